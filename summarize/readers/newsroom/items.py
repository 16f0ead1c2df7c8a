"""An item of a newsroom, whatever its format -> a record, or why it is none.

Only texts are read. What was canceled or withheld is given as withdrawn, so that it takes back
what was sent before under the same name; what is under embargo is told, and read when its time has
come.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarize.cleaning import single_line
from summarize.data import Block, RawArticle
from summarize.readers.embargo import embargo
from summarize.readers.fields import domain, without_surrogates
from summarize.readers.newsroom.moments import moment
from summarize.readers.records import Problem, Record

# What the IPTC's codes of status mean, of all formats and with the slips of senders.
_TAKEN_BACK = frozenset(
    ("canceled", "cancelled", "cancel", "withheld", "withdrawn", "retracted", "killed", "kill",
     "recalled", "deleted")
)  # fmt: skip
_HELD = "embargoed"
# What items that are no texts are called, by the last part of their code.
KINDS = {
    "picture": "a photo", "photo": "a photo", "image": "a photo", "graphic": "a graphic",
    "graphics": "a graphic", "animation": "an animation", "video": "a video", "audio": "an audio",
    "composite": "a package", "event": "an event", "planning": "a planning item",
    "concept": "a concept", "icon": "a picture", "webwidget": "a web widget",
}  # fmt: skip
# Who sent it, in names such as "urn:newsml:agency.example:20260301:a1" and
# "tag:agency.example,2026:a1".
_SENDER = re.compile(r"(?:urn:newsml:|tag:)((?:[\w-]+\.)+[a-z]{2,})(?=[:,])", re.IGNORECASE)
# A code is named in a catalogue; only its last part tells.
_CODE = re.compile(r".*[:/#]")


@dataclass(frozen=True, slots=True)
class Item:
    """What a format says of an item; "" is not known.

    `name` is that under which versions are sent; `version` counts them. `created` is the moment of
    the version as written, or another in its place. `kind` says what it is where it is no text.
    `until` is the end of an embargo as written; None where there is none. `cut` is that of records.
    """

    name: str = ""
    version: str = ""
    title: str = ""
    blocks: tuple[Block, ...] = ()
    text: str = ""
    outlet: str = ""
    authors: tuple[str, ...] = ()
    dateline: str = ""
    created: str = ""
    language: str = ""
    url: str = ""
    status: str = ""
    until: str | None = None
    kind: str = ""
    cut: str = ""

    @property
    def has_text(self) -> bool:
        """Whether there is any text."""
        return bool(self.blocks or self.text.strip())

    @property
    def told(self) -> str:
        """The item as messages name it."""
        return repr(self.title) if self.title else self.name or "an item without a headline"


def code(written: str) -> str:
    """The last part of a code in small letters: of "stat:usable" and an address alike.

    >>> code("stat:usable"), code("http://cv.iptc.org/newscodes/pubstatusg2/canceled")
    ('usable', 'canceled')
    """
    return _CODE.sub("", written.strip()).lower()


def records(item: Item, place: int = 0) -> Iterator[Record | Problem]:
    """The record of an item, or the line that says why there is none."""
    if item.kind:
        yield Problem(f"{item.told} is {item.kind}, not a text", title=item.title)
        return
    is_taken_back = code(item.status) in _TAKEN_BACK
    held = "" if is_taken_back else _held(item)
    if held:
        yield Problem(f"{item.told} is {held}; not read", lost=False, title=item.title)
        return
    if not item.has_text and not is_taken_back:
        yield Problem(f"{item.told} holds no text", title=item.title)
        return
    yield Record(
        _article(item, is_taken_back=is_taken_back),
        place,
        cut=item.cut,
        version=number(item.version),
    )


def _held(item: Item) -> str:
    if item.until is None and code(item.status) != _HELD:
        return ""
    end = moment(item.until or "")
    return embargo(end) if end or code(item.status) == _HELD or not item.until else _unread(item)


def _unread(item: Item) -> str:
    return f"embargoed until {item.until!r}, which cannot be read as a moment"


def number(version: str) -> int:
    """The number of a version; 1 where it has none."""
    return int(version) if version.isascii() and version.isdigit() else 1


def _article(item: Item, *, is_taken_back: bool) -> RawArticle:
    created = moment(item.created)
    outlet = item.outlet or _sender(item)
    is_bare = is_taken_back and not item.has_text
    return RawArticle(
        id=single_line(item.name),
        source=domain(outlet) if "://" in outlet else outlet,
        title=without_surrogates(item.title),
        text=without_surrogates(item.title or "-" if is_bare else "" if item.blocks else item.text),
        url=item.url,
        published=created,
        language=item.language,
        authors=item.authors,
        named=bool(outlet),
        blocks=tuple(Block(each.kind, without_surrogates(each.text)) for each in item.blocks),
        withdrawn=is_taken_back,
        dates=(item.created,) if item.created and not created else (),
        dateline=item.dateline,
    )


def _sender(item: Item) -> str:
    found = _SENDER.match(item.name)
    return found[1].lower().removeprefix("www.") if found else domain(item.url or item.name)
