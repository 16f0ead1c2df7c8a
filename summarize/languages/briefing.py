"""What a language needs to frame a briefing: the fixed words around what the articles say."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from summarize.data import Ended

Counted = Literal["article", "outlet", "point", "word", "sentence", "story", "disagreement"]


@dataclass(frozen=True, slots=True, eq=False)
class BriefingWords:
    """The fixed words of a briefing, as templates for `str.format`.

    Attributes:
        language: the BCP 47 code of these words.
        nouns: for each thing that is counted, its forms.
        form: a count -> the place of its form among the forms of a noun.
        made_of: "{articles} from {outlets}".
        used: by why there are no more, "{used}" of the "{limit}" that was asked for.
        period: "{first} to {last}".
        independent: "{outlets}, {count} independent".
        quoted: a headline in quotation marks; `inner` are the marks for those inside it.
        inner: double quotation mark -> what stands for it inside another pair.
        refused: why points, "{places}", are not worded as asked, "{note}", in the forms of a noun.
        worded: that a model, "{model}", worded points, "{places}", in the forms of a noun.
        model: what a model of a known "{name}" is called, and one of an unknown.
        uncited: "{sources}" that were read but are not cited, and the remark on a single one.
        day: the title of an index, with and without its "{day}".
        only: what "{mark}" behind a detail says, and what is said of a detail of one "{outlet}".
        in_part: the "{quotes}" of an article that reports a point without some detail.
        months: short, from January on.
        dated: a "{day}" of a "{month}", with and without its "{year}", and a month with it.
        unnamed: a source that is known by a number alone, its "{name}".
    """

    language: str
    nouns: Mapping[Counted, tuple[str, ...]]
    form: Callable[[int], int]
    made_of: str
    used: Mapping[Ended, str]
    period: str
    independent: str
    quoted: str
    inner: Mapping[str, str]
    sources: str
    disagreements: str
    history: str
    warnings: str
    refused: tuple[str, ...]
    worded: tuple[str, ...]
    model: tuple[str, str]
    uncited: tuple[str, str]
    day: tuple[str, str]
    only: tuple[str, str]
    in_part: str
    months: tuple[str, ...]
    dated: tuple[str, str, str]
    unnamed: str

    def count(self, number: int, noun: Counted) -> str:
        """A number with its noun: "1 outlet", "3 outlets"."""
        return f"{number} {self.nouns[noun][self.form(number)]}"
