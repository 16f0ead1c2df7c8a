"""Sentence boundaries: F1 against gold sets, sentences per second, ours beside others.

Three English sets, and fifteen other languages by half of their texts (`language_figures`).

A boundary is the place after the last visible character of a sentence. The last sentence of a text
ends where the text ends, which everyone finds, so that boundary is left out; line ends are hard
breaks for every splitter (each is given one line at a time). Precision, recall and F1 are counted
over all texts of a set together.
"""

import json
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from summarize.language.boundaries import Boundaries
from summarize.languages.sentences import sentence_rules
from summarize.sentences import split_spans

SETS = ("gum_news_a", "ewt_dev", "pysbd_golden_en")
_HOSTILE = (".", '"', "A. ", "x", "( A. ", "1. ", "? B ", "U.S. ", "http://a.")
Splitter = Callable[[str], Iterable[tuple[int, int]]]

# What a Punkt user would list in five minutes; the list behind the figures "punkt_list".
_SHORT_LIST = frozenset(
    [
        *("mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "gen", "lt", "col", "maj", "capt"),
        *("sgt", "st", "jr", "sr", "inc", "corp", "co", "ltd", "u.s", "u.k", "u.n", "d.c", "a.m"),
        *("p.m", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov"),
        *("dec", "vs", "no", "e.g", "i.e", "etc"),
    ]
)


def measure(data: Path) -> dict[str, float]:
    """Our figures, and those of every other splitter that is installed as "sentences/peer/...".

    Precision, recall and F1 per set, sentences per second of CPU time, and the worst CPU time for a
    hostile megabyte.
    """
    figures = own_figures(data)
    figures["sentences/hostile_megabyte_ms"] = max(map(_milliseconds, _HOSTILE))
    for name, load in PEERS.items():
        try:
            splitter = load()
        except ImportError:
            continue
        figures |= _figures(f"sentences/peer/{name}", data, by_line(splitter))
    for path in sorted((data / "sbd").glob("ud_*.jsonl")):
        code = path.stem.removeprefix("ud_")
        for name, value in language_figures(data, code).items():
            figures[f"sentences/{code}/{name}_f1"] = value
    return figures


def language_figures(data: Path, code: str, *, half: int = 1) -> dict[str, float]:
    """Boundary F1 of each splitter on a language: "ours", "rules", and the peers installed.

    The rules were read against the texts with even numbers (half 0); the others are reported.
    """
    texts = list(_read(data / "sbd" / f"ud_{code}.jsonl"))[half::2]
    splitters: dict[str, Splitter] = {
        "ours": lambda text: [(s.start, s.end) for s in split_spans(text, language=code)],
        "rules": lambda text: _by_rules(text, code),
    }
    known = frozenset(map(str.lower, sentence_rules(code).boundaries.abbreviations))
    ways: tuple[tuple[str, Callable[[], Splitter]], ...] = (
        ("punkt", _punkt),
        ("punkt_list", lambda: _punkt(known)),
        ("sentencex", lambda: _sentencex(code)),
    )
    for name, load in ways:
        with suppress(ImportError):
            splitters[name] = by_line(load())
    return {name: _score(texts, splitter)[2] for name, splitter in splitters.items()}


def own_figures(data: Path) -> dict[str, float]:
    """Precision, recall, F1 and speed of `summarize.sentences`."""
    return _figures("sentences", data, ours)


def _by_rules(text: str, code: str) -> Iterator[tuple[int, int]]:
    """The sentences of a language by our rules, also where Punkt does better."""
    boundaries = Boundaries(sentence_rules(code).boundaries, text)
    at = 0
    for line in text.splitlines(keepends=True):
        begin, end = at, at + len(line.rstrip())
        if begin < end:
            for cut in (*boundaries.cuts(begin, end), end):
                yield begin, cut
                begin = cut
        at += len(line)


def _milliseconds(unit: str) -> float:
    """CPU time for a megabyte of one thing, again and again."""
    text = unit * (1_000_000 // len(unit))
    started = time.process_time()
    ours(text)
    return 1000 * (time.process_time() - started)


def ours(text: str) -> list[tuple[int, int]]:
    """The spans of `summarize.sentences`."""
    return [(span.start, span.end) for span in split_spans(text)]


def by_line(splitter: Splitter) -> Splitter:
    """A splitter that is given one line at a time."""

    def split(text: str) -> Iterator[tuple[int, int]]:
        start = 0
        for line in text.split("\n"):
            if line.strip():
                yield from ((start + a, start + b) for a, b in splitter(line))
            start += len(line) + 1

    return split


def _figures(prefix: str, data: Path, splitter: Splitter) -> dict[str, float]:
    figures: dict[str, float] = {}
    for name in SETS:
        texts = list(_read(data / "sbd" / f"{name}.jsonl"))
        for figure, value in zip(
            ("precision", "recall", "f1"), _score(texts, splitter), strict=True
        ):
            figures[f"{prefix}/{name}/{figure}"] = value
    figures[f"{prefix}/per_second"] = _speed(data, splitter)
    return figures


def _read(path: Path) -> Iterator[tuple[str, frozenset[int]]]:
    """The texts of a set with the ends of their gold sentences."""
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        ends, place = set(), 0
        for sentence in record["sentences"]:
            place = record["text"].index(sentence, place) + len(sentence)
            ends.add(place)
        yield record["text"], frozenset(ends)


def _score(
    texts: Iterable[tuple[str, frozenset[int]]], splitter: Splitter
) -> tuple[float, float, float]:
    hits = found = true = 0
    for text, gold in texts:
        last = {len(text.rstrip())}
        guess = {start + len(text[start:end].rstrip()) for start, end in splitter(text)} - last
        hits += len(guess & gold)
        found += len(guess)
        true += len(gold - last)
    return hits / max(1, found), hits / max(1, true), 2 * hits / max(1, found + true)


def _speed(data: Path, splitter: Splitter) -> float:
    """Sentences per second over the two large sets, the best of three runs."""
    texts = [text for name in SETS[:2] for text, _ in _read(data / "sbd" / f"{name}.jsonl")]
    best = 0.0
    for _ in range(3):
        started = time.process_time()
        count = sum(len(list(splitter(text))) for text in texts)
        best = max(best, count / (time.process_time() - started))
    return best


def _punkt(abbreviations: frozenset[str] = frozenset()) -> Splitter:
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    parameters = PunktParameters()
    parameters.abbrev_types = set(abbreviations)
    tokenizer = PunktSentenceTokenizer(parameters)
    return lambda line: list(tokenizer.span_tokenize(line))


def _sentencex(code: str) -> Splitter:
    from sentencex import get_sentence_boundaries

    def split(line: str) -> list[tuple[int, int]]:
        return [
            (found["start_index"], found["end_index"])
            for found in get_sentence_boundaries(code, line)
        ]

    return split


def _pysbd() -> Splitter:
    import pysbd

    segmenter = pysbd.Segmenter(language="en", clean=False, char_span=True)
    return lambda line: [(found.start, found.end) for found in segmenter.segment(line)]


def _blingfire() -> Splitter:
    import blingfire

    return lambda line: [(a, b) for a, b in blingfire.text_to_sentences_and_offsets(line)[1]]


def _syntok() -> Splitter:
    from syntok import segmenter

    def split(line: str) -> list[tuple[int, int]]:
        sentences = [tokens for paragraph in segmenter.analyze(line) for tokens in paragraph]
        return [(s[0].offset, s[-1].offset + len(s[-1].value)) for s in map(list, sentences)]

    return split


PEERS: dict[str, Callable[[], Splitter]] = {
    "punkt": _punkt,
    "punkt_list": lambda: _punkt(_SHORT_LIST),
    "pysbd": _pysbd,
    "blingfire": _blingfire,
    "syntok": _syntok,
}
