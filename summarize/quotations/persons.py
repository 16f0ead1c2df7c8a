"""Which person "he" or "she" is, where the words before leave only one."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from summarize.quotations.clauses import MASK, VERB

_NAME = r"(?:(?:[A-Z][\w’'-]*[\w-]|[A-Z]\.|al|bin|de|van|von|der|la)\s)*[A-Z][\w’'-]*\w"
_TITLES = (
    "Mr Mrs Ms Miss Dr Sen Gov Rep Gen Col Capt Cpt Sgt Maj Lt Prof Rev Sir Judge Justice President "
    "Minister Premier Chancellor Secretary Senator Governor Mayor King Queen Prince Princess Pope "
    "Commander Officer Chief Director Detective Sheriff Coach Congressman Congresswoman Speaker "
    "Ambassador Attorney Lawyer Spokesman Spokeswoman Spokesperson Leader Chairman Chairwoman "
    "Analyst Professor Activist Actor Actress Singer Strongman Counterpart Candidate Nominee"
).split()
_TITLED = re.compile(
    rf"\b(?P<title>{'|'.join(_TITLES)}|{'|'.join(word.lower() for word in _TITLES if len(word) > 4)})"
    rf"\.?\s(?P<name>{_NAME})"
)
_AGED = re.compile(rf"\b(?P<title>)(?P<name>{_NAME}), (?:\d\d|a |an |the |who )")
_SPEAKING = re.compile(rf"\b(?P<title>)(?P<name>{_NAME}) (?={VERB.pattern})")
_ALONE = re.compile(rf"\b(?P<surname>[A-Z][\w’'-]+)(?: also| later)? (?={VERB.pattern})")
_FULL = re.compile(r"\b(?P<first>[A-Z][\w’'-]+) (?:[A-Z]\. )?(?P<surname>[A-Z][\w’'-]+)")
_OPENS = re.compile(r"(?:\A|[\n.?!] ?)\Z")
"""A surname that speaks alone is a person's where a first name stands before it elsewhere."""
_NOT_PERSONS = frozenset(
    """Ministry Department Institute University Times Post News Service Agency Office House Court
    Party Union Council Committee Press Group Company Corp Inc Bank Police Government Kremlin
    Pentagon Congress Senate Journal Association Center Centre School Hospital Street Air Army
    Administration Commission Foundation Network Reuters Report States Kingdom Authority Board
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday He She They It We The A An This That
    Russia Ukraine Belarus Moscow Kyiv Kiev Minsk Washington Beijing China Iran Israel Tehran London
    Britain France Germany Japan Tokyo India Pakistan Syria Turkey Iraq Seoul Pyongyang Korea Paris
    Berlin Brussels Egypt Afghanistan Libya Canada Mexico Australia Spain Italy Poland Google Apple
    Facebook Twitter Microsoft Amazon Boeing Tesla Hamas Hezbollah Parliament America Americans
    Republicans Democrats Women Men Neither Both Everyone Nobody Someone Who What It’s There Then
    You I One Some Many Most Others Another No So Now Here When While As If In On At After Before
    Also However Meanwhile Instead His Her Their Its My Our These Those Media Sources Prosecutors
    But And Officials Police Experts Analysts Critics Witnesses Supporters General Minister""".split()
)
_MALE = frozenset(
    """Mr Sir King Prince Spokesman Chairman Congressman Actor Pope James John Robert Michael David
    William Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald Steven Paul
    Andrew Joshua Kenneth Kevin Brian George Timothy Ronald Edward Jason Jeffrey Ryan Jacob Gary
    Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Alexander Frank
    Patrick Raymond Jack Dennis Jerry Tyler Aaron Jose Adam Nathan Henry Peter Bill Jim Joe Bob Mike
    Tom Barack Vladimir Mohammed Muhammad Ahmed Ali Carlos Juan Sergei Dmitry Mitt Ted Chris""".split()
)
_FEMALE = frozenset(
    """Mrs Ms Miss Queen Princess Spokeswoman Chairwoman Congresswoman Actress Mary Patricia Jennifer
    Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Margaret Sandra Ashley Kimberly
    Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Dorothy
    Amy Kathleen Angela Shirley Emma Brenda Pamela Nicole Anna Samantha Katherine Christine Helen
    Debra Rachel Carolyn Janet Maria Catherine Heather Diane Olivia Julie Joyce Victoria Hillary
    Angela Theresa Nancy Sarah Kate Jane Ann Anne Alice Michele Condoleezza Sonia Ellen""".split()
)
"""First names that leave no doubt, from the most frequent of the U.S. census, and titles."""
HUMAN = re.compile(
    r"\b(?:man|woman|boy|girl|leader|president|minister|official|officer|spokesman|spokeswoman"
    r"|suspect|victim|teen|teenager|mother|father|son|daughter|wife|husband|driver|student|teacher"
    r"|actor|actress|singer|player|coach|judge|lawyer|attorney|senator|governor|mayor|pilot|doctor"
    r"|patient|child|baby|king|queen|pope|author|star|candidate|resident|witness|somebody|someone"
    r"|anyone|person|strongman|commander|soldier|prince|princess|sheriff|brother|sister|uncle|aunt)\b",
    re.IGNORECASE,
)
_CAPITALISED = re.compile(r"[A-Z][\w’'-]*\w")


