"""Which phrases that tell an end of an event stand in a sentence, and at which of its words."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from summarize.claims import main_clause_rules
from summarize.language import Lexicon
from summarize.languages.ends import EndRules, Phrase
from summarize.readings import Reading

# Words of a phrase are parted by so many others: "struck a historic deal". Chosen, not tuned.
_GAP = 3
# A subject and its verb by so many: "the plan to sell Orre General Hospital to a chain is dead".
_WIDE_GAP = 12
# Small words of a phrase stand so near its others, unless they are particles: "called it off".
# Chosen, not tuned.
_NEXT = 1
# Marks that part clauses.
MARKS = frozenset(',;:()–—“”"')


class Found(NamedTuple):
    """A phrase, and the numbers of the words of a sentence that are it."""

    phrase: Phrase
    words: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Phrases:
    """The phrases that the words of one story may be, each word looked up once.

    Attributes:
        lexicon: the words.
        known: what is known of ends in their language.
    """

    lexicon: Lexicon
    known: EndRules

    def found_in(self, reading: Reading) -> dict[str, list[Found]]:
        """The phrases that stand in a sentence, by the kind of event."""
        words = reading.words
        begun = [
            (place, phrases)
            for place, phrases in enumerate(map(self._begun.__getitem__, reading.row))
            if phrases and not (place and words[place][0].isupper())
        ]
        if not begun:
            return {}
        forms = list(map(self._forms.__getitem__, reading.row))
        every = frozenset(("",)).union(*forms)
        found: dict[str, list[Found]] = {}
        for place, phrases in begun:
            for phrase in phrases:
                # Most phrases have a word that stands nowhere in the sentence.
                if every.issuperset(phrase.rest):
                    stands = self._stands(reading, forms, place, phrase)
                    if stands:
                        found.setdefault(phrase.kind, []).append(Found(phrase, stands))
        return found

    def _stands(
        self, reading: Reading, forms: Sequence[frozenset[str]], place: int, phrase: Phrase
    ) -> tuple[int, ...]:
        """The places of the words of a phrase that begins at a place; none if it does not.

        `forms` has what each word of the sentence may be a form of.
        """
        found, gap = [place], _GAP
        for wanted in phrase.rest:
            if not wanted:
                gap = _WIDE_GAP
                continue
            start = found[-1] + 1
            reach = gap if wanted not in self._close else _NEXT
            near = range(start, min(start + reach + 1, len(forms)))
            behind = next((k for k in near if wanted in forms[k]), None)
            if behind is None:
                return ()
            found.append(behind)
        if self._refuses(reading, found[-1]):
            return ()
        if len(found) == 1:
            return (place,)
        told = range(place, found[-1])
        if self._says_no_within(reading, [at for at in told if at not in found]):
            return ()
        between = reading.text[reading.places[place] : reading.places[found[-1]]]
        return tuple(found) if MARKS.isdisjoint(between) else ()

    def _says_no_within(self, reading: Reading, between: Sequence[int]) -> bool:
        """Whether a no parts the words of a phrase: "was no fire" is not "was fired"."""
        return any(reading.small_words[at] in self.known.negating for at in between)

    def _refuses(self, reading: Reading, at: int) -> bool:
        """Whether a word only governs the infinitive behind it: "failed to stop it"."""
        known, small = self.known, reading.small_words
        if at + 1 >= len(small) or small[at + 1] != known.infinitive:
            return False
        return any(small[at] in each for each in (known.refusing, known.realized, known.decided))

    @cached_property
    def _close(self) -> frozenset[str]:
        return close_words(self.lexicon.language)

    @cached_property
    def _forms(self) -> "_Forms":
        return _Forms(self.lexicon, self.known)

    @cached_property
    def _begun(self) -> "_Begun":
        return _Begun(self._forms, self.known)


class _Forms(dict[int, frozenset[str]]):
    """What each word of the story may be a form of, and with "=" what it is; found when asked."""

    def __init__(self, lexicon: Lexicon, known: EndRules) -> None:
        super().__init__()
        self._folded, self._forms_of = lexicon.folded, known.forms_of

    def __missing__(self, number: int) -> frozenset[str]:
        word = self._folded[number]
        found = self[number] = frozenset((*self._forms_of(word), f"={word}"))
        return found


class _Begun(dict[int, tuple[Phrase, ...]]):
    """The phrases that each word of the story may begin; found when asked."""

    def __init__(self, forms: _Forms, known: EndRules) -> None:
        super().__init__()
        self._forms, self._phrases = forms, known.phrases

    def __missing__(self, number: int) -> tuple[Phrase, ...]:
        phrases = self._phrases
        forms = sorted(phrases.keys() & self._forms[number])
        found = self[number] = tuple([each for form in forms for each in phrases[form]])
        return found


def close_words(language: str) -> frozenset[str]:
    """Small words that stand right beside the rest of a phrase."""
    known = main_clause_rules(language)
    return known.no_verb_behind if known is not None else frozenset()
