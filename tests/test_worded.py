"""What holds for briefings that a model words: their length, their batches, their bytes."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.attribution import Room, fitted
from summarize.batch import Task, run_tasks
from summarize.data import Article, Briefing, count_words
from summarize.documents import digested
from summarize.pipeline import Draft, Method, draft, put_together
from summarize.renderers import render
from summarize.rewriting import Endpoint, Group, Outcome, Wording
from summarize.scoring import word_limit
from summarize.selection import Length, Percent, Sentences, Words
from summarize.sentences import split_spans
from summarize.verification import failures, read_document

SHORT = "Twelve people were killed in a fire at a factory in Lyon."
LONG = (
    "Twelve people were killed in a fire at a factory in Lyon on Monday, officials said in the"
    " afternoon."
)
CHECKED = "The mayor of Lyon said that nobody had inspected the factory since 2019."
CHECKED_TOO = (
    "The mayor of Lyon said on Tuesday that nobody at all had inspected the factory since 2019."
)
STORY = tuple(
    Article(id=source, source=source, title="Fire in Lyon", text=text)
    for source, text in (
        ("Gazette", SHORT),
        ("Herald", f"{LONG} {CHECKED_TOO}"),
        ("Courier", f"{SHORT} {CHECKED}"),
    )
)


@dataclass(frozen=True)
class Writer:
    """A rewriter that writes of each story what a function says."""

    told: Callable[[Sequence[Group]], Sequence[Wording]]
    samples: bool = False

    def public(self) -> dict[str, object]:
        """As if a server's model had written."""
        return Endpoint(model="writer", base_url="http://x/v1").public()

    def rewrite(
        self,
        stories: Sequence[Sequence[Group]],
        *,
        titles: Sequence[str] = (),  # noqa: ARG002
        query: str = "",  # noqa: ARG002
        attempt: int = 0,  # noqa: ARG002
    ) -> list[list[Wording]]:
        """The statements of each story by itself."""
        return [list(self.told(groups)) for groups in stories]


def _method(length: Length, told: Callable[[Sequence[Group]], Sequence[Wording]]) -> Method:
    return Method(length=length).model_copy(update={"rewriting": Writer(told)})


def _longest(groups: Sequence[Group]) -> list[Wording]:
    """Of each group the longest sentence that says it."""
    return [Wording(max(each.evidence, key=len), (each.id,)) for each in groups]


def _told(length: Length, told: Callable[[Sequence[Group]], Sequence[Wording]]) -> Briefing:
    return put_together([draft(STORY, _method(length, told))])[0]


def test_a_statement_that_would_break_the_limit_gives_way_to_its_passage() -> None:
    """The passage has 12 words, what is written of it 19, and 16 were asked for."""
    briefing = _told(Words(16), _longest)
    assert [(each.text, each.origin) for each in briefing.points] == [(SHORT, "quoted")]
    assert briefing.points[0].note == (
        "has 19 words where its passage has 12, which does not fit into 16"
    )
    assert briefing.status == "degraded"


def test_a_statement_longer_than_its_passage_stays_where_there_is_room() -> None:
    """Of 40 words 19 and 17 are written, the first where the passage has 12."""
    briefing = _told(Words(40), _longest)
    assert briefing.words == 36
    assert briefing.points[0].text == LONG
    assert briefing.points[0].origin == "rewritten"
    assert briefing.status == "ok"


def test_a_limit_in_sentences_counts_those_that_are_written() -> None:
    def parted(groups: Sequence[Group]) -> list[Wording]:
        return [Wording(" ".join(each.evidence[:2]), (each.id,)) for each in groups]

    two, one = (_told(Sentences(count), parted) for count in (2, 1))
    assert [(each.text, each.origin) for each in one.points] == [(SHORT, "quoted")]
    assert "has 2 sentences where its passage has 1" in one.points[0].note
    assert all(each.origin == "quoted" for each in two.points)


def test_as_few_statements_as_possible_give_way_the_longest_beyond_its_passage_first() -> None:
    """Of 9 words 12 are written: 3 and 1 beyond their passages, and 1 fewer.

    Without the first 9 are left. One more about the same group goes with it.
    """
    room = Room(9, "words", ["a a a", "b b b", "c c c"], [3, 3, 3], count_words)
    written = [
        Outcome("A a a a a a", (0,), "rewritten"),
        Outcome("B b b b", (1,), "rewritten", "a warning"),
        Outcome("C c", (2,), "rewritten"),
    ]
    why = "has 6 words where its passage has 3, which does not fit into 9"
    first = Outcome("a a a", (0,), "quoted", why)
    assert fitted(written, room) == (first, *written[1:])
    more = [*written[:1], Outcome("A", (0,), "rewritten"), *written[1:]]
    assert [each.text for each in fitted(more, room)] == ["a a a", "B b b b", "C c"]
    tight = fitted(written, replace(room, limit=8))
    assert [each.text for each in tight] == ["a a a", "b b b", "C c"]
    assert tight[1].reason.startswith("a warning; has 4 words")


