"""Whether two sentences that seem to contradict each other tell of two things, or suppose one.

What differs in whom or what they tell of makes it another one: a first name, a side of the sky, an
ordinal, a body, a charge. A condition tells of nothing that happened, and a no of a no is none.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, product
from typing import NamedTuple

from summarize.claims import claim_rules
from summarize.language import tokens
from summarize.languages.agreement import AgreementRules
from summarize.languages.names import name_rules
from summarize.readings import Reading

# Names that begin with so many letters alike are spellings of one: "Jon", "Jonas". Chosen, not
# tuned.
_ALIKE = 3
# A name of so many words, titles aside, is somebody's whole name.
_WHOLE = 2


class _Name(NamedTuple):
    """Words with capitals in a row, in small letters, and where they stand in their sentence."""

    words: tuple[str, ...]
    start: int

    def without(self, titles: frozenset[str]) -> frozenset[str]:
        """The words but titles."""
        return frozenset(self.words) - titles


def are_apart(one: Reading, other: Reading, known: AgreementRules) -> bool:
    """Whether two sentences that seem to say contrary things may both be true.

    Args:
        one: a sentence.
        other: one of another outlet.
        known: the rules of their language.
    """
    return (
        is_unsure(one, other, known)
        or are_of_two(one, other, known)
        or any(_parted(one, other, group) for group in known.parting)
        or _are_parts(one, other, known)
        or are_measured_apart(one, other, known)
    )


def is_unsure(one: Reading, other: Reading, known: AgreementRules) -> bool:
    """Whether one of two sentences only supposes what it tells, or its no is none: "not only"."""
    return (
        _supposed(one, known) != _supposed(other, known)
        or _denies_a_no(one, other, known)
        or _denies_a_no(other, one, known)
    )


def _supposed(reading: Reading, known: AgreementRules) -> frozenset[str]:
    """What a sentence makes a condition or says with a no that is none, in small letters."""
    return frozenset(found[0].casefold() for found in known.unsure.finditer(reading.text))


def differ_in_more(
    one: Reading, other: Reading, words: tuple[str, str], known: AgreementRules
) -> bool:
    """Whether two sentences that differ in a word or name say contrary things besides.

    "The north tower collapsed", "the south tower did not"; "nobody voted against it", "all voted
    for it": a no in one of them, or another verb, is a second difference.

    Args:
        one: a sentence.
        other: a near-copy of it, of another outlet.
        words: what each has for what the other one has.
        known: the rules of their language.
    """
    claims = claim_rules(one.language)
    says_no = claims is not None and any(map(claims.negative.search, words))
    if one.claims.negative != other.claims.negative and not says_no:
        return True
    if is_unsure(one, other, known):
        return True
    is_parting = any(words[0].casefold() in each for each in (*known.order, *known.parting))
    return is_parting and one.main_verbs[:1] != other.main_verbs[:1]


def _denies_a_no(one: Reading, other: Reading, known: AgreementRules) -> bool:
    """Whether a sentence denies what says no itself, of which the other one says nothing."""
    found = known.denied_no.search(one.text)
    return found is not None and found["no"].casefold() not in other.text


def are_of_two(one: Reading, other: Reading, known: AgreementRules) -> bool:
    """Whether two sentences tell of two people, places or things that are called alike."""
    ours, theirs = (list(_names(each, known)) for each in (one, other))
    titles = _titles(one.language)
    return (
        _are_rivals(ours, theirs, titles)
        or _name_others((one, other), (ours, theirs), titles, known)
        or _is_of_kin(one, other, known)
        or _is_of_kin(other, one, known)
        or _are_in_order(one, other, known)
    )


def _names(reading: Reading, known: AgreementRules) -> Iterator[_Name]:
    """The names of a sentence, titles and all, without days and months."""
    for found in known.capitals.finditer(reading.text):
        words = found[0].split()
        if not found.start() and tokens.is_stop_word(words[0], reading.language):
            words = words[1:]
        folded = tuple(word.casefold().rstrip(".") for word in words)
        if not known.calendar.issuperset(folded):
            yield _Name(folded, found.start())


def _titles(language: str) -> frozenset[str]:
    """Words before names, in small letters."""
    rules = name_rules(language)
    return frozenset(map(str.casefold, rules.titles)) if rules is not None else frozenset()


def _are_one(a: _Name, b: _Name, titles: frozenset[str]) -> bool:
    """Whether one of two names has all words of the other, titles aside."""
    one, other = a.without(titles), b.without(titles)
    return bool(one & other) and (one <= other or other <= one)


def _are_rivals(ours: Sequence[_Name], theirs: Sequence[_Name], titles: frozenset[str]) -> bool:
    """Whether a name shares a word with one of the other sentence, and differs in the next one.

    "Anna Keller", "Thomas Keller"; "Kelby United", "Kelby City".
    """

    def differ(word: str, same: str) -> bool:
        return titles.isdisjoint((word, same)) and word[:_ALIKE] != same[:_ALIKE]

    def differ_behind(a: Sequence[str], b: Sequence[str]) -> bool:
        behind = product(pairwise(a), pairwise(b))
        return any(one == other and differ(x, y) for (one, x), (other, y) in behind)

    return any(
        differ_behind(a.words, b.words) or differ_behind(a.words[::-1], b.words[::-1])
        for a, b in product(ours, theirs)
        if not any(_are_one(a, each, titles) for each in theirs)
        and not any(_are_one(b, each, titles) for each in ours)
    )


def _name_others(
    pair: tuple[Reading, Reading],
    names: tuple[Sequence[_Name], Sequence[_Name]],
    titles: frozenset[str],
    known: AgreementRules,
) -> bool:
    """Whether each of two sentences names another one first, and both name nothing but places."""
    if not all(names) or any(len(each[0].without(titles)) < _WHOLE for each in names):
        return False
    both = [(a, b) for a, b in product(*names) if _are_one(a, b, titles)]
    is_new = not any(a is names[0][0] or b is names[1][0] for a, b in both)
    return is_new and all(
        known.place_before.search(reading.text[: name.start])
        for each in both
        for reading, name in zip(pair, each, strict=True)
    )


def _is_of_kin(one: Reading, other: Reading, known: AgreementRules) -> bool:
    """Whether a sentence tells of somebody's brother or wife, of whom the other says nothing."""
    found = known.kin.search(one.text)
    return (
        found is not None
        and bool(one.main_verbs)
        and found.end() <= one.places[one.small_words.index(one.main_verbs[0])]
        and found["whose"].casefold() in other.small_words
        and not known.kin.search(other.text)
        and found["kin"].casefold() not in other.small_words
    )


