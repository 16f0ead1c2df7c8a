"""Pages that hold no article, and what they are instead: errors, walls, checks, front pages."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarize.data import Block, count_words
from summarize.languages.pages import Speech, speeches
from summarize.outlets import page_of
from summarize.readers.blocks import Element
from summarize.readers.page_head import PageHead, spaced
from summarize.readers.page_titles import without_outlet
from summarize.readers.trees import find

# An article of so many words is never taken for a page without one. Chosen: the longest of 40 walls
# and checks that were looked at has 190.
_MOST_WORDS = 220
# What is left beside the cards of a front page. Chosen, not tuned.
_MOST_BESIDE = 40
# So many links to other stories, or links of any kind, make a front page. Chosen, not tuned.
_FEWEST_STORIES, _FEWEST_LINKS = 3, 12
# So much of what a page says must be the speech of one kind. Chosen, not tuned.
_SHARE = 0.5
_LONGEST_TITLE = 100  # characters; longer headings are sentences of the text; chosen, not tuned
_CAPTCHA = (
    "//*[contains(@class, 'captcha') or contains(@id, 'captcha') or contains(@class, 'turnstile')"
    " or contains(@id, 'challenge-') or contains(@src, 'captcha')]"
)
# What such a name has in it, in the page as it is written; quick to look for.
_CALLED_SO = ("captcha", "turnstile", "challenge-")
_HEADINGS = ("h1", "h2", "h3", "h4")


class Signs(NamedTuple):
    """What tells of no article: headings that are links, links, a test for robots."""

    stories: int
    links: int
    has_captcha: bool


NO_SIGNS = Signs(stories=0, links=0, has_captcha=False)


def signs(tree: Element, page: str) -> Signs:
    """The signs in a page; taken before anything is taken out of its tree."""
    links = sum(1 for each in tree.iter("a") if each.get("href") is not None)
    has_captcha = any(each in page for each in _CALLED_SO) and bool(find(tree, _CAPTCHA))
    return Signs(_stories(tree), links, has_captcha)


def _stories(tree: Element) -> int:
    """How many headings have links in them, and how many links have headings."""
    found = set[Element]()
    for heading in tree.iter(*_HEADINGS):
        if heading.find(".//a") is not None:
            found.add(heading)
        if heading.tag != "h1":
            found.update(heading.iterancestors("a"))
    return len(found)


def what_instead(
    tree: Element, head: PageHead, outlets: Sequence[str], text: Sequence[Block], seen: Signs
) -> str:
    """What a page with this text is, if it is no article; "" where it is one."""
    lines = [*_lines(text)]
    words = sum(map(count_words, lines))
    if words > _MOST_WORDS:
        return ""
    titles = [*_titles(head, outlets)]
    said = lines or [*_noscript(tree)]
    for speech in speeches():
        if _speaks(speech, titles, said):
            return speech.kind
    if head.is_declared:
        return ""
    if words < _MOST_BESIDE and seen.has_captcha:
        return "a robot check"
    if words < _MOST_BESIDE and find(tree, "//input[@type='password']"):
        return "a login wall"
    is_site = bool(head.address) and not page_of(head.address)
    has_stories = seen.stories >= _FEWEST_STORIES or seen.links >= _FEWEST_LINKS
    is_front = has_stories and (is_site or words < _MOST_BESIDE)
    return "a page of links to articles" if is_front else ""


def _speaks(speech: Speech, titles: Sequence[str], lines: Sequence[str]) -> bool:
    """Whether a page speaks as those of one kind do; the last of `titles` is a heading in it."""
    *titles, heading = titles
    if any(pattern.fullmatch(title) for title in titles for pattern in speech.titles):
        return True
    spoken = [line for line in lines if any(pattern.search(line) for pattern in speech.texts)]
    hinting = (*speech.titles, *speech.hints)
    if spoken and any(each.fullmatch(title) for title in (*titles, heading) for each in hinting):
        return True
    return sum(map(len, spoken)) > _SHARE * sum(map(len, lines))


def _lines(text: Sequence[Block]) -> Iterator[str]:
    for block in text:
        if block.kind != "caption":
            yield _plain(block.text)


def _noscript(tree: Element) -> Iterator[str]:
    return (_plain(spaced(each)) for each in tree.iter("noscript"))


def _titles(head: PageHead, outlets: Sequence[str]) -> Iterator[str]:
    """The titles of a page, and its first heading, without the outlet."""
    heading = next(iter(head.headings), "")
    for each in (head.window_title, head.metas.get("og:title", ""), heading):
        yield _plain(without_outlet(each, outlets)) if len(each) <= _LONGEST_TITLE else ""


def _plain(line: str) -> str:
    return " ".join(line.replace("’", "'").lower().split())
