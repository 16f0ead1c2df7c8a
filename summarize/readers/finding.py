"""Which files the given paths mean: files, folders, globs, and `-` for standard input.

Those on other storage are found in the same way, by what it lists.
"""

import glob
import os
import re
import stat
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from summarize.errors import InputError
from summarize.files import HOME
from summarize.storage import as_remote, identity, place

if TYPE_CHECKING:
    from summarize.storage import Place, Remote

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


def find_files(
    paths: "Sequence[str | Place]", suffixes: Iterable[str]
) -> tuple[tuple[Found, ...], tuple[str, ...]]:
    """The files that `paths` mean, each once, in the order of the paths, and warnings.

    Folders are walked in sorted order; hidden files and folders, and what has no known suffix, are
    left out. A glob that the shell did not expand is expanded here.

    Raises:
        InputError: a path that does not exist, or a folder without a single article file.
    """
    known = tuple(suffixes)
    found: dict[str, Found] = {}
    warnings: list[str] = []
    for path in paths:
        for each in _find(path, known, warnings):
            own = identity(each.path) if each.label != STDIN else STDIN
            if own not in found or (each.explicit and not found[own].explicit):
                found[own] = each
    return tuple(found.values()), tuple(warnings)


def _find(path: "str | Place", known: tuple[str, ...], warnings: list[str]) -> Iterator[Found]:
    if path == STDIN:
        yield Found(Path(STDIN), STDIN, explicit=True)
        return
    if not path:
        raise InputError("an empty path names no file")
    if isinstance(path, str) and "\0" in path:
        raise InputError(f"{path!r}: a path cannot hold a null character")
    where = place(path)
    remote = as_remote(where)
    if remote is not None:
        yield from _find_listed(remote, known, warnings)
    else:
        name = str(where if "://" in str(path) else path)
        yield from _find_local(name, known, warnings)


def _find_local(name: str, known: tuple[str, ...], warnings: list[str]) -> Iterator[Found]:
    if _is(name, stat.S_ISDIR):
        yield from _walk(name, known, warnings)
    elif os.path.lexists(name):
        yield _file(name)
    elif glob.has_magic(name):
        yield from _expand(name, known, warnings)
    else:
        raise InputError(f"{printable(name)}: no such file or folder")


def _find_listed(remote: "Remote", known: tuple[str, ...], warnings: list[str]) -> Iterator[Found]:
    """The files that a name on other storage means."""
    kind = remote.kind()
    if kind == "directory":
        yield from _walk(remote, known, warnings)
    elif kind is not None:
        yield Found(remote, remote.name, explicit=True)
    elif glob.has_magic(str(remote)):
        matches = remote.matches()
        files = [
            each
            for each, is_file in matches
            if is_file and not any(map(_is_beside_page, each.parents))
        ]
        if not matches:
            raise InputError(f"{printable(str(remote))}: no file matches")
        for each in () if files else matches:
            yield from _walk(each[0], known, warnings)
        yield from (Found(each, each.name, explicit=False) for each in files)
    else:
        raise InputError(f"{printable(str(remote))}: no such file or folder")


def _is_of_page(folder: str, is_file: Callable[[str], bool]) -> bool:
    """Whether a folder holds the frames and pictures of a page that a browser saved beside it.

    `is_file` says whether there is a file of a name beside it.
    """
    stems = (folder.removesuffix(end) for end in _PARTS_OF_PAGE if folder.endswith(end))
    return any(stem and is_file(stem + page) for stem in stems for page in _PAGES)


def is_called_parts(folder: str) -> bool:
    """Whether a folder has a name as browsers give it to that of a page's parts."""
    return folder.endswith(_PARTS_OF_PAGE)


def _is_beside_page(folder: "Place") -> bool:
    return _is_of_page(folder.name, lambda name: (folder.parent / name).is_file())


