"""An article as an export has it -> the record of one, whole or cut."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarize.cleaning import rejoined
from summarize.data import Block, RawArticle, count_words
from summarize.languages.cleaning import cleaning_rules
from summarize.readers.databases.lines import Run, by_line, label_of
from summarize.readers.fields import authors_in as names_in
from summarize.readers.records import Problem, Record

# Exports count words in their own way, and some count headline and captions too. Chosen, not tuned.
_SHORT_OF = 0.6
# Words. A text that lacks fewer is not cut; captions have as many. Chosen, not tuned.
_FEWEST_LOST = 40
# "Lark, Jo" or "Lark, Jo A.", not "Jo Lark, Staff Reporter" or "Lark, Quill and Moss".
_FAMILY_FIRST = re.compile(r"([^\W\d_][\w'’ -]*), ((?:[^\W\d_][\w.'’-]*\s?){1,3})")
_NOBODY = frozenset(("anonymous", "staff", "anon", "unknown"))
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


def authors_in(written: str, *, family_first: bool = False) -> tuple[str, ...]:
    """The names of authors in a byline, each as people write it.

    >>> authors_in("Lark, Jo; Quill, Marta A", family_first=True)
    ('Jo Lark', 'Marta A Quill')
    >>> authors_in("By JO LARK, Staff Writer")
    ('JO LARK',)
    """
    parts = written.split(";")
    if family_first:
        return tuple(_names(parts))
    names = (name for each in parts for name in names_in(_without_role(each)))
    return tuple(name for name in names if name.lower() not in _NOBODY)


def _without_role(byline: str) -> str:
    """A byline without "By" and without what its authors are."""
    rules = cleaning_rules("en")
    bare = by_line().sub("", " ".join(byline.split()))
    match = rules.name_and_role.match(bare) or rules.byline.match(f"By {bare}")
    return match[1] if match else bare


def _names(parts: Sequence[str]) -> Iterator[str]:
    for part in (" ".join(each.split()).rstrip(".,") for each in parts):
        match = _FAMILY_FIRST.fullmatch(part)
        name = f"{match[2].strip()} {match[1]}" if match else part
        if name and name.lower() not in _NOBODY:
            yield name


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
