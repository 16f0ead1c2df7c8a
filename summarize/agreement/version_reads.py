"""An article as versions and notices are told by it: each thing is read when first asked for."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import time, timedelta
from functools import cached_property
from typing import TypeVar

from summarize.data import Article
from summarize.language.detection import language_of
from summarize.languages.versions import VersionRules, version_rules
from summarize.outlets import is_one_name, page_of
from summarize.patterns import regex, words_in

# A long word has so many letters. Chosen, not tuned.
_LONG_WORD = 5
# A notice that corrects has so many words; one that is longer tells the story again. Chosen.
_LONGEST_NOTICE = 90
# A paragraph that takes an article back stands at its head or its end.
_EDGE = 2
# A cut text is of an article that has so many of its runs of three words, and so many of them; two
# such are not further apart in time, in seconds. Where it was cut a word or two may be its own.
# Chosen, not tuned.
_IN_WHOLE, _FEWEST_CUT, _TWO_DAYS = 0.9, 6, 48 * 3600
# So many words are that. A feed may give a page a moment that is a little later than its own; a
# page that gives only a day may be of any hour of it. Chosen, not tuned.
_LAST_WORDS, _SAME_MOMENT, _WHOLE_DAY = 2, timedelta(minutes=10), timedelta(days=1)
_MIDNIGHT = time()
# So many runs of a cut text, at even distances, are looked for first in those of whole ones.
_PROBES = 8

WORD = regex(r"\w+")

T = TypeVar("T")


class VersionRead:
    """An article with what versions are told by; each thing is read when first asked for."""

    def __init__(self, article: Article, outlet: str) -> None:
        self.article = article
        self.outlet = outlet

    @property
    def id(self) -> str:
        """The id of the article."""
        return self.article.id

    @cached_property
    def rules(self) -> VersionRules:
        """What its language says of versions."""
        return version_rules(language_of(self.article))

    @cached_property
    def page(self) -> str:
        """Its address, as far as it names a page."""
        return page_of(self.article.url) if self.article.url else ""

    @cached_property
    def headline(self) -> str:
        """The headline without what is written over those of later versions and notices."""
        rules, title = self.rules, self.article.title
        for pattern in (rules.kills, rules.corrects, rules.renewed):
            match = pattern.match(title)
            title = title[match.end() :] if match else title
        return rules.kills_at_end.sub("", title)

    @cached_property
    def title_words(self) -> frozenset[str]:
        """The words of the headline, in small letters."""
        return frozenset(WORD.findall(self.headline.casefold()))

    @cached_property
    def words(self) -> list[str]:
        """Those of the text."""
        return words_in(self.article.text.casefold(), WORD, str.isalnum)

    @cached_property
    def runs(self) -> frozenset[tuple[str, ...]]:
        """All three words of the text that stand in a row."""
        words = self.words
        return frozenset(zip(words, words[1:], words[2:], strict=False)) or frozenset([(*words,)])

    @cached_property
    def long_words(self) -> frozenset[str]:
        """The long words of text and headline."""
        return frozenset(each for each in self.words if len(each) >= _LONG_WORD) | frozenset(
            each for each in self.title_words if len(each) >= _LONG_WORD
        )

    @cached_property
    def seconds(self) -> float | None:
        """When it was published; None where that is not known."""
        return self.article.published.timestamp() if self.article.published else None

    @cached_property
    def takes_back(self) -> bool:
        """Whether the article is taken back, or takes another one back."""
        rules, article = self.rules, self.article
        title = article.title
        if article.withdrawn or rules.kills.match(title) or rules.kills_at_end.search(title):
            return True
        paragraphs = article.text.split("\n\n", _EDGE)
        edges = {*paragraphs[:_EDGE], article.text.rpartition("\n\n")[2]}
        return any(rules.kills.match(each) or self._says_so(each) for each in edges)

    def _says_so(self, paragraph: str) -> bool:
        """Whether a paragraph says that the outlet takes an article back."""
        match = self.rules.takes_back.match(paragraph)
        told = match.groupdict() if match else {}
        if house := told.get("house"):
            is_own = is_one_name(house, self.outlet) or house.casefold() == "we"
            return is_own and len(self.words) <= _LONGEST_NOTICE
        return match is not None and not (told.get("other") and len(self.words) > _LONGEST_NOTICE)

    @cached_property
    def only_corrects(self) -> bool:
        """Whether the article says what was wrong in another and does not tell it again."""
        rules, article = self.rules, self.article
        if not rules.corrects.match(article.title):
            return False
        first = article.text.partition("\n\n")[0]
        return len(self.words) <= _LONGEST_NOTICE or (
            rules.corrected.match(first) is not None and len(self.words) <= 2 * _LONGEST_NOTICE
        )

    @property
    def told(self) -> str:
        """The article as warnings name it."""
        published = self.article.published
        time = published.isoformat(sep=" ", timespec="minutes") if published else ""
        return f"{self.id} ({', '.join(filter(None, (self.outlet, time)))})"


def share(one: frozenset[T], other: frozenset[T]) -> float:
    """How much of the smaller set is in the other."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def recency(each: VersionRead) -> tuple[bool, float, bool, int, str]:
    """What a later version has more of; one without a date is taken for the older.

    One that is cut never stands for one that is whole.
    """
    seconds = float("-inf") if each.seconds is None else each.seconds
    is_renewed = each.headline != each.article.title
    is_whole = not each.article.cut
    return (is_whole, seconds, is_renewed, len(each.article.text), each.id)


