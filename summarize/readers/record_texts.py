"""How much of an article the fields of a record hold: a text, a description, a headline."""

import re
from collections.abc import Mapping

from summarize.cleaning import single_line
from summarize.errors import InputError
from summarize.languages.records import is_placeholder
from summarize.patterns import regex
from summarize.readers.bodies import NOTHING as NO_BODY
from summarize.readers.bodies import Body, body_of
from summarize.readers.names import ALIASES, NOTHING, FieldNames
from summarize.readers.record_fields import (
    Fields,
    dates_of,
    first,
    one_line,
    title_of,
    values_of,
    without_marks,
)

# What NewsAPI and GNews put where they cut a text off.
_CUT_OFF = re.compile(r"(?:…|\.\.\.|\[)\s*\[?\+?\s?\d[\d,.]*\s?(?:chars|characters)\]?\s*$")
# What is said of an article that was taken back.
REMOVED = "the article was removed by who offered it"
ONLY_DESCRIPTION = "the service gives only a description"
CUT_OFF = "the service cut it off"
# What the interface of Google Reader, which feed readers still have, gives beside a "summary" that
# is the whole text.
_READER = "crawltimemsec"
# A longer description is the text, as it is with some services. In characters; chosen, not tuned.
_LONGEST_DESCRIPTION = 1500


def text_of(fields: Fields) -> tuple[Body, str]:
    """The text of a record and why it is not whole; of several the first that is, if any."""
    cut_off = NO_BODY
    for name in ALIASES["text"]:
        if name not in fields or fields[name] in NOTHING:
            continue
        body = body_of(fields[name], is_markdown=name == "markdown")
        plain = body.plain
        if not plain.strip() or is_placeholder(plain):
            continue
        if not _CUT_OFF.search(plain[-40:]):
            return body, ""
        cut_off = cut_off if cut_off.plain else body
    if not cut_off.plain and _READER in fields:
        return body_of(fields.get("summary")), ""
    return cut_off, CUT_OFF if cut_off.plain else ""


def description_of(fields: Fields) -> Body:
    """The longest description of a record that says more than its headline."""
    title = _words(title_of(fields))
    found = (_without_tags(body_of(value)) for value in values_of(fields, "description"))
    told = [body for body in found if _says_more(body.plain, title)]
    return max(told, key=lambda body: len(body.plain), default=NO_BODY)


def _without_tags(body: Body) -> Body:
    """A description without links and emphasis, where it has no paragraphs."""
    return Body(without_marks(body.text)) if "<" in body.text else body


# Shorter ones are labels ("Comments"). In characters, few enough for a sentence of Chinese; chosen.
_SHORTEST_DESCRIPTION = 12
# Words behind the headline in a description that repeats it: the outlet. Chosen, not tuned.
_MOST_BEHIND = 6


def _says_more(text: str, title: list[str]) -> bool:
    if len(text.strip()) < _SHORTEST_DESCRIPTION:
        return False
    words = _words(text)
    repeats = words[: len(title)] == title and len(words) - len(title) <= _MOST_BEHIND
    is_part = len(words) <= len(title) and title[: len(words)] == words
    return bool(words) and not (title and repeats) and not is_part and not is_placeholder(text)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def whole_or_described(fields: Fields, names: FieldNames) -> tuple[Body, str]:
    """The text of a record, or its description, and why that is not whole.

    Raises:
        InputError: there is neither.
    """
    body, cut = text_of(fields)
    if body.plain:
        return Body(_with_breaks(body.text), body.blocks), cut
    description = description_of(fields)
    if description.plain:
        is_text = len(description.plain) > _LONGEST_DESCRIPTION
        cut = "" if is_text else ONLY_DESCRIPTION
        return Body(_with_breaks(description.text), description.blocks), cut
    raise InputError(_why_not(fields, names))


