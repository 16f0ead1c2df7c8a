"""The head of a line as words and marks of a few kinds: labels, sections, names, dates, prose.

Which words are of a kind, the language tells (`CleaningRules.head_words`). What runs together is
parted at its inner capitals, and where it is made of labels alone ("ShareSaveThe", "PRINTA").
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import chain, islice, pairwise
from typing import NamedTuple

from summarize.cleaning.head_signs import FURTHEST, SHORTEST_LABEL
from summarize.languages.cleaning import HeadWords
from summarize.patterns import regex

Kinds = frozenset[str]

KINDS = (
    "label", "small_label", "between", "section", "month", "weekday", "number", "time", "unit",
    "network", "role", "owner", "by", "name_by", "capitals", "capital", "function", "small",
    "separator", "comma", "stop", "colon", "quote", "at", "copyright", "bracket", "zone", "joined",
    "past", "capital_again", "function_near", "function_far", "small_near", "small_far",
    "capital_near", "capital_far",
)  # fmt: skip
"""What a token may be. `small` is a word of sentences, `near` two tokens from one of a label."""
OF_LABELS = frozenset(
    (
        "label", "small_label", "network", "section", "unit", "time", "month", "weekday",
        "separator", "role", "owner", "at", "copyright", "by", "number", "zone",
    )
)  # fmt: skip
"""The kinds that labels are made of."""
PROSE = frozenset(("function", "small"))
"""The kinds that words of sentences are of."""

# How far into a line labels may reach, in tokens.
_MOST = 80
# No labels end behind a whole sentence; what speaks for a place reaches so many tokens further.
_BEHIND_SENTENCE = 14
# Chosen, not tuned: a sentence of news has as many words in small letters, prompts have fewer.
_SENTENCE_WORDS = 4
_OF_PROMPTS = frozenset(("label", "small_label", "network"))
_TOKEN = regex(r"[^\W\d_]+(?:[’'.-][^\W\d_]+)*|\d+(?:[.,:/-]\d+)*|[^\w\s]|_+")
_CAMEL = regex(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})")
# First parts of names that have a capital within: "McCarthy", "iPhone".
_NAME_PART = regex(r"(?:Mc|Mac|De|Di|La|Le|Du|Fitz|O’|O'|Van|i|e)$")
# So many tokens from one of a label a word may be of it, too.
_NEAR = 2
_NEARNESS = tuple(
    (kind, (f"{kind}_near", f"{kind}_far")) for kind in ("function", "small", "capital")
)
_NOTHING: Kinds = frozenset()
_MARKS = {
    mark: frozenset((kind,))
    for marks, kind in (
        ("|•·/>»–—›-+", "separator"), ("\"“‘’”", "quote"), (".!?…", "stop"), ("()[]", "bracket"),
        ("@#", "at"), (",", "comma"), (":", "colon"), ("©", "copyright"),
    )
    for mark in marks
}  # fmt: skip
_TIME, _NUMBER, _SMALL = frozenset(("time",)), frozenset(("number",)), frozenset(("small",))
_PAST = _SMALL | {"past"}
_CAPITAL, _CAPITALS = frozenset(("capital",)), frozenset(("capitals",))
# Groups of words that are of a kind where they have a capital.
_TITLED = (
    ("networks", "network"), ("sections", "section"), ("months", "month"), ("weekdays", "weekday"),
    ("owners", "owner"), ("labels", "label"),
)  # fmt: skip
# Groups of words that are of a kind by the words beside them, or however they are written.
_BESIDE = frozenset(("roles", "units", "zones", "by"))
_ARTICLES = ("a", "an", "A", "An")


class Token(NamedTuple):
    """A word, a number or a mark, and its place in the line."""

    start: int
    text: str
    kinds: Kinds

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


def head_tokens(line: str, words: HeadWords) -> list[Token]:
    """The tokens of as much of a line as labels may reach into: not far behind a whole sentence.

    >>> from summarize.languages.cleaning import cleaning_rules
    >>> words = cleaning_rules("en").head_words
    >>> [token.text for token in head_tokens("ShareSaveThe dam", words)]
    ['Share', 'Save', 'The', 'dam']
    """
    written: list[tuple[int, str]] = []
    kinds: list[Kinds] = []
    before, end, by = "", 0, False
    most, sentence = _MOST, 0
    several = chain(islice(_written(line[:FURTHEST], words), _MOST), [(0, "")])
    for (start, text), (_, after) in pairwise(several):
        if len(kinds) >= most:
            break
        found, beside = _kinds(text, words)
        if beside:
            found = found.union(_beside(beside, before, after, words)) or _CAPITAL
        if before and (start == end or text[0].isupper()):
            # "9:14pm" is written together and glues nothing.
            touches = start == end and not (before[-1].isdigit() and "zone" in found)
            found = found.union(_behind(text, before, touches=touches))
        if by and "capital" in found:
            found |= {"name_by"}
        if "stop" in found:
            if most == _MOST and is_sentence(kinds[sentence:]):
                most = len(kinds) + 1 + _BEHIND_SENTENCE
            sentence = len(kinds) + 1
        written.append((start, text))
        kinds.append(found)
        before, end, by = text, start + len(text), "by" in found or "name_by" in found
    near = _near_labels(kinds)
    return [
        Token(start, text, _with_nearness(own, is_near=at in near))
        for at, ((start, text), own) in enumerate(zip(written, kinds, strict=True))
    ]


def _behind(text: str, before: str, *, touches: bool) -> Iterator[str]:
    """What a token is by the one before it."""
    if touches and before[-1].isalnum() and text[0].isalnum():
        yield "joined"
    if text[0].isupper() and before[0].isupper():
        yield "capital_again"


def is_sentence(kinds: Sequence[AbstractSet[str]]) -> bool:
    """Whether tokens before a stop are a whole sentence, and no prompt, given all kinds of each."""
    words = len([1 for found in kinds if not found.isdisjoint(PROSE)])
    if words < _SENTENCE_WORDS:
        return False
    prompts = len([1 for found in kinds if not found.isdisjoint(_OF_PROMPTS)])
    return words >= _SENTENCE_WORDS * (1 + prompts)


def _near_labels(kinds: Sequence[Kinds]) -> set[int]:
    """The places of tokens that one of a label is near."""
    near: set[int] = set()
    for at, found in enumerate(kinds):
        if not found.isdisjoint(OF_LABELS):
            near.update(range(at - _NEAR, at + _NEAR + 1))
    return near


@cache
def _with_nearness(found: Kinds, *, is_near: bool) -> Kinds:
    """The kinds of a token; of words of sentences, and of names, they tell what is near."""
    return found.union(near if is_near else far for kind, (near, far) in _NEARNESS if kind in found)


def _written(line: str, words: HeadWords) -> Iterator[tuple[int, str]]:
    """Words, numbers and marks with their places; what runs together is parted."""
    networks = words["networks"]
    for match in _TOKEN.finditer(line):
        word, start = match[0], match.start()
        if word.islower() or not word[0].isalpha() or word.lower() in networks:
            yield start, word
            continue
        for camel in [word] if word[1:].islower() else _camels(word, networks):
            for part in _run_together(camel, words["labels"], words["between"]):
                yield start, part
                start += len(part)


def _camels(word: str, networks: AbstractSet[str]) -> list[str]:
    """A word parted before its inner capitals, but within names ("McCarthy", "LinkedIn")."""
    joints = [0, *(joint.start() for joint in _CAMEL.finditer(word)), len(word)]
    parts: list[str] = []
    for start, end in pairwise(joints):
        part = word[start:end]
        if parts and (_NAME_PART.match(parts[-1]) or (parts[-1] + part).lower() in networks):
            parts[-1] += part
        else:
            parts.append(part)
    return parts


def _run_together(word: str, labels: AbstractSet[str], between: AbstractSet[str]) -> list[str]:
    """The labels that a word is made of, with an article in capitals behind; else the word."""
    low = word.lower()
    if low in labels or low in between or not word[0].isupper():
        return [word]
    if word.isupper():
        labels = labels | between
    for article in ("A", "") if word.isupper() else ("",):
        parts = _labels(low.removesuffix(article.lower()), labels) if word.endswith(article) else ()
        if parts and len(parts) + len(article) > 1:
            ends = [0]
            for part in (*parts, *article):
                ends.append(ends[-1] + len(part))
            return [word[start:end] for start, end in pairwise(ends)]
    return [word]


def _labels(word: str, labels: AbstractSet[str]) -> tuple[str, ...]:
    """A word as labels one after the other; () where it is not made of such."""
    if word in labels:
        return (word,)
    for end in range(len(word) - SHORTEST_LABEL, SHORTEST_LABEL - 1, -1):
        if word[:end] in labels and (rest := _labels(word[end:], labels)):
            return (word[:end], *rest)
    return ()


def _kinds(text: str, words: HeadWords) -> tuple[Kinds, Kinds]:
    """What a token is by itself, and the groups by which the words beside it tell more."""
    first = text[0]
    if first.isdigit():
        return (_TIME if ":" in text or "/" in text else _NUMBER), _NOTHING
    if not first.isalpha():
        return _MARKS.get(text, _NOTHING), _NOTHING
    is_titled = first.isupper()
    groups = words.groups_of.get(text.lower())
    if groups is None:  # most words
        if is_titled:
            return (_CAPITALS if len(text) > 1 and text.isupper() else _CAPITAL), _NOTHING
        return (_PAST if text.endswith("ed") else _SMALL), _NOTHING
    if is_titled:
        found = _titled(groups, is_capitals=len(text) > 1 and text.isupper())
    else:
        found = _small(words.groups_of.get(text, _NOTHING), is_past=text.endswith("ed"))
    beside = groups & _BESIDE
    return (found if found or beside else _CAPITAL), beside


@cache
def _titled(groups: Kinds, *, is_capitals: bool) -> Kinds:
    """What a word with a capital is by itself, given the groups that it is in."""
    found = {kind for group, kind in _TITLED if group in groups}
    return frozenset(found | {"capitals"} if is_capitals else found)


def _beside(groups: Kinds, before: str, after: str, words: HeadWords) -> Iterator[str]:
    """What a word of these groups is in any case, by the words beside it."""
    if "roles" in groups:
        yield "role"
    counted = before[:1].isdigit()
    if "units" in groups and (counted or before in _ARTICLES or before in words["units"]):
        yield "unit"
    if "zones" in groups and (counted or before.lower() in words["zones"]):
        yield "zone"
    if "by" in groups and after[:1].isupper():
        yield "by"


@cache
def _small(groups: Kinds, *, is_past: bool) -> Kinds:
    """What a word in small letters is, given the groups that it is in."""
    found = set[str]()
    if "labels" in groups:
        found.add("small_label")
    if "between" in groups:
        found.add("between")
    if "function" in groups:
        found.add("function")
    elif not found:
        found.add("small")
    if is_past or "past" in groups:
        found.add("past")
    return frozenset(found)
