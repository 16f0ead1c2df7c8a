"""The lines of an export: labels and their values, runs of lines, rights, numbers of pages."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from summarize.languages.databases import database_words

Run = tuple[str, ...]
"""Lines without an empty one between them."""

# The longest label is "Language of publication"; some have a slash or an apostrophe.
_LABEL = re.compile(
    r"[ \t]*(?P<name>[^\W\d_][\w/'’. -]{0,34}?)[ \t]*(?::(?:[ \t]+|$)|：[ \t]*)(?P<value>.*)"
)
# A line in the middle of its column begins with so many spaces.
_CENTRED = re.compile(r"(?:\t| {3})")
# Chosen, not tuned: "Copyright 2015 ... Company, LLC d/b/a" and what it goes on with.
_LONGEST_RIGHTS = 6
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b|[12]\d{3}年")
# "Wednesday, September 30, 2022 11:21 AM GMT, Late Edition - Final" and a little more.
_LONGEST_DATE = 75


class Label(NamedTuple):
    """What a line begins with before a colon, in small letters, and what stands behind it."""

    name: str
    value: str

    def of(self, *groups: str) -> bool:
        """Whether it is a label of one of these groups."""
        words = database_words()
        return any(self.name in words[group] for group in groups)


def plain(text: str) -> str:
    """The text of an export with the spaces and line ends of a plain file.

    Lines are left out that count the articles which a database holds to be like another: whether
    they are is told by their texts.
    """
    return _alike().sub("", text.replace("\r\n", "\n").translate(_PLAIN))


_PLAIN = {
    **dict.fromkeys((0xA0, 0x202F, *range(0x2000, 0x200B), 0x205F, 0x3000), " "),
    **dict.fromkeys((0x0C, 0x0B, 0x0D, 0x85, 0x2028, 0x2029), "\n"),
    **dict.fromkeys((0x200B, 0x200E, 0x200F, 0xFEFF)),
}


@cache
def _alike() -> re.Pattern[str]:
    words = alternatives("alike")
    return re.compile(
        rf"^[ \t]*(?:{words})[ \t]*[:(]?[ \t]*\d+\)?[ \t]*$", re.IGNORECASE | re.MULTILINE
    )


def runs(lines: Iterable[str]) -> Iterator[Run]:
    """The runs of lines; they keep the spaces that they begin with."""
    run: list[str] = []
    for line in lines:
        if line.strip():
            run.append(line.rstrip())
        elif run:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


def label_of(line: str, *, capitals: bool = False) -> Label | None:
    """The label that a line begins with; only one in capitals where that is demanded."""
    match = _LABEL.match(line)
    if match is None or (capitals and not match["name"].isupper()):
        return None
    return Label(" ".join(match["name"].lower().split()), (match["value"] or "").strip())


def is_one_of(line: str, group: str) -> bool:
    """Whether a line is nothing but a word of a group."""
    return " ".join(line.lower().split()) in database_words()[group]


def begins_with(line: str, group: str) -> bool:
    """Whether a line begins with the words of a group."""
    return " ".join(line.lower().split()).startswith(tuple(database_words()[group]))


def joined(run: Sequence[str]) -> str:
    """A run of lines as one."""
    return " ".join(" ".join(run).split())


def is_centred(run: Sequence[str]) -> bool:
    """Whether all lines of a run stand in the middle of their column."""
    return all(_CENTRED.match(line) for line in run)


def is_rights(run: Sequence[str]) -> bool:
    """Whether a run says whose an article is; one about the law of copyright does not.

    >>> is_rights(["Copyright 2026 Tolmen Post Media"]), is_rights(["Copyright law will change"])
    (True, False)
    """
    return len(run) <= _LONGEST_RIGHTS and _rights().match(joined(run)) is not None


def may_be_date(line: str) -> bool:
    """Whether a line of a head may be a date: it is short and has a year."""
    return len(line.strip()) <= _LONGEST_DATE and _YEAR.search(line) is not None


def is_edition(line: str) -> bool:
    """Whether a line of a head names an edition ("Late Edition - Final")."""
    words = re.findall(r"[^\W\d_]+", line.lower())
    return not database_words()["edition"].isdisjoint(words)


def is_page(line: str) -> bool:
    """Whether a line only numbers a page ("Page 2 of 3")."""
    return _page().match(line) is not None


@cache
def _page() -> re.Pattern[str]:
    page, of = alternatives("page"), alternatives("joint")
    return re.compile(rf"\s*(?:{page})\s\d+\s(?:{of})\s\d+\s*$", re.IGNORECASE)


@cache
def _rights() -> re.Pattern[str]:
    sign = r"\(?(?:©|\(c\)|copyrights?)"
    year = r"(?:19|20)\d\d"
    return re.compile(
        rf"{sign}\s*(?:{sign}\W*)?(?:\d\d? \w+ )?{year}\b"
        rf"|{sign}.{{2,120}}(?:{year}|{alternatives('rights')})\W*$|(?:{alternatives('rights')})\b",
        re.IGNORECASE,
    )


def alternatives(group: str) -> str:
    """The words of a group as a part of a pattern, the longest first."""
    words = sorted(database_words()[group], key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)


@cache
def by_line() -> re.Pattern[str]:
    """Matches the word before names in a byline ("By", "Von"); "Von Neumann" has none."""
    capital = r"[^\W\d_a-zà-þ][\w.'’-]*"
    return re.compile(rf"^(?:(?i:by):?\s+|(?i:{alternatives('by')}):?\s+(?={capital}\s+{capital}))")


@cache
def length_line() -> re.Pattern[str]:
    """Matches a line, or a value, that tells how long an article is ("1,285 words")."""
    return re.compile(rf"\s*(\d[\d.,' ]*)\s?(?:{alternatives('words')})\b", re.IGNORECASE)


def length_in(text: str) -> int:
    """How many words a value says that an article has; 0 where it says none.

    >>> length_in("3,362 words"), length_in("300 metres")
    (3362, 0)
    """
    match = length_line().match(text)
    return int(re.sub(r"\D", "", match[1])) if match else 0
