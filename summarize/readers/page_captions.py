"""The captions of a page's pictures."""

from collections.abc import Collection, Iterator

from summarize.data import Block, count_words
from summarize.languages.pages import template_names
from summarize.readers.blocks import Element
from summarize.readers.page_head import spaced
from summarize.readers.trees import find, with_any

_PICTURES = "//img | //picture | //video"
_MAY_BE_CAPTIONS = ("p", "div", "span", "small", "em")
_PARTS_OF_NAMES = ("aption", "photo-", "image-", "img-", "nterschrift")
_RUNNING = ".//h1 | .//h2 | .//h3 | .//p[position() > 1] | .//a[.//p]"
# Words of a caption with its credit. Chosen, not tuned.
_LONGEST_CAPTION = 60


def take_captions(tree: Element, called: Collection[str]) -> Iterator[Block]:
    """The captions of the article; those that only their names tell are taken out of the tree.

    `called` are the classes of the page.
    """
    captions = find(tree, "//article//figcaption | //main//figcaption")
    texts = [" ".join("".join(each.itertext()).split()) for each in captions]
    for element in [*_beside_pictures(tree, called), *_called(tree, called)]:
        if element.getparent() is not None:
            texts.append(spaced(element))
            element.drop_tree()
    return (Block("caption", text) for text in dict.fromkeys(texts) if text)


def _called(tree: Element, called: Collection[str]) -> Iterator[Element]:
    """Short elements that are called captions; `called` are the classes of the page."""
    names, found = template_names().captions, set[int]()
    captions = {each for each in with_any(called, _PARTS_OF_NAMES) if names.search(each)}
    for element in tree.iter(*_MAY_BE_CAPTIONS) if captions else ():
        if element.get("class") not in captions or not _is_in_article(element):
            continue
        is_short = count_words(element.text_content()) <= _LONGEST_CAPTION
        if not is_short or find(element, _RUNNING):
            continue
        if not any(id(around) in found for around in element.iterancestors()):
            found.add(id(element))
            yield element


def _is_in_article(element: Element) -> bool:
    """Whether an element stands in an article or the main part of a page, and in no figure."""
    if next(element.iterancestors("figcaption", "figure"), None) is not None:
        return False
    return next(element.iterancestors("article", "main"), None) is not None


def _beside_pictures(tree: Element, called: Collection[str]) -> Iterator[Element]:
    """Elements that are called a picture's, hold one, and have no more than a caption's text."""
    pictures = template_names().pictures
    if not any(map(pictures.search, called)):
        return
    for picture in find(tree, _PICTURES):
        holders = (each for each in picture.iterancestors() if _has_text(each))
        holder = next(holders, None)
        if holder is None or not pictures.search(holder.get("class") or ""):
            continue
        is_short = count_words(holder.text_content()) <= _LONGEST_CAPTION
        if is_short and holder.tag == "div" and not find(holder, _RUNNING):
            yield holder


def _has_text(element: Element) -> bool:
    return any(map(str.strip, element.itertext()))
