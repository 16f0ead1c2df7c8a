"""Where the layout of a line, not a stop, tells one sentence from the next.

Web text loses its line ends: separators, list items, picture credits, mail headers and addresses
run into the sentences around them.
"""

import re
from collections.abc import Iterator

from summarize.sentences.lists import WORDS

# Each alternative is anchored to the beginning of a word and bounded, so reading a line is linear.
_LAYOUT = re.compile(
    r"(?<!\S)(?:"
    r"(?P<row>([*=_~•·#])\2{2,}+|-{5,}+)(?!\S)"
    r"|(?P<credit>\(?(?:Image|Photo|Picture|Photograph|Video)(?:\scredit)?:(?=\s[A-Z]))"
    r"|(?P<stamp>\d{1,2}/\d{1,2}/\d{2,4}\s\d{1,2}:\d{2}(?::\d{2})?(?:\s[AP]M)?)(?!\S)"
    r"|(?P<address>[\"\w]{0,64}<[\w.+-]{1,64}@[\w.-]{1,64}>)(?!\S)"
    r"|(?P<link>(?:https?://|www\.)\S++|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}+)(?!\S)"
    r"|(?P<source>\((?:[A-Z][\w.&]{1,20}\s?){1,4}\))(?=\s+[\"“]?[A-Z])"
    r"|(?P<smile>[:;]-?[)(DPp])(?=\s+[A-Z])"
    r"|(?P<greeting>(?:(?:Best|Warm|Kind|Kindest|With best)\s)?"
    r"(?:[Rr]egards|Sincerely|Cheers|Best wishes|Yours truly|Dear [A-Z]\w{1,20}),"
    r"(?=\s[A-Z]))"
    r")"
)
_MARKER = re.compile(r"([•⁃*·▪–-]?)(\s?)\(?(\d{1,3}|[a-z])(\.\)|[.)])(?=\s|[A-Z])")
_AFTER_STOP = ("", *'.!?"”)]')
_BULLET = re.compile(r"(?<=\s)[•⁃▪●■](?=\s?\w)")


def layout_cuts(text: str, start: int, end: int) -> tuple[int, ...]:
    """Places within the line where its layout begins a new sentence, in order."""
    cuts = {*_list_items(text, start, end), *_bullets(text, start, end)}
    for match in _LAYOUT.finditer(text, start, end):
        cuts.update(_around(text, match))
    return tuple(sorted(cut for cut in cuts if start < cut < end))


def _around(text: str, match: re.Match[str]) -> tuple[int, ...]:
    """The cuts that one piece of layout makes: before it, after it, or both."""
    kind, (first, last) = match.lastgroup, match.span()
    if kind == "row":
        return first, last
    if kind == "credit":
        return (first,)
    if kind == "stamp":
        before = text[max(0, first - 4) : first].split()
        return (last,) if before and before[-1] in {"on", "at", "by", "of"} else (first, last)
    if kind in {"source", "greeting"}:
        return (last,) if text[max(0, first - 2) : first].rstrip()[-1:] in _AFTER_STOP else ()
    if kind == "link":
        return (last,) if _opens_after_link(text, last) else ()
    return (last,)


def _opens_after_link(text: str, place: int) -> bool:
    """Whether another address follows, or a word that opens sentences."""
    word = text[place : place + 16].split(maxsplit=1)[:1]
    if not word or text[place - 1] == ",":
        return False
    if word[0].startswith(("http", "www.")):
        return True
    return word[0][0].isupper() and word[0].lower() in WORDS["opens_sentence"]


def _bullets(text: str, start: int, end: int) -> Iterator[int]:
    for match in _BULLET.finditer(text, start, end):
        yield match.start()


def _list_items(text: str, start: int, end: int) -> Iterator[int]:
    """Where the second and later items of a list within one line begin.

    The line begins with a marker ("1.", "a)", "• 9."); markers of the same shape with the next
    numbers or letters begin the other items.
    """
    first = _MARKER.match(text, start, end)
    if not first:
        return
    bullet, space, number, shape = first.groups()
    place = first.end()
    while (number := _following(number)) and place >= 0:
        item = f" {bullet}{space if bullet else ''}{number}{shape}"
        place = text.find(item, place, end)
        if place >= 0:
            yield place + 1
            place += len(item)


def _following(number: str) -> str:
    """The number or letter after this one; "" after the last.

    >>> _following("9"), _following("b"), _following("z")
    ('10', 'c', '')
    """
    if number.isdigit():
        return str(int(number) + 1)
    return chr(ord(number) + 1) if number < "z" else ""
