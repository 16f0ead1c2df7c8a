"""Lines -> paragraphs: hard-wrapped text is joined again, every other line is a paragraph."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from summarize.cleaning.manuscript import Paragraph
from summarize.data import Block

# Editors wrap at 60 to 100 columns, mail at 72; no line of a wrapped text is longer than this.
_WIDEST = 120
# Chosen, not tuned: columns are wider, and lines of verse, lists and addresses shorter.
_NARROWEST = 30
# So many of the joints inside blocks must look wrapped before a text counts as wrapped.
_WRAPPED_SHARE = 0.8
_STOPPED = re.compile(r"[.!?…:;][”’\"')\]]*$")
_HYPHEN = re.compile(r"(\w*[a-z])-$")


def to_paragraphs(
    blocks: Sequence[Block], compounds: frozenset[str] = frozenset()
) -> tuple[Paragraph, ...]:
    """The paragraphs of blocks, each one line with the kind of its block, outer spaces gone.

    `compounds` are first parts of words that keep their hyphen where a line ends after it.
    """
    lined = [(lines, block.kind) for block in blocks for lines in _runs(block.text)]
    wrapped = _is_wrapped([lines for lines, _ in lined])
    joints = _Joints(blocks, compounds)
    return tuple(
        (paragraph, kind)
        for lines, kind in lined
        for paragraph in _joined(lines, wrapped=wrapped, joints=joints)
    )


def _runs(text: str) -> list[list[str]]:
    """Runs of lines without an empty one between them."""
    runs: list[list[str]] = [[]]
    for line in text.split("\n"):
        if stripped := line.strip():
            runs[-1].append(stripped)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _is_wrapped(blocks: list[list[str]]) -> bool:
    """Whether lines end where the next word would not have fitted any more."""
    width = max((len(line) for block in blocks for line in block), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return False
    joints = [
        _is_full(line, following, width) for block in blocks for line, following in pairwise(block)
    ]
    return len(joints) >= 2 and sum(joints) >= _WRAPPED_SHARE * len(joints)


def _is_full(line: str, following: str, width: int) -> bool:
    # Ragged text may break a little early: before a long word with a hyphen, say.
    return len(line) + 1 + len(following.split(" ", 1)[0]) > width - 4


def _joined(block: list[str], *, wrapped: bool, joints: "_Joints") -> list[str]:
    if len(block) == 1:
        return block
    width = max(map(len, block))
    paragraphs = [block[0]]
    last = block[0]
    for line in block[1:]:
        runs_on = _is_full(last, line, width) if wrapped else _continues(last, line)
        if runs_on:
            paragraphs[-1] = joints.glue(paragraphs[-1], line)
        else:
            paragraphs.append(line)
        last = line
    return paragraphs


def _continues(line: str, following: str) -> bool:
    """Whether a sentence runs over the end of the line: no stop, and a small letter after it."""
    return (
        following[:1].islower()
        and len(line) >= _NARROWEST
        and not _STOPPED.search(line)
        and not following.startswith(("http", "www."))
    )


class _Joints(NamedTuple):
    """How a word that a line end parts is written in the rest of the text."""

    blocks: Sequence[Block]
    compounds: frozenset[str]

    def glue(self, line: str, following: str) -> str:
        """Two lines as one, without a hyphen that only the line end needs."""
        broken = _HYPHEN.search(line)
        if not broken or not following[:1].islower():
            return f"{line} {following}"
        head, tail = broken[1], re.split(r"\W", following, maxsplit=1)[0]
        keeps = head.lower() in self.compounds or self._has(f"{head}-{tail}")
        if keeps and not self._has(f"{head}{tail}"):
            return f"{line}{following}"
        return f"{line[:-1]}{following}"

    def _has(self, word: str) -> bool:
        return any(word in block.text for block in self.blocks)
