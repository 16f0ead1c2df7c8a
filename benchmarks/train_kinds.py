"""Learn what kind an article and a sentence is: resources/kinds.json and en/scoring_closed.txt.

    python -m benchmarks.train_kinds [--data ../shared/data/mds] [--write]

From the open stories of benchmarks/edited and from articles and sentences
of the development sets that were read (kinds_read.tsv: set, cluster, article, sentence or "-", and
what it is). Figures are cross-validated by story. With --closed, words that are attributes alone,
and those that never follow a determiner, are read off the text of the sets and their timelines.
"""

import argparse
import gzip
import json
import re
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from benchmarks import edited
from summarize.data import Article
from summarize.evaluation.clusters import read_clusters
from summarize.languages.en.scoring import RULES
from summarize.languages.en.words import RULES as WORDS
from summarize.scoring.kinds import FILE, Read, features, read
from summarize.sentences import split_sentences

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

READ = Path(__file__).parent / "kinds_read.tsv"
PACKAGE = Path(__file__).parent.parent / "summarize"
CLOSED = "languages/en/scoring_closed.txt"
KINDS = ("news", "analysis", "opinion", "feature", "live")
FOLDS = 8
# Chosen by cross-validation among .003, .01, .03: the features are many and the articles few.
PENALTY = 0.003
SETS = (
    "multinews_a", "multinews_attributed_dev", "neus_val", "allsides_roundups_2021_first",
    "multiling2011_en_2topics",
)  # fmt: skip
DETERMINERS = ("a", "an", "the", "its", "their", "our", "my", "every", "his")
# Words that stand for no noun: behind attributes alone they show that one is missing.
NO_HEADS = (
    "at", "by", "for", "from", "with", "into", "about", "against", "between", "during", "through",
    "until", "was", "were", "is", "are", "has", "had", "have", "will", "would", "could", "can",
    "should", "did", "does", "which", "who", "whom", "because", "while", "if", "been", "be",
)  # fmt: skip
_GOES_ON = frozenset(
    (
        "and", "or", "but", "more", "most", "own", "one", "ones", "two", "first", "other", "few",
        "many", "much", "same", "such", "so", "yet", "less", "least", "very", "too", "not",
    )
)  # fmt: skip
_NOUNS = frozenset({"no", "yes", "us"})
_ADJECTIVE = re.compile(
    r"(?:al|ive|ous|ic|ful|able|ible|ing|ed|ary|ory|ish|less|ar|ern|ent|ant|ly|id|ile|some|like|wide"
    r"|long|est|y|er)$"
)
# Chosen by reading what they let through.
_LEAST_SEEN, _PLURALS, _AWAITED, _RARE = 5, 0.02, 4, 0.02
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")
_TOKEN = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*|\d+|[^\s\w]")


@dataclass(frozen=True)
class Labelled:
    """An article, the story it is of, its kind, and the flags of its sentences by their text."""

    story: str
    article: Article
    kind: str
    flags: dict[str, str]


def read_stories(folder: Path) -> Iterator[Labelled]:
    """The articles of all labelled stories of a folder (benchmarks/edited/README.md)."""
    for story in edited.read(folder):
        for number, article in enumerate(story.articles):
            flags = {each.text: each.flag for each in story.lines if each.article == number}
            yield Labelled(story.name, article, article.id.rpartition("-")[2], flags)


def read_articles(data: Path) -> Iterator[Labelled]:
    """The articles of the development sets that were read, as `kinds_read.tsv` tells."""
    rows = [line.split("\t") for line in READ.read_text("utf-8").splitlines()]
    sets = {name: list(read_clusters(data / f"{name}.jsonl")) for name in {row[0] for row in rows}}
    kinds: dict[tuple[str, int, int], str] = {}
    flags: dict[tuple[str, int, int], dict[int, str]] = {}
    for name, cluster, at, index, label in rows:
        key = (name, int(cluster), int(at))
        if index == "-":
            kinds[key] = label
        else:
            flags.setdefault(key, {})[int(index)] = label
    for key in sorted({*kinds, *flags}):
        article = sets[key[0]][key[1]].articles[key[2]]
        known = flags.get(key, {})
        told = {
            each.text: known[each.index] for each in split_sentences(article) if each.index in known
        }
        yield Labelled(f"{key[0]}-{key[1]}", article, kinds.get(key, ""), told)


class Table:
    """Rows of named features as a matrix."""

    def __init__(self, rows: Sequence[dict[str, float]]) -> None:
        seen = Counter(name for row in rows for name in row)
        self.names = sorted(name for name, count in seen.items() if count >= _SEEN)
        self.matrix = np.array([[row.get(name, 0.0) for name in self.names] for row in rows])


