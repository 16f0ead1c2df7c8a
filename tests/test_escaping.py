"""Markdown says what the article says: rendered by an independent library, no text is markup."""

import json
import shutil
import subprocess
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.superscript import superscript_plugin

from summarize.characters import visible
from summarize.data import (
    Article,
    Briefing,
    Citation,
    Disagreement,
    Point,
    Side,
    Span,
    Support,
    count_words,
)
from summarize.renderers import Index, entry_of, render
from summarize.renderers.escaping import at_start, heading, inline, link_text

# Formulas as GitHub, pandoc and Obsidian find them: no space inside, no figure behind.
PARSER = (
    MarkdownIt("commonmark")
    .enable(["table", "strikethrough"])
    .use(footnote_plugin)
    .use(superscript_plugin)
    .use(dollarmath_plugin, allow_space=False, allow_digits=False)
)

# Everything that CommonMark or GitHub's dialect gives a meaning, between plain words.
MARKS = [
    "1.",
    "20)",
    "***",
    "---",
    "```",
    "~~",
    "](",
    "![",
    "<b>",
    "&amp;",
    "&#35;",
    "[x]",
    "[a]: b",
    "[^1]",
    "^[",
    "[^1]: b",
    "$x$",
    "$$",
    "%%",
    "==",
    "[[",
    "@name",
    "#tag",
    ":smile:",
    "]{.x}",
    "^2^",
    "(a)",
    "iv.",
    "| ",
    "\\alpha",
]
ADDRESSES = ["https://a.example/b_c", "<https://a.example>", "x@y.example", "<x@y.example>"]
WORDS = [" ", " ", "a", "word", "snake_case", "12", "“Yes”", "€", "中文", "Zoë"]
pieces = st.sampled_from(
    [*"\\`*_{}[]()<>#+-.!|~=&:;$@\"'^/", *MARKS, *ADDRESSES, *WORDS],
)
markup = st.lists(pieces, max_size=14).map("".join)


def _leaves(tokens: list[Token]) -> list[Token]:
    return [
        leaf
        for token in tokens
        for leaf in (_leaves(token.children) if token.children else [token])
    ]


_UNSEEN = ("strong_open", "strong_close", "em_open", "em_close", "footnote_anchor")


def _text(tokens: list[Token]) -> str:
    """What a reader sees of inline tokens; anything but text and our own marks is told."""
    return "".join(_seen(leaf) for leaf in _leaves(tokens) if leaf.type not in _UNSEEN)


def _seen(leaf: Token) -> str:
    if leaf.type == "footnote_ref":
        return f"[{leaf.meta['label']}]"
    return {"softbreak": " ", "hardbreak": "\n", "text": leaf.content}.get(
        leaf.type, f"<{leaf.type}>"
    )


def _blocks(markdown: str) -> list[tuple[str, str]]:
    """The inline texts of a document, each with the block that holds it, from the outside in."""
    path: list[str] = []
    found = []
    for token in PARSER.parse(markdown):
        if token.nesting == 1:
            path.append(token.tag or token.type.removesuffix("_open"))
        elif token.nesting == -1:
            path.pop()
        elif token.type not in _UNSEEN:
            found.append(
                (" ".join(path), _text(token.children or []) if token.children else token.type)
            )
    return found


def _briefing(text: str, title: str = "Title", outlet: str = "Outlet") -> Briefing:
    citation = Citation("x", Span(0, len(text)))
    article = Article(id="x", source=outlet, title=title, text=text)
    side = Side(text, (citation,))
    return Briefing(
        title=title,
        points=(Point(text, (citation,), "quoted", Support(1, 1)),),
        disagreements=(Disagreement(text, (side, side), note=text),),
        articles=(article, Article(id="y", source=text, title="", text="Not cited.")),
        ledger=(),
        signature=(),
        warnings=(text,),
    )


_INNER = str.maketrans('"“”', "'‘’")


