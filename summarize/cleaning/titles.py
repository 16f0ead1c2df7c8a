"""Titles: found at the head of the text, and without the site's name."""

import re
from collections.abc import Sequence
from dataclasses import replace

from summarize.cleaning.manuscript import Manuscript
from summarize.cleaning.places import is_known
from summarize.data import count_words
from summarize.languages.cleaning import CleaningRules, cleaning_rules
from summarize.patterns import regex

_SITE = regex(r"(.{15,}?)\s+(?:\||::|»|—|–|-|•)\s+([^|»—–•]{2,50})$")
# What every match of it has, quicker to search for.
_SITE_MARKS = ("|", "::", "»", " —", " –", " -", "•", "\u2009", "\n", "\t")
# Chosen, not tuned: longer than any headline with its site, so that the pattern stays quick.
_LONGEST_WITH_SITE = 400
# Headlines of the development sets have 3 to 18 words; longer first lines are standfirsts.
_LONGEST_TITLE = 130
# From below so that no label ("Live updates") becomes a title; from above as said.
_FEWEST_WORDS, _MOST_WORDS = 4, 18
# So many letters of a word tell it again; so many lines tell what a headline is about. Chosen.
_STEM, _LEAST, _TELLING = 4, 3, 4
_ENDS_SENTENCE = regex(r"[.!,;:…。！，；：।॥۔،؛][”’»」』\"')\]]*$")
_OPENING_MARKS = "‘“\"'«„「『¿¡"
_DOMAIN_END = regex(r"\.\w+$")


def split_site(title: str, outlet: str = "", *, language: str = "en") -> tuple[str, str]:
    """A title without the name of the site at its end, and that name.

    After "|" or "»" any short name is taken for the site; after a dash only what reads like one:
    the outlet itself, or capitalised words such as "The Daily News".

    >>> split_site("Talks falter as war goes on | Popgen Tech")
    ('Talks falter as war goes on', 'Popgen Tech')
    >>> split_site("Minister: we will win - eventually")
    ('Minister: we will win - eventually', '')
    """
    return _split_site(title, outlet, cleaning_rules(language))


def _split_site(title: str, outlet: str, rules: CleaningRules) -> tuple[str, str]:
    may_have_site = len(title) <= _LONGEST_WITH_SITE and any(mark in title for mark in _SITE_MARKS)
    match = _SITE.match(title) if may_have_site else None
    if not match:
        return title, ""
    site = match[2].strip()
    if site.lower() in rules.no_outlets:
        return match[1].strip(), ""
    mark = title[match.end(1) : match.start(2)].strip()
    if (
        mark in ("|", "»", "::")
        or is_same_outlet(site, outlet, rules)
        or reads_like_outlet(site, rules)
    ):
        return match[1].strip(), site
    return title, ""


def is_same_outlet(site: str, outlet: str, rules: CleaningRules) -> bool:
    """Whether a name is that of the outlet, with or without its article and domain."""
    bare, other = (_bare(name, rules) for name in (site, outlet))
    return bool(other) and (bare == other or (len(bare) > 3 and bare in other))


def _bare(name: str, rules: CleaningRules) -> str:
    without = _DOMAIN_END.sub("", rules.outlet_article.sub("", name.lower()))
    return re.sub(r"\W", "", without)


def reads_like_outlet(site: str, rules: CleaningRules) -> bool:
    """Whether a name is capitalised and has a word that newspapers and channels have."""
    return bool(rules.outlet.match(site) and rules.outlet_words.search(site))


def is_outlet_name(name: str, *, language: str = "en") -> bool:
    """Whether a name above a headline is that of an outlet.

    >>> is_outlet_name("The Ledger"), is_outlet_name("The Hague"), is_outlet_name("Business")
    (True, False, False)
    """
    return names_outlet(name, cleaning_rules(language))


def names_outlet(name: str, rules: CleaningRules) -> bool:
    """Whether a name beside a date, or above a headline, is that of an outlet: also "The Ledger".

    "The Hague" is a place.
    """
    if reads_like_outlet(name, rules):
        return True
    is_named = rules.outlet_article.match(name.lower()) and rules.outlet.match(name)
    return bool(is_named) and not is_known(name, rules)


