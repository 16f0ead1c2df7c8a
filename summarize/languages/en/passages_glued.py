"""Whether a headline or a caption runs into an English sentence.

Labels of a page are told by `cleaning.heads`. The text is as scraping left it, and where one piece
ends and the next begins cannot be told for sure, so such a sentence is never printed.
"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from summarize.languages.cues import cue
from summarize.languages.en.main_clauses import has_verb as has_past
from summarize.languages.en.sentences_lists import WORDS
from summarize.languages.en.verbs import is_past
from summarize.patterns import regex
from summarize.resources import read_groups

_WORDS = read_groups("languages/en/passages.txt")
ENDS_NOTHING = WORDS["never_last"] | WORDS["lettered"] | {"former", "then"}
"""Words that no headline ends with."""
_VERBS = frozenset(word.capitalize() for word in _WORDS["headline_verbs"])
_HEADLINE_WORDS = _VERBS | {word.capitalize() for word in _WORDS["headline_words"]}
_SMALL = _WORDS["headline_small"]
# Chosen, not tuned: a headline of the fewest words, and the word that opens the sentence.
_FEWEST_CAPITALS = 6
# How many words of a sentence are looked at: 95 of 100 headlines have at most eighteen.
_MOST_WORDS = 20
# Whether the second long word has a capital too; quick.
_TITLED = re.compile(r"\S+ (?:[a-z.]{1,4} ){0,2}[A-Z\d“\"‘'($]")
_STOPS = (".", "!", "?", ":", ";")
_DAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|"
    r"August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)"
    r" \d{1,2}(?:, \d{4})?)"
)
_DAY_ENDS = re.compile(rf" on {_DAY} (?=[A-Z])")
# "A worker clears mud from a kitchen on Wednesday Residents of three streets were told": what a
# picture shows is told in the present, and its day is the last word.
_CAPTION = cue(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June"
    " July August September October November December Jan Feb Aug Sept Oct Nov Dec",
    r"(?!In |On |By |As |When |If )(?:[A-Z][\w.’'-]*|an?|the|of|and|\w+ing|"
    r"[a-z]+)(?: [\w.’'-]+){0,6}? "
    r"(?:is|are|sits?|stands?|walks?|holds?|waits?|looks?|carry|carries|gathers?|march(?:es)?|"
    r"poses?|"
    r"waves?|speaks?|shows?|watch(?:es)?|listens?|rides?|passes|pass|clears?|arrives?|leaves?|"
    r"attends?|"
    r"addresses|hugs?|cheers?|prays?|lights?|lays?|search(?:es)?|works?|takes?|uses?|plays?|makes?|"
    r"protests?|demonstrates?|talks?|meets?|greets?|shakes?|answers?|testif(?:y|ies)|celebrates?)"
    r"(?! (?:that|said)\b)(?:(?!\b(?:was|were|had|said|says|told|has|have|will|that|which|"
    r"who)\b)[^.!?;:“”\"]){5,160}? "
    rf"(?<!and )(?<!when )(?<!but )(?<!where )on {_DAY} (?=[A-Z](?:[\w’'-]+ )+?(?:was|were|has|"
    rf"have|had|said|is|"
    r"are|will|[a-z]+ed)\b)",
)


# "(Jo Lark - AP) The president waits": the credit of a picture, and then what it shows.
_CREDIT_FIRST = regex(
    r"[(\[](?:(?:AP |File |Staff |Courtesy )?[Pp]hoto\b|By [A-Z]|Image\b|Courtesy\b|"
    r"(?:[A-Z][\w.’'-]* ?){1,4}(?: --? | – | — |/|, | for )(?:For )?(?:The |the )?(?:AP|"
    r"Associated Press|Reuters|"
    r"AFP|EPA|Getty|Bloomberg|[A-Z]\w+(?: [A-Z]\w+)* (?:Post|Times|Press|News|Images|Herald|"
    r"Tribune|Globe)))"
    r"[^()\[\]]{0,80}[)\]] "
)


# "FERRY SOLD TO CALDER FIRM Ada Flett": a headline in capitals.
_SHOUTED = re.compile(r"(?:[A-Z][A-Z’'-]+ ){4}[^a-z]*[A-Z][a-z]")


# "... benches on the quay The council has": no name follows within the sentence.
_OPENERS = ("The", "An", "It", "He", "She", "They", "In", "On", "At", "After", "When", "But")
_WITHIN = tuple(f" {word} " for word in _OPENERS)
_OPENS_ANEW = regex(rf"(?<=[a-z] )(?:{'|'.join(_OPENERS)}) [a-z]")
# "Police had shown bottles to reporters Peru's police chief has suspended two officers."
_OWNER_ANEW = regex(
    r"(?P<shown>[^,;:“\"]{12,}?[a-z]) [A-Z][\w-]+(?:['’]s|s['’]) (?:[a-z-]+ ){1,4}?"
    r"(?:has|have|had|is|are|was|were|will|would|said|[a-z]{3,}ed)\b"
)
_JOINS, _BEFORE_VERBS = _WORDS["joins"], _WORDS["before_verbs"]


def _runs_on(outside: str, words: AbstractSet[str]) -> bool:
    """Whether a clause without a stop stands before another one, as captions do before a lead."""
    may_open = any(map(outside.__contains__, _WITHIN))
    anew = _OPENS_ANEW.search(outside) if may_open else None
    if anew is not None and _may_end(outside[: anew.start()].split()):
        return True
    is_owned = "’s " in outside or "'s " in outside
    if not is_owned or not _JOINS.isdisjoint(words):
        return False
    owner = _OWNER_ANEW.match(outside)
    if owner is None:
        return False
    shown = owner["shown"].split()
    return shown[0].lower() not in _JOINS and _may_end(shown) and has_past(" ".join(shown[1:-1]))


def _may_end(shown: Sequence[str]) -> bool:
    """Whether a clause may end with the last of some words: a noun, and no verb with an object."""
    before, last = shown[-2:] if len(shown) > 1 else ("", shown[-1])
    if not (last.isalpha() and last.islower()) or last in ENDS_NOTHING or is_past(last):
        return False
    is_noun = before not in _BEFORE_VERBS or (before == "to" and last.endswith("s"))
    return is_noun and not last.endswith(("ing", "ly"))


def glued(outside: str, words: AbstractSet[str]) -> str:
    """Why a sentence is more than one, given with its quotations masked; "" where it is not.

    >>> from summarize.languages.cues import runs
    >>> def _glued(text: str) -> str:
    ...     return glued(text, runs(text))
    >>> _glued("Town Faces Water Cuts As Reservoir Runs Dry The reservoir above Tolmen is empty.")
    'a headline runs into it'
    >>> _glued("Prime Minister Jo Lark and Finance Minister Ada Flett met in Tolmen on Tuesday.")
    ''
    """
    if _SHOUTED.match(outside):
        return "a headline runs into it"
    titled = _TITLED.match(outside) is not None and not _HEADLINE_WORDS.isdisjoint(words)
    if titled and _opens_with_headline(outside):
        return "a headline runs into it"
    if _runs_on(outside, words):
        return "a headline runs into it"
    if outside[:1] in "([" and _CREDIT_FIRST.match(outside):
        return "the caption of a picture"
    if " on " in outside and _DAY_ENDS.search(outside) and _CAPTION.match(outside, words):
        return "the caption of a picture"
    return ""


def _opens_with_headline(text: str) -> bool:
    """Whether the first words are written as in a headline, and the others are not."""
    capitals, found, verbs = 0, 0, 0
    tokens = text.split(maxsplit=_MOST_WORDS)[:_MOST_WORDS]
    for at, token in enumerate(tokens):
        bare = token.strip(",’'()“”\"")
        if not bare or token in _SMALL:
            continue
        if bare[0].islower() or token.endswith(_STOPS):
            break
        capitals += bare[0].isupper()
        if at and bare in _HEADLINE_WORDS:
            found += 1
            verbs += bare in _VERBS
    else:
        return False
    return capitals >= _FEWEST_CAPITALS and (verbs > 0 or found > 1)
