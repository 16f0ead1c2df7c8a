"""Answers of services that hold no article: errors, empty results, counts, unknown shapes."""

import re
from collections.abc import Iterator, Mapping

from summarize.patterns import regex
from summarize.readers.record_fields import one_line

# What services call their word on an error, the most telling first.
_MESSAGES = (
    "message", "error_message", "errorMessage", "error_description", "detail", "faultstring",
    "reason", "msg", "description", "title", "error", "errors", "fault",
)  # fmt: skip
# Of which so many tell of an error wherever they stand alone, with hardly a key beside them.
_SURE, _MOST_KEYS = 8, 4
_UNTOLD = "it gives no message"
_ERRORS = frozenset(("error", "errors", "fault", "exception"))
_STATES = frozenset(("status", "code", "statusCode", "status_code", "error_code", "success", "ok"))
_FAILED = regex(
    r"(?:error|fail|fault|invalid|denied|unauthor|forbidden|4\d\d|5\d\d)", re.IGNORECASE
)
# Keys and tokens, which no message repeats.
_SECRET = regex(
    r"(?i)(?<=key)[=:]\s*\S+|(?<=token)[=:]\s*\S+|\b(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]{16,}\b|\b[A-Za-z_-]{28,}\b"
)
_LONGEST = 200  # characters of a message that are quoted
_LISTED = 12  # names of keys that a message lists; chosen, not tuned
_DEEPEST = 8  # levels of objects that are looked into; chosen, not tuned


def what_instead(value: object) -> str:
    """What a JSON value without articles is, in one line; "" where nothing is known of it."""
    if isinstance(value, Mapping):
        error = _error(value, _DEEPEST)
        if error:
            return f"the service answered with an error: {error}"
        if any(isinstance(each, list) and not each for each in _lists(value, _DEEPEST)):
            return "an empty list of articles"
    if value and _is_counts(value):
        return "only counts, no articles"
    return ""


def _lists(value: object, deepest: int) -> Iterator[list[object]]:
    if isinstance(value, list):
        yield value
    elif isinstance(value, Mapping) and deepest:
        for each in value.values():
            yield from _lists(each, deepest - 1)


def _error(value: Mapping[str, object], deepest: int) -> str:
    """What an answer says of an error, with its code; "" where it is of none."""
    is_bare = len(value) <= _MOST_KEYS and not any(map(_is_held, value.values()))
    is_told = is_bare and any(one_line(value.get(key)) for key in _MESSAGES[:_SURE])
    is_failure = any(value.get(key) for key in _ERRORS) or any(
        _is_failure(key, value.get(key)) for key in _STATES
    )
    if is_told or is_failure:
        return _said(value)
    inner = (each for each in value.values() if isinstance(each, Mapping)) if deepest else ()
    found = next(filter(None, (_error(each, deepest - 1) for each in inner)), "")
    return _said(value) if found == _UNTOLD else found


def _is_held(value: object) -> bool:
    return isinstance(value, list | Mapping) and bool(value)


def _is_failure(key: str, state: object) -> bool:
    if state is False:
        return key in ("success", "ok")
    return isinstance(state, int | str) and bool(_FAILED.search(str(state)))


def _said(value: Mapping[str, object]) -> str:
    said = next(filter(None, (_message(value.get(key)) for key in _MESSAGES)), "")
    if not said:
        inner = [each for each in value.values() if isinstance(each, Mapping)]
        said = next(filter(None, map(_message, inner)), _UNTOLD)
    code = one_line(value.get("code") or value.get("errorcode"))
    told = f"{said} ({code})" if code and code not in said else said
    clean = _SECRET.sub("…", told)
    return clean if len(clean) <= _LONGEST else f"{clean[:_LONGEST]}…"


def _message(value: object) -> str:
    if isinstance(value, list):
        return next(filter(None, map(_message, value)), "")
    if isinstance(value, Mapping):
        return next(filter(None, (_message(value.get(key)) for key in _MESSAGES)), "")
    return one_line(value)


def _is_counts(value: object) -> bool:
    """Whether a value holds numbers with short labels beside them, and nothing else."""
    leaves = list(_leaves(value, _DEEPEST))
    numbers = sum(isinstance(each, int | float) and not isinstance(each, bool) for each in leaves)
    is_short = all(not isinstance(each, str) or len(each) < 40 for each in leaves)
    return is_short and len(leaves) > 1 and numbers * 3 >= len(leaves)


def _leaves(value: object, deepest: int) -> Iterator[object]:
    if isinstance(value, Mapping | list) and deepest:
        parts = value.values() if isinstance(value, Mapping) else value[:50]
        for each in parts:
            yield from _leaves(each, deepest - 1)
    else:
        yield value


def how_to_map(value: object) -> str:
    """The keys of a value with their paths, and how to say which of them is the text."""
    paths = dict(_paths(value, "", _DEEPEST))
    if not paths:
        return ""
    shown = ", ".join(list(paths)[:_LISTED])
    more = f" and {len(paths) - _LISTED} more" if len(paths) > _LISTED else ""
    longest = max(paths, key=lambda path: paths[path])
    return (
        f"keys: {shown}{more}; say which is the text with --field text={longest}"
        " or in [fields] of a configuration"
    )


def _paths(value: object, path: str, deepest: int) -> Iterator[tuple[str, int]]:
    """Each path to a value that is no object, with the length of the longest text there."""
    if isinstance(value, Mapping) and deepest:
        for key, each in value.items():
            yield from _paths(each, f"{path}.{key}" if path else str(key), deepest - 1)
    elif isinstance(value, list) and deepest and any(isinstance(each, Mapping) for each in value):
        for each in value[:3]:
            yield from _paths(each, path, deepest - 1)
    elif path:
        yield path, len(value) if isinstance(value, str) else 0
