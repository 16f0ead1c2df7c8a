"""Several persons who speak in turn beside their names, and prose in somebody's own voice.

Passers-by, readers, residents and experts stand beside a line that names them; profiles, obituaries
and lists of winners look alike, but tell of the one who is named. A run of paragraphs in the first
person is somebody's words, and so are the paragraphs between them.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarize.languages.speech import SpeechRules
from summarize.quotations.discourse import Discourse
from summarize.quotations.paragraphs import Paragraph

# One line that names somebody may be a credit. Two are voices.
_FEWEST_VOICES = 2
_LONGEST_LINE, _LONGEST_PLACE = 14, 4  # words
_LONGEST_NAMES = 110  # characters of such a line
# A voice has a few paragraphs, so has what stands between two in the first person. Chosen.
_LONGEST_VOICE, _WIDEST_GAP = 6, 3
# A run has at least three paragraphs in the first person; fewer are an aside. Chosen.
_FEWEST_CONFIDED = 3
# Of the paragraphs of a run at least so many are in the first person. Chosen: of 994 articles it
# left out 133 sentences, two thirds would 66, but gave up more speech than facts.
_CONFIDED = 0.5


def voices(lines: Sequence[Paragraph], rules: SpeechRules) -> Iterator[Paragraph]:
    """The paragraphs below or above the lines that name who speaks in them."""
    for at, line in enumerate(lines):
        if rules.opens_letter(line.text):
            yield line
            yield from (lines[each] for each in _below(lines, at, len(lines) - 1, rules))
    named = {
        at: name
        for at, line in enumerate(lines)
        if _may_name(line) and (name := _speaker(lines, at, rules))
    }
    if len(set(named.values())) < _FEWEST_VOICES:
        return
    groups = _groups(lines, named, rules)
    told = sum(_is_told(group, named[at], rules) for at, group in groups.items())
    if 2 * told < len(groups):
        for at, group in groups.items():
            yield from () if _is_told(group, named[at], rules) else group


def labelled_voices(lines: Sequence[Paragraph], rules: SpeechRules) -> Iterator[Paragraph]:
    """The paragraphs that open with somebody's name and office, and then what he says."""
    named = [
        (line, name)
        for line in lines
        if not line.has_speech and (name := rules.speaker_label(line.text))
    ]
    if len({name for _, name in named}) < _FEWEST_VOICES:
        return
    told = [
        rules.describes(line.outside[len(name) :], name)
        or rules.narrates(line.outside, surely=True)
        for line, name in named
    ]
    if 2 * sum(told) < len(named):
        yield from (line for line, _ in named)


def confided(
    discourse: Discourse, lines: Sequence[Paragraph], rules: SpeechRules
) -> Iterator[Paragraph]:
    """The runs of paragraphs in the first person, with what stands between these."""
    first_persons = rules.first_persons
    said = [at for at, words in enumerate(discourse.words) if not first_persons.isdisjoint(words)]
    if len(said) < _FEWEST_CONFIDED:
        return
    numbers = {discourse.sentences[at].paragraph for at in said}
    own = [at for at, line in enumerate(lines) if line.number in numbers and _confides(line, rules)]
    for run in _runs(lines, own):
        first, last = run[0], run[-1]
        if len(run) >= _FEWEST_CONFIDED and len(run) >= _CONFIDED * (last - first + 1):
            yield from (
                lines[at]
                for at in range(_opening(lines, first, rules), _closing(lines, last, rules))
                if not (rules.narrates(lines[at].outside) or lines[at].has_speech)
            )


def _may_name(line: Paragraph) -> bool:
    return (
        len(line.text) <= _LONGEST_NAMES
        and line.block in ("", "heading")
        and line.words <= _LONGEST_LINE
        and not line.is_item
    )


def _speaker(lines: Sequence[Paragraph], at: int, rules: SpeechRules) -> str:
    """Whom a line names, by itself or with the place on the line below it."""
    name = rules.speaker_line(lines[at].text)
    if name or at + 1 == len(lines) or not lines[at].is_heading:
        return name
    below = lines[at + 1]
    short = below.words <= _LONGEST_PLACE and below.text[-1] not in ".!?:," and not below.is_item
    return rules.speaker_line(f"{lines[at].text}, {below.text}") if short else ""


