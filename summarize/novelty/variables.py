"""What a number of a sentence is of: what is counted, whose it is, and what is said of it.

A number of today and one of an earlier claim may be two states of one thing, a variable: the price
of wheat, the dead of a flood, the day on which a bridge opens. `values_said` reads them.
"""

from dataclasses import dataclass
from typing import Final

from summarize.claims import Value
from summarize.data import Span
from summarize.language.quantities import DateMention

# What is counted again and again, and only becomes more.
GROWING = frozenset(("died", "hurt", "saved", "arrested", "ill"))
# What is known of people by what happened to them, whatever they are called.
HAPPENED = GROWING | {"missing", "displaced", "held"}
# What stands for the dimension of a date.
DATE: Final = "date"


@dataclass(frozen=True, slots=True)
class Variable:
    """A value of a sentence, or a date to come, with what it is of.

    Attributes:
        place: the position of its sentence among those that were compared.
        span: where it stands in the sentence.
        kind: what is measured or counted: a unit, what happened to people, a noun; "" if open.
        sentence: the words of its sentence, without names.
        clause: those of its clause, likewise, without what moves it.
        names: the names of its sentence; `own` those up to the end of its clause, but who gives it.
        signs: what the sentence says of it: "moved", "now", "part", "change" ...
        frame: words that say at the beginning of a sentence where it is true.
        numbers: those before it that only name what it is of: "stage six", "the third".
        value, date: one of both.
        role: what those are called to whom it happened, if that is more than "people".
        noun: what is counted, as a concept, if that is more than "people".
        is_person: whether people are counted.
        per: what it is given for each of: "a litre".
        qualifiers: words that make it another one: "suspected".
    """

    place: int
    span: Span
    kind: str
    sentence: frozenset[str]
    clause: frozenset[str]
    names: frozenset[str]
    own: frozenset[str]
    signs: frozenset[str]
    frame: frozenset[str] = frozenset()
    numbers: frozenset[float] = frozenset()
    value: Value | None = None
    date: DateMention | None = None
    role: str = ""
    noun: str = ""
    is_person: bool = False
    per: str = ""
    qualifiers: frozenset[str] = frozenset()

    @property
    def dimension(self) -> str:
        """That of the quantity, or `DATE`."""
        return self.value.quantity.dimension if self.value is not None else DATE

    @property
    def unit(self) -> str:
        """Only what has one unit can be two states of one thing."""
        return f"{self.dimension} {self.value.unit}" if self.value is not None else DATE

    @property
    def number(self) -> float:
        """The number; 0 of a date."""
        return self.value.quantity.value if self.value is not None else 0.0
