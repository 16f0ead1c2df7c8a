"""Briefing -> str, one function per format; `RENDERERS` is the list of them."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from summarize.data import Briefing
from summarize.errors import UsageError
from summarize.renderers.markdown import render_markdown
from summarize.renderers.text import render_text


def render_html(briefing: Briefing) -> str:
    """The briefing as one self-contained HTML page without scripts."""
    from summarize.renderers.html import render_html as page

    return page(briefing)


def render_json(briefing: Briefing) -> str:
    """The briefing as a JSON document that carries its articles, so that it can be verified."""
    from summarize.renderers.document import briefing_document, to_json

    return to_json(briefing_document(briefing))


def render_json_digests(briefing: Briefing) -> str:
    """The JSON document with the articles' SHA-256 digests in place of their texts."""
    from summarize.renderers.document import briefing_document, to_json

    return to_json(briefing_document(briefing, with_text=False))


RENDERERS: Final[dict[str, Callable[[Briefing], str]]] = {
    "markdown": render_markdown,
    "text": render_text,
    "json": render_json,
    "json-digests": render_json_digests,
    "html": render_html,
}

# The suffix a file of each format gets.
SUFFIXES: Final[dict[str, str]] = {
    "markdown": ".md",
    "text": ".txt",
    "json": ".json",
    "json-digests": ".digests.json",
    "html": ".html",
}


def render(briefing: Briefing, form: str = "markdown") -> str:
    """`briefing` as text in one of the formats of `RENDERERS`.

    Raises:
        UsageError: there is no such format.
    """
    return RENDERERS[format_of(form, None)](briefing)


def format_of(name: str | None, output: Path | None) -> str:
    """The format called `name`, else the one that the suffix of `output` says, else Markdown.

    Raises:
        UsageError: there is no such format, or no format has that suffix.
    """
    if name is not None:
        if name not in RENDERERS:
            raise UsageError(f"unknown format {name!r}; known: {', '.join(RENDERERS)}")
        return name
    suffix = output.suffix.lower() if output else ""
    by_suffix = {suffix: form for form, suffix in SUFFIXES.items()}
    if suffix and suffix not in by_suffix and output and not output.exists():
        raise UsageError(
            f"{output}: no format has the suffix {suffix}; name one with --format,"
            f" or use one of {', '.join(each for each in by_suffix if each.count('.') == 1)}"
        )
    return by_suffix.get(suffix, "markdown")
