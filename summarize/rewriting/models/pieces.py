"""Which tokens of a vocabulary constrained decoding allows after a text; no torch here.

`Pieces` sorts the tokens of a model once by the unit that they hold; a `Mask` for the text so far
then costs a few look-ups instead of a scan of 50,000 tokens. `Constraint.fits` is the rule; a test
holds that both agree on every token.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

import numpy as np
from numpy.typing import NDArray

from summarize.rewriting.models.constraint import (
    JOINERS,
    Constraint,
    is_guarded,
    open_unit,
    opens_sentence,
)

Mask = NDArray[np.bool_]
Ids = NDArray[np.intp]

_ONE_UNIT = re.compile(r"([\W_]*)([^\W_]*)([\W_]*)\Z")
_TRANSPARENT = re.compile(r"[\s\"'”’‘»)\]]*\Z")
_JOINERS = frozenset(JOINERS)
# Longer than any unit; what stands before it cannot matter.
_CONTEXT = 64
# Hold more than that many characters; a cut inside them is far from the end.
_CONTEXT_TOKENS = 128


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text stands: its last characters and the bytes of a character not yet complete."""

    tail: str
    pending: bytes = b""

    @classmethod
    def after(cls, data: bytes) -> "Place":
        """The place after the bytes of a text."""
        text, pending = _decoded(data) or (data.decode("utf-8", "replace"), b"")
        return cls(text if len(text) < _CONTEXT else "x" + text[1 - _CONTEXT :], pending)


@dataclass
class Pieces:
    """The tokens of a vocabulary as bytes, empty where a token is special and writes nothing."""

    tokens: Sequence[bytes]
    heads: dict[str, tuple[list[int], list[int]]] = field(default_factory=dict)  # open, closed
    slow: dict[str, list[int]] = field(default_factory=dict)
    ragged: list[int] = field(default_factory=list)
    joiners: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.texts: list[str | None] = [_whole(token) for token in self.tokens]
        self.units: dict[str, int] = {}
        kinds = [self._sort(number, text) for number, text in enumerate(self.texts)]
        table = np.array(kinds, dtype=np.intp).reshape(-1, 4)
        self.kind, self.unit, self.closed, self.mode = table.T
        self.guarded = np.array([is_guarded(unit) for unit in self.units], dtype=bool)
        self.digital = np.array([unit[:1].isdigit() for unit in self.units], dtype=bool)

    def _sort(self, number: int, text: str | None) -> tuple[int, int, int, int]:
        """Kind, unit, whether it is closed, and how its first unit opens; see the constants."""
        if text is None:
            self.ragged.append(number)
            if (found := _decoded(self.tokens[number])) is not None:
                self.slow.setdefault(found[0], []).append(number)
            return (_SLOW, 0, 0, 0)
        if not text:
            return (_SPECIAL, 0, 0, 0)
        if text[0] in _JOINERS:
            self.joiners.append(number)
        match = _ONE_UNIT.match(text)
        if match is None or (match[2] and match[2][-1].isdigit() and match[3][:1] in _JOINERS):
            self.slow.setdefault(text, []).append(number)
            return (_SLOW, 0, 0, 0)
        lead, unit, trail = match.groups()
        if not unit:
            return (_BARE, 0, 0, 0)
        if not lead:
            self.heads.setdefault(unit, ([], []))[bool(trail)].append(number)
        index = self.units.setdefault(unit, len(self.units))
        return (_LED if lead else _HEADED, index, int(bool(trail)), _mode(lead))

    def mask(self, evidence: "ConstraintMasks", place: Place) -> Mask:
        """Which tokens that write something may follow at `place`."""
        allowed = np.zeros(len(self.tokens), dtype=bool)
        if place.pending:
            self._judge(allowed, self.ragged, evidence, place)
        else:
            self._sweep(allowed, evidence, place)
            for text, numbers in self.slow.items():
                allowed[numbers] = evidence.rule.fits(place.tail, text)
        return allowed

    def _sweep(self, allowed: Mask, evidence: "ConstraintMasks", place: Place) -> None:
        """Allow the tokens that hold at most one unit."""
        part, _ = open_unit(place.tail)
        may_close = not part or evidence.rule.may_end(place.tail)
        joined = part[-1:] in _JOINERS
        opening = opens_sentence(place.tail) and (not part or joined)
        if may_close:
            allowed |= self.kind == _BARE
            allowed |= (self.kind == _LED) & evidence.fitting(opening=opening)
        if not part:
            allowed |= (self.kind == _HEADED) & evidence.fitting(opening=opening)
            return
        if joined and may_close:
            led = (self.kind == _HEADED) & ~self.digital[self.unit]
            allowed |= led & evidence.fitting(opening=opening)
        self._continue(allowed, evidence, place)

    def _continue(self, allowed: Mask, evidence: "ConstraintMasks", place: Place) -> None:
        """Allow the tokens that begin with more of the unit being formed."""
        part, start = open_unit(place.tail)
        if not is_guarded(part):
            allowed |= (self.kind == _HEADED) & ~self.guarded[self.unit]
        for rest in evidence.rule.missing(part, opening=opens_sentence(place.tail[:start])):
            for end in range(1, len(rest) + 1):
                still_open, closed = self.heads.get(rest[:end], ((), ()))
                allowed[list(still_open)] = True
                if end == len(rest):
                    allowed[list(closed)] = True
        if part[-1].isdigit():
            self._judge(allowed, self.joiners, evidence, place)

    def _judge(
        self, allowed: Mask, numbers: Iterable[int], evidence: "ConstraintMasks", place: Place
    ) -> None:
        """Ask the rule itself about some tokens."""
        for number in numbers:
            found = _decoded(place.pending + self.tokens[number])
            allowed[number] = found is not None and evidence.rule.fits(place.tail, found[0])


