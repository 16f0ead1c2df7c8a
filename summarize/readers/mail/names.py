"""Who a mail is of: the outlet that sent it, and the authors that it names."""

import re
from collections.abc import Iterator
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
    is_discussion = bool(header(message, "list-post")) or "mailman" in header(
        message, "x-mailman-version"
    )
    if listed and (not told.outlet or (is_discussion and told.authors)):
        return told._replace(outlet=listed)
    return told


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
    """The outlet and the author that the sender of a mail tells of."""
    host = whose.host
    site = site_of(host)
    is_nobodys = not host or bool(
        {host, site.domain} & (words_of("mailboxes") | words_of("senders"))
    )
    own_domain = "" if is_nobodys else site.domain
    name = _SENT_FOR.sub("", whose.name)
    parts = [*_parts(name)]
    if not name:
        return Names(own_domain)
    if not is_nobodys and not site.is_platform:
        fitting = [
            part for part in (name, *parts) if fits(part, site.label) and not _is_of(part, whose)
        ]
        if fitting:
            outlet = (
                name if fitting[0] == name and len(parts) == 1 else _shortest(fitting, site.label)
            )
            return Names(outlet, tuple(_persons(parts, outlet)))
        if _is_of(name, whose) or (_is_person(name) and not is_news):
            return Names(own_domain, (name,))
    if len(parts) > 1 and _is_person(parts[0]):
        return Names(parts[-1], (parts[0],))
    if is_nobodys and not is_news and _is_person(name):
        return Names("", (name,))
    if is_news or site.is_platform or not _is_person(name):
        return Names(name)
    return Names(own_domain, (name,))


def _parts(name: str) -> Iterator[str]:
    for piece in _JOINTS.split(name):
        yield from (part.strip() for part in mail_words().of.split(piece) if part.strip())


_SENT_FOR = re.compile(r"^['\"]|['\"]$|\s+(?:via|on behalf of)\s+.{3,60}$", re.IGNORECASE)


def _shortest(fitting: list[str], label: str) -> str:
    """Of names that fit a site the one that is most like it: without "Daily" or "Newsletter"."""
    return min(fitting, key=lambda each: abs(len(letters(each)) - len(label)))


def _persons(parts: list[str], outlet: str) -> Iterator[str]:
    return (part for part in parts if part != outlet and _is_person(part) and len(parts) > 1)


def _is_person(name: str) -> bool:
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
        and _is_person(name)
    )
