"""Which outlet a page is of: of the names it gives, the one that fits its address."""

import re
from collections.abc import Iterator, Mapping, Sequence

from summarize.languages.pages import legal_forms
from summarize.outlets import fits, host_of, site_of, words_of
from summarize.readers.linked_data import letters, text_of
from summarize.readers.page_head import PageHead

# Longer ones are slogans, or lists of what a page is about. Chosen, not tuned.
_LONGEST = 60
_JOINT = re.compile(r"\s*(?:[|»_]|--+)\s*|\s+[-–—]\s+|(?<=\S):\s+")
_SITES = ("WebSite", "NewsMediaOrganization")
_NAMES = ("application-name", "dc.publisher", "publisher", "citation_journal_title")
_NOT_OF_A_NAME = re.compile(r"[©®™@{}]|://|\b\d{4}\b\s*$")


def page_outlet(head: PageHead) -> str:
    """The name of the outlet of a page; its host where it gives no name, else nothing.

    Asked in turn: the name of the site, what JSON-LD calls site and publisher, names in the head,
    and what stands in a title beside the headline. A name that fits the address goes before one
    that does not; an address, an account and a company in its legal form are no names.
    """
    host = host_of(head.address)
    label = site_of(host).label
    declared = [*filter(_is_name, _declared(head))]
    beside = [*filter(_is_name, _beside_title(head))]
    fitting = [each for each in (*declared, *beside) if label and fits(each, label)]
    if fitting and fitting[0] != head.metas.get("og:site_name"):
        # JSON-LD often has a longer name than readers know ("Daily Ledger Website").
        fitting.sort(key=lambda each: letters(each) != letters(label))
    told = (*fitting, *declared, *_beside_headline(head), head.metas.get("copyright", ""))
    name = next(filter(_is_name, told), "")
    return _well_written(name, beside) or host.removeprefix("www.")


def outlet_names(head: PageHead, outlet: str) -> tuple[str, ...]:
    """All that may stand beside the headline in a title: names of `outlet`, and its host."""
    host = host_of(head.address).removeprefix("www.")
    site = site_of(host)
    declared = [*filter(_is_name, _declared(head))]
    parts = (part for each in declared for part in (each, *_JOINT.split(each)))
    handle = head.metas.get("twitter:site", "").lstrip("@")
    names = (outlet, *parts, host, site.domain, site.label, handle)
    return tuple(dict.fromkeys(filter(None, names)))


def _declared(head: PageHead) -> Iterator[str]:
    """The names that the page declares."""
    yield head.metas.get("og:site_name", "")
    yield from _linked(head)
    yield from (head.metas.get(name, "") for name in _NAMES)


def _linked(head: PageHead) -> Iterator[str]:
    """What JSON-LD calls the site, then the publisher of the article."""
    for each in head.objects:
        if each.is_own and set(_SITES).intersection(each.types):
            yield text_of(each.fields.get("name"))
    yield _publisher(head)


def _publisher(head: PageHead) -> str:
    publisher = head.article.get("publisher")
    if isinstance(publisher, list):
        publisher = next(iter(publisher), None)
    if not isinstance(publisher, Mapping):
        return text_of(publisher)
    identity = publisher.get("@id")
    if not publisher.get("name") and identity:
        named = (e.fields for e in head.objects if e.fields.get("@id") == identity)
        publisher = next((each for each in named if each.get("name")), publisher)
    return text_of(publisher.get("name"))


def _beside_title(head: PageHead) -> Iterator[str]:
    """The last piece and the first of each title, but of one that is a headline as a whole."""
    headlines = {letters(each) for each in head.headings}
    for title in (head.window_title, head.metas.get("og:title", "")):
        pieces = _JOINT.split(title)
        if len(pieces) > 1 and letters(title) not in headlines:
            yield pieces[-1].strip()
            yield pieces[0].strip()


def _beside_headline(head: PageHead) -> Iterator[str]:
    """What stands at the end of the title, where what stands before it is a headline."""
    told = (*head.headings, head.metas.get("og:title", ""), text_of(head.article.get("headline")))
    headlines = {letters(each) for each in told} - {""}
    pieces = _JOINT.split(head.window_title)
    starts = {letters("".join(pieces[:end])) for end in range(1, len(pieces))}
    if headlines & starts and _is_name(pieces[-1]):
        yield pieces[-1]


def _is_name(text: str) -> bool:
    """Whether a text can be the name of an outlet."""
    if not 1 < len(text) <= _LONGEST or _NOT_OF_A_NAME.search(text):
        return False
    if site_of(host_of(text)).domain in words_of("networks"):
        return False
    words = {word.strip(",.()") for word in text.lower().split()}
    return not words & legal_forms()


def _well_written(name: str, beside: Sequence[str]) -> str:
    """The name as a title writes it, where it is declared in small letters alone."""
    if not name.islower() or "." in name:
        return name
    return next((each for each in beside if letters(each) == letters(name)), name.title())
