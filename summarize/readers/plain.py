"""Text and Markdown files, with or without front matter."""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping

from summarize.errors import InputError
from summarize.readers.decoding import decode
from summarize.readers.fields import is_known, raw_article, without_surrogates
from summarize.readers.records import Problem, Record

_KEY = re.compile(r"([A-Za-z][\w -]{0,40}?)\s*:(?:\s+(.*)|\s*)$")
_ITEM = re.compile(r"\s*-\s+(.*)$")
_LONGEST_HEAD = 60


def read_text(data: bytes) -> Iterator[Record | Problem]:
    """The one article of a text file; front matter gives its fields."""
    yield from _read(data, lambda body: body)


def read_markdown(data: bytes) -> Iterator[Record | Problem]:
    """The one article of a Markdown file, its marks taken out; a first "# ..." is the title."""
    yield from _read(data, unmark)


def _read(data: bytes, plain: Callable[[str], str]) -> Iterator[Record | Problem]:
    decoded = decode(data)
    head, body = split_front_matter(decoded.text)
    text = without_surrogates(body)
    heading = _HEADING.match(text) if plain is unmark and not head.get("title") else None
    if heading:
        head = {**head, "title": unmark(heading[1]).strip()}
        text = text[heading.end() :]
    if not text.strip():
        raise InputError("there is no text below the front matter")
    if decoded.loss:
        yield Problem(decoded.loss, lost=False)
    fields = {key: value for key, value in head.items() if key.lower() not in _BODIES}
    yield Record(raw_article({**fields, "text": plain(text)}))


# In front matter these name something else than the text below it ("content: news").
_BODIES = frozenset(("text", "content", "body", "article", "document"))


def split_front_matter(text: str) -> tuple[Mapping[str, object], str]:
    """The fields at the head of a file, and the text below.

    Known are "---" and "+++" (TOML) fences, and bare "Title: ..." lines, at least two, all with
    known names, above a blank line. Anything else is text.

    Raises:
        InputError: broken TOML between "+++" fences.
    """
    lines = text.lstrip("\n").split("\n")
    fence = lines[0].strip()
    if fence in ("---", "+++"):
        ends = [at for at, line in enumerate(lines[1:_LONGEST_HEAD], 1) if line.strip() == fence]
        if ends:
            head = lines[1 : ends[0]]
            fields = _toml(head) if fence == "+++" else _yaml(head)
            if fields is not None:
                return fields, "\n".join(lines[ends[0] + 1 :])
        return {}, text
    return _bare_head(lines, text)


def _bare_head(lines: list[str], text: str) -> tuple[Mapping[str, object], str]:
    end = next((at for at, line in enumerate(lines[:_LONGEST_HEAD]) if not line.strip()), 0)
    keys = [_KEY.match(line) for line in lines[:end]]
    if end < 2 or not all(key and is_known(key[1]) for key in keys):
        return {}, text
    return _yaml(lines[:end]) or {}, "\n".join(lines[end:])


def _toml(lines: list[str]) -> Mapping[str, object]:
    try:
        fields = tomllib.loads("\n".join(lines))
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"broken TOML front matter: {error}") from error
    return {
        key: value if isinstance(value, str | list | int) else str(value)
        for key, value in fields.items()
    }


def _yaml(lines: list[str]) -> Mapping[str, object] | None:
    """The keys of simple YAML: strings, quoted strings, lists, folded lines; None if it is none."""
    fields: dict[str, object] = {}
    key = ""
    for line in lines:
        item = _ITEM.match(line)
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if item and key:
            _append(fields, key, _unquote(item[1]))
        elif line[0].isspace() and key:
            fields[key] = f"{fields[key]} {line.strip()}".strip()
        elif match := _KEY.match(line):
            key = match[1]
            fields[key] = _value(match[2] or "")
        else:
            return None
    return fields


def _append(fields: dict[str, object], key: str, value: str) -> None:
    before = fields[key]
    fields[key] = [*before, value] if isinstance(before, list) else [value]


def _value(written: str) -> object:
    text = written.strip()
    if text in ("|", ">", "|-", ">-"):
        return ""
    if text.startswith("[") and text.endswith("]"):
        return [_unquote(part) for part in text[1:-1].split(",") if part.strip()]
    return _unquote(text)


def _unquote(written: str) -> str:
    text = written.strip()
    if len(text) > 1 and text[0] == text[-1] == '"':
        return text[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    if len(text) > 1 and text[0] == text[-1] == "'":
        return text[1:-1].replace("''", "'")
    return text


_HEADING = re.compile(r"\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|$)")
_MARKUP: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"<!--[^>]{0,2000}-->"), ""),
    (re.compile(r"^[ \t]*(?:```|~~~).*$", re.MULTILINE), ""),
    (re.compile(r"^ {0,3}\[[^\]\n]{1,80}\]:[ \t]+\S+.*$", re.MULTILINE), ""),
    (re.compile(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,1000}\)"), ""),
    (re.compile(r"\[([^\]\n]{1,300})\]\([^)\n]{0,1000}\)"), r"\1"),
    (re.compile(r"\[([^\]\n]{1,300})\]\[[^\]\n]{0,80}\]"), r"\1"),
    (re.compile(r"<(https?://[^>\s]{1,500})>"), r"\1"),
    (re.compile(r"^[ \t]*#{1,6}[ \t]+(.+?)[ \t]*#*$", re.MULTILINE), r"\n\1\n"),
    (re.compile(r"^[ \t]*>[ \t]?", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*(?:[-*_][ \t]*){3,}$", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*[*+-][ \t]+(?=\S)", re.MULTILINE), "\n"),
    (re.compile(r"(?<![\w*])(\*{1,3})(?=\S)([^*\n]{1,500})(?<=\S)\1(?![\w*])"), r"\2"),
    (re.compile(r"(?<![\w_])(_{1,3})(?=\S)([^_\n]{1,500})(?<=\S)\1(?![\w_])"), r"\2"),
    (re.compile(r"`([^`\n]{1,300})`"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>-])"), r"\1"),
)


def unmark(markdown: str) -> str:
    """Markdown as plain text: headings on lines of their own, links and emphasis as their words."""
    text = markdown
    for pattern, replacement in _MARKUP:
        text = pattern.sub(replacement, text)
    return text