def test_verify_finds_more_words_than_were_asked_for() -> None:
    """A briefing of 19 words that says it was made for 16, with the picks of such a one."""
    method = _method(Words(40), _longest)
    (long,) = put_together([replace(draft(STORY, Method(length=Words(16))), method=method)])
    document = json.loads(render(long, "json"))
    assert document["points"][0]["text"] == LONG
    told = document["signature"]["method"]
    assert '"words":40' in told
    document["signature"]["method"] = told.replace('"words":40', '"words":16')
    found = failures(read_document(json.dumps(digested(document)), "long"))
    assert any("point 1: otherwise in text, origin" in each for each in found)


def _job(folder: Path, name: str, method: Method) -> Task:
    articles = folder / f"{name}.json"
    told = [{"id": each.id, "source": each.source, "text": each.text} for each in STORY]
    articles.write_text(json.dumps(told))
    formats = (("json", ".json"),)
    return Task(name, "brief", (str(articles),), method, folder / "out", formats, name)


def test_stories_of_all_jobs_that_a_model_words_alike_are_worded_together(tmp_path: Path) -> None:
    """Two jobs of other lengths share their batches; the one with another query has its own."""
    together: list[int] = []

    class Counting(Endpoint):
        def rewrite(self, stories: Sequence[Sequence[Group]], **_: object) -> list[list[Wording]]:
            together.append(len(stories))
            return [_longest(groups) for groups in stories]

    methods = [Method(length=Words(16)), Method(length=Words(40)), Method(query="factory")]
    counting = Counting(model="writer", base_url="http://x/v1")
    asked = [each.model_copy(update={"rewriting": counting}) for each in methods]
    names = [f"job{at}" for at in range(len(asked))]
    tasks = [_job(tmp_path, name, method) for name, method in zip(names, asked, strict=True)]
    ended = run_tasks(tasks)
    assert [each.done for each in ended] == [1, 1, 1]
    assert together == [2, 1]
    told = [json.loads((tmp_path / "out" / f"{name}.json").read_text()) for name in names[:2]]
    assert [sum(count_words(p["text"]) for p in each["points"]) for each in told] == [12, 36]


@cache
def _drafted(length: Length) -> Draft:
    return draft(STORY, Method(length=length))


lengths = st.one_of(
    st.integers(1, 60).map(Words),
    st.integers(1, 4).map(Sentences),
    st.integers(1, 100).map(Percent),
)
wordings = st.lists(
    st.builds(
        Wording,
        st.one_of(
            st.sampled_from([SHORT, LONG, CHECKED, CHECKED_TOO, f"{SHORT} {LONG}", "", "He fled."]),
            st.text(max_size=40),
        ),
        st.lists(st.integers(0, 3), max_size=3).map(tuple),
        st.sampled_from(["", "a warning"]),
    ),
    max_size=6,
)


def test_a_title_of_a_passage_that_a_model_shortened_is_borne_out() -> None:
    briefing = _told(Percent(81), lambda _: [Wording(SHORT, (0,))])
    untitled = replace(
        briefing, articles=tuple(replace(each, title="") for each in briefing.articles)
    )
    assert briefing.title.startswith("Twelve people were killed")
    assert not any(
        line.startswith("title: ") for line in failures(read_document(render(untitled, "json"), ""))
    )


@settings(max_examples=150, deadline=None)
@given(lengths, wordings)
@pytest.mark.slow
def test_whatever_is_written_the_length_holds_and_every_pick_is_told(
    length: Length, written: list[Wording]
) -> None:
    method = _method(length, lambda _: written)
    (briefing,) = put_together([replace(_drafted(length), method=method)])
    if isinstance(length, Sentences):
        each = [split_spans(point.text, language="en") for point in briefing.points]
        assert sum(map(len, each)) <= length.sentences
    else:
        limit = word_limit(length, STORY)
        assert limit is not None
        assert briefing.words <= limit
    used = [entry.point for entry in briefing.ledger if entry.fate == "used"]
    assert len(used) == len(_drafted(length).picks)
    assert set(used) == set(range(len(briefing.points)))
    assert briefing.status == ("degraded" if any(p.note for p in briefing.points) else "ok")
    assert not failures(read_document(render(briefing, "json"), "told"))
