"""Titles: found at the head of the text, and without the site's name."""

import re
from dataclasses import replace

from summarize.cleaning.draft import Draft

_SITE = re.compile(r"(.{15,}?)\s+(?:\||::|»|—|–|-|•)\s+([^|»—–•]{2,50})$")
_LONGEST_TITLE = 180
_LONGEST_TITLE_WORDS = 26
_ENDS_SENTENCE = re.compile(r"[.!,;:…][”’\"')\]]*$")


def split_site(title: str, outlet: str = "") -> tuple[str, str]:
    """A title without the name of the site at its end, and that name.

    After "|" or "»" any short name is taken for the site; after a dash only what reads like one:
    the outlet itself, or capitalised words such as "The Daily News".

    >>> split_site("Talks falter as war goes on | Popgen Tech")
    ('Talks falter as war goes on', 'Popgen Tech')
    >>> split_site("Minister: we will win - eventually")
    ('Minister: we will win - eventually', '')
    """
    match = _SITE.match(title) if len(title) <= 400 else None
    if not match:
        return title, ""
    site = match[2].strip()
    mark = title[match.end(1) : match.start(2)].strip()
    if mark in ("|", "»", "::") or _same(site, outlet) or _reads_like_outlet(site):
        return match[1].strip(), site
    return title, ""


def _same(site: str, outlet: str) -> bool:
    bare, other = (re.sub(r"\W|^the |\.\w+$", "", name.lower()) for name in (site, outlet))
    return bool(other) and (bare == other or (len(bare) > 3 and bare in other))


_OUTLET = re.compile(r"(?:The |El |Le )?(?:[A-Z][\w.&'’]*[ -]?){1,5}$")
_OUTLET_WORD = re.compile(
    r"\b(?:News|Times|Post|Herald|Tribune|Journal|Gazette|Telegraph|Guardian|Chronicle|Press|Daily|"
    r"Star|Mail|Observer|Independent|Reuters|BBC|CNN|AP|AFP|NPR|NBC|CBS|ABC|Fox|MSNBC|Bloomberg|"
    r"Globe|Sun|Today|Radio|TV|Online|Magazine|Review|Report|Mirror|Express|Monitor|Dispatch|"
    r"Courier|Examiner|Inquirer|Sentinel|Standard|Wire|Week|Weekly|Network|Politico|Axios|Vox|"
    r"Al Jazeera|HuffPost|BuzzFeed|com|org|net)\b"
)


def _reads_like_outlet(site: str) -> bool:
    return bool(_OUTLET.match(site) and _OUTLET_WORD.search(site))


def take_title(draft: Draft) -> Draft:
    """The draft with its title without the site, and the title out of the text.

    A first line that repeats the title is taken out; where no title is known, a first line that
    is clearly a headline becomes it.
    """
    title, site = split_site(" ".join(draft.title.split()), draft.source)
    draft = replace(draft, title=title, source=draft.source or site)
    if not draft.paragraphs:
        return draft
    first = draft.paragraphs[0]
    bare, site = split_site(first, draft.source)
    if len(draft.paragraphs) < 2:
        return draft
    if title and (_equal(first, title) or _equal(bare, title)):
        return replace(draft.without({0: "title"}), source=draft.source or site)
    if not title and _is_headline(first, draft.paragraphs[1]):
        return replace(draft.without({0: "title"}), title=bare, source=draft.source or site)
    return draft


def _equal(one: str, other: str) -> bool:
    return re.sub(r"\W+", "", one).casefold() == re.sub(r"\W+", "", other).casefold()


def _is_headline(first: str, second: str) -> bool:
    """Whether a line is clearly a headline: short, no full stop, and longer text below it."""
    words = first.split()
    return (
        3 <= len(words) <= _LONGEST_TITLE_WORDS
        and len(first) <= _LONGEST_TITLE
        and not _ENDS_SENTENCE.search(first)
        and (first[0].isupper() or not first[0].isalpha())
        and len(second) > min(60, len(first) // 2)
    )
