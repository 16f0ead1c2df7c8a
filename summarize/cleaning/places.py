"""Whether a name at the head of an article is of a place: what it is, and what is said beside it.

A name alone before a colon or a short dash may be a speaker, a subject or a company. It is a place
where it is a known one, or where the article is told of there again; in capitals it is also where
nothing tells that it is something else, and a sentence of narration follows.
"""

import re
from collections.abc import Sequence

from summarize.languages.cleaning import CleaningRules
from summarize.patterns import regex

_WORD = regex(r"[^\W\d_][\w.’'-]*")
_SENTENCE = regex(r".*?[.!?…](?=[\"”’)\]]?(?:\s|$))", re.DOTALL)
# Chosen, not tuned: a remark is shorter than the first sentence of a report.
_FEWEST_WORDS = 6


def is_known(place: str, rules: CleaningRules) -> bool:
    """Whether the languages' list of places has a name, however it is written."""
    return place.strip(" ").upper() in rules.places


def is_thing(name: str, rules: CleaningRules) -> bool:
    """Whether a name is made of common words, so that it may be a role or a subject."""
    words = [word.strip(".’'").lower() for word in _WORD.findall(name)]
    return bool(words) and all(word in rules.no_places or rules.is_common(word) for word in words)


def is_told_of(name: str, text: str, rules: CleaningRules) -> bool:
    """Whether a text tells of something at, in or from what is called so."""
    titled = name if not name.isupper() else _titled(name)
    return any(
        rules.before_places.match(text[: match.start()].rsplit(" ", 2)[-2])
        for match in re.finditer(rf"(?<=[a-z] ){re.escape(titled)}\b", text)
    )


def _titled(name: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize(), name)


def is_narrated(rest: str, rules: CleaningRules) -> bool:
    """Whether the rest of a paragraph opens with a sentence that nobody speaks."""
    match = _SENTENCE.match(rest)
    if match is None or match[0][-1] in "!?…":
        return False
    sentence = match[0]
    return len(sentence.split()) >= _FEWEST_WORDS and not rules.speaks.search(sentence)


def is_sent_from(places: Sequence[str], text: str, rules: CleaningRules) -> bool:
    """Whether names that a weak mark parts from the text are of places.

    `text` is the article below them.
    """
    if any(is_known(place, rules) for place in places):
        return not places[-1].isupper() or f"{places[-1]}:" not in text
    if any(is_told_of(place, text, rules) for place in places):
        return True
    name = places[0]
    if not name.isupper() or any(is_thing(place, rules) for place in places):
        return False
    # A speaker speaks again, or is told of.
    return f"{name}:" not in text and _titled(name) not in text
