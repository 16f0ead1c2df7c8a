"""The index of all days of a folder: the newest first, each with its top stories."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import NamedTuple
from urllib.parse import quote

from summarize.renderers.day_lines import (
    AwayLine,
    DayLine,
    TopStory,
    Words,
    day_facts,
    day_label,
    more_line,
    words_for,
    written,
)
from summarize.renderers.escaping import at_start, heading, link_text

_LINKED = {"markdown": ".md", "html": ".html"}


@dataclass(frozen=True, slots=True)
class DaysIndex:
    """All days, in any order; `title` is what they are called, "" for the usual words.

    `since` are the briefings of several days, for readers who were away.
    """

    days: tuple[DayLine, ...]
    title: str = ""
    since: tuple[AwayLine, ...] = ()

    def rendered(self, formats: Sequence[str]) -> dict[str, str]:
        """The index as {suffix: text}, as that of a day."""
        texts = {".md": self._markdown(formats), ".json": self._json()}
        if "html" in formats:
            texts[".html"] = self._html()
        return texts

    @property
    def newest_first(self) -> list[DayLine]:
        """The days, the newest first."""
        return sorted(self.days, key=lambda each: each.day, reverse=True)

    @property
    def _words(self) -> Words:
        newest = self.newest_first[:1]
        return words_for(newest[0].language if newest else "", newest[0].day if newest else "")

    def _json(self) -> str:
        return written(
            {
                "schema_version": 2,
                "title": self.title,
                "days": [asdict(each) for each in self.newest_first],
                "since": [asdict(each) for each in self.since],
            }
        )

    def _markdown(self, formats: Sequence[str]) -> str:
        words = self._words
        suffix = next((_LINKED[form] for form in _LINKED if form in formats), "")
        blocks = [f"# {heading(self.title or words.day.all_days)}"]
        for each in self.newest_first:
            label = link_text(day_label(each.day, each.language))
            blocks += [f"## [{label}]({quote(each.day)}/index.md)", f"*{day_facts(words, each)}*"]
            stories = [_top(each.day, story, suffix) for story in each.top]
            listed = [*stories, *filter(None, [more_line(words, each)])]
            blocks += ["\n".join(f"- {story}" for story in listed)] if listed else []
        for away in self.since:
            label = link_text(_away_label(away))
            blocks.append(f"[{label}]({quote(away.folder)}/index.md)")
        return "\n\n".join(blocks) + "\n"

    def _html(self) -> str:
        from summarize.renderers.pages import own_page

        words = self._words
        return own_page("days.html", "day").render(
            language=words.frame.language,
            title=self.title or words.day.all_days,
            words=words.frame,
            day=words.day,
            days=[
                _Day(
                    f"{quote(each.day)}/",
                    day_label(each.day, each.language),
                    each,
                    day_facts(words, each),
                    more_line(words, each),
                )
                for each in self.newest_first
            ],
            since=[(f"{quote(each.folder)}/", _away_label(each)) for each in self.since],
            quote=quote,
        )


class _Day(NamedTuple):
    folder: str
    label: str
    line: DayLine
    facts: str
    more: str


def _away_label(away: AwayLine) -> str:
    return day_label(f"{away.since} – {away.day}", away.language)


def told_days(value: Mapping[str, object]) -> DaysIndex:
    """The index of all days that its JSON tells.

    Raises:
        ValueError: it is none.
    """
    from pydantic import TypeAdapter

    fields = {name: value[name] for name in DaysIndex.__slots__ if name in value}
    return TypeAdapter(DaysIndex).validate_python(fields)


def _top(day: str, story: TopStory, suffix: str) -> str:
    if not (suffix and story.file):
        return at_start(story.title)
    return f"[{link_text(story.title)}]({quote(day)}/{quote(story.file)}{suffix})"
