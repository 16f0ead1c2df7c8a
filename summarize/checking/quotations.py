"""Quotations of a text that nobody makes in its evidence."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from summarize.data import Quotation
from summarize.language import find_marked, words
from summarize.languages.checking import CheckingRules
from summarize.patterns import regex

if TYPE_CHECKING:
    from summarize.checking.content import Content

# Three words may be a title or a term in marks; a clause in marks is somebody's words.
_LONG_QUOTATION = 4
# What a quotation leaves out or puts in: "...", "[the mayor]".
_CUTS = regex(r"\.\.\.+|…|\[[^\]]*\]|\(\.+\)")
# Which of them may open and which close, the finder knows: »Deutsch«, ”svenska”, 「日本語」.
_ANY_MARK = r"(?:``|''|[“”„‟«»‹›「」『』｢｣‘’'`\"])"
_OPENING = regex(_ANY_MARK)
_CLOSING = regex(rf"{_ANY_MARK}\Z")
# What parts a name from what is put beside it, and both from all else.
_ASIDE = regex(r"[,;:“”\"]")
_ENDS = regex(r"[.!?](?=\s|\Z|[”\"])|\n")
_NOT_LETTERS = regex(r"[^\w]+|_")


def wrong_quotations(claim: "Content", evidence: "Content") -> Iterator[str]:
    """Quoted words that the evidence does not have in this order, marks and punctuation apart."""
    known = [_letters(part) for part in evidence.normal]
    for quoted in claim.quoted:
        pieces = [_letters(piece) for piece in _CUTS.split(quoted)]
        if any(piece.strip() and not any(piece in part for part in known) for piece in pieces):
            yield f'quotation: "{quoted[:60]}"'
        elif len(words(quoted, claim.language)) >= _LONG_QUOTATION and _is_only_told(
            quoted, evidence
        ):
            yield f'quotation nobody makes: "{quoted[:60]}"'
    yield from _cut_from_its_condition(claim, evidence)
    yield from _of_others(claim, evidence)


def _cut_from_its_condition(claim: "Content", evidence: "Content") -> Iterator[str]:
    """Quotations that end right before "unless" or begin right behind "they say that"."""
    own = claim.rules
    if own is None:
        return
    theirs = [_letters(quoted) for quoted in evidence.quoted]
    for quoted in claim.quoted:
        letters = _letters(quoted)
        if len(letters.split()) < _LONG_QUOTATION or _CUTS.search(quoted):
            continue
        around = [whole.split(letters, 1) for whole in theirs if letters in whole]
        if around and all(_is_qualified(before, after, own) for before, after in around):
            yield f'quotation cut short: "{quoted[:60]}"'


def _is_qualified(before: str, after: str, own: CheckingRules) -> bool:
    """Whether the words around a part of a quotation take back or limit what it says."""
    return bool(
        {*after.split()[:1]} & own.limiting_after or ({*before.split()[-1:]} & own.reporting_before)
    )


def _of_others(claim: "Content", evidence: "Content") -> Iterator[str]:
    """Quotations of one who is named, which the evidence has of others who are named."""
    if claim.rules is None or not any(
        len(words(quoted, claim.language)) >= _LONG_QUOTATION for quoted in claim.quoted
    ):
        return
    if any(said in part for said in claim.normal for part in evidence.normal):
        return
    theirs = [(_letters(quoted), _speaker(name, evidence)) for quoted, name in evidence.spoken]
    for quoted, name in claim.spoken:
        said_by = _speaker(name, claim)
        letters = _letters(quoted)
        if not said_by or len(letters.split()) < _LONG_QUOTATION:
            continue
        others = [speaker for whole, speaker in theirs if letters in whole]
        if others and all(other and not said_by & other for other in others):
            yield f'quotation of another: "{quoted[:60]}"'


def told_by(text: str, quotation: Quotation, own: CheckingRules | None) -> str:
    """The speaker with what is put beside them: "the mayor of Ost, Ada Reed"; "" for "she"."""
    name = quotation.speaker
    if own is None or quotation.attribution is None or name.lower() in own.shapes.pronouns:
        return ""
    at = text.find(name, quotation.attribution.start)
    if not name or at < 0:
        return name
    before = _ASIDE.split(_ENDS.split(text[:at])[-1])[-2:]
    behind = _ASIDE.split(_ENDS.split(text[at + len(name) :])[0])[:2]
    beside = [
        part
        for part in (before[0] if len(before) > 1 and not before[-1].strip() else "", *behind)
        if not {*part.lower().split()[:1]} & own.shapes.parting
    ]
    return " , ".join([name, *beside])


def _speaker(name: str, content: "Content") -> frozenset[str]:
    """The folded words of the names of a speaker; none where they are not named."""
    found = content.names.find(name)
    return frozenset(content.names.word(part) for each in found for part in each.parts)


def quoted_in(text: str, *, language: str = "en") -> Iterator[str]:
    """What stands in quotation marks, also where the text ends inside a quotation.

    Where only the closing mark is there, nobody knows where the quotation began: it is left out.

    >>> list(quoted_in("“It rained,” he said, and then: “It poured"))
    ['It rained,', 'It poured']
    """
    for found in find_marked(text, language=language):
        whole = found.span.of(text)
        opening = _OPENING.match(whole)
        if opening is None:
            continue
        quoted = _CLOSING.sub("", whole[opening.end() :])
        is_word = opening.group() in "‘'" and " " not in quoted
        if quoted.strip() and not is_word:
            yield quoted


def _is_only_told(quoted: str, evidence: "Content") -> bool:
    """Whether evidence that quotes elsewhere has these words outside its marks."""
    letters = _letters(quoted)
    for text, part in zip(evidence.texts, evidence.normal, strict=True):
        if part.count('"') % 2 or '"' not in part:
            continue
        if letters in _letters(part):
            others = (_letters(other) for other in quoted_in(text, language=evidence.language))
            return not any(letters in other or other in letters for other in others)
    return False


def _letters(text: str) -> str:
    """The words alone, lower case, between single spaces: for comparing word for word."""
    bare = text.replace("'", "").replace("’", "").replace("‘", "")
    return f" {_NOT_LETTERS.sub(' ', bare.casefold()).strip()} "
