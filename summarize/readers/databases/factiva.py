"""The usual display of Factiva: headline, "64 words", date, outlet, rights; "Document TOLPO...".

The word before the code of a document is in the language of the site, and so is that for words.
"""

import re
from collections.abc import Iterator, Sequence

from summarize.readers.databases.bylines import authors_in, tells_post
from summarize.readers.databases.entries import Entry
from summarize.readers.databases.lines import (
    by_line,
    is_rights,
    joined,
    length_in,
    length_line,
    may_be_date,
    runs,
)

NAME = "Factiva"

# What each page of a PDF repeats.
_FOOT = re.compile(r"\s*\w+\s*\d+\s*\w+\s*\d+\s*(?:©|\(c\))\s*\d{4}\s*Factiva,?\s*Inc")
# The code of an article: its source, the year and the rest, 25 characters in all; of old ones 24.
END = re.compile(
    r"^[ \t]*[^\W\d_]{2,12}[ \t]+[A-Z][A-Z0-9]{3,9}(?:19|20)\d{6}[0-9a-z]{7,10}[ \t]*$",
    re.MULTILINE,
)
_TIME = re.compile(r"[\d:. ]+(?:[AaPp]\.?[Mm]\.?)?$")
_CODE = re.compile(r"[A-Z0-9]{3,8}$")
_DASHED = re.compile(r"[—–-]{1,2}(?=[^\W\d_])")
# "Jo Lark" or "Jo Lark and Marta Quill in Tolmen"; a headline has more words, and small ones.
_NAME = re.compile(r"(?:[^\W\d_a-zà-þ][\w.'’-]*(?:,? |$)(?:[a-z]{1,3} )?){2,6}$")
_NUMBERED = re.compile(r"\d{1,3}\)\s+")
# "Tolmen Post Media Ltd", the last line above the code: a name, no sentence.
_PUBLISHER = re.compile(
    r"[^\W\d_a-zà-þ][^.!?:;“”\"。！？؟।]{2,60}(?: (?:Inc|Ltd|Co|S\.A|Corp)\.)?\)?$"
)
# Lines between a length and whose it is. Chosen: date, time, outlet, codes, page, language.
_LONGEST_HEAD = 12
# Lines above a length: section, headline and byline.
_MOST_ABOVE = 4


def is_it(text: str) -> bool:
    """Whether a text has a length and a date, each on its line, above rights or a language."""
    lines = [line for line in text.split("\n") if line.strip()]
    return next(_lengths(lines), None) is not None


def _lengths(lines: Sequence[str]) -> Iterator[int]:
    """The lines that tell how long an article is, above its date and whose it is."""
    for at, line in enumerate(lines[:-3]):
        match = length_line().match(line) if line.strip()[:1].isdigit() else None
        if match and match.end() == len(line.rstrip()) and may_be_date(lines[at + 1]):
            below = lines[at + 2 : at + 2 + _LONGEST_HEAD]
            if any(is_rights([each.strip()]) for each in below) or any(map(END.match, lines[at:])):
                yield at


def entries(text: str) -> Iterator[Entry]:
    """The articles of an export, in its order."""
    lines = [line.rstrip() for line in text.split("\n") if not _FOOT.match(line)]
    ends = [at for at, line in enumerate(lines) if END.match(line)]
    for start, end in zip([0, *(at + 1 for at in ends)], [*ends, len(lines)], strict=True):
        own = lines[start:end]
        if (entry := _entry(own)) is not None:
            yield entry


def _entry(lines: Sequence[str]) -> Entry | None:
    filled = [at for at, line in enumerate(lines) if line.strip()]
    said = [lines[at].strip() for at in filled]
    length = next(_lengths([*said, "", "", ""]), None)
    if length is None:
        length = next((at for at, line in enumerate(said) if length_in(line)), None)
        if length is None:
            return None
    start, outlet = _start(said, length)
    body = list(runs(lines[filled[start] :])) if start < len(filled) else []
    title, byline = _title(said[max(0, length - _MOST_ABOVE) : length])
    text = [line.strip() for run in body for line in run]
    if len(text) > 1 and _PUBLISHER.match(text[-1]):
        text = text[:-1]
    return Entry(
        title=_NUMBERED.sub("", title),
        outlet=outlet,
        date=said[length + 1] if length + 1 < len(said) else "",
        authors=authors_in(_DASHED.sub("", byline), outlet),
        text="\n\n".join(text),
        words=length_in(said[length]),
    )


def _start(said: Sequence[str], length: int) -> tuple[int, str]:
    """The first line of the body, and the outlet."""
    head = range(length + 2, min(length + 2 + _LONGEST_HEAD, len(said)))
    outlet = next((said[at] for at in head if not _TIME.match(said[at])), "")
    rights = [at for at in head if is_rights([said[at]])]
    if rights:
        return rights[0] + 1, outlet
    codes = [at for at in head if _CODE.match(said[at])]
    return (codes[-1] + 2 if codes else length + 3), outlet


def _title(above: Sequence[str]) -> tuple[str, str]:
    """The headline and the byline among the lines above a length; a section may come first."""
    if not above:
        return "", ""
    *rest, last = above
    if rest and (
        by_line().match(last)
        or _DASHED.match(last)
        or tells_post(last)
        or (_NAME.match(last) and len(rest[-1]) > len(last))
    ):
        return _headline(rest), last
    return _headline(above), ""


def _headline(above: Sequence[str]) -> str:
    """The last of the lines, and the one above it where that goes on with a small letter."""
    first = len(above) - 1
    while first and above[first][:1].islower():
        first -= 1
    return joined(above[first:])
