"""Templates of HTML pages: everything that they show is escaped."""

from typing import TYPE_CHECKING

from summarize.characters import visible
from summarize.resources import read_text

if TYPE_CHECKING:
    from jinja2 import Template


def page_template(name: str) -> "Template":
    """The page in a data file; each value that it shows is escaped and has only visible characters.

    `name` is the path of the file below the package.
    """
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    def shown(value: object) -> object:
        return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    environment = Environment(
        autoescape=True,
        finalize=shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.from_string(read_text(name))
