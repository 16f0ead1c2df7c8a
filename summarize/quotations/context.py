"""Which sentences cannot be understood without the words before them, and what would help."""

import re
from typing import Literal, NamedTuple

from summarize.quotations.definite import definite
from summarize.quotations.lists import WORDS, any_of
from summarize.quotations.persons import HUMAN

Remedy = Literal["trim", "join"]

_QUOTED = re.compile('["“„«][^"“”„«»]*["”“»]?|(?<![\\w])‘[^’‘]*’')
_ALWAYS_TRIMMED = (
    "However|Nevertheless|Nonetheless|Meanwhile|Moreover|Furthermore|In addition|Additionally|Also"
    "|Besides|Indeed|In fact|Of course|Therefore|Thus|Hence|As a result|Consequently|Accordingly|So"
    "|For example|For instance|By contrast|In contrast|On the other hand|Finally|Even so|That said"
    "|Still|Plus|Again|Once again|After all|At the same time|For (?:his|her|its|their) part"
    "|Similarly|Likewise|Separately|Elsewhere|Overall|In short|Lastly|Regardless|Ironically"
    "|Not surprisingly|Unsurprisingly|But|And|Yet"
)
_TRIMMED = re.compile(
    rf"(?:{_ALWAYS_TRIMMED}),\s*"
    r"|(?:But|And|Yet) (?:still|once again|again|so|now),\s*"
    r"|(?:But|And|Yet|Plus)\s+"
    r"(?!another\b|so\b|did\b|does\b|is\b|are\b|was\b|were\b|the latter|not\b|then\b)"
    r"|(?:Meanwhile|Nevertheless|Nonetheless|Moreover|Furthermore)\s+"
    r"|[—–-]\s+"
    r"|(?:(?:By )?[Tt]he (?:numbers|big picture|backdrop|latest|details|news|context|facts"
    r"|background|bottom line)|Why it matters|What happened|What(?:['’]s| is) (?:next|new)"
    r"|Driving the news|Bottom line|Background|Context|Details|Key (?:points?|details?|takeaways?)"
    r"|Breaking(?: news)?|BREAKING(?: NEWS)?|UPDATE|JUST IN|Zoom (?:in|out)|State of play"
    r"|Between the lines|Of note|Worth noting|Flashback|Reality check|What (?:we know|they['’]re"
    r" saying)): (?=[A-Z\d$“\"])",
)
"""What can be left off the start, labels of sections too ("The numbers: ").

Without a comma after it "Still" or "So" means something else.
"""
_BE = (
    "['’]s| is| was| isn['’]t| wasn['’]t| remains| remained| would be| will be| has been| had been"
    "| may be| might be| can be| could be| became| seems| seemed| appears| appeared"
)
_EXPLETIVE = re.compile(
    rf"It(?:(?:{_BE})(?: \w+){{1,5}}? (?:that|whether|if|how|when|why|who|what|where|to)\b"
    r"|(?:['’]s| is| was| has been| had been)(?: \w+)? (?:raining|snowing|sunny|dark|cold|hot)\b"
    r"| (?:seems|seemed|appears|appeared|turns out|turned out|emerged|took|takes) "
    r"(?!over\b|place\b)(?:that\b|\w+ \w+ (?:to|for|before)\b))"
)
_CLEAR = re.compile(
    r"(?:unclear|clear|not|immediately|possible|impossible|likely|unlikely|important|hard|easy"
    r"|difficult|known|unknown|unusual|common|rare|true|too|believed|thought|expected|reported"
    r"|estimated|understood|essential|necessary|time|illegal|legal|raining|snowing|seen|early"
    r"|that|took|takes)\b"
)
_TIMES = (
    "(?:morning|afternoon|evening|night|day|week|weekend|month|year|summer|winter|spring|fall"
    "|autumn|season|century|decade|quarter|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    "|January|February|March|April|May|June|July|August|September|October|November|December)"
)
_PREPOSITION = (
    "(?:[Aa]ccording to|[Aa]fter|[Bb]efore|[Ss]ince|[Uu]ntil|[Bb]y|[Ii]n|[Oo]n|[Aa]t|[Ff]or|[Ff]rom"
    "|[Tt]o|[Aa]mong|[Uu]nder|[Ll]ike|[Uu]nlike|[Ww]ith|[Ww]ithout|[Bb]ecause of|[Dd]espite"
    "|[Dd]uring|[Bb]esides|[Aa]bove|[Bb]eyond|[Oo]f|[Aa]part from|[Aa]side from|[Ii]nstead of"
    "|[Ii]n addition to)"
)
_NO_TIME = rf"\b(?! (?:last |past |coming )?{_TIMES}\b| who\b| whose\b)"
_THEM = "(?:them|these|those|which|whom|his|her|their|its|the (?:two|three|four|five|six))"
_LATER = (
    r"(?:\w+ )?(?:[Mm]inutes|[Hh]ours|[Dd]ays|[Ww]eeks|[Mm]onths|[Yy]ears|[Mm]oments)"
    r" (?:later|earlier|before|afterwards?|after)\b(?:,| [a-z]+ed\b)"
    r"|(?:[Aa]n?|[Oo]ne) (?:minute|hour|day|week|month|year|decade) (?:later|earlier|before),"
    r"|(?:Later|Earlier|Before|After|Since|Thereafter|Previously|Beforehand)(?:,| he\b| she\b)"
    r"|(?:Soon |Shortly |Immediately )?(?:[Aa]fterwards?|[Tt]hereafter)\b"
    r"|(?:Soon|Shortly|Not long) after(?:,|ward)"
    r"|Then\b|Soon,|Eventually,|Instead\b|Otherwise\b|Rather,|Hence\b|Thereby\b|Therein\b|Here\b"
    r"|(?:Since|By|Until|At|From|Before|After|Around|Even) (?:then|that|this)\b"
    r"|At the time\b(?! of\b)|Earlier in the (?:day|week),|Later (?:in the|that)\b"
    r"|The (?:next|following|same|previous|other) "
    r"(?:morning|afternoon|evening|night|day|week|month|year)\b"
)
_POINTING: tuple[tuple[str, str], ...] = (
    ("a pronoun", r"(?:He|She|They|Him|Her|Them|It|Its|His|Their|Hers|Theirs)\b"),
    ("a demonstrative", rf"(?:This|That|These|Those)(?:['’]s)?{_NO_TIME}"),
    ("a phrase that points back", r"(?:Another|Such|Others?|Both|Neither|Either|Each|Same)\b"),
    ("a phrase that points back", r"(?:Some of (?:them|these|those)|One such|Many such)\b"),
    (
        "a phrase that points back",
        rf"(?:Many|Most|All|None|One|Two|Three|Four|Several|Few|Half|Any) of {_THEM}\b",
    ),
    ("a phrase that points back", r"(?:(?:All|Any|Most) (?:this|that|these|those)|The others?)\b"),
    (
        "a phrase that points back",
        r"(?:The|Both|All|These|Those|Other) (?:two|three|four|pair|duo|trio)(?: \w+)?\b(?! of\b)",
    ),
    (
        "a phrase that points back",
        rf"The (?:{any_of('anaphoric')})\b(?! (?:of|by|from|to|in|on|at|for|that)\b)",
    ),
    ("a time that counts from the words before", rf"(?:{_LATER})"),
    (
        "a phrase that points back",
        rf"{_PREPOSITION} (?:him|them|it|this|that|these|those|such|her){_NO_TIME}",
    ),
    ("a relative clause", r"(?:Which|Whose|Whom|Where|Who)\b"),
    (
        "the report of speech before it",
        r"(?:[A-Z][\w.’'-]*\s){1,4}(?:said|says|recall(?:s|ed)|add(?:s|ed)|ask(?:s|ed)|wrote)\.$",
    ),
    (
        "a connective",
        r"(?:But|And|Yet) then\b|(?:Or|Nor|So|Similarly|Likewise|Thus|Too)\b(?! far\b)",
    ),
    ("a place told before", r"There (?:stands?|stood|lies|lay|sits?|sat)\b"),
    ("a bare answer", r"(?:Yes|No|Right|Exactly|Sure|Well|Oh|Not so|Same here|Really)\b[,.!?]"),
)
_QUANTIFIED = re.compile(
    r"(?:Some|Many|Most|Several|Few|A few|All|None|Half|More|One|Two|Three|Four|Five|Six|Seven"
    r"|Eight|Nine|Ten)(?: (?:also|still|now|even|just|simply|never|already))?"
    r" (?:is|are|was|were|has|have"
    r"|had|do|does|did|\w+n['’]t|will|would|could|can|may|might|must|should|say|says|said|want"
    r"|wanted|think|thought|fear|feared|believe|believed|remain|remained|came|went|took|found|died|wore"
    r"|held"
    r"|told|argue|argued|call|called|hope|hoped|saw|see|seem|seemed|survived|escaped|left|fled)\b"
)
"""A number or a quantity without what is counted: "Some don't want to pay more"."""
_THEN = re.compile(
    r"(?![^;]{0,45}\b(?:and|but|if|when|who|that|which) then\b)[^,;:]{1,45}? then"
    r" (?:[a-z]+ed|went|took|made|said|told|got|gave|came|left|ran|began|sent|shot|drove|fell|put"
    r"|set|led|met|wrote|brought|found|held)\b"
)
_SPEECH_BACK = re.compile(
    r"[“\"„«‘'`]{1,2}(?:(?:He|She|They|Him|Her|His|Their|Them|These|Those)\b(?! who\b| of us\b)"
    r"|(?:So|Then|Yes|No|Yeah|Well|Exactly|Instead|Otherwise|Also|Because|And then|But then)\b[,.!]"
    r"|(?:So,? )?[Ll]et['’]s do (?:that|this|it)\b)"
)
"""Speech that answers or goes on: its first word stands for somebody outside the quotation."""
_JOINED = tuple((reason, re.compile(pattern)) for reason, pattern in _POINTING)
_LATE_PRONOUN = re.compile(
    r"(?P<opening>[^,;:]{1,90}), (?P<pronoun>he|she|they|it)\b(?! (?:is|was) (?:un)?clear)"
)
_SUBORDINATE = re.compile(
    r"(?:When|While|As|After|Before|Since|If|Although|Though|Because|Once|Until|Asked|Born|Speaking"
    r"|Like|Unlike)\b"
)
_SINGULAR = re.compile(r"\b(?:he|she|him|his|her|himself|herself)\b")
_PROPER = re.compile(rf"(?<=[\w,;:.’'] )(?!{_TIMES}\b)[A-Z]\w*[a-z]\w*")
"""A capitalised word after the first that is no date and no acronym."""


