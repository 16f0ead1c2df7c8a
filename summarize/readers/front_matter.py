"""The fields at the head of a text: YAML, TOML, bare "Title: ..." lines, or a reader service's."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from summarize.errors import InputError
from summarize.patterns import regex
from summarize.readers.names import is_known

_KEY = regex(r"([A-Za-z][\w -]{0,40}?)\s*:(?:\s+(.*)|\s*)$")
# A line that YAML and `_pairs` read alike. Most heads have no other, and need not import YAML.
_SIMPLE = regex(r"[A-Za-z][\w-]{0,40}: +(?:\"[^\"'\\]*\"|\w(?:[^\"'#:]|:(?=\S))*)")
# Lines. Chosen, not tuned: some thirty keys, with room for lists and folded texts.
_LONGEST_HEAD = 60
_FENCES = ("---", "+++")

Fields = Mapping[str, object]
# The head that Jina Reader writes: lines with empty ones between, then the text in Markdown.
_SERVICE_LABELS = frozenset(
    ("title", "url source", "published time", "warning", "description", "number of pages")
)
_SERVICE_TEXT = regex(r"(?:Markdown|Text) Content:[ \t]*")


class Head(NamedTuple):
    """The fields at the head of a text, and the text below, which a service writes in Markdown.

    `cut` says why the text is not whole; "" where it is, or may be.
    """

    fields: Fields
    text: str
    is_markdown: bool = False
    cut: str = ""


def split_head(text: str) -> Head:
    """The head that a reader service writes above a page, or else front matter.

    Raises:
        InputError: broken TOML between "+++" fences.
    """
    return _service_head(text) or Head(*split_front_matter(text))


def _service_head(text: str) -> Head | None:
    if text.lstrip()[:6].lower() != "title:":
        return None
    lines = text.lstrip().split("\n")
    head: dict[str, str] = {}
    for at, line in enumerate(lines[:_LONGEST_HEAD]):
        if (end := _SERVICE_TEXT.match(line)) and "url source" in head:
            below = "\n".join((line[end.end() :], *lines[at + 1 :]))
            return Head(head, below, is_markdown=line.startswith("Markdown"))
        label, colon, value = line.partition(":")
        if colon and label.strip().lower() in _SERVICE_LABELS:
            head[label.strip().lower()] = value.strip()
        elif line.strip() and not head.keys() & {"warning", "description"}:
            return None
    return None


def split_front_matter(text: str) -> tuple[Fields, str]:
    """The fields at the head of a file, and the text below.

    Known are "---" (YAML) and "+++" (TOML) fences, and bare "Title: ..." lines above a blank line,
    at least two of them with known names. Anything else is text.

    Raises:
        InputError: broken TOML between "+++" fences.
    """
    lines = text.lstrip("\n").split("\n")
    fence = lines[0].strip()
    if fence not in _FENCES:
        return _bare_head(lines, text)
    ends = [at for at, line in enumerate(lines[1:_LONGEST_HEAD], 1) if line.strip() == fence]
    if not ends:
        return {}, text
    head = lines[1 : ends[0]]
    fields = _toml(head) if fence == "+++" else _yaml(head)
    return (fields, "\n".join(lines[ends[0] + 1 :])) if fields is not None else ({}, text)


# So many lines with known names make a head, whatever else stands in it ("Tags: dam"). Chosen.
_FEWEST_KNOWN = 2


def _bare_head(lines: Sequence[str], text: str) -> tuple[Fields, str]:
    end = next((at for at, line in enumerate(lines[:_LONGEST_HEAD]) if not line.strip()), 0)
    head = lines[:end]
    keys = [_KEY.match(line) for line in head if not line[0].isspace()]
    known = sum(key is not None and is_known(key[1]) for key in keys)
    if known < _FEWEST_KNOWN or not all(keys):
        return {}, text
    return _pairs(head) or {}, "\n".join(lines[end:])


def _toml(lines: Sequence[str]) -> Fields:
    import tomllib

    try:
        fields = tomllib.loads("\n".join(lines))
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"broken TOML front matter: {error}") from error
    except (RecursionError, ValueError) as error:
        raise InputError("TOML front matter that is nested too deeply, or no TOML") from error
    return {
        key: value if isinstance(value, str | list | int) else str(value)
        for key, value in fields.items()
    }


def _yaml(lines: Sequence[str]) -> Fields | None:
    """The fields of YAML, every value as it is written; None where it is none.

    Many people write `title: Ferry: what we know`, which is no YAML: such lines are taken as pairs.
    """
    if all(line.isprintable() and _SIMPLE.fullmatch(line) for line in lines):
        return _pairs(lines)
    import yaml

    try:
        # Base loaders make nothing but strings, lists and mappings, so that a date stays what was
        # written and the language "no" does not become false. That in C is ten times as fast.
        loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
        value = yaml.load("\n".join(lines), Loader=loader)  # noqa: S506
    except (yaml.YAMLError, RecursionError, ValueError):
        return _pairs(lines)
    return {str(key): each for key, each in value.items()} if isinstance(value, dict) else None


def _pairs(lines: Sequence[str]) -> Fields | None:
    """Lines of "Key: value", with indented lines that go on; None where one is something else."""
    fields: dict[str, str] = {}
    key = ""
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        if line[0].isspace() and key:
            fields[key] = f"{fields[key]} {line.strip()}".strip()
        elif match := _KEY.match(line):
            key, fields[match[1]] = match[1], (match[2] or "").strip().strip("\"'")
        else:
            return None
    return fields or None
