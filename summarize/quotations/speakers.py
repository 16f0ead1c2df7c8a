"""Quotations with their speakers: the marks, then the reporting clause before, inside or after."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from summarize.data import Article, Quotation, Sentence, Span
from summarize.quotations.clauses import MASK, Clause, clause_after, clause_before
from summarize.quotations.lists import WORDS
from summarize.quotations.marks import Marked, find_marked
from summarize.quotations.persons import Person, find_persons, fitting, names_somebody

_WORD = re.compile(r"\w[\w’'-]*")
_SHORT_TERM = 4
"""A quotation of fewer words is a term or a title. "We are ready." has three; see `is_speech`."""
_PARAGRAPH = 6
"""Sentences to look back for the name behind a pronoun, while none of them names anybody."""
_STRETCH, _GLANCE = 2000, 40
"""Characters looked at, so that hostile sentences of a megabyte cost no more than others."""
_LONG_FRAGMENT = 8
"""From so many words on a lower-case fragment is what somebody said rather than a term."""


def is_speech(quoted: str) -> bool:
    """Whether a quotation (marks included) is a clause somebody says, not a term or a title.

    >>> is_speech("“We are ready,”"), is_speech("“special military operation”")
    (True, False)
    """
    inner = _inner(quoted)
    words = _WORD.findall(inner)
    if not words:
        return False
    sentences = re.search(r"[.?!]\s+[\"“]?[A-Z]", inner) is not None
    capital = inner.lstrip("….[( ")[:1].isupper()
    ends = inner[-1] in ",.?!…—–-"
    if len(words) < _SHORT_TERM:
        return capital and ends and (inner[-1] in "?!" or not _is_title(words)) and len(words) > 1
    if sentences:
        return True
    if capital:
        return not _is_title(words) or inner[-1] in "?!"
    return len(words) >= _LONG_FRAGMENT


def _inner(quoted: str) -> str:
    return quoted.strip("\"“”„‟«»‘’'` ")


def _is_title(words: Sequence[str]) -> bool:
    """Whether every word that carries meaning is capitalised, as in the title of a work."""
    return all(
        word[0].isupper() or word[0].isdigit() or word.lower() in WORDS["small"] for word in words
    )


@dataclass(slots=True)
class _Reader:
    """One article while its quotations are read in order."""

    article: Article
    sentences: Sequence[Sentence]
    masked: str
    persons: dict[str, Person]
    starts: list[int]
    found: list[Quotation] = field(default_factory=list)

    def position(self, place: int) -> int:
        """Which sentence holds this place (or is the last before it)."""
        return max(0, bisect_right(self.starts, place) - 1)


def find_quotations(article: Article, sentences: Sequence[Sentence]) -> tuple[Quotation, ...]:
    """Every outermost quotation of the article in order, with its speaker where one is told.

    Args:
        article: the clean article; spans index its text.
        sentences: all its sentences in order, as `split_sentences` gives them.

    Returns:
        Quotations that do not overlap. A quotation that stands alone after another one goes on
        in the same voice, as news writing has it; so it takes that speaker and reporting clause.
        Linear in the length of the text.
    """
    marked = find_marked(article.text)
    masked = _mask(article.text, marked)
    starts = [sentence.span.start for sentence in sentences]
    persons = find_persons(masked) if marked else {}
    reader = _Reader(article, sentences, masked, persons, starts)
    for each in marked:
        reader.found.append(_quotation(reader, each))
    return tuple(_shared_within_sentences(reader))


def _mask(text: str, marked: Sequence[Marked]) -> str:
    pieces, at = [], 0
    for each in marked:
        pieces += [text[at : each.span.start], MASK * (each.span.end - each.span.start)]
        at = each.span.end
    return "".join([*pieces, text[at:]])


def _quotation(reader: _Reader, marked: Marked) -> Quotation:
    span = marked.span
    clause = _own_clause(reader, span) if reader.sentences else None
    if clause is None and reader.sentences:
        clause = _clause_of_previous(reader, span)
    if clause is None:
        return Quotation(reader.article.id, span, complete=marked.complete)
    speaker = _resolved(reader, clause) or clause.speaker
    attribution = Span(clause.start, clause.end)
    return Quotation(reader.article.id, span, speaker, attribution, marked.complete)


def _shared_within_sentences(reader: _Reader) -> list[Quotation]:
    """A quotation without a clause takes that of the next in its sentence ("“a”, “b,” he said")."""
    shared = reader.found[:]
    for at in range(len(shared) - 2, -1, -1):
        here, following = shared[at], shared[at + 1]
        together = reader.position(here.span.end - 1) == reader.position(following.span.start)
        if together and not here.attribution and following.attribution:
            shared[at] = replace(here, speaker=following.speaker, attribution=following.attribution)
    return shared


def _own_clause(reader: _Reader, span: Span) -> Clause | None:
    """The reporting clause in the sentences the quotation stands in."""
    first = reader.sentences[reader.position(span.start)].span
    last = reader.sentences[reader.position(span.end - 1)].span
    quoted = span.of(reader.article.text)
    whole = is_speech(quoted) and not _inner(quoted)[:1].islower()
    comma = quoted[-2:-1] in tuple(",?!")
    start = min(first.start, span.start)
    after = clause_after(reader.masked, span.end, last.end, speech=whole, comma=comma)
    led = reader.article.text[max(0, span.start - 2) : span.start].strip() in {",", ":"}
    directly = after is not None and after.start - span.end <= 2 and comma
    if after is not None and (not led if whole else directly):
        return after
    return clause_before(reader.masked, start, span.start, speech=whole) or after


def _clause_of_previous(reader: _Reader, span: Span) -> Clause | None:
    """The voice of the quotation or the reporting sentence directly before."""
    at = reader.position(span.start)
    if (
        at == 0
        or reader.sentences[at].kind == "heading"
        or reader.sentences[at].span.start < span.start - 1
    ):
        return None
    last = reader.sentences[reader.position(span.end - 1)].span
    if reader.article.text[span.end : min(last.end, span.end + _GLANCE)].strip(" .,"):
        return None
    before = reader.sentences[at - 1]
    if reader.found and reader.found[-1].span.end > before.span.start:
        previous = reader.found[-1]
        goes_on = is_speech(previous.span.of(reader.article.text)) and previous.complete
        if goes_on and previous.speaker and previous.attribution:
            return Clause(previous.speaker, previous.attribution.start, previous.attribution.end)
        return None
    same_paragraph = before.paragraph == reader.sentences[at].paragraph
    if same_paragraph or before.text.endswith(":"):
        clause = clause_before(reader.masked, before.span.start, before.span.end, speech=True)
        return clause if clause is not None and _is_somebody(reader, clause.speaker) else None
    return None


def _is_somebody(reader: _Reader, speaker: str) -> bool:
    """Whether a phrase surely speaks: a name, a pronoun, a person; "The talks" does not."""
    words = speaker.split()
    if speaker.lower() in WORDS["pronouns"] or any(word[:1].isupper() for word in words[1:]):
        return True
    return names_somebody(reader.persons, speaker)


def _resolved(reader: _Reader, clause: Clause) -> str:
    """The name behind "he" or "she" where only one person fits, else nothing."""
    pronoun = clause.speaker.lower()
    if pronoun not in {"he", "she"}:
        return ""
    at = reader.position(clause.start)
    paragraph = reader.sentences[at].paragraph
    first = max(0, at - 1)
    while first > max(0, at - _PARAGRAPH) and reader.sentences[first - 1].paragraph == paragraph:
        first -= 1
    while True:
        since = max(reader.sentences[first].span.start, clause.start - _STRETCH)
        stretch = reader.masked[since : clause.start]
        name = fitting(reader.persons, stretch, pronoun)
        if name is not None or first <= max(0, at - _PARAGRAPH):
            return name or ""
        first -= 1
