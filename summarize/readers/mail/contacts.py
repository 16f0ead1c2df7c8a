"""Where to write to: the addresses and numbers that stand at the end of a mail, above its foot."""

import re
from collections.abc import Sequence
from itertools import groupby

from summarize.data import count_words
from summarize.readers.linked_data import letters
from summarize.readers.mail.lines import Line

# Words of a line of an address, and of the whole. Chosen, not tuned.
_LINE, _WHOLE = 14, 36
_WRITTEN = re.compile(r"\S+@\S+\.\S+|\+\d[\d ()/.-]{6,}\d|\(?\b0\d{2,5}[\d ()/.-]{4,}\d")
# Codes of towns: "AR2 1BB", "94104", "5000-000", "7800 AA", "73260".
_TOWN = re.compile(
    r"\b[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}\b|\b\d{5}(?:-\d{4})?\b|\b\d{4}-\d{3}\b|\b\d{4} ?[A-Z]{2}\b"
)
_STOPS = (".", "!", "?", "…", "”", '"', "。", "»", ":")


def without_contacts(lines: Sequence[Line], names: Sequence[str], *, has_foot: bool) -> list[Line]:
    """The lines without the address of the outlet at their end.

    Without a foot below (`has_foot`) only what is written to people at, and no town, tells one.
    """
    own = {letters(name) for name in names} - {""}
    blocks = [[*group] for _, group in groupby(lines, key=lambda line: line.block)]
    while len(blocks) > 1 and _is_contact(blocks[-1], own, has_foot=has_foot):
        blocks.pop()
    return [line for block in blocks for line in block]


def _is_contact(block: Sequence[Line], own: set[str], *, has_foot: bool) -> bool:
    sizes = [count_words(line.text) for line in block]
    is_short = max(sizes) <= _LINE and sum(sizes) <= _WHOLE
    is_text = any(line.text.rstrip().endswith(_STOPS) for line in block[:-1])
    is_text = is_text or block[-1].text.rstrip().endswith(_STOPS)
    if not is_short or is_text or block[0].kind in ("heading", "table", "list item"):
        return False
    if any(_WRITTEN.search(line.text) for line in block):
        return True
    return has_foot and any(
        _TOWN.search(line.text) or any(letters(line.text).startswith(name) for name in own)
        for line in block
    )
