"""What is broken in a file stays with that file, is told, and hides nothing beside it."""

import io
import json
import logging
import stat
import zipfile
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, NoReturn

import pytest

from summarize import read_articles
from summarize.data import SourceRecord
from summarize.errors import InputError
from summarize.readers import Context, Pile, Problem, Record, read, read_document, records_of
from summarize.readers.documents import rtf
from summarize.readers.services import tables

TEXT = (
    "The harbour board of Wexholm voted on Monday to close the fish market on the east pier.\n\n"
    "Its chair Ole Brandt said that the roof would cost 4.2 million crowns to repair."
)
OTHER = "The library of Wexholm will open on Sundays from April, its head Ida Moen said on Friday."


def records(name: str, data: bytes) -> list[Record | Problem]:
    return list(records_of(io.BytesIO(data), Context(name=name)))


def pile(folder: Path, files: dict[str, bytes]) -> Pile:
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return read([folder])


def fates(sources: tuple[SourceRecord, ...]) -> list[str]:
    return [each.fate for each in sources]


def mail(sender: str = "Wexholm Daily <news@wexholm.example>", date: str = "") -> bytes:
    moment = date or "Tue, 4 Mar 2025 10:00:00 +0000"
    head = f"From: {sender}\nTo: a@b.example\nSubject: Market closes\nDate: {moment}\n"
    return f"{head}Message-ID: <1@wexholm.example>\nMIME-Version: 1.0\n\n{TEXT}\n".encode()


@pytest.mark.parametrize("kind", [RecursionError, OverflowError, LookupError, MemoryError])
def test_what_a_reader_fails_with_is_of_its_file_alone(
    kind: type[Exception], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_: BinaryIO, __: Context) -> Iterator[Record | Problem]:
        yield from tables.read_table(io.BytesIO(f'title,text\na,"{OTHER}"\n'.encode()))
        raise kind

    monkeypatch.setattr(rtf, "read", fails)
    found = pile(tmp_path, {"a.txt": TEXT.encode(), "b.rtf": b"{\\rtf1 no}"})
    assert len(found.articles) == 2
    why = f"cannot be read: the reader of a rich text failed ({kind.__name__})"
    assert [each.why for each in found.sources if each.fate == "skipped"] == [f"the rest {why}"]


