"""The lines that the Markdown, the page, the feeds and the mail of a day share."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from summarize.characters import safe_json
from summarize.languages.briefing import BriefingWords
from summarize.languages.day import ClaimKind, DayWords, State, day_words
from summarize.languages.page import page_words
from summarize.renderers.entries import EndedStory, Entry, EntryClaim
from summarize.renderers.news import kinds_line
from summarize.renderers.words import minutes_of, short_day, words_of

if TYPE_CHECKING:
    from summarize.renderers.daily import Index

# So many stories of a day are named in the index of all days. Chosen: what a front page has.
_TOP = 5


class Words(NamedTuple):
    """The fixed words of a day in its language, and the year that goes without saying."""

    frame: BriefingWords
    day: DayWords
    minutes: str
    year: str

    def short(self, day: str) -> str:
        """A day for people."""
        return short_day(self.frame, day, self.year)

    def to_read(self, words: int) -> str:
        """How long it takes to read so many words."""
        return self.minutes.format(count=minutes_of(words))


def words_for(language: str, day: str) -> Words:
    """The words of a day in a language."""
    return Words(words_of(language), day_words(language), page_words(language).minutes, day[:4])


def written(document: Mapping[str, object]) -> str:
    """A document of a day or of several as JSON, with its digest."""
    from summarize.documents import digested

    return safe_json(json.dumps(digested(document), indent=2, ensure_ascii=False)) + "\n"


def day_label(day: str, language: str) -> str:
    """What a day is called in a language."""
    dated, undated = words_of(language).day
    return dated.format(day=day) if day else undated


@dataclass(frozen=True, slots=True)
class TopStory:
    """A story in the index of all days; `file` is "" where it has none."""

    title: str
    file: str = ""
    state: State = "new"
    language: str = ""


@dataclass(frozen=True, slots=True)
class DayLine:
    """The numbers of a day, which all its surfaces tell, and its top stories; `more` has others."""

    day: str
    stories: int
    articles: int
    outlets: int
    points: int
    words: int
    counts: dict[ClaimKind, int]
    top: tuple[TopStory, ...] = ()
    language: str = ""
    more: int = 0


@dataclass(frozen=True, slots=True)
class AwayLine:
    """What was told to a reader who was away from the day `since` to another."""

    since: str
    day: str
    folder: str
    language: str = ""


def away_line(index: "Index", folder: str) -> AwayLine:
    """What the index of all days tells of one for a reader who was away."""
    return AwayLine(index.since, index.day, folder, index.language)


def more_line(words: Words, line: DayLine) -> str:
    """That a day has more stories than are named; "" where it has not."""
    return words.day.more.format(count=line.more) if line.more else ""


def day_line(index: "Index") -> DayLine:
    """What the index of all days tells of this one."""
    told = [each for each in index.stories if each[1].state != "unchanged"]
    return DayLine(
        day=index.day,
        stories=len(index.stories),
        articles=index.articles,
        outlets=index.outlets,
        points=index.points,
        words=index.words,
        counts=index.counts,
        top=tuple(
            TopStory(entry.title, name, entry.state, entry.language) for name, entry in told[:_TOP]
        ),
        language=index.language,
        more=max(0, len(told) - _TOP),
    )


def day_facts(words: Words, line: DayLine) -> str:
    """One line: stories, articles, outlets, points, words, time to read, what is new.

    Nothing is told of what there is none of.
    """
    count, told = words.frame.count, []
    if line.stories or line.articles:
        told.append(count(line.stories, "story"))
    if line.articles:
        told.append(
            words.frame.made_of.format(
                articles=count(line.articles, "article"), outlets=count(line.outlets, "outlet")
            )
        )
    if line.points:
        told.append(f"{count(line.points, 'point')}, {count(line.words, 'word')}")
        told.append(words.to_read(line.words))
    if kinds := kinds_line(words.day, line.counts):
        told.append(words.day.going_on.format(kinds=kinds))
    return "; ".join(told) or words.day.quiet


def story_facts(words: Words, entry: Entry) -> str:
    """One line: what the day is to the story, what is new, and what it was made of."""
    return "; ".join(filter(None, [story_state(words, entry), entry.facts]))


def story_state(words: Words, entry: Entry) -> str:
    """What the day is to a story, and what is new; "" for a new story."""
    if not entry.story or entry.state == "new":
        return ""
    state = words.day.states[entry.state].format(
        first=words.short(entry.first_day), last=words.short(entry.last_day)
    )
    return "; ".join(filter(None, [state, kinds_line(words.day, entry.counts)]))


def ended_line(words: Words, ended: EndedStory) -> str:
    """When a story that is over was told."""
    return words.day.ended_on.format(
        first=words.short(ended.first_day), last=words.short(ended.last_day)
    )


def badge(words: Words, claim: EntryClaim) -> str:
    """What a claim is to a reader, in a word; "" where that is not told."""
    return words.day.badges[claim.kind].format(day=words.short(claim.day)) if claim.kind else ""


def said(words: Words, claim: EntryClaim, text: str) -> str:
    """The words of a claim; of a corrected one also what its source says now."""
    return words.day.corrected.format(before=text, after=claim.now) if claim.now else text


def change(words: Words, claim: EntryClaim) -> str:
    """The earlier value of a changed claim and the one that stands; "" where one is not known."""
    if not (claim.before and claim.after):
        return ""
    return words.day.change.format(before=claim.before, after=claim.after)
