"""Rich text (.rtf): its paragraphs and rows of tables, in the code page of each font.

striprtf gives hidden and deleted text as text, breaks characters beyond 16 bits, and loses which
paragraphs are headings or centred.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import BinaryIO

from summarize.errors import InputError
from summarize.readers.documents.pieces import Piece, articles
from summarize.readers.documents.rtf_state import CHARSETS, Paragraph, Reading, code_page
from summarize.readers.records import UNTOLD, Context, Problem, Record
from summarize.readers.streams import read_all

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<value>-?\d{1,10})? ?|\\'(?P<byte>[0-9a-fA-F]{2})"
    r"|\\(?P<sign>[^a-zA-Z'])|(?P<brace>[{}])|[\r\n\0]+|(?P<text>[^\\{}\r\n\0]+)|\\'?",
    re.DOTALL,
)
# Groups that are not of the text: tables of fonts, heads and feet of pages, pictures, instructions.
_UNSEEN = frozenset(
    ("colortbl", "info", "pict", "header", "headerl", "headerr", "headerf", "footer", "footerl",
     "footerr", "footerf", "fldinst", "footnote", "annotation", "object", "nonshppict", "xe", "tc",
     "listtable", "listoverridetable", "revtbl", "rsidtbl", "themedata", "colorschememapping",
     "datastore", "latentstyles", "generator", "xmlnstbl", "listtext", "pntext", "bkmkstart",
     "bkmkend", "do", "shpinst", "filetbl", "private", "ftnsep", "aftnsep", "atnid", "atnauthor",
     "template")
)  # fmt: skip
_TABLES = ("fonttbl", "stylesheet")
_CHARACTERS = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ",
    "qmspace": " ",
}  # fmt: skip
_SIGNS = {"~": "\xa0", "_": "-", "{": "{", "}": "}", "\\": "\\"}
# Groups in groups. Word writes a dozen; the state of each is held. Chosen, not tuned.
_DEEPEST = 1000


def read(stream: BinaryIO, context: Context = UNTOLD) -> Iterator[Record | Problem]:
    """The article of a rich text, or the articles where it is an export of a database."""
    yield from articles(pieces_of(read_all(stream)), context.names)


def pieces_of(data: bytes) -> list[Piece]:
    """The pieces of a rich text.

    Raises:
        InputError: its groups are nested too deeply.
    """
    reading = Reading()
    for match in _tokens(data.decode("latin-1")):
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
    reading.end()
    return reading.pieces


def _tokens(markup: str) -> Iterator[re.Match[str]]:
    r"""The tokens of rich text, without the bytes behind each `\binN`."""
    at = 0
    while at < len(markup) and (match := _TOKEN.match(markup, at)):
        yield match
        is_binary = match["word"] == "bin"
        at = match.end() + (max(0, int(match["value"] or 0)) if is_binary else 0)


def _brace(reading: Reading, brace: str) -> None:
    reading.to_skip = 0
    reading.flush()
    if brace == "{":
        if len(reading.stack) > _DEEPEST:
            raise InputError("the groups of the rich text are nested too deeply")
        reading.stack.append(reading.state)
    elif reading.stack:
        reading.state = reading.stack.pop()


def _sign(reading: Reading, sign: str) -> None:
    if sign == "*":
        # A group that older software may pass over; none of those that it begins is of the text.
        reading.state = replace(reading.state, unseen=True)
    elif sign in "\r\n":
        reading.end_paragraph()
    elif sign in _SIGNS and not reading.to_skip:
        reading.put(_SIGNS[sign])
    else:
        reading.to_skip = max(0, reading.to_skip - 1)


def _word(reading: Reading, word: str, written: str | None) -> None:
    if word in _CHARACTERS:
        reading.put(_CHARACTERS[word])
    elif word in _TABLES:
        reading.state = replace(reading.state, table=word)
    elif word in _UNSEEN:
        reading.state = replace(reading.state, unseen=True)
    elif word in _WORDS and not reading.state.unseen:
        _WORDS[word](reading, int(written) if written is not None else None)


def _unicode(reading: Reading, value: int | None) -> None:
    reading.put(chr((value or 0) % 0x10000))
    reading.to_skip = reading.state.width


def _hide(reading: Reading, value: int | None) -> None:
    reading.flush()
    reading.state = replace(reading.state, hidden=value != 0)


def _show(reading: Reading, _: int | None) -> None:
    _hide(reading, 0)


def _font(reading: Reading, value: int | None) -> None:
    reading.flush()
    reading.state = replace(reading.state, font=value or 0)


def _charset(reading: Reading, value: int | None) -> None:
    if reading.state.table and value in CHARSETS:
        reading.fonts[reading.state.font] = CHARSETS[value]


def _width(reading: Reading, value: int | None) -> None:
    reading.state = replace(reading.state, width=1 if value is None else max(0, value))


def _code_page(reading: Reading, value: int | None) -> None:
    reading.page = code_page(value or 1252)


def _macintosh(reading: Reading, _: int | None) -> None:
    reading.page = "mac_roman"


def _style(reading: Reading, value: int | None) -> None:
    if reading.state.table:
        reading.style = value or 0
    else:
        reading.paragraph.style = value or 0


def _plain(reading: Reading, _: int | None) -> None:
    reading.paragraph = Paragraph()


def _in_table(reading: Reading, _: int | None) -> None:
    reading.paragraph.is_in_table = True


def _centre(reading: Reading, _: int | None) -> None:
    reading.paragraph.is_centred = not reading.state.table


def _align(reading: Reading, _: int | None) -> None:
    reading.paragraph.is_centred = False


def _list(reading: Reading, value: int | None) -> None:
    reading.paragraph.is_item = bool(value) and not reading.state.table


def _level(reading: Reading, value: int | None) -> None:
    if value is not None and not reading.state.table:
        reading.paragraph.level = value


def _end(end: Callable[[Reading], None]) -> "_Set":
    def ended(reading: Reading, _: int | None) -> None:
        if not reading.state.table:
            end(reading)

    return ended


_Set = Callable[[Reading, int | None], None]
_WORDS: Mapping[str, _Set] = {
    "u": _unicode, "uc": _width, "v": _hide, "deleted": _hide, "plain": _show, "f": _font,
    "fcharset": _charset, "ansicpg": _code_page, "mac": _macintosh, "s": _style, "pard": _plain,
    "intbl": _in_table, "qc": _centre, "ql": _align, "qr": _align, "qj": _align, "ls": _list,
    "outlinelevel": _level, "par": _end(Reading.end_paragraph), "sect": _end(Reading.end_paragraph),
    "page": _end(Reading.end_paragraph), "cell": _end(Reading.end_cell),
    "nestcell": _end(Reading.end_cell), "row": _end(Reading.end_row),
    "nestrow": _end(Reading.end_row),
}  # fmt: skip
