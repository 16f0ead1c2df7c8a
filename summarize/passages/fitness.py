"""Which sentences can be in a passage at all, and why the others cannot."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from summarize.cleaning import has_head
from summarize.data import Sentence
from summarize.language import is_foreign
from summarize.languages.cleaning import cleaning_rules
from summarize.languages.detection import function_words
from summarize.languages.passages import IS_NOTICE, PassageRules, passage_rules
from summarize.languages.quotations import MASK
from summarize.languages.speech import speech_rules
from summarize.patterns import regex
from summarize.quotations import (
    Discourse,
    Paragraph,
    Unmarked,
    own_items,
    paragraphs,
    unmarked_speech,
)
from summarize.sentences import block_kinds, run_into

_BULLET = regex(r"[-–—•*▪●■►»]\s|[-–—•*▪●■►]\S")
_MARK_OF_ITEM = regex(r"(?:[-–—•*▪●■►»]|\(?\d{1,2}[.)])\s+")
_QUESTION, _ANSWER = ("Q:", "Q."), regex(r"A[:.]\s+(?=[^\W_])")
_BULLETS = frozenset("-–—•*▪●■►»")
_DASHES = frozenset("-–—")
ITEM = "an item of a list"
"""Why an item of a list is in no passage, but for lists of an outlet's own facts."""
FOREIGN = "in another language than its article"
"""Why a sentence is in no passage that only readers of another language understand."""
# Chosen, not tuned: a sentence with two of the commonest words of its article's language is in it.
_FEWEST_OWN = 2
_BLOCKED = {
    "list item": ITEM,
    "transcript": "a line of a transcript",
    "table": "a row of a table",
    "caption": "the caption of a picture",
}
"""Why a sentence of such a block is in no passage: it is not what the outlet itself asserts."""
_BY_LAST_MARK = dict.fromkeys("?؟？", "asks a question") | dict.fromkeys("!！", "exclaims")
"""What the last mark of a sentence tells where a language has no rules of its own."""
_FEWEST_ITEMS = 3
"""A list has at least three; one dash may open a dispatch or a summary."""


