"""English pronouns, how a text addresses its reader, and signs of what a sentence is.

A sign is named for what it looks for in a sentence whose quotations are masked, so that nothing is
held against a sentence that somebody in it says.
"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from operator import methodcaller

from summarize.languages.cleaning import Pattern
from summarize.languages.cues import cue, runs
from summarize.languages.en.scoring_page import page_signs
from summarize.languages.en.verbs import is_past
from summarize.languages.en.voice import voice
from summarize.languages.quotations import MASK
from summarize.languages.scoring import ScoringRules
from summarize.patterns import regex
from summarize.resources import read_groups

_WORDS = read_groups("languages/en/scoring.txt")
_WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
# In words: short and long sentences; the learned weights read both.
_FEW, _MANY = 9, 28
# In words; chosen by reading: in a sentence of so few a hollow noun is what it tells.
_HOLLOW, _FIRST = 10, 4


def _any_of(group: str) -> str:
    return "|".join(sorted(_WORDS[group], key=lambda word: (-len(word), word)))


# Each of these groups is the sign that a sentence has one of its words.
_HELD = ("attributed", "everybody", "must", "may", "will", "degrees", "stress", "we")
_DAY = cue(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January Jan February Feb March April"
    " June July August Aug September Sept October Oct November Nov December Dec yesterday today"
    " tonight week",
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July"
    r"|August|September|October|November|December|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.) \d"
    r"|\d (?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"|yesterday|today|tonight|(?:this|last) week)\b",
)
_DEGREE = rf"(?:(?:{_any_of('degree')}) ){{0,3}}"
_VERDICT = cue(
    " ".join(_WORDS["verdict_noun"] | _WORDS["verdict_adjective"]),
    r"\b(?:[Ii]t|[Tt]h(?:is|at)|[Ww]hich|[Ww]hat)(?:['’]s| is| was| seems| would be| will be"
    rf"| has been| remains) (?:not )?{_DEGREE}(?:{_any_of('verdict_adjective')})\b"
    r"|\b(?:is|was|are|were|remains|be|been|['’]s) (?:nothing (?:less|more|short) than |simply"
    rf" |just )?(?:a |an )?{_DEGREE}(?:{_any_of('verdict_noun')})\b",
)
_SURPRISE = cue(
    "surprise shock surprised surprising surprisingly unsurprisingly wonder secret coincidence",
    r"\b(?:(?:comes?|came|coming) as (?:no|a|little|any) (?:\w+ )?(?:surprise|shock)\b(?! to [A-Z])"
    r"|(?:[Ii]t(?:['’]s| is| was)|^) ?[Nn]o (?:surprise|wonder|secret|coincidence)|(?:hardly|not"
    r"|scarcely) (?:a )?(?:surprising(?:ly)?|surprised?|shock)\b|^Unsurprisingly,)",
)
_TURNS = cue(
    "mistake sure needless mildly bluntly truth fact reality irony lesson line moral news"
    " Needless Ironically Frankly Arguably Admittedly Obviously Undoubtedly Surely Alas Granted"
    " Predictably doubt saying time nothing riddance much desired reason right seriously one"
    " deserves deserve only fairness hard difficult easy tempting ought nobody Nobody no No anyone"
    " too if wise foolish well better wrong naive should",
    r"(?:(?i:make no mistake)|^To be sure|[Nn]eedless to say|[Tt]o put it (?:mildly|bluntly)"
    r"|\b[Tt]he (?:\w+ )?(?:truth|reality|irony|lesson|bottom line|moral|good news|bad news)(?: of"
    r" the matter)? (?:is|was)(?: that|:|,)|^(?:Ironically|Frankly|Arguably|Admittedly"
    r"|Obviously|Undoubtedly|Surely|Alas|Granted|Predictably)\b|without (?:a )?doubt"
    r"|goes without saying|\b[Ii]t(?:['’]s| is)(?: high| about| long past| now)? time (?:to"
    r"|for an?)\b|(?:is|was|are|were) nothing (?:short of|if not)|[Gg]ood riddance"
    r"|\b[Ss]o much for\b|to be desired\b|\b(?:has|have|had) every (?:reason|right) to"
    r"|\b(?:[Nn]obody|[Nn]o one|[Aa]nyone|anybody) (?:could|can|would) (?:have (?:seen|known"
    r"|guessed|imagined|missed)|seriously|really|doubt|deny)"
    r"|\b[Nn]o(?:body| one) seriously|\bone (?:can|could|may|might|must|should|cannot) (?:only|but"
    r"|not|hope|wonder|ask|imagine|argue|see)\b|\bone wonders\b|\bdeserves? (?:to|a|an|the|better"
    r"|more|credit|praise|blame)\b|\bif only just\b|[Ii]n (?:all )?fairness,"
    r"|\b[Ii]t(?:['’]s| is| was) (?:hard|difficult|easy|tempting) (?:not )?to (?:imagine|believe"
    r"|overstate|exaggerate|see|say"
    r"|argue|resist|avoid|think|blame|understand)|\btoo (?:much|little) of (?:a|an|the)\b"
    r"|\b(?:should|ought to|must) (?:worry|alarm|trouble|concern|shame|frighten|scare"
    r"|anger|embarrass) (?:us|all|every\w*|any\w*)\b"
    r"|\bought to be\b|\bwould (?:be|do|have been) (?:wise|foolish|well|better|wrong|right"
    r"|naive)\b)",
)
"""Turns of phrase with which a writer speaks to be agreed with."""
_LIKENED = cue("like as", r"\b(?:like (?:an?|any|every)|as if|as though)\b")
_DASHED = re.compile(r" [—–-]+ |[—;]")
_CONTRACTED = re.compile(
    r"\w(?:n['’]t|['’](?:s (?:an?|the|not|no|just|been|it|hard|easy|time)\b|re|ll|ve|d\b))"
)
_PASSIVE = cue(
    "was were been being", r"\b(?:was|were|been|being) (?:\w+ly )?\w+(?:ed|en|wn|ght|de)\b"
)
_YOU = cue("you You your Your yourself Yourself", r"\b(?:[Yy]ou|[Yy]our|[Yy]ourself)\b")
_CLOCK = re.compile(r"\W*\d{1,2}[.:h]\d\d\b(?:\s?[ap]\.?m\.?)?(?: [A-Z]{2,4})?\s?[:—–-]?")
_RECENT = cue("has have", r"\b(?:has|have) (?:\w+ly )?(?:been )?\w+(?:ed|en|wn|ght|de|un|ne)\b")
_SOUGHT = cue(
    "comment respond elaborate details information confirm reached known hear",
    r"\b(?:(?:declined|refused) (?:to|further) (?:comment|elaborate|give|say|provide|discuss)"
    r"|(?:did|has|have|had) not (?:immediately |yet )?(?:respond(?:ed)?|return(?:ed)?|repl(?:y|ied)"
    r"|elaborated?|hear|heard|provided?|give|gave|comment(?:ed)?)\b|did(?:n['’]t)"
    r" (?:immediately )?(?:respond|return|reply|elaborate|hear back|provide|comment)\b"
    r"|could not (?:immediately )?be (?:reached|determined|confirmed|verified)|sought comment"
    r"|(?:no|few|without|any) (?:further |other |more |immediate )?(?:details|comment"
    r"|information)\b"
    r"|not (?:immediately |yet )(?:clear|known|available))",
)
"""What a reporter could not find out."""
_OPEN = cue(
    "remains seen tell depend open unanswered closely works reaching ranging decisive crucial"
    " mixed develop develops ahead remain",
    r"(?:remains? to be seen|\bquestions? (?:\w+ )?(?:open|unanswered)\b|\b[Tt]ime will tell"
    r"|will depend on|questions (?:still )?remain\b"
    r"|(?:watching|following|monitoring) .{0,30}\bclosely|closely (?:watching|following|monitoring)"
    r"|\bin the works|far-reaching|wide-ranging (?:effects|consequences)"
    r"|\bwill be (?:decisive|crucial)\b|\b(?:been|are|were) mixed\b"
    r"|how (?:things|matters|the situation) develops?|\b(?:lie|lies|lay) ahead\b)",
)
"""What could be said of any story."""
_GENERAL = regex(
    r"(?:An? (?:[a-z-]+ ){1,4}|(?!There|The|His|Its|This|Others|Authorities|Officials|Police|Talks)"
    r"[A-Z][a-z-]+s (?:[a-z-]+ ){0,4}?)(?:is|are|can|usually|often|typically|generally|occurs?"
    r"|causes?|contains?|lives?|rises?|grows?|remains?|makes?|affects?|ranges?|feeds?|tends?) "
)
"""What is always so: a bare plural or "a ..." before a verb of the present."""
_CUT_OFF = re.compile(
    r"\b(?:the|an?|and|or|whose)\.$|^(?!.*\b(?:what|who|how|as|than|where|so|that|there|nor"
    r"|neither|[Aa]nd|[Bb]ut|it|they|he|she|we|you|I)\b).*[a-z] (?:was|were|is|are|has|had)\.$"
)
"""A last word behind which something is missing: a determiner, or a verb that governs another."""
_LAST_WORDS = (
    "the.",
    "a.",
    "an.",
    "and.",
    "or.",
    "whose.",
    "was.",
    "were.",
    "is.",
    "are.",
    "has.",
    "had.",
)
_ENDS_IN_NOT = methodcaller("endswith", "n't")
_WEIGHED = _WORDS["weighing"] | _WORDS["verdict"]
# Also raised and lowered ones: "5 km²".
_DIGIT = re.compile(r"[\d²³¹⁰⁴-⁹₀-₉]")
_ADDRESSES = Pattern(
    r"[!?]\W*$|\b(?:you|your|yours|yourself|let us|let’s|let's|please)\b",
    hints=("!", "?", "you", "let", "please"),
    ignore_case=True,
)
_NUMBERED = re.compile(r"^\W*\w{1,2}\)")
_CLOSED = read_groups("languages/en/scoring_closed.txt")
_ATTRIBUTIVE = _CLOSED.pop("attributive")
_NEVER_HEADS = _CLOSED.pop("no_head")
_COUNTED = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)-(?:day|hour|week|month|year|minute"
    r"|mile|man|way|person)(?:-old|-long)?"
)
_TOKEN = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*|\d+|[^\s\w]")


def signs(text: str) -> frozenset[str]:
    """What a sentence, its quotations masked, shows of its kind.

    >>> sorted(signs("It is shameful that nobody seriously cares."))  # doctest: +ELLIPSIS
    ['everybody', ..., 'verdict', ...]
    """
    text = text.strip()
    words: list[str] = _WORD.findall(text.replace("’", "'"))
    low = [word.lower() for word in words]
    held, known = frozenset(low), runs(text)
    found = {name for name in _HELD if not _WORDS[name].isdisjoint(held)}
    if low[:1] == ["nobody"] or low[:2] == ["no", "one"]:  # "Nobody seriously believes that ..."
        found.discard("attributed")
    found.update(_of_words(words, low, held))
    found.update(name for name, seen in _of_patterns(text, known) if seen)
    found.update(_emptiness(text, low, known, found))
    if is_garbled(text):
        found.add("garbled")
    return frozenset(found | page_signs(text, known, found))


def _of_words(words: Sequence[str], low: Sequence[str], held: frozenset[str]) -> set[str]:
    """The signs that single words give."""
    weighed = len([word for word in low if word in _WEIGHED])
    past = not _WORDS["past"].isdisjoint(held) or any(map(is_past, low[1:]))
    names = len([word for word in words[1:] if word[0].isupper()])
    seen = {
        "weighing": weighed > 0,
        "weighing_twice": weighed > 1,
        "sure_verdict": not _WORDS["verdict"].isdisjoint(held),
        "past": past,
        "present": not past and not _WORDS["present"].isdisjoint(held),
        "negated": not _WORDS["negated"].isdisjoint(held) or any(map(_ENDS_IN_NOT, low)),
        "name": names > 0,
        "names": names > 2,
        "links": bool(low) and low[0] in _WORDS["links"],
        "opens_it": bool(low) and low[0] in _WORDS["opens_it"],
        "short": len(low) < _FEW,
        "long": len(low) > _MANY,
    }
    return {name for name, is_seen in seen.items() if is_seen}


def _of_patterns(text: str, known: frozenset[str]) -> tuple[tuple[str, object], ...]:
    """The signs that patterns give, each with whether it was seen."""
    return (
        ("day", _DAY.search(text, known)),
        ("number", _DIGIT.search(text)),
        ("quoted", MASK in text),
        ("verdict", _VERDICT.search(text, known)),
        ("surprise", _SURPRISE.search(text, known)),
        ("turn", _TURNS.search(text, known)),
        ("likened", _LIKENED.search(text, known)),
        ("dashed", _DASHED.search(text)),
        ("contracted", _CONTRACTED.search(text)),
        ("passive", _PASSIVE.search(text, known)),
        ("recent", _RECENT.search(text, known)),
        ("you", _YOU.search(text, known)),
        ("clock", _CLOCK.match(text)),
        ("question", text.endswith("?")),
        ("exclaims", text.endswith("!")),
    )


def _emptiness(
    text: str, low: Sequence[str], known: frozenset[str], seen: AbstractSet[str]
) -> set[str]:
    """The signs of a sentence that tells nothing a reader could keep, or what is always so.

    Args:
        text: the sentence.
        low: its words in small letters.
        known: its `runs`.
        seen: its signs so far.
    """
    found = set()
    if _SOUGHT.search(text, known):
        found.add("sought")
    if "number" in seen or "quoted" in seen:
        return found
    if _OPEN.search(text, known):
        found.add("open")
    if "day" in seen or "name" in seen:
        return found
    unnamed = "past" not in seen and not _WORDS["unnamed"].isdisjoint(low[:_FIRST])
    if not _WORDS["hollow"].isdisjoint(low) and (unnamed or len(low) < _HOLLOW):
        found.add("hollow")
    if seen.isdisjoint(("recent", "passive", "attributed", "past")) and _GENERAL.match(text):
        found.add("general")
    return found


def _is_open(text: str) -> bool:
    """Whether a bracket inside a sentence is not closed, or closed and was not opened."""
    if "(" not in text and ")" not in text:
        return False
    inside = _NUMBERED.sub("", text).strip("() .")
    return inside.count("(") != inside.count(")") and text.count("(") != text.count(")")


def is_garbled(text: str) -> bool:
    """Whether words are missing from a sentence, or stand where they never stand.

    A determiner has its noun: no word that is never seen behind it there follows, and behind words
    that are only ever attributes something follows that they can belong to. Both are learned:
    `benchmarks/train_kinds.py` reads them off running text.

    >>> is_garbled("He arrived on a one-day working for talks."), is_garbled("He has an idea.")
    (True, False)
    """
    if _is_open(text) or (text.endswith(_LAST_WORDS) and _CUT_OFF.search(text)):
        return True
    words = _TOKEN.findall(text)
    low = [word.lower() for word in words]
    last = len(words) - 1
    for at in [at for at, word in enumerate(low[:last]) if word in _CLOSED]:
        never = _CLOSED[low[at]]
        if at and not words[at].islower():
            continue
        if low[at] == low[at + 1] == words[at + 1]:
            return True
        if low[at + 1] in never and words[at + 1].islower():
            return True
        end = at + 1
        while end < last and (words[end] in _ATTRIBUTIVE or _COUNTED.fullmatch(words[end])):
            end += 1
        if end > at + 1 and words[end] in _NEVER_HEADS:
            return True
    return False


RULES = ScoringRules(
    pronouns=_WORDS["pronouns"],
    first_person=_WORDS["first_person"],
    addresses=lambda text: _ADDRESSES.search(text) is not None,
    signs=signs,
    voice=voice,
    labels={
        "opinion": cue(
            "opinion comment commentary editorial column op letter letters review leader",
            r"(?:opinion|comment|commentary|editorial|column|op-ed|letters?|review|leader)\b"
            r" ?[:|–—-]"
            r"|.*[|–—-] (?:opinion|comment|commentary|editorial|column|op-ed|review)$",
            re.IGNORECASE,
        ),
        "analysis": cue(
            "analysis explainer explained",
            r"(?:analysis|explainer|explained)\b ?[:|–—-]|.*[|–—-] (?:analysis|explainer)$",
            re.IGNORECASE,
        ),
        "live": cue(
            "live happened",
            r"(?:live|live updates?|live blog|as it happened)\b ?[:|–—-]"
            r"|.*(?:[|–—:-] (?:live|live updates|as it happened)|\blive blog)$",
            re.IGNORECASE,
        ),
        "feature": cue(
            "feature long profile portrait obituary pictures",
            r"(?:feature|long read|profile|portrait|obituary|in pictures)\b ?[:|–—-]",
            re.IGNORECASE,
        ),
    },
)