_RELATIVE = re.compile(
    r"(?<!USA )\b(?:today|yesterday|tomorrow|tonight|nowadays"
    r"|(?<!the )(?<!its )(?<!his )(?<!her )(?:this|last|next|coming|past)"
    rf" (?:past |coming )?{_TIMES}"
    r"|(?:earlier|later) (?:today|this|that day)|overnight|so far this \w+"
    r"|(?:\w+ )?(?:minutes?|hours?|days?|weeks?|months?|years?|decades?) ago"
    r"|the (?:past|last|next|coming) (?:(?:few|couple of|several|[\w-]+) )?"
    r"(?:hours?|days?|weeks?|weekend|months?|years?))\b(?! of\b)",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?"
    r"\b|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\b|\b\d{4}-\d\d-\d\d\b"
)


class ContextNeed(NamedTuple):
    """Why a sentence cannot stand alone, and what makes it: `cut` characters off its start.

    `kind` tells what a definite phrase stands for; the sentence before must tell of such a thing.
    """

    reason: str
    remedy: Remedy
    cut: int = 0
    kind: str = ""


def needs_context(sentence_text: str) -> str:
    """Why a sentence cannot be understood alone, or "" where it can.

    >>> needs_context("He also confirmed plans for the flight.")
    'opens with a pronoun (“He”)'
    >>> needs_context("It is raining in Minsk."), needs_context("This week Mr. Putin left Minsk.")
    ('', '')
    """
    need = context_need(sentence_text)
    return need.reason if need else ""


