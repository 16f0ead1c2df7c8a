"""The entries of a feed -> articles, and what is none with the reason."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from summarize.cleaning import parse_date
from summarize.data import RawArticle
from summarize.errors import InputError
from summarize.outlets import page_of
from summarize.readers.feeds.bodies import Body, read_body
from summarize.readers.feeds.entries import Entry, Feed
from summarize.readers.feeds.moments import exact_moment, written_moments
from summarize.readers.feeds.naming import headline_of, outlet_of_entry, outlet_of_feed
from summarize.readers.linked_data import letters
from summarize.readers.records import Problem, Record

ONLY_SUMMARY = "the feed has only a summary"
ONLY_BEGINNING = "the feed has only the beginning"
HEADLINE = "only a headline"
# A text that a feed does not call a summary's is whole, and so is one that it does from so many
# words on: outlets that give whole articles often call them descriptions. Chosen, not tuned: the
# longest summary in the feeds that were looked at has 90.
_WHOLE = 120
# Beside a recording, so short a text only describes it; a film often goes with a report. Chosen.
_DESCRIBES = {"audio": 60, "video": 15}
# An identity that so many entries have, each with a page of its own, tells none of them. Chosen.
_MANY = 3


def feed_records(
    feed: Feed, entries: Sequence[Entry], *, are_whole: bool = False
) -> Iterator[Record | Problem]:
    """The articles among the entries of a feed, in their order.

    `are_whole` says that what is called content is never a summary, however short.

    Raises:
        InputError: there is none among them; it says what most of them are instead.
    """
    outlet = outlet_of_feed(feed, entries)
    older = _older_versions(entries)
    written = written_moments(entries, older)
    summaries = not are_whole and _are_summaries(entries)
    instead: Counter[str] = Counter()
    for each in entries:
        if each.at in older:
            why = f"an older version of entry {older[each.at]}"
            yield _left_out(each, why, lost=False)
            continue
        body, is_summary = _body(each)
        if why := _no_article(each, body):
            instead[why] += 1
            yield _left_out(each, why, lost=why == HEADLINE)
        else:
            named = outlet_of_entry(each, feed, outlet)
            article = _article(each, feed, named, body, written[each.at])
            cut = _cut(body, is_summary=is_summary or summaries)
            yield Record(article, each.at, cut=cut)
    if instead.total() + len(older) == len(entries) and instead:
        raise InputError(_without_article(instead))


def _left_out(entry: Entry, why: str, *, lost: bool) -> Problem:
    """An entry that is no article; the report has it whether it has a headline or not."""
    message = f"{entry.shown}: left out, {why}"
    return Problem(message, lost=lost, title=entry.title, fate="skipped")


def are_whole(entries: Sequence[Entry]) -> Iterator[bool]:
    """Whether each entry has the text of an article, and not a summary alone."""
    summaries = _are_summaries(entries)
    for each in entries:
        body, is_summary = _body(each)
        is_cut = _cut(body, is_summary=is_summary or summaries)
        yield not (is_cut or _no_article(each, body))


def _without_article(instead: Counter[str]) -> str:
    """What is said of a feed whose entries are all of other kinds."""
    (why, count), *_ = instead.most_common()
    if why == HEADLINE:
        what = "a headline" if count == 1 else f"{count} headlines"
        return f"is a feed of {what} without text; `summarize fetch` reads the pages"
    of = f"{count} of its {instead.total()} entries are" if count > 1 else "its entry is"
    return f"is a feed without an article: {of} {why}"


def _article(entry: Entry, feed: Feed, outlet: str, body: Body, written: str) -> RawArticle:
    moment = exact_moment(written)
    return RawArticle(
        id="",
        source=outlet,
        title=headline_of(entry, outlet),
        text=body.text,
        url=entry.url,
        language=entry.language or feed.language,
        authors=entry.authors,
        named=bool(outlet),
        blocks=body.blocks,
        published=moment,
        dates=(written,) if written and not moment else (),
    )


def _body(entry: Entry) -> tuple[Body, bool]:
    """The longest text of an entry, and whether the feed calls it a summary."""
    contents = [read_body(each, entry.title, entry.url) for each in entry.bodies if each.value]
    content = max(contents, key=lambda each: each.words, default=Body())
    size = max((len(each.value) for each in entry.bodies), default=0)
    # Where a feed has no summary, feedparser gives the content as one.
    if content.words and len(entry.summary.value) <= size:
        return content, False
    summary = read_body(entry.summary, entry.title, entry.url)
    told = content.instead or summary.instead
    is_more = content.words > summary.words or (told and not summary.instead)
    return (content, False) if is_more and not told else (summary, True)


def _are_summaries(entries: Sequence[Entry]) -> bool:
    """Whether a feed calls its summaries contents: all are a short paragraph, of several."""
    texts = ["".join(text.value for text in each.bodies) for each in entries if not each.other]
    return len(texts) >= _SEVERAL and all(
        len(_TAG.sub("", text)) < _SUMMARY and len(_PARAGRAPH.findall(text)) < 2 for text in texts
    )


# So many entries, none of which has so many letters, are summaries. Chosen, not tuned.
_SEVERAL, _SUMMARY = 3, 500
_TAG = re.compile(r"<[^<>]*>")
_PARAGRAPH = re.compile(r"</p>|(?:<br ?/?>\s*){2}|\n\s*\n", re.IGNORECASE)


def _no_article(entry: Entry, body: Body) -> str:
    """What an entry is where it is no article; "" where it is one."""
    if not (entry.title or entry.url or body.words):
        return "nothing at all"
    if entry.other:
        return entry.other
    if entry.recording and body.words < _DESCRIBES[entry.recording]:
        return "a recording"
    if _COMMENT.search(entry.url):
        return "a comment"
    return body.instead or (HEADLINE if _only_repeats(entry, body) else "")


def _only_repeats(entry: Entry, body: Body) -> bool:
    """Whether a text is empty, or nothing but the headline and perhaps the outlet."""
    if body.words > _LONGEST_HEADLINE:
        return False
    text = letters("".join((body.text, *(each.text for each in body.blocks))))
    headline = letters(entry.title)
    outlet = letters(entry.outlet or entry.title.rpartition(" - ")[2])
    return not text or text in (headline, headline.removesuffix(outlet), f"{headline}{outlet}")


# In words, with its outlet. Chosen, not tuned.
_LONGEST_HEADLINE = 40
# The address of a comment is a place in the page that it is on.
_COMMENT = re.compile(r"#comment[-:]?\d")


def _cut(body: Body, *, is_summary: bool) -> str:
    """Why the text of an entry is not whole; "" where it may be."""
    goes_on = body.is_cut or body.leads_on
    if is_summary and (goes_on or body.words < _WHOLE):
        return ONLY_SUMMARY
    return ONLY_BEGINNING if goes_on else ""


def _older_versions(entries: Sequence[Entry]) -> dict[int, int]:
    """Entries that have the identity of a newer one, by their number, and the number of that."""
    alike: dict[str, list[Entry]] = defaultdict(list)
    for each in (each for each in entries if not each.other):
        if identity := each.identity or each.url:
            alike[identity].append(each)
    older: dict[int, int] = {}
    for group in alike.values():
        if len(group) < 2 or _tells_nothing(group):
            continue
        newest = max(group, key=lambda each: (_moment(each), -each.at))
        older.update((each.at, newest.at) for each in group if each is not newest)
    return older


def _tells_nothing(group: Sequence[Entry]) -> bool:
    """Whether entries have an identity in common only because the feed gives one to all."""
    pages = Counter(page_of(each.url) or each.title for each in group)
    titles = {each.title for each in group}
    return len(group) >= _MANY and len(pages) == len(group) == len(titles)


def _moment(entry: Entry) -> datetime:
    read = (
        parse_date(entry.updated or entry.published) if entry.updated or entry.published else None
    )
    return read or datetime.min.replace(tzinfo=UTC)
