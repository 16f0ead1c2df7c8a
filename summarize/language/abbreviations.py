"""What a full stop says after an abbreviation, an initial or a unit, by what follows.

An abbreviation belongs to a group that says what may follow it within a sentence (a name, a number,
a day); a word that no list has is told by its shape.
"""

import re
from collections.abc import Callable

from summarize.language.stops import LOOK_BACK, Stop
from summarize.patterns import regex

_QUOTES = frozenset("\"'”’»“")
_ADDRESS = regex(r"://|www\.|@|/|=")
_LETTER = regex(r"\s*[A-Z][.,;:)]")
_LABEL = regex(r"\s*[A-Z][a-z]+:\s")  # "Image: United States Navy."
_INITIAL = regex(r"\s*[\"“‘'(\[]*[^\W\d_]\.")
_COUNT = regex(r"[\d½¼¾]\s?[^\W\d_][\w.]*$")
_WORDS_OF_ONE = ("A", "I")
_CONSONANTS = regex(r"[B-DF-HJ-NP-TV-XZ]?[b-df-hj-np-tv-xz]{2,}")  # "Rgmt", "hdqrs"; no acronym
_VOWEL = regex(r"[aeiouyAEIOUY]")
_ROMAN = frozenset("IVXLC")
_DOTTED = regex(r"(?:[^\W\d_]\.)+[^\W\d_]{1,2}")
_CLIPPED = 4  # letters; a word as short before a small letter may be clipped ("med. staff")
_CLIPPED_NAME = 6  # the same with a capital ("the Assem. overrode it")


def after_abbreviation(stop: Stop) -> bool | None:
    """What follows an abbreviation of each group."""
    if stop.close and stop.close[-1] in _QUOTES and not _is_quoted_name(stop):
        return None
    group = _group(stop)
    if group and group != "number" and _alone(stop):
        return False
    if _is_aside(stop):
        return opens(stop)
    return _AFTER[group](stop)


def _is_aside(stop: Stop) -> bool:
    """Whether the brackets that close here hold the abbreviation alone ("Col. (ret.) Poe")."""
    return stop.close == ")" and stop.text[stop.at - len(stop.before) - 1] == "("


def _is_quoted_name(stop: Stop) -> bool:
    """Whether only the word before the stop stands in quotation marks ("O.J.")."""
    return stop.text[stop.at - len(stop.before) - 1] in "\"“‘'" and "." in stop.before


def _alone(stop: Stop) -> bool:
    """Whether the sentence would be this word only ("P.S. I am moving")."""
    return stop.at - stop.begin < LOOK_BACK and len(stop.text[stop.begin : stop.at].split()) == 1


def _after_number(stop: Stop) -> bool | None:
    """Before a number, a numeral, or a letter that counts ("Fig. B") it goes on."""
    after = stop.after
    if any(map(str.isdigit, after)) or _is_roman(after):
        return False
    if len(after) != 1 or not after.isupper():
        return None
    if after not in _WORDS_OF_ONE:
        return False if stop.before[0].isupper() else None
    # "Apt. A, upstairs"; but "No. A. Roe did."
    is_word = stop.before.lower() in stop.rules.unplain
    return False if not is_word and _LETTER.match(stop.text, stop.end) else None


def _after_unit(stop: Stop) -> bool:
    """After a number any capital opens a sentence, without one only a word that often does."""
    counted = _COUNT.search(stop.text, max(stop.begin, stop.at - LOOK_BACK), stop.at)
    return stop.next.isupper() and len(stop.after) > 1 if counted else _opens_or_names(stop)


def _after_time(stop: Stop) -> bool:
    if stop.opener == "(" or stop.next.isdigit() or stop.after.lower() in stop.rules.after_time:
        return False
    if stop.rules.time_zone and re.compile(stop.rules.time_zone).match(stop.text, stop.end):
        return False
    lead_in = stop.rules.time_lead_in
    return not (lead_in and re.compile(lead_in).fullmatch(stop.text, stop.begin, stop.at))


