"""Which files the given paths mean: files, folders, globs, and `-` for standard input.

Those on other storage are found in the same way, by what it lists.
"""

import glob
import os
import stat
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.errors import InputError
from summarize.files import HOME
from summarize.patterns import regex
from summarize.readers.found import (
    LEADS_OUT,
    STDIN,
    Finding,
    Found,
    PassedOver,
    is_about_folder,
    is_article_name,
    is_of_page,
    parts_above,
    printable,
)
from summarize.storage import as_remote, identity, place

if TYPE_CHECKING:
    from summarize.storage import Place, Remote


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


def _is_beside_page(folder: "Place") -> bool:
    return is_of_page(folder.name, lambda name: (folder.parent / name).is_file())


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


def _expand(pattern: str, known: tuple[str, ...], passed: list[PassedOver]) -> Iterator[Found]:
    from summarize.readers.globs import folder_of, matching

    matches = matching(pattern)
    if not matches:
        raise InputError(f"{printable(pattern)}: no file matches")
    others = [each for each in matches if not _is(each, stat.S_ISDIR)]
    files = [each for each in others if _is(each, stat.S_ISREG)]
    base = os.path.realpath(folder_of(pattern))
    found = []
    for each in others:
        shown = printable(each)
        if each not in files:
            passed.append(PassedOver(Path(shown).name, "not a file", shown))
        elif not _is_inside(each, base):
            passed.append(PassedOver(Path(shown).name, LEADS_OUT, shown, printable(pattern)))
        elif not any(map(_is_beside_page, Path(each).parents)):
            found.append(each)
    for match in () if found else matches:
        yield from _walk(match, known, passed)
    yield from (Found(Path(each), Path(each).name, explicit=False) for each in found)


_PARTS = "the parts of a saved page"
_LINK = "a link to a folder, which is not followed"


def _is_inside(path: str, folder: str) -> bool:
    """Whether a file, links followed, lies below a folder, links followed."""
    return os.path.realpath(path).startswith(os.path.join(folder, ""))  # noqa: PTH118


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
        refused = [each for each in beside if each.shown and each.why not in (LEADS_OUT, _LINK)]
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
    if is_about_folder(path.name):
        return "a text about the folder, by its name"
    if isinstance(path, Path) and not _is(path, stat.S_ISREG):
        return "a link to nothing" if path.is_symlink() and not path.exists() else "not a file"
    return "no article file, by its name"


def _walked(folder: str, beside: list[PassedOver]) -> "Iterator[tuple[Place, str]]":
    """Every file below a folder, with its name from there; `beside` gets what is not looked into.

    Hidden ones are left out. Links to folders are not followed, so no loop can hold, and links to
    files only where these lie in the folder.
    """
    base = os.path.realpath(folder)

    def refuse(error: OSError) -> None:
        path = str(error.filename or folder)
        why = f"a folder that cannot be read ({error.strerror or error})"
        beside.append(PassedOver(_below(path, folder), why, printable(path)))

    for where, folders, files in os.walk(folder, onerror=refuse):
        kept = [name for name in sorted(folders) if not _is_hidden(name, where)]
        folders[:] = [name for name in kept if _is_looked_into(Path(where, name), folder, beside)]
        for name in sorted(name for name in files if not name.startswith(".")):
            path = Path(where, name)
            if path.is_symlink() and path.exists() and not _is_inside(str(path), base):
                own = _below(path, folder)
                beside.append(PassedOver(own, LEADS_OUT, own, printable(folder)))
            else:
                yield path, path.relative_to(folder).as_posix()


def _is_looked_into(path: Path, folder: str, beside: list[PassedOver]) -> bool:
    """Whether the files of a folder are looked at; where not, `beside` gets why."""
    own = _below(path, folder)
    if _is_beside_page(path):
        count = sum(len(names) for _, _, names in os.walk(path))
        beside.append(PassedOver(own, _PARTS, files=count))
        return False
    if not path.is_symlink():
        return True
    if _is_inside(str(path), os.path.realpath(folder)):
        beside.append(PassedOver(own, _LINK))
    else:
        beside.append(PassedOver(own, LEADS_OUT, own, printable(folder)))
    return False


def _is_hidden(folder: str, where: str) -> bool:
    """Whether a folder is hidden, or holds mails that are not whole yet.

    A Maildir keeps its folders in hidden ones, each of which is a Maildir.
    """
    is_maildir = Path(where, "cur").is_dir() and Path(where, "new").is_dir()
    if folder.startswith("."):
        return not (is_maildir and Path(where, folder, "cur").is_dir())
    return folder == "tmp" and is_maildir


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
        if of_page := parts_above(above, there):
            parts[of_page] += 1
        else:
            yield folder / name, name
    beside.extend(PassedOver(printable(name), _PARTS, files=count) for name, count in parts.items())


def _as_walked(name: str) -> list[tuple[bool, str]]:
    """A place in the order of `os.walk`: the files of a folder come before the folders in it."""
    *above, own = name.split("/")
    return [*((True, step) for step in above), (False, own)]


def _is_article_file(path: "Place", known: tuple[str, ...]) -> bool:
    if not isinstance(path, Path) or _is(path, stat.S_ISREG):
        return is_article_name(path.name, known) or (
            _is_unnamed(path) and not is_about_folder(path.name)
        )
    return False


# The folders of a Maildir whose files are whole, and what such a file's name ends with: the flags
# of a mail that was read, thrown away (T) or never sent (D).
_MAILDIR = ("cur", "new")
_FLAGS = regex(r"[:;!]2,(?P<flags>[A-Za-z]*)$")


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


def _is(path: str | Path, *kinds: Callable[[int], bool]) -> bool:
    """Whether `path` (links followed) exists and is of one of the kinds (`stat.S_IS...`)."""
    try:
        mode = Path(path).stat().st_mode
    except (OSError, ValueError):
        return False
    return any(kind(mode) for kind in kinds)
