"""How large a page is, and what of it is ours: of sample stories, and of 40 points by 60 articles.

Run it as `python -m benchmarks.page_size [STORY ...]`; a story is a folder of articles.
"""

import re
import sys
from html import unescape
from pathlib import Path
from typing import NamedTuple

from summarize.data import Briefing
from summarize.pipeline import summarize
from summarize.readers import read_articles
from summarize.renderers import render
from tests.large import large_briefing

STORIES = ("seeds/harbour-bridge", "seeds/border-visit", "seeds/sodium-battery")
_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
_SCRIPT = re.compile(r"<script id=.*", re.DOTALL)
_SOURCES = re.compile(r'<ol class="sources">(.*?)</ol>', re.DOTALL)
_LINE = re.compile(r"<p class=source>.*?</p>")
_BACK = re.compile(r" <a href=#[^>]*>.*?</a>")
_TAG = re.compile(r"<[^>]*>")


class Sizes(NamedTuple):
    """Bytes of a page.

    Attributes:
        places: how many passages are cited.
        whole: the file.
        cited: the text of the cited paragraphs.
        lines: outlet, title, date and address of each source, once.
        code: style and script.
    """

    places: int
    whole: int
    cited: int
    lines: int
    code: int

    @property
    def beside(self) -> int:
        """Beside the cited paragraphs."""
        return self.whole - self.cited

    @property
    def own(self) -> int:
        """Beside all that the sources say of themselves."""
        return self.beside - self.lines


def measured(briefing: Briefing) -> Sizes:
    """The sizes of the page of a briefing."""
    page = render(briefing, "html")
    (sources,) = _SOURCES.findall(page)
    lines = _LINE.findall(sources)
    links = re.findall(r'href="([^"]*)"', "".join(lines))
    told = "".join(_TAG.sub("", line) for line in lines) + "".join(links)
    cited = _TAG.sub("", _BACK.sub("", _LINE.sub("", sources)))
    code = "".join(_STYLE.findall(page) + _SCRIPT.findall(page))
    return Sizes(
        page.count("<mark"),
        _bytes(page),
        _bytes("".join(cited.split("\n"))),
        _bytes(unescape(told)),
        _bytes(code),
    )


def _bytes(text: str) -> int:
    return len(text.encode())


def main() -> None:
    """Print a line for each story, and one for the large briefing."""
    stories = sys.argv[1:] or STORIES
    print(f"{'story':<24}{'places':>8}{'page':>9}{'beside':>9}{'own':>9}{'code':>9}")
    for name, briefing in [
        *((Path(each).name, summarize(read_articles([Path(each)]))) for each in stories),
        ("40 points, 60 articles", large_briefing()),
        ("the same, 2 for each", large_briefing(every=30)),
    ]:
        each = measured(briefing)
        print(
            f"{name:<24}{each.places:>8}{each.whole:>9}{each.beside:>9}{each.own:>9}{each.code:>9}"
        )


if __name__ == "__main__":
    main()
