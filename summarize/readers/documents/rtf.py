"""Rich text (.rtf): its paragraphs and rows of tables, in the code page of each font.

striprtf gives hidden and deleted text as text, breaks characters beyond 16 bits, and loses which
paragraphs are headings or centred.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import BinaryIO

from summarize.errors import InputError
from summarize.readers.documents.pieces import Kind, Piece, articles
from summarize.readers.records import UNTOLD, Context, Problem, Record
from summarize.readers.streams import read_all

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<value>-?\d{1,10})? ?|\\'(?P<byte>[0-9a-fA-F]{2})"
    r"|\\(?P<sign>[^a-zA-Z'])|(?P<brace>[{}])|[\r\n\0]+|(?P<text>[^\\{}\r\n\0]+)|\\'?"
)
# Groups that are not of the text: tables of fonts, heads and feet of pages, pictures, instructions.
_UNSEEN = frozenset(
    ("colortbl", "info", "pict", "header", "headerl", "headerr", "headerf", "footer", "footerl",
     "footerr", "footerf", "fldinst", "footnote", "annotation", "object", "nonshppict", "xe", "tc",
     "listtable", "listoverridetable", "revtbl", "rsidtbl", "themedata", "colorschememapping",
     "datastore", "latentstyles", "generator", "xmlnstbl", "listtext", "pntext", "bkmkstart", "bkmkend",
     "do", "shpinst", "filetbl", "private", "ftnsep", "aftnsep", "atnid", "atnauthor", "template")
)  # fmt: skip
_CHARACTERS = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ",
}  # fmt: skip
_SIGNS = {"~": "\xa0", "_": "-", "{": "{", "}": "}", "\\": "\\", "\n": "\n", "\r": "\n"}
# What Windows calls its character sets, by number, and the code pages behind them.
_CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "cp950",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257",
    204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
# Groups in groups. Word writes a dozen; the state of each is held. Chosen, not tuned.
_DEEPEST = 1000


@dataclass(frozen=True, slots=True)
class _State:
    """What holds in a group; `width` is how many characters stand in for one that `\\u` names."""

    unseen: bool = False
    hidden: bool = False
    width: int = 1
    font: int = 0
    table: str = ""


@dataclass(slots=True)
class _Paragraph:
    """What is told of the paragraph that is being read."""

    is_centred: bool = False
    is_in_table: bool = False
    is_item: bool = False
    style: int = 0
    level: int = 9


@dataclass
class _Reading:
    """What was read so far."""

    page: str = "cp1252"
    state: _State = field(default_factory=_State)
    stack: list[_State] = field(default_factory=list)
    fonts: dict[int, str] = field(default_factory=dict)
    styles: dict[int, str] = field(default_factory=dict)
    entry: int = 0
    name: str = ""
    to_skip: int = 0
    waiting: bytearray = field(default_factory=bytearray)
    text: list[str] = field(default_factory=list)
    paragraph: _Paragraph = field(default_factory=_Paragraph)
    cell: list[str] = field(default_factory=list)
    cells: list[tuple[str, ...]] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)

    def flush(self) -> None:
        """Decode the bytes that wait, in the code page of the font."""
        if self.waiting:
            page = self.fonts.get(self.state.font, self.page)
            self.text.append(self.waiting.decode(page, "replace"))
            self.waiting.clear()

    def put(self, text: str) -> None:
        """Take in characters that need no code page."""
        if self.state.table == "stylesheet":
            self.name += text
        elif not self.state.unseen and not self.state.hidden and not self.state.table:
            self.flush()
            self.text.append(text)

    def put_bytes(self, data: bytes) -> None:
        """Take in bytes of the text, but for those that stand in for what `\\u` named."""
        passed = min(self.to_skip, len(data))
        self.to_skip -= passed
        data = data[passed:]
        if self.state.table == "stylesheet":
            self.name += data.decode("latin-1")
            self._end_name()
        elif data and not self.state.unseen and not self.state.hidden and not self.state.table:
            self.waiting += data

    def _end_name(self) -> None:
        if self.name.endswith(";"):
            self.styles[self.entry] = self.name[:-1].strip().lower()
            self.name = ""

    def end_paragraph(self) -> None:
        """Close the paragraph that is open."""
        self.flush()
        text = _whole("".join(self.text)).strip()
        self.text.clear()
        if self.paragraph.is_in_table:
            self.cell.extend([text] if text else [])
        elif text:
            self.pieces.append(Piece(self._kind(), text, self.paragraph.is_centred))

    def end_cell(self) -> None:
        self.paragraph.is_in_table = True
        self.end_paragraph()
        self.cells.append(tuple(self.cell))
        self.cell = []

    def end_row(self) -> None:
        if self.text or self.waiting or self.cell:
            self.end_cell()
        if any(self.cells):
            self.pieces.append(Piece("row", cells=tuple(self.cells)))
        self.cells = []
        self.paragraph.is_in_table = False

    def _kind(self) -> Kind:
        style = self.styles.get(self.paragraph.style, "")
        if style == "title":
            return "title"
        if self.paragraph.level < 9 or style.startswith("heading"):
            return "heading"
        return "list item" if self.paragraph.is_item else "paragraph"


def read(stream: BinaryIO, context: Context = UNTOLD) -> Iterator[Record | Problem]:
    """The article of a rich text, or the articles where it is an export of a database."""
    yield from articles(pieces_of(read_all(stream)), context.names)


def pieces_of(data: bytes) -> list[Piece]:
    """The pieces of a rich text.

    Raises:
        InputError: its groups are nested too deeply.
    """
    reading = _Reading()
    markup = data.lstrip(b"\xef\xbb\xbf \r\n").decode("latin-1")
    for match in _binary_out(markup):
        kind = match.lastgroup
        if kind == "text":
            reading.put_bytes(match["text"].encode("latin-1"))
        elif kind == "byte":
            reading.put_bytes(bytes((int(match["byte"], 16),)))
        elif kind == "brace":
            _brace(reading, match["brace"])
        elif kind == "sign":
            _sign(reading, match["sign"])
        elif kind is not None:
            _word(reading, match["word"], match["value"])
    reading.end_row() if reading.cells else reading.end_paragraph()
    return reading.pieces


def _binary_out(markup: str) -> Iterator[re.Match[str]]:
    r"""The tokens of rich text, without the bytes behind each `\binN`."""
    at = 0
    while match := _TOKEN.match(markup, at):
        yield match
        is_binary = match["word"] == "bin"
        at = match.end() + (max(0, int(match["value"] or 0)) if is_binary else 0)
        if at >= len(markup):
            return


def _brace(reading: _Reading, brace: str) -> None:
    reading.to_skip = 0
    reading.flush()
    if brace == "{":
        if len(reading.stack) > _DEEPEST:
            raise InputError("the groups of the rich text are nested too deeply")
        reading.stack.append(reading.state)
    elif reading.stack:
        reading.state = reading.stack.pop()


def _sign(reading: _Reading, sign: str) -> None:
    if sign == "*":
        # A group that older software may pass over; none of those that it begins is of the text.
        reading.state = replace(reading.state, unseen=True)
    elif sign in _SIGNS and not reading.to_skip:
        reading.put(_SIGNS[sign])
    else:
        reading.to_skip = max(0, reading.to_skip - 1)


def _word(reading: _Reading, word: str, written: str | None) -> None:
    value = int(written) if written is not None else None
    if word == "u" and value is not None:
        reading.flush()
        reading.put(chr(value % 0x10000))
        reading.to_skip = reading.state.width
    elif word in _CHARACTERS:
        reading.put(_CHARACTERS[word])
    elif word in _UNSEEN or word in ("fonttbl", "stylesheet"):
        _open(reading, word)
    elif not reading.state.unseen:
        _set(reading, word, value)


def _open(reading: _Reading, word: str) -> None:
    is_table = word in ("fonttbl", "stylesheet")
    if is_table and not reading.state.unseen:
        reading.state = replace(reading.state, table=word)
    else:
        reading.state = replace(reading.state, unseen=True)


def _set(reading: _Reading, word: str, value: int | None) -> None:
    """Take in a control word that sets something or ends something."""
    state, paragraph = reading.state, reading.paragraph
    is_on = value != 0
    if word in ("v", "deleted"):
        reading.flush()
        reading.state = replace(state, hidden=is_on)
    elif word == "plain":
        reading.flush()
        reading.state = replace(state, hidden=False)
    elif word == "uc":
        reading.state = replace(state, width=value if value is not None else 1)
    elif word == "f" and value is not None:
        reading.flush()
        reading.state = replace(state, font=value)
    elif word == "fcharset" and state.table and value in _CHARSETS:
        reading.fonts[state.font] = _CHARSETS[value]
    elif word == "ansicpg" and value is not None:
        reading.page = _page(value)
    elif word == "mac":
        reading.page = "mac_roman"
    elif word == "s" and value is not None:
        if state.table:
            reading.entry = value
        else:
            paragraph.style = value
    elif not state.table:
        _end(reading, word, value)


def _end(reading: _Reading, word: str, value: int | None) -> None:
    paragraph = reading.paragraph
    if word in ("par", "sect", "page"):
        reading.end_paragraph()
    elif word in ("cell", "nestcell"):
        reading.end_cell()
    elif word in ("row", "nestrow"):
        reading.end_row()
    elif word == "pard":
        reading.paragraph = _Paragraph()
    elif word == "intbl":
        paragraph.is_in_table = True
    elif word in ("qc", "ql", "qr", "qj"):
        paragraph.is_centred = word == "qc"
    elif word == "ls":
        paragraph.is_item = bool(value)
    elif word == "outlinelevel" and value is not None:
        paragraph.level = value


def _page(number: int) -> str:
    names = {
        10000: "mac_roman",
        65001: "utf-8",
        936: "gbk",
        932: "cp932",
        949: "cp949",
        950: "cp950",
    }
    name = names.get(number, f"cp{number}")
    try:
        b"".decode(name)
    except LookupError:
        return "cp1252"
    return name


def _whole(text: str) -> str:
    """The text with characters beyond 16 bits put together of their halves."""
    if not any("\ud800" <= each <= "\udfff" for each in text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
