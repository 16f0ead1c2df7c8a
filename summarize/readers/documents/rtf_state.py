"""What was read of a rich text so far, and what holds in the group that is open."""

import codecs
from dataclasses import dataclass, field

from summarize.readers.documents.pieces import Kind, Piece

# What Windows calls its character sets, by number, and the code pages behind them.
CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "cp950",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257",
    204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
_PAGES = {10000: "mac_roman", 65001: "utf-8", 936: "gbk"}
# The level of a paragraph that is no heading.
_BODY_LEVEL = 9


@dataclass(frozen=True, slots=True)
class State:
    r"""What holds in a group; `width` is how many characters stand in for one that `\u` names.

    `table` is the one of fonts or styles that the group is of.
    """

    unseen: bool = False
    hidden: bool = False
    width: int = 1
    font: int = 0
    table: str = ""

    @property
    def is_text(self) -> bool:
        """Whether what is written here is of the text."""
        return not (self.unseen or self.hidden or self.table)


@dataclass(slots=True)
class Paragraph:
    """What is told of the paragraph that is being read."""

    is_centred: bool = False
    is_in_table: bool = False
    is_item: bool = False
    style: int = 0
    level: int = _BODY_LEVEL


@dataclass
class Reading:
    """What was read so far."""

    page: str = "cp1252"
    state: State = field(default_factory=State)
    stack: list[State] = field(default_factory=list)
    fonts: dict[int, str] = field(default_factory=dict)
    styles: dict[int, str] = field(default_factory=dict)
    style: int = 0
    name: str = ""
    to_skip: int = 0
    waiting: bytearray = field(default_factory=bytearray)
    text: list[str] = field(default_factory=list)
    paragraph: Paragraph = field(default_factory=Paragraph)
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
        if self.state.is_text:
            self.flush()
            self.text.append(text)

    def put_bytes(self, data: bytes) -> None:
        r"""Take in bytes of the text, but for those that stand in for what `\u` named."""
        passed = min(self.to_skip, len(data))
        self.to_skip -= passed
        data = data[passed:]
        if self.state.table == "stylesheet":
            self.name += data.decode("latin-1")
            if self.name.endswith(";"):
                self.styles[self.style] = self.name[:-1].strip().lower()
                self.name = ""
        elif self.state.is_text:
            self.waiting += data

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
        """Close the cell of a table that is open."""
        self.paragraph.is_in_table = True
        self.end_paragraph()
        self.cells.append(tuple(self.cell))
        self.cell = []

    def end_row(self) -> None:
        """Close the row of a table that is open."""
        if self.text or self.waiting or self.cell:
            self.end_cell()
        if any(self.cells):
            self.pieces.append(Piece("row", cells=tuple(self.cells)))
        self.cells = []
        self.paragraph.is_in_table = False

    def end(self) -> None:
        """Close what is open."""
        if self.cells or self.cell:
            self.end_row()
        else:
            self.end_paragraph()

    def _kind(self) -> Kind:
        style = self.styles.get(self.paragraph.style, "")
        if style == "title":
            return "title"
        if self.paragraph.level < _BODY_LEVEL or style.startswith("heading"):
            return "heading"
        return "list item" if self.paragraph.is_item else "paragraph"


def code_page(number: int) -> str:
    """The codec of a code page of Windows, or that of the West where there is none."""
    name = _PAGES.get(number, f"cp{number}")
    try:
        codecs.lookup(name)
    except LookupError:
        return "cp1252"
    return name


def _whole(text: str) -> str:
    """The text with characters beyond 16 bits put together of their halves."""
    if not any("\ud800" <= each <= "\udfff" for each in text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
