"""Quotations of a text that nobody makes in its evidence."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from summarize.language import find_marked, words

if TYPE_CHECKING:
    from summarize.checking.content import Content

# Three words may be a title or a term in marks; a clause in marks is somebody's words.
_LONG_QUOTATION = 4
# What a quotation leaves out or puts in: "...", "[the mayor]".
_CUTS = re.compile(r"\.\.\.+|…|\[[^\]]*\]|\(\.+\)")
# Which of them may open and which close, the finder knows: »Deutsch«, ”svenska”, 「日本語」.
_ANY_MARK = r"(?:``|''|[“”„‟«»‹›「」『』｢｣‘’'`\"])"
_OPENING = re.compile(_ANY_MARK)
_CLOSING = re.compile(rf"{_ANY_MARK}\Z")
_NOT_LETTERS = re.compile(r"[^\w]+|_")


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
