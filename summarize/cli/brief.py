"""`summarize brief`: articles about one story in, one briefing out."""

from typing import Annotated

import typer

from summarize.cli import options

FormatOption = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME",
        help="markdown, text, json, json-digests or html; by default what -o's suffix says, "
        "else markdown.",
    ),
]


def brief(
    paths: options.Paths,
    words: options.WordsOption = None,
    sentences: options.SentencesOption = None,
    percent: options.PercentOption = None,
    form: FormatOption = None,
    output: options.OutputOption = None,
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
    """Brief articles about one story: cited points, disagreements, sources."""
    options.start_logging(quiet=quiet, verbose=verbose)
    options.limit_threads()
    from dataclasses import replace

    from summarize.pipeline import summarize
    from summarize.readers import read
    from summarize.renderers import format_of, render

    chosen = format_of(form, output)
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
    briefing = summarize(reading.articles, how)
    options.warn(briefing.warnings)
    briefing = replace(briefing, warnings=reading.warnings + briefing.warnings)
    options.write_result(render(briefing, chosen), output)
