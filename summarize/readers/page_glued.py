"""Short pages, of which trafilatura gives all that stands in the article as one paragraph.

Where it finds less than some length it takes the text of the whole `article`: headline, byline and
captions then run into the first sentence. It finds the paragraphs if it may find little.
"""

from collections.abc import Callable, Iterator, Sequence

from summarize.data import Block
from summarize.readers.blocks import Element, blocks
from summarize.readers.linked_data import letters
from summarize.readers.page_head import spaced
from summarize.readers.trees import find

# Pieces of a page are compared from so many letters on. Chosen, not tuned: shorter ones may stand
# in a sentence by chance.
_FEWEST_LETTERS = 20
# So much of what was one paragraph must be found again; the rest is its head. Chosen, not tuned:
# of 400 made pages of 18 to 90 words the least had .45.
_LEAST = 0.3
_PIECES = "//h1 | //p | //div[not(.//div or .//p or .//h1)]"
_NO_TEXT = "//figcaption | //figure | //time | //button | //form | //footer | //nav | //aside"


def parted(
    found: Sequence[Block], tree: Element, is_post: Callable[[str], bool]
) -> tuple[Block, ...]:
    """The blocks that were found; where one of them is a whole article, the paragraphs of it."""
    if not _is_whole(found, tree):
        return (*found,)
    again = tuple(_found_again(tree, is_post))
    if _size(again) >= _LEAST * _size(found) and not _is_whole(again, tree):
        return again
    return tuple(_as_it_stands(tree))


def _is_whole(found: Sequence[Block], tree: Element) -> bool:
    """Whether one of a few blocks has two paragraphs of the page, or a headline and more."""
    articles = sum(1 for _ in tree.iter("article"))
    if not found or len(found) > max(1, articles):
        return False
    texts = {letters(spaced(each)) for each in find(tree, _PIECES)}
    pieces = [each for each in texts if len(each) >= _FEWEST_LETTERS]
    own = [letters(block.text) for block in found]
    headlines = [letters(spaced(each)) for each in tree.iter("h1")]
    return any(
        sum(piece in each and piece != each for piece in pieces) > 1
        or any(piece and each.startswith(piece) and each != piece for piece in headlines)
        for each in own
    )


def _found_again(tree: Element, is_post: Callable[[str], bool]) -> Sequence[Block]:
    """What trafilatura finds where no length is too little."""
    from trafilatura import bare_extraction
    from trafilatura.settings import use_config

    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", "1")
    found = bare_extraction(tree, include_comments=False, config=config)
    if found is None or isinstance(found, dict):
        return ()
    return blocks(found.body, is_post=is_post)


def _as_it_stands(tree: Element) -> Iterator[Block]:
    """The blocks of the articles of a page, or of all of it, without what is no text."""
    for element in find(tree, _NO_TEXT):
        if element.getparent() is not None:
            element.drop_tree()
    articles = [*tree.iter("article")] or [tree]
    for article in articles:
        if not any(around in articles for around in article.iterancestors()):
            yield from blocks(article)


def _size(found: Sequence[Block]) -> int:
    return sum(len(letters(block.text)) for block in found)
