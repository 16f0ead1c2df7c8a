"""One measurement in a process of its own: what speed.py starts, with the Python of any build.

    python speed_worker.py ACTION FILE [FILE ...]

It uses only names of `summarize` that stay, so that it runs on old builds too, prints one JSON
object, and counts processor time, which a busy machine disturbs less than the clock.
"""

import json
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

LIBRARIES = ("numpy", "scipy", "pydantic", "snowballstemmer", "trafilatura", "sumy", "lede")
# What 250 words are in the units of the peers: characters, and sentences of 20 words.
CHARACTERS, SENTENCES = 1_500, 12


def story(articles: str, warm_up: str) -> dict[str, float]:
    """Seconds and peak memory of one briefing, after a briefing on something else."""
    from summarize import read_articles, summarize

    summarize(read_articles([warm_up]))
    read = read_articles([articles])
    started = time.process_time()
    briefing = summarize(read)
    seconds = time.process_time() - started
    return {"seconds": seconds, "megabytes": _peak(), "sentences": len(briefing.ledger)}


def stories(articles: str, warm_up: str) -> dict[str, float]:
    """Stories a minute: the articles whose ids begin alike ("name-") are one story each."""
    from summarize import read_articles, summarize

    groups = defaultdict(list)
    for article in read_articles([articles]):
        groups[article.id.rsplit("-", 1)[0]].append(article)
    summarize(read_articles([warm_up]))
    started = time.process_time()
    for group in groups.values():
        summarize(group)
    return {"per_minute": 60 * len(groups) / (time.process_time() - started)}


def reading(articles: str, _: str) -> dict[str, float]:
    """Seconds to read and clean the articles of a file, and to split them into sentences."""
    from summarize import read_articles
    from summarize.sentences import split_sentences

    read_articles([articles])
    started = time.process_time()
    read = read_articles([articles])
    cleaned = time.process_time()
    count = sum(len(split_sentences(article)) for article in read)
    return {"read": cleaned - started, "split": time.process_time() - cleaned, "sentences": count}


def cut(articles: str, sentences: str, into: str) -> dict[str, float]:
    """Write the first articles of a file that have so many sentences, as JSON lines."""
    from summarize import read_articles
    from summarize.sentences import split_sentences

    total = 0
    with Path(into).open("w", encoding="utf-8") as file:
        for article in read_articles([articles]):
            count = len(split_sentences(article))
            if total + count > int(sentences):
                break
            total += count
            record = {"id": article.id, "source": article.source, "text": article.text}
            record |= {"title": article.title}
            if article.published:
                record["published"] = article.published.isoformat()
            file.write(json.dumps(record) + "\n")
    return {"sentences": total}


def sumy(articles: str, _: str) -> dict[str, float]:
    """LexRank of sumy, which brings no splitter that works without NLTK's data."""
    from sumy.nlp.stemmers import Stemmer
    from sumy.parsers.plaintext import PlaintextParser
    from sumy.summarizers.lex_rank import LexRankSummarizer

    class Splitter:
        language = "english"

        def to_sentences(self, text: str) -> list[str]:
            return _lines(text)

        def to_words(self, text: str) -> list[str]:
            return re.findall(r"[^\W\d_]+", text)

    text = _text(articles)
    started = time.process_time()
    parser = PlaintextParser.from_string(text, Splitter())
    found = LexRankSummarizer(Stemmer("english"))(parser.document, SENTENCES)
    return {"seconds": time.process_time() - started, "sentences": len(found)}


def lede(articles: str, _: str) -> dict[str, float]:
    """lede: a fast extractive summarizer without sources."""
    from lede import summarize

    text = _text(articles)
    summarize("One sentence. And one more of them.", max_length=CHARACTERS)
    started = time.process_time()
    summarize(text, max_length=CHARACTERS)
    return {"seconds": time.process_time() - started}


def versions(*_: str) -> dict[str, str]:
    """The versions of the libraries that matter, as far as they are installed."""
    found = {}
    for name in LIBRARIES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def _text(articles: str) -> str:
    lines = Path(articles).read_text("utf-8").splitlines()
    return "\n\n".join(json.loads(line)["text"] for line in lines)


def _lines(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.!?”])\s+|\n", text) if part.strip()]


def _peak() -> float:
    """Peak resident memory of this process in megabytes, without what started it."""
    status = Path("/proc/self/status").read_text("ascii")
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(found[1]) / 1024 if found else 0.0


ACTIONS: dict[str, Callable[..., dict[str, float] | dict[str, str]]] = {
    each.__name__: each for each in (story, stories, reading, cut, sumy, lede, versions)
}

if __name__ == "__main__":
    print(json.dumps(ACTIONS[sys.argv[1]](*sys.argv[2:])))
