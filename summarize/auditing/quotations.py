"""Quotations of a draft: word for word in a source or not, and what they were cut from."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from summarize.auditing.draft import Piece
from summarize.auditing.sources import Sources
from summarize.auditing.values import Quoted
from summarize.checking import Content
from summarize.data import Citation, Span
from summarize.language import find_marked
from summarize.languages.audit import AuditRules
from summarize.quotations import is_speech

_WORD = re.compile(r"\w+(?:['’‘]\w+)*")
_CUTS = re.compile(r"\.\.\.+|(?:\. ){2,}\.|…|\[[^\]]*\]|\(\.+\)")
_OPENING = re.compile(r"(?:``|''|[“”„‟«»‹›「」『』｢｣‘’'`\"])")
_CLOSING = re.compile(r"(?:''|[“”«»‹›「」『』｢｣‘’'\"])\Z")
_SINGLE = "‘’'"
# Behind a quotation in a source: its own end, or a mark and more.
_ENDS = re.compile(r"[,.!?;:…]*\s*(?:''|[”»\"]|’(?!\w))")
# Words of what was cut that are shown: enough to find it. Chosen.
_SHOWN = 6
# Words; fewer may be a title or a term in marks. As in the gate.
_LONG = 4
# A quotation with "..." may leave out so many words; more is joined from two places. Chosen.
_LONGEST_GAP = 80
# Characters from the end of a quotation in a source to where the next of the draft begins there.
_NEAR = 40


@dataclass(frozen=True, eq=False)
class _Words:
    """The words of a text without case and apostrophes, and where they stand."""

    text: str

    @cached_property
    def spans(self) -> tuple[tuple[int, int], ...]:
        return tuple(match.span() for match in _WORD.finditer(self.text))

    @cached_property
    def keys(self) -> tuple[str, ...]:
        return tuple(_key(self.text[start:end]) for start, end in self.spans)

    @cached_property
    def places(self) -> Mapping[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for at, key in enumerate(self.keys):
            found[key].append(at)
        return found

    def find(self, wanted: Sequence[str], since: int = 0) -> Iterator[int]:
        """Where these words follow each other, from a word on."""
        places = self.places.get(wanted[0], [])
        for at in places[bisect_left(places, since) :]:
            if self.keys[at : at + len(wanted)] == tuple(wanted):
                yield at


def _key(word: str) -> str:
    return re.sub("['’‘]", "", word).casefold()


@dataclass(frozen=True, eq=False)
class QuotationIndex:
    """The words of all sources in order."""

    sources: Sources
    rules: AuditRules

    @cached_property
    def _words(self) -> Mapping[str, _Words]:
        return {article.id: _Words(article.text) for article in self.sources.articles}

    def find(
        self, quoted: str, allowed: Collection[str] | None
    ) -> Iterator[tuple[str, list[Span]]]:
        """The articles that have these words in order, and the spans of its pieces in each."""
        pieces = [list(map(_key, _WORD.findall(piece))) for piece in _CUTS.split(quoted)]
        pieces = [piece for piece in pieces if piece]
        for article_id, words in self._words.items() if pieces else ():
            if allowed is not None and article_id not in allowed:
                continue
            chains = (_chain(words, pieces, first) for first in words.find(pieces[0]))
            found = list(filter(None, chains))
            if found:
                yield article_id, min(found, key=lambda spans: spans[-1].end - spans[0].start)

    def cut(self, article_id: str, spans: Sequence[Span]) -> str:
        """The words that were left out by which the source qualifies what was quoted, or ""."""
        text = self.sources.by_id[article_id].text
        for before, after in pairwise(spans):
            gap = text[before.end : after.start]
            if self._qualifies(gap, anywhere=True):
                return _shown(gap)
        rest = text[spans[-1].end : self._sentence_end(article_id, spans[-1].end)]
        if _ENDS.match(rest) or not self._qualifies(rest, anywhere=False):
            return ""
        return _shown(rest)

    def is_told(self, article_id: str, spans: Sequence[Span], quoted: str) -> bool:
        """Whether a longer quotation is a source's own words that nobody says there."""
        if len(_WORD.findall(quoted)) < _LONG or not is_speech(f"“{quoted}”"):
            return False
        marked = self.sources.discourses[article_id].marked
        return not any(each.span.overlaps(spans[0]) for each in marked)

    def outlet(self, article_id: str) -> str:
        """Who published an article."""
        return self.sources.by_id[article_id].source

    def _qualifies(self, text: str, *, anywhere: bool) -> bool:
        found = [_key(word) for word in _WORD.findall(text)]
        if any(word in self.rules.qualifiers for word in (found if anywhere else found[:1])):
            return True
        polarity = Content((text,), self.sources.names, None, self.sources.language).polarity
        return anywhere and polarity is not None and polarity.cues > 0

    def _sentence_end(self, article_id: str, place: int) -> int:
        sentences = self.sources.discourses[article_id].sentences
        at = bisect_right(sentences, place - 1, key=lambda each: each.span.start) - 1
        return max(place, sentences[at].span.end) if at >= 0 else place


