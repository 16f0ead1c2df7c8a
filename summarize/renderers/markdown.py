"""A briefing as Markdown: numbered points with their source numbers, disagreements, sources."""

from summarize.data import Briefing, Disagreement
from summarize.languages.briefing import BriefingWords
from summarize.renderers.escaping import at_start, heading, inline
from summarize.renderers.words import (
    cited_articles,
    daggered,
    frame_words,
    headline_facts,
    lone_details,
    marks,
    only_note,
    point_facts,
    remarks,
    source_line,
    source_numbers,
    uncited_articles,
    web_address,
)


def render_markdown(briefing: Briefing) -> str:
    """The briefing for people who read Markdown; text from articles is escaped, never markup."""
    words, numbers = frame_words(briefing.articles), source_numbers(briefing)
    lone = lone_details(briefing)
    blocks = [
        f"# {heading(briefing.title)}",
        f"*{headline_facts(words, briefing)}*",
        "\n".join(
            f"{place}. {at_start(daggered(point.text, own))} {marks(point.citations, numbers)}"
            f" *({point_facts(words, briefing, point)})*"
            for place, (point, own) in enumerate(zip(briefing.points, lone, strict=True), start=1)
        ),
        *_list(words.disagreements, [_sides(each, numbers) for each in briefing.disagreements]),
        f"## {words.sources}",
        "\n".join(_source_lines(words, briefing)),
        _uncited(words, briefing),
        *_list(words.warnings, [at_start(each) for each in remarks(words, briefing)]),
        *(f"*{note}*" for note in [only_note(words, lone)] if note),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _list(title: str, lines: list[str]) -> list[str]:
    return [f"## {title}", "\n".join(f"- {line}" for line in lines)] if lines else []


def _sides(disagreement: Disagreement, numbers: dict[str, int]) -> str:
    sides = "; ".join(
        f"{inline(side.value)} {marks(side.citations, numbers)}" for side in disagreement.sides
    )
    note = f" *({inline(disagreement.note)})*" if disagreement.note else ""
    return f"**{inline(disagreement.about)}**: {sides}{note}"


def _source_lines(words: BriefingWords, briefing: Briefing) -> list[str]:
    """The cited articles as a numbered list: its numbers are those of the citations."""
    return [
        f"{number}. {at_start(source_line(words, article))}"
        + (f" <{address}>" if (address := web_address(article)) else "")
        for number, article in cited_articles(briefing)
    ]


def _uncited(words: BriefingWords, briefing: Briefing) -> str:
    sources = "; ".join(inline(source_line(words, each)) for each in uncited_articles(briefing))
    return words.uncited[0].format(sources=sources) if sources else ""
