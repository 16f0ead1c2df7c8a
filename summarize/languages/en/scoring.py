"""English pronouns, how a text addresses its reader, and signs of what a sentence is.

A sign is named for what it looks for in a sentence whose quotations are masked, so that nothing is
held against a sentence that somebody in it says.
"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from summarize.languages.cleaning import Pattern
from summarize.languages.cues import cue, runs, words_of
from summarize.languages.en.scoring_page import ASKED, page_signs
from summarize.languages.en.verbs import has_past
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
# More names than these are the sign "names".
_SOME_NAMES = 2


def _any_of(group: str) -> str:
    return "|".join(sorted(_WORDS[group], key=lambda word: (-len(word), word)))


# Each of these groups is the sign that a sentence has one of its words.
_HELD = ("attributed", "everybody", "must", "may", "will", "degrees", "stress", "we")
_SIGN_OF = {name: name for name in (*_HELD, "past", "present", "negated")}
_SIGN_OF |= {"verdict": "sure_verdict"}
_SIGNS_OF_WORD = {
    word: [sign for group, sign in _SIGN_OF.items() if word in _WORDS[group]]
    for word in frozenset[str]().union(*(_WORDS[group] for group in _SIGN_OF))
}
_SHOWING = frozenset(_SIGNS_OF_WORD)
_OPENING = ("links", "opens_it")
"""As for these, of its first word."""
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
    # What begins a word is tried at the beginnings of words alone: most of the time that it takes.
    r"\b(?:[Tt]he (?:\w+ )?(?:truth|reality|irony|lesson|bottom line|moral|good news|bad news)"
    r"(?: of the matter)? (?:is|was)(?: that|:|,)"
    r"|[Ii]t(?:['’]s| is)(?: high| about| long past| now)? time (?:to|for an?)\b"
    r"|[Ss]o much for\b|(?:has|have|had) every (?:reason|right) to"
    r"|(?:[Nn]obody|[Nn]o one|[Aa]nyone|anybody) (?:could|can|would) (?:have (?:seen|known"
    r"|guessed|imagined|missed)|seriously|really|doubt|deny)"
    r"|[Nn]o(?:body| one) seriously|one (?:can|could|may|might|must|should|cannot) (?:only|but"
    r"|not|hope|wonder|ask|imagine|argue|see)\b|one wonders\b|deserves? (?:to|a|an|the|better"
    r"|more|credit|praise|blame)\b|if only just\b"
    r"|[Ii]t(?:['’]s| is| was) (?:hard|difficult|easy|tempting) (?:not )?to (?:imagine|believe"
    r"|overstate|exaggerate|see|say|argue|resist|avoid|think|blame|understand)"
    r"|too (?:much|little) of (?:a|an|the)\b"
    r"|(?:should|ought to|must) (?:worry|alarm|trouble|concern|shame|frighten|scare"
    r"|anger|embarrass) (?:us|all|every\w*|any\w*)\b"
    r"|ought to be\b|would (?:be|do|have been) (?:wise|foolish|well|better|wrong|right|naive)\b)"
    r"|^(?:To be sure|(?:Ironically|Frankly|Arguably|Admittedly|Obviously|Undoubtedly|Surely|Alas"
    r"|Granted|Predictably)\b)",
    beside=" ".join(sorted(_WORDS["turns"])),
)
"""Turns of phrase with which a writer speaks to be agreed with."""
_TURNS_ANYWHERE = Pattern(
    r"make no mistake|(?-i:[Nn]eedless to say|[Tt]o put it (?:mildly|bluntly)"
    r"|without (?:a )?doubt|goes without saying|(?:is|was|are|were) nothing (?:short of|if not)"
    r"|[Gg]ood riddance|to be desired\b|[Ii]n (?:all )?fairness,)",
    hints=(
        *("make no m", "eedless", "o put it", "doubt", "saying", "nothing", "riddance", "desired"),
        "fairness",
    ),
    ignore_case=True,
)
"""The same, but for where they begin; asked only with a word of the others."""
_LIKENED = cue("like as", r"\b(?:like (?:an?|any|every)|as if|as though)\b")
_DASHED = Pattern(r" [–-]+ ", hints=(" -", " –"))
_CONTRACTED = re.compile(
    r"\w(?:n['’]t|['’](?:s (?:an?|the|not|no|just|been|it|hard|easy|time)\b|re|ll|ve|d\b))"
)
_PASSIVE = cue(
    "was were been being", r"\b(?:was|were|been|being) (?:\w+ly )?\w+(?:ed|en|wn|ght|de)\b"
)
_YOU = cue("you You your Your yourself Yourself", r"\b(?:[Yy]ou|[Yy]our|[Yy]ourself)\b")
_CLOCK = re.compile(r"\W*\d{1,2}[.:h]\d\d\b(?:\s?[ap]\.?m\.?)?(?: [A-Z]{2,4})?\s?[:—–-]?")
_RECENT = cue("has have", r"\b(?:has|have) (?:\w+ly )?(?:been )?\w+(?:ed|en|wn|ght|de|un|ne)\b")
_CUES = (
    ("day", _DAY),
    ("verdict", _VERDICT),
    ("surprise", _SURPRISE),
    ("likened", _LIKENED),
    ("passive", _PASSIVE),
    ("recent", _RECENT),
    ("you", _YOU),
)
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
_ASKED = words_of(*(each for _, each in _CUES), _TURNS, _SOUGHT, _OPEN) | ASKED
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
    "the.", "a.", "an.", "and.", "or.", "whose.", "was.", "were.", "is.", "are.", "has.", "had.",
)  # fmt: skip
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
    plain = text.replace("’", "'")
    tokens: list[str] = _TOKEN.findall(plain)
    words = [token for token in tokens if token[0].isalpha()]
    low = [word.lower() for word in words]
    known = runs(text) & _ASKED
    found = _of_words(words, low, frozenset(low))
    if "past" in found:
        found.discard("present")
    if "'" in plain and any(word.endswith("n't") for word in low):
        found.add("negated")
    found.update(_of_patterns(text, known))
    found.update(_emptiness(text, low, known, found))
    if _is_garbled(text, tokens):
        found.add("garbled")
    return frozenset(found | page_signs(text, known, found))


def _of_words(words: Sequence[str], low: Sequence[str], held: frozenset[str]) -> set[str]:
    """The signs that single words give."""
    found = set(chain.from_iterable([_SIGNS_OF_WORD[word] for word in held & _SHOWING]))
    if low[:1] == ["nobody"] or low[:2] == ["no", "one"]:  # "Nobody seriously believes that ..."
        found.discard("attributed")
    if "past" not in found and has_past(low[1:]):
        found.add("past")
    if not _WEIGHED.isdisjoint(held):
        is_once = len([word for word in low if word in _WEIGHED]) == 1
        found.update(("weighing",) if is_once else ("weighing", "weighing_twice"))
    # Of words in plain letters those with a capital come before all others.
    names = len([word for word in words[1:] if word < "a"])
    if names:
        found.update(("name", "names") if names > _SOME_NAMES else ("name",))
    if low:
        found.update([name for name in _OPENING if low[0] in _WORDS[name]])
    if not _FEW <= len(low) <= _MANY:
        found.add("short" if len(low) < _FEW else "long")
    return found


def _of_patterns(text: str, known: frozenset[str]) -> list[str]:
    """The signs that patterns give."""
    found = [
        sign
        for sign, each in _CUES
        if not each.words.isdisjoint(known) and each.search(text, known) is not None
    ]
    has_turns = not _TURNS.words.isdisjoint(known)
    seen = (
        ("number", _DIGIT.search(text)),
        ("quoted", MASK in text),
        ("turn", has_turns and (_TURNS.search(text, known) or _TURNS_ANYWHERE.search(text))),
        ("dashed", "—" in text or ";" in text or _DASHED.search(text)),
        ("contracted", ("'" in text or "’" in text) and _CONTRACTED.search(text)),
        ("clock", _CLOCK.match(text)),
        ("question", text.endswith("?")),
        ("exclaims", text.endswith("!")),
    )
    return found + [sign for sign, is_seen in seen if is_seen]


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
    return _is_garbled(text, _TOKEN.findall(text))


def _is_garbled(text: str, words: list[str]) -> bool:
    """As `is_garbled`, given the words and marks of the text, whose first one loses its capital."""
    if _is_open(text) or (text.endswith(_LAST_WORDS) and _CUT_OFF.search(text)):
        return True
    last = len(words) - 1
    words[:1] = [word.lower() for word in words[:1]]
    for at, word in enumerate(words[:last]):
        if word not in _CLOSED:
            continue
        if words[at + 1] == word or words[at + 1] in _CLOSED[word]:
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
