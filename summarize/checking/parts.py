"""Parts that a text tells as the whole: "a third of them came" told as "the patients came"."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from summarize.checking.derived import is_share
from summarize.language import stem
from summarize.language.quantities import Quantity
from summarize.languages.amounts import AmountRules
from summarize.languages.quantities import quantity_rules
from summarize.patterns import regex

if TYPE_CHECKING:
    from summarize.checking.content import Content

# Words after a noun among which the verb is looked for, and before it for what tells how many.
# Chosen, not tuned: longer phrases are left alone.
_TO_VERB = 8
# Before the noun, see above.
_TO_NUMBER = 4
# Characters of so many words.
_AROUND = 90
# Numbers before "of them" among which the one is that it is a part of; as in `derived`.
_NEAR = 3
# Characters of a claim that is looked through for every part; a paragraph has fewer.
_LONGEST = 2000
# Evidence with more parts is no news text.
_MOST = 40
_TOKEN = regex(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*|\d[\d.,]*|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of something: how it is written, the stem of its noun, what it did, of how many."""

    written: str
    noun: str
    verb: str
    whole: Quantity | None


def wrong_parts(claim: "Content", evidence: "Content") -> Iterator[str]:
    """Parts of the evidence that the text tells as the whole."""
    rules = claim.amount_rules
    if rules is None or claim.rules is None or len(claim.text) > _LONGEST:
        return
    parts = list(islice(_parts(evidence, rules), _MOST))
    for part in parts:
        if part.verb and _tells_whole(part, claim, rules):
            yield f'number left out: "{part.written}"'
    all_of = rules.universal.search(claim.text)
    if all_of is None or rules.universal.search(evidence.text):
        return
    if any(part.noun in claim.stems or not part.noun for part in parts):
        yield f'number: "{all_of.group()}"'


def _parts(content: "Content", rules: AmountRules) -> Iterator[Part]:
    """The parts of which the text tells something."""
    text, every = content.text, content.quantities
    known = quantity_rules(content.language)
    if known is None or known.noun is None:
        return
    for at, quantity in enumerate(every):
        if not is_share(quantity) and quantity.dimension != "count":
            continue
        written, end = quantity.span.of(text), quantity.span.end
        if these := rules.of_these.match(text, end):
            wholes = [
                q for q in every[max(0, at - _NEAR) : at] if q.dimension == "count" and q.noun
            ]
            whole = wholes[-1] if wholes else None
            noun = stem(whole.noun, content.language) if whole else ""
            yield Part(written, noun, verb_after(content, these.end(), rules), whole)
        elif of := rules.of_noun.match(text, end):
            following = every[at + 1 : at + 2]
            whole = next((q for q in following if q.span.start == of.end()), None)
            begin = whole.span.end if whole else of.end()
            yield _of_noun(content, written, begin, whole, rules)
    for match in rules.some_of.finditer(text):
        if rules.of_these.search(match.group()):
            yield Part(match.group().strip(), "", "", None)
        else:
            yield _of_noun(content, match.group(), match.end(), None, rules)


def _of_noun(
    content: "Content", written: str, begin: int, whole: Quantity | None, rules: AmountRules
) -> Part:
    known = quantity_rules(content.language)
    noun = known.noun(content.text, begin) if known and known.noun and begin else ""
    key = stem(noun, content.language) if noun else ""
    for token in _TOKEN.finditer(content.text, begin, begin + _AROUND):
        if stem(token.group().lower(), content.language) == key:
            return Part(written.strip(), key, verb_after(content, token.end(), rules), whole)
    return Part(written.strip(), key, "", whole)


def verb_after(content: "Content", start: int, rules: AmountRules) -> str:
    """The stem of the verb that tells what the noun before did; "" where none is sure."""
    if content.rules is None:
        return ""
    shapes = content.rules.shapes
    first, helped = "", False
    for count, token in enumerate(_TOKEN.finditer(content.text, start, start + _AROUND)):
        word = token.group().lower()
        if not word[0].isalpha() or word in rules.relative or count > _TO_VERB:
            break
        if word in rules.helpers:
            helped = True
        elif helped:
            return stem(shapes.base_form(word), content.language)
        elif not first and shapes.is_past(word):
            first = stem(shapes.base_form(word), content.language)
        elif first and count > _TO_VERB // 2:
            break
    return first


def _tells_whole(part: Part, claim: "Content", rules: AmountRules) -> bool:
    """Whether the text says of "the" noun, or of all so many, what only a part did."""
    for token in _TOKEN.finditer(claim.text):
        word = token.group().lower()
        if not word[0].isalpha() or stem(word, claim.language) != part.noun:
            continue
        if verb_after(claim, token.end(), rules) != part.verb:
            continue
        if _is_whole(token.start(), part, claim, rules):
            return True
    return False


def _is_whole(start: int, part: Part, claim: "Content", rules: AmountRules) -> bool:
    before = claim.text[max(0, start - _AROUND) : start]
    words = [word.lower() for word in _TOKEN.findall(before)][-_TO_NUMBER:]
    if rules.parts.intersection(words):
        return False
    near = [
        q for q in claim.quantities if q.span.end <= start and start - q.span.end < _AROUND // 3
    ]
    if near:
        last, whole = near[-1], part.whole
        return len(near) == 1 and whole is not None and last.value == whole.value
    return bool(words) and not rules.determiners.isdisjoint(words[-2:])
