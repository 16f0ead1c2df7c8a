"""What an article is compared by: its title and the opening of its text.

Titles alone cannot decide (true pairs had a title overlap of .12 to .50), so an article is its
title, counted twice, and its first two hundred words.
"""

from summarize.language import tokens

# Chosen, not tuned: the opening of news tells what it is about; further down come other stories.
_OPENING_WORDS = 200
# A script without spaces has no such words: so many characters.
_OPENING_CHARACTERS = 1_500
# Chosen, not tuned: a headline tells the event in fewest words, but alone it cannot decide.
_TITLE_WEIGHT = 2


def opening(text: str) -> str:
    """The beginning of a text, by which its story is known; that of an opening is itself."""
    return " ".join(text.split(maxsplit=_OPENING_WORDS)[:_OPENING_WORDS])[:_OPENING_CHARACTERS]


def terms(title: str, text: str, language: str) -> list[str]:
    """The stems an article is compared by."""
    head = tokens.content_stems(title, language)
    return head * _TITLE_WEIGHT + tokens.content_stems(opening(text), language)
