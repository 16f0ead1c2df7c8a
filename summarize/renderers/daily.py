"""A day: the index of its stories, the document of all of them, and the names of their files."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass

from summarize.data import Briefing
from summarize.languages.day import ClaimKind
from summarize.renderers.day_lines import day_label, written
from summarize.renderers.entries import EndedStory, Entry, Mention
from summarize.renderers.news import tally
from summarize.renderers.sections import Listed, Section
from summarize.renderers.words import language_of


def slug(title: str) -> str:
    """A short file name made of a title's words.

    >>> slug("Bridge at Côte d'Or reopens — at last!")
    'bridge-at-cote-d-or-reopens-at-last'
    """
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].rstrip("-") or "story"


def annotated_day(day: str, briefings: Iterable[Briefing]) -> str:
    """The Web Annotations of all these briefings as one collection."""
    from summarize.renderers.annotations import annotations_in, annotations_of, annotations_of_day

    told = list(briefings)
    label = day_label(day, language_of(each for one in told for each in one.articles))
    return annotations_of_day(
        label, [each for one in told for each in annotations_in(annotations_of(one))]
    )


def day_document(day: str, briefings: Sequence[object], warnings: Iterable[str]) -> str:
    """The JSON documents of these briefings as one."""
    return written(
        {"schema_version": 2, "day": day, "briefings": briefings, "warnings": list(warnings)}
    )


@dataclass(frozen=True, slots=True)
class Index:
    """A day, as its index tells it.

    Attributes:
        day: ISO 8601; may be empty.
        stories: in the order of their rank, each with the name of its files without their ends, ""
            where it has none.
        warnings: what a reader should know.
        rest: stories that have no briefing, in the order of their rank.
        ended: stories that are over.
        sections: in which the stories stand; without any they are one list.
        previous: the day before that has an index beside this one's folder; may be empty.
        next: the day after; may be empty.
        days: the index of all days, without the end of its name ("../index"); may be empty.
        site: the address at which the folder of all days will be, for feeds and the mail; without
            one links are relative.
        masthead: what these are called; "" for the usual words.
        since: the first of several days that it tells of; empty where it is one.
    """

    day: str
    stories: tuple[Listed, ...]
    warnings: tuple[str, ...] = ()
    rest: tuple[Mention, ...] = ()
    ended: tuple[EndedStory, ...] = ()
    sections: tuple[Section, ...] = ()
    previous: str = ""
    next: str = ""
    days: str = ""
    site: str = ""
    masthead: str = ""
    since: str = ""

    @property
    def label(self) -> str:
        """What it is called."""
        days = f"{self.since} – {self.day}" if self.since else self.day
        return day_label(days, self.language)

    def rendered(self, formats: Sequence[str]) -> dict[str, str]:
        """The index as {suffix: text}: Markdown for people, JSON for programs, a page for pages.

        Where stories are written as Web Annotations there is also a collection of all of these.
        """
        from summarize.renderers.day_markdown import day_markdown

        texts = {".md": day_markdown(self, formats), ".json": self._json(formats)}
        if "html" in formats:
            from summarize.renderers.day_page import day_page

            texts[".html"] = day_page(self)
        if "annotations" in formats:
            texts[".annotations.json"] = self._annotations()
        return texts

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is told of each story that has a briefing."""
        return tuple(entry for _, entry in self.stories)

    @property
    def articles(self) -> int:
        """How many articles were read."""
        briefed = sum(len(entry.articles) for entry in self.entries)
        return briefed + sum(len(each.articles) for each in self.rest)

    @property
    def outlets(self) -> int:
        """How many outlets these are of."""
        named = {each.outlet for mention in self.rest for each in mention.articles}
        return len(named.union(*(entry.names for entry in self.entries)))

    @property
    def words(self) -> int:
        """How many words the points of all stories have."""
        return sum(entry.words for entry in self.entries)

    @property
    def points(self) -> int:
        """How many points all stories have."""
        return sum(len(entry.points) for entry in self.entries)

    @property
    def counts(self) -> dict[ClaimKind, int]:
        """How many claims of all stories are what to a reader of the earlier briefings."""
        claims = [each for entry in self.entries for each in entry.claims]
        return tally(each.kind for each in claims if each.kind is not None)

    @property
    def language(self) -> str:
        """The language of most articles."""
        counts = Counter[str]()
        for entry in self.entries:
            counts[entry.language] += len(entry.articles)
        for each in self.rest:
            counts[each.language] += len(each.articles)
        return max(counts, key=lambda code: (counts[code], code), default="")

    def _json(self, formats: Sequence[str]) -> str:
        with_file = [{"file": name} | _plain(entry) for name, entry in self.stories if name]
        return written(
            {
                "schema_version": 2,
                "day": self.day,
                "formats": list(formats),
                "articles": self.articles,
                "outlets": self.outlets,
                "points": self.points,
                "words": self.words,
                "counts": self.counts,
                "stories": with_file,
                "without_file": [_plain(entry) for name, entry in self.stories if not name],
                "rest": [asdict(each) for each in self.rest],
                "ended": [asdict(each) for each in self.ended],
                "sections": [asdict(each) for each in self.sections],
                "previous": self.previous,
                "next": self.next,
                "days": self.days,
                "site": self.site,
                "masthead": self.masthead,
                "since": self.since,
                "warnings": list(self.warnings),
            }
        )

    def _annotations(self) -> str:
        from summarize.renderers.annotations import annotations_of_day

        names = [name for entry in self.entries for name in entry.annotations]
        return annotations_of_day(self.label, names)


def told_index(value: Mapping[str, object]) -> Index:
    """The index of a day that its JSON tells.

    Raises:
        ValueError: it is none, or one that an earlier version wrote.
    """
    from pydantic import TypeAdapter

    fields = {name: value[name] for name in Index.__slots__ if name in value}
    listed = value.get("stories")
    others = value.get("without_file")
    if not isinstance(listed, list) or not isinstance(others, list):
        raise ValueError("not the index of a day")  # noqa: TRY004 - as pydantic's, of any value
    fields["stories"] = [
        (str(each.get("file", "")), {k: v for k, v in each.items() if k != "file"})
        for each in [*listed, *others]
        if isinstance(each, Mapping)
    ]
    return TypeAdapter(Index).validate_python(fields)


def _plain(entry: Entry) -> dict[str, object]:
    """The fields of an entry, without annotations and words of a model where there are none."""
    fields = asdict(entry)
    return {k: v for k, v in fields.items() if v or k not in ("annotations", "worded")}
