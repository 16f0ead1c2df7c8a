"""The values that travel through the house: frozen, in tuples, checked when they are made.

What is remembered of earlier days is imported when it is first asked for: most briefings have none.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from summarize.data.articles import (
    Article,
    Block,
    BlockKind,
    Dateline,
    Mark,
    Origin,
    Passage,
    Quotation,
    RawArticle,
    Removal,
    Sentence,
    SentenceKind,
    Span,
    count_words,
)
from summarize.data.briefings import (
    Briefing,
    DailyBriefing,
    Ended,
    Extent,
    Fate,
    LedgerEntry,
    Status,
    Story,
    Unit,
)
from summarize.data.points import (
    Citation,
    Detail,
    DetailKind,
    Disagreement,
    DuplicateCluster,
    Level,
    Link,
    Point,
    ResolvedDate,
    Side,
    Support,
)
from summarize.data.sources import (
    NO_SOURCES,
    LeftOut,
    SourceFate,
    SourceRecord,
    Sources,
    bounded,
    is_expected,
    warnings_of,
    with_fates,
)

if TYPE_CHECKING:
    from summarize.data.memory import (
        NOTICE,
        EarlierArticle,
        EarlierCitation,
        EarlierClaim,
        EarlierStory,
        Memory,
        News,
        Novelty,
        StoryState,
        Withdrawal,
    )

__all__ = [
    "NOTICE",
    "NO_SOURCES",
    "Article",
    "Block",
    "BlockKind",
    "Briefing",
    "Citation",
    "DailyBriefing",
    "Dateline",
    "Detail",
    "DetailKind",
    "Disagreement",
    "DuplicateCluster",
    "EarlierArticle",
    "EarlierCitation",
    "EarlierClaim",
    "EarlierStory",
    "Ended",
    "Extent",
    "Fate",
    "LedgerEntry",
    "LeftOut",
    "Level",
    "Link",
    "Mark",
    "Memory",
    "News",
    "Novelty",
    "Origin",
    "Passage",
    "Point",
    "Quotation",
    "RawArticle",
    "Removal",
    "ResolvedDate",
    "Sentence",
    "SentenceKind",
    "Side",
    "SourceFate",
    "SourceRecord",
    "Sources",
    "Span",
    "Status",
    "Story",
    "StoryState",
    "Support",
    "Unit",
    "Withdrawal",
    "bounded",
    "count_words",
    "is_expected",
    "warnings_of",
    "with_fates",
]

# Names of the module of memories.
_REMEMBERED = frozenset(
    (
        "NOTICE", "EarlierArticle", "EarlierCitation", "EarlierClaim", "EarlierStory", "Memory",
        "News", "Novelty", "StoryState", "Withdrawal",
    )
)  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _REMEMBERED:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("summarize.data.memory"), name)
