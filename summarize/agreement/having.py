"""Which articles of a story have a number, a date, a name or the words of a quotation.

A reader is told "only one outlet reports this", so what is asked is lenient: a number in any
spelling, unit or rounding, a day under any name, any word of a name that tells it from others, in
any spelling of the story, or its initials. Better a detail that is not marked than a wrong mark.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from summarize.agreement.figures import Figures, is_day
from summarize.agreement.spellings import (
    OtherNames,
    Spellings,
    is_common,
    other_names,
    people_keys,
    telling,
)
from summarize.data import Article
from summarize.language import Lexicon, tokens
from summarize.language.names import Name, fold, plain
from summarize.language.quantities import DateMention, Quantity
from summarize.readings import Readings
from summarize.vectors import Positions, distinct

# So much of the neighbouring pairs of words of a quotation stand beside each other in an article
# that has it. Chosen, not tuned: half a sentence that is quoted whole elsewhere.
_QUOTED = 0.4
# So many of them are a clause that is quoted of a long quotation. Chosen, not tuned.
_ENOUGH_PAIRS = 8
# Initials of so few words are asked of capitalised words, or those that are no stop words, alone
# ("UN": "under no"). By definition: with three letters chance is small.
_SHORT_INITIALS = 2
# Longer words of capitals are shouted. Chosen, not tuned.
_LONGEST_INITIALS = 7
_APOSTROPHES = ("'", "’")
_JOINTS = re.compile(r"[-–/&]")
_DIGITS = re.compile(r"\d[\d.,:]*")

Numbers = frozenset[int]
"""Articles, by their numbers in a story."""


@dataclass(frozen=True, eq=False)
class Having:
    """The articles of a story, ready to be asked which of them have something.

    Attributes:
        readings: all sentences of the story.
        articles: the articles; they are named by their numbers here.
    """

    readings: Readings
    articles: Sequence[Article]

    def has_number(self, quantity: Quantity, text: str) -> Numbers:
        """The articles that have a number; `text` is that in which it stands."""
        written = quantity.span.of(text)
        found = set(self._amounts.having(quantity))
        for digits in _DIGITS.findall(written):
            figure = digits.rstrip(".,:")
            ids = self._words_of.of_stem(tokens.stem(figure, self._language))
            found |= self._with([*ids, *self._words_of.by_digits.get(figure, ())])
        first = tokens.words(written, self._language)[:1]
        return frozenset(found | self._in_titles(map(fold, first)))

    def has_date(self, date: DateMention, text: str) -> Numbers:
        """The articles that have a date, or a word for it that no calendar resolves."""
        found = {at for at, dates in self._dates.items() if any(is_day(date, d) for d in dates)}
        for digits in _DIGITS.findall(date.span.of(text)) if date.written == ("year",) else ():
            found |= self._with(self._words_of.of_stem(tokens.stem(digits, self._language)))
        return frozenset(found)

    def has_name(self, name: Name, joined: Sequence[Name] = ()) -> Numbers:
        """The articles that have a word of a name, a spelling, its people or its initials.

        Args:
            name: the name.
            joined: it and its neighbours, where they may be one: "Food and Drug Administration".
        """
        found: set[int] = set()
        for parts in self._forms_of(name):
            words = [self._words_of.of_name(part) for part in parts]
            own = frozenset[int]().union(*words)
            for place, ids in enumerate(words):
                is_first_name = (
                    place == 0 < len(words) - 1
                    and parts[0] == name.parts[0]
                    and self._may_be_first_name(parts[0])
                )
                found |= self._articles_at(self._places(ids, own if is_first_name else frozenset()))
            found |= self._in_titles(map(self._words_of.folded, parts))
        return frozenset(found | self._by_initials(name) | self._by_joined_initials(joined))

    def tells(self, name: Name) -> bool:
        """Whether a name is more than a word that many are called by ("Office")."""
        others = self._other_names
        return others is None or not is_common(name.parts, others.known)

    def is_outlet(self, name: Name) -> bool:
        """Whether a name is that of an outlet of the story: who was told it, not what is told."""
        words = {*map(self._words_of.folded, name.parts)}
        return any(map(words.issubset, self._outlets))

    @cached_property
    def _outlets(self) -> tuple[frozenset[str], ...]:
        return tuple(
            frozenset(map(fold, tokens.words(source, self._language)))
            for source in dict.fromkeys(article.source for article in self.articles)
        )

    def has_quotation(self, quoted: str) -> Numbers:
        """The articles that have most words of a quotation, in nearly its order."""
        language = self._language
        stems = [self._lexicon.stem_number.get(each, -1) for each in tokens.stems(quoted, language)]
        pairs = {(a, b) for a, b in pairwise(stems)}
        if not pairs:
            return frozenset()
        count = len(self._lexicon.stem_number) + 1
        known = sorted(a * count + b for a, b in pairs if min(a, b) >= 0)
        codes, there = np.array([*known, count * count], dtype=np.int64), self._pairs
        place = np.searchsorted(codes, there)
        kept = codes[place] == there
        articles = self._article_of[self._lexicon.part_row_of[:-1][kept]]
        told = distinct(articles * len(codes) + place[kept]) // len(codes)
        shared = np.bincount(told, minlength=len(self.articles))
        least = min(_QUOTED * len(pairs), _ENOUGH_PAIRS)
        return frozenset(np.flatnonzero(shared >= least).tolist())

    @cached_property
    def known_names(self) -> frozenset[str]:
        """The words that the story capitalises inside its sentences."""
        lexicon = self._lexicon
        is_body = np.array([each.kind == "body" for each in self.readings.sentences])
        row = lexicon.row_of
        inside = is_body[row]
        inside[:1] = False
        inside[1:] &= row[1:] == row[:-1]
        # Behind a number that opens a sentence ("[28] Predictably") a word opens it too.
        opens = (
            np.append(True, row[1:] != row[:-1])[: len(row)] & lexicon.has_digit[lexicon.word_of]
        )
        inside[1:] &= ~opens[:-1]
        words = distinct(lexicon.word_of[inside])
        words = words[lexicon.is_capital[words] & ~lexicon.is_stop[words]]
        return frozenset([lexicon.words[at] for at in words.tolist()])

    @property
    def _language(self) -> str:
        return self.readings.language

    @property
    def _lexicon(self) -> Lexicon:
        return self.readings.lexicon

    @cached_property
    def _article_of(self) -> Positions:
        """The number of the article of each sentence."""
        number = {article.id: at for at, article in enumerate(self.articles)}
        ids = (each.article_id for each in self.readings.sentences)
        return np.fromiter(map(number.__getitem__, ids), dtype=np.int64)

    @cached_property
    def _amounts(self) -> Figures:
        articles = self._article_of.tolist()
        return Figures.of(
            [
                (quantity, article)
                for article, reading in zip(articles, self.readings, strict=True)
                for quantity in reading.quantities
            ]
        )

    @cached_property
    def _dates(self) -> Mapping[int, tuple[DateMention, ...]]:
        """The distinct dates of each article."""
        found: dict[int, dict[object, DateMention]] = defaultdict(dict)
        for article, reading in zip(self._article_of.tolist(), self.readings, strict=True):
            for date in reading.dates:
                key = (date.year, date.last_year, date.month, date.day, date.weekday, date.relative)
                found[article].setdefault((key, date.written), date)
        return {article: tuple(dates.values()) for article, dates in found.items()}

    @cached_property
    def _pairs(self) -> Positions:
        """Every two stems side by side as one number, shape (n_parts - 1,)."""
        stems = self._lexicon.stem_of[self._lexicon.part_of]
        codes: Positions = stems[:-1] * (len(self._lexicon.stem_number) + 1) + stems[1:]
        return codes

    @cached_property
    def _words_of(self) -> Spellings:
        return Spellings(self._lexicon)

    @cached_property
    def _title_words(self) -> Mapping[str, Numbers]:
        """The articles of each folded word of a headline."""
        found: dict[str, set[int]] = defaultdict(set)
        for at, article in enumerate(self.articles):
            for word in tokens.words(article.title, self._language):
                found[fold(word)].add(at)
        return {word: frozenset(articles) for word, articles in found.items()}

    def _in_titles(self, folded: Iterable[str]) -> Numbers:
        return frozenset[int]().union(
            *(self._title_words.get(word, frozenset()) for word in folded)
        )

    def _with(self, ids: Iterable[int]) -> Numbers:
        """The articles that have some of these words."""
        return self._articles_at(self._places(frozenset(ids), frozenset()))

    def _articles_at(self, places: Positions) -> Numbers:
        """The articles of some places of the lexicon's `part_of`."""
        return frozenset(self._article_of[self._lexicon.part_row_of[places]].tolist())

    def _places(self, ids: frozenset[int], own: frozenset[int]) -> Positions:
        """Where words stand in the lexicon's `part_of`.

        With `own`, the words of a name, not where another capitalised word follows: "John Brown" is
        no "John" of "John Smith". A possessive ("Boeing's Max") is followed by another thing.
        """
        if not ids:
            return np.zeros(0, dtype=np.int64)
        lexicon = self._lexicon
        order, starts = self._by_word
        found = [order[starts[word] : starts[word + 1]] for word in ids]
        places: Positions = np.sort(np.concatenate(found))
        if not own:
            return places
        after = np.minimum(places + 1, len(lexicon.part_of) - 1)
        rows, word = lexicon.part_row_of, lexicon.part_of[after]
        is_other = lexicon.is_capital[word] & ~lexicon.is_stop[word]
        is_other &= ~_marked(own, len(lexicon.words))[word]
        is_other &= (rows[after] == rows[places]) & (after > places)
        is_other &= ~self._is_possessive[lexicon.part_of[places]]
        return places[~is_other]

    @cached_property
    def _by_word(self) -> tuple[Positions, list[int]]:
        """The places of the lexicon's `part_of` word by word, and where those of each begin."""
        lexicon = self._lexicon
        used = np.bincount(lexicon.part_of, minlength=len(lexicon.words))
        return np.argsort(lexicon.part_of, kind="stable"), [0, *np.cumsum(used).tolist()]

    @cached_property
    def _is_possessive(self) -> NDArray[np.bool_]:
        """Which words end in an apostrophe and a letter, shape (n_words,)."""
        words = self._lexicon.words
        return np.array([word[-2:-1] in _APOSTROPHES for word in words], dtype=np.bool_)

    def _forms_of(self, name: Name) -> Iterator[Sequence[str]]:
        """The words that tell a name from others, as written and under names that are known."""
        parts = [part for word in name.parts for part in _JOINTS.split(word)]
        others = self._other_names
        if others is None:
            yield parts
            return
        words = telling(parts, others.known)
        yield words
        named = dict.fromkeys(each for form in (parts, words) for each in others.of(form))
        yield from (telling(other, others.known) for other in named)

    def _may_be_first_name(self, word: str) -> bool:
        """Whether a word is neither initials nor a people ("Iranian")."""
        key = plain(word)
        return not word.isupper() and self._people_key(key) == key

    @cached_property
    def _people_key(self) -> Callable[[str], str]:
        return people_keys(self._language)

    @property
    def _other_names(self) -> OtherNames | None:
        return other_names(self._language)

    def _by_initials(self, name: Name) -> Numbers:
        """The articles that have the initials of a name, or the name whose initials it is."""
        found: set[int] = set()
        words = [part for word in name.parts for part in _JOINTS.split(word) if part]
        if len(words) > 1:
            for written in (words, name.text.split()):
                short = "".join(plain(word)[:1] for word in written)
                found |= self._with(self._words_of.initials.get(short, ()))
        for word in words:
            letters = plain(word)
            if word.isupper() and _SHORT_INITIALS <= len(letters) <= _LONGEST_INITIALS:
                found |= self._articles_at(self._spelling_out(letters))
        return frozenset(found)

    def _by_joined_initials(self, joined: Sequence[Name]) -> Numbers:
        """The articles that have the initials of names in a row, but for some at either end."""
        letters = "".join(plain(part)[:1] for name in joined for part in name.parts)
        if len(joined) < 2:
            return frozenset()
        least = _SHORT_INITIALS + 1
        ends = range(least, len(letters) + 1)
        parts = {*(letters[:end] for end in ends), *(letters[-end:] for end in ends)}
        ids = self._words_of.initials
        return self._with([at for part in parts for at in ids.get(part, ())])

    def _spelling_out(self, letters: str) -> Positions:
        """Where words in a row begin with these letters (but for the last of four or more)."""
        wanted = letters if len(letters) <= _SHORT_INITIALS + 1 else letters[:-1]
        lexicon = self._lexicon
        found = [np.zeros(0, dtype=np.int64)]
        for kept in (np.arange(len(lexicon.part_of)), self._content):
            is_short = len(wanted) <= _SHORT_INITIALS and kept is not self._content
            parts = lexicon.part_of[kept]
            first, rows = self._words_of.first[parts], lexicon.part_row_of[kept]
            size = len(kept) - len(wanted) + 1
            if size <= 0:
                continue
            fits = rows[:size] == rows[len(wanted) - 1 :]
            for at, letter in enumerate(wanted):
                fits &= first[at : at + size] == ord(letter)
                if is_short:
                    fits &= lexicon.is_capital[parts[at : at + size]]
            found.append(kept[:size][fits])
        return np.concatenate(found)

    @cached_property
    def _content(self) -> Positions:
        """The places of the words in the lexicon's `part_of` that are no stop words."""
        content: Positions = np.flatnonzero(~self._lexicon.is_stop[self._lexicon.part_of])
        return content


def _marked(ids: Iterable[int], count: int) -> NDArray[np.bool_]:
    table = np.zeros(count, dtype=np.bool_)
    table[list(ids)] = True
    return table
