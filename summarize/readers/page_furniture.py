"""What a page shows beside its article: boxes, cards of other stories, lists of links, kickers.

It is told by its structure, and by what its elements are called; never by what it says. It is taken
out of the tree before the article is looked for, because whatever looks for it may fall back on the
whole page.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from summarize.data import count_words
from summarize.languages.pages import template_names
from summarize.readers.blocks import Element
from summarize.readers.page_cards import cards, link_lines, link_lists
from summarize.readers.page_head import PageHead, is_headline, spaced
from summarize.readers.trees import find, with_any

# So much of the running text of a page is never taken out at once, for what it is called or for
# its links. Chosen, not tuned.
_MOST_NAMED, _MOST_LINKED = 0.3, 0.5
# So many characters of running text, at least, are left of a declared article. Chosen, not tuned.
_LEFT = 200
# Words of a kicker. Chosen, not tuned.
_KICKER = 5
# Ids may be made of a heading's words; names of boxes are shorter. Chosen, not tuned.
_LONGEST_ID = 40
_BOXES = frozenset(("div", "section", "ul"))
_ALWAYS = frozenset(("aside", "nav", "address"))
# What elements are called that only those see to whom a page is read aloud; a span or label of
# them goes.
_UNSEEN = ("sr-only", "visually-hidden", "screen-reader")
_UNSEEN_ALWAYS = frozenset(("span", "label"))


def without_furniture(
    tree: Element, head: PageHead, headlines: Sequence[str], called: Collection[str]
) -> None:
    """Take out of a tree, in place, what is not of the article under one of `headlines`.

    `called` are the classes of the page.
    """
    whole = sum(map(len, find(tree, "//p//text()")))
    most = _MOST_NAMED * whole
    _drop(_named_boxes(tree, called, most), headlines, most)
    most = _MOST_LINKED * whole
    # Where a declared article stands under links, they are those of a list of products.
    if not head.is_declared or whole - _inside([*cards(tree, head.address)]) >= _LEFT:
        _drop(cards(tree, head.address), headlines, most)
    for linked in (link_lists(tree), link_lines(tree), _kickers(tree, headlines)):
        _drop(linked, headlines, most)


def _drop(elements: Iterable[Element], headlines: Sequence[str], most: float) -> None:
    """Take out the elements that hold neither the headline nor more running text than `most`."""
    for element in elements:
        if element.getparent() is None or _running(element) > most:
            continue
        headings = element.iter("h1", "h2")
        if not any(is_headline(spaced(each), headlines) for each in headings):
            element.drop_tree()


def _running(element: Element) -> int:
    """How many characters of running text an element has."""
    return sum(map(len, find(element, "self::p//text() | .//p//text()")))


def _inside(elements: Sequence[Element]) -> int:
    """How many characters of running text stand in any of the elements."""
    known = {id(each) for each in elements}
    outer = {
        id(each): each
        for each in elements
        if not any(id(around) in known for around in each.iterancestors())
    }
    return sum(map(_running, outer.values()))


def _named_boxes(tree: Element, called: Collection[str], most: float) -> Iterator[Element]:
    """Boxes by their names, but those of one name that hold a great part of the text together."""
    boxes = [*_boxes(tree, with_any(called, _UNSEEN))]
    sizes: Counter[str] = Counter()
    for element in boxes:
        sizes[element.get("class") or ""] += _running(element)
    for element in boxes:
        name = element.get("class") or ""
        if not name or sizes[name] <= most:
            yield element


def _boxes(tree: Element, unseen: Collection[str]) -> Iterator[Element]:
    names = template_names().boxes
    for element in tree.iter("*") if unseen else tree.iter("p", *_BOXES, *_ALWAYS):
        tag, called, identity = element.tag, element.get("class") or "", element.get("id") or ""
        is_unseen = called in unseen
        if tag in _ALWAYS or (is_unseen and tag in _UNSEEN_ALWAYS):
            yield element
        elif is_unseen or (called and tag == "p") or ((called or identity) and tag in _BOXES):
            told = f"{called} {identity}" if len(identity) <= _LONGEST_ID else called
            if names.search(told):
                yield element


def _kickers(tree: Element, headlines: Sequence[str]) -> Iterator[Element]:
    """The few words above the headline, beside it or beside what it stands in."""
    for heading in find(tree, "//h1 | //h2"):
        if is_headline(spaced(heading), headlines):
            around = heading.getparent()
            beside = [*heading.itersiblings(preceding=True)]
            if around.tag in ("header", "hgroup", "div"):
                beside += around.itersiblings(preceding=True)
            for element in beside:
                if isinstance(element.tag, str) and count_words(spaced(element)) <= _KICKER:
                    yield element
            return
