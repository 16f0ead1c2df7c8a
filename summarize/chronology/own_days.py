"""The day on which an article was written, from which its "yesterday" counts."""

from datetime import UTC, date, datetime, timedelta

from summarize.data import Article
from summarize.language.quantities import find_dates

# Chosen, not tuned: a dateline that is farther from the day of publication is of another text, or
# the day of publication is that of a copy.
_MOST_DAYS = 4
# The hours by which the clocks of the American west are behind UTC.
_BEHIND = timedelta(hours=8)
_MIDNIGHT = datetime.min.time()


def own_days(article: Article) -> tuple[date, ...]:
    """The days that an article may be of: that of its dateline, else those of its publication.

    These are two where it appeared in the first hours of a day in Greenwich: where it was written,
    the day before may not have been over. None where they are not known, or the dateline is of
    another time.
    """
    if article.published is None:
        return ()
    local = article.published
    written = article.dateline.day if article.dateline else ""
    if written:
        return _of_dateline(written, local, article.language or "en")
    if local.time() != _MIDNIGHT and local.utcoffset() in (None, UTC.utcoffset(None)):
        return tuple(dict.fromkeys((local.date(), (local - _BEHIND).date())))
    return (local.date(),)


def _of_dateline(written: str, published: datetime, language: str) -> tuple[date, ...]:
    """The day of a dateline, where it is about that of publication."""
    found = find_dates(written, published, language=language)
    days = {each.date for each in found if each.date}
    near = [day for day in days if -1 <= (published.date() - day).days <= _MOST_DAYS]
    if days:
        return tuple(near) if len(days) == 1 else ()
    return (published.date(),)
