"""Lists of an outlet's own facts: "Key points:" and then whole sentences."""

from collections.abc import Iterator, Sequence

from summarize.languages.speech import SpeechRules
from summarize.quotations.paragraphs import Paragraph

_STOPS = ".!”"


def own_items(
    title: str, lines: Sequence[Paragraph], rules: SpeechRules | None
) -> Iterator[Paragraph]:
    """The items of lists that an outlet introduces as its own, where they are whole sentences.

    A list is its own below a line that ends in a colon, or a heading, or in an article whose
    `title` says so, if that does not introduce what somebody says. Without rules of the language
    no list is.
    """
    if rules is None:
        return
    own = False
    for above, line in zip((None, *lines), lines, strict=False):
        if not line.is_item:
            own = False
        elif above is not None and not above.is_item:
            introduced = above.is_heading or above.text[-1] == ":"
            own = rules.lists(above.text if introduced else title)
        if own and line.text[-1] in _STOPS and rules.states(line.text):
            yield line