def tells_later(cut: VersionRead, whole: VersionRead) -> bool:
    """Whether a summary is of a later moment than a whole text, and tells what that does not have.

    A whole text without a date may be of any moment: rather is a thing told twice than news lost.
    """
    one, other = cut.article.published, whole.article.published
    if not cut.article.cut or whole.article.cut or one is None:
        return False
    is_day = other is not None and other.time() == _MIDNIGHT
    if other and one - other <= (_WHOLE_DAY if is_day else _SAME_MOMENT):
        return False
    own = {*cut.words[:-_LAST_WORDS]} - {*whole.words, *whole.title_words}
    return bool(own) or not _has_nearly_all(whole, cut)


def whole_texts(cut: Sequence[VersionRead], read: Sequence[VersionRead]) -> Mapping[str, str]:
    """The whole article of its outlet that stands for each cut one, by their ids.

    It is the newest at the same address, or has the words of what is cut: feeds give other
    addresses and headlines than pages. Of several with the words that counts one that begins with
    them, and the newest. None stands for a summary that tells something later.

    Args:
        cut: those that are asked for.
        read: all articles.
    """
    outlets = {each.outlet for each in cut}
    whole = [each for each in read if each.outlet in outlets and not each.article.cut]
    whole.sort(key=recency)
    at_page = {(each.outlet, each.page): each for each in whole if each.page}
    having = _having_words(cut, whole)
    found = {}
    for each in cut:
        wholes = (at_page.get((each.outlet, each.page)), having.get(each.id))
        of = next((one for one in wholes if one), None)
        if of and not tells_later(each, of):
            found[each.id] = of.id
    return found


def _having_words(
    cut: Sequence[VersionRead], whole: Sequence[VersionRead]
) -> Mapping[str, VersionRead]:
    probes = {each.id: _probes(each) for each in cut}
    wanted = frozenset(run for own in probes.values() for run in own)
    places: dict[tuple[str, tuple[str, ...]], list[int]] = defaultdict(list)
    for at, each in enumerate(whole):
        for run in sorted(each.runs & wanted):
            places[each.outlet, run].append(at)
    found = {}
    for each in cut:
        near = {at for run in probes[each.id] for at in places.get((each.outlet, run), ())}
        having = [whole[at] for at in sorted(near) if _is_whole_of(whole[at], each)]
        if having:
            opening = each.words[:_FEWEST_CUT]
            begins = [one for one in having if one.words[:_FEWEST_CUT] == opening]
            found[each.id] = (begins or having)[-1]
    return found


def _probes(each: VersionRead) -> tuple[tuple[str, ...], ...]:
    """Some runs of three words of a text that may be the beginning of another."""
    words = each.words
    if len(each.runs) < _FEWEST_CUT:
        return ()
    step = max(1, (len(words) - 2) // _PROBES)
    return tuple((*words[at : at + 3],) for at in range(0, len(words) - 2, step))


def _is_whole_of(whole: VersionRead, cut: VersionRead) -> bool:
    """Whether a text has nearly all words of one that is cut, and is of its days."""
    times = (whole.seconds, cut.seconds)
    if None not in times and abs((times[0] or 0) - (times[1] or 0)) > _TWO_DAYS:
        return False
    return len(whole.words) > len(cut.words) and _has_nearly_all(whole, cut)


def _has_nearly_all(whole: VersionRead, cut: VersionRead) -> bool:
    return len(whole.runs & cut.runs) >= _IN_WHOLE * len(cut.runs)
