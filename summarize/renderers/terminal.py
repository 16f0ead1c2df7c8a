"""A briefing for a terminal: as the plain text, in its width, with colours and links."""

import io
import os
import shutil
from typing import TYPE_CHECKING

from summarize.characters import visible
from summarize.data import Article, Briefing, Citation, EarlierArticle
from summarize.languages.briefing import BriefingWords
from summarize.renderers.fragments import Passages
from summarize.renderers.marking import (
    headline,
    lone_details,
    marked_text,
    news_and_facts,
    only_note,
    recalled,
)
from summarize.renderers.text import render_text, taken_back_lines
from summarize.renderers.words import (
    cited_articles,
    frame_words,
    headline_facts,
    remarks,
    side_value,
    source_line,
    source_numbers,
    told_apart,
    uncited_articles,
    web_address,
    year_of,
)
from summarize.renderers.wrapping import width_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.console import Console
    from rich.text import Text

    from summarize.data import Disagreement
    from summarize.renderers.news import Recalled

# Longer lines are hard to read, however wide a terminal is; and narrower ones have no room beside
# the numbers. Chosen, not tuned.
_WIDEST, _NARROWEST = 100, 20
_HEADING, _MARK, _QUIET = "bold", "cyan", "dim"


def render_terminal(briefing: Briefing) -> str:
    """The briefing in the width of this terminal; plain where no colour is wanted or possible."""
    columns = shutil.get_terminal_size().columns
    width = max(_NARROWEST, min(_WIDEST, columns - 1))
    if os.environ.get("NO_COLOR") or os.environ.get("TERM", "dumb") in ("dumb", "unknown"):
        return render_text(briefing, width=width)
    from rich.console import Console

    shown = io.StringIO()
    console = Console(
        file=shown,
        force_terminal=True,
        width=width,
        legacy_windows=False,
        emoji=False,
        markup=False,
        highlight=False,
    )
    for place, block in enumerate(_Blocks(briefing, console).told()):
        console.print(*([""] if place else []), *block, sep="\n", soft_wrap=True)
    return shown.getvalue()


class _Blocks:
    """The parts of a briefing, each as lines."""

    def __init__(self, briefing: Briefing, console: "Console") -> None:
        self._briefing, self._console = briefing, console
        self._words: BriefingWords = frame_words(briefing.articles)
        self._numbers = source_numbers(briefing)
        self._pages = {
            each.id: Passages(each) for each in briefing.articles if each.id in self._numbers
        }

    def told(self) -> "Iterator[list[Text]]":
        words, briefing = self._words, self._briefing
        lone, memory, year = lone_details(briefing), recalled(briefing), year_of(briefing)
        yield self._lines((visible(headline(briefing, memory)), _HEADING))
        own_facts = memory.facts if memory is not None else ""
        for facts in filter(None, [own_facts, headline_facts(words, briefing)]):
            yield self._lines((facts, _QUIET))
        for place, (point, own) in enumerate(zip(briefing.points, lone, strict=True), start=1):
            text = marked_text(words, point, own, year)
            facts = news_and_facts(words, briefing, memory, place - 1)
            marks = self._marks(point.citations)
            yield self._lines(
                visible(text), " ", *marks, (f" ({facts})", _QUIET), first=f"{place}. "
            )
        if memory is not None and memory.taken_back:
            lines = (
                self._lines(each, first="- ") for each in taken_back_lines(memory, self._numbers)
            )
            yield [
                *self._heading(memory.words.taken_back),
                *(line for own in lines for line in own),
            ]
        for heading, found in told_apart(words, briefing):
            yield [*self._heading(heading), *self._disagreements(found)]
        yield [*self._heading(words.sources), *self._sources()]
        if memory is not None and memory.sources:
            yield [*self._heading(memory.words.earlier), *self._earlier(memory)]
        if told := remarks(words, briefing):
            lines = (self._lines(each, first="- ") for each in told)
            yield [*self._heading(words.warnings), *(line for own in lines for line in own)]
        if note := only_note(words, lone):
            yield self._lines((note, _QUIET))

    def _heading(self, text: str) -> "list[Text]":
        return self._lines((text, _HEADING))

    def _disagreements(self, found: "Sequence[Disagreement]") -> "Iterator[Text]":
        for each in found:
            parts: list[str | tuple[str, str]] = [(visible(each.about), _HEADING), ": "]
            for side in each.sides:
                value = visible(side_value(self._words, side))
                parts += [value, " ", *self._marks(side.citations), "; "]
            note = [(f" ({visible(each.note)})", _QUIET)] if each.note else []
            yield from self._lines(*parts[:-1], *note, first="- ")

    def _sources(self) -> "Iterator[Text]":
        for number, article in cited_articles(self._briefing):
            yield from self._source(number, article)
        for article in uncited_articles(self._briefing):
            line = self._words.uncited[1].format(sources=source_line(self._words, article))
            yield from self._lines((line, _QUIET), first="[-] ")

    def _source(self, number: int, article: Article | EarlierArticle) -> "Iterator[Text]":
        address = web_address(article)
        line = source_line(self._words, article)
        yield from self._lines((line, _link("", address)), first=f"[{number}] ")
        if article.url:
            shown = visible(article.url)
            yield self._lines((f"    {shown}", _link(_QUIET, address)), is_whole=True)[0]

    def _earlier(self, memory: "Recalled") -> "Iterator[Text]":
        for each in memory.sources:
            yield from self._source(each.number, each.article)
            for quote in each.words:
                yield from self._lines((visible(quote), _QUIET), first="    ")

    def _marks(self, citations: "Iterable[Citation]") -> list[tuple[str, str]]:
        """The numbers of the sources, each a link to the words that are cited."""
        own: dict[int, list[Citation]] = {}
        for each in citations:
            own.setdefault(self._numbers[each.article_id], []).append(each)
        return [
            (f"[{number}]", _link(_MARK, self._address(cited)))
            for number, cited in sorted(own.items())
        ]

    def _address(self, cited: list[Citation]) -> str:
        spans = dict.fromkeys(each.span for each in cited)
        return self._pages[cited[0].article_id].link(*spans)

    def _lines(
        self, *parts: str | tuple[str, str], first: str = "", is_whole: bool = False
    ) -> "list[Text]":
        """Parts with their styles in lines behind `first`, and then indented as far."""
        from rich.text import Text

        text = Text.assemble(*parts)
        margin = width_of(first)
        lines = [text] if is_whole else text.wrap(self._console, self._console.width - margin)
        for line in lines:
            line.rstrip()
        before = [Text(first, _QUIET), *(Text(" " * margin) for _ in lines[1:])]
        return [Text.assemble(gap, line) for gap, line in zip(before, lines, strict=True)]


def _link(style: str, address: str) -> str:
    """A style of rich, with a link where there is an address: it has no spaces."""
    return f"{style} link {address}".strip() if address else style
