"""Records -> articles one at a time, for streams that are too long to be held.

What is kept of an article that has passed is a number for its id and one for its text.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from hashlib import blake2b

from summarize.data import Article
from summarize.readers.cleaned import Located, cleaned_of, place_id

# Bytes of such a number: that two of a million texts have the same one is as likely as 1 in 4
# million.
_BYTES = 8


def pass_on(located: Iterable[Located], tell: Callable[[str], None]) -> Iterator[Article]:
    """The cleaned articles as they come, each text of an outlet once, each with an id of its own.

    A text is told by its words, an outlet by its name; of two articles with one id the second gets
    another. `merge` does more, and holds the articles for it: it knows which of several paths is
    told apart by which folders, spellings of outlets, and versions of one article.
    """
    seen: set[int] = set()
    for each in map(cleaned_of, located):
        article = each.article
        if not each.id:
            article = replace(article, id=place_id((each.found, each.within, each.place), 0))
        if each.problem:
            tell(f"{each.shown}: {each.problem}")
        if not article.text.strip():
            tell(f"{each.shown}: left out, nothing is left of the text after cleaning")
            continue
        outlet = article.source.casefold() if each.is_named else ""
        text = _number("text", outlet, " ".join(article.text.split()))
        if text in seen:
            tell(f"{each.shown}: left out, the same text as an article before it")
            continue
        free = _free(article.id, seen)
        seen.update((text, _number("id", free)))
        yield article if free == article.id else replace(article, id=free)


def _free(identity: str, seen: set[int]) -> str:
    number = 1
    free = identity
    while _number("id", free) in seen:
        number += 1
        free = f"{identity}~{number}"
    return free


def _number(*parts: str) -> int:
    key = "\0".join(parts).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(key, digest_size=_BYTES).digest(), "big")
