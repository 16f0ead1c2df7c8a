"""A draft and its sources -> what each sentence of the draft is worth."""

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

from summarize import __version__
from summarize.auditing.briefings import briefing_page
from summarize.auditing.checkable import (
    is_title_case,
    label_of,
    stated_facts,
    states,
    why_not_checkable,
)
from summarize.auditing.claims import Claim
from summarize.auditing.conditions import conditions_left_out
from summarize.auditing.draft import Draft, Form, Piece, blocks_of, read_draft
from summarize.auditing.facts import FACTS, Facts
from summarize.auditing.judging import Judgement, judge
from summarize.auditing.language import compared_in, foreign_language, no_source_in
from summarize.auditing.quotations import (
    Part,
    QuotationIndex,
    check_quotations,
    quoted_parts,
)
from summarize.auditing.references import by_number, find_references, is_title_of
from summarize.auditing.sides import judge_sides
from summarize.auditing.sources import Sources
from summarize.auditing.subjects import (
    Subject,
    is_told,
    next_subject,
    opening_pronoun,
    wrong_subject,
)
from summarize.auditing.telling import labels_of, mark_line
from summarize.auditing.values import Audit, Quoted, Reason, Reference, Statement, Uncovered
from summarize.checking import Content, uncovered_words
from summarize.data import Article
from summarize.errors import InputError
from summarize.language import language_of
from summarize.languages.audit import AuditRules, audit_rules
from summarize.readers import is_html
from summarize.signature import articles_digest

# What a reason quotes of a statement.
_QUOTED = re.compile(r'"([^"]*)"')
# What is not compared as a claim, but must not bring in numbers and names of its own.
_LOOKED_AT = ("a heading", "a question", "a row of a table", "the writer's own view")


def audit(text: str, articles: Sequence[Article], *, form: Form | None = None) -> Audit:
    """`text` beside the articles, sentence by sentence.

    Args:
        text: plain text, Markdown or HTML (which of them, its tags tell, unless `form` does), or
            the JSON of a briefing of ours.
        articles: the sources in the order by which `[1]` names them, unless the text lists its own.
        form: "markdown" (also for plain text) or "html".

    Raises:
        InputError: there is no word in the text, or no article.

    Only sources in the language of the text are compared with it.
    """
    if not any(letter.isalnum() for letter in text):
        raise InputError("the draft holds no text")
    if not articles:
        raise InputError("there is no source to compare with")
    page = briefing_page(text)
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    text = unicodedata.normalize("NFC", text if page is None else page)
    form = "html" if page is not None else form or ("html" if is_html(text) else "markdown")
    language, warnings = compared_in(text, articles)
    rules = audit_rules(language)
    draft = read_draft(
        text,
        form,
        rules,
        partial(states, articles=articles, rules=rules, language=language),
        language=language,
        sources=len(articles),
    )
    sources = Sources(
        tuple(each for each in articles if language_of(each) == language) or tuple(articles),
        language,
    )
    foreign = foreign_language(draft.text, articles)
    if foreign:
        warnings = (no_source_in(foreign, articles),)
    references = find_references(draft.entries, articles, is_listed=draft.is_listed)
    auditor = _Auditor(draft, sources, rules, references, labels_of(articles), foreign)
    return Audit(
        draft.text,
        tuple(auditor.statements()),
        auditor.references,
        tuple(articles),
        (
            ("version", __version__),
            ("draft", digest),
            ("articles", articles_digest((each.id, each.sha256) for each in articles)),
        ),
        (*warnings, *_unmatched(auditor.references)),
    )


def _unmatched(references: Sequence[Reference]) -> Iterator[str]:
    for each in references:
        if not each.article_ids:
            yield f"reference [{each.number}] is none of the sources: {each.text}"


