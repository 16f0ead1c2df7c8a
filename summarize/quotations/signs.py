"""The signs of who speaks in each paragraph: its own voice, and what stands around it.

`turns` weighs them. A sign is a number, mostly 1; what is 0 is not told.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from summarize.quotations.paragraphs import Paragraph
from summarize.quotations.surroundings import Surroundings, speaker_before
from summarize.quotations.together import NAME, WORD, Signs, Together, is_loud

_Told = Iterator[tuple[str, float]]

# So many paragraphs on each side are around one; what is farther above is as far as this.
_AROUND, _FAR = 3, 3
# A name behind the words stands at most so many paragraphs below; above, no farther is told.
_NAME_BELOW, _NAME_FAR = 3, 2
# So many paragraphs in the first person are somebody's own voice.
_OWN_VOICE = 3
# What is more counts no more. Chosen, not tuned.
_MOST_SHARED = 3
_OF_LINKS = ("pronoun", "figure", "dated", "passive", "subject", "coming")
"""What is heard in a paragraph that may tell where a voice ends."""
_DASHES = "—–-"
_STOPS = '.!?:”"’)'


class Asked(NamedTuple):
    """A paragraph in which somebody may speak: its place, its signs, and those of its link.

    The link is with the one before: what tells whether a voice goes on from there.
    """

    place: int
    signs: Signs
    link: Signs


def find_signs(around: Surroundings) -> tuple[Asked, ...]:
    """The signs of the paragraphs of an article, but for headings and lines that are names."""
    reader, asked = _Reader(around, Together(around)), frozenset(around.asked)
    near = asked & around.near
    found, before = list[Asked](), None
    for at, line in enumerate(around.lines):
        reader.open(at, line)
        if at in near:
            found.append(Asked(at, _told(reader.signs(at)), _told(reader.link(before, at))))
            before = at
        elif at in asked:
            before = None
        reader.close(at, line, is_asked=at in asked)
    return tuple(found)


def _told(signs: _Told) -> Signs:
    return {name: float(value) for name, value in signs if value}


@dataclass(eq=False)
class _Reader:
    """The paragraphs of an article while they are read in order.

    `above` tells how many paragraphs above the one that is read there is an introduction, a label,
    a name, a question, the start of a letter or of a post.
    """

    around: Surroundings
    together: Together
    above: dict[str, int] = field(default_factory=dict)
    introduction: tuple[Paragraph, str] | None = None

    # -- each paragraph in order -------------------------------------------------------------------
    def open(self, at: int, line: Paragraph) -> None:
        """What a line changes for itself: a heading ends what is above it."""
        around = self.around
        is_break = line.is_heading and line.text[-1] != ":"
        if is_break and at not in around.asks and at not in around.names:
            self.above.clear()
        if at in around.openings:
            self.above["letter"] = 0
        if around.kinds[at] == "post's head":
            self.above["post"] = 0

    def close(self, at: int, line: Paragraph, *, is_asked: bool) -> None:
        """What a line is for those below it."""
        around, above = self.around, self.above
        for name in above:
            above[name] += is_asked or name in ("letter", "post")
        for kind, name in (("post's end", "post"), ("sign-off", "letter")):
            if around.kinds[at] == kind:
                above.pop(name, None)
        if line.has_speech:
            above.pop("introduction", None)
        if at in around.introductions and (line.is_heading or not line.is_blocked):
            self.introduction = line, around.introductions[at]
            above["introduction"] = 1
        for name, places in (
            ("question", around.asks), ("label", around.labels), ("name", around.names),
        ):  # fmt: skip
            if at in places:
                above[name] = 1

    def signs(self, at: int) -> _Told:
        """The signs of a paragraph."""
        yield from self._own(at)
        yield from self._placed(at)
        yield from self._introduced(at)
        yield from self._labelled(at)
        yield from self._named(at)
        yield from self._answers(at)
        yield from self._written(at)
        yield from self._near(at)

    def link(self, before: int | None, at: int) -> _Told:
        """The signs of a paragraph and the one before it together."""
        if before is None:
            return
        above, line, voice = (
            self.around.lines[before],
            self.around.lines[at],
            self.together.voices[at],
        )
        yield "always", 1
        yield "apart", at - before > 1
        yield "has speech", line.has_speech
        yield "block", above.block != line.block
        yield "item", above.is_item != line.is_item
        yield "label", at in self.together.labels
        yield "colon", above.text[-1] == ":"
        yield "voice", voice.loud
        yield "louder", voice.loud - self.together.voices[before].loud
        yield "personal", voice.is_personal
        yield "falls silent", self.together.voices[before].is_personal and not voice.is_personal
        for name in _OF_LINKS:
            yield name, voice.heard.get(name, 0)
        yield "last", at == self.around.asked[-1]
        yield "names told above", self._names_told(at)
        yield "longer", len(voice.text) > 2 * len(self.together.voices[before].text)

    # -- the signs of one --------------------------------------------------------------------------
    def _own(self, at: int) -> _Told:
        line, voice = self.around.lines[at], self.together.voices[at]
        yield "always", 1
        yield from voice.heard.items()
        yield "voice", voice.loud
        yield "voice of nobody", 0 if voice.is_personal else voice.loud
        yield "nobody", not voice.is_personal
        yield "own", at in self.around.confided
        yield "tells of persons", self.around.tells_of_persons(voice.text)
        yield "has speech", line.has_speech
        yield "is quotation", line.is_quotation
        yield "ends in a colon", line.text[-1] == ":"
        yield "ends in no stop", line.text[-1] not in _STOPS
        yield "opens with a dash", line.text[0] in _DASHES and not line.is_item
        yield "asks", at in self.around.asks

    def _placed(self, at: int) -> _Told:
        line, asked = self.around.lines[at], self.around.asked
        yield "first", at == asked[0]
        yield "last", at == asked[-1]
        yield from self.together.shares.items()
        yield "item", line.is_item
        if line.block:
            yield line.block, 1
        yield "voice of a block", self.together.voices[at].loud if line.is_block else 0
        if at > asked[0]:
            shared = self.together.lead.intersection(WORD.findall(self.together.voices[at].text))
            yield "of the lead", min(_MOST_SHARED, len(shared))
            yield "names told above", self._names_told(at)

    def _names_told(self, at: int) -> bool:
        """Whether a paragraph has a name that is told before anybody speaks, or of a label."""
        names = NAME.findall(" " + self.together.voices[at].text)
        return not self.together.names.isdisjoint(names)

    def _introduced(self, at: int) -> _Told:
        far, line, voice = (
            self.above.get("introduction"),
            self.around.lines[at],
            self.together.voices[at],
        )
        if not far or self.introduction is None:
            return
        introduction, kind = self.introduction
        told = introduction.last_outside
        if kind == "colon":
            yield "below a colon", far == 1
            yield "below a name and a colon", far == 1 and self.around.tells_of_persons(told)
            return
        yield f"{kind} {min(far, _FAR)}", 1
        yield f"{kind} item", line.is_item
        if kind != "lists":
            last = self.around.discourse.sentences[introduction.last].span
            speaker = speaker_before(self.around.discourse, last.start, last.end - 1)
            person = bool(speaker) and speaker.split()[-1] in self.around.discourse.persons
            yield (
                "about the speaker",
                self.around.rules.mentions(voice.text, told, speaker, person=person),
            )
            yield "introduced voice", voice.loud
            yield "introduced personal", voice.is_personal

    def _labelled(self, at: int) -> _Told:
        rules, voice, far = self.around.rules, self.together.voices[at], self.above.get("label")
        if at in self.together.labels:
            name, match = self.together.labels[at], self.around.labels[at]
            yield "label", 1
            yield "label of one letter", match["letter"] is not None
            yield "label of the outlet", not rules.asides.isdisjoint(name.lower().split())
            yield "label repeated", at in self.together.repeated
            yield "label in capitals", is_loud(name)
            yield "label with an office", match["role"] is not None
            yield "label voice", voice.loud
            yield "label personal", voice.is_personal
            yield from self.together.transcript.items()
        elif far:
            yield f"under a label {min(far, 2)}", 1
            yield "under a label repeated", self.together.transcript["labels repeated"]
            yield "under a label asking", self.together.transcript["labels asking"]
            yield "between labels", any(each > at for each in self.together.labels)
        if at in self.around.roles:
            yield "role", 1
            yield "roles", len(set(self.around.roles.values())) > 1

    def _named(self, at: int) -> _Told:
        found = self._name_beside(at)
        if found is None:
            return
        far, name = found
        voice = self.together.voices[at]
        yield f"name {min(far, _NAME_FAR)}", 1
        yield "names behind", self.around.names_are_behind
        yield "name told of", self.around.rules.describes(self.around.lines[at].outside, name)
        yield "name voice", voice.loud
        yield "name personal", voice.is_personal

    def _name_beside(self, at: int) -> tuple[int, str] | None:
        """How far the line is that names who may speak in a paragraph, and whom it names."""
        names, far = self.around.names, self.above.get("name")
        if names and self.around.names_are_behind:
            below = min((each for each in names if each > at), default=at + _NAME_BELOW + 1)
            return (below - at, names[below]) if below - at <= _NAME_BELOW else None
        return (far, names[max(each for each in names if each < at)]) if far else None

    def _answers(self, at: int) -> _Told:
        asks, far, voice = self.around.asks, self.above.get("question"), self.together.voices[at]
        if at in asks and len(asks) > 1:
            yield "asks in an interview", self.together.interview["said to be an interview"]
            yield "asks and is answered", self.together.interview["answers personal"]
        elif far:
            yield f"answer {min(far, _FAR)}", 1
            yield "answer voice", voice.loud
            yield "answer personal", voice.is_personal
            yield "after the last answer", at > max(asks) + 1
            yield from self.together.interview.items()

    def _written(self, at: int) -> _Told:
        line, kinds = self.around.lines[at], self.around.kinds
        if "letter" in self.above:
            yield "letter signed" if "sign-off" in kinds[at:] else "letter unsigned", 1
            yield "letter 1", self.above["letter"] <= 1
            yield "letter voice", self.together.voices[at].loud
        yield "post copied", "post" in self.above
        if at + 1 < len(self.around.lines):
            below = self.around.lines[at + 1]
            yield f"{kinds[at + 1]} below", bool(kinds[at + 1])
            yield "name and place below", below.is_signature
        tail = line.signed_tail
        yield "dash and a name", bool(tail)
        yield "signed", bool(tail) and self.around.is_signature(tail)
        yield "brackets with a name", line.is_bracketed
        yield "line of a letter", bool(kinds[at])
        yield "page of letters", self.around.is_page_of_letters

    def _near(self, at: int) -> _Told:
        asked, confided = self.around.asked, self.around.confided
        index = self.together.order[at]
        near = asked[max(0, index - _AROUND) : index + _AROUND + 1]
        yield "first around", sum(each in confided for each in near) / len(near)
        yield "voices around", sum(self.together.voices[each].loud for each in near) / len(near)
        is_own = len(confided.intersection(asked)) >= _OWN_VOICE
        yield "own voice", is_own
        yield "own voice here", is_own and at in confided
        above, below = (
            asked[max(0, index - _AROUND) : index], asked[index + 1 : index + 1 + _AROUND]
        )  # fmt: skip
        is_between = not (confided.isdisjoint(above) or confided.isdisjoint(below))
        yield "between own voices", is_own and is_between
        if index:
            yield "speech before", self.around.lines[asked[index - 1]].has_speech
            yield "first before", asked[index - 1] in confided
        if index + 1 < len(asked):
            yield "speech behind", self.around.lines[asked[index + 1]].has_speech
            yield "first behind", asked[index + 1] in confided
