"""Which files the given paths mean: files, folders, globs, and `-` for standard input.

Those on other storage are found in the same way, by what it lists.
"""

import glob
import os
import stat
from collections import Counter
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
        folders: dict[str, list[str]] = {}
        for each in self.passed_over:
            if each.folder:
                folders.setdefault(each.folder, []).append(each.shown)
        return (*told, *(_left_out(folder, names) for folder, names in folders.items()))


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


def find_files(paths: "Sequence[str | Place]", suffixes: Iterable[str]) -> Finding:
    """The files that `paths` mean, each once, in the order of the paths, and what is left out.

    Folders are walked in sorted order; hidden files and folders, and what has no known suffix, are
    left out. A glob that the shell did not expand is expanded here.

    Raises:
        InputError: a path that does not exist, or a folder without a single article file.
    """
    known = tuple(suffixes)
    found: dict[str, Found] = {}
    passed: list[PassedOver] = []
    for path in paths:
        for each in _find(path, known, passed):
            own = identity(each.path) if each.label != STDIN else STDIN
            if own not in found or (each.explicit and not found[own].explicit):
                found[own] = each
    return Finding(tuple(found.values()), tuple(dict.fromkeys(passed)))


def _find(path: "str | Place", known: tuple[str, ...], passed: list[PassedOver]) -> Iterator[Found]:
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
        yield from _find_listed(remote, known, passed)
    else:
        name = str(where if "://" in str(path) else path)
        yield from _find_local(name, known, passed)


def _find_local(name: str, known: tuple[str, ...], passed: list[PassedOver]) -> Iterator[Found]:
    if _is(name, stat.S_ISDIR):
        yield from _walk(name, known, passed)
    elif os.path.lexists(name):
        yield _file(name)
    elif glob.has_magic(name):
        yield from _expand(name, known, passed)
    else:
        raise InputError(f"{printable(name)}: no such file or folder")


def _find_listed(
    remote: "Remote", known: tuple[str, ...], passed: list[PassedOver]
) -> Iterator[Found]:
    """The files that a name on other storage means."""
    kind = remote.kind()
    if kind == "directory":
        yield from _walk(remote, known, passed)
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
            yield from _walk(each[0], known, passed)
        yield from (Found(each, each.name, explicit=False) for each in files)
    else:
        raise InputError(f"{printable(str(remote))}: no such file or folder")


def _is_of_page(folder: str, is_file: Callable[[str], bool]) -> bool:
    """Whether a folder holds the frames and pictures of a page that a browser saved beside it.

    `is_file` says whether there is a file of a name beside it.
    """
    stems = (folder.removesuffix(end) for end in _PARTS_OF_PAGE if folder.endswith(end))
    return any(stem and is_file(stem + page) for stem in stems for page in _PAGES)


def _is_beside_page(folder: "Place") -> bool:
    return _is_of_page(folder.name, lambda name: (folder.parent / name).is_file())


def _file(name: str) -> Found:
    if not Path(name).exists():
        raise InputError(f"{printable(name)}: a link to a file that does not exist")
    if not _is(name, stat.S_ISREG, stat.S_ISFIFO, stat.S_ISCHR):
        raise InputError(f"{printable(name)}: not a file")
    return Found(Path(name), Path(name).name, explicit=True)


def _expand(pattern: str, known: tuple[str, ...], passed: list[PassedOver]) -> Iterator[Found]:
    matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207  (Path.glob takes no absolute pattern)
    if not matches:
        raise InputError(f"{printable(pattern)}: no file matches")
    found = []
    for match in matches:
        if _is(match, stat.S_ISDIR):
            continue
        if _is(match, stat.S_ISREG):
            if any(map(_is_beside_page, Path(match).parents)):
                continue
            found.append(Found(Path(match), Path(match).name, explicit=False))
        else:
            shown = printable(match)
            passed.append(PassedOver(Path(shown).name, "not a file", shown))
    if not found:
        for match in matches:
            yield from _walk(match, known, passed)
    yield from found


