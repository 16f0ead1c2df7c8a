"""JSON of news services: articles are found wherever they stand, and what is none is told."""

import json
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarize.data import RawArticle
from summarize.errors import InputError
from summarize.readers import Context, FieldNames, Problem, Record, read, records_of, stream
from tests import answers
from tests.answers import FIRST, HTML, SECOND, TEXT, THIRD, TITLE, URL

DAY = "2026-03-17"


def write(path: Path, value: object) -> Path:
    path.write_text(value if isinstance(value, str) else json.dumps(value), "utf-8")
    return path


def found(path: Path, names: FieldNames | None = None) -> tuple[list[Record], list[Problem]]:
    with path.open("rb") as file:
        every = list(records_of(file, Context(names or FieldNames(), path.name)))
    records = [each for each in every if isinstance(each, Record)]
    return records, [each for each in every if isinstance(each, Problem)]


@pytest.mark.parametrize("shape", answers.WHOLE)
def test_an_article_is_found_wherever_it_stands(shape: str, tmp_path: Path) -> None:
    (article,) = read([write(tmp_path / "a.json", answers.WHOLE[shape])]).articles
    assert (article.title, article.text) == (TITLE, TEXT)
    assert article.published is not None
    assert article.published.date().isoformat() == DAY
    (record,), _ = found(tmp_path / "a.json")
    assert record.cut == ""


@pytest.mark.parametrize("shape", answers.DESCRIBED)
def test_a_description_stands_for_a_text_and_is_told(shape: str, tmp_path: Path) -> None:
    pile = read([write(tmp_path / "a.json", answers.DESCRIBED[shape])])
    (article,) = pile.articles
    assert (article.title, article.text) == (TITLE, FIRST)
    assert article.published is not None
    assert article.published.date().isoformat() == DAY
    assert [each.partition("a.json: ")[2] for each in pile.warnings] == [
        "item 1: only a description, no text"
    ]
    (record,), _ = found(tmp_path / "a.json")
    assert record.cut == "the service gives only a description"


@pytest.mark.parametrize("answer", answers.REFUSED)
def test_an_answer_without_articles_is_one_line_that_says_what_it_is(
    answer: str, tmp_path: Path
) -> None:
    value, said = answers.REFUSED[answer]
    with pytest.raises(InputError) as error:
        read([write(tmp_path / "a.json", value)])
    assert said in str(error.value)
    assert "\n" not in str(error.value)
    assert "0a1b2c3d" not in str(error.value)


def article_of(shape: object, tmp_path: Path) -> RawArticle:
    (record,), _ = found(write(tmp_path / "a.json", shape))
    return record.article


def test_nested_names_are_read(tmp_path: Path) -> None:
    nyt = article_of(answers.DESCRIBED["nyt"], tmp_path)
    assert (nyt.source, nyt.url, nyt.authors) == ("Orvick Herald", URL, ("Ida Roe",))
    blog = article_of(answers.WHOLE["wordpress"], tmp_path)
    assert (blog.source, blog.authors) == ("orvickherald.example", ("Ida Roe",))
    assert blog.dates[0] == "2026-03-17T21:40:00Z"  # that of Greenwich, and said to be
    registry = article_of(answers.WHOLE["event registry"], tmp_path)
    assert (registry.source, registry.language) == ("Orvick Herald", "en")
    reader = article_of(answers.WHOLE["google reader"], tmp_path)
    assert (reader.id, reader.source, reader.url) == ("tag:reader:1", "Orvick Herald", URL)
    nodes = article_of(answers.WHOLE["graphql"], tmp_path)
    assert nodes.authors == ("Ida Roe",)


def test_a_record_without_a_text_costs_no_other_and_is_named(tmp_path: Path) -> None:
    records = [
        {"title": TITLE, "content": TEXT},
        {"title": "No word of it", "content": None, "description": ""},
        {"title": "Said twice", "content": "", "description": "Said twice"},
        {"title": "A label", "description": "<a href='x'>Comments</a>", "date": DAY},
        {"title": "[Removed]", "content": "[Removed]", "description": "[Removed]"},
        {"title": "A wall", "content": "Please enable JavaScript to read this page."},
        {"title": "Locked", "content": {"rendered": "", "protected": True}},
        None,
    ]
    records, problems = found(write(tmp_path / "a.json", {"articles": records}))  # type: ignore[assignment]  # read
    assert len(records) == 1
    assert [each.message for each in problems] == [
        "item 2 (“No word of it”): the text is empty",
        "item 3 (“Said twice”): the description says no more than the headline",
        "item 4 (“A label”): the description says no more than the headline",
        "item 5: the article was removed by who offered it",
        "item 6 (“A wall”): the text is only “Please enable JavaScript to read this page.”",
        "item 7 (“Locked”): the text is protected by a password",
        "item 8: not an object with a text field",
    ]


def test_a_text_that_the_service_cut_off_gives_way_to_a_whole_one(tmp_path: Path) -> None:
    cut = f"{FIRST} Sixty work… [+812 chars]"
    records = [{"title": "A", "content": cut}, {"title": "B", "content": cut, "full_text": TEXT}]
    (first, second), _ = found(write(tmp_path / "a.json", records))
    assert first.cut == "the service cut it off"
    assert (second.cut, second.article.text) == ("", TEXT)


