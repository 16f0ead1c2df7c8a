"""A record and where it stands -> its clean article, and what may become of it."""

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from summarize.cleaning import clean, date_problem
from summarize.data import Article, SourceFate, SourceRecord
from summarize.outlets import public_address
from summarize.readers.fates import file_of
from summarize.readers.found import Found, printable
from summarize.readers.records import Fetched, Record

Order = tuple[str, str, int, int]


class Located(NamedTuple):
    """A record and the file it stands in; `number` counts the records of the file."""

    record: Record
    found: Found
    number: int = 0


class Cleaned(NamedTuple):
    """A clean article and where it comes from; `id` is empty where it has none of its own."""

    article: Article
    found: Found
    within: str
    place: int
    number: int
    id: str
    is_named: bool
    problem: str = ""
    version: int = 0
    fetched: Fetched | None = None

    @property
    def shown(self) -> str:
        """File and line, as messages give them."""
        place = f", line {self.place}" if self.place else ""
        within = f", {printable(self.within)}" if self.within else ""
        return f"{self.found.shown}{within}{place}"

    @property
    def order(self) -> Order:
        """A place in an order that does not hang on that of the arguments."""
        return (str(self.found.path), self.within, self.place, self.number)


class Gone(NamedTuple):
    """An article that is left out, and why; `of` is another that stands for it."""

    each: Cleaned
    fate: SourceFate
    why: str
    of: Cleaned | None = None

    @property
    def warning(self) -> str:
        """In one line for people, with the files."""
        of = f" {self.of.shown}" if self.of else ""
        return f"{self.each.shown}: left out, {self.why}{of}"

    @property
    def record(self) -> SourceRecord:
        """For the source report."""
        of = self.of.article.id if self.of else ""
        why = f"{self.why} {of}" if of else self.why
        return replace(record_of(self.each), article_id="", fate=self.fate, why=why, of=of)


def record_of(each: Cleaned) -> SourceRecord:
    """What the source report tells of an article."""
    within = printable(each.within)
    return SourceRecord.of_article(each.article, file_of(each.found), within, each.place)


def cleaned_of(each: Located) -> Cleaned:
    """The clean article of a record."""
    raw = each.record.article
    raw = replace(raw, id=public_address(raw.id), source=public_address(raw.source))
    source = raw.source.strip() or _unnamed(each, raw.id)
    named = bool(raw.source.strip()) and raw.named
    article = clean(replace(raw, id=raw.id or each.found.label, source=source, named=named))
    is_named = named or article.source != source
    if each.record.cut:
        article = replace(article, cut=each.record.cut)
    problem = date_problem(raw, article)
    place = (each.record.within, each.record.place)
    state = (each.record.version, each.record.fetched)
    return Cleaned(article, each.found, *place, each.number, raw.id, is_named, problem, *state)


def _unnamed(each: Located, own_id: str) -> str:
    """A stand-in for an outlet nobody names: no two articles share it, as nothing says they do."""
    place, within = each.record.place, each.record.within
    stem = _stem_of(within) if within else _stem(each.found)
    if not place:
        return stem
    return own_id or f"{stem}:{place}"


def _stem(found: Found) -> str:
    if found.shown == "standard input":
        return "standard input"
    return _stem_of(found.path.name)


def _stem_of(name: str) -> str:
    own = name.rpartition("/")[2] or name
    return printable(own.split(".")[0] or own)


PlaceInFile = tuple[Found, str, int]


def place_id(place: PlaceInFile, folders: int) -> str:
    """An id that says where an article stands, below what was named or so many folders above."""
    found, within, line = place
    label = "stdin" if found.shown == "standard input" else found.label
    own = len(Path(label).parts)
    parts = [part for part in found.path.parts if part not in ("/", "..", ".")]
    start = max(0, len(parts) - own - folders)
    path = label if folders == 0 or label == "stdin" else "/".join(parts[start:])
    inner = f"{path}/{within}" if within else path
    return printable(f"{inner}:{line}" if line else inner)
