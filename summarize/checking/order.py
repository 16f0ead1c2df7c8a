"""Names and numbers in another order, or in the place of others, in a sentence that is kept."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher
from functools import cache
from typing import TYPE_CHECKING

from summarize.checking.speakers import speaks_for
from summarize.language import stem, words
from summarize.language.names import calendar_words, plain
from summarize.patterns import regex

if TYPE_CHECKING:
    from summarize.checking.content import Content

# Two sentences are laid beside each other only when most of their words are the same in order.
_ALIKE = 0.7
# Words of a claim: laying two texts beside each other costs the square of their length.
_LONGEST = 120
# Words of a name or number that stand in the place of others; longer stretches are reworded.
_SHORT = 4
_HYPHEN = regex(r"[-–]")

Facts = tuple[str, ...]


def wrong_order(claim: "Content", evidence: "Content") -> Iterator[str]:
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
        if evidence.published is not None:
            # The day is known that each date means: "March 6" may be that "Friday".
            days = _days()
            replaced = [(old, new) for old, new in replaced if days.isdisjoint((*old, *new))]
        replaced = [
            (old, new)
            for old, new in replaced
            if not (old and new and speaks_for(old, new, claim, evidence))
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
        yield f'role: in another order: "{" ".join(facts)}"'


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
        if (brought and gone and not may_be_one(old, new, people_key)) or (new, old) in pairs:
            yield f'role: "{" ".join(new)}" in the place of "{" ".join(old)}"'


def may_be_one(old: Facts, new: Facts, people_key: Callable[[str], str]) -> bool:
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


@cache
def _days() -> frozenset[str]:
    """The words of days and months, as names are compared."""
    return frozenset(plain(word) for word in calendar_words())


def _facts(tokens: list[str], content: "Content") -> Facts:
    """The words of names and dates and the numbers among the tokens."""
    names = {
        plain(word)
        for name in content.mentions
        for part in name.parts
        for word in _HYPHEN.split(part)
    }
    days = _days()
    return tuple(token for token in tokens if token in names or token in days or token.isdigit())
