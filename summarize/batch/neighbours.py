"""The pages of a day's stories lead to each other, once all of them stand."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from summarize.renderers import Neighbour, with_neighbours

if TYPE_CHECKING:
    from summarize.batch.job_files import JobFiles
    from summarize.renderers import Entry
    from summarize.storage import Place

_PAGE = ".html"


def link_neighbours(
    files: "JobFiles",
    folder: "Place",
    listed: Sequence[tuple[str, "Entry"]],
    keys: Collection[str],
) -> None:
    """Lead each page to the story before it and to the one after; what is right stays as it is.

    Args:
        files: those of the day, where stories are written as pages.
        folder: where they are.
        listed: the stories in the order of their rank, by the name of their files.
        keys: those of the units that the day has now.

    Raises:
        InputError: a page cannot be written.
    """
    known = [row for row in files.rows() if row.key in keys and row.facts.get("stem")]
    rows = {row.facts["stem"]: row for row in known}
    told = [each for each in listed if each[0] in rows and each[0] + _PAGE in rows[each[0]].outputs]
    places = [None, *(Neighbour(stem, entry.title) for stem, entry in told), None]
    around = zip(places, places[2:], strict=False)
    for (stem, entry), (before, after) in zip(told, around, strict=True):
        name, row = f"{stem}{_PAGE}", rows[stem]
        page = (folder / name).read_text("utf-8")
        linked = with_neighbours(page, before, after, entry.language)
        if linked != page:
            texts = {each: (folder / each).read_text("utf-8") for each in row.outputs}
            files.write(row.key, row.digest, texts | {name: linked}, row.facts)
