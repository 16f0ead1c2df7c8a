"""Whether the English verb beside a time is of the past or of what is to come."""

import re
from collections.abc import Sequence
from itertools import pairwise

from summarize.languages.en.verbs import (
    IRREGULAR_PASTS,
    base_form,
    is_gerund,
    is_irregular,
    is_past,
)
from summarize.languages.moments import Heading
from summarize.resources import read_groups

WORDS = read_groups("languages/en/moments.txt")
# Chosen, not tuned: a verb farther from a time is of another clause.
_REACH = 14
# "A hearing set for Friday", and no farther: chosen, not tuned.
_PLANNED_FOR = 3
# "Is nearing a new deal to sell": so many words up to what is expected. Chosen, not tuned.
_OBJECT = 6
_CAPITALS = re.compile(r"[A-Z]{2}")
_WORD = re.compile(r"[A-Za-z]+(?:'(?<=[A-Za-z]n')t\b)?|[,;:()–—]|'(?:s|ll|re|ve|d)\b|--")
_NO_PAST = WORDS["no_past"]
# The weights of `agreement` were learned with `is_past`, which knows none of these words.
_PAST_FORMS = (IRREGULAR_PASTS - _NO_PAST) | WORDS["past_in_eed"]
_UNREAL = WORDS["will"] | WORDS["perhaps"] | WORDS["allowed"] | {"to"}
_AWAITING = WORDS["will"] | WORDS["plans"] | WORDS["planned"] | WORDS["near"] | WORDS["edge"]
_AWAITING |= {f" {word} to " for word in WORDS["is"]}
_BETWEEN = WORDS["before_verb"] | WORDS["never"]
_MAY_AWAIT = WORDS["will"] | WORDS["plans"] | WORDS["is"] | WORDS["looks"]
_BEFORE_PLAN = WORDS["saying"] | WORDS["planned"] | WORDS["states"] | WORDS["plans"]
_NO_SUBJECT = WORDS["noun_before"] | WORDS["no_verb_behind"]
# What a verb says of a time, alone and behind "to": "is on Friday", "is to meet on Friday".
_ALONE: dict[str, tuple[Heading, Heading]] = {
    **dict.fromkeys(WORDS["is"] - {"'s"}, ("", "coming")),
    **dict.fromkeys(WORDS["was"], ("past", "")),
    **dict.fromkeys(WORDS["perhaps"], ("", "")),
    **dict.fromkeys(WORDS["will"], ("coming", "coming")),
}


def words_of(text: str) -> list[str]:
    """The words of a text and the marks that part its clauses, with straight apostrophes.

    Letters in capitals are no word that tells anything: the WHO is not who.

    >>> words_of("The WHO didn’t, he said.")
    ['The', 'Name', "didn't", ',', 'he', 'said']
    """
    found = _WORD.findall(text.replace("’", "'"))
    return ["Name" if word.isupper() and len(word) > 1 else word for word in found]


def words_with(text: str, some: frozenset[str]) -> list[str]:
    """The words of a text in small letters, as far as any of some may be among them; else none.

    >>> words_with("It’ll rain.", frozenset(("'ll",))), words_with("It rains.", frozenset(("'ll",)))
    (['it', "'ll", 'rain'], [])
    """
    small = text.replace("’", "'").lower()
    if not any(map(small.__contains__, some)):
        return []
    return [word.lower() for word in words_of(text)]


def is_past_form(word: str) -> bool:
    """Whether a small word is the past of a verb, and no noun that looks like one.

    >>> is_past_form("agreed"), is_past_form("indeed"), is_past_form("hundred")
    (True, False, False)
    """
    if word in _PAST_FORMS:
        return True
    return word[-2:] == "ed" and is_past(word) and word not in _NO_PAST


def deeds(sentence: str) -> frozenset[str]:
    """The verbs that a sentence tells of the past, as their bases where they are irregular.

    >>> sorted(deeds("They met and discussed trade, which may be taxed."))
    ['discussed', 'meet']
    """
    words = words_of(sentence)
    return frozenset(
        base_form(word)
        for at, word in enumerate(words)
        if is_past_form(word)
        and word not in WORDS["planned"]
        and _UNREAL.isdisjoint(each.lower() for each in words[max(0, at - 3) : at])
    )


