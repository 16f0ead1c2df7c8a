"""Which articles still stand: the newest version of each page, and nothing that was taken back.

Two articles are versions of one if they have one address, or if one outlet gives nearly the same
text under nearly the same headline. What a later notice of the same address or headline takes back
goes with the notice. Whatever is left out is named, with its outlet, its id and its time.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from summarize.agreement.version_reads import (
    WORD,
    VersionRead,
    recency,
    share,
    tells_later,
    whole_texts,
)
from summarize.connected import smallest_connected
from summarize.data import Article, LeftOut, SourceFate
from summarize.outlets import service_named
from summarize.patterns import regex

# Two headlines are nearly the same when so much of the shorter one's words is in the other:
# "... at least four dead", "... nine dead" share .88. Chosen, not tuned.
_SAME_HEADLINE = 0.6
# Of shorter ones ("Live", "Ferry") all words must be the same. Chosen, not tuned.
_FEWEST_WORDS, _SLUG = 3, 2
# Two texts are mostly the same when so many of the shorter one's runs of three words are in the
# other: a changed word takes three with it. Chosen, not tuned.
_SAME_TEXT = 0.5
# Texts under two addresses must be more alike, and near in time: tomorrow's weather or lottery
# numbers come in today's words. Chosen, not tuned.
_SAME_TEXT_ELSEWHERE, _NEAR_IN_TIME = 0.7, 36 * 3600
# A text of fewer runs is a copy of any other that has its one sentence. Chosen, not tuned.
_LEAST_RUNS = 30
# What stands at one address is another article altogether when hardly a long word is shared, as
# where a feed gives the address of the site for each of its articles. Chosen, not tuned.
_ALIKE = 0.2
# Of an outlet with more articles only those are compared that share a sentence.
_ALL_PAIRS = 30
# A sentence that more articles share is a phrase of the house.
_MOST_SHARING = 20

_SENTENCE_END = regex(r"(?<=[.!?])\s+")
# Characters; shorter sentences are shared by chance. Chosen, not tuned.
_SHORTEST_SENTENCE = 30


def takes_back(article: Article) -> bool:
    """Whether an article is taken back, or takes another one back; see `standing`."""
    return VersionRead(article, article.source).takes_back


def is_later_summary(cut: Article, whole: Article) -> bool:
    """Whether an article that is cut tells later news than a whole one; see `standing`."""
    return tells_later(VersionRead(cut, cut.source), VersionRead(whole, whole.source))


def standing(
    articles: Sequence[Article], outlets: Mapping[str, str]
) -> tuple[tuple[Article, ...], tuple[LeftOut, ...]]:
    """The articles that still stand, in their order, and what became of each that does not.

    Args:
        articles: those of a story, or of a pile.
        outlets: the name of the outlet of each, by the article's id.
    """
    read = [VersionRead(each, outlets[each.id]) for each in articles]
    left_out: dict[str, LeftOut] = {}
    rest = read
    for find in (_taken_back, _corrections, _cut, _older):
        left_out.update((each.article_id, each) for each in find(rest))
        rest = [each for each in rest if each.id not in left_out]
    kept = tuple(each for each in articles if each.id not in left_out)
    return kept, tuple(left_out[each.id] for each in articles if each.id in left_out)


def later_states(
    articles: Sequence[Article], earlier: Sequence[Article], outlets: Mapping[str, str]
) -> Mapping[str, tuple[tuple[Article, ...], tuple[Article, ...]]]:
    """The later versions of earlier articles, and the notices that take them back, by their ids.

    Those of which nothing is found are left out.

    Args:
        articles: those that may be.
        earlier: articles, with what is remembered of their texts.
        outlets: the name of the outlet of each of both, by the article's id.
    """
    read = [VersionRead(each, outlets[each.id]) for each in articles]
    remembered = [VersionRead(each, outlets[each.id]) for each in earlier]
    taking = _taking([each for each in read if each.takes_back], remembered)
    by_outlet: dict[str, list[VersionRead]] = defaultdict(list)
    for each in read:
        if not (each.takes_back or each.only_corrects):
            by_outlet[each.outlet].append(each)
    found = {}
    for before in remembered:
        own = by_outlet.get(before.outlet, [])
        versions = [each.article for each in own if _is_version(each, before)]
        notices = tuple(each.article for each in taking.get(before.id, ()))
        if versions or notices:
            found[before.id] = (tuple(versions), notices)
    return found


def _taking(
    notices: Sequence[VersionRead], earlier: Sequence[VersionRead]
) -> Mapping[str, list[VersionRead]]:
    """The notices that take back articles of earlier days, and copies of these, by their ids.

    Who was credited is not remembered: an article is of a service whose notice has its headline.
    """
    found: dict[str, list[VersionRead]] = {}
    for notice in notices:
        gone = [
            each
            for each in earlier
            if _takes_back(notice, each) or _is_under_headline(notice, each)
        ]
        for each in (*gone, *_copies(gone, earlier)):
            found.setdefault(each.id, []).append(notice)
    return found


def _is_under_headline(notice: VersionRead, other: VersionRead) -> bool:
    """Whether the headline of a notice of a service is that of another outlet's article."""
    words = notice.title_words
    is_service = bool(service_named(notice.outlet))
    return is_service and len(words) > _FEWEST_WORDS and words == other.title_words


