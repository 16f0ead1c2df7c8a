"""The rewriter that does not rewrite: every point is what the source says, word for word."""

from collections.abc import Sequence
from typing import Literal

from summarize.rewriting.statements import Group, Statement
from summarize.settings import Settings


class Quote(Settings):
    """Print the passages as they are; needs no model and is never wrong about its source."""

    name: Literal["quote"] = "quote"

    @property
    def samples(self) -> bool:
        """Never: a quotation has one wording."""
        return False

    def rewrite(
        self,
        stories: Sequence[Sequence[Group]],
        *,
        titles: Sequence[str] = (),  # noqa: ARG002 - the protocol's signature
        query: str = "",  # noqa: ARG002
        attempt: int = 0,  # noqa: ARG002
    ) -> list[list[Statement]]:
        """One statement for each group: its passage."""
        return [
            [Statement(group.passage_text, (group.id,)) for group in groups] for groups in stories
        ]
