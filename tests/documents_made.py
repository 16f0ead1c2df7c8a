"""Documents made by hand: of Word, of LibreOffice, rich text and PDF, of the same paragraphs."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from html import escape

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_STYLES = (
    f'<w:styles xmlns:w="{_W}"><w:style w:styleId="T"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="H"><w:name w:val="heading 2"/></w:style></w:styles>'
)
_CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title>'
    "<dc:creator>root</dc:creator></cp:coreProperties>"
)


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip of parts by their names."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            # As the format demands, so that a file begins with what it is.
            how = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(name, part, how)
    return file.getvalue()


def word(body: str, *, title: str = "", **parts: str) -> bytes:
    """A document of Word with this body, in its own markup."""
    document = f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'
    return packed(
        {
            "[Content_Types].xml": _TYPES,
            "word/document.xml": document,
            "word/styles.xml": _STYLES,
            "docProps/core.xml": _CORE.format(escape(title)),
            **parts,
        }
    )


def word_paragraph(text: str, style: str = "") -> str:
    mark = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{mark}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def docx(paragraphs: Sequence[str], *, title: str = "") -> bytes:
    return word("".join(map(word_paragraph, paragraphs)), title=title)


def odt(paragraphs: Sequence[str], body: str = "") -> bytes:
    names = " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for prefix, name in (("office", "office"), ("text", "text"), ("table", "table"))
    )
    own = body or "".join(f"<text:p>{escape(each)}</text:p>" for each in paragraphs)
    content = (
        f"<office:document-content {names}><office:body><office:text>{own}</office:text>"
        "</office:body></office:document-content>"
    )
    return packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def rtf(paragraphs: Sequence[str]) -> bytes:
    def written(text: str) -> str:
        signs = (
            each if each.isascii() else f"\\u{ord(each) - (65536 if ord(each) > 32767 else 0)}?"
            for each in text.replace("\\", r"\\").replace("{", r"\{").replace("}", r"\}")
        )
        return "".join(signs)

    body = "".join(f"\\pard {written(each)}\\par\n" for each in paragraphs)
    return f"{{\\rtf1\\ansi\\ansicpg1252\\uc1{{\\fonttbl{{\\f0 Arial;}}}}\n{body}}}".encode("ascii")


def pdf(paragraphs: Sequence[str]) -> bytes:
    """A PDF of one column, with a head and a number on each page."""
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    def margins(canvas: object, document: object) -> None:
        canvas.drawString(72, 810, "Tolmen Post | February 11, 2026")  # type: ignore[attr-defined]
        canvas.drawString(290, 30, f"- {document.page} -")  # type: ignore[attr-defined]

    file = io.BytesIO()
    style = getSampleStyleSheet()["BodyText"]
    made = [Paragraph(escape(each), style) for each in paragraphs]
    SimpleDocTemplate(file).build(made, onFirstPage=margins, onLaterPages=margins)
    return file.getvalue()


MAKERS: Mapping[str, Callable[[Sequence[str]], bytes]] = {
    ".docx": docx, ".odt": odt, ".rtf": rtf, ".doc": rtf, ".pdf": pdf,
}  # fmt: skip
"""How a document is made of paragraphs, by the end of its name."""
