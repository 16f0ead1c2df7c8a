"""What may be left out at a noun: articles, ages, titles, and of how many something is a part."""

from collections.abc import Iterator

from summarize.rewriting.explaining.gaps import Gap, Unit

# A longer stretch before a noun is more than its adjectives. Chosen, not tuned.
_MOST_BEFORE_NOUN = 4


def adverb(gap: Gap) -> Iterator[Unit]:
    """As in "also": an adverb of manner may say that it was not so ("narrowly", "symbolically")."""
    if gap.parse.is_counted(gap.at):
        return
    # "also wanted", "was later found"
    own = gap.own
    is_spare = gap.word in own.spare and gap.is_inner and gap.at + 1 < gap.parse.size
    is_tied = gap.before in own.time | own.degrees or gap.parse.counts(gap.at - 1)
    if is_spare and not is_tied and gap.row[gap.at + 1].form == "past":
        yield gap.at + 1, "word"


def article(gap: Gap) -> Iterator[Unit]:
    """As in "The", in the manner of headlines."""
    own, at = gap.own, gap.at
    if gap.word in own.definite and at + 1 < gap.parse.size and not gap.parse.is_counted(at):
        behind = gap.row[at + 1]
        if not (behind.is_number or behind.small in own.kept | own.superlatives | own.hollow):
            yield at + 1, "noun"


def before_noun(gap: Gap) -> Iterator[Unit]:
    """Adjectives and nouns before a noun, first names and titles before a name."""
    parse, at = gap.parse, gap.at
    for end in range(at + 1, min(at + _MOST_BEFORE_NOUN, parse.size - 1) + 1):
        if gap.row[end].marks or not _may_precede_noun(gap, end - 1):
            return
        may_go = _is_title if gap.row[end].is_capital else _is_modifier
        if may_go(gap, end):
            yield end, "noun"


def _may_precede_noun(gap: Gap, place: int) -> bool:
    parse, own, word = gap.parse, gap.own, gap.row[place]
    is_title = word.is_capital and place > 0 and word.small not in own.other_kind
    listed = own.kept | own.other_kind | own.hollow | own.articles | own.superlatives
    is_former = word.small in own.other_kind and place == gap.at and _heads_title(gap)
    if word.small in listed and not (is_title or is_former):
        return False
    if word.is_number or parse.bounds_noun(place) or (place > gap.at and word.marks):
        return False
    if word.form == "past" and not word.is_capital:
        return parse.small(place - 1) in own.articles - own.relating_that
    return word.is_capital or word.form != "s"


def _heads_title(gap: Gap) -> bool:
    """Whether a word like "former" goes together with what it makes another thing."""
    return gap.at + 1 < gap.parse.size and gap.row[gap.at + 1].small not in gap.own.other_kind


def _is_title(gap: Gap, end: int) -> bool:
    """Whether the words before a part of a name are first names, or tell who it is."""
    parse, own, at, row = gap.parse, gap.own, gap.at, gap.row
    target = row[end]
    if at > 0:
        is_one_name = row[at - 1].is_capital and row[at - 1].name == row[at].name >= 0
        if row[at].marks or is_one_name or gap.before in own.possessive:
            return False
    words = row[at:end]
    # "former coach Bo Dorn": "Bo Dorn", and not "coach Bo Dorn"
    if words[0].small in own.other_kind:
        is_name = target.name >= 0 and "n" not in target.parts
        return is_name and len(words) > 1 and "n" in words[-1].parts
    is_described = at > 0 and gap.before in own.articles - own.possessive
    if is_described and not parse.is_counted(at) and not any(w.is_capital for w in words):
        return all(w.small in own.aged for w in words)
    if all(w.is_capital for w in words):
        return all(w.name in (-1, target.name) or "n" in w.parts for w in words)
    is_bare = at == 0 or (parse.bounds_noun(at - 1) and gap.before not in own.infinitive)
    return target.name >= 0 and is_bare and all({"n", "a"} & set(w.parts) for w in words)


def _is_modifier(gap: Gap, end: int) -> bool:
    """Whether the words before a noun tell how old somebody is: others may make it another thing.

    "Rubber bullets" are none, and neither is the nearest hospital any.
    """
    parse, own, row = gap.parse, gap.own, gap.row
    if not (gap.is_inner and parse.is_noun(end)) or gap.before in own.degrees:
        return False
    return not parse.is_counted(gap.at) and all(w.small in own.aged for w in row[gap.at : end])


def measure(gap: Gap) -> Iterator[Unit]:
    """As in "Rose 12 percent to 31 million": by how much; "six of its 31 shops": of how many."""
    parse, own, at = gap.parse, gap.own, gap.at
    if not (gap.is_first and gap.is_inner) or at + 3 >= parse.size:
        return
    yield from _result(gap)
    # "four of its 31 shops": "four shops"
    is_part = (
        gap.word in own.of and parse.small(at + 1) in own.articles and gap.row[at + 2].is_number
    )
    if is_part and parse.counts(at - 1) and not parse.is_counted(at):
        yield at + 3, "noun"
    if not gap.row[at].is_number:
        return
    if gap.row[at - 1].form == "past" and parse.small(at + 1) in own.measures:
        yield at + 2, "measure"
    if parse.small(at - 2) in own.of and gap.before in own.articles:
        yield at + 1, "noun"


def _result(gap: Gap) -> Iterator[Unit]:
    """As in "approved it by 23 votes to six": the votes; "fell by 44 percent to 2 million"."""
    parse, own, at = gap.parse, gap.own, gap.at
    if gap.word in own.by and parse.counts(at + 1) and parse.small(at + 2) in own.ballots:
        is_pair = parse.small(at + 3) in own.infinitive and parse.counts(at + 4)
        if not parse.is_counted(at):
            yield at + (5 if is_pair else 3), "measure"
    is_share = at > 2 and gap.before in own.measures and gap.row[at - 2].is_number
    is_level = gap.word in own.infinitive and gap.row[at + 1].is_number
    if is_share and is_level and parse.small(at - 3) in own.by and not parse.is_counted(at):
        yield parse.phrase_end(at), "measure"
