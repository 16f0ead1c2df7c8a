"""Which words of a story's names are spellings of one: Lukashenko and Lukashenka, Kyiv and Kiev.

Two words that stand in one sentence, or both often in one article, are never unified unless they
are the same by the rules of `fold`: better two names for one than one for two.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from summarize.language.names.folding import consonants, distance_at_most, fold

# In which sentence of which text a word stands, and how often.
Places = Mapping[tuple[int, int], int]

# Shorter words have too many neighbours one letter away (Maria, Mario; Iran, Iraq).
_SHORTEST_VARIANT = 5
# Chosen, not tuned: the longer a name, the fewer are one letter away that are no typing errors.
_SHORTEST_TYPO = 8
# Of words this long with the same consonants, two letters may differ ("Lukashenko", "Lukashenka").
_SHORTEST_LOOSE = 7
# Letters of a longer word after this one are not left out one by one. Bounds the work per word.
_LONGEST_TYPO = 24
# A bucket holds a handful; the cap keeps hostile lists of near-equal names linear.
_MOST_COMPARED = 4
# A spelling this frequent beside another that frequent in the same article is another name.
_FREQUENT = 2
# Vowels that transliterations exchange: Morsi and Mursi, Hesham and Hisham, Naser and Nasir.
_EXCHANGED = ({"e", "i"}, {"o", "u"}, {"a", "e"}, {"a", "i"}, {"a", "o"})


def unify_words(places: Mapping[str, Places], is_common: Callable[[str], bool]) -> dict[str, str]:
    """Plain word -> the fold that its group of variants shares (the commonest spelling's)."""
    folds = {word: fold(word) for word in places}
    groups: dict[str, dict[tuple[int, int], int]] = {}
    for word, key in folds.items():
        group = groups.setdefault(key, {})
        for place, count in places[word].items():
            group[place] = group.get(place, 0) + count
    totals = {key: sum(group.values()) for key, group in groups.items()}
    leaders: dict[str, str] = {}
    kept: dict[str, list[str]] = defaultdict(list)
    # Rare spellings join common ones, never the other way round.
    for key in sorted(groups, key=lambda key: (-totals[key], key)):
        buckets = tuple(_buckets(key))
        may_join = buckets and key.isalpha() and not is_common(key)
        leader = _leader(key, _near(buckets, kept), groups) if may_join else None
        leaders[key] = leader or key
        if leader is None:
            for bucket in buckets:
                kept[bucket].append(key)
    return {word: leaders[key] for word, key in folds.items()}


def _buckets(key: str) -> Iterator[str]:
    """What two spellings must share to be compared: consonants, or all letters but one."""
    if len(key) >= _SHORTEST_VARIANT:
        yield "=" + consonants(key)
    if len(key) >= _SHORTEST_TYPO:
        yield key
        # First letters are seldom mistaken, which keeps Bahrain and Ukraine apart at no cost.
        for position in range(1, min(len(key), _LONGEST_TYPO)):
            yield key[:position] + key[position + 1 :]


def _near(buckets: Sequence[str], kept: Mapping[str, list[str]]) -> Iterator[str]:
    """The words that share a bucket, each once, those of the first bucket first."""
    compared: set[str] = set()
    for bucket in buckets:
        for other in kept.get(bucket, ())[:_MOST_COMPARED]:
            if other not in compared:
                compared.add(other)
                yield other


def _leader(key: str, near: Iterator[str], groups: Mapping[str, Places]) -> str | None:
    """The first word that the key is a spelling of."""
    for other in near:
        if are_variants(key, other) and _are_apart(groups[key], groups[other]):
            return other
    return None


def are_variants(rare: str, common: str) -> bool:
    """Whether two folded words look like spellings of one name.

    >>> are_variants("lukashenka", "lukashenko"), are_variants("israel", "israeli")
    (True, False)
    """
    shorter = min(len(rare), len(common))
    if rare.startswith(common) or common.startswith(rare):
        return False  # Israel, Israeli
    if not (rare[-1] == common[-1] or {rare[-1], common[-1]} <= set("aeiou")):
        return False  # Dominicans, Dominicana
    if consonants(rare) == consonants(common):
        is_loose = shorter >= _SHORTEST_LOOSE
        return distance_at_most(rare, common, 2) if is_loose else _differ_in_vowel(rare, common)
    return shorter >= _SHORTEST_TYPO and distance_at_most(rare, common, 1)


def _differ_in_vowel(a: str, b: str) -> bool:
    """Whether two short words differ in one vowel that transliterations exchange."""
    different = [{x, y} for x, y in zip(a, b, strict=False) if x != y]
    return len(a) == len(b) and len(different) == 1 and different[0] in _EXCHANGED


def _are_apart(a: Places, b: Places) -> bool:
    """Whether no sentence holds both, and no article uses both often."""
    return a.keys().isdisjoint(b) and _often(a).isdisjoint(_often(b))


def _often(places: Places) -> set[int]:
    """The texts that use a word often."""
    counts: dict[int, int] = defaultdict(int)
    for (text, _), count in places.items():
        counts[text] += count
    return {text for text, count in counts.items() if count >= _FREQUENT}
