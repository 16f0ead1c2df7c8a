"""The gate between a rewriter and the reader: what the evidence does not support stays out.

Every statement must be a sentence that the sentences of the groups that it names support, and one
outlet must report all of these groups, so that somebody says what it says. One that
fails is tried again once where the model samples; then the groups that nothing else tells are
quoted. A failure costs its own statement, never the briefing.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

from summarize.errors import SummarizeError
from summarize.rewriting.protocol import Group, Rewriter, Wording, unwritten

if TYPE_CHECKING:
    from summarize.language.names import NameTable

RewriteAgain = Callable[[Sequence[Group]], Sequence[Wording]]
_NOT_COVERED = "no statement covers it"
_NOBODY_SAYS_ALL = "merges what no single outlet reports together"


class Judge(Protocol):
    """Anything that knows whether a text follows from its evidence, such as `Entailment`."""

    def objection(self, text: str, evidence: Sequence[str]) -> str:
        """Why `text` does not follow from `evidence`; empty where it does."""
        ...


class Outcome(NamedTuple):
    """What is printed for some groups, and where it comes from.

    `origin` is "quoted" where `text` is the passage of its group. `reason` says why a model's
    text was refused, or warns; empty when all went as asked, and `degraded` reads it.
    """

    text: str
    groups: tuple[int, ...]
    origin: Literal["rewritten", "quoted"]
    reason: str = ""


def checked(
    groups: Sequence[Group],
    statements: Sequence[Wording],
    rewrite_again: RewriteAgain | None = None,
    names: "NameTable | None" = None,
    nli: Judge | None = None,
) -> tuple[Outcome, ...]:
    """What to print of one story: the statements that hold, and passages for all other groups.

    In the reading order of `groups` (of the first group each outcome tells). Every group is told
    by at least one outcome, quoted at most once, and never quoted beside a statement about it.

    Args:
        groups: The evidence in reading order, ids unique.
        statements: What a rewriter made of it, in any order.
        rewrite_again: Writes the given groups anew; only for rewriters that sample.
        names: The names and variants known in the story, as `checking.supported` takes them.
        nli: An entailment model that must agree, beyond the rules.
    """
    hearing = _Hearing({group.id: group for group in groups}, names, nli)
    for statement in statements:
        hearing.hear(statement)
    if rewrite_again is not None:
        hearing.appeal(groups, rewrite_again)
    return hearing.outcomes()


def rewrite_checked(
    rewriter: Rewriter,
    stories: Sequence[Sequence[Group]],
    *,
    titles: Sequence[str] = (),
    query: str = "",
    names: "Sequence[NameTable]" = (),
    nli: Judge | None = None,
) -> list[tuple[Outcome, ...]]:
    """All stories of a run rewritten in batches and checked; `names` are empty or one a story."""
    written = rewriter.rewrite(stories, titles=titles, query=query)
    results = []
    for number, (groups, statements) in enumerate(zip(stories, written, strict=True)):
        known = names[number] if names else None
        again = _again(rewriter, titles[number : number + 1], query) if rewriter.samples else None
        results.append(checked(groups, statements, again, known, nli))
    return results


def _again(rewriter: Rewriter, titles: Sequence[str], query: str) -> RewriteAgain:
    def rewrite_again(groups: Sequence[Group]) -> Sequence[Wording]:
        return rewriter.rewrite([groups], titles=titles, query=query, attempt=1)[0]

    return rewrite_again


@dataclass
class _Hearing:
    """The statements of one story as they are heard one after the other."""

    groups: dict[int, Group]
    names: "NameTable | None"
    nli: Judge | None
    accepted: list[Wording] = field(default_factory=list)
    refused: list[Wording] = field(default_factory=list)

    def hear(self, statement: Wording) -> None:
        """Accept the statement, or keep it as refused with the reason as its note."""
        statement = replace(
            statement, text=statement.text.strip(), groups=tuple(dict.fromkeys(statement.groups))
        )
        if reason := self._objection(statement):
            self.refused.append(replace(statement, note=reason))
            return
        statement = self._told_of(statement)
        if (twin := self._twin(statement)) is not None:
            self._join(twin, statement)
        elif not self._repeats(statement):
            kept = [each for each in self.accepted if not self._covers(statement, each)]
            self.accepted = [*kept, statement]

    def _told_of(self, statement: Wording) -> Wording:
        """The statement without the groups that it names and tells nothing of."""
        for each in statement.groups:
            others = tuple(group for group in statement.groups if group != each)
            holds_without = others and not self._objection(replace(statement, groups=others))
            if holds_without and self._objection(replace(statement, groups=(each,))):
                statement = replace(statement, groups=others)
        return statement

    def _join(self, twin: int, statement: Wording) -> None:
        """Let an accepted statement tell the groups of another in the same words too."""
        both = tuple(dict.fromkeys((*self.accepted[twin].groups, *statement.groups)))
        if self._has_voice(both):
            self.accepted[twin] = replace(self.accepted[twin], groups=both)
        else:
            self.refused.append(replace(statement, note=_NOBODY_SAYS_ALL))

    def _has_voice(self, ids: Sequence[int]) -> bool:
        """Whether an outlet reports all these groups; those without outlets are not asked."""
        outlets = [set(found) for each in ids if (found := self.groups[each].outlets)]
        return not outlets or bool(set.intersection(*outlets))

    def _twin(self, statement: Wording) -> int | None:
        """The place of an accepted statement in the same words."""
        words = _words(statement.text)
        return next((i for i, a in enumerate(self.accepted) if _words(a.text) == words), None)

    def _repeats(self, statement: Wording) -> bool:
        """Whether what is accepted already says it all."""
        ids = set(statement.groups)
        quoted = {g for each in self.accepted if self._is_passage(each) for g in each.groups}
        if ids <= quoted or (self._is_passage(statement) and ids <= self._told()):
            return True
        return any(self._covers(each, statement) for each in self.accepted)

    def _covers(self, statement: Wording, other: Wording) -> bool:
        """Whether `statement` tells the groups of `other`, and `other` adds no word to it."""
        if not set(other.groups) <= set(statement.groups):
            return False
        return self._is_passage(other) or set(_words(other.text)) <= set(_words(statement.text))

    def appeal(self, groups: Sequence[Group], rewrite_again: RewriteAgain) -> None:
        """Hear a second attempt at the refused groups that nothing tells."""
        told = self._told()
        tried = [s for s in self.refused if set(s.groups) - told]
        failed = {g for s in tried for g in s.groups} - told
        again = [group for group in groups if group.id in failed]
        if not again:
            return
        try:
            second = rewrite_again(again)
        except SummarizeError as error:
            second = [unwritten(again, f"no second attempt: {error}")]
        self.refused = [s for s in self.refused if s not in tried]
        for statement in second:
            self.hear(statement)
        self.refused += [s for s in tried if set(s.groups) - self._told()]

    def _objection(self, statement: Wording) -> str:
        """Why the statement cannot be printed; empty where it can."""
        if not statement.text.strip():
            return statement.note or "the model wrote nothing"
        if not statement.groups:
            return "names no evidence"
        if unknown := [g for g in statement.groups if g not in self.groups]:
            return f"names evidence that does not exist: {', '.join(map(str, unknown))}"
        if self._is_passage(statement):
            return ""
        if not self._has_voice(statement.groups):
            return _NOBODY_SAYS_ALL
        groups = [self.groups[g] for g in statement.groups]
        evidence = tuple(s for group in groups for s in group.evidence)
        return self._fault(statement.text, evidence, groups[0].language)

    def _fault(self, text: str, evidence: tuple[str, ...], language: str) -> str:
        """What is wrong with a text that a model wrote; empty where nothing is."""
        from summarize.checking import Content, compare
        from summarize.languages import UNDETERMINED
        from summarize.rewriting.form import malformed, too_new

        if reason := malformed(text, evidence):
            return reason
        known = Content(evidence, self.names, language=language or UNDETERMINED)
        verdict = compare(text, known)
        if not verdict.ok:
            return "; ".join(verdict.reasons)
        if reason := too_new(text, known):
            return reason
        return self.nli.objection(text, evidence) if self.nli else ""

    def outcomes(self) -> tuple[Outcome, ...]:
        """What is printed, in reading order."""
        told = self._told()
        found = [self._outcome(statement) for statement in self.accepted]
        found += [self._quoted(group) for group in self.groups.values() if group.id not in told]
        place = {id_: at for at, id_ in enumerate(self.groups)}
        found.sort(key=lambda outcome: min(place[g] for g in outcome.groups))
        homeless = [s.note for s in self.refused if not any(g in self.groups for g in s.groups)]
        if homeless and found:
            found[0] = found[0]._replace(reason=_joined([found[0].reason, *homeless]))
        return tuple(found)

    def _outcome(self, statement: Wording) -> Outcome:
        if self._is_passage(statement):
            return Outcome(statement.text, statement.groups, "quoted", statement.note)
        place = list(self.groups)
        ids = tuple(sorted(statement.groups, key=place.index))
        lost = [
            f"another statement about it failed: {s.note}"
            for s in self.refused
            if s.text and set(s.groups) & set(ids) and not set(s.groups) - self._told()
        ]
        return Outcome(statement.text, ids, "rewritten", _joined([statement.note, *lost]))

    def _quoted(self, group: Group) -> Outcome:
        reasons = [s.note for s in self.refused if group.id in s.groups]
        return Outcome(group.passage_text, (group.id,), "quoted", _joined(reasons) or _NOT_COVERED)

    def _told(self) -> set[int]:
        return {id_ for statement in self.accepted for id_ in statement.groups}

    def _is_passage(self, statement: Wording) -> bool:
        """Whether the statement is just the passage of its groups: true by itself."""
        return all(
            id_ in self.groups and self.groups[id_].passage_text == statement.text
            for id_ in statement.groups
        )


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _joined(reasons: Sequence[str]) -> str:
    return "; ".join(dict.fromkeys(filter(None, reasons)))
