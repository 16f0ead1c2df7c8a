"""Hand items to workers that may hang or die, and take back their results, in any order.

What a worker is (a process, an actor of a cluster) is the business of its `Crew`.
"""

import time
from collections import deque
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar

from summarize.engines.results import TIMED_OUT, WORKER_DIED, Fault, Result
from summarize.errors import EngineError

# A worker that has answered so often is replaced: what it may have leaked goes with it.
# Chosen, not tuned: with stories of five articles it lives a minute or two.
_ANSWERS_OF_A_WORKER = 1000
# Items that a worker has at once: one to work on and one to go on with. Chosen, not tuned.
_AT_ONCE = 2
# Workers that an item may take along before it is given up: the first may have been killed by
# somebody who had nothing to do with it.
_DEATHS = 2
# Workers in a row that die before they are ready, after which no other is started.
_STILLBORN = 3
_NEVER = float("inf")

Item = tuple[Any, Any]


class WorkerDiedError(Exception):
    """The worker that was asked is no more; the message says how it ended."""


class Post(Protocol):
    """The way to one worker."""

    def send(self, item: Item) -> None:
        """Give the worker one item more; no error where it has died."""

    def receive(self) -> Result | None:
        """The result of its oldest item, once `Crew.wait` named it; None: it is ready to work.

        Raises:
            WorkerDiedError: it has died.
        """

    def close(self, *, is_busy: bool) -> None:
        """End the worker; one that is busy is not waited for."""


P = TypeVar("P", bound=Post)


class Crew(Protocol[P]):
    """Starts workers, and waits for them."""

    def start(self) -> P:
        """A new worker, which need not be ready yet."""

    def wait(self, posts: Collection[P], seconds: float | None) -> Collection[P]:
        """Those from which something can be received, or that have died, after so long at most."""


@dataclass(eq=False, slots=True)
class _Worker(Generic[P]):
    """The way to a worker, what it has to do, and when it must have done the first of that."""

    post: P
    waiting: deque[Item] = field(default_factory=deque)
    is_ready: bool = False
    deadline: float = _NEVER
    answers: int = 0


@dataclass(eq=False)
class Dispatch(Generic[P]):
    """Sees to it that each item is answered exactly once.

    Attributes:
        crew: whoever starts the workers.
        size: how many there are at most.
        items: what is to be done; taken as workers come free.
        timeout_seconds: how long an item may take, without the start of its worker.
    """

    crew: Crew[P]
    size: int
    items: Iterable[Item]
    timeout_seconds: float | None = None

    def __post_init__(self) -> None:
        self._left = iter(self.items)
        self._again: deque[Item] = deque()
        self._deaths: dict[Any, int] = {}
        self._workers: list[_Worker[P]] = []
        self._stillborn = 0

    def results(self) -> Iterator[Result]:
        """The result of each item as it is finished.

        Raises:
            EngineError: workers die as they start.
        """
        try:
            while self._has_work():
                self._hand_out()
                yield from self._received()
        finally:
            for worker in self._workers:
                worker.post.close(is_busy=bool(worker.waiting) or not worker.is_ready)
            self._workers.clear()

    def _has_work(self) -> bool:
        return any(worker.waiting for worker in self._workers) or self._has_more()

    def _hand_out(self) -> None:
        """Give all that are ready something to do and to go on with; start others if need be."""
        for depth in range(1, _AT_ONCE + 1):
            for worker in self._workers:
                if worker.is_ready and len(worker.waiting) < depth and self._has_more_for(worker):
                    self._give(worker, self._again.popleft())
        starting = sum(not worker.is_ready for worker in self._workers)
        while len(self._workers) < self.size and self._has_more(starting + 1):
            self._workers.append(_Worker(self.crew.start()))
            starting += 1

    def _has_more_for(self, worker: _Worker[P]) -> bool:
        """Whether the next item may go to a worker: what was in one that died is tried alone.

        An answer may be lost with the worker that goes on with the next item (Ray sends answers
        while it works), so that of two the wrong one would be blamed.
        """
        if not self._has_more():
            return False
        if not worker.waiting:
            return True
        return self._again[0][0] not in self._deaths and worker.waiting[0][0] not in self._deaths

    def _has_more(self, count: int = 1) -> bool:
        """Whether so many items wait for a worker; they are taken from the source for it."""
        while len(self._again) < count:
            item = next(self._left, None)
            if item is None:
                return False
            self._again.append(item)
        return True

    def _give(self, worker: _Worker[P], item: Item) -> None:
        worker.waiting.append(item)
        if len(worker.waiting) == 1:
            self._set_deadline(worker)
        worker.post.send(item)

    def _set_deadline(self, worker: _Worker[P]) -> None:
        is_timed = self.timeout_seconds is not None and worker.waiting
        worker.deadline = time.monotonic() + (self.timeout_seconds or 0) if is_timed else _NEVER

    def _received(self) -> Iterator[Result]:
        asked = [worker for worker in self._workers if worker.waiting or not worker.is_ready]
        latest = min((worker.deadline for worker in asked), default=_NEVER)
        seconds = None if latest == _NEVER else max(0.0, latest - time.monotonic())
        heard = set(map(id, self.crew.wait([worker.post for worker in asked], seconds)))
        for worker in asked:
            if id(worker.post) in heard:
                yield from self._heard(worker)
            elif worker.deadline <= time.monotonic():
                yield self._given_up(worker)

    def _heard(self, worker: _Worker[P]) -> Iterator[Result]:
        try:
            result = worker.post.receive()
        except WorkerDiedError as error:
            yield from self._died(worker, str(error))
            return
        if result is None:
            worker.is_ready, self._stillborn = True, 0
            return
        worker.waiting.popleft()
        worker.answers += 1
        self._deaths.pop(result.key, None)
        self._set_deadline(worker)
        if not worker.waiting and worker.answers >= _ANSWERS_OF_A_WORKER:
            self._dismiss(worker, is_busy=False)
        yield result

    def _died(self, worker: _Worker[P], how: str) -> Iterator[Result]:
        """What the dead worker had waits again, to be tried alone; what it worked on, once more."""
        self._dismiss(worker, is_busy=True)
        if not worker.is_ready:
            self._stillborn += 1
            if self._stillborn >= _STILLBORN:
                raise EngineError(f"the workers die as they start ({how})")
            return
        if not worker.waiting:
            return
        key, item = worker.waiting.popleft()
        self._again.extendleft(reversed(worker.waiting))
        for behind, _ in worker.waiting:
            self._deaths.setdefault(behind, 0)
        self._deaths[key] = self._deaths.get(key, 0) + 1
        if self._deaths[key] < _DEATHS:
            self._again.append((key, item))
        else:
            del self._deaths[key]
            yield Result(key, fault=Fault(WORKER_DIED, f"{_DEATHS} workers died of it ({how})"))

    def _given_up(self, worker: _Worker[P]) -> Result:
        key, _ = worker.waiting.popleft()
        self._again.extendleft(reversed(worker.waiting))
        self._dismiss(worker, is_busy=True)
        return Result(key, fault=Fault(TIMED_OUT, f"not done after {self.timeout_seconds:g} s"))

    def _dismiss(self, worker: _Worker[P], *, is_busy: bool) -> None:
        worker.post.close(is_busy=is_busy)
        self._workers.remove(worker)
