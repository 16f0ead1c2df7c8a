"""Whatever bytes a file is made of: no quotation mark is lost, and nothing legible is refused."""

import gzip
import html
import json
import time
from pathlib import Path

import pytest

from summarize.errors import InputError
from summarize.readers import Pile, read
from summarize.readers.decoding import decode
from summarize.readers.page_source import said_encoding

LINES = (
    "The reservoir above Tolmen dropped to a third of its capacity on Tuesday – a record.",
    "“We hoped for rain until the very last day,” said Zoë Núñez, who heads the board’s €5m plan…",
    "Engineers will cut the evening supply to 14,000 homes from Friday.",
)
TEXT = "\n\n".join(LINES)
TITLE, OUTLET, AUTHOR = "Tolmen’s water is cut", "Süd Post", "José Núñez"


def page(label: str, *, head: str = "", before: str = "") -> str:
    publisher = {"@type": "NewsArticle", "publisher": {"name": OUTLET}}
    facts = json.dumps(publisher, ensure_ascii=False)
    return (
        f"<html lang='en'><head>{before}{label}<title>{TITLE}</title>{head}"
        f"<meta name='author' content='{AUTHOR}'><meta property='og:site_name' content='{OUTLET}'>"
        f"<script type='application/ld+json'>{facts}</script></head>"
        f"<body><article><h1>{TITLE}</h1>{''.join(f'<p>{line}</p>' for line in LINES)}</article>"
        "</body></html>"
    )


def decode_page(data: bytes) -> str:
    return decode(data, said_encoding(data)).text


def read_bytes(path: Path, data: bytes) -> Pile:
    path.write_bytes(data)
    return read([path])


def assert_whole(pile: Pile) -> None:
    (article,) = pile.articles
    assert article.text == TEXT
    assert (article.title, article.source, article.authors) == (TITLE, OUTLET, (AUTHOR,))


LABELS = {
    "iso-8859-1": ("<meta charset='iso-8859-1'>", "cp1252"),
    "its full name": ("<meta charset='ISO_8859-1:1987'>", "cp1252"),
    "http-equiv": (
        "<meta http-equiv='Content-Type' content='text/html; charset=ISO-8859-1'>", "cp1252",
    ),
    "us-ascii": ("<meta charset=us-ascii>", "cp1252"),
    "latin1": ('<meta content="text/html;charset=latin1" http-equiv="content-type">', "cp1252"),
    "an unknown label": ("<meta charset='x-none'>", "cp1252"),
    "no label": ("", "cp1252"),
    "utf-8 that is windows-1252": ("<meta charset='utf-8'>", "cp1252"),
    "windows-1252 that is utf-8": ("<meta charset='windows-1252'>", "utf-8"),
    "iso-8859-15 that is utf-8": ("<meta charset='iso-8859-15'>", "utf-8"),
    "shift_jis that is utf-8": ("<meta charset='shift_jis'>", "utf-8"),
    "utf-16 that is utf-8": ("<meta charset='utf-16'>", "utf-8"),
    "gb2312 that is gb18030": ("<meta charset='gb2312'>", "gb18030"),
    "utf-16 with a mark": ("", "utf-16"),
    "utf-16 without a mark": ("", "utf-16-le"),
    "utf-16 the other way round": ("", "utf-16-be"),
    "macintosh": ("<meta charset='x-mac-roman'>", "mac_roman"),
}  # fmt: skip


@pytest.mark.parametrize("name", LABELS)
def test_a_page_is_read_as_browsers_read_it(name: str, tmp_path: Path) -> None:
    label, encoding = LABELS[name]
    pile = read_bytes(tmp_path / "a.html", page(label).encode(encoding))
    assert_whole(pile)
    assert pile.warnings == ()


def test_a_label_holds_wherever_it_stands(tmp_path: Path) -> None:
    words = "<!-- <meta charset='utf-8'> --><script>var s = \"<meta charset='utf-8'>\";</script>"
    label = "<meta charset='gbk'>"
    text = page(label, before=words + "<script>" + "x = 1; " * 2000 + "</script>")
    assert_whole(read_bytes(tmp_path / "a.html", text.encode("gb18030")))


def test_the_declaration_of_xml_is_a_label() -> None:
    text = "<?xml version='1.0' encoding='koi8-r'?><html><body>Паром сел на мель.</body></html>"
    assert decode_page(text.encode("koi8-r")) == text