@dataclass(frozen=True, eq=False)
class _Auditor:
    """A draft with everything that its sentences are compared with."""

    draft: Draft
    sources: Sources
    rules: AuditRules
    references: tuple[Reference, ...]
    labels: Mapping[str, str]
    foreign: str

    @cached_property
    def _by_number(self) -> Mapping[int, Reference]:
        return by_number(self.references)

    @cached_property
    def _quotations(self) -> QuotationIndex:
        return QuotationIndex(self.sources, self.rules)

    @cached_property
    def _facts(self) -> Facts:
        return Facts(self.sources)

    def statements(self) -> Iterator[Statement]:
        """The statements in order; a pronoun looks back within its block and the one before."""
        subject = Subject()
        for block in blocks_of(self.draft.pieces):
            if block[0].block == "heading":
                subject = Subject()
            parts = quoted_parts(self.draft.text, block, self.sources.language)
            for piece, own in zip(block, parts, strict=True):
                if any(letter.isalnum() for letter in piece.text):
                    yield self._statement(piece, own, subject)
                    subject = next_subject(piece.text, subject, self.sources)

    def _statement(self, piece: Piece, parts: Sequence[Part], subject: Subject) -> Statement:
        pronoun = opening_pronoun(piece.text, self.rules, self.sources.language)
        text = piece.text
        if piece.block == "heading" and is_title_case(text, self.sources.language):
            text = self.sources.in_small_letters(text)
        claim = Claim(text, self.sources, subject.key if pronoun else "")
        outside = _outside(piece, parts)
        label = label_of(piece, outside, self.rules, self.sources.language)
        if label:
            claim = replace(claim, text=text[len(label) :])
        why = why_not_checkable(piece, outside, claim.content, self.rules, self.sources.language)
        if piece.block == "heading" and is_title_of(piece.text, self.sources.articles):
            why = "a heading"
        plain = Statement(
            piece.text, piece.span, piece.line, "not checkable", why, cited=piece.cited
        )
        if self.foreign:
            return replace(plain, why=f"in {self.foreign}, and no source is")
        if piece.sides and not self._named(piece.cited)[1]:
            return self._disputed(plain, piece)
        if why:
            return self._looked_at(plain, claim, parts) if why in _LOOKED_AT else plain
        return self._judged(plain, claim, parts, (pronoun, subject))

    def _looked_at(self, plain: Statement, claim: Claim, parts: Sequence[Part]) -> Statement:
        """A heading, question or view, which only fails by what no source has."""
        quotations = check_quotations(parts, plain.text, plain.text, self._quotations, None)
        facts = self._facts.foreign(claim, stated_facts(claim.text))
        if is_title_case(plain.text, self.sources.language):
            facts = (each for each in facts if each.kind != "name")
        reasons = (*facts, *_quotation_reasons(quotations, is_claim=False))
        if not reasons:
            return replace(plain, quotations=quotations)
        return replace(plain, standing="unsupported", reasons=reasons, quotations=quotations)

    def _judged(
        self, plain: Statement, claim: Claim, parts: Sequence[Part], who: tuple[str, Subject]
    ) -> Statement:
        allowed, citation_reasons = self._named(plain.cited)
        quotations = check_quotations(
            parts, plain.text, _outside(plain, parts), self._quotations, allowed
        )
        first = [self.sources.place(each.citation) for each in quotations if each.citation]
        outlets = self.sources.outlets_in(plain.text) if allowed is None else None
        judgement = judge(claim, outlets or allowed, first)
        if outlets and not judgement.ok:
            anywhere = judge(claim, None, first)
            judgement = min(judgement, anywhere, key=lambda each: len(each.reasons))
        if allowed is not None and not judgement.ok:
            elsewhere = judge(claim, None, first)
            if elsewhere.ok or elsewhere.nearness > judgement.nearness:
                judgement = elsewhere
            if elsewhere.ok:
                citation_reasons += (self._said_elsewhere(plain.cited, elsewhere),)
        pronoun, subject = who
        turned = (
            wrong_subject(plain.text, pronoun, subject, judgement, self.sources)
            if pronoun and judgement.ok
            else None
        )
        own = _quotation_reasons(quotations, is_claim=True)
        found = self._placed(_without_repeats(judgement.reasons, quotations), claim)
        reasons = (
            *found,
            *own,
            *([turned] if turned else []),
            *citation_reasons,
        )
        return replace(
            plain,
            standing="unsupported" if reasons else "supported",
            reasons=reasons,
            evidence=self.sources.citations(judgement.places),
            unchecked=(
                *judgement.unchecked,
                *(() if reasons else self._unknown_subject(pronoun, subject, judgement)),
            ),
            quotations=quotations,
            remarks=() if reasons else tuple(self._remarks(plain, claim, judgement)),
            uncovered=() if reasons else tuple(self._uncovered(plain, parts, judgement)),
        )

    def _uncovered(
        self, plain: Statement, parts: Sequence[Part], judgement: Judgement
    ) -> Iterator[Uncovered]:
        """The words that the evidence lacks, and what stands beside it; quotations are compared."""
        sources, text = self.sources, _outside(plain, parts)
        own = Content((text,), sources.names, None, sources.language)
        beside = {each for place in judgement.places for each in sources.beside(place)}
        for span in uncovered_words(own, sources.content(tuple(sorted(beside)))):
            nowhere = not all(map(sources.has, sources.terms(span.of(text))))
            yield Uncovered(span.moved(plain.span.start), nowhere)

    def _disputed(self, plain: Statement, piece: Piece) -> Statement:
        """What a briefing says that its sources disagree on."""
        named = {each.number: each.article_ids for each in self.references}
        judgement = judge_sides(piece.sides, named, self.sources)
        return replace(
            plain,
            standing="supported" if judgement.ok else "unsupported",
            why="",
            reasons=judgement.reasons,
            evidence=self.sources.citations(judgement.places),
            unchecked=judgement.unchecked if judgement.ok else (),
        )

    def _named(self, cited: Sequence[int]) -> tuple[frozenset[str] | None, tuple[Reason, ...]]:
        """The articles that the marks of a sentence name, and what is wrong with the marks."""
        reasons: list[Reason] = []
        allowed: set[str] = set()
        for number in cited:
            reference = self._by_number.get(number)
            if reference is None:
                reasons.append(Reason("citation", f"citation: [{number}] names no source"))
            elif not reference.article_ids:
                text = f"citation: [{number}] names none of the sources: {reference.text}"
                reasons.append(Reason("citation", text))
            else:
                allowed.update(reference.article_ids)
        return (frozenset(allowed) or None), tuple(reasons)

    def _said_elsewhere(self, cited: Sequence[int], judgement: Judgement) -> Reason:
        named = [self._by_number[number] for number in cited if number in self._by_number]
        marks = " and ".join(mark_line(each, self.labels) for each in named)
        ids = dict.fromkeys(self.sources.sentences[place].article_id for place in judgement.places)
        others = " and ".join(self.labels[each] for each in ids)
        denies = "does" if len(named) == 1 else "do"
        verb = "does" if len(ids) == 1 else "do together"
        return Reason("citation", f"citation: {marks} {denies} not say it; {others} {verb}")

    def _remarks(self, plain: Statement, claim: Claim, judgement: Judgement) -> Iterator[str]:
        """What decides nothing: marks that are not needed, and conditions that are left out."""
        yield from self._idle_marks(plain.cited, claim, judgement)
        evidence = [self.sources.sentences[place].text for place in judgement.places]
        for told in conditions_left_out(plain.text, evidence, self.sources.language):
            yield f'the evidence says "{told}"'

    def _idle_marks(
        self, cited: Sequence[int], claim: Claim, judgement: Judgement
    ) -> Iterator[str]:
        """The marks whose sources take no part in the evidence and do not say it themselves."""
        used = {self.sources.sentences[place].article_id for place in judgement.places}
        for number in cited if len(cited) > 1 else ():
            reference = self._by_number.get(number)
            ids = frozenset(reference.article_ids) if reference else frozenset()
            if reference and ids and not ids & used and not judge(claim, ids).ok:
                yield f"{mark_line(reference, self.labels)} does not say it by itself"

    def _placed(self, reasons: Sequence[Reason], claim: Claim) -> Iterator[Reason]:
        """The reasons, with those marked that name what is nowhere in the sources."""
        missing = self._facts.missing(claim)
        yield from (
            replace(each, nowhere=True)
            if each.kind in FACTS and not missing.isdisjoint(_QUOTED.findall(each.text))
            else each
            for each in reasons
        )

    def _unknown_subject(
        self, pronoun: str, subject: Subject, judgement: Judgement
    ) -> Iterator[str]:
        if pronoun and judgement.ok and not is_told(subject, judgement, self.sources):
            yield f'who "{pronoun}" is: not compared'


