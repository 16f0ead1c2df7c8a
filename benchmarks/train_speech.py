"""Learn who speaks in a paragraph: resources/speech.json.

    python -m benchmarks.train_speech [--data ../shared/data] [--write] [--errors]

Learned from are the inputs of benchmarks/reading that may be read and those of tests/cases, real
articles and pages of the development sets with signs of speech, all of which were read
(speech_read.tsv: set, number, paragraphs or "-", and whether they are speech or not to be learned
from; all others are the outlet's), and articles made of both (made_speech.py). The weights are
those of a linear chain (summarize/quotations/turns.py) under which the labels are likeliest; what
has none counts either way. Figures are cross-validated by author.
"""

import argparse
import gzip
import json
import re
import textwrap
import tomllib
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from benchmarks.made_speech import made_articles
from benchmarks.measures.pages import is_unseen
from benchmarks.reading.fixture import READ, read_records
from benchmarks.reading.judging import read_content, read_input
from summarize.cleaning import clean
from summarize.data import Article, RawArticle
from summarize.errors import InputError
from summarize.language import language_of
from summarize.languages.quotations import MASK
from summarize.languages.speech import speech_rules
from summarize.quotations import Discourse, paragraphs
from summarize.quotations.signs import find_signs
from summarize.quotations.surroundings import Surroundings
from summarize.quotations.turns import CUT, FILE
from summarize.sentences import block_kinds, split_sentences

Floats = NDArray[np.float64]

LABELS = Path(__file__).with_name("speech_read.tsv")
PACKAGE = Path(__file__).parent.parent / "summarize"
CASES = Path(__file__).parent.parent / "tests/cases/speech.toml"
SETS = (
    "mds/multinews_a", "mds/multinews_attributed_dev", "clustering/galaxy_handpicked_small_medium",
    "clustering/basil_2010_2014", "clustering/ecbplus_topics_1_22",
    "mds/allsides_roundups_2021_first",
)  # fmt: skip
# Of these sentences stand as paragraphs, so that no articles are made of them.
_SPLIT = "ecbplus_topics_1_22"
# A shorter text has no paragraphs.
_FEWEST_LINES = 5
# What articles count. Chosen by cross-validation by author: with 1 for made ones nothing changes.
WEIGHTS = {"written": 1.0, "real": 0.3, "made": 0.4}
# Chosen by cross-validation among .5, 1 and 2.
PENALTY = 0.5
# Chains are cut at so many paragraphs.
LONGEST = 40
FOLDS = 3
_FORMATS = {"md": "markdown", "txt": "text"}
_LINKS = ("begins", "ends", "goes on")
_UNKNOWN = -1


class Chain(NamedTuple):
    """The signs of an article's paragraphs, their links, and labels: 1 speech, 0 own, -1 unknown.

    `author` is kept together in cross-validation, `texts` are the paragraphs.
    """

    origin: str
    author: str
    name: str
    signs: tuple[Mapping[str, float], ...]
    links: tuple[Mapping[str, float], ...]
    labels: tuple[int, ...]
    texts: tuple[str, ...]


# -- what is learned from --------------------------------------------------------------------------
def chains_of(data: Path) -> Iterator[Chain]:
    """All articles that are learned from."""
    yield from _written()
    read, rows = _read(), list(_real(data))
    for name, number, article in rows:
        yield from _chain("real", name, f"{name} {number}", article, read.get((name, number), ()))
    told = [article for name, _, article in rows if name in _names() and name != _SPLIT]
    for made in made_articles(told):
        labels = [(part.text, part.is_speech) for part in made.parts]
        yield from _chain("made", "made", made.name, made.article, labels)


def _names() -> tuple[str, ...]:
    return tuple(Path(name).name for name in SETS)


