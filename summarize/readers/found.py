"""The files to read, what lies beside them, and which names files of articles have."""

from collections.abc import Callable, Container, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from summarize.storage import Place

STDIN = "-"

# Files that stand beside articles and are none; skipped in folders, read when named.
_NOT_ARTICLES = frozenset(
    ("readme", "license", "licence", "changelog", "contributing", "authors", "notice", "copying")
)
# What browsers call the folder of a saved page's parts, behind the name of the page, by language.
_PARTS_OF_PAGE = (
    "_files", ".files", "_file", "-Dateien", "_archivos", "_fichiers", "_arquivos", "_ficheiros",
    "_bestanden", "-filer", "_pliki", "_soubory", "_dosyalar", "_файлы", "-tiedostot",
)  # fmt: skip
_PAGES = (".html", ".htm", ".xhtml")
# How many file names one warning lists before it only counts.
_LISTED = 5


class Found(NamedTuple):
    """A file to read; `label` is its path below what was named, `explicit` that it was named."""

    path: "Place"
    label: str
    explicit: bool

    @property
    def shown(self) -> str:
        """The path as messages give it."""
        return "standard input" if str(self.path) == STDIN else printable(str(self.path))


class PassedOver(NamedTuple):
    """What lies in a folder and is no article; `label` is its path below what was named.

    `shown` is its path as messages give it, where it is one that users are warned of; `folder` that
    of the folder that was named, where it is one of several files that one line tells.
    """

    label: str
    why: str
    shown: str = ""
    folder: str = ""
    files: int = 1


class Finding(NamedTuple):
    """The files that paths mean, and what lies beside them."""

    files: tuple[Found, ...]
    passed_over: tuple[PassedOver, ...]

    @property
    def warnings(self) -> tuple[str, ...]:
        """A line for each folder in which something was left out, and for what is no file."""
        told = [
            f"{each.shown}: left out, {each.why}"
            for each in self.passed_over
            if each.shown and not each.folder
        ]
        folders: dict[tuple[str, str], list[str]] = {}
        for each in self.passed_over:
            if each.folder:
                what = _LINKS if each.why == LEADS_OUT else "what is no article file"
                folders.setdefault((each.folder, what), []).append(each.shown)
        lines = (
            f"{folder}: left out {what}: {listed(names)}"
            for (folder, what), names in folders.items()
        )
        return (*told, *lines)


# Why a link is not read, and what lines say of several.
LEADS_OUT, _LINKS = "a link to what lies outside", "links to what lies outside"


def printable(name: str) -> str:
    r"""A file name as it can be printed: what is no text, or no visible character, is escaped.

    >>> printable("bad\x1b[31m\udcff.html")
    'bad\\x1b[31m\\xff.html'
    """
    if name.isprintable():
        return name
    text = name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return "".join(each if each.isprintable() else _escaped(each) for each in text)


def _escaped(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")


def is_of_page(folder: str, is_file: Callable[[str], bool]) -> bool:
    """Whether a folder holds the frames and pictures of a page that a browser saved beside it.

    `is_file` says whether there is a file of a name beside it.
    """
    stems = (folder.removesuffix(end) for end in _PARTS_OF_PAGE if folder.endswith(end))
    return any(stem and is_file(stem + page) for stem in stems for page in _PAGES)


def is_called_parts(folder: str) -> bool:
    """Whether a folder has a name as browsers give it to that of a page's parts."""
    return folder.endswith(_PARTS_OF_PAGE)


def parts_above(above: Sequence[str], there: Container[str]) -> str:
    """The folder above a file that holds the parts of a page; "" where none does.

    `there` are all files.
    """
    for at, step in enumerate(above):

        def is_file(page: str, before: Sequence[str] = above[:at]) -> bool:
            return "/".join((*before, page)) in there

        if is_of_page(step, is_file):
            return "/".join(above[: at + 1])
    return ""


def is_article_name(name: str, known: tuple[str, ...]) -> bool:
    """Whether a file of this name may hold an article."""
    return name.lower().endswith(known) and not is_about_folder(name)


def is_about_folder(name: str) -> bool:
    """Whether a file of this name tells of the folder that it is in."""
    return name.partition(".")[0].lower() in _NOT_ARTICLES


def listed(names: Sequence[str]) -> str:
    """The first of some names, and how many more there are."""
    more = f" and {len(names) - _LISTED:,} more" if len(names) > _LISTED else ""
    return f"{', '.join(names[:_LISTED])}{more}"
