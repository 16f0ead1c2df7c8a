"""Reporting clauses: who says it, read from the words around a reporting verb."""

import re
from collections.abc import Sequence
from typing import NamedTuple

MASK = "\ufffc"
"""Stands for each character of a quotation, so that its words are not read as the article's own."""

_VERBS = """
said says say saying told tells tell telling added adds adding noted notes noting wrote writes
writing tweeted posted stated states stating announced announces announcing declared declares
declaring insisted insists insisting argued argues arguing explained explains explaining warned
warns warning claimed claims claiming asked asks asking replied replies recalled recalls
continued continues concluded concludes admitted admits admitting acknowledged acknowledges
acknowledging conceded concedes confirmed confirms confirming stressed stresses stressing
emphasized emphasised emphasizing urged urges urging suggested suggests suggesting remarked
remarks observed testified commented responded responds countered joked exclaimed shouted quipped
alleged alleges alleging complained complains asserted asserts maintained maintains pledged
vowed promised predicted predicts cautioned lamented recounted opined described describes
describing called calls calling dismissed dismissing denied denies denying rejected rejects
rejecting criticized criticised blasted accused accuses accusing praised thinks believes
reiterated reported reports reporting agreed boasted mused sighed whispered yelled screamed
thundered ventured volunteered marveled pleaded prayed read reads labeled labelled branded
dubbed referred referring characterized hailed condemned slammed decried cited quoted
responding contended contends protested disclosed revealed reveals tells
""".split()
_NOUNS = frozenset("claims notes states reports remarks calls promises reads say".split())
"""Of the verbs, those that are as often nouns; they report only after a subject."""
VERB = re.compile(rf"\b(?:{'|'.join(sorted(set(_VERBS)))})\b(?![-’'])", re.IGNORECASE)
ACCORDING = re.compile(r"\b[Aa]ccording to ")
_TOKEN = re.compile(rf"[^\s,;:()\[\]“”\"«»‘—–{MASK}]+|[,;:()\[\]“”\"«»‘—–{MASK}]")
_TIMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow
    january february march april may june july august september october november december
    jan. feb. aug. sept. oct. nov. dec. week month year morning afternoon evening night""".split()
)
_ADVERBS = frozenset(
    """also then later earlier recently once again still even just never often always has have had
    who on late early previously this last already in turn too both further only did would will
    could may might can does to""".split()
)
_BOUNDARIES = frozenset(
    """that but because as when while if which whom although though since after before until than
    so yet nor where whether what how why is are was were be been being has have had will would
    could should may might can did does do not meanwhile however then there""".split()
)
_PREPOSITIONS = frozenset(
    """in on at during after when to by from about following via through under against amid into
    over before upon within as since while outside inside near until""".split()
)
_PARTICLES = frozenset("of de del da di du van von bin ibn al el der den la le for and & y".split())
PRONOUNS = frozenset("he she they it i we you".split())
_LONGEST = 16
"""Words in a subject; the longest in 60 articles read by hand had 13."""
_WINDOW = 240
"""Characters looked at on each side of a verb or a mark: a clause, and the cost stays linear."""


class Clause(NamedTuple):
    """Who reports, and where the reporting clause stands in the text."""

    speaker: str
    start: int
    end: int


class _Word(NamedTuple):
    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        return self.text.lower()

    @property
    def is_name(self) -> bool:
        return self.text[:1].isupper()


def clause_after(masked: str, start: int, end: int, *, speech: bool) -> Clause | None:
    """The reporting clause that follows a quotation ending at `start`, within `end`.

    After a fragment of speech only a clause that closes the sentence (", Putin said.") counts.
    """
    end = min(end, start + _WINDOW)
    region = masked[start:end]
    lead = len(region) - len(region.lstrip(" ,—–-\xa0"))
    according = ACCORDING.match(region, lead)
    if according or (according := re.search(r"^[^.;:]{0,60}?, according to ", region)):
        return _clause(masked, start + according.start(), start + according.end(), end)
    verb = VERB.search(region)
    if verb is None or MASK in region[: verb.start()]:
        return None
    before_verb = region[lead : verb.start()].split()
    at, done = start + verb.start(), start + verb.end()
    if all(word.lower() in _ADVERBS for word in before_verb):
        found = _clause(masked, at, done, end)
        if found is not None and speech:
            return found
    if not speech and not re.search(r"(?:^|,)\s*[^,]{2,60}$", region[: verb.start()]):
        return None
    if not speech and region[:1] not in tuple(",") and "," not in region[: verb.start()]:
        if masked[start - 2 : start - 1] != MASK:
            return None
    return _clause_before(masked, start + lead, at, done)


def clause_before(masked: str, start: int, end: int, *, speech: bool) -> Clause | None:
    """The reporting clause before a quotation that opens at `end`, from `start` on."""
    start = max(start, end - 2 * _WINDOW)
    region = masked[start:end]
    according = None
    for according in ACCORDING.finditer(region):
        pass
    if according is not None:
        found = _clause(masked, start + according.start(), start + according.end(), end)
        if found is not None:
            return found
    verbs = [
        verb for verb in VERB.finditer(region) if MASK not in region[verb.end() :] or not speech
    ]
    for verb in reversed(verbs):
        at, done = start + verb.start(), start + verb.end()
        if not region[: verb.start()].strip():
            found = _clause(masked, at, done, end)
        elif verb.group().endswith("ing"):
            found = None
        else:
            found = _clause_before(masked, start, at, done)
        if found is not None:
            return found
    if verbs:
        subject = opening_subject(masked, start, start + verbs[-1].start())
        if subject is not None:
            return Clause(subject.speaker, subject.start, start + verbs[-1].end())
    return None


def opening_subject(masked: str, start: int, end: int) -> Clause | None:
    """The noun phrase a sentence opens with, after an introduction and a connective."""
    introduction = re.compile(
        r"\s*(?:(?:But|And|Yet|So|Meanwhile|However|Still),? )?"
        r"(?:(?:In|On|At|After|Before|During|Earlier|Later|Speaking|Under|With|Last|When|While|As)\b"
        rf"[^,{MASK}]{{0,120}}, )?"
    ).match(masked, start, end)
    return _clause(masked, start, introduction.end() if introduction else start, end)


def _clause(masked: str, start: int, after: int, end: int) -> Clause | None:
    """A clause from `start` whose speaker follows at `after` ("said Mr. Smith, a lawyer")."""
    words = _phrase_after(_words(masked, after, min(end, after + _WINDOW)))
    if not words:
        return None
    last = words[-1].end
    if masked[last - 1] in ".?!" and last >= len(masked[:end].rstrip()):
        last -= 1
    speaker = " ".join(masked[words[0].start : last].split())
    return Clause(speaker, start, last) if _can_speak(words) and speaker else None


def _clause_before(masked: str, start: int, verb_start: int, verb_end: int) -> Clause | None:
    """A clause whose speaker stands before its verb ("Mr. Smith, a lawyer, said")."""
    words = _phrase_before(_words(masked, max(start, verb_start - _WINDOW), verb_start))
    if not words or not _can_speak(words):
        return None
    speaker = " ".join(masked[words[0].start : words[-1].end].split())
    return Clause(speaker, words[0].start, verb_end)


def _words(masked: str, start: int, end: int) -> list[_Word]:
    return [_Word(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(masked, start, end)]


def _phrase_before(words: Sequence[_Word]) -> list[_Word]:
    """The noun phrase that ends the words, past adverbs and what stands between commas."""
    at = _skip_adverbs(words, len(words) - 1)
    for _ in range(4):
        if at < 0 or words[at].text not in {",", ")", "—", "–"}:
            break
        opening = {")": "("}.get(words[at].text, words[at].text)
        back = next((i for i in range(at - 1, -1, -1) if words[i].text == opening), None)
        at = at - 1 if back is None else back - 1
    first = at
    while first >= 0 and at - first < _LONGEST and not _ends_phrase(words, first):
        first -= 1
    return _without_introduction(words[first + 1 : at + 1])


def _skip_adverbs(words: Sequence[_Word], at: int) -> int:
    while at >= 0:
        low = words[at].low
        if low in _TIMES or (low in _ADVERBS and not words[at].is_name) or low.endswith("ly"):
            at -= 1
        else:
            break
    return at


def _ends_phrase(words: Sequence[_Word], at: int) -> bool:
    word = words[at]
    if not word.text[0].isalnum() and word.text[0] not in "'’$#@&":
        return True
    if word.low in {"and", "or"}:
        return not (0 < at < len(words) - 1 and words[at - 1].is_name and words[at + 1].is_name)
    return word.low in _BOUNDARIES or VERB.fullmatch(word.text) is not None


def _without_introduction(words: list[_Word]) -> list[_Word]:
    """Drop "On Monday", "Earlier" and the like from the start of a subject."""
    while words and (words[0].low in _PREPOSITIONS or words[0].low in _ADVERBS | _TIMES):
        preposition = words[0].low in _PREPOSITIONS
        words = words[1:]
        if preposition and not (words and words[0].low in _TIMES | {"a", "the", "his", "her"}):
            return words if len(words) <= 3 and words and words[0].low in PRONOUNS else []
    return words


def _phrase_after(words: Sequence[_Word]) -> list[_Word]:
    """The noun phrase the words begin with."""
    taken: list[_Word] = []
    for at, word in enumerate(words[:_LONGEST]):
        if not word.text[0].isalnum() and word.text[0] not in "'’$#@&":
            break
        if taken and _stops(taken, word, words[at + 1] if at + 1 < len(words) else None):
            break
        if not taken and (word.low in _PREPOSITIONS or word.low in _BOUNDARIES):
            break
        taken.append(word)
        if word.low in PRONOUNS or (
            word.text.endswith((".", "?", "!")) and _is_last(word, words, at)
        ):
            break
    while taken and taken[-1].low in _PARTICLES:
        taken.pop()
    return taken


def _is_last(word: _Word, words: Sequence[_Word], at: int) -> bool:
    """Whether the full stop after a word ends the phrase (it is no title and no initial)."""
    return at + 1 >= len(words) or (len(word.text) > 5 and "." not in word.text[:-1])


def _stops(taken: Sequence[_Word], word: _Word, following: _Word | None) -> bool:
    if word.low in _TIMES or word.low in _BOUNDARIES or word.low in _PREPOSITIONS:
        return True
    if VERB.fullmatch(word.text) or word.low in {"last", "next", "this", "earlier", "later", "who"}:
        return True
    if word.low in {"and", "or"}:
        return not (taken[-1].is_name and following is not None and following.is_name)
    lowercase = not word.is_name and word.text[0].isalpha()
    return lowercase and taken[0].is_name and taken[-1].is_name and word.low not in _PARTICLES


def _can_speak(words: Sequence[_Word]) -> bool:
    """Whether a phrase can be a speaker: a name, a pronoun or a noun with its article."""
    if len(words) == 1:
        word = words[0]
        if word.low in PRONOUNS:
            return word.low not in {"i", "we", "you"}
        return word.is_name or (word.low.endswith("s") and len(word.low) > 4)
    return any(word.text[0].isalpha() for word in words)
