"""The index of a daily briefing, and the file names of its stories."""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from summarize.characters import safe_json
from summarize.data import Briefing
from summarize.outlets import count_outlets
from summarize.renderers.escaping import at_start, heading, inline, link_text
from summarize.renderers.words import (
    frame_words,
    language_of,
    made_of,
    minutes_of,
    words_of,
)

# The files of a story that the index in Markdown links to: the first of these that there is.
_LINKED = {"markdown": ".md", "html": ".html"}


def slug(title: str) -> str:
    """A short file name made of a title's words.

    >>> slug("Bridge at Côte d'Or reopens — at last!")
    'bridge-at-cote-d-or-reopens-at-last'
    """
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].rstrip("-") or "story"


@dataclass(frozen=True, slots=True)
class Entry:
    """What the index of a day tells of one story; plain values, so that it can be kept.

    Attributes:
        title: that of the briefing.
        articles: the ids of its articles.
        outlets: how many outlets they are of.
        status: that of the briefing.
        words: how many its points have.
        facts: what it was made of, and how many disagreements it tells, for people.
        lead: the text of its first point.
        language: that of most of its articles; may be empty.
        annotations: the names of its Web Annotations, where these are among the formats.
    """

    title: str
    articles: tuple[str, ...]
    outlets: int
    status: str
    words: int
    facts: str
    lead: str
    language: str = ""
    annotations: tuple[str, ...] = ()


def entry_of(briefing: Briefing, formats: Sequence[str] = ()) -> Entry:
    """The entry of a briefing that has a point, which is written in these formats."""
    words = frame_words(briefing.articles)
    facts = made_of(words, briefing)
    disputed = len(briefing.disagreements)
    if disputed:
        facts += f"; {words.count(disputed, 'disagreement')}"
    return Entry(
        title=briefing.title,
        articles=tuple(article.id for article in briefing.articles),
        outlets=count_outlets(briefing.articles),
        status=briefing.status,
        words=briefing.words,
        facts=facts,
        lead=briefing.points[0].text,
        language=language_of(briefing.articles),
        annotations=_annotations(briefing) if "annotations" in formats else (),
    )


def _annotations(briefing: Briefing) -> tuple[str, ...]:
    from summarize.renderers.annotations import annotations_of, names_in

    return names_in(annotations_of(briefing))


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
    from summarize.documents import digested

    document = {
        "schema_version": 2,
        "day": day,
        "briefings": briefings,
        "warnings": list(warnings),
    }
    return safe_json(json.dumps(digested(document), indent=2, ensure_ascii=False)) + "\n"


def day_label(day: str, language: str) -> str:
    """What a day is called in a language."""
    dated, undated = words_of(language).day
    return dated.format(day=day) if day else undated


@dataclass(frozen=True, slots=True)
class Index:
    """A day: its stories, the name of the file of each without its suffix, and warnings."""

    day: str
    stories: tuple[tuple[str, Entry], ...]
    warnings: tuple[str, ...] = ()

    def rendered(self, formats: Sequence[str]) -> dict[str, str]:
        """The index as {suffix: text}: Markdown for people, JSON for programs, a page for pages.

        Where stories are written as Web Annotations there is also a collection of all of these.
        """
        texts = {".md": self._markdown(formats), ".json": self._json()}
        if "html" in formats:
            texts[".html"] = self._html()
        if "annotations" in formats:
            texts[".annotations.json"] = self._annotations()
        return texts

    def _html(self) -> str:
        from summarize.languages.page import page_words
        from summarize.renderers.pages import own_page

        language = self._language()
        words, minutes = words_of(language), page_words(language).minutes
        return own_page("day.html").render(
            language=language or words.language,
            words=words,
            title=day_label(self.day, language),
            facts=words.count(len(self.stories), "story"),
            stories=[
                {
                    "address": f"{quote(name)}.html",
                    "title": entry.title,
                    "lead": entry.lead,
                    "facts": f"{entry.facts}; {minutes.format(count=minutes_of(entry.words))}",
                    "language": entry.language,
                }
                for name, entry in self.stories
            ],
            warnings=self.warnings,
        )

    def _markdown(self, formats: Sequence[str]) -> str:
        words = words_of(self._language())
        blocks = [
            f"# {heading(day_label(self.day, self._language()))}",
            f"*{words.count(len(self.stories), 'story')}*",
            *(
                _listed(rank, name, entry, formats)
                for rank, (name, entry) in enumerate(self.stories, start=1)
            ),
        ]
        if self.warnings:
            lines = "\n".join(f"- {at_start(warning)}" for warning in self.warnings)
            blocks.append(f"## {words.warnings}\n\n{lines}")
        return "\n\n".join(blocks) + "\n"

    def _json(self) -> str:
        from summarize.documents import digested

        index = {
            "schema_version": 2,
            "day": self.day,
            "stories": [
                {
                    "file": name,
                    "title": entry.title,
                    "articles": list(entry.articles),
                    "outlets": entry.outlets,
                    "status": entry.status,
                    "words": entry.words,
                }
                for name, entry in self.stories
            ],
            "warnings": list(self.warnings),
        }
        return safe_json(json.dumps(digested(index), indent=2, ensure_ascii=False)) + "\n"

    def _annotations(self) -> str:
        from summarize.renderers.annotations import annotations_of_day

        names = [name for _, entry in self.stories for name in entry.annotations]
        return annotations_of_day(day_label(self.day, self._language()), names)

    def _language(self) -> str:
        """The language of most articles."""
        counts = Counter[str]()
        for _, entry in self.stories:
            counts[entry.language] += len(entry.articles)
        return max(counts, key=lambda code: (counts[code], code), default="")


def _listed(rank: int, name: str, entry: Entry, formats: Sequence[str]) -> str:
    suffix = next((_LINKED[form] for form in _LINKED if form in formats), "")
    linked = f"[{link_text(entry.title)}]({quote(name)}{suffix})"
    title = linked if suffix else inline(entry.title)
    return f"{rank}. **{title}** ({entry.facts})\n   {at_start(entry.lead)}"
