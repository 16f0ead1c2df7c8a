"""Numbers, dates and names that no source has at all, wherever one looks."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from functools import cached_property

from summarize.auditing.claims import Claim
from summarize.auditing.sources import Sources
from summarize.auditing.values import Reason, ReasonKind
from summarize.checking import compare
from summarize.language import stem, words
from summarize.language.names import Name, plain
from summarize.language.quantities import DateMention, Quantity, weekday_of
from summarize.languages.audit import audit_rules

# Characters behind a number among which the next word is looked for; few have as many. Chosen.
_LONGEST_WORD = 100
FACTS: tuple[ReasonKind, ...] = ("number", "date", "name")


@dataclass(frozen=True, eq=False)
class Facts:
    """What all sources have, titles included."""

    sources: Sources

    @cached_property
    def _values(self) -> frozenset[float]:
        return frozenset(each.value for whole in self.sources.wholes for each in whole.quantities)

    @cached_property
    def _dates(self) -> frozenset[Hashable]:
        return frozenset(
            part
            for whole in self.sources.wholes
            for each in whole.dates
            for part in (*_parts(each), ("weekday", weekday_of(each)))
        )

    @cached_property
    def _titles(self) -> set[str]:
        articles = self.sources.articles
        return self.sources.terms("\n".join(f"{each.title}\n{each.source}" for each in articles))

    def missing(self, claim: Claim) -> frozenset[str]:
        """The numbers, dates and names of a claim, as written, that are in no source."""
        content = claim.content
        found = [
            *(
                each.span
                for each in content.quantities
                if not self._has_value(each.value) and not self._counts_text(content.text, each)
            ),
            *(each.span for each in content.dates if not set(_parts(each)) <= self._dates),
        ]
        names = (each.text for each in content.mentions if not self._has_name(each))
        return frozenset((*(each.of(content.text) for each in found), *names))

    def foreign(self, claim: Claim, text: str) -> Iterator[Reason]:
        """The reasons of the gate on numbers, dates and names that stand against every source."""
        missing = self.missing(claim)
        if not missing:
            return
        found: list[str] | None = None
        for whole in self.sources.wholes:
            reasons = compare(text, whole).reasons
            found = [each for each in reasons if found is None or each in found]
        for line in found or ():
            kind = next((each for each in FACTS if line.startswith(f"{each}:")), None)
            if kind is not None and any(f'"{each}"' in line for each in missing):
                yield Reason(kind, line, nowhere=True)

    def _has_value(self, value: float) -> bool:
        return value in self._values or ("year", value) in self._dates

    def _counts_text(self, text: str, number: Quantity) -> bool:
        """Whether a number counts parts of a text ("five takeaways")."""
        behind = text[number.span.end : number.span.end + _LONGEST_WORD]
        following = words(behind, self.sources.language)[:1]
        names_text = audit_rules(self.sources.language).names_text
        return any(each.casefold() in names_text for each in following)

    def _has_name(self, name: Name) -> bool:
        last = name.parts[-1]
        keys = (self.sources.names.word(plain(last)), stem(last, self.sources.language))
        return any(self.sources.has(key) or key in self._titles for key in keys)


def _parts(date: DateMention) -> Iterator[Hashable]:
    """What a date writes, part by part."""
    if "year" in date.written:
        yield ("year", date.year)
    if "month" in date.written:
        yield ("month", date.month, date.day if "day" in date.written else None)
        if "day" in date.written:
            yield ("month", date.month, None)
    elif "weekday" in date.written:
        yield ("weekday", date.weekday)
