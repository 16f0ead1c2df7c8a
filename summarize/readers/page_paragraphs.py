"""Paragraphs of an article that were passed over, though they stand where those found do."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from summarize.data import Block, count_words
from summarize.languages.pages import template_names
from summarize.readers.blocks import Element
from summarize.readers.linked_data import letters
from summarize.readers.page_head import spaced

# Shorter ones are labels as often as not. Chosen, not tuned.
_FEWEST_WORDS = 8
# So many letters at either end tell a paragraph from others. Chosen, not tuned.
_ENDS_ALIKE = 25
# So many elements around a paragraph, with its own class, may be a picture's. Chosen, not tuned.
_CLOSE = 4
# Those that are missing must be so many times as long as those found in the same place: a caption
# or an appeal is less, and where most is missing, little tells what that place is. Chosen.
_LEAST, _MOST = 0.15, 4.0


def completed(found: Sequence[Block], tree: Element) -> tuple[Block, ...]:
    """The blocks that were found, and between them the paragraphs that stand in the same place.

    The place of a paragraph are the names and classes of all elements around it.
    """
    at = {letters(block.text): index for index, block in enumerate(found)}
    told = "".join(at)
    paragraphs = [_Paragraph.of(each, told) for each in tree.iter("p")]
    sizes: Counter[tuple[str, bool]] = Counter()
    for each in paragraphs:
        sizes[each.place, each.is_found] += len(each.text)
    missing: dict[int, list[Block]] = defaultdict(list)
    last = -1
    for each in paragraphs:
        if each.is_found:
            last = max(last, at.get(letters(each.text), last))
            continue
        ours, others = sizes[each.place, True], sizes[each.place, False]
        is_much = _LEAST * ours < others < _MOST * ours
        if is_much and not each.is_caption and count_words(each.text) >= _FEWEST_WORDS:
            missing[last].append(Block("paragraph", each.text))
    blocks = [*missing[-1]]
    for index, block in enumerate(found):
        blocks += [block, *missing[index]]
    return tuple(blocks)


class _Paragraph(NamedTuple):
    """A paragraph of the page: where it stands, its text, and whether it was found."""

    place: str
    text: str
    is_found: bool

    @property
    def is_caption(self) -> bool:
        """Whether what stands closely around it is a picture's."""
        return (
            template_names().pictures.search("<".join(self.place.split("<")[:_CLOSE])) is not None
        )

    @staticmethod
    def of(element: Element, told: str) -> "_Paragraph":
        """What `element` is to a text of which `told` are the letters."""
        around = (f"{each.tag}.{each.get('class') or ''}" for each in element.iterancestors())
        place = f"{element.get('class') or ''}<{'<'.join(around)}"
        text = spaced(element)
        own = letters(text)
        # What is found may lack some words in its middle, such as the label of a link.
        is_found = own[:_ENDS_ALIKE] in told or own[-_ENDS_ALIKE:] in told
        return _Paragraph(place, text, is_found)
