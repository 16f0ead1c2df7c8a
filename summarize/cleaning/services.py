"""The names of wire services, as articles write them."""

import re

# As written, in small letters and without "the" -> the name used here.
_SERVICES = {
    "ap": "AP", "a.p": "AP", "associated press": "AP", "ap wire": "AP", "reuters": "Reuters",
    "thomson reuters": "Reuters", "afp": "AFP", "agence france-presse": "AFP",
    "agence france presse": "AFP", "upi": "UPI", "united press international": "UPI",
    "bloomberg": "Bloomberg", "bloomberg news": "Bloomberg", "dpa": "dpa", "pa": "PA",
    "press association": "PA", "pa media": "PA", "pti": "PTI", "press trust of india": "PTI",
    "ani": "ANI", "ians": "IANS", "xinhua": "Xinhua", "tass": "TASS", "itar-tass": "TASS",
    "ria novosti": "RIA Novosti", "interfax": "Interfax", "kyodo": "Kyodo",
    "kyodo news": "Kyodo", "yonhap": "Yonhap", "efe": "EFE", "ansa": "ANSA", "anadolu": "Anadolu",
    "anadolu agency": "Anadolu", "aap": "AAP", "australian associated press": "AAP",
    "canadian press": "The Canadian Press", "dow jones": "Dow Jones",
    "new york times news service": "New York Times News Service",
    "new york times": "New York Times News Service", "nyt": "New York Times News Service",
    "washington post": "The Washington Post", "tribune news service": "Tribune News Service",
    "tns": "Tribune News Service", "mcclatchy": "McClatchy", "cnn": "CNN", "cnn wire": "CNN",
    "wire reports": "wire reports", "wire services": "wire reports", "agencies": "wire reports",
    "news agencies": "wire reports", "wires": "wire reports",
}  # fmt: skip
_SEPARATOR = re.compile(r"\s*(?:,|;|/|&|\band\b)\s*(?:the\b\s*)?", re.IGNORECASE)
# An agency not in the list tells itself by its name.
_AGENCY = re.compile(
    r"(?:[A-Z][\w.'’-]*[ -]){1,4}(?:Press|Newswire|News|News Service|News Agency|Agency|Wire|"
    r"Wire Service|Press Agency)$|(?:[A-Z][\w'’-]*)?(?:Newswire|Press Agency)$"
)


def services(named: str) -> tuple[str, ...]:
    """The wire services in a list of names, by the name used here; () where one is no service.

    >>> services("AFP and the Associated Press")
    ('AFP', 'AP')
    """
    parts = _parts(named)
    found = [service for part in parts if (service := _service(part))]
    return tuple(dict.fromkeys(found)) if len(found) == len(parts) else ()


def known_services(named: str) -> tuple[str, ...]:
    """Those of a list of names that are wire services, also inside longer phrases.

    >>> known_services("Jane Roe and the Associated Press")
    ('AP',)
    """
    return tuple(dict.fromkeys(name for part in _parts(named) if (name := _service(part))))


def _parts(named: str) -> list[str]:
    return [part for part in _SEPARATOR.split(named.strip(" .—–-")) if part]


def _service(name: str) -> str:
    bare = re.sub(r"^[Tt]he ", "", name.strip(" ."))
    return _SERVICES.get(bare.lower(), bare if _AGENCY.match(bare) else "")
