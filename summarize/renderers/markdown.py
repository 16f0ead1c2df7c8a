"""A briefing as Markdown: numbered points with their source numbers, disagreements, sources."""

import re

from summarize.data import Briefing, Disagreement, Point
from summarize.renderers import words

# What CommonMark and GitHub's dialect read as markup inside a line.
_SPECIAL = re.compile(r"([\\`*_\[\]<>|~$])")


def render_markdown(briefing: Briefing) -> str:
    """The briefing for people who read Markdown; text from articles is escaped, never markup."""
    numbers = words.source_numbers(briefing)
    blocks = [
        f"# {escape(briefing.title)}",
        f"*{escape(words.headline_facts(briefing))}*",
        "\n".join(
            _point(place, point, numbers, briefing)
            for place, point in enumerate(briefing.points, start=1)
        ),
        *_disagreements(briefing.disagreements, numbers),
        "## Sources",
        "\n".join(_sources(briefing)),
        *_notes(briefing),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def escape(text: str) -> str:
    r"""`text` with Markdown's markup made harmless.

    >>> escape("a *bold* claim")
    'a \\*bold\\* claim'
    """
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _point(place: int, point: Point, numbers: dict[str, int], briefing: Briefing) -> str:
    cited = "".join(f"[{number}]" for number in words.marks(point.citations, numbers))
    return f"{place}. {escape(point.text)} {cited} *({words.point_facts(briefing, point)})*"


def _disagreements(disagreements: tuple[Disagreement, ...], numbers: dict[str, int]) -> list[str]:
    if not disagreements:
        return []
    lines = []
    for each in disagreements:
        sides = "; ".join(
            f"{escape(side.value)} "
            + "".join(f"[{number}]" for number in words.marks(side.citations, numbers))
            for side in each.sides
        )
        note = f" *({escape(each.note)})*" if each.note else ""
        lines.append(f"- **{escape(each.about)}**: {sides}{note}")
    return ["## Where the sources disagree", "\n".join(lines)]


def _sources(briefing: Briefing) -> list[str]:
    lines = [
        f"- [{number}] {escape(words.source_line(article))}"
        + (f" <{_address(article.url)}>" if _address(article.url) else "")
        for number, article in words.cited_articles(briefing)
    ]
    unused = words.uncited_articles(briefing)
    if unused:
        names = "; ".join(escape(words.source_line(article)) for article in unused)
        lines.append(f"- Read, not cited: {names}")
    return lines


def _address(url: str) -> str:
    return url if re.fullmatch(r"https?://[^\s<>]+", url) else ""


def _notes(briefing: Briefing) -> list[str]:
    remarks = words.remarks(briefing)
    return ["## Warnings", "\n".join(f"- {escape(each)}" for each in remarks)] if remarks else []
