"""What a language needs to tell of days: what is new to who read the briefings before."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, cast

from summarize.languages import rules

# Its words are on the pages of all languages that have none of their own.
_FALLBACK = "en"

ClaimKind = Literal["new", "changed", "corrected", "withdrawn", "known"]
State = Literal["new", "developing", "unchanged", "ended"]


@dataclass(frozen=True, slots=True)
class DayWords:
    """The fixed words of a day with a memory, some as templates for `str.format`.

    Attributes:
        language: the BCP 47 code of these words.
        form: a count -> the place of its form among the forms of what is counted.
        states: of a story, by what it is; "{first}" and "{last}" are days on which it was told.
        state: the same in a word.
        kinds: "{count}" claims, by what they are to a reader.
        going_on: that the "{kinds}" are of stories that were told before.
        quiet: in place of the numbers of a day that has none.
        badges: of one claim; a known one was told on a "{day}".
        change: the value "{before}" and the one that stands "{after}".
        joined: that "{count}" other stories have become part of this one.
        split: that the story was a part of another one.
        headlines: of a story of which a day only takes something back, before its "{title}".
        taken_back: the heading of claims that their sources no longer make.
        told: of such a claim, the "{day}" it was told, and the "{outlets}" by which.
        says_now: that an "{outlet}" says otherwise now.
        says_no_more: that the newer version of an "{outlet}" no longer says it.
        took_back: that an "{outlet}" took its report back.
        earlier: the heading of earlier articles, which are quoted as the briefings did.
        told_on: of such an article, the "{day}" on which it was cited.
        back: a claim that was taken back, by its "{number}", in a heading and below a passage.
        now: that a source is the newer version, in place of how fully it reports a point.
        glance: the heading of what is new, changed and taken back on a day.
        glances: its parts.
        corrected: what was told "{before}", and what the source says "{after}".
        previous_day: a link, to another "{day}"; so is `next_day`.
        all_days: a link, and the title of the page it leads to.
        previous_story: a link; so is `next_story`.
        others: the heading of stories that are in no section.
        unchanged: the heading of stories of which nothing new is told.
        ended: the heading of stories that are over, and `ended_on` when they were told.
        rest: the heading of stories that are named only.
        singles: the heading of "{count}" articles that are in no story.
        more: that "{count}" more are not listed.
    """

    language: str
    form: Callable[[int], int]
    states: Mapping[State, str]
    state: Mapping[State, str]
    kinds: Mapping[ClaimKind, str]
    going_on: str
    quiet: str
    badges: Mapping[ClaimKind, str]
    change: str
    joined: tuple[str, ...]
    split: str
    headlines: Mapping[ClaimKind, str]
    taken_back: str
    told: str
    says_now: str
    says_no_more: str
    took_back: str
    earlier: str
    told_on: str
    back: tuple[str, str]
    now: str
    glance: str
    glances: Mapping[ClaimKind, str]
    corrected: str
    previous_day: str
    next_day: str
    all_days: str
    previous_story: str
    next_story: str
    others: str
    unchanged: str
    ended: str
    ended_on: str
    rest: str
    singles: str
    more: str


def day_words(language: str) -> DayWords:
    """The fixed words of a day in a language, else English ones."""
    found = rules(language or _FALLBACK, "day") or rules(_FALLBACK, "day")
    return cast("DayWords", found)
