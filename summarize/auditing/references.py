"""What the citation marks of a draft name: entries of its own list, matched to the sources."""

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePath

from summarize.auditing.values import Reference
from summarize.data import Article
from summarize.renderers import frame_words

_ADDRESS = re.compile(r"https?://[^\s<>)\]\"”]+")
_SCHEME = re.compile(r"^https?://(?:www\.|m\.|amp\.)?")
_WORD = re.compile(r"\w+")
# Words of a title that must stand in an entry together; fewer are found in many. Chosen.
_FEWEST_OF_TITLE = 3


def find_references(
    entries: Iterable[tuple[int, str]], articles: Sequence[Article], *, is_listed: bool
) -> tuple[Reference, ...]:
    """The references of a draft by number: its entries, and without a list of its own the sources.

    `is_listed` says that there is a list; else a number without an entry is the source's place.
    """
    named = {
        number: Reference(number, " ".join(text.split("\n")), _named(text, articles))
        for number, text in entries
    }
    if not is_listed:
        for number, each in enumerate(articles, start=1):
            text = each.title or each.source or each.id
            named.setdefault(number, Reference(number, text, (each.id,)))
    return tuple(named[number] for number in sorted(named))


def by_number(references: Iterable[Reference]) -> Mapping[int, Reference]:
    """The references by their numbers."""
    return {each.number: each for each in references}


def names_source(text: str, articles: Iterable[Article]) -> bool:
    """Whether a text has an address of the web, or the headline or file name of an article.

    The name of an outlet alone also stands in "The Herald said that ...".
    """
    return _ADDRESS.search(text) is not None or any(
        is_title_of(text, (each,)) or _has_title(text, each) or _has_file(text, each)
        for each in articles
    )


def is_title_of(text: str, articles: Iterable[Article]) -> bool:
    """Whether a text is the headline of an article, or a part of one."""
    return any(_stands_in(_words(text), _words(each.title)) for each in articles)


def _named(entry: str, articles: Sequence[Article]) -> tuple[str, ...]:
    """The articles that an entry means: by address, else title, else file name, else outlet.

    An outlet with several articles among the sources means any of them. An entry of several lines
    also means each article whose outlet or file a line begins with: a note has a line for each.
    """
    found: tuple[str, ...] = ()
    for is_meant in (_has_address, _has_title, _has_file, _has_outlet):
        found = found or tuple(each.id for each in articles if is_meant(entry, each))
    lines = entry.split("\n")
    known = {each.source for each in articles if each.id in found}
    opened = (
        each.id
        for line in (lines if len(lines) > 1 else ())
        for each in articles
        if each.source not in known and _opens(line, each)
    )
    return tuple(dict.fromkeys((*found, *opened)))


def _opens(line: str, article: Article) -> bool:
    """Whether a line begins with the outlet or the file of an article."""
    for name in _names(article):
        behind = line.strip().casefold().removeprefix(name.casefold())
        if behind != line.strip().casefold() and not behind[:1].isalnum():
            return True
    return False


def _names(article: Article) -> tuple[str, ...]:
    """What lists of sources call an article: its outlet, its file, or what a briefing says of one.

    A briefing says of an article whose outlet nobody names that it is an "unnamed source (FILE)".
    """
    unnamed = frame_words([article]).unnamed
    own = tuple(filter(None, (article.source, PurePath(article.id).name)))
    called = (unnamed.format(name=form.format(each)) for each in own for form in ("{}", "({})"))
    return (*own, *called)


def _has_address(entry: str, article: Article) -> bool:
    addresses = {_plain_address(each) for each in _ADDRESS.findall(entry)}
    return bool(article.url) and _plain_address(article.url) in addresses


def _plain_address(address: str) -> str:
    bare = _SCHEME.sub("", address.casefold()).partition("#")[0]
    return bare.rstrip("/.,;")


def _has_title(entry: str, article: Article) -> bool:
    title = _words(article.title)
    return len(title) >= _FEWEST_OF_TITLE and _stands_in(title, _words(entry))


def _has_file(entry: str, article: Article) -> bool:
    name = PurePath(article.id).name.casefold()
    stem = name.partition(".")[0]
    return name in entry.casefold() or entry.strip().casefold() == stem


def _has_outlet(entry: str, article: Article) -> bool:
    outlet = _words(article.source)
    domain = _plain_address(article.source) if "." in article.source else ""
    hosts = {_plain_address(each).partition("/")[0] for each in _ADDRESS.findall(entry)}
    return _stands_in(outlet, _words(_ADDRESS.sub(" ", entry))) or domain in hosts


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text.replace("’", "").replace("'", ""))]


def _stands_in(wanted: Sequence[str], known: Sequence[str]) -> bool:
    """Whether some words follow each other among others."""
    size = len(wanted)
    return size > 0 and any(
        list(known[at : at + size]) == list(wanted) for at in range(len(known) - size + 1)
    )
