"""A page as text -> its article, or what the page is instead."""

from summarize.data import RawArticle
from summarize.errors import InputError
from summarize.readers.no_articles import NO_SIGNS, signs, what_instead
from summarize.readers.page_addresses import drop_frames, original, saved_address, without_archive
from summarize.readers.page_authors import page_authors
from summarize.readers.page_bodies import article_blocks
from summarize.readers.page_dates import page_dates
from summarize.readers.page_head import page_head
from summarize.readers.page_outlets import outlet_names, page_outlet
from summarize.readers.page_titles import page_title
from summarize.readers.records import Problem, Record
from summarize.readers.trees import tree_of

_NO_TEXT = "no text of an article in this page"


def read_page(page: str, url: str = "") -> Record | Problem:
    """The article of a page; what the page is instead, where it has none.

    Args:
        page: its HTML.
        url: the address that it was fetched from; what the page says of itself goes before it.

    Raises:
        InputError: there is no text of an article in the page.
    """
    from lxml.etree import strip_elements

    saved = original(url) or saved_address(page)
    bare = without_archive(page)
    tree = tree_of(bare)
    if tree is None:
        raise InputError(_NO_TEXT)
    if bare is not page:
        drop_frames(tree)
    strip_elements(tree, "style", with_tail=False)
    head = page_head(tree, saved)
    source = page_outlet(head)
    outlets = outlet_names(head, source)
    title = page_title(head, outlets)
    # Taken first, as the tree is changed where the text is looked for.
    dates, authors = page_dates(tree, head, bare), tuple(page_authors(tree, head))
    # They tell nothing of a page that says it is an article.
    seen = NO_SIGNS if head.is_declared else signs(tree, bare)
    # trafilatura would take the body of whatever article JSON-LD has, where it finds little.
    strip_elements(tree, "script", with_tail=False)
    text = article_blocks(tree, head, title)
    if instead := what_instead(tree, head, outlets, text, seen):
        return Problem(f"{instead}, no article", lost=False, title=title, fate="skipped")
    if not any(block.kind != "caption" for block in text):
        raise InputError(_NO_TEXT)
    return Record(
        RawArticle(
            id="",
            source=source,
            title=title,
            url=head.address,
            dates=dates,
            language=head.language,
            authors=authors,
            named=bool(source),
            blocks=text,
        )
    )