def test_a_bad_member_leaves_the_others_of_its_archive(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> Iterator[Record | Problem]:
        raise AttributeError

    monkeypatch.setattr(rtf, "read", fails)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.rtf", "{\\rtf1 no}")
        archive.writestr("b.txt", TEXT)
    problem, record = records("a.zip", packed.getvalue())
    assert isinstance(problem, Problem)
    assert problem.within == "a.rtf"
    assert isinstance(record, Record)


def test_a_day_that_no_calendar_has_is_left_out_of_a_row(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    moments = pa.array([2**62, 0], pa.timestamp("us"))
    table = pa.table({"text": [TEXT, OTHER], "published": moments})
    parquet.write_table(table, tmp_path / "day.parquet")
    found = read([tmp_path])
    assert len(found.articles) == 2
    assert any("value out of range" in each for each in found.warnings)


def test_front_matter_that_is_nested_too_deeply_is_refused() -> None:
    head = f"+++\ntitle = {'[' * 2000}{']' * 2000}\n+++\n{TEXT}"
    with pytest.raises(InputError, match="nested too deeply"):
        records("a.md", head.encode())


@pytest.mark.parametrize("size", [1000, 200_000])
def test_a_sender_of_brackets_takes_no_time_and_hides_no_text(size: int) -> None:
    sender = f"{'(' * size} <news@wexholm.example>"
    (record,) = records("a.eml", mail(sender))
    assert isinstance(record, Record)
    assert TEXT[:40] in record.article.text
    assert "(" not in record.article.source


def test_a_code_page_that_there_is_not_is_that_of_the_west() -> None:
    (record,) = records("a.rtf", rb"{\rtf1\ansi\ansicpg99999 The pier of Wexholm caf\'e9 burnt.}")
    assert isinstance(record, Record)
    assert record.article.blocks[0].text == "The pier of Wexholm café burnt."


@pytest.mark.parametrize("kind", ["list", "object"])
def test_a_text_of_lists_in_lists_is_no_text(kind: str) -> None:
    opening, closing = ("[", "]") if kind == "list" else ('{"content":', "}")
    deep = f"{opening * 400}1{closing * 400}"
    text = f'[{{"title": "a", "text": {deep}}}, {{"title": "b", "text": {json.dumps(TEXT)}}}]'
    found = records("a.json", text.encode())
    assert sum(isinstance(each, Record) for each in found) == 1
    assert sum(isinstance(each, Problem) and each.lost for each in found) == 1


MARK = b"From x@y.example Tue Mar  4 10:00:00 2025\n"


def test_a_mail_with_a_broken_head_is_no_part_of_the_one_before() -> None:
    broken = b"\xff\xfe:::no header\nSubject: Library\n\n" + OTHER.encode() + b"\n\n"
    found = records("a.mbox", MARK + mail() + b"\n" + MARK + broken + MARK + mail())
    read_ = [each for each in found if isinstance(each, Record)]
    assert [each.within for each in read_] == [f"message-{at}.eml" for at in (1, 2, 3)]
    assert OTHER not in read_[0].article.text
    assert read_[1].article.title == "Library"
    told = [each.message for each in found if isinstance(each, Problem)]
    assert told == ["message-2.eml: left out a line of the head of the mail, no header"]


def test_a_text_may_have_a_line_that_looks_much_like_a_postmark() -> None:
    line = b"From Wexholm, at 10:30 on Monday\nnothing was left.\n"
    found = records("a.mbox", MARK + mail() + b"\n" + line)
    assert len(found) == 1


def test_a_mail_below_a_line_that_is_no_header_keeps_its_head() -> None:
    problem, record = records("a.emlx", b"abc\n" + mail())
    assert isinstance(problem, Problem)
    assert isinstance(record, Record)
    assert record.article.source == "Wexholm Daily"


def test_a_mailbox_may_hold_more_mails_than_archives_may_lie_in_one() -> None:
    short = b"From: W <n@w.example>\nSubject: a\nMIME-Version: 1.0\n\n" + OTHER.encode() + b"\n\n"
    found = records("a.mbox", (MARK + short) * 1200)
    assert sum(isinstance(each, Record) for each in found) == 1200


def test_a_mail_of_a_year_without_news_has_no_day(tmp_path: Path) -> None:
    found = pile(tmp_path, {"a.eml": mail(date="Tue, 31 Dec 9999 23:59:59 +0000")})
    assert found.articles[0].published is None
    assert any("9999 is no year of news" in each for each in found.warnings)
    (article,) = read_articles([_written(tmp_path / "b", mail())])
    assert article.published == datetime(2025, 3, 4, 10, tzinfo=UTC)


def _written(folder: Path, data: bytes) -> Path:
    folder.mkdir()
    (folder / "b.eml").write_bytes(data)
    return folder


def test_a_link_in_a_zip_is_counted_and_two_files_of_a_name_are_read() -> None:
    packed = io.BytesIO()
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.txt", TEXT)
        archive.writestr(link, "a.txt")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a.txt", OTHER)
    found = records("a.zip", packed.getvalue())
    texts = [each.article.text for each in found if isinstance(each, Record)]
    assert [text[:20] for text in texts] == [TEXT[:20], OTHER[:20]]
    told = [each.message for each in found if isinstance(each, Problem)]
    assert told == ["left out what is no article file: link.txt (a link)"]


def test_each_entry_of_a_feed_has_a_fate(tmp_path: Path) -> None:
    whole = f"<item><title>Market</title><description>{TEXT}</description></item>"
    empty = "<item/><item></item><item><guid>g</guid></item>"
    feed = f'<rss version="2.0"><channel><title>W</title>{empty}{whole}</channel></rss>'
    found = pile(tmp_path, {"a.xml": feed.encode()})
    assert sorted(fates(found.sources)) == ["cut", "skipped", "skipped", "skipped"]


def test_an_empty_entry_in_an_entry_hides_nothing_behind_it() -> None:
    inner = f"<item><title>Market</title><item/><description>{TEXT}</description></item>"
    feed = f'<rss version="2.0"><channel><title>W</title>{inner}</channel></rss>'
    (record,) = records("a.xml", feed.encode())
    assert isinstance(record, Record)


def test_each_item_of_a_json_feed_has_a_fate(tmp_path: Path) -> None:
    items = [{"content_text": TEXT}, {"id": None}, {"content_html": [1]}, 5]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "W", "items": items}
    found = pile(tmp_path, {"a.json": json.dumps(feed).encode()})
    assert sorted(fates(found.sources)) == ["cut", "skipped", "skipped", "skipped"]


def test_rows_that_an_open_quotation_mark_took_are_read() -> None:
    row = 'Library,"{}",2025-03-0{},Wexholm Daily\n'
    rows = row.format(TEXT.replace("\n", " "), 4), 'x,"open here\n', row.format(OTHER, 5)
    found = records("a.csv", ("title,text,published,source\n" + "".join(rows)).encode())
    assert [each.place for each in found if isinstance(each, Record)] == [2, 4]
    told = [each.message for each in found if isinstance(each, Problem)]
    assert told == ["line 3: a quotation mark is not closed"]


def test_what_stands_behind_a_list_is_told() -> None:
    record, problem = records("a.json", json.dumps([{"text": TEXT}]).encode() + b" garbage")
    assert isinstance(record, Record)
    assert isinstance(problem, Problem)
    assert problem.lost
    assert "behind the list" in problem.message


PAGE = (
    '<html><head><title>Of the page</title><meta property="og:site_name" content="Wexholm Daily">'
    '<meta property="article:published_time" content="2025-03-04T10:00:00Z"></head><body><article>'
    f"<h1>Of the page</h1><p>{TEXT}</p><p>{OTHER}</p></article></body></html>"
)


def test_a_page_in_a_record_is_read_as_one() -> None:
    (record,) = records("a.json", json.dumps([{"title": "Of the record", "text": PAGE}]).encode())
    assert isinstance(record, Record)
    assert record.article.title == "Of the record"
    assert record.article.source == "Wexholm Daily"
    assert OTHER in [block.text for block in record.article.blocks]


def test_a_text_beside_a_page_is_the_text() -> None:
    value = [{"title": "a", "text": TEXT, "html": PAGE}]
    (record,) = records("a.json", json.dumps(value).encode())
    assert isinstance(record, Record)
    assert record.article.text == TEXT


def test_a_line_in_another_encoding_than_the_others_is_told() -> None:
    line = json.dumps({"text": TEXT}).encode() + b"\n"
    found = records("a.jsonl", line + b'{"text": "\xff\xfe\x80 ' + OTHER.encode() + b'"}\n')
    told = [each.message for each in found if isinstance(each, Problem)]
    assert told == ["line 2: is not UTF-8; its encoding was guessed"]


def test_a_document_with_an_entity_is_refused() -> None:
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = f"<w:body><w:p><w:r><w:t>&x;{OTHER}</w:t></w:r></w:p></w:body>"
    document = f'<!DOCTYPE d [<!ENTITY x "lost">]><w:document xmlns:w="{name}">{body}</w:document>'
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", document)
    with pytest.raises(InputError, match="has an entity, &x;"):
        records("a.docx", packed.getvalue())


def pdf(content: bytes, font: bytes = b"/BaseFont/Helvetica") -> bytes:
    packed = zlib.compress(content, 9)
    size = b"%d" % len(packed)
    return b"\n".join((
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R",
        b"/Resources<</Font<</F1 5 0 R>>>>>>endobj",
        b"4 0 obj<</Filter/FlateDecode/Length " + size + b">>stream\n" + packed,
        b"endstream endobj",
        b"5 0 obj<</Type/Font/Subtype/Type1" + font + b">>endobj",
        b"trailer<</Size 6/Root 1 0 R>>\n%%EOF",
    ))  # fmt: skip


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"q Q " * 3_000_000, "unpacks to far more"),
        (b"BT /F1 12 Tf 50 700 Td (The pier burnt) Tj ET\n" * 200, "more letters on a page"),
    ],
)
def test_a_pdf_that_would_take_hours_is_refused(content: bytes, why: str) -> None:
    pytest.importorskip("pdfminer")
    with pytest.raises(InputError, match=why):
        records("a.pdf", pdf(content))


def test_the_library_of_pdf_is_quiet(caplog: pytest.LogCaptureFixture) -> None:
    pytest.importorskip("pdfminer")
    font = b"/BaseFont/No/FirstChar 0/LastChar 0/Widths[0]/FontDescriptor<</Type/FontDescriptor>>"
    with caplog.at_level(logging.WARNING), pytest.raises(InputError):
        records("a.pdf", pdf(b"BT /F1 12 Tf 50 700 Td (The pier) Tj ET", font))
    assert not caplog.records


@pytest.mark.parametrize("kind", [RecursionError, LookupError, MemoryError])
def test_whatever_fails_in_a_document_in_memory_is_an_input_error(
    kind: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> NoReturn:
        raise kind

    monkeypatch.setattr("summarize.readers.jsons.read_json", failing)
    why = f"^line 7: cannot be read: the reader of JSON failed .{kind.__name__}.$"
    with pytest.raises(InputError, match=why):
        read_document(b"{}", "line 7")
