"""Who reports what: the points of a briefing by its outlets, as a picture and as a table."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from summarize.data import Briefing
from summarize.renderers.voices import Voices

# Sizes in CSS pixels: the column of names and a row. Chosen by eye.
_NAMES, _ROW = 176, 22
# The column of a point, and a narrower one where there are many. Chosen so that 28 fill the text.
_COLUMN, _NARROW, _MANY = 20, 15, 21
# A longer name is cut in the picture; the table has all of it. Chosen to fill the column of names.
_LONGEST_NAME = 24


class Row(NamedTuple):
    """An outlet: the points it reports in full, in part, alone; and whose report it has.

    `size` is how many rows have that report: they are together.
    """

    name: str
    outlet: int
    full: tuple[int, ...]
    part: tuple[int, ...]
    alone: tuple[int, ...]
    joined: str
    size: int

    @property
    def short(self) -> str:
        """The name as the picture has it."""
        cut = self.name[: _LONGEST_NAME - 1].rstrip()
        return self.name if len(self.name) <= _LONGEST_NAME else f"{cut}…"


class Picture(NamedTuple):
    """The matrix as an SVG: its rows, its sizes, and the paths of its marks."""

    rows: Sequence[Row]
    columns: Sequence[tuple[int, int]]
    names: int
    row: int
    column: int
    width: int
    height: int
    full: str
    part: str
    alone: str
    joined: str
    lines: str


def matrix_rows(briefing: Briefing, voices: Voices) -> list[Row]:
    """A row for each cited outlet, those of one report together, who reports most first."""
    levels = _levels(briefing, voices)
    alone = {at for at, point in enumerate(briefing.points, 1) if point.support.outlets == 1}
    groups = [
        sorted((at for at in group if levels[at]), key=lambda each: -len(levels[each]))
        for group in sorted(voices.together(), key=lambda own: -max(len(levels[at]) for at in own))
    ]
    return [
        Row(
            voices.names[at],
            at,
            _points(levels[at], {"full"}),
            _points(levels[at], {"main"}),
            tuple(point for point in levels[at] if point in alone),
            voices.names[group[0]] if at != group[0] else "",
            len(group),
        )
        for group in groups
        for at in group
    ]


def picture(rows: Sequence[Row], points: int) -> Picture:
    """The rows as a drawing: a dot is a point in full, a ring one in part, a diamond one alone."""
    column = _COLUMN if points <= _MANY else _NARROW
    across = {point: _NAMES + column * point - column // 2 for point in range(1, points + 1)}
    down = [_ROW * at + _ROW * 3 // 2 for at in range(len(rows))]
    width, height = _NAMES + column * points + column // 2, _ROW * (len(rows) + 1) + 4
    full, part, alone = "", "", ""
    for y, row in zip(down, rows, strict=True):
        apart = set(row.alone)
        full += _dots(y, (across[at] for at in row.full if at not in apart))
        part += _dots(y, (across[at] for at in row.part if at not in apart))
        alone += "".join(f"M{across[at]} {y - 6}l6 6-6 6-6-6z" for at in row.alone)
    return Picture(
        rows,
        tuple(across.items()),
        _NAMES - 10,
        _ROW,
        column,
        width,
        height,
        full,
        part,
        alone,
        "".join(_brackets(rows, down)),
        "".join(f"M{_NAMES - 4} {y}H{width}" for y in down),
    )


def _levels(briefing: Briefing, voices: Voices) -> dict[int, dict[int, str]]:
    """For each outlet the points that it is cited for, and how fully it reports each."""
    found: dict[int, dict[int, str]] = {at: {} for at in range(len(voices.names))}
    for number, point in enumerate(briefing.points, start=1):
        by_article: dict[str, bool] = {}
        for each in point.citations:
            is_full = each.level == "full" and by_article.get(each.article_id, True)
            by_article[each.article_id] = is_full
        for article_id, is_full in by_article.items():
            own = found[voices.of[article_id]]
            own[number] = "full" if is_full or own.get(number) == "full" else "main"
    return found


def _points(levels: Mapping[int, str], wanted: set[str]) -> tuple[int, ...]:
    return tuple(point for point, level in levels.items() if level in wanted)


def _dots(y: int, across: Iterable[int]) -> str:
    """Lines without length: their round ends are dots."""
    return "".join(f"M{x} {y}h0" for x in across)


def _brackets(rows: Sequence[Row], down: Sequence[int]) -> Iterable[str]:
    """A line beside the rows of one report."""
    at = 0
    while at < len(rows):
        own = down[at : at + rows[at].size]
        if len(own) > 1:
            yield f"M{_NAMES - 2} {own[0]}h-4V{own[-1]}h4"
        at += len(own)