def test_news_that_sounds_like_a_placeholder_stays(tmp_path: Path) -> None:
    texts = [
        "Not available: the mayor of Orvick gave no interview on Tuesday, her office said.",
        "The ferry is only available to members of the club, the operator said on Tuesday.",
        "No content with the deal, the union said it would strike from Friday.",
    ]
    records, problems = found(write(tmp_path / "a.json", [{"text": each} for each in texts]))
    assert [each.article.text for each in records] == texts
    assert problems == []


def test_headings_quotes_and_lists_of_editors_keep_their_kind(tmp_path: Path) -> None:
    blocks = [
        {"type": "header", "data": {"text": "What burned", "level": 2}},
        {"type": "paragraph", "data": {"text": FIRST}},
        {"type": "quote", "data": {"text": THIRD, "caption": "The brigade"}},
        {"type": "list", "data": {"style": "unordered", "items": ["The roof", "The stairs"]}},
    ]
    (record,), _ = found(write(tmp_path / "a.json", {"title": "T", "content": {"blocks": blocks}}))
    assert [(each.kind, each.text) for each in record.article.blocks] == [
        ("heading", "What burned"),
        ("paragraph", FIRST),
        ("block quote", THIRD),
        ("list item", "The roof"),
        ("list item", "The stairs"),
    ]


def test_what_stands_beside_the_articles_is_left_out_and_told(tmp_path: Path) -> None:
    value = {
        "articles": [{"title": TITLE, "text": TEXT, "comments": [{"text": "First!"}]}],
        "feeds": [{"title": "Orvick Herald", "description": "All news", "url": "x"}],
        "comments": [{"author": "b", "text": "Second!", "date": DAY}],
    }
    records, problems = found(write(tmp_path / "a.json", value))
    assert [each.article.text for each in records] == [TEXT]
    assert [each.message for each in problems] == ["feeds: left out what has no texts"]


def test_objects_one_after_another_are_read(tmp_path: Path) -> None:
    first, second = {"title": "A", "text": FIRST}, {"title": "B", "text": SECOND}
    texts = {
        "a.json": json.dumps(first) + json.dumps(second),
        "b.json": f"{json.dumps(first, indent=2)}\n{json.dumps(second, indent=2)}\n",
        "c.jsonl": json.dumps(first) + json.dumps(second) + "\n",
        "d.jsonl": f"{json.dumps(first, indent=2)}\n{json.dumps(second, indent=2)}\n",
        "e.json": "\ufeff" + json.dumps([first, second]),
    }
    for name, text in texts.items():
        records, problems = found(write(tmp_path / name, text))
        assert [each.article.text for each in records] == [FIRST, SECOND], name
        assert problems == [], name


def test_broken_json_is_read_as_far_as_it_goes_and_told(tmp_path: Path) -> None:
    first, second = (json.dumps({"title": "A", "text": each}) for each in (FIRST, SECOND))
    records, problems = found(write(tmp_path / "a.json", f"[\n{first},\n{second},\n]"))
    assert len(records) == 2
    assert [each.message for each in problems] == [
        "line 4: broken JSON: a comma before a closing bracket"
    ]
    records, problems = found(write(tmp_path / "b.json", f"[\n{first},\n{second},\n{{'x': "))
    assert len(records) == 2
    assert ["line 4: broken JSON" in each.message for each in problems] == [True]
    broken = first.replace('"title"', "title")
    records, problems = found(write(tmp_path / "c.json", f"[\n{broken},\n{second}\n]"))
    assert [each.article.text for each in records] == [SECOND]
    assert ["line 2: broken JSON" in each.message for each in problems] == [True]


def test_what_is_not_a_number_is_nothing(tmp_path: Path) -> None:
    text = f'[{{"title": "A", "text": "{FIRST}", "author": NaN, "date": NaN, "source": NaN}}]'
    (record,), _ = found(write(tmp_path / "a.json", text))
    assert (record.article.authors, record.article.dates, record.article.source) == ((), (), "")


UNKNOWN = {"payload": {"stuff": [
    {"kop": TITLE, "inhoud": {"w": TEXT}, "krant": "Herald"},
    {"kop": "B", "inhoud": {"w": FIRST}, "krant": "Post"},
]}}  # fmt: skip


def test_unknown_shapes_tell_their_keys_and_how_to_map_them(tmp_path: Path) -> None:
    path = write(tmp_path / "a.json", UNKNOWN)
    with pytest.raises(InputError) as error:
        read([path])
    assert "keys: payload.stuff.kop, payload.stuff.inhoud.w, payload.stuff.krant" in str(
        error.value
    )
    assert "--field text=payload.stuff.inhoud.w" in str(error.value)
    for pairs in (
        ("text=payload.stuff.inhoud.w", "title=payload.stuff.kop"),
        ("text=payload.stuff.inhoud.w", "title=kop"),
        ("text=inhoud.w", "title=kop"),
    ):
        articles = read([path], names=FieldNames.of(pairs)).articles
        assert [(each.title, each.text) for each in articles] == [(TITLE, TEXT), ("B", FIRST)]