def _why_not(fields: Fields, names: FieldNames) -> str:
    """Why a record has no text."""
    value = first(fields, "text")
    known = [fields[name] for name in ALIASES["text"] if name in fields]
    described = [one_line(each) for each in values_of(fields, "description")]
    if value is not None and (reason := _why_not_of(value)):
        return reason
    if any(described):
        return "the description says no more than the headline"
    if known:
        return "the text is empty"
    if level_of(fields) or any(name in fields for name in ALIASES["description"]):
        return "there is only a headline, and no text"
    usual = ", ".join((*names.text, "text, maintext, main_text, content, body"))
    return f"no text field (one of {usual})"


def _why_not_of(value: object) -> str:
    """Why a value is no text; "" where it is an empty one."""
    if isinstance(value, Mapping) and value.get("protected") is True:
        return "the text is protected by a password"
    if isinstance(value, str):
        is_removed = value.strip().strip("[]").lower() == "removed"
        said = f"the text is only {_short(value)}" if value.strip() else ""
        return REMOVED if is_removed else said
    return "" if _is_hollow(value) else f"the text is not a string but {_kind(value)}"


def _is_hollow(value: object) -> bool:
    """Whether there are only empty texts in a value, however deep they lie."""
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, Mapping):
            waiting.extend(each.values())
        elif isinstance(each, list):
            waiting.extend(each)
        elif not (each in NOTHING or isinstance(each, bool) or not str(each).strip()):
            return False
    return True


def _short(value: str) -> str:
    line = single_line(value)
    return f"“{line[:60]}…”" if len(line) > 60 else f"“{line}”"


# A line end that was escaped twice on its way through JSON: a backslash and an n. Before a small
# letter it may be a folder's name ("C:\\new"); beside real line ends it must follow a sentence.
_ESCAPED_BREAK = regex(r"(?<![\\:])(?:(?:\\r)?\\n[ \n]*)+(?![a-z])")
_ESCAPED_AFTER_STOP = regex(r"(?<=[.!?”\"\s])(?:(?:\\r)?\\n[ \n]*)+(?![a-z])")


def _with_breaks(text: str) -> str:
    r"""The text with line ends where it spells them out.

    >>> _with_breaks(r"The rig sank.\nThe search goes on.")
    'The rig sank.\n\nThe search goes on.'
    """
    if "\\n" not in text:
        return text
    broken = _ESCAPED_AFTER_STOP if "\n" in text.strip() else _ESCAPED_BREAK
    return broken.sub("\n\n", text)


def _kind(value: object) -> str:
    kinds = ((bool, "true or false"), (int | float, "a number"), (list, "a list"))
    return next((name for kind, name in kinds if isinstance(value, kind)), "an object")


def is_article(fields: Fields) -> bool:
    """Whether fields look like those of an article: a text, or a headline and what goes with it."""
    return has_text(fields) or level_of(fields) > 0


def has_text(fields: Fields) -> bool:
    """Whether a text stands under one of the commonest names, quick to tell."""
    return any(isinstance(fields.get(name), str) for name in _COMMONEST)


_COMMONEST = ("text", "maintext", "content", "body")


def level_of(fields: Fields) -> int:
    """How much of an article fields hold: 3 a text, 2 a description, 1 a headline, 0 nothing."""
    if _TELLING.isdisjoint(fields):
        return 0
    values = [fields[name] for name in ALIASES["text"] if name in fields]
    if any(map(_is_text, values)):
        return 3
    title = next((name for name in ALIASES["title"] if fields.get(name) not in NOTHING), "")
    if not title or not one_line(fields[title]):
        return 0
    has_date = any(dates_of(fields, "published"))
    # People, products and outlets have a name and a description too, but no day.
    if any(values_of(fields, "description")) and (has_date or title != "name"):
        return 2
    return int(has_date or any(value is None or value == "" for value in values))


# Objects without any of these are none, and most of a file may be such.
_TELLING = frozenset((*ALIASES["text"], *ALIASES["title"]))


def _is_text(value: object) -> bool:
    if isinstance(value, str):
        return bool(value.strip())
    is_held = value not in NOTHING and isinstance(value, list | Mapping)
    return is_held and bool(body_of(value).plain.strip())
