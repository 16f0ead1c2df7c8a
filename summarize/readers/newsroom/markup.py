"""XML of a newsroom: its tree, without namespaces; the blocks of NITF and XHTML in it.

Schemas are old and files often slightly wrong: declarations of encodings lie, entities of HTML
stand without their DTD, prefixes are not declared. None of that hides the text.
"""

import html
import re
from collections.abc import Iterator
from typing import Any

from summarize.cleaning import services
from summarize.data import Block
from summarize.errors import InputError
from summarize.readers.blocks import blocks, mark_quotes
from summarize.readers.decoding import Decoded, decode
from summarize.readers.markup import html_blocks, is_html
from summarize.readers.trees import classes

# lxml has no types of its own.
Element = Any

_DECLARED = re.compile(rb"^[^<]{0,20}<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]+)")
_HEAD = re.compile(
    r"\s*(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE\b[^>\[]*(?:\[.*?\]\s*)?>|\s+)*", re.DOTALL
)
_CDATA = re.compile(r"(<!\[CDATA\[.*?\]\]>)", re.DOTALL)
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9A-Fa-f]+);)(\w+;)?")
_XML_ONLY = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
# Who wrote and edited, in a last line ("ab/de/dl", "==Kyodo"), or that the text has ended; and who
# did for a service that is named first ("dpa al rmo", "AAP RTV ar").
_SIGNED = re.compile(
    r"=+ ?\w+|[^\W\d_A-Z]{1,4}(?:[/ -][^\W\d_A-Z]{1,4})*/[^\W\d_A-Z]{1,4}"
    r"|-{0,2}30-{0,2}|#{2,}|\W*(?:ends?|ENDS?)\W*|NNNN"
)
_INITIALS = re.compile(
    r"(?P<service>\w{2,5})(?: [A-Z]{2,4})?(?: [a-z][a-z0-9]{0,4}(?:/[a-z]+)*){1,8}"
)
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"

# Elements of NITF, and of TT's own form of it, by those of HTML that mean the same.
_AS_HTML = {
    "hl1": "h2", "hl2": "h3", "bq": "blockquote", "media-caption": "figcaption", "block": "div",
    "body.content": "div", "media": "div", "nitf-table": "div", "fn": "p",
    "RUBRIK": "h2", "MELLIS": "h3", "CITAT": "blockquote", "BILDTEXT": "figcaption",
    "INGRESS": "div", "BRODTEXT": "div", "TEXT": "div", "BODY": "div", "FAKTA": "div",
}  # fmt: skip
# What is about the text, or repeats what stands elsewhere, and is none of it. The credit of a
# picture stands in an element of its own.
_ASIDE = frozenset(
    ("media-producer", "media-reference", "media-metadata", "media-object", "nitf-table-metadata",
     "note", "script", "style", "datasource", "custom-table", "head", "header", "footer", "nav",
     "DAT", "BYLINE", "BILDFIL", "BILDSKAPARE")
)  # fmt: skip
# What systems call the part of a page that is the text of the story.
_MAIN = frozenset(("bodytext", "main", "article-body", "articlebody", "story-body", "main-text"))
# So much of the text must be in it. Chosen, not tuned.
_MOST = 0.6
# What they call a dateline, and what parts it from the text already.
_DATELINE = frozenset(("dateline",))
_MARKED = re.compile(r"\s*(?:[-–—―_:]|\.-|$)")
# The frame of a page around its body; a title in it is no text.
_FRAME = re.compile(
    r"<!doctype[^>]*>|</?(?:html|body)\b[^>]*>|<head\b.*?</head>", re.IGNORECASE | re.DOTALL
)
# A note of editors, ruled off above and below.
_BOX = re.compile(r"\s*[-_=*]{10,}\s.*\s[-_=*]{10,}\s*", re.DOTALL)
_CREDIT = re.compile(r"byline|credit|copyright|photographer", re.IGNORECASE)
_INDENTED = re.compile(r"\n[ \t\xa0]+(?=\S)")
_FLUSH = re.compile(r"\n(?=\S)")


def read_tree(data: bytes) -> tuple[Element, str]:
    """The first element of a file of XML, names without prefixes; and what was lost of it.

    Raises:
        InputError: the XML is broken.
    """
    declared = _DECLARED.match(data[:400])
    decoded = decode(data, declared[1].decode("ascii") if declared else "")
    return tree_of(decoded), decoded.loss


def tree_of(decoded: Decoded) -> Element:
    """The first element of decoded XML."""
    from lxml import etree

    head = _HEAD.match(decoded.text)
    text = _XML_ONLY.sub("", decoded.text[head.end() if head else 0 :])
    before = decoded.text[: head.end() if head else 0].count("\n")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, recover=True,
        remove_comments=True, remove_pis=True, encoding="utf-8",
    )  # fmt: skip
    tree = etree.fromstring(_with_characters(text).encode("utf-8", "replace"), parser)
    fatal = next((each for each in parser.error_log if each.level_name == "FATAL"), None)
    if fatal is not None or tree is None:
        where = f"line {before + fatal.line}: " if fatal is not None else ""
        why = " ".join(fatal.message.split()) if fatal is not None else "no element"
        raise InputError(f"{where}broken XML: {why}")
    for each in tree.iter():
        if isinstance(each.tag, str) and ("}" in each.tag or ":" in each.tag):
            each.tag = each.tag.rpartition("}")[2].rpartition(":")[2] or "unnamed"
    return tree


