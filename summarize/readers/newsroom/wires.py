"""Text for wires: IPTC 7901 and ANPA 1312, and what remains of them without control characters.

A message has a line for machines, a head for editors with headline and byline, the text, and a
moment; there may be several in a file. A story in takes is put together again.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import BinaryIO, NamedTuple

from summarize.cleaning import without_by
from summarize.data import RawArticle
from summarize.readers.decoding import decode
from summarize.readers.newsroom.authors import authors_of
from summarize.readers.newsroom.markup import SIGNED, is_wire_text, wire_paragraphs
from summarize.readers.records import UNTOLD, Context, Problem, Record
from summarize.readers.streams import read_all

# Control characters of both standards: where a message begins and where its text does. A form feed
# and a vertical tab stand for them once the text is decoded.
_BEGINS, _TEXT, _ENDS = "\f", "\v", "\b"
_CONTROLS = bytes.maketrans(b"\x01\x02\x03\x11\x12\x13\x14", b"\f\v\b    ")
_OTHERS = bytes((0, *range(4, 8), *range(0x0E, 0x11), *range(0x15, 0x20), 0x7F))
# Controls as some programs write them out.
_SPELT = re.compile(rb"\^[ABCDV](?=[\r\n]|[a-z]{1,3}\d{4})|<(?:SYN|SOH|STX|ETX|EOT)>")
_SPELT_AS = {b"A": b"\x01", b"B": b"\x02", b"C": b"\x03", b"<SOH>": b"\x01", b"<STX>": b"\x02",
             b"<ETX>": b"\x03"}  # fmt: skip

# "eca0003 3 i 380  dpa 0045": service and number, priority, category, words, sender and number.
_7901 = re.compile(
    r"(?P<service>[a-zA-Z]{3})\s?(?P<number>\d{3,4})\s+(?P<priority>[1-9])\s+(?P<category>[a-zA-Z]{1,4})"
    r"\s+(?P<words>\d{1,5})(?:\s+(?P<sender>[^\W\d][\w./-]*)?\s*/?(?P<own>\d{1,5})?.{0,30})?$"
)
# The same, or the beginning of a telex, within a file.
_NEXT = re.compile(r"^(?:ZCZC\b|[a-z]{3}\d{4} [1-9] [a-z]{1,4} +\d+ ).*$", re.MULTILINE)
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


def is_wire(data: bytes, text: str) -> bool:
    """Whether a file begins with a message for a wire."""
    if data[:1] in (b"\x01", b"\x16"):
        return True
    lines = [each.strip() for each in _plain(text[:600]).split("\n") if each.strip(" \f\v\b\r\t")][
        :3
    ]
    if not lines:
        return False
    head = lines[0].strip("\f\v\b ")
    is_anpa = len(lines) > 1 and _ANPA_NUMBER.match(head) and _ANPA_KEYWORD.match(lines[1])
    return bool(_7901.match(head) or _TELEX.match(head) or is_anpa)


def _plain(text: str) -> str:
    return _readable(text.encode("utf-8", "replace")).decode("utf-8", "replace")


def _readable(data: bytes) -> bytes:
    """The bytes with what parts a message as white space, other controls left out."""
    data = _SPELT.sub(lambda hit: _SPELT_AS.get(hit[0].lstrip(b"^"), b""), data)
    return re.sub(rb"\r*\n", b"\n", data.translate(_CONTROLS, _OTHERS))


def read_wire(stream: BinaryIO, context: Context = UNTOLD) -> Iterator[Record | Problem]:
    """The articles of a file of messages."""
    decoded = decode(_readable(read_all(stream)), context.charset)
    if decoded.loss:
        yield Problem(decoded.loss, lost=False)
    found = [each for each in map(message, _messages(decoded.text)) if each.text or each.title]
    stories = list(_without_takes(found))
    if not stories:
        yield Problem("a message for a wire without a text")
    for at, each in enumerate(stories, 1):
        place = at if len(stories) > 1 else 0
        if not each.text:
            yield Problem(f"message {at}: no text below its head", title=each.title)
            continue
        cut = "more takes were to follow" if each.more else ""
        yield Record(_article(each), place, cut=cut)


def _article(told: Message) -> RawArticle:
    return RawArticle(
        id="",
        source=told.outlet,
        title=told.title,
        text=told.text,
        authors=authors_of([told.byline]) if told.byline else (),
        named=bool(told.outlet),
        dates=(told.date,) if told.date else (),
    )


def _messages(text: str) -> Iterator[str]:
    """Each message: where one begins, control characters or a line for machines say."""
    parts = [each for each in text.split(_BEGINS) if each.strip(" \n\v\b")]
    for part in parts:
        begins = [0, *(each.start() for each in _NEXT.finditer(part) if each.start())]
        yield from (part[a:b] for a, b in pairwise((*begins, len(part))))


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
    _, _, told = text.partition(_TEXT) if _TEXT in text else ("", "", text)
    body = told.partition(_ENDS)[0]
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
    lines = text.replace(_ENDS, "").replace(_TEXT, "").rstrip().split("\n")
    more = False
    while lines:
        last = lines[-1].strip()
        if last and not (
            _END.match(last) or _MORE.match(last) or SIGNED.fullmatch(last) or _MOMENT.match(last)
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


def _without_takes(found: Sequence[Message]) -> Iterator[Message]:
    """The messages, takes of one story put together."""
    pending: Message | None = None
    for each in found:
        if pending is not None and pending.more and _subject(pending) == _subject(each):
            text = f"{pending.text}\n\n{each.text}"
            pending = pending._replace(text=text, more=each.more, date=each.date or pending.date)
            continue
        if pending is not None:
            yield pending
        pending = each
    if pending is not None:
        yield pending


def _subject(told: Message) -> str:
    """The slug as far as takes share it."""
    return re.split(r"[\d,(]|\s", told.slug or told.title, maxsplit=1)[0].casefold()
