"""Articles, as they are found and as they are read: sentences, quotations, passages."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from summarize.patterns import regex

SentenceKind = Literal["body", "heading", "fragment"]
Origin = Literal["quoted", "trimmed", "rewritten"]
BlockKind = Literal[
    "paragraph", "heading", "caption", "list item", "block quote", "post", "table", "transcript"
]
# Characters to a word where scripts put no spaces between words; only lengths are told by it.
# Chosen, not tuned: two in Chinese and Japanese, five in Thai, Lao, Burmese and Khmer.
_UNSPACED = (
    (regex(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"), 2),
    (regex(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]"), 5),
)
_FIRST_UNSPACED = "\u0e00"
# What stands behind that character and in texts of any script.
_MARKS = frozenset("‐‑‒–—―‘’‚‛“”„‟†‡•…‹›€™\ufffc")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, `start <= i < end`.

    >>> Span(4, 7).of("The cat sat")
    'cat'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """The characters of `text` inside this span."""
        return text[self.start : self.end]

    def moved(self, by: int) -> "Span":
        """The span so many characters later, or earlier where it is negative."""
        return Span(self.start + by, self.end + by)

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a page as its format tells it apart; "post" is one of a social network."""

    kind: BlockKind
    text: str


@dataclass(frozen=True, slots=True)
class RawArticle:
    """An article as a reader found it, before cleaning; empty fields are unknown.

    The text is in `blocks` where its format has them, else in `text`, as in a plain file. `named`
    is false where the reader had to make the source up from a file name; `withdrawn` is true where
    the file says that the article was taken back. `dates` are what it says of the moment, the most
    telling first, where `published` does not have it: to read it the language must be known.
    `dateline` is what its format says of where and when it was written, beside the text.
    """

    id: str
    source: str
    title: str
    text: str = ""
    url: str = ""
    published: datetime | None = None
    language: str = ""
    authors: tuple[str, ...] = ()
    named: bool = True
    blocks: tuple[Block, ...] = ()
    withdrawn: bool = False
    dates: tuple[str, ...] = ()
    dateline: str = ""


@dataclass(frozen=True, slots=True)
class Removal:
    """A line (or part of one) that cleaning took out of the text, and why."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A whole paragraph of an article's text that is no plain paragraph, and what it is."""

    span: Span
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and when a report says that it was written, as it was printed; "" where it does not."""

    place: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """A news article whose text is clean and final: every span anywhere indexes `text`.

    `id` is unique in a run; `source` is the outlet; `language` is a BCP 47 primary subtag; `credit`
    names the wire services the text credits ("AP"); `removed` keeps what cleaning took out; where
    it was read from a saved briefing, which lists the first of it, `removed_more` counts the rest;
    `marks` tells the headings, list items, block quotes, posts, rows of tables and transcripts, in
    order; `withdrawn` says that its file calls it taken back, and then it is never briefed;
    `dateline` is what stood before the first paragraph; `cut` says why the text is not whole ("only
    a summary"), "" where it is, or may be.
    """

    id: str
    source: str
    title: str
    text: str
    url: str = ""
    published: datetime | None = None
    language: str = ""
    credit: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    removed: tuple[Removal, ...] = ()
    removed_more: int = 0
    marks: tuple[Mark, ...] = ()
    withdrawn: bool = False
    dateline: Dateline | None = None
    cut: str = ""

    def __post_init__(self) -> None:
        if not self.id:
            raise ValueError("an article needs an id")

    @property
    def sha256(self) -> str:
        """The SHA-256 of the UTF-8 text, in hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence cut from an article: `span.of(article.text) == text`.

    `(article_id, index)` is its identity; `index` counts within the article, `paragraph` from 0.
    Headings and fragments (truncated or without a verb) are never picked as points.
    """

    article_id: str
    source: str
    index: int
    span: Span
    text: str
    paragraph: int = 0
    kind: SentenceKind = "body"

    def __post_init__(self) -> None:
        if self.span.end - self.span.start != len(self.text) or not self.text.strip():
            raise ValueError(f"sentence {self.article_id}#{self.index} does not fit its span")

    @property
    def key(self) -> tuple[str, int]:
        """What tells this sentence from every other of the run."""
        return (self.article_id, self.index)


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation in an article's text, marks included, possibly over several sentences.

    `speaker` is the name (or noun phrase) as the article gives it, resolved from a pronoun only
    where that is certain, else the pronoun itself; empty when nobody is named. `attribution` is the
    span of the reporting clause. `complete` is false where an opening or closing mark is lost.
    """

    article_id: str
    span: Span
    speaker: str = ""
    attribution: Span | None = None
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Passage:
    """What a briefing may print as one point: it can be understood alone.

    One sentence, several consecutive ones that only make sense together (a long quotation with its
    speaker), or one trimmed of a connective. `span` covers the whole source; `text` is
    `span.of(article.text)` when `origin` is "quoted", a subsequence of its words when "trimmed".
    """

    article_id: str
    sentences: tuple[int, ...]
    span: Span
    text: str
    origin: Origin = "quoted"

    def __post_init__(self) -> None:
        if not self.sentences or not self.text.strip():
            raise ValueError("a passage needs sentences and text")

    @property
    def words(self) -> int:
        """How many words a reader counts in it."""
        return count_words(self.text)


def count_words(text: str) -> int:
    """How many words a reader counts: by spaces, or by letters where a script has no spaces.

    >>> count_words("Prices rose 4.5% — again, officials said."), count_words("大桥周一通车了。")
    (6, 4)
    """
    unspaced = 0
    has_any = not text.isascii() and max({*text} - _MARKS, default="") >= _FIRST_UNSPACED
    for letters, size in _UNSPACED if has_any else ():
        text, found = letters.subn(" ", text)
        unspaced += -(-found // size)
    runs = text.split()
    return unspaced + len([r for r in runs if r[0].isalnum() or any(map(str.isalnum, r))])
