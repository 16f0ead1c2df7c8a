"""Which spellings and forms of a story's names mean the same person, place or organisation.

Words are unified first (Lukashenko, Lukashenka), then whole names ("Mr. Putin" is the story's only
Putin, Vladimir). Two names that stand in one sentence, or both often in one article, are never
unified unless they are the same by the rules of `fold`: better two names for one than one for two.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from summarize.language.names.finding import Name, count_words_by_case, find_names, is_common
from summarize.language.names.folding import consonants, distance_at_most, fold, plain
from summarize.language.names.word_lists import ORGANISATION_HEADS

Key = tuple[str, ...]

# The same thing under names that share no letters; keys are tuples of `plain` words.
_KNOWN_SAME: dict[Key, Key] = {
    ("us",): ("united", "states"),
    ("usa",): ("united", "states"),
    ("america",): ("united", "states"),
    ("united", "states", "america"): ("united", "states"),
    ("uk",): ("united", "kingdom"),
    ("britain",): ("united", "kingdom"),
    ("great", "britain"): ("united", "kingdom"),
    ("un",): ("united", "nations"),
    ("eu",): ("european", "union"),
    ("uae",): ("united", "arab", "emirates"),
    ("fbi",): ("federal", "bureau", "investigation"),
    ("cia",): ("central", "intelligence", "agency"),
    ("nyc",): ("new", "york", "city"),
    ("la",): ("los", "angeles"),
    ("dc",): ("washington", "dc"),
}
_SMALL_WORDS = frozenset({"of", "for", "the", "and", "on", "in"})
# "Sudan" is not "South Sudan".
_DISTINGUISHING = frozenset(
    {
        "north",
        "south",
        "east",
        "west",
        "northern",
        "southern",
        "eastern",
        "western",
        "new",
        "central",
    }
    | {"upper", "lower", "greater", "inner", "outer"}
)
# "BBC Ukraine" once beside sixty times "Ukraine" is no fuller form of it.
_MOST_SHORT_PER_FULL = 20
_HEADS = frozenset(plain(word) for word in ORGANISATION_HEADS)
_IN_BRACKETS = re.compile(r"[’']?s?\s?\(([A-Z][A-Za-z.&]{1,9})\)")
_SENTENCE = re.compile(r"(?<=[.!?”\"])\s+|\n+")
# Shorter words have too many neighbours one letter away (Maria, Mario; Iran, Iraq).
_SHORTEST_VARIANT = 5
_SHORTEST_TYPO = 8
# A spelling this frequent beside another that frequent in the same article is another name.
_FREQUENT = 2


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

    @classmethod
    def build(cls, texts: Iterable[str]) -> "NameTable":
        """The table of a story; the order of its texts does not matter. Near-linear time."""
        texts = tuple(texts)
        confirmed = frozenset(count_words_by_case(texts))
        found = [find_names(text, confirmed) for text in texts]
        forms = _unify_words(_places_of_words(texts, found))
        counts = _count_names(found, forms)
        full = _full_names(counts, _bracketed(texts, found, forms))
        return cls(forms, full, _best_spellings(found, forms, full), confirmed)

    def find(self, text: str) -> tuple[Name, ...]:
        """The names of `text`, with the words that the story is known to capitalise."""
        return find_names(text, self.confirmed)

    def word(self, word: str) -> str:
        """The form that the variants of a single word share, lower case and folded."""
        return self.word_forms.get(plain(word)) or fold(word)

    def key(self, name: Name | str) -> Key:
        """The comparable form of a name: equal keys are the same name in this story."""
        key = _key(_parts(name), self.word_forms)
        return self.full_names.get(key, _KNOWN_SAME.get(key, key))

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


def _parts(name: Name | str) -> Sequence[str]:
    if isinstance(name, Name):
        return name.parts
    found = find_names(name, name.split())
    return found[0].parts if len(found) == 1 else name.split()


def _key(parts: Sequence[str], forms: Mapping[str, str]) -> Key:
    """The folded words, hyphens taken apart, without initials and small words."""
    words = [word for part in parts for word in re.split(r"[-–]", part) if word]
    kept = [word for word in words if plain(word) not in _SMALL_WORDS]
    full = [word for word in kept if len(plain(word)) > 1] or kept
    bare = tuple(plain(word) for word in full)
    if bare in _KNOWN_SAME:
        return _KNOWN_SAME[bare]
    return tuple(forms.get(word) or fold(word) for word in bare)


def _places_of_words(
    texts: Sequence[str], found: Sequence[Sequence[Name]]
) -> dict[str, Counter[tuple[int, int]]]:
    """For each plain word of a name: in which sentence of which text, and how often."""
    places: dict[str, Counter[tuple[int, int]]] = defaultdict(Counter)
    for number, (text, names) in enumerate(zip(texts, found, strict=True)):
        ends = [match.end() for match in _SENTENCE.finditer(text)]
        sentence = 0
        for name in names:
            while sentence < len(ends) and ends[sentence] <= name.span.start:
                sentence += 1
            for part in name.parts:
                for word in re.split(r"[-–]", part):
                    if plain(word):
                        places[plain(word)][number, sentence] += 1
    return dict(places)


def _unify_words(places: Mapping[str, Counter[tuple[int, int]]]) -> dict[str, str]:
    """Plain word -> the fold that its group of variants shares (the commonest spelling's)."""
    groups: dict[str, Counter[tuple[int, int]]] = defaultdict(Counter)
    spelled: dict[str, Counter[str]] = defaultdict(Counter)
    for word in sorted(places):
        groups[fold(word)].update(places[word])
        spelled[fold(word)][word] += places[word].total()
    leaders: dict[str, str] = {}
    # Rare spellings join common ones, never the other way round.
    order = sorted(groups, key=lambda key: (-groups[key].total(), key))
    kept: dict[str, list[str]] = defaultdict(list)
    for key in order:
        leader = _leader(key, kept, groups)
        leaders[key] = leader or key
        if leader is None:
            for bucket in _buckets(key):
                kept[bucket].append(key)
    return {word: leaders[fold(word)] for word in places}


def _buckets(key: str) -> Iterator[str]:
    """What two spellings must share to be compared: consonants, or all letters but one."""
    if len(key) >= _SHORTEST_VARIANT:
        yield "=" + consonants(key)
    if len(key) >= _SHORTEST_TYPO:
        yield key
        # First letters are seldom mistaken, which keeps Bahrain and Ukraine apart at no cost.
        for position in range(1, min(len(key), 24)):
            yield key[:position] + key[position + 1 :]


def _leader(
    key: str,
    kept: Mapping[str, list[str]],
    groups: Mapping[str, Counter[tuple[int, int]]],
) -> str | None:
    if not key.isalpha() or is_common(key):
        return None
    compared: set[str] = set()
    for bucket in _buckets(key):
        # A bucket holds a handful; the cap keeps hostile lists of near-equal names linear.
        for other in kept.get(bucket, ())[:4]:
            if other in compared:
                continue
            compared.add(other)
            if are_variants(key, other) and _are_apart(groups[key], groups[other]):
                return other
    return None


def are_variants(rare: str, common: str) -> bool:
    """Whether two folded words look like spellings of one name."""
    shorter = min(len(rare), len(common))
    if rare.startswith(common) or common.startswith(rare):
        return False  # Israel, Israeli
    if not (rare[-1] == common[-1] or {rare[-1], common[-1]} <= set("aeiou")):
        return False  # Americans, Americas
    if consonants(rare) == consonants(common):
        return distance_at_most(rare, common, 2) if shorter >= 7 else _differ_in_vowel(rare, common)
    return shorter >= _SHORTEST_TYPO and distance_at_most(rare, common, 1)


# Vowels that transliterations exchange: Morsi and Mursi, Hesham and Hisham, Naser and Nasir.
_EXCHANGED = ({"e", "i"}, {"o", "u"}, {"a", "e"}, {"a", "i"}, {"a", "o"})


def _differ_in_vowel(a: str, b: str) -> bool:
    """Whether two short words differ in one vowel that transliterations exchange."""
    different = [{x, y} for x, y in zip(a, b, strict=False) if x != y]
    return len(a) == len(b) and len(different) == 1 and different[0] in _EXCHANGED


def _are_apart(a: Counter[tuple[int, int]], b: Counter[tuple[int, int]]) -> bool:
    """Whether no sentence holds both, and no article uses both often."""
    if a.keys() & b.keys():
        return False
    texts_a: Counter[int] = Counter()
    texts_b: Counter[int] = Counter()
    for (text, _), count in a.items():
        texts_a[text] += count
    for (text, _), count in b.items():
        texts_b[text] += count
    return not any(
        texts_a[text] >= _FREQUENT and texts_b[text] >= _FREQUENT
        for text in texts_a.keys() & texts_b
    )


def _count_names(found: Iterable[Sequence[Name]], forms: Mapping[str, str]) -> Counter[Key]:
    return Counter(
        _key(name.parts, forms)
        for names in found
        for name in names
        # "Russian-Belarusian" is two names in one word, and no fuller name of either.
        if len(name.parts) > 1 or "-" not in name.text
    )


def _bracketed(
    texts: Sequence[str], found: Sequence[Sequence[Name]], forms: Mapping[str, str]
) -> dict[Key, Key]:
    """Acronyms that a text explains: "Institute for the Study of War (ISW)"."""
    explained: dict[Key, Key] = {}
    for text, names in zip(texts, found, strict=True):
        for name in names:
            match = _IN_BRACKETS.match(text, name.span.end)
            if match and len(name.parts) > 1:
                short = plain(match[1])
                initials = "".join(word[0] for word in name.text.lower().split() if word)
                if short[0] == initials[0] and _is_subsequence(short, name.text.lower()):
                    explained[(forms.get(short) or fold(short),)] = _key(name.parts, forms)
    return explained


def _is_subsequence(short: str, text: str) -> bool:
    letters = iter(text)
    return all(letter in letters for letter in short)


def _full_names(counts: Mapping[Key, int], explained: Mapping[Key, Key]) -> dict[Key, Key]:
    """Each key that stands for a longer one of the story, with that one."""
    by_word: dict[str, list[Key]] = defaultdict(list)
    by_initials: dict[str, list[Key]] = defaultdict(list)
    for key in sorted(counts):
        if len(key) > 1:
            by_word[key[-1]].append(key)
            if len(key) > 2:
                by_initials["".join(word[0] for word in key)].append(key)
    full: dict[Key, Key] = dict(explained)
    for key in sorted(counts):
        if key in full or not key:
            continue
        candidates = [
            other
            for other in by_word.get(key[-1], ())[:64]
            if counts[other] * _MOST_SHORT_PER_FULL >= counts[key]
        ]
        longer = _longer_names(key, candidates)
        if len(key) == 1 and not longer:
            longer = by_initials.get(key[0], [])
        if len(longer) == 1 and longer[0] != key:
            full[key] = longer[0]
    return {key: full.get(target, target) for key, target in full.items()}


def _longer_names(key: Key, candidates: Sequence[Key]) -> list[Key]:
    """The maximal names of the story that end like `key` and hold all its words."""
    if len(key) == 1 and key[0] in _HEADS:
        return []
    words = set(key)
    holding = [
        other
        for other in candidates
        if len(other) > len(key) and words <= set(other) and other[0] not in _DISTINGUISHING
    ]
    return [
        other
        for other in holding
        if not any(len(third) > len(other) and set(other) <= set(third) for third in holding)
    ]


def _best_spellings(
    found: Iterable[Sequence[Name]], forms: Mapping[str, str], full: Mapping[Key, Key]
) -> dict[Key, str]:
    written: dict[Key, Counter[str]] = defaultdict(Counter)
    for names in found:
        for name in names:
            key = _key(name.parts, forms)
            # The short form of a name does not spell the full one.
            if key not in full:
                written[key][" ".join(name.text.split())] += 1
    return {
        key: min(texts, key=lambda text: (-texts[text], -len(text), text))
        for key, texts in written.items()
    }