def _walk(
    folder: "str | Remote", known: tuple[str, ...], passed: list[PassedOver]
) -> Iterator[Found]:
    """The article files below a folder."""
    others: list[tuple[Place, str]] = []
    beside: list[PassedOver] = []
    count = 0
    files = _walked(folder, beside) if isinstance(folder, str) else _listed(folder, beside)
    for path, name in files:
        if not _is_article_file(path, known):
            others.append((path, printable(name)))
            continue
        count += 1
        yield Found(path, name, explicit=False)
    passed.extend(beside)
    if not count:
        refused = [each for each in beside if each.shown]
        why = f"no article files ({', '.join(known)}) in this folder"
        if refused:
            why = f"{refused[0].label}: {refused[0].why}"
        raise InputError(f"{printable(str(folder))}: {why}")
    # What a run wrote beside its briefings is nobody's article, and no reader's business.
    written = {each for each in {path.parent for path, _ in others} if (each / HOME).is_dir()}
    for path, name in others:
        if path.parent in written:
            passed.append(PassedOver(name, "in a folder that a run wrote"))
        else:
            passed.append(PassedOver(name, _why_not(path), name, printable(str(folder))))


def _why_not(path: "Place") -> str:
    """Why a file of a folder is none with an article."""
    if path.name.split(".")[0].lower() in _NOT_ARTICLES:
        return "a text about the folder, by its name"
    if isinstance(path, Path) and not _is(path, stat.S_ISREG):
        return "a link to nothing" if path.is_symlink() and not path.exists() else "not a file"
    return "no article file, by its name"


_PARTS, _LINK = "the parts of a saved page", "a link to a folder, which is not followed"


def _walked(folder: str, beside: list[PassedOver]) -> "Iterator[tuple[Place, str]]":
    """Every file below a folder, with its name from there; folders that are not looked into.

    Hidden ones are left out. Links to folders are not followed, so no loop can hold.
    """

    def refuse(error: OSError) -> None:
        path = str(error.filename or folder)
        why = f"a folder that cannot be read ({error.strerror or error})"
        beside.append(PassedOver(_below(path, folder), why, printable(path)))

    for where, folders, files in os.walk(folder, onerror=refuse):
        kept = []
        for name in sorted(name for name in folders if not name.startswith(".")):
            path = Path(where, name)
            if _is_beside_page(path):
                count = sum(len(names) for _, _, names in os.walk(path))
                beside.append(PassedOver(_below(path, folder), _PARTS, files=count))
                continue
            if path.is_symlink():
                beside.append(PassedOver(_below(path, folder), _LINK))
            kept.append(name)
        folders[:] = kept
        for name in sorted(name for name in files if not name.startswith(".")):
            path = Path(where, name)
            yield path, path.relative_to(folder).as_posix()


def _below(path: str | Path, folder: str) -> str:
    return printable(Path(os.path.relpath(path, folder)).as_posix())


def _listed(folder: "Remote", beside: list[PassedOver]) -> "Iterator[tuple[Place, str]]":
    """The same of a folder on other storage, in the same order."""
    names = folder.files()
    there = frozenset(names)
    parts = Counter[str]()
    for name in sorted(names, key=_as_walked):
        *above, own = name.split("/")
        if any(step.startswith(".") for step in (*above, own)):
            continue
        if of_page := _parts_above(above, there):
            parts[of_page] += 1
        else:
            yield folder / name, name
    beside.extend(PassedOver(printable(name), _PARTS, files=count) for name, count in parts.items())


def _as_walked(name: str) -> list[tuple[bool, str]]:
    """A place in the order of `os.walk`: the files of a folder come before the folders in it."""
    *above, own = name.split("/")
    return [*((True, step) for step in above), (False, own)]


def _parts_above(above: Sequence[str], there: Container[str]) -> str:
    """The folder above a file that holds the parts of a page; "" where none does."""
    for at, step in enumerate(above):

        def is_file(page: str, before: Sequence[str] = above[:at]) -> bool:
            return "/".join((*before, page)) in there

        if _is_of_page(step, is_file):
            return "/".join(above[: at + 1])
    return ""


def _is_article_file(path: "Place", known: tuple[str, ...]) -> bool:
    return (
        path.name.lower().endswith(known)
        and path.name.split(".")[0].lower() not in _NOT_ARTICLES
        and (not isinstance(path, Path) or _is(path, stat.S_ISREG))
    )


def _left_out(folder: "str | Remote", others: list[str]) -> str:
    listed = ", ".join(others[:_LISTED])
    more = f" and {len(others) - _LISTED} more" if len(others) > _LISTED else ""
    return f"{printable(str(folder))}: left out what is no article file: {listed}{more}"


def _is(path: str | Path, *kinds: Callable[[int], bool]) -> bool:
    """Whether `path` (links followed) exists and is of one of the kinds (`stat.S_IS...`)."""
    try:
        mode = Path(path).stat().st_mode
    except (OSError, ValueError):
        return False
    return any(kind(mode) for kind in kinds)
