"""CSV, TSV and Parquet: whoever wrote the table, its articles are read, and its faults are told."""

import csv
import io
import json
import sys
import tracemalloc
from datetime import datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from summarize.errors import InputError, MissingExtraError
from summarize.readers import FieldNames, format_of, read, stream
from tests.answers import DESCRIBED, FIRST, SECOND, TEXT, THIRD, TITLE, URL

ROWS = [["Title", "Text", "Source"], [TITLE, TEXT, "Herald"], ["B", SECOND, "Post"]]


def table(path: Path, rows: list[list[str]], encoding: str = "utf-8", **style: str) -> Path:
    text = io.StringIO(newline="")
    csv.writer(text, **style).writerows(rows)  # type: ignore[arg-type]  # options of the writer
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def told(path: Path, names: FieldNames | None = None) -> tuple[list[tuple[str, str]], list[str]]:
    pile = read([path], names=names or FieldNames())
    warnings = [each.partition(f"{path.name}: ")[2] for each in pile.warnings]
    return [(each.title, each.text) for each in pile.articles], warnings


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_a_table_is_read_however_it_is_written(
    delimiter: str, encoding: str, tmp_path: Path
) -> None:
    path = table(tmp_path / "a.csv", ROWS, encoding, delimiter=delimiter)
    assert told(path) == ([(TITLE, TEXT), ("B", SECOND)], [])


def test_the_delimiter_that_excel_is_told_holds(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", [["sep=;"], *ROWS], delimiter=";")
    assert told(path)[0] == [(TITLE, TEXT), ("B", SECOND)]
    assert [each.id for each in read([path]).articles] == ["a.csv:3", "a.csv:8"]


def test_letters_of_windows_are_read(tmp_path: Path) -> None:
    text = "„Größe“ heißt das Schiff – seit Dienstag liegt es im Hafen von Nordhaven fest."
    path = table(tmp_path / "a.csv", [["title", "text"], ["Ä", text]], "cp1252", delimiter=";")
    assert [each for _, each in told(path)[0]] == [text]


def test_data_sets_of_all_makes_are_read(tmp_path: Path) -> None:
    sets: dict[str, list[list[str]]] = {
        "pandas": [["", "Unnamed: 0", "id", "title", "publication", "date", "year", "content"],
                   ["0", "53292", "17283", TITLE, "Herald", "2026-03-17", "2026.0", TEXT]],
        "summaries": [["id", "article", "highlights"], ["0a1", TEXT, "A mill burned ."]],
        "short and whole": [["headlines", "read_more", "text", "ctext"], [TITLE, URL, FIRST, TEXT]],
        "categories": [["category", "filename", "title", "content"], ["b", "1.txt", TITLE, TEXT]],
        "flat json": [["title", "content", "source.id", "source.name"],
                      [TITLE, TEXT, "x", "Herald"]],
    }  # fmt: skip
    for name, rows in sets.items():
        (found,), warnings = told(table(tmp_path / f"{name}.csv", rows))
        assert (found[1], warnings) == (TEXT, []), name
    (article,) = read([tmp_path / "pandas.csv"]).articles
    assert (article.id, article.source) == ("17283", "Herald")
    assert article.published is not None
    (article,) = read([tmp_path / "flat json.csv"]).articles
    assert article.source == "Herald"


def test_lists_and_objects_in_cells_are_read(tmp_path: Path) -> None:
    rows = [["source", "authors", "title", "content"],
            ["{'id': None, 'name': 'Herald'}", "['Ida Roe', 'Bo Lund']", TITLE, TEXT],
            ["nan", "[]", "[Norhaven] The ferry", SECOND]]  # fmt: skip
    first, second = read([table(tmp_path / "a.csv", rows)]).articles
    assert (first.source, first.authors) == ("Herald", ("Ida Roe", "Bo Lund"))
    assert (second.source, second.authors, second.title) == ("a:7", (), "[Norhaven] The ferry")


def test_a_table_of_descriptions_is_told(tmp_path: Path) -> None:
    record = DESCRIBED["categories"][0]
    path = table(tmp_path / "a.csv", [list(record), list(record.values())])
    assert told(path) == ([(TITLE, FIRST)], ["line 2: only a description, no text"])


def test_ragged_rows_are_told_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        f'title,text,source\nA,"{FIRST}",P\nB,commas, and more, unquoted,P\nC,"{SECOND}"\n,,\n'
        f'title,text,source\nleft over\nD,nan,Q\n"","",""\nE,"{THIRD} It was late.",Q,,\n'
    )
    articles, warnings = told(path)
    assert articles == [("A", FIRST), ("C", SECOND), ("E", f"{THIRD} It was late.")]
    assert warnings == [
        "line 3: 5 cells where there are 3 columns",
        "line 4: 2 cells where there are 3 columns",
        "line 7: 1 cell where there are 3 columns",
        "line 8 (“D”): the text is empty",
    ]


