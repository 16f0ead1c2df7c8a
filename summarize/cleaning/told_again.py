"""What a line, its title and its article tell again, beside a place where labels may end."""

from summarize.patterns import regex

FEWEST_BEHIND = 5
"""Fewer words behind a place are no sentence."""
OPENED = ("(", "[")
"""What brackets open with."""
_DATELINE = regex(r"[(\[][^()\[\]]{2,30}[)\]](?! ?[a-z])")
_ADDRESS = regex(r"\S*?(?:://|www\.|t\.co/|pic\.twitter|\w\.\w{2,6}/)")
_CHUNK = regex(r"\S+")
# Letters of a long word, of which only so many tell what it is.
_LONG_WORD = 5
_LONG = regex(rf"([^\W\d_]{{{_LONG_WORD}}})[^\W\d_]*")
_ENDS = regex(r"[.!?…][\"”’)]*(?:\s|$)")
_SENTENCE = regex(r"[a-z]{2}[.!?][\"”]? [A-Z“\"]")
# How far behind a place a word may be told again.
_FAR = 260
# The longest title that tells nothing by being said again.
_SHORT_TITLE = 15

Found = dict[str, float]
"""Features of a place and their values."""


class Told:
    """What a line, its title and its article tell again."""

    def __init__(self, line: str, title: str, text: str) -> None:
        self._line, self._text = line, text
        self._title = title.strip() if len(title) > _SHORT_TITLE else ""
        self._stems = _stems(self._title)

    def may_open(self, place: int) -> bool:
        """Whether a sentence may begin at a place: enough words follow, and it is no address.

        What stands in brackets opens a sentence only as the name of a service: "(CNN)The ...".
        """
        if len(self._line[place:].split(maxsplit=FEWEST_BEHIND)) < FEWEST_BEHIND:
            return False
        if self._line[place] in OPENED and not _DATELINE.match(self._line, place):
            return False
        return _ADDRESS.match(self._line, self._word_start(place), place) is None

    def of(self, place: int) -> Found:
        """What is told again before and behind a place, and whether sentences end there."""
        before, behind = self._line[:place], self._line[place : place + _FAR]
        stems = _stems(before)
        again = len(stems & _stems(behind))
        found = {
            "told_again": float(again > 1),
            "told_often_again": float(again > 3),
            "ends": float(_ENDS.search(self._line, place) is not None),
            "sentence_before": float(_SENTENCE.search(before) is not None),
            "twice": float(_is_said_twice(before.strip())),
            "elsewhere": float(self._is_elsewhere(place)),
        }
        if self._title:
            found["title_before"] = float(before.rstrip().endswith(self._title))
            found["title_share"] = len(stems & self._stems) / max(1, len(self._stems))
        return found

    def _is_elsewhere(self, place: int) -> bool:
        """Whether the word that is split stands in the article once more: it is a name."""
        start = self._word_start(place)
        chunk = _CHUNK.match(self._line, start)
        word = chunk[0].rstrip(".,;:’'”\"") if chunk and start < place else ""
        return bool(word) and self._text.count(word) > 1

    def _word_start(self, place: int) -> int:
        return self._line.rfind(" ", 0, place) + 1


def _is_said_twice(text: str) -> bool:
    half = len(text) // 2
    return half > _SHORT_TITLE // 2 and text[:half] == text[-half:]


def _stems(text: str) -> frozenset[str]:
    """What tells the long words of a text again in another form: their first letters."""
    found: list[str] = []
    for piece in text.split():
        if not piece.isalpha():
            found += _LONG.findall(piece)
        elif len(piece) >= _LONG_WORD:
            found.append(piece[:_LONG_WORD])
    return frozenset(map(str.lower, found))
