"""Labels of a mail that stand above its text, and what they say: bylines, dates, times of reading.

A name alone is a byline only close below a headline, and where the text is not of that person.
"""

import re
from collections.abc import Container, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from summarize.data import count_words
from summarize.languages.mail import mail_words
from summarize.languages.published import codes, date_words, folded
from summarize.readers.linked_data import letters
from summarize.readers.mail.lines import Line, plain
from summarize.readers.mail.names import is_person

# Words of a label; of a paragraph, below which there are none. Chosen, not tuned.
_LABEL, _PARAGRAPH = 14, 9
# Lines at the end of a mail that may tell who wrote it. Chosen, not tuned.
_LAST = 2
# Words of a name. Chosen, not tuned.
_NAME = 3
# Where a line stands: at the top of the mail, close below a headline, elsewhere.
TOP, BELOW, FAR = "top", "below", "far"
_PARTS = re.compile(r"\s*[|•·∙—–/]\s*|\s+-\s+|\s{3,}|\n")
_FIGURES = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{4}年\d{1,2}月\d{1,2}日")
_TOKENS = re.compile(r"[^\W\d_]+|\d+")
_STOPS = (".", "!", "?", "…", "”", '"', "。", "»", ":")


class Opened(NamedTuple):
    """The lines of a mail without its labels, and the authors that they name."""

    lines: tuple[Line, ...]
    authors: tuple[str, ...] = ()


def without_labels(lines: Sequence[Line], names: Sequence[str], title: str) -> Opened:
    """The lines without the labels below a headline and above the first paragraph.

    Args:
        lines: those of the article.
        names: what the outlet and its authors are called.
        title: the headline.
    """
    own = {letters(name) for name in names} - {""}
    kept: list[Line] = []
    authors: list[str] = []
    is_open, place = True, TOP
    for at, line in enumerate(lines):
        is_headline = line.kind == "heading" or letters(line.text) == letters(title)
        if is_headline:
            is_open, place = True, BELOW
        text = _text(lines, at)
        told = None if is_headline or not is_open else _told(line, own, text, place)
        if told is None and at >= len(lines) - _LAST and at and not is_headline:
            told = signed_by(line, own)
        if told is not None:
            authors.extend(told)
            continue
        kept.append(line)
        if not is_headline:
            place = FAR
            is_open = is_open and not _is_running(line)
    return Opened(tuple(kept), tuple(dict.fromkeys(authors))) if kept else Opened(tuple(lines))


def _text(lines: Sequence[Line], at: int) -> str:
    """The first paragraph below a line."""
    return next((each.text for each in lines[at + 1 :] if _is_running(each)), "")


def _is_running(line: Line) -> bool:
    return count_words(line.text) >= _PARAGRAPH or line.text.endswith(_STOPS)


def _told(line: Line, own: Container[str], text: str, place: str) -> tuple[str, ...] | None:
    """The authors that a label names; None for a line that is none."""
    told = plain(line.text)
    if count_words(told) > _LABEL or line.kind in ("table", "list item", "block quote"):
        return None
    found = _named(told, own)
    if found is None:
        return None
    if not any(letters(told).startswith(letters(name)) for name in found):
        return found
    # A name that nothing tells to be of an author.
    is_subject = any(name.split()[-1] in text for name in found)
    is_shout = told.isupper() or "**" in line.text
    if place == FAR or not text or is_subject or is_shout:
        return None
    is_alone = letters(told) == letters("".join(found))
    if place == TOP and is_alone:
        # It may be one, or the name of a part of the newsletter.
        return () if count_words(told) <= _NAME else None
    return found


def signed_by(line: Line, own: Container[str]) -> tuple[str, ...] | None:
    """Who wrote a mail, by a line that says nothing else; None where it is another."""
    told = plain(line.text)
    is_byline = count_words(told) <= _LABEL and mail_words().byline.match(told)
    return _named(told, own) if is_byline else None


def _named(told: str, own: Container[str]) -> tuple[str, ...] | None:
    """The authors in a line of labels; None where a part of it is none."""
    found: list[str] = []
    for part in _PARTS.split(told):
        people = _of_part(part.strip(" ,"), own)
        if people is None:
            return None
        found.extend(people)
    return tuple(found)


def _of_part(part: str, own: Container[str]) -> tuple[str, ...] | None:
    if not part or is_day(part) or letters(part) in own:
        return ()
    words = mail_words()
    is_number = any(map(str.isdigit, part)) and words.standing.match(part)
    if words.aside.match(part) or words.role.match(part) or is_number:
        return ()
    byline = mail_words().byline.match(part)
    bare = byline["names"].strip(" :") if byline else part
    if letters(bare) in own:
        return (bare,) if is_person(bare) else ()
    if people := _people(mail_words().joint.split(bare, maxsplit=1)[0]):
        return people
    first, comma, rest = bare.partition(", ")
    if comma and (people := _people(first)) and _of_part(rest, own) == ():
        return people
    return None


def _people(told: str) -> tuple[str, ...] | None:
    people = tuple(part for part in mail_words().people.split(told) if part)
    return people if people and all(map(is_person, people)) else None


def is_day(text: str) -> bool:
    """Whether a text is nothing but a day, or a moment, in any language; the year may be missing.

    >>> is_day("di 10 november 2026"), is_day("10 nov"), is_day("May 10 people leave?")
    (True, True, False)
    """
    if not any(map(str.isdigit, text)) or count_words(text) > _LABEL:
        return False
    if _FIGURES.search(text) and not re.search(r"[^\W\d_]{4}", _FIGURES.sub("", text)):
        return True
    tokens = _TOKENS.findall(folded(text).lower())
    return any(_is_day_in(tokens, code) for code in codes())


def _is_day_in(tokens: Sequence[str], code: str) -> bool:
    words = date_words(code)
    if not any(token in words.months for token in tokens):
        return False
    return all(token.isdigit() or token in _known(code) for token in tokens)


@cache
def _known(code: str) -> frozenset[str]:
    words = date_words(code)
    return frozenset(_split((*words.months, *words.weekdays, *words.noise, *words.ordinals,
                             *words.halves, *words.units, *words.labels)))  # fmt: skip


def _split(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        yield from _TOKENS.findall(word)