@dataclass
class ConstraintMasks:
    """The rule for one piece of evidence over one vocabulary, with the masks made so far.

    Special tokens, which write nothing, are allowed where no guarded unit is half written; of
    them `ends`, the tokens that end a text, only where there is one.
    """

    rule: Constraint
    pieces: Pieces
    ends: tuple[int, ...] = ()
    kept: dict[object, Mask] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._inside = self._unit_masks(opening=False)
        self._opening = self._unit_masks(opening=True)

    def _unit_masks(self, *, opening: bool) -> tuple[Mask, Mask]:
        """For each unit of the vocabulary: whether it may begin an allowed one, or be one."""
        allowed = self.rule.opening if opening else self.rule.inside
        begins, forms = ~self.pieces.guarded, ~self.pieces.guarded
        index = self.pieces.units
        begins[[index[unit] for unit in allowed.starts if unit in index]] = True
        forms[[index[unit] for unit in allowed.whole if unit in index]] = True
        return begins, forms

    def fitting(self, *, opening: bool) -> Mask:
        """For each token of one unit: whether that unit fits; `opening` is for what inherits it."""
        pieces = self.pieces
        if not pieces.units:
            return np.zeros(len(pieces.tokens), dtype=bool)
        opens = (pieces.mode == _OPENS) | ((pieces.mode == _INHERITS) & opening)
        closed = pieces.closed == 1
        chosen = [
            np.where(closed, forms[pieces.unit], begins[pieces.unit])
            for begins, forms in (self._inside, self._opening)
        ]
        return np.where(opens, chosen[1], chosen[0])

    def mask(self, data: bytes) -> Mask:
        """Which tokens may follow the bytes of a text."""
        place = Place.after(data)
        key = self._key(place)
        if key not in self.kept:
            mask = self.pieces.mask(self, place)
            may_end = self.may_end(data)
            mask[self.pieces.kind == _SPECIAL] = may_end
            mask[list(self.ends)] = may_end and place != Place("")
            self.kept[key] = mask
        return self.kept[key]

    def written(self, row: Sequence[int]) -> bytes:
        """The last bytes of the text of some tokens: all that `mask` looks at."""
        return b"".join([self.pieces.tokens[token] for token in row[-_CONTEXT_TOKENS:]])

    def may_end(self, data: bytes) -> bool:
        """Whether a text of these bytes may end here."""
        place = Place.after(data)
        return not place.pending and self.rule.may_end(place.tail)

    def _key(self, place: Place) -> object:
        """Places with the same key allow the same tokens."""
        part, start = open_unit(place.tail)
        if not part:
            return (opens_sentence(place.tail), not place.tail, place.pending)
        opens = opens_sentence(place.tail[:start])
        allowed = self.rule.opening if opens else self.rule.inside
        if not is_guarded(part) and part not in allowed.starts:
            return place.pending  # in a small word that is the beginning of nothing guarded
        return (part, opens, place.pending)


