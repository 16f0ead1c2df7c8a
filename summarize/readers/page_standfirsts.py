"""The standfirst of an article: the sentences below its headline that sum it up."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from summarize.data import Block, count_words
from summarize.languages.pages import template_names
from summarize.readers.blocks import Element
from summarize.readers.linked_data import letters, text_of
from summarize.readers.page_head import PageHead, spaced

# A standfirst is a sentence or several. Chosen, not tuned.
_FEWEST_WORDS, _MOST_WORDS = 6, 90
# So many blocks below the headline may be its standfirst. Chosen, not tuned.
_NEAR = 25
_ENDS = (".", "!", "?", "…", "”", '"', "。", "»", "“", "’", "'")
_LEAVES = ("p", "h2", "h3", "h4", "div", "span", "li")
_BLOCKS_INSIDE = ("p", "div", "ul", "h2", "h3", "h4", "time")
_ELSEWHERE = ("nav", "aside", "footer", "a", "figure")


class Piece(NamedTuple):
    """What stands below the headline: what it and its parent are called, its text."""

    called: str
    text: str


def below_headline(tree: Element, headlines: Sequence[str]) -> Iterator[Piece]:
    """What stands below the headline, in order."""
    told = {letters(each) for each in headlines} - {""}
    for heading in tree.iter("h1", "h2"):
        own = letters(spaced(heading))
        if any(own == each or own.endswith(each) for each in told):
            for element in islice(_leaves_behind(heading), _NEAR):
                yield Piece(_called(element), spaced(element))
            return


def _leaves_behind(element: Element) -> Iterator[Element]:
    """The elements behind one, in order, that can hold a line and hold no others of their kind."""
    for around in (element, *element.iterancestors()):
        for sibling in around.itersiblings():
            for each in sibling.iter(*_LEAVES):
                if next(each.iterdescendants(*_BLOCKS_INSIDE), None) is None and not any(
                    above.tag != "a" or above.get("href") is not None
                    for above in each.iterancestors(*_ELSEWHERE)
                ):
                    yield each


def _called(element: Element) -> str:
    parent = element.getparent()
    around = "" if parent is None else parent.get("class") or ""
    return f"{element.get('class') or ''} {around}"


def standfirst(
    below: Iterable[Piece], body: Sequence[Block], head: PageHead, headlines: Sequence[str]
) -> Iterator[Block]:
    """The standfirst, where the body lacks it: as its class says, or as the page is described."""
    told = "".join(letters(block.text) for block in body)
    above = [letters(each) for each in headlines]
    described = [letters(each) for each in _descriptions(head)]
    called = ""
    for piece in below:
        own = letters(piece.text)
        if called and piece.called != called:
            return
        if not _FEWEST_WORDS <= count_words(piece.text) <= _MOST_WORDS or own.endswith(
            tuple(above)
        ):
            continue
        if own in told:
            break
        block = Block("paragraph" if piece.text.endswith(_ENDS) else "heading", piece.text)
        if any(own in each or each in own for each in described) or _is_standfirst(piece):
            called = piece.called
            yield block


def _is_standfirst(piece: Piece) -> bool:
    """Whether it is a sentence that is called a standfirst."""
    return (
        piece.text.endswith(_ENDS) and template_names().standfirsts.search(piece.called) is not None
    )


def _descriptions(head: PageHead) -> Iterator[str]:
    told = [head.metas.get(f"{name}description", "") for name in ("", "og:", "twitter:")]
    told.append(text_of(head.article.get("description")))
    return (each for each in told if count_words(each) >= _FEWEST_WORDS)
