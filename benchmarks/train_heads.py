"""Learn where labels of a page end and a sentence begins: resources/heads.json.

    python -m benchmarks.train_heads [--data ../shared/data] [--write] [--errors]

Heads are made from what real pages show before their first sentence: runs of the texts that stand
there, with spaces between them or without, before the sentence of that page or of another article.
Pages of the unseen families (benchmarks/measures/pages.py) are left out. The inputs of
benchmarks/reading that may be read are added, and their heads and those of train_heads.txt put
before other sentences, too.
Paragraphs of real articles are what must stay whole. A place is chosen by a softmax over all
places of a line (`cleaning.splits`); figures are cross-validated by outlet, author and article.
"""

import argparse
import gzip
import hashlib
import json
import random
import re
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import numpy as np
from lxml import html
from numpy.typing import NDArray
from scipy.optimize import minimize

from benchmarks.measures.pages import is_unseen
from benchmarks.reading.fixture import read_records
from summarize.cleaning.heads import CUT, FILE
from summarize.cleaning.splits import FEATURES, find_splits
from summarize.languages.cleaning import cleaning_rules

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

WORDS = cleaning_rules("en").head_words
HEADS = Path(__file__).with_suffix(".txt")
PACKAGE = Path(__file__).parent.parent / "summarize"
FOLDS = 5
# Chosen by cross-validation among .0002, .0005, .001, .002.
PENALTY = 0.0002
# How many heads are made of a page, and of an input of benchmarks/reading.
PER_PAGE, PER_INPUT = 24, 8
# How much a line counts. Chosen by cross-validation: with 2 for real ones more heads are found, and
# twice as many real paragraphs lose something; with 8 it is the other way.
WEIGHTS = {"made": 1.0, "listed": 1.0, "written": 3.0, "real": 2.0}
WHOLE = 12_000
# How many texts before the first sentence are looked at, and the longest head.
BEFORE, LONGEST = 16, 330
SETS = (
    "multinews_a", "multinews_attributed_dev", "neus_val", "allsides_roundups_2021_first",
)  # fmt: skip
# So many errors of a kind are printed.
ERRORS = 80
_PUNCTUATION = "|/,.>»·-–—:©* "
_SENTENCE = re.compile(r".*[.!?…][\"”’)]*$")
_CREDIT = re.compile(r"photo|getty|reuters|AFP|\bAP\b|image|credit|©|/", re.IGNORECASE)


class Line(NamedTuple):
    """A line with where its sentence begins; `group` is kept together in cross-validation.

    `origin` tells what a line is: "made" of the head of a page and a sentence, with a head that is
    "listed", "written" for a test, or "real".
    """

    group: str
    text: str
    start: int
    title: str = ""
    article: str = ""
    origin: str = "made"


class Example(NamedTuple):
    """The features of each place of a line, which place is right, and what that counts."""

    line: Line
    places: tuple[int, ...]
    features: Floats
    right: int


def lines_of(data: Path) -> Iterator[Line]:
    """All lines that are learned from."""
    chance = random.Random(5)  # noqa: S311 - nothing secret
    whole = list(_whole(data))
    chance.shuffle(whole)
    leads = [line.text for line in whole if line.start == 0]
    yield from whole[:WHOLE]
    for family, before, first in _pages(data / "html"):
        yield from _of_page(family, before, first, leads, chance)
    yield from _written(leads, chance)
    yield from _listed(leads, chance)


def _whole(data: Path) -> Iterator[Line]:
    """Paragraphs of real articles, which have no head but by accident."""
    for name in SETS:
        for row in (data / "mds" / f"{name}.jsonl").read_text("utf-8").splitlines():
            for document in json.loads(row)["documents"]:
                told = {"text": document} if isinstance(document, str) else document
                yield from _paragraphs(name, told)
    for name in ("basil_2010_2014", "ecbplus_topics_1_22", "galaxy_handpicked_small_medium"):
        for row in (data / "clustering" / f"{name}.jsonl").read_text("utf-8").splitlines():
            yield from _paragraphs(name, json.loads(row))


def _paragraphs(name: str, told: dict[str, Any]) -> Iterator[Line]:
    text = told.get("text") or ""
    for line in [line.strip() for line in text.split("\n") if line.strip()]:
        if len(line.split()) >= 8:
            yield Line(name, line, 0, told.get("title") or "", text, "real")


