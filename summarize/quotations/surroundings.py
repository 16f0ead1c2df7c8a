"""What the paragraphs of an article are to those around them: labels, names, introductions.

Nothing is decided here: a line that names somebody may be a credit, and a label a topic.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from summarize.languages.speech import Line, SpeechRules
from summarize.patterns import regex
from summarize.quotations.discourse import Discourse
from summarize.quotations.paragraphs import Paragraph

_LABEL = regex(
    r"(?:[(\[]?\d{1,2}:\d\d(?::\d\d)?[)\]]?\s)?[(\[]?"
    r"(?:(?P<letter>[QA])(?::|\.(?=\s[A-Z“\"]))"
    r"|(?P<name>[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|\d{1,2}|Mc[A-Z]\w*|de|van|von|of|the)){0,4})"
    r"(?P<role>, [A-Z][A-Z ]{2,40}|(?: \([^()]{1,80}\)){1,2})?:)[)\]]?(?=\s|$)"
)
"""The speaker before a line: "Q:", "JANE ROE:", "KELLY McEVERS, HOST:", "Lizz Hale (writer):"."""
_LETTERS = ("Q.", "A.")
_CAPITALISED = regex(r"[A-Z][\w’'-]+")
# A question of an interview is short; what has more words argues.
_QUESTION_WORDS = 60
# Words of a line that names somebody, of a place below a name, and characters of such a line.
_LONGEST_LINE, _LONGEST_PLACE, _LONGEST_NAMES = 14, 4, 110
# Words of the longest names of readers. Chosen, not tuned: "Maria de la Cruz".
_NAME_WORDS = 4
# Fewer are no sign of an interview, of voices, of a transcript, or of somebody's own voice.
_FEWEST = 2
# As said above.
_OWN_VOICE = 3
# So many paragraphs above and below a sign are near it. Chosen: the longest statements have less.
_NEAR_ABOVE, _NEAR_BELOW = 2, 12


@dataclass(frozen=True, eq=False)
class Surroundings:
    """The paragraphs of an article, asked what each is to those around it."""

    discourse: Discourse
    rules: SpeechRules
    lines: Sequence[Paragraph]

    @cached_property
    def labels(self) -> dict[int, re.Match[str]]:
        """What stands before a colon at the start of lines, by their places."""
        return labelled(self.lines)

    @cached_property
    def roles(self) -> dict[int, str]:
        """Whom paragraphs name by name and office before a colon, by their places."""
        return {
            at: name
            for at, line in enumerate(self.lines)
            if not line.has_speech and (name := self.rules.speaker_label(line.text))
        }

    @cached_property
    def kinds(self) -> list[Line]:
        """What each line is to a letter, a mail or a post."""
        return [self.rules.line(line.text) if line.may_be_line else "" for line in self.lines]

    @cached_property
    def asks(self) -> frozenset[int]:
        """The places of paragraphs that are a question and nothing else."""
        return frozenset(at for at, line in enumerate(self.lines) if _asks(line))

    @cached_property
    def names(self) -> dict[int, str]:
        """Whom lines of their own name, by their places: they may speak beside it."""
        return {
            at: name
            for at, line in enumerate(self.lines)
            if _may_name(line) and (name := self._named(at))
        }

    def _named(self, at: int) -> str:
        """Whom a line names, by itself or with the place on the line below it."""
        line = self.lines[at]
        name = self.rules.speaker_line(line.text)
        if not name and line.is_heading and self.is_page_of_letters and _is_name(line.text):
            return line.text
        if name or at + 1 == len(self.lines) or not line.is_heading:
            return name
        below = self.lines[at + 1]
        if below.words > _LONGEST_PLACE or below.text[-1] in ".!?:," or below.is_item:
            return ""
        return self.rules.speaker_line(f"{line.text}, {below.text}")

    @cached_property
    def is_page_of_letters(self) -> bool:
        """Whether the title says that letters of readers follow."""
        title = self.discourse.article.title
        return bool(title) and self.rules.of_letters(title)

    @cached_property
    def introductions(self) -> dict[int, str]:
        """How lines introduce what stands below them, by their places."""
        found = ((at, self._introduction(line)) for at, line in enumerate(self.lines))
        return {at: kind for at, kind in found if kind}

    def _introduction(self, line: Paragraph) -> str:
        last = line.text[-1]
        if line.is_heading and last != ":":
            if self.rules.titled(line.text):
                return "all"
            return "some" if self.rules.stated(line.text) else ""
        if last not in ":.":
            return ""
        reach = self.rules.reach(line.last_outside)
        if reach or last == ".":
            return reach
        return "lists" if self.rules.lists(line.last_outside) else "colon"

    @cached_property
    def confided(self) -> frozenset[int]:
        """The places of the paragraphs in the first person, but for a reporter's own."""
        firsts, words = self.rules.first_persons, self.discourse.words
        return frozenset(
            at
            for at, line in enumerate(self.lines)
            if any(not firsts.isdisjoint(words[place]) for place in line.places)
            and self.rules.confides(line.outside)
        )

    @cached_property
    def openings(self) -> frozenset[int]:
        """The places of the lines that open a letter or a mail."""
        heads = [at for at, kind in enumerate(self.kinds) if kind == "mail header"]
        greeting = (
            at
            for at, line in enumerate(self.lines)
            if self.kinds[at] == "salutation" or self.rules.opens_letter(line.text)
        )
        return frozenset([*greeting, *(heads if len(heads) >= _FEWEST else ())])

    @cached_property
    def asked(self) -> tuple[int, ...]:
        """The places of the paragraphs in which somebody may speak: no headings, no names."""
        return tuple(
            at for at, line in enumerate(self.lines) if not line.is_heading and at not in self.names
        )

    @cached_property
    def names_are_behind(self) -> bool:
        """Whether names stand behind the words: nothing is between the first and a heading."""
        lines, first, last = self.lines, min(self.names), max(self.names)
        if lines[first].block == "heading" or first == 0 or lines[first - 1].is_heading:
            return False
        ends = any(
            at == len(lines) or (at < len(lines) and lines[at].block == "heading")
            for at in (last + 1, last + 2)
        )
        is_after = first > 1 and lines[first - 2].is_heading
        return ends or is_after or self.is_page_of_letters

    def is_signature(self, tail: str) -> bool:
        """Whether a dash and a name tell who said what stands before, and not who wrote it."""
        article = self.discourse.article
        own = (article.source, *article.authors)
        is_writer = self.rules.wrote(tail) or any(name and name in tail for name in own)
        return self.rules.line(tail) == "signature" and not is_writer

    def tells_of_persons(self, text: str) -> bool:
        """Whether a text names a person of the article."""
        persons = self.discourse.persons
        return any(word in persons for word in _CAPITALISED.findall(text))

    @cached_property
    def near(self) -> frozenset[int]:
        """The places near a sign of speech; farther off nobody is looked for."""
        told = [
            *self.labels, *self.roles, *self.names, *self.asks, *self.openings, *self.confided,
            *(at for at, kind in self.introductions.items() if kind != "lists"),
            *(at for at, kind in enumerate(self.kinds) if kind),
            *(at for at, line in enumerate(self.lines) if _is_marked(line)),
        ]  # fmt: skip
        return frozenset(
            place for at in told for place in range(at - _NEAR_ABOVE, at + _NEAR_BELOW + 1)
        )

    @property
    def is_silent(self) -> bool:
        """Whether nothing in the article is a sign of speech without marks; most are so."""
        return not (
            any(map(_is_marked, self.lines))
            or any(kind != "lists" for kind in self.introductions.values())
            or len(self.labels) >= _FEWEST
            or self.roles
            or len(self.asks) >= _FEWEST
            or len(self.names) >= _FEWEST
            or len(self.confided) >= _OWN_VOICE
            or any(self.kinds)
            or self.openings
        )


