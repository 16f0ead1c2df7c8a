"""What a briefing says of the records that were found: in itself, and beside the sources given."""

from collections import Counter
from collections.abc import Iterator, Sequence

from summarize.data import Article, SourceFate, SourceRecord, Sources, with_fates
from summarize.documents import BriefingDocument, SourcesPart, sources_part
from summarize.errors import InputError
from summarize.pipeline import Method
from summarize.verification.sources import left_out_of, without_folders

# The minor version since which a briefing tells its sources.
_SINCE = 4
# What became articles of the briefing.
_TOLD: tuple[SourceFate, ...] = ("read", "cut")


def found_failures(document: BriefingDocument) -> Iterator[str]:
    """What a document says of its sources and its articles or its own counts do not bear out."""
    found = document.sources
    if found is None:
        if document.schema_minor >= _SINCE:
            yield "sources: there are none"
        return
    counts = Counter(found.fates)
    del counts["no article"]
    if found.records != sum(counts.values()):
        yield f"sources: {found.records} records, but the fates are of {sum(counts.values())}"
    told = sum(counts[fate] for fate in _TOLD)
    if told != len(document.articles):
        yield f"sources: {told} records were read; there are {len(document.articles)} articles"
    cut = {part.id: part.cut for part in document.articles if part.cut}
    if counts["cut"] != len(cut):
        yield f"sources: {counts['cut']} records are cut, but {len(cut)} articles"
    yield from _list_failures(found, cut)


def _list_failures(found: SourcesPart, cut: dict[str, str]) -> Iterator[str]:
    """What is wrong with the list of those that were not simply read."""
    others = found.records - found.fates.get("read", 0)
    if len(found.listed) + found.more != others or found.more < 0:
        yield f"sources: {others} were not simply read; {len(found.listed)} and {found.more} listed"
    files = {each.file for each in found.listed if each.file and each.fate != "no article"}
    if len(files) > found.files:
        yield f"sources: {found.files} files, but {len(files)} are listed"
    listed = Counter(each.fate for each in found.listed)
    is_whole = not found.more
    for fate in sorted({*listed, *(found.fates if is_whole else ())} - {"read", "no article"}):
        if listed[fate] > found.fates.get(fate, 0) or (
            is_whole and listed[fate] < found.fates.get(fate, 0)
        ):
            yield f"sources: {listed[fate]} listed as {fate!r}, not {found.fates.get(fate, 0)}"
    for each in found.listed:
        if each.fate == "cut" and cut.get(each.article_id) != each.why:
            yield f"sources: {each.file or each.article_id} is listed as cut, its article is not"


def tells_files(document: BriefingDocument) -> bool:
    """Whether a document tells of more records than its own articles."""
    found = document.sources
    return found is not None and bool(found.files or found.records > len(document.articles))


def other_sources(
    document: BriefingDocument,
    found: Sequence[SourceRecord],
    articles: Sequence[Article],
    method: Method,
) -> Iterator[str]:
    """What reading the sources gives otherwise than a document tells; a story of a day tells none.

    Args:
        document: a briefing.
        found: the records that reading the sources found.
        articles: what was read.
        method: what the briefing was made by, as far as it chooses articles.
    """
    if document.sources is None or not document.sources.files or not found:
        return
    try:
        gone = left_out_of(articles, method)
    except InputError:
        return  # of no outlet that was asked for, which `articles` says
    there = sources_part(Sources.of(with_fates(found, gone)))
    one, other = _as_named(document.sources), _as_named(there)
    for name in SourcesPart.model_fields:
        told, given = getattr(one, name), getattr(other, name)
        if told != given:
            first = _first(told, given)
            yield f"sources: {name} are otherwise than those of the sources given: {first}"


def _first(told: object, given: object) -> str:
    """What stands in one and not in the other, of lists the first."""
    if not isinstance(told, tuple) or not isinstance(given, tuple):
        return f"{told!r}, not {given!r}"
    other = [each for each in told if each not in given] or [e for e in given if e not in told]
    return repr(other[0].file or other[0].article_id) if other else "in another order"


def _as_named(part: SourcesPart) -> SourcesPart:
    """The same without folders, which hang on who names them, and what lies beside articles."""
    listed = sorted(
        (
            each.model_copy(
                update={
                    name: without_folders(getattr(each, name))
                    for name in ("file", "article_id", "why", "of")
                }
            )
            for each in part.listed
        ),
        key=lambda each: [str(value) for value in each.model_dump().values()],
    )
    fates = {fate: count for fate, count in part.fates.items() if fate != "no article"}
    return part.model_copy(update={"listed": tuple(listed), "fates": fates})