def _parted(one: Reading, other: Reading, group: frozenset[str]) -> bool:
    """Whether two sentences have words of a group, and none in common."""
    ours, theirs = (group.intersection(each.small_words) for each in (one, other))
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


def _are_in_order(one: Reading, other: Reading, known: AgreementRules) -> bool:
    """Whether before one word stand two words of a group: "the north tower", "the south tower"."""
    for group in known.order:
        ours, theirs = (_before(each, group) for each in (one, other))
        for stem in ours.keys() & theirs.keys():
            both = ours[stem] | theirs[stem]
            if ours[stem].isdisjoint(theirs[stem]) and not both <= known.numbers:
                return True
    return False


def _before(reading: Reading, group: frozenset[str]) -> dict[str, frozenset[str]]:
    """The words of a group in a sentence, by the words behind them."""
    found: dict[str, frozenset[str]] = {}
    stems = tokens.word_forms(reading.language)
    for word, behind in pairwise(reading.small_words):
        if word in group:
            stem = stems.stem(behind)
            found[stem] = found.get(stem, frozenset()) | {word}
    return found


def _are_parts(one: Reading, other: Reading, known: AgreementRules) -> bool:
    """Whether two sentences tell of two parts of one number: "two of the five", "the others"."""
    ours, theirs = (known.part.search(each.text) for each in (one, other))
    if ours is None or theirs is None:
        return False
    return ours["whole"] == theirs["whole"] and ours["part"].casefold() != theirs["part"].casefold()


def are_of_two_kinds(one: Reading, other: Reading, known: AgreementRules) -> bool:
    """Whether two sentences tell of two of a group: the upper and the lower house, two charges."""
    is_parted = any(_parted(one, other, group) for group in known.parting)
    return is_parted or _are_in_order(one, other, known)


def are_measured_apart(one: Reading, other: Reading, known: AgreementRules) -> bool:
    """Whether two sentences measure in two ways: net, gross; asked for, offered."""
    for ways in known.measures:
        ours, theirs = (
            [way.search(each.text) is not None for way in ways] for each in (one, other)
        )
        if any(ours) and any(theirs) and not any(map(min, ours, theirs)):
            return True
    return False
