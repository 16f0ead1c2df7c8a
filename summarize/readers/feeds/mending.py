"""Bytes of XML that people really write -> text that a parser of XML takes."""

import re
from html import entities

from summarize.readers.decoding import Decoded, decode
from summarize.readers.fields import without_surrogates

# How much of a file may stand before the end of its declaration. Chosen, not tuned.
_HEAD = 400
_SAID = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']\s*([\w.:-]+)")
_DECLARATION = re.compile(r"\A.{0,400}?(?=<[?!a-z_])", re.IGNORECASE | re.DOTALL)
_DECLARED = re.compile(r"\A\s*<\?xml\b[^>]*>")
_CDATA = re.compile(r"(<!\[CDATA\[.*?\]\]>)", re.DOTALL)
# What no XML may hold, however it is written.
_NO_CHARACTERS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_NO_REFERENCES = re.compile(
    r"&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcefBCEF]|1[0-9a-fA-F]));"
)
_AMPERSAND = re.compile(r"&(?!(?:\w{1,40}|#\d{1,7}|#[xX][\da-fA-F]{1,6});)")
_NAMED = re.compile(r"&(\w{1,40});")
_OF_XML = frozenset(("amp", "lt", "gt", "quot", "apos"))


def mended(data: bytes, charset: str = "") -> Decoded:
    """The text of an XML file without its declaration, and what had to be left out of it.

    Characters that no XML may hold go, an ampersand that begins no entity stands for itself, and
    entities of HTML are the characters that they name. What stands in CDATA stays.

    Raises:
        InputError: it is no text.
    """
    said = _SAID.search(data[:_HEAD])
    decoded = decode(data, said[1].decode("ascii", "replace") if said else charset)
    text = _DECLARATION.sub("", without_surrogates(decoded.text).lstrip("\ufeff"), count=1)
    text = _NO_CHARACTERS.sub("", _DECLARED.sub("", text, count=1))
    if "&" in text:
        parts = _CDATA.split(text)
        parts[::2] = map(_with_entities, parts[::2])
        text = "".join(parts)
    return Decoded(text.strip(), decoded.loss)


def _with_entities(text: str) -> str:
    return _NAMED.sub(_character, _AMPERSAND.sub("&amp;", _NO_REFERENCES.sub("", text)))


def _character(entity: re.Match[str]) -> str:
    if entity[1] in _OF_XML:
        return entity[0]
    return entities.html5.get(f"{entity[1]};", f"&amp;{entity[1]};")