_SEEN = 5


def fitted(matrix: Floats, wanted: Ints) -> Floats:
    """The coefficients of a logistic regression, shape (n_features,); both sides count alike."""
    shares = np.where(wanted == 1, max(wanted.mean(), 1e-9), max(1 - wanted.mean(), 1e-9))
    weights = 1 / np.sqrt(shares)
    weights /= weights.sum()

    def loss(own: Floats) -> tuple[float, Floats]:
        odds = matrix @ own
        value = weights @ (np.logaddexp(0, odds) - wanted * odds) + PENALTY / 2 * own @ own
        return float(value), matrix.T @ (
            weights * (1 / (1 + np.exp(-odds)) - wanted)
        ) + PENALTY * own

    return np.asarray(minimize(loss, np.zeros(matrix.shape[1]), jac=True, method="L-BFGS-B").x)


def _named(table: Table, own: Floats) -> dict[str, float]:
    return {name: round(float(value), 3) for name, value in zip(table.names, own, strict=True)}


def folds_of(stories: Sequence[str]) -> Ints:
    """The fold of each row: whole stories."""
    names = sorted(set(stories))
    fold = dict(zip(names, np.random.default_rng(7).permutation(len(names)) % FOLDS, strict=True))
    return np.array([fold[name] for name in stories])


def main() -> None:
    """Train, print the cross-validated figures, and write with --write."""
    parser = argparse.ArgumentParser(description="Learn the kinds of articles and sentences.")
    parser.add_argument("--stories", type=Path, default=edited.HERE / "open")
    parser.add_argument("--data", type=Path, default=Path("../shared/data/mds"))
    parser.add_argument("--write", action="store_true")
    parser.add_argument(
        "--closed", action="store_true", help="only the words of scoring_closed.txt"
    )
    parser.add_argument("--verbose", action="store_true")
    given = parser.parse_args()
    if given.closed:
        (PACKAGE / CLOSED).write_text(written(closed(texts_of(given.data))), "utf-8")
        return
    labelled = [*read_stories(given.stories), *read_articles(given.data)]
    pages = [read(each.article, split_sentences(each.article), RULES) for each in labelled]
    articles, shares = _articles(labelled, pages, verbose=given.verbose)
    sentences = _sentences(labelled, pages, shares, verbose=given.verbose)
    if given.write:
        record = {"own": articles, "opinion": sentences}
        (PACKAGE / FILE).write_text(json.dumps(record, indent=1, sort_keys=True) + "\n", "utf-8")


def _articles(
    labelled: Sequence[Labelled], pages: Sequence[Read], *, verbose: bool
) -> tuple[dict[str, float], Floats]:
    """Coefficients, and the cross-validated probability of each article to be its writer's own."""
    table = Table([features(page) for page in pages])
    known = np.array([each.kind in KINDS for each in labelled])
    wanted = np.array([int(each.kind in _OWN_KINDS) for each in labelled])
    fold, odds = folds_of([each.story for each in labelled]), np.zeros(len(labelled))
    for number in range(FOLDS):
        kept = known & (fold != number)
        own = fitted(table.matrix[kept], wanted[kept])
        odds[fold == number] = table.matrix[fold == number] @ own
    share = 1 / (1 + np.exp(-odds))
    print("articles:", int(known.sum()), "own:", int(wanted[known].sum()))
    for least in (0.4, 0.5, 0.6, 0.7):
        rates = _rates((wanted == 1) & known, (share >= least) & known)
        opinions = np.array([each.kind == "opinion" for each in labelled])
        print(f"  from {least}: {rates}  of opinions {np.mean(share[opinions] >= least):.2f}")
    if verbose:
        for each, value, own in zip(labelled, share, wanted, strict=True):
            if each.kind in KINDS and (value >= _LEAST) != own:
                print("   ", each.kind, round(float(value), 2), each.story, each.article.title[:70])
    return _named(table, fitted(table.matrix[known], wanted[known])), share


_OWN_KINDS = ("analysis", "opinion", "feature")
_LEAST = 0.6


_PASSED = frozenset({"scene", "furniture", "garbled", "quote", "vague"})


