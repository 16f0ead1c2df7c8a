"""`summarize audit`: is a text, whoever wrote it, borne out by its sources?"""

from typing import TYPE_CHECKING, Annotated

import typer
from typer.core import TyperCommand

from summarize.cli.options import ConsoleOptions, FieldOption, FileOption, grouped, number

if TYPE_CHECKING:
    from summarize.data import Article
    from summarize.storage import Place

DraftArgument = Annotated[
    str, typer.Argument(metavar="DRAFT", help="Text (.txt .md .html), or - for stdin.")
]
SourcesOption = Annotated[
    list[str],
    typer.Option(
        "--sources",
        metavar="PATH",
        help="Articles to compare with: files, folders, globs; several may follow.",
    ),
]
FormOption = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME",
        help="text, json or html; by default what -o's suffix says, else text.",
    ),
]
FailOption = Annotated[
    float,
    typer.Option(
        "--fail-under",
        metavar="P",
        help="Exit 1 when fewer than P% of the checkable sentences are supported (default 100).",
        parser=number(float),
        show_default=False,
    ),
]


StrictOption = Annotated[
    bool,
    typer.Option(
        "--strict",
        help="Count a sentence with words that its evidence has in no form as unsupported.",
    ),
]


class Command(TyperCommand):
    """Takes one word before `--sources` as the draft; those behind it are all sources.

    Typer gives every word without an option in one list, wherever it stood.
    """

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override]  # Typer's own context
        """The words that are left, as Typer has it.

        Raises:
            UsageError: there is another word before the option, or words behind it and none before.
        """
        at = next((at for at, each in enumerate(args) if _is_sources(each)), len(args))
        before = args[:at]
        rest = super().parse_args(ctx, args)
        named, *_ = self.make_parser(ctx).parse_args(before)
        if named.get("more"):
            raise _usage(
                "only one draft is audited per call: name one, and the articles after --sources, "
                f"not {named['more'][0]!r} before it"
            )
        if not named.get("draft") and ctx.params.get("more"):
            raise _usage("name the draft first, and the articles after --sources")
        return rest


def _is_sources(word: str) -> bool:
    return word == "--sources" or word.startswith("--sources=")


@grouped
def audit(
    draft: DraftArgument,
    more: Annotated[list[str] | None, typer.Argument(metavar="PATH", hidden=True)] = None,
    sources: SourcesOption = (),  # type: ignore[assignment]  # Typer gives a list
    form: FormOption = None,
    output: FileOption = None,
    fail_under: FailOption = 100.0,
    strict: StrictOption = False,
    field: FieldOption = None,
    *,
    console: ConsoleOptions,
) -> None:
    """Compare any text with articles, sentence by sentence; exit 1 where it says more than they."""
    import logging
    from time import perf_counter

    from summarize.cli.console import start_console, tell
    from summarize.cli.output import write_result

    start_console(console)
    log = logging.getLogger(__name__)
    from summarize.auditing import audit as audited
    from summarize.auditing import render_audit, summary

    chosen = _format(form, output)
    if not 0 <= fail_under <= 100:
        raise _usage(f"--fail-under must be from 0 to 100, not {fail_under}")
    paths = [*sources, *(more or ())]
    own = _of_draft(paths, draft, output)
    text, is_page = _text(draft)
    started = perf_counter()
    articles = _articles(paths, own, field)
    result = audited(text, articles, form="html" if is_page else None)
    log.info("%d sentences audited in %.1f s", len(result.statements), perf_counter() - started)
    for warning in result.warnings:
        log.warning("%s", warning)
    write_result(render_audit(result, chosen), output)
    if not result.passes(fail_under, strict=strict):
        if not console.quiet:
            tell(f"{summary(result)}; wanted: {fail_under:g}%{' in all words' * strict}")
        raise typer.Exit(1)


def _usage(message: str) -> Exception:
    from summarize.errors import UsageError

    return UsageError(message)


def _format(form: str | None, output: str | None) -> str:
    """The format named, else what the suffix of the output says, else text."""
    from summarize.auditing import FORMATS
    from summarize.cli.output import STDOUT
    from summarize.storage import place

    if form is not None and form not in FORMATS:
        raise _usage(f"unknown format {form!r}; known: {', '.join(FORMATS)}")
    if output is None or output in STDOUT:
        return form or "text"
    by_suffix = {".txt": "text", ".json": "json", ".html": "html"}
    target = place(output)
    if output.endswith("/") or target.is_dir():
        raise _usage(f"{target}: is a folder; -o names a file")
    if form is not None:
        return form
    suffix = target.suffix.lower()
    if suffix not in by_suffix:
        known = ", ".join(by_suffix)
        raise _usage(
            f"{target}: no format has the suffix {suffix!r}; name one with --format, "
            f"or use one of {known}"
        )
    return by_suffix[suffix]


def _text(draft: str) -> tuple[str, bool]:
    """The text of the draft, and whether its name says that it is HTML."""
    import sys

    from summarize.errors import InputError
    from summarize.readers import STDIN, decode
    from summarize.storage import label, place

    where, shown = place(draft), label(draft)
    try:
        data = sys.stdin.buffer.read() if draft == STDIN else where.read_bytes()
    except OSError as error:
        raise InputError(f"{shown}: {error.strerror or error}") from error
    try:
        return decode(data).text, where.suffix.lower() in (".html", ".htm", ".xhtml")
    except InputError as error:
        raise InputError(f"{shown}: {error}") from error


def _of_draft(paths: list[str], draft: str, output: str | None) -> "frozenset[Place]":
    """Those of the files at the paths that are the draft, which may lie in a folder of articles.

    Raises:
        UsageError: they all are, or the result would be written over the draft or a source.
    """
    from summarize.cli.output import STDOUT, demand_free
    from summarize.readers import STDIN, SUFFIXES, Found, find_files
    from summarize.storage import identity, label, place

    if not paths:
        raise _usage("name the articles to compare with: --sources PATH")
    if draft == STDIN and STDIN in paths:
        raise _usage("standard input (-) is named twice: as the draft and as a source")
    target = None if output is None or output in STDOUT else identity(place(output))
    demand_free([place(target)] if target else [])
    found, _ = find_files(paths, SUFFIXES)
    files = [each for each in found if each.label != STDIN]
    itself = place(draft)
    for each in (*files, *([] if draft == STDIN else [Found(itself, draft, explicit=True)])):
        if identity(each.path) == target and each.path.is_file():
            raise _usage(f"{each.shown}: is both an input and the output")
    own = [each for each in files if identity(each.path) == identity(itself)]
    if draft != STDIN and len(own) == len(found):
        raise _usage(f"{label(draft)}: is the draft itself; name the articles to compare it with")
    return frozenset(each.path for each in own) if draft != STDIN else frozenset()


def _articles(
    paths: list[str], own: "frozenset[Place]", field: list[str] | None
) -> "tuple[Article, ...]":
    """The sources that stand, as `brief` reads them: no older versions, nothing withdrawn.

    Without what is the draft.
    """
    import logging

    from summarize.data import warnings_of
    from summarize.gathering import unique_articles
    from summarize.readers import FieldNames, read

    pile = read(paths, without=own, names=FieldNames.of(field or ()))
    articles, gone = unique_articles(pile.articles)
    for warning in (*pile.warnings, *warnings_of(gone)):
        logging.getLogger(__name__).warning("%s", warning)
    return articles
