"""The lines behind a text that are beside it: captions, credits, rights."""

import re
from collections.abc import Sequence

from summarize.readers.databases.lines import begins_with, is_one_of, is_rights, label_of

# Lines of captions below the word above them. Chosen, not tuned.
_MOST_CAPTIONS = 12
_BEHIND = ("caption", "credit", "length", "correction", "picture")
_BRACKETED = re.compile(r"\[(.+)\]")
_NO_WORD = re.compile(r"\W*$")


def without_credits(lines: Sequence[str]) -> list[str]:
    """The lines of a text without what stands behind it; corrections stay.

    >>> without_credits(["The bridge is shut.", "Illustration", "Map: The bridge", "Credit: LARK"])
    ['The bridge is shut.']
    """
    below = range(max(1, len(lines) - _MOST_CAPTIONS), len(lines))
    start = next((at for at in below if _is_heading(lines[at])), len(lines))
    while start > 1 and _may_be_behind(lines[start - 1]):
        start -= 1
    return [*lines[:start], *(line for line in lines[start:] if _is_correction(line))]


def _may_be_behind(line: str) -> bool:
    label = label_of(line)
    is_labelled = label is not None and label.of(*_BEHIND)
    is_bare = is_one_of(line, "link") or _NO_WORD.match(line) is not None
    return is_labelled or is_bare or is_rights([line]) or begins_with(line, "reproduced")


def _is_heading(line: str) -> bool:
    """Whether a line stands above captions ("Illustration", "[Photograph]")."""
    bracketed = _BRACKETED.fullmatch(line.strip())
    return is_one_of(bracketed[1], "picture") if bracketed else is_one_of(line, "graphic")


def _is_correction(line: str) -> bool:
    label = label_of(line)
    return label is not None and label.of("correction")