def _sentences(
    labelled: Sequence[Labelled], pages: Sequence[Read], shares: Floats, *, verbose: bool
) -> dict[str, float]:
    """Coefficients of the odds that a sentence is its writer's opinion."""
    rows, wanted, stories, texts = [], [], [], []
    for each, page, share in zip(labelled, pages, shares.tolist(), strict=True):
        for sentence, signs, voice in zip(
            split_sentences(each.article), page.signs, page.voices, strict=True
        ):
            flag = each.flags.get(sentence.text.strip())
            if flag is None or flag in _PASSED or signs & {"attributed", "quoted"}:
                continue
            row = dict.fromkeys(signs, 1.0) | {"constant": 1.0, "voice": voice, "article": share}
            rows.append(row)
            wanted.append(int(flag == "opinion"))
            stories.append(each.story)
            texts.append(sentence.text)
    table, target, fold = Table(rows), np.array(wanted), folds_of(stories)
    odds = np.zeros(len(rows))
    for number in range(FOLDS):
        own = fitted(table.matrix[fold != number], target[fold != number])
        odds[fold == number] = table.matrix[fold == number] @ own
    share = 1 / (1 + np.exp(-odds))
    print("sentences:", len(rows), "opinions:", int(target.sum()))
    for least in (0.5, 0.6, 0.7, 0.8, 0.9):
        print(f"  from {least}: {_rates(target == 1, share >= least)}")
    if verbose:
        for at in np.argsort(-share)[:120]:
            print(
                "   ", round(float(share[at]), 2), "OPINION" if target[at] else "-", texts[at][:150]
            )
    return _named(table, fitted(table.matrix, target))


def texts_of(data: Path) -> list[str]:
    """The lines of the English sets and timelines, each once, their quotations left out."""
    found = set[str]()
    for name in SETS:
        for cluster in read_clusters(data / f"{name}.jsonl"):
            found.update(each.text for each in cluster.articles)
    for path in sorted((data / "timelines").glob("t17_*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            found.update(json.loads(line)["text"] for line in lines)
    return sorted({_QUOTED.sub("", line) for text in found for line in text.splitlines()})


def closed(texts: Iterable[str]) -> dict[str, Sequence[str]]:
    """The groups of `scoring_closed.txt`.

    "attributive": words that end as adjectives do, were seen behind a determiner and never before
    what cannot follow a noun phrase's last word; by determiner, the function words that follow it
    hardly ever, though they are common.
    """
    seen, ended, counts = Counter[str](), Counter[str](), Counter[str]()
    pairs = Counter[tuple[str, str]]()
    for text in texts:
        words = _TOKEN.findall(text)
        low = [word.lower() for word in words]
        counts.update(low)
        for at in range(len(words) - 2):
            if low[at] not in DETERMINERS:
                continue
            pairs[low[at], low[at + 1]] += words[at + 1].islower()
            if low[at + 1] not in WORDS.stop_words and words[at + 1][0].islower():
                seen[low[at + 1]] += 1
                ended[low[at + 1]] += _ends_phrase(low[at + 2])
    total = sum(counts.values())
    groups: dict[str, Sequence[str]] = {
        "attributive": sorted(word for word in seen if _is_attributive(word, seen, ended, counts)),
        "no_head": NO_HEADS,
    }
    for determiner in DETERMINERS:
        groups[determiner] = sorted(
            word
            for word in WORDS.stop_words
            if word.isalpha()
            and word not in _NOUNS
            and (awaited := counts[determiner] * counts[word] / total) >= _AWAITED
            and pairs[determiner, word] <= _RARE * awaited
        )
    return groups


def _ends_phrase(word: str) -> bool:
    return (word in WORDS.stop_words and word not in _GOES_ON) or word in ".;:?!)"


def _is_attributive(
    word: str, seen: Counter[str], ended: Counter[str], counts: Counter[str]
) -> bool:
    if counts[word + "s"] > _PLURALS * counts[word]:
        return False
    if word.endswith("ing") and seen[word] >= 2 * _LEAST_SEEN and ended[word] <= 0.1 * seen[word]:
        return True
    formed = _ADJECTIVE.search(word) is not None and word.isalpha()
    return ended[word] == 0 and seen[word] >= _LEAST_SEEN and (formed or "-" in word)


def written(groups: dict[str, Sequence[str]]) -> str:
    """The text of `scoring_closed.txt`."""
    head = (
        "# Learned by benchmarks/train_kinds.py --closed from running news text: words that were\n"
        "# seen as attributes and never as nouns, words that stand for no noun behind these, and\n"
        "# for each determiner the function words that hardly ever follow it.\n"
    )
    lines = (
        textwrap.fill(f"{name}: {' '.join(words)}", 100, break_on_hyphens=False)
        for name, words in groups.items()
    )
    return head + "\n".join(lines) + "\n"


def _rates(mine: Flags, own: Flags) -> str:
    both = int((mine & own).sum())
    return (
        f"told {int(own.sum()):3d}  precision {both / max(int(own.sum()), 1):.2f}"
        f"  recall {both / max(int(mine.sum()), 1):.2f}"
    )


if __name__ == "__main__":
    main()
