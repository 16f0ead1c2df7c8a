"""A chat model's answer as statements: its JSON, or what is whole of it."""

import json
import re
from collections.abc import Iterator

from summarize.rewriting.prompts import Request
from summarize.rewriting.protocol import Wording, unwritten
from summarize.rewriting.thoughts import without_thoughts

_DECODER = json.JSONDecoder()
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
# "[2]", "[1, 3]" or "(groups 1, 2)" at the end of a text, where groups belong in "groups".
_MARKER = re.compile(r"\s*(?:\[\d+(?:\s*,\s*\d+)*\]|\(groups? \d+(?:(?:, | and )\d+)*\))")
_CURLY = str.maketrans({"“": '"', "”": '"'})
# Where an object may begin.
_BRACE = re.compile(r"\{(?=\s*[\"}])")
# 2,048 tokens, the usual bound, are some 10,000 characters.
_MOST_CHARACTERS = 200_000
# An answer that is cut off leaves one object broken for each that it is deep in.
_MOST_BROKEN = 200
# Chosen, not tuned: what is asked for is two deep.
_DEEPEST = 20


def wordings_of(request: Request, answer: str, reason: str = "") -> list[Wording]:
    """The statements of one answer; `reason` tells of the groups in none of them why not."""
    found = read_answer(answer) if answer else []
    told = {id_ for each in found for id_ in each.groups}
    untold = [group for group in request.groups if group.id not in told]
    if not found and not reason:
        reason = "the model's answer was not the JSON asked for"
    if len(answer) > _MOST_CHARACTERS:
        reason = f"the answer is longer than the {_MOST_CHARACTERS:,} characters that are read"
    return [
        *(Wording(each.text, each.groups, request.note) for each in found),
        *([unwritten(untold, reason)] if untold and reason else []),
    ]


def read_answer(answer: str) -> list[Wording]:
    """The statements of a model's answer, in its order; empty where nothing can be read.

    Thoughts, code fences and chatter around the JSON are dropped, trailing commas mended, and of a
    JSON cut off in the middle the complete objects are kept. Where the model wrote more than one
    JSON, a later one replaces what an earlier one, its draft, says of the same groups. Only the
    beginning of a very long answer is read.

    >>> read_answer('Sure! {"statements": [{"text": "It rained.", "groups": [1]}, {"text": "It')
    [Wording(text='It rained.', groups=(1,), note='')]
    """
    answer = without_thoughts(answer[:_MOST_CHARACTERS])
    for text in (answer, _TRAILING_COMMA.sub("", answer), answer.translate(_CURLY)):
        found = [(part, _statement(record)) for part, record in _records(text)]
        if found:
            return _without_drafts(found)
    return []


def _without_drafts(found: list[tuple[int, Wording]]) -> list[Wording]:
    """The statements of each part, but for those of whose groups a later part tells."""
    last = {id_: part for part, each in found for id_ in each.groups}
    return [each for part, each in found if all(last[id_] == part for id_ in each.groups)]


def tidy(text: str) -> str:
    """A generated text on one line, without source markers or markdown emphasis."""
    text = "".join(c if c.isprintable() else " " for c in text.replace("<n>", " "))
    # On single spaces: a long run of them is searched from each of its characters.
    return " ".join(_MARKER.sub("", " ".join(text.split())).replace("**", "").split())


def _records(text: str) -> Iterator[tuple[int, dict[str, object]]]:
    """The JSON objects in `text` that have a "text"; broken ones are stepped over, up to a bound.

    Each comes with the number of its part: a whole answer is one, and so are objects that stand
    side by side, as in the remains of an answer that was cut off.
    """
    part, bare, broken, begin = 0, False, 0, _BRACE.search(text)
    while begin and broken < _MOST_BROKEN:
        try:
            value, end = _DECODER.raw_decode(text, begin.start())
        except (ValueError, RecursionError):
            end = begin.end()
            broken += 1
        else:
            found = list(_with_text(value))
            alone = found == [value]
            part += bool(found) and not (alone and bare)
            bare = alone if found else bare
            yield from ((part, record) for record in found)
        begin = _BRACE.search(text, end)


def _with_text(value: object, depth: int = 0) -> Iterator[dict[str, object]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        if isinstance(value.get("text"), str):
            yield value
        else:
            for inner in value.values():
                yield from _with_text(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _with_text(inner, depth + 1)


def _statement(record: dict[str, object]) -> Wording:
    text = record["text"]
    named = next((record[key] for key in ("groups", "group", "sources") if key in record), ())
    return Wording(tidy(str(text)), tuple(dict.fromkeys(_ids(named))))


def _ids(value: object, depth: int = 0) -> Iterator[int]:
    """Group ids as models write them: 1, "1", "group 1", "1, 2", [1, 2], [[1], 2.0]."""
    if isinstance(value, bool) or depth > _DEEPEST:
        return
    if isinstance(value, int):
        yield value
    elif isinstance(value, float) and value.is_integer():
        yield int(value)
    elif isinstance(value, str):
        yield from (int(digits) for digits in re.findall(r"\d{1,9}", value))
    elif isinstance(value, list):
        for inner in value:
            yield from _ids(inner, depth + 1)
