"""The comments of readers below an article: they are nobody's news, and have dates of their own."""

from summarize.cleaning.manuscript import Manuscript
from summarize.data import Removal


def take_comments(manuscript: Manuscript) -> Manuscript:
    """The manuscript without the line above comments and all that follows it."""
    pattern = manuscript.rules.comments
    for at, line in enumerate(manuscript.paragraphs):
        if at and pattern.match(line):
            below = manuscript.paragraphs[at:]
            removed = [Removal(each, "comments of readers") for each in below]
            gone = range(at, len(manuscript.paragraphs))
            return manuscript.changed(dict.fromkeys(gone, ()), removed)
    return manuscript
