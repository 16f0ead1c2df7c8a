"""Speech that stands without quotation marks, and the sentence that says whose it is.

`signs` reads what tells who speaks in a paragraph, `turns` how likely somebody does. A paragraph of
speech can be printed with the line directly above it that ends in a colon and names who speaks.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from summarize.languages.speech import SpeechRules, speech_rules
from summarize.patterns import regex
from summarize.quotations.discourse import Discourse
from summarize.quotations.paragraphs import Paragraph
from summarize.quotations.surroundings import Surroundings, labelled, speaker_before

SPEECH = "speech without its speaker"
TRANSCRIPT = "a line of a transcript"
# A transcript in a language without rules for it has as many lines whose speakers come again.
_FEWEST_LINES = 3
# "The guild said: The minister must go." An introduction within a sentence.
_WITHIN = regex(r"(?P<introduction>[^:\ufffc]{8,200}:) (?=[A-Z])")


class Unmarked(NamedTuple):
    """Why a sentence is not an outlet's own, and the place of the sentence that says whose it is.

    There is such a place only where that sentence names somebody and stands directly before.
    """

    reason: str
    introduction: int | None = None


def unmarked_speech(discourse: Discourse, lines: Sequence[Paragraph]) -> dict[int, Unmarked]:
    """The sentences that are speech without marks, by their places, and block quotes introduced.

    `lines` are the paragraphs of the article. In a language without rules for it only blocks,
    quoted lines and lines of transcripts are told.
    """
    rules = speech_rules(discourse.language)
    if rules is None:
        return {at: Unmarked(reason) for line, reason in _marked(lines) for at in line.places}
    return _Reader(discourse, rules, lines).found()


def _marked(lines: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, str]]:
    """The paragraphs that their page or their labels alone tell to be speech, each with why."""
    names = {at: each["letter"] or each["name"] for at, each in labelled(lines).items()}
    told = list(names.values())
    repeated = [at for at, name in names.items() if told.count(name) > 1]
    yield from ((line, SPEECH) for line in lines if line.is_block)
    if len(repeated) >= _FEWEST_LINES:
        yield from ((lines[at], TRANSCRIPT) for at in repeated)


@dataclass(slots=True)
class _Reader:
    """The paragraphs of an article while speech is looked for in them."""

    discourse: Discourse
    rules: SpeechRules
    lines: Sequence[Paragraph]

    def found(self) -> dict[int, Unmarked]:
        """The sentences that are speech."""
        around = Surroundings(self.discourse, self.rules, self.lines)
        spoken = dict[int, Unmarked]()
        if not around.is_silent:
            spoken = {
                at: each for place in speech_of(around) for at, each in self._spoken(around, place)
            }
        return spoken | dict(self._within())

    def _spoken(self, around: Surroundings, place: int) -> Iterator[tuple[int, Unmarked]]:
        """The sentences of a paragraph of speech."""
        line = self.lines[place]
        reason = TRANSCRIPT if place in around.labels else SPEECH
        introduction = None
        if place in around.roles:
            introduction = line.first
        elif place and self._can_join(around, place) and self._introduces(around, place - 1):
            introduction = self.lines[place - 1].last
        for at in line.places:
            if at != introduction:
                yield at, Unmarked(reason, introduction)

    def _can_join(self, around: Surroundings, place: int) -> bool:
        """Whether a paragraph can be printed with the sentence that introduces it."""
        line = self.lines[place]
        is_plain = line.block in ("", "block quote") and not line.is_quoted_line
        is_signed = line.signed_tail or line.is_bracketed or place + 1 in around.names
        return is_plain and not (line.is_item or is_signed or around.kinds[place])

    def _introduces(self, around: Surroundings, place: int) -> bool:
        """Whether a line ends in a colon and names who speaks below it."""
        line = self.lines[place]
        if line.text[-1] != ":" or line.is_heading or line.is_blocked:
            return False
        told = around.introductions.get(place) in ("some", "all")
        last = self.discourse.sentences[line.last].span
        return (told or around.tells_of_persons(line.last_outside)) and self._names(
            last.start, last.end - 1
        )

    def _names(self, start: int, end: int) -> bool:
        """Whether a reporting clause before a colon at `end` names who speaks.

        It may open so that the sentence before is joined: "She wrote:".
        """
        if not speaker_before(self.discourse, start, end):
            return False
        introduction, context = self.discourse.masked[start:end], self.discourse.context
        late = context is not None and context.late_pronoun(introduction) is not None
        return late or not self.rules.by_pronoun(introduction)

    # -- within a paragraph ------------------------------------------------------------------------
    def _within(self) -> Iterator[tuple[int, Unmarked]]:
        """Sentences after one of their paragraph that introduces what it says itself."""
        for line in self.lines:
            if line.first == line.last or ": " not in line.outside:
                continue
            for at in range(line.first, line.last):
                if self._introduces_within(at):
                    yield from self._until_narration(at, line.last)
                    break

    def _introduces_within(self, at: int) -> bool:
        found = _WITHIN.match(self.discourse.outside[at])
        if found is None or not self.rules.reach(found["introduction"]):
            return False
        start = self.discourse.sentences[at].span.start
        return self._names(start, start + found.end("introduction") - 1)

    def _until_narration(self, at: int, last: int) -> Iterator[tuple[int, Unmarked]]:
        for place in range(at + 1, last + 1):
            if self.discourse.touching[place] or self.rules.narrates(self.discourse.outside[place]):
                return
            yield place, Unmarked(SPEECH, at)


def speech_of(around: Surroundings) -> tuple[int, ...]:
    """The places of the paragraphs that are likely somebody's words."""
    from summarize.quotations.signs import find_signs  # most articles have none
    from summarize.quotations.turns import CUT, likelihoods

    likely = likelihoods(find_signs(around))
    return tuple(place for place, likelihood in likely.items() if likelihood >= CUT)