def take_title(manuscript: Manuscript) -> Manuscript:
    """The manuscript with its title without the site, and the title out of the text.

    A first line that repeats the title is taken out; where no title is known, a first line that
    is clearly a headline becomes it.
    """
    manuscript = _titled(manuscript, " ".join(manuscript.title.split()))
    if not manuscript.title and len(manuscript.paragraphs) > 1:
        at = 1 if _is_outlet_above(manuscript) else 0
        if _is_headline(manuscript.paragraphs[at:], manuscript.rules):
            title, outlet = (
                manuscript.paragraphs[at],
                _mixed(manuscript.paragraphs[0]) if at else "",
            )
            manuscript = manuscript.without(dict.fromkeys(range(at), "outlet"))
            manuscript = replace(manuscript, source=manuscript.source or outlet)
            manuscript = _titled(manuscript, title)
    return _without_title(manuscript) if manuscript.title else manuscript


def _titled(manuscript: Manuscript, title: str) -> Manuscript:
    """The manuscript with this title, without the site's names at its end."""
    source = manuscript.source
    site = title
    while site:
        title, site = _split_site(title, source, manuscript.rules)
        source = source or site
    if (title, source) == (manuscript.title, manuscript.source):
        return manuscript
    return replace(manuscript, title=title, source=source)


def _without_title(manuscript: Manuscript) -> Manuscript:
    """The manuscript without the first lines that repeat its title, with or without the site."""
    count = 0
    source = manuscript.source
    title = _letters(manuscript.title)
    for line in manuscript.paragraphs[:-1]:
        if len(line) > len(manuscript.title) + _LONGEST_WITH_SITE or not _letters(
            line[:8]
        ).startswith(title[:1]):
            break
        bare, site = _split_site(line, source, manuscript.rules)
        if title not in (_letters(line), _letters(bare)):
            break
        count, source = count + 1, source or site
    manuscript = manuscript.without(dict.fromkeys(range(count), "title"))
    return manuscript if source == manuscript.source else replace(manuscript, source=source)


def _letters(line: str) -> str:
    return re.sub(r"\W+", "", line).casefold()


def _is_outlet_above(manuscript: Manuscript) -> bool:
    """Whether the first line is the name of an outlet, and more than a line stands below it."""
    first = _mixed(manuscript.paragraphs[0])
    return len(manuscript.paragraphs) > 2 and reads_like_outlet(first, manuscript.rules)


def _mixed(name: str) -> str:
    """A name in capitals with small letters."""
    return name.title() if name.isupper() else name


def _is_headline(lines: Sequence[str], rules: CleaningRules) -> bool:
    """Whether the first line is clearly a headline: short, no full stop, longer text below it.

    One of few words, or one that exclaims, is so where the text tells of what it names.
    """
    first = lines[0]
    below = next((line for line in lines[1:3] if _is_text(line, first)), "")
    if not (below and count_words(first) <= _MOST_WORDS and len(first) <= _LONGEST_TITLE):
        return False
    if rules.no_headline.search(first) or _ENDS_SENTENCE.search(first.rstrip("!！")):
        return False
    if first[0] not in _OPENING_MARKS and (not first[0].isalnum() or first[0].islower()):
        return False
    return (count_words(first) >= _FEWEST_WORDS and first[-1] not in "!！") or _is_told(
        first, "\n".join(lines[1:_TELLING]), rules
    )


def _is_text(line: str, headline: str) -> bool:
    """Whether a line can be the text below a headline."""
    return len(line) > min(60, len(headline) // 2) and (
        len(line) > len(headline) or _ENDS_SENTENCE.search(line) is not None
    )


def _is_told(headline: str, text: str, rules: CleaningRules) -> bool:
    """Whether the text has half of the words of a headline that is no name of a section."""
    words = [word for word in re.findall(r"\w+", headline) if len(word) >= _LEAST]
    if len(words) < 2 or (headline.istitle() and not headline.isupper()):
        return False
    told = sum(re.search(rf"\b{word[:_STEM]}", text, re.IGNORECASE) is not None for word in words)
    return 2 * told >= len(words) and not reads_like_outlet(headline, rules)
