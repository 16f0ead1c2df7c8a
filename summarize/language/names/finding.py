"""Find names: runs of capitalised words, without titles and without what only begins a sentence."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from summarize.data import Span
from summarize.language.names.word_lists import (
    CALENDAR,
    COMMON_OPENERS,
    FIRST_OF_NAMES,
    NOT_NAMES,
    ORGANISATION_HEADS,
    PARTICLES,
    SEPARATING_TITLES,
    TITLES,
)

# `re` has no class for capital letters of all scripts: Latin, Greek and Cyrillic spelled out.
_UPPER = "".join(
    chr(code) for code in (*range(0x41, 0x250), *range(0x370, 0x530)) if chr(code).isupper()
)
_CAPITALISED = re.compile(
    rf"(?:(?<![\w])(?:al|el|as|ar|ad|an|bin|d|l|de|O|Mc|Mac)[-’'](?=[{_UPPER}]))?"
    rf"(?:(?<![\w.])(?:[{_UPPER}]\.(?:-(?=[{_UPPER}]\.))?){{2,}}(?:[{_UPPER}]\b)?"
    rf"|(?<!\w)[{_UPPER}]\.(?=\s?[{_UPPER}])"
    rf"|(?<!\w)(?:[a-z]{{1,2}}(?=[{_UPPER}][a-z]))?[{_UPPER}]\w*+(?:&[{_UPPER}]\w*)?"
    rf"(?:[’'‘](?=[{_UPPER}])\w++|-(?=[{_UPPER}\d])\w++)*+)"
)
_ABBREVIATED_TITLES = (
    "Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Cpl|Pvt|Adm|Brig|"
    "Rev|Hon|Pres|Supt|Det|Insp|Atty|Msgr|Fr|Sr|Jr|St|Ste|Mt|Ft|Messrs|Spc|Cdr|Asst"
)
_JOINS = re.compile(
    rf"(?P<plain>[ \u00a0]|\.[ \u00a0]?(?<=[{_UPPER}a-z]\.[ \u00a0])|\s?&\s?)"
    rf"|(?P<particle>\s(?:{'|'.join(PARTICLES)})\s)"
    r"|(?P<of>\s(?:of(?:\sthe)?|for(?:\sthe)?)\s)"
)
_SENTENCE_END = re.compile(
    r"(?:^|[.!?…:;][\"”’')\]]*\s+|[\n\r]\s*|[—–]\s|[•·*|]\s?|\s--?\s)[\"“‘'(\[]*$"
)
_OPENING_QUOTE = re.compile(r"(?:^|\s|\()[\"“‘'(\[]+$")
_ABBREVIATION_END = re.compile(
    rf"\b(?:{_ABBREVIATED_TITLES}|No|vs|Inc|Corp|Co|Ltd|U\.S|[{_UPPER}])\.\s$"
)
# "General Motors" is no general.
_COMPANY_WORDS = frozenset({"Motors", "Electric", "Mills", "Dynamics", "Jr"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name at `span` (titles and possessive left out), as written, and its words.

    `parts` has no particles ("de", "of") and no dots after initials.
    """

    span: Span
    text: str
    parts: tuple[str, ...]
    opens_sentence: bool = False


def find_names(text: str, known: Iterable[str] = ()) -> tuple[Name, ...]:
    """The names of `text` in reading order, at most one at any character.

    A single capitalised word that opens a sentence counts only if it is not a common word, and is
    seen capitalised inside a sentence of `text`, or is one of the `known` words (written as they
    are), or has a capital inside, or says or does something without an article ("Orban said").
    Time is linear.

    >>> [name.text for name in find_names("Police met President Vladimir V. Putin of Russia.")]
    ['Vladimir V. Putin', 'Russia']
    """
    runs = list(_runs(text))
    confirmed = frozenset(known) | {
        word for run in runs for position, word in enumerate(run.words) if position or not run.opens
    }
    return tuple(name for run in runs for name in _name_of(text, run, confirmed))


def capitalised_words(text: str) -> Iterator[tuple[str, bool]]:
    """Each word of the names of `text`, and whether it only opens a sentence (or quotation)."""
    for run in _runs(text):
        for position, word in enumerate(run.words):
            yield word, run.opens and position == 0


def calendar_words() -> frozenset[str]:
    """The names of weekdays and months, written as in running text."""
    return CALENDAR


def is_calendar_word(word: str) -> bool:
    """Whether the word, written as it is, names a weekday or month."""
    return word in CALENDAR


@dataclass(slots=True)
class _Run:
    """Capitalised words that stand together; `opens` where the first begins a sentence."""

    spans: list[Span]
    words: list[str]
    opens: bool


def _runs(text: str) -> Iterator[_Run]:
    run: _Run | None = None
    for match in _CAPITALISED.finditer(text):
        word = match.group()
        if run is not None and _joins(text, run, match.start()):
            run.spans.append(Span(*match.span()))
            run.words.append(_bare(word))
            continue
        if run is not None:
            yield run
        run = _Run([Span(*match.span())], [_bare(word)], _opens(text, match.start()))
    if run is not None:
        yield run


