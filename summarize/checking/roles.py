"""Names and numbers that the evidence has, but in each other's place."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.checking.shapes import Frame, Item, read_frames
from summarize.language import stem, words
from summarize.language.names import calendar_words, plain
from summarize.languages.checking import ShapeRules

if TYPE_CHECKING:
    from summarize.checking.content import Content

# Two sentences are laid beside each other only when most of their words are the same in order.
_ALIKE = 0.7
# Words of a claim: laying two texts beside each other costs the square of their length.
_LONGEST = 120
# Words of a name or number that stand in the place of others; longer stretches are reworded.
_SHORT = 4
# Sentences of the evidence that the claim may follow.
_SENTENCES = 3
# Of the items of a claim, so many must stand in a sentence in order for it to follow that sentence.
_FOLLOWS = 0.6
# Two facts that change places cost two items; one that only moves ("Mayor Orre of Ost", "Ost Mayor
# Orre") costs one.
_EXCHANGED = 2
_HYPHEN = re.compile(r"[-–]")
_NAME_PARTS = re.compile(r"[-–\s]+")

Facts = tuple[str, ...]


def wrong_roles(claim: "Content", evidence: "Content") -> Iterator[str]:
    """Names or numbers that stand in each other's place."""
    if claim.rules is not None:
        rows = [evidence.items_of(each) for each in evidence.nearest(claim, _SENTENCES)]
        own = claim.rules.shapes
        yield from _exchanged_in_shape(claim, rows, own.joins)
        yield from _exchanged_at_verb(claim, rows, own)
        yield from _turned_around(claim, rows, own)
    yield from _wrong_in_order(claim, evidence)


def _exchanged_in_shape(
    claim: "Content", rows: Sequence[Sequence[Item]], joins: frozenset[str]
) -> Iterator[str]:
    """Facts without which the text would follow a sentence, and with which it does not."""
    worst, best = 0, 0
    for row in rows:
        shape, exact, length = _followed(claim, row, joins)
        best = max(best, exact)
        if shape >= _FOLLOWS * length:
            worst = max(worst, shape)
    if worst - best >= _EXCHANGED:
        facts = " ".join(item.written for item in claim.items if item.is_fact)
        yield f'in each other\'s place: "{facts}"'


def _followed(claim: "Content", row: Sequence[Item], joins: frozenset[str]) -> tuple[int, int, int]:
    """How many items of the claim stand in a sentence in order: with any facts, with its own.

    The third is how many the claim has that the sentence can have. Facts that the sentence lacks
    count in neither: they are no exchange, and other rules look for them.
    """
    there = [item for item in row if item.has_place]
    known = list({item.key: item for item in there if item.is_fact}.values())
    kept: list[Item] = []
    keys: list[Hashable] = []
    for item in claim.items:
        if not item.has_place:
            continue
        key = _same_fact(item, known, claim.people_key) if item.is_fact else item.key
        if key is not None:
            kept.append(item)
            keys.append(key)
    shape = common_length([_shape(item) for item in kept], [_shape(item) for item in there])
    theirs = [item.key for item in there]
    exact = max(
        common_length(keys, theirs),
        common_length(
            _with_lists_sorted(kept, keys, joins), _with_lists_sorted(there, theirs, joins)
        ),
    )
    return shape, exact, len(kept)


def _shape(item: Item) -> Hashable:
    return item.kind if item.is_fact else item.key


def _same_fact(
    item: Item, known: Sequence[Item], people_key: Callable[[str], str]
) -> Hashable | None:
    """The key of the fact of a sentence that an item may mean; None where there is none."""
    for other in known:
        if other.kind == item.kind and other.key == item.key:
            return other.key
    if item.kind != "name":
        return None
    mine = tuple(plain(part) for part in _NAME_PARTS.split(item.written))
    for other in known:
        if other.kind == "name":
            theirs = tuple(plain(part) for part in _NAME_PARTS.split(other.written))
            if set(mine) & set(theirs) or _alike(theirs, mine, people_key):
                return other.key
    return None


