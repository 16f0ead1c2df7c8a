"""Speech that stands without quotation marks: statements, letters, posts, signed words.

A paragraph after an introduction ("The union said in a statement:") is speech, and so are those
after it until narration returns: with a heading, a quotation, or words that report from outside.
Interviews and transcripts are in `transcripts`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from summarize.languages.speech import Line, Reach, SpeechRules, narrates, speech_rules
from summarize.quotations.discourse import Discourse
from summarize.quotations.paragraphs import Paragraph
from summarize.quotations.transcripts import find_transcript

SPEECH = "speech without its speaker"
TRANSCRIPT = "a line of a transcript"
# Paragraphs that tell neither way are taken for speech so far from one that surely is. Chosen: a
# statement that an article quotes has two or three; one quoted in full has no such limit.
_MOST_UNSURE = 3
# A post has a few short paragraphs between its head and its end.
_LONGEST_POST = 6
# Words of a line that signs a letter: names, and an office.
_SIGNATURE_WORDS = 12
_QUOTED_LINE = ">"
"""Plain text marks a quoted line so, as mail and Markdown do."""
_OPEN_LETTERS = ("salutation", "mail header")
# Words of a name that signs a mail.
_NAME_WORDS = 4
_FEWEST_SIGNED = 2
"""One line that names somebody and a place below a paragraph may be a credit; two are letters."""
_CLOSING_MARKS = "”\"»’'"


class Unmarked(NamedTuple):
    """Why a paragraph is not an outlet's own, and the place of the sentence that says whose it is.

    There is such a place only where that sentence names somebody and stands directly before.
    """

    reason: str
    introduction: int | None = None


def unmarked_speech(discourse: Discourse, lines: Sequence[Paragraph]) -> dict[int, Unmarked]:
    """The paragraphs that are speech without marks, by their numbers, and block quotes introduced.

    `lines` are the paragraphs of the article. In a language without rules for it only lines of
    transcripts and quoted lines are told.
    """
    quoted = [each for each in lines if each.text.startswith(_QUOTED_LINE)]
    found = {each.number: Unmarked(SPEECH) for each in quoted}
    found |= {each.number: Unmarked(TRANSCRIPT) for each in find_transcript(discourse, lines)}
    rules = speech_rules(discourse.language)
    if rules is None:
        return found
    reader = _Reader(discourse, rules, lines, frozenset(found))
    spoken = {each.number: Unmarked(SPEECH) for each in reader.speech()}
    return spoken | reader.introduced | found


@dataclass(slots=True)
class _Reader:
    """The paragraphs of an article while it is read who speaks in them."""

    discourse: Discourse
    rules: SpeechRules
    lines: Sequence[Paragraph]
    known: frozenset[int]
    kinds: list[Line] = field(default_factory=list)
    introduced: dict[int, Unmarked] = field(default_factory=dict)

    def speech(self) -> Iterator[Paragraph]:
        """The paragraphs that are speech, some of them perhaps twice."""
        self.kinds = [self.rules.line(line.text) if line.is_short else "" for line in self.lines]
        at = 0
        while at < len(self.lines):
            end = self._end_of_speech(at)
            yield from self.lines[at + 1 : end]
            at = max(at + 1, end)
        for at, kind in enumerate(self.kinds):
            yield from self._of_line(at, kind)
        yield from self._signed_below()
        yield from (line for line in self.lines if self._is_signed_within(line))

    def _end_of_speech(self, at: int) -> int:
        """The place after the speech that the paragraph at `at` introduces; the next one if none."""
        line, first = self.lines[at], at + 1
        if first >= len(self.lines) or line.number in self.known:
            return first
        if self.kinds[at] == "salutation" or self._opens_mail(at):
            return self._end(at, "all", letter=True)
        if line.is_heading:
            return self._end(first, "all") if self.rules.titled(line.text) else first
        if self.lines[first].is_quotation or line.is_blocked:
            return first
        reach, speaker = self._reach(line), self._speaker(line)
        if reach and speaker and line.text[-1] == ":" and self._can_join(first):
            self.introduced[self.lines[first].number] = Unmarked(SPEECH, line.last)
        return self._end(first, reach, speaker=speaker)

    def _can_join(self, at: int) -> bool:
        """Whether a paragraph can be printed with the sentence that introduces it."""
        line = self.lines[at]
        return not line.is_item and line.block in ("", "block quote") and not self.kinds[at]

    def _reach(self, line: Paragraph) -> Reach:
        """How far the last sentence of a paragraph introduces speech."""
        return self.rules.reach(line.last_outside) if line.text[-1] in ":." else ""

    def _opens_mail(self, at: int) -> bool:
        return self.kinds[at : at + 2] == ["mail header"] * 2

    def _speaker(self, line: Paragraph) -> str:
        """Who speaks, by the last sentence of a paragraph."""
        speakers = self.discourse.rules.speakers
        last = self.discourse.sentences[line.last].span
        if speakers is None:
            return ""
        clause = speakers.clause_before(
            self.discourse.masked, last.start, last.end - 1, speech=True
        )
        return clause.speaker if clause is not None else ""

    def _end(
        self, first: int, reach: Reach, *, letter: bool = False, speaker: str = ""
    ) -> int:
        """The place after the speech that begins at `first`."""
        if not reach:
            return first
        if self.lines[first].is_block or self.lines[first].is_item:
            return self._end_of_blocks(first)
        letter = letter or self.kinds[first] in _OPEN_LETTERS
        closing = self._closing(first, letter=letter) if reach == "all" or letter else None
        if closing is not None:
            return closing
        sure = first + 1
        for at in range(first + 1, len(self.lines)):
            line = self.lines[at]
            if self._returns(line, letter=letter) or self._is_about(line, speaker):
                return max(sure, at)
            if self.rules.speaks(line.outside) or self.kinds[at] in _OPEN_LETTERS:
                sure = at + 1
            elif reach == "some" and at - sure >= _MOST_UNSURE:
                return at
        return len(self.lines)

    def _end_of_blocks(self, first: int) -> int:
        """The place after the quote, the post or the list that begins at `first`."""
        kind, item = self.lines[first].block, self.lines[first].is_item
        at = first
        while at < len(self.lines) and (self.lines[at].block, self.lines[at].is_item) == (
            kind,
            item,
        ):
            at += 1
        return at

    def _closing(self, first: int, *, letter: bool) -> int | None:
        """The place after the lines that sign a letter, if it is signed before a heading."""
        for at in range(first, len(self.lines)):
            if self.kinds[at] == "sign-off" or (letter and self._is_name(at)):
                end = at + 1
                while end < len(self.lines) and self._signs(self.lines[end]):
                    end += 1
                return end
            if self.lines[at].block == "heading":
                return None
        return None

    def _is_name(self, at: int) -> bool:
        """Whether a line is nothing but a name that the article tells elsewhere."""
        line, text = self.lines[at].text, self.discourse.article.text
        words = line.split()
        named = len(words) <= _NAME_WORDS and all(word[:1].isupper() for word in words)
        return named and self._signs(self.lines[at]) and text.count(words[0]) > 1

    def _signs(self, line: Paragraph) -> bool:
        return line.words <= _SIGNATURE_WORDS and line.text[-1] not in ".!?:" + _CLOSING_MARKS

    def _returns(self, line: Paragraph, *, letter: bool) -> bool:
        """Whether the outlet speaks again in a paragraph."""
        if line.is_heading and line.block == "heading":
            return True
        if line.is_block or line.is_item or line.is_quotation or line.text[-1] == ":":
            return True
        if letter:
            return self.rules.reports(line.outside)
        return narrates(self.rules, line.outside) or self._is_told(line)

    def _is_about(self, line: Paragraph, speaker: str) -> bool:
        """Whether a paragraph tells of the one who speaks."""
        if not speaker:
            return False
        person = speaker.split()[-1] in self.discourse.persons
        return self.rules.mentions(line.outside, speaker, person=person)

    def _is_told(self, line: Paragraph) -> bool:
        """Whether a paragraph quotes somebody, or begins with a surname told before."""
        return line.has_speech or line.text.split(maxsplit=1)[0] in self.discourse.persons

    def _of_line(self, at: int, kind: Line) -> Iterator[Paragraph]:
        """What a line says of those beside it: the text of a post, the words that are signed."""
        if kind in ("post's head", "post's end"):
            yield self.lines[at]
        if kind == "post's head":
            yield from self._post_below(at)
        elif kind == "post's end" or (kind == "signature" and self._is_speaker(self.lines[at].text)):
            yield from self._above(at)

    def _post_below(self, at: int) -> Iterator[Paragraph]:
        """The lines of a post below its head: to its end, or one if none is seen."""
        below = range(at + 1, min(at + 1 + _LONGEST_POST, len(self.lines)))
        end = next((place for place in below if self.kinds[place] == "post's end"), at + 2)
        yield from self.lines[at + 1 : end]

    def _above(self, at: int) -> Iterator[Paragraph]:
        if at and not self.lines[at - 1].is_heading and not self.lines[at - 1].is_quotation:
            yield self.lines[at - 1]

    def _is_speaker(self, signature: str) -> bool:
        """Whether a dash and a name tell who said what stands before, and not who wrote it.

        What he is stands behind the name, or the article tells of him elsewhere.
        """
        article = self.discourse.article
        if self.rules.wrote(signature) or any(
            name and name in signature for name in (article.source, *article.authors)
        ):
            return False
        surname = signature.strip(" .").split()[-1]
        return "," in signature or article.text.count(surname) > article.text.count(signature)

    def _signed_below(self) -> Iterator[Paragraph]:
        """Paragraphs each with a line below that names somebody and his place: letters of readers."""
        found = [
            line
            for line, below in zip(self.lines, self.lines[1:], strict=False)
            if line.text[-1] in ".!?" and below.is_heading and below.is_signature
        ]
        if len(found) >= _FEWEST_SIGNED and any(self.rules.speaks(each.outside) for each in found):
            yield from found

    def _is_signed_within(self, line: Paragraph) -> bool:
        """Whether a paragraph without marks ends in a dash and its speaker."""
        tail = line.signed_tail
        if not tail or line.has_speech or self.rules.line(tail) != "signature":
            return False
        return self._is_speaker(tail)
