"""What matters: scorers, each a settings class with one method `score(material, length)`."""

from typing import Annotated

from pydantic import Field

from summarize.scoring.concepts import Concepts
from summarize.scoring.coverage import Coverage
from summarize.scoring.graphs import LexRank, TextRank
from summarize.scoring.length import (
    MOST,
    WORDS_PER_SENTENCE,
    Length,
    Percent,
    Sentences,
    Words,
    word_limit,
)
from summarize.scoring.material import Material
from summarize.scoring.preferences import leading
from summarize.scoring.query import focus, mentions, objections, without_topic
from summarize.scoring.ranks import MMR, Centroid, Lead, Submodular
from summarize.scoring.worth import Scores, Worth

_Any = Concepts | Coverage | Lead | Centroid | LexRank | TextRank | MMR | Submodular
Scorer = Annotated[_Any, Field(discriminator="name")]

SCORERS: dict[str, type[_Any]] = {
    scorer.model_fields["name"].default: scorer
    for scorer in (Concepts, Coverage, Lead, Centroid, LexRank, TextRank, MMR, Submodular)
}

__all__ = [
    "MMR",
    "MOST",
    "SCORERS",
    "WORDS_PER_SENTENCE",
    "Centroid",
    "Concepts",
    "Coverage",
    "Lead",
    "Length",
    "LexRank",
    "Material",
    "Percent",
    "Scorer",
    "Scores",
    "Sentences",
    "Submodular",
    "TextRank",
    "Words",
    "Worth",
    "focus",
    "leading",
    "mentions",
    "objections",
    "without_topic",
    "word_limit",
]