def token_bytes(written: Sequence[str], special: Iterable[int]) -> list[bytes]:
    """What each token writes, from its spelling in the vocabulary; nothing for special ones.

    Reads byte-level BPE ("ĠParis", one character for each byte) and SentencePiece ("▁Paris",
    "<0xC3>" for a byte). Raises `ValueError` for any other kind.
    """
    skipped = set(special)
    if any(token.startswith("Ġ") for token in written):
        read = _byte_level_bytes
    elif any(token.startswith("▁") for token in written):
        read = _sentencepiece_bytes
    else:
        raise ValueError("neither a byte-level BPE nor a SentencePiece vocabulary")
    return [b"" if at in skipped else read(token) for at, token in enumerate(written)]


def _sentencepiece_bytes(token: str) -> bytes:
    """PEGASUS writes "<n>" for the end of a line (Zhang et al. 2020)."""
    if re.fullmatch(r"<0x[0-9A-F]{2}>", token):
        return bytes([int(token[3:5], 16)])
    return token.replace("▁", " ").replace("<n>", "\n").encode()


def _byte_level_bytes(token: str) -> bytes:
    table = _byte_of_character()
    return bytes(table[c] for c in token) if table.keys() >= set(token) else token.encode()


@cache
def _byte_of_character() -> dict[str, int]:
    """The byte behind each character of byte-level BPE (Radford et al. 2019).

    Printable Latin-1 stands for itself, the others for the characters from U+0100 on.
    """
    printable = {*range(33, 127), *range(161, 173), *range(174, 256)}
    others = [byte for byte in range(256) if byte not in printable]
    return {chr(b): b for b in printable} | {chr(256 + at): b for at, b in enumerate(others)}


_SPECIAL, _BARE, _LED, _HEADED, _SLOW = range(5)
_INHERITS, _OPENS, _INSIDE = range(3)


def _mode(lead: str) -> int:
    """Whether the unit after `lead` opens a sentence, does not, or as the text before has it."""
    if _TRANSPARENT.match(lead):
        return _INHERITS
    return _OPENS if opens_sentence("x" + lead) else _INSIDE


def _whole(token: bytes) -> str | None:
    """The text of a token, or None where it holds part of a character."""
    try:
        return token.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _decoded(data: bytes) -> tuple[str, bytes] | None:
    r"""The text of some bytes and the incomplete character at their end; None where they are none.

    >>> _decoded(b"so\xc3")
    ('so', b'\xc3')
    """
    for cut in range(min(4, len(data) + 1)):
        end = len(data) - cut
        try:
            text = data[:end].decode("utf-8")
        except UnicodeDecodeError:
            continue
        return (text, data[end:]) if cut == 0 or _is_lead(data[end:]) else None
    return None


def _is_lead(data: bytes) -> bool:
    """Whether bytes begin a character of UTF-8 that needs more."""
    length = 2 if 0xC2 <= data[0] <= 0xDF else 3 if 0xE0 <= data[0] <= 0xEF else 4
    return 0xC2 <= data[0] <= 0xF4 and len(data) < length and all(b >> 6 == 2 for b in data[1:])
