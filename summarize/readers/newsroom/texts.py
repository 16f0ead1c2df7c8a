"""Plain text inside a format of newsrooms: often laid out for a wire, or markup after all."""

import re

from summarize.data import Block
from summarize.readers.markup import html_blocks
from summarize.readers.newsroom.markup import is_wire_text, wire_paragraphs, without_title

_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>")
_LINE_OF_TAG = re.compile(r"</?(?:p|div|br|h[1-6]|ul|ol|li|table)\b", re.IGNORECASE)


def plain_blocks(text: str, title: str = "") -> tuple[Block, ...]:
    """The paragraphs of a text, without a first one that is the title."""
    if not text.strip():
        return ()
    if _TAG.search(text):
        held = text if _LINE_OF_TAG.search(text) else f"<p>{text}</p>"
        return markup_blocks(held, title)
    text = _in_paragraphs(text)
    head, _, rest = text.strip().partition("\n")
    if title and head.split() == title.split() and rest.strip():
        text = rest.strip()
    return (Block("paragraph", text.strip("\n")),)


def markup_blocks(markup: str, title: str = "") -> tuple[Block, ...]:
    """The blocks of a piece of HTML, without a first one that is the title."""
    found = (Block(each.kind, _in_paragraphs(each.text)) for each in html_blocks(markup))
    return without_title(tuple(found), title)


def _in_paragraphs(text: str) -> str:
    if "\n" not in text:
        return text
    if is_wire_text(text):
        return wire_paragraphs(text)
    return " ".join(text.split()) if _is_laid_out(text) else text


def _is_laid_out(text: str) -> bool:
    """Whether lines are broken as XML is laid out: all indented alike, not only behind stops."""
    if sum(each.lstrip().startswith(_BULLETS) for each in text.strip().split("\n")) > 1:
        return False
    lines = text.strip().split("\n")[1:]
    indents = {len(each) - len(each.lstrip()) for each in lines if each.strip()}
    is_broken = any(not each.rstrip().endswith(_STOPS) for each in text.strip().split("\n")[:-1])
    return len(indents) == 1 and indents != {0} and is_broken and all(map(str.strip, lines))


_BULLETS = ("-", "–", "—", "*", "•")
_STOPS = (".", "!", "?", "”", '"', ":", "。", "»")
