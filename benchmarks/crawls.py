"""A crawl of made-up pages, and how fast it is read: `python -m benchmarks.crawls`.

The articles are made up (`made_news.py`); the pages around them are of five makes, as content
systems print them: blocks of an editor with JSON-LD, a page that a script draws again from its
data, microdata, a table of the nineties, and one with many teasers. They have 20 to 80 kB, as most
of a crawl of news. The crawl is written to a temporary folder and is read as any file is, in a
process of its own: processor seconds from its bytes to clean articles, and the resident size after
a tenth of the pages and at the end, which tells what an article that is kept costs.

`--jobs N` reads N parts of the crawl at once; `--keep DIR` leaves the crawl there.
"""

import argparse
import gc
import gzip
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from html import escape
from pathlib import Path

from benchmarks.made_news import day

# Sizes of pages, drawn evenly, in bytes.
SIZES = (20_000, 80_000)
_MENU = ("World", "Politics", "Business", "Markets", "Culture", "Science", "Sport", "Weather")
_MEGABYTE = 1 << 20

Fields = dict[str, str]


def pages(chance: random.Random) -> Iterator[tuple[str, str]]:
    """Addresses and pages without end."""
    number = 0
    while True:
        for record in day(500):
            number += 1
            make = _MAKES[number % len(_MAKES)]
            host = f"www.outlet{number % 40}.example"
            page = make(record, f"https://{host}/{number}/story", chance)
            yield f"https://{host}/{number}/story", page


def _paragraphs(record: Fields, chance: random.Random) -> list[str]:
    sentences = record["text"].replace("\n", " ").split(". ")
    found = []
    while sentences:
        size = chance.randint(1, 4)
        found.append(". ".join(sentences[:size]).rstrip(".") + ".")
        sentences = sentences[size:]
    return [escape(each) for each in found]


def _head(record: Fields, url: str, more: str = "") -> str:
    title, outlet = escape(record["title"]), escape(record["source"])
    styles = "".join(f".c{at}{{margin:{at}px;color:#{at:03x};display:flex}}\n" for at in range(90))
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} - {outlet}'
        f'</title><link rel="canonical" href="{url}"><meta property="og:title" content="{title}">'
        f'<meta property="og:site_name" content="{outlet}"><meta property="og:url" content="{url}">'
        f'<meta property="article:published_time" content="{record["published"]}">{more}'
        f"<style>{styles}</style><script>window.dataLayer=[];function gtag(){{}}</script></head>"
    )


def _menu() -> str:
    links = "".join(f'<li class="nav-item"><a href="/{each}">{each}</a></li>' for each in _MENU)
    return f'<header class="site-header"><nav class="main-nav"><ul>{links}</ul></nav></header>'


def _teasers(size: int, chance: random.Random, kind: str = "div") -> str:
    found: list[str] = []
    length = 0
    while length < size:
        number = chance.randrange(10**6)
        found.append(
            f'<{kind} class="teaser c{number % 90}"><a href="/{number}/other-story-of-the-day">'
            f'<img src="/i/{number}.jpg" alt="" loading="lazy"><h3>Council number {number} meets'
            f" again about the budget</h3></a><span>{number % 12} hours ago</span></{kind}>"
        )
        length += len(found[-1])
    return "".join(found)