def context_need(sentence_text: str, *, opening: bool = False) -> ContextNeed | None:
    """What a sentence lacks to be understood alone; None where it lacks nothing.

    A leading connective whose loss leaves a sentence that stands alone can be trimmed; what points
    back can be joined with the words before. Words inside quotation marks are the speaker's affair,
    but for the first ("“They are ready,” ..."). The sentence that opens an article (`opening`) may
    be definite: "The death toll rose".
    """
    cut = 0
    first = ""
    while (connective := _TRIMMED.match(_opened(sentence_text[cut:]))) is not None:
        first = first or connective.group().strip(" ,")
        cut += connective.end()
    rest = _opened(sentence_text[cut:])
    pointing = _points_back(rest)
    if pointing:
        return ContextNeed(f"after “{first}” {pointing}" if cut else pointing, "join")
    if not opening and (need := _stands_for(sentence_text, rest)) is not None:
        return need
    if cut:
        return ContextNeed(f"opens with the connective “{first}”", "trim", cut)
    return None


def relative_time(text: str) -> bool:
    """Whether the text tells when by the day it was published on ("yesterday", "last week").

    A text that also gives a date leaves nothing open. Bare weekdays ("on Monday") do not count:
    most sentences of news have one, and it names its day within the week.

    >>> relative_time("The ferry sank yesterday."), relative_time("The ferry sank on Monday.")
    (True, False)
    """
    return _RELATIVE.search(text) is not None and _DATED.search(text) is None


