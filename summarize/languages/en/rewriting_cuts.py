"""English of what may be left out of a sentence: word lists, and how words are bent."""

from summarize.languages.en.substitutions import base_forms, known_of
from summarize.languages.en.verbs import is_gerund, is_past
from summarize.languages.rewriting import CutRules
from summarize.resources import read_groups

_FORMS = {"is": "s", "are": "s", "am": "s", "was": "past", "were": "past", "been": "been"} | {
    "did": "past", "does": "s", "do": "s", "has": "s", "have": "s"
}  # fmt: skip
_GROUPS = read_groups("languages/en/rewriting_cuts.txt")
# Shorter words in -s are "is" and "was", shorter ones in -est "west" and "best".
_SHORTEST_BENT, _SHORTEST_MOST = 4, 6


def form(word: str) -> str:
    """How a small word is bent.

    >>> [form(word) for word in ("accused", "telling", "shops", "shop", "were")]
    ['past', 'ing', 's', '', 'past']
    """
    if word in _FORMS:
        return _FORMS[word]
    if is_past(word):
        return "past"
    if is_gerund(word):
        return "ing"
    is_bent = word.endswith("s") and not word.endswith("ss") and len(word) >= _SHORTEST_BENT
    return "s" if is_bent else ""


def parts(word: str) -> str:
    """Which parts of speech a small word can be, in any of its base forms.

    >>> parts("indicates"), parts("famous")
    ('v', 'a')
    """
    return "".join(sorted({part for base in base_forms(word) for part in known_of(base).parts}))


def is_manner(word: str) -> bool:
    """Whether a small word has the form of an adverb of manner."""
    return word.endswith("ly")


def is_most(word: str) -> bool:
    """Whether a small word has the form of a superlative."""
    return word.endswith("est") and len(word) >= _SHORTEST_MOST


_HELPERS = frozenset[str]().union(*(_GROUPS[n] for n in ("being", "having", "modal", "support")))
_NEEDING_MORE = (
    "articles", "being", "modal", "denials", "before_phrase", "relative", "joining",
    "superlatives", "infinitive",
)  # fmt: skip
CUTS = CutRules(
    form,
    parts,
    is_manner,
    is_most,
    helpers=_HELPERS,
    before_participle=frozenset[str]().union(
        *(_GROUPS[name] for name in ("articles", "being", "having", "before_phrase"))
    ),
    before_rest=frozenset[str]().union(*(_GROUPS[name] for name in _NEEDING_MORE)),
    **_GROUPS,
)
