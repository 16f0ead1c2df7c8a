"""Every exception of ours comes through a pickle as it was, so that no job of a pool is lost."""

import inspect
import pickle
import pkgutil
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from multiprocessing import get_context

import pytest

import summarize
from summarize import errors
from summarize.engines import Processes

pytestmark = pytest.mark.slow

# What an argument of an exception is here, by its annotation.
SAMPLES: dict[object, object] = {str: "a word", int: 7, float: 1.5}


def _classes(root: type[BaseException]) -> Iterator[type[BaseException]]:
    for kind in root.__subclasses__():
        if kind.__module__.partition(".")[0] == "summarize":
            yield kind
        yield from _classes(kind)


def _all_classes() -> list[type[BaseException]]:
    """Every exception class of the package, of all its modules."""
    for module in pkgutil.walk_packages(summarize.__path__, "summarize."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    return sorted(set(_classes(BaseException)), key=lambda kind: (kind.__module__, kind.__name__))


def _made(kind: type[BaseException]) -> BaseException:
    """One of a class, with a value for every argument that its own `__init__` names."""
    if issubclass(kind, OSError):
        return kind(28, "no space", "s3://bucket/name")
    own = kind.__init__ is not errors.SummarizeError.__init__ and inspect.isfunction(kind.__init__)
    if not own:
        return kind("what is wrong")
    named = list(inspect.signature(kind.__init__).parameters.values())[1:]
    return kind(*(SAMPLES[each.annotation] for each in named))


def _told(error: BaseException) -> tuple[object, ...]:
    """What can be seen of an exception."""
    return type(error), str(error), repr(error), error.args, error.__dict__


CLASSES = _all_classes()


def test_the_tree_of_errors_and_those_of_other_modules_are_among_them() -> None:
    tree = {kind for kind in vars(errors).values() if inspect.isclass(kind)}
    assert {kind for kind in tree if issubclass(kind, Exception)} < set(CLASSES)


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__qualname__)
def test_an_exception_survives_pickling(kind: type[BaseException]) -> None:
    error = _made(kind)
    error.noted = ("later",)  # type: ignore[attr-defined] # such as `found` of an InputError
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(error, protocol))  # noqa: S301 - our own bytes
        assert _told(again) == _told(error)


def fail(number: int) -> int:
    """Raise the exception of this number."""
    raise _made(CLASSES[number])


@pytest.mark.slow
def test_a_pool_of_processes_loses_no_job_to_an_exception() -> None:
    """One that cannot be read at the other end breaks the pool, and every job that waits in it."""
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        jobs = [pool.submit(fail, number) for number in range(len(CLASSES))]
        came = [job.exception(timeout=120) for job in jobs]
    assert [_told(each) for each in came if each] == [_told(_made(kind)) for kind in CLASSES]


@pytest.mark.slow
def test_the_engine_of_processes_tells_every_exception() -> None:
    items = [(number, number) for number in range(len(CLASSES))]
    results = {result.key: result.fault for result in Processes(workers=2).run(fail, items)}
    for number, kind in enumerate(CLASSES):
        fault = results[number]
        assert fault is not None
        assert fault.kind == kind.__name__
        assert str(_made(kind)) in fault.message
