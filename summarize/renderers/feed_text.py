"""A story as a feed has it: short HTML without style or script."""

from collections.abc import Sequence
from dataclasses import replace

from summarize.characters import visible
from summarize.patterns import regex
from summarize.renderers.day_lines import Words, badge, change, story_facts
from summarize.renderers.entries import Entry

# What no XML 1.0 document may hold, and characters of Unicode that are none.
_NOT_XML = regex(r"[^\t\n\r\x20-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")
_NO_CHARACTER = regex(
    "["
    + "".join(f"{chr(p + 0xFFFE)}{chr(p + 0xFFFF)}" for p in range(0x10000, 0x110000, 0x10000))
    + "]"
)


def xml_text(text: str) -> str:
    """`text` in one line, with only what every XML document may hold."""
    return _NO_CHARACTER.sub("\ufffd", _NOT_XML.sub("\ufffd", visible(text)))


def feed_html(words: Words, entry: Entry, before: Sequence[Entry] = ()) -> str:
    """The claims of a story, what was taken back, and its sources by number.

    Args:
        words: those of its day.
        entry: the newest.
        before: older ones, the newest first: what they took back is told too, after that of today.
    """
    from summarize.renderers.pages import part_template

    back, told = list(entry.taken_back), list(entry.sources)
    for older in before:
        found = _renumbered(older, max((each.number for each in told), default=0))
        back += found.taken_back
        told += found.sources
    html = part_template("feed.html").render(
        entry=entry,
        words=words,
        facts=story_facts(words, entry),
        back=back,
        told=told,
        badge=lambda claim: badge(words, claim),
        change=lambda claim: change(words, claim),
    )
    return _NO_CHARACTER.sub("\ufffd", _NOT_XML.sub("\ufffd", html))


def _renumbered(entry: Entry, first: int) -> Entry:
    """What an entry took back, with the sources of that, numbered after `first`."""
    cited = {n for each in entry.taken_back for n in (*each.earlier, *each.sources)}
    sources = [each for each in entry.sources if each.number in cited]
    numbers = {each.number: at for at, each in enumerate(sources, start=first + 1)}
    return replace(
        entry,
        claims=tuple(
            replace(
                each,
                earlier=tuple(numbers[n] for n in each.earlier),
                sources=tuple(numbers[n] for n in each.sources),
            )
            for each in entry.taken_back
        ),
        sources=tuple(replace(each, number=numbers[each.number]) for each in sources),
    )
