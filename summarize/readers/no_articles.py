"""Pages that hold no article, and what they are instead: errors, walls, checks, front pages."""

from collections.abc import Iterator, Sequence

from summarize.data import Block, count_words
from summarize.languages.pages import Speech, speeches
from summarize.readers.blocks import Element
from summarize.readers.page_head import PageHead, spaced
from summarize.readers.page_titles import without_outlet

# An article of so many words is never taken for a page without one. Chosen: the longest of 40 walls
# and checks that were looked at has 190.
_MOST_WORDS = 220
# What is left beside the cards of a front page. Chosen, not tuned.
_MOST_BESIDE = 40
# So many links to other stories, or links of any kind, make a front page. Chosen, not tuned.
_FEWEST_STORIES, _FEWEST_LINKS = 3, 15
# So much of what a page says must be the speech of one kind. Chosen, not tuned.
_SHARE = 0.5
_LONGEST_TITLE = 100  # characters; longer headings are sentences of the text; chosen, not tuned
_CAPTCHA = (
    "//*[contains(@class, 'captcha') or contains(@id, 'captcha') or contains(@class, 'turnstile')"
    " or contains(@id, 'challenge-') or contains(@src, 'captcha')]"
)
_STORIES = "//h1[.//a] | //h2[.//a] | //h3[.//a] | //h4[.//a] | //a[.//h2 or .//h3 or .//h4]"


def count_stories(tree: Element) -> tuple[int, int]:
    """How many headings of a page are links, and how many links it has."""
    return len(tree.xpath(_STORIES)), len(tree.xpath("//a[@href]"))


def what_instead(
    tree: Element,
    head: PageHead,
    outlets: Sequence[str],
    text: Sequence[Block],
    counts: tuple[int, int],
) -> str:
    """What a page with this text is, if it is no article; "" where it is one.

    `counts` are those of `count_stories` before the tree was changed.
    """
    lines = [*_lines(text)]
    words = sum(map(count_words, lines))
    if words > _MOST_WORDS:
        return ""
    titles = [*_titles(head, outlets)]
    seen = lines or [*_noscript(tree)]
    for speech in speeches():
        if _speaks(speech, titles, seen):
            return speech.kind
    if head.is_declared:
        return ""
    if words < _MOST_BESIDE and tree.xpath(_CAPTCHA):
        return "a robot check"
    if words < _MOST_BESIDE and tree.xpath("//input[@type='password']"):
        return "a login wall"
    stories, links = counts
    is_front = words < _MOST_BESIDE and (stories >= _FEWEST_STORIES or links >= _FEWEST_LINKS)
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
    return " ".join(line.replace("’", "'").split())
