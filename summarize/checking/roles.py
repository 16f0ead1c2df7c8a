"""Names and numbers that the evidence has, but in each other's place."""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher

from summarize.checking.evidence import Evidence, nearest
from summarize.checking.people import demonym
from summarize.language.names import calendar_words, plain
from summarize.tokens import stem, word_spans

# Two sentences are laid beside each other only when most of their words are the same in order.
_ALIKE = 0.7
_LONGEST = 120
_SHORT = 4
_DAYS = frozenset(plain(word) for word in calendar_words())
_HYPHEN = re.compile(r"[-–]")


def wrong_roles(claim: Evidence, evidence: Evidence) -> Iterator[str]:
    """Names or numbers exchanged in a sentence that otherwise follows one of the evidence."""
    for reading in nearest(claim, evidence, 1):
        left, right = _tokens(claim.text), _tokens(reading.text)
        if not left or len(left) > _LONGEST or len(right) > 2 * _LONGEST:
            return
        yield from _swapped(left, right, _facts(left, claim))
        matcher = SequenceMatcher(None, right, left, autojunk=False)
        if matcher.real_quick_ratio() < _ALIKE or matcher.ratio() < _ALIKE:
            return
        replaced = [
            (_facts(right[a:b], evidence), _facts(left[c:d], claim))
            for kind, a, b, c, d in matcher.get_opcodes()
            if kind == "replace" and b - a <= _SHORT and d - c <= _SHORT
        ]
        yield from _exchanged(replaced, Counter(left), Counter(right))


def _swapped(left: list[str], right: list[str], facts: tuple[str, ...]) -> Iterator[str]:
    """The same words with only the names and numbers in another order: who did it to whom."""
    fact_words = set(facts)
    order = [word for word in right if word in fact_words]
    rest = [word for word in right if word not in fact_words]
    same_rest = rest == [word for word in left if word not in fact_words]
    if same_rest and list(facts) != order and sorted(facts) == sorted(order):
        yield f'in another order: "{" ".join(facts)}"'


def _exchanged(
    replaced: list[tuple[tuple[str, ...], tuple[str, ...]]],
    left: Counter[str],
    right: Counter[str],
) -> Iterator[str]:
    """Facts put where others stood: brought from elsewhere, or two that changed places."""
    pairs = {(old, new) for old, new in replaced if old and new}
    for old, new in sorted(pairs):
        brought = all(left[word] > right[word] for word in new)
        gone = all(right[word] > left[word] for word in old)
        if (brought and gone and not _alike(old, new)) or (new, old) in pairs:
            yield f'"{" ".join(new)}" in the place of "{" ".join(old)}"'


def _alike(old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    """Whether both may be forms of one name or number: initials, a people, a part, rounding."""
    if any(word.isdigit() for word in (*old, *new)):
        return any(a.startswith(b) or b.startswith(a) for a in old for b in new)
    if {demonym(word) for word in old} & {demonym(word) for word in new}:
        return True
    letters = {"".join(word[0] for word in old), "".join(word[0] for word in new)}
    return bool(letters & {*old, *new}) or any(a in b or b in a for a in old for b in new)


def _tokens(text: str) -> list[str]:
    parts = (part for word, _ in word_spans(text) for part in _HYPHEN.split(word))
    return [
        plain(part) if part[0].isupper() or part[0].isdigit() else stem(part)
        for part in parts
        if part
    ]


def _facts(tokens: list[str], reading: Evidence) -> tuple[str, ...]:
    """The words of names and the numbers among the tokens."""
    names = {
        plain(word)
        for name in reading.mentions
        for part in name.parts
        for word in _HYPHEN.split(part)
    }
    return tuple(token for token in tokens if token in names or token in _DAYS or token.isdigit())
