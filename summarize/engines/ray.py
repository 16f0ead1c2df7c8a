"""Actors of a Ray cluster: one of this machine, or one that is there already."""

import os
import socket
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Any, Literal

from pydantic import Field

from summarize.cores import available_cores
from summarize.engines.dispatch import Dispatch, Item, WorkerDiedError
from summarize.engines.results import Result, attempt
from summarize.engines.worker import prepare
from summarize.errors import EngineError, MissingExtraError
from summarize.settings import Number, Settings, Whole

if TYPE_CHECKING:
    from types import ModuleType


class Ray(Settings):
    """Workers that are actors of Ray; the package has to be installed on every node.

    Attributes:
        workers: how many; by default as many as the cluster has CPUs.
        task_timeout_seconds: an item that takes longer is given up, and its worker replaced.
        memory_limit_mb: an item that needs more in one worker is given up (Linux).
        address: a cluster that runs ("auto", "ray://host:10001", "host:6379"); it is never
            stopped. Without one, a cluster of this machine on 127.0.0.1 that ends with the run.
        num_gpus: GPUs for each worker, or parts of one.
    """

    name: Literal["ray"] = "ray"
    workers: Whole | None = Field(default=None, gt=0, le=100_000)
    task_timeout_seconds: Number | None = Field(default=None, gt=0)
    memory_limit_mb: Whole | None = Field(default=None, ge=64)
    address: str | None = None
    num_gpus: Number = Field(default=0, ge=0)

    def run(self, function: Callable[[Any], Any], items: Iterable[Item]) -> Iterator[Result]:
        """The result of `function` for each (key, item), as they are finished.

        At most two items a worker are taken from `items` ahead of their results. The function and
        the items must survive pickling.

        Raises:
            EngineError: the cluster cannot be reached, or workers die as they start.
            MissingExtraError: Ray is not installed.
        """
        waiting = iter(items)
        first = next(waiting, None)
        if first is None:  # no cluster is started for nothing
            return
        ray = _imported(is_local=self.address is None)
        is_ours = not ray.is_initialized()
        if is_ours:
            self._connect(ray)
        try:
            size = self.workers or int(ray.cluster_resources().get("CPU", 1))
            crew = _Crew(ray, function, self.memory_limit_mb, self.num_gpus)
            rest = chain((first,), waiting)
            yield from Dispatch(crew, size, rest, self.task_timeout_seconds).results()
        finally:
            if is_ours:
                ray.shutdown()

    def _connect(self, ray: "ModuleType") -> None:
        _demand_reachable(self.address)
        quiet = {"logging_level": "ERROR", "log_to_driver": False}
        try:
            if self.address is not None:
                ray.init(address=self.address, **quiet)
                return
            ray.init(
                address="local",
                num_cpus=self.workers or available_cores(),
                include_dashboard=False,
                **quiet,
            )
        except (ConnectionError, ValueError, RuntimeError, OSError) as error:
            where = self.address or "of this machine"
            raise EngineError(f"the Ray cluster {where} cannot be used: {error}") from error


# How long a cluster may take to answer; Ray itself goes on trying for many minutes.
_PATIENCE_SECONDS = 5.0


def _demand_reachable(address: str | None) -> None:
    """Look whether somebody listens at an address with a port.

    Raises:
        EngineError: nobody does.
    """
    host, colon, port = (address or "").rpartition("//")[2].rpartition(":")
    if not colon or not port.isdigit():
        return
    try:
        socket.create_connection((host, int(port)), _PATIENCE_SECONDS).close()
    except OSError as error:
        why = error.strerror or error
        raise EngineError(f"the Ray cluster {address} cannot be reached: {why}") from error


def _imported(*, is_local: bool) -> "ModuleType":
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")
    if is_local:
        # The one way to keep a cluster off the network: ray.init replaces the loopback address
        # (findings/ray_loopback.sh). Read when ray is imported.
        os.environ.setdefault("RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER", "0")
    try:
        import ray
    except ImportError as error:
        raise MissingExtraError("the engine ray", "ray") from error
    module: ModuleType = ray
    return module


class _Actor:
    """What runs in a worker of the cluster."""

    def __init__(self, function: Callable[[Any], Any], memory_limit_mb: int | None) -> None:
        prepare(memory_limit_mb)
        self._function = function

    def ready(self) -> None:
        """Say that the worker has started."""

    def answer(self, item: Item) -> Result:
        return attempt(self._function, *item)


@dataclass(frozen=True)
class _Crew:
    ray: "ModuleType"
    function: Callable[[Any], Any]
    memory_limit_mb: int | None
    num_gpus: float

    def start(self) -> "_Handle":
        kind = self.ray.remote(num_cpus=1, num_gpus=self.num_gpus, max_restarts=0)(_Actor)
        actor = kind.remote(self.function, self.memory_limit_mb)
        return _Handle(self.ray, actor, deque([actor.ready.remote()]))

    def wait(self, posts: "Collection[_Handle]", seconds: float | None) -> "list[_Handle]":
        first = {post.due[0]: post for post in posts}
        ready, _ = self.ray.wait(list(first), num_returns=1, timeout=seconds)
        more, _ = self.ray.wait(list(first), num_returns=len(first), timeout=0)
        return [first[each] for each in dict.fromkeys((*ready, *more))]


@dataclass(frozen=True, eq=False)
class _Handle:
    """An actor, and what it is to answer, the oldest first."""

    ray: "ModuleType"
    actor: Any
    due: deque[Any] = field(default_factory=deque)

    def send(self, item: Item) -> None:
        self.due.append(self.actor.answer.remote(item))

    def receive(self) -> Result | None:
        try:
            result: Result | None = self.ray.get(self.due[0])
        except self.ray.exceptions.RayError as error:
            raise WorkerDiedError(type(error).__name__) from error
        self.due.popleft()
        return result

    def close(self, *, is_busy: bool) -> None:
        del is_busy
        with suppress(self.ray.exceptions.RayError):
            self.ray.kill(self.actor)
