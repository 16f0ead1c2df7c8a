"""The head of a line as words and marks of a few kinds: labels, sections, names, dates, prose.

Which words are of a kind, the language tells (`CleaningRules.head_words`). What runs together is
parted at its inner capitals, and where it is made of labels alone ("ShareSaveThe", "PRINTA").
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, islice, pairwise
from typing import NamedTuple

from summarize.cleaning.manuscript import SENTENCE_STARTS
from summarize.languages.cleaning import CleaningRules
from summarize.patterns import regex

Words = Mapping[str, frozenset[str]]
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

# How far into a line labels may reach, in characters and in tokens.
_FURTHEST, _MOST = 460, 80
# No labels end behind a whole sentence; what speaks for a place reaches so many tokens further.
_BEHIND_SENTENCE = 14
# Chosen, not tuned: a sentence of news has as many words in small letters, prompts have fewer.
_SENTENCE_WORDS = 4
_OF_PROMPTS = frozenset(("label", "small_label", "network"))
_TOKEN = regex(r"[^\W\d_]+(?:[’'.-][^\W\d_]+)*|\d+(?:[.,:/-]\d+)*|[^\w\s]|_+")
_CAMEL = regex(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})")
# First parts of names that have a capital within: "McCarthy", "iPhone".
_NAME_PART = regex(r"(?:Mc|Mac|De|Di|La|Le|Du|Fitz|O’|O'|Van|i|e)$")
# Chosen, not tuned: shorter words are parts of any word.
_SHORTEST_LABEL = 3
# So many tokens from one of a label a word may be of it, too.
_NEAR = 2
_NEARNESS = tuple(
    (kind, (f"{kind}_near", f"{kind}_far")) for kind in ("function", "small", "capital")
)
# No label runs further: "ADVERTISEMENTScroll".
_LONGEST_WORD = 40
_MARKS = {
    **dict.fromkeys("|•·/>»–—›-+", "separator"), **dict.fromkeys("\"“‘’”", "quote"),
    **dict.fromkeys(".!?…", "stop"), **dict.fromkeys("()[]", "bracket"),
    **dict.fromkeys("@#", "at"), ",": "comma", ":": "colon", "©": "copyright",
}  # fmt: skip
# Groups of words that are of a kind where they have a capital.
_TITLED = (
    ("networks", "network"), ("sections", "section"), ("months", "month"), ("weekdays", "weekday"),
    ("owners", "owner"), ("labels", "label"),
)  # fmt: skip
_ARTICLES = ("a", "an", "A", "An")
# How far into a line marks and times of labels may stand, and the role of its writer.
_MARKS_WITHIN, _ROLE_WITHIN = 90, 50
# Fewer words are no label with a sentence behind it.
_FEWEST_GAPS = 5
# Both patterns begin with a class of characters, which is searched for much faster than a choice.
_RUNS_TOGETHER = regex(
    r"[A-Z](?:(?<! .)(?:(?<=[^\W\d_A-Z]{2}.)|(?<=[^\W\d_A-Z]{2}[.!?’”\"):].)|(?<=\d.)|(?<=\d\).))"
    r"(?:[a-z]{2}|[a-z]? |[A-Z]{3})|[A-Z]{2}[a-z]{2})"
)
_SIGNS = regex(
    r"[|•·>»©@▲▼+/\d](?:(?<=[|•·>»©@▲▼+])|(?:(?<=[A-Za-z]/)|(?<=[A-Za-z] /)) ?[A-Z]"
    r"|(?<=\d)(?:[:.]\d\d\b| ?min| ?\w{1,7} ago\b))"
)
# Groups of words that labels begin with.
_OPENING = ("labels", "sections", "by", "networks", "owners", "roles", "months", "weekdays")
_BRACKETS = "(["
_BEFORE_LABELS = "*•|–—- "
# Stops, and marks that may close behind one.
_STOPS, _CLOSING = (".", "!", "?"), '”"’)'


class Token(NamedTuple):
    """A word, a number or a mark, and its place in the line."""

    start: int
    text: str
    kinds: Kinds

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


def may_have_head(line: str, rules: CleaningRules) -> bool:
    """Whether a line begins with a word of labels, or something of them stands at its head."""
    words = rules.head_words
    first = line[:1]
    if not words or line.count(" ") < _FEWEST_GAPS:
        return False
    if not first.isalpha() or first.islower():
        return first.isalpha() or first.isdecimal() or first in _BRACKETS
    opening = first_letters(line).lower()
    for group in _OPENING:
        if opening in words[group]:
            return True
    if _SIGNS.search(line, 0, _MARKS_WITHIN) or runs_together(line):
        return True
    for word, following in pairwise(line[:_ROLE_WITHIN].split()):
        if following[0].isupper() and word.rstrip(",").lower() in words["roles"]:
            return True
    return False


def runs_together(line: str) -> bool:
    """Whether a word or a stop runs into a word with a capital: "ShareSaveThe"."""
    return _RUNS_TOGETHER.search(line, 0, _FURTHEST) is not None


def opens_with_label(text: str, words: Words) -> bool:
    """Whether a text opens with a word of labels, be it run into the next.

    >>> from summarize.languages.cleaning import cleaning_rules
    >>> opens_with_label("AdvertisementThe lake", cleaning_rules("en").head_words)
    True
    """
    word = first_letters(text)
    if _is_label(word, words):
        return True
    if word[_SHORTEST_LABEL:].islower():
        return False
    ends = range(_SHORTEST_LABEL, len(word))
    return any(word[end].isupper() and _is_label(word[:end], words) for end in ends)


def _is_label(word: str, words: Words) -> bool:
    low = word.lower()
    return low in words["labels"] or low in words["networks"]


def first_letters(text: str) -> str:
    """The letters that a text opens with."""
    end = text.find(" ")
    word = text[:end] if end > 0 else text
    if word.isalpha():
        return word
    return next((word[:at] for at, letter in enumerate(word) if not letter.isalpha()), word)


def labels_within(line: str, rules: CleaningRules) -> list[int]:
    """Where a label may stand between two sentences of a line: places of words that open one.

    >>> from summarize.languages.cleaning import cleaning_rules
    >>> labels_within("The dam holds. AdvertisementThe lake is full.", cleaning_rules("en"))
    [15]
    """
    words = rules.head_words
    if not words:
        return []
    starts = (match.end() for match in SENTENCE_STARTS.finditer(line))
    return [
        at
        for at in starts
        if opens_with_label(line[at : at + _LONGEST_WORD].lstrip(_BEFORE_LABELS), words)
        and _is_ended(line[: at - 1])
    ]


def _is_ended(before: str) -> bool:
    """Whether a text ends with a stop behind a small letter or a figure."""
    bare = before.rstrip(_CLOSING)
    return bare[-1:] in _STOPS and (bare[-2:-1].islower() or bare[-2:-1].isdigit())


def head_tokens(line: str, words: Words) -> list[Token]:
    """The tokens of as much of a line as labels may reach into: not far behind a whole sentence.

    >>> from summarize.languages.cleaning import cleaning_rules
    >>> words = cleaning_rules("en").head_words
    >>> [token.text for token in head_tokens("ShareSaveThe dam", words)]
    ['Share', 'Save', 'The', 'dam']
    """
    written: list[tuple[int, str]] = []
    kinds: list[set[str]] = []
    before, end, by = "", 0, False
    most, sentence = _MOST, 0
    several = chain(islice(_written(line[:_FURTHEST], words), _MOST), [(0, "")])
    for (start, text), (_, after) in pairwise(several):
        if len(kinds) >= most:
            break
        found = _kinds(text, before, after, words)
        if before and (start == end or text[0].isupper()):
            found.update(_behind(text, before, touches=start == end))
        if by and "capital" in found:
            found.add("name_by")
        if "stop" in found:
            if most == _MOST and is_sentence(kinds[sentence:]):
                most = len(kinds) + 1 + _BEHIND_SENTENCE
            sentence = len(kinds) + 1
        written.append((start, text))
        kinds.append(found)
        before, end, by = text, start + len(text), "by" in found or "name_by" in found
    _add_nearness(kinds)
    return [
        Token(start, text, frozenset(own))
        for (start, text), own in zip(written, kinds, strict=True)
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


def _add_nearness(kinds: Sequence[set[str]]) -> None:
    """Tell of words of sentences, and of names, whether something of a label is near."""
    near: set[int] = set()
    for at, found in enumerate(kinds):
        if not found.isdisjoint(OF_LABELS):
            near.update(range(at - _NEAR, at + _NEAR + 1))
    for at, found in enumerate(kinds):
        for kind, (is_near, is_far) in _NEARNESS:
            if kind in found:
                found.add(is_near if at in near else is_far)


def _written(line: str, words: Words) -> Iterator[tuple[int, str]]:
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
    for end in range(len(word) - _SHORTEST_LABEL, _SHORTEST_LABEL - 1, -1):
        if word[:end] in labels and (rest := _labels(word[end:], labels)):
            return (word[:end], *rest)
    return ()


def _kinds(text: str, before: str, after: str, words: Words) -> set[str]:
    first = text[0]
    if first.isdigit():
        return {"time"} if ":" in text or "/" in text else {"number"}
    if not first.isalpha():
        return {_MARKS[text]} if text in _MARKS else set()
    found = _beside(text, before, after, words)
    found.update(_titled(text, words) if first.isupper() else _small(text, words))
    return found or {"capital"}


def _titled(text: str, words: Words) -> list[str]:
    """What a word with a capital is by itself."""
    low = text.lower()
    found = [kind for group, kind in _TITLED if low in words[group]]
    if len(text) > 1 and text.isupper():
        found.append("capitals")
    return found


def _beside(text: str, before: str, after: str, words: Words) -> set[str]:
    """What a word is in any case, by the words beside it."""
    low, found = text.lower(), set[str]()
    if low in words["roles"]:
        found.add("role")
    if low in words["units"] and (
        before[:1].isdigit() or before in _ARTICLES or before in words["units"]
    ):
        found.add("unit")
    if low.strip(".") in words["zones"] and (
        before[:1].isdigit() or before.lower() in words["zones"]
    ):
        found.add("zone")
    if low in words["by"] and after[:1].isupper():
        found.add("by")
    return found


def _small(text: str, words: Words) -> list[str]:
    """What a word in small letters is."""
    is_label, is_between = text in words["labels"], text in words["between"]
    found = ["small_label"] if is_label else []
    if text in words["function"]:
        found.append("function")
    elif not (is_label or is_between):
        found.append("small")
    if is_between:
        found.append("between")
    if text in words["past"] or text.endswith("ed"):
        found.append("past")
    return found
