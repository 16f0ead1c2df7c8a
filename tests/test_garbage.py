"""How often Python looks for garbage while a story is told."""

import gc
import threading
from collections.abc import Iterator

import pytest

from summarize.garbage import collecting_seldom


@pytest.fixture(autouse=True)
def threshold() -> Iterator[None]:
    before = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    yield
    gc.set_threshold(*before)


def test_it_looks_less_often_and_then_as_before() -> None:
    with collecting_seldom:
        assert gc.get_threshold()[0] > 100_000
    assert gc.get_threshold() == (700, 10, 10)


def test_it_looks_as_before_when_the_last_of_two_threads_is_done() -> None:
    inside, done = threading.Event(), threading.Event()

    def ask() -> None:
        with collecting_seldom:
            inside.set()
            done.wait(10)

    other = threading.Thread(target=ask)
    with collecting_seldom:
        other.start()
        assert inside.wait(10)
    assert gc.get_threshold()[0] > 100_000
    done.set()
    other.join()
    assert gc.get_threshold() == (700, 10, 10)


@pytest.mark.parametrize("own", [0, 1_000_000])
def test_a_program_that_looks_less_often_keeps_its_way(own: int) -> None:
    gc.set_threshold(own, 5, 5)
    with collecting_seldom:
        assert gc.get_threshold() == (own, 5, 5)
    assert gc.get_threshold() == (own, 5, 5)


def test_it_looks_as_before_when_a_story_fails() -> None:
    with pytest.raises(ValueError, match="story"), collecting_seldom:
        raise ValueError("story")
    assert gc.get_threshold() == (700, 10, 10)
