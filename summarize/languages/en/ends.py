"""English ends of events: the phrases of ends.txt, and what turns them round."""

from collections import defaultdict
from functools import cache
from itertools import product

from summarize.languages.cleaning import Pattern
from summarize.languages.en.substitutions import base_forms
from summarize.languages.ends import EndRules, Phrase
from summarize.resources import read_groups, read_lines

_FOLDER = "languages/en"
_WORDS = read_groups(f"{_FOLDER}/ends_words.txt")
# Endings of words that are no forms of verbs or nouns.
_NO_FORM = ("er", "ers", "est", "ly")
_REPORTS = r"(?:reports?|accounts?|claims?|stories|story|rumou?rs?|allegations?|suggestions?)"
_UNTRUE = (
    r"untrue|false|wrong|incorrect|invented|baseless|unfounded|groundless|nonsense|fabricated|"
    r"made up|mistaken|rubbish|fiction|fake"
)
_UNTRUE_REPORT = Pattern(
    rf"\b{_REPORTS}\b[^.;]{{0,80}}?\b(?:is|are|was|were|as)\s(?:\w+\s)?[\"“]?(?:\w+\s)?"
    rf"(?:{_UNTRUE})\b"
    rf"|\b(?:called|call|calls|dismissed|dismisses|branded|brands)\b[^.;]{{0,20}}\b{_REPORTS}\b"
    rf"[^.;]{{0,60}}\b(?:{_UNTRUE})\b"
    rf"|\bden(?:y|ies|ied|ying)\s(?:the\s|any\s|all\s)?{_REPORTS}\b[^.;]*"
    rf"|\bno truth (?:in|to)\b[^.;]*",
    hints=(*_UNTRUE.split("|"), "deny", "denie", "no truth"),
    ignore_case=True,
)


def forms_of(word: str) -> tuple[str, ...]:
    """What a small word may be a form of, as a verb or a noun; itself first.

    >>> forms_of("struck")[-1], forms_of("closely")
    ('strike', ('closely',))
    """
    if word.endswith(_NO_FORM):
        return (word,)
    short = [base for base in ("be", "go") if word in _WORDS[base]]
    return tuple(dict.fromkeys((word, *short, *base_forms(word))))


@cache
def _read() -> tuple[dict[str, tuple[Phrase, ...]], dict[str, frozenset[str]]]:
    phrases: dict[str, list[Phrase]] = defaultdict(list)
    marked: dict[str, set[str]] = defaultdict(set)
    for line in read_lines(f"{_FOLDER}/ends.txt"):
        head, _, sides = line.partition(":")
        *marks, kind = head.split()
        for mark in marks:
            marked[mark].add(kind)
        for end, side in enumerate(sides.split("|")):
            for written in side.split():
                is_lasting, is_once = written.startswith("~"), written.startswith("!")
                first, *rest = written.lstrip("~!").split("_")
                if "/" not in written:  # as in most
                    phrases[first].append(Phrase(tuple(rest), kind, end, is_lasting, is_once))
                    continue
                rests = product(*[part.split("/") for part in rest])
                told = [Phrase(each, kind, end, is_lasting, is_once) for each in rests]
                for one in first.split("/"):
                    phrases[one] += told
    return (
        {first: tuple(each) for first, each in phrases.items()},
        {mark: frozenset(kinds) for mark, kinds in marked.items()},
    )


_PHRASES, _MARKED = _read()
RULES = EndRules(
    phrases=_PHRASES,
    marked=_MARKED,
    heads_of_once=_WORDS["heads_of_once"],
    forms_of=forms_of,
    negating=_WORDS["negating"],
    negative=("n't",),
    refusing=_WORDS["refusing"],
    realized=_WORDS["realized"],
    decided=_WORDS["decided"],
    coming=_WORDS["coming"],
    open=_WORDS["open"],
    elsewhen=_WORDS["elsewhen"],
    able=_WORDS["able"],
    undoing=_WORDS["undoing"],
    reversing=_WORDS["reversing"],
    limits=_WORDS["limits"],
    asking=_WORDS["asking"],
    will=_WORDS["will"],
    being=_WORDS["being"],
    nobody=_WORDS["nobody"],
    no="no",
    anybody=_WORDS["anybody"],
    of="of",
    partial=_WORDS["partial"],
    infinitive="to",
    breaks=_WORDS["breaks"],
    gerund="ing",
    untrue=_UNTRUE_REPORT,
)