def awaits(sentence: str) -> tuple[str, ...]:
    """The words of what a sentence expects, in small letters, from its verb on; or nothing.

    >>> awaits("The two are expected to discuss trade on Friday, he said.")
    ('discuss', 'trade', 'on', 'friday')
    >>> awaits("Judges will give a verdict."), awaits("A court gave a verdict.")
    (('give', 'a', 'verdict'), ())
    >>> awaits("The union plans to strike in May unless wages rise.")
    ()
    >>> awaits("It is on the verge of taking Elm."), awaits("The town stands ready to sell it.")
    (('take', 'elm'), ('sell', 'it'))
    """
    words = words_with(sentence, _AWAITING)
    if not WORDS["unless"].isdisjoint(words):
        return ()
    for at, word in enumerate(words):
        start = _awaited_from(words, at) if word in _MAY_AWAIT else 0
        if start:
            is_denied = not WORDS["never"].isdisjoint(words[max(0, at - 1) : start + 1])
            return () if is_denied else _awaited(words[start:])
        if is_past_form(word) and word not in _BEFORE_PLAN:
            return ()
    return ()


def _awaited_from(words: Sequence[str], at: int) -> int:
    """Where what is expected begins, if the word at a place says that it is; else 0."""
    word, behind = words[at], words[at + 1 : at + 2]
    if word in WORDS["will"]:
        return at + 1 if word != "won't" else 0
    if word in WORDS["plans"]:
        is_noun = at and words[at - 1] in WORDS["noun_before"]
        return at + 2 if behind == ["to"] and not is_noun else 0
    begin = at + 1
    while begin < len(words) and (words[begin] in _BETWEEN or words[begin][-2:] == "ly"):
        begin += 1
    return _behind_state(words, begin, is_verb=word in WORDS["is"])


def _behind_state(words: Sequence[str], at: int, *, is_verb: bool) -> int:
    """Where an infinitive or a gerund begins behind "set to", "ready to", "on the verge of".

    `is_verb` says that a form of "be" stands before: "is to sign", "is set for a fight".
    """
    word, behind = words[at : at + 1], words[at + 1 : at + 2]
    if is_verb and word == ["to"]:
        return at + 1 if WORDS["purpose"].isdisjoint(words[max(0, at - 4) : at]) else 0
    if WORDS["planned"].isdisjoint(word) and WORDS["near"].isdisjoint(word):
        ahead = words[at : at + 4]
        if ahead[:3] == ["in", "talks", "to"]:
            return at + 3
        is_edge = ahead[:2] == ["on", "the"] and ahead[3:] == ["of"]
        return at + 4 if is_edge and ahead[2] in WORDS["edge"] else 0
    if word == ["nearing"] and "to" in words[at : at + _OBJECT]:
        return words.index("to", at) + 1
    if behind == ["to"]:
        return at + 2
    return at + 1 if is_verb and not WORDS["planned"].isdisjoint(word) else 0