@settings(max_examples=400, deadline=None)
@given(markup.filter(visible))
@example("1. A list item")
@example("a~~b~~")
@example("---")
@example("[ ] to do")
@example("a ` b ` c")
def test_rendered_markdown_reads_as_the_article_does(text: str) -> None:
    """Title, point, both sides of a disagreement with its note, sources and warnings."""
    shown = visible(text)
    blocks = _blocks(render(_briefing(text, title=text, outlet=text), "markdown"))
    words = count_words(text)
    line = f"{shown}, “{shown.translate(_INNER)}”: {shown}"
    facts = f"2 articles from 1 outlet; 1 point, {words} word{'s' * (words != 1)}"
    assert blocks == [
        ("h1", shown),
        ("p", facts),
        ("ol li p", f"{shown}[1] (1 outlet)"),
        ("h2", "Where the sources disagree"),
        ("ul li p", f"{shown}: {shown}[1]; {shown}[1] ({shown})"),
        ("h2", "Warnings"),
        ("ul li p", shown),
        ("h2", "Sources"),
        ("p", f"Read, not cited: {shown}"),
        ("footnote_block footnote p", line),
    ]


@settings(max_examples=300, deadline=None)
@given(
    markup.filter(visible),
    st.booleans(),
    st.sampled_from(["f_(1)_*x*", "f?a=1&lt;=2&copy;", "f\\*x*", "a~b~c_d_", "f#top"]),
)
def test_a_note_leads_to_its_source_and_reads_as_that_does(
    text: str, is_titled: bool, path: str
) -> None:
    article = Article("x", text, text if is_titled else "", text, url=f"https://a.example/{path}")
    shown = visible(text)
    *_, (_, note) = _blocks(render(replace(_briefing(text), articles=(article,)), "markdown"))
    title = shown.translate(_INNER)
    linked = (
        f"{shown}, <link_open>“{title}”<link_close>"
        if is_titled
        else (f"<link_open>{shown}<link_close>")
    )
    assert note == f"{linked}: {shown}"


@settings(max_examples=300, deadline=None)
@given(markup.filter(visible), st.booleans())
def test_the_index_links_titles_and_reads_as_they_do(text: str, linked: bool) -> None:
    entry = entry_of(_briefing(text, title=text))
    day = Index("2031-03-04", (("01-story", entry),), (text,))
    index = day.rendered(["markdown"] if linked else ["text"])[".md"]
    shown = visible(text)
    target = "<link_open>", "<link_close>"
    title = f"{target[0]}{shown}{target[1]}" if linked else shown
    blocks = _blocks(index)
    assert blocks[2] == ("ol li p", f"{title} (2 articles from 2 outlets; 1 disagreement) {shown}")
    assert blocks[4] == ("ul li p", shown)


@pytest.mark.parametrize(
    "text",
    [
        "It costs $340 million, or ~$5 each.",
        "001_b463487d872e5e29",
        "A grid of 5 * 3, or 5 _ 3.",
        "a < 5 > 3 & more",
        "He [the mayor] spoke. [1]",
        "2.5 percent, 1.2 billion",
        "-5 degrees, the #1 song, +1",
        "$5 to $7, US$5-$6 and $2bn, at 10:30:15, 20% off",
        "x@y.example, a = b, J. Smith and (AP) news",
        "!important (maybe)",
    ],
)
def test_nothing_is_escaped_that_is_no_markup(text: str) -> None:
    assert inline(text) == at_start(text) == heading(text) == text


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("1. First", "1\\. First"),
        ("1986) First", "1986\\) First"),
        ("- First", "\\- First"),
        ("# First", "\\# First"),
        ("> First", "\\> First"),
        ("[x] First", "\\[x] First"),
        ("===", "\\=\\=\\="),
        ("-|-", "\\-|-"),
        (":-:", "\\:-:"),
        ("123456789. First", "123456789\\. First"),
        ("1234567890. First", "1234567890. First"),
        ("~~~ x", "\\~\\~\\~ x"),
        ("1. *x*", "1\\. \\*x\\*"),
    ],
)
def test_what_would_open_a_block_is_escaped_where_one_could_begin(text: str, escaped: str) -> None:
    assert at_start(text) == escaped


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("It costs $5 or 5$ a day", "It costs $5 or 5\\$ a day"),
        ("$$ signs", "\\$\\$ signs"),
        ("%%hidden%% and 5%", "\\%\\%hidden\\%\\% and 5%"),
        ("==loud==", "\\=\\=loud\\=\\="),
        ("[[Port Elm]]", "\\[\\[Port Elm]]"),
        ("by @elm_gazette, x@y.example", "by \\@elm_gazette, x@y.example"),
        ("#metoo and #1", "\\#metoo and #1"),
        ("a :smile: at 10:30:15", "a \\:smile: at 10:30:15"),
        ("CO^2^ [a]{.b}", "CO\\^2\\^ [a]\\{.b}"),
        ("C:\\temp", "C:\\\\temp"),
    ],
)
def test_what_one_dialect_alone_would_read_is_escaped(text: str, escaped: str) -> None:
    """Formulas, comments, marks and pages of Obsidian; names, works, tags and pictures."""
    assert inline(text) == escaped


