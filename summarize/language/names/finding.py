"""Find names: runs of capitalised words, without titles and without what only begins a sentence."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from summarize.data import Span
from summarize.language.names.runs import Run, read_runs
from summarize.languages.names import NameRules, name_rules


class Name(NamedTuple):
    """A name at `span` (titles and possessive left out), as written, and its words.

    `parts` has no particles ("de", "of") and no dots after initials.
    """

    span: Span
    text: str
    parts: tuple[str, ...]
    opens_sentence: bool = False


def find_names(text: str, known: Iterable[str] = (), *, language: str = "en") -> tuple[Name, ...]:
    """The names of `text` in reading order, at most one at any character.

    A single capitalised word that opens a sentence counts only if it is not a common word, and is
    seen capitalised inside a sentence of `text`, or is one of the `known` words (written as they
    are), or has a capital inside, or says or does something without an article ("Orban said").
    Where a language's common words are not known, only words seen inside a sentence or `known`
    count there; a language whose capitals tell no names (`name_rules` gives None) and a script
    without capitals have none. Time is linear.

    >>> [name.text for name in find_names("Police met President Vladimir V. Putin of Russia.")]
    ['Vladimir V. Putin', 'Russia']
    """
    rules = name_rules(language)
    if rules is None:
        return ()
    seen = known if isinstance(known, frozenset) else frozenset(known)
    return names_of(text, read_runs(text, rules), seen, rules)


def names_of(
    text: str, runs: Sequence[Run], known: frozenset[str], rules: NameRules
) -> tuple[Name, ...]:
    """The names that the runs of a text hold, with the words known to be names."""
    inside = inner_words(runs)
    found: list[Name] = []
    for run in runs:
        first = int(run.opens and _only_opens(text, run, (inside, known), rules))
        if rules.apart.isdisjoint(run.words):
            if first < len(run.words):
                found.append(_name(text, run, first, len(run.words)))
        else:
            found.extend(_between_titles(text, run, first, rules))
    return tuple(found)


def inner_words(runs: Iterable[Run]) -> set[str]:
    """The words of the runs that do not only open a sentence."""
    words: set[str] = set()
    for run in runs:
        words.update(run.words[1:] if run.opens else run.words)
    return words


def calendar_words(language: str = "en") -> frozenset[str]:
    """The names of weekdays and months, written as in running text."""
    rules = name_rules(language)
    return rules.calendar if rules else frozenset()


def is_calendar_word(word: str, language: str = "en") -> bool:
    """Whether the word, written as it is, names a weekday or month."""
    return word in calendar_words(language)


# What is known to be a name: the words inside the sentences of the text, and of its story.
_Confirmed = tuple[Collection[str], Collection[str]]


def _between_titles(text: str, run: Run, first: int, rules: NameRules) -> Iterator[Name]:
    for start, end in _pieces(run.words, first, rules):
        begin = start
        while begin < end and _is_title(run.words[start:end], begin - start, rules):
            begin += 1
        if begin < end:
            yield _name(text, run, begin, end)


def _name(text: str, run: Run, begin: int, end: int) -> Name:
    """The name of some words of a run."""
    span = Span(run.spans[begin][0], run.spans[end - 1][1])
    parts = tuple(run.words[begin:end])
    return Name(span, span.of(text), parts, run.opens and begin == 0)


def _pieces(words: Sequence[str], first: int, rules: NameRules) -> Iterator[tuple[int, int]]:
    """Where names begin and end in a run: titles, months and pronouns stand between two."""
    begin = first
    for position in range(first, len(words)):
        word = words[position]
        is_inner_title = word in rules.separating_titles and position + 1 < len(words)
        if (
            word in rules.calendar
            or word in rules.not_names
            or (is_inner_title and position > begin)
        ):
            if begin < position:
                yield begin, position
            begin = position + 1
    if begin < len(words):
        yield begin, len(words)


def _only_opens(text: str, run: Run, confirmed: _Confirmed, rules: NameRules) -> bool:
    """Whether the first word is capitalised for its place alone."""
    word = run.words[0]
    is_alone = len(run.words) == 1
    is_common = rules.is_common is not None and rules.is_common(word)
    if is_common and is_alone:
        return True
    is_confirmed = any(word in words for words in confirmed)
    if rules.is_common is None or is_confirmed:
        return not is_confirmed
    if is_common:
        return word.lower() not in rules.first_of_names
    if not is_alone or any(map(str.isupper, word[1:])):
        return False
    return rules.acts is None or not rules.acts(text, run.spans[0][1], word)


def _is_title(words: Sequence[str], position: int, rules: NameRules) -> bool:
    if words[position] not in rules.titles:
        return False
    following = words[position + 1] if position + 1 < len(words) else ""
    if following in rules.organisation_heads or following in rules.company_words:
        return False
    # "Stephen King": the last word of several is a surname.
    return bool(following) or position == 0 or words[position - 1] in rules.titles
