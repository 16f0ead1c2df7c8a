"""Sentences with one verb negated, or one negation taken away."""

import re
from collections.abc import Callable
from itertools import pairwise

from benchmarks.lies.sentences import chance, is_outside, tokens
from benchmarks.lies.verbs import (
    DETERMINERS,
    HAVE,
    MODALS,
    NEGATIVES,
    SUBJECTS,
    SUBORDINATORS,
    Past,
    Verbs,
    clause_before,
    is_plain,
)
from benchmarks.lies.words import group

Maker = Callable[[str, Verbs], str | None]

_AUXILIARIES = group("auxiliaries")
_NOT_SAYING = MODALS | HAVE | {"is", "was", "were", "are", "be", "been"}
_NOT_BEFORE_NO = group("not_before_no")
_REFUSALS = ("refused to", "declined to", "failed to")
_SAYING = group("saying")
_QUOTING = _SAYING | {"asked", "told", "wrote", "declared", "replied", "continued", "joked"}
_CLAUSE_OPENERS = group("clause_openers")
_DID_NOT = re.compile(r"\b([Dd]id)(?: not|n['’]t) ([a-z]+)\b")
_NOT = re.compile(
    r"\b(is|are|was|were|would|could|should|has|have|had|does|do|will|can)(?:n['’]t| not)\b"
    r"(?! (?:only|just|necessarily|yet|even|all|always|so|because|merely|simply))"
)
_FUSED = ((re.compile(r"\b[Cc]an(?:not|['’]t)\b"), "can"), (re.compile(r"\b[Ww]on['’]t\b"), "will"))
_NO = re.compile(r"\b(?:[Tt]here (?:is|was)|had|has|have|found|saw|made|provided|gave|with) (no)\b")
_SEVERAL = re.compile(
    r"(?<=[a-z] )(some|several|many|a number of|dozens of|hundreds of|thousands of)"
    r"(?= (?!of\b|other\b|more\b)(?:[a-z-]+ )?[a-z]{3,}s\b)"
)
_STATE = re.compile(
    r"\b(?:(?:is|are|was|were)(?= (?:the |an? |in |[a-z]{2,}ing\b))|(?:is|are)(?= [a-z]+ed\b))"
)
_NO_LONGER = re.compile(r"\bno longer ")
_NEVER = re.compile(r"\bnever (?=[a-z]+)(?!mind|again)")
_FOCUS = group("focus")
_SCOPED = group("scoped")


def did_not_regular(text: str, verbs: Verbs) -> str | None:
    """Turn "signed the treaty" into "did not sign the treaty"."""
    return _did_not(text, verbs, is_irregular=False)


def did_not_irregular(text: str, verbs: Verbs) -> str | None:
    """Turn "shot down 30 drones" into "did not shoot down 30 drones"."""
    return _did_not(text, verbs, is_irregular=True)


def _did_not(text: str, verbs: Verbs, *, is_irregular: bool) -> str | None:
    kind = f"did_not/{is_irregular}"
    found = _past(text, verbs, kind, lambda past: past.is_irregular == is_irregular)
    if found is None:
        return None
    negation = chance(kind, text).choice(("did not", "did not", "didn't"))
    return _put(text, found.start, found.end, f"{negation} {found.base}")


def did_not_removed(text: str, verbs: Verbs) -> str | None:
    """Turn "did not sign the treaty" into "signed the treaty"."""
    for match in _DID_NOT.finditer(text):
        past = verbs.past(match[2])
        if past and not _SCOPED & {token.low for token in tokens(text[match.end() :])}:
            return (
                _put(text, match.start(), match.end(), past)
                if is_outside(text, *match.span())
                else None
            )
    return None


def refused(text: str, verbs: Verbs) -> str | None:
    """Turn "signed the treaty" into "refused to sign", "declined to sign", "failed to sign"."""
    found = _past(text, verbs, "refused", lambda past: past.base not in ("want", "need", "become"))
    if found is None:
        return None
    # A thing or a crowd fails to do what it did not do; only a person refuses or declines.
    subject = text[: found.start].rsplit(maxsplit=1)[-1]
    is_person = subject.lower() in SUBJECTS or subject[0].isupper()
    word = chance("refused", text).choice(_REFUSALS if is_person else _REFUSALS[2:])
    return _put(text, found.start, found.end, f"{word} {found.base}")


def never(text: str, verbs: Verbs) -> str | None:
    """Turn "signed the treaty" into "never signed the treaty"; and "never" taken away."""
    removed = _NEVER.search(text)
    if removed and is_outside(text, *removed.span()):
        return _put(text, removed.start(), removed.end(), "")
    found = _past(text, verbs, "never", lambda _: True)
    return _put(text, found.start, found.start, "never ") if found else None


def did_not_say(text: str, verbs: Verbs) -> str | None:
    """Turn "X said that ..." into "X did not say that ..."."""
    place = _saying(text)
    if place is None:
        return None
    start, end, word = place
    base = verbs.base(word)
    return _put(text, start, end, f"did not {base}") if base else None


def denied(text: str, verbs: Verbs) -> str | None:
    """Turn "X said that ..." into "X denied that ..."."""
    del verbs
    place = _saying(text)
    if place is None:
        return None
    start, end, _ = place
    opener = text[end:].split(maxsplit=1)[0]
    return _put(text, start, end, "denied" if opener == "that" else "denied that")