def _script(size: int, chance: random.Random) -> str:
    state = {f"key{at}": chance.random() for at in range(size // 32)}
    return f"<script>window.__STATE__={json.dumps(state)}</script>"


def _footer() -> str:
    links = "".join(f'<li><a href="/about/{at}">Page {at}</a></li>' for at in range(30))
    return (
        f'<footer class="site-footer"><ul>{links}</ul><p>© 2031 All rights reserved.</p></footer>'
    )


def _editor(record: Fields, url: str, chance: random.Random) -> str:
    linked = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": record["title"],
        "url": url,
        "datePublished": record["published"],
        "author": {"@type": "Person", "name": "Vera Lund"},
        "publisher": {"@type": "Organization", "name": record["source"]},
    }
    told = f'<script type="application/ld+json">{json.dumps(linked)}</script>'
    text = "".join(
        f'<p class="wp-block-paragraph">{each}</p>' for each in _paragraphs(record, chance)
    )
    start = (
        f"{_head(record, url, told)}<body class='post'>{_menu()}<main><article class='post entry'>"
        f"<h1 class='entry-title'>{escape(record['title'])}</h1><div class='meta'><span class="
        f"'author'>By Vera Lund</span><time datetime='{record['published']}'>today</time></div>"
        f"<figure><img src='/a.jpg'><figcaption>A view of the place. Photo: Vera Lund</figcaption>"
        f"</figure><div class='entry-content'>{text}</div></article></main>"
    )
    return _filled(start, chance, f"{_footer()}</body></html>", "aside")


def _drawn(record: Fields, url: str, chance: random.Random) -> str:
    text = "".join(
        f"<div class='css-1a2b'><p>{each}</p></div>" for each in _paragraphs(record, chance)
    )
    start = (
        f"{_head(record, url)}<body><div id='__next'>{_menu()}<div class='layout'><article>"
        f"<h1 data-testid='headline'>{escape(record['title'])}</h1><section name='articleBody'>"
        f"{text}</section></article></div></div>"
    )
    script = _script(chance.randint(5_000, 30_000), chance)
    return _filled(start, chance, f"{script}{_footer()}</body></html>", "div")


def _microdata(record: Fields, url: str, chance: random.Random) -> str:
    text = "".join(f"<p>{each}</p>" for each in _paragraphs(record, chance))
    start = (
        f"{_head(record, url)}<body>{_menu()}<div itemscope itemtype='https://schema.org/NewsArticle'"
        f"><h1 itemprop='headline'>{escape(record['title'])}</h1><meta itemprop='datePublished'"
        f" content='{record['published']}'><div itemprop='articleBody' class='article-body'>{text}"
        "</div></div>"
    )
    return _filled(start, chance, f"{_footer()}</body></html>", "li")


def _table(record: Fields, url: str, chance: random.Random) -> str:
    text = "<br><br>".join(_paragraphs(record, chance))
    start = (
        f"{_head(record, url)}<body bgcolor=white><table width=100%><tr><td width=150>{_menu()}"
        f"</td><td><h1>{escape(record['title'])}</h1><font size=2>{text}</font></td></tr></table>"
    )
    return _filled(start, chance, f"{_footer()}</body></html>", "div")


def _teasing(record: Fields, url: str, chance: random.Random) -> str:
    parts = _paragraphs(record, chance)
    half = len(parts) // 2
    first, last = (
        "".join(f"<p>{each}</p>" for each in some) for some in (parts[:half], parts[half:])
    )
    start = (
        f"{_head(record, url)}<body>{_menu()}<main><article><header><h1>{escape(record['title'])}"
        f"</h1><p class='standfirst'>{parts[0]}</p></header>{first}<aside class='related'><h2>Read"
        f" more</h2>{_teasers(2_000, chance)}</aside>{last}</article></main>"
    )
    return _filled(start, chance, f"{_footer()}</body></html>", "section")


def _filled(start: str, chance: random.Random, end: str, kind: str) -> str:
    """A page of a size that is drawn, teasers standing between its start and its end."""
    size = max(2_000, chance.randint(*SIZES) - len(start) - len(end))
    scripted = _script(size // 3, chance)
    return f"{start}{_teasers(size - len(scripted), chance, kind)}{scripted}{end}"


_MAKES: tuple[Callable[[Fields, str, random.Random], str], ...] = (
    _editor, _drawn, _microdata, _table, _teasing,
)  # fmt: skip


def write(path: Path, size: int) -> int:
    """A WARC file with pages of so many bytes in all, a member of a gzip each; how many pages."""
    chance = random.Random("crawls")  # noqa: S311 - nothing secret
    count = length = 0
    with path.open("wb") as file:
        for url, page in pages(chance):
            if length > size:
                break
            body = page.encode()
            answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
            fields = (
                f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: "
                f"2031-03-01T06:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
                f"Content-Length: {len(answer)}\r\n\r\n"
            )
            file.write(gzip.compress(fields.encode() + answer + b"\r\n\r\n", 6))
            count += 1
            length += len(body)
    return count


def measure(path: Path) -> None:
    """Read a crawl; print the pages, the seconds and the megabytes as JSON."""
    from dataclasses import replace

    from summarize.cleaning import clean
    from summarize.readers import Context, Record, records_of
    from summarize.readers.streams import buffered

    # As the commands have it.
    gc.set_threshold(200_000, 20, 50)
    started = time.process_time()
    count, sizes = 0, list[int]()
    with path.open("rb") as file:
        for each in records_of(buffered(file), Context(name=path.name)):
            if isinstance(each, Record):
                clean(replace(each.article, id=each.within, source=each.article.source or "x"))
                count += 1
                if count % 100 == 0:
                    sizes.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
    spent = time.process_time() - started
    early = sizes[min(len(sizes) - 1, 9)] if sizes else 0
    print(
        json.dumps(
            {"pages": count, "seconds": spent, "early": early, "late": max(sizes, default=0)}
        )
    )


def _read(paths: Sequence[Path]) -> list[dict[str, float]]:
    command = [sys.executable, "-m", "benchmarks.crawls", "--read"]
    with ThreadPoolExecutor(len(paths)) as pool:
        runs = pool.map(
            lambda path: subprocess.run([*command, path], check=True, capture_output=True), paths
        )
        return [json.loads(each.stdout) for each in runs]


def main() -> None:
    """Write the crawl, read it, print what it took."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", maxsplit=1)[0])
    parser.add_argument("--megabytes", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--read", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.read:
        measure(options.read)
        return
    with tempfile.TemporaryDirectory() as folder:
        home = options.keep or Path(folder)
        paths = [home / f"crawl{at}.warc.gz" for at in range(options.jobs)]
        for path in paths:
            write(path, options.megabytes * _MEGABYTE // options.jobs)
        packed = sum(path.stat().st_size for path in paths) / _MEGABYTE
        started = time.perf_counter()
        found = _read(paths)
        wall = time.perf_counter() - started
    read, spent = (sum(each[key] for each in found) for key in ("pages", "seconds"))
    print(f"{options.megabytes} MB of pages in {packed:.0f} MB; {options.jobs} at once")
    print(f"{read:.0f} pages in {spent:.1f} processor seconds: {read / spent:.0f} pages/s per core")
    print(f"{wall:.1f} s: {read / wall:.0f} pages/s in all")
    for each in found:
        print(f"resident: {each['early']} MB after 1,000 pages, {each['late']} MB at the most")


if __name__ == "__main__":
    main()
