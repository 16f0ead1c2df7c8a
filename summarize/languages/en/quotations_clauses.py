"""Reporting clauses: who says it, read from the words around a reporting verb."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from summarize.languages.en.quotations_lists import REPORTING, WORDS, any_of
from summarize.languages.quotations import MASK, Clause
from summarize.patterns import regex

# Verbs with what belongs to them: "Mr. Hale was quoted as saying", "Mrs. Berg shot back".
_PHRASES = (
    r"(?:was|were|is|are) (?:quoted|cited)(?: (?:by|in|on|last|earlier) [\w ]{2,40}?)? as saying"
    r"|(?:went|goes|carried|carries) on(?=[,:.]| to (?:say|add|tell)\b)|puts? it(?=[,:. ]|$)"
    r"|(?:shot|hit|fired|wrote|snapped) back(?=[,:. ]|$)"
    r"|(?:chimed|chimes|weighed|weighs) in(?=[,:.]|$)"
    r"|(?:summed|sums) (?:it )?up(?=[,:.]|$)|point(?:ed|s) out"
    r"|(?:issued|issues|released|published|posted|sent|gave|put out) an? (?:[\w-]+ ){0,2}?"
    r"(?:statement|message|letter|apology|memo|tweet|post)"
)
CUES = (
    REPORTING
    | {"according", "According", "went", "goes", "carried", "carries", "put", "puts", "shot", "hit"}
    | {"fired", "chimed", "chimes", "weighed", "weighs", "summed", "sums", "pointed", "points"}
    | {"issued", "issues", "released", "published", "sent", "gave"}
)
"""Words of which every reporting clause has one."""
VERB = regex(rf"\b(?<!-)(?:{_PHRASES}|{any_of('verbs')})\b(?![-’'])")
ACCORDING = regex(r"\b[Aa]ccording to ")
_TOKEN = regex(rf"[^\s,;:()\[\]“”\"«»‘—–{MASK}]+|[,;:()\[\]“”\"«»‘—–{MASK}]")
_TIMES, _ADVERBS, _MODALS = WORDS["times"], WORDS["adverbs"], WORDS["modals"]
_BOUNDARIES, _PREPOSITIONS = WORDS["boundaries"], WORDS["prepositions"]
_PARTICLES, _PRONOUNS, _DETERMINERS = WORDS["particles"], WORDS["pronouns"], WORDS["determiners"]
_OPENS_SUBJECT = _DETERMINERS | _PRONOUNS | WORDS["people"]
_LATE_ACCORDING = regex(rf"[^.;:{MASK}]{{0,90}}?, according to ")
_COORDINATED = regex(r"[\s,]*(?:and|but|while|as|because|which|who|that|when|or)\b")
"""What follows a quotation so is another clause, with a subject of its own."""
_APPENDED = regex(r"[A-Z]-\S+|\d+|[A-Z][a-z]*\.|[JS]r\.?")
"""What stands between a name and a further comma: "D-N.Y.", an age, a state, "Jr."."""
_LONGEST = 12
"""Words in a subject. Without this limit the speakers of the 3,703 quotations in 433 development
articles had at most 11 words but for four (13 to 18), and those four were misread."""
_WINDOW = 240
"""Characters looked at on each side of a verb or a mark: a clause, and the cost stays linear."""


class _Word(NamedTuple):
    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        return self.text.lower()

    @property
    def is_name(self) -> bool:
        return self.text[:1].isupper() and self.low not in _DETERMINERS


def clause_after(masked: str, start: int, end: int, *, speech: bool, comma: bool) -> Clause | None:
    """The reporting clause that follows a quotation ending at `start`, within `end`.

    After a fragment only a clause set off by a comma counts; `comma` tells that one is inside the
    closing mark ("“in all areas,” Mr. Putin said").
    """
    end = min(end, start + _WINDOW)
    region = masked[start:end]
    lead = len(region) - len(region.lstrip(" ,—–-\xa0"))
    according = ACCORDING.match(region, lead)
    if according is None:
        found = _spoken_after(masked, start, end, lead, fragment=not (speech or comma))
        if found is not None:
            return found
        according = _LATE_ACCORDING.match(region)
    if according is None:
        return None
    return _clause(masked, start + according.start(), start + according.end(), end)


def _spoken_after(masked: str, start: int, end: int, lead: int, *, fragment: bool) -> Clause | None:
    """The clause "Mr. Smith said" or "said Mr. Smith" after a quotation."""
    region = masked[start:end]
    verb = next((verb for verb in VERB.finditer(region) if not _is_noun(region, verb)), None)
    if verb is None or MASK in region[: verb.start()] or _COORDINATED.match(region):
        return None
    comma = region.rfind(",", 0, verb.start())
    if fragment and comma < 0:
        return None
    at, done = start + verb.start(), start + verb.end()
    if all(word.lower() in _ADVERBS for word in region[lead : verb.start()].split()):
        if _is_participle(verb.group()):  # "saying it means" has its subject elsewhere
            return None
        found = _clause(masked, at, done, end)
        return found if found is not None and _is_definite(found.speaker) else None
    lead = max(lead, comma + 1) if fragment else lead
    return _clause_before(masked, start + lead, at, done)


def _is_participle(verb: str) -> bool:
    """Whether a verb has its subject elsewhere ("saying"); "was quoted as saying" has its own."""
    return verb.endswith("ing") and " " not in verb


def _is_noun(region: str, verb: re.Match[str]) -> bool:
    """Whether "claims", "reports" ... is a noun here, from the word before it."""
    if verb.group().lower() not in WORDS["nouns"]:
        return False
    before = region[: verb.start()].split()
    return bool(before) and (
        before[-1].lower() in WORDS["noun_markers"] or before[-1].endswith(("’s", "'s", "s’", "s'"))
    )


def _is_definite(speaker: str) -> bool:
    """Whether what follows "said" can be its subject: a name, a pronoun, an article, people."""
    first = speaker.split(maxsplit=1)[0].lower()
    if first in _OPENS_SUBJECT:
        return True
    return any(word[:1].isupper() for word in speaker.split())


def clause_before(masked: str, start: int, end: int, *, speech: bool) -> Clause | None:
    """The reporting clause before a quotation that opens at `end`, from `start` on."""
    start = max(start, end - 2 * _WINDOW)
    region = masked[start:end]
    for according in reversed(list(ACCORDING.finditer(region))):
        found = _clause(masked, start + according.start(), start + according.end(), end)
        if found is not None:
            return found
    verbs = [verb for verb in VERB.finditer(region) if _reports(region, verb, speech=speech)]
    for verb in reversed(verbs):
        found = _clause_of(masked, start, start + verb.start(), start + verb.end(), end)
        if found is not None:
            return found
    if verbs:
        subject = opening_subject(masked, start, start + verbs[-1].start())
        if subject is not None:
            return Clause(subject.speaker, subject.start, start + verbs[-1].end())
    return None


def _reports(region: str, verb: re.Match[str], *, speech: bool) -> bool:
    """Whether a verb before a quotation can introduce it."""
    if verb.group() in {"continued", "continues"} and region[verb.end() : verb.end() + 1] not in {
        ",",
        ":",
    }:
        return False  # "continued joint training"
    named = not region[verb.end() :].strip() and region[: verb.start()].rstrip().endswith(",")
    if named and verb.group() in WORDS["naming"]:  # "The technique, called “verification”"
        return False
    return not (speech and MASK in region[verb.end() :]) and not _is_noun(region, verb)


def _clause_of(masked: str, start: int, at: int, done: int, end: int) -> Clause | None:
    """The clause of the verb at `at..done`: "Added Mr. Smith" where it opens the sentence."""
    if not masked[start:at].strip():
        return _clause(masked, at, done, end)
    if _is_participle(masked[at:done]):
        return None
    return _clause_before(masked, start, at, done)


def opening_subject(masked: str, start: int, end: int) -> Clause | None:
    """The noun phrase a sentence opens with, after an introduction and a connective."""
    introduction = re.compile(
        r"\s*(?:(?:But|And|Yet|So|Meanwhile|However|Still|Moreover|Also|Then),? )?"
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


def _phrase_before(words: Sequence[_Word]) -> Sequence[_Word]:
    """The noun phrase that ends the words, past adverbs and what stands between commas."""
    at = _skip_adverbs(words, len(words) - 1)
    skipped = False
    for _ in range(4):
        if at < 0 or words[at].text not in {",", ")", "—", "–"}:
            break
        skipped = True
        opening = {")": "("}.get(words[at].text, words[at].text)
        back = next((i for i in range(at - 1, -1, -1) if words[i].text == opening), None)
        at = _skip_date(words, at - 1 if back is None else back - 1)
    if at > 1 and words[at - 1].text == "," and _APPENDED.fullmatch(words[at].text):
        at -= 2
    first = _first_of_phrase(words, at)
    described = skipped and first > 0 and words[first + 1].text in {"a", "an", "the"}
    if described and words[first].text == "," and words[first - 1].is_name:
        at = first - 1  # "Wolfson, the founder of X, a rights group, said"
        first = _first_of_phrase(words, at)
    if at - first > _LONGEST:
        return []
    return _without_introduction(words[first + 1 : at + 1])


def _first_of_phrase(words: Sequence[_Word], at: int) -> int:
    """The place before the noun phrase that ends at `at`."""
    first = at
    while first >= 0 and at - first <= _LONGEST and not _ends_phrase(words, first):
        first -= 1
    return first


def _skip_adverbs(words: Sequence[_Word], at: int) -> int:
    while at >= 0:
        low = words[at].low
        lowercase = not words[at].is_name
        if low in _TIMES or (lowercase and (low in _ADVERBS or low.endswith("ly"))):
            at -= 1
        else:
            break
    return at


def _skip_date(words: Sequence[_Word], at: int) -> int:
    """Past "on July 20" (which ", 2006," followed)."""
    back = at
    while back >= 0 and (words[back].low in _TIMES or words[back].text.isdigit()):
        back -= 1
    if back == at:
        return at
    return back - 1 if back >= 0 and words[back].low in _PREPOSITIONS else back


def _ends_phrase(words: Sequence[_Word], at: int) -> bool:
    word = words[at]
    if not word.text[0].isalnum() and word.text[0] not in "'’$#@&":
        return True
    if word.low in {"and", "or"}:
        return not (0 < at < len(words) - 1 and _is_pair(words, at))
    if word.is_name and word.low in _MODALS:  # "Good Will Hunting"
        return False
    return word.low in _BOUNDARIES or word.text in REPORTING


def _is_pair(words: Sequence[_Word], at: int) -> bool:
    """Whether "and" joins two names, or two nouns under one article ("the mogul and TV star")."""
    after, last = words[at + 1], words[-1]
    if words[at - 1].is_name and after.is_name:
        return True
    nouns = not after.is_name and after.low not in _DETERMINERS | _PRONOUNS and last.low[-1:] != "s"
    return nouns and any(word.low in _DETERMINERS for word in words[max(0, at - 5) : at])


def _without_introduction(words: Sequence[_Word]) -> Sequence[_Word]:
    """Drop "On Monday", "Earlier" and the like from the start of a subject."""
    while words and (words[0].low in _PREPOSITIONS or words[0].low in _ADVERBS | _TIMES):
        preposition = words[0].low in _PREPOSITIONS
        words = words[1:]
        if preposition and not (words and words[0].low in _TIMES | {"a", "the", "his", "her"}):
            return words if len(words) <= 3 and words and words[0].low in _PRONOUNS else []
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
        if word.low in _PRONOUNS or (
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
    if word.text in REPORTING or word.low in {"last", "next", "this", "earlier", "later", "who"}:
        return True
    if word.low in {"and", "or"}:
        return not (taken[-1].is_name and following is not None and following.is_name)
    lowercase = not word.is_name and word.text[0].isalpha()
    if taken[-1].text.isupper() and following is not None:  # "AP executive editor Kathleen"
        return False
    return lowercase and taken[0].is_name and taken[-1].is_name and word.low not in _PARTICLES


def _can_speak(words: Sequence[_Word]) -> bool:
    """Whether a phrase can be a speaker: a name, a pronoun or a noun with its article."""
    if len(words) == 1:
        word = words[0]
        if word.low in _PRONOUNS:
            return word.low not in {"i", "we", "you"}
        named = word.is_name or re.match(r"[a-z]+-[A-Z]", word.text) is not None  # "al-Masri"
        return named or (word.low.endswith("s") and len(word.low) > 4)
    if any(word.low in _PRONOUNS for word in words):  # "he took office"
        return False
    return any(word.text[0].isalpha() for word in words)
