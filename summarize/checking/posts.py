"""Which post or body is told of: "the finance minister" for "the housing minister"."""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from summarize.data import Span
from summarize.language import word_forms, word_spans
from summarize.languages.checking import PostRules

if TYPE_CHECKING:
    from summarize.checking.content import Content

# Words before or behind the noun that tell which post it is. Chosen, not tuned.
_REACH = 4
_MARKS = frozenset(',;:.!?—–()"“”')


class _Post(NamedTuple):
    """A post as it is told.

    Attributes:
        written: the noun with what stands before it.
        noun: the stem of the noun ("minister").
        fields: the stems of what the post is for ("housing").
        ranks: words that make it a lower one ("deputy").
        holder: the last word of the name behind it, in small letters; "" where there is none.
    """

    written: str
    noun: str
    fields: frozenset[str]
    ranks: frozenset[str]
    holder: str


def wrong_posts(claim: "Content", evidence: "Content") -> Iterator[str]:
    """Posts of the text that its evidence has with another field or rank.

    Only fields and ranks that are known are compared, and a field that the evidence has anywhere
    only where it has the post of the same holder with another one.
    """
    own = claim.rules.posts if claim.rules else None
    if own is None or own.nouns.isdisjoint(word.lower() for word in claim.words):
        return
    said = [each for each in _posts(claim.text, own, claim.language) if each.fields or each.holder]
    known = [*_posts(evidence.text, own, evidence.language)] if said else []
    for post in said:
        there = [each for each in known if each.noun == post.noun]
        if there and _is_other(post, there, evidence):
            yield f'post: "{post.written}"'


def _is_other(post: _Post, there: Sequence[_Post], evidence: "Content") -> bool:
    """Whether a post is none of those with its noun that the evidence tells of."""
    same = [each for each in there if each.holder and each.holder == post.holder]
    if same and all(each.ranks != post.ranks for each in same):
        return True
    if not post.fields or any(post.fields & each.fields for each in same or there):
        return False
    if any(each.fields for each in same) and any(post.fields & each.fields for each in there):
        return True
    is_told = any(map(evidence.word_index.has, post.fields))
    return not is_told and any(each.fields for each in same or there)


def _posts(text: str, own: PostRules, language: str) -> Iterator[_Post]:
    words, forms = list(word_spans(text, language)), word_forms(language)
    for at, (word, span) in enumerate(words):
        if word.lower() not in own.nouns:
            continue
        before = [*_beside(text, words, at, -1)]
        behind = [*_beside(text, words, at, 1)]
        told = [*takewhile(lambda each: _tells(each, own), before)]
        of = behind[1:] if behind and behind[0].lower() in own.of else []
        small = [each.lower() for each in (*told, *of)]
        name = [*takewhile(lambda each: each[0].isupper(), behind)]
        start = words[at - len(told)][1].start
        yield _Post(
            text[start : span.end],
            forms.stem(word),
            frozenset(forms.stem(each) for each in small if each in own.fields),
            own.ranks.intersection(small),
            name[-1].lower() if name else "",
        )


def _tells(word: str, own: PostRules) -> bool:
    return word.lower() in own.fields | own.ranks | own.joins


def _beside(text: str, words: Sequence[tuple[str, Span]], at: int, step: int) -> Iterator[str]:
    """The words before one, nearest first, or behind it, up to a mark."""
    for _ in range(_REACH):
        one, other = sorted((at, at + step))
        if one < 0 or other >= len(words):
            return
        if not _MARKS.isdisjoint(text[words[one][1].end : words[other][1].start]):
            return
        at += step
        yield words[at][0]