def _chain(
    origin: str, author: str, name: str, article: Article, labels: Sequence[tuple[str, Any]]
) -> Iterator[Chain]:
    """An article, if it has signs of speech; `labels` are told by a text or by numbers."""
    sentences = split_sentences(article)
    discourse, rules = Discourse(article, sentences), speech_rules("en")
    kinds = block_kinds([each.span for each in sentences], article.marks)
    lines = paragraphs(discourse, kinds)
    if rules is None or not lines or (around := Surroundings(discourse, rules, lines)).is_silent:
        return
    asked = find_signs(around)
    told = [lines[each.place] for each in asked]
    label = _by_number if origin == "real" else _by_text
    found = [label(at, line.outside, labels) for at, line in enumerate(told)]
    for start in range(0, len(asked), LONGEST):
        part = slice(start, start + LONGEST)
        links = tuple(each.link for each in asked[part])
        texts = tuple(line.text for line in told[part])
        signs = tuple(each.signs for each in asked[part])
        yield Chain(origin, author, name, signs, links, tuple(found[part]), texts)


def _by_number(at: int, _: str, labels: Sequence[tuple[str, Any]]) -> int:
    for numbers, is_speech in labels:
        first, last = (*map(int, re.findall(r"\d+", numbers)), 0, LONGEST**2)[:2]
        if numbers == "-" or first <= at <= (last or first):
            return _label(is_speech)
    return 0


def _by_text(_: int, outside: str, labels: Sequence[tuple[str, Any]]) -> int:
    """What a text without its quotations is; what is said within marks is no sign of speech."""
    plain = _letters(outside)
    told = ((_letters(each), _label(is_speech)) for each, is_speech in labels)
    own = {label for each, label in told if each in plain or (plain and plain in each)}
    if not own and MASK in outside:
        return 0
    return own.pop() if len(own) == 1 else _UNKNOWN


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text)


def _label(told: bool | None) -> int:  # noqa: FBT001 - what a label is
    return _UNKNOWN if told is None else int(told)


def _written() -> Iterator[Chain]:
    records = [(part, each) for part in READ for each in read_records("speech", part)]
    for case in tomllib.loads(CASES.read_text("utf-8"))["case"]:
        told = {"id": case["name"], "format": _FORMATS.get(case["format"], "html")}
        said = [words for words, _ in case.get("speech", ())]
        records.append(
            ("cases", {**told, "content": case["text"], "own": case["own"], "speech": said})
        )
    for part, record in records:
        labels = [(each, True) for each in record["speech"]]
        labels += [(each, False) for each in record["own"]]
        author = f"{part} {record['id'].split('-')[0]}"
        if part == "cases":
            author = f"cases {zlib.crc32(record['id'].encode()) % FOLDS}"
        for article in read_input(record):
            yield from _chain("written", author, record["id"], article, labels)


def _read() -> dict[tuple[str, int], list[tuple[str, bool | None]]]:
    """The paragraphs of real articles that are not the outlet's, by set and number."""
    found: dict[tuple[str, int], list[tuple[str, bool | None]]] = {}
    for line in LABELS.read_text("utf-8").splitlines():
        name, number, numbers, label = line.split("\t")
        told = (numbers, True if label == "speech" else None)
        found.setdefault((name, int(number)), []).append(told)
    return found


def _real(data: Path) -> Iterator[tuple[str, int, Article]]:
    """The real articles and pages, each with its set and its number there."""
    for path in SETS:
        seen, number = set[str](), -1
        for line in (data / f"{path}.jsonl").read_text("utf-8").splitlines():
            row = json.loads(line)
            for each in row.get("documents", [row]):
                number, text = number + 1, each.get("text") or ""
                if text.count("\n") >= _FEWEST_LINES and text not in seen:
                    seen.add(text)
                    source, title = each.get("source") or "Outlet", each.get("title") or ""
                    raw = RawArticle("a", source, title, text, language="en")
                    yield Path(path).name, number, clean(raw)
    for name, number, content in _pages(data / "html"):
        with suppress(InputError):
            yield from (
                (name, number, each)
                for each in read_content(content, ".html")[:1]
                if language_of(each) == "en"
            )


