"""The blocks of a page's article: trafilatura's, the standfirst, and what JSON-LD has of it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from typing import NamedTuple

from summarize.data import Block, count_words
from summarize.readers.blocks import Element, blocks, is_network
from summarize.readers.linked_data import letters, text_of
from summarize.readers.markup import html_blocks, is_html
from summarize.readers.page_furniture import without_furniture
from summarize.readers.page_head import PageHead, spaced

# A page whose JSON-LD has so many times the different words that both have, shows a part. Chosen, not tuned.
_MORE = 1.3
# A standfirst is a sentence or several. Chosen, not tuned.
_FEWEST_WORDS, _MOST_WORDS = 6, 90
# So many blocks below the headline may be its standfirst. Chosen, not tuned.
_NEAR = 25
_ENDS = (".", "!", "?", "…", "”", '"', "。", "»", "“", "’", "'")
_LEAVES = "self::p or self::h2 or self::h3 or self::h4 or self::div or self::span or self::li"
_BLOCKS_INSIDE = ".//p or .//div or .//ul or .//h2 or .//h3 or .//h4 or .//time"
_ELSEWHERE = (
    "ancestor::nav or ancestor::aside or ancestor::footer or ancestor::a[@href] or ancestor::figure"
)
_BELOW = f"following::*[{_LEAVES}][not({_BLOCKS_INSIDE})][not({_ELSEWHERE})]"
# What the body of an article is called.
_BODIES = (
    "//div[contains(@class, 'articleBody') or contains(@class, 'article-body')"
    " or contains(@class, 'article__body') or @itemprop='articleBody']"
)
# What a standfirst is called, in any part of a class between its joints.
_STANDFIRST = re.compile(
    r"(?:^|[\s_-])(?:stand-?first|de[ck]k?|lead-?(?:text|paragraph)?|lede|intro(?:duction|text)?|preamble|"
    r"summary|sub-?(?:title|head|headline|heading)|teaser(?:-?text)?|excerpt|desc(?:ription)?|abstract|"
    r"chapo|ingress|vorspann|entradilla|bajada|sommario|sottotitolo)(?=$|[\s_-])",
    re.IGNORECASE,
)


def article_blocks(tree: Element, head: PageHead, title: str) -> tuple[Block, ...]:
    """The blocks of the article; () where none is found. The tree is changed."""
    from trafilatura import bare_extraction

    captions, posts = tuple(_captions(tree)), tuple(_posts(tree))
    headlines = (title, *_headlines(head))
    without_furniture(tree, headlines, head.address)
    _in_one_piece(tree)
    below = tuple(_below_headline(tree, headlines))
    found = bare_extraction(tree, include_comments=False)
    shown: tuple[Block, ...] = ()
    if found is not None and not isinstance(found, dict):
        shown = blocks(
            found.body, is_post=lambda quote: any(letters(quote) in post for post in posts)
        )
    shown = tuple(_without_headline(shown, headlines))
    told = _told(head)
    body = told if _is_part(shown, told) else shown
    return (*_standfirst(below, body, head), *body, *captions) if body else ()


def _in_one_piece(tree: Element) -> None:
    """Put together, in place, a body that stands in several elements of one name."""
    pieces: dict[tuple[str, str], list[Element]] = {}
    for element in tree.xpath(_BODIES):
        if element.find(".//p") is not None and not _is_inside(element, pieces):
            pieces.setdefault((element.tag, element.get("class")), []).append(element)
    for first, *others in pieces.values():
        for other in others:
            first.extend(list(other))


def _is_inside(element: Element, pieces: Mapping[tuple[str, str], Sequence[Element]]) -> bool:
    known = {id(each) for group in pieces.values() for each in group}
    return any(id(each) in known for each in element.iterancestors())


def _headlines(head: PageHead) -> tuple[str, ...]:
    told = (head.metas.get("og:title", ""), text_of(head.article.get("headline")))
    return (*filter(None, told), *head.headings[:1])


def _captions(tree: Element) -> Iterator[Block]:
    """The captions of the article, which trafilatura leaves out."""
    captions = tree.xpath("//article//figcaption | //main//figcaption")
    texts = (" ".join("".join(each.itertext()).split()) for each in captions)
    return (Block("caption", text) for text in dict.fromkeys(texts) if text)


def _posts(tree: Element) -> Iterator[str]:
    """The letters of the posts of social networks in the page."""
    posts = (each for each in tree.iter("blockquote") if is_network(each))
    return (letters("".join(each.itertext())) for each in posts)


def _without_headline(shown: Sequence[Block], headlines: Sequence[str]) -> Iterator[Block]:
    """The blocks without headings that repeat the headline, with or without a kicker."""
    told = {letters(each) for each in headlines} - {""}
    for block in shown:
        own = letters(block.text)
        if block.kind != "heading" or not any(
            own == each or (own.endswith(each) and len(own) < 2 * len(each)) for each in told
        ):
            yield block


class _Piece(NamedTuple):
    """What stands below the headline: its element, what it and its parent are called, its text."""

    tag: str
    called: str
    text: str


def _below_headline(tree: Element, headlines: Sequence[str]) -> Iterator[_Piece]:
    """What stands below the headline, in order."""
    told = {letters(each) for each in headlines} - {""}
    for heading in tree.iter("h1", "h2"):
        own = letters(spaced(heading))
        if any(own == each or own.endswith(each) for each in told):
            for element in heading.xpath(f"{_BELOW}[position() <= {_NEAR}]"):
                yield _Piece(element.tag, _called(element), spaced(element))
            return


def _called(element: Element) -> str:
    parent = element.getparent()
    around = "" if parent is None else parent.get("class") or ""
    return f"{element.get('class') or ''} {around}"


def _standfirst(
    below: Sequence[_Piece], body: Sequence[Block], head: PageHead
) -> Iterator[Block]:
    """The standfirst, where the body lacks it: as its class says, or as the page is described."""
    shown = [letters(block.text) for block in body]
    told = "".join(shown)
    described = [letters(each) for each in _descriptions(head)]
    found: _Piece | None = None
    for piece in below:
        own = letters(piece.text)
        if found is not None and piece.called != found.called:
            return
        if not _FEWEST_WORDS <= count_words(piece.text) <= _MOST_WORDS:
            continue
        if own in told:
            return
        is_described = any(own in each or each in own for each in described)
        if is_described or _is_standfirst(piece):
            found = piece
            yield Block("paragraph" if piece.text.endswith(_ENDS) else "heading", piece.text)


def _is_standfirst(piece: _Piece) -> bool:
    """Whether it is a sentence that is called a standfirst, or a heading below the headline."""
    if _STANDFIRST.search(piece.called):
        return piece.text.endswith(_ENDS)
    return piece.tag == "h2" and count_words(piece.text) >= _FEWEST_WORDS


def _descriptions(head: PageHead) -> Iterator[str]:
    told = [head.metas.get(f"{name}description", "") for name in ("", "og:", "twitter:")]
    told.append(text_of(head.article.get("description")))
    return (each for each in told if count_words(each) >= _FEWEST_WORDS)


def _told(head: PageHead) -> tuple[Block, ...]:
    """The body of the article that JSON-LD has."""
    body = head.article.get("articleBody")
    if not isinstance(body, str):
        return ()
    text = unescape(body)
    if is_html(text):
        return html_blocks(text)
    return tuple(Block("paragraph", line.strip()) for line in text.split("\n") if line.strip())


def _is_part(shown: Sequence[Block], told: Sequence[Block]) -> bool:
    """Whether what is shown is only a part of what JSON-LD tells; words count once, as some tell
    their text twice."""
    ours, theirs = (set(" ".join(each.text for each in body).split()) for body in (shown, told))
    return len(theirs) > max(_MORE * len(ours & theirs), len(ours))
