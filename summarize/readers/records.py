"""What readers get and hand on: articles with their places, what a file holds, problems."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Literal, NamedTuple

from summarize.data import RawArticle, SourceFate
from summarize.readers.names import USUAL, FieldNames


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of a stream beside its bytes; all of it may be unknown.

    `names` are what the fields of records are called, `name` is that of the file, `url` the
    address that its bytes were fetched from, `charset` the encoding that was told then.
    """

    names: FieldNames = USUAL
    name: str = ""
    url: str = ""
    charset: str = ""


UNTOLD = Context()


class Fetched(NamedTuple):
    """Where bytes were fetched from, and when, as the crawl writes it: never a publication."""

    url: str
    moment: str


@dataclass(frozen=True, slots=True)
class Record:
    """An article as it was found; `place` counts its line or position from 1, 0 is a whole file.

    `within` is the name of the file within the file. `cut` says why the text is not whole ("only a
    summary"); "" where it is, or may be. `version` counts the states in which an article was sent
    under one id, from 1; 0 where its format has no such thing. Of what was `fetched` twice, the
    later one counts.
    """

    article: RawArticle
    place: int = 0
    within: str = ""
    cut: str = ""
    version: int = 0
    fetched: Fetched | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a file; `lost` says that an article could not be read because of it.

    `title` is the headline of that article where it is known. `fate` is what became of it: what may
    not be told yet is "embargoed", what was taken back "withdrawn"; by default what is lost or has
    a title was skipped, and the rest is only a remark on what is read. `within` is the name of the
    file within the file, which stands in the message too.
    """

    message: str
    lost: bool = True
    title: str = ""
    fate: SourceFate | Literal[""] = ""
    within: str = ""


class Member(NamedTuple):
    """A file within a file: in an archive, a mailbox, a crawl. It is read as any file is.

    `context.name` is its name there, and `label` what messages call it where that is another name.
    `cut` says why all that is read in it is not whole.
    """

    stream: BinaryIO
    context: Context
    label: str = ""
    fetched: Fetched | None = None
    cut: str = ""

    @property
    def shown(self) -> str:
        """What messages call it."""
        return self.label or self.context.name


Reader = Callable[[BinaryIO, Context], Iterator[Record | Problem]]
"""The records of a file that is open for reading bytes; never more of it is held than needed."""

Opener = Callable[[BinaryIO, Context], Iterator[Member | Record | Problem]]
"""The files within one that is open for reading bytes; each is read before the next is asked.

What has a text of its own beside them, as a mail, gives that as a record.
"""