def _pages(folder: Path) -> Iterator[tuple[str, int, bytes]]:
    with gzip.open(folder / "fundus" / "pages.jsonl.gz", "rt", encoding="utf-8") as rows:
        for number, row in enumerate(map(json.loads, rows)):
            if row["lang"] == "en" and not is_unseen(row["family"]):
                yield (
                    "fundus",
                    number,
                    gzip.decompress((folder / "fundus" / row["html"]).read_bytes()),
                )
    for number, line in enumerate((folder / "zyte.jsonl").read_text("utf-8").splitlines()):
        yield "zyte", number, (folder / json.loads(line)["html"]).read_bytes()


def _weighed(chain: Chain) -> str:
    """As what a chain counts: a real one with speech as if it were written for this."""
    return "written" if chain.origin == "real" and 1 in chain.labels else chain.origin


# -- the chain -------------------------------------------------------------------------------------
class Batch:
    """Chains of one length, and the sums over all their labels at once."""

    def __init__(self, chains: Sequence[Chain], names: Sequence[str], links: Sequence[str]) -> None:
        self.count, self.longest = len(chains), max(len(each.signs) for each in chains)
        self.lengths = np.array([len(each.signs) for each in chains])
        self.weights = np.array([WEIGHTS[_weighed(each)] for each in chains])
        self.signs = self._matrix([each.signs for each in chains], names)
        self.links = self._matrix([each.links for each in chains], links)
        self.inside = np.arange(self.longest) < self.lengths[:, None]
        self.allowed = np.zeros((self.count, self.longest, 2))
        for at, chain in enumerate(chains):
            for place, label in enumerate(chain.labels):
                if label != _UNKNOWN:
                    self.allowed[at, place, 1 - label] = -np.inf

    def _matrix(
        self, rows: Sequence[Sequence[Mapping[str, float]]], names: Sequence[str]
    ) -> csr_matrix:
        columns = {name: at for at, name in enumerate(names)}
        cells = [
            (at * self.longest + place, columns[name], value)
            for at, chain in enumerate(rows)
            for place, told in enumerate(chain)
            for name, value in told.items()
            if name in columns
        ]
        row, column, values = zip(*cells, strict=True)
        shape = (self.count * self.longest, len(names))
        return csr_matrix((values, (row, column)), shape=shape)

    def scores(self, weights: Floats) -> tuple[Floats, Floats]:
        """What each paragraph scores as speech, and each pair of labels of one and the next."""
        signs, links = self.signs.shape[1], self.links.shape[1]
        own = (self.signs @ weights[:signs]).reshape(self.count, self.longest)
        pairs = np.zeros((self.count, self.longest, 2, 2))
        for at, (before, label) in enumerate(((0, 1), (1, 0), (1, 1))):
            told = weights[signs + at * links : signs + (at + 1) * links]
            pairs[:, :, before, label] = (self.links @ told).reshape(self.count, self.longest)
        return own, pairs

    def sums(self, own: Floats, pairs: Floats, allowed: Floats) -> tuple[Floats, Floats, Floats]:
        """The logarithm of each chain's sum, and how likely each label and each pair is."""
        scores = np.stack([np.zeros_like(own), own], 2) + allowed
        ahead, back = np.full_like(scores, -np.inf), np.zeros_like(scores)
        ahead[:, 0] = scores[:, 0]
        for at in range(1, self.longest):
            step = ahead[:, at - 1, :, None] + pairs[:, at]
            ahead[:, at] = np.logaddexp(step[:, 0], step[:, 1]) + scores[:, at]
        for at in range(self.longest - 2, -1, -1):
            step = pairs[:, at + 1] + (scores[:, at + 1] + back[:, at + 1])[:, None, :]
            inside = self.inside[:, at + 1][:, None]
            back[:, at] = np.where(inside, np.logaddexp(step[:, :, 0], step[:, :, 1]), 0)
        last = ahead[np.arange(self.count), self.lengths - 1]
        whole = np.logaddexp(last[:, 0], last[:, 1])
        likely = np.exp(ahead + back - whole[:, None, None]) * self.inside[:, :, None]
        behind = (scores[:, 1:] + back[:, 1:])[:, :, None, :]
        both = np.exp(ahead[:, :-1, :, None] + pairs[:, 1:] + behind - whole[:, None, None, None])
        return whole, likely, both * self.inside[:, 1:, None, None]

    def loss(self, weights: Floats) -> tuple[float, Floats]:
        """What is to be made least, and its slope."""
        own, pairs = self.scores(weights)
        whole, likely, both = self.sums(own, pairs, np.zeros_like(self.allowed))
        right, likely_right, both_right = self.sums(own, pairs, self.allowed)
        value = self.weights @ (whole - right) + PENALTY / 2 * weights @ weights
        apart = ((likely - likely_right)[:, :, 1] * self.weights[:, None]).ravel()
        slopes = [self.signs.T @ apart]
        for before, label in ((0, 1), (1, 0), (1, 1)):
            told = np.zeros((self.count, self.longest))
            told[:, 1:] = (both - both_right)[:, :, before, label] * self.weights[:, None]
            slopes.append(self.links.T @ told.ravel())
        return float(value), np.concatenate(slopes) + PENALTY * weights


