"""Does a generated text keep to the joints of its evidence: its causes, doubts and conditions?

`checking` judges what people write, who may well put "after" where a source has "following". A
model loses nothing when a text is refused, because the passage stands ready: so a small word that
turns what follows ("because", "all", "not") must stand before the same word as in the evidence, and
what the evidence leaves open must stay open. Only where the language has such words in its rules.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, pairwise

from summarize.checking import Content
from summarize.language import stem, word_forms
from summarize.languages import rules
from summarize.languages.rewriting import RewritingRules

# A small word turns the first content word after it, which in the evidence may be the second
# ("after Anna Grant won", "after Grant won"). Of 2, 3 and 4 the one that refuses most of the
# unfaithful sentences of QAGS; all keep as many faithful ones.
_REACH = 2
# "May soon close": how far before a verb what leaves it open may stand. Chosen, not tuned.
_BEFORE = 4
# Of a statement's content words, the share that one sentence must have to be what it retells.
# Chosen, not tuned.
_RETELLS = 0.8


def unfounded(claim: Content, evidence: Content) -> str:
    """The first small word that turns what the evidence does not turn, or a doubt left out."""
    own = rules(evidence.language, "rewriting")
    if not isinstance(own, RewritingRules) or not own.turning:
        return ""
    said, known = _sentences(claim), _sentences(evidence)
    faults = (
        *_turned(said, known, own),
        *_settled(said, known, own),
        *_unconditional(said, known, own),
        *_wholes(said, known, own),
        *_dangling(said, known, own),
    )
    return next(iter(faults), "")


def lacking(claim: Content, evidence: Content) -> list[str]:
    """The content words of a text that its evidence has in no form and by no synonym, in order.

    Irregular forms count as their verbs, and words that news uses for one another as one. Words of
    names are left out: the check knows their forms in the whole story.
    """
    index = evidence.word_index
    known = {key for words in _sentences(evidence) for _, key, _ in words}
    named = {part for name in claim.mentions for part in name.parts}
    return [
        token.written
        for sentence in claim.sentences
        for token in sentence.tokens
        if token.is_content and not (token.written[0].isdigit() or index.has(token.stem))
        if token.written not in named and _key(token.written, token.stem, claim) not in known
    ]


def _key(written: str, own: str, content: Content) -> str:
    """One stem for all forms of a word, whose `own` stem is given, and for its synonyms."""
    low = written.casefold()
    base = content.rules.shapes.base_form(low) if content.rules else low
    stem_of_base = own if base == low else stem(base, content.language)
    return word_forms(content.language).concept(stem_of_base)


Words = Sequence[tuple[str, str, bool]]


def _sentences(content: Content) -> list[Words]:
    """For each sentence its words: in small letters, the key, and whether it is content."""
    return [
        [(_plain(t.written), _key(t.written, t.stem, content), t.is_content) for t in each.tokens]
        for each in content.sentences
    ]


def _plain(word: str) -> str:
    """Small letters; "didn't" as the "not" in it, and "can't", which says more, as "cannot"."""
    low = word.casefold().replace("’", "'")
    if low in ("can't", "cannot"):
        return "cannot"
    return "not" if low.endswith("n't") else low


def _after(words: Words, place: int) -> Iterator[str]:
    """The stems of the content words after a place, in order."""
    return (form for _, form, is_content in words[place + 1 :] if is_content)


def _turned(said: Sequence[Words], known: Sequence[Words], own: RewritingRules) -> Iterator[str]:
    """Small words that stand before another word than in the evidence."""
    allowed: dict[str, set[str]] = {}
    for words in known:
        for place, (word, _, _) in enumerate(words):
            if word in own.turning:
                allowed.setdefault(word, set()).update(islice(_after(words, place), _REACH))
    for words in said:
        for place, (word, _, _) in enumerate(words):
            if word in own.turning:
                target = next(_after(words, place), "")
                if word not in allowed or (target and target not in allowed[word]):
                    yield f'"{word}" before "{target}", which its evidence does not say'


def _settled(said: Sequence[Words], known: Sequence[Words], own: RewritingRules) -> Iterator[str]:
    """Verbs that the evidence only has as possible or reported, told as so."""
    doubtful: dict[str, bool] = {}
    for words in known:
        for place, (_, form, is_content) in enumerate(words):
            if is_content:
                is_open = _is_open(words, place, own.doubt)
                doubtful[form] = doubtful.get(form, True) and is_open
    for words in said:
        for place, (word, form, is_content) in enumerate(words):
            if is_content and doubtful.get(form) and not _is_open(words, place, own.open):
                yield f'"{word}" without the doubt of its evidence'


def _is_open(words: Words, place: int, by: frozenset[str]) -> bool:
    """Whether one of these words governs the content word at a place: none stands between."""
    for word, _, is_content in reversed(words[max(0, place - _BEFORE) : place]):
        if word in by:
            return True
        if is_content:
            return False
    return False


def _unconditional(
    said: Sequence[Words], known: Sequence[Words], own: RewritingRules
) -> Iterator[str]:
    """Statements that leave out the condition of every sentence that they retell."""
    for words in said:
        content = {form for _, form, is_content in words if is_content}
        shares = [len(content & {form for _, form, _ in each}) for each in known]
        retold = [
            each
            for each, share in zip(known, shares, strict=True)
            if share >= _RETELLS * len(content)
        ]
        conditions = [own.condition & {word for word, _, _ in each} for each in retold]
        if retold and all(conditions) and not own.condition & {word for word, _, _ in words}:
            yield f'leaves out "{min(conditions[0])}"'


def _wholes(said: Sequence[Words], known: Sequence[Words], own: RewritingRules) -> Iterator[str]:
    """Numbers that the evidence only has as the whole of which something is a part."""
    whole: Mapping[str, bool] = _of_what(known, own)
    for number, is_whole in _of_what(said, own).items():
        if not is_whole and whole.get(number):
            yield f'"{number}" is the whole and not how many'


def _dangling(said: Sequence[Words], known: Sequence[Words], own: RewritingRules) -> Iterator[str]:
    """Small words after which a word is missing: "in a storm in on Monday"."""
    pairs = {pair for words in known for pair in _small_pairs(words, own)}
    for words in said:
        for first, second in _small_pairs(words, own):
            if (first, second) not in pairs:
                yield f'lacks a word after "{first}"'


def _small_pairs(words: Words, own: RewritingRules) -> Iterator[tuple[str, str]]:
    for (first, _, _), (second, _, _) in pairwise(words):
        if first in own.before_nouns and second in own.prepositions:
            yield first, second


def _of_what(sentences: Sequence[Words], own: RewritingRules) -> dict[str, bool]:
    """For each number in figures, whether it always stands behind "of" or "of its"."""
    found: dict[str, bool] = {}
    for words in sentences:
        for place, (word, _, _) in enumerate(words):
            if word[0].isdigit():
                before = {
                    each
                    for each, _, is_content in words[max(0, place - 2) : place]
                    if not is_content
                }
                found[word] = found.get(word, True) and bool(own.whole & before)
    return found
