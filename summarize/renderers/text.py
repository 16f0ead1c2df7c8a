"""A briefing as plain text for a terminal or an e-mail, wrapped at 79 columns."""

import textwrap

from summarize.data import Briefing, Disagreement
from summarize.renderers import words

WIDTH = 79


def render_text(briefing: Briefing) -> str:
    """The briefing as plain text."""
    numbers = words.source_numbers(briefing)
    title = textwrap.fill(" ".join(briefing.title.split()), WIDTH)
    blocks = [
        title + "\n" + "=" * min(WIDTH, max(map(len, title.splitlines()), default=0)),
        textwrap.fill(words.headline_facts(briefing), WIDTH),
    ]
    for place, point in enumerate(briefing.points, start=1):
        cited = "".join(f"[{number}]" for number in words.marks(point.citations, numbers))
        text = f"{point.text} {cited} ({words.point_facts(briefing, point)})"
        blocks.append(_hanging(f"{place}. ", text))
    blocks.extend(_disagreements(briefing.disagreements, numbers))
    blocks.append("Sources\n" + "\n".join(_sources(briefing)))
    remarks = words.remarks(briefing)
    if remarks:
        lines = (_hanging("- ", each) for each in remarks)
        blocks.append("Warnings\n" + "\n".join(lines))
    return "\n\n".join(blocks) + "\n"


def _disagreements(disagreements: tuple[Disagreement, ...], numbers: dict[str, int]) -> list[str]:
    if not disagreements:
        return []
    lines = ["Where the sources disagree"]
    for each in disagreements:
        sides = "; ".join(
            f"{side.value} "
            + "".join(f"[{number}]" for number in words.marks(side.citations, numbers))
            for side in each.sides
        )
        note = f" ({each.note})" if each.note else ""
        lines.append(_hanging("- ", f"{each.about}: {sides}{note}"))
    return ["\n".join(lines)]


def _sources(briefing: Briefing) -> list[str]:
    lines = []
    for number, article in words.cited_articles(briefing):
        lines.append(_hanging(f"[{number}] ", words.source_line(article)))
        if article.url:
            lines.append(f"    {article.url}")
    lines.extend(
        _hanging("[-] ", f"{words.source_line(article)} (read, not cited)")
        for article in words.uncited_articles(briefing)
    )
    return lines


def _hanging(first: str, text: str) -> str:
    return textwrap.fill(
        " ".join(text.split()),
        WIDTH,
        initial_indent=first,
        subsequent_indent=" " * len(first),
        break_long_words=False,
        break_on_hyphens=False,
    )
