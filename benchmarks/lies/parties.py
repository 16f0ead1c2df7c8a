"""Who did what to whom: a verb with two parties, turned round, and turned into the other voice."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from benchmarks.lies.names import Name, names
from benchmarks.lies.sentences import Token, chance, tokens
from benchmarks.lies.verbs import BE, HAVE, MODALS, PREPOSITIONS, SUBORDINATORS, Verbs
from benchmarks.lies.words import group

# Verbs that say the same when their parties change places, and those of no two parties.
# These take an "of" that belongs to them and not to their object.
_OF = group("of")
_DONE = group("done")
_EVEN = group("even")
_OBJECT = {"he": "him", "she": "her", "they": "them", "we": "us", "i": "me", "it": "it"}
_SUBJECT = {"him": "he", "them": "they", "us": "we", "me": "I", "her": "she", "it": "it"}
_ARTICLES = group("articles")
_OPENERS = SUBORDINATORS | group("openers")
_ASIDES = group("asides") | {","}
_ENDS = (PREPOSITIONS - {"of"}) | SUBORDINATORS | group("ends")
_NO_NOUN = group("no_noun") | _ENDS | BE | HAVE | MODALS


@dataclass(frozen=True, slots=True)
class Deed:
    """Somebody, a verb in the past, and somebody else, side by side in a sentence."""

    agent: tuple[int, int]
    verb: tuple[int, int]
    patient: tuple[int, int]


def parties_exchanged(text: str, verbs: Verbs) -> str | None:
    """Turn "Ann accused Bob of theft" into "Bob accused Ann of theft"."""
    deed = _deed(text, verbs)
    if deed is None:
        return None
    agent, patient = text[slice(*deed.agent)], text[slice(*deed.patient)]
    middle = text[deed.agent[1] : deed.patient[0]]
    return _joined(
        text[: deed.agent[0]],
        _as_subject(patient),
        middle,
        _as_object(agent),
        text[deed.patient[1] :],
    )


def voice_turned(text: str, verbs: Verbs) -> str | None:
    """Turn "Ann accused Bob of theft" into "Ann was accused by Bob of theft"; and back."""
    return _active(text, verbs, is_true=False) or _active_turned(text, verbs)


def voice_kept(text: str, verbs: Verbs) -> str | None:
    """Turn "Ann accused Bob of theft" into the true "Bob was accused by Ann of theft"; and back."""
    return _active(text, verbs, is_true=True) or _active_as_passive(text, verbs)


def _active_turned(text: str, verbs: Verbs) -> str | None:
    """Turn "Ann accused Bob of theft" into "Ann was accused by Bob of theft"."""
    deed = _deed(text, verbs)
    if deed is None:
        return None
    return _passive(text, deed, verbs, text[slice(*deed.agent)], text[slice(*deed.patient)])


def _active_as_passive(text: str, verbs: Verbs) -> str | None:
    """Turn "Ann accused Bob of theft" into "Bob was accused by Ann of theft", which is true."""
    deed = _deed(text, verbs)
    if deed is None or _goes_on(text[deed.patient[1] :], verbs):
        return None
    return _passive(text, deed, verbs, text[slice(*deed.patient)], text[slice(*deed.agent)])


def _is_thing(party: str) -> bool:
    return (
        party.split(maxsplit=1)[0].lower() in _ARTICLES and party.rsplit(maxsplit=1)[-1].islower()
    )


def _goes_on(rest: str, verbs: Verbs) -> bool:
    """Whether what follows tells more of the same subject: "and left", ", saying"."""
    words = [token.low for token in tokens(rest)]
    pairs = pairwise(words)
    return any(
        (a in ("and", "but", ",") and (verbs.base(b) or b in BE | HAVE | MODALS))
        or (a == "," and b.endswith("ing"))
        for a, b in pairs
    )


def _passive(text: str, deed: Deed, verbs: Verbs, subject: str, agent: str) -> str:
    verb = verbs.participle(text[slice(*deed.verb)])
    be = "were" if _is_plural(subject) else "was"
    return _joined(
        text[: deed.agent[0]],
        _as_subject(subject),
        f" {be} {verb} by ",
        _as_object(agent),
        text[deed.patient[1] :],
    )


def _active(text: str, verbs: Verbs, *, is_true: bool) -> str | None:
    words, named = tokens(text), names(text, verbs.corpus)
    found = []
    for i, word in enumerate(words[1:-3], 1):
        past = verbs.past_of(words[i + 1].text)
        if word.text in ("was", "were") and past and words[i + 2].text == "by" and not word.apart:
            patient, agent = _ending(words, i, named, verbs), _starting(words, i + 3, named)
            if patient and agent and not (is_true and _goes_on(text[agent[1] :], verbs)):
                found.append((patient, past, agent))
    if not found:
        return None
    patient, past, agent = chance("passive", text).choice(found)
    one, other = text[slice(*agent)], text[slice(*patient)]
    if not is_true:
        one, other = other, one
    return _joined(
        text[: patient[0]], _as_subject(one), f" {past} ", _as_object(other), text[agent[1] :]
    )


def _deed(text: str, verbs: Verbs) -> Deed | None:
    words, named = tokens(text), names(text, verbs.corpus)
    found = []
    for i, word in enumerate(words[:-1]):
        if verbs.base(word.text) and word.text not in _EVEN and not word.apart and i:
            agent, patient = _ending(words, i, named, verbs), _starting(words, i + 1, named)
            if agent and patient and _may_change(word, text[slice(*agent)], text[slice(*patient)]):
                found.append(Deed(agent, (word.start, word.end), patient))
    return chance("deed", text).choice(found) if found else None


def _may_change(verb: Token, one: str, other: str) -> bool:
    # "She made the announcement" turned round is no lie that anybody would tell.
    is_odd = verb.text not in _DONE and (_is_thing(one) or _is_thing(other))
    return not is_odd and not set(one.lower().split()) & set(other.lower().split()) - _ARTICLES


def _ending(
    words: Sequence[Token], i: int, named: Sequence[Name], verbs: Verbs
) -> tuple[int, int] | None:
    """The party that ends before the i-th word, if it is a whole one."""
    last = words[i - 1]
    first = next((n.start for n in named if n.end == last.end), None)
    if first is None and last.low in _OBJECT and last.low != "it" and not last.apart:
        first = last.start
    if first is None:
        first = next((words[k].start for k in _noun_starts(words, i, verbs)), None)
    if first is None:
        return None
    before = next((w for w in reversed(words) if w.end <= first), None)
    is_whole = before is None or before.low in _OPENERS
    return (first, last.end) if is_whole else None


def _starting(words: Sequence[Token], i: int, named: Sequence[Name]) -> tuple[int, int] | None:
    """The party that begins with the i-th word, if it is a whole one."""
    end = next((n.end for n in named if n.start == words[i].start), None)
    if end is None and words[i].low in ("him", "them", "us", "me") and not words[i].apart:
        end = words[i].end
    if end is None and words[i].text in _ARTICLES and not words[i].apart:
        end = next((words[k].end for k in _noun_ends(words, i)), None)
    if end is None:
        return None
    rest = [w for w in words if w.start >= end][:2]
    # "Named Ann, the deputy, to ...": the aside would go along with the wrong party.
    if not rest or (rest[0].text == "," and rest[-1].low in _ASIDES):
        return None
    verb = words[i - 2] if words[i - 1].low == "by" else words[i - 1]
    is_of = rest[0].low == "of" and verb.low in _OF
    is_listed = rest[0].text == "," and rest[-1].text.islower() and rest[-1].low not in _ENDS
    is_whole = (rest[0].low in _ENDS or rest[0].text in ".,;") and not is_listed
    return (words[i].start, end) if is_whole or is_of else None


def _noun_starts(words: Sequence[Token], i: int, verbs: Verbs) -> list[int]:
    """Where an article stands one to three small words before the i-th."""
    for k in range(i - 2, max(-1, i - 5), -1):
        if words[k].low in _ARTICLES:
            return [k]
        if not _is_nominal(words[k]) or verbs.base(words[k].text):
            return []
    return []


def _noun_ends(words: Sequence[Token], i: int) -> list[int]:
    """Where one to three small words after an article end, at a word that ends a phrase."""
    for k in range(i + 1, min(len(words) - 1, i + 4)):
        if not _is_nominal(words[k]):
            return []
        if words[k + 1].low in _ENDS | {"of"} or words[k + 1].text in ".,;":
            return [k]
    return []


def _is_nominal(word: Token) -> bool:
    return (
        word.text.islower() and word.text.isalpha() and not word.apart and word.low not in _NO_NOUN
    )


def _is_plural(party: str) -> bool:
    last = party.rsplit(maxsplit=1)[-1]
    if party.lower() in ("they", "them", "we", "us"):
        return True
    return (
        (last.islower() and last.endswith("s"))
        or bool(re.search(r"(?:cans|crats|ians)$", last))
        or last == "police"
    )


def _as_subject(party: str) -> str:
    return _SUBJECT.get(party.lower(), party)


def _as_object(party: str) -> str:
    first = party.split(maxsplit=1)[0]
    small = party[0].lower() + party[1:] if first.lower() in _ARTICLES else party
    return _OBJECT.get(party.lower(), small)


def _joined(*parts: str) -> str:
    text = "".join(parts)
    return text[:1].upper() + text[1:]
