"""The places where labels of a page may end and the sentence begin, and what speaks for each.

Scraping runs into the first sentence what a page shows before it: sections, bylines, dates,
buttons, credits of pictures. A place to split a line is described by the kinds of tokens before it,
beside it and behind it (`head_tokens`), and by what is told again.
"""

from collections.abc import Mapping
from typing import NamedTuple

from summarize.cleaning.head_openings import SHARE_OF_PROSE, SINGLE_LABELS, Head, count
from summarize.cleaning.head_tokens import KINDS, OF_LABELS, PROSE, head_tokens
from summarize.cleaning.told_again import Found, Told
from summarize.languages.cleaning import HeadWords

# Chosen, not tuned: "The Upper Elm State House".
_LONGEST_NAME = 4
_ARTICLES = ("THE", "AN")
# So many tokens of one kind say as much as more of them.
_MOST_OF_A_KIND = 6

_FUNCTION, _CAPITAL = frozenset(("function",)), frozenset(("capital",))
_SURELY_LABELS = frozenset(
    ("label", "network", "section", "unit", "role", "separator", "time", "owner", "at")
)
_COUNTED_AS_LABELS = (
    "label", "network", "section", "unit", "time", "month", "weekday", "separator",
)  # fmt: skip
_NUMBERS = frozenset(("number", "time", "zone"))
_OF_CRUMBS = frozenset(("section", "label", "separator", "capital", "network"))
# The kinds that are told of the token before a place, of the one before that, of the first behind
# it, and of the second.
_BESIDE = {
    "before": ("separator", "stop", "colon", "comma", "unit", "zone", "network", "role", "owner",
               "function", "small", "capital", "month", "section", "by", "name_by", "number",
               "time", "label", "small_label", "bracket"),
    "two_before": ("label", "small_label", "network", "section", "small", "capital", "function",
                   "number", "time"),
    "first": ("capitals", "label", "role", "number", "time", "month", "weekday", "section", "quote",
              "function", "network", "by", "capital"),
    "second": ("past", "capital", "function", "small", "small_label", "label"),
}  # fmt: skip
_PLACES = {"before": -1, "two_before": -2, "first": 0, "second": 1}
_NAMES = tuple(
    (_PLACES[place], {kind: f"{place}_{kind}" for kind in kinds})
    for place, kinds in _BESIDE.items()
)
# How many tokens stand before a place: the fewest and the most.
_SIZES = {"1": (1, 2), "3": (3, 5), "6": (6, 12), "13": (13, 30), "31": (31, 999)}
_OF_PLACES = (
    "split", "glued", "glued_stop", "glued_strictly", "elsewhere",
    *(f"{place}_{kind}" for place, kinds in _BESIDE.items() for kind in kinds),
    *(f"before_{size}" for size in _SIZES),
    "opening", "opening_after_name", "opening_glued", "acronym_before", "crumbs_before",
    "label_glued", "label_opening", "small_glued", "number_glued", "opened_before",
    "prose_6", "function_6", "capital_6", "labels_6", "prose_14", "function_14", "labels_14",
    "labels_4", "labels_3_before", "prose_share", "label_share", "capital_share", "no_labels",
    "no_labels_glued", "by_first", "label_first", "title_before", "title_share", "told_again",
    "told_often_again", "ends", "sentence_before", "twice",
)  # fmt: skip
FEATURES = (*KINDS, *_OF_PLACES)
"""All that may be told of a place."""


class Splits(NamedTuple):
    """The places where a line may be split, the first of them 0 for not at all.

    Attributes:
        places: where in the line its sentence would begin, in characters.
        features: what is told of each place, by names as in `FEATURES`; others are 0, and all of
            the first are.
    """

    places: tuple[int, ...]
    features: tuple[Found, ...]


def find_splits(line: str, title: str, text: str, words: HeadWords) -> Splits:
    """Where a line may be split, of an article with this title and text.

    `words` are the groups of words of the language, as in `languages/en/cleaning_heads.txt`.
    """
    head = Head(head_tokens(line, words), words)
    places, features = [0], [Found()]
    openings = [at for at in head.openings() if head.may_split(at)]
    told = Told(line, title, text if openings else "")
    for at in openings:
        place = head.tokens[at].start
        if not told.may_open(place):
            continue
        counts = head.counts(at)
        found = _features(head, at, counts) | told.of(place)
        if _is_name(found, is_glued=head.is_glued(at)):
            continue
        if not (found["told_again"] or head.splits_no_name(at)):
            continue
        places.append(place)
        features.append(_shares(counts) | found)
    return Splits(tuple(places), tuple(features))


def _shares(counts: Mapping[str, int]) -> Found:
    """How much of each kind stands before a place; so many tokens say as much as more."""
    return {kind: min(tokens, _MOST_OF_A_KIND) / 3 for kind, tokens in counts.items()}


