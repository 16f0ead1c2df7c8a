"""What a text says, as the rules compare it: each part is read when it is first asked for."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from summarize.checking.dates import DateIndex
from summarize.checking.derived import derived_from
from summarize.checking.grade import Places, read_places
from summarize.checking.names import NameIndex
from summarize.checking.negation import Polarity, read_polarity
from summarize.checking.numbers import NumberIndex
from summarize.checking.overlap import WordIndex
from summarize.checking.quotations import quoted_in, told_by
from summarize.checking.shapes import Item, read_items
from summarize.data import Article
from summarize.language import word_forms, words
from summarize.language.names import Name, NameTable, fold
from summarize.language.quantities import DateMention, Quantity, find_dates, find_quantities
from summarize.language.tokens import parts
from summarize.languages import rules
from summarize.languages.amounts import AmountRules
from summarize.languages.checking import CheckingRules
from summarize.patterns import regex
from summarize.quotations import find_quotations
from summarize.sentences import split_sentences, split_spans

_SPACES = regex(r"\s+")
_MARKS = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'"})


class Token(NamedTuple):
    """A word, or a part of a hyphenated one: as written, as a stem, and whether it is content."""

    written: str
    stem: str
    is_content: bool


@dataclass(frozen=True, eq=False)
class SentenceWords:
    """A sentence and its words in order; it begins at `start` of `Content.text`."""

    text: str
    start: int
    language: str

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """All its words; stop words are not stemmed, only in small letters."""
        forms = word_forms(self.language)
        return tuple(
            Token(word, word.casefold(), is_content=False)
            if forms.is_stop_word(word)
            else Token(word, forms.stem(word), is_content=True)
            for word in parts(words(self.text, self.language))
        )

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stems of its content words, in order."""
        return tuple(token.stem for token in self.tokens if token.is_content)

    @cached_property
    def bag(self) -> frozenset[str]:
        """Its different stems."""
        return frozenset(self.stems)