def _exchanged_at_verb(
    claim: "Content", rows: Sequence[Sequence[Item]], own: ShapeRules
) -> Iterator[str]:
    """Verbs whose doer and whose object have changed places, wherever else they stand."""
    either = {stem(word, claim.language) for word in own.either}
    there = defaultdict(list)
    for row in rows:
        for frame in read_frames(row, own):
            there[frame.verb.key].append((frame, row))
    for frame in read_frames(claim.items, own):
        others = [each for each in there.get(frame.verb.key, ()) if _is_verb(frame, each[0])]
        if not others or frame.verb.key in either:
            continue
        if all(_is_turned(frame, other, row, claim.people_key) for other, row in others):
            yield f'who did it to whom: "{frame.verb.written}"'


def _is_verb(frame: Frame, other: Frame) -> bool:
    return "verb" in (frame.verb.kind, other.verb.kind)


def _is_turned(
    frame: Frame, other: Frame, row: Sequence[Item], people_key: Callable[[str], str]
) -> bool:
    """Whether the doer of one is the object of the other, or another one of its sentence."""

    def shared(left: Sequence[Item], right: Sequence[Item], but: str = "") -> bool:
        return any(
            item.kind != but and _same_fact(item, right, people_key) is not None for item in left
        )

    if shared(frame.agent, other.agent):
        return False
    to_agent = shared(frame.patient, other.agent)
    to_patient = shared(frame.agent, other.patient)
    if shared(frame.patient, other.patient):
        # "gave the team a grant": only who comes first is given to.
        first = shared(frame.agent, other.patient[:1])
        return (first and not shared(frame.patient[:1], other.patient)) or _is_other(
            frame, other, row, people_key
        )
    if to_agent and to_patient:
        return True
    # One of them alone: "he" may be somebody else there, and "man charged with" is a passive.
    if (frame.agent and shared(frame.patient, other.agent, "pronoun")) or (
        frame.direct and shared(frame.agent, other.patient, "pronoun")
    ):
        return True
    # Done by nobody in the text, to one who does it to another.
    named = [item for item in frame.patient if item.kind == "name"]
    return shared(named, other.agent) and bool(other.patient) and not frame.agent


def _is_other(
    frame: Frame, other: Frame, row: Sequence[Item], people_key: Callable[[str], str]
) -> bool:
    """Whether the same is done to the same by somebody whom the sentence names beside the doer."""
    doers = [item for item in (*frame.agent, *other.agent) if item.kind == "name"]
    if len(doers) < 2 or len(frame.agent) != 1 or len(other.agent) != 1:
        return False
    beside = [item for item in row if item.kind == "name" and item is not other.agent[0]]
    return _same_fact(frame.agent[0], beside, people_key) is not None


def _turned_around(
    claim: "Content", rows: Sequence[Sequence[Item]], own: ShapeRules
) -> Iterator[str]:
    """What is "from" something in the text and "to" it in all of the evidence."""
    known = {pair for row in rows for pair in _directed(row, own)}
    for word, before, behind in _directed(claim.items, own):
        turned = own.directions[word]
        if (turned, before, behind) in known and not any(
            other == word and behind == there for other, _, there in known
        ):
            yield f'"{word}" for "{turned}"'


def _directed(items: Sequence[Item], own: ShapeRules) -> Iterator[tuple[str, Hashable, Hashable]]:
    """Words of direction with what is before them (a number aside) and right behind them."""
    before: Hashable = None
    for item, behind in pairwise(item for item in items if item.has_place):
        if item.written in own.directions:
            yield item.written, before, behind.key
        if not item.is_fact or item.kind == "name":
            before = item.key


def _with_lists_sorted(
    items: Sequence[Item], keys: Sequence[Hashable], joins: frozenset[str]
) -> list[Hashable]:
    """The keys, those of names in a list ("A, B and C") in one order."""
    found = list(keys)
    run: list[int] = []
    for at in range(len(items) + 1):
        if at < len(items) and items[at].kind == "name":
            run.append(at)
        elif at == len(items) or items[at].written not in joins:
            for place, key in zip(run, sorted((keys[i] for i in run), key=repr), strict=True):
                found[place] = key
            run = []
    return found


def common_length(left: Sequence[Hashable], right: Sequence[Hashable]) -> int:
    """The length of a longest common subsequence.

    Bit-parallel: Hyyrö, "Bit-parallel LCS-length computation revisited", 2004.

    >>> common_length("nematode", "empty")
    3
    """
    places: dict[Hashable, int] = {}
    for at, key in enumerate(left):
        places[key] = places.get(key, 0) | 1 << at
    every = (1 << len(left)) - 1
    row = every
    for key in right:
        both = row & places.get(key, 0)
        row = ((row + both) | (row - both)) & every
    return len(left) - row.bit_count()


