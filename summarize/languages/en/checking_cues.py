"""Negations and modals of English, and the words that they govern.

A cue (not, never, denied ...) governs the first content word after it in its clause, its head.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise, takewhile

from summarize.languages.checking import Cues, Modality
from summarize.languages.en.verbs import is_past
from summarize.resources import read_groups

WORDS = read_groups("languages/en/checking.txt")
_NEGATION = WORDS["negation"]
_DENYING = WORDS["denial"] | WORDS["before_to"]
_EMPTY = WORDS["empty"]
_MODALITY: dict[str, Modality] = {
    **dict.fromkeys(WORDS["possible"], "possible"),
    **dict.fromkeys(WORDS["certain"], "certain"),
}
_CONTRACTED = {"ca": "can", "wo": "will", "sha": "shall"}
_CLAUSE_ENDS = frozenset('.!?;:()"“”')
_PARTING = _CLAUSE_ENDS | {",", "—", "–", "but", "though", "although", "while"}
_OPENING = WORDS["opening"] | WORDS["relative"] | WORDS["clauses"]
# "no. 5", "nothing but"
_NO_BEFORE = WORDS["no_before"] | {".", *"123456789"}
# A head is looked for this far: beyond it something else is said.
_REACH = 7
# "agreed on Monday to buy", "asked the court to": what takes an infinitive stands this near.
_BEFORE_TO = 4
# "stopped just short of"
_BEFORE_SHORT = 3
# Shorter words in -ly are no adverbs (fly, only).
_SHORTEST_ADVERB = 5


def read_cues(written: Sequence[str]) -> Cues:
    """The negations and modals of a text with their heads; linear in its length."""
    tokens = [word.lower() for word in _separated(written)]
    cues = [place for place in range(len(tokens)) if _is_cue(tokens, place)]
    heads = [_governed(tokens, cue) for cue in cues]
    there = frozenset(tokens)
    unreal = frozenset(_unreal(tokens))
    return Cues(
        words=tuple(tokens),
        negated=frozenset(head for head in heads if head is not None),
        doubled=frozenset(_doubled(tokens, cues, heads)),
        missed=frozenset(
            head
            for cue, head in zip(cues, heads, strict=True)
            if head is not None and _is_lack(tokens, cue)
        ),
        lapsed=frozenset(_lapsed(tokens, frozenset(heads))),
        bare=sum(head is None for head in heads),
        modal=tuple(_modals(tokens)),
        real=frozenset(
            at for at in range(len(tokens)) if at not in unreal and _is_done(tokens, at)
        ),
        unreal=unreal,
        leaves_open=any(_leaves_open(tokens, place) for place in range(len(tokens))),
        empty=frozenset(place for place, word in enumerate(tokens) if _is_empty(word)),
        is_lacking=not WORDS["lacking"].isdisjoint(there),
        is_hedged=not WORDS["hedge"].isdisjoint(there),
        is_reported=not WORDS["reported"].isdisjoint(there),
    )


def _doubled(
    tokens: Sequence[str], cues: Sequence[int], heads: Sequence[int | None]
) -> Iterator[int]:
    """What is denied behind another denial of its clause: "nobody denied it", "denied not paying".

    "Not, nor ever" denies once: one of the two has to be a verb.
    """
    for (first, governed), (second, head) in pairwise(zip(cues, heads, strict=True)):
        verbs = _DENYING & {tokens[first], tokens[second]}
        # "Not guess who failed to read it" denies the guess alone.
        reaches = governed in (None, head) or governed >= second or tokens[first] in WORDS["nobody"]
        if head is not None and verbs and reaches and _PARTING.isdisjoint(tokens[first:second]):
            yield head


def _lapsed(tokens: Sequence[str], denied: Collection[int | None]) -> Iterator[int]:
    """What "stopped", "lost", "banned" and the like govern, where they are not denied."""
    for place, word in enumerate(tokens):
        if word in WORDS["lapsing"] and place not in denied:
            head = _governed(tokens, place)
            if head is not None:
                yield head


def _separated(written: Iterable[str]) -> Iterator[str]:
    """The words without the month of May, "a no-confidence vote" as one of no confidence.

    "Couldn't" is "could not", as "won't" is "will not".
    """
    for word in written:
        if len(word) > 3 and word[-3:].lower() == "n't":
            bare = word[:-3].lower()
            yield from (_CONTRACTED.get(bare, bare), "not")
        elif word[:3].lower() == "no-" and word[3:4].islower():
            yield from ("no", word[3:])
        elif word != "May":
            yield word


def _modals(tokens: Sequence[str]) -> Iterator[tuple[int, Modality]]:
    for place, word in enumerate(tokens):
        if word in _MODALITY and (head := _head(tokens, place)) is not None:
            yield head, _MODALITY[word]


def _unreal(tokens: Sequence[str]) -> Iterator[int]:
    """Where the verbs are that are only planned, possible or asked for."""
    for place, word in enumerate(tokens):
        is_infinitive = word == "to" and (
            tokens[max(0, place - 1)] in WORDS["being"]
            or not WORDS["before_infinitive"].isdisjoint(tokens[max(0, place - _BEFORE_TO) : place])
        )
        if (is_infinitive or word in WORDS["modals"]) and (
            head := _head(tokens, place)
        ) is not None:
            yield head


def _is_done(tokens: Sequence[str], place: int) -> bool:
    """Whether a past form tells what was done: not "to be held", ", held in Elm" or "once held"."""
    if not is_past(tokens[place]):
        return False
    near = tokens[max(0, place - _BEFORE_TO) : place]
    return near[-1:] not in ([","], ["be"]) and WORDS["until_done"].isdisjoint(near)


def _is_empty(word: str) -> bool:
    return word in _EMPTY or word in _NEGATION


def _is_cue(tokens: Sequence[str], position: int) -> bool:
    word = tokens[position]
    if word in WORDS["before_to"]:
        return _denies_what_follows(tokens[position + 1 : position + 1 + 2 * _REACH])
    if word == "short":  # "stopped short of denying", "nothing short of it"
        before = tokens[max(0, position - 1) : position]
        return tokens[position + 1 : position + 2] == ["of"] and before != ["nothing"]
    if word in WORDS["yet"]:
        return tokens[position + 1 : position + 2] == ["to"]
    return word in _NEGATION and not _means_nothing(tokens, position)


def _is_lack(tokens: Sequence[str], cue: int) -> bool:
    """Whether too little of something is told: "is short of nurses", not "stopped short of it"."""
    before = tokens[max(0, cue - _BEFORE_SHORT) : cue]
    return tokens[cue] == "short" and WORDS["stopping"].isdisjoint(before)


def _denies_what_follows(following: Sequence[str]) -> bool:
    """Whether "declined" and its like stand before "to" and a verb, not before a figure."""
    if following[:1] == [","]:  # "declined, through a spokesman, to comment"
        return any(a == "," and b == "to" for a, b in pairwise(following))
    is_figure = following[1:2] and following[1][0].isdigit()
    return following[:1] == ["comment"] or (following[:1] == ["to"] and not is_figure)


def _governed(tokens: Sequence[str], cue: int) -> int | None:
    """The head of a cue; of "was not rejected", both times, what stands before it."""
    passive = WORDS["being"] | WORDS["again"]
    near = range(cue, min(len(tokens), cue + _REACH))
    verb = next((at for at in near if tokens[at] not in passive), cue)
    if tokens[verb] in WORDS["denial"]:
        nearest = reversed(tokens[max(0, verb - _REACH) : verb])
        before = [*takewhile(passive.__contains__, nearest)]
        if not WORDS["being"].isdisjoint(before):
            return _subject(tokens, verb - len(before))
    return _denied(tokens, cue)


def _subject(tokens: Sequence[str], end: int) -> int | None:
    """The first content word of the noun phrase before a passive: "the leak report of May was"."""
    found, goes_on = None, True
    for place in range(end - 1, max(-1, end - 1 - _REACH), -1):
        word = tokens[place]
        if word in _PARTING or word in _OPENING or is_past(word):
            break
        if word in WORDS["prepositions"]:
            goes_on = True
        elif _is_empty(word):
            goes_on = found is None
        elif goes_on:
            found = place
        else:
            break
    return found


def _means_nothing(tokens: Sequence[str], position: int) -> bool:
    """Whether a negative word denies nothing here: "not only", "no doubt"."""
    word = tokens[position]
    before = tokens[position - 1] if position else ""
    following = tokens[position + 1] if position + 1 < len(tokens) else ""
    if any(_leaves_open(tokens, at) for at in range(position - 2, position + 1)):
        return True
    if word in ("no", "nothing"):
        return following in _NO_BEFORE
    if following.endswith("ly") and tokens[position + 2 : position + 3] == [","]:
        return True  # "Not surprisingly, ..."
    return word == "not" and (following in WORDS["not_before"] or before in WORDS["not_after"])


def _leaves_open(tokens: Sequence[str], position: int) -> bool:
    """Whether "confirm or deny", "denied nor confirmed" begins at a place: it denies nothing."""
    found = tokens[max(position, 0) : position + 3]
    if len(found) < 3 or found[1] not in WORDS["open_between"]:
        return False
    said = (found[0] in WORDS["confirming"], found[2] in WORDS["confirming"])
    return said in ((True, False), (False, True)) and not WORDS["denying"].isdisjoint(found)


def _denied(tokens: Sequence[str], position: int) -> int | None:
    """The head of a negation; of "no passenger was hurt" what the passenger was not."""
    head = _head(tokens, position)
    is_nobody = tokens[position + 1 : position + 2] == ["one"]
    if head is None or is_nobody or tokens[position] not in WORDS["before_noun"]:
        return head
    if tokens[head] in WORDS["transparent"] and tokens[head + 1 : head + 2] == ["that"]:
        return _head(tokens, head) or head
    is_subject = not WORDS["auxiliary"].isdisjoint(tokens[head + 1 : head + 2])
    return (_head(tokens, head + 1) or head) if is_subject else head


def _head(tokens: Sequence[str], position: int) -> int | None:
    """Where the first content word after a cue is, in its clause; an adverb where there is none."""
    adverb = None
    for place in range(position + 1, min(len(tokens), position + 1 + _REACH)):
        word = tokens[place]
        if word in _CLAUSE_ENDS:
            break
        if word in _EMPTY or word in _NEGATION or not word[0].isalnum():
            continue
        if not is_adverb(word):
            return place
        adverb = place if adverb is None else adverb
    return adverb


def is_adverb(word: str) -> bool:
    """Whether a small word has the ending of an adverb."""
    return word.endswith("ly") and len(word) >= _SHORTEST_ADVERB
