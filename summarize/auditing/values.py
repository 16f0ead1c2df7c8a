"""What an audit finds: frozen values, from one reason up to the whole."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from summarize.data import Article, Citation, Span

Standing = Literal["supported", "unsupported", "not checkable"]
ReasonKind = Literal[
    "number", "date", "name", "quotation", "negation", "role", "words", "citation", "other"
]
Found = Literal["verbatim", "cut", "told", "not found"]


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing against a statement; `nowhere` says that no source has it at all."""

    kind: ReasonKind
    text: str
    nowhere: bool = False


@dataclass(frozen=True, slots=True)
class Quoted:
    """What a statement has in quotation marks, and whether a source has these words in this order.

    "cut": it does, but goes on with, or had in between, the words `left_out`, which qualify them.
    "told": it does, but as words of its own that nobody says there.
    `citation` is where; None where no source has them.
    """

    text: str
    found: Found
    citation: Citation | None = None
    left_out: str = ""


@dataclass(frozen=True, slots=True)
class Uncovered:
    """Words of a supported statement that its evidence and what stands beside it have in no form.

    `span` is in the plain text of the audit; `nowhere` says that some of the words are in no
    source.
    """

    span: Span
    nowhere: bool


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of the draft and what the sources say to it.

    Attributes:
        text: the sentence without Markdown and citation marks: `span.of(audit.text)`.
        span: where it stands in the plain text of the audit.
        line: the line of the draft it begins in, from 1; 0 where the format has no lines.
        standing: supported, unsupported or not checkable.
        why: what it is that it cannot be checked ("a question"); else "".
        reasons: what is against it; empty unless it is unsupported.
        evidence: the fewest sentences of the sources that say it; of an unsupported statement the
            nearest one, if any is near.
        unchecked: what could not be compared, a line each; `standing` rests on the rest.
        cited: the numbers of the citation marks in it.
        quotations: what it quotes.
        remarks: what a reader should know and what decides nothing.
        uncovered: the stretches of a supported sentence whose words its evidence lacks: no rule
            objects to them, and nothing bears them out.
    """

    text: str
    span: Span
    line: int
    standing: Standing
    why: str = ""
    reasons: tuple[Reason, ...] = ()
    evidence: tuple[Citation, ...] = ()
    unchecked: tuple[str, ...] = ()
    cited: tuple[int, ...] = ()
    quotations: tuple[Quoted, ...] = ()
    remarks: tuple[str, ...] = ()
    uncovered: tuple[Uncovered, ...] = ()

    def __post_init__(self) -> None:
        if (self.standing == "unsupported") != bool(self.reasons):
            raise ValueError("what is unsupported has a reason, and nothing else has one")


@dataclass(frozen=True, slots=True)
class Reference:
    """What a citation mark names: an entry of the draft's list, or a source by its place.

    `article_ids` is empty where the entry is none of the sources; it has several where the entry
    names an outlet of which there are several articles.
    """

    number: int
    text: str
    article_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Audit:
    """A draft beside its sources, sentence by sentence.

    Attributes:
        text: the draft as plain text, without Markdown, citation marks and list of references.
        statements: its sentences in order.
        references: what its citation marks can name.
        articles: the sources, in the order in which they were given.
        signature: what decides the result.
        warnings: what a reader should know of the whole.
    """

    text: str
    statements: tuple[Statement, ...]
    references: tuple[Reference, ...]
    articles: tuple[Article, ...]
    signature: tuple[tuple[str, str], ...]
    warnings: tuple[str, ...] = ()

    def count(self, standing: Standing) -> int:
        """How many statements have this standing."""
        return sum(each.standing == standing for each in self.statements)

    @property
    def covered(self) -> int:
        """How many statements are supported word for word, in whatever words."""
        return sum(each.standing == "supported" and not each.uncovered for each in self.statements)

    @property
    def checkable(self) -> int:
        """How many statements could be checked."""
        return len(self.statements) - self.count("not checkable")

    @property
    def share(self) -> float | None:
        """The share of the checkable statements that are supported; None where there are none."""
        return self.count("supported") / self.checkable if self.checkable else None

    @property
    def unsupported(self) -> Iterator[Statement]:
        """The statements that no source bears out, in order."""
        return (each for each in self.statements if each.standing == "unsupported")

    def passes(self, percent: float = 100.0, *, strict: bool = False) -> bool:
        """Whether at least so many percent of the checkable statements are supported.

        With `strict` only those count that have no uncovered words. A draft without a checkable
        statement passes only where nothing is demanded.
        """
        if not self.checkable:
            return percent <= 0
        passed = self.covered if strict else self.count("supported")
        return 100 * passed >= percent * self.checkable

    def article(self, article_id: str) -> Article:
        """The article with this id."""
        return next(each for each in self.articles if each.id == article_id)
