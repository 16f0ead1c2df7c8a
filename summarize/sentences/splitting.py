"""An article as sentences with paragraph numbers and kinds, by the rules of its language."""

import re
from collections.abc import Sequence
from dataclasses import replace

from summarize.data import Article, Sentence, SentenceKind, Span
from summarize.language import language_of, split_lines
from summarize.languages.sentences import SentenceRules, sentence_rules
from summarize.patterns import regex
from summarize.sentences.blocks import block_kinds

# Ends of sentences in every script, and what may close one.
_STOPPED = re.compile(r"[.!?…:。！？।؟۔॥։።\"”’»«“)\]」』]\s*$")
# What leads on behind a sentence that is cut off; chosen, not tuned.
_LONGEST_LABEL = 60
_BRACKETED = regex(r"\s*[(\[][^()\[\]]+[)\]]\.?\s*")
# Who said the quotation before it: "“...” — Petra Voss, councillor".
_SIGNED = regex(r"[\"”’»“] ?(?:[—–―-]|--) ?[^\W\d_][^.!?]{2,80}$")
# Chosen, not tuned: an article whose sentences end without a stop here and there has lost them.
_NEARLY_ALL = 0.9
_MOSTLY = 0.5  # of the sentences; an article that opens more of them so has no capitals at all


def split_sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of an article in order, with paragraph numbers and kinds.

    A paragraph is a line that is not blank. "heading": its page says so, or a line of its own
    without a final stop, in capitals or short. "fragment": cut off, the rest of something, or
    without a verb where the language has such a test. All others are "body", the only kind a
    briefing quotes.
    """
    text, language = article.text, language_of(article)
    rules = sentence_rules(language)
    paragraphs = tuple(split_lines(text, language=language))
    small = _opening_small(text, paragraphs, rules)
    headings, items = _marked(article, paragraphs)
    found: list[Sentence] = []
    for number, spans in enumerate(paragraphs):
        alone = len(spans) == 1
        for span in spans:
            own = text[span.start : span.end]
            kind: SentenceKind = "heading"
            if span.start not in headings:
                single = alone and span.start not in items
                last = _is_last(text, span, spans[-1])
                kind = rules.kind_of(own, alone=single, first=number == 0, last=last)
            if kind == "body" and span.start in small:
                kind = "fragment"
            found.append(Sentence(article.id, article.source, len(found), span, own, number, kind))
    if found and found[-1].span.start not in items and _is_cut_at_end(found):
        found[-1] = replace(found[-1], kind="fragment")
    return tuple(found)


def _is_last(text: str, span: Span, last: Span) -> bool:
    """Whether nothing but a label in brackets follows a sentence: "(To continue, subscribe)"."""
    if span is last or last.end - span.end > _LONGEST_LABEL:
        return span is last
    return _BRACKETED.fullmatch(text, span.end, last.end) is not None


def _is_cut_at_end(sentences: Sequence[Sentence]) -> bool:
    """Whether the last sentence lacks the stop that the others have: a feed cuts its articles."""
    *others, last = sentences
    if last.kind != "body" or _STOPPED.search(last.text) or _SIGNED.search(last.text):
        return False
    stopped = [_STOPPED.search(each.text) is not None for each in others if each.kind == "body"]
    return bool(stopped) and sum(stopped) >= _NEARLY_ALL * len(stopped)


def _marked(
    article: Article, paragraphs: tuple[tuple[Span, ...], ...]
) -> tuple[frozenset[int], frozenset[int]]:
    """Where sentences begin that the page marks as headings, and as items of a list."""
    if not article.marks:
        return frozenset(), frozenset()
    spans = [span for own in paragraphs for span in own]
    kinds = block_kinds(spans, article.marks)
    starts = {"heading": set[int](), "list item": set[int]()}
    for span, kind in zip(spans, kinds, strict=True):
        if kind in starts:
            starts[kind].add(span.start)
    return frozenset(starts["heading"]), frozenset(starts["list item"])


def _opening_small(
    text: str, paragraphs: tuple[tuple[Span, ...], ...], rules: SentenceRules
) -> frozenset[int]:
    """Where sentences begin with a small letter; nowhere if the whole article is written so."""
    if rules.opens_small is None:
        return frozenset()
    spans = [span for own in paragraphs for span in own]
    small = frozenset(
        span.start for span in spans if rules.opens_small(text[span.start : span.end])
    )
    return frozenset() if len(small) > _MOSTLY * len(spans) else small