def _wrong_in_order(claim: "Content", evidence: "Content") -> Iterator[str]:
    """Names or numbers exchanged in a sentence that otherwise follows one of the evidence."""
    for sentence in evidence.nearest(claim, 1):
        language = claim.language
        left = _tokens(claim.words, language)
        right = _tokens(words(sentence.text, language), language)
        if not left or len(left) > _LONGEST or len(right) > 2 * _LONGEST:
            return
        joins = claim.rules.shapes.joins if claim.rules else frozenset[str]()
        yield from _swapped(left, right, _facts(left, claim), joins)
        matcher = SequenceMatcher(None, right, left, autojunk=False)
        if matcher.real_quick_ratio() < _ALIKE or matcher.ratio() < _ALIKE:
            return
        replaced = [
            (_facts(right[a:b], evidence), _facts(left[c:d], claim))
            for kind, a, b, c, d in matcher.get_opcodes()
            if kind == "replace" and b - a <= _SHORT and d - c <= _SHORT
        ]
        yield from _exchanged(replaced, Counter(left), Counter(right), evidence.people_key)


def _swapped(
    left: list[str], right: list[str], facts: Facts, joins: frozenset[str]
) -> Iterator[str]:
    """The same words with only the names and numbers in another order: who did it to whom."""
    there = frozenset(facts)
    same_rest = [word for word in right if word not in there] == [
        word for word in left if word not in there
    ]
    if not same_rest or sorted(facts) != sorted(word for word in right if word in there):
        return
    if _listed(left, there, joins) != _listed(right, there, joins):
        yield f'in another order: "{" ".join(facts)}"'


def _listed(tokens: list[str], facts: frozenset[str], joins: frozenset[str]) -> list[str]:
    """The facts in order, those of a list ("A, B and C") in one order."""
    found: list[str] = []
    run: list[str] = []
    for token in tokens:
        if token in facts:
            run.append(token)
        elif token not in joins:
            found += sorted(run)
            run = []
    return found + sorted(run)


def _exchanged(
    replaced: list[tuple[Facts, Facts]],
    left: Counter[str],
    right: Counter[str],
    people_key: Callable[[str], str],
) -> Iterator[str]:
    """Facts put where others stood: brought from elsewhere, or two that changed places."""
    pairs = {(old, new) for old, new in replaced if old and new}
    for old, new in sorted(pairs):
        brought = all(left[word] > right[word] for word in new)
        gone = all(right[word] > left[word] for word in old)
        if (brought and gone and not _alike(old, new, people_key)) or (new, old) in pairs:
            yield f'"{" ".join(new)}" in the place of "{" ".join(old)}"'


def _alike(old: Facts, new: Facts, people_key: Callable[[str], str]) -> bool:
    """Whether both may be forms of one name or number: initials, a people, a part, rounding."""
    if any(word.isdigit() for word in (*old, *new)):
        return any(a.startswith(b) or b.startswith(a) for a in old for b in new)
    if {people_key(word) for word in old} & {people_key(word) for word in new}:
        return True
    letters = {"".join(word[:1] for word in old), "".join(word[:1] for word in new)} - {""}
    return bool(letters & {*old, *new}) or any(
        a and b and (a in b or b in a) for a in old for b in new
    )


def _tokens(written: Iterable[str], language: str) -> list[str]:
    """Words in the form in which they are laid beside each other, hyphenated ones apart."""
    parts = (part for word in written for part in _HYPHEN.split(word))
    return [
        plain(part) if part[0].isupper() or part[0].isdigit() else stem(part, language)
        for part in parts
        if part
    ]


def _facts(tokens: list[str], content: "Content") -> Facts:
    """The words of names and dates and the numbers among the tokens."""
    names = {
        plain(word)
        for name in content.mentions
        for part in name.parts
        for word in _HYPHEN.split(part)
    }
    days = {plain(word) for word in calendar_words()}
    return tuple(token for token in tokens if token in names or token in days or token.isdigit())
