"""Where results go: standard output, a file, or a file in a folder."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from summarize.cli.console import print_out, tell
from summarize.errors import UsageError
from summarize.storage import identity, is_remote, place

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from summarize.storage import Place

STDOUT = ("-", "/dev/stdout")
# What a briefing of inputs that have no common name is called in a folder.
_UNNAMED = "briefing"


class Target(NamedTuple):
    """A file to be written, and its format; no path means standard output."""

    form: str
    path: "Place | None" = None
    is_named_here: bool = False


def target_of(
    output: str | None, form: str | None, inputs: list[str], *, is_dry: bool = False
) -> Target:
    """Where a briefing goes and in which format: the one named, else what the suffix says.

    Raises:
        UsageError: there is no such format, no format has that suffix, or nothing is to be written.
    """
    from summarize.renderers import SUFFIXES

    if form is not None:
        _demand_format(form)
    if output is None or output in STDOUT:
        return Target(form or default_format())
    _demand_writable(output, is_dry=is_dry)
    path = place(output)
    if output.endswith("/") or path.is_dir():
        form = form or "markdown"
        return Target(form, path / (_name_of(inputs) + SUFFIXES[form]), is_named_here=True)
    return Target(form or _form_by_suffix(path, SUFFIXES), path)


def page_target(
    output: str | None, form: str | None, inputs: list[str], *, is_dry: bool = False
) -> Target:
    """Where a page goes that is opened: as `target_of` says, else into a new temporary folder.

    Raises:
        UsageError: something else than a page is asked for, or nothing is to be written.
    """
    if output is None or output in STDOUT:
        if is_dry:
            raise UsageError("--dry-run writes no file: leave out --open")
        target = Target(form or "html")
    else:
        _demand_local(output)
        in_folder = output.endswith("/") or Path(output).is_dir()
        target = target_of(output, form or ("html" if in_folder else None), inputs, is_dry=is_dry)
    if target.form != "html":
        raise UsageError(f"--open opens a page: html, not {target.form}")
    if target.path is not None:
        return target
    from tempfile import mkdtemp

    return Target("html", Path(mkdtemp(prefix="summarize-"), f"{_name_of(inputs)}.html"), True)


def _demand_local(output: str) -> None:
    if is_remote(output):
        raise UsageError("--open opens what is written on this machine; leave it out, or -o")


def open_page(path: "Place") -> None:
    """Open a page in the reader's browser; where there is none, say where the page is."""
    import webbrowser

    if not webbrowser.open(Path(str(path)).resolve().as_uri()):
        tell(f"no browser found; the page is {path}")


def write_result(text: str, output: str | None) -> None:
    """Print `text`, or write it whole to `output`."""
    if output is None or output in STDOUT:
        print_out(text)
        return
    from summarize.files import write_whole

    write_whole(place(output), text)


def demand_free(paths: "Iterable[Place]", inputs: "Iterable[Place]" = ()) -> None:
    """Refuse to write over what is read, or over what a run wrote.

    Raises:
        UsageError: one of the files is an input, or stands in the record of its folder.
    """
    from summarize.batch import names_of_run

    read = {identity(each) for each in inputs}
    for path in paths:
        if identity(path) in read:
            raise UsageError(f"{path}: is both an input and the output")
        there = place(identity(path))
        if there.exists() and there.name in names_of_run(there.parent):
            raise UsageError(f"{path}: a run wrote it, and it would be written over; name another")


def demand_apart(output: str | None, inputs: list[str]) -> None:
    """Refuse to write a result over one of the files that the inputs mean, or that a run wrote.

    Raises:
        UsageError: it would be.
        InputError: an input does not exist.
    """
    if output is None or output in STDOUT:
        return
    from summarize.readers import SUFFIXES, find_files

    found = find_files(inputs, SUFFIXES).files
    demand_free([place(output)], [each.path for each in found if each.label not in STDOUT])


def demand_outside(path: "Place", inbox: "Place") -> None:
    """Refuse to write into an inbox, where only `fetch` writes.

    Raises:
        UsageError: the file lies in it.
    """
    if Path(identity(path)).is_relative_to(identity(inbox)):
        raise UsageError(f"{path}: lies in the inbox, where nothing else is written")


def report_of(
    report: str | None,
    inputs: list[str],
    others: "Iterable[Place]" = (),
    mark: bytes = b'"jobs": [',
) -> "Place | None":
    """Where a report goes; None where none is asked for.

    What one has near its beginning is its `mark`, by default that of a source report.

    Raises:
        UsageError: it is standard output, a folder, an input, another output, or of a run.
    """
    if report is None:
        return None
    if not report or report in STDOUT or report.endswith("/") or place(report).is_dir():
        raise UsageError(f"--report names a file, not {report!r}")
    path = place(report)
    if identity(path) in {identity(each) for each in others}:
        raise UsageError(f"{path}: is both the report and the output")
    demand_free([path], [place(each) for each in inputs if each not in STDOUT])
    if path.is_file() and not _is_report(path, mark):
        raise UsageError(f"{path}: is no source report, and one would be written over it")
    return path