@pytest.mark.parametrize("label", ["windows-1252", "iso-8859-1", "utf-8"])
def test_one_broken_byte_of_utf8_spoils_nothing_else(label: str, tmp_path: Path) -> None:
    data = page(f"<meta charset='{label}'>").encode().replace(b"Friday.", b"Friday\xe2\x80.")
    pile = read_bytes(tmp_path / "a.html", data)
    assert_whole(pile)
    assert [warning.partition(": ")[2] for warning in pile.warnings] == [
        "left out 2 bytes that are not UTF-8"
    ]


def test_marks_of_windows_1252_in_a_page_of_utf8_are_kept(tmp_path: Path) -> None:
    data = page("<meta charset='utf-8'>", head="<!-- ééééééééééééééé -->").encode()
    mixed = data.replace("“".encode(), b"\x93").replace("ñ".encode(), b"\xf1", 1)
    pile = read_bytes(tmp_path / "a.html", mixed)
    assert_whole(pile)
    assert "read 2 bytes as windows-1252 in a text of UTF-8" in pile.warnings[0]


def test_bytes_that_windows_1252_has_no_letter_for_are_left_out(tmp_path: Path) -> None:
    data = page("<meta charset='iso-8859-1'>").encode("cp1252").replace(b"Friday", b"Fri\x81day")
    pile = read_bytes(tmp_path / "a.html", data)
    assert_whole(pile)
    assert "left out 1 bytes that are not windows-1252" in pile.warnings[0]


@pytest.mark.parametrize(
    "spoilt",
    [
        lambda data: data.replace(b"<p>", b"\0<p>", 1),
        lambda data: data.replace(b" ", b"\0 ", 20),
        lambda data: data + b"\0" * 5000,
        lambda data: b"\0" * 300 + data,
    ],
)
def test_null_bytes_are_left_out_with_a_warning(spoilt: object, tmp_path: Path) -> None:
    assert callable(spoilt)
    data = spoilt(page("<meta charset='utf-8'>").encode())
    pile = read_bytes(tmp_path / "a.html", data)
    assert_whole(pile)
    assert f"left out {data.count(0):,} null byte" in pile.warnings[0]


def test_the_case_of_a_public_report_is_read() -> None:
    pile = read(["tests/cases/bytes-nul.html"])
    assert pile.articles[0].text.startswith("The reservoir above Tolmen")
    assert "left out 1 null byte" in pile.warnings[0]