def _pages(folder: Path) -> Iterator[tuple[str, list[str], str]]:
    """Of each English page its outlet, the texts before its first sentence, and that."""
    with gzip.open(folder / "fundus" / "pages.jsonl.gz", "rt", encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            if row["lang"] == "en" and not is_unseen(row["family"]):
                content = gzip.decompress((folder / "fundus" / row["html"]).read_bytes())
                yield from _page(row["family"], content, row["expected"]["text"])
    for row in map(json.loads, (folder / "zyte.jsonl").read_text("utf-8").splitlines()):
        content = (folder / row["html"]).read_bytes()
        yield from _page(urlsplit(row["url"]).hostname or "", content, row["text"])


def _page(family: str, content: bytes, text: str) -> Iterator[tuple[str, list[str], str]]:
    first = " ".join(next((line for line in text.split("\n") if line.strip()), "").split())
    if len(first.split()) < 7 or not _is_english(text):
        return
    tree = html.document_fromstring(content)
    for each in tree.xpath("//script|//style|//noscript|//template|//head"):
        each.drop_tree()
    texts = [" ".join(each.split()) for each in tree.xpath("//body//text()") if each.strip()]
    key = _letters(first)[:30]
    starts = [
        at for at in range(len(texts)) if _letters("".join(texts[at : at + 6])).startswith(key)
    ]
    if starts:
        yield family, texts[max(0, starts[-1] - BEFORE) : starts[-1]], first


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text)


def _is_english(text: str) -> bool:
    return sum(word in WORDS["function"] for word in text[:400].lower().split()) > 2


def _of_page(
    family: str, before: Sequence[str], first: str, leads: Sequence[str], chance: random.Random
) -> Iterator[Line]:
    texts = [each for each in before if each.strip(_PUNCTUATION)]
    for at in range(len(texts) - 1, -1, -1):
        ended = _SENTENCE.match(texts[at]) and not _CREDIT.search(texts[at][-60:])
        if _is_headline(texts[at]) and (ended or len(texts[at].split()) > 16):
            texts = texts[at + 1 :]
            break
    heads = [at for at, each in enumerate(texts) if _is_headline(each)]
    if len(heads) > 1:
        texts = texts[heads[-2] + 1 :]
    if not texts or _is_headline(texts[-1]):
        return
    for _ in range(PER_PAGE):
        run = texts[-chance.randint(1, len(texts)) :]
        if chance.random() < 0.4:
            run = [each for each in texts if chance.random() < 0.6] or texts[-1:]
        joint = chance.choice((" ", "", "mixed", " ", chance.choice((" > ", " | ", " / ", " · "))))
        head = "".join(each + (chance.choice(" \0").strip("\0") if joint == "mixed" else joint)
                       for each in run)  # fmt: skip
        lead = chance.choice(leads) if chance.random() < 0.6 else first
        titles = [each for each in run if _is_headline(each)]
        title = titles[0] if titles and chance.random() < 0.6 else ""
        opens = lead[0].isupper() or lead[0] in '"“'
        if not _is_headline(run[-1]) and len(head) <= LONGEST and (head.endswith(" ") or opens):
            yield Line(family, (head + lead)[:700], len(head), title)


def _is_headline(text: str) -> bool:
    """Whether a text of a page is more than labels: its words are hardly of their kinds."""
    words = re.findall(r"[^\W\d_]+|\d+", text)
    groups = ("labels", "sections", "months", "weekdays", "between", "networks", "owners", "roles")
    known = sum(
        word[0].isdigit() or any(word.lower() in WORDS[group] for group in groups) for word in words
    )
    return len(text.split()) >= 5 and known < len(words) / 2


def _written(leads: Sequence[str], chance: random.Random) -> Iterator[Line]:
    """Inputs of benchmarks/reading that may be read, and their heads before other sentences."""
    for part in ("open", "more"):
        for record in read_records("lines", part):
            line, keep = record["line"], record["keep"]
            start = line.find(keep) if keep else -1
            if record["kind"].startswith("dateline"):
                start = 0
            if start < 0:
                continue
            group, title = f"{part}-{record['id'][:6]}", record.get("title", "")
            yield Line(group, line, start, title, origin="written")
            if start:
                for lead in chance.sample(list(leads), PER_INPUT):
                    yield Line(group, (line[:start] + lead)[:700], start, title)


def _listed(leads: Sequence[str], chance: random.Random) -> Iterator[Line]:
    """The heads of `train_heads.txt` before sentences of articles."""
    for number, head in enumerate(HEADS.read_text("utf-8").splitlines()):
        if not head.startswith("#"):
            start = head.removesuffix("\\") if head.endswith("\\") else f"{head} "
            for lead in chance.sample(list(leads), PER_INPUT):
                if start.endswith(" ") or lead[0].isupper():
                    yield Line(
                        f"listed-{number}", (start + lead)[:700], len(start), origin="listed"
                    )


