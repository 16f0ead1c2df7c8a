"""A chat model's answer as statements: its JSON, or what is whole of it."""

import json
import re
from collections.abc import Iterator

from summarize.rewriting.prompts import Request
from summarize.rewriting.protocol import Wording, unwritten

_DECODER = json.JSONDecoder()
_THOUGHT = re.compile(
    r"<(think|thinking|thought|reasoning)>.*?(?:</\1>|\Z)", re.DOTALL | re.IGNORECASE
)
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
# "[2]", "[1, 3]" or "(groups 1, 2)" at the end of a text, where groups belong in "groups".
_MARKER = re.compile(r"\s*(?:\[\d+(?:\s*,\s*\d+)*\]|\(groups? \d+(?:(?:, | and )\d+)*\))")
_CURLY = str.maketrans({"“": '"', "”": '"'})


def wordings_of(request: Request, answer: str, error: str = "") -> list[Wording]:
    """The statements of one answer, or the one that says why there are none."""
    if error:
        return [unwritten(request.groups, error)]
    found = read_answer(answer)
    if not found:
        return [unwritten(request.groups, "the model's answer was not the JSON asked for")]
    return [Wording(each.text, each.groups, request.note) for each in found]


def read_answer(answer: str) -> list[Wording]:
    """The statements of a model's answer, in its order; empty where nothing can be read.

    Thoughts, code fences and chatter around the JSON are dropped, trailing commas mended, and of a
    JSON cut off in the middle the complete objects are kept.

    >>> read_answer('Sure! {"statements": [{"text": "It rained.", "groups": [1]}, {"text": "It')
    [Wording(text='It rained.', groups=(1,), note='')]
    """
    answer = without_thoughts(answer)
    for text in (answer, _TRAILING_COMMA.sub("", answer), answer.translate(_CURLY)):
        found = [_statement(record) for record in _records(text)]
        if found:
            return found
    return []


def without_thoughts(answer: str) -> str:
    """The answer without `<think>` blocks; of an unopened one, what follows its end.

    >>> without_thoughts("<think>Hm.</think> Yes.")
    ' Yes.'
    """
    answer = _THOUGHT.sub("", answer)
    return re.split(r"</(?:think|thinking|thought|reasoning)>", answer, flags=re.IGNORECASE)[-1]


def tidy(text: str) -> str:
    """A generated text on one line, without source markers or markdown emphasis."""
    text = "".join(c if c.isprintable() else " " for c in text.replace("<n>", " "))
    return " ".join(_MARKER.sub("", text).replace("**", "").split())


def _records(text: str) -> Iterator[dict[str, object]]:
    """Every JSON object in `text` that has a "text", however deep; broken ones are stepped over."""
    at = text.find("{")
    while at >= 0:
        try:
            value, end = _DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            end = at + 1
        else:
            yield from _with_text(value)
        at = text.find("{", end)


def _with_text(value: object) -> Iterator[dict[str, object]]:
    if isinstance(value, dict):
        if isinstance(value.get("text"), str):
            yield value
        else:
            for inner in value.values():
                yield from _with_text(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _with_text(inner)


def _statement(record: dict[str, object]) -> Wording:
    text = record["text"]
    named = next((record[key] for key in ("groups", "group", "sources") if key in record), ())
    return Wording(tidy(str(text)), tuple(dict.fromkeys(_ids(named))))


def _ids(value: object) -> Iterator[int]:
    """Group ids as models write them: 1, "1", "group 1", "1, 2", [1, 2], [[1], 2.0]."""
    if isinstance(value, bool):
        return
    if isinstance(value, int):
        yield value
    elif isinstance(value, float) and value.is_integer():
        yield int(value)
    elif isinstance(value, str):
        yield from (int(digits) for digits in re.findall(r"\d{1,9}", value))
    elif isinstance(value, list):
        for inner in value:
            yield from _ids(inner)
