"""English of substitutions: the groups of substitutions.txt, and what WordNet says of a word."""

from bisect import bisect_left
from functools import cache

from summarize.languages.en.verbs import base_form
from summarize.languages.substitutions import Known, SubstitutionRules
from summarize.patterns import regex
from summarize.resources import read_groups, read_lines

_FOLDER = "languages/en"
# Endings of inflected words by their last letters, each with what the base form may have in its
# place.
_ENDINGS = {
    "s": (("ies", ("y",)), ("es", ("e", "")), ("s", ("",)), ("ers", ("", "e"))),
    "d": (("ied", ("y",)), ("ed", ("", "e"))),
    "g": (("ing", ("", "e")),),
    "r": (("er", ("", "e")),),
    "t": (("est", ("", "e")),),
    "y": (("ly", ("",)),),
}
# Those before which the last letter may be doubled.
_DOUBLING = frozenset(("ed", "ing", "er", "est"))
# No base form is shorter.
_SHORTEST_BASE = 3


def base_forms(word: str) -> tuple[str, ...]:
    """What the base form of a word in small letters may be, itself first.

    >>> base_forms("stopped"), base_forms("bought")
    (('stopped', 'stopp', 'stoppe', 'stop'), ('bought', 'buy'))
    """
    base = base_form(word)
    found = [word] if base == word else [word, base]
    for ending, instead in _ENDINGS.get(word[-1:], ()):
        if word.endswith(ending):
            bare = word.removesuffix(ending)
            found += [bare + end for end in instead]
            if ending in _DOUBLING and len(bare) > 2 and bare[-1] == bare[-2]:
                found.append(bare[:-1])
    if len(found) > 1:
        return tuple(dict.fromkeys([each for each in found if len(each) >= _SHORTEST_BASE]))
    return (word,) if len(word) >= _SHORTEST_BASE else ()


# British and American spellings; what they make of other words they make of both. Each begins with
# letters without which no word has it.
_SPELLINGS = (
    ("our", regex(r"(?<=\w{3})our(?=$|s$|ed$|ing$|ite|able|ist)"), "or"),
    ("is", regex(r"(?<=\w{3})is(?=e$|es$|ed$|ing$|er$|ers$|ation)"), "iz"),
    ("lys", regex(r"(?<=\w{2})lys(?=e$|es$|ed$|ing$)"), "lyz"),
    ("re", regex(r"(?<=[a-z][bt])re(?=$|s$)"), "er"),
    ("ll", regex(r"(?<=\w{2}[aeiou])ll(?=ed$|ing$|er$|ers$)"), "l"),
    ("ence", regex(r"(?<=\w{3}en)ce(?=$|s$)"), "se"),
    ("ogue", regex(r"(?<=\w{2})ogue(?=$|s$)"), "og"),
    ("amme", regex(r"amme(?=$|s$)"), "am"),
    ("mould", regex(r"(?<=m)ou(?=ld)"), "o"),
)

_SINGULARS = {
    plural: singular
    for singular, plurals in read_groups(f"{_FOLDER}/substitutions_plurals.txt").items()
    for plural in plurals
}


def plain_spelling(word: str) -> str:
    """One spelling for those of Britain and America, and the singular of irregular nouns.

    >>> [plain_spelling(word) for word in ("organisation", "labour", "centre", "travelled")]
    ['organization', 'labor', 'center', 'traveled']
    """
    word = _SINGULARS.get(word, word)
    for letters, pattern, plain in _SPELLINGS:
        if letters in word:
            word = pattern.sub(plain, word)
    return word


_UNKNOWN = Known()


@cache
def _wordnet() -> tuple[str, ...]:
    """The lines of the file, in the order of their words; read when a word is first looked up."""
    return read_lines(f"{_FOLDER}/wordnet.txt")


def known_of(word: str) -> Known:
    """What WordNet says of a word in its base form, as any part of speech.

    >>> "purchase" in known_of("buy").same, "sell" in known_of("buy").against
    (True, True)
    """
    lines, begins = _wordnet(), f"{word} "
    at = bisect_left(lines, begins)
    if at == len(lines) or not lines[at].startswith(begins):
        return _UNKNOWN
    found: dict[str, list[str]] = {"=": [], ">": [], "!": []}
    parts: list[str] = []
    words = found["="]
    for each in lines[at].split()[1:]:
        if each in found:
            words = found[each]
        elif each[-1] == ":":
            parts.append(each[0])
        else:
            words.append(each)
    same, broader, against = map(frozenset, found.values())
    return Known(same, broader, against, frozenset(parts))


def is_known(word: str) -> bool:
    """Whether a small word is one of the language, in one of its spellings."""
    return any(
        known_of(form).parts for each in (word, plain_spelling(word)) for form in _forms(each)
    )


def _forms(word: str) -> tuple[str, ...]:
    return (word, *base_forms(word))


def is_verb(word: str) -> bool:
    """Whether a word is a form of a verb."""
    return any("v" in known_of(form).parts for form in base_forms(word))


def is_base(word: str) -> bool:
    """Whether a word is the base form of a verb and no adjective or adverb."""
    parts = known_of(word).parts
    return "v" in parts and not parts & {"a", "r"}


_WORDS = read_groups(f"{_FOLDER}/substitutions_words.txt")
RULES = SubstitutionRules(
    alike=tuple(tuple(line.split()) for line in read_lines(f"{_FOLDER}/substitutions.txt")),
    apart=tuple(
        tuple(frozenset(side.split()) for side in line.split("|"))
        for line in read_lines(f"{_FOLDER}/substitutions_apart.txt")
    ),
    known_of=known_of,
    base_forms=base_forms,
    saying=_WORDS["saying"],
    weighty=_WORDS["weighty"],
    denying=_WORDS["denying"],
    nobody=_WORDS["nobody"],
    alone=_WORDS["alone"],
    infinitive="to",
    realized=_WORDS["realized"],
    of_doing=_WORDS["of_doing"],
    gerund="ing",
    counterfactual=_WORDS["counterfactual"],
    perfect=_WORDS["perfect"],
    plain_denials=_WORDS["plain_denials"],
    negative=("n't",),
    coming=_WORDS["coming"],
    empty=_WORDS["empty"],
    in_names=_WORDS["in_names"],
    articles=_WORDS["articles"],
    possible=_WORDS["possible"],
    bare_particles=_WORDS["bare_particles"],
    particles=_WORDS["particles"],
    persons=_WORDS["persons"],
    causes=_WORDS["causes"],
    plain_spelling=plain_spelling,
)
