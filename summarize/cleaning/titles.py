"""Titles: found at the head of the text, and without the site's name."""

import re
from dataclasses import replace

from summarize.cleaning.draft import Draft

_SITE = re.compile(r"(.{15,}?)\s+(?:\||::|»|—|–|-|•)\s+([^|»—–•]{2,50})$")
# Headlines of the development sets have 3 to 18 words; longer first lines are standfirsts.
_LONGEST_TITLE = 130
_FEWEST_WORDS, _MOST_WORDS = 4, 18
# "Jane Roe, 32, of Chicago" is a caption; times, addresses and lone quotations are no headlines.
_NO_HEADLINE = re.compile(
    r", \d{1,3}(?:, |$)|\d:\d\d|@|://|\)$|^[“\"][^“”\"]*[”\"]$|\b(?:ago|a\.m|p\.m)$"
)
_ENDS_SENTENCE = re.compile(r"[.!,;:…][”’\"')\]]*$")


# What pages print beside a headline that is no outlet.
_NO_SITES = frozenset(("share", "video", "photos", "print", "news", "update", "live", "opinion"))


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
    if site.lower() in _NO_SITES:
        return match[1].strip(), ""
    mark = title[match.end(1) : match.start(2)].strip()
    if mark in ("|", "»", "::") or _same(site, outlet) or reads_like_outlet(site):
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


def reads_like_outlet(site: str) -> bool:
    """Whether a name is capitalised and has a word that newspapers and channels have."""
    return bool(_OUTLET.match(site) and _OUTLET_WORD.search(site))


def take_title(draft: Draft) -> Draft:
    """The draft with its title without the site, and the title out of the text.

    A first line that repeats the title is taken out; where no title is known, a first line that
    is clearly a headline becomes it.
    """
    title, site = split_site(" ".join(draft.title.split()), draft.source)
    draft = replace(draft, title=title, source=draft.source or site)
    if not title and len(draft.paragraphs) > 1 and _is_headline(*draft.paragraphs[:2]):
        title, site = split_site(draft.paragraphs[0], draft.source)
        draft = replace(draft, title=title, source=draft.source or site)
    return _without_title(draft) if title else draft


def _without_title(draft: Draft) -> Draft:
    """The draft without the first lines that repeat its title, with or without the site."""
    count = 0
    source = draft.source
    for line in draft.paragraphs[:-1]:
        bare, site = split_site(line, source)
        if not (_equal(line, draft.title) or _equal(bare, draft.title)):
            break
        count, source = count + 1, source or site
    return replace(draft.without(dict.fromkeys(range(count), "title")), source=source)


def _equal(one: str, other: str) -> bool:
    return re.sub(r"\W+", "", one).casefold() == re.sub(r"\W+", "", other).casefold()


def _is_headline(first: str, second: str) -> bool:
    """Whether a line is clearly a headline: short, no full stop, and longer text below it."""
    words = first.split()
    return (
        _FEWEST_WORDS <= len(words) <= _MOST_WORDS
        and len(first) <= _LONGEST_TITLE
        and not _ENDS_SENTENCE.search(first)
        and not _NO_HEADLINE.search(first)
        and (first[0].isupper() or first[0].isdigit() or first[0] in "‘“\"'")
        and len(second) > min(60, len(first) // 2)
    )