def _copies(gone: Sequence[VersionRead], others: Sequence[VersionRead]) -> list[VersionRead]:
    """Of some articles those that have the text of one that is taken back."""
    ids = {each.id for each in gone}
    return [
        each
        for each in others
        if each.id not in ids
        and any(
            min(len(each.runs), len(one.runs)) >= _LEAST_RUNS
            and share(each.runs, one.runs) >= _SAME_TEXT_ELSEWHERE
            for one in gone
        )
    ]


def is_same_article(later: Article, earlier: Article, outlets: Mapping[str, str]) -> bool:
    """Whether two articles under one id are states of one: files of many days may have one name.

    They are of one outlet, and have nearly the same headline and not two addresses. A notice may
    have another headline. Like texts tell nothing: tomorrow's weather comes in today's words.

    Args:
        later: an article.
        earlier: one of an earlier day that had its id, with what is remembered of its text.
        outlets: the name of the outlet of each, by the article's id.
    """
    one, other = VersionRead(later, outlets[later.id]), VersionRead(earlier, outlets[earlier.id])
    if one.page and other.page:
        return one.page == other.page
    is_near = _near(one.title_words, other.title_words)
    return one.outlet == other.outlet and (one.takes_back or is_near)


def _is_version(later: VersionRead, before: VersionRead) -> bool:
    """Whether an article is another state of one of an earlier day: it has its address.

    A headline that is nearly the same tells nothing over days, nor do like texts: a toll that rose,
    tomorrow's weather and the close of the market are news, and come in the words of before.
    """
    times = (later.seconds, before.seconds)
    if None not in times and (later.seconds or 0) < (before.seconds or 0):
        return False
    is_same_page = bool(later.page) and later.page == before.page
    return is_same_page and share(later.long_words, before.long_words) >= _ALIKE


def _taken_back(read: Sequence[VersionRead]) -> Iterator[LeftOut]:
    """Notices, and what they take back."""
    notices = [each for each in read if each.takes_back]
    others = [each for each in read if not each.takes_back] if notices else []
    for notice in notices:
        gone = [each for each in others if _takes_back(notice, each)]
        yield _notice(notice)
        # A paper that says anew what was taken back, after it was, stands by it.
        before = [each for each in others if not _is_after(each, notice)]
        for each in (*gone, *_copies(gone, before)):
            others.remove(each)
            why = f"was withdrawn by {notice.id}"
            yield LeftOut(each.id, "withdrawn", why, notice.id, each.told)


def _notice(notice: VersionRead) -> LeftOut:
    """What becomes of an article that takes another back, or that is itself taken back."""
    article = notice.article
    if article.withdrawn:
        fate: SourceFate = "withdrawn"
        why = f"was taken back ({article.title!r})" if article.title else "was taken back"
    else:
        fate, why = "notice", "takes another article back"
    return LeftOut(notice.id, fate, why, told=notice.told, so="not told itself")


def _is_after(one: VersionRead, other: VersionRead) -> bool:
    """Whether an article is later than another, as far as both tell when they appeared."""
    if one.seconds is None or other.seconds is None:
        return False
    return one.seconds > other.seconds


def _takes_back(notice: VersionRead, other: VersionRead) -> bool:
    """Whether a notice is on an article that is not later than it."""
    if _is_after(other, notice):
        return False
    if notice.page and notice.page == other.page:
        return True
    service = service_named(notice.outlet) or (notice.article.credit or ("",))[0]
    if notice.outlet != other.outlet and service not in other.article.credit:
        return False
    # An agency names by a slug of two words what it kills: "KILL: Ferry-Aground".
    slug = notice.title_words
    is_slug = len(slug) == _SLUG and slug <= other.title_words
    quoted = " ".join(WORD.findall(other.headline.casefold()))
    is_quoted = len(other.title_words) >= _FEWEST_WORDS and quoted in " ".join(notice.words)
    return is_slug or is_quoted or _near(slug, other.title_words)