def _stands_for(sentence_text: str, opened: str) -> ContextNeed | None:
    """The need of a sentence with a phrase that stands for what was told before, or None."""
    for reason, pattern, text in (
        ("opens with a quantity of what was told", _QUANTIFIED, opened),
        ("goes on", _THEN, opened),
        ("opens with speech that goes on", _SPEECH_BACK, sentence_text),
    ):
        match = pattern.match(text)
        if match is not None:
            words = sentence_text[-len(text) :][: match.end()].strip(' “",')
            return ContextNeed(f"{reason} (“{words}”)", "join")
    phrase = definite(opened)
    if phrase is None:
        return None
    return ContextNeed(f"speaks of what was told (“{phrase.phrase}”)", "join", kind=phrase.kind)


def _opened(text: str) -> str:
    """The sentence with a capital at its start (after trimming) and its quotations blanked."""
    blank = _QUOTED.sub(lambda match: "“" + "\ufffc" * (len(match.group()) - 1), text)
    first = blank[:1].upper()
    return first + blank[1:] if len(first) == 1 else blank  # "ß" would shift every place


def _points_back(text: str) -> str:
    """Why the sentence points back to what stands before it, or ""."""
    if not _is_expletive(text):
        for reason, pattern in _JOINED:
            match = pattern.match(text)
            if match is not None:
                return f"opens with {reason} (“{match.group().strip(' ,')}”)"
    late = _LATE_PRONOUN.match(text)
    if late is not None and not _introduces(late["opening"]):
        return f"has a pronoun for its subject (“{late['pronoun']}”)"
    return _names_nobody(text)


def _names_nobody(text: str) -> str:
    """Why a sentence with "he" or "her" leaves open who that is, or ""."""
    pronoun = _SINGULAR.search(text)
    if pronoun is None:
        return ""
    before = text[: pronoun.start()]
    if _may_be_name(before) or _PROPER.search(before) or HUMAN.search(before):
        return ""
    forward = _SUBORDINATE.match(text) or re.match(rf"{_PREPOSITION} ", text)
    if forward and re.search(r", (?:the )?(?:\w+ )?[A-Z]\w", text[pronoun.end() :]):
        return ""
    return f"has a pronoun and names nobody (“{pronoun.group()}”)"


def _may_be_name(text: str) -> bool:
    """Whether the first word can be a name: no common opener and no plural noun ("Officials")."""
    word = re.match(r"[A-Z][\w-]*", text)
    if word is None or word.group() in WORDS["openers"]:
        return False
    goes_on = re.match(r"[’']| [A-Z]", text[word.end() :]) is not None
    return goes_on or not word.group().endswith(("s", "ly", "ing", "ed"))


def opens_with_late_pronoun(text: str) -> str | None:
    """The introduction before a "he" or "she" that is the subject ("In Kyiv, he said"), or None."""
    late = _LATE_PRONOUN.match(_opened(text))
    return late["opening"] if late is not None and late["pronoun"] in {"he", "she"} else None


def _introduces(opening: str) -> bool:
    """Whether the words before a late subject name somebody it can stand for."""
    if HUMAN.search(opening):
        return True
    return _SUBORDINATE.match(opening) is not None and _PROPER.search(opening) is not None


def _is_expletive(text: str) -> bool:
    """Whether "It" stands for nothing: "It is unclear whether", "It was raining"."""
    match = _EXPLETIVE.match(text)
    return match is not None and _CLEAR.search(match.group()) is not None
