"""Who "he" is: a draft's sentence that takes its subject from the one before."""

from collections.abc import Iterator
from dataclasses import dataclass

from summarize.auditing.judging import Judgement
from summarize.auditing.sources import Sources
from summarize.auditing.values import Reason
from summarize.language import words
from summarize.language.names import Name, plain
from summarize.languages.audit import AuditRules

# Words; a name further on is mostly not the subject. Chosen, not tuned.
_OPENING = 4


@dataclass(frozen=True, slots=True)
class Subject:
    """The one person that the sentences before speak of; nobody where there are none or several."""

    name: str = ""
    key: str = ""


def next_subject(text: str, before: Subject, sources: Sources) -> Subject:
    """Whom a pronoun means after this sentence."""
    persons = {_key(name, sources): name.text for name in _persons(text, sources)}
    if not persons:
        return before
    key, name = next(iter(persons.items()))
    return Subject(name, key) if len(persons) == 1 else Subject()


def opening_pronoun(text: str, rules: AuditRules, language: str) -> str:
    """The pronoun for a person that a sentence opens with, or ""."""
    first = next(iter(words(text, language)), "")
    return first if first.casefold() in rules.persons else ""


def wrong_subject(
    text: str, pronoun: str, subject: Subject, judgement: Judgement, sources: Sources
) -> Reason | None:
    """A reason where the evidence speaks of another person than the pronoun means."""
    if is_named(subject, judgement, sources):
        return None
    own = {_key(name, sources) for name in _persons(text, sources)}
    for place in judgement.places if subject.key else ():
        evidence = sources.sentences[place].text
        others = [each for each in _persons(evidence, sources) if _opens(evidence, each, sources)]
        if others and _key(others[0], sources) not in own:
            return Reason(
                "role", f'"{pronoun}" is {subject.name}; the source says it of {others[0].text}'
            )
    return None


def is_told(subject: Subject, judgement: Judgement, sources: Sources) -> bool:
    """Whether the evidence names the subject, and opens with no other person."""
    for place in judgement.places:
        text = sources.sentences[place].text
        opening = [each for each in _persons(text, sources) if _opens(text, each, sources)]
        if opening and _key(opening[0], sources) != subject.key:
            return False
    return is_named(subject, judgement, sources)


def is_named(subject: Subject, judgement: Judgement, sources: Sources) -> bool:
    """Whether the evidence, with what it needs to be understood, names the subject."""
    places = {each for place in judgement.places for each in (place, *sources.context(place))}
    return bool(subject.key) and any(subject.key in sources.terms_at[each] for each in places)


def _persons(text: str, sources: Sources) -> Iterator[Name]:
    return (name for name in sources.names.find(text) if _key(name, sources) in sources.persons)


def _key(name: Name, sources: Sources) -> str:
    return sources.names.word(plain(name.parts[-1]))


def _opens(text: str, name: Name, sources: Sources) -> bool:
    return len(words(text[: name.span.start], sources.language)) < _OPENING
