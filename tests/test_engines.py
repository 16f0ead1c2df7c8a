"""Engines: every item answered exactly once, whoever hangs or dies; the same from each of them."""

import os
import pickle
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from summarize.engines import TIMED_OUT, WORKER_DIED, Fault, Processes, Result, Serial
from summarize.engines.dispatch import Dispatch, Item, WorkerDiedError
from summarize.errors import EngineError, InputError

pytestmark = pytest.mark.slow

_ITEMS = [(number, number) for number in range(12)]


def square(number: int) -> int:
    """A picklable function."""
    return number * number


def fragile(item: Any) -> Any:
    """What each item does to its worker."""
    if item == "die":
        os.kill(os.getpid(), 9)
    if item == "hang":
        time.sleep(60)
    if item == "eat":
        return len(bytearray(900 << 20))
    if item == "err":
        raise ValueError("bad item")
    if item == "mend":
        raise InputError("mend me")
    return item


def told(results: Iterator[Result]) -> dict[Any, Any]:
    """Values and kinds of faults by key; no key twice."""
    found: dict[Any, Any] = {}
    for result in results:
        assert result.key not in found
        found[result.key] = result.fault.kind if result.fault else result.value
    return found


def test_serial_and_processes_give_the_same() -> None:
    expected = {number: number * number for number in range(12)}
    assert told(Serial().run(square, _ITEMS)) == expected
    assert told(Processes(workers=2).run(square, _ITEMS)) == expected
    assert told(Processes(workers=3).run(square, iter(()))) == {}


def test_who_hangs_dies_or_eats_costs_only_its_own_item() -> None:
    items = [*_ITEMS, ("h", "hang"), ("d", "die"), ("e", "eat"), ("v", "err"), *[(20, 20)]]
    engine = Processes(workers=2, task_timeout_seconds=1.5, memory_limit_mb=600)
    found = told(engine.run(fragile, items))
    assert {key: found.pop(key) for key in "hdev"} == {
        "h": TIMED_OUT,
        "d": WORKER_DIED,
        "e": "MemoryError",
        "v": "ValueError",
    }
    assert found == {number: number for number in (*range(12), 20)}


def test_large_items_and_answers_do_not_block_each_other() -> None:
    items = ((number, b"x" * 3_000_000) for number in range(8))
    assert len(told(Processes(workers=2).run(bytes, items))) == 8


def test_items_are_taken_only_as_workers_need_them() -> None:
    taken = []

    def items() -> Iterator[tuple[int, int]]:
        for number in range(50):
            taken.append(number)
            yield number, number

    results = Processes(workers=2).run(square, items())
    next(results)
    assert len(taken) <= 8
    results.close()  # type: ignore[attr-defined]  # a generator


def test_a_fault_survives_pickling_without_its_cause() -> None:
    (result,) = Serial().run(fragile, [(1, "err")])
    fault = result.fault
    assert fault is not None
    assert isinstance(fault.cause, ValueError)
    again = pickle.loads(pickle.dumps(fault))  # noqa: S301 - our own bytes
    assert again == fault
    assert again.cause is None
    assert "test_engines.py" in again.traceback
    assert str(Path.cwd()) not in again.traceback


def test_what_a_user_can_mend_has_no_traceback() -> None:
    (result,) = Serial().run(fragile, [(1, "mend")])
    assert result.fault == Fault("InputError", "mend me")


class _Post:
    """A worker without a process: it answers when it is asked, or dies.

    One that is hasty works on what it has to the end before an answer is fetched.
    """

    def __init__(self, *, lives: bool, is_hasty: bool) -> None:
        self.lives, self.given, self.is_ready = lives, list[Item](), False
        self.is_hasty = is_hasty

    def send(self, item: Item) -> None:
        self.given.append(item)

    def receive(self) -> Result | None:
        if not self.lives:
            raise WorkerDiedError("exit code 7")
        if not self.is_ready:
            self.is_ready = True
            return None
        if self.is_hasty and any(item == "die" for _, item in self.given):
            self.given = [(None, "die")]
        key, item = self.given.pop(0)
        if item == "die":
            self.lives = False
            raise WorkerDiedError("signal 9")
        return Result(key, item)

    def close(self, *, is_busy: bool) -> None:
        del is_busy
        self.lives = False


class _Crew:
    def __init__(self, *, lives: bool = True, is_hasty: bool = False) -> None:
        self.lives, self.is_hasty, self.started = lives, is_hasty, list[_Post]()

    def start(self) -> _Post:
        self.started.append(_Post(lives=self.lives, is_hasty=self.is_hasty))
        return self.started[-1]

    def wait(self, posts: Any, seconds: float | None) -> Any:
        del seconds
        return posts


def test_workers_that_die_as_they_start_end_the_run() -> None:
    with pytest.raises(EngineError, match=r"the workers die as they start \(exit code 7\)"):
        list(Dispatch(_Crew(lives=False), 1, [(1, 1)]).results())


def test_an_item_is_tried_once_more_and_what_waits_behind_it_is_not_lost() -> None:
    crew = _Crew()
    items = [(1, "a"), (2, "die"), (3, "b"), (4, "c")]
    found = told(Dispatch(crew, 1, items).results())
    assert found == {1: "a", 2: WORKER_DIED, 3: "b", 4: "c"}
    assert len(crew.started) == 3
    assert not any(post.lives for post in crew.started)


def test_an_answer_lost_with_a_worker_is_not_held_against_its_item() -> None:
    crew = _Crew(is_hasty=True)
    items = [(1, "a"), (2, "die"), (3, "b"), (4, "die"), (5, "c")]
    found = told(Dispatch(crew, 1, items).results())
    assert found == {1: "a", 2: WORKER_DIED, 3: "b", 4: WORKER_DIED, 5: "c"}
    assert len(crew.started) <= 8


def test_no_cluster_is_looked_for_where_there_is_nothing_to_do() -> None:
    from summarize.engines import Ray

    assert list(Ray(address="ray://127.0.0.1:1").run(fragile, [])) == []


@pytest.mark.slow
def test_ray_gives_the_same_and_keeps_to_this_machine() -> None:
    pytest.importorskip("ray")
    from summarize.engines import Ray

    items = [*_ITEMS, ("d", "die"), ("v", "err")]
    found = told(Ray(workers=2, task_timeout_seconds=30).run(fragile, items))
    assert (found.pop("d"), found.pop("v")) == (WORKER_DIED, "ValueError")
    assert found == {number: number for number in range(12)}


_NODES = """
import time

from ray.cluster_utils import Cluster

from summarize.engines import Ray


def slow(number):
    time.sleep(0.2)
    return number * number


if __name__ == "__main__":
    cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 1})
    nodes = [cluster.add_node(num_cpus=1) for _ in range(2)]
    found = []
    for result in Ray(workers=3, address=cluster.address).run(slow, [(n, n) for n in range(40)]):
        found.append((result.key, result.value))
        if len(found) == 8:
            cluster.remove_node(nodes[0], allow_graceful=False)
    print(sorted(found) == [(n, n * n) for n in range(40)])
    cluster.shutdown()
"""


@pytest.mark.slow
def test_a_node_of_a_cluster_may_be_killed(tmp_path: Path) -> None:
    pytest.importorskip("ray")
    script = tmp_path / "nodes.py"
    script.write_text(_NODES)
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd()), "RAY_USAGE_STATS_ENABLED": "0"}
    done = subprocess.run(
        [sys.executable, str(script)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert done.stdout.splitlines()[-1:] == ["True"]
