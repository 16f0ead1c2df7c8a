"""Text in Markdown: only what GitHub, pandoc or Obsidian would read as markup is escaped.

The other characters stay as they are, because Markdown is also read as it is written.
"""

import re

from summarize.characters import visible
from summarize.patterns import regex

_MARKS = (
    r"\\(?=[!-/:-@\[-`{-~A-Za-z]|$)"  # a backslash that would escape what follows, or a command
    r"|`|\*+|_+|~+"
    r"|\{|\](?=\()"  # attributes; a link (the references [a][b] and [a] need a definition)
    r"|\[{2,}|\[(?=\^)|\^+"  # a page; a note, also in its place; what is raised
    r"|(?<!\s)\$(?!\d)|\$(?=\$)"  # the end of a formula: without it none begins
    r"|%{2,}|={2,}"  # a comment; what is marked
    r"|(?<![\w@])@(?=[\w{])"  # somebody's name, or a work that is cited
    r"|(?<![\w#&])#(?=[\w/-]*[^\W\d_])"  # a tag
    r"|(?<![\w:]):(?=[a-z0-9_+-]*[a-z][a-z0-9_+-]*:(?!\w))"  # the name of a picture
    r"|<(?=[A-Za-z/!?]|[^\s<>]+@[^\s<>]+>)"  # HTML, an address
    r"|&(?=#[0-9]{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]*;)"
)
_INLINE = re.compile(_MARKS)
_ENTITY = regex(r"&(?=#?[0-9A-Za-z]{1,32};)")
_IN_LINK = regex(rf"{_MARKS}|[\[\]]")
# What opens a block where a line or a list item begins: a heading, an item, a quotation, a fence, a
# box to tick or a definition, the line under a heading, the second row of a table.
_OPENS_BLOCK = re.compile(r"#{1,6}(?: |$)|[-+|:~](?: |$)|>|\[|[-=|:][-=|: ]*$")
# A number of an item that only pandoc knows: "a)", "iv.", "(2)", "#.". A capital before a stop may
# be of a name: it is no number before one space.
_OTHER_NUMBER = re.compile(
    r"\((?:\d{1,9}|#|@\w*|[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+)(?=\)(?: |$))"
    r"|(?:#|[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+)(?=\)(?: |$))"
    r"|(?:#|[a-z]|[ivxlcdm]+|[IVXLCDM]{2,})(?=\.(?: |$))",
    re.ASCII,
)
_ITEM_NUMBER = re.compile(r"\d{1,9}(?=[.)](?: |$))", re.ASCII)
_CLOSES_HEADING = re.compile(r"(?:^|(?<= ))#+$")


def inline(text: str) -> str:
    r"""`text` inside a line.

    >>> print(inline("*not* bold, 5 * 3, snake_case, $5 and AT&amp;T"))
    \*not\* bold, 5 * 3, snake_case, $5 and AT\&amp;T
    """
    return _escaped(visible(text))


def at_start(text: str) -> str:
    r"""`text` where a line or a list item begins.

    >>> print(at_start("1. The first"), at_start("- a dash"), at_start("2.5 percent"))
    1\. The first \- a dash 2.5 percent
    """
    shown = visible(text)
    number = _ITEM_NUMBER.match(shown) or _OTHER_NUMBER.match(shown)
    if number:
        return f"{number[0]}\\{_escaped(shown[number.end() :])}"
    escaped = _escaped(shown)
    is_escaped = escaped.startswith("\\") or not _OPENS_BLOCK.match(shown)
    return escaped if is_escaped else f"\\{escaped}"


def heading(text: str) -> str:
    r"""`text` behind the marks of a heading.

    >>> print(heading("The best of C #"))
    The best of C \#
    """
    shown = visible(text)
    closing = _CLOSES_HEADING.search(shown)
    return (
        _escaped(shown)
        if closing is None
        else _escaped(shown[: closing.start()]) + rf"\{closing[0]}"
    )


def link_text(text: str) -> str:
    r"""`text` between the brackets of a link.

    >>> print(link_text("[Video] Ferry sinks"))
    \[Video\] Ferry sinks
    """
    return _escaped(visible(text), _IN_LINK)


def link(text: str, address: str) -> str:
    r"""A link on `text`; `address` is one that may be linked.

    >>> print(link("[Video] Ferry sinks", "https://a.example/f_(1)"))
    [\[Video\] Ferry sinks](<https://a.example/f_(1)>)
    """
    coded = _ENTITY.sub("&amp;", address.replace("\\", "%5C"))
    return f"[{link_text(text)}]({f'<{coded}>' if set(coded) & set('()') else coded})"


def _escaped(shown: str, marks: re.Pattern[str] = _INLINE) -> str:
    def escape(match: re.Match[str]) -> str:
        before = shown[match.start() - 1 : match.start()]
        after = shown[match.end() : match.end() + 1]
        run = match[0]
        return run if _is_plain(run, before, after) else "".join(f"\\{mark}" for mark in run)

    return marks.sub(escape, shown)


def _is_plain(run: str, before: str, after: str) -> bool:
    """Whether a run of marks between two characters (or an end: "") neither opens nor closes."""
    if run[0] not in "*_~":
        return False
    if before.isspace() and (after.isspace() or run[0] == "~"):
        return True  # a lone mark; and no tilde closes behind a space, so none is open
    if run[0] == "_":
        return before.isalnum() and after.isalnum()
    # At the start stands a space, a bracket or a mark of ours: two tildes cannot close there.
    return run in ("~", "~~") and not before and after.isalnum()