def _chain(words: _Words, pieces: Sequence[Sequence[str]], first: int) -> list[Span]:
    """The spans of the pieces from a word on, each soon after the one before; else nothing."""
    spans = [Span(words.spans[first][0], words.spans[first + len(pieces[0]) - 1][1])]
    at = first + len(pieces[0])
    for piece in pieces[1:]:
        place = next(words.find(piece, at), None)
        if place is None or place - at > _LONGEST_GAP:
            return []
        spans.append(Span(words.spans[place][0], words.spans[place + len(piece) - 1][1]))
        at = place + len(piece)
    return spans


def _shown(text: str) -> str:
    """The first words of what was left out."""
    found = list(_WORD.finditer(re.split(r"''|[”»\"]", text)[0]))[:_SHOWN]
    return text[found[0].start() : found[-1].end()] if found else ""


@dataclass(frozen=True, slots=True)
class Part:
    """What one sentence of the draft has of a quotation; `span` is in the plain text."""

    text: str
    span: Span


def quoted_parts(text: str, block: Sequence[Piece], language: str) -> list[list[Part]]:
    """For each sentence of a block what it quotes, also where the marks stand in others."""
    start, end = block[0].span.start, block[-1].span.end
    found: list[list[Part]] = [[] for _ in block]
    for marked in find_marked(text[start:end], language=language):
        whole = Span(start + marked.span.start, start + marked.span.end)
        opening = _OPENING.match(text, whole.start)
        if opening is None:
            continue
        inner = _CLOSING.sub("", text[opening.end() : whole.end])
        if opening.group() in _SINGLE and " " not in inner:
            continue
        body = Span(opening.end(), opening.end() + len(inner))
        first = max(0, bisect_right(block, body.start, key=lambda each: each.span.start) - 1)
        last = bisect_left(block, body.end, key=lambda each: each.span.start)
        for own, piece in zip(found[first:last], block[first:last], strict=True):
            if body.overlaps(piece.span):
                part = Span(max(body.start, piece.span.start), min(body.end, piece.span.end))
                if _WORD.search(part.of(text)):
                    own.append(Part(part.of(text), part))
    return found


def check_quotations(
    parts: Sequence[Part],
    statement: str,
    rest: str,
    index: QuotationIndex,
    allowed: Collection[str] | None,
) -> tuple[Quoted, ...]:
    """Each quotation of a statement with what the sources have of it.

    `rest` is the statement outside its quotations: what it says there is not left out.
    """
    found = [_best(part, index, allowed) for part in parts]
    outside = {_key(word) for word in _WORD.findall(rest)}
    checked = []
    for at, (part, best) in enumerate(zip(parts, found, strict=True)):
        if best is None:
            checked.append(Quoted(part.text, "not found"))
            continue
        article_id, spans = best
        citation = Citation(article_id, Span(spans[0].start, spans[-1].end))
        if index.is_told(article_id, spans, part.text) and index.outlet(article_id) not in rest:
            checked.append(Quoted(part.text, "told", citation))
            continue
        left_out = index.cut(article_id, spans)
        told = _told(left_out, outside, index.rules) or _goes_on(found[at + 1 :], article_id, spans)
        if left_out and not told and part.text.strip() != statement.strip():
            checked.append(Quoted(part.text, "cut", citation, left_out))
        else:
            checked.append(Quoted(part.text, "verbatim", citation))
    return tuple(checked)


def _best(
    part: Part, index: QuotationIndex, allowed: Collection[str] | None
) -> tuple[str, list[Span]] | None:
    """Where a quotation stands: where it is somebody's words, and whole, if anywhere."""
    found = list(index.find(part.text, allowed))
    return min(
        found,
        key=lambda each: (index.is_told(each[0], each[1], part.text), bool(index.cut(*each))),
        default=None,
    )


def _told(left_out: str, outside: Collection[str], rules: AuditRules) -> bool:
    return any(_key(word) in outside for word in left_out.split() if _key(word) in rules.qualifiers)


def _goes_on(
    later: Sequence[tuple[str, list[Span]] | None], article_id: str, spans: Sequence[Span]
) -> bool:
    """Whether a later quotation of the draft takes up the source where this one ends."""
    return any(
        each is not None
        and each[0] == article_id
        and 0 <= each[1][0].start - spans[-1].end <= _NEAR
        for each in later
    )