@dataclass(frozen=True, eq=False)
class Fitness:
    """What is said of each sentence of an article, by its place, before passages are made."""

    discourse: Discourse

    @cached_property
    def sentences(self) -> Sequence[Sentence]:
        """The sentences of the article."""
        return self.discourse.sentences

    @cached_property
    def rules(self) -> PassageRules | None:
        """What the language knows of sentences that no briefing prints."""
        return passage_rules(self.discourse.language)

    @cached_property
    def blocked(self) -> list[str]:
        """For each sentence why it can be in no passage at all, or ""."""
        return [self._why_blocked(at) for at in range(len(self.sentences))]

    def _why_blocked(self, at: int) -> str:
        sentence = self.sentences[at]
        if sentence.kind != "body" and at not in self._introductions:
            return f"a {sentence.kind}"
        if self._blocks[at] in _BLOCKED and sentence.paragraph not in self._own_items:
            return _BLOCKED[self._blocks[at]]
        return self._why_quoted(at) or self._why_layout(at) or self._why_unfit(at)

    @cached_property
    def _blocks(self) -> tuple[str, ...]:
        """What the page says of each sentence."""
        spans = [sentence.span for sentence in self.sentences]
        return block_kinds(spans, self.discourse.article.marks)

    @cached_property
    def _lines(self) -> tuple[Paragraph, ...]:
        return paragraphs(self.discourse, self._blocks)

    @cached_property
    def _own_items(self) -> frozenset[int]:
        """The paragraphs that are items of a list of the outlet's own facts."""
        rules = speech_rules(self.discourse.language)
        title = self.discourse.article.title
        return frozenset(line.number for line in own_items(title, self._lines, rules))

    def _why_quoted(self, at: int) -> str:
        """Why the quotations of a sentence keep it out of every passage, or ""."""
        touching = self.discourse.touching[at]
        if not touching:
            return ""
        if not all(quotation.complete for quotation in touching):
            return "a quotation mark is lost"
        text = self.discourse.article.text
        if any("\n" in quotation.span.of(text) for quotation in touching):
            return "a quotation over several paragraphs"
        return ""

    def _why_layout(self, at: int) -> str:
        """Why the form of a sentence keeps it out of every passage, or ""."""
        if self._is_item(at) and self.sentences[at].paragraph not in self._own_items:
            return _BLOCKED["list item"]
        spoken = self._unmarked.get(at)
        return spoken.reason if spoken is not None and spoken.introduction is None else ""

    def _why_unfit(self, at: int) -> str:
        """What the rules of the language have against a sentence, or ""."""
        outside = self.discourse.outside[at]
        if self.rules is not None:
            if at in self._notices:
                return IS_NOTICE
            return (
                self.rules.unfit(outside, self.discourse.words[at])
                or self._why_foreign(at)
                or self._why_glued(at)
            )
        return _BY_LAST_MARK.get(outside[-1], "")

    def _why_foreign(self, at: int) -> str:
        """Why the language of a sentence keeps it out: speech may be in any, with its speaker."""
        known = function_words(self.discourse.language)
        if len(known.intersection(self.discourse.words[at])) >= _FEWEST_OWN:
            return ""
        outside = self.discourse.outside[at].replace(MASK, " ")
        return FOREIGN if is_foreign(outside, self.discourse.language) else ""

    def _why_glued(self, at: int) -> str:
        """What of the page runs into a sentence, or ""."""
        if at in self._run_into:
            return "a headline runs into it"
        sentence, article = self.sentences[at], self.discourse.article
        is_first = at == 0 or self.sentences[at - 1].paragraph != sentence.paragraph
        rules = cleaning_rules(article.language)
        if has_head(sentence.text, article.title, article.text, rules, is_first=is_first):
            return "labels of a page run into it"
        return ""

    @cached_property
    def _notices(self) -> frozenset[int]:
        """The sentences that say what an article had wrong, and those behind in the paragraph."""
        if self.rules is None:
            return frozenset()
        found, paragraph = set[int](), -1
        for at, sentence in enumerate(self.sentences):
            is_notice = self.rules.notice.match(
                self.discourse.outside[at], self.discourse.words[at]
            )
            paragraph = sentence.paragraph if is_notice else paragraph
            if sentence.paragraph == paragraph:
                found.add(at)
        return frozenset(found)

    @cached_property
    def _run_into(self) -> frozenset[int]:
        """The sentences that a headline or a caption without a stop runs into."""
        never = self.rules.ends_no_headline if self.rules else frozenset[str]()
        return run_into(self.sentences, self.discourse.outside, never)

    def _is_item(self, at: int) -> bool:
        """Whether a sentence opens with a bullet; a dash is one where others have it too."""
        mark = self.sentences[at].text[:1]
        if mark not in _BULLETS or not _BULLET.match(self.discourse.outside[at]):
            return False
        return mark not in _DASHES or self._opening_marks[mark] >= _FEWEST_ITEMS

    @cached_property
    def _opening_marks(self) -> Counter[str]:
        """How many sentences open with each character."""
        return Counter(sentence.text[:1] for sentence in self.sentences)

    @cached_property
    def _unmarked(self) -> Mapping[int, Unmarked]:
        """The sentences that are speech without marks, by their places."""
        return unmarked_speech(self.discourse, self._lines)

    def introduction(self, at: int) -> int | None:
        """The place of the sentence that a sentence of speech needs, which says who speaks."""
        spoken = self._unmarked.get(at)
        return spoken.introduction if spoken is not None else None

    @cached_property
    def _introductions(self) -> frozenset[int]:
        """The places of all such sentences."""
        unmarked = {
            each.introduction for each in self._unmarked.values() if each.introduction is not None
        }
        return frozenset(unmarked | set(self._before_quotations()))

    def _before_quotations(self) -> Iterator[int]:
        """The places of lines that end in a colon and say whose the quotation below them is."""
        for at in range(len(self.sentences) - 1):
            line, below = self.sentences[at], self.sentences[at + 1]
            if line.kind != "fragment" or line.text[-1] != ":":
                continue
            clauses = (each.attribution for each in self.discourse.touching[at + 1])
            if any(
                clause and line.span.start <= clause.start < line.span.end for clause in clauses
            ):
                yield from (at,) * (below.kind == "body")

    def bullet(self, at: int) -> int:
        """How many characters the bullet, the number or the "A:" before a sentence takes."""
        mark = None
        if self.sentences[at].paragraph in self._own_items:
            mark = _MARK_OF_ITEM.match(self.sentences[at].text)
        elif at and self.sentences[at - 1].text.startswith(_QUESTION):
            mark = _ANSWER.match(self.sentences[at].text)
        return mark.end() if mark is not None else 0