def examples_of(lines: Sequence[Line]) -> Iterator[Example]:
    """What is learned of each line; one whose sentence begins at no place is left out."""
    for line in lines:
        places, told = find_splits(line.text, line.title, line.article, WORDS)
        rows = [[own.get(name, 0.0) for name in FEATURES] for own in told]
        if line.start in places:
            yield Example(line, places, np.array(rows), places.index(line.start))


def fitted(examples: Sequence[Example]) -> Floats:
    """The weights under which the right places are likeliest, shape (n_features,)."""
    features = np.vstack([each.features for each in examples])
    sizes = [len(each.features) for each in examples]
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    right = starts + np.array([each.right for each in examples])
    weights = np.array([WEIGHTS[each.line.origin] for each in examples])
    owner = np.repeat(np.arange(len(examples)), sizes)
    wanted = weights @ features[right]

    def loss(own: Floats) -> tuple[float, Floats]:
        scores = features @ own
        most = np.maximum.reduceat(scores, starts)
        shares = np.exp(scores - most[owner])
        sums = np.add.reduceat(shares, starts)
        value = weights @ (most + np.log(sums) - scores[right]) / weights.sum()
        slope = (features.T @ (shares / sums[owner] * weights[owner]) - wanted) / weights.sum()
        return float(value + PENALTY / 2 * own @ own), slope + PENALTY * own

    start = np.zeros(len(FEATURES))
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 400})
    return np.asarray(found.x)


class Judged(NamedTuple):
    """What was found in a line: the place, how likely it is, and how likely none is."""

    example: Example
    place: int
    probability: float
    whole: float


def cross_validated(examples: Sequence[Example]) -> Iterator[Judged]:
    """Each line judged by weights that saw neither its outlet, its author nor its article."""
    folds = [_fold(each.line) for each in examples]
    for fold in range(FOLDS):
        own = fitted([each for each, at in zip(examples, folds, strict=True) if at != fold])
        for each, at in zip(examples, folds, strict=True):
            if at == fold:
                scores = each.features @ own
                shares = np.exp(scores - scores.max())
                shares /= shares.sum()
                best = int(shares.argmax())
                yield Judged(each, each.places[best], float(shares[best]), float(shares[0]))


def _fold(line: Line) -> int:
    """By outlet or author; whole lines by themselves."""
    key = line.text if line.origin == "real" else line.group
    return int(hashlib.sha256(key.encode()).hexdigest(), 16) % FOLDS


def _is_cut(judged: Judged) -> bool:
    return judged.place > 0 and judged.probability >= CUT


def report(judged: Sequence[Judged], *, errors: bool) -> None:
    """Print how many heads are found, and how many whole lines are cut."""
    written = [each for each in judged if each.example.line.origin == "written"]
    for name, group in (
        ("heads of pages", [e for e in judged if e.example.line.origin == "made"]),
        ("heads as listed", [e for e in judged if e.example.line.origin == "listed"]),
        ("heads as written", [e for e in written if e.example.right]),
        ("whole, as written", [e for e in written if not e.example.right]),
        ("real paragraphs", [e for e in judged if e.example.line.origin == "real"]),
    ):
        cut = list(filter(_is_cut, group))
        right = [each for each in cut if each.place == each.example.line.start]
        count = max(1, len(group))
        print(
            f"{name}: {len(group)}; cut where the sentence begins {len(right) / count:.3f}, "
            f"elsewhere {(len(cut) - len(right)) / count:.3f}, "
            f"in doubt {sum(e.whole < CUT and not _is_cut(e) for e in group) / count:.3f}"
        )
        if errors:
            wrong = [each for each in group if each.place != each.example.line.start]
            for each in sorted(wrong, key=lambda each: -each.probability)[:ERRORS]:
                print(_told(each))


def _told(judged: Judged) -> str:
    line, place = judged.example.line, judged.place
    before, right = line.text[:place], line.start
    return (
        f"   {judged.probability:.2f} {judged.whole:.2f} {line.group}: {before[-50:]!r} || "
        f"{line.text[place : place + 40]!r}, not before {line.text[right : right + 20]!r}"
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Print cross-validated figures; with --write learn from all lines and keep the weights."""
    parser = argparse.ArgumentParser("python -m benchmarks.train_heads")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args(arguments)
    examples = list(examples_of(list(lines_of(options.data))))
    report(list(cross_validated(examples)), errors=options.errors)
    if options.write:
        own = fitted(examples)
        value = {
            "origin": textwrap.dedent(
                """\
                Real pages (fundus, Zyte), first paragraphs of real articles, and the inputs of
                benchmarks/reading that may be read; written by benchmarks/train_heads.py"""
            ).replace("\n", " "),
            "weights": {name: round(float(w), 3) for name, w in zip(FEATURES, own, strict=True)},
            "threshold": 0.0,
        }
        (PACKAGE / FILE).write_text(json.dumps(value, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
