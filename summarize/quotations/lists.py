"""Lists and boxes of an outlet's own facts: "Key points:" and then whole sentences."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from summarize.languages.speech import SpeechRules
from summarize.quotations.paragraphs import Paragraph

_STOPS = ".!”"


def own_items(
    title: str, lines: Sequence[Paragraph], rules: SpeechRules | None
) -> Iterator[Paragraph]:
    """The items of lists that an outlet introduces as its own, where they are whole sentences.

    A list is its own below a line that ends in a colon, or a heading, or in an article whose
    `title` says so, if that does not introduce what somebody says; and below a sentence that counts
    its items ("approved three changes"). Without rules of the language no list is.
    """
    if rules is None:
        return
    own = False
    for at, (above, line) in enumerate(zip((None, *lines), lines, strict=False)):
        if not line.is_item:
            own = False
        elif above is not None and not above.is_item:
            introduced = above.is_heading or above.text[-1] == ":"
            own = rules.lists(above.text if introduced else title) or rules.counts(
                above.outside, _length(lines[at:])
            )
        if own and line.text[-1] in _STOPS and rules.states(line.text):
            yield line


def _length(lines: Sequence[Paragraph]) -> int:
    """How many items the list has that the first of the lines opens."""
    return sum(1 for _ in takewhile(lambda line: line.is_item, lines))
