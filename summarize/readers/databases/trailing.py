"""The lines behind a text that are beside it: captions, credits, rights."""

import re
from collections.abc import Sequence

from summarize.readers.databases.lines import is_one_of, is_rights, label_of

# Lines of captions below the word above them. Chosen, not tuned.
_MOST_CAPTIONS = 12
_NO_WORD = re.compile(r"\W*$")


def without_credits(lines: Sequence[str]) -> list[str]:
    """The lines of a text without what stands behind it; corrections stay.

    >>> without_credits(["The bridge is shut.", "Illustration", "Map: The bridge", "Credit: LARK"])
    ['The bridge is shut.']
    """
    below = range(max(1, len(lines) - _MOST_CAPTIONS), len(lines))
    start = next((at for at in below if is_one_of(lines[at], "graphic")), len(lines))
    while start > 1 and _may_be_behind(lines[start - 1]):
        start -= 1
    return [*lines[:start], *(line for line in lines[start:] if _is_correction(line))]


def _may_be_behind(line: str) -> bool:
    label = label_of(line)
    is_labelled = label is not None and label.of("caption", "credit", "length", "correction")
    is_bare = is_one_of(line, "link") or _NO_WORD.match(line) is not None
    return is_labelled or is_bare or is_rights([line])


def _is_correction(line: str) -> bool:
    label = label_of(line)
    return label is not None and label.of("correction")
