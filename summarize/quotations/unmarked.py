"""Speech that stands without quotation marks, and the sentence that says whose it is.

A paragraph after an introduction ("The union said in a statement:") is speech, and so are those
after it until the outlet speaks again: with a heading, a quotation, a paragraph about the speaker,
or one that sounds like a report. Interviews are in `transcripts`, posts and signed words in
`signed`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from summarize.languages.speech import Line, Reach, SpeechRules, speech_rules
from summarize.patterns import regex
from summarize.quotations.discourse import Discourse
from summarize.quotations.paragraphs import Paragraph
from summarize.quotations.signed import signed_speech
from summarize.quotations.transcripts import find_transcript
from summarize.quotations.voices import confided, labelled_voices, voices

SPEECH = "speech without its speaker"
TRANSCRIPT = "a line of a transcript"
# Paragraphs of a letter. Chosen, not tuned: five pages.
_LONGEST_LETTER = 40
_OPEN_LETTERS = ("salutation", "mail header")
# Words of a name that signs a mail, and of a line below it: names, and an office.
_NAME_WORDS, _SIGNATURE_WORDS = 4, 12
_UNSIGNED = ".!?:”\"»’'"
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

    `lines` are the paragraphs of the article. In a language without rules for it only lines of
    transcripts and quoted lines are told.
    """
    transcript = find_transcript(discourse, lines)
    found = {at: Unmarked(SPEECH) for line in lines if line.is_quoted_line for at in line.places}
    found |= {at: Unmarked(TRANSCRIPT) for line in transcript for at in line.places}
    rules = speech_rules(discourse.language)
    if rules is None:
        return found
    kinds = [rules.line(line.text) if line.may_be_line else "" for line in lines]
    known = frozenset(line.number for line in transcript)
    reader = _Reader(discourse, rules, lines, kinds, known)
    after = {at: Unmarked(SPEECH) for line in reader.speech() for at in line.places}
    signed = signed_speech(discourse, lines, kinds, rules)
    found |= {at: Unmarked(SPEECH) for line in signed for at in line.places}
    beside = {at: Unmarked(SPEECH) for line in voices(lines, rules) for at in line.places}
    beside |= {
        at: Unmarked(SPEECH, line.first)
        for line in labelled_voices(lines, rules)
        for at in line.places
        if at > line.first
    }
    own = {at: Unmarked(SPEECH) for line in confided(discourse, lines, rules) for at in line.places}
    return own | beside | after | reader.introduced | dict(reader.within()) | found