def _outside(piece: Piece | Statement, parts: Sequence[Part]) -> str:
    """A sentence with blanks for what it quotes."""
    letters = list(piece.text)
    for part in parts:
        start = part.span.start - piece.span.start
        letters[start : start + len(part.text)] = " " * len(part.text)
    return "".join(letters)


def _without_repeats(reasons: Sequence[Reason], quotations: Sequence[Quoted]) -> tuple[Reason, ...]:
    """The reasons of the gate less those on quotations that are reported by themselves."""
    if all(each.found == "verbatim" for each in quotations):
        return tuple(reasons)
    return tuple(
        each for each in reasons if each.kind != "quotation" or "nobody makes" in each.text
    )


def _quotation_reasons(quotations: Sequence[Quoted], *, is_claim: bool) -> tuple[Reason, ...]:
    found = []
    for each in quotations:
        if each.found == "not found":
            found.append(Reason("quotation", f'quotation: "{each.text}"', nowhere=True))
        elif each.found == "told" and is_claim:
            found.append(Reason("quotation", f'quotation nobody makes: "{each.text}"'))
        elif each.found == "cut" and is_claim:
            found.append(
                Reason(
                    "quotation",
                    f'quotation cut before its qualifier: "{each.left_out}"',
                )
            )
    return tuple(found)
