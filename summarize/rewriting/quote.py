"""The rewriter that does not rewrite: every point is what the source says, word for word."""

from collections.abc import Sequence
from typing import Literal

from summarize.rewriting.protocol import Group, Wording
from summarize.settings import Settings


class Quote(Settings):
    """Print the passages as they are; needs no model and is never wrong about its source."""

    name: Literal["quote"] = "quote"

    @property
    def samples(self) -> bool:
        """Never: a quotation has one wording."""
        return False

    def public(self) -> dict[str, object]:
        """What decides the text: that it is the passage."""
        return self.model_dump()

    def rewrite(
        self,
        stories: Sequence[Sequence[Group]],
        *,
        titles: Sequence[str] = (),  # noqa: ARG002 - the protocol's signature
        query: str = "",  # noqa: ARG002
        attempt: int = 0,  # noqa: ARG002
    ) -> list[list[Wording]]:
        """One statement for each group: its passage."""
        return [
            [Wording(group.passage_text, (group.id,)) for group in groups] for groups in stories
        ]
