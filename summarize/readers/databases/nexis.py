"""The export of Nexis Uni and Lexis+: titled articles, "Body" alone on a line, "End of Document".

It is read from lines, whatever it was made in. A first page lists what was found; pages may have
feet ("Page 2 of 3") that repeat the title.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from summarize.readers.databases.bylines import authors_in
from summarize.readers.databases.entries import Entry
from summarize.readers.databases.lines import (
    Label,
    alternatives,
    is_one_of,
    is_page,
    is_rights,
    joined,
    label_of,
    length_in,
    may_be_date,
)

NAME = "Nexis"

# Lines between a title and the word above the body. Chosen: rights, eight labels, some long.
_LONGEST_HEAD = 40
# Lines of a first page above the first of what it lists. Chosen, not tuned.
_LONGEST_COVER = 20
# Lines of an outlet and a title above a date, and of captions and notes. Chosen, not tuned.
_LONGEST_TITLE, _LONGEST_CAPTIONS = 4, 12
_OF_HEAD = ("byline", "section", "length", "dateline", "highlight", "headline", "standing")
# As in: Documents (100).
_COUNTED = re.compile(r"\s*[^\W\d_]+ \(\d+\)\s*$")
_NUMBERED = re.compile(r"\s*\d+\.\s*(?P<title>\S.*)")


@cache
def _end() -> re.Pattern[str]:
    return re.compile(rf"^[ \t]*(?:{alternatives('end')})[ \t]*$", re.IGNORECASE | re.MULTILINE)


def is_it(text: str) -> bool:
    """Whether a text has a title, an outlet, a date and "Length: ..." above "Body" on its own.

    The list of what was found may be longer than what is known of a file; a job begins it.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    labels = [label for line in lines[:_LONGEST_COVER] if (label := label_of(line))]
    is_list = any(_COUNTED.match(line) for line in lines[:_LONGEST_COVER])
    return (is_list and any(each.of("job") for each in labels)) or _head_at(lines, 0) is not None


def entries(text: str) -> Iterator[Entry]:
    """The articles of an export, in its order."""
    titles: frozenset[str] = frozenset()
    for at, part in enumerate(_end().split(text)):
        lines = [line.strip() for line in part.split("\n") if line.strip()]
        if not at:
            matches = map(_NUMBERED.match, lines)
            titles = frozenset(match["title"] for match in matches if match)
        yield from _of_part(lines, titles, is_first=not at)


def _of_part(lines: Sequence[str], titles: frozenset[str], *, is_first: bool) -> Iterator[Entry]:
    found = _head_at(lines, 0)
    while found is not None:
        date, body = found
        following = _head_at(lines, body)
        end = len(lines) if following is None else _title_at(lines, following[0], body, titles)
        is_bare = not titles and date <= _LONGEST_TITLE
        start = 0 if is_bare or not is_first else _title_at(lines, date, 0, titles)
        yield _entry(lines[start:end], date - start, body - start)
        if following is None:
            return
        lines, is_first = lines[end:], True
        found = _head_at(lines, 0)


def _head_at(lines: Sequence[str], start: int) -> tuple[int, int] | None:
    """The line of the date of the next article, and the first of its body; None where none is."""
    for at in range(start, len(lines)):
        if not is_one_of(lines[at], "bare_body"):
            continue
        above = range(max(start, at - _LONGEST_HEAD), at)
        labels = [i for i in above if _label(lines[i])]
        said = [
            i for i in labels if (label := label_of(lines[i])) and label.of("length", "section")
        ]
        dates = [i for i in above if i + 1 < (labels or [at])[0] + 1 and _is_date(lines[i])]
        if said and dates and dates[-1] >= start + 2:
            return dates[-1], at + 1
    return None


def _is_date(line: str) -> bool:
    return may_be_date(line) and not is_rights([line]) and label_of(line) is None


def _label(line: str) -> Label | None:
    label = label_of(line)
    return label if label and label.of(*_OF_HEAD) else None


def _title_at(lines: Sequence[str], date: int, least: int, titles: frozenset[str]) -> int:
    """The first line of a title above an outlet and a date, as the first page lists it, if so."""
    for at in range(date - 2, max(least - 1, date - 5), -1):
        if joined(lines[at : date - 1]) in titles:
            return at
    return max(least, date - 2)


def _entry(lines: Sequence[str], date: int, body: int) -> Entry:
    # The head of a page has the title too.
    title = joined([line for line in dict.fromkeys(lines[: date - 1]) if not is_page(line)])
    labels = [label for line in lines[date:body] if (label := _label(line))]
    values = {
        group: next((each.value for each in labels if each.of(group)), "")
        for group in ("byline", "length")
    }
    return Entry(
        title=title,
        outlet=lines[date - 1],
        date=lines[date],
        authors=authors_in(values["byline"], lines[date - 1]),
        text=_text(lines[body:], title),
        words=length_in(values["length"]),
    )


def _text(lines: Sequence[str], title: str) -> str:
    end = _end_of(lines)
    kept = [
        line
        for at, line in enumerate(lines[:end])
        if not is_page(line)
        and not is_one_of(line, "link")
        and not (line == title and at and is_page(lines[at - 1]))
        and not is_rights([line])
    ]
    return "\n\n".join((*kept, *_corrections(lines[end:]))) if kept else ""


def _corrections(below: Sequence[str]) -> Iterator[str]:
    """What is corrected behind a text: behind a label, or below that word on a line of its own."""
    heading = ""
    is_below = False
    for line in below:
        label = label_of(line)
        if is_one_of(line, "correction"):
            heading, is_below = f"{line.capitalize()}: ", True
        elif label and label.of("correction"):
            yield from [f"{label.name.capitalize()}: {label.value}"] if label.value else []
            heading = ""
        elif is_one_of(line, "graphic") or is_one_of(line, "classification"):
            is_below = False
        elif is_below and not (label and label.of("last", "after")):
            yield f"{heading}{line}"
            heading = ""


def _end_of(lines: Sequence[str]) -> int:
    """Where the text ends: above the captions, the classification, or the labels without one."""
    end = next((at for at, line in enumerate(lines) if is_one_of(line, "classification")), None)
    if end is None:
        end = next((at for at in range(len(lines)) if _only_labels(lines, at)), len(lines))
    # The words above captions and notes stand alone on their lines.
    for at in reversed(range(1, end)):
        is_word = is_one_of(lines[at], "graphic") or is_one_of(lines[at], "correction")
        if is_word and end - at <= _LONGEST_CAPTIONS:
            end = at
    return end


def _only_labels(lines: Sequence[str], start: int) -> bool:
    """Whether a line and all below it are labelled as what stands behind a text is."""
    said = [label_of(line) for line in lines[start:]]
    return all(each and each.of("last", "after", "correction") for each in said)
