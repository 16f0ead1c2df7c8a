"""The paragraphs of an article as they are asked who speaks in them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from summarize.data import BlockKind
from summarize.patterns import regex
from summarize.quotations.discourse import Discourse

# Lines of letters, mails and posts have less.
_SHORT = 160
_ITEM = re.compile(r"[-–—•*▪●■►»·]\s?\S|\(?(?:\d{1,2}|[a-z])[.)]\s|\[\d{1,3}\]\s")
_QUOTED_LINE = ">"
_DASHES = "—–-~"
_QUOTES = "“„«\"'‘"
# After a stop, or the mark that closes a quotation: a dash, and who said it.
_SIGNED = regex(r"[.!?…][”\"»’']? ?(?P<tail>[—–~-]{1,2} ?[A-Z][^.!?—–]{2,120}\.?)$")
_PLACED = r"[A-Z][\w’'-]*(?: [A-Z][\w.’'-]*){1,3}, [A-Z][\w’'-]*(?: [\w.’'-]+){0,4}"
_SIGNATURE = regex(_PLACED)
_BRACKETED = regex(rf"[.!?”\"] ?\({_PLACED}\)$")
"""Somebody and his place: "Lucia Armand, Eastfield"."""


@dataclass(frozen=True, eq=False)
class Paragraph:
    """A paragraph, its sentences by their places `first` to `last`, and what it looks like."""

    number: int
    first: int
    last: int
    text: str
    outside: str
    last_outside: str
    block: BlockKind | str
    is_heading: bool
    has_speech: bool

    @property
    def may_be_line(self) -> bool:
        """Whether it may be a line of a letter or a post: short, and no sentence."""
        is_sentence = self.text[-1] == "." and self.text[0] not in _DASHES
        return len(self.text) <= _SHORT and not is_sentence

    @cached_property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())

    @property
    def places(self) -> range:
        """The places of its sentences."""
        return range(self.first, self.last + 1)

    @property
    def is_quoted_line(self) -> bool:
        """Whether plain text marks it as quoted, as mail and Markdown do."""
        return self.text.startswith(_QUOTED_LINE)

    @property
    def is_block(self) -> bool:
        """Whether it is marked as a quote or a post."""
        return self.block in ("block quote", "post") or self.is_quoted_line

    @property
    def is_blocked(self) -> bool:
        """Whether its page marks it as something else than a plain paragraph."""
        return self.block not in ("", "list item")

    @cached_property
    def is_item(self) -> bool:
        """Whether it is an item of a list, by its page or by a bullet or a number before it."""
        return self.block == "list item" or _ITEM.match(self.text) is not None

    @property
    def is_quotation(self) -> bool:
        """Whether it opens with a quotation mark."""
        return self.text[0] in _QUOTES

    @cached_property
    def signed_tail(self) -> str:
        """The dash and the speaker that it ends with, or ""."""
        end = self.text[-_SHORT:]
        signed = _SIGNED.search(end) if any(dash in end for dash in _DASHES) else None
        return signed["tail"] if signed is not None else ""

    @cached_property
    def is_bracketed(self) -> bool:
        """Whether it ends in brackets with somebody and his place."""
        end = self.text[-_SHORT:]
        return end[-1] == ")" and _BRACKETED.search(end) is not None

    @property
    def is_signature(self) -> bool:
        """Whether it names somebody and a place, and nothing else."""
        return _SIGNATURE.fullmatch(self.text) is not None


def paragraphs(discourse: Discourse, blocks: Sequence[BlockKind | str]) -> tuple[Paragraph, ...]:
    """The paragraphs of an article in order; `blocks` has what the page says of each sentence."""
    grouped = groupby(range(len(discourse.sentences)), lambda at: discourse.sentences[at].paragraph)
    return tuple(_paragraph(discourse, blocks, list(places)) for _, places in grouped)


def _paragraph(
    discourse: Discourse, blocks: Sequence[BlockKind | str], places: Sequence[int]
) -> Paragraph:
    first, last = places[0], places[-1]
    sentences = discourse.sentences
    start, end = sentences[first].span.start, sentences[last].span.end
    return Paragraph(
        number=sentences[first].paragraph,
        first=first,
        last=last,
        text=discourse.article.text[start:end],
        outside=discourse.masked[start:end],
        last_outside=discourse.outside[last],
        block=blocks[first],
        is_heading=all(each.kind == "heading" for each in sentences[first : last + 1]),
        has_speech=any(
            discourse.spoken[quotation.span.start]
            for touching in filter(None, discourse.touching[first : last + 1])
            for quotation in touching
        ),
    )
