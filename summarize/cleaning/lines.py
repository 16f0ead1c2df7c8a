"""Lines -> paragraphs: hard-wrapped text is joined again, every other line is a paragraph."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from summarize.cleaning.manuscript import Paragraph
from summarize.data import Block
from summarize.patterns import regex

# Editors wrap at 60 to 100 columns, mail at 72; no line of a wrapped text is longer than this.
_WIDEST = 120
# Chosen, not tuned: columns are wider, and lines of verse, lists and addresses shorter, but for
# those of a column of a newspaper.
_NARROWEST, _NARROW_COLUMN = 30, 11
# Chosen, not tuned: so many of at least so many lines of such a column go on with a small letter.
_RUNS_ON_NARROW, _FEWEST_NARROW = 0.4, 5
# So many of the joints inside blocks must look wrapped before a text counts as wrapped.
_WRAPPED_SHARE = 0.8
# Chosen, not tuned: of English lines that an editor broke about two in three go on with a small
# letter; lines of a list or of names hardly ever do.
_RUNS_ON_SHARE = 0.25
# Chosen, not tuned: fewer lines may be headings and items that stand alone.
_FEWEST_DOUBLE = 5
# So many of the lines may be wider than the column: headings, and addresses that do not break.
_WIDER_SHARE = 0.1
# A line of a wrapped text that is shorter than this share of its column was ended on purpose.
_SHORT_OF = 0.75
# Ragged text may break a little early: before a long word with a hyphen, say.
_RAGGED = 4
_STOPPED = regex(r"[.!?…:;][”’\"')\]]*$")
_HYPHEN = regex(r"(\w*[^\W\d_])[-‐\u00ad]$")
_ADDRESS = ("http", "www.")
# A line that is hardly more than a date: "Monday, August 3, 2026". Chosen, not tuned.
_LONGEST_DATE = 34
_YEAR = regex(r"\b(?:19|20)\d\d\b")
# What an item of a list begins with, by kind: a text with two lines of a kind has a list.
_ITEM = regex(r"(?P<mark>[-–—*•·▪●■‣>])\s|(?P<number>\(?\d{1,2}[.)])\s|(?P<cell>\|)")


class _Line(NamedTuple):
    """A line without outer spaces, and whether there were some before it."""

    text: str
    indented: bool


_Run = list[_Line]


def to_paragraphs(
    blocks: Sequence[Block],
    compounds: frozenset[str] = frozenset(),
    unfinished: frozenset[str] = frozenset(),
) -> tuple[Paragraph, ...]:
    """The paragraphs of blocks, each one line with the kind of its block, outer spaces gone.

    `compounds` are first parts of words that keep their hyphen where a line ends after it;
    `unfinished` are words that end no line but one that an editor broke.
    """
    lined = [(run, block.kind) for block in blocks for run in _runs(block.text)]
    several = [run for run, _ in lined if len(run) > 1]
    if not several:
        return tuple((run[0].text, kind) for run, kind in lined)
    column = _Column.of(several, unfinished)
    joints = _Joints(blocks, compounds)
    return tuple(
        (paragraph, kind) for run, kind in lined for paragraph in _joined(run, column, joints.glue)
    )


def rejoined(text: str, width: int) -> tuple[str, ...]:
    """The paragraphs of a text of which it is known that its lines were broken at spaces only.

    `width` is that of its column.
    """
    runs = _runs(text)
    joints = [joint for run in runs for joint in pairwise(run)]
    found = Counter(_mark(line.text) for run in runs for line in run)
    marks = frozenset(mark for mark, count in found.items() if mark and count > 1)
    column = _Column(width, _begins_paragraphs(joints), marks, frozenset())
    return tuple(paragraph for run in runs for paragraph in _joined(run, column, _at_space))


def glued(line: str, following: str, text: str) -> str:
    """Two lines as one, without a hyphen that only the line end needs; `text` is all there is.

    >>> glued("the water bo-", "ard said", "the water board said")
    'the water board said'
    """
    return _Joints((Block("paragraph", text),), frozenset()).glue(line, following)


def _at_space(line: str, following: str) -> str:
    return f"{line} {following}"


def _runs(text: str) -> list[_Run]:
    """Runs of lines without an empty one between them; of a text set with double spacing, all."""
    runs: list[_Run] = [[]]
    for line in text.split("\n"):
        if stripped := line.strip():
            runs[-1].append(_Line(stripped, line[0].isspace()))
        elif runs[-1]:
            runs.append([])
    runs = [_hung(run) for run in runs if run]
    return [[run[0] for run in runs]] if _is_double_spaced(runs) else runs


def _hung(run: _Run) -> _Run:
    """A run with a list: what hangs below the mark of an item begins no paragraph."""
    if not _mark(run[0].text):
        return run
    return [line._replace(indented=line.indented and bool(_mark(line.text))) for line in run]


def _is_double_spaced(runs: Sequence[_Run]) -> bool:
    """Whether an empty line stands between all lines of a text, where paragraphs end or not."""
    if len(runs) < _FEWEST_DOUBLE or any(len(run) > 1 for run in runs):
        return False
    lines = [run[0].text for run in runs]
    if max(map(len, lines)) > _WIDEST:
        return False
    joints = list(pairwise(lines))
    open_ends = [following for line, following in joints if not _STOPPED.search(line)]
    running_on = sum(following[0].islower() for following in open_ends)
    return running_on >= max(2, _RUNS_ON_SHARE * len(joints))


class _Column(NamedTuple):
    """How the lines of a text were broken: how wide it was set, 0 where it was not wrapped.

    `indents` says whether an indent begins a paragraph; `marks` begin the items of its lists.
    """

    width: int
    indents: bool
    marks: frozenset[str]
    unfinished: frozenset[str]

    @classmethod
    def of(cls, runs: Sequence[_Run], unfinished: frozenset[str]) -> "_Column":
        """The column of the runs that have several lines."""
        lengths = sorted((len(line.text) for run in runs for line in run), reverse=True)
        width = lengths[int(len(lengths) * _WIDER_SHARE)]
        indents = _begins_paragraphs([joint for run in runs for joint in pairwise(run)])
        found = Counter(_mark(line.text) for run in runs for line in run)
        marks = frozenset(mark for mark, count in found.items() if mark and count > 1)
        column = cls(width, indents, marks, unfinished)
        return column if column._is_wrapped(runs) else column._replace(width=0)

    def joins(self, line: _Line, following: _Line) -> bool:
        """Whether a line and the one below it are of one paragraph."""
        if self._parts(following):
            return False
        if self.width and self._fills(line.text, following.text):
            return True
        if len(line.text) < _SHORT_OF * self.width:
            return False
        return _continues(line.text, following.text, self.unfinished)

    def _parts(self, following: _Line) -> bool:
        """Whether the form of a line begins a paragraph or an item of a list."""
        return (self.indents and following.indented) or _mark(following.text) in self.marks

    def _joints(self, run: _Run) -> list[tuple[str, str]]:
        """Lines and those below them, where no form begins a paragraph."""
        return [
            (line.text, following.text)
            for line, following in pairwise(run)
            if not self._parts(following)
        ]

    def _fills(self, line: str, following: str) -> bool:
        """Whether the next word would not have fitted any more."""
        return len(line) + 1 + len(following.split(" ", 1)[0]) > self.width - _RAGGED

    def _from_first_full(self, joints: list[tuple[str, str]]) -> list[tuple[str, str]]:
        """The joints of a run; in capitals without those of the head that a wire has above it."""
        first = next((at for at, joint in enumerate(joints) if self._fills(*joint)), None)
        if first is None:
            return []
        is_shouted = joints[first][0].isupper() and joints[first][1].isupper()
        return joints[first:] if is_shouted else joints

    def _is_wrapped(self, runs: Sequence[_Run]) -> bool:
        """Whether lines were broken where the next word would not have fitted any more.

        A line that ends with a stop above one with a capital may end its paragraph, however long;
        verse, tables and lists among the paragraphs tell nothing.
        """
        if not _NARROW_COLUMN <= self.width <= _WIDEST:
            return False
        found = [self._joints(run) for run in runs]
        joints = [joint for own in found for joint in self._from_first_full(own)]
        full = [joint for joint in joints if self._fills(*joint)]
        ragged = [
            (line, following)
            for line, following in joints
            if not self._fills(line, following)
            and not (_STOPPED.search(line) and not following[0].islower())
        ]
        is_shouted = sum(line.isupper() for line, _ in full) >= _WRAPPED_SHARE * max(1, len(full))
        running_on = sum(
            is_shouted or following[0].islower() or not _has_case(following)
            for _, following in full
        )
        least, fewest = _RUNS_ON_SHARE, 2
        if self.width < _NARROWEST:
            least, fewest = _RUNS_ON_NARROW, _FEWEST_NARROW
        return (
            len(joints) >= fewest
            and len(full) >= _WRAPPED_SHARE * (len(full) + len(ragged))
            and running_on >= max(1, least * len(full))
        )


def _begins_paragraphs(joints: Sequence[tuple[_Line, _Line]]) -> bool:
    """Whether lines are indented because they begin a paragraph, not because they go on.

    The line above then ends a sentence, mostly; above what goes on below a hanging head it does
    not.
    """
    above = [line.text for line, following in joints if following.indented]
    flush = any(not following.indented for _, following in joints)
    ended = sum(_STOPPED.search(line) is not None for line in above)
    return flush and bool(above) and ended >= len(above) / 2


def _mark(line: str) -> str:
    """The mark that an item of a list opens with, "number" for any number; "" for none."""
    match = _ITEM.match(line)
    return (match["mark"] or match["cell"] or "number") if match else ""


def _has_case(line: str) -> bool:
    """Whether a line opens with a letter that could be small or a capital, or with none at all."""
    return not line[0].isalpha() or line[0].lower() != line[0].upper()


def _joined(run: _Run, column: _Column, glue: Callable[[str, str], str]) -> list[str]:
    paragraphs = [run[0].text]
    for line, following in pairwise(run):
        if column.joins(line, following):
            paragraphs[-1] = glue(paragraphs[-1], following.text)
        else:
            paragraphs.append(following.text)
    return paragraphs


def _continues(line: str, following: str, unfinished: frozenset[str]) -> bool:
    """Whether a sentence runs over the end of the line.

    There is no stop, and a small letter after it or a word that ends nothing ("the") before it.
    """
    if len(line) < _NARROWEST or _STOPPED.search(line) or following.startswith(_ADDRESS):
        return False
    if following[0].islower():
        return True
    is_date = len(following) <= _LONGEST_DATE and _YEAR.search(following)
    return not is_date and line[line.rfind(" ") + 1 :] in unfinished


class _Joints(NamedTuple):
    """How a word that a line end parts is written in the rest of the text."""

    blocks: Sequence[Block]
    compounds: frozenset[str]

    def glue(self, line: str, following: str) -> str:
        """Two lines as one, without a hyphen that only the line end needs."""
        broken = _HYPHEN.search(line)
        if not broken or not following[:1].islower():
            return f"{line} {following}"
        head, tail = broken[1], re.split(r"\W", following, maxsplit=1)[0]
        keeps = head.lower() in self.compounds or self._has(f"{head}-{tail}")
        if keeps and not self._has(f"{head}{tail}"):
            return f"{line}{following}"
        return f"{line[:-1]}{following}"

    def _has(self, word: str) -> bool:
        return any(word in block.text for block in self.blocks)