@lru_cache(maxsize=1 << 14)
def _bare(word: str) -> str:
    return word[:-1] if len(word) == 2 and word[1] == "." else word


def _joins(text: str, run: _Run, start: int) -> bool:
    """Whether the capitalised word at `start` continues the run."""
    end, last = run.spans[-1].end, run.words[-1]
    between = text[end : min(start, end + 13)]
    if between in ("", ". "):
        return last in _TITLE_STEMS if between else len(last) == 1
    match = _JOINS.fullmatch(between)
    if match is None:
        return False
    if match["of"]:
        return any(word in ORGANISATION_HEADS for word in run.words)
    return not (match["plain"] and last in CALENDAR)


_TITLE_STEMS = frozenset(_ABBREVIATED_TITLES.split("|"))


def _opens(text: str, start: int) -> bool:
    if not start:
        return True
    before = text[max(0, start - 8) : start]
    if before[-1].isalnum() or before[-1] == ",":
        return False
    if _OPENING_QUOTE.search(before):
        return True
    return bool(_SENTENCE_END.search(before)) and not _ABBREVIATION_END.search(before)


def _name_of(text: str, run: _Run, confirmed: frozenset[str]) -> list[Name]:
    first = int(run.opens and _only_opens(text, run, confirmed))
    names = []
    for start, end in _pieces(run.words, first):
        begin = start
        while begin < end and _is_title(run.words[start:end], begin - start):
            begin += 1
        if begin < end:
            names.append(_made(text, run, begin, end))
    return names


def _pieces(words: list[str], first: int) -> Iterator[tuple[int, int]]:
    """Where names begin and end in a run: titles, months and pronouns stand between two."""
    begin = first
    for position in range(first, len(words)):
        word = words[position]
        is_inner_title = word in SEPARATING_TITLES and position + 1 < len(words)
        if word in CALENDAR or word in NOT_NAMES or (is_inner_title and position > begin):
            if begin < position:
                yield begin, position
            begin = position + 1
    if begin < len(words):
        yield begin, len(words)


def _made(text: str, run: _Run, first: int, last: int) -> Name:
    span = Span(run.spans[first].start, run.spans[last - 1].end)
    parts = tuple(run.words[first:last])
    return Name(span, span.of(text), parts, run.opens and first == 0)


def _only_opens(text: str, run: _Run, confirmed: frozenset[str]) -> bool:
    """Whether the first word is capitalised for its place alone."""
    word = run.words[0]
    if is_common(word):
        return len(run.words) == 1 or not (word.lower() in FIRST_OF_NAMES or word in confirmed)
    if word in confirmed or any(letter.isupper() or letter == "." for letter in word[1:]):
        return False
    return len(run.words) == 1 and not _acts(text, run.spans[0].end, word)


# English puts no singular noun before these without an article, unless it is a name.
_ACTING = re.compile(
    r"(?:[’'‘]s\b|,?\s(?:said|says|told|is|was|has|had|will|would|did|does|added|met|also|who|denied|"
    r"confirmed|announced|arrived|won|lost|went|came|took|made|wrote|asked|called|and\s[A-Z])\b)"
)
_COMMON_ENDING = re.compile(r"(?:s|ing|ed|ly|tion|ment|ness|ity|ism|ance|ence|ture|ship|hood|ry)$")


def _acts(text: str, end: int, word: str) -> bool:
    """Whether a lone first word does something as only somebody or some place named does."""
    return bool(_ACTING.match(text, end)) and not _COMMON_ENDING.search(word)


@lru_cache(maxsize=1 << 14)
def is_common(word: str) -> bool:
    """Whether a word is an ordinary one that sentences begin with ("Police", "Speaking")."""
    plain = word.lower()
    if plain in COMMON_OPENERS:
        return True
    if len(plain) > 4 and plain.endswith("s") and plain[:-1] in COMMON_OPENERS:
        return True
    # Adverbs and participles; names of that shape (Beijing, Reilly) are seen inside a sentence too.
    return len(plain) > 6 and plain.endswith(("ingly", "ally", "ously", "edly", "ively", "tion"))


def _is_title(words: list[str], position: int) -> bool:
    if words[position] not in TITLES:
        return False
    following = words[position + 1] if position + 1 < len(words) else ""
    if following in ORGANISATION_HEADS or following in _COMPANY_WORDS:
        return False
    # "Stephen King": the last word of several is a surname.
    return bool(following) or position == 0 or words[position - 1] in TITLES


def count_words_by_case(texts: Iterable[str]) -> Counter[str]:
    """How often each word occurs capitalised inside a sentence, over all texts."""
    return Counter(word for text in texts for word, opens in capitalised_words(text) if not opens)
