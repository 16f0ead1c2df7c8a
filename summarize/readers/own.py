"""What this program wrote itself: never an article, wherever it lies and whatever it is called.

It is told by its content. Pages, feeds and mails name their generator where their formats have a
place for it; JSON by the keys that it begins with; Markdown and text by the line of facts below
their title, so that no mark need be shown.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO, NoReturn

from summarize.errors import InputError
from summarize.languages import KNOWN, rules

if TYPE_CHECKING:
    from summarize.languages.briefing import BriefingWords
    from summarize.readers.records import Context

# The first keys of our documents: few others begin with the number of a schema.
_SCHEMA = r'\{\s*"schema_version":\s*\d+,\s*'
_JSON = (
    (rf'{_SCHEMA}"schema_minor":\s*\d+,\s*"status":', "a briefing"),
    (rf'{_SCHEMA}"day":\s*"[\d-]*",\s*"told":', "a memory"),
    (rf'{_SCHEMA}"day":\s*"[\d-]*",\s*"(?:formats|articles)":', "the index of a day"),
    (rf'{_SCHEMA}"title":\s*"(?:[^"\\\n]|\\.)*",\s*"days":', "an index of days"),
    (rf'{_SCHEMA}"jobs":\s*\[', "the record of a run"),
    (r'\{\s*"sentences":\s*\[\s*\{\s*"article_id":', "an explanation"),
    (rf'{_SCHEMA}"signature":\s*\{{\s*"version":[^{{}}]*"draft":', "an audit"),
    (r'\{\s*"@context":[^{}]*\{\s*"type":\s*"Software",\s*"name":\s*"summarize\b', "annotations"),
    (
        r'\{\s*"version":\s*"https://jsonfeed[^{}\[]*"_generator":\s*\{\s*"name":\s*"summarize"',
        "a feed",
    ),
)
_OLDER_PAGE = (
    r'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src'
    r" &#39;none&#39;; style-src &#39;sha256-[^\n]*\n<meta name=\"viewport\"[^\n]*\n"
    r'<meta name="color-scheme" content="light dark">\n'
)
_MARKUP = (
    (r'<meta name="generator" content="summarize">', "a page"),
    # Pages before they named their generator: how their heads begin.
    (_OLDER_PAGE, "a page"),
    (r"<feed [^>]*><generator>summarize</generator>", "a feed"),
)
_MAIL = re.compile(r"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?X-Mailer: summarize\n")
_TABLES = (
    (b"INDEX stories_by_day ON stories", "an archive"),
    (b"CREATE TABLE units (\n    origin TEXT, job TEXT,", "the journal of a run"),
)
_AUDIT = re.compile(
    r"\d+ of \d+ checkable sentences supported \(\d+(?:\.\d)?%\);"
    r"|nothing in the draft can be checked; \d+ sentences? (?:is|are) not checkable"
)
# The heads of the tables of `explain`, below the id of an article, and the rule below them.
_EXPLANATION = re.compile(
    r"^(?:no\. +score +cluster +fate +text|reason +removed)\n─{10,}$", re.MULTILINE
)
# What `verify` prints of a briefing that holds, and of all: each line that is not set in.
_VERIFIED = re.compile(r"(?:verified|checked in part): (?:.+: )?\d+ points?, \d+ citations?; ")
_CHECKED = re.compile(
    r"FAILED .+: |by .+ alone: |\d+ (?:verified|checked in part|failed|not readable)\b|nothing ver"
    r"|summarize: |  "
)
# An article that `--dry-run` lists, with the lines that it goes on in.
_LISTED = re.compile(r"- (?:[^\n]|\n  )+:\s(?:[^\n]|\n  )+;\s+\d[\d.,]*\s+(?P<noun>\S+)")
# Characters that are looked at line by line. Chosen: formats are told by hardly more.
_LINES = 3000
# Bytes: the first page of the largest database of ours, where its tables stand.
_PAGE = 1 << 14
# The line of facts stands below the title, which may go over some lines. Chosen with room.
_FIRST_LINES = 12
# What such a line looks like in any language; quick to tell.
_COUNTS = re.compile(r"\*?\d[^\n;]{2,80}(?:;|$)")


def what_own(text: str, data: bytes) -> str:
    """What a file is that this program wrote, by its start; "" where it is none."""
    if text.startswith("{"):
        return next((what for pattern, what in _JSON if re.match(pattern, text)), "")
    if text.startswith("<"):
        return next((what for pattern, what in _MARKUP if re.search(pattern, text)), "")
    if data.startswith(b"SQLite format 3\0"):
        return next((what for table, what in _TABLES if table in data), "")
    if "X-Mailer: summarize" in text:
        return "a mail" if _MAIL.match(text.replace("\r\n", "\n")) else ""
    told = _what_printed(text[:_LINES].replace("\r\n", "\n"))
    return told or ("a briefing" if has_facts(text) else "")


def _what_printed(text: str) -> str:
    """What a file is whose text a command printed."""
    if _AUDIT.match(text):
        return "an audit"
    if _EXPLANATION.search("\n".join(text.split("\n", _FIRST_LINES)[:_FIRST_LINES])):
        return "an explanation"
    if _VERIFIED.match(text) or (text.startswith("FAILED ") and _all_are_checks(text)):
        return "a verification"
    return "a list of inputs" if text.startswith("- ") and _lists_inputs(text) else ""


def _all_are_checks(text: str) -> bool:
    lines = _whole(text, "\n")
    return all(_CHECKED.match(line) or _VERIFIED.match(line) for line in lines if line)


def _lists_inputs(text: str) -> bool:
    listed = text.partition("\nsummarize: ")[0].rstrip("\n")
    items = _whole(f"\n{listed}", "\n- ", "- ")[1:]
    found = [_LISTED.fullmatch(each) for each in items]
    nouns = {noun for words in _words() for noun in words.nouns["word"]}
    return bool(found) and all(each is not None and each["noun"] in nouns for each in found)


def _whole(text: str, between: str, mark: str = "") -> list[str]:
    """The parts of a text; not the last, which may be cut, where the text is long."""
    parts = [f"{mark}{each}" for each in text.split(between)]
    return parts[:-1] if len(text) >= _LINES - 1 and len(parts) > 1 else parts


def has_facts(text: str) -> bool:
    """Whether a line says from how many articles of how many outlets a text was made."""
    lines = text.split("\n", _FIRST_LINES)[:_FIRST_LINES]
    likely = [line for line in lines if _COUNTS.match(line)]
    return bool(likely) and any(pattern.match(line) for pattern in _facts() for line in likely)


def _facts() -> Iterator[re.Pattern[str]]:
    """What the line begins with in each language that has words for it."""
    for words in _words():
        story, article, outlet = (
            f"(?:{'|'.join(f'[0-9]+ {re.escape(each)}' for each in words.nouns[noun])})"
            for noun in ("story", "article", "outlet")
        )
        made_of = words.made_of.format(articles=article, outlets=outlet)
        yield re.compile(rf"\*?(?:{story}; )?{made_of}; ")


def _words() -> "Iterator[BriefingWords]":
    from summarize.languages.briefing import BriefingWords

    for words in (rules(code, "briefing") for code in KNOWN):
        if isinstance(words, BriefingWords):
            yield words


def refuse(stream: BinaryIO, _: "Context") -> NoReturn:
    """Raise InputError with what the file is."""
    data = stream.read(_PAGE)
    text = data.decode("utf-8", "replace").lstrip("\ufeff \t\r\n")
    what = what_own(text, data)
    raise InputError(f"is {what} that summarize wrote, no article")
