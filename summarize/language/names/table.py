"""Which spellings and forms of a story's names mean the same person, place or organisation.

Words are unified first (Lukashenko, Lukashenka), then whole names ("Mr. Putin" is the story's only
Putin, Vladimir).
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from summarize.language.names.finding import Name, find_names, inner_words, names_of
from summarize.language.names.folding import fold, plain
from summarize.language.names.runs import read_runs
from summarize.language.names.variants import Places, unify_words
from summarize.languages.names import Key, NameRules, name_rules
from summarize.patterns import regex

# "BBC Ukraine" once beside sixty times "Ukraine" is no fuller form of it.
_MOST_SHORT_PER_FULL = 20
# Names that end in one word ("Smith") are compared with the first so many; keeps it linear.
_MOST_CANDIDATES = 64
_IN_BRACKETS = regex(r"[’']?s?\s?\(([A-Z][A-Za-z.&]{1,9})\)")
_SENTENCE = regex(r"(?<=[.!?”\"])\s+|\n+")
_HYPHEN = regex("[-–]")
# Where capitals tell no names, a key is the folded words.
_NO_RULES = NameRules(joins=regex("(?!)"))


@dataclass(frozen=True, slots=True, eq=False)
class NameTable:
    """The names of one story; build it from all its texts.

    `word_forms` maps a plain word to the one its variants share; `full_names` maps the key of a
    name to the key of its fullest form; `spellings` gives that form as the story writes it most
    often; `confirmed` are words that the story capitalises inside sentences.
    """

    word_forms: Mapping[str, str] = field(default_factory=dict)
    full_names: Mapping[Key, Key] = field(default_factory=dict)
    spellings: Mapping[Key, str] = field(default_factory=dict)
    confirmed: frozenset[str] = frozenset()
    language: str = "en"

    @classmethod
    def build(cls, texts: Iterable[str], language: str = "en") -> "NameTable":
        """The table of a story; the order of its texts does not matter. Near-linear time."""
        rules = name_rules(language)
        if rules is None:
            return cls(language=language)
        texts = tuple(texts)
        runs = [read_runs(text, rules) for text in texts]
        confirmed = frozenset[str]().union(*map(inner_words, runs))
        found = [
            names_of(text, inside, confirmed, rules)
            for text, inside in zip(texts, runs, strict=True)
        ]
        forms = unify_words(_places_of_words(texts, found), rules.is_common or _is_never)
        keys = {parts: _key(parts, forms, rules) for parts in {n.parts for ns in found for n in ns}}
        full = _full_names(_count_names(found, keys), _bracketed(texts, found, forms, keys), rules)
        return cls(forms, full, _best_spellings(found, keys, full), confirmed, language)

    def find(self, text: str) -> tuple[Name, ...]:
        """The names of `text`, with the words that the story is known to capitalise."""
        return find_names(text, self.confirmed, language=self.language)

    def word(self, word: str) -> str:
        """The form that the variants of a single word share, lower case and folded."""
        return self.word_forms.get(plain(word)) or fold(word)

    def key(self, name: Name | str) -> Key:
        """The comparable form of a name: equal keys are the same name in this story."""
        rules = name_rules(self.language) or _NO_RULES
        key = _key(_parts(name, self.language), self.word_forms, rules)
        return self.full_names.get(key, rules.known_same.get(key, key))

    def canonical(self, name: Name | str) -> str:
        """The fullest and commonest form in the story; the name itself where it is not known.

        >>> table = NameTable.build(["Then Vladimir Putin spoke.", "Later Mr. Putin left."])
        >>> table.canonical("Putin")
        'Vladimir Putin'
        """
        return self.spellings.get(self.key(name), name if isinstance(name, str) else name.text)

    def same(self, a: Name | str, b: Name | str) -> bool:
        """Whether both mean the same, as far as the story tells; doubtful cases are not."""
        return self.key(a) == self.key(b)


def _is_never(word: str) -> bool:
    """What is common where no common words are known."""
    del word
    return False


def _parts(name: Name | str, language: str) -> Sequence[str]:
    if isinstance(name, Name):
        return name.parts
    found = find_names(name, name.split(), language=language)
    return found[0].parts if len(found) == 1 else name.split()


def _key(parts: Sequence[str], forms: Mapping[str, str], rules: NameRules) -> Key:
    """The folded words, hyphens taken apart, without initials and small words."""
    words = [plain(word) for part in parts for word in _HYPHEN.split(part) if word]
    kept = [word for word in words if word not in rules.small_words]
    bare = tuple([word for word in kept if len(word) > 1] or kept)
    if bare in rules.known_same:
        return rules.known_same[bare]
    return tuple(forms.get(word) or fold(word) for word in bare)


def _places_of_words(texts: Sequence[str], found: Sequence[Sequence[Name]]) -> dict[str, Places]:
    """For each plain word of a name: in which sentence of which text, and how often."""
    places: dict[str, dict[tuple[int, int], int]] = defaultdict(dict)
    words_of: dict[str, list[str]] = {}
    for number, (text, names) in enumerate(zip(texts, found, strict=True)):
        ends = [match.end() for match in _SENTENCE.finditer(text)]
        for name in names:
            place = (number, bisect_right(ends, name.span.start))
            for part in name.parts:
                if part not in words_of:
                    words_of[part] = [plain(word) for word in _HYPHEN.split(part)]
                for word in words_of[part]:
                    if word:
                        places[word][place] = places[word].get(place, 0) + 1
    return dict(places)


def _count_names(
    found: Iterable[Sequence[Name]], keys: Mapping[tuple[str, ...], Key]
) -> Counter[Key]:
    counts: Counter[Key] = Counter()
    for parts, count in Counter(name.parts for names in found for name in names).items():
        # "Russian-Belarusian" is two names in one word, and no fuller name of either.
        if len(parts) > 1 or "-" not in parts[0]:
            counts[keys[parts]] += count
    return counts


def _bracketed(
    texts: Sequence[str],
    found: Sequence[Sequence[Name]],
    forms: Mapping[str, str],
    keys: Mapping[tuple[str, ...], Key],
) -> dict[Key, Key]:
    """Acronyms that a text explains: "Institute for the Study of War (ISW)"."""
    explained: dict[Key, Key] = {}
    for text, names in zip(texts, found, strict=True):
        for name in names if "(" in text else ():
            match = _IN_BRACKETS.match(text, name.span.end) if len(name.parts) > 1 else None
            if match:
                short = plain(match[1])
                initials = "".join(word[0] for word in name.text.lower().split() if word)
                if short[0] == initials[0] and _is_subsequence(short, name.text.lower()):
                    explained[(forms.get(short) or fold(short),)] = keys[name.parts]
    return explained


def _is_subsequence(short: str, text: str) -> bool:
    letters = iter(text)
    return all(letter in letters for letter in short)


def _full_names(
    counts: Mapping[Key, int], explained: Mapping[Key, Key], rules: NameRules
) -> dict[Key, Key]:
    """Each key that stands for a longer one of the story, with that one."""
    by_word: dict[str, list[Key]] = defaultdict(list)
    by_initials: dict[str, list[Key]] = defaultdict(list)
    for key in sorted(counts):
        if len(key) > 1:
            by_word[key[-1]].append(key)
            if len(key) > 2:
                by_initials["".join(word[0] for word in key)].append(key)
    heads, distinguishing = _folded(rules.organisation_heads), _folded(rules.distinguishing)
    full: dict[Key, Key] = dict(explained)
    for key in sorted(counts):
        if key in full or not key:
            continue
        candidates = [
            other
            for other in by_word.get(key[-1], ())[:_MOST_CANDIDATES]
            if counts[other] * _MOST_SHORT_PER_FULL >= counts[key]
        ]
        is_head = len(key) == 1 and key[0] in heads
        longer = [] if is_head else _longer_names(key, candidates, distinguishing)
        if len(key) == 1 and not longer:
            longer = by_initials.get(key[0], [])
        if len(longer) == 1 and longer[0] != key:
            full[key] = longer[0]
    return {key: full.get(target, target) for key, target in full.items()}


@cache
def _folded(words: frozenset[str]) -> frozenset[str]:
    """Words that the rules of a language name, as names are compared."""
    return frozenset(map(fold, words))


def _longer_names(key: Key, candidates: Sequence[Key], distinguishing: frozenset[str]) -> list[Key]:
    """The maximal names of the story that end like `key` and hold all its words."""
    words = set(key)
    holding = [
        other
        for other in candidates
        if len(other) > len(key) and words <= set(other) and other[0] not in distinguishing
    ]
    return [
        other
        for other in holding
        if not any(len(third) > len(other) and set(other) <= set(third) for third in holding)
    ]


def _best_spellings(
    found: Iterable[Sequence[Name]],
    keys: Mapping[tuple[str, ...], Key],
    full: Mapping[Key, Key],
) -> dict[Key, str]:
    """How the story writes each full name most often; the longest and first of equals."""
    written: dict[Key, Counter[str]] = defaultdict(Counter)
    forms = Counter((name.parts, name.text) for names in found for name in names)
    for (parts, text), count in forms.items():
        # The short form of a name does not spell the full one.
        if keys[parts] not in full:
            written[keys[parts]][" ".join(text.split())] += count
    return {
        key: min(texts, key=lambda text: (-texts[text], -len(text), text))
        for key, texts in written.items()
    }