@dataclass(slots=True)
class _Reader:
    """The paragraphs of an article while introductions are looked for in them."""

    discourse: Discourse
    rules: SpeechRules
    lines: Sequence[Paragraph]
    kinds: Sequence[Line]
    known: frozenset[int]
    introduced: dict[int, Unmarked] = field(default_factory=dict)

    def speech(self) -> Iterator[Paragraph]:
        """The paragraphs after introductions, as far as they are speech."""
        at = 0
        while at < len(self.lines):
            end = self._end_of_speech(at)
            yield from self.lines[at + 1 : end]
            at = max(at + 1, end)

    def within(self) -> Iterator[tuple[int, Unmarked]]:
        """Sentences after one of their paragraph that introduces what it says itself."""
        for line in self.lines:
            if line.first == line.last or ": " not in line.outside or line.number in self.known:
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
        return bool(self._speaker(start, start + found.end("introduction") - 1))

    def _until_narration(self, at: int, last: int) -> Iterator[tuple[int, Unmarked]]:
        for place in range(at + 1, last + 1):
            if self.discourse.touching[place] or self.rules.narrates(
                self.discourse.outside[place], surely=False
            ):
                return
            yield place, Unmarked(SPEECH, at)

    def _end_of_speech(self, at: int) -> int:
        """The place after the speech that the paragraph at `at` introduces; the next if none."""
        line, first = self.lines[at], at + 1
        if first >= len(self.lines) or line.number in self.known:
            return first
        if self.kinds[at] == "salutation" or list(self.kinds[at : at + 2]) == ["mail header"] * 2:
            return self._end(line, at, "all")
        if line.is_heading:
            titled = self.rules.titled(line.text) or self._states(line, self.lines[first])
            return self._end(line, first, "all") if titled else first
        below = self.lines[first]
        if below.is_quotation or below.number in self.known:
            return first
        if line.is_blocked or line.text[-1] not in ":.":
            return first
        reach = self.rules.reach(line.last_outside) or self._presents(line, below)
        if reach and line.text[-1] == ":" and self._can_join(first) and self._speaker_of(line):
            joined = Unmarked(SPEECH, line.last)
            self.introduced |= dict.fromkeys(self.lines[first].places, joined)
        return self._end(line, first, reach)

    def _states(self, heading: Paragraph, below: Paragraph) -> bool:
        """Whether a heading names whose words stand below, and these are no report."""
        if not self.rules.stated(heading.text) or below.is_heading or below.has_speech:
            return False
        return not (below.is_item or self.rules.narrates(below.outside))

    def _presents(self, line: Paragraph, below: Paragraph) -> Reach:
        """Whether a line names somebody before a colon and what stands below sounds spoken."""
        named = line.text[-1] == ":" and any(
            word in self.discourse.persons for word in re.findall(r"\w+", line.last_outside)
        )
        spoken = named and not (below.is_item or self.rules.lists(line.last_outside[:-1]))
        return "some" if spoken and self.rules.sounds_spoken(below.outside) else ""

    def _can_join(self, at: int) -> bool:
        """Whether a paragraph can be printed with the sentence that introduces it."""
        line = self.lines[at]
        is_plain = line.block in ("", "block quote") and not line.is_quoted_line
        return is_plain and not line.is_item and not self.kinds[at]

    def _speaker_of(self, line: Paragraph) -> str:
        """Who speaks, by the last sentence of a paragraph."""
        last = self.discourse.sentences[line.last].span
        return self._speaker(last.start, last.end - 1)

    def _speaker(self, start: int, end: int) -> str:
        """Who speaks, by a reporting clause before a colon at `end`; "" where nobody is named."""
        speakers = self.discourse.rules.speakers
        if speakers is None:
            return ""
        masked = self.discourse.masked
        clause = speakers.clause_before(masked, start, end, speech=True)
        return clause.speaker if clause is not None and self._is_named(masked[start:end]) else ""

    def _is_named(self, introduction: str) -> bool:
        """Whether it names who speaks, or opens so that the sentence before is joined."""
        context = self.discourse.context
        late = context is not None and context.late_pronoun(introduction) is not None
        return late or not self.rules.by_pronoun(introduction)

    def _end(self, introduction: Paragraph, first: int, reach: Reach) -> int:
        """The place after the speech that begins at `first`."""
        if not reach:
            return first
        if self.lines[first].is_block or self.lines[first].is_item:
            return self._end_of_blocks(first)
        letter = self.kinds[first] in _OPEN_LETTERS or self._addresses(first)
        closing = self._closing(first, letter=letter) if reach == "all" or letter else None
        if closing is not None:
            return closing
        sure, surely = first + 1, reach == "all" or letter
        for at in range(first + 1, len(self.lines)):
            line = self.lines[at]
            if self._returns(line, introduction, surely=surely):
                return max(sure, at)
            if self.rules.speaks(line.outside) or self.kinds[at] in _OPEN_LETTERS:
                sure = at + 1
            elif not (surely or at == first + 1 or self.rules.sounds_spoken(line.outside)):
                return max(sure, at)
        return len(self.lines)

    def _end_of_blocks(self, first: int) -> int:
        """The place after the quote, the post or the list that begins at `first`."""
        item = self.lines[first].is_item
        at = first
        while at < len(self.lines) and (
            self.lines[at].is_item if item else self.lines[at].is_block
        ):
            at += 1
        return at

    def _closing(self, first: int, *, letter: bool) -> int | None:
        """The place after the lines that sign a letter, if it is signed before a heading."""
        while first < len(self.lines) and (
            self.kinds[first] in _OPEN_LETTERS or self._addresses(first)
        ):
            first += 1
        for at in range(first, min(first + _LONGEST_LETTER, len(self.lines))):
            if self.kinds[at] in _OPEN_LETTERS:
                return at
            if self.kinds[at] == "sign-off" or (letter and self._signs_off(at)):
                end = at + 1
                while end < len(self.lines) and self._signs(self.lines[end]):
                    end += 1
                return end
            if self.lines[at].block == "heading":
                return None
        return None

    def _addresses(self, at: int) -> bool:
        """Whether a line is a few words and a comma: "Friends,", "In solidarity,"."""
        line = self.lines[at]
        return line.text[-1] == "," and line.words <= _NAME_WORDS

    def _signs_off(self, at: int) -> bool:
        """Whether a line ends a letter: such a line, or a name that the article tells elsewhere."""
        words = self.lines[at].text.split()
        named = len(words) <= _NAME_WORDS and all(word[:1].isupper() for word in words)
        told = self.discourse.times_told[words[0].strip(",.")] > 1
        return self._addresses(at) or (named and told and self._signs(self.lines[at]))

    def _signs(self, line: Paragraph) -> bool:
        return line.words <= _SIGNATURE_WORDS and line.text[-1] not in _UNSIGNED

    def _returns(self, line: Paragraph, introduction: Paragraph, *, surely: bool) -> bool:
        """Whether the outlet speaks again in a paragraph."""
        if line.block == "heading" or line.is_block or line.is_item or line.is_quotation:
            return True
        if line.text[-1] == ":" or line.has_speech or line.text.lower() in self.rules.ends:
            return True
        opening = line.text.split(maxsplit=1)[0].removesuffix("s").rstrip("'’")
        speaks_again = {line.text.split(maxsplit=1)[0], opening}.intersection(
            self.discourse.persons
        )
        return (
            self.rules.narrates(line.outside, surely=surely)
            or (bool(speaks_again) and (not surely or self.rules.narrates(line.outside)))
            or self._is_about(line, introduction)
        )

    def _is_about(self, line: Paragraph, introduction: Paragraph) -> bool:
        """Whether a paragraph tells of the one who speaks, or of the text that is quoted."""
        speaker = self._speaker_of(introduction)
        person = bool(speaker) and speaker.split()[-1] in self.discourse.persons
        told = introduction.last_outside
        return self.rules.mentions(line.outside, told, speaker, person=person)
