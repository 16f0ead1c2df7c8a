"""Claims about constrained decoding: no number or name that the evidence lacks can be written."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.rewriting.models.constraint import Constraint, is_guarded, units
from summarize.rewriting.models.pieces import ConstraintMasks, Pieces, Place, token_bytes

TEXT = (
    "MOSCOW (AP) — Anna Grant, the mayor of Éxeter, said 4.5 million of 1,200 people bought an"
    " iPhone in the U.S. at 10:30. “Some said 7 others left,” she added."
)
RULE = Constraint.of([TEXT])
TOKENS: list[bytes | str] = [
    *(bytes([b]) for b in range(32, 127)),
    *(" " + w for w in (TEXT + " Grants grant Some Others the mayor's Lyon 45 4 12 120 é").split()),
    *["Gr", "ant", "son", " Ann", "a", "4.", ".5", " 4.5", "5,", ",200", ",000", "10", ":30", " “"],
    *[" U.S.", "Kx-Yz", "iP", "hone", " É", "é", "É", ".\n", "? “A", "—", "Mos", "cow", "!The"],
    *[b"\xc3", b"\x89", b"\xa9", b"\xe2\x80", b"\x9c", b" \xe2\x80\x9cS", b"\x9cS", b"\xff"],
]
BYTES = [token if isinstance(token, bytes) else token.encode() for token in TOKENS]
PIECES = Pieces(BYTES)
MASKS = ConstraintMasks(RULE, PIECES)


@pytest.mark.parametrize(
    ("before", "piece"),
    [
        ("", "Anna"),
        ("", "The"),
        ("She left. ", "People"),
        ("It was 4", ".5 million"),
        ("It was 1", ",200 "),
        ("In Mos", "cow"),
        ("“", "Others left,” she added"),
        ("Mayor Anna Grant", "'s people"),
        ("an i", "Phone"),
        ("at 10:30", "."),
    ],
)
def test_what_the_evidence_says_may_be_written(before: str, piece: str) -> None:
    assert Constraint.of([TEXT, "the Mayor"]).fits(before, piece)


@pytest.mark.parametrize(
    ("before", "piece"),
    [
        ("", "Boris"),
        ("the ", "Others"),
        ("the", "Grant"),
        ("Gr", "een"),
        ("Grant", "son"),
        ("It was 4", " million"),
        ("It was 4.", "6"),
        ("It was 1,200", ",000"),
        ("At 10", ":45"),
        ("", "7th"),
        ("in É", "vian"),
        ("a", "1"),
        ("Gr", " said"),
    ],
)
def test_another_name_or_number_cannot_be_written(before: str, piece: str) -> None:
    assert not RULE.fits(before, piece)


def test_a_text_may_not_end_in_half_a_name() -> None:
    masks = ConstraintMasks(RULE, PIECES, ends=(0,))
    assert masks.mask(b"said Anna Grant")[0]
    assert not masks.mask(b"said Anna Gra")[0]
    assert not masks.mask(b"said Anna \xc3")[0]
    assert RULE.may_end("said Anna Grant")
    assert RULE.may_end("It was 4.5.")
    assert not RULE.may_end("said Anna Gra")
    assert not RULE.may_end("It was 4.")


@settings(deadline=None)
@given(st.randoms(use_true_random=False), st.integers(0, 25))
def test_the_fast_masks_are_the_rule_on_every_token(chance: random.Random, length: int) -> None:
    data = b""
    for _ in range(length):
        mask = MASKS.mask(data)
        data += BYTES[chance.choice([at for at, fits in enumerate(mask) if fits] or [0])]
    place = Place.after(data)
    mask = MASKS.mask(data)
    for at, token in enumerate(BYTES):
        after = Place.after(data + token)
        text = _decodable(place.pending + token)
        wanted = text is not None and RULE.fits(place.tail, text)
        assert mask[at] == wanted, (data, token, after)


@settings(deadline=None)
@given(st.randoms(use_true_random=False))
def test_whatever_is_chosen_no_guarded_unit_is_new(chance: random.Random) -> None:
    """Writes 40 random allowed tokens; every complete unit then comes from the evidence.

    Capitals at the start of a sentence are excused where the small word is in the evidence.
    """
    data = b""
    for _ in range(40):
        allowed = [at for at, fits in enumerate(MASKS.mask(data)) if fits]
        if not allowed:
            break
        data += BYTES[chance.choice(allowed)]
    known = RULE.opening.whole
    written = units(Place.after(data).tail[1:])[1:-1]
    assert [unit for unit in written if is_guarded(unit) and unit not in known] == []


def _decodable(data: bytes) -> str | None:
    """The whole characters of `data`, if what remains can still become one."""
    for cut in range(min(4, len(data) + 1)):
        head, rest = data[: len(data) - cut], data[len(data) - cut :]
        try:
            text = head.decode()
        except UnicodeDecodeError:
            continue
        return text if not rest or _can_be_completed(rest) else None
    return None


def _can_be_completed(rest: bytes) -> bool:
    for fill in (b"\x80", b"\x80\x80", b"\x80\x80\x80", b"\x90\x80\x80", b"\xa0\x80", b"\xa0"):
        try:
            (rest + fill).decode()
        except UnicodeDecodeError:
            continue
        return True
    return False


def test_byte_level_spellings_are_read_as_bytes() -> None:
    assert token_bytes(["<s>", "ĠParis", "Ã", "©"], [0]) == [b"", b" Paris", b"\xc3", b"\xa9"]


def test_sentencepiece_spellings_are_read_as_text() -> None:
    assert token_bytes(["</s>", "▁Paris", "<0xC3>", "é"], [0]) == [
        b"",
        b" Paris",
        b"\xc3",
        "é".encode(),
    ]


def test_another_kind_of_vocabulary_is_refused() -> None:
    with pytest.raises(ValueError, match="neither"):
        token_bytes(["par", "##is"], [])
