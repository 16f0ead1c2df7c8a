"""The headline of a page: of several that it gives, the one that its article stands under."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from html import unescape

from summarize.cleaning import split_site
from summarize.patterns import regex
from summarize.readers.linked_data import letters, text_of
from summarize.readers.page_head import PageHead, is_headline

# What stands between a headline and the name of a site.
_JOINT = re.compile(r"\s*[|»]\s*|\s*::\s*|\s+[-–—•·<>]\s+|(?<=\S):\s+")
# A headline that its page cut short.
_CUT = re.compile(r"\s*(?:\.\.\.|…)$")
# A declared title of fewer words may be a headline that was cut to a few. Chosen, not tuned.
_LEAST, _FEW = 2, 4
_WORD = regex(r"\w+")
_NAMES = (
    "og:title", "parsely-title", "sailthru.title", "dc.title", "citation_title",
    "title",
)  # fmt: skip


def page_title(head: PageHead, outlets: Sequence[str]) -> str:
    """The headline of a page whose outlet may be called by any of `outlets`.

    It is a heading that the page declares as its title too; else the title that is declared most
    often, or the heading of which that has only a few words; else the first heading.
    """
    told = [*_declared(head, outlets)]
    declared = tuple(dict.fromkeys(told))
    if shown := _shown(head.headings, declared) or _below_outlet(head.headings, declared):
        return shown
    if not declared:
        return next(iter(head.headings), "")
    often = Counter(map(letters, told))
    most = max(declared, key=lambda each: often[letters(each)])
    return _in_full(most, head.headings) or most


def _in_full(title: str, headings: Sequence[str]) -> str:
    """The first heading, where a title of a few words has only words of it."""
    words = _WORD.findall(title.casefold())
    heading = next(iter(headings), "")
    if not _LEAST <= len(words) < _FEW or not {*words} < {*_WORD.findall(heading.casefold())}:
        return ""
    return heading


def _shown(headings: Sequence[str], declared: Sequence[str]) -> str:
    """The heading that is declared; with a kicker before it, what is declared."""
    told = {letters(each): each for each in reversed(declared)}
    for heading in headings:
        if letters(heading) in told:
            return _with_kicker(heading, declared)
    for heading in headings:
        own = letters(heading)
        for each in declared:
            if own.endswith(letters(each)) and 2 * len(letters(each)) > len(own):
                return each
    return ""


def _below_outlet(headings: Sequence[str], declared: Sequence[str]) -> str:
    """The heading that ends the only title, that of the window, behind the name of an outlet."""
    if len(declared) != 1:
        return ""
    for heading in headings:
        before = declared[0].removesuffix(heading).rstrip(" :|–—-»")
        is_before = before != declared[0] and len(before) < len(heading)
        if is_before and split_site(f"{heading} - {before}")[1]:
            return heading
    return ""


def _with_kicker(heading: str, declared: Sequence[str]) -> str:
    """The heading; where it and what is declared first are one but for a kicker, one of the two.

    A kicker with a colon behind it is part of a headline, others are the layout's.
    """
    first = declared[0]
    shorter, longer = sorted((heading, first), key=len)
    if not letters(longer).endswith(letters(shorter)) or 2 * len(shorter) <= len(longer):
        return heading
    return longer if longer.endswith(f": {shorter}") else shorter


def _declared(head: PageHead, outlets: Sequence[str]) -> Iterator[str]:
    """The titles that the page declares, without the outlet; one that is cut short goes last."""
    told = [head.metas.get(name, "") for name in _NAMES]
    # What is meant for one network only repeats what is meant for all.
    told = [each for each in told if each] or [head.metas.get("twitter:title", "")]
    told.insert(1, text_of(head.article.get("headline")))
    told = [*filter(None, told), head.window_title]
    # What stands above the article as a whole is no headline with an outlet.
    bare = [
        each if is_headline(each, head.headings) else without_outlet(each, outlets)
        for each in map(unescape, told)
    ]
    whole = [each for each in bare if each and not _is_outlet(each, outlets)]
    yield from sorted(whole, key=lambda each: _CUT.search(each) is not None)


def _is_outlet(title: str, outlets: Sequence[str]) -> bool:
    return letters(title) in {letters(each) for each in outlets}


def without_outlet(title: str, outlets: Sequence[str]) -> str:
    """A title without the outlet before or behind it, whatever stands between.

    >>> without_outlet("Post: Ferry aground - a report | Sea | Post", ["Post"])
    'Ferry aground - a report | Sea'
    """
    names = {letters(each) for each in outlets} - {""}
    cut = True
    while cut:
        cut = False
        for joint in reversed(list(_JOINT.finditer(title))):
            before, behind = title[: joint.start()], title[joint.end() :]
            if letters(behind) in names and letters(before):
                title, cut = before, True
                break
            if letters(before) in names and letters(behind):
                title, cut = behind, True
                break
    return title.strip()
