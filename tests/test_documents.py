"""Documents of word processors and PDF: each is one article, or an export of a database."""

import io
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from summarize.errors import InputError
from summarize.readers import Pile, read
from summarize.readers.documents.rtf import pieces_of
from tests.documents_made import MAKERS, docx, odt, packed, pdf, rtf, word, word_paragraph
from tests.exports import EXPORTS, FIRST, POST
from tests.test_databases import told


def pile_of(data: bytes, folder: Path, name: str) -> Pile:
    path = folder / name
    path.write_bytes(data)
    return read([path])


def text_of(data: bytes, folder: Path, name: str) -> list[str]:
    return pile_of(data, folder, name).articles[0].text.split("\n\n")


@pytest.mark.parametrize("suffix", MAKERS)
def test_a_document_is_an_article(suffix: str, tmp_path: Path) -> None:
    assert text_of(MAKERS[suffix](FIRST), tmp_path, f"a{suffix}") == list(FIRST)


@pytest.mark.parametrize("suffix", MAKERS)
def test_a_document_is_told_by_its_content(suffix: str, tmp_path: Path) -> None:
    assert text_of(MAKERS[suffix](FIRST), tmp_path, "a.txt") == list(FIRST)


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".rtf"])
@pytest.mark.parametrize("name", ["nexis", "nexis german", "factiva", "proquest german"])
def test_a_document_may_be_an_export(name: str, suffix: str, tmp_path: Path) -> None:
    text, expected = EXPORTS[name]
    lines = [line for line in text.split("\n") if line.strip()]
    pile = pile_of(MAKERS[suffix](lines), tmp_path, f"a{suffix}")
    assert tuple(map(told, pile.articles)) == expected


def test_a_pdf_may_be_an_export(tmp_path: Path) -> None:
    text, expected = EXPORTS["factiva"]
    lines = [line for line in text.split("\n") if line.strip()]
    assert tuple(map(told, pile_of(pdf(lines), tmp_path, "a.pdf").articles)) == expected


def factiva_rows(cells: Sequence[tuple[str, str]]) -> str:
    rows = (f"\\trowd\\cellx900\\cellx9000\\intbl {a}\\cell {b}\\cell\\row\n" for a, b in cells)
    return "".join(rows)


def test_a_rich_text_of_factiva_has_its_codes_in_a_table(tmp_path: Path) -> None:
    first, second, third = FIRST
    cells = [
        ("HD", POST.title), ("BY", "By Jo Lark"), ("WC", "58 words"), ("PD", "10 February 2026"),
        ("SN", "Tolmen Post"), ("SC", "TOLPO"), ("LA", "English"), ("CY", "(c) 2026 Tolmen Post"),
        ("LP", first), ("TD", f"{second}\\par {third}"), ("IN", "iwater : Water"),
        ("AN", "Document TOLPO00020260210em2a00001"),
    ]  # fmt: skip
    text = factiva_rows(cells).replace("“", "\\ldblquote ").replace("”", "\\rdblquote ")
    data = f"{{\\rtf1\\ansi{text}{text.replace('Tolmen Post', 'Valley News')}}}".encode("ascii")
    pile = pile_of(data, tmp_path, "a.rtf")
    assert [told(each) for each in pile.articles] == [POST, POST._replace(outlet="Valley News")]


def test_a_title_is_taken_by_its_style(tmp_path: Path) -> None:
    data = word("".join((word_paragraph("Water cut", "T"), *map(word_paragraph, FIRST))))
    article = pile_of(data, tmp_path, "a.docx").articles[0]
    assert (article.title, article.text) == ("Water cut", "\n\n".join(FIRST))


def test_a_title_of_the_properties_counts_only_where_the_text_has_it(tmp_path: Path) -> None:
    own = docx(["Water cut", *FIRST], title="Water cut")
    other = docx(FIRST, title="Template of 2019")
    assert pile_of(own, tmp_path, "a.docx").articles[0].title == "Water cut"
    found = pile_of(other, tmp_path, "b.docx").articles[0]
    assert (found.title, found.authors, found.published) == ("", (), None)


