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
    length = options.length_of(words, sentences, percent)
    how = options.method_of(length, name=method, query=query, exclude=exclude, assignments=settings)
    reading = read(paths)
    options.warn(reading.warnings)
    briefing = summarize(reading.articles, how)
    options.warn(briefing.warnings)
    briefing = replace(briefing, warnings=reading.warnings + briefing.warnings)
    options.write_result(render(briefing, chosen), output)
