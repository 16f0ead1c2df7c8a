"""The names of wire services, as articles write them."""

from summarize.languages.cleaning import CleaningRules, cleaning_rules


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
    """Those of a list of names that are wire services, also inside longer phrases.

    >>> known_services("Jane Roe and the Associated Press")
    ('AP',)
    """
    rules = rules or cleaning_rules("en")
    found = (_service(part, rules) for part in _parts(named, rules))
    return tuple(dict.fromkeys(name for name in found if name))


def _parts(named: str, rules: CleaningRules) -> list[str]:
    parts = rules.service_joints.compiled.split(named.strip(" .—–-"))
    return [part for part in parts if part]


def _service(name: str, rules: CleaningRules) -> str:
    bare = rules.service_article.sub("", name.strip(" ."))
    return rules.services.get(bare.lower(), bare if rules.agency.match(bare) else "")
