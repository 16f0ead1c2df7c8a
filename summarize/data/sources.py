"""What became of the sources: of every file that was found, and of every record in it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal, get_args

from summarize.data.articles import Article

SourceFate = Literal[
    "read", "cut", "duplicate", "version", "summary", "fetched again", "withdrawn", "notice",
    "embargoed", "boilerplate", "other language", "other outlet", "other day", "unchanged",
    "skipped", "not reached", "no article",
]  # fmt: skip
"""What becomes of a source.

read          it is an article of the result, and whole as far as its file tells
cut           it is one too, but its file has not all of its text
duplicate     another record has its text
version       another record is a newer version of it
summary       another record has the whole text of which it has a part
fetched again another record is the same as it was fetched later
withdrawn     its outlet took it back
notice        it only takes back or corrects another
embargoed     it may not be told yet
boilerplate   nothing of its text is the article's own
other language, other outlet, other day   it is not of those that are told
unchanged     it was not read again, as what was made of it stands
skipped       it cannot be read or used
not reached   the run ended before it was read
no article    what lies in a folder beside articles, by its name or its kind
"""

# What each fate is called behind its number, one and several; in the order in which they are told.
_NAMES: Mapping[SourceFate, tuple[str, str]] = {
    "duplicate": ("duplicate", "duplicates"),
    "version": ("older version", "older versions"),
    "summary": ("summary of another", "summaries of others"),
    "fetched again": ("fetched again later", "fetched again later"),
    "withdrawn": ("withdrawn", "withdrawn"),
    "notice": ("notice", "notices"),
    "embargoed": ("embargoed", "embargoed"),
    "boilerplate": ("only boilerplate", "only boilerplate"),
    "other language": ("in another language", "in another language"),
    "other outlet": ("of another outlet", "of other outlets"),
    "other day": ("of another day", "of other days"),
    "unchanged": ("unchanged", "unchanged"),
    "skipped": ("skipped", "skipped"),
    "not reached": ("not reached", "not reached"),
}
# What was asked for, or is so every day, is nothing that a reader has to be told unasked.
_EXPECTED: frozenset[SourceFate] = frozenset(
    (
        "read", "summary", "fetched again", "other outlet", "other day", "unchanged", "no article"
    )
)  # fmt: skip
# So many of those that were not simply read are listed in a briefing. Chosen, not tuned.
_LISTED = 100


@dataclass(frozen=True, slots=True, order=True)
class SourceRecord:
    """One record of a file, or a file of which no record is told, and what became of it.

    Attributes:
        file: its name below what was named; empty for an article that is of no file.
        within: the name of the file within that file.
        place: its line or position, from 1; 0 is the whole file.
        article_id: the id of the article, where it became one.
        title: its headline, as far as that is known; so is its `outlet`.
        fate: what became of it.
        why: why it was not simply read.
        of: the id of the article that stands for it, where one does.
        count: how many files it stands for, as for the parts of a saved page.
    """

    file: str
    within: str = ""
    place: int = 0
    article_id: str = ""
    title: str = ""
    outlet: str = ""
    fate: SourceFate = "read"
    why: str = ""
    of: str = ""
    count: int = 1

    @classmethod
    def of_article(
        cls, article: Article, file: str = "", within: str = "", place: int = 0
    ) -> "SourceRecord":
        """What became of a record that is an article."""
        fate: SourceFate = "cut" if article.cut else "read"
        title, outlet = article.title, article.source
        return cls(file, within, place, article.id, title, outlet, fate, article.cut)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An article that is not told, though it was read, and why; `of` is the id of another.

    `told` is what warnings call it, and `so` what follows for it.
    """

    article_id: str
    fate: SourceFate
    why: str
    of: str = ""
    told: str = ""
    so: str = "left out"

    @property
    def warning(self) -> str:
        """In one line for people."""
        return f"{self.told or self.article_id} {self.why}; {self.so}"


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources of a result in short: how many there are of each fate, and which need a word.

    Attributes:
        files: how many files were read, or should have been.
        counts: how many records have each fate, in the order of `SourceFate`; none is left out.
        listed: those that were not simply read, the first of them in the order of their files.
        more: how many others of these there are.
    """

    files: int = 0
    counts: tuple[tuple[SourceFate, int], ...] = ()
    listed: tuple[SourceRecord, ...] = ()
    more: int = 0

    @classmethod
    def of(cls, records: Iterable[SourceRecord], most: int = _LISTED) -> "Sources":
        """The sources that were found; `most` are listed."""
        known = tuple(records)
        counts = Counter[SourceFate]()
        for each in known:
            counts[each.fate] += each.count
        files = {each.file for each in known if each.file and each.fate != "no article"}
        others = sorted(each for each in known if each.fate not in ("read", "no article"))
        return cls(
            files=len(files),
            counts=tuple((fate, counts[fate]) for fate in get_args(SourceFate) if counts[fate]),
            listed=tuple(others[:most]),
            more=max(0, len(others) - most),
        )

    @property
    def records(self) -> int:
        """How many records were found; what is no article is none."""
        return sum(count for fate, count in self.counts if fate != "no article")

    @property
    def is_remarkable(self) -> bool:
        """Whether something else than was expected became of one."""
        return any(fate not in _EXPECTED for fate, _ in self.counts)

    @property
    def line(self) -> str:
        """In one line for people.

        What is cut is read too, and told among what was.

        >>> Sources(2, (("read", 1), ("cut", 1), ("duplicate", 3))).line
        'read 2 of 5 records in 2 files (1 of them cut): 3 duplicates'
        """
        found = dict(self.counts)
        told = [
            f"{found[fate]:,} {names[found[fate] != 1]}"
            for fate, names in _NAMES.items()
            if fate in found
        ]
        records = f"{self.records:,} record{'' if self.records == 1 else 's'}"
        files = f"{self.files:,} file{'' if self.files == 1 else 's'}"
        where = f" in {files}" if self.files else ""
        cut = found.get("cut", 0)
        head = f"read {found.get('read', 0) + cut:,} of {records}{where}"
        head += f" ({cut:,} of them cut)" * bool(cut)
        return f"{head}: {', '.join(told)}" if told else head


NO_SOURCES = Sources()


def with_fates(
    records: Iterable[SourceRecord], left_out: Iterable[LeftOut]
) -> tuple[SourceRecord, ...]:
    """Records of which some articles are not told after all."""
    gone = {each.article_id: each for each in left_out}
    return tuple(
        replace(each, fate=own.fate, why=own.why, of=own.of)
        if each.fate in ("read", "cut") and (own := gone.get(each.article_id))
        else each
        for each in records
    )


# How many articles of one fate are named in warnings before they are only counted.
_WARNED = 10


def warnings_of(left_out: Iterable[LeftOut]) -> tuple[str, ...]:
    """A line for each of the first of every fate, and one that counts its others.

    What was expected is nothing that a reader has to be warned of.
    """
    return bounded((each.fate, each.warning) for each in left_out if not is_expected(each.fate))


def is_expected(fate: SourceFate) -> bool:
    """Whether it is what was asked for, or what happens every day."""
    return fate in _EXPECTED


def bounded(lines: Iterable[tuple[SourceFate, str]]) -> tuple[str, ...]:
    """The first lines of every fate, in their order, and one line that counts its others."""
    seen = Counter[SourceFate]()
    told = []
    for fate, line in lines:
        seen[fate] += 1
        if seen[fate] <= _WARNED:
            told.append(line)
    more = ((fate, count - _WARNED) for fate, count in seen.items() if count > _WARNED)
    return (*told, *(f"{count:,} more: {_named(fate, count)}" for fate, count in more))


def _named(fate: SourceFate, count: int) -> str:
    return _NAMES.get(fate, (fate, fate))[count != 1]
