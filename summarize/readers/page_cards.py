"""Cards of other stories in a page, and lists and lines of links: told by their links alone."""

from collections.abc import Iterator

from summarize.outlets import page_of
from summarize.readers.blocks import Element
from summarize.readers.trees import find

# A card says what another story is about; longer links are broken HTML. Chosen, not tuned.
_LONGEST_CARD = 600
# The last part of an address is so long where it is of an article; of a section it is a word.
# Chosen, not tuned.
_SLUG = 15
# A list or a paragraph is of links if so much of it is. Chosen, not tuned.
_OF_LINKS = 0.6
_CARDS = (
    "//a[@href][.//p or .//h1 or .//h2 or .//h3 or .//h4 or .//li]"
    " | //article//article | //li//article"
)
_HEADINGS = (
    ".//h2[.//a] | .//h3[.//a] | .//h4[.//a] | .//h5[.//a]"
    " | .//div[contains(@class, 'title')][a[@href]] | .//span[contains(@class, 'title')][a[@href]]"
)
# What holds more than one card.
_SEVERAL = f"count(.//p) > 3 or count({_HEADINGS}) > 1"
# Links that stand alone where a paragraph could.
_LONE_LINKS = (
    "//a[@href][not(ancestor::p or ancestor::li or ancestor::td or ancestor::h1 or ancestor::h2"
    " or ancestor::h3 or ancestor::h4 or ancestor::blockquote or ancestor::figure)]"
    "[string-length(normalize-space(..)) = string-length(normalize-space(.))]"
    "[string-length(normalize-space(.)) > 0]"
)
_WHOLE = ("main", "body", "html")
_ENDS = (".", "!", "?", "…", "”", '"', "。", "»", "“")


def cards(tree: Element, address: str) -> Iterator[Element]:
    """The cards of a page at `address`: what says of other stories what they are about."""
    own = page_of(address).partition("/")[2]
    yield from _linked_blocks(tree)
    yield from _teasers(tree, own)
    yield from _pictured(tree, own)


def link_lists(tree: Element) -> Iterator[Element]:
    """Lists of links, among them the way from the front page to this one."""
    for element in tree.iter("ul", "ol"):
        items = [item for item in element.iterchildren("li") if item.text_content().strip()]
        if items and all(_is_link(item) for item in items):
            yield element


def link_lines(tree: Element) -> Iterator[Element]:
    """Paragraphs that are a link to another story, perhaps with a label before it."""
    for element in find(tree, "//p[.//a[@href]]"):
        if _is_link(element):
            yield element
    yield from find(tree, _LONE_LINKS)


def _linked_blocks(tree: Element) -> Iterator[Element]:
    """Links around whole blocks, and articles within the article that are mostly links."""
    for element in find(tree, _CARDS):
        if len(element.text_content()) <= _LONGEST_CARD and (
            element.tag == "a" or _share_of_links(element) >= _OF_LINKS
        ):
            yield element


def _teasers(tree: Element, own: str) -> Iterator[Element]:
    """What stands under a heading that is a link to another page, as far as it is short."""
    for heading in find(tree, _HEADINGS):
        link = heading.find(".//a")
        if link is None or _share_of_links(heading) < _OF_LINKS:
            continue
        if _stays(link.get("href") or "#", own):
            continue
        element = heading
        while (above := element.getparent()) is not None and above.tag not in _WHOLE:
            if len(above.text_content()) > _LONGEST_CARD or find(above, _SEVERAL):
                break
            element = above
        yield element


def _pictured(tree: Element, own: str) -> Iterator[Element]:
    """What a picture and words, both linked to one other page, stand in together."""
    bare: dict[str, Element] = {}
    for link in tree.iter("a"):
        href = link.get("href") or "#"
        if not link.text_content().strip():
            bare[href] = link
        elif href in bare and not _stays(href, own):
            around = {id(each) for each in bare.pop(href).iterancestors()}
            together = next((each for each in link.iterancestors() if id(each) in around), None)
            if together is None or together.tag in _WHOLE:
                continue
            if len(together.text_content()) <= _LONGEST_CARD:
                yield together


def _stays(href: str, own: str) -> bool:
    """Whether a link leads to the page itself, to a part of it, or to a page below an article's.

    `own` is the path of the page's address.
    """
    if href.startswith("#"):
        return True
    is_article = len(own.rpartition("/")[2]) >= _SLUG
    return bool(own) and (own in href if is_article else href.strip("/").endswith(own))


def _is_link(element: Element) -> bool:
    """Whether a piece of a page is a link and no sentence."""
    text = element.text_content().strip()
    return not text.endswith(_ENDS) and _share_of_links(element) >= _OF_LINKS


def _share_of_links(element: Element) -> float:
    whole = len("".join(element.text_content().split()))
    links = element.iter("a")
    linked = sum(len("".join(link.text_content().split())) for link in links if link.get("href"))
    return linked / whole if whole else 0.0
