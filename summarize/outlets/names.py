"""Names of outlets: what stays the same of them however they are spelled."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from summarize.languages.cleaning import Pattern
from summarize.languages.services import SERVICES, SEVERAL
from summarize.outlets.addresses import host_of, site_of, words_of

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# "Tolmen Times - Latest news", "World | Tolmen Times": a feed's title has the name as a piece.
_JOINTS = Pattern(
    r"\s+[-–—|»:·•]\s+|\s*[|»]\s*|:\s+", hints=("-", "–", "—", "|", "»", ":", "·", "•")
)
# "Metro.co.uk", "Le Monde.fr".
_DOMAIN_END = Pattern(r"(?<=\w)((?:\.[a-z]{2,3})?\.([a-z]{2,}))$", hints=(".",), ignore_case=True)
_IN_BRACKETS = Pattern(r"\s*[(\[]([^()\[\]]+)[)\]]\s*$", hints=(")", "]"))
# A name in letters has so many: "AP", "BBC", "MSNBC".
_LETTERS = range(2, 6)
# Shorter words stand in hosts by chance. Chosen, not tuned.
_TELLING = 4
# What is left of a name without its ending must still be one.
_SHORTEST = 3


def name_key(name: str) -> str:
    """What two spellings of one outlet's name have in common.

    >>> name_key("The Tolmen Times"), name_key("TolmenTimes"), name_key("Tolmen Times Online")
    ('tolmentimes', 'tolmentimes', 'tolmentimes')
    >>> name_key("www.tolmentimes.example"), name_key("uk.reuters.com")
    ('tolmentimes', 'reuters')
    >>> name_key("BBC Sport"), name_key("AP News"), name_key("Associated Press")
    ('bbc', 'ap', 'ap')
    """
    if host := host_of(name):
        site = site_of(host)
        return site.domain if site.is_platform else label_key(site.label)
    words = _words(_bare(name))
    if not words:
        return unicodedata.normalize("NFKC", name).strip().casefold()
    if _is_house(words):
        words = words[:1]
    folded = [folded_word(word) for word in words]
    while len(folded) > 1 and folded[0] in words_of("articles"):
        folded.pop(0)
    while len(folded) > 1 and folded[-1] in words_of("endings"):
        if len("".join(folded[:-1])) < _SHORTEST:
            break
        folded.pop()
    squeezed = "".join(folded)
    return _services().get(squeezed, squeezed)


def _is_house(words: list[str]) -> bool:
    """Whether a name is letters and a part of the house: "BBC Sport"."""
    return (
        len(words[0]) in _LETTERS
        and words[0].isupper()
        and words[0].casefold() not in words_of("articles")
        and all(word.casefold() in words_of("parts") for word in words[1:])
    )


def is_unnamed(source: str, article_id: str) -> bool:
    """Whether what stands for an outlet is only the number or the place of a record in a file.

    >>> is_unnamed("bbc:1", "day/bbc.jsonl:1"), is_unnamed("x7", "x7")
    (True, True)
    >>> is_unnamed("BBC 1", "day/bbc.jsonl:1"), is_unnamed("reuters", "reuters.txt")
    (False, False)
    """
    if source == article_id:
        return " " not in source and any(map(str.isdecimal, source))
    stem, _, place = source.rpartition(":")
    file, _, own = article_id.rpartition("/")[2].rpartition(":")
    return place.isdecimal() and file.startswith(stem) and own.partition("~")[0] == place


def is_service(key: str) -> bool:
    """Whether the key of a name is that of a wire service."""
    return key in _service_keys()


def service_named(name: str) -> str:
    """The wire service that an outlet of this name is; "" where it is none.

    >>> service_named("Reuters"), service_named("The Associated Press"), service_named("Echo")
    ('Reuters', 'AP', '')
    """
    return _service_keys().get(name_key(name), "")


def is_one_name(one: str, other: str) -> bool:
    """Whether two names are spellings of one."""
    return name_key(one) == name_key(other)


def label_key(label: str) -> str:
    """The key of a name that is the label of a host ("thetolmentimes", "tolmen-times")."""
    squeezed = "".join(folded_word(word) for word in _words(label))
    for article in words_of("articles"):
        if squeezed.startswith(article) and len(squeezed) >= len(article) + _TELLING:
            squeezed = squeezed.removeprefix(article)
    return _services().get(squeezed, squeezed)


def pieces(name: str) -> Iterator[str]:
    """The keys of the parts of a name that is put together, as those of feeds are.

    >>> list(pieces("World news | The Tolmen Times"))
    ['worldnews', 'tolmentimes']
    """
    parts = _parts(name)
    if len(parts) > 1:
        yield from (name_key(part) for part in parts if part.strip())


def is_put_together(name: str) -> bool:
    """Whether a name has several parts."""
    return len(_parts(name)) > 1


def _parts(name: str) -> list[str]:
    return _JOINTS.compiled.split(name) if _JOINTS.may_match(name) else [name]


def abbreviates(label: str, name: str) -> bool:
    """Whether the label of a host is a name with words cut to their first letter.

    >>> abbreviates("nytimes", "The New York Times"), abbreviates("latimes", "Lake Times")
    (True, False)
    """
    words = [folded_word(word) for word in _words(_bare(name))]
    while len(words) > 1 and words[0] in words_of("articles"):
        words.pop(0)
    squeezed = "".join(folded_word(word) for word in _words(label))
    return len(words) > 1 and squeezed in _cuts(words)


def _cuts(words: list[str]) -> set[str]:
    """The words put together, each whole or only its first letter."""
    found = {""}
    for word in words[:8]:
        found = {f"{head}{tail}" for head in found for tail in (word, word[0])}
    return found


def fits(name: str, label: str) -> bool:
    """Whether a site of this label may well be that of an outlet of this name.

    >>> fits("Daily Mirror", "mirror"), fits("Frankfurter Allgemeine Zeitung", "faz")
    (True, True)
    >>> fits("Associated Press", "apnews"), fits("Tolmen Times", "medium")
    (True, False)
    """
    key, own = name_key(name), label_key(label)
    if not own or key == own:
        return bool(own)
    shorter, longer = sorted((key, own), key=len)
    if len(shorter) >= _TELLING and shorter in longer:
        return True
    words = [folded_word(word) for word in _words(_bare(name))]
    telling = (word for word in words if word not in words_of("generic"))
    if any(len(word) >= _TELLING and word in own for word in telling):
        return True
    return abbreviates(label, name) or (is_service(key) and own.startswith(key))


def share_words(one: str, other: str) -> bool:
    """Whether all words of one name are in the other ("The Mirror", "Daily Mirror")."""
    ours, theirs = (
        {folded_word(word) for word in _words(_bare(name))} - words_of("articles")
        for name in (one, other)
    )
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def _bare(name: str) -> str:
    """A name without what stands in brackets for it, and without the end of a domain."""
    match = _IN_BRACKETS.search(name)
    if match and match.start() > 0 and _stands_for(match[1], name[: match.start()]):
        name = name[: match.start()]
    match = _DOMAIN_END.search(name)
    if match and match[2].casefold() not in words_of("no_domains"):
        name = name[: match.start()]
    return name


def _stands_for(letters: str, name: str) -> bool:
    """Whether the letters in brackets are those that the words of a name begin with."""
    initials = "".join(word[0] for word in _words(name) if word[0].isupper())
    every = "".join(word[0] for word in _words(name)).upper()
    head = letters.split(maxsplit=1)[0].strip(".") if letters.split() else ""
    return len(head) > 1 and head in (initials, every)


def _words(name: str) -> list[str]:
    return [word for word in _WORD.findall(name) if word.lower() not in words_of("joints")]


def folded_word(word: str) -> str:
    """A word in small letters without accents.

    >>> folded_word("País")
    'pais'
    """
    if word.isascii():
        return word.lower().replace("'", "")
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c) and c.isalnum())


@cache
def _services() -> dict[str, str]:
    """Squeezed spelling of a wire service -> the key of its name."""
    return {
        _squeezed(spelling): _squeezed(service)
        for spelling, service in SERVICES.items()
        if service != SEVERAL
    }


@cache
def _service_keys() -> dict[str, str]:
    """The key of the name of each wire service -> that name."""
    return {_squeezed(name): name for name in SERVICES.values() if name != SEVERAL}


def _squeezed(spelling: str) -> str:
    """A spelling of the data file as `name_key` has it."""
    return "".join(filter(str.isalnum, folded_word(spelling)))