def test_a_path_leads_through_lists(tmp_path: Path) -> None:
    value = {"data": {"items": [{"head": TITLE, "parts": [{"v": FIRST}, {"v": SECOND}]}]}}
    path = write(tmp_path / "a.json", value)
    names = FieldNames.of(("text=data.items.parts.v", "title=data.items.head"))
    (article,) = read([path], names=names).articles
    assert (article.title, article.text) == (TITLE, f"{FIRST}\n\n{SECOND}")
    names = FieldNames.of(("text=data.items.parts.1.v", "title=head"))
    assert [each.text for each in read([path], names=names).articles] == [SECOND]


def test_a_name_that_no_record_has_is_told(tmp_path: Path) -> None:
    path = write(tmp_path / "a.json", [{"text": TEXT}])
    pile = read([path], names=FieldNames.of(("title=kop",)))
    assert [each.partition("a.json: ")[2] for each in pile.warnings] == [
        "no item has a title under the name kop"
    ]


def test_the_cases_of_strangers_are_right() -> None:
    pile = read([Path("tests/cases/api-null-content.json")])
    assert [each.title for each in pile.articles] == [
        "Tolmen to cut evening water",
        "Reservoir above Tolmen nearly dry",
    ]
    assert ["item 2" in each for each in pile.warnings] == [True]
    pile = read([Path("tests/cases/api-placeholder.json")])
    assert [each.source for each in pile.articles] == ["Tolmen Post", "Valley News"]
    assert all("reservoir above Tolmen" in each.text for each in pile.articles)
    (article,) = read([Path("tests/cases/json-nested.json")]).articles
    assert (article.title, article.source, article.authors) == (
        "Tolmen to cut evening water", "Tolmen Post", ("Jo Lark",)
    )  # fmt: skip
    assert article.text.endswith("irrigating at night.")


def test_a_whole_page_in_a_record_is_read_as_a_page(tmp_path: Path) -> None:
    page = f"<!DOCTYPE html><html><body><nav>Menu</nav>{HTML}</body></html>"
    value = [{"title": TITLE, "html": page}]
    (record,), _ = found(write(tmp_path / "a.json", value))
    texts = [block.text for block in record.article.blocks]
    assert texts[0] == FIRST
    assert "Menu" not in texts


def _many(path: Path, count: int) -> Path:
    with path.open("w") as file:
        for at in range(count):
            record = {"title": f"T{at}", "source": f"O{at % 9}", "text": f"Report {at}: {FIRST}"}
            file.write(json.dumps(record) + "\n")
    return path


def test_a_stream_gives_the_articles_that_reading_gives(tmp_path: Path) -> None:
    path = _many(tmp_path / "a.jsonl", 40)
    with path.open("a") as file:
        file.write(json.dumps({"source": "O0", "text": f"Report 0: {FIRST}"}) + "\n{broken\n")
    told: list[str] = []
    streamed = list(stream([path], tell=told.append))
    pile = read([path])
    assert streamed == list(pile.articles)
    assert ["broken JSON" in each or "the same text" in each for each in told] == [True, True]


def test_ids_of_a_stream_are_each_given_once(tmp_path: Path) -> None:
    records = [{"id": "a", "text": FIRST}, {"id": "a", "text": SECOND}]
    path = write(tmp_path / "a.jsonl", "\n".join(map(json.dumps, records)))
    assert [each.id for each in stream([path])] == ["a", "a~2"]


@pytest.mark.slow
def test_a_stream_holds_hardly_any_of_what_passes(tmp_path: Path) -> None:
    path = _many(tmp_path / "a.jsonl", 3_000)
    passing: Iterator[object] = stream([path])
    for _ in range(500):
        next(passing)
    tracemalloc.start()
    count = sum(1 for _ in passing)
    held = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert count == 2_500
    assert held < 200 * count  # two numbers; an article is ten times as large


def test_records_under_keys_of_their_own_are_told_from_parts_of_an_answer(tmp_path: Path) -> None:
    by_key = {
        "u1": {"title": "A", "text": FIRST, "date": DAY},
        "u2": {"title": "B", "text": None, "date": DAY, "description": SECOND},
    }
    records, _ = found(write(tmp_path / "a.json", by_key))
    assert [each.article.text for each in records] == [FIRST, SECOND]
    parts = {
        "channel": {"title": "Orvick Herald", "description": "All the news of Orvick", "ttl": 5},
        "entry": {"headline": TITLE, "text": TEXT, "date": DAY},
    }
    records, _ = found(write(tmp_path / "b.json", parts))
    assert [each.article.text for each in records] == [TEXT]


def test_a_large_file_of_other_things_is_refused_quickly(tmp_path: Path) -> None:
    inner = [{"y": [{"z": at} for at in range(5)]} for _ in range(5)]
    path = write(tmp_path / "a.json", [[{"x": inner} for _ in range(40)] for _ in range(100)])
    start = time.process_time()
    with pytest.raises(InputError):
        read([path])
    assert time.process_time() - start < 10  # measured .6 s; it was 15 with every name looked up