@pytest.mark.parametrize(
    "data",
    [
        b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 40,
        b"PK\x03\x04\x14\0\0\0\x08\0" + bytes(range(255, 0, -1)) * 20,
        b"SQLite format 3\0"
        + b"\x10\0\x01\x01\0\x40\x20\x20\0\0\0\x0c" * 50
        + b"the ferry sank " * 9,
        bytes(1000),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"binary|empty|no whole zip"):
        read_bytes(tmp_path / "a.html", data)


RECORD = json.dumps({"title": TITLE, "source": OUTLET, "author": AUTHOR, "text": TEXT})
FILES = {
    "a.html": page("<meta charset='utf-8'>"),
    "a.json": f"[{RECORD}]",
    "a.jsonl": f"{RECORD}\n",
    "a.md": f"---\ntitle: {TITLE}\nsource: {OUTLET}\nauthor: {AUTHOR}\n---\n{TEXT}",
    "a.txt": f"Title: {TITLE}\nSource: {OUTLET}\nAuthor: {AUTHOR}\n\n{TEXT}",
    "page.txt": page("<meta charset='utf-8'>"),
    "a": f"[{RECORD}]",
    "dam.aspx": page("<meta charset='utf-8'>"),
}


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("name", FILES)
def test_what_is_packed_is_unpacked_whatever_its_name(
    name: str, times: int, tmp_path: Path
) -> None:
    data = FILES[name].encode()
    for _ in range(times):
        data = gzip.compress(data)
    assert_whole(read_bytes(tmp_path / name, data))
    assert_whole(read_bytes(tmp_path / f"{name}.gz", data))


def test_what_is_packed_many_times_is_refused(tmp_path: Path) -> None:
    data = TEXT.encode()
    for _ in range(5):
        data = gzip.compress(data)
    with pytest.raises(InputError, match="more than 4 files lie in one another"):
        read_bytes(tmp_path / "a.html", data)


def _twice(text: str) -> str:
    return text.encode().decode("cp1252", "ignore")


def test_a_head_that_was_encoded_twice_is_put_right(tmp_path: Path) -> None:
    whole = page("<meta charset='utf-8'>")
    head, body = whole.split("<body>")
    for text in (f"{_twice(head)}<body>{body}", whole.replace(OUTLET, _twice(OUTLET))):
        pile = read_bytes(tmp_path / "a.html", text.encode())
        assert pile.articles[0].text == TEXT
        assert (pile.articles[0].source, pile.articles[0].authors) == (OUTLET, (AUTHOR,))


def test_names_of_a_record_are_repaired_as_its_text_is(tmp_path: Path) -> None:
    record = {"title": _twice(TITLE), "source": _twice(OUTLET), "authors": [_twice(AUTHOR)]}
    data = json.dumps([{**record, "text": TEXT}]).encode()
    (article,) = read_bytes(tmp_path / "a.json", data).articles
    assert (article.source, article.authors) == (OUTLET, (AUTHOR,))


def test_entities_of_windows_are_marks_of_quotation(tmp_path: Path) -> None:
    text = page("<meta charset='utf-8'>").replace("“", "&#147;").replace("”", "&#x94;")
    assert_whole(read_bytes(tmp_path / "a.html", text.replace("–", "&#150;").encode()))


@pytest.mark.parametrize(
    "text",
    [
        "Die Brücke über die Schlenz bleibt gesperrt. „Wir können das nicht schönreden“, hieß es.",
        "Le musée de Verlonge rendra trois masques à l’île. « C’est un devoir », a dit la maire.",
        "El alcalde de Málaga pidió “¿más agua?” y señaló al vecino pueblo de Cártama.",
        "Café and naïve: “We lost €5 – all,” he said…",
    ],
)
def test_western_text_without_a_label_keeps_its_letters(text: str) -> None:
    assert decode(text.encode("cp1252")).text == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Most přes řeku zůstává až do Velikonoc uzavřen, oznámil ve středu úřad města.", "cp1250"),
        (
            "Most nad rzeką pozostanie zamknięty do Wielkanocy, poinformował w środę urząd.",
            "cp1250",
        ),
        ("Мост через реку останется закрытым до Пасхи, сообщило управление дорог.", "cp1251"),
        ("Köprü paskalyaya kadar kapalı kalacak, dedi yol müdürlüğü; şoförler kızgın.", "cp1254"),
    ],
)
def test_text_of_other_pages_of_code_is_not_taken_for_western(text: str, encoding: str) -> None:
    label = f"<meta charset='{encoding.replace('cp', 'windows-')}'>"
    assert decode_page((label + text).encode(encoding)) == label + text


@pytest.mark.parametrize("piece", [b"<!--", b"<meta ", b"<script>", b"<title>", b"<meta charset"])
def test_a_page_without_end_is_searched_in_time(piece: bytes) -> None:
    start = time.process_time()
    decode_page(piece * 200_000 + b"\xff\xe9 the ferry sank")
    assert time.process_time() - start < 3  # measured below 1 s; the rest is for busy machines


SAVED = {
    "Chrome": "<!-- saved from url=(0032)https://www.tolmenpost.example/a -->",
    "Explorer": "<!-- saved from url=(0032)https://www.tolmenpost.example/a -->\r\n",
    "SingleFile": (
        "<!--\n Page saved with SingleFile \n url: https://www.tolmenpost.example/a \n"
        " saved date: Tue Feb 10 2026 18:05:11 GMT+0100 (Central European Standard Time)\n-->"
    ),
}


@pytest.mark.parametrize("place", ["before", "between", "within"])
@pytest.mark.parametrize("program", SAVED)
def test_a_saved_page_knows_its_address(program: str, place: str, tmp_path: Path) -> None:
    text = page("<meta charset='utf-8'>")
    around = {
        "before": f"{SAVED[program]}<!DOCTYPE html>{text}",
        "between": f"<!DOCTYPE html>\n{SAVED[program]}\n{text}",
        "within": text.replace("<head>", f"{SAVED[program]}<head>"),
    }
    pile = read_bytes(tmp_path / "a.html", around[place].encode())
    assert pile.articles[0].url == "https://www.tolmenpost.example/a"
    assert_whole(pile)


