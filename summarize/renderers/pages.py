"""HTML pages: templates that escape what they show, and pages that hold all they need.

Style and script are files of their own and stand in the page when it is rendered. Its policy
(Content-Security-Policy) names their digests, so that nothing else in it is ever run or fetched.
"""

import base64
import hashlib
import json
import re
from functools import cache
from typing import TYPE_CHECKING

from summarize.characters import one_line_each, safe_json, visible
from summarize.patterns import regex
from summarize.resources import read_text

if TYPE_CHECKING:
    from jinja2 import Environment, Template
    from markupsafe import Markup

# The one folder of templates, style and script.
_FOLDER = "renderers"
# What lines of style and script have for those who write them: margins, and comments of their own.
_MARGIN = regex(r"^[ \t]*(?://.*\n?)?", re.MULTILINE)
# Comments within a line, blank lines, and the spaces around an arrow.
_SPARE = regex(r" ?/\*.*?\*/|(?<=\n)\n+| (?==>)|(?<==>) ")
# What could end the element that JSON stands in, as escapes that JSON has for them.
_ENDS_ELEMENT = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def page_template(name: str) -> "Template":
    """The page in a data file; each value that it shows is escaped and has only visible characters.

    `name` is the path of the file below the package. The page knows its `style`, which is that of
    all pages and of the file beside it, and the `policy` that allows nothing else.
    """
    style = _style(f"{_FOLDER}/base.css", name.replace(".html", ".css"))
    return _environment().get_template(
        name, globals={"style": _raw(style), "policy": _policy(style)}
    )


def part_template(name: str) -> "Template":
    """What stands inside a page, a feed or a mail, without a style: a file of the same folder."""
    return _environment().get_template(f"{_FOLDER}/{name}")


def own_page(name: str, *styles: str) -> "Template":
    """A page of the folder of templates, which knows `style`, `script` and the `policy` of both.

    `styles` are names of files with more rules than those of every page.
    """
    style = _style(*(f"{_FOLDER}/{each}.css" for each in ("base", "page", *styles)))
    script = _compact(read_text(f"{_FOLDER}/page.js"))
    return _environment().get_template(
        f"{_FOLDER}/{name}",
        globals={"style": _raw(style), "script": _raw(script), "policy": _policy(style, script)},
    )


def exact(text: str) -> "Markup":
    """A stretch of an article's text for a page: escaped, with its spaces and line ends.

    Only characters that command or hide are taken out, and cleaning has left none.
    """
    from markupsafe import escape

    return escape(one_line_each(text))


def script_data(value: object) -> "Markup":
    """A value as JSON inside a script element, which no text in it can end."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _raw(safe_json(written).translate(_ENDS_ELEMENT))


def _compact(source: str) -> str:
    """A file of ours as it stands in a page; no text in it goes over several lines."""
    return _SPARE.sub("", _MARGIN.sub("", source))


def _style(*names: str) -> str:
    """Files of rules as they stand in a page: each line of ours ends behind a brace or a mark."""
    return _compact("".join(map(read_text, names))).replace("\n", "")


def _raw(text: str) -> "Markup":
    from markupsafe import Markup

    return Markup(text)  # noqa: S704 - files of ours, and JSON without marks of HTML


def _policy(style: str, script: str = "") -> str:
    """What a browser may do with the page: apply this style, run this script, and nothing else."""
    return (
        f"default-src 'none'; style-src {_hashed(style)}; "
        + (f"script-src {_hashed(script)}; " if script else "")
        + "base-uri 'none'; form-action 'none'"
    )


def _hashed(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FunctionLoader, StrictUndefined
    from markupsafe import Markup

    def shown(value: object) -> object:
        return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    return Environment(
        loader=FunctionLoader(read_text),
        autoescape=True,
        finalize=shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