def _awaited(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a clause from its verb on, which has its base form."""
    begin = 0
    while begin < len(words) and words[begin] in WORDS["before_verb"]:
        begin += 1
    marks = (at for at, word in enumerate(words) if at > begin and not word[0].isalpha())
    clause = words[begin : next(marks, len(words))]
    return (*map(_base, clause[:1]), *clause[1:])


def _base(verb: str) -> str:
    """The base form of an irregular verb, also of its gerund: "taking", "running"."""
    if not is_gerund(verb):
        return base_form(verb)
    stem = verb.removesuffix("ing")
    return next(filter(is_irregular, (stem, f"{stem}e", stem[:-1])), verb)


def tense(before: str, after: str) -> Heading:
    """Whether the verb beside a time is of the past, or of what is to come; "" where it is open.

    >>> tense("The court will rule on ", "."), tense("On ", " two men died.")
    ('coming', 'past')
    """
    words = words_of(before)
    if _is_appointed(words, words_of(after)):
        return ""
    for at in range(len(words) - 1, max(-1, len(words) - 1 - _REACH), -1):
        if (found := _before(words, at)) is not None:
            return found
    return tense_behind(words_of(after))


def _is_appointed(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a time is what is spoken of, and not when: "declared Friday a day of mourning"."""
    return (
        before[-1:] != []
        and before[-1].lower() in WORDS["appoint"]
        and after[:1] != []
        and after[0] in (WORDS["noun_before"] | {"as"})
    )


def tense_behind(words: Sequence[str]) -> Heading:
    """What the first verb behind a time says."""
    found = (_behind(words, at) for at in range(min(_REACH, len(words))))
    return next((heading for heading in found if heading is not None), "")


def _before(words: Sequence[str], at: int) -> Heading | None:
    """What a word before a time says; None where it is no verb."""
    word, ahead = words[at].lower(), [each.lower() for each in words[max(0, at - 4) : at]]
    aims = _aims(words[at + 1 :])
    if word in _ALONE:
        return _ALONE[word][aims]
    if word in WORDS["planned"] or word in WORDS["plans"]:
        return _planned(words, at, ahead)
    if not aims and _is_fixed(words, at):
        return "coming"
    return _of_past(ahead, aims=aims) if is_past_form(word) else None


def _aims(words: Sequence[str]) -> bool:
    """Whether an infinitive stands among the words: "agreed to meet"."""
    return any(
        word.lower() == "to"
        and behind.islower()
        and behind not in WORDS["noun_before"]
        and not behind.endswith("ing")
        for word, behind in pairwise(words)
    )


def _planned(words: Sequence[str], at: int, ahead: Sequence[str]) -> Heading | None:
    """Of "is expected", "a hearing set for", "plans to meet"; None where it is a noun."""
    if words[at].lower() in WORDS["plans"]:
        is_noun = bool(ahead) and ahead[-1] in WORDS["noun_before"]
        behind = {"to", "a", "an"} if words[at].lower() in ("plan", "plans", "planning") else {"to"}
        return "coming" if not is_noun and not behind.isdisjoint(words[at + 1 : at + 2]) else None
    if not WORDS["was"].isdisjoint(ahead):
        return ""
    is_plan = not (WORDS["is"] | WORDS["has"] | {"be"}).isdisjoint(ahead)
    return "coming" if is_plan or len(words) - at <= _PLANNED_FOR else ""


def _is_fixed(words: Sequence[str], at: int) -> bool:
    """Whether a word is the present of a verb for what is fixed, and no noun or infinitive."""
    word, before = words[at].lower(), words[at - 1].lower() if at else ""
    if word in WORDS["fixed_plural"]:
        return before in WORDS["many"] or (before.endswith("s") and before != "'s")
    return word in WORDS["fixed"] and before != "" and before not in _NO_SUBJECT


def _of_past(ahead: Sequence[str], *, aims: bool) -> Heading:
    """Of a past or a participle, by what stands before it: "was held", "will be held"."""
    near = set(ahead[-3:])
    if near & WORDS["will"]:
        return "coming"
    is_open = near & WORDS["perhaps"] or near >= {"to", "be"}
    is_now = not WORDS["is"].isdisjoint(ahead[-2:])
    return "" if aims or is_open or is_now else "past"


def _behind(words: Sequence[str], at: int) -> Heading | None:
    """What a word behind a time says; None where it is no verb."""
    word, following = words[at].lower(), [each.lower() for each in words[at + 1 : at + 3]]
    is_plan = not WORDS["planned"].isdisjoint(following) or following[:1] == ["to"]
    if word in WORDS["was"]:
        return "" if is_plan else "past"
    if word in WORDS["has"] or (word in WORDS["is"] and word != "'s"):
        return "coming" if is_plan else ""
    if word in _ALONE and word != "'s":
        return _ALONE[word][0]
    if word in WORDS["relative"] or (at and _is_fixed(words, at)):
        return ""
    return "past" if is_past_form(word) and words[at].islower() else None
