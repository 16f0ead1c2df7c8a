"""Words of English headlines: which can be a verb, and whether they agree."""

import re
from collections.abc import Sequence
from itertools import pairwise

from summarize.languages.en.main_clauses import has_verb
from summarize.languages.en.substitutions import base_forms, is_base, is_verb, known_of
from summarize.resources import read_groups

WORDS = read_groups("languages/en/titles.txt")
WORD = re.compile(r"[^\W_](?:[\w'-]*\w)?")


def any_of(group: str) -> str:
    """One of the words of a group; most places are refused by their first letter."""
    words = sorted(WORDS[group], key=lambda word: (-len(word), word))
    return f"(?=[{''.join(sorted({word[0] for word in words}))}])(?:{'|'.join(words)})"


NUMBER = "two|three|four|five|six|seven|eight|nine|ten|hundreds|dozens|thousands|several"
SEVERAL = WORDS["plurals"].union(NUMBER.split("|"))
PREPOSITIONS = WORDS["phrases"] | WORDS["beside_phrases"]
PREPOSITION = f"(?:{'|'.join(sorted(PREPOSITIONS))})"
# "Velk and Osk sign treaty": no other word stands there in small letters but a verb.
_PAIR = re.compile(
    rf"(?:[A-Z][^:]+: )?[A-Z][\w'’-]+(?:,| and| &) [A-Z][\w'’-]+ (?!{PREPOSITION}\b)[a-z]{{3,}}"
)
_SLIPS = re.compile(
    r"\b(?i:more|less|fewer|other|rather|better|worse|higher|lower|larger) then (?!that|they)\b"
    rf"|\b({any_of('stubs')}) \1\b(?<!that that)(?<!had had)"
    r"|\b(?:a|an|the) (?:the|of|in|is|was|were|are|and|to)\b|\b(?:of|to) (?:of|to)\b"
    r"|\b(?:a [ai][b-df-hj-np-tv-z]|a o[b-df-hj-mp-tv-z]|an [bcdfgjklpqtvwz][a-z])"
    r"|\b(?:should|could|would|must) of\b|\bit's own\b|\b(?:his|her|its|their)'s\b"
    rf"|\b(?:{NUMBER}) [a-z]+s (?:was|is|has)\b|\b(?:he|she|it) (?:have|are|were)\b"
    r"|\b(?:they|we) (?:was|is|has)\b"
)
# "Kostin, Rudo pledges further ...": two names, and the verb of one.
_TWO_NAMES = re.compile(
    rf"(?:[A-Z][\w'-]+ )?[A-Z][\w'-]+(?:,| and| &) [A-Z][\w'-]+ ([a-z]+s) (?!{PREPOSITION}\b)\w+"
)


def tells(headline: str) -> bool:
    """Whether something in a headline can be its verb; "The town of long shadows" has none.

    >>> [tells(each) for each in ("Two die in flood", "Mayor to resign", "The end of an era")]
    [True, True, False]
    """
    if _PAIR.match(headline):
        return True
    main = re.split(r"\b(?:who|that|which|where)\b", headline.replace("’", "'").lower(), maxsplit=1)
    words = [word.removesuffix("'s") for word in WORD.findall(main[0])]
    return any(
        has_verb(word)
        or word in WORDS["predicates"]
        or (word.endswith("s") and before not in WORDS["determiners"] and _may_be_present(word))
        or (word.endswith("ing") and not known_of(word).parts and is_verb(word))
        or (_may_have_plain(before) and is_base(word))
        for before, word in pairwise(words)
    )


def _may_be_present(word: str) -> bool:
    """Whether a word in -s may be a verb: it is one, or in no lexicon."""
    return is_verb(word) or not any(known_of(form).parts for form in base_forms(word))


def _may_have_plain(before: str) -> bool:
    """Whether a verb without an ending may stand behind a word: "Two die", "ferries collide"."""
    return before == "to" or before[0].isdigit() or before.endswith("s") or before in SEVERAL


def is_slip(headline: str) -> bool:
    """Whether a headline is broken: words that do not agree, a doubled or a wrong small word.

    >>> [is_slip(each) for each in ("Rudo, Kostin pledges ships", "Women says no", "Harris says")]
    [True, True, False]
    """
    text = headline.replace("’", "'")
    if _SLIPS.search(text[:1].lower() + text[1:]):
        return True
    names = _TWO_NAMES.match(text)
    if names and _is_lone_verb(WORD.findall(text[names.start(1) :])):
        return True
    return any(_disagrees(part.split()) for part in re.split(r"[:;,?!]\s", text))


def _disagrees(words: Sequence[str]) -> bool:
    """Whether the first noun of a clause and its verb are not both of one or of many."""
    if any(_is_bare_verb_due(*pair) for pair in pairwise(words)) or _lacks_ending(words):
        return True
    for at, (word, after) in enumerate(pairwise(words[:6])):
        if not word.isalpha() or has_verb(word) or word.lower() in PREPOSITIONS:
            return False
        if after in WORDS["plural_verbs"] and _is_singular(word):
            return True
        if _is_plural(word, is_first=at == 0):
            return after.lower() in WORDS["singular_verbs"] or _is_lone_verb(words[at + 1 :])
    return False


def _is_singular(word: str) -> bool:
    """Whether a word in small letters is a noun for one, and for no group of people."""
    is_noun = word.islower() and "n" in known_of(word).parts
    return is_noun and not word.endswith("s") and word not in WORDS["plurals"] | WORDS["groups"]


def _is_bare_verb_due(before: str, word: str) -> bool:
    """Whether a verb in -s stands where none may: "to restores"."""
    is_due = before in WORDS["before_bare"] and word.islower() and word.endswith("s")
    return is_due and known_of(word[:-1]).parts == {"v"}


def _lacks_ending(words: Sequence[str]) -> bool:
    """Whether the only verb lacks the -s that one person asks for: "Candidate win election"."""
    for at, (word, after) in enumerate(pairwise(words[:6])):
        if word.lower() in WORDS["persons"] and after.islower() and is_base(after):
            rest = words[at + 2 :]
            is_last = not rest or rest[0].lower() in PREPOSITIONS
            is_noun = is_last and known_of(after).parts != {"v"}
            others = (words[at + 1 :], words[:at])
            return not is_noun and not any(tells(" ".join(each)) for each in others)
    return False


def _is_lone_verb(words: Sequence[str]) -> bool:
    """Whether the first word has the -s of a verb, and is no noun before another verb."""
    first, following, *_ = [word.lower() for word in words] + ["", ""]
    if not first.endswith("s") or not is_verb(first) or not following:
        return False
    is_noun = following in PREPOSITIONS or is_base(following)
    return not (is_noun or has_verb(" ".join(words[1:])))


def _is_plural(word: str, *, is_first: bool) -> bool:
    """Whether a word is a noun for several; names such as "Adams" are in no lexicon."""
    small = word.lower()
    if small in WORDS["plurals"]:
        return is_first or word.islower()
    if not small.endswith("s") or small.endswith(("as", "ss", "us", "is", "ics")):
        return False
    parts = known_of(small[:-1]).parts
    is_noun = "n" in parts and "v" not in parts and not known_of(small).parts
    return is_noun and (is_first or word.islower())
