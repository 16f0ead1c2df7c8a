"""What is printed: the best selection within the length, its reading order, and its title."""

from summarize.scoring import Length, Percent, Sentences, Words
from summarize.selection.choose import Optimum, Selection, select
from summarize.selection.problem import Budget, budget
from summarize.selection.reading import order
from summarize.selection.title import choose_title

__all__ = [
    "Budget",
    "Length",
    "Optimum",
    "Percent",
    "Selection",
    "Sentences",
    "Words",
    "budget",
    "choose_title",
    "order",
    "select",
]
