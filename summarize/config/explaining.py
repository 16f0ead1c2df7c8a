"""What is wrong with a file, in one line that names table and key."""

from dataclasses import fields, is_dataclass
from typing import Any, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from summarize.settings import Settings, complaint, shown


def explain(error: ErrorDetails, table: dict[str, Any], root: type[Settings]) -> str:
    """One line for one pydantic error, in the words of the file."""
    location = keys_of(error, table)
    if error["type"] in ("union_tag_not_found", "union_tag_invalid"):
        key = error["ctx"]["discriminator"].strip("'")
        known = ", ".join(kind for model in _at(error["loc"], root) for kind in _kinds(model))
        given = f"unknown {key} {shown(error['ctx']['tag'])}" if "tag" in error["ctx"] else ""
        return f"{_place([*location, key], table)}{given or f'missing key {key!r}'}; known: {known}"
    known_keys = dict.fromkeys(
        name for each in _at(error["loc"][:-1], root) for name in _names(each)
    )
    of_a_job = len(location) == 2 and location[0] == "jobs"
    inside: tuple[int | str, ...] = () if of_a_job else tuple(location)
    return _place(location, table) + complaint({**error, "loc": inside}, known_keys)


def keys_of(error: ErrorDetails, table: dict[str, Any]) -> list[int | str]:
    """The keys of the file in pydantic's location, which also names the chosen kinds of tables."""
    keys: list[int | str] = []
    place: Any = table
    location = error["loc"]
    for at, part in enumerate(location):
        is_key = error["type"] == "extra_forbidden" and at == len(location) - 1
        if not is_key and isinstance(place, dict) and part not in place and part in place.values():
            continue
        keys.append(part)
        inside = isinstance(place, dict | list) and (isinstance(part, int) or part in place)
        place = place[part] if inside else None
    return keys


def _at(location: tuple[int | str, ...], root: type[Settings]) -> list[Any]:
    """The classes that the table at pydantic's location may be."""
    models: list[Any] = [root]
    for part in location:
        if not isinstance(part, int):
            chosen = [each for each in models if part in _kinds(each)]
            models = chosen or [one for each in models for one in _tables(each).get(part, ())]
    return models


def _names(model: Any) -> list[str]:
    tables = _tables(model)
    deeper = [
        f"{key}.{name}" for key, own in tables.items() for one in own for name in _tables(one)
    ]
    return [*tables, *deeper]


def _tables(model: Any) -> dict[str, list[Any]]:
    """The keys of a settings class, each with the classes its table may be."""
    if is_dataclass(model):
        return {field.name: _classes(field.type) for field in fields(model)}
    return {name: _classes(field.annotation) for name, field in model.model_fields.items()}


def _classes(annotation: Any) -> list[Any]:
    if isinstance(annotation, type) and (
        issubclass(annotation, BaseModel) or is_dataclass(annotation)
    ):
        return [annotation]
    return [each for part in get_args(annotation) for each in _classes(part)]


def _kinds(model: Any) -> tuple[Any, ...]:
    """What tells this class from the others that a table may be: the value of `name` or `kind`."""
    if is_dataclass(model):
        return ()
    own = [model.model_fields[key] for key in ("name", "kind") if key in model.model_fields]
    return tuple(kind for field in own for kind in get_args(field.annotation))


def _place(location: list[int | str], table: dict[str, Any]) -> str:
    """Where in the file, e.g. `[[jobs]] 2 'world', table method: `."""
    parts: list[str] = []
    rest = list(location)
    if len(rest) > 1 and rest[0] == "jobs" and isinstance(rest[1], int):
        job = table["jobs"][rest[1]]
        name = job.get("name") if isinstance(job, dict) else None
        parts.append(f"[[jobs]] {rest[1] + 1}" + (f" {name!r}" if name else ""))
        rest = rest[2:]
    keys = [str(key) for key in rest if not isinstance(key, int)]
    if len(keys) > 1:
        parts.append("table " + ".".join(keys[:-1]))
    return ", ".join(parts) + ": " if parts else ""
