"""A briefing as plain text for a file, a pipe or an e-mail, in lines of 79 cells."""

from functools import partial

from summarize.characters import visible
from summarize.data import Briefing
from summarize.languages.briefing import BriefingWords
from summarize.renderers.marking import daggered, lone_details, only_note
from summarize.renderers.words import (
    cited_articles,
    frame_words,
    headline_facts,
    marks,
    point_facts,
    remarks,
    source_line,
    source_numbers,
    uncited_articles,
)
from summarize.renderers.wrapping import WIDTH, width_of
from summarize.renderers.wrapping import wrap as wrapped


def render_text(briefing: Briefing, *, width: int = WIDTH) -> str:
    """The briefing as plain text in lines of at most `width` cells."""
    wrap = partial(wrapped, width=width)
    words, numbers = frame_words(briefing.articles), source_numbers(briefing)
    lone = lone_details(briefing)
    title = wrap(briefing.title)
    blocks = [
        title + "\n" + "=" * max(map(width_of, title.splitlines()), default=0),
        wrap(headline_facts(words, briefing)),
        *(
            wrap(
                f"{daggered(point.text, own)} {marks(point.citations, numbers)}"
                f" ({point_facts(words, briefing, point)})",
                first=f"{place}. ",
            )
            for place, (point, own) in enumerate(zip(briefing.points, lone, strict=True), start=1)
        ),
        *_list(words.disagreements, _disagreements(briefing, numbers), width),
        "\n".join([words.sources, *_sources(words, briefing, width)]),
        *_list(words.warnings, remarks(words, briefing), width),
        *(wrap(note) for note in [only_note(words, lone)] if note),
    ]
    return "\n\n".join(blocks) + "\n"


def _list(heading: str, lines: list[str], width: int) -> list[str]:
    told = [wrapped(line, first="- ", width=width) for line in lines]
    return ["\n".join([heading, *told])] if lines else []


def _disagreements(briefing: Briefing, numbers: dict[str, int]) -> list[str]:
    lines = []
    for each in briefing.disagreements:
        sides = "; ".join(f"{side.value} {marks(side.citations, numbers)}" for side in each.sides)
        lines.append(f"{each.about}: {sides}" + (f" ({each.note})" if each.note else ""))
    return lines


def _sources(words: BriefingWords, briefing: Briefing, width: int) -> list[str]:
    lines, wrap = [], partial(wrapped, width=width)
    for number, article in cited_articles(briefing):
        lines.append(wrap(source_line(words, article), first=f"[{number}] "))
        if article.url:
            lines.append(f"    {visible(article.url)}")
    uncited = words.uncited[1]
    lines.extend(
        wrap(uncited.format(sources=source_line(words, article)), first="[-] ")
        for article in uncited_articles(briefing)
    )
    return lines
