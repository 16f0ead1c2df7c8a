"""Keys of `[run]` from the environment, where neither the file nor a flag has them.

Only how the work is done can be set there, never what comes out: the bytes do not depend on it.
"""

import os
from collections.abc import Mapping
from typing import Any

from summarize.config.assigning import plain_value
from summarize.config.tables import LIMITS, OF_RAY, RunTable

_PREFIX = "SUMMARIZE_"
# Looked up where it counts: commands without a file have it too.
_ELSEWHERE = "journals"


def variable(key: str) -> str:
    """The variable of a key of `[run]`.

    >>> variable("task_timeout_seconds")
    'SUMMARIZE_TASK_TIMEOUT_SECONDS'
    """
    return _PREFIX + key.upper()


def from_environment(run: Mapping[str, Any]) -> dict[str, Any]:
    """The keys of `[run]` that are left to the environment, as far as the engine has them.

    Args:
        run: the table, as the file and the flags have it.
    """
    found = {
        key: plain_value(value)
        for key in RunTable.model_fields
        if key not in (*run, _ELSEWHERE) and (value := os.environ.get(variable(key), ""))
    }
    engine = run.get("engine", found.get("engine", "serial"))
    without: tuple[str, ...] = ()
    if engine in ("serial", "processes"):
        without = (*LIMITS, *OF_RAY) if engine == "serial" else OF_RAY
    return {key: value for key, value in found.items() if key not in without}
