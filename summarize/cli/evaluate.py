"""`summarize evaluate`: how good are the briefings, against references written by people?"""

from pathlib import Path
from typing import Annotated

import typer

from summarize.cli import options

DataArgument = Annotated[
    Path,
    typer.Argument(
        metavar="DATA.jsonl", help="Clusters with documents and references.", show_default=False
    ),
]
MethodsOption = Annotated[
    list[str] | None,
    typer.Option(
        "--method",
        "-m",
        metavar="NAME",
        help="A scorer; give several to compare them with the first (default concepts).",
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="JSON instead of a table.")]
PlainOption = Annotated[bool, typer.Option("--no-stemming", help="ROUGE compares plain words.")]


def evaluate(
    data: DataArgument,
    words: options.WordsOption = None,
    sentences: options.SentencesOption = None,
    percent: options.PercentOption = None,
    method: MethodsOption = None,
    as_json: JsonOption = False,
    no_stemming: PlainOption = False,
    output: options.OutputOption = None,
    settings: options.SetOption = None,
    quiet: options.QuietOption = False,
    verbose: options.VerboseOption = False,
) -> None:
    """Measure methods on clusters of articles with reference summaries."""
    options.start_logging(quiet=quiet, verbose=verbose)
    options.limit_threads()
    from summarize.evaluation import evaluate as measure
    from summarize.evaluation import read_clusters, table, to_json

    length = options.length_of(words, sentences, percent)
    methods = {
        name: options.method_of(length, name=name, assignments=settings)
        for name in dict.fromkeys(method or ["concepts"])
    }
    evaluation = measure(list(read_clusters(data)), methods, stemming=not no_stemming)
    options.write_result(to_json(evaluation) if as_json else table(evaluation), output)
