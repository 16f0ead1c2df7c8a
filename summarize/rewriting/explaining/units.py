"""The stretches of a sentence that may be left out, each with where it ends.

A unit is what a copy editor cuts whole: a phrase, an aside, a clause, an adjective. Whether what is
behind the cut may stand there is asked in `cuts`.
"""

from collections.abc import Callable, Iterator, Sequence

from summarize.rewriting.explaining.gaps import Gap, Unit, to_the_end
from summarize.rewriting.explaining.modifiers import (
    adverb,
    article,
    before_noun,
    measure,
)
from summarize.rewriting.explaining.parse import Parse


def units(gap: Gap) -> Iterator[Unit]:
    """All units that begin where a gap goes on."""
    if gap.at < gap.parse.size:
        for make in _UNITS:
            yield from make(gap)


def _time(gap: Gap) -> Iterator[Unit]:
    parse, own = gap.parse, gap.own
    tied = own.before_phrase | own.articles | own.time_before
    is_term = gap.word in own.charging  # "for a day"
    before = parse.small(gap.start - 1)
    end = parse.time_end(gap.at)
    if end > gap.at and not (
        is_term or before in tied or (gap.start and gap.row[gap.start - 1].is_number)
    ):
        yield end, "time"


def _phrase(gap: Gap) -> Iterator[Unit]:
    """A time or a place: every other preposition may say of what kind a thing is, or limit it."""
    parse = gap.parse
    end = parse.phrase_end(gap.at)
    if end == gap.at or not parse.is_where_or_when(gap.at, end):
        return
    if not gap.is_first or _may_lack_phrase(gap):
        yield end, "phrase"


def _may_lack_phrase(gap: Gap) -> bool:
    """Whether what stands before a preposition can stand without what follows it."""
    parse, own, word = gap.parse, gap.own, gap.word
    if gap.at == 0:
        return True
    before = gap.row[gap.at - 1]
    is_number = before.is_number or before.small in own.articles
    if before.small in own.before_rest or (is_number and word in own.owning):
        return False
    if word in own.of and before.small in own.hollow:
        return False
    is_time = parse.is_time(gap.at)
    if not is_time and _is_bare_subject(gap):
        return False
    if parse.is_bent(gap.at - 1):
        is_tied = word in own.tied and gap.is_inner and not is_time
        is_doer = word in own.by and parse.small(gap.at - 2) not in own.being
        if is_tied or is_doer:
            return False
    return not parse.is_superlative(gap.at) and (is_time or not parse.is_counted(gap.at))


def _is_bare_subject(gap: Gap) -> bool:
    """Whether a phrase says what something holds for: "Smoking in a school was banned"."""
    parse, own, at = gap.parse, gap.own, gap.at
    start = parse.noun_start(at - 1)
    first, rest = parse.row[start], parse.row[at : parse.next_mark(at)]
    is_bare = first.name < 0 and first.small not in own.articles and not parse.counts(start)
    holds = any(word.small in own.forbidding | own.modal for word in rest)
    return is_bare and holds and parse.is_before_verb(at)


def _parenthesis(gap: Gap) -> Iterator[Unit]:
    """What stands between two marks, or behind the last one."""
    parse, own, at = gap.parse, gap.own, gap.at
    if at == 0 or not gap.row[at].marks:
        return
    end = parse.next_mark(at)
    if parse.holds_condition(at, end):
        return
    if "(" in gap.row[at].marks:
        yield from _brackets(gap)
    if gap.word in own.joining:
        yield from to_the_end(gap)
    elif gap.word in own.besides | own.explaining:
        if gap.word in own.besides or not parse.is_counted(at):
            yield from to_the_end(gap)
    elif _is_aside(gap, end):
        yield end, "aside" if end < parse.size else "clause"


def _brackets(gap: Gap) -> Iterator[Unit]:
    """What stands between two brackets."""
    parse, at = gap.parse, gap.at
    end = next((p for p in range(at + 1, parse.size) if ")" in parse.marks(p)), parse.size)
    is_so = not any(parse.small(p) in parse.own.denials for p in range(at, end))
    if is_so and not parse.holds_condition(at, end):
        yield end, "aside" if end < parse.size else "clause"


def _is_aside(gap: Gap, end: int) -> bool:
    """Whether what stands between two marks is no list, no clause of its own and no source."""
    parse, own, at = gap.parse, gap.own, gap.at
    is_relative = gap.word in own.relative
    before = gap.row[at - 1]
    if is_relative and (
        before.small in own.time or (before.form == "past" and parse.is_bent(at - 1))
    ):
        return False
    hangs = is_relative or parse.is_where_or_when(at, end)
    # "a liberal who has called"
    inner = own.relative | own.relating_that
    hangs = hangs or (
        gap.word in own.articles and any(parse.small(p) in inner for p in range(at, end))
    )
    # "playing a king", "in a dream": what frames a statement stays
    if not hangs and (gap.word in own.before_phrase or gap.row[at].form in ("past", "ing")):
        return False
    is_source = parse.is_spoken(at, end) and not is_relative
    if is_source or (parse.has_verb(at, end) and not hangs):
        return False
    is_opening = parse.small(0) in own.before_phrase | own.factive
    return not is_opening or parse.has_verb(0, at) or parse.next_mark(0) < at