def _corrections(read: Sequence[VersionRead]) -> Iterator[LeftOut]:
    """The articles that only correct others."""
    for each in read:
        if each.only_corrects:
            of = [other for other in read if not other.only_corrects and _on(each, other)]
            if not any(share(each.runs, other.runs) >= _SAME_TEXT for other in of):
                what = of[0].id if of else ""
                why = f"only corrects {what or 'another article'}"
                yield LeftOut(each.id, "notice", why, what, each.told)


def _on(notice: VersionRead, other: VersionRead) -> bool:
    """Whether a notice and another article have one address, or one headline in one outlet."""
    is_same_page = bool(notice.page) and notice.page == other.page
    is_same_headline = notice.outlet == other.outlet and _near(
        notice.title_words, other.title_words
    )
    return is_same_page or is_same_headline


def _cut(read: Sequence[VersionRead]) -> Iterator[LeftOut]:
    """The articles that are cut, and of which an outlet has the whole text.

    A summary that tells news which the whole text cannot have yet stands beside it.
    """
    having = whole_texts([each for each in read if each.article.cut], read)
    for each in read:
        if found := having.get(each.id, ""):
            yield LeftOut(each.id, "summary", f"is not the whole text of {found}", found, each.told)


def _older(read: Sequence[VersionRead]) -> Iterator[LeftOut]:
    """The older versions of others."""
    by_id = {each.id: each for each in read}
    pairs = [*_of_one_page(read), *_of_one_headline(read)]
    if not pairs:
        return
    groups: dict[str, list[VersionRead]] = defaultdict(list)
    for member, first in smallest_connected(pairs, sorted({x for p in pairs for x in p})).items():
        groups[first].append(by_id[member])
    for group in groups.values():
        newest = max(group, key=recency)
        later = max((one for one in group if tells_later(one, newest)), key=recency, default=None)
        for each in group:
            if each not in (newest, later):
                of = later if later and tells_later(each, newest) else newest
                fate: SourceFate = "version"
                why = "is an older version of"
                if each.article.cut and not of.article.cut:
                    fate, why = "summary", "is not the whole text of"
                yield LeftOut(each.id, fate, f"{why} {of.id}", of.id, each.told)


def _of_one_page(read: Sequence[VersionRead]) -> Iterator[tuple[str, str]]:
    pages: dict[str, list[VersionRead]] = defaultdict(list)
    for each in read:
        if each.page:
            pages[each.page].append(each)
    for group in pages.values():
        for one, other in _few_pairs(group):
            if share(one.long_words, other.long_words) >= _ALIKE:
                yield one.id, other.id


def _of_one_headline(read: Sequence[VersionRead]) -> Iterator[tuple[str, str]]:
    by_outlet: dict[str, list[VersionRead]] = defaultdict(list)
    for each in read:
        if each.article.title:
            by_outlet[each.outlet].append(each)
    for group in by_outlet.values():
        pairs = combinations(group, 2) if len(group) <= _ALL_PAIRS else _sharing(group)
        for one, other in pairs:
            if _near(one.title_words, other.title_words) and _is_same_text(one, other):
                yield one.id, other.id


def _few_pairs(group: Sequence[VersionRead]) -> Iterator[tuple[VersionRead, VersionRead]]:
    """Every two of a few; of many each with the next in time."""
    if len(group) <= _ALL_PAIRS:
        yield from combinations(group, 2)
    else:
        ordered = sorted(group, key=recency)
        yield from pairwise(ordered)


def _sharing(group: Sequence[VersionRead]) -> Iterator[tuple[VersionRead, VersionRead]]:
    """Every two articles that share a sentence that not many share."""
    sharing: dict[str, list[int]] = defaultdict(list)
    for at, each in enumerate(group):
        for sentence in {*_SENTENCE_END.split(each.article.text)}:
            if len(sentence) >= _SHORTEST_SENTENCE:
                sharing[sentence].append(at)
    found = {
        pair
        for places in sharing.values()
        if 1 < len(places) <= _MOST_SHARING
        for pair in combinations(places, 2)
    }
    yield from ((group[a], group[b]) for a, b in sorted(found))


def _is_same_text(one: VersionRead, other: VersionRead) -> bool:
    """Whether two texts under one headline are mostly the same."""
    least = _SAME_TEXT
    if one.page and other.page and one.page != other.page:
        apart = abs((one.seconds or 0) - (other.seconds or 0))
        if one.seconds is None or other.seconds is None or apart > _NEAR_IN_TIME:
            return False
        least = _SAME_TEXT_ELSEWHERE
    return share(one.runs, other.runs) >= least


def _near(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two headlines are nearly the same."""
    if min(len(one), len(other)) < _FEWEST_WORDS:
        return bool(one) and one == other
    return share(one, other) >= _SAME_HEADLINE
