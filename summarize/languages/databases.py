"""The words that news databases write around the articles of an export, in the language of a site.

`languages/<code>/databases.txt` has them ("group: words", "_" for a space). They are asked for all
languages together: an export has labels in the language of whoever made it, whatever its articles
are in.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from summarize import resources


@cache
def database_words() -> Mapping[str, frozenset[str]]:
    """The words of each group, in small letters.

    >>> "länge" in database_words()["length"]
    True
    """
    here = Path(__file__).parent
    found: dict[str, set[str]] = defaultdict(set)
    for path in sorted(here.glob("*/databases.txt")):
        groups = resources.read_groups(f"languages/{path.parent.name}/databases.txt")
        for name, words in groups.items():
            found[name].update(word.replace("_", " ") for word in words)
    return {name: frozenset(words) for name, words in found.items()}