def _is_name(found: Found, *, is_glued: bool) -> bool:
    """Whether what runs together is a name behind the words of a sentence: "GlaxoSmithKline".

    It is none where labels are among them, or it opens a sentence, or what follows tells the same.
    """
    if not is_glued or "no_labels" not in found or "opening" in found or found["told_again"]:
        return False
    return found["prose_share"] >= SHARE_OF_PROSE / (1 + ("before_capital" in found))


def _features(head: Head, at: int, counts: Mapping[str, int]) -> Found:
    """What speaks for a place and against it, given how many of each kind stand before it."""
    found: Found = {"split": 1.0}
    for offset, names in _NAMES:
        if at + offset >= 0:
            own = head.kinds[at + offset]
            found.update([(names[kind], 1.0) for kind in own if kind in names])
    found.update(_opening(head, at))
    found.update(_window(head, at))
    found.update(_before(head, at, counts))
    return found


def _opening(head: Head, at: int) -> Found:
    """How the token behind a place opens a sentence, and whether it runs into one before."""
    before, kinds = head.tokens[at - 1], head.kinds[at - 1]
    is_glued, opens = head.is_joined(at), head.is_opening(at)
    is_labelled = (is_glued or opens) and not kinds.isdisjoint(SINGLE_LABELS)
    flags = {
        "glued": is_glued,
        "glued_strictly": is_glued and _is_strictly_glued(head, at),
        "glued_stop": "stop" in kinds and before.end == head.tokens[at].start,
        "opening": opens,
        "opening_after_name": opens and "capital" in kinds,
        "opening_glued": opens and is_glued,
        "label_glued": is_glued and is_labelled,
        "label_opening": opens and is_labelled,
        "small_glued": is_glued and not kinds.isdisjoint(PROSE),
        "number_glued": is_glued and not kinds.isdisjoint(_NUMBERS),
        "opened_before": _is_opened(head, at),
        "acronym_before": at > 2 and before.text == ")" and head.tokens[at - 3].text == "(",
    }
    return {name: 1.0 for name, holds in flags.items() if holds}


def _is_opened(head: Head, at: int) -> bool:
    """Whether names lead up to a token from a word that opens sentences: "The State House"."""
    for before in range(at - 1, max(-1, at - 1 - _LONGEST_NAME), -1):
        token = head.tokens[before]
        if not token.text[0].isupper():
            return False
        if token.text in head.words["openings"] or token.text in _ARTICLES:
            return True
    return False


def _is_strictly_glued(head: Head, at: int) -> bool:
    """Whether a word in small letters runs into one that has a capital, and goes on small."""
    token, before = head.tokens[at], head.tokens[at - 1].text
    if not before[-1].islower() or len(before) <= len("of"):
        return False
    if len(token.text) == 1:
        return head.tokens[at + 1].text[0].islower()
    return token.text[1:].islower()


def _window(head: Head, at: int) -> Found:
    """What the tokens around a place are made of."""
    six, fourteen = head.kinds[at : at + 6], head.kinds[at : at + 14]
    return {
        "prose_6": count(six, PROSE) / 6,
        "function_6": count(six, _FUNCTION) / 6,
        "labels_6": count(six, _SURELY_LABELS) / 6,
        "prose_14": count(fourteen, PROSE) / 14,
        "function_14": count(fourteen, _FUNCTION) / 14,
        "labels_14": count(fourteen, _SURELY_LABELS) / 14,
        "capital_6": count(six, _CAPITAL) / 6,
        "labels_4": count(six[:4], OF_LABELS) / 4,
        "labels_3_before": count(head.kinds[max(0, at - 3) : at], OF_LABELS) / 3,
    }


def _before(head: Head, at: int, counts: Mapping[str, int]) -> Found:
    """What all that stands before a place is made of."""
    labels = sum(counts.get(kind, 0) for kind in _COUNTED_AS_LABELS)
    flags = {
        "no_labels": not labels,
        "no_labels_glued": not labels and head.is_joined(at),
        "by_first": "by" in head.kinds[0],
        "label_first": not head.kinds[0].isdisjoint(OF_LABELS),
        "crumbs_before": "separator" in head.kinds[at - 1]
        and not any(kinds.isdisjoint(_OF_CRUMBS) for kinds in head.kinds[:at]),
    }
    found = {name: 1.0 for name, holds in flags.items() if holds}
    found["prose_share"] = head.prose_before(at)
    found["capital_share"] = counts.get("capital", 0) / at
    found["label_share"] = labels / at
    for size, (fewest, most) in _SIZES.items():
        if fewest <= at <= most:
            found[f"before_{size}"] = 1.0
    return found