@pytest.mark.parametrize(
    ("comment", "url"),
    [
        ("<!-- saved from url=(0014)about:internet -->", ""),
        ("<!-- saved from url=(0019)file:///C:/a.html -->", ""),
        (
            "<!-- Mirrored from www.tolmenpost.example/a.html by HTTrack Website Copier/3.x -->",
            "http://www.tolmenpost.example/a.html",
        ),
    ],
)
def test_only_an_address_of_the_web_is_taken(comment: str, url: str, tmp_path: Path) -> None:
    pile = read_bytes(tmp_path / "a.html", f"{comment}{page('')}".encode())
    assert pile.articles[0].url == url


def test_what_a_page_says_itself_comes_before_where_it_was_saved(tmp_path: Path) -> None:
    own = "<link rel='canonical' href='https://tolmenpost.example/dam'>"
    text = SAVED["Chrome"] + page("<meta charset='utf-8'>", head=own)
    pile = read_bytes(tmp_path / "a.html", text.encode())
    assert pile.articles[0].url == "https://tolmenpost.example/dam"


HEADS = {
    "all of it": (
        "Title: {title}\n\nURL Source: https://tolmenpost.example/a\n\n"
        "Published Time: 2026-02-10T17:05:00Z\n\nMarkdown Content:\n{text}"
    ),
    "as a mail has it": (
        "Title: {title}\nURL Source: https://tolmenpost.example/a\n"
        "Published Time: Tue, 10 Feb 2026 17:05:00 GMT\nMarkdown Content:\n{text}"
    ),
    "with a warning": (
        "Title: {title}\n\nURL Source: https://tolmenpost.example/a\n\n"
        "Published Time: 2026-02-10T17:05:00+00:00\n\nWarning: This is a cached snapshot of the "
        "original page, consider retry with caching opt-out.\n\nMarkdown Content:\n{text}"
    ),
    "with the text beside it": (
        "Title: {title}\r\n\r\nURL Source: https://tolmenpost.example/a\r\n\r\nPublished Time: "
        "2026-02-10T17:05:00Z\r\n\r\nMarkdown Content: {text}"
    ),
}


@pytest.mark.parametrize("suffix", [".txt", ".md", ""])
@pytest.mark.parametrize("name", HEADS)
def test_the_head_of_a_reader_service_gives_the_fields(
    name: str, suffix: str, tmp_path: Path
) -> None:
    text = HEADS[name].format(title=TITLE, text=TEXT)
    (article,) = read_bytes(tmp_path / f"a{suffix}", text.encode()).articles
    assert (article.title, article.url, article.text) == (
        TITLE, "https://tolmenpost.example/a", TEXT,
    )  # fmt: skip
    assert article.published is not None
    assert article.published.isoformat() == "2026-02-10T17:05:00+00:00"


def test_what_a_reader_service_writes_is_markdown(tmp_path: Path) -> None:
    body = (
        f"# {TITLE}\n\n![Image 1: A dam](https://tolmenpost.example/dam.jpg)\n\n"
        f"{LINES[0].replace('reservoir', '[reservoir](https://tolmenpost.example/r)')}\n\n"
        f"{LINES[1]}\n\n**{LINES[2]}**"
    )
    text = HEADS["all of it"].format(title=TITLE, text=body)
    (article,) = read_bytes(tmp_path / "a.txt", text.encode()).articles
    assert (article.title, article.text) == (TITLE, TEXT)


@pytest.mark.parametrize(
    "text",
    [
        f"Title: the play that nobody saw\n\n{TEXT}",
        f"Title: the play\n\nURL Source: none\n\n{TEXT}",
        f"{LINES[0]}\n\nMarkdown Content:\n\n{TEXT}",
        f"Title: A\n\nThe dam broke.\n\nURL Source: https://a.example\n\nMarkdown Content:\n{TEXT}",
    ],
)
def test_text_that_only_begins_like_such_a_head_is_text(text: str, tmp_path: Path) -> None:
    (article,) = read_bytes(tmp_path / "a.txt", text.encode()).articles
    assert article.url == ""
    assert LINES[2] in html.unescape(article.text)
