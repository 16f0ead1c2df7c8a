"""Bylines as newsrooms write them -> the names of authors."""

from collections.abc import Iterable

from summarize.cleaning import without_by
from summarize.readers.fields import authors_in


def authors_of(bylines: Iterable[str]) -> tuple[str, ...]:
    """The authors of bylines; initials and addresses name nobody.

    >>> authors_of(["By JO LARK and Tim Roe", "gr/bp", "desk@agency.example"])
    ('JO LARK', 'Tim Roe')
    """
    found = (name.strip(" ,;/") for each in bylines for name in authors_in(without_by(each)))
    return tuple(dict.fromkeys(each for each in found if _is_name(each)))


def _is_name(written: str) -> bool:
    is_sign = written.islower() or (len(written.split()) == 1 and "/" in written)
    return len(written) > 1 and "@" not in written and not is_sign