def _is_report(path: "Place", mark: bytes) -> bool:
    """Whether a file is a report with this mark, or empty."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    return not head.strip() or mark in head


# So many bytes of a file tell that it is a report.
_HEAD = 100


def default_format() -> str:
    """What standard output gets unasked: Markdown has marks that nobody wants on a terminal."""
    return "text" if sys.stdout.isatty() else "markdown"


def printed_form(form: str) -> str:
    """A format as standard output gets it: text has colours and links on a terminal."""
    return "terminal" if form == "text" and sys.stdout.isatty() else form


def folder_of(output: str | None, *, is_dry: bool = False) -> "Place | None":
    """The folder a day is written into; None for standard output.

    Raises:
        UsageError: it is the name of a file, or nothing is to be written.
    """
    from summarize.renderers import SUFFIXES

    if output is None or output in STDOUT:
        return None
    _demand_writable(output, is_dry=is_dry)
    folder = place(output)
    if folder.is_file() or (folder.suffix in SUFFIXES.values() and not folder.is_dir()):
        raise UsageError(f"{folder}: a day is written into a folder, and this names a file")
    return folder


def demand_pages(forms: list[str] | None, folder: "Place | None") -> list[str]:
    """The formats of a day that is opened: pages, if nothing else is asked for.

    Raises:
        UsageError: there are no pages among them, or they go nowhere.
    """
    if folder is None:
        raise UsageError("--open opens the pages of a day: name a folder with -o")
    _demand_local(str(folder))
    if "html" not in (forms or ["html"]):
        raise UsageError("--open opens a page: add --format html")
    return forms or ["html"]


def formats_of(forms: list[str] | None, *, to_stdout: bool) -> tuple[tuple[str, str], ...]:
    """The formats of a day with the suffixes of their files, each once.

    Of files there is JSON unless others are asked for: by it a day can be checked, shown in
    another format, and told again to a reader who was away.

    Raises:
        UsageError: there is no such format, or standard output cannot take it.
    """
    from summarize.renderers import SUFFIXES

    usual = [default_format()] if to_stdout else ["markdown", "json"]
    chosen = tuple(dict.fromkeys(forms or usual))
    for form in chosen:
        _demand_format(form)
    if to_stdout and (len(chosen) > 1 or chosen == ("html",)):
        what = "more than one format makes" if len(chosen) > 1 else "html makes"
        raise UsageError(f"{what} several files of a day: name a folder with -o")
    if to_stdout:
        return ((printed_form(chosen[0]), ""),)
    return tuple((form, SUFFIXES[form]) for form in chosen)


def key_of(path: Path | None, forms: Iterable[str]) -> "Ed25519PrivateKey | None":
    """The key that seals what is written in these formats; None where none is named.

    Raises:
        UsageError: none of the formats can be sealed.
        InputError: there is no such key.
    """
    if path is None:
        return None
    if not any(form.startswith("json") for form in forms):
        raise UsageError("--sign seals JSON: choose --format json")
    from summarize.documents import read_private_key

    return read_private_key(path)


def _demand_format(form: str) -> None:
    from summarize.renderers import RENDERERS

    if form not in RENDERERS:
        raise UsageError(f"unknown format {form!r}; known: {', '.join(RENDERERS)}")


def _demand_writable(output: str, *, is_dry: bool) -> None:
    if not output:
        raise UsageError("-o is empty; it names a file, a folder, or stdout (-)")
    if is_dry:
        raise UsageError("--dry-run writes no file: leave out -o")


def _form_by_suffix(path: "Place", suffixes: dict[str, str]) -> str:
    by_length = sorted(suffixes.items(), key=lambda each: -len(each[1]))
    for form, suffix in by_length:
        if path.name.lower().endswith(suffix):
            return form
    if path.suffix and (path.is_file() or not path.exists()):
        known = ", ".join(suffixes.values())
        raise UsageError(
            f"{path}: no format has the suffix {path.suffix}; name one with --format,"
            f" or use one of {known}"
        )
    return "markdown"


def _name_of(inputs: list[str]) -> str:
    """The name that inputs have in common: of the one file or folder, or of the folder of all."""
    paths = [place(each) for each in inputs]
    if len(paths) > 1:
        above = {path.parent for path in paths}
        paths = list(above) if len(above) == 1 else []
    if not paths or str(paths[0]) == "-":
        return _UNNAMED
    name = paths[0].resolve().name
    stem = name if paths[0].is_dir() else name.split(".")[0]
    return stem if stem and not set("*?[") & set(stem) else _UNNAMED
