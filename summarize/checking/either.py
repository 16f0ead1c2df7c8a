"""What keeps one of two close sentences from telling what the other does, in whatever words.

The check asks whether a text is borne out; of two sentences neither is the evidence, so each is
asked of the other: a condition that one leaves out, what one only asks or denies, another post,
another court, another object, or a part of a body for the whole of it. Most pairs have no word for
any of these, and nothing else is loaded for them.
"""

from collections.abc import Sequence
from itertools import chain

from summarize.language import word_forms
from summarize.languages import rules
from summarize.languages.checking import CheckingRules
from summarize.readings import Reading


def tell_apart(one: Reading, other: Reading, *, are_alike: bool = True) -> bool:
    """Whether one of two close sentences leaves open, or tells of another, what the other tells.

    Args:
        one: a sentence.
        other: another one, in the same language.
        are_alike: whether each has most of the other, not only one of the two.
    """
    language, texts = one.language, (one.text, other.text)
    known = rules(language, "checking")
    if not isinstance(known, CheckingRules):
        return False
    told = (one.words, other.words)
    small = [frozenset(map(str.lower, each)) for each in told]
    is_open = not known.conditions.words.isdisjoint(chain(*told)) or any(
        known.assertions.begins.search(text) for text in texts
    )
    may_differ = are_alike and (
        _may_be_of_others(small[0], small[1], known)
        or all(map(known.objects.search, texts))
        or _has_whole_of(told[0], small[1], language)
        or _has_whole_of(told[1], small[0], language)
    )
    return (is_open or may_differ) and _is_any(one, other, are_alike=are_alike)


def _may_be_of_others(ours: frozenset[str], theirs: frozenset[str], known: CheckingRules) -> bool:
    """Whether two sentences have one post with other words beside it, or words for two ways."""
    own, ways = known.posts, known.directions.up | known.directions.down
    beside = own.fields | own.ranks
    is_post = not own.nouns.isdisjoint(ours & theirs) and ours & beside != theirs & beside
    return is_post or bool(ours & ways and theirs & ways and ours & ways != theirs & ways)


def _has_whole_of(told: Sequence[str], there: frozenset[str], language: str) -> bool:
    """Whether of something that one sentence has a part of the other has the word alone."""
    bare = word_forms(language).without_possessive
    return any(
        word[-2:-1] in "'’" and bare(word.lower()) in there for word in told if len(word) > 2
    )


def _is_any(one: Reading, other: Reading, *, are_alike: bool) -> bool:
    """Whether any rule of the check objects to one of two sentences, with the other as evidence."""
    from summarize.checking.asserted import unasserted
    from summarize.checking.conditions import left_out_conditions
    from summarize.checking.content import Content
    from summarize.checking.directions import wrong_directions
    from summarize.checking.heads import wrong_heads, wrong_wholes
    from summarize.checking.posts import wrong_posts

    of_both = (wrong_directions, wrong_posts, wrong_heads, wrong_wholes)
    asked = (left_out_conditions, unasserted, *(of_both if are_alike else ()))
    a, b = (
        Content((each.text,), language=each.language, read=tuple(each.words))
        for each in (one, other)
    )
    found = chain.from_iterable(rule(*pair) for pair in ((a, b), (b, a)) for rule in asked)
    return next(found, None) is not None
