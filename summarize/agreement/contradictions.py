"""Plain contradictions: one outlet says that something was done, another that it was not."""

import re
from collections.abc import Mapping, Sequence

from summarize import tokens, vectors
from summarize.claims.differences import amounts_differ, read_claims
from summarize.data import Citation, Disagreement, Sentence, Side

# Cosine of TF-IDF rows of words: below it, "did" and "did not" are said of different things.
_SAME_WORDS = 0.45
_LEAST_SHARED = 4
# Talk: what "I" and "you" do or think is no report of what happened.
_TALK = re.compile(r"[“”\"‟?!]|\b(?:I|you|we|my|your|our|me|us)\b", re.IGNORECASE)
_PLAIN_NOT = re.compile(
    r"\b(?:not|never)\b(?! (?:only|just|all|as|so|to|rul))|n[’']t\b", re.IGNORECASE
)


def find_contradictions(
    sentences: Sequence[Sentence], source: Mapping[str, str]
) -> tuple[Disagreement, ...]:
    """Pairs of sentences of different outlets in nearly the same words, one of them negated.

    Args:
        sentences: those of one story; only bodies count.
        source: the outlet of each article, by its id.
    """
    body = [
        sentence
        for _, sentence in sorted({s.key: s for s in sentences if s.kind == "body"}.items())
        if not _TALK.search(sentence.text)
    ]
    rows, cols, _ = vectors.join(
        vectors.tfidf([tokens.content_stems(s.text) for s in body]), _SAME_WORDS
    )
    found = []
    for a, b in zip(rows.tolist(), cols.tolist(), strict=True):
        one, other = body[a], body[b]
        if source[one.article_id] != source[other.article_id] and (
            _contradict(one.text, other.text) or _contradict(other.text, one.text)
        ):
            found.append(_contradiction(one, other))
    return tuple(found)


def _contradict(text: str, other: str) -> bool:
    """Whether what one text negates is said in the other without any sign of a no or a maybe."""
    if not _PLAIN_NOT.search(text):
        return False
    a, b = read_claims(text), read_claims(other)
    is_plain = not (b.negative or b.denies or b.hedged or a.hedged or amounts_differ(a, b))
    return (
        is_plain and bool(a.negated & b.concepts) and len(a.concepts & b.concepts) >= _LEAST_SHARED
    )


def _contradiction(a: Sentence, b: Sentence) -> Disagreement:
    sides = [Side(s.text, (Citation(s.article_id, s.span),)) for s in (a, b)]
    return Disagreement("whether it happened", tuple(sides))