@pytest.mark.parametrize("text", ["a) x", "iv. x", "(2) x", "(a) x", "#. x", "| x", "~ x", ": x"])
def test_what_opens_a_block_for_pandoc_alone_is_escaped(text: str) -> None:
    assert "\\" in at_start(text)
    assert at_start(f"J. {text}") == f"J. {text}"


TEXTS = [
    "It costs $5 or 5$ a day, US$ 3 and $x$, $$y$$.",
    "%%hidden%% ==loud== [[Port Elm]] ![[x]] ^[x] CO^2^ H~2~O",
    "@gazette said (@elm), [@doe99; @b] x@y.example #metoo #1 :smile: +1:",
    "[a]{.b} [x](y) <b>x</b> C:\\temp \\alpha{x} \\n `x` *x* _x_ ~~x~~",
    "a) x", "A) x", "iv. x", "II. x", "(2) x", "(a) x", "#. x", "(@) x",
    "| x", "~ x", ": x", "Table: x",
    "10 x", "A. Smith", "1. x", "- x", "> x", "# x", "===", "---", "{#id .x}", "\\begin{x}", "Term",
]  # fmt: skip


@pytest.mark.parametrize("dialect", ["markdown-smart", "gfm", "commonmark_x-smart"])
def test_pandoc_reads_texts_as_they_are(dialect: str) -> None:
    """Obsidian cannot be run here; its own marks are in the examples above."""
    if shutil.which("pandoc") is None:
        pytest.skip("no pandoc here: apt-get install pandoc")
    lines = [f"{n}. {at_start(text)}" for n, text in enumerate(TEXTS, 1)]
    lines += [f"- {at_start(text)}" for text in TEXTS]
    notes = "\n\n".join(f"x {inline(text)} y" for text in TEXTS)
    written = "\n".join([*lines[: len(TEXTS)], "", *lines[len(TEXTS) :], "", "# H", "", notes])
    read = subprocess.run(
        ["pandoc", "-f", dialect, "-t", "json"],
        input=written, capture_output=True, text=True, check=True,
    )  # fmt: skip
    numbered, listed, _, *plain = json.loads(read.stdout)["blocks"]
    assert [_told(item) for item in numbered["c"][1]] == TEXTS
    assert [_told(item) for item in listed["c"]] == TEXTS
    assert [_told([block]) for block in plain] == [f"x {text} y" for text in TEXTS]


def _told(blocks: list[dict[str, Any]]) -> str:
    """The text of blocks that are nothing but one paragraph of words, as pandoc tells it."""
    (block,) = blocks
    return "".join(
        {"Str": each.get("c"), "Space": " ", "SoftBreak": " "}.get(each["t"], f"<{each['t']}>")
        if each["t"] != "Link"
        else "".join(part.get("c", " ") for part in each["c"][1])
        for each in block["c"]
    )


def test_a_headline_keeps_the_marks_that_would_close_a_heading() -> None:
    assert heading("The best of C ##") == "The best of C \\##"
    assert heading("C#") == "C#"


def test_brackets_are_escaped_only_inside_a_link() -> None:
    assert link_text("[Video] a\\[b ] c") == "\\[Video\\] a\\\\\\[b \\] c"
    assert inline("[Video] sinks") == "[Video] sinks"