def _groups(
    lines: Sequence[Paragraph], named: dict[int, str], rules: SpeechRules
) -> dict[int, list[Paragraph]]:
    """The paragraphs of each voice, by the place of the line that names it."""
    places = sorted(named)
    if _are_behind(lines, places):
        starts = [-1, *places]
        return {
            at: [lines[each] for each in _above(lines, at, before, rules)]
            for before, at in pairwise(starts)
        }
    return {
        at: [lines[each] for each in _below(lines, at, after, rules)]
        for at, after in pairwise([*places, len(lines)])
    }


def _are_behind(lines: Sequence[Paragraph], places: Sequence[int]) -> bool:
    """Whether the names stand behind the words: nothing stands between the first and a heading."""
    first, last = places[0], places[-1]
    if lines[first].block == "heading" or first == 0 or lines[first - 1].is_heading:
        return False
    ends = any(
        at == len(lines) or (at < len(lines) and lines[at].block == "heading")
        for at in (last + 1, last + 2)
    )
    return ends or (first > 1 and lines[first - 2].is_heading)


def _below(lines: Sequence[Paragraph], at: int, after: int, rules: SpeechRules) -> Iterator[int]:
    is_last = after == len(lines)
    for each in range(at + 1, min(after, at + 1 + _LONGEST_VOICE)):
        line = lines[each]
        if line.block == "heading" or line.has_speech or rules.narrates(line.outside, surely=True):
            return
        if is_last and each > at + 1 and not _goes_on(line, rules):
            return
        yield each


def _goes_on(line: Paragraph, rules: SpeechRules) -> bool:
    """Whether a paragraph behind the last voice is of the same voice: it has no figures."""
    figures = any(letter.isdigit() for letter in line.outside)
    if rules.speaks(line.outside):
        return rules.confides(line.outside)
    return rules.sounds_spoken(line.outside) and not figures


def _above(lines: Sequence[Paragraph], at: int, before: int, rules: SpeechRules) -> Iterator[int]:
    for each in range(at - 1, max(before, at - 1 - _LONGEST_VOICE), -1):
        line = lines[each]
        if line.is_heading or line.has_speech:
            return
        if each < at - 1 and not _goes_on(line, rules) and before < 0:
            return
        if each < at - 1 and rules.narrates(line.outside, surely=True):
            return
        yield each


def _is_told(group: Sequence[Paragraph], name: str, rules: SpeechRules) -> bool:
    """Whether what stands beside a name tells of that person, or nothing stands there."""
    return not group or any(
        rules.describes(line.outside, name) or rules.narrates(line.outside, surely=True)
        for line in group
        if not rules.speaks(line.outside)
    )


# -- somebody's own voice --------------------------------------------------------------------------
def _confides(line: Paragraph, rules: SpeechRules) -> bool:
    plain = not (line.is_heading or line.has_speech or line.is_quotation)
    return plain and rules.confides(line.outside)


def _runs(lines: Sequence[Paragraph], places: Sequence[int]) -> Iterator[list[int]]:
    """The places in the groups in which they stand close together."""
    run: list[int] = []
    for at in places:
        if run and (
            at - run[-1] > _WIDEST_GAP or any(lines[each].has_speech for each in range(run[-1], at))
        ):
            yield run
            run = []
        run.append(at)
    if run:
        yield run


def _opening(lines: Sequence[Paragraph], first: int, rules: SpeechRules) -> int:
    """The place of the paragraph before a run if it sounds spoken too, else of the run."""
    return first - 1 if first and _sounds_like_it(lines[first - 1], rules) else first


def _closing(lines: Sequence[Paragraph], last: int, rules: SpeechRules) -> int:
    """The place after a run and the paragraphs behind it that sound spoken."""
    at = last + 1
    while at < len(lines) and _sounds_like_it(lines[at], rules):
        at += 1
    return at


def _sounds_like_it(line: Paragraph, rules: SpeechRules) -> bool:
    plain = not (line.is_heading or line.has_speech or line.is_item)
    return plain and rules.sounds_spoken(line.outside)
