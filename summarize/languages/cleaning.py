"""What cleaning must know of a language: patterns of lines that are not the article's own words.

Whatever a language lacks is a pattern that matches nothing, so cleaning asks no questions: in a
language without rules it repairs characters, takes out ornaments, and leaves every line that has a
word in it.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from summarize.languages import rules

# No opening of a pattern is longer, so no more of a text is made small to compare it.
_LONGEST_OPENING = 32


@dataclass(frozen=True, eq=False)
class Pattern:
    """A regular expression that is compiled when a text first gives reason to.

    A text is only searched where it holds one of `hints` and one of `beside`; one that is to match
    from its start must begin with one of `openings`. Each is () where nothing so simple can be
    said. With `ignore_case` they are in small letters.
    """

    source: str
    hints: tuple[str, ...] = ()
    openings: tuple[str, ...] = ()
    ignore_case: bool = False
    beside: tuple[str, ...] = ()

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled expression."""
        return re.compile(self.source, re.IGNORECASE if self.ignore_case else 0)

    def match(self, text: str) -> re.Match[str] | None:
        """The match at the start of the text; "" and ".*$" in the source decide where it ends."""
        return self.compiled.match(text) if self.may_match(text) else None

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first match between two places of the text."""
        if not self.may_match(text):
            return None
        return self.compiled.search(text, start, len(text) if end is None else end)

    def sub(self, replacement: str, text: str) -> str:
        """The text with every match replaced."""
        return self.compiled.sub(replacement, text) if self.may_match(text) else text

    def may_match(self, text: str) -> bool:
        """Whether the text has what every match has; quick."""
        if self.openings:
            head = text[:_LONGEST_OPENING].lower() if self.ignore_case else text
            if not head.startswith(self.openings):
                return False
        if not self.hints:
            return True
        if self.ignore_case:
            text = text.lower()
        for hint in self.hints:  # a generator costs more than the search
            if hint in text:
                return not self.beside or any(map(text.__contains__, self.beside))
        return False


# "\0" stands in no text: cleaning takes control characters out first.
NEVER = Pattern(r"(?!)", hints=("\0",))


@dataclass(frozen=True, eq=False)
class HeadWords:
    """Groups of words that labels of a page are made of, or sentences."""

    groups: Mapping[str, frozenset[str]]

    def __bool__(self) -> bool:
        return bool(self.groups)

    def __getitem__(self, group: str) -> frozenset[str]:
        return self.groups.get(group, frozenset())

    @cached_property
    def groups_of(self) -> Mapping[str, frozenset[str]]:
        """The groups that each word is in."""
        found: dict[str, set[str]] = {}
        for group, words in self.groups.items():
            for word in words:
                found.setdefault(word, set()).add(group)
        return {word: frozenset(groups) for word, groups in found.items()}


class CleaningRules(NamedTuple):
    """The rules of one language; groups of the patterns are named where cleaning uses them."""

    # Whole lines of a page that are none of the article: a data file, see cleaning/boilerplate.py.
    boilerplate: str = ""
    # Ends where a notice begins that breaks into a sentence without a stop.
    breaks_in: Pattern = NEVER
    # Labels glued to the head or the end of a paragraph.
    label_at_head: Pattern = NEVER
    label_at_end: Pattern = NEVER
    # A pointer to another story between two sentences.
    teaser: Pattern = NEVER
    # The same where the line does not end with a stop.
    open_label_at_end: Pattern = NEVER
    # Words of labels that run into the first sentence, by what they are: see cleaning/splits.py.
    head_words: HeadWords = HeadWords({})
    # Labels of a picture, behind which its caption stands.
    of_picture: Pattern = NEVER
    # The label of a box of highlights; group `first` is a highlight that stands beside it.
    highlights: Pattern = NEVER
    highlights_after_credit: Pattern = NEVER
    # The same where label and `items` stand in one line.
    highlights_in_line: Pattern = NEVER

    # A line that is a caption; one that ends in a name, a slash and who owns the picture; how one
    # ends that was cut off; what stands in no other line; an owner after the credit in brackets.
    caption: Pattern = NEVER
    caption_with_owner: Pattern = NEVER
    caption_endings: tuple[str, ...] = ()
    caption_words: Pattern = NEVER
    owner_at_end: Pattern = NEVER
    # A credit of a picture: in brackets, without them at the end, or running into the next word.
    picture_credit: Pattern = NEVER
    open_credit: Pattern = NEVER
    # A credit behind what a picture shows, in any form; signs that a sentence tells what one shows,
    # and whether it does so in its grammar.
    tail_credit: Pattern = NEVER
    shown: Pattern = NEVER
    shows: Callable[[str], bool] = frozenset[str]().__contains__
    glued_credit: Pattern = NEVER

    # What an article says of itself, with a subject and without; of its author (group `name`),
    # named or not;
    # offers and requests to its reader; a reporter who signs off.
    about_article: Pattern = NEVER
    bare_notice: Pattern = NEVER
    about_author: Pattern = NEVER
    about_writer: Pattern = NEVER
    offer: Pattern = NEVER
    request: Pattern = NEVER
    signs_off: Pattern = NEVER
    # The line above the comments of readers; a pointer to a picture within a sentence.
    comments: Pattern = NEVER
    pointer: Pattern = NEVER

    # Lines that credit others than the outlet. The last group tells whom.
    reporting: Pattern = NEVER
    contributed: Pattern = NEVER
    provided: Pattern = NEVER
    inputs: Pattern = NEVER
    edited: Pattern = NEVER
    reported_from: Pattern = NEVER
    # Wire services by what articles call them, in small letters; and how others are known.
    services: Mapping[str, str] = {}
    service_joints: Pattern = NEVER
    service_article: Pattern = NEVER
    agency: Pattern = NEVER
    # Writers of a service at the head of a list of names; group 1 is the service.
    service_writers: Pattern = NEVER
    # What follows the name of a service for one of its writers; who beside a service, and what
    # before it, makes the article one of both; a line, and a notice of copyright, that names in
    # group 1 a service.
    service_role: Pattern = NEVER
    own_staff: Pattern = NEVER
    joined_with: Pattern = NEVER
    credited: Pattern = NEVER
    copyright: Pattern = NEVER
    # A day as datelines write it; what stands in capitals before a dash and is no place; whether a
    # place in small letters may stand there without a service.
    dateline_day: Pattern = NEVER
    titled_places: bool = False
    no_place: Pattern = NEVER
    # Places in capitals; roles and subjects that stand before a colon; whether a word is a common
    # one; what stands before a place, and what only a speaker says.
    places: frozenset[str] = frozenset()
    no_places: frozenset[str] = frozenset()
    is_common: Callable[[str], bool] = frozenset[str]().__contains__
    before_places: Pattern = NEVER
    speaks: Pattern = NEVER

    # Groups: 1 the names, 2 what follows them.
    byline: Pattern = NEVER
    staff_byline: Pattern = NEVER
    name_and_role: Pattern = NEVER
    signed: Pattern = NEVER
    # Groups: 1 the name, 2 the date.
    posted: Pattern = NEVER
    name_joints: Pattern = NEVER
    # Groups: 1 the label, 2 the date, 3 the name.
    dated: Pattern = NEVER
    # A line of a page that tells when, but no day: "Posted 2 hours ago".
    undated: Pattern = NEVER
    # Group 1: a date that runs into the next word.
    glued_date: Pattern = NEVER

    # Words that the names of newspapers and channels have; articles before them; names that are
    # none though they stand where one would.
    outlet: Pattern = NEVER
    outlet_words: Pattern = NEVER
    outlet_article: Pattern = NEVER
    no_outlets: frozenset[str] = frozenset()
    no_headline: Pattern = NEVER

    # What to put right within a line: pattern and replacement, in this order.
    contractions: tuple[tuple[Pattern, str], ...] = ()
    joints: tuple[tuple[Pattern, str], ...] = ()
    # Group 1: an abbreviation that runs into the next sentence.
    glued_abbreviation: Pattern = NEVER
    # First parts of compounds that keep their hyphen where a line ends after it.
    compounds: frozenset[str] = frozenset()
    # Words that end no sentence and no heading, so a line that ends with one goes on below.
    unfinished: frozenset[str] = frozenset()


def cleaning_rules(language: str) -> CleaningRules:
    """The rules of a language (a BCP 47 primary subtag); those that match nothing where it is none.

    >>> cleaning_rules("sw").caption is NEVER
    True
    """
    found = rules(language, "cleaning")
    return found if isinstance(found, CleaningRules) else CleaningRules()