def _clause(gap: Gap) -> Iterator[Unit]:
    """As in "Because prices fell", without a mark before it."""
    parse, own, at = gap.parse, gap.own, gap.at
    if not gap.is_inner or gap.word not in own.besides | own.explaining:
        return
    is_open = gap.before in own.articles and not parse.counts(at - 1)
    if is_open or gap.before in own.before_phrase | own.being | own.factive:
        return
    if gap.word in own.besides or not parse.is_counted(at):
        yield from to_the_end(gap)


def _joined(gap: Gap) -> Iterator[Unit]:
    """As in "And two teachers", "and acquitted her"."""
    parse, own, at = gap.parse, gap.own, gap.at
    if not gap.is_inner or gap.word not in own.joining:
        return
    # "31 people were injured and six are missing after a storm"
    if at + 3 < parse.size and parse.counts(at + 1) and parse.is_finite(at + 2):
        yield at + 4, "shared"
    if not _is_whole_conjunct(parse, at):
        return
    # "said that Brenn and Orrick left" names two who left; "denied it and left" one
    verbs = (p for p in range(at) if parse.is_finite(p) and parse.small(p) not in own.speaking)
    goes_on = parse.is_finite(at + 1) and parse.has_verb(0, at)
    if parse.has_verb(at, parse.next_mark(at)) and next(verbs, -1) < 0 and not goes_on:
        return
    last = gap.row[at - 1]
    is_adjective = last.parts == "a" and not last.form
    is_adjective = is_adjective and "a" in gap.row[min(at + 1, parse.size - 1)].parts
    paired = {parse.small(p) for p in range(parse.clause_start(at), at)} & own.pairing
    if not (is_adjective or paired or last.small in own.before_rest - own.joining):
        yield from to_the_end(gap)


def _is_whole_conjunct(parse: Parse, at: int) -> bool:
    """Whether behind "and" stands a clause, or a verb that no auxiliary before shares.

    "Cleared of perjury and convicted of bribery" tells less of a person without its second half.
    """
    end = parse.next_mark(at)
    if parse.is_finite(at + 1):
        return not any(parse.small(p) in parse.own.being for p in range(parse.clause_start(at), at))
    return parse.has_verb(at + 2, end)


def _verb_phrase(gap: Gap) -> Iterator[Unit]:
    """As in "Flew to Oldmere and", before another verb of the same subject and form."""
    parse, own, at = gap.parse, gap.own, gap.at
    if at == 0 or not (gap.is_first or gap.row[at].marks):
        return
    is_governed = gap.is_inner and gap.before in own.helpers - own.being
    if parse.is_in_relative(at) and not (is_governed and gap.before in own.modal):
        return
    if not (parse.is_finite(at) or is_governed):
        return
    stops = own.relative | own.relating_that | own.conditions | own.factive | own.speaking
    last = parse.size - 1
    last = next((p for p in range(at + 1, last) if parse.small(p) in stops | own.either), last)
    yield from _joined_verbs(
        gap, [p for p in range(at + 1, last) if gap.row[p].small in own.joining]
    )


def _joined_verbs(gap: Gap, joints: Sequence[int]) -> Iterator[Unit]:
    """The verbs that have the subject of the one that a gap begins with; `joints` are "and"s."""
    parse, at = gap.parse, gap.at
    alike = [p for p in joints if _is_like(parse, p + 1, at)]
    for place in alike:
        others = [p for p in joints if p < place and p not in alike]
        # "A resigned and B left and fled": it is B who fled.
        if any(gap.row[p].marks or parse.has_verb(p + 1, place) for p in others):
            return
        yield place + 1, "verb"
        if gap.row[at].marks:
            yield place, "verb"
        if not others:  # "forced, threatened and took": the members of a list
            listed = (p for p in range(at + 1, place) if gap.row[p].marks)
            yield from ((p, "verb") for p in listed if _is_like(parse, p, at))


def _is_like(parse: Parse, other: int, at: int) -> bool:
    """Whether two verbs may have one subject: pasts, or what one auxiliary governs."""
    own, word = parse.own, parse.row[other]
    if word.is_capital or word.small in own.articles | own.before_phrase:
        return False
    if parse.is_finite(at):
        return word.form != "ing" and (parse.is_finite(other) or word.small in own.helpers)
    return parse.row[at].form == word.form and not parse.bounds_noun(other)


def _opening(gap: Gap) -> Iterator[Unit]:
    """What stands before the first clause: "However,", "On Monday,", "The mayor,"; no frame."""
    parse, own = gap.parse, gap.own
    if gap.at:
        return
    end, first = parse.next_mark(0), parse.small(0)
    if first in own.linking and parse.size > 1:
        yield 1, "opening"
    if end == parse.size or parse.holds_condition(0, end):
        return
    marks = gap.row[end].marks
    is_bare = not parse.has_verb(0, end)
    # "The former head of the agency, Karl Brandt, said"
    is_title = first in own.definite and gap.row[end].is_capital and is_bare
    is_title = is_title and parse.next_mark(end) < parse.size
    if "," in marks and (is_title or parse.is_where_or_when(0, end)):
        yield end, "opening"


_UNITS: tuple[Callable[[Gap], Iterator[Unit]], ...] = (
    _time, _phrase, _parenthesis, _clause, _joined, adverb, article, before_noun, _verb_phrase,
    measure, _opening,
)  # fmt: skip