def auxiliary(text: str, verbs: Verbs) -> str | None:
    """Turn "was signed" into "was not signed", "wasn't signed"."""
    del verbs
    if not is_plain(text):
        return None
    words = tokens(text)
    found = [
        w
        for i, (w, after) in enumerate(pairwise(words))
        if w.text in _AUXILIARIES and not w.apart and _takes_not(w.text, after.text)
        if not (SUBORDINATORS | MODALS) & set(clause_before(words, i)) and i > 0
    ]
    if not found:
        return None
    rng = chance("auxiliary", text)
    word = rng.choice(found)
    negation = "n't" if word.text not in ("will", "can") and rng.random() < 0.3 else " not"
    return _put(text, word.start, word.end, word.text + negation)


def _takes_not(word: str, after: str) -> bool:
    if word in HAVE and after in DETERMINERS | {"to"}:
        return False
    return after.isalpha() and after.lower() not in SUBORDINATORS | _SCOPED | SUBJECTS | _FOCUS


def removed(text: str, verbs: Verbs) -> str | None:
    """Turn "was not signed" into "was signed", "cannot" into "can"."""
    del verbs
    for pattern, by in ((_NOT, None), *_FUSED):
        match = pattern.search(text)
        if match and is_outside(text, *match.span()) and not _is_scoped(text, match):
            return _put(text, match.start(), match.end(), by or match[1])
    return None


def no_longer(text: str, verbs: Verbs) -> str | None:
    """Turn "is the mayor" into "is no longer the mayor"; and "no longer" taken away."""
    del verbs
    match = _NO_LONGER.search(text)
    if match and is_outside(text, *match.span()):
        return _put(text, match.start(), match.end(), "")
    match = _STATE.search(text)
    if match is None or not is_plain(text) or not is_outside(text, *match.span()):
        return None
    before = re.split(r"[,.;]", text[: match.start()])[-1]
    if SUBORDINATORS & {token.low for token in tokens(before)}:
        return None
    return _put(text, match.end(), match.end(), " no longer")


def no_to_some(text: str, verbs: Verbs) -> str | None:
    """Turn "had no comment" into "had some comment"."""
    del verbs
    match = _NO.search(text)
    if match is None or not is_outside(text, *match.span()):
        return None
    rest = text[match.end() :].lower()
    if rest.startswith(
        (" longer", " doubt", " one", " matter", " more", " less", " such")
    ) or re.match(r" \w+ing\b", rest):
        return None
    return _put(text, match.start(1), match.end(1), "some")


def some_to_no(text: str, verbs: Verbs) -> str | None:
    """Turn "saw several ships" into "saw no ships"."""
    del verbs
    match = _SEVERAL.search(text)
    words = {token.low for token in tokens(text)}
    if match is None or words & NEGATIVES or not is_outside(text, *match.span()):
        return None
    before = text[: match.start()].lower().split()[-1:]
    if set(before) & (DETERMINERS | _NOT_BEFORE_NO):
        return None
    return _put(text, match.start(), match.end(), "no")


def _past(text: str, verbs: Verbs, kind: str, wanted: Callable[[Past], bool]) -> Past | None:
    if not is_plain(text):
        return None
    is_quoting = any(mark in text for mark in '"“”')
    found = [
        past
        for past in verbs.pasts(text)
        if past.base != "say" and wanted(past) and not (is_quoting and past.word in _QUOTING)
    ]
    return chance(kind, text).choice(found) if found else None


def _saying(text: str) -> tuple[int, int, str] | None:
    words = tokens(text)
    for i, (word, after) in enumerate(pairwise(words[1:]), 1):
        if word.text in _SAYING and not (word.apart or words[i - 1].apart or after.apart):
            before = clause_before(words, i)
            opens = after.text == "that" or (word.text == "said" and after.text in _CLAUSE_OPENERS)
            if not (opens and before) or (SUBORDINATORS | _NOT_SAYING) & set(before):
                continue
            rest = {token.low for token in words[i:]}
            is_negative = rest & NEGATIVES or any(word.endswith("n't") for word in rest)
            return None if is_negative else (word.start, word.end, word.text)
    return None


def _is_scoped(text: str, match: re.Match[str]) -> bool:
    before = re.split(r"[,.;]", text[: match.start()])[-1]
    after = re.split(r"[,.;]", text[match.end() :])[0]
    is_conditional = SUBORDINATORS & {token.low for token in tokens(before)}
    return bool(is_conditional or _SCOPED & {token.low for token in tokens(after)})


def _put(text: str, start: int, end: int, by: str) -> str:
    return text[:start] + by + text[end:]


KINDS: dict[str, Maker] = {
    "negation/did_not_regular": did_not_regular,
    "negation/did_not_irregular": did_not_irregular,
    "negation/did_not_removed": did_not_removed,
    "negation/auxiliary": auxiliary,
    "negation/removed": removed,
    "negation/refused": refused,
    "negation/did_not_say": did_not_say,
    "negation/denied": denied,
    "negation/never": never,
    "negation/no_longer": no_longer,
    "negation/no_to_some": no_to_some,
    "negation/some_to_no": some_to_no,
}
