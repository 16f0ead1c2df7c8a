"""Constrained decoding: no number and no name that the evidence lacks can be generated.

*Units* are runs of letters and digits, numbers with their inner points and commas ("4.5", "1,200",
"10:30"). A unit with a digit or a capital is *guarded*: it must be a unit of the evidence, and
while it is being formed the beginning of one. At the start of a sentence a small word of the
evidence (or a function word) may take a capital. This module states the rule for texts;
`pieces.py` applies it to the tokens of a model. The idea is that of constrained decoding with a
prefix trie (De Cao et al. 2021, "Autoregressive Entity Retrieval"), the trie being the words of
the evidence.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from summarize.language import word_forms
from summarize.languages import rules
from summarize.languages.rewriting import RewritingRules

JOINERS = ".,:/"
_UNIT = re.compile(rf"[^\W_]+(?:(?<=\d)[{JOINERS}](?=\d)[^\W_]+)*")
# The unit being formed at the end of a text, with a joiner that a digit may yet follow.
_OPEN = re.compile(rf"[^\W_]+(?:(?<=\d)[{JOINERS}](?=\d)[^\W_]+)*(?:(?<=\d)[{JOINERS}])?\Z")
_SENTENCE_START = re.compile(r"(?:\A|[.!?:]|[“\"«„])[\s\"'“”‘’»)\]]*\Z")


@cache
def _openers(language: str) -> frozenset[str]:
    """Function words, which open sentences in any news text, without those that are names too."""
    own = rules(language, "rewriting")
    naming = own.naming_openers if isinstance(own, RewritingRules) else frozenset()
    return frozenset(filter(str.isalpha, word_forms(language).rules.stop_words)) - naming


def units(text: str) -> list[str]:
    """The units of a text in order.

    >>> units("At 10:30, 1,200 people left the U.S. for 4.5-day stays.")
    ['At', '10:30', '1,200', 'people', 'left', 'the', 'U', 'S', 'for', '4.5', 'day', 'stays']
    """
    return _UNIT.findall(text)


def is_guarded(unit: str) -> bool:
    """Whether the unit must come from the evidence: it has a digit or a capital."""
    return any(c.isdigit() or c.isupper() or c.istitle() for c in unit)


class Allowed:
    """The guarded units that may be written, and every beginning of one."""

    def __init__(self, words: Iterable[str]) -> None:
        self.whole = frozenset(words)
        self.starts = frozenset(
            word[:end] for word in self.whole for end in range(1, len(word) + 1)
        )

    def forms(self, unit: str) -> bool:
        """Whether `unit` may stand complete."""
        return not is_guarded(unit) or unit in self.whole

    def begins(self, unit: str) -> bool:
        """Whether `unit`, still being formed, may become an allowed one."""
        return not is_guarded(unit) or unit in self.starts

    def continuations(self, start: str) -> list[str]:
        """What is missing of the allowed units that begin with `start`, sorted."""
        return sorted(w[len(start) :] for w in self.whole if w.startswith(start) and w != start)


@dataclass(frozen=True)
class Constraint:
    """What some evidence allows within a sentence and at the start of one."""

    inside: Allowed
    opening: Allowed

    @classmethod
    def of(
        cls, texts: Sequence[str], also: Iterable[str] = (), *, language: str = "en"
    ) -> "Constraint":
        """The units of `texts` and of `also` (numbers of groups, say).

        Words in capitals ("MOSCOW (AP)") may also be written with a capital alone.
        """
        found = {unit for text in (*texts, *also) for unit in units(text)}
        guarded = {unit for unit in found if is_guarded(unit)}
        guarded |= {unit.capitalize() for unit in guarded if unit.isupper() and len(unit) > 3}
        openers = found | _openers(language)
        small = {unit[0].upper() + unit[1:] for unit in openers if unit.islower()}
        return cls(Allowed(guarded), Allowed(guarded | small))

    def fits(self, before: str, piece: str) -> bool:
        """Whether `piece` may follow `before`: the rule itself, slow and plain."""
        text = before + piece
        first = open_unit(before)[1]
        for match in _UNIT.finditer(text, first):
            allowed = (
                self.opening if _SENTENCE_START.search(text, 0, match.start()) else self.inside
            )
            closed = match.end() < len(text)
            if closed and self._may_join(text, match.end()):
                if not allowed.begins(match.group() + text[-1]) and not allowed.forms(
                    match.group()
                ):
                    return False
            elif not (allowed.forms if closed else allowed.begins)(match.group()):
                return False
        return True

    @staticmethod
    def _may_join(text: str, at: int) -> bool:
        """Whether the text ends in a joiner at `at` that a digit may follow."""
        return at == len(text) - 1 and text[at] in JOINERS and text[at - 1].isdigit()

    def may_end(self, before: str) -> bool:
        """Whether a text may end here: no guarded unit is left half written."""
        return self.fits(before, " ")

    def missing(self, part: str, *, opening: bool) -> list[str]:
        """What the allowed units that begin with `part` still lack, sorted."""
        allowed = self.opening if opening else self.inside
        return allowed.continuations(part)


def opens_sentence(text: str) -> bool:
    """Whether the next word of `text` would be the first of a sentence or quotation."""
    return _SENTENCE_START.search(text) is not None


def open_unit(text: str) -> tuple[str, int]:
    """The unit being formed at the end of `text` (joiner included) and where it starts."""
    match = _OPEN.search(text[-60:])
    return (match.group(), len(text[:-60]) + match.start()) if match else ("", len(text))