def fitted(batch: Batch) -> Floats:
    """The weights under which the labels are likeliest: of signs, then of links thrice."""
    start = np.zeros(batch.signs.shape[1] + len(_LINKS) * batch.links.shape[1])
    found = minimize(batch.loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 400})
    return np.asarray(found.x)


def cross_validated(
    chains: Sequence[Chain], names: Sequence[str], links: Sequence[str]
) -> Iterator[tuple[Chain, Floats]]:
    """Each written input, judged by weights that did not see its author."""
    written = [each for each in chains if each.origin == "written"]
    for author in sorted({each.author for each in written}):
        seen = [each for each in chains if each.author != author]
        unseen = [each for each in written if each.author == author]
        weights = fitted(Batch(seen, names, links))
        batch = Batch(unseen, names, links)
        likely = batch.sums(*batch.scores(weights), np.zeros_like(batch.allowed))[1]
        yield from zip(unseen, likely[:, :, 1], strict=True)


def report(judged: Sequence[tuple[Chain, Floats]], *, errors: bool) -> None:
    """Print of each author how many inputs have speech that is missed, or facts that are lost."""
    counts: dict[str, list[int]] = {}
    for chain, likely in judged:
        spoken = [bool(share >= CUT) for share in likely[: len(chain.labels)]]
        pairs = list(zip(chain.labels, spoken, strict=True))
        missed, lost = int((1, False) in pairs), int((0, True) in pairs)
        own = counts.setdefault(chain.author.split()[0], [0, 0, 0])
        for at, told in enumerate((1, missed, lost)):
            own[at] += told
        if errors and (missed or lost):
            print(f"{chain.author} {chain.name}")
            for label, share, text in zip(chain.labels, likely, chain.texts, strict=False):
                print(f"   {'.o+'[label + 1]} {share:.2f} {text[:100]}")
    for name, (count, missed, lost) in counts.items():
        print(f"{name}: {count} inputs; speech missed in {missed}, own words lost in {lost}")


def main(arguments: Sequence[str] | None = None) -> None:
    """Print cross-validated figures; with --write learn from all and keep the weights."""
    parser = argparse.ArgumentParser("python -m benchmarks.train_speech")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args(arguments)
    chains = list(chains_of(options.data))
    names = sorted({name for each in chains for told in each.signs for name in told})
    links = sorted({name for each in chains for told in each.links for name in told})
    report(list(cross_validated(chains, names, links)), errors=options.errors)
    if options.write:
        weights = [round(float(each), 3) for each in fitted(Batch(chains, names, links))]
        value: dict[str, object] = {
            "origin": textwrap.dedent(
                """\
                Inputs of benchmarks/reading that may be read and of tests/cases, articles of the
                development sets, and articles made of these; written by
                benchmarks/train_speech.py"""
            ).replace("\n", " "),
            "signs": dict(zip(names, weights, strict=False)),
        }
        for at, name in enumerate(_LINKS):
            start = len(names) + at * len(links)
            value[name] = dict(zip(links, weights[start : start + len(links)], strict=True))
        (PACKAGE / FILE).write_text(json.dumps(value, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
