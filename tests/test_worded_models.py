"""Briefings that a trained model words: lengths hold, and no engine or batch changes a byte."""

import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarize.batch import How, Task, run_tasks
from summarize.data import Article
from summarize.engines import Engine, Processes, Serial
from summarize.pipeline import Method, summarize
from summarize.rewriting import Seq2Seq
from summarize.selection import Words
from tests.models import article_pair, bart

__all__ = ["bart"]

pytestmark = [pytest.mark.models, pytest.mark.slow]


def test_the_length_holds_when_a_trained_model_words_a_short_report(bart: str) -> None:
    """A second report of 11 words is the passage; of both the model writes one of 14."""
    second = "At least 12 people were rescued after a flood in Lyon."
    long = (
        "Anna Grant, the mayor of Lyon, told reporters that 12 people were rescued in a flood"
        " near a market in Lyon on Monday, and that the cause was not yet known."
    )
    story = [Article("a", "A", "", second), Article("b", "B", "", long)]
    told = {}
    for limit in (11, 14):
        method = Method(length=Words(limit), rewriting=Seq2Seq(model=bart))
        told[limit] = summarize(story, method)
        assert told[limit].words == limit
    assert [(each.text, each.origin) for each in told[11].points] == [(second, "quoted")]
    assert told[11].status == "degraded"
    assert [each.origin for each in told[14].points] == ["rewritten"]


def _clusters(count: int) -> Iterator[dict[str, object]]:
    for number in range(count):
        chance = random.Random(number)  # noqa: S311 - test data, not cryptography
        texts = [" ".join(article_pair(chance)[0] for _ in range(3)) for _ in range(2)]
        yield {"id": f"c{number}", "documents": [{"text": each} for each in texts]}


def _run(folder: Path, name: str, model: Seq2Seq, engine: Engine) -> dict[str, object]:
    """The points of each of five stories."""
    clusters = folder / "clusters.jsonl"
    clusters.write_text("".join(f"{json.dumps(each)}\n" for each in _clusters(5)))
    method, formats = Method(length=Words(60), rewriting=model), (("json", ".json"),)
    task = Task(name, "clusters", (str(clusters),), method, folder / name, formats)
    (ended,) = run_tasks([task], How(engine=engine))
    assert ended.done == 5
    return {
        path.name: json.loads(path.read_text())["points"]
        for path in (folder / name).glob("c*.json")
    }


def test_every_engine_and_every_batch_writes_the_same(bart: str, tmp_path: Path) -> None:
    model = Seq2Seq(model=bart)
    here = _run(tmp_path, "serial", model, Serial())
    assert len(here) == 5
    assert '"rewritten"' in json.dumps(here)
    assert _run(tmp_path, "processes", model, Processes(workers=2)) == here
    one = model.model_copy(update={"batch_size": 1})
    assert _run(tmp_path, "one", one, Serial()) == here
