"""Which person "he" or "she" is, where the words before leave only one."""

import re
from collections.abc import Iterator, Mapping, Sequence

from summarize.languages.en.quotations_clauses import VERB
from summarize.languages.en.quotations_lists import WORDS, speaks_of_somebody
from summarize.languages.quotations import MASK, Person

_NAME = r"(?:(?:[A-Z][\w’'-]*[\w-]|[A-Z]\.|al|bin|de|van|von|der|la)\s){0,4}[A-Z][\w’'-]*\w"
_TITLES = sorted(WORDS["titles"])
_LOWER_TITLES = [title.lower() for title in _TITLES if len(title) > 4]
_TITLED = re.compile(rf"\b(?P<title>{'|'.join(_TITLES + _LOWER_TITLES)})\.?\s(?P<name>{_NAME})")
_AGED = re.compile(rf"\b(?P<title>)(?P<name>{_NAME}), (?:\d\d,|an? |who )")
_SPEAKING = re.compile(rf"\b(?P<title>)(?P<name>{_NAME}) (?={VERB.pattern})")
_ALONE = re.compile(rf"\b(?P<surname>[A-Z][\w’'-]+)(?: also| later)? (?={VERB.pattern})")
_FULL = re.compile(r"\b(?P<first>[A-Z][\w’'-]+) (?:[A-Z]\. )?(?P<surname>[A-Z][\w’'-]+)")
"""A surname that speaks alone is a person's where a first name stands before it elsewhere."""
_BEFORE_NAMES = WORDS["titles"] | WORDS["openers"] | {"Does", "Did", "Is", "Was", "Can"}
_CAPITALISED = re.compile(r"[A-Z][\w’'-]*\w")


def find_persons(text: str) -> dict[str, Person]:
    """Persons of an article by surname: who has a title or an age, or speaks by name."""
    persons: dict[str, Person] = {}
    speaking = _speaking_alone(text)
    for pattern in (_TITLED, _AGED, _SPEAKING):
        for match in pattern.finditer(text):
            words = _bare(match["name"]).split()
            while len(words) > 1 and words[0] in _BEFORE_NAMES:
                words = words[1:]
            if _is_person(words, titled=bool(match["title"])):
                _add(persons, " ".join(words), _pronoun(match["title"], words[0]))
    for first, surname in _full_names(text, speaking):
        _add(persons, f"{first} {surname}", _pronoun("", first))
    for surname in sorted(speaking - persons.keys()):
        if not surname.isupper():
            persons[surname] = Person(surname, "")
    return persons


def _full_names(text: str, surnames: set[str]) -> Iterator[tuple[str, str]]:
    """First name and surname wherever a surname has one."""
    for match in _FULL.finditer(text):
        first, surname = match["first"], _bare(match["surname"])
        known = surname in surnames or first in WORDS["he"] | WORDS["she"]
        if known and _is_person((first, surname), titled=False) and first not in _BEFORE_NAMES:
            yield first, surname


def _speaking_alone(text: str) -> set[str]:
    """Capitalised words that speak alone ("Naev said") and can be surnames."""
    found = set()
    for match in _ALONE.finditer(text):
        surname = _bare(match["surname"])
        plural = surname.endswith("s") and _opens(text, match.start())
        if not plural and surname not in WORDS["not_persons"] | WORDS["openers"]:
            found.add(surname)
    return found


def _is_person(words: Sequence[str], *, titled: bool) -> bool:
    """Whether a capitalised phrase is a person's name ("Malaysia-based AirAsia" is none)."""
    if not titled and len(words) < 2:
        return False
    if len(words) > 4 or not WORDS["not_persons"].isdisjoint(words):
        return False
    return not any(re.search(r"-[a-z]|[A-Z]{2}s?$", word) for word in words)


def _add(persons: dict[str, Person], name: str, pronoun: str) -> None:
    surname = name.rsplit(maxsplit=1)[-1]
    known = persons.get(surname)
    if known is None:
        persons[surname] = Person(name, pronoun)
    else:
        longest = max((known.name, name), key=lambda form: (len(form.split()), form))
        persons[surname] = Person(longest, known.pronoun or pronoun)


def _pronoun(title: str, first: str) -> str:
    said = {title.capitalize(), first}
    if not said.isdisjoint(WORDS["he"]):
        return "he"
    return "" if said.isdisjoint(WORDS["she"]) else "she"


def _opens(text: str, start: int) -> bool:
    """Whether a sentence seems to begin here; a plural noun ("Residents said") may open it."""
    return text[max(0, start - 2) : start].strip(" ")[-1:] in tuple("\n.?!") or start == 0


def _bare(name: str) -> str:
    return re.sub(r"[’']s?$", "", name)


def fitting(persons: Mapping[str, Person], stretch: str, pronoun: str) -> str | None:
    """The one person of the stretch whom the pronoun fits; "" where several do, None where nobody.

    >>> fitting({"Naev": Person("Serhii Naev", "")}, "Lt. Gen. Naev left Kyiv.", "he")
    'Serhii Naev'
    """
    named = {surname for surname in _surnames(stretch) if surname in persons}
    fit = sorted(name for name in named if persons[name].pronoun in ("", pronoun.lower()))
    if not fit:
        return None
    return persons[fit[0]].name if len(fit) == 1 else ""


def names_somebody(persons: Mapping[str, Person], stretch: str) -> bool:
    """Whether the stretch names a person of the article or speaks of one ("a woman")."""
    return speaks_of_somebody(stretch) or not persons.keys().isdisjoint(_surnames(stretch))


def _surnames(stretch: str) -> Iterator[str]:
    for match in _CAPITALISED.finditer(stretch.replace(MASK, " ")):
        yield _bare(match.group())


def is_somebody(persons: Mapping[str, Person], speaker: str) -> bool:
    """Whether a phrase surely speaks: a name, a pronoun, a person; "The talks" does not."""
    words = speaker.split()
    if speaker.lower() in WORDS["pronouns"] or any(word[:1].isupper() for word in words[1:]):
        return True
    return names_somebody(persons, speaker)
