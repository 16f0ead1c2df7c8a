"""The HTML of a mail -> typed blocks: what is seen of it, without what it answers.

Mails are laid out in tables, so hardly a table in one is any; and they hide texts for the list of
mails, which are no part of what is read.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from summarize.data import Block, count_words
from summarize.languages.mail import mail_words
from summarize.readers.blocks import Element, blocks, mark_quotes
from summarize.readers.linked_data import letters
from summarize.readers.trees import classes, few_attributes

_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|(?<![\w-])opacity\s*:\s*0(?![.\d])"
    r"|(?<![\w-])(?:font-size|line-height|max-height|width|height)\s*:\s*[01](?:px|pt|em)?\s*(?:!important\s*)?(?:;|$)"
    r"|max-height\s*:\s*0",
    re.IGNORECASE,
)
# Sizes of pictures and lines that hide nothing.
_SHRINKS = re.compile(
    r"(?<![\w-])(?:line-height|width|height)\s*:\s*[01](?:px|pt|em)?\s*(?:!important\s*)?(?:;|$)"
)
# What programs call the text for the list of mails, signatures, and mails that are answered.
_PREHEADER = re.compile(r"pre-?-?header|preview-?text|mcnPreviewText", re.IGNORECASE)
_SIGNATURE = re.compile(
    r"(?:^|\s)(?:gmail_signature|moz-signature|ms-outlook-mobile-signature|protonmail_signature_block"
    r"|x?_?Signature|AppleMailSignature|mobileAppSignature)(?:$|[\s-])"
)
_ANSWERED = (
    "//blockquote[@type='cite' or contains(@class, 'gmail_quote')"
    " or contains(@class, 'yahoo_quoted')]"
)
_TAKEN_OUT = (
    "style",
    "script",
    "title",
    "head",
    "img",
    "form",
    "button",
    "input",
    "select",
    "map",
    "object",
)
_CELLS = ("table", "tbody", "thead", "tfoot", "tr", "td", "th", "center")
# A cell of a table of figures or names is no longer; so many rows and columns make one. Chosen.
_LONGEST_CELL, _FEWEST_ROWS, _FEWEST_COLUMNS = 60, 2, 2
# So many words beside a quoted mail are an answer to it. Chosen, not tuned.
_ANSWER = 5
# So many characters before a quoted mail tell whether it is forwarded. Chosen, not tuned.
_BEFORE = 400


class Seen(NamedTuple):
    """The blocks of a mail, and the addresses that its links lead to, by their letters."""

    blocks: tuple[Block, ...]
    links: Mapping[str, str]
    canonical: str = ""


def seen_blocks(markup: str) -> Seen:
    """The blocks of a mail in HTML."""
    from lxml import html
    from lxml.etree import ParserError

    parser = html.HTMLParser(remove_comments=True, remove_pis=True)
    # lxml refuses text that says in what encoding it is.
    bare = few_attributes(_DECLARATION.sub("", markup))
    try:
        tree = html.document_fromstring(bare, parser=parser, ensure_head_body=True)
    except ParserError:
        # There is nothing but comments and white space in it.
        return Seen((), {})
    canonical = next(iter(tree.xpath("//link[@rel='canonical']/@href")), "")
    _take_out(tree)
    _straighten(tree)
    _unwrap_answered(tree)
    _lay_out(tree)
    mark_quotes(tree, classes(tree))
    links: dict[str, str] = {}
    for link in tree.iter("a"):
        own = letters(link.text_content())
        beside = link.getnext()
        if beside is not None and beside.tag == "a" and not (link.tail or "").strip():
            # Buttons side by side.
            link.tail = " | "
        if own and link.get("href"):
            links.setdefault(own, link.get("href").strip())
    return Seen(blocks(tree.body), links, canonical)


_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def _take_out(tree: Element) -> None:
    """Take out, in place, what is not seen, or is no text."""
    for element in list(tree.iter()):
        if element.getparent() is None or not isinstance(element.tag, str):
            continue
        if (element.tag in _TAKEN_OUT and element.getparent().tag != "html") or (
            _is_hidden(element)
            or _is_called(element, _PREHEADER)
            or _is_called(element, _SIGNATURE)
        ):
            _drop(element)


# White space that breaks no line on a page; a no-break space is kept as it is.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_SPACE = re.compile(r"[ \t\r\n\f]*[\t\r\n\f][ \t\r\n\f]*")


def _straighten(tree: Element) -> None:
    """Make spaces, in place, of the line ends of the source, but where they are kept."""
    for element in tree.iter():
        if element.text and "\n" in element.text and element.tag != "pre":
            element.text = _CONTROLS.sub("", _SPACE.sub(" ", element.text))
        if element.tail and "\n" in element.tail and element.getparent().tag != "pre":
            element.tail = _CONTROLS.sub("", _SPACE.sub(" ", element.tail))


def _drop(element: Element) -> None:
    if element.tag == "img" and element.tail and not element.tail[:1].isspace():
        element.tail = f" {element.tail}"
    element.drop_tree()


def _is_called(element: Element, pattern: re.Pattern[str]) -> bool:
    called = f"{element.get('class') or ''} {element.get('id') or ''}".strip()
    return bool(called) and pattern.search(called) is not None


def _is_hidden(element: Element) -> bool:
    style = element.get("style")
    if element.get("hidden") is not None:
        return True
    return bool(style) and element.tag != "body" and bool(_HIDDEN.search(_SHRINKS.sub("", style)))


def _unwrap_answered(tree: Element) -> None:
    """Take out, in place, mails that are answered; those that are forwarded stay as they are."""
    for quote in tree.xpath(_ANSWERED):
        if quote.getparent() is None:
            continue
        before = _before(quote)
        if _tells_forward(f"{before}\n{_opening(quote)}") or _is_alone(tree, quote):
            quote.tag = "div"
        else:
            quote.drop_tree()


def _opening(element: Element) -> str:
    return "\n".join(piece for piece in _pieces(element, 6))


def _pieces(element: Element, most: int) -> Iterator[str]:
    for piece in element.itertext():
        if piece.strip() and most:
            most -= 1
            yield " ".join(piece.split())


def _before(quote: Element) -> str:
    """The end of what stands before a quoted mail."""
    told = quote.xpath("preceding::text()")
    return "\n".join(" ".join(each.split()) for each in told[-12:] if each.strip())[-_BEFORE:]


def _tells_forward(text: str) -> bool:
    return any(mail_words().forwarded.match(line.strip(" -_>*")) for line in text.split("\n"))


def _is_alone(tree: Element, quote: Element) -> bool:
    """Whether hardly anything stands beside a quoted mail but the line that tells whose it is."""
    whole = " ".join(tree.body.text_content().split())
    own = " ".join(quote.text_content().split())
    around = whole.replace(own, "\n", 1)
    said = [line for line in around.split("\n") if not mail_words().reply.match(line.strip())]
    return sum(map(count_words, said)) < _ANSWER


def _lay_out(tree: Element) -> None:
    """Make plain boxes, in place, of the tables that only lay out."""
    data = {each for table in tree.iter("table") if _is_data(table) for each in table.iter()}
    for element in list(tree.iter(*_CELLS)):
        if element not in data:
            element.tag = "div"


def _is_data(table: Element) -> bool:
    if table.get("role") in ("presentation", "none") or table.find(".//table") is not None:
        return False
    rows = [
        [" ".join(c.text_content().split()) for c in row.iter("td", "th")]
        for row in table.iter("tr")
    ]
    full = [row for row in rows if sum(map(bool, row)) >= _FEWEST_COLUMNS]
    is_short = all(len(cell) <= _LONGEST_CELL for row in rows for cell in row)
    has_links = table.find(".//a") is not None
    return len(full) >= max(_FEWEST_ROWS, len(rows) // 2 + 1) and is_short and not has_links


def is_linked(text: str, links: Mapping[str, str]) -> bool:
    """Whether a line is nothing but links."""
    own = letters(text)
    if own in links:
        return True
    rest = text
    for part in _between(text):
        if letters(part) in links:
            rest = rest.replace(part, "", 1)
    return not letters(rest)


def _between(text: str) -> Sequence[str]:
    return [part for part in _JOINTS.split(text) if part.strip()]


_JOINTS = re.compile(r"\s*[|•·/–—\n]\s*|\s{2,}")
