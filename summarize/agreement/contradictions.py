"""Plain contradictions: one outlet says that something was done, another that it was not."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from summarize import tokens, vectors
from summarize.agreement.wording import claim_of, uncapitalised
from summarize.claims.differences import amounts_differ, read_claims
from summarize.claims.mentions import concept
from summarize.data import Citation, Disagreement, Sentence, Side

# Cosine of TF-IDF rows of words: below it, "did" and "did not" are said of different things.
_SAME_WORDS = 0.45
_LEAST_SHARED = 4
# Of what is denied ("denied that ..."), the share of words that another outlet says happened; where
# that says so with stress ("they did talk about it"), the verb and two more words are enough.
_DENIED = re.compile(r"\bden(?:ied|ies)\s(?:that\s)?(?P<denied>[^,;:“”\"]+)")
_STRESSED = re.compile(r"\bdid\s(?!not\b|so\b|nothing\b|this\b|that\b|it\b)(?P<verb>[a-z]+)\b")
_MOST_OF_IT = 0.75
_LEAST_STRESSED = 3
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
    pairs = []
    for a, b in zip(rows.tolist(), cols.tolist(), strict=True):
        one, other = body[a], body[b]
        if source[one.article_id] != source[other.article_id]:
            if _contradict(one.text, other.text):
                pairs.append((other, one))
            elif _contradict(other.text, one.text):
                pairs.append((one, other))
    return _contradictions([*pairs, *_denied(sentences, source)])


def _denied(
    sentences: Sequence[Sentence], source: Mapping[str, str]
) -> Iterator[tuple[Sentence, Sentence]]:
    """What one outlet says somebody denies, and another that it happened."""
    body = sorted({s.key: s for s in sentences if s.kind == "body"}.items())
    denials = [(s, match["denied"]) for _, s in body if (match := _DENIED.search(s.text))]
    for denial, denied in denials:
        wanted = read_claims(denied).concepts
        for _, other in body:
            if source[denial.article_id] != source[other.article_id] and _affirms(
                other.text, wanted
            ):
                yield other, denial


def _affirms(text: str, denied: frozenset[str]) -> bool:
    claims = read_claims(text)
    shared = claims.concepts & denied
    if len(shared) < _LEAST_STRESSED or claims.denies or claims.negative or _TALK.search(text):
        return False
    stressed = _STRESSED.search(text)
    if stressed and concept(tokens.stem(stressed["verb"])) in shared:
        return True
    return len(shared) >= max(_LEAST_SHARED, _MOST_OF_IT * len(denied)) and not claims.hedged


def _contradict(text: str, other: str) -> bool:
    """Whether what one text negates is said in the other without any sign of a no or a maybe."""
    if not _PLAIN_NOT.search(text):
        return False
    a, b = read_claims(text), read_claims(other)
    is_plain = not (b.negative or b.denies or b.hedged or a.hedged or amounts_differ(a, b))
    return (
        is_plain and bool(a.negated & b.concepts) and len(a.concepts & b.concepts) >= _LEAST_SHARED
    )


def _contradictions(pairs: Iterable[tuple[Sentence, Sentence]]) -> tuple[Disagreement, ...]:
    """One disagreement for each sentence that affirms, with all that say no to it."""
    groups: dict[Sentence, dict[Sentence, None]] = {}
    for affirming, denying in pairs:
        groups.setdefault(affirming, {})[denying] = None
    return tuple(_contradiction(each, list(denying)) for each, denying in groups.items())


def _contradiction(affirming: Sentence, denying: Sequence[Sentence]) -> Disagreement:
    claim = (claim_of(affirming.text) or affirming.text).strip(" .")
    return Disagreement(
        f"whether {uncapitalised(claim)}",
        (
            Side(claim, (Citation(affirming.article_id, affirming.span),)),
            Side(
                denying[0].text.strip(" ."),
                tuple(Citation(each.article_id, each.span) for each in denying),
            ),
        ),
    )