def _file(name: str) -> Found:
    if not Path(name).exists():
        raise InputError(f"{printable(name)}: a link to a file that does not exist")
    if _is(name, stat.S_ISCHR, stat.S_ISBLK):
        raise InputError(f"{printable(name)}: a device, not a file")
    if _is(name, stat.S_ISFIFO) and not _is_of_shell(name):
        raise InputError(
            f"{printable(name)}: a pipe, not a file; a pipe is read as standard input (-)"
        )
    if not _is(name, stat.S_ISREG, stat.S_ISFIFO):
        raise InputError(f"{printable(name)}: not a file")
    return Found(Path(name), Path(name).name, explicit=True)


def _is_of_shell(name: str) -> bool:
    """Whether a pipe is one that a shell made for a command in the arguments: `<(...)`."""
    path = os.path.normpath(name)
    return path == "/dev/stdin" or path.startswith(("/dev/fd/", "/proc/"))


def _expand(pattern: str, known: tuple[str, ...], warnings: list[str]) -> Iterator[Found]:
    from summarize.readers.globs import folder_of, matching

    matches = matching(pattern)
    if not matches:
        raise InputError(f"{printable(pattern)}: no file matches")
    others = [each for each in matches if not _is(each, stat.S_ISDIR)]
    files = [each for each in others if _is(each, stat.S_ISREG)]
    base = os.path.realpath(folder_of(pattern))
    outside = [each for each in files if not _is_inside(each, base)]
    warnings.extend(
        f"{printable(each)}: left out, not a file" for each in others if each not in files
    )
    if outside:
        warnings.append(_led_out(pattern, outside))
    found = [each for each in files if each not in outside and not _is_in_page(Path(each))]
    for match in () if found else matches:
        yield from _walk(match, known, warnings)
    yield from (Found(Path(each), Path(each).name, explicit=False) for each in found)


def _is_in_page(path: Path) -> bool:
    return any(map(_is_beside_page, path.parents))


def _is_inside(path: str, folder: str) -> bool:
    """Whether a file, links followed, lies below a folder, links followed."""
    return os.path.realpath(path).startswith(os.path.join(folder, ""))  # noqa: PTH118


def _led_out(where: str, names: Sequence[str]) -> str:
    told = listed([printable(each) for each in names])
    return f"{printable(where)}: left out links to what lies outside: {told}"


def _walk(folder: "str | Remote", known: tuple[str, ...], warnings: list[str]) -> Iterator[Found]:
    """The article files below a folder."""
    others: list[tuple[Place, str]] = []
    count = 0
    refused: list[str] = []
    outside: list[str] = []
    files = _walked(folder, refused, outside) if isinstance(folder, str) else _listed(folder)
    for path, name in files:
        if not _is_article_file(path, known):
            others.append((path.parent, printable(name)))
            continue
        count += 1
        yield Found(path, name, explicit=False)
    warnings.extend(f"left out a folder that cannot be read: {message}" for message in refused)
    if outside:
        warnings.append(_led_out(str(folder), outside))
    if not count:
        why = refused[0] if refused else f"no article files ({', '.join(known)}) in this folder"
        raise InputError(f"{printable(str(folder))}: {why}")
    # What a run wrote beside its briefings is nobody's article, and no reader's business.
    written = {each for each in {parent for parent, _ in others} if (each / HOME).is_dir()}
    told = [name for parent, name in others if parent not in written]
    if told:
        warnings.append(_left_out(folder, told))


def _walked(folder: str, refused: list[str], outside: list[str]) -> "Iterator[tuple[Place, str]]":
    """Every file below a folder, with its name from there, and each folder that cannot be read.

    Hidden ones are left out. Links to folders are not followed, so no loop can hold; `outside` gets
    the names of links that lead out of the folder.
    """
    base = os.path.realpath(folder)
    for where, folders, files in os.walk(
        folder, onerror=lambda error: refused.append(printable(str(error)))
    ):
        folders[:] = sorted(
            name
            for name in folders
            if not _is_hidden(name, where) and not _is_beside_page(Path(where, name))
        )
        links = [name for name in folders if Path(where, name).is_symlink()]
        for name in (*links, *sorted(name for name in files if not name.startswith("."))):
            path = Path(where, name)
            own = path.relative_to(folder).as_posix()
            if path.is_symlink() and path.exists() and not _is_inside(str(path), base):
                outside.append(own)
            elif name not in links:
                yield path, own


