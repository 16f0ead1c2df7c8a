"""When an article was published, by what its source says, and what of that is not known."""

from datetime import time

from summarize.cleaning.dates import ReadDate, read_date
from summarize.data import Article, RawArticle
from summarize.outlets import country_of


def article_country(raw: RawArticle) -> str:
    """The country of an article by the language that it declares ("en-GB") and by its address.

    Many pages say "en-US" because their software does: where the two differ, neither holds.
    """
    tag = raw.language.replace("_", "-").split("-")
    declared = next((part.upper() for part in tag[1:] if len(part) == 2), "")
    registered = country_of(raw.url)
    differ = declared and registered and declared != registered
    return "" if differ else declared or registered


def published(raw: RawArticle, language: str) -> ReadDate:
    """The first of the dates of an article that can be read; one of that day with a time, if any.

    Where none can be read, why the first cannot.
    """
    return _published(raw, language)[1]


def date_problem(raw: RawArticle, article: Article) -> str:
    """What is not known of the moment that an article gives for its publication; "" if nothing."""
    if raw.dates and not raw.published:
        written, read = _published(raw, article.language)
    else:
        lines = (each.text for each in article.removed if each.reason == "date")
        written = next(lines, "")
        is_known = article.published or not written
        read = ReadDate(None) if is_known else _of_line(written, raw, article)
    if not read.doubt:
        return ""
    if read.moment:
        return f"{read.doubt}; the date {_shown(written)} is taken as UTC"
    return f"the date {_shown(written)} is left out: {read.doubt}"


# Characters of a date that a warning repeats. Chosen, not tuned: two moments with their labels.
_LONGEST_SHOWN = 80


def _shown(written: str) -> str:
    return repr(written if len(written) <= _LONGEST_SHOWN else f"{written[:_LONGEST_SHOWN]}…")


def _of_line(line: str, raw: RawArticle, article: Article) -> ReadDate:
    return read_date(line, language=article.language, country=article_country(raw), whole=True)


def _published(raw: RawArticle, language: str) -> tuple[str, ReadDate]:
    """What is written of the moment, and how it is read."""
    country = article_country(raw)
    read = [(each, read_date(each, language=language, country=country)) for each in raw.dates]
    found = [(written, each) for written, each in read if each.moment]
    if not found:
        return read[0] if read else ("", ReadDate(None))
    days = [each.moment.date() if each.moment else None for _, each in found]
    same_day = [each for each, day in zip(found, days, strict=True) if day == days[0]]
    return max(same_day, key=lambda each: _has_time(each[1]))


def _has_time(read: ReadDate) -> bool:
    return read.moment is not None and read.moment.time() != time(0)
