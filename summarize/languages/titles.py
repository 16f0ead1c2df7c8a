"""What a language must tell so that a headline is judged, and how a sentence is cut to one."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import takewhile
from re import Pattern
from typing import NamedTuple

from summarize.data import count_words
from summarize.languages import cleaning, rules
from summarize.languages.cues import Cue, runs
from summarize.patterns import regex

# Headlines of the development sets have 3 to 18 words; 16 keep a title on one line of print. A
# point keeps the phrases behind its verb up to `ROOM` words: a reader needs what it is about ("has
# renewed calls for Pluto to be reinstated") more than a short line. A whole clause may be still
# longer before it is cut with an ellipsis. Chosen by reading the titles of development stories.
FEWEST, MOST, ROOM, LONGEST = 3, 16, 20, 28
# A headline of two parts, or with a label, has one of these.
_PARTING = frozenset(".!?…([|:»–—-")
# What differs behind so many letters before the end may be another form of the word.
_ENDING = 1
# What ends a sentence or a part of one, in any script; a question keeps its mark.
_LAST_MARKS = " .!,;:。！।۔"
_CLAUSE_END = regex(r"[,;]\s")
_INSERTED = regex(r",\s[^,]+,(?=\s)")
_ASIDE = regex(
    r"\s+\([^()]*\)(?!\w)|\s+[—–]\s[^—–]*\s[—–](?=\s)|\s+--\s(?:(?!--)[^—–])*\s--(?=\s)"
    r"|,\s\d{1,2}(?:[-–]\d{1,2})?,(?=\s[a-z])|^\d\.\s"
    r"|^\d\d?[:.]\d\d(?:\s?[ap]\.?m\b\.?)?(?:\s[A-Z]{2,4}T)?\s*[-–—:|]?\s+(?=[A-Z])"
)


class TitleRules(NamedTuple):
    """Patterns of headlines, and of the clauses around the main one.

    Attributes:
        labels: what stands before a headline and tells of the page ("Watch: "), at its start.
        ends: the same at its end, with its mark.
        no_news: the start of a headline that tells of no event ("Opinion", "Why").
        opinion: the start of one that judges or advises in the name of the outlet.
        unreal: a headline with a label by which what it says is not so ("Satire:", "- hoax").
        negated: a negation with what it denies, in one of two groups.
        denies: a headline whose second sentence, bracket or tail may take back its beginning.
        lesser: the start of one that talks to the reader, or is what somebody unnamed said.
        loaded: words in small letters that judge.
        expects: the start of a headline that tells what is to come.
        is_slip: whether a headline is broken.
        is_known: whether a word in small letters is one of the language.
        tells: whether a headline has what can be its verb.
        reports: the reporting clause at the end of a sentence.
        claimed: the start of such a clause without which the claim would seem a fact.
        how: what can go from such a clause that stays ("in a statement").
        opening: an adverbial before the main clause, with its comma.
        hanging: a participle clause, or another part that hangs on a main clause, with its comma.
        hedges: the start of one that cannot go.
        apposed: what is said of a subject, up to the end of a text that ends before its verb.
        furniture: the start of a sentence with a credit, a caption or a dateline glued to it.
        points_back: whether the subject of a sentence needs another one.
        parts_phrase: whether a cut at a place parts a word from what belongs to it.
        between: a verb (the only group) and what stands before the clause that it governs.
        starts: a headline that tells an arrival or that talks begin, and nothing else.
        tail: the start of a clause that can go.
        role: what may start a role instead ("as chief").
        naming: verbs behind which a role is what they say.
        listed: the start of what is a list, and no clause that can go.
        conditions: the start of a sentence whose first clause is a subordinate one.
        within: what a clause inside another begins with.
        finite: a clause inside another up to its verb, or a verb of the main clause (group "main").
        headline_tail: the start of what can go from a headline.
        restricts: what may not go, as the rest would say more than the whole.
        most: what may hold only of what stands behind it: no phrase behind it may go.
        share: a share or a part, which neither goes nor loses the phrases that limit it.
        phrase: the start of a phrase that can go.
        bound: the end of a text whose last word needs the phrase behind it.
        when: a day, or a bare number between commas, that can go.
        verb: verbs that belong together; some are found in whatever can stand alone.
        stub: a word that no cut may leave at the end.
    """

    labels: cleaning.Pattern
    ends: cleaning.Pattern
    no_news: Pattern[str]
    opinion: Cue
    unreal: Cue
    negated: Pattern[str]
    denies: Cue
    lesser: Pattern[str]
    loaded: AbstractSet[str]
    expects: Pattern[str]
    is_slip: Callable[[str], bool]
    is_known: Callable[[str], bool]
    tells: Callable[[str], bool]
    reports: Pattern[str]
    claimed: Pattern[str]
    how: Pattern[str]
    opening: Pattern[str]
    hanging: Pattern[str]
    hedges: Pattern[str]
    apposed: Pattern[str]
    furniture: Pattern[str]
    points_back: Callable[[str], bool]
    parts_phrase: Callable[[str, int], bool]
    between: Pattern[str]
    starts: cleaning.Pattern
    tail: Pattern[str]
    role: Pattern[str]
    naming: Pattern[str]
    listed: Pattern[str]
    conditions: Pattern[str]
    within: Pattern[str]
    finite: Pattern[str]
    headline_tail: Pattern[str]
    restricts: Pattern[str]
    most: Pattern[str]
    share: Pattern[str]
    phrase: Pattern[str]
    bound: Pattern[str]
    when: Pattern[str]
    verb: Pattern[str]
    stub: Pattern[str]


@cache
def title_rules(language: str) -> TitleRules | None:
    """The rules of a language (BCP 47 primary subtag); None where it has none."""
    found = rules(language, "titles")
    return found if isinstance(found, TitleRules) else None


def shorten(point: str, *, language: str = "en") -> str:
    """A sentence cut to a headline by deleting: asides, the reporting clause, the clauses after.

    What a party claims keeps who claims it, and nothing goes without which the rest says more than
    the whole. Without rules of the language (BCP 47 primary subtag) only asides and words at the
    end go.

    >>> shorten("On Monday, a bridge fell in Dresden, which is in Saxony, police said.")
    'A bridge fell in Dresden'
    >>> shorten("The bridge was never safe, prosecutors said on Monday, as ten had warned.")
    'The bridge was never safe, prosecutors said on Monday'
    """
    text = _ASIDE.sub("", " ".join(point.split())).rstrip(_LAST_MARKS)
    rules = title_rules(language)
    if rules is None:
        return _cut(text, rules)
    text, says = _reported(text, rules)
    opened = rules.opening.sub("", text)
    opened = _without_hanging(opened if count_words(opened) >= FEWEST + 2 else text, rules)
    text = _main_clause(opened, rules)
    says = rules.how.sub("", says) if count_words(text + says) > MOST else says
    room = MOST - count_words(says)
    for less in (_without_insertions, _without_day):
        text = less(text, rules, room) if count_words(text) > room else text
    room += ROOM - MOST
    for less in (_without_between, _without_phrases):
        text = less(text, rules, room) if count_words(text) > room else text
    return _cut(text[:1].upper() + text[1:] + says, rules)


def is_opinion(headline: str, rules: TitleRules) -> bool:
    """Whether a headline is labelled as an opinion, or judges or advises on its own."""
    label, words = rules.labels.match(headline), runs(headline.lower())
    texts = (headline, headline[label.end() :] if label else headline)
    return any(rules.opinion.match(text, words) for text in texts)


def takes_back(headline: str, rules: TitleRules) -> bool:
    """Whether a headline says that what it tells is not so.

    >>> takes_back("Mayor held in Elm. Not true, say police", title_rules("en"))
    True
    """
    if _PARTING.isdisjoint(headline):
        return False
    words = runs(headline.lower())
    return any(each.match(headline, words) for each in (rules.unreal, rules.denies))


def denied_in(point: str, rules: TitleRules | None) -> tuple[list[str], str]:
    """What a sentence denies, and the rest of it.

    >>> denied_in("The mayor was not arrested in Elm.", title_rules("en"))
    (['arrested'], 'The mayor was  in Elm.')
    """
    found = [*rules.negated.finditer(point)] if rules else []
    return [each[1] or each[2] for each in found], rules.negated.sub("", point) if rules else point


def _without_hanging(text: str, rules: TitleRules) -> str:
    """A long text without a participle clause before its main clause."""
    hanging = _hanging(text, rules)
    is_bound = count_words(text) <= MOST or rules.hedges.match(text)
    rest = text[len(hanging) :]
    return rest if hanging and not is_bound and has_pairs(rest) and rules.tells(rest) else text


def _hanging(text: str, rules: TitleRules) -> str:
    """What hangs on the main clause before it, with its comma; "" where it is that clause."""
    match = rules.hanging.match(text)
    if match is None:
        return ""
    own = rules.within.split(match[0].partition(" ")[2], maxsplit=1)[0]
    return "" if rules.verb.search(own) else match[0]


def _reported(text: str, rules: TitleRules) -> tuple[str, str]:
    """A sentence up to the clause that tells who said it, and that clause where it has to stay."""
    for report in rules.reports.finditer(text):
        if _is_clause(text[: report.start()], rules) and can_go(text, report.end(), rules):
            is_claim = rules.claimed.match(report[0])
            return text[: report.start()], report[0] if is_claim else ""
    return text, ""


def _main_clause(text: str, rules: TitleRules) -> str:
    """What stands before the first clause that can go."""
    if rules.conditions.match(text):
        return text
    is_short = count_words(text) <= ROOM
    for match in rules.tail.finditer(text):
        if is_short and match[0].lstrip()[:1].isalpha():
            continue  # "took place while it drove itself": less would tell less
        at, clause = match.start(), text[: match.start()].rstrip()
        if (
            _is_clause(clause, rules)
            and not rules.listed.match(text, at)
            and can_go(text, at, rules)
            and not (match[0][0].isspace() and rules.restricts.search(clause))
            and not _is_role(text, at, rules)
        ):
            return clause
    return text


def _is_clause(text: str, rules: TitleRules) -> bool:
    """Whether a text has a verb of its own besides those of the clauses in it."""
    text = text[len(_hanging(f"{text}, ", rules)) :]
    apposed = rules.apposed.search(text)
    if (
        apposed
        and not rules.conditions.match(text)
        and not rules.verb.search(text[: apposed.start()])
    ):
        return False
    verbs = len(rules.verb.findall(text)) - len(rules.within.findall(text))
    return count_words(text) > FEWEST and verbs > 0 and not rules.stub.search(text)


def can_go(text: str, at: int, rules: TitleRules) -> bool:
    """Whether the text up to a place parts nothing that belongs together and says no more."""
    is_whole = has_pairs(text[:at]) and not rules.parts_phrase(text, at)
    return is_whole and not rules.restricts.search(text, at)


def has_pairs(text: str) -> bool:
    """Whether each quotation mark has its other."""
    return text.count("“") == text.count("”") and text.count('"') % 2 == 0


def _is_role(text: str, at: int, rules: TitleRules) -> bool:
    """Whether what starts at a place has no verb and so is no clause: "as chief executive"."""
    match = rules.role.match(text, at)
    following = _CLAUSE_END.split(text[match.end() :], maxsplit=1)[0] if match else ""
    is_said = match is not None and rules.naming.search(text[:at])
    return match is not None and bool(is_said or not rules.verb.search(following))


def _without_insertions(text: str, rules: TitleRules, room: int) -> str:
    """The text without what stands between commas and has no verb, or is said of the subject."""
    for match in _INSERTED.finditer(text, max(len(_hanging(text, rules)) - 1, 0)):
        following = text[match.end() :]
        has_verb = bool(rules.verb.search(match[0]))
        if rules.tells(f"it {following.split()[0]}"):
            is_needed = has_verb and not rules.apposed.match(match[0][:-1])
        else:
            next_part, comma, _ = following.partition(",")
            is_needed = has_verb or bool(comma and rules.apposed.match(f",{next_part}"))
        is_part = rules.parts_phrase(text, match.start()) or rules.listed.match(text, match.start())
        has_to_stay = is_needed or is_part or rules.restricts.search(match[0])
        if not has_to_stay:
            shorter = text[: match.start()] + following
            return _without_insertions(shorter, rules, room) if has_pairs(shorter) else text
    return text


def _without_day(text: str, rules: TitleRules, room: int) -> str:
    """The text without its day, but for one of a condition or a deadline."""
    del room
    return text if rules.restricts.search(text) else rules.when.sub("", text)


def _without_between(text: str, rules: TitleRules, room: int) -> str:
    """The text without what stands between a verb and the clause that it governs."""
    del room
    shorter = rules.between.sub(r"\1", text)
    return shorter if has_pairs(shorter) else text


def _without_phrases(text: str, rules: TitleRules, room: int) -> str:
    """The text without the phrases at its end, as many as there is no room for."""
    if rules.share.search(text):
        return text
    for match in reversed(list(rules.phrase.finditer(text))):
        clause = text[: match.start()]
        if (
            not rules.bound.search(clause)
            and not rules.most.search(clause)
            and _is_clause(clause, rules)
            and can_go(text, match.start(), rules)
            and not any(each["main"] for each in rules.finite.finditer(text, match.start()))
        ):
            text = clause
            if count_words(text) <= room:
                break
    return text


def _cut(text: str, rules: TitleRules | None) -> str:
    words = text.split()
    if len(words) <= (LONGEST if rules else MOST):
        return text.rstrip(" ,")
    kept = " ".join(words[:MOST])
    while rules and rules.stub.search(kept):
        kept = rules.stub.sub("", kept)
    return kept.rstrip(" ,;:—–-") + " …"


def differ_by_a_slip(word: str, other: str) -> bool:
    """Whether two words are alike but for one letter, or two that changed places, inside them.

    Words that differ at the end are forms of one another.

    >>> differ_by_a_slip("presidnet", "president"), differ_by_a_slip("voters", "voted")
    (True, False)
    """
    if abs(len(word) - len(other)) > 1 or word[0] != other[0]:
        return False
    same = _alike(word, other)
    end = _alike(word[same:][::-1], other[same:][::-1])
    rest, instead = word[same : len(word) - end], other[same : len(other) - end]
    is_slip = max(len(rest), len(instead)) == 1 or (len(rest) == 2 and rest == instead[::-1])
    return is_slip and end >= _ENDING


def _alike(word: str, other: str) -> int:
    """How many letters two words begin with alike."""
    pairs = zip(word, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
