"""A briefing as Markdown: numbered points and disagreements, with their sources in footnotes.

The notes come last, below their heading: renderers show them at the end of the page.
"""

from summarize.data import Briefing, Disagreement
from summarize.languages.briefing import BriefingWords
from summarize.renderers.escaping import at_start, heading, inline
from summarize.renderers.notes import Notes
from summarize.renderers.words import (
    daggered,
    frame_words,
    headline_facts,
    lone_details,
    only_note,
    point_facts,
    remarks,
    source_line,
    uncited_articles,
)


def render_markdown(briefing: Briefing, story: str = "") -> str:
    """The briefing for people who read Markdown; text from articles is escaped, never markup.

    `story` stands before the numbers of its notes, where several stories are on one page.
    """
    words, notes = frame_words(briefing.articles), Notes(briefing, story)
    lone = lone_details(briefing)
    blocks = [
        f"# {heading(briefing.title)}",
        f"*{headline_facts(words, briefing)}*",
        "\n".join(
            f"{place}. {at_start(daggered(point.text, own))}{notes.mark(point.citations)}"
            f" *({point_facts(words, briefing, point)})*"
            for place, (point, own) in enumerate(zip(briefing.points, lone, strict=True), start=1)
        ),
        *(f"*{note}*" for note in [only_note(words, lone)] if note),
        *_list(words.disagreements, [_sides(each, notes) for each in briefing.disagreements]),
        *_list(words.warnings, [at_start(each) for each in remarks(words, briefing)]),
        f"## {words.sources}",
        _uncited(words, briefing),
        "\n\n".join(notes.definitions()),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _list(title: str, lines: list[str]) -> list[str]:
    return [f"## {title}", "\n".join(f"- {line}" for line in lines)] if lines else []


def _sides(disagreement: Disagreement, notes: Notes) -> str:
    sides = "; ".join(
        f"{inline(side.value)}{notes.mark(side.citations)}" for side in disagreement.sides
    )
    note = f" *({inline(disagreement.note)})*" if disagreement.note else ""
    return f"**{inline(disagreement.about)}**: {sides}{note}"


def _uncited(words: BriefingWords, briefing: Briefing) -> str:
    sources = "; ".join(inline(source_line(words, each)) for each in uncited_articles(briefing))
    return words.uncited[0].format(sources=sources) if sources else ""
