"""An article as an export has it -> the record of one, whole or cut."""

from collections.abc import Sequence
from dataclasses import dataclass

from summarize.cleaning import rejoined
from summarize.data import Block, RawArticle, count_words
from summarize.readers.databases.lines import Run, label_of
from summarize.readers.records import Problem, Record

# Exports count words in their own way, and some count headline and captions too. Chosen, not tuned.
_SHORT_OF = 0.6
# Words. A text that lacks fewer is not cut; captions have as many. Chosen, not tuned.
_FEWEST_LOST = 40
# No line that an export broke is longer, and none of its columns narrower.
_WIDEST, _NARROWEST = 100, 50


@dataclass(frozen=True, slots=True)
class Entry:
    """What an export tells of an article; `words` is the length that it claims, 0 for none.

    `cut` says why the text cannot be whole.
    """

    title: str = ""
    outlet: str = ""
    date: str = ""
    authors: tuple[str, ...] = ()
    text: str = ""
    words: int = 0
    url: str = ""
    cut: str = ""


def record(entry: Entry, place: int) -> Record | Problem:
    """The record of the article at a place of the export."""
    if not entry.text.strip():
        return Problem(f"article {place} of the export has no text", title=entry.title)
    article = RawArticle(
        id="",
        source=entry.outlet,
        title=entry.title,
        url=entry.url,
        authors=entry.authors,
        named=bool(entry.outlet),
        blocks=tuple(_block(each) for each in entry.text.split("\n\n") if each.strip()),
        dates=(entry.date,) if entry.date else (),
    )
    return Record(article, place, cut=entry.cut or _cut(entry))


def _block(paragraph: str) -> Block:
    label = label_of(paragraph, capitals=True)
    return Block("caption" if label and label.of("caption") else "paragraph", paragraph)


def _cut(entry: Entry) -> str:
    found = count_words(entry.text)
    if found >= _SHORT_OF * entry.words or entry.words - found < _FEWEST_LOST:
        return ""
    return f"{found} of the {entry.words} words that the export tells"


def column_of(bodies: Sequence[Run]) -> int:
    """How wide the lines of an export were broken; 0 where they were not."""
    lengths = sorted(len(line.strip()) for run in bodies for line in run[:-1])
    if not lengths:
        return 0
    widest = lengths[-1]
    return widest if _NARROWEST <= widest <= _WIDEST else 0


def text_of(body: Sequence[Run], width: int) -> str:
    """The text of runs of lines, its broken lines joined where the column is known."""
    lines = "\n\n".join("\n".join(run) for run in body)
    if not width:
        return "\n\n".join(line.strip() for line in lines.split("\n") if line.strip())
    return "\n\n".join(rejoined(lines, width))
