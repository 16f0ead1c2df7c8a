"""`summarize daily`: a pile of articles in, one briefing per story and an index out."""

from pathlib import Path
from typing import Annotated

import typer

from summarize.cli import options

FolderOption = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="DIR", help="Write a file per story and an index here."),
]
FormatsOption = Annotated[
    list[str] | None,
    typer.Option("--format", "-f", metavar="NAME", help="One or more formats (default markdown)."),
]


def daily(
    paths: options.Paths,
    output: FolderOption = None,
    words: options.WordsOption = None,
    sentences: options.SentencesOption = None,
    percent: options.PercentOption = None,
    forms: FormatsOption = None,
    method: options.MethodOption = None,
    query: options.QueryOption = "",
    exclude: options.ExcludeOption = "",
    model: options.ModelOption = None,
    base_url: options.BaseUrlOption = None,
    api_key_file: options.KeyFileOption = None,
    device: options.DeviceOption = "auto",
    dtype: options.DtypeOption = "auto",
    revision: options.RevisionOption = None,
    batch_size: options.BatchSizeOption = None,
    nli: options.NliOption = None,
    encoder: options.EncoderOption = None,
    dry_run: options.DryRunOption = False,
    settings: options.SetOption = None,
    quiet: options.QuietOption = False,
    verbose: options.VerboseOption = False,
) -> None:
    """Group a pile of articles into stories and brief each, the most widely reported first."""
    options.start_logging(quiet=quiet, verbose=verbose)
    options.limit_threads()
    from dataclasses import replace

    from summarize.batch import write_day
    from summarize.pipeline import brief_day
    from summarize.readers import read
    from summarize.renderers import format_of, render

    chosen = [format_of(form, None) for form in forms or ["markdown"]]
    rewriting, judge = options.models_of(
        model,
        base_url=base_url,
        api_key_file=api_key_file,
        revision=revision,
        device=device,
        dtype=dtype,
        batch_size=batch_size,
        nli=nli,
        dry_run=dry_run,
    )
    how = options.method_of(
        options.length_of(words, sentences, percent),
        name=method,
        query=query,
        exclude=exclude,
        rewriting=rewriting,
        nli=judge,
        encoder=encoder,
        assignments=settings,
    )
    reading = read(paths)
    options.warn(reading.warnings)
    result = brief_day(reading.articles, how)
    options.warn(result.warnings)
    result = replace(result, warnings=reading.warnings + result.warnings)
    if output is not None:
        write_day(result, output, chosen)
        return
    for briefing in result:
        options.write_result(render(briefing, chosen[0]) + "\n", None)