def after_initial(stop: Stop) -> bool | None:
    """A single letter before a name is an initial."""
    if len(stop.before) != 1 or stop.close or not stop.before.isalpha():
        return None
    if _is_initial(stop):
        return False
    words = stop.text[max(stop.begin, stop.at - LOOK_BACK) : stop.at].split()
    previous = words[-2] if len(words) > 1 else ""
    if previous.lower() in stop.rules.lettered or is_numbered(stop):
        return True
    if stop.before == "I" and previous in stop.rules.before_pronoun:
        return True
    return bool(previous) and opens(stop)


def is_numbered(stop: Stop) -> bool:
    """Whether the word before is counted by the one before it ("Apt. A", "Vol. II")."""
    words = stop.text[max(stop.begin, stop.at - LOOK_BACK) : stop.at].split()
    previous = words[-2] if len(words) > 1 else ""
    if not previous.endswith(".") or not stop.before.isupper():
        return False
    counted, known = previous.strip("(.").lower(), stop.rules.abbreviations
    group = known.get(counted) or known.get(counted.title())
    return group == "number" and counted not in stop.rules.unplain


def _is_initial(stop: Stop) -> bool:
    """Whether a capital with a full stop follows ("A. S. Petrov")."""
    return (
        len(stop.after) == 1
        and stop.after.isupper()
        and _INITIAL.match(stop.text, stop.end) is not None
    )


def opens(stop: Stop) -> bool:
    """Whether the word after the stop has a capital and often opens sentences, or is a label."""
    if not stop.next.isupper() or _is_initial(stop):
        return False
    word = stop.after.lower().replace("’", "'")
    known = stop.rules.opens_sentence
    return (
        word in known or word.partition("'")[0] in known or bool(_LABEL.match(stop.text, stop.end))
    )


def _opens_or_names(stop: Stop) -> bool:
    return opens(stop) or stop.after in stop.rules.first_name or stop.after in stop.rules.courtesy


def _group(stop: Stop) -> str:
    """The group of the word before, "" for a plain word; dotted letters count as "either"."""
    word, known = stop.before, stop.rules.abbreviations
    if word[:1].isdigit():  # "5p.m.", "10km."
        counted = known.get(word.lstrip("0123456789:.,"), "")
        return counted if counted in {"time", "unit"} else ""
    if (group := known.get(word)) is not None:
        return group
    if (group := known.get(word.lower())) is not None:
        is_state = group == "never" and word.isupper() and word.isalpha()  # "Los Angeles, CA."
        return "end" if is_state else group
    parts = word.split(".")
    if len(parts) > 1 and (_DOTTED.fullmatch(word) or all(part in known for part in parts)):
        return "either"
    return "unit" if stop.rules.guesses and _CONSONANTS.fullmatch(word) else ""


def is_plain(stop: Stop) -> bool:
    """Whether the full stop after the word before it can hardly be the word's own."""
    word = stop.before
    if word == "" or word[-1] == ")" or (word[0].isdigit() and len(word) > 1):
        return True
    if word.lower() in stop.rules.unplain or (_is_roman(word) and is_numbered(stop)):
        return False
    return len(word) > 1 and "." not in word and bool(_VOWEL.search(word)) and not _group(stop)


def _is_roman(word: str) -> bool:
    """Whether a word is a Roman numeral; "I", "L" and "C" alone may be words or initials."""
    return _ROMAN.issuperset(word) and (len(word) > 1 or word in ("V", "X"))


def is_clipped(stop: Stop) -> bool:
    """Whether a short word may be an abbreviation that no list has ("med. staff").

    Words are clipped after a consonant.
    """
    word = stop.before
    longest = _CLIPPED_NAME if word[:1].isupper() else _CLIPPED
    if not 1 < len(word) <= longest or not word.isalpha():
        return False
    if word[-1] in "aeiouwy" or word[1:].isupper():
        return False
    return stop.after not in stop.rules.opens_sentence and not _ADDRESS.search(
        stop.text, stop.end, stop.end + LOOK_BACK
    )


_AFTER: dict[str, Callable[[Stop], bool | None]] = {
    "": lambda _: None,
    "never": lambda _: False,
    "name": lambda stop: stop.before[0].islower() and opens(stop),
    "number": _after_number,
    "month": opens,
    "time": _after_time,
    "any": lambda _: True,
    "either": opens,
    "unit": _after_unit,
    "end": _opens_or_names,
}
