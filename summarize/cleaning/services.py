"""The names of wire services, as articles write them."""

from collections.abc import Iterable

from summarize.languages.cleaning import CleaningRules, cleaning_rules
from summarize.languages.services import PEOPLE
from summarize.patterns import regex


def services(named: str, rules: CleaningRules | None = None) -> tuple[str, ...]:
    """The wire services in a list of names, by the name used here; () where one is no service.

    >>> services("AFP and the Associated Press")
    ('AFP', 'AP')
    """
    rules = rules or cleaning_rules("en")
    parts = _parts(named, rules)
    found = [service for part in parts if (service := _service(part, rules))]
    return tuple(dict.fromkeys(found)) if len(found) == len(parts) else ()


def known_services(named: str, rules: CleaningRules | None = None) -> tuple[str, ...]:
    """Those of a list of names that are wire services, or writers of one.

    >>> known_services("Jane Roe, Associated Press")
    ('AP',)
    >>> known_services("AP Business Writer")
    ('AP',)
    """
    rules = rules or cleaning_rules("en")
    found = (_service(part, rules) or _of_writer(part, rules) for part in _parts(named, rules))
    return tuple(dict.fromkeys(name for name in found if name))


def services_of_authors(
    authors: Iterable[str], rules: CleaningRules | None = None
) -> tuple[str, ...]:
    """The wire services among the authors of an article; () where its own staff is with them.

    >>> services_of_authors(["JO LARK Associated Press"]), services_of_authors(["Jo Lark/AFP"])
    (('AP',), ('AFP',))
    >>> services_of_authors(["Staff and agencies"]), services_of_authors(["Jo Lark and Reuters"])
    ((), ())
    """
    rules = rules or cleaning_rules("en")
    found: list[str] = []
    for author in authors:
        wires = _of_author(author, rules)
        if not wires and rules.own_staff.search(author):
            return ()
        found.extend(wires)
    return tuple(dict.fromkeys(found))


def without_by(byline: str) -> str:
    """A byline without the word for "by" before a name of two words or more.

    >>> without_by("Par Jo Lark"), without_by("Von Trapp")
    ('Jo Lark', 'Von Trapp')
    """
    rest = _BY.sub("", byline.strip())
    return rest if " " in rest else byline.strip()


# What parts a person from a service: "Jane Roe | Reuters", "Jane Roe (AP)", "Jane Roe/AFP".
_BESIDE = regex(r"\s*[,;|/(\[)\]]\s*|\s+[–—-]+\s+")
_BY = regex(r"^(?:[Bb]y|BY|[Vv]on|[Pp]or|[Pp]ar|[Dd]i)[: ]\s*")
# Names of services of so many words, or of such letters, end a name without a mark between.
_MOST_WORDS = 4
_LETTERS = regex(r"[A-ZČ]{2,5}|dpa|Reuters|REUTERS")


def _of_author(author: str, rules: CleaningRules) -> tuple[str, ...]:
    """The services that one author is or works for."""
    author = _BY.sub("", author.strip())
    if found := named_services(author, rules):
        return found
    parts = [part for part in _BESIDE.split(author) if part]
    if any(not named_services(part, rules) and rules.own_staff.search(part) for part in parts):
        return ()
    of_parts = (named_services(part, rules) or _at_end(part, rules) for part in parts)
    return tuple(dict.fromkeys(name for found in of_parts for name in found))


def named_services(named: str, rules: CleaningRules) -> tuple[str, ...]:
    """The services of the data file, or writers of theirs, that a list names and nothing else."""
    parts = _parts(named, rules)
    found = [_known(part, rules) or _of_writer(part, rules) for part in parts]
    return tuple(dict.fromkeys(found)) if parts and all(found) else ()


def _at_end(name: str, rules: CleaningRules) -> tuple[str, ...]:
    """The service behind the name of a person: "JO LARK Associated Press", not "Jo Bloomberg"."""
    words = name.split()
    for size in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        last = " ".join(words[-size:])
        known = _known(last, rules)
        if known and (size > 1 or _LETTERS.fullmatch(last)):
            return () if rules.joined_with.match(" ".join(words[:-size])) else (known,)
    return ()


def _of_writer(name: str, rules: CleaningRules) -> str:
    """The service whose writer a name is: "AP Business Writer"."""
    bare = rules.service_article.sub("", name.strip(" ."))
    words = bare.split()
    for size in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        known = _known(" ".join(words[:size]), rules)
        if known and rules.service_role.match(" " + " ".join(words[size:])):
            return known
    return ""


def _parts(named: str, rules: CleaningRules) -> list[str]:
    parts = rules.service_joints.compiled.split(named.strip(" .—–-"))
    return [part for part in parts if part]


def _service(name: str, rules: CleaningRules) -> str:
    bare = rules.service_article.sub("", name.strip(" ."))
    return _known(name, rules) or (bare if rules.agency.match(bare) else "")


def _known(name: str, rules: CleaningRules) -> str:
    """The service of the data file that this is the name of; "" where it is none."""
    bare = rules.service_article.sub("", name.strip(" ."))
    service = rules.services.get(bare.lower(), "")
    return "" if bare.lower() in PEOPLE and not service.startswith(bare) else service
