"""A mail -> its article, or its articles, and the files in it.

What people forward is the article, with its own sender, date and subject. A newsletter is one
article with headings, so that it is told for a digest; only where every heading leads to a page of
its own, and has a text below it, are its stories articles of their own.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from typing import BinaryIO, NamedTuple

from summarize.data import Block, RawArticle, count_words
from summarize.errors import InputError
from summarize.outlets import page_of, site_of
from summarize.readers.fields import domain, without_surrogates
from summarize.readers.linked_data import letters
from summarize.readers.mail.furniture import is_cut_off, without_furniture
from summarize.readers.mail.headers import header, sender, sent
from summarize.readers.mail.heads import whole_head
from summarize.readers.mail.kinds import is_armoured, what_instead
from summarize.readers.mail.lines import Line, block_lines, blocks_of, plain_lines, text_of
from summarize.readers.mail.markup import Seen, seen_blocks
from summarize.readers.mail.names import Names, names_of, sent_by
from summarize.readers.mail.openings import without_labels
from summarize.readers.mail.parts import Attached, Body, may_be_article, parts_of
from summarize.readers.mail.quoting import Own, own_lines
from summarize.readers.mail.stories import own_page, stories_in
from summarize.readers.mail.titles import is_forward, is_slug, is_standing, title_of
from summarize.readers.records import UNTOLD, Context, Member, Problem, Record
from summarize.readers.streams import read_all

# A form of a mail that has less of the words of the other is only a hull. Chosen, not tuned.
_HULL = 0.3
# An answer of fewer words is none to be read as news. Chosen, not tuned.
_FEWEST = 12
# What is said of a mail that has only the beginning of its text.
PAYWALL = "the rest is for those who pay"
# Words of a headline. Chosen, not tuned.
_HEADLINE = 18
_STOPS = (".", "!", "?", "…", "”", '"', "。", ":")
# Apple Mail writes the length of a mail above it, and what it knows of it below.
_EMLX = re.compile(rb"\s*(\d{1,10})[ \t]*\r?\n")
# Headers in which programs that make mails of feeds say what page they are of.
_PAGES = ("x-rss-url", "archived-at", "content-base", "content-location")


class _Read(NamedTuple):
    """The text of a mail: in blocks where it was HTML, else plain."""

    lines: tuple[Line, ...]
    seen: Seen | None
    own: Own


def open_mail(stream: BinaryIO, context: Context = UNTOLD) -> Iterator[Member | Record | Problem]:
    """The article of a mail, then the files in it.

    Raises:
        InputError: it is too long, or empty.
    """
    data = read_all(stream)
    message = parsed(data)
    yield from (Problem(each, lost=False) for each in told_of_head(data))
    instead = what_instead(message)
    if instead is not None:
        yield instead
        return
    parts = parts_of(message)
    yield from (Problem(loss, lost=False) for loss in parts.losses)
    yield from _articles(message, parts.bodies, has_files=bool(parts.attached))
    yield from _members(parts.attached, context)


def parsed(data: bytes) -> Message:
    """A mail as a tree of parts, however it was kept."""
    return BytesParser(policy=compat32).parsebytes(whole_head(_uncounted(data)).data)


def told_of_head(data: bytes) -> tuple[str, ...]:
    """What is told of lines above the text of a mail that are no headers."""
    count = whole_head(_uncounted(data)).lost
    lines = "a line" if count == 1 else f"{count} lines"
    return (f"left out {lines} of the head of the mail, no header",) if count else ()


def _uncounted(data: bytes) -> bytes:
    """The bytes of a mail alone."""
    counted = _EMLX.match(data)
    if counted:
        data = data[counted.end() :][: int(counted[1])]
    data = data.lstrip(b"\xef\xbb\xbf\r\n")
    if data.startswith((b"From ", b">From ")):
        data = data.partition(b"\n")[2]
    if not data.strip():
        raise InputError("the file is empty")
    return data


def _articles(
    message: Message, bodies: tuple[Body, ...], *, has_files: bool
) -> Iterator[Record | Problem]:
    subject = header(message, "subject")
    if any(is_armoured(body.plain) for body in bodies):
        yield Problem("an encrypted mail, which cannot be read", title=subject)
        return
    read = [_read(body, is_forwarded=is_forward(subject)) for body in bodies]
    main = max(read, key=lambda each: _words(each.own.lines), default=None)
    if main is None or not main.own.lines:
        if not has_files:
            yield Problem("a mail without a text", title=subject)
        return
    about = _About.of(message, main)
    is_answer = not main.own.head and title_of(subject) != subject and not is_forward(subject)
    if _words(main.own.lines) < _FEWEST and (is_answer or has_files):
        if not has_files:
            yield Problem("a short answer, no article", lost=False, title=subject)
        return
    yield from _records(about, main, message)


class _About(NamedTuple):
    """What is told of the article of a mail, beside its text."""

    title: str
    names: Names
    published: datetime | None
    dates: tuple[str, ...]
    domain: str
    url: str

    @staticmethod
    def of(message: Message, read: _Read) -> "_About":
        """That of the mail that is forwarded, where one is."""
        whose = sender(header(message, "from"))
        head = read.own.head
        if head is None:
            published, dates = sent(message)
            names = names_of(message, whose)
            title = title_of(header(message, "subject"), names.outlet)
            url = _page(message, read.seen)
            return _About(title, names, published, dates, site_of(whose.host).domain, url)
        whose = sender(head.sender)
        names = sent_by(whose, is_news=bool(whose.address))
        title = title_of(head.subject or header(message, "subject"), names.outlet)
        dates = (head.sent,) if head.sent else ()
        return _About(title, names, None, dates, site_of(whose.host).domain, "")


def _page(message: Message, seen: Seen | None) -> str:
    """The address of the page that a mail is, where it is certain."""
    told = [header(message, name).strip("<> ") for name in _PAGES]
    told.append(seen.canonical if seen else "")
    return next((each for each in told if page_of(each)), "")


def _read(body: Body, *, is_forwarded: bool) -> _Read:
    """The text of a mail, in the form that says more."""
    seen = seen_blocks(body.html) if body.html else None
    lines = block_lines(seen.blocks) if seen else plain_lines(body.plain)
    if seen and body.plain and _words(lines) < _HULL * count_words(body.plain):
        plain = plain_lines(body.plain)
        if _words(lines) < _HULL * _words(plain):
            seen, lines = None, plain
    return _Read(lines, seen, own_lines(lines, is_forward=is_forwarded))


def _words(lines: tuple[Line, ...]) -> int:
    return sum(count_words(line.text) for line in lines)


def _records(about: _About, read: _Read, message: Message) -> Iterator[Record | Problem]:
    links = read.seen.links if read.seen else {}
    names = (about.names.outlet, *about.names.authors, about.domain)
    lines = without_furniture(read.own.lines, links, names, about.title)
    lines, authors = without_labels(lines, names, about.title)
    if not lines:
        yield Problem("a mail without a text", title=about.title)
        return
    article = RawArticle(
        id="",
        source=about.names.outlet or domain(about.url),
        title=without_surrogates(about.title),
        url=about.url,
        published=about.published,
        dates=about.dates,
        authors=about.names.authors or authors,
        named=bool(about.names.outlet or about.url),
        language=_language(message),
    )
    cut = PAYWALL if is_cut_off(read.own.lines) else ""
    if read.seen is None:
        article, lines = _headed(article, lines)
        yield Record(replace(article, text=without_surrogates(text_of(lines))), cut=cut)
        return
    blocks = tuple(Block(b.kind, without_surrogates(b.text)) for b in blocks_of(lines))
    stories = stories_in(blocks, links)
    for at, story in enumerate(stories, 1):
        url = own_page(story.url, about.domain)
        told = replace(article, title=story.title, url=url, blocks=story.blocks)
        yield Record(replace(told, authors=about.names.authors), at, cut=story.cut)
    if not stories:
        yield Record(_titled(article, blocks), cut=cut)


def _headed(article: RawArticle, lines: tuple[Line, ...]) -> tuple[RawArticle, tuple[Line, ...]]:
    """An article under its first line, where its subject is no headline and that line is one."""
    first, *others = lines
    is_line = bool(others) and others[0].block != first.block and not first.text.endswith(_STOPS)
    if not (is_slug(article.title) and is_line and count_words(first.text) <= _HEADLINE):
        return article, lines
    return replace(article, title=without_surrogates(first.text.strip())), tuple(others)


def _titled(article: RawArticle, blocks: tuple[Block, ...]) -> RawArticle:
    """The article under its subject, or where that is the same every day, under its one heading."""
    headings = [block for block in blocks if block.kind == "heading"]
    if is_standing(article.title) and len(headings) == 1:
        title = " ".join(headings[0].text.split())
        kept = tuple(block for block in blocks if block is not headings[0])
        return replace(article, title=title, blocks=kept)
    first = blocks[0]
    if len(blocks) > 1 and letters(first.text) == letters(article.title):
        blocks = (Block("heading", first.text), *blocks[1:])
    return replace(article, blocks=blocks)


def _language(message: Message) -> str:
    return header(message, "content-language").split(",")[0].strip().lower()[:12]


def _members(attached: tuple[Attached, ...], context: Context) -> Iterator[Member | Problem]:
    """The files in a mail that may be articles, and a line for the others."""
    others = []
    for each in attached:
        is_mail = each.kind == "message/rfc822"
        if is_mail or may_be_article(each):
            name = each.name if not is_mail or each.name.endswith(".eml") else f"{each.name}.eml"
            yield Member(io.BytesIO(each.data), Context(context.names, name))
        else:
            others.append(each.name or each.kind)
    if others:
        yield Problem(f"left out what is attached and no article: {', '.join(others)}", lost=False)
