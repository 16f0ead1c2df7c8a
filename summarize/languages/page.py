"""What a language needs for the page of a briefing: the fixed words around points and sources."""

from dataclasses import dataclass
from typing import cast

from summarize.languages import rules

# Its words are on the pages of all languages that have none of their own.
_FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class PageWords:
    """The fixed words of a page, some as templates for `str.format`.

    Attributes:
        language: the BCP 47 code of these words.
        skip: the link for those who read by keyboard, to the points.
        home: the link to all stories of the day.
        minutes: how long it takes to read, in "{count}" minutes.
        points: the name of the list of points.
        panel: the heading of what is opened, where nothing is.
        hint: what can be opened, and by which keys.
        sources_of: the heading of what is opened, of a point and of a value in a disagreement.
        place: which of the sources is the present one, "{place}" of "{count}".
        previous: a button; so are `next` and `close`.
        full: that an article reports all of a point; `in_part` that it lacks some detail.
        publisher: the link to an article where it was published.
        passages: the label of the cited paragraphs of a source, by "{count}".
        point: below a cited paragraph, a point by its "{number}"; `disputed` a disagreement,
            `counted` a value that became another.
        outlet: the label of the filter, before an outlet or `all_outlets`.
        shown: what the filter left, "{shown}" of "{count}" points.
        copy: the button that copies the briefing, and `copied` that it did.
        all_have: that all outlets cited for a point have a detail; `some_have` which "{names}" do.
        value: a column of a disagreement, as is `reported_by`.
        matrix: the heading of who reports what; `matrix_note` says how it is read,
            `slide` that more of it is aside.
        alone: that no other outlet reports a point; `joined` that outlets have one report.
        same_as: the column of whose report an outlet has.
        as_table: the label of the same as a table.
        left_out: the heading of the ledger, "{count}" of "{total}" sentences.
        repeats: the heading of sentences that say again what a point says.
        reason: a reason for which "{count}" sentences were left out.
        removed: the same of what cleaning took out before there were sentences.
        more: "{count}" sentences that are not listed.
    """

    language: str
    skip: str
    home: str
    minutes: str
    points: str
    panel: str
    hint: tuple[str, ...]
    sources_of: tuple[str, str]
    place: str
    previous: str
    next: str
    close: str
    full: str
    in_part: str
    publisher: str
    passages: str
    point: str
    outlet: str
    all_outlets: str
    shown: str
    copy: str
    copied: str
    all_have: str
    some_have: str
    value: str
    reported_by: str
    matrix: str
    matrix_note: str
    slide: str
    alone: str
    joined: str
    same_as: str
    as_table: str
    left_out: str
    repeats: str
    reason: str
    removed: str
    more: str
    disputed: str
    counted: str


def page_words(language: str) -> PageWords:
    """The fixed words of a page in a language, else English ones."""
    found = rules(language or _FALLBACK, "page") or rules(_FALLBACK, "page")
    return cast("PageWords", found)
