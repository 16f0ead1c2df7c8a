"""Advertisements between the stories of a newsletter, told by the label above them.

What stands below such a label is an advertisement only where it offers something to the reader, as
the label may be that of a picture that is no longer there, with news below.
"""

from collections.abc import Mapping, Sequence

from summarize.data import count_words
from summarize.languages.mail import mail_words
from summarize.readers.linked_data import letters
from summarize.readers.mail.lines import Line, plain
from summarize.readers.mail.markup import is_linked

# Words of a label, with the name of who pays. Chosen, not tuned.
_LABEL = 10
# Lines of an advertisement; words of one that may be a headline or a button. Chosen, not tuned.
_MOST, _SHORT = 6, 8
# So many signs tell an advertisement whose label names nobody; else one, and the name. Chosen.
_ENOUGH = 2
# Letters of a word that may be the name of who pays. Chosen, not tuned.
_NAME = 3
_STOPS = (".", "?", "…", "”", '"')


def without_sponsors(lines: Sequence[Line], links: Mapping[str, str]) -> list[Line]:
    """The lines without advertisements and the labels above them."""
    kept: list[Line] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        if not _is_label(line):
            kept.append(line)
            continue
        name = _payer(line)
        size = _size(lines[at : at + _MOST], name, links)
        if not size and name and line.kind == "heading":
            # It may be one of the news.
            kept.append(line)
        at += size
    return kept


def _is_label(line: Line) -> bool:
    told = plain(line.text)
    is_short = count_words(told) <= _LABEL and not line.text.strip().endswith(_STOPS)
    return is_short and mail_words().sponsor.match(told) is not None


def _payer(line: Line) -> frozenset[str]:
    """The words of the name behind a label: "Crumbwell" of "Together with Crumbwell"."""
    words = plain(line.text).split()
    ends = (at for at in range(1, len(words)) if mail_words().sponsor.match(" ".join(words[:at])))
    end = next(ends, len(words))
    return frozenset(letters(word) for word in words[end:] if len(letters(word)) >= _NAME)


def _size(lines: Sequence[Line], name: frozenset[str], links: Mapping[str, str]) -> int:
    """How many lines below a label are the advertisement; 0 where nothing surely tells one."""
    end = signs = 0
    is_named = False
    for size, line in enumerate(lines, 1):
        if _is_label(line) or (line.kind == "heading" and size > 1):
            break
        own = _signs(line.text)
        names = bool(name & {letters(word) for word in _words(line.text)})
        is_button = is_linked(line.text, links) and count_words(line.text) <= _SHORT // 2
        is_short = count_words(line.text) < _SHORT
        if own or names or is_button:
            end, signs, is_named = size, signs + own, is_named or names
        elif not is_short:
            break
    return end if signs >= _ENOUGH or (signs and is_named) else 0


def _signs(text: str) -> int:
    """How many signs of an advertisement a line has; where it has one, a shout is another."""
    own = len(set(mail_words().advert.findall(text.replace("’", "'"))))
    return own + bool(own and "!" in text)


def _words(text: str) -> list[str]:
    return text.replace("’s", "").replace("'s", "").split()
