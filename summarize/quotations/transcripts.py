"""Transcripts and interviews: who asks, who answers, and where they end."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from summarize.languages.speech import SpeechRules, speech_rules
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
# A list, like an interview, has at least three; two of questions and answers are enough.
_FEWEST_LINES, _FEWEST_ANSWERS = 3, 2

# An interview has at least two questions in paragraphs of their own.
_FEWEST_QUESTIONS = 2
# A question of an interview is short; what has more words argues.
_QUESTION_WORDS = 60
# So many paragraphs before the first question may be a remark and its answer. Chosen.
_FIRST_REMARKS = 3
# An interview has as many questions as that: one in so many paragraphs. Chosen.
_FEW_LINES = 5
# Paragraphs of an answer, with the line of its speaker; what is longer may be narration. Chosen.
_LONGEST_ANSWER = 8
_LETTERS = ("Q.", "A.")
# A title that quotes stands above an interview rather than above an explanation.
_QUOTES = ("“", "‘", '"', "'")
# One answer in so many may report or quote; an outlet that explains does so more often.
_MOST_TOLD = 3


def find_transcript(discourse: Discourse, lines: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs of an article that are an interview, or lines of a transcript."""
    rules = speech_rules(discourse.language)
    labelled = _labelled(discourse, lines, rules)
    if labelled:
        return tuple(_lines_of(lines, labelled, rules))
    if rules is None:
        return ()
    questions = [at for at, line in enumerate(lines) if _asks(line)]
    if len(questions) < _FEWEST_QUESTIONS or not _is_interview(
        discourse.article.title, lines, questions, rules
    ):
        return ()
    first = _first_asked(lines, questions[0], rules)
    return tuple(lines[first : _end(lines, questions[-1] + 2, rules)])


def _first_asked(lines: Sequence[Paragraph], question: int, rules: SpeechRules) -> int:
    """The place of the first paragraph of an interview: it may speak to somebody and not ask."""
    before = range(max(1, question - _FIRST_REMARKS), question)
    return next((at for at in before if rules.calls(lines[at].outside)), question)


# -- transcripts -----------------------------------------------------------------------------------
def _labelled(
    discourse: Discourse, lines: Sequence[Paragraph], rules: SpeechRules | None
) -> dict[int, str]:
    """The places of the lines that open with a speaker, each with the speaker, if they are such."""
    found = {
        at: match["letter"] or match["name"]
        for at, line in enumerate(lines)
        if ":" in line.text or line.text.startswith(_LETTERS)
        if (match := _LABEL.match(line.text)) is not None
    }
    if not found:
        return {}
    if rules is None:
        return _repeated(found)
    spoken = {at: name for at, name in found.items() if not _is_aside(name, rules)}
    return found if _is_told(discourse, lines, spoken, rules) else {}


def _repeated(found: dict[int, str]) -> dict[int, str]:
    """The lines whose speakers come again, if they are as many as an interview has."""
    counts = Counter(found.values())
    repeated = {at: name for at, name in found.items() if counts[name] > 1}
    return repeated if len(repeated) >= _FEWEST_LINES else {}


def _is_aside(name: str, rules: SpeechRules) -> bool:
    return not rules.asides.isdisjoint(name.lower().split())


def _is_told(
    discourse: Discourse, lines: Sequence[Paragraph], spoken: dict[int, str], rules: SpeechRules
) -> bool:
    """Whether lines with labels are a transcript: questions and answers, or persons who speak."""
    own = [lines[at] for at in spoken]
    speaking = sum(rules.speaks(line.outside) for line in own)
    asked = speaking or any(rules.addresses(line.text) or "?" in line.text for line in own)
    answers = [at for at, name in spoken.items() if name.lower().split()[0] in rules.answers]
    if len(answers) >= _FEWEST_ANSWERS:
        if _is_explainer(discourse.article.title, lines, spoken, rules):
            return False
        return bool(speaking) or not _explains([lines[at] for at in answers], rules)
    surnames = {at: name.split()[-1] for at, name in spoken.items()}
    persons = sum(name.capitalize() in discourse.persons for name in surnames.values())
    repeated = _repeated(surnames)
    if repeated and (persons or answers or all(spoken[at].isupper() for at in repeated)):
        return bool(asked) or len({spoken[at] for at in repeated}) > 1
    if len(set(repeated.values())) > 1 and _converse(lines, spoken, repeated, rules):
        return True
    if repeated:
        return 2 * speaking > len(own) or (bool(asked) and _take_turns(list(spoken.values())))
    shouted = all(" " in name and surname.isupper() for name, surname in _parted(spoken))
    return bool(asked) and len(own) > 1 and bool(persons or answers or shouted)


def _parted(spoken: dict[int, str]) -> Iterator[tuple[str, str]]:
    return ((name, name.split()[-1]) for name in spoken.values())


