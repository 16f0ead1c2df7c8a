"""What a page shows beside its article: cards of other stories, lists of links, boxes.

It is told by its structure, and by what its elements are called; never by its words. It is taken
out of the tree before the article is looked for, because whatever looks for it may fall back on the
whole page.
"""

import re
from collections.abc import Iterator, Sequence

from summarize.outlets.addresses import page_of
from summarize.readers.blocks import Element
from summarize.readers.page_head import is_headline, spaced

# So much of the running text of a page is never taken out at once. Chosen, not tuned.
_MOST = 0.3
# A card says what another story is about; longer links are broken HTML. Chosen, not tuned.
_LONGEST_CARD = 600
# A list or a paragraph is of links if so much of it is. Chosen, not tuned.
_OF_LINKS = 0.6
# Ids may be made of a heading's words; names of boxes are shorter. Chosen, not tuned.
_LONGEST_ID = 40
# What boxes beside an article are called, in any part of a class or an id between its joints.
_CALLED = re.compile(
    r"(?:^|[\s_-])(?:newsletter|news-?letter-\w+|related|recirc\w*|recommend\w*|most-?(?:read|popular)|popular|"
    r"trending|promo\w*|poll|outbrain|taboola|affiliate|disclaimer|"
    r"author-?(?:bio|box|card|info|details)|about-?author|(?:read|more)-?(?:more|also|on)|"
    r"social(?:-?(?:share|media|bar|links|box|icons|tools))?|share-?(?:tools|bar|box|buttons)|sharing|"
    r"(?:bread-?)?crumbs?|tag-?list|tags|comments?|cookie-?\w*|paywall-?(?:note|box|banner|promo))(?=$|[\s_-])",
    re.IGNORECASE,
)
_BOXES = (
    "//div[@class or @id] | //section[@class or @id] | //aside | //ul[@class or @id] | //p[@class]"
    " | //nav | //address"
)
_CARDS = (
    "//a[@href][.//p or .//h1 or .//h2 or .//h3 or .//h4 or .//li]"
    " | //article//article | //li//article"
)
_WHOLE = ("article", "main", "body", "html", "section")
_ENDS = (".", "!", "?", "…", "”", '"', "。", "»", "“")


def without_furniture(tree: Element, headlines: Sequence[str], address: str) -> None:
    """Take out of a tree, in place, what is not of the article under one of `headlines`."""
    most = _MOST * sum(map(len, tree.xpath("//p//text()")))
    found = (_boxes(tree), _cards(tree), _teasers(tree, address), _lists(tree), _lines(tree))
    for element in (each for kind in found for each in kind):
        if element.getparent() is not None and not _holds_article(element, headlines, most):
            element.drop_tree()


def _holds_article(element: Element, headlines: Sequence[str], most: float) -> bool:
    """Whether an element holds a great part of the page's text, or the headline."""
    if sum(len(text) for text in element.xpath(".//p//text()")) > most:
        return True
    return any(is_headline(spaced(each), headlines) for each in element.iter("h1", "h2"))


def _boxes(tree: Element) -> Iterator[Element]:
    for element in tree.xpath(_BOXES):
        called, identity = element.get("class") or "", element.get("id") or ""
        if element.tag in ("aside", "nav", "address") or _CALLED.search(called):
            yield element
        elif len(identity) <= _LONGEST_ID and _CALLED.search(identity):
            yield element


def _cards(tree: Element) -> Iterator[Element]:
    """Links around whole blocks, and articles within the article with a link to read them."""
    for element in tree.xpath(_CARDS):
        if len(element.text_content()) > _LONGEST_CARD:
            continue
        if element.tag == "a" or element.xpath(".//a[@href][not(starts-with(@href, '#'))]"):
            yield element


def _teasers(tree: Element, address: str) -> Iterator[Element]:
    """What stands under a heading that is a link to another page, as far as it is short."""
    for heading in tree.xpath("//h2[.//a] | //h3[.//a] | //h4[.//a] | //h5[.//a]"):
        link = next(heading.iter("a"))
        if _share_of_links(heading) < _OF_LINKS or _stays(link.get("href") or "#", address):
            continue
        element = heading
        while (above := element.getparent()) is not None and above.tag not in _WHOLE:
            if len(above.text_content()) > _LONGEST_CARD:
                break
            element = above
        yield element


def _stays(href: str, address: str) -> bool:
    """Whether a link leads to the page itself, or to a part of it."""
    own = page_of(address).partition("/")[2]
    return href.startswith("#") or bool(own and own in href)


def _lists(tree: Element) -> Iterator[Element]:
    """Lists of links, among them the way from the front page to this one."""
    for element in tree.iter("ul", "ol"):
        items = [item for item in element.iterchildren("li") if item.text_content().strip()]
        if items and all(_is_link(item) for item in items):
            yield element


def _lines(tree: Element) -> Iterator[Element]:
    """Paragraphs that are a link to another story, perhaps with a label before it."""
    return (element for element in tree.xpath("//p[.//a[@href]]") if _is_link(element))


def _is_link(element: Element) -> bool:
    """Whether a piece of a page is a link and no sentence."""
    text = element.text_content().strip()
    return not text.endswith(_ENDS) and _share_of_links(element) >= _OF_LINKS


def _share_of_links(element: Element) -> float:
    whole = len("".join(element.text_content().split()))
    links = element.iter("a")
    linked = sum(len("".join(link.text_content().split())) for link in links if link.get("href"))
    return linked / whole if whole else 0.0