def test_a_quotation_mark_that_is_not_closed_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f'title,text\nA,"{FIRST}"\nB,"{SECOND}\nC,{THIRD}\n')
    articles, warnings = told(path)
    assert articles == [("A", FIRST)]
    assert warnings == ["line 3: a quotation mark is not closed; what follows is lost"]


def test_marks_behind_a_backslash_are_quotation_marks(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f'"title","text"\n"A","He said \\"no\\", twice. {FIRST}"\n"B","{SECOND}"\n')
    assert [each for _, each in told(path)[0]] == [f'He said "no", twice. {FIRST}', SECOND]


def test_a_text_longer_than_the_limit_of_the_library_is_read(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", [["title", "text"], ["A", f"{FIRST} " * 3_000]])
    ((_, text),), _ = told(path)
    assert len(text) > 200_000


def test_a_table_that_names_no_column_of_a_text_says_how_to(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", [[TITLE, TEXT, "Herald"], ["B", SECOND, "Post"]])
    with pytest.raises(InputError, match=r"names no column that is known .*--field text=2"):
        read([path])
    names = FieldNames.of(("title=1", "text=2", "source=3"))
    assert told(path, names)[0] == [(TITLE, TEXT), ("B", SECOND)]
    path = table(tmp_path / "b.csv", [["pennawd", "cynnwys", "date"], [TITLE, TEXT, "2026-03-17"]])
    with pytest.raises(InputError, match=r"no column of the text \(pennawd, cynnwys, date\)"):
        read([path])
    names = FieldNames.of(("title=pennawd", "text=cynnwys"))
    assert told(path, names)[0] == [(TITLE, TEXT)]
    path = table(tmp_path / "c.csv", [["publish_date", "headline_text"], ["20260317", TITLE]])
    with pytest.raises(InputError, match="no column of the text"):
        read([path])


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("title,text\nA,b\n", "a table"),
        ("id;headline;body\n1;A;b\n", "a table"),
        ("sep=,\nx,y\n", "a table"),
        (f"Title, text, and context: what we know\n\n{TEXT}", "a text"),
        (f"Text, pictures, video: Ida Roe\n{FIRST}", "a text"),
        ("The text, he said, was late.\nIt came, she said.\n", "a text"),
    ],
)
def test_a_table_is_told_from_prose(text: str, form: str) -> None:
    assert format_of("a.txt", text.encode()).name == form


def test_what_is_called_a_table_and_is_none_is_read_as_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"<!DOCTYPE html><html><body><article><p>{FIRST}</p></article></body></html>")
    assert [each for _, each in told(path)[0]] == [FIRST]


def test_the_case_of_strangers_is_right() -> None:
    articles = read([Path("tests/cases/prose-csv.csv")]).articles
    assert [each.source for each in articles] == ["Tolmen Post", "Valley News"]
    assert all(str(each.published).startswith("2026-02-10") for each in articles)


def test_a_table_streams(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["title", "text"])
        writer.writerows([f"T{at}", f"Report {at}: {FIRST}"] for at in range(2_000))
    passing = stream([path])
    for _ in range(500):
        next(passing)
    tracemalloc.start()
    count = sum(1 for _ in passing)
    held = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert (count, held < 300_000) == (1_500, True)


def _parquet(path: Path, **columns: list[object]) -> Path:
    pq.write_table(pa.table(columns), path, row_group_size=1)
    return path


def test_a_table_without_rows_says_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no rows below the names"):
        read([table(tmp_path / "a.csv", [["title", "article_content", "url"]])])


def test_parquet_is_read_row_by_row(tmp_path: Path) -> None:
    path = _parquet(
        tmp_path / "a.parquet", title=[TITLE, "B", "C"], text=[TEXT, SECOND, None],
        published=[datetime(2026, 3, 17, 21, 40)] * 3, authors=[["Ida Roe"], [], None],  # noqa: DTZ001  (as files have it)
        source=[{"name": "Herald"}, {"name": "Post"}, None], picture=[b"x"] * 3,
    )  # fmt: skip
    pile = read([path])
    assert [(each.title, each.text, each.source) for each in pile.articles] == [
        (TITLE, TEXT, "Herald"),
        ("B", SECOND, "Post"),
    ]
    assert pile.articles[0].authors == ("Ida Roe",)
    assert pile.articles[0].published is not None
    assert [each.partition("parquet: ")[2] for each in pile.warnings] == [
        "row 3 (“C”): the text is empty"
    ]


