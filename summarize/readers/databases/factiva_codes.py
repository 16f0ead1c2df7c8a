"""The display of Factiva "plus indexing": each part of an article behind a code of two letters."""

import re
from collections.abc import Iterator, Mapping, Sequence

from summarize.readers.databases.bylines import authors_in
from summarize.readers.databases.entries import Entry
from summarize.readers.databases.factiva import END
from summarize.readers.databases.lines import joined, length_in

# In the order in which they stand. The text is behind LP (its first paragraphs) and TD.
_CODES = (
    "CLM", "SE", "HD", "CR", "BY", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY",
    "CX", "LP", "TD", "ART", "CT", "RF", "CO", "IN", "NS", "RE", "IPC", "IPD", "DE", "DJN", "PUB",
    "AN",
)  # fmt: skip
_RANK = {code: rank for rank, code in enumerate(_CODES)}
_LINE = re.compile(r"[ \t]*(?P<code>[A-Z]{2,3})(?:[ \t]*$|[ \t]+(?P<value>\S.*))")
_TEXT = ("LP", "TD")
# A code behind the text is set apart by a tab or two spaces, or says what only a code does: a
# subject and its key, or the number of the document.
_APART = re.compile(
    r"[ \t]*[A-Z]{2,3}(?:$|\t|  | [a-z0-9]{2,8} : \S| \w{2,12} [A-Z][A-Z0-9]{8,}[a-z0-9]{7,}$)"
)


def is_it(text: str) -> bool:
    """Whether a text has a headline, a length and a date, each behind its code."""
    head = [match["code"] for line in text.split("\n") if (match := _LINE.match(line))]
    starts = [at for at, code in enumerate(head) if code == "HD"]
    wanted = {"WC", "PD", "SN"}
    return any(wanted <= set(head[at : at + 12]) for at in starts[:5])


def entries(text: str) -> Iterator[Entry]:
    """The articles of an export, in its order."""
    lines: list[str] = []
    has_number = False
    for line in text.split("\n"):
        match = _LINE.match(line)
        begins = match is not None and match["code"] in ("CLM", "SE", "HD")
        if END.match(line) or (has_number and begins):
            yield from _of(lines)
            lines, has_number = [], False
        if not END.match(line):
            lines.append(line)
            has_number |= match is not None and match["code"] == "AN"
    yield from _of(lines)


def _of(lines: Sequence[str]) -> Iterator[Entry]:
    said = _said(lines)
    if "HD" not in said or not said.keys() & {"WC", "PD", "LP", "TD"}:
        return
    values = {code: joined(own) for code, own in said.items()}
    text = [line.strip() for code in _TEXT for line in _paragraphs(said.get(code, []))]
    yield Entry(
        title=values["HD"],
        outlet=values.get("SN", ""),
        date=f"{values.get('PD', '')} {values.get('ET', '')}".strip(),
        authors=authors_in(values.get("BY", ""), values.get("SN", "")),
        text="\n\n".join(filter(None, text)),
        words=length_in(values.get("WC", "")),
    )


def _said(lines: Sequence[str]) -> Mapping[str, list[str]]:
    """The lines behind each code. A line of the text may begin like one, but not in order."""
    said: dict[str, list[str]] = {}
    code = ""
    for line in lines:
        match = _LINE.match(line)
        if match and match["code"] in _RANK and _follows(match["code"], code, line):
            code = match["code"]
            said[code] = [match["value"] or ""]
        elif code:
            said[code].append(line)
    return said


def _follows(code: str, before: str, line: str) -> bool:
    """Whether a code may stand behind another: further on in the order, and apart from its text."""
    is_apart = before not in _TEXT or _APART.match(line) is not None
    return _RANK[code] > _RANK.get(before, -1) and is_apart


def _paragraphs(lines: Sequence[str]) -> Iterator[str]:
    """The paragraphs of a text; what a display broke and indented goes on."""
    has_empty = any(not line.strip() for line in lines[1:-1])
    is_broken = has_empty and any(line.startswith("  ") for line in lines[1:])
    paragraph: list[str] = []
    for line in (*lines, ""):
        if line.strip() and is_broken:
            paragraph.append(line)
        elif line.strip():
            yield line
        elif paragraph:
            yield joined(paragraph)
            paragraph = []
