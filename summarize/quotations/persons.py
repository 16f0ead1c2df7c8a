"""Which person "he" or "she" is, where the words before leave only one."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarize.quotations.clauses import MASK, VERB
from summarize.quotations.lists import WORDS, any_of

_NAME = r"(?:(?:[A-Z][\w’'-]*[\w-]|[A-Z]\.|al|bin|de|van|von|der|la)\s)*[A-Z][\w’'-]*\w"
_TITLES = [
    "Mr",
    "Mrs",
    "Ms",
    "Miss",
    "Dr",
    "Sen",
    "Gov",
    "Rep",
    "Gen",
    "Col",
    "Capt",
    "Cpt",
    "Sgt",
    "Maj",
    "Lt",
    "Prof",
    "Rev",
    "Sir",
    "Judge",
    "Justice",
    "President",
    "Minister",
    "Premier",
    "Chancellor",
    "Secretary",
    "Senator",
    "Governor",
    "Mayor",
    "King",
    "Queen",
    "Prince",
    "Princess",
    "Pope",
    "Commander",
    "Officer",
    "Chief",
    "Director",
    "Detective",
    "Sheriff",
    "Coach",
    "Congressman",
    "Congresswoman",
    "Speaker",
    "Ambassador",
    "Attorney",
    "Lawyer",
    "Spokesman",
    "Spokeswoman",
    "Spokesperson",
    "Leader",
    "Chairman",
    "Chairwoman",
    "Analyst",
    "Professor",
    "Activist",
    "Actor",
    "Actress",
    "Singer",
    "Strongman",
    "Counterpart",
    "Candidate",
    "Nominee",
]
_TITLED = re.compile(
    rf"\b(?P<title>{'|'.join(_TITLES)}|{'|'.join(word.lower() for word in _TITLES if len(word) > 4)})"
    rf"\.?\s(?P<name>{_NAME})"
)
_AGED = re.compile(rf"\b(?P<title>)(?P<name>{_NAME}), (?:\d\d|a |an |the |who )")
_SPEAKING = re.compile(rf"\b(?P<title>)(?P<name>{_NAME}) (?={VERB.pattern})")
_ALONE = re.compile(rf"\b(?P<surname>[A-Z][\w’'-]+)(?: also| later)? (?={VERB.pattern})")
_FULL = re.compile(r"\b(?P<first>[A-Z][\w’'-]+) (?:[A-Z]\. )?(?P<surname>[A-Z][\w’'-]+)")
"""A surname that speaks alone is a person's where a first name stands before it elsewhere."""
_NOT_PERSONS = frozenset(
    [
        "Ministry",
        "Department",
        "Institute",
        "University",
        "Times",
        "Post",
        "News",
        "Service",
        "Agency",
        "Office",
        "House",
        "Court",
        "Party",
        "Union",
        "Council",
        "Committee",
        "Press",
        "Group",
        "Company",
        "Corp",
        "Inc",
        "Bank",
        "Police",
        "Government",
        "Kremlin",
        "Pentagon",
        "Congress",
        "Senate",
        "Journal",
        "Association",
        "Center",
        "Centre",
        "School",
        "Hospital",
        "Street",
        "Air",
        "Army",
        "Administration",
        "Commission",
        "Foundation",
        "Network",
        "Reuters",
        "Report",
        "States",
        "Kingdom",
        "Authority",
        "Board",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "He",
        "She",
        "They",
        "It",
        "We",
        "The",
        "A",
        "An",
        "This",
        "That",
        "Russia",
        "Ukraine",
        "Belarus",
        "Moscow",
        "Kyiv",
        "Kiev",
        "Minsk",
        "Washington",
        "Beijing",
        "China",
        "Iran",
        "Israel",
        "Tehran",
        "London",
        "Britain",
        "France",
        "Germany",
        "Japan",
        "Tokyo",
        "India",
        "Pakistan",
        "Syria",
        "Turkey",
        "Iraq",
        "Seoul",
        "Pyongyang",
        "Korea",
        "Paris",
        "Berlin",
        "Brussels",
        "Egypt",
        "Afghanistan",
        "Libya",
        "Canada",
        "Mexico",
        "Australia",
        "Spain",
        "Italy",
        "Poland",
        "Google",
        "Apple",
        "Facebook",
        "Twitter",
        "Microsoft",
        "Amazon",
        "Boeing",
        "Tesla",
        "Hamas",
        "Hezbollah",
        "Parliament",
        "America",
        "Americans",
        "Republicans",
        "Democrats",
        "Women",
        "Men",
        "Neither",
        "Both",
        "Everyone",
        "Nobody",
        "Someone",
        "Who",
        "What",
        "It’s",
        "There",
        "Then",
        "You",
        "I",
        "One",
        "Some",
        "Many",
        "Most",
        "Others",
        "Another",
        "No",
        "So",
        "Now",
        "Here",
        "When",
        "While",
        "As",
        "If",
        "In",
        "On",
        "At",
        "After",
        "Before",
        "Also",
        "However",
        "Meanwhile",
        "Instead",
        "His",
        "Her",
        "Their",
        "Its",
        "My",
        "Our",
        "These",
        "Those",
        "Media",
        "Sources",
        "Prosecutors",
        "But",
        "And",
        "Officials",
        "Police",
        "Experts",
        "Analysts",
        "Critics",
        "Witnesses",
        "Supporters",
        "General",
        "Minister",
    ]
)
_MALE = frozenset(
    [
        "Mr",
        "Sir",
        "King",
        "Prince",
        "Spokesman",
        "Chairman",
        "Congressman",
        "Actor",
        "Pope",
        "James",
        "John",
        "Robert",
        "Michael",
        "David",
        "William",
        "Richard",
        "Joseph",
        "Thomas",
        "Charles",
        "Christopher",
        "Daniel",
        "Matthew",
        "Anthony",
        "Mark",
        "Donald",
        "Steven",
        "Paul",
        "Andrew",
        "Joshua",
        "Kenneth",
        "Kevin",
        "Brian",
        "George",
        "Timothy",
        "Ronald",
        "Edward",
        "Jason",
        "Jeffrey",
        "Ryan",
        "Jacob",
        "Gary",
        "Nicholas",
        "Eric",
        "Jonathan",
        "Stephen",
        "Larry",
        "Justin",
        "Scott",
        "Brandon",
        "Benjamin",
        "Samuel",
        "Gregory",
        "Alexander",
        "Frank",
        "Patrick",
        "Raymond",
        "Jack",
        "Dennis",
        "Jerry",
        "Tyler",
        "Aaron",
        "Jose",
        "Adam",
        "Nathan",
        "Henry",
        "Peter",
        "Bill",
        "Jim",
        "Joe",
        "Bob",
        "Mike",
        "Tom",
        "Barack",
        "Vladimir",
        "Mohammed",
        "Muhammad",
        "Ahmed",
        "Ali",
        "Carlos",
        "Juan",
        "Sergei",
        "Dmitry",
        "Mitt",
        "Ted",
        "Chris",
    ]
)
_FEMALE = frozenset(
    [
        "Mrs",
        "Ms",
        "Miss",
        "Queen",
        "Princess",
        "Spokeswoman",
        "Chairwoman",
        "Congresswoman",
        "Actress",
        "Mary",
        "Patricia",
        "Jennifer",
        "Linda",
        "Elizabeth",
        "Barbara",
        "Susan",
        "Jessica",
        "Sarah",
        "Karen",
        "Lisa",
        "Nancy",
        "Betty",
        "Margaret",
        "Sandra",
        "Ashley",
        "Kimberly",
        "Emily",
        "Donna",
        "Michelle",
        "Carol",
        "Amanda",
        "Melissa",
        "Deborah",
        "Stephanie",
        "Rebecca",
        "Sharon",
        "Laura",
        "Cynthia",
        "Dorothy",
        "Amy",
        "Kathleen",
        "Angela",
        "Shirley",
        "Emma",
        "Brenda",
        "Pamela",
        "Nicole",
        "Anna",
        "Samantha",
        "Katherine",
        "Christine",
        "Helen",
        "Debra",
        "Rachel",
        "Carolyn",
        "Janet",
        "Maria",
        "Catherine",
        "Heather",
        "Diane",
        "Olivia",
        "Julie",
        "Joyce",
        "Victoria",
        "Hillary",
        "Angela",
        "Theresa",
        "Nancy",
        "Sarah",
        "Kate",
        "Jane",
        "Ann",
        "Anne",
        "Alice",
        "Michele",
        "Condoleezza",
        "Sonia",
        "Ellen",
    ]
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
        if surname in surnames and first not in _BEFORE_NAMES | WORDS["not_persons"]:
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
    return not any(re.search(r"-[a-z]", word) for word in words)


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
