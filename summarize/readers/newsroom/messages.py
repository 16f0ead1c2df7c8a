"""A message for a wire, as IPTC 7901, ANPA 1312 and telex have it -> what it tells."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from summarize.cleaning import without_by
from summarize.readers.newsroom.markup import is_signature, is_wire_text, wire_paragraphs

BEGINS, TEXT, ENDS = "\f", "\v", "\b"
"""What stands for the control characters where a message, its text, and what is below it begin."""

# "eca0003 3 i 380  dpa 0045": service and number, priority, category, words, sender and number.
_7901 = re.compile(
    r"(?P<service>[a-zA-Z]{3})\s?(?P<number>\d{3,4})\s+(?P<priority>[1-9])\s+(?P<category>[a-zA-Z]{1,4})"
    r"\s+(?P<words>\d{1,5})(?:\s+(?P<sender>[^\W\d][\w./-]*)?\s*/?(?P<own>\d{1,5})?.{0,30})?$"
)
# "z6715-----" and "r z BC-SLUG--Storm 1stLd-Writethru 02-20 0500".
_ANPA_NUMBER = re.compile(r"[a-zA-Z]\d{4}[\w-]{0,12}$")
_ANPA_KEYWORD = re.compile(
    r"[a-z] [a-z]\W{0,4}(?:am|pm|bc|ap)-\S.*\s\d{1,2}-\d{1,2}(?:\s+\d{3,4})?\s*$",
    re.IGNORECASE,
)
_TELEX = re.compile(r"ZCZC\b[ \w]{0,20}$")
# "211259 GMT Nov 18": day, hour and minute.
_MOMENT = re.compile(
    r"^(?:[A-Z]{2,6} )?(?P<day>\d\d)(?P<hour>\d\d)(?P<minute>\d\d) ?(?P<zone>GMT|UTC|Z|[A-Z]{3,4})?"
    r" (?P<month>[^\W\d]{3,4})\.? (?P<year>\d\d(?:\d\d)?)$"
)
# "AP-WF-02-20-16 0337GMT<".
_ANPA_MOMENT = re.compile(
    r"^\W*(?P<sender>[A-Z]{2,4})-[A-Z]{2}-(?P<month>\d\d)-(?P<day>\d\d)-(?P<year>\d\d)"
    r" (?P<hour>\d\d)(?P<minute>\d\d)(?P<zone>GMT|[A-Z]{3})?"
)
# What ends a text, and what says that more is to come.
_END = re.compile(r"^\W*(?:-?30-?|###+|NNNN|ENDS?|\(?ENDS?\)?|e/?nds?)\W*$", re.IGNORECASE)
_MORE = re.compile(r"^\W*(?:\(?more(?: to (?:come|follow))?\)?|mf)\W*$", re.IGNORECASE)
# What parts the text from what is for editors.
_FOR_EDITORS = re.compile(r"^(?:\* \* \* \*|#{1,2} \S.*)$", re.MULTILINE)
# Lines over a headline that say what kind of version it is.
_LABEL = re.compile(r"^(?:[(\[].*[)\]]|[^a-z]*)$")
_FOR_USERS = re.compile(r"^(?:(?:AP )?(?:Photos?|Graphics?|Video)\b|Eds?\b\.?:?)", re.IGNORECASE)
# Characters of a line of a wire. It is 69 by the standard; some senders break earlier.
_WIDTH = 69
# So many lines may stand over the text.
_LONGEST_HEAD = 14
# A line of a headline of several that is so long is full. Chosen, not tuned.
_FULL = 45


class Message(NamedTuple):
    """A message as it was found; `more` says that another take was to follow."""

    slug: str = ""
    title: str = ""
    byline: str = ""
    outlet: str = ""
    text: str = ""
    date: str = ""
    more: bool = False


def opens_message(lines: Sequence[str]) -> bool:
    """Whether the first lines of a file, which are not empty, begin a message."""
    head = lines[0].strip("\f\v\b ") if lines else ""
    is_anpa = len(lines) > 1 and _ANPA_NUMBER.match(head) and _ANPA_KEYWORD.match(lines[1])
    return bool(_7901.match(head) or _TELEX.match(head) or is_anpa)


def message(text: str) -> Message:
    """What a message tells."""
    lines = text.strip("\n \v").split("\n")
    head = lines[0].strip(" \v")
    if _TELEX.match(head):
        return _telex(lines[1:])
    if len(lines) > 1 and _ANPA_NUMBER.match(head) and _ANPA_KEYWORD.match(lines[1].strip()):
        return _anpa(lines)
    found = _7901.match(head)
    rest = "\n".join(lines[1:]) if found else text
    return _iptc(rest, (found["sender"] or "").partition("-")[0] if found else "")


def _iptc(text: str, sender: str) -> Message:
    """A message as IPTC 7901 has it."""
    _, _, told = text.partition(TEXT) if TEXT in text else ("", "", text)
    body = told.partition(ENDS)[0]
    above, body = _head_of(re.sub(r"\A\s*\^B(?=\S)", "", body))
    slug, title, byline = _headline(above)
    body = body if not (cut := _FOR_EDITORS.search(body)) else body[: cut.start()]
    text, more = _ended(body)
    moments = filter(None, (_MOMENT.match(each.strip(" \b\v")) for each in told.split("\n")))
    date = next((_date(each) for each in moments), "")
    return Message(slug, title, byline, sender, _paragraphs(text), date, more)


def _date(found: re.Match[str]) -> str:
    year = found["year"] if len(found["year"]) == 4 else f"20{found['year']}"
    return (
        f"{found['day']} {found['month']} {year} {found['hour']}:{found['minute']} {_zone(found)}"
    )


def _zone(found: re.Match[str]) -> str:
    return found["zone"] if found["zone"] not in (None, "Z") else "GMT"


def _head_of(body: str) -> tuple[list[str], str]:
    """The lines over a text: up to one that ends with "=", else the first that stand alone."""
    lines = body.strip("\n").split("\n")
    for at, line in enumerate(lines[:_LONGEST_HEAD]):
        if line.rstrip().endswith("="):
            return [each.strip() for each in lines[: at + 1] if each.strip()], "\n".join(
                lines[at + 1 :]
            )
    first, _, rest = body.strip("\n").partition("\n\n")
    above = [each.strip() for each in first.split("\n")]
    if rest.strip() and len(above) <= 4 and not above[-1].endswith("."):
        return above, rest
    return [], body


def _headline(above: Sequence[str]) -> tuple[str, str, str]:
    """Slug, headline and byline of the lines over a text."""
    lines = [each.rstrip("= ") for each in above]
    slug = lines.pop(0).strip("/ ") if lines and lines[0].endswith("/") and len(lines) > 1 else ""
    byline = ""
    if len(lines) > 1 and (named := without_by(lines[-1])) != lines[-1]:
        byline = named
        lines.pop()
    while len(lines) > 1 and _LABEL.match(lines[0]):
        lines.pop(0)
    if len(lines) > 1 and len(lines[0]) < _FULL and not lines[1][:1].islower():
        lines = lines[-1:]
    return slug, " ".join(lines), byline


def _anpa(lines: Sequence[str]) -> Message:
    """A message as ANPA 1312 has it: lines of the head begin with "^"."""
    slug = re.sub(r"^\w \w\W*|\s+\d{1,2}-\d{1,2}(?:\s+\d{3,4})?\s*$", "", lines[1].strip())
    above: list[str] = []
    body: list[str] = []
    for line in (each.strip("\v\b") for each in lines[2:]):
        if line.startswith("^") and not body:
            above.append(line.strip())
        elif above and not body and line.strip() and not above[-1].endswith(("<", "=")):
            above[-1] = f"{above[-1]} {line.strip()}"
        else:
            body.append(line if not line.startswith("^") else f"\t{line.strip('^ =<')}")
    told = [each.strip("^ ") for each in above]
    flush = [each.strip("< ") for each in told if not each.endswith("=")]
    centred = [each.strip("= ") for each in told if each.endswith("=")]
    headlines = [each for each in flush[1:] if not _FOR_USERS.match(each)]
    ended = next(filter(None, map(_ANPA_MOMENT.match, reversed(body))), None)
    kept = [each for each in body if not _ANPA_MOMENT.match(each)]
    text, more = _ended("\n".join(kept))
    return Message(
        slug=slug,
        title=headlines[0] if headlines else "",
        byline=next((named for each in centred if (named := without_by(each)) != each), ""),
        outlet=ended["sender"] if ended else "",
        text=_typeset(_paragraphs(text)),
        date=_anpa_date(ended) if ended else "",
        more=more,
    )


def _anpa_date(found: re.Match[str]) -> str:
    day = f"20{found['year']}-{found['month']}-{found['day']}"
    clock = f"{found['hour']}:{found['minute']}"
    return f"{day}T{clock}Z" if _zone(found) == "GMT" else f"{day} {clock} {found['zone']}"


def _typeset(text: str) -> str:
    """A text of six-bit codes with the quotation marks and dashes that these stand for."""
    return text.replace("``", "“").replace("''", "”").replace(" _ ", " — ")


def _telex(lines: Sequence[str]) -> Message:
    """A message between "ZCZC" and "NNNN"; lines that begin with a sign tell what they are."""
    told: dict[str, str] = {}
    at = 0
    while at < len(lines) and (signed := re.match(r"\s*([%#$:&*@])(.*)$", lines[at])):
        told[signed[1]] = signed[2].strip()
        at += 1
    if not told and at < len(lines) and re.match(r"[A-Z]{2} [A-Z]{3}\s*$", lines[at]):
        at += 1
    rest = "\n".join(each for each in lines[at:] if each.strip() != "NNNN")
    text, more = _ended(rest)
    if told:
        return Message(told.get("#", ""), told.get("$", ""), "", "", _paragraphs(text), "", more)
    above, body = _head_of(text)
    slug, title, byline = _headline(above)
    return Message(slug, title, byline, "", _paragraphs(body), "", more)


def _ended(text: str) -> tuple[str, bool]:
    """The text without what ends it and who signed it, and whether more was to follow."""
    lines = text.replace(ENDS, "").replace(TEXT, "").rstrip().split("\n")
    more = False
    while lines:
        last = lines[-1].strip()
        if last and not (
            _END.match(last) or _MORE.match(last) or is_signature(last) or _MOMENT.match(last)
        ):
            break
        more |= bool(_MORE.match(last)) if last else False
        lines.pop()
    return "\n".join(lines), more


def _paragraphs(text: str) -> str:
    text = text.expandtabs(4).strip("\n")
    if is_wire_text(text) or _each_indented(text):
        return wire_paragraphs(f"\n{text}")
    width = max(map(len, text.split("\n")))
    return "\n\n".join(_unwrapped(each, width) for each in re.split(r"\n\s*\n", text))


def _unwrapped(paragraph: str, width: int) -> str:
    """A paragraph with the lines joined that were broken as the next word did not fit."""
    lines = paragraph.split("\n")
    joined = lines[0]
    for before, line in pairwise(lines):
        first = line.split(maxsplit=1)[0] if line.strip() else ""
        is_full = len(before.rstrip()) + 1 + len(first) > min(width, _WIDTH)
        joined += (" " if is_full else "\n") + line.strip()
    return joined


def _each_indented(text: str) -> bool:
    """Whether every line begins a paragraph of its own."""
    lines = [each for each in text.split("\n") if each.strip()]
    return len(lines) > 1 and all(each.startswith("   ") for each in lines)
