"""What goes into a rewriter and what comes out of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Group:
    """The evidence for one point: what may be printed of it, and every sentence that says it.

    `id` is unique in the story; `passage_text` is the extractive point; `sentences` are all
    supporting sentences of the cluster, the representative first, and `outlets` the names of all
    outlets that these are of; `language` is that of the story, a BCP 47 primary subtag.
    """

    id: int
    passage_text: str
    sentences: tuple[str, ...]
    outlets: tuple[str, ...] = ()
    language: str = "en"

    def __post_init__(self) -> None:
        if not self.sentences or not self.passage_text.strip():
            raise ValueError(f"group {self.id} needs a passage and a sentence")

    @property
    def evidence(self) -> tuple[str, ...]:
        """The passage, then the supporting sentences that it does not already hold."""
        return (self.passage_text, *(s for s in self.sentences if s not in self.passage_text))


@dataclass(frozen=True, slots=True)
class Wording:
    """What a rewriter wrote, and the ids of the groups that it says it wrote it from.

    Without text it says why there is none: `note` then is the reason why `groups` are quoted.
    With text, `note` is a warning ("2 of 9 sentences did not fit").
    """

    text: str
    groups: tuple[int, ...]
    note: str = ""


class Rewriter(Protocol):
    """A frozen settings class that turns evidence groups into statements.

    `rewrite` takes all stories of a run at once, so that a model can work in batches, and returns
    one list of statements for each. It raises `ModelError` or `MissingExtraError` where the model
    cannot be loaded or reached; a failure with one story is a statement without text.
    """

    @property
    def samples(self) -> bool:
        """Whether another attempt may write something else."""
        ...

    def public(self) -> dict[str, object]:
        """What decides the bytes of its text and may stand in a briefing that is passed on.

        JSON values alone: names, numbers and digests; no path, no address, no key.
        """
        ...

    def rewrite(
        self,
        stories: Sequence[Sequence[Group]],
        *,
        titles: Sequence[str] = (),
        query: str = "",
        attempt: int = 0,
    ) -> list[list[Wording]]:
        """Statements for each story; `titles` are empty or one for each story."""
        ...


def unwritten(groups: Sequence[Group], reason: str) -> Wording:
    """The statement that says why `groups` could not be rewritten."""
    return Wording("", tuple(group.id for group in groups), reason)
