"""Photo captions and credits: whole lines, and those glued to the head or end of a paragraph."""

from itertools import pairwise

from summarize.cleaning.manuscript import Manuscript
from summarize.cleaning.services import services
from summarize.data import Removal
from summarize.languages.cleaning import CleaningRules, cleaning_rules
from summarize.patterns import regex

# A caption with its credit is rarely longer; a longer line is prose with a credit at its end.
_LONGEST = 600
# Chosen, not tuned: a caption of three sentences, as far as a glued credit is looked for.
_LONGEST_GLUED = 420
# How far from its end a line is searched for a credit.
_TAIL = 150
# Less than this after a credit is no paragraph of its own.
_SHORTEST_REST = 40
_BRACKETED = regex(r"[(\[][^()\[\]]{2,130}[)\]]\.? ?(?=[A-Z“\"‘])")
_SENTENCE_END = regex(r"[a-z\d”\")][.!?][”\")]? (?=[A-Z“\"])")
_STOPS = '.!?”"’)'
_RUNS_INTO = regex(r"[a-z]{2}(?=[A-Z][a-z]* [a-z])|[a-z)][.)](?=[A-Z][a-z]+ [a-z])")
# Chosen, not tuned: fewer words behind a caption are part of it.
_FEWEST_WORDS = 6
# Chosen, not tuned: a caption says what is seen, when and where; more sentences are a story.
_MOST_SENTENCES = 3


def take_captions(manuscript: Manuscript) -> Manuscript:
    """The manuscript without captions; a credit at the end of a long paragraph goes alone."""
    lines: dict[int, tuple[str, ...]] = {}
    removed: list[Removal] = []
    for at, line in manuscript.unsettled:
        credit = _credit_start(line, manuscript.rules)
        if _is_caption(line, manuscript.rules, credit):
            kept = _behind_caption(line)
            lines[at] = (line[kept:],) if kept else ()
            removed.append(Removal(line[:kept].strip() if kept else line, "caption"))
        elif cut := _glued(line, manuscript.rules, credit):
            lines[at] = (_without(line, *cut),)
            removed.append(Removal(line[cut[0] : cut[1]].strip(), "caption"))
    return manuscript.changed(lines, removed)


def is_caption(line: str, rules: CleaningRules | None = None) -> bool:
    """Whether a whole line is a caption or a credit; by the rules of English where none are given.

    >>> is_caption("FILE - In this Nov. 4 file photo, the ferry leaves Norhaven. (AP Photo/J. Roe)")
    True
    >>> is_caption("The photo shows the minister, a spokesman said.")
    False
    """
    rules = rules or cleaning_rules("en")
    return _is_caption(line, rules, _credit_start(line, rules))


def _is_caption(line: str, rules: CleaningRules, credit: int | None) -> bool:
    """The same of a line with a credit from a place on."""
    if len(line) > _LONGEST:
        return False
    if rules.caption.match(line) or rules.caption_with_owner.match(line):
        return True
    if rules.caption_endings and line.endswith(rules.caption_endings):
        return True
    if rules.caption_words.search(line):
        return True
    return credit is not None and _caption_start(line[:credit], rules) == 0


def _behind_caption(line: str) -> int:
    """Where a sentence runs into a caption: "on ThursdayCampaigners have lost"; else 0."""
    found = [match.end() for match in _RUNS_INTO.finditer(line)]
    return found[-1] if found and len(line[found[-1] :].split()) >= _FEWEST_WORDS else 0


def _credit_start(line: str, rules: CleaningRules) -> int | None:
    """Where the credit of a picture starts that a line ends with."""
    start = _closing_credit(line, rules)
    if start is not None:
        return start
    near = max(0, len(line) - _TAIL)
    for pattern in (rules.open_credit, rules.tail_credit):
        # "Photo: Jo Lark/AFP The repair will take three months.": a sentence runs into the credit.
        if (match := pattern.search(line, near)) and rules.shows(match[0]):
            return match.start() + (match[0][0] in _STOPS)
    return None


def _caption_start(shown: str, rules: CleaningRules) -> int:
    """Where in a text before a credit the caption begins; news may stand before it.

    A caption says first what is seen: the first sentence that does begins it. Where none does, the
    text is one, unless it is long.
    """
    starts = [0, *(match.end() for match in _SENTENCE_END.finditer(shown))]
    for start, end in pairwise([*starts, len(shown)]):
        sentence = shown[start:end].strip()
        if rules.shown.search(sentence) or rules.shows(sentence):
            return start
    return 0 if len(starts) <= _MOST_SENTENCES else len(shown)


def _closing_credit(line: str, rules: CleaningRules) -> int | None:
    """Where a credit in brackets at the end of a line starts."""
    bare = line.rstrip(".")
    if not bare.endswith((")", "]")):
        return None
    bare = rules.owner_at_end.sub("", bare)
    if not bare.endswith((")", "]")):
        return None
    start = max(bare.rfind("("), bare.rfind("["))
    if start < 0 or not rules.picture_credit.compiled.fullmatch(bare, start):
        return None
    # "... by two seats. (AFP/Reuters)" is news, and who reports it; see `take_trailing_credit`.
    return None if services(bare[start + 1 : -1], rules) else start


def _glued(line: str, rules: CleaningRules, credit: int | None) -> tuple[int, int] | None:
    """Where in a line a caption stands before the text, or one with the credit after it."""
    head = line[:_LONGEST_GLUED]
    if glued := rules.glued_credit.match(line):
        return (0, glued.end())
    if "(" in head or "[" in head:
        for bracketed in _BRACKETED.finditer(head):
            before = line[: bracketed.start()]
            if len(line) - bracketed.end() < _SHORTEST_REST or _has_sentences(before):
                break
            if rules.picture_credit.compiled.match(line, bracketed.start(), bracketed.end()):
                return (0, bracketed.end())
    return None if credit is None else (_caption_start(line[:credit], rules), len(line))


def _has_sentences(before: str) -> bool:
    """Whether the text before a credit has more sentences than a caption."""
    return len(_SENTENCE_END.findall(before)) >= _MOST_SENTENCES - 1


def _without(line: str, start: int, end: int) -> str:
    return f"{line[:start].rstrip()} {line[end:].lstrip()}".strip()