def _with_characters(text: str) -> str:
    """The text with entities of HTML as characters, and a bare "&" as what stands for it."""
    if "&" not in text or not _ENTITY.search(text):
        return text
    parts = _CDATA.split(text)
    parts[::2] = [_ENTITY.sub(_character, part) for part in parts[::2]]
    return "".join(parts)


def _character(found: re.Match[str]) -> str:
    if not found[1]:
        return "&amp;"
    read = html.unescape(found[0])
    return f"&amp;{found[1]}" if read == found[0] else html.escape(read, quote=False)


def words(element: Element | None) -> str:
    """The text of an element, and of those in it, on one line; "" where there is none."""
    return "" if element is None else " ".join("".join(element.itertext()).split())


def first(element: Element | None, path: str) -> Element | None:
    """The first element below another at a path."""
    return None if element is None else element.find(path)


def attribute(element: Element | None, path: str, name: str) -> str:
    """An attribute of the first element at a path that has it."""
    if element is None:
        return ""
    found = (each.get(name) for each in element.iterfind(path))
    return next((each.strip() for each in found if each and each.strip()), "")


def language(element: Element | None) -> str:
    """The language that an element declares for itself."""
    return "" if element is None else (element.get(_LANGUAGE) or "").strip()


def tree_blocks(tree: Element, title: str = "") -> tuple[Block, ...]:
    """The blocks below an element of NITF or XHTML, without a first heading that is the title.

    The tree is used up.
    """
    for each in list(tree.iter(*_ASIDE)):
        if each is not tree:
            _take_out(each)
    _leave_credits(tree)
    tree = _main_part(tree)
    for each in tree.iter():
        each.tag = _AS_HTML.get(each.tag, each.tag.lower())
        if each.get("class") in _DATELINE and not _MARKED.match(each.tail or ""):
            each.tail = f" — {(each.tail or '').lstrip()}"
        if each.tag == "pre":
            each.text = None if _BOX.fullmatch(each.text or "") else each.text
        else:
            each.text = _unwrapped(each.text)
        each.tail = _unwrapped(each.tail)
    mark_quotes(tree, classes(tree))
    found = tuple(_readable(blocks(tree)))
    return without_title(found, title)


def without_title(found: tuple[Block, ...], title: str) -> tuple[Block, ...]:
    """The blocks without the first where it is the title again."""
    is_title = found and title and _letters(found[0].text) == _letters(title)
    return found[1:] if is_title and found[0].kind in ("heading", "paragraph") else found


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def _readable(found: tuple[Block, ...]) -> Iterator[Block]:
    """The blocks, markup that was written as text read or left out, without who signed them."""
    while found and is_signature(found[-1].text):
        found = found[:-1]
    for each in found:
        if "<" in each.text and is_html(each.text):
            yield from html_blocks(each.text)
        elif each.text.startswith("<") and each.text.endswith(">"):
            continue
        else:
            yield each


def is_signature(line: str) -> bool:
    """Whether a last line says who wrote and edited, or that the text has ended."""
    if _SIGNED.fullmatch(line):
        return True
    found = _INITIALS.fullmatch(line)
    return found is not None and bool(services(found["service"]))


def _main_part(tree: Element) -> Element:
    """The element that holds nearly all of the text and is called so, or the whole."""
    named = [each for each in tree.iter() if _MAIN & set((each.get("class") or "").lower().split())]
    if len(named) != 1:
        return tree
    return named[0] if len(words(named[0])) >= _MOST * len(words(tree)) else tree


def html_main(markup: str) -> str:
    """A piece of HTML, or that element of it which is called the text and holds most of it."""
    from lxml import html

    if "<figure" not in markup and not any(name in markup for name in _MAIN):
        return markup
    tree = html.fragment_fromstring(_FRAME.sub("", markup), create_parent="div")
    _leave_credits(tree)
    return str(html.tostring(_main_part(tree), encoding="unicode", with_tail=False))


def _leave_credits(tree: Element) -> None:
    """Take out, in place, what stands in a figure beside its caption: who made the picture."""
    for figure in tree.iter("figure"):
        for each in [one for one in figure.iter() if one is not figure]:
            if _CREDIT.search(each.get("class") or "") and each.find(".//figcaption") is None:
                _take_out(each)


def _take_out(element: Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    before, tail = element.getprevious(), element.tail or ""
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)


def _unwrapped(text: str | None) -> str | None:
    """Text on one line; but text for a wire, whose indented lines are paragraphs, keeps these."""
    if not text or "\n" not in text:
        return text
    if text.isspace():
        return " "
    if is_wire_text(text):
        return wire_paragraphs(text)
    # An empty line with text before and behind it parts paragraphs.
    text = re.sub(r"(?<=\S)[ \t]*\n[ \t]*\n\s*(?=\S)", "\v", text)
    return re.sub(r"[ \t]*\n\s*", " ", text).replace("\v", "\n\n")


def is_wire_text(text: str) -> bool:
    """Whether some lines of a text are indented and others are not, as on a wire.

    Lines that XML is laid out in are all indented.
    """
    inner = text.strip("\n")
    return bool(_INDENTED.search(inner.rstrip())) and bool(_FLUSH.search(inner))


def wire_paragraphs(text: str) -> str:
    """The paragraphs of a text for a wire, one to a line, parted by empty lines."""
    broken = re.split(r"\n\s*\n|\n[ \t\xa0]+", text.expandtabs(4))
    return "\n\n".join(" ".join(each.split()) for each in broken if each.strip())
