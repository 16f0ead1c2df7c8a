"""Which files the given paths mean: files, folders, globs, and `-` for standard input."""

import glob
import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from summarize.errors import InputError

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
# An address, as it is typed, or with the slash gone that a path does not keep.
_ADDRESS = re.compile(r"(?:https?|ftp|file):/", re.IGNORECASE)
# How many file names one warning lists before it only counts.
_LISTED = 5


class Found(NamedTuple):
    """A file to read; `label` is its path below what was named, `explicit` that it was named."""

    path: Path
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
    paths: Sequence[str | Path], suffixes: Iterable[str]
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
        for each in _find(str(path), known, warnings):
            identity = os.path.realpath(each.path) if each.label != STDIN else STDIN
            if identity not in found or (each.explicit and not found[identity].explicit):
                found[identity] = each
    return tuple(found.values()), tuple(warnings)


def _find(name: str, known: tuple[str, ...], warnings: list[str]) -> Iterator[Found]:
    if name == STDIN:
        yield Found(Path(STDIN), STDIN, explicit=True)
    elif not name:
        raise InputError("an empty path names no file")
    elif "\0" in name:
        raise InputError(f"{name!r}: a path cannot hold a null character")
    elif _is(name, stat.S_ISDIR):
        yield from _walk(name, known, warnings)
    elif os.path.lexists(name):
        yield _file(name)
    elif glob.has_magic(name):
        yield from _expand(name, known, warnings)
    elif _ADDRESS.match(name):
        raise InputError(f"{printable(name)}: articles are read from files, not from addresses")
    else:
        raise InputError(f"{printable(name)}: no such file or folder")


def _is_of_page(folder: Path) -> bool:
    """Whether a folder holds the frames and pictures of a page that a browser saved beside it."""
    stems = (folder.name.removesuffix(end) for end in _PARTS_OF_PAGE if folder.name.endswith(end))
    return any(
        stem and folder.with_name(stem + page).is_file() for stem in stems for page in _PAGES
    )


def _file(name: str) -> Found:
    if not Path(name).exists():
        raise InputError(f"{printable(name)}: a link to a file that does not exist")
    if not _is(name, stat.S_ISREG, stat.S_ISFIFO, stat.S_ISCHR):
        raise InputError(f"{printable(name)}: not a file")
    return Found(Path(name), Path(name).name, explicit=True)


def _expand(pattern: str, known: tuple[str, ...], warnings: list[str]) -> Iterator[Found]:
    matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207  (Path.glob takes no absolute pattern)
    if not matches:
        raise InputError(f"{printable(pattern)}: no file matches")
    found = []
    for match in matches:
        if _is(match, stat.S_ISDIR):
            continue
        if _is(match, stat.S_ISREG):
            if any(map(_is_of_page, Path(match).parents)):
                continue
            found.append(Found(Path(match), Path(match).name, explicit=False))
        else:
            warnings.append(f"{printable(match)}: left out, not a file")
    if not found:
        for match in matches:
            yield from _walk(match, known, warnings)
    yield from found


def _walk(folder: str, known: tuple[str, ...], warnings: list[str]) -> Iterator[Found]:
    """The article files below `folder`; links to folders are not followed, so no loop can hold."""
    others: list[str] = []
    count = 0
    refused: list[str] = []
    for place, folders, files in os.walk(
        folder, onerror=lambda error: refused.append(printable(str(error)))
    ):
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and not _is_of_page(Path(place, name))
        )
        for name in sorted(name for name in files if not name.startswith(".")):
            path = Path(place, name)
            if not _is_article_file(path, known):
                others.append(printable(str(path.relative_to(folder))))
                continue
            count += 1
            yield Found(path, path.relative_to(folder).as_posix(), explicit=False)
    warnings.extend(f"left out a folder that cannot be read: {message}" for message in refused)
    if not count:
        why = refused[0] if refused else f"no article files ({', '.join(known)}) in this folder"
        raise InputError(f"{printable(folder)}: {why}")
    if others:
        warnings.append(_left_out(folder, others))


def _is_article_file(path: Path, known: tuple[str, ...]) -> bool:
    return (
        path.name.lower().endswith(known)
        and path.name.split(".")[0].lower() not in _NOT_ARTICLES
        and _is(path, stat.S_ISREG)
    )


def _left_out(folder: str, others: list[str]) -> str:
    listed = ", ".join(others[:_LISTED])
    more = f" and {len(others) - _LISTED} more" if len(others) > _LISTED else ""
    return f"{printable(folder)}: left out what is no article file: {listed}{more}"


def _is(path: str | Path, *kinds: Callable[[int], bool]) -> bool:
    """Whether `path` (links followed) exists and is of one of the kinds (`stat.S_IS...`)."""
    try:
        mode = Path(path).stat().st_mode
    except (OSError, ValueError):
        return False
    return any(kind(mode) for kind in kinds)