class Person(NamedTuple):
    """Somebody an article names: the longest form of the name and which pronoun fits ("" both)."""

    name: str
    pronoun: str


def find_persons(text: str) -> dict[str, Person]:
    """Persons of an article by surname: who has a title, an age, or speaks by first and last name."""
    persons: dict[str, Person] = {}
    speaking = {
        _bare(match["surname"])
        for match in _ALONE.finditer(text)
        if not (match["surname"].endswith("s") and _OPENS.search(text, 0, match.start()))
    }
    for pattern in (_TITLED, _AGED, _SPEAKING):
        for match in pattern.finditer(text):
            name = _bare(match["name"])
            words = name.split()
            untitled = not match["title"] and len(words) < 2
            if untitled or len(words) > 4 or not _NOT_PERSONS.isdisjoint(words):
                continue
            _add(persons, name, _pronoun(match["title"], words[0]))
    for match in _FULL.finditer(text):
        first, surname = match["first"], _bare(match["surname"])
        if surname in speaking and not _NOT_PERSONS & {first, surname}:
            _add(persons, f"{first} {surname}", _pronoun("", first))
    for surname in sorted(speaking - persons.keys() - _NOT_PERSONS):
        if not surname.isupper():
            persons[surname] = Person(surname, "")
    return persons


def _add(persons: dict[str, Person], name: str, pronoun: str) -> None:
    surname = name.split()[-1]
    known = persons.get(surname)
    if known is None:
        persons[surname] = Person(name, pronoun)
    else:
        longest = max((known.name, name), key=lambda form: (len(form.split()), form))
        persons[surname] = Person(longest, known.pronoun or pronoun)


def _pronoun(title: str, first: str) -> str:
    said = {title.capitalize(), first}
    if not said.isdisjoint(_MALE):
        return "he"
    return "" if said.isdisjoint(_FEMALE) else "she"


def _bare(name: str) -> str:
    return re.sub(r"[’']s?$", "", name)


def fitting(persons: dict[str, Person], stretch: str, pronoun: str) -> str | None:
    """The one person of the stretch whom the pronoun fits; "" where several do, None where nobody.

    >>> fitting({"Naev": Person("Serhii Naev", "")}, "Lt. Gen. Naev left Kyiv.", "he")
    'Serhii Naev'
    """
    named = {surname for surname in _surnames(stretch) if surname in persons}
    fit = sorted(name for name in named if persons[name].pronoun in ("", pronoun.lower()))
    if not fit:
        return None
    return persons[fit[0]].name if len(fit) == 1 else ""


def names_somebody(persons: dict[str, Person], stretch: str) -> bool:
    """Whether the stretch names a person of the article or speaks of one ("a woman")."""
    return HUMAN.search(stretch) is not None or not persons.keys().isdisjoint(_surnames(stretch))


def _surnames(stretch: str) -> Iterator[str]:
    for match in _CAPITALISED.finditer(stretch.replace(MASK, " ")):
        yield _bare(match.group())
