"""Which earlier claims their own sources no longer make: withdrawn, or corrected.

The newer version of an article is known by its id, its address, or its outlet and headline. What it
no longer says was withdrawn; what it says otherwise was corrected.
"""

from collections.abc import Sequence

from summarize.data import Article, EarlierStory, Withdrawal
from summarize.scoring import Material


def find_withdrawals(
    material: Material, given: Sequence[Article], earlier: EarlierStory
) -> tuple[Withdrawal, ...]:
    """The earlier claims that newer versions of their sources do not make, in their order."""
    _ = material, given, earlier
    return ()
