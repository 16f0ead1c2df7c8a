"""Who a mail is of: the outlet that sent it, and the authors that it names."""

import re
from collections.abc import Iterator, Sequence
from email.message import Message
from typing import NamedTuple

from summarize.languages.mail import mail_words
from summarize.outlets import fits, site_of, words_of
from summarize.readers.linked_data import letters
from summarize.readers.mail.headers import Sender, header

# Names that have a person and an outlet: "Marta Quill, Tolmen Post", "Tolmen Post | News".
_JOINTS = re.compile(r"\s+[-–—|/·•]\s+|\s*[|»(),:@]\s*")
_PERSON = re.compile(
    r"(?:[A-ZÀ-ÞА-Я][\w’'-]*\.?)(?:\s+(?:[a-zà-þ]{2,3}\s+)?[A-ZÀ-ÞА-Я][\w’'-]*\.?){1,3}$"
)
# Letters of a word that tell it from others in an address. Chosen, not tuned.
_TELLING = 3
_LIST_NAME = re.compile(r"^\s*(?P<name>[^<]*?)\s*<(?P<id>[^>]*)>")


class Names(NamedTuple):
    """The outlet, "" where nobody says, and the authors."""

    outlet: str = ""
    authors: tuple[str, ...] = ()


def names_of(message: Message, whose: Sender) -> Names:
    """Who a mail that was received is of.

    The name of its sender is that of the outlet, unless it is a person's: then the outlet is the
    mailing list, or the domain of the address where it is one's own.
    """
    told = sent_by(whose, is_news=bool(header(message, "list-unsubscribe")))
    listed = list_name(header(message, "list-id"))
    label = site_of(whose.host).label
    if listed and fits(listed, label) and not fits(told.outlet, label):
        return told._replace(outlet=listed)
    is_discussion = bool(header(message, "list-post")) or "mailman" in header(
        message, "x-mailman-version"
    )
    if listed and is_discussion and not told.authors and _is_owner(whose):
        return Names(listed, (whose.name,))
    if listed and (not told.outlet or (is_discussion and told.authors)):
        return told._replace(outlet=listed)
    return told


def _is_owner(whose: Sender) -> bool:
    """Whether a mail comes from somebody whose site has their name: ines@moor.example."""
    return is_person(whose.name) and letters(whose.name.split()[-1]) == site_of(whose.host).label


def list_name(told: str) -> str:
    """The name of a mailing list; "" where it is one that a program made up.

    >>> list_name("Tolmen Post Daily <daily.tolmenpost.example>"), list_name("<f3a9c.mcsv.net>")
    ('Tolmen Post Daily', '')
    """
    found = _LIST_NAME.match(told)
    name = (found["name"] if found else "").strip("\"' ")
    is_made_up = re.search(r"\d{3,}|[0-9a-f]{10}|\blist$", name, re.IGNORECASE)
    return "" if is_made_up or not re.search(r"[^\W\d]{2}", name) else name


def sent_by(whose: Sender, *, is_news: bool) -> Names:
    """The outlet and the author that the sender of a mail tells of.

    `is_news` says that it was sent to many, as people send few.
    """
    site = site_of(whose.host)
    others = words_of("mailboxes") | words_of("senders")
    is_own = bool(whose.host) and not {whose.host, site.domain} & others and not site.is_platform
    name = _turned(_SENT_FOR.sub("", whose.name), whose)
    parts = (*_parts(name),)
    if is_own and (found := _by_domain(name, parts, whose)):
        return found
    domain = site.domain if is_own else ""
    if len(parts) > 1:
        if is_person(parts[0]):
            return Names(parts[-1], parts[:1])
        if is_person(parts[-1]):
            return Names(parts[0], parts[-1:])
    is_outlet = name and (site.is_platform or is_news or not is_person(name))
    if is_outlet:
        return Names(name)
    return Names(domain, (name,) if name else ())


def _by_domain(name: str, parts: Sequence[str], whose: Sender) -> Names | None:
    """The outlet whose domain a mail comes from, where its name or a person's tells of it."""
    site = site_of(whose.host)
    own = [part for part in (name, *parts) if fits(part, site.label) and not _is_of(part, whose)]
    if own:
        is_one = all(part in own for part in parts)
        outlet = name if is_one else _shortest(own, site.label)
        return Names(outlet, tuple(part for part in parts if part not in own and is_person(part)))
    return Names(site.domain, (name,)) if _is_of(name, whose) else None


def _turned(name: str, whose: Sender) -> str:
    """A name as it is spoken: "Quill, Marta" by the name of the box."""
    last, comma, first = name.partition(", ")
    turned = f"{first} {last}".strip()
    return turned if comma and _is_of(turned, whose) else name


def _parts(name: str) -> Iterator[str]:
    for piece in _JOINTS.split(name):
        yield from (part.strip() for part in mail_words().of.split(piece) if part.strip())


_SENT_FOR = re.compile(r"^['\"]|['\"]$|\s+(?:via|on behalf of)\s+.{3,60}$", re.IGNORECASE)


def _shortest(fitting: list[str], label: str) -> str:
    """Of names that fit a site the one that is most like it: without "Daily" or "Newsletter"."""
    return min(fitting, key=lambda each: abs(len(letters(each)) - len(label)))


def is_person(name: str) -> bool:
    """Whether a name may be a person's: two words or more in capitals, none of newspapers."""
    words = {word.strip(".,").lower() for word in name.split()}
    is_paper = words & (
        words_of("generic") | words_of("articles") | words_of("parts") | words_of("endings")
    )
    return not is_paper and _PERSON.match(name) is not None


def _is_of(name: str, whose: Sender) -> bool:
    """Whether a box is named after the person: "marta.quill", "mquill"."""
    words = [letters(word) for word in name.split()]
    box = letters(whose.box)
    if len(words) < 2 or not box:
        return False
    last = words[-1]
    return (
        len(last) >= _TELLING
        and last in box
        and (box.startswith(words[0][:1]) or words[0] in box)
        and is_person(name)
    )
