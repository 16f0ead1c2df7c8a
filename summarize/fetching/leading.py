"""What was fetched: is it an article, and which feeds and pages does it lead to?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from datetime import time as time_of_day

from summarize.errors import InputError
from summarize.fetching.addresses import address_of, is_site, shown, shown_origin
from summarize.fetching.memory import Kept
from summarize.fetching.options import Options
from summarize.fetching.outcomes import Outcome
from summarize.fetching.sources import (
    Source,
    chosen_entries,
    sources_of_entries,
    sources_of_list,
)
from summarize.readers import alternate_feeds, feed_entries, feed_kind, no_article

# A list may name a front page that names a feed; nothing leads further. Chosen.
_DEEPEST = 3
_NO_PAGES = ("image/", "audio/", "video/", "font/")


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a source, where it stands, what it leads to, and what else is to be told.

    `is_covered` says of a feed that all it has stands in the pages that it leads to.
    """

    source: Source
    outcome: Outcome
    kept: Kept | None = None
    leads_to: tuple[Source, ...] = ()
    notes: tuple[str, ...] = ()
    is_covered: bool = False


@dataclass(frozen=True, slots=True)
class Content:
    """A body, unpacked, and what its server says that it is; empty where that is known already."""

    body: bytes
    content_type: str = ""
    charset: str = ""


def what_it_is(
    source: Source, kept: Kept, outcome: str, content: Content, options: Options
) -> Done:
    """What a source turned out to be, and what it leads to."""
    body = content.body
    kind = (feed_kind(body) or "page") if body else kept.kind or "page"
    told = Outcome(
        shown(source.address),
        kind,
        outcome,
        kept.status,
        title=source.title,
        origin=shown_origin(source.origin),
        final=shown(kept.final) if kept.final != source.address else "",
        file=kept.file,
        offset=kept.start,
        size=len(body),
        content_type=content.content_type,
    )
    done = Done(source, told, replace(kept, kind=kind))
    if kind == "page":
        return _of_page(done, kept, content)
    if source.role == "entry" or source.depth >= _DEEPEST:
        return done
    return _of_feed(done, kept, body, options) if kind == "feed" else _of_list(done, body)


def nothing(source: Source, outcome: str, reason: str, status: int = 0) -> Done:
    """What became of a source that nothing came of."""
    kinds = {"entry": "page", "feed": "feed"}
    told = Outcome(
        shown(source.address),
        kinds.get(source.role, ""),
        outcome,
        status,
        note=reason,
        title=source.title,
        origin=shown_origin(source.origin),
    )
    return Done(source, told)


def worth_reading(done: Sequence[Done]) -> Iterator[Kept]:
    """What holds articles: no list, no front page, no feed of which all pages are there."""
    there = {each.source.address for each in done if each.kept and not each.outcome.is_bad}
    for each in done:
        leads_on = each.outcome.kind == "opml" or (each.outcome.kind == "page" and each.leads_to)
        is_covered = each.is_covered and all(page.address in there for page in each.leads_to)
        if each.kept and not (each.outcome.is_bad or leads_on or is_covered):
            yield each.kept


def _of_page(done: Done, kept: Kept, content: Content) -> Done:
    """What a page is, and the feed that it leads to, where it is none itself."""
    source = done.source
    if not content.body:
        note = kept.note or ("" if kept.kind else "an empty answer")
        told = replace(done.outcome, note=note)
        is_no_feed = source.role == "feed" and not kept.kind
        told = replace(told, outcome="failed") if is_no_feed else told
        return replace(done, outcome=told, kept=replace(kept, kind="page", note=note))
    note, feeds = _looked_at(content, kept.final)
    if source.role != "entry" and note and feeds and source.depth < _DEEPEST:
        leads_to = (Source(feeds[0], "feed", origin=source.address, depth=source.depth + 1),)
        return replace(
            done,
            outcome=replace(done.outcome, note=f"{note}; its feed is fetched"),
            kept=replace(kept, note=note),
            leads_to=leads_to,
        )
    told = replace(done.outcome, note=note)
    if source.role == "feed":
        what = f" ({note})" if note else ""
        told = replace(told, outcome="failed", note=f"no feed, but a page{what}")
    return replace(done, outcome=told, kept=replace(kept, note=note))


def _looked_at(content: Content, url: str) -> tuple[str, tuple[str, ...]]:
    """What a page is, where it is no article, and the feeds that it names."""
    body, charset = content.body, content.charset
    kind = content.content_type.lower().partition(";")[0].strip()
    if kind.startswith(_NO_PAGES):
        return f"{kind}, no page", ()
    if kind and "html" not in kind and b"<html" not in body[:4096].lower():
        return "", ()  # a reader knows what it is
    note = no_article(body, url, charset)
    is_front = is_site(url)
    named = alternate_feeds(body, url, charset) if note or is_front else ()
    feeds = tuple(_fetchable(named))
    return note or ("a front page" if is_front and feeds else ""), feeds


def _of_feed(done: Done, kept: Kept, body: bytes, options: Options) -> Done:
    """The pages that a feed leads to."""
    source, base, since = done.source, kept.final, options.since
    start = datetime.combine(since, time_of_day(), UTC) if since else None
    entries = feed_entries(body, base)
    chosen = chosen_entries(entries, options.pages, options.limit, start)
    found = [*sources_of_entries(chosen, source.address, base, source.depth + 1)]
    pages = tuple(each for each in found if isinstance(each, Source))
    outcome = replace(done.outcome, entries=len(entries), pages=len(pages))
    left = len(chosen_entries(entries, options.pages, 0, start)) - len(chosen)
    if left:
        outcome = replace(outcome, note=f"{left:,} older entries left for --limit")
    return replace(
        done,
        outcome=outcome,
        leads_to=pages,
        notes=tuple(each for each in found if isinstance(each, str)),
        is_covered=bool(entries) and len(pages) == len(entries),
    )


def _of_list(done: Done, body: bytes) -> Done:
    """The feeds that a list of feeds on the web leads to."""
    found = [*sources_of_list(body, done.source.address, done.source.depth + 1)]
    return replace(
        done,
        leads_to=tuple(each for each in found if isinstance(each, Source)),
        notes=tuple(each for each in found if isinstance(each, str)),
    )


def _fetchable(addresses: tuple[str, ...]) -> Iterator[str]:
    for each in addresses:
        try:
            yield address_of(each)
        except InputError:
            continue
