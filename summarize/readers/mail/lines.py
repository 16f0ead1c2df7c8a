"""A mail as lines, whatever form it was sent in; each knows the block it stands in."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from summarize.data import Block, BlockKind

# What programs write where a picture or a link stood.
_MARKS = re.compile(
    r"\[(?:image|cid|logo|photo|picture|img)\b[^\]\n]{0,300}\]|\[https?://[^\]\s]+\]", re.IGNORECASE
)
_LINKS = re.compile(
    r"[ \t]*(?:<\s*(?:https?://|mailto:)[^<>\s]+\s*>|\(\s*https?://[^\s()]+(?:\([^\s()]*\)[^\s()]*)?\s*\))"
)
_ONLY_LINK = re.compile(r"\W*(?:https?://|www\.)\S+\W*$")
_NOTES = re.compile(r"^[ \t]*\[(\d{1,3})\]:?[ \t]+(?:https?://|www\.|mailto:)", re.MULTILINE)
_QUOTED = re.compile(r"(?:>\s?)+")


def plain(text: str) -> str:
    """A line in one piece without marks around it, and with plain apostrophes."""
    return " ".join(text.replace("’", "'").split()).strip(" |>»→›[]()*_-–—•")


class Line(NamedTuple):
    """A line; `block` counts the block it is of, `kind` says what that is, "" in plain text.

    `is_quoted` tells a line of another mail that is answered.
    """

    text: str
    block: int
    kind: BlockKind | None = None
    is_quoted: bool = False


def plain_lines(text: str) -> tuple[Line, ...]:
    """The lines of plain text, without the addresses of its links; a block ends at an empty one."""
    lines: list[Line] = []
    block = 0
    for number in _NOTES.findall(text):
        # Links are told below the text, by numbers within it.
        text = text.replace(f"[{number}]", "")
    for raw in text.split("\n"):
        is_quoted = raw.startswith(">")
        own = raw if is_quoted else raw.rstrip()
        line = own if "://" not in own else _without_links(own)
        if not line.strip(" >"):
            block += 1
            continue
        lines.append(Line(line if line == "-- " else line.rstrip(), block, None, is_quoted))
    return tuple(lines)


def _without_links(line: str) -> str:
    line = _LINKS.sub("", _MARKS.sub("", line))
    return "" if _ONLY_LINK.match(line) else line


def block_lines(blocks: Iterable[Block]) -> tuple[Line, ...]:
    """The lines of blocks; what has an empty line in it, as of two breaks, is several blocks."""
    paragraphs = (
        (block.kind, paragraph) for block in blocks for paragraph in _EMPTY.split(block.text)
    )
    return tuple(
        Line(text.strip(), at, kind)
        for at, (kind, paragraph) in enumerate(paragraphs)
        for text in paragraph.split("\n")
        if text.strip() and not _MARKS.fullmatch(text.strip())
    )


_EMPTY = re.compile(r"\n\s*\n")


def unquoted(lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines without the marks of quoted mails before them."""
    bare = (
        line._replace(text=_QUOTED.sub("", line.text, count=1), is_quoted=False) for line in lines
    )
    return tuple(line for line in bare if line.text.strip())


def blocks_of(lines: Sequence[Line]) -> Iterator[Block]:
    """The blocks that lines of HTML are of."""
    for _, group in groupby(lines, key=lambda line: line.block):
        of_block = [*group]
        kind = of_block[0].kind or "paragraph"
        yield Block(kind, "\n".join(line.text for line in of_block))


def text_of(lines: Sequence[Line]) -> str:
    """Plain text of lines; blocks with an empty line between."""
    groups = groupby(lines, key=lambda line: line.block)
    return "\n\n".join("\n".join(line.text for line in group) for _, group in groups)
