"""The footnotes of Markdown: each claim has one, with the words of all its sources."""

import re
from dataclasses import replace

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from summarize.data import Briefing, Citation, Span
from summarize.renderers import render, render_day
from tests.examples import GAZETTE, HERALD, example_briefing

PARSER = MarkdownIt("commonmark").use(footnote_plugin)
FERRY = (
    "The Herald, [“Ferry sinks off Port Elm”](https://herald.example/ferry"
    "#:~:text=A%20ferry%20with%2040,Port%20Elm%20on%20Monday.), 2031-03-04:"
    " A ferry with 40 people aboard sank off Port Elm on Monday."
)
GAZETTE_LINE = (
    "Elm Gazette, “42 rescued from \\<sinking> ferry”:"
    " A ferry carrying 42 people sank off Port Elm on Monday, \\*officials\\* said."
)


def _notes(markdown: str) -> list[str]:
    """The definitions of notes in a text, with their marks."""
    found = re.findall(r"^\[\^.*?(?=\n\n|\Z)", markdown, re.MULTILINE | re.DOTALL)
    return [each.rstrip("\n") for each in found]


def _first(briefing: Briefing, *citations: Citation) -> Briefing:
    """The briefing with these citations of its first point."""
    first = replace(briefing.points[0], citations=citations)
    return replace(briefing, points=(first, *briefing.points[1:]), disagreements=())


def test_a_note_has_a_line_for_each_source_the_quoted_one_first() -> None:
    text = render(example_briefing(), "markdown")
    assert "1. A ferry with 40 people aboard sank off Port Elm on Monday.[^1] *(2 outlets" in text
    assert _notes(text)[0] == f"[^1]: {FERRY}  \n    {GAZETTE_LINE}"


def test_the_notes_are_the_last_of_the_page_below_their_heading() -> None:
    body, _, notes = render(example_briefing(), "markdown").partition("## Sources\n\n")
    assert notes.startswith("[^1]: ")
    assert len(_notes(notes)) == notes.count("\n\n") + 1 == 4
    assert "http" not in body
    assert "## Warnings" in body


def test_sides_have_notes_of_their_own_and_the_same_sources_the_same_note() -> None:
    briefing = example_briefing()
    one = replace(briefing.disagreements[0].sides[0], citations=briefing.points[1].citations)
    disagreement = replace(briefing.disagreements[0], sides=(one, *briefing.disagreements[0].sides))
    text = render(replace(briefing, disagreements=(disagreement,)), "markdown")
    assert "- **people aboard**: 40 people[^2]; 40 people[^3]; 42 people[^4]" in text
    assert len(_notes(text)) == 4


def test_several_passages_of_a_source_are_one_line_and_its_link_lights_them_all() -> None:
    both = (Citation(HERALD.id, Span(0, 58)), Citation(HERALD.id, Span(60, 107)))
    (note, _) = _notes(render(_first(example_briefing(), *both), "markdown"))
    assert "#:~:text=A%20ferry%20with%2040,Port%20Elm%20on%20Monday.&text=All%20of%20them" in note
    assert note.endswith("on Monday. … All of them were rescued, the coast guard said.")


def test_a_note_says_that_a_source_has_a_part_of_the_claim() -> None:
    part = Citation(GAZETTE.id, Span(0, len(GAZETTE.text)), "main")
    (note, _) = _notes(render(_first(example_briefing(), part), "markdown"))
    assert "ferry”, in part: A ferry carrying 42 people" in note


def test_where_there_is_no_title_the_outlet_leads_to_the_passage() -> None:
    briefing = replace(example_briefing(), articles=(GAZETTE, replace(HERALD, title="")))
    assert _notes(render(briefing, "markdown"))[0].startswith("[^1]: [The Herald](https://herald")


def test_notes_of_several_stories_on_a_page_have_different_names() -> None:
    page = "".join(render_day("", [example_briefing(), example_briefing()], (), "markdown"))
    marks = re.findall(r"\[\^([^\]]+)\]:", page)
    assert marks == ["1-1", "1-2", "1-3", "1-4", "2-1", "2-2", "2-3", "2-4"]
    html = PARSER.render(page)
    assert html.count('<li id="fn') == 8
    assert "[^" not in html
