"""Who speaks for whom: "the White House said" for what its spokeswoman is told to have said."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from summarize.checking.shapes import Item
from summarize.language.names import plain
from summarize.languages.checking import CheckingRules
from summarize.languages.quotations import quotation_rules
from summarize.patterns import regex

if TYPE_CHECKING:
    from summarize.checking.content import Content

# Items between the word for an office and the names beside it: "a spokeswoman for trade at the
# White House". Chosen, not tuned.
_REACH = 4
_NAME_PARTS = regex(r"[-–\s]+")


def name_words(written: str) -> frozenset[str]:
    """The words of a name as they are compared."""
    return frozenset(plain(part) for part in _NAME_PARTS.split(written) if part)


def speaks_for(
    speaker: Collection[str], body: Collection[str], claim: "Content", evidence: "Content"
) -> bool:
    """Whether the evidence tells that one named speaks for a body, and the text tells of saying.

    Not the other way round: what a body said was not said by whoever speaks for it.

    Args:
        speaker: words of the name of whom the evidence tells it.
        body: words of the name of whom the text tells it.
        claim: the text.
        evidence: what it is compared with.
    """
    speakers = quotation_rules(claim.language).speakers
    if claim.rules is None or speakers is None or speakers.cues.isdisjoint(claim.word_set):
        return False
    own = claim.rules
    return any(
        not body_there.isdisjoint(body) and any(not each.isdisjoint(speaker) for each in others)
        for sentence in evidence.sentences
        if not own.offices.isdisjoint(sentence.text.lower().replace(",", " ").split())
        for body_there, others in _introduced(evidence.items_of(sentence), own)
    )


def _introduced(
    items: Sequence[Item], own: CheckingRules
) -> Iterator[tuple[frozenset[str], list[frozenset[str]]]]:
    """The body of each office and the other names of its phrase: "Vale, a spokeswoman for Elm"."""
    for at, item in enumerate(items):
        if item.written not in own.offices:
            continue
        before = [*takewhile(_belongs, reversed(items[max(0, at - _REACH) : at]))]
        behind = [*takewhile(_belongs, items[at + 1 : at + 1 + _REACH])]
        if not own.former.isdisjoint(each.written for each in (*before, *behind)):
            continue
        nearest = takewhile(lambda each: each.written != ",", before)
        of = behind if behind and behind[0].written in own.office_of else ()
        body = _first_name(nearest) or _first_name(of)
        if body is not None:
            names = [each for each in (*before, *behind) if each.kind == "name"]
            yield (
                name_words(body.written),
                [name_words(each.written) for each in names if each is not body],
            )


def _belongs(item: Item) -> bool:
    return item.kind in ("name", "word") or item.written == ","


def _first_name(items: Iterable[Item]) -> Item | None:
    return next((each for each in items if each.kind == "name"), None)
