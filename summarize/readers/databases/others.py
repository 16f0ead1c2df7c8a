"""Exports of databases that are told by name and not read."""

import re

from summarize.readers.databases.lines import label_of

# What stands in each of their records, and what stands beside it. Two of either must be found: an
# article may speak of a database.
_MARKS = {
    "EBSCO": (
        r"^Record: \d+\s*$", r"^Persistent link to this record", r"search\.ebscohost\.com",
        r"^Accession Number:", r"^Database: *$|^Database:\s+\S.*(?:Source|Premier|Complete)",
    ),
    "Gale": (
        r"^Gale Document Number: ?GALE\|", r"link\.gale\.com/apps/doc/", r"^Source Citation",
        r"\bGale (?:Academic|OneFile|In Context)\b",
    ),
    "NewsBank": (
        r"infoweb\.newsbank\.com", r"^OpenURL Link", r"^Record Number:", r"\bNewsBank\b",
    ),
    "Europresse": (
        r"europresse\.com", r"^© ?\d{4}.*CEDROM-SNi|^(?:Certificat|Certificate) (?:émis|issued)",
        r"^news·\d{8}·", r"Eureka\.cc",
    ),
    "Dow Jones Newsplus": (r"^Dow Jones Interactive", r"^Publications Library"),
}  # fmt: skip
# Marks that must be found, and lines of a cover page. Chosen, not tuned.
_FEWEST, _COVER = 2, 40


def unread(text: str) -> str:
    r"""The name of the database that a text is an export of; "" where none is told.

    >>> unread("Record: 1\n\nTitle:\nTolmen\n\nPersistent link to this record: https://x.example")
    'EBSCO'
    """
    labels = [label for line in text.split("\n", _COVER)[:_COVER] if (label := label_of(line))]
    if sum(label.of("cover") for label in labels) >= _FEWEST:
        return "LexisNexis without its articles"
    for name, marks in _MARKS.items():
        found = sum(re.search(each, text, re.MULTILINE) is not None for each in marks)
        if found >= _FEWEST:
            return name
    return ""