def speaker_before(discourse: Discourse, start: int, end: int) -> str:
    """Who speaks, by a reporting clause that ends at `end`; "" where nobody is named."""
    speakers = discourse.rules.speakers
    if speakers is None:
        return ""
    clause = speakers.clause_before(discourse.masked, start, end, speech=True)
    return clause.speaker if clause is not None else ""


def labelled(lines: Sequence[Paragraph]) -> dict[int, re.Match[str]]:
    """The lines that open with a speaker or another label, by their places."""
    return {
        at: match
        for at, line in enumerate(lines)
        if ":" in line.text or line.text.startswith(_LETTERS)
        if (match := _LABEL.match(line.text)) is not None
    }


def _asks(line: Paragraph) -> bool:
    if line.text[-1] != "?" or line.is_quotation or line.is_item:
        return False
    return line.words <= _QUESTION_WORDS and not line.has_speech


def _is_marked(line: Paragraph) -> bool:
    """Whether its page marks a paragraph as speech, or a name stands behind its words."""
    is_block = line.is_block or line.block == "transcript"
    return is_block or bool(line.signed_tail) or line.is_bracketed


def _is_name(text: str) -> bool:
    """Whether a text is a few words with capitals."""
    words = text.split()
    return 1 < len(words) <= _NAME_WORDS and all(word[0].isupper() for word in words)


def _may_name(line: Paragraph) -> bool:
    return (
        len(line.text) <= _LONGEST_NAMES
        and line.block in ("", "heading", "block quote")
        and line.words <= _LONGEST_LINE
        and not line.is_item
    )