HEADLINE = "Board of Tolmen to cut evening water"
DAY = datetime(2026, 2, 10, tzinfo=UTC)
HEADS = {
    "the outlet beside the date": ("By Jo Lark", "The Tolmen Post, 10 February 2026"),
    "the date before the outlet": ("10 February 2026 | The Tolmen Post", "By Jo Lark"),
    "the date beside the author": ("The Tolmen Post", "By Jo Lark | 10 February 2026"),
    "a line for each": ("The Tolmen Post", "February 10, 2026", "By Jo Lark"),
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
@pytest.mark.parametrize("suffix", [".docx", ".odt", ".rtf", ".txt"])
def test_outlet_date_and_author_below_a_headline_are_read(
    head: tuple[str, ...], suffix: str, tmp_path: Path
) -> None:
    lines = (HEADLINE, *head, *FIRST)
    data = MAKERS[suffix](lines) if suffix in MAKERS else "\n\n".join(lines).encode()
    article = pile_of(data, tmp_path, f"clipping toll{suffix}").articles[0]
    assert (article.title, article.source, article.published, article.authors) == (
        HEADLINE, "The Tolmen Post", DAY, ("Jo Lark",),
    )  # fmt: skip
    assert article.text.split("\n\n") == list(FIRST)


def test_what_stands_above_a_title_of_the_properties_is_read(tmp_path: Path) -> None:
    lines = ["The Lantern", "10 February 2026", HEADLINE, "By Jo Lark", *FIRST]
    article = pile_of(docx(lines, title=HEADLINE), tmp_path, "a.docx").articles[0]
    assert (article.title, article.source, article.published) == (HEADLINE, "The Lantern", DAY)
    assert article.text.split("\n\n") == list(FIRST)


@pytest.mark.parametrize(
    "line",
    ["The Hague, 10 February 2026", "Wells and Gates, 10 February 2026", "The Daily News of Velm"],
)
def test_a_line_of_a_head_that_may_be_no_outlet_names_none(line: str, tmp_path: Path) -> None:
    article = pile_of(docx([*FIRST[:1], line, *FIRST[1:]]), tmp_path, "a.docx").articles[0]
    assert article.source == "a"
    assert line in article.text.split("\n\n")


def test_a_head_of_fields_is_read(tmp_path: Path) -> None:
    head = ("Title: Water cut", "Source: Tolmen Post", "Date: 10 February 2026", "Author: Jo Lark")
    article = pile_of(docx([*head, *FIRST]), tmp_path, "a.docx").articles[0]
    assert told(article) == POST._replace(title="Water cut")


def test_what_a_later_revision_took_out_is_no_text(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t xml:space='preserve'>The board </w:t></w:r>"
        "<w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t xml:space='preserve'>met on </w:t></w:r></w:ins>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secretly </w:t></w:r>"
        "<w:sdt><w:sdtContent><w:r><w:t>Friday in Tolmen.</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    )
    assert text_of(word(body), tmp_path, "a.docx") == ["The board met on Friday in Tolmen."]


def test_a_table_of_figures_stays_a_table(tmp_path: Path) -> None:
    cells = "".join(f"<w:tc>{word_paragraph(each)}</w:tc>" for each in ("Gate", "Water"))
    body = f"{word_paragraph(FIRST[0])}<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    article = pile_of(word(body), tmp_path, "a.docx").articles[0]
    assert [(each.kind, each.span.of(article.text)) for each in article.marks] == [
        ("table", "| Gate | Water |")
    ]


def test_lists_headings_and_notes_of_an_odt(tmp_path: Path) -> None:
    body = (
        "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes>"
        "<text:h>Water cut</text:h>"
        "<text:p>The board<text:s/>met on<text:line-break/>Friday in Tolmen."
        "<text:note><text:p>a note</text:p></text:note></text:p>"
        "<text:list><text:list-item><text:p>Schools get tankers.</text:p></text:list-item>"
        "</text:list>"
    )
    article = pile_of(odt((), body), tmp_path, "a.odt").articles[0]
    assert article.title == "Water cut"
    assert "a note" not in article.text
    assert "gone" not in article.text
    assert [mark.kind for mark in article.marks] == ["list item"]


RICH = {
    "the code page of each font": (
        (
            rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}"
            rb"\f0 Caf\'e9 \f1 \'cf\'f0\'e8\'e2\'e5\'f2\f0  end\par}"
        ),
        ["Café Привет end"],
    ),
    "characters by number": (
        rb"{\rtf1\ansi\uc1 L\u228\'e4nge \u-10179?\u-8704? {\uc2 \u8364\'80\'80}\par}",
        ["Länge 😀 €"],
    ),
    "what is hidden, deleted or beside the text": (
        (
            rb"{\rtf1{\header Page 1\par}{\*\generator X;}{\info{\title T}}Body{\v no}{\deleted no}"
            rb"{\field{\*\fldinst HYPERLINK x}{\fldrslt  link}}{\pict 00}{\pict\bin2 }}}{ end\par}"
        ),
        ["Body link end"],
    ),
    "a line that ends with a backslash": (b"{\\rtf1 One\\\nTwo\\\n}", ["One", "Two"]),
    "a group that is not closed": (rb"{\rtf1 One\par{\b Two", ["One", "Two"]),
}


@pytest.mark.parametrize("name", RICH)
def test_rich_text_is_read_with(name: str) -> None:
    data, expected = RICH[name]
    assert [each.text for each in pieces_of(data)] == expected


def test_rich_text_nested_too_deeply_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nested too deeply"):
        pile_of(rb"{\rtf1 " + b"{" * 5000, tmp_path, "a.rtf")


def bomb(size: int) -> bytes:
    return packed({"[Content_Types].xml": "x", "word/document.xml": b"<a>" + b" " * size})


REFUSED = {
    "a bomb": (bomb(80 << 20), "unpacks to 80 MB"),
    "a document cut off": (docx(FIRST)[:400], "broken or truncated"),
    "an old document": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        r"old document of Word \(.doc\)",
    ),
    "no XML": (packed({"[Content_Types].xml": "x", "word/document.xml": "no"}), "is no XML"),
    "nothing": (docx(()), "no text in the document"),
    "a broken PDF": (b"%PDF-1.7\nnothing", "broken or truncated PDF"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_document_is_refused_in_one_line(name: str, tmp_path: Path) -> None:
    data, message = REFUSED[name]
    with pytest.raises(InputError, match=message):
        pile_of(data, tmp_path, "a.docx")


def test_entities_of_xml_are_not_read(tmp_path: Path) -> None:
    markup = '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    data = word("<w:p><w:r><w:t>Water cut in Tolmen on Friday.&e;</w:t></w:r></w:p>")
    with_entity = packed(
        {
            "[Content_Types].xml": "x",
            "word/document.xml": markup
            + '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            "<w:body><w:p><w:r><w:t>Water cut in Tolmen on Friday.&e;</w:t></w:r></w:p></w:body>"
            "</w:document>",
        }
    )
    with pytest.raises(InputError, match="is no XML"):
        pile_of(data, tmp_path, "a.docx")
    with pytest.raises(InputError, match="has an entity, &e;"):
        pile_of(with_entity, tmp_path, "b.docx")


def test_a_pdf_warns_that_its_order_may_be_wrong(tmp_path: Path) -> None:
    pile = pile_of(pdf(FIRST), tmp_path, "a.pdf")
    assert any("is a PDF: the order of its text may be wrong" in each for each in pile.warnings)


def test_heads_and_numbers_of_pages_are_no_text(tmp_path: Path) -> None:
    pages = [f"{FIRST[at % 3]} Part {at}." for at in range(90)]
    text = "\n".join(text_of(pdf(pages), tmp_path, "a.pdf"))
    assert text.count("Part") == 90
    assert "Tolmen Post" not in text
    assert "- 2 -" not in text


def two_columns(paragraphs: Sequence[str]) -> bytes:
    from reportlab.lib.enums import TA_JUSTIFY
    from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
    from reportlab.platypus import BaseDocTemplate, Frame, FrameBreak, PageTemplate, Paragraph

    file = io.BytesIO()
    sheet = getSampleStyleSheet()
    style = ParagraphStyle("own", parent=sheet["BodyText"], alignment=TA_JUSTIFY)
    frames = [Frame(50, 720, 495, 60), Frame(50, 60, 240, 650), Frame(305, 60, 240, 650)]
    document = BaseDocTemplate(file)
    document.addPageTemplates([PageTemplate(frames=frames)])
    made = [Paragraph(each, style) for each in paragraphs]
    document.build([Paragraph("Tolmen to cut evening water", sheet["Title"]), FrameBreak(), *made])
    return file.getvalue()


def test_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    paragraphs = [f"Gate {at}. {FIRST[at % 3]} {FIRST[(at + 1) % 3]}" for at in range(18)]
    article = pile_of(two_columns(paragraphs), tmp_path, "a.pdf").articles[0]
    assert (article.title, article.text.split("\n\n")) == (
        "Tolmen to cut evening water",
        paragraphs,
    )


def set_in_sizes(*lines: tuple[str, int], title: str = "") -> bytes:
    """A PDF of lines in sizes of their own, the text below them."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    file = io.BytesIO()
    styled = [*lines, *((each, 10) for each in FIRST)]
    made = [
        Paragraph(text, ParagraphStyle("own", fontSize=size, leading=1.2 * size, spaceAfter=6))
        for text, size in styled
    ]
    SimpleDocTemplate(file, title=title or None).build(made)
    return file.getvalue()


@pytest.mark.parametrize(
    "head",
    [
        [("The Lantern", 10), (HEADLINE, 18), ("By Jo Lark | 10 February 2026", 10)],
        [("The Lantern", 28), (HEADLINE, 18), ("10 February 2026", 10)],
        [("The Lantern, 10 February 2026", 10), (HEADLINE, 15)],
    ],
    ids=["small", "larger", "with the date"],
)
def test_a_headline_of_a_pdf_is_told_by_its_size_wherever_it_stands_at_the_head(
    head: Sequence[tuple[str, int]], tmp_path: Path
) -> None:
    article = pile_of(set_in_sizes(*head), tmp_path, "lantern-water.pdf").articles[0]
    assert (article.title, article.source, article.published) == (HEADLINE, "The Lantern", DAY)
    assert article.text.split("\n\n") == list(FIRST)


def test_a_headline_of_a_pdf_is_told_by_its_properties_where_the_text_has_it(
    tmp_path: Path,
) -> None:
    title = "Evening water: no more!"
    own = set_in_sizes((title, 10), title=title)
    other = set_in_sizes(title="Microsoft Word - x.doc")
    assert pile_of(own, tmp_path, "a.pdf").articles[0].title == title
    assert pile_of(other, tmp_path, "b.pdf").articles[0].title == ""


def canvas_of(draw: str, **options: object) -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file, **options)
    if draw:
        canvas.drawString(72, 700, draw)
    else:
        canvas.rect(50, 50, 400, 600, fill=1)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def test_a_scan_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="PDF without text, perhaps a scan"):
        pile_of(canvas_of(""), tmp_path, "a.pdf")


def test_a_pdf_with_a_password_is_refused_by_name(tmp_path: Path) -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption

    data = canvas_of("Secret water", encrypt=StandardEncryption("user", "owner", strength=128))
    with pytest.raises(InputError, match="PDF that a password protects"):
        pile_of(data, tmp_path, "a.pdf")


def test_documents_are_found_in_folders(tmp_path: Path) -> None:
    for suffix, make in MAKERS.items():
        (tmp_path / f"a{suffix}").write_bytes(make([f"{FIRST[0]} Told in {suffix}."]))
    assert len(read([tmp_path]).articles) == len(MAKERS)


def test_a_text_may_have_the_name_of_a_document(tmp_path: Path) -> None:
    assert text_of("\n\n".join(FIRST).encode(), tmp_path, "a.doc") == list(FIRST)


def test_rich_text_and_word_agree(tmp_path: Path) -> None:
    assert text_of(rtf(FIRST), tmp_path, "a.doc") == text_of(docx(FIRST), tmp_path, "b.docx")