@dataclass(frozen=True, eq=False)
class Content:
    """A text, or several taken together, with everything that the rules look up in it.

    `known_names` is the table of a whole story; without it one is made from the texts. `language`
    is a BCP 47 primary subtag; "und" where it is not known. `read` are the words, if they were
    read before.
    """

    texts: tuple[str, ...]
    known_names: NameTable | None = None
    published: datetime | None = None
    language: str = "en"
    read: tuple[str, ...] | None = None

    @cached_property
    def text(self) -> str:
        """All texts in order, a line each."""
        return "\n".join(self.texts)

    @cached_property
    def normal(self) -> tuple[str, ...]:
        """The texts with straight quotation marks and single spaces."""
        return tuple(normal_text(text) for text in self.texts)

    def says(self, text: str) -> bool:
        """Whether a text is one or more whole sentences of one of the texts, letter for letter.

        Straight and curly quotation marks count as one, as do all kinds of space.
        """
        plain = normal_text(text)
        return any(
            plain == normal or (plain in normal and _is_whole(plain, own, self.language))
            for own, normal in zip(self.texts, self.normal, strict=True)
        )

    @cached_property
    def rules(self) -> CheckingRules | None:
        """What checking knows of the language; None where it knows nothing of it."""
        found = rules(self.language, "checking")
        return found if isinstance(found, CheckingRules) else None

    @cached_property
    def amount_rules(self) -> AmountRules | None:
        """How the language puts numbers in relation; None where nothing is known of it."""
        found = rules(self.language, "amounts")
        return found if isinstance(found, AmountRules) else None

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words as written, in order."""
        return tuple(words(self.text, self.language)) if self.read is None else self.read

    @cached_property
    def word_set(self) -> frozenset[str]:
        """The different words as written."""
        return frozenset(self.words)

    @cached_property
    def stems(self) -> Counter[str]:
        """How often each content word occurs, as a stem."""
        return Counter(stem for sentence in self.sentences for stem in sentence.stems)

    @cached_property
    def folds(self) -> frozenset[str]:
        """Every word as names are compared, in the forms of the story and by rule alone."""
        parts = {self.names.word(part) for word in self.word_set for part in word.split("-")}
        return frozenset(parts | {fold(word) for word in self.word_set})

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """What is counted or measured."""
        return find_quantities(self.text, self.published)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """The dates."""
        return find_dates(self.text, self.published)

    @cached_property
    def names(self) -> NameTable:
        """The names of the story in all their forms."""
        return NameTable.build(self.texts) if self.known_names is None else self.known_names

    @cached_property
    def mentions(self) -> tuple[Name, ...]:
        """The names in the text."""
        return self.names.find(self.text)

    @cached_property
    def spoken(self) -> tuple[tuple[str, str], ...]:
        """What is quoted, marks included, with the words that name the speaker, or ""."""
        articles = [
            Article(str(number), "text", "text", text, language=self.language)
            for number, text in enumerate(self.texts)
        ]
        return tuple(
            (each.span.of(article.text), told_by(article.text, each, self.rules))
            for article in articles
            for each in find_quotations(article, split_sentences(article))
        )

    @cached_property
    def quoted(self) -> tuple[str, ...]:
        """What stands in quotation marks."""
        return tuple(quoted_in(self.text, language=self.language))

    @cached_property
    def sentences(self) -> tuple[SentenceWords, ...]:
        """The sentences of all texts."""
        starts = accumulate((len(text) + 1 for text in self.texts), initial=0)
        return tuple(
            SentenceWords(span.of(text), start + span.start, self.language)
            for start, text in zip(starts, self.texts, strict=False)
            for span in split_spans(text, language=self.language)
        )

    def sentence_at(self, place: int) -> SentenceWords:
        """The sentence that a place of the text is in."""
        after = bisect_right(self.sentences, place, key=lambda each: each.start)
        return self.sentences[max(after - 1, 0)]

    def items_of(self, sentence: SentenceWords) -> tuple[Item, ...]:
        """The items of one of its sentences; none where its language tells no shapes."""
        if self.rules is None:
            return ()
        return read_items(sentence.text, sentence.start, self, self.rules.shapes)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The items of all sentences, in order."""
        return tuple(item for each in self.sentences for item in self.items_of(each))

    @cached_property
    def polarity(self) -> Polarity | None:
        """What the text negates, affirms and hedges; None where its language has no rules."""
        return self.polarity_of(self.text)

    def polarity_of(self, text: str) -> Polarity | None:
        """The polarity of another text of the same language."""
        return read_polarity(text, self.rules, self.language) if self.rules else None

    @property
    def people_key(self) -> Callable[[str], str]:
        """One key for a country and its people; the word itself where no rules are known."""
        return self.rules.people_key if self.rules else str

    @cached_property
    def number_index(self) -> NumberIndex:
        """The quantities by size and value."""
        return NumberIndex(self.quantities)

    @cached_property
    def derived(self) -> tuple[Quantity, ...]:
        """The quantities that follow from those it gives: shares, remainders, offsets."""
        return () if self.amount_rules is None else derived_from(self, self.amount_rules)

    @cached_property
    def date_index(self) -> DateIndex:
        """The dates by what a claim may share with them."""
        return DateIndex(self.dates)

    @cached_property
    def name_index(self) -> NameIndex:
        """The names by their forms."""
        return NameIndex(
            self.mentions, self.names, self.folds, self.word_set, self.people_key, self.empty_parts
        )

    @cached_property
    def word_index(self) -> WordIndex:
        """The content words."""
        return WordIndex(frozenset(self.stems))

    @cached_property
    def places(self) -> Places:
        """Where words stand, for the score."""
        return read_places(self.sentences)

    @property
    def empty_parts(self) -> frozenset[str]:
        """Folded words of names that carry no fact."""
        return self.rules.empty_in_names if self.rules else frozenset()

    def nearest(self, claim: "Content", count: int = 2) -> list[SentenceWords]:
        """The sentences that share most of the claim's words, best first.

        Only those that share at least half as many as the best one.
        """
        wanted = claim.stems.keys()
        if len(self.sentences) <= count:
            return list(self.sentences)

        def shared(sentence: SentenceWords) -> float:
            # A little less for the longer of two that share as many.
            return len(wanted & sentence.bag) - 0.01 * len(sentence.stems)

        scored = sorted(self.sentences, key=shared, reverse=True)
        best = shared(scored[0])
        return [each for each in scored[:count] if shared(each) * 2 >= best]


def normal_text(text: str) -> str:
    """The text with straight quotation marks and single spaces."""
    return _SPACES.sub(" ", text.translate(_MARKS).replace("''", '"').replace("``", '"')).strip()


def _is_whole(plain: str, text: str, language: str) -> bool:
    """Whether a text in normal form is one or more whole sentences of another."""
    normal, end = "", 0
    starts, ends = [], set()
    for span in split_spans(text, language=language):
        normal += " " if normal and span.start > end else ""
        starts.append(len(normal))
        normal += normal_text(span.of(text))
        ends.add(len(normal))
        end = span.end
    return any(normal.startswith(plain, at) and at + len(plain) in ends for at in starts)