def _is_hidden(folder: str, where: str) -> bool:
    """Whether a folder is hidden, or holds mails that are not whole yet.

    A Maildir keeps its folders in hidden ones, each of which is a Maildir.
    """
    is_maildir = Path(where, "cur").is_dir() and Path(where, "new").is_dir()
    if folder.startswith("."):
        return not (is_maildir and Path(where, folder, "cur").is_dir())
    return folder == "tmp" and is_maildir


def _listed(folder: "Remote") -> "Iterator[tuple[Place, str]]":
    """The same of a folder on other storage, in the same order."""
    names = folder.files()
    there = frozenset(names)
    for name in sorted(names, key=_as_walked):
        *above, own = name.split("/")
        is_hidden = any(step.startswith(".") for step in (*above, own))
        if not is_hidden and not is_in_parts(above, there):
            yield folder / name, name


def _as_walked(name: str) -> list[tuple[bool, str]]:
    """A place in the order of `os.walk`: the files of a folder come before the folders in it."""
    *above, own = name.split("/")
    return [*((True, step) for step in above), (False, own)]


def is_in_parts(above: Sequence[str], there: Container[str]) -> bool:
    """Whether one of the folders above a file holds the parts of a page; `there` are all files."""
    return any(
        _is_of_page(step, lambda page, at=at: "/".join((*above[:at], page)) in there)  # type: ignore[misc]  # mypy cannot infer a default
        for at, step in enumerate(above)
    )


def _is_article_file(path: "Place", known: tuple[str, ...]) -> bool:
    if not isinstance(path, Path) or _is(path, stat.S_ISREG):
        return is_article_name(path.name, known) or (
            _is_unnamed(path) and path.name.split(".")[0].lower() not in _NOT_ARTICLES
        )
    return False


def is_article_name(name: str, known: tuple[str, ...]) -> bool:
    """Whether a file of this name may hold an article."""
    return name.lower().endswith(known) and name.partition(".")[0].lower() not in _NOT_ARTICLES


# The folders of a Maildir whose files are whole, and what such a file's name ends with: the flags
# of a mail that was read, thrown away (T) or never sent (D).
_MAILDIR = ("cur", "new")
_FLAGS = re.compile(r"[:;!]2,(?P<flags>[A-Za-z]*)$")


def _is_unnamed(path: "Place") -> bool:
    """Whether a file is a mail or a mailbox, whose names have no suffix."""
    is_in_maildir = path.parent.name in _MAILDIR
    flags = _FLAGS.search(path.name)
    if flags is not None and set("TD") & set(flags["flags"]):
        return False
    if not is_in_maildir and "." in path.name:
        return False
    if not isinstance(path, Path):
        return is_in_maildir
    from summarize.readers.formats import is_unnamed_file

    try:
        with path.open("rb") as file:
            return is_unnamed_file(file.read(_HEAD))
    except OSError:
        return False


# Bytes: the heads of mails that came a long way. Chosen, not tuned.
_HEAD = 32_000


def _left_out(folder: "str | Remote", others: list[str]) -> str:
    return f"{printable(str(folder))}: left out what is no article file: {listed(others)}"


def listed(names: Sequence[str]) -> str:
    """The first of some names, and how many more there are."""
    more = f" and {len(names) - _LISTED:,} more" if len(names) > _LISTED else ""
    return f"{', '.join(names[:_LISTED])}{more}"


def _is(path: str | Path, *kinds: Callable[[int], bool]) -> bool:
    """Whether `path` (links followed) exists and is of one of the kinds (`stat.S_IS...`)."""
    try:
        mode = Path(path).stat().st_mode
    except (OSError, ValueError):
        return False
    return any(kind(mode) for kind in kinds)
