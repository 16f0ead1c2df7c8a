"""JSON that is not one value: objects one after another, and lists that are broken somewhere."""

import json
import re

from summarize.patterns import regex

# What is wrong where a list is whole and something stands behind it.
BEHIND = "something stands behind the list"
_SPACE = regex(r"[\s,]*")
_DECODER = json.JSONDecoder()
# Where so much is broken, it is no JSON. Chosen, not tuned.
_MOST_ERRORS = 20


# A string, which is left alone, or a comma before a closing bracket.
_TRAILING = regex(r'"(?:[^"\\]|\\.)*"|,(?=\s*[\]}])')


def without_trailing_commas(text: str) -> str:
    """JSON without the commas before closing brackets that some programs write.

    >>> without_trailing_commas('{"a": [1, 2,], "b": ",]",}')
    '{"a": [1, 2], "b": ",]"}'
    """
    return _TRAILING.sub(lambda hit: hit[0] if hit[0] != "," else "", text)


def parts_of(text: str) -> tuple[list[object], list[json.JSONDecodeError]]:
    """The values that follow each other in a text or in a list, and what is broken between them.

    Behind a broken one the next is looked for in a line that begins as the first does.

    >>> parts_of('{"a": 1}{"a": 2}')[0]
    [{'a': 1}, {'a': 2}]
    >>> parts_of('[{"a": 1}, {"a": 2}, {"a"')[0]
    [{'a': 1}, {'a': 2}]
    """
    start = len(text) - len(text.lstrip("\ufeff \t\r\n"))
    is_list = text.startswith("[", start)
    at = _SPACE.match(text, start + is_list).end()  # type: ignore[union-attr]  # it matches nothing too
    opening = text[text.rfind("\n", 0, at) + 1 : at]
    again = re.compile(rf"\n{re.escape(opening if not opening.strip() else '')}(?=\{{)")
    values: list[object] = []
    errors: list[json.JSONDecodeError] = []
    while at < len(text) and not (is_list and text.startswith("]", at)):
        try:
            value, at = _DECODER.raw_decode(text, at)
        except RecursionError:
            return [], []
        except json.JSONDecodeError as error:
            errors.append(error)
            found = again.search(text, at + 1)
            if found is None or len(errors) > _MOST_ERRORS:
                break
            at = found.end()
            continue
        values.append(value)
        at = _SPACE.match(text, at).end()  # type: ignore[union-attr]
    if is_list and text.startswith("]", at) and _SPACE.sub("", text[at + 1 :]):
        errors.append(json.JSONDecodeError(BEHIND, text, at + 1))
    return [each for each in values if isinstance(each, dict)], errors
