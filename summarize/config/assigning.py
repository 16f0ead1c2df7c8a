"""Keys that are set on the command line."""

import tomllib
from typing import Any

from pydantic import ValidationError

from summarize.config.explaining import explain
from summarize.config.tables import LengthTable
from summarize.errors import ConfigError
from summarize.pipeline import Method
from summarize.settings import Settings


def set_keys(method: Method, assignments: tuple[str, ...]) -> Method:
    """`method` with `key=value` assignments, dots going down: `scoring.damping=0.9`.

    Raises:
        ConfigError: an assignment has no `=`, or names a key or value the method does not know.
    """
    table: dict[str, Any] = method.model_dump(exclude={"length"})
    for assignment in assignments:
        _assign(table, assignment)
    try:
        length = method.length
        if "length" in table:
            length = _Lengthy.model_validate({"length": table["length"]}).length.length()
        return Method.model_validate({**table, "length": length})
    except ValidationError as error:
        raise ConfigError(f"--set: {explain(error.errors()[0], table, Method)}") from error


def assign_to_file(table: dict[str, Any], assignment: str) -> None:
    """Set a key in the table of a whole file, before it is checked.

    Raises:
        ConfigError: it has no `=`, or names a job that the file does not have.
    """
    path, equals, value = assignment.partition("=")
    parts = [part.strip() for part in path.split(".")]
    if parts[0] != "jobs" or not equals or len(parts) < _OF_A_JOB:
        _assign(table, assignment)
        return
    jobs = [job for job in table.get("jobs", []) if isinstance(job, dict)]
    job = next((each for each in jobs if each.get("name") == parts[1]), None)
    if job is None:
        known = ", ".join(str(each.get("name")) for each in jobs)
        raise ConfigError(f"--set {assignment}: no job is named {parts[1]!r}; known: {known}")
    keys = parts[2:]
    if len(keys) == 1 and keys[0] in LengthTable.model_fields:
        keys = ["length", *keys]
    _assign(job, f"{'.'.join(keys)}={value}")


# The fewest parts of a key of a job: jobs.NAME.KEY.
_OF_A_JOB = 3


def _assign(table: dict[str, Any], assignment: str) -> None:
    path, equals, value = assignment.partition("=")
    if not equals or not path.strip():
        raise ConfigError(f"--set {assignment}: expected key=value")
    *tables, key = (part.strip() for part in path.split("."))
    for name in tables:
        if table.get(name) is None:
            table[name] = {}
        table = table[name]
        if not isinstance(table, dict):
            raise ConfigError(f"--set {assignment}: {name} is not a table")
    if (key == "name" and tables) or tables == ["length"] or assignment == "run.engine=serial":
        table.clear()  # another way of this stage, with keys of its own
    table[key] = plain_value(value.strip())


class _Lengthy(Settings):
    length: LengthTable


def plain_value(text: str) -> object:
    """A value as TOML has it, else the text itself.

    >>> plain_value("200"), plain_value("oil price")
    (200, 'oil price')
    """
    try:
        return tomllib.loads(f"value = {text}")["value"]
    except tomllib.TOMLDecodeError:
        return text
