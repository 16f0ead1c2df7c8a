"""Which person "he" or "she" is, where the words before leave only one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from summarize.languages.cues import runs
from summarize.languages.en.quotations_lists import (
    REPORTING,
    WORDS,
    alternatives,
    speaks_of_somebody,
)
from summarize.languages.quotations import MASK, Person
from summarize.patterns import regex

_NAME = r"(?:(?:[A-Z][\w’'-]*[\w-]|[A-Z]\.|al|bin|de|van|von|der|la)\s){0,4}[A-Z][\w’'-]*\w"
_TITLES = sorted(WORDS["titles"])
_LOWER_TITLES = [title.lower() for title in _TITLES if len(title) > 4]
_OPENING = "".join(sorted({title[0] for title in _TITLES + _LOWER_TITLES}))
_TITLED = regex(
    rf"\b(?=[{_OPENING}])(?P<title>{alternatives(_TITLES + _LOWER_TITLES)})\.?\s(?P<name>{_NAME})"
)
_JOINED = frozenset("_’'-")
_AGED = regex(r", (?:\d\d,|an? |who )")
# What stands between a name and what it says: "Ulla Brandt, the chair, said". Characters; chosen.
_LONGEST_OFFICE = 64
_NAME_BEFORE = regex(rf"\b{_NAME}\Z")
_ALONE = regex(r"\b(?P<surname>[A-Z][\w’'-]+)(?: also| later)?\Z")
_FULL = regex(r"(?P<first>[A-Z](?<!\w.)[\w’'-]+) (?:[A-Z]\. )?(?P<surname>[A-Z][\w’'-]+)")
"""A surname that speaks alone is a person's where a first name stands before it elsewhere."""
# Words of a name, by definition of `_NAME`: up to four and the last one.
_NAME_WORDS = 5
_LONGEST_NAME = 120
"""Characters. Chosen, not tuned: five words of 20 letters and more."""
_GIVEN_NAMES = WORDS["he"] | WORDS["she"]
_NEVER_SPEAK = WORDS["not_persons"] | WORDS["openers"]
_BEFORE_NAMES = WORDS["titles"] | WORDS["openers"] | {"Does", "Did", "Is", "Was", "Can"}
_NO_NAME = regex(r"-[a-z]|[A-Z]{2}s?$")
_CAPITALISED = regex(r"[A-Z][\w’'-]*\w")


def find_persons(text: str) -> dict[str, Person]:
    """Persons of an article by surname: who has a title or an age, or speaks by name."""
    persons: dict[str, Person] = {}
    verbs = _reporting(text)
    speaking = _speaking_alone(text, verbs)
    titled = ((match["title"], match["name"]) for match in _TITLED.finditer(text))
    described = _described(text, verbs)
    aged = sorted({*(match.start() for match in _AGED.finditer(text)), *described})
    bare = chain(_names_before(text, aged), _names_before(text, verbs))
    for title, name in chain(titled, (("", name) for name in bare)):
        words = _bare(name).split()
        while len(words) > 1 and words[0] in _BEFORE_NAMES:
            words = words[1:]
        if _is_person(words, titled=bool(title)):
            _add(persons, " ".join(words), _pronoun(title, words[0]))
    for first, surname in _full_names(text, speaking):
        _add(persons, f"{first} {surname}", _pronoun("", first))
    for surname in sorted(speaking - persons.keys()):
        if not surname.isupper():
            persons[surname] = Person(surname, "")
    return persons


def _reporting(text: str) -> list[int]:
    """Where the spaces before reporting verbs stand, in order."""
    places = []
    for verb in REPORTING.intersection(runs(text)):
        spaced = " " + verb
        place = text.find(spaced)
        while place >= 0:
            behind = text[place + len(spaced) : place + len(spaced) + 1]
            if not (behind.isalnum() or behind in _JOINED):
                places.append(place)
            place = text.find(spaced, place + 1)
    return sorted(places)


def _described(text: str, verbs: Iterable[int]) -> Iterator[int]:
    """The places of the commas behind names that speak with their office between two commas."""
    for place in verbs:
        comma = text.rfind(", ", max(0, place - _LONGEST_OFFICE), place - 1)
        if comma > 0 and text[place - 1] == "," and text[comma + 2].islower():
            yield from (comma,) * ("\n" not in text[comma:place])


def _names_before(text: str, places: Iterable[int]) -> Iterator[str]:
    """The names that end at these places, each within its last few words."""
    done = 0
    for place in places:
        last = text[place - 1 : place]
        if not (last.isalnum() or last == "_"):
            continue
        since = _words_back(text, place, max(done, place - _LONGEST_NAME), _NAME_WORDS)
        name = _NAME_BEFORE.search(text, since, place)
        if name is not None:
            done = place
            yield name.group()


def _words_back(text: str, place: int, floor: int, words: int) -> int:
    """Where the last few words before a place begin, not before `floor`."""
    for _ in range(words):
        space = max(text.rfind(" ", floor, place), text.rfind("\n", floor, place))
        if space < 0:
            return floor
        place = space
    return place + 1


def _full_names(text: str, surnames: set[str]) -> Iterator[tuple[str, str]]:
    """First name and surname wherever a surname has one."""
    for match in _FULL.finditer(text):
        first, surname = match["first"], _bare(match["surname"])
        known = surname in surnames or first in _GIVEN_NAMES
        if known and _is_person((first, surname), titled=False) and first not in _BEFORE_NAMES:
            yield first, surname


def _speaking_alone(text: str, verbs: Iterable[int]) -> set[str]:
    """Capitalised words that speak alone ("Naev said") and can be surnames."""
    found = set()
    for place in verbs:
        match = _ALONE.search(
            text, _words_back(text, place, max(0, place - _LONGEST_NAME), 2), place
        )
        if match is None:
            continue
        surname = _bare(match["surname"])
        plural = surname.endswith("s") and _opens(text, match.start())
        if not plural and surname not in _NEVER_SPEAK:
            found.add(surname)
    return found


def _is_person(words: Sequence[str], *, titled: bool) -> bool:
    """Whether a capitalised phrase is a person's name ("Malaysia-based AirAsia" is none)."""
    if not titled and len(words) < 2:
        return False
    if len(words) > 4 or not WORDS["not_persons"].isdisjoint(words):
        return False
    return not any(_NO_NAME.search(word) for word in words)


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
    if name.endswith(("’s", "'s")):
        return name[:-2]
    return name[:-1] if name.endswith(("’", "'")) else name


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
