"""Lines -> paragraphs: hard-wrapped text is joined again, every other line is a paragraph."""

import re
from itertools import pairwise

# Editors wrap at 60 to 100 columns, mail at 72; no line of a wrapped text is longer than this.
_WIDEST = 120
_NARROWEST = 30
# So many of the joints inside blocks must look wrapped before a text counts as wrapped.
_WRAPPED_SHARE = 0.8
_STOPPED = re.compile(r"[.!?…:;][”’\"')\]]*$")
_HYPHEN = re.compile(r"(\w*[a-z])-$")
# First parts of compounds that keep their hyphen when a line ends after it.
_COMPOUNDS = frozenset(
    ("self", "well", "anti", "non", "ex", "co", "long", "short", "half", "vice", "high", "low",
     "so", "mid", "post", "pre", "multi", "semi", "pro", "all", "cross", "full", "hard", "near",
     "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty",
     "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "year", "first", "second",
     "third", "old", "new", "far", "left", "right", "state", "world", "then", "would")
)  # fmt: skip


def to_paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text, each one line, outer spaces gone."""
    blocks = _blocks(text)
    wrapped = _is_wrapped(blocks)
    return tuple(
        paragraph for block in blocks for paragraph in _joined(block, wrapped=wrapped, text=text)
    )


def _blocks(text: str) -> list[list[str]]:
    """Runs of lines without an empty one between them."""
    blocks: list[list[str]] = [[]]
    for line in text.split("\n"):
        if stripped := line.strip():
            blocks[-1].append(stripped)
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


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


def _joined(block: list[str], *, wrapped: bool, text: str) -> list[str]:
    width = max(map(len, block))
    paragraphs = [block[0]]
    last = block[0]
    for line in block[1:]:
        runs_on = _is_full(last, line, width) if wrapped else _continues(last, line)
        if runs_on:
            paragraphs[-1] = _glue(paragraphs[-1], line, text)
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


def _glue(line: str, following: str, text: str) -> str:
    broken = _HYPHEN.search(line)
    if not broken or not following[:1].islower():
        return f"{line} {following}"
    head, tail = broken[1], re.split(r"\W", following, maxsplit=1)[0]
    keeps = head.lower() in _COMPOUNDS or f"{head}-{tail}" in text
    if keeps and f"{head}{tail}" not in text:
        return f"{line}{following}"
    return f"{line[:-1]}{following}"
