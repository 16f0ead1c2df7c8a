"""Live blogs: every update of a page, the time it was made as a heading above it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from summarize.cleaning import parse_date
from summarize.data import Block, count_words
from summarize.patterns import regex
from summarize.readers.blocks import Element, blocks
from summarize.readers.linked_data import letters, text_of
from summarize.readers.page_head import PageHead, spaced
from summarize.readers.trees import find

# Fewer pieces with times are an article with its dates. Chosen, not tuned.
_FEWEST = 3
# Shorter paragraphs are labels as often as not. Chosen, not tuned.
_FEWEST_WORDS = 8
# So much of the running text of a page stands in the updates of a live blog. Chosen, not tuned.
_SHARE = 0.6
_ENDS = (".", "!", "?", "…", ":", "”", '"', "。", "»", "“", ")")
# Elements that hold an update; a time alone in a small element stands in one of those above it.
_HOLDERS = frozenset(("article", "section", "div", "li"))
_CLOCK = regex(r"\b\d{1,2}[:.h]\d{2}\b")
_LONGEST_CLOCK = 40  # characters of a clock time with its date and zone; chosen, not tuned
_TIMES = (
    "//time[not(ancestor::aside or ancestor::nav or ancestor::footer)]"
    " | //*[self::span or self::div or self::p or self::b or self::strong]"
    "[contains(@class, 'time') or contains(@class, 'clock')][not(.//p)][not(.//time)]"
)


class _Update(NamedTuple):
    """An element of the page, and the element in it that tells when it was written."""

    holder: Element
    time: Element


def live_blocks(tree: Element, head: PageHead, called: Iterable[str]) -> tuple[Block, ...]:
    """The updates of a live blog, in the order of the page; () where the page is none.

    JSON-LD adds those that the page would load later. `called` are the classes of the page.
    """
    told = _told(head)
    updates = _updates(tree) if _may_be_several(tree, called) else ()
    if not updates or not (told or _is_most(tree, updates)):
        return tuple(block for update in told for block in update) if len(told) >= 2 else ()
    shown = (*_before(tree, updates[0]), *(block for each in updates for block in _shown(each)))
    known = "".join(letters(block.text) for block in shown)
    later = (
        update for update in told if not all(letters(each.text) in known for each in update[1:])
    )
    return (*shown, *(block for update in later for block in update))


def may_be_live(tree: Element, head: PageHead, called: Iterable[str]) -> bool:
    """Whether a page has updates, of which a live blog may consist; `called` are its classes."""
    return bool(_told(head)) or (_may_be_several(tree, called) and bool(_updates(tree)))


def _updates(tree: Element) -> tuple[_Update, ...]:
    """The elements of one kind that each have a time and text of their own, if several."""
    found: list[_Update] = []
    for time in find(tree, _TIMES):
        text = spaced(time)
        if not time.get("datetime") and not (_CLOCK.search(text) and len(text) <= _LONGEST_CLOCK):
            continue
        if (holder := _holder(time)) is not None:
            found.append(_Update(holder, time))
    # The first time in an element is its own; another may be that of a change.
    first = {id(each.holder): each for each in reversed(found)}
    by_kind: dict[str, list[_Update]] = defaultdict(list)
    for each in reversed(first.values()):
        by_kind[_kind(each.holder)].append(each)
    most = max(by_kind.values(), key=len, default=[])
    return tuple(most) if len(most) >= _FEWEST else ()


def _may_be_several(tree: Element, called: Iterable[str]) -> bool:
    """Whether there may be several times in a page; quick to tell."""
    if any("time" in each or "clock" in each for each in called):
        return True
    return sum(1 for _ in tree.iter("time")) >= _FEWEST


def _holder(time: Element) -> Element | None:
    """The smallest element around a time that has running text too."""
    for element in time.iterancestors():
        if element.tag not in _HOLDERS:
            continue
        if any(paragraph.text_content().strip() for paragraph in element.iter("p")):
            return element
    return None


def _kind(element: Element) -> str:
    parent = element.getparent()
    above = "" if parent is None else f"{parent.tag}.{parent.get('class') or ''}"
    return f"{element.tag}.{element.get('class') or ''}<{above}"


def _is_most(tree: Element, updates: Sequence[_Update]) -> bool:
    """Whether most of what the page says stands in its updates."""
    whole = sum(len(each.text_content()) for each in tree.iter("p"))
    inside = sum(len(each.text_content()) for update in updates for each in update.holder.iter("p"))
    return inside > _SHARE * whole


def _before(tree: Element, first: _Update) -> Iterator[Block]:
    """The paragraphs between the headline and the first update."""
    is_below = False
    for element in tree.iter("h1", "p", first.holder.tag):
        if element is first.holder:
            return
        is_below = is_below or element.tag == "h1"
        if is_below and element.tag == "p" and count_words(spaced(element)) >= _FEWEST_WORDS:
            yield Block("paragraph", spaced(element))


def _shown(update: _Update) -> Iterator[Block]:
    """The blocks of an update: its time as a heading, and what stands beside it."""
    written = update.time.get("datetime") or ""
    yield Block("heading", _moment(written) if parse_date(written) else spaced(update.time))
    if update.time is not update.holder:
        update.time.drop_tree()
    for block in blocks(update.holder):
        if block.kind != "paragraph" or not _is_label(block.text):
            yield block


def _is_label(text: str) -> bool:
    """Whether a paragraph is a name or a button, and no sentence."""
    return count_words(text) < _FEWEST_WORDS and not text.endswith(_ENDS)


def _moment(written: str) -> str:
    """A moment as a heading has it, in brackets: a date alone is no line of an article's text.

    >>> _moment("2026-03-09T01:10:00+01:00")
    '[2026-03-09 01:10+01:00]'
    """
    moment = parse_date(written)
    return f"[{moment.isoformat(' ', 'minutes')}]" if moment else written


def _told(head: PageHead) -> tuple[tuple[Block, ...], ...]:
    """The updates that JSON-LD has."""
    listed = head.article.get("liveBlogUpdate")
    updates = listed if isinstance(listed, list) else [listed]
    return tuple(
        tuple(_of_linked(update))
        for update in updates
        if isinstance(update, Mapping) and text_of(update.get("articleBody"))
    )


def _of_linked(update: Mapping[str, object]) -> Iterator[Block]:
    yield Block("heading", _moment(text_of(update.get("datePublished"))))
    if headline := text_of(update.get("headline")):
        yield Block("heading", headline)
    yield Block("paragraph", text_of(update.get("articleBody")))
