"""What an element says of its direction and language, where they are not those of its page."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarize.renderers.words import direction_of

if TYPE_CHECKING:
    from markupsafe import Markup


@dataclass(frozen=True)
class Ways:
    """The direction of a page and the language of its articles.

    Attributes:
        title: the words whose direction is the page's.
        language: as a BCP 47 code.
    """

    title: str
    language: str

    def page(self) -> "Markup":
        """The attribute of the page."""
        return _attribute("dir", direction_of(self.title), "ltr")

    def of(self, text: str) -> "Markup":
        """The attribute of an element with this text."""
        return _attribute("dir", direction_of(text), direction_of(self.title))

    def ours(self, language: str, sample: str) -> "Markup":
        """The attributes of an element with fixed words in this language, such as these."""
        return self.of(sample) + _attribute("lang", language, self.language)


def _attribute(name: str, value: str, usual: str) -> "Markup":
    from markupsafe import Markup

    return Markup("") if value == usual else Markup(' {}="{}"').format(name, value)
