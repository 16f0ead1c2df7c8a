"""A saved day as pages: one for each story, and the index that leads to them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarize.documents import Saved
    from summarize.renderers import Index


def day_pages(found: "Saved") -> Iterator[tuple[str, str]]:
    """The names and texts of the pages of a day; they lead to each other and to no other day."""
    from summarize.renderers import Neighbour, render_beside_index, with_neighbours

    index = _index(found)
    told = [(stem, entry) for stem, entry in index.stories if stem]
    places = [None, *(Neighbour(stem, entry.title) for stem, entry in told), None]
    around = zip(places, places[2:], strict=False)
    by_file = dict(zip(found.files or (stem for stem, _ in told), found.briefings, strict=True))
    for (stem, entry), (before, after) in zip(told, around, strict=True):
        page = render_beside_index(by_file[stem], "html")
        yield f"{stem}.html", with_neighbours(page, before, after, entry.language)
    yield "index.html", index.rendered(["html"])[".html"]


def _index(found: "Saved") -> "Index":
    """The index that was saved, without ways out of its folder; of one document a new one."""
    from summarize.renderers import Index, entry_of, slug, told_index

    if found.index_value is None:
        width = len(str(len(found.briefings)))
        named = (
            (f"{place:0{max(2, width)}d}-{slug(each.title)}", entry_of(each))
            for place, each in enumerate(found.briefings, start=1)
        )
        return Index(found.day, tuple(named), found.warnings)
    try:
        index = told_index(found.index_value)
    except ValueError as error:
        from summarize.errors import InputError

        raise InputError(f"its index cannot be shown as pages: {error}") from error
    ended = tuple(replace(each, file="") for each in index.ended)
    return replace(index, previous="", next="", days="", ended=ended)
