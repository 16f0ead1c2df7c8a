"""What is wrong with the reading of an input, in one line; nothing if it is right."""

import base64
import re
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.reading.fixture import Record
from summarize.cleaning import clean, parse_date, services
from summarize.data import Article, RawArticle
from summarize.errors import InputError
from summarize.pipeline import Method, draft, summarize
from summarize.readers import read
from summarize.selection import Words
from summarize.sentences import split_spans

# The news that stands around a line: sentences that no line of the set can be mistaken for.
_AROUND = (
    "The orchard cooperative of Lower Wenning sold its last pears to a cannery on Thursday.",
    "Its 31 members will share the proceeds at a meeting in the school hall.",
    "The trees are to be felled before the frost, the chairman said.",
    "A nursery has offered to take the rootstock.",
)
_SUFFIXES = {"html": ".html", "markdown": ".md", "text": ".txt"}


def moment(record: Record) -> str:
    """A date of publication: right, or unknown where it must be refused."""
    language = record["language"] or "en"
    found = parse_date(record["given"], language=language, country=record["country"])
    wanted = [record["expected"], *record.get("also", ())]
    return "" if any(_is_moment(found, each) for each in wanted) else f"read as {found}"


def _is_moment(found: datetime | None, wanted: str | None) -> bool:
    """Whether a moment is the one wanted; what has no offset is local time, kept as UTC."""
    if found is None or wanted is None:
        return found is None and wanted is None
    when = datetime.fromisoformat(wanted)
    return found == (when if when.tzinfo else when.replace(tzinfo=UTC))


def line(record: Record) -> str:
    """A line within an article: what is news is printable, the rest is not, credits are known."""
    about, rest = list(_AROUND), record["position"]
    at = {"first": 0, "middle": 2, "last": len(about)}[rest]
    text = "\n\n".join((*about[:at], record["line"], *about[at:]))
    article = clean(RawArticle("a", "Wenning Echo", "Pears sold", text))
    printable = list(_printable(article))
    kept = _plain(record["keep"])
    lost = [each for each in _sentences(kept) if not any(each in text for text in printable)]
    if lost:
        return f"lost: {lost[0]}"
    around = " ".join(map(_plain, about))
    for text in printable:
        left = text
        for each in (*_sentences(kept), *_sentences(around)):
            left = left.replace(each, "")
        if re.search(r"\w", left):
            return f"printable: {text}"
    if record["kind"] == "caption":  # whose the picture is did not write the article
        return ""
    named = [each.strip() for each in record["credit"].split(",") if each.strip()]
    wanted = {service for name in named for service in services(name) or (name,)}
    return "" if wanted <= set(article.credit) else f"credits {article.credit}, not {wanted}"


def wrapped(record: Record) -> str:
    """A text wrapped at a column: each sentence whole and printable, no half sentence."""
    article = read_content(record["text"].encode(), ".txt")[0]
    printable = list(_printable(article))
    wanted = [_plain(each) for each in record["sentences"]]
    lost = [each for each in wanted if not any(each in text for text in printable)]
    if lost:
        return f"lost: {lost[0]}"
    halves = [
        text for text in printable if not any(text in each or each in text for each in wanted)
    ]
    return f"printable: {halves[0]}" if halves else ""


def page(record: Record) -> str:
    """A page: its title, outlet, moment and text, or that it has no article."""
    return _file(record["html"].encode(), ".html", record["expected"])


def of_bytes(record: Record) -> str:
    """A file whose bytes are not what they seem."""
    return _file(base64.b64decode(record["base64"]), record["suffix"], record["expected"])


def _file(content: bytes, suffix: str, expected: Record) -> str:
    try:
        articles = read_content(content, suffix)
    except InputError as error:
        return f"refused: {error}" if expected.get("article", True) else ""
    if not expected.get("article", True):
        return f"an article: {articles[0].text[:60]!r}"
    article = articles[0]
    for name, found in (("title", article.title), ("source", article.source)):
        if expected.get(name) and _plain(found) != _plain(expected[name]):
            return f"{name}: {found!r}"
    if "published" in expected and not _is_moment(article.published, expected["published"]):
        return f"published: {article.published}"
    text = _plain(" ".join(each.text for each in articles))
    lost = [each for each in expected.get("has", ()) if _plain(each) not in text]
    if lost:
        return f"lost: {lost[0]}"
    printable = [text for each in articles for text in _printable(each)]
    left = [each for each in expected.get("not", ()) if any(_plain(each) in t for t in printable)]
    return f"printable: {left[0]}" if left else ""


def speech(record: Record) -> str:
    """An article with speech: no words of somebody's without the name, and no fact lost."""
    articles = read_input(record)
    printable = [text for each in articles for text in _printable(each)]
    lost = [each for each in record["own"] if not any(_plain(each) in text for text in printable)]
    if lost:
        return f"lost: {lost[0]}"
    printed = [_plain(each.text) for each in summarize(articles, Method(length=Words(2000))).points]
    speakers = record.get("speakers") or [record["speaker"]] * len(record["speech"])
    for said, speaker in zip(record["speech"], speakers, strict=True):
        for text in printed:
            if _plain(said) in text and not _is_named(speaker, text):
                return f"no speaker: {text}"
    return ""


def _is_named(speaker: str, text: str) -> bool:
    """Whether a text has the last word of a speaker's name, or any word of capitals of it."""
    words = re.findall(r"\w[\w'.-]*", speaker.lower())
    capitals = {each.lower() for each in re.findall(r"\b[A-Z][\w'-]+", speaker)}
    return bool({words[-1], *capitals} & set(re.findall(r"\w[\w'.-]*", text.lower())))


def read_input(record: Record) -> tuple[Article, ...]:
    """The article of an input of speech, read as a file is."""
    return read_content(record["content"].encode(), _SUFFIXES[record["format"]])


def read_content(content: bytes, suffix: str) -> tuple[Article, ...]:
    """The articles of a file with this content and this end of its name."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"page{suffix}"
        path.write_bytes(content)
        return read([path]).articles


def _printable(article: Article) -> Iterator[str]:
    """The text of every passage that may become a point."""
    material = draft([article], Method()).material
    for at, passage in enumerate(material.passages):
        if at not in material.kinds.barred:
            yield _plain(passage.text)


def _sentences(text: str) -> list[str]:
    return [text[span.start : span.end].rstrip(".") for span in split_spans(text) if text.strip()]


_MARKS = str.maketrans("“”„‘’‚–—\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}", "\"\"\"'''-- " + " ")


def _plain(text: str) -> str:
    """A text with one kind of quotation mark, dash and space."""
    return " ".join(text.translate(_MARKS).split())


JUDGES: dict[str, Callable[[Record], str]] = {
    "moments": moment,
    "lines": line,
    "wrapped": wrapped,
    "pages": page,
    "bytes": of_bytes,
    "speech": speech,
}