def _converse(
    lines: Sequence[Paragraph],
    spoken: dict[int, str],
    repeated: dict[int, str],
    rules: SpeechRules,
) -> bool:
    """Whether lines are messages of people who take turns: no labels of things, no report."""
    if any(not rules.things.isdisjoint(name.lower().split()) for name in spoken.values()):
        return False
    others = sum(one != other for one, other in pairwise(repeated.values()))
    close = max(repeated) - min(repeated) < 2 * len(spoken)
    words = " ".join(lines[at].outside.partition(": ")[2] for at in spoken)
    return close and 2 * others >= len(repeated) - 1 and not rules.narrates(words)


def _take_turns(names: Sequence[str]) -> bool:
    """Whether two speakers alternate."""
    return len(set(names)) == _FEWEST_ANSWERS and all(
        one != other for one, other in pairwise(names)
    )


def _is_explainer(
    title: str, lines: Sequence[Paragraph], spoken: dict[int, str], rules: SpeechRules
) -> bool:
    """Whether an outlet says that it answers questions, names nobody who does, and says no "I"."""
    if not rules.explains(title):
        return False
    if any(rules.interviews(line.text) for line in lines[: min(spoken)]):
        return False
    return not any(rules.speaks(lines[at].outside) for at in spoken if "?" not in lines[at].text)


def _explains(lines: Sequence[Paragraph], rules: SpeechRules) -> bool:
    """Whether an outlet answers its own questions: half of the answers sound like reports."""
    told = [rules.narrates(line.outside) for line in lines if "?" not in line.text]
    return 2 * sum(told) >= max(len(told), 1)


def _lines_of(
    lines: Sequence[Paragraph], labelled: dict[int, str], rules: SpeechRules | None
) -> Iterator[Paragraph]:
    """The lines of a transcript, each speaker's up to the next, or to where the outlet speaks."""
    if rules is None:
        yield from (lines[at] for at in labelled)
        return
    last = max(labelled)
    goes_on = any(_is_prose(lines[at]) for at in range(min(labelled), last) if at not in labelled)
    asked = [at for at in range(last + 1, len(lines)) if _asks(lines[at])]
    for at, following in pairwise([*sorted(labelled), len(lines)]):
        if _is_aside(labelled[at], rules):
            continue
        end = _end(lines, at + 1, rules, most=min(following, at + 1 + _LONGEST_ANSWER))
        if at == last and not (goes_on or asked):
            surely = rules.speaks if len(labelled) >= _FEWEST_LINES else rules.sounds_spoken
            spoken = (surely(line.outside) for line in lines[at + 1 : end])
            end = at + 1 + sum(takewhile(bool, spoken))
        yield from lines[at:end]
    if asked:
        yield from lines[last : _end(lines, asked[-1] + 2, rules)]


def _is_prose(line: Paragraph) -> bool:
    return not line.is_heading and line.text[0] not in "([" and line.text[-1] != "?"


# -- interviews ------------------------------------------------------------------------------------
def _asks(line: Paragraph) -> bool:
    """Whether a paragraph is a question and nothing else."""
    if line.text[-1] != "?" or line.is_quotation or line.is_item:
        return False
    return line.words <= _QUESTION_WORDS and not line.has_speech


def _is_interview(
    title: str, lines: Sequence[Paragraph], questions: Sequence[int], rules: SpeechRules
) -> bool:
    """Whether somebody answers the questions, and not the outlet, which explains."""
    first, asked = questions[0], set(questions)
    answers = [line for at, line in enumerate(lines) if at > first and at not in asked]
    told = sum(rules.narrates(line.outside) or line.has_speech for line in answers)
    if _MOST_TOLD * told > len(answers):
        return False
    if 2 * sum(rules.speaks(lines[at].text) for at in questions) > len(questions):
        return False
    around = [line.text for line in (*lines[:first], *lines[questions[-1] + 2 :])]
    spoken = 2 * sum(rules.speaks(line.outside) for line in answers) > len(questions)
    addressed = 2 * sum(rules.addresses(lines[at].text) for at in questions) > len(questions)
    quoted = title[:1] in _QUOTES and (len(questions) >= _FEWEST_LINES or rules.speaks(title))
    if quoted or rules.is_interview(title) or any(map(rules.interviews, (title, *around))):
        return spoken or addressed or len(lines) - first < _FEW_LINES * len(questions)
    return spoken and addressed and not any(rules.speaks(line.outside) for line in lines[:first])


def _end(
    lines: Sequence[Paragraph], at: int, rules: SpeechRules, *, most: int | None = None
) -> int:
    """The place after the last answer: where a paragraph from `at` on is the outlet's own."""
    last = len(lines) if most is None else most
    while at < last and not _returns(lines[at], rules):
        at += 1
    return min(at, last)


def _returns(line: Paragraph, rules: SpeechRules) -> bool:
    """Whether the outlet speaks in a paragraph behind an answer."""
    return (
        line.has_speech or line.is_item or line.block == "heading" or rules.narrates(line.outside)
    )
