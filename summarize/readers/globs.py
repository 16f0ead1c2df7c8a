"""What a glob means: files and folders on this machine, and no loop of links."""

import glob
import os

_ANY_FOLDERS = "**"


def matching(pattern: str) -> list[str]:
    """The files and folders that a glob means, sorted.

    "**" goes through folders, but through no links to them: the library would follow those that
    loop.
    """
    steps = pattern.split("/")
    if _ANY_FOLDERS not in steps:
        return sorted(glob.glob(pattern))  # noqa: PTH207  (Path.glob takes no absolute pattern)
    at = steps.index(_ANY_FOLDERS)
    before, behind = "/".join(steps[:at]), "/".join(steps[at + 1 :])
    start = before or ("/" if at else ".")
    found = set[str]()
    for folder in matching(before) if glob.has_magic(before) else [start]:
        for where, folders, files in os.walk(folder):
            folders[:] = [name for name in folders if not name.startswith(".")]
            if behind:
                found.update(matching(f"{glob.escape(where)}/{behind}"))
            else:
                found.update(f"{where}/{name}" for name in files if not name.startswith("."))
    return sorted({each.removeprefix("./") for each in found} if not at else found)


def folder_of(pattern: str) -> str:
    """The folder that a glob begins in."""
    steps = pattern.split("/")
    first = next(at for at, step in enumerate(steps) if glob.has_magic(step))
    return "/".join(steps[:first]) or ("/" if first else ".")
