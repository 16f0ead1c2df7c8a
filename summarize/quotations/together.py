"""What the paragraphs of an article are like together: labels, questions and answers, voices."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from summarize.patterns import regex
from summarize.quotations.paragraphs import Paragraph
from summarize.quotations.surroundings import Surroundings

Signs = Mapping[str, float]

# Above and below no voice tells more.
_LOUDEST = 3.0
# An interview is said to be one in so many lines at its start, or at its end.
_SAID_BEFORE, _SAID_BEHIND = 4, 2
WORD, NAME = regex(r"\b[a-z]{5,}\b"), regex(r"(?<=[a-z,.:] )[A-Z][a-z]{2,}")
"""A word that tells of a subject, and a name within a sentence."""
_QUOTES = ("“", "‘", '"', "'")


class Voice(NamedTuple):
    """A paragraph without its label, and how that sounds."""

    text: str
    heard: Signs
    loud: float
    is_personal: bool


class Voices(dict[int, Voice]):
    """How paragraphs sound, each heard when first asked for."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self.around = around

    def __missing__(self, at: int) -> Voice:
        whole, label = self.around.lines[at].outside, self.around.labels.get(at)
        text = (whole[label.end() :].strip() if label else "") or whole
        heard = self.around.rules.heard(text)
        loud = max(-_LOUDEST, min(_LOUDEST, heard.get("voice", 0.0)))
        voice = Voice(text, heard, loud, bool(heard.get("first") or heard.get("you")))
        self[at] = voice
        return voice


@dataclass(frozen=True, eq=False)
class Together:
    """The paragraphs of an article as they are counted together, each when first asked for."""

    around: Surroundings

    @property
    def lines(self) -> Sequence[Paragraph]:
        """All paragraphs."""
        return self.around.lines

    @cached_property
    def title(self) -> str:
        """The title of the article, or its first line if that is a heading."""
        first = self.lines[0]
        return self.around.discourse.article.title or (first.text if first.is_heading else "")

    @cached_property
    def voices(self) -> Voices:
        """How each paragraph sounds, by its place."""
        return Voices(self.around)

    @cached_property
    def shares(self) -> Signs:
        """The shares of paragraphs in the first person, and with quotations."""
        asked = self.around.asked
        count = max(1, len(asked))
        return {
            "first share": len(self.around.confided.intersection(asked)) / count,
            "quote share": sum(self.lines[at].has_speech for at in asked) / count,
        }

    @cached_property
    def lead(self) -> frozenset[str]:
        """The words of the title and of the first paragraph."""
        first = self.lines[self.around.asked[0]].outside
        return frozenset(WORD.findall(f"{self.title} {first}"))

    @cached_property
    def names(self) -> frozenset[str]:
        """The names before anything that introduces speech, and those of labels and lines."""
        around = self.around
        starts = [*around.introductions, *around.labels, *around.names, *around.asks]
        starts += [at for at, line in enumerate(self.lines) if line.is_block]
        before = self.lines[: min(starts, default=0) + 1]
        told = [name for line in before for name in NAME.findall(line.outside)]
        speakers = [name.split()[-1].capitalize() for name in self.labels.values() if len(name) > 2]
        return frozenset([*told, *speakers, *(each.split()[-1] for each in around.names.values())])

    @cached_property
    def labels(self) -> dict[int, str]:
        """The speakers or topics before lines, by their places."""
        return {at: each["letter"] or each["name"] for at, each in self.around.labels.items()}

    @cached_property
    def repeated(self) -> frozenset[int]:
        """The places of the labels whose last word comes again."""
        last = {at: name.split()[-1].lower() for at, name in self.labels.items()}
        counts = Counter(last.values())
        return frozenset(at for at, name in last.items() if counts[name] > 1)

    @cached_property
    def transcript(self) -> Signs:
        """What the labels of an article are like together."""
        names, count = self.labels.values(), max(1, len(self.labels))
        own = [self.voices[at] for at in self.labels if at in self.order]
        return {
            "labels asking": any("?" in self.lines[at].text for at in self.labels),
            "labels personal": sum(each.is_personal for each in own) / max(1, len(own)),
            "labels voice": sum(each.loud for each in own) / max(1, len(own)),
            "labels repeated": len(self.repeated) / count,
            "labels of names": sum(" " in name for name in names) / count,
            "labels in turn": sum(at + 1 in self.labels for at in self.labels) / count,
            "labels explained": self.around.rules.explains(self.title),
        }

    @cached_property
    def interview(self) -> Signs:
        """What the questions of an article and their answers are like together."""
        rules, asks = self.around.rules, self.around.asks
        answers = [at for at in self.around.asked if at - 1 in asks and at not in asks]
        count, asked = max(1, len(answers)), [self.lines[at].text for at in asks]
        told = [line.text for at, line in enumerate(self.lines) if at not in asks]
        around = (self.title, *told[:_SAID_BEFORE], *told[-_SAID_BEHIND:])
        return {
            "one question": len(asks) < 2,
            "said to be an interview": rules.is_interview(self.title)
            or any(map(rules.interviews, around)),
            "title quotes": self.title.startswith(_QUOTES),
            "title explains": rules.explains(self.title),
            "asked of you": sum(map(rules.addresses, asked)) / len(asked),
            "answers personal": sum(self.voices[at].is_personal for at in answers) / count,
            "answers voice": sum(self.voices[at].loud for at in answers) / count,
        }

    @cached_property
    def order(self) -> dict[int, int]:
        """Which of the paragraphs that are asked each place is."""
        return {at: index for index, at in enumerate(self.around.asked)}


def is_loud(name: str) -> bool:
    """Whether a name is in capitals, as transcripts write it."""
    return name.isupper() and len(name) > 2
