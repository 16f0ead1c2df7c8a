"""What a language must tell of articles that take back, correct or renew others."""

from typing import NamedTuple

from summarize.languages import rules
from summarize.languages.cleaning import NEVER, Pattern


class VersionRules(NamedTuple):
    """Patterns of headlines and first paragraphs; each matches from the start.

    `kills` is found before the headline of an article that takes one back, `kills_at_end` behind
    it; `takes_back` matches a
    paragraph that says that the article is taken back, by the outlet in its group `house` where it
    has one; with a group `other` it is another article that it names. `corrects` is found
    before the headline of one that corrects, `corrected` matches the paragraph that says what was
    wrong in another. `renewed` is found before the headline of a later version.
    """

    kills: Pattern = NEVER
    kills_at_end: Pattern = NEVER
    takes_back: Pattern = NEVER
    corrects: Pattern = NEVER
    corrected: Pattern = NEVER
    renewed: Pattern = NEVER


def version_rules(language: str) -> VersionRules:
    """The rules of a language (a BCP 47 primary subtag)."""
    found = rules(language, "versions")
    return found if isinstance(found, VersionRules) else VersionRules()
