"""A briefing as plain text for a file, a pipe or an e-mail, in lines of 79 cells."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from summarize.characters import visible
from summarize.data import Briefing, Disagreement
from summarize.languages.briefing import BriefingWords
from summarize.renderers.marking import (
    headline,
    lone_details,
    marked_text,
    news_and_facts,
    only_note,
    recalled,
)
from summarize.renderers.words import (
    cited_articles,
    frame_words,
    headline_facts,
    marks,
    remarks,
    side_value,
    source_line,
    source_numbers,
    told_apart,
    uncited_articles,
    year_of,
)
from summarize.renderers.wrapping import WIDTH, width_of
from summarize.renderers.wrapping import wrap as wrapped

if TYPE_CHECKING:
    from summarize.renderers.news import Recalled


def render_text(briefing: Briefing, *, width: int = WIDTH) -> str:
    """The briefing as plain text in lines of at most `width` cells."""
    wrap = partial(wrapped, width=width)
    words, numbers = frame_words(briefing.articles), source_numbers(briefing)
    lone, told, year = lone_details(briefing), recalled(briefing), year_of(briefing)
    title = wrap(headline(briefing, told))
    blocks = [
        title + "\n" + "=" * max(map(width_of, title.splitlines()), default=0),
        *([wrap(told.facts)] if told is not None else []),
        *([wrap(facts)] if (facts := headline_facts(words, briefing)) else []),
        *(
            wrap(
                f"{marked_text(words, point, own, year)} {marks(point.citations, numbers)}"
                f" ({news_and_facts(words, briefing, told, place)})",
                first=f"{place + 1}. ",
            )
            for place, (point, own) in enumerate(zip(briefing.points, lone, strict=True))
        ),
        *(
            _list(told.words.taken_back, taken_back_lines(told, numbers), width)
            if told is not None
            else []
        ),
        *(
            block
            for heading, own in told_apart(words, briefing)
            for block in _list(heading, _disagreements(words, own, numbers), width)
        ),
        "\n".join([words.sources, *_sources(words, briefing, width)]),
        *_earlier(words, told, width),
        *_list(words.warnings, remarks(words, briefing), width),
        *(wrap(note) for note in [only_note(words, lone)] if note),
    ]
    return "\n\n".join(blocks) + "\n"


def _list(heading: str, lines: list[str], width: int) -> list[str]:
    told = [wrapped(line, first="- ", width=width) for line in lines]
    return ["\n".join([heading, *told])] if lines else []


def _disagreements(
    words: BriefingWords, found: Sequence[Disagreement], numbers: dict[str, int]
) -> list[str]:
    lines = []
    for each in found:
        sides = "; ".join(
            f"{side_value(words, side)} {marks(side.citations, numbers)}" for side in each.sides
        )
        lines.append(f"{each.about}: {sides}" + (f" ({each.note})" if each.note else ""))
    return lines


def taken_back_lines(told: "Recalled", numbers: dict[str, int]) -> list[str]:
    """Earlier claims that their sources no longer make, and what these say now."""
    lines = []
    for each in told.taken_back:
        earlier = (
            f"{told.words.badges[each.kind]}: {each.text} {told.marks(each.earlier)} ({each.told})"
        )
        now = f" {each.said} {marks([each.now], numbers)}" if each.now is not None else ""
        now = now or (f" {told.marks(each.notice)}" if each.notice else "")
        lines.append(f"{earlier}; {each.then}{now}")
    return lines


def _earlier(words: BriefingWords, told: "Recalled | None", width: int) -> list[str]:
    """The earlier articles that are cited, each with its words."""
    lines = []
    for each in told.sources if told is not None else ():
        lines.append(
            wrapped(source_line(words, each.article), first=f"[{each.number}] ", width=width)
        )
        if each.article.url:
            lines.append(f"    {visible(each.article.url)}")
        lines += [wrapped(quote, first="    ", width=width) for quote in each.words]
    return ["\n".join([told.words.earlier, *lines])] if told is not None and lines else []


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