def test_parquet_that_cannot_be_read_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "a.parquet"
    broken.write_bytes(b"PAR1" + b"x" * 60)
    with pytest.raises(InputError, match="broken Parquet"):
        read([broken])
    other = _parquet(tmp_path / "b.parquet", pennawd=[TITLE], n=[1])
    with pytest.raises(InputError, match=r"no column that is known \(pennawd, n\)"):
        read([other])
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=r"pip install '.\[parquet\]'"):
        read([other])


# What the columns of title, outlet, date, address and text are called.
HEADERS = [
    "Titel;Quelle;Datum;Link;Volltext", "Überschrift;Zeitung;Veröffentlichungsdatum;URL;Artikel",
    "Schlagzeile;Medium;Datum;Adresse;Inhalt", "Ueberschrift;Quelle;Datum;Link;Inhalt",
    "Titre;Source;Date de publication;Lien;Texte", "titre;journal;date;url;contenu",
    "Título;Medio;Fecha;Enlace;Texto", "titular;periodico;fecha_publicacion;url;cuerpo",
    "Titolo;Fonte;Data;Link;Testo", "titolo;testata;data;indirizzo;articolo",
    "Título;Veículo;Data;Link;Conteúdo", "manchete;jornal;data;url;notícia",
    "Titel;Bron;Datum;Link;Tekst", "Tytuł;Źródło;Data;Link;Treść",
    "Rubrik;Källa;Datum;Länk;Brödtext", "Overskrift;Kilde;Dato;Link;Tekst",
    "Tittel;Kilde;Dato;Lenke;Tekst", "Název;Zdroj;Datum;Odkaz;Obsah",
    "Cím;Forrás;Dátum;Link;Szöveg", "Başlık;Kaynak;Tarih;Bağlantı;Metin",
    "Заголовок;Источник;Дата;Ссылка;Текст", "Заголовок;Джерело;Дата;Посилання;Текст",
    "タイトル;媒体;日付;URL;本文", "标题;来源;日期;链接;正文", "제목;언론사;날짜;링크;본문",
    "العنوان;المصدر;التاريخ;الرابط;النص",
]  # fmt: skip


@pytest.mark.parametrize("header", HEADERS)
@pytest.mark.parametrize("name", ["a.csv", "a.txt", "a.json", "columns.json"])
def test_columns_and_fields_are_known_in_many_languages(
    header: str, name: str, tmp_path: Path
) -> None:
    names = header.split(";")
    rows = [[TITLE, "Herald", "2026-03-17", URL, TEXT], ["B", "Post", "2026-03-18", "", SECOND]]
    path = tmp_path / name
    if name == "a.json":
        records = [dict(zip(names, row, strict=True)) for row in rows]
        path.write_text(json.dumps({"data": records}, ensure_ascii=False))
    elif name == "columns.json":
        path.write_text(json.dumps({"columns": names, "data": rows}))
    else:
        table(path, [names, *rows], delimiter=";")
    article, _ = read([path]).articles
    assert (article.title, article.source, article.url) == (TITLE, "Herald", URL)
    assert (article.text, str(article.published)[:10]) == (TEXT, "2026-03-17")


def test_authors_and_languages_are_known_in_their_own_words(tmp_path: Path) -> None:
    rows = [["Titel", "Autor", "Sprache", "Volltext"], [TITLE, "Ida Roe", "Englisch", TEXT]]
    (article,) = read([table(tmp_path / "a.csv", rows, delimiter=";")]).articles
    assert (article.authors, article.language) == (("Ida Roe",), "en")


def test_english_names_come_first_and_unsure_ones_need_others_beside(tmp_path: Path) -> None:
    rows = [["data", "titel", "title", "tekst", "text"], ["x", "A", TITLE, SECOND, TEXT]]
    assert told(table(tmp_path / "a.csv", rows))[0] == [(TITLE, TEXT)]
    rows = [["data", "title", "text"], ["7", TITLE, TEXT]]
    assert told(table(tmp_path / "b.csv", rows)) == ([(TITLE, TEXT)], [])


def test_a_list_named_like_a_field_in_another_language_is_a_list(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    records = [{"titel": TITLE, "tekst": TEXT}, {"titel": "B", "tekst": SECOND}]
    path.write_text(json.dumps({"inhoud": records, "bron": "Herald"}))
    assert told(path)[0] == [(TITLE, TEXT), ("B", SECOND)]
