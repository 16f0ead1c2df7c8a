"""The blocks of a page's article: trafilatura's, the standfirst, and what JSON-LD has of it."""

from collections.abc import Collection, Iterator, Sequence
from html import unescape
from itertools import takewhile

from summarize.data import Block, count_words
from summarize.readers.blocks import Element, blocks, is_network, mark_quotes
from summarize.readers.linked_data import letters, text_of
from summarize.readers.live_blogs import live_blocks, may_be_live
from summarize.readers.markup import html_blocks, is_html
from summarize.readers.page_captions import take_captions
from summarize.readers.page_furniture import without_furniture
from summarize.readers.page_glued import parted
from summarize.readers.page_head import PageHead, spaced
from summarize.readers.page_paragraphs import completed
from summarize.readers.page_plain import plain_blocks
from summarize.readers.page_standfirsts import below_headline, standfirst
from summarize.readers.trees import classes, find

# A page shows a part where JSON-LD has so many times the different words that both have. Chosen,
# not tuned.
_MORE = 1.3
# So much of what is shown must be in JSON-LD for its end to be the article's, and so many times as
# long, at most, may be what follows. Chosen; on 95 real pages nothing of an article went.
_AGREE, _TAIL = 0.8, 0.4
# Words of a label above a headline. Chosen, not tuned.
_LABEL = 5
_STOPS = (".", "!", "?", "…", "”", '"', "。")
# What the body of an article is called.
_BODIES = (
    "//div[contains(@class, 'articleBody') or contains(@class, 'article-body')"
    " or contains(@class, 'article__body') or @itemprop='articleBody']"
)


def article_blocks(tree: Element, head: PageHead, title: str) -> tuple[Block, ...]:
    """The blocks of the article; () where none is found. The tree is changed."""
    called = classes(tree)
    mark_quotes(tree, called)
    captions, posts = tuple(take_captions(tree, called)), tuple(_posts(tree))
    headlines = (title, *_headlines(head))
    tops = tuple(map(spaced, tree.iter("h1")))
    told = _told(head)
    plain = _plain(tree, head, headlines, told, called)
    if not plain:
        without_furniture(tree, head, headlines, called)
    below = () if plain else tuple(below_headline(tree, headlines))
    shown = plain or live_blocks(tree, head, called) or _extracted(tree, posts)
    shown = tuple(_without_headlines(shown, title, (*headlines, *tops)))
    body = told if _is_part(shown, told) else _without_tail(shown, told)
    above = standfirst(below, body, head, headlines)
    body = _below_title(body, title)
    # The headline is taken out, and that is told, where the text is cleaned.
    first = [*takewhile(lambda block: letters(block.text) == letters(title), body)]
    return (*first, *above, *body[len(first) :], *captions) if body else ()


def _plain(
    tree: Element,
    head: PageHead,
    headlines: Sequence[str],
    told: Sequence[Block],
    called: Collection[str],
) -> tuple[Block, ...]:
    """The blocks of an article that is plain to see, and has nothing of its own elsewhere."""
    if may_be_live(tree, head, called):
        return ()
    found = plain_blocks(tree, called)
    if not found or _is_part(found, told):
        return ()
    above = standfirst(below_headline(tree, headlines), found, head, headlines)
    return () if next(above, None) else found


def _extracted(tree: Element, posts: Sequence[str]) -> tuple[Block, ...]:
    """What trafilatura finds, with what it passes over."""
    from trafilatura import bare_extraction

    _in_one_piece(tree)
    found = bare_extraction(tree, include_comments=False)
    if found is None or isinstance(found, dict):
        return ()

    def is_post(quote: str) -> bool:
        return any(letters(quote) in post for post in posts)

    shown = parted(blocks(found.body, is_post=is_post), tree, is_post)
    return completed(shown, tree)


def _in_one_piece(tree: Element) -> None:
    """Put together, in place, a body that stands in several elements within one article."""
    pieces: dict[int, list[Element]] = {}
    for element in find(tree, _BODIES):
        if element.find(".//p") is None or element.find(".//h1") is not None:
            continue
        around = next(element.iterancestors("article", "main", "body"), tree)
        pieces.setdefault(id(around), []).append(element)
    for first, *others in pieces.values():
        for other in others:
            if first not in other.iterancestors():
                first.extend(list(other))


def _headlines(head: PageHead) -> tuple[str, ...]:
    told = (head.metas.get("og:title", ""), text_of(head.article.get("headline")))
    return (*filter(None, told), *head.headings[:1])


def _posts(tree: Element) -> Iterator[str]:
    """The letters of the posts of social networks in the page."""
    posts = (each for each in tree.iter("blockquote") if is_network(each))
    return (letters("".join(each.itertext())) for each in posts)


def _without_headlines(
    shown: Sequence[Block], title: str, headlines: Sequence[str]
) -> Iterator[Block]:
    """The blocks without headings that repeat a headline, with or without a kicker.

    One that is the title stands first.
    """
    told = {letters(each) for each in headlines} - {""}
    repeats = [b for b in shown if b.kind == "heading" and _repeats(letters(b.text), told)]
    if any(letters(each.text) == letters(title) for each in repeats):
        yield Block("heading", title)
    yield from (block for block in shown if block not in repeats)


def _below_title(body: Sequence[Block], title: str) -> Sequence[Block]:
    """The body from its title on, where nothing but labels stands above it."""
    for at, block in enumerate(body):
        if letters(block.text) == letters(title):
            return body[at:]
        if count_words(block.text) > _LABEL or block.text.endswith(_STOPS):
            break
    return body


def _repeats(own: str, told: set[str]) -> bool:
    return any(own == each or (own.endswith(each) and len(own) < 2 * len(each)) for each in told)


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
    """Whether what is shown is only a part of what JSON-LD tells.

    Words count once, as some pages tell their text twice.
    """
    if not told:
        return False
    ours, theirs = (set(" ".join(each.text for each in body).split()) for body in (shown, told))
    return len(theirs) > max(_MORE * len(ours & theirs), len(ours))


def _without_tail(shown: Sequence[Block], told: Sequence[Block]) -> Sequence[Block]:
    """What is shown, up to the end of the article in JSON-LD where the two agree but a tail."""
    if not told:
        return shown
    whole = letters("".join(block.text for block in told))
    own = [letters(block.text) for block in shown]
    shared = [len(each) if each in whole else 0 for each in own]
    end = max((at for at, size in enumerate(shared, 1) if size), default=0)
    before, behind = sum(map(len, own[:end])), sum(map(len, own[end:]))
    agree = end and whole.endswith(own[end - 1]) and sum(shared) >= _AGREE * before
    return shown[:end] if agree and behind <= _TAIL * before else shown
