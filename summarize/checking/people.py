"""A country and its people under one key: Russia, Russian, Russians; France, French."""

import re

_IRREGULAR_PEOPLE = {
    "french": "franc",
    "france": "franc",
    "german": "german",
    "germany": "german",
    "germans": "german",
    "spanish": "spain",
    "spaniard": "spain",
    "british": "brit",
    "britain": "brit",
    "briton": "brit",
    "britons": "brit",
    "dutch": "nether",
    "netherlands": "nether",
    "greek": "gre",
    "greeks": "gre",
    "greece": "gre",
    "danish": "den",
    "denmark": "den",
    "polish": "pol",
    "poland": "pol",
    "swiss": "switz",
    "switzerland": "switz",
    "irish": "ir",
    "ireland": "ir",
    "welsh": "wal",
    "wales": "wal",
    "scottish": "scot",
    "scotland": "scot",
    "scots": "scot",
    "turkish": "turk",
    "turkey": "turk",
    "turks": "turk",
    "philippines": "philip",
    "philippine": "philip",
    "filipino": "philip",
    "us": "america",
    "usa": "america",
    "american": "america",
    "americans": "america",
    "america": "america",
    "peru": "peru",
    "peruvian": "peru",
    "english": "engl",
    "england": "engl",
    "finnish": "fin",
    "finland": "fin",
    "kyrgyzstan": "kyrgyz",
    "afghanistan": "afghan",
    "pakistani": "pakistan",
    "democratic": "democrat",
}
_PEOPLE = re.compile(r"(?:ians?|ans?|ns?|ese|ish|is?|s|a|ia|ics?|e|y|o)$")


def demonym(word: str) -> str:
    """A key that a country shares with its people: russia, russian, russians."""
    if word in _IRREGULAR_PEOPLE:
        return _IRREGULAR_PEOPLE[word]
    bare = _PEOPLE.sub("", word)
    return bare if len(bare) >= 4 else word
