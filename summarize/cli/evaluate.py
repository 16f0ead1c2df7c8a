"""`summarize evaluate`: how good are the briefings, against references written by people?"""

from typing import Annotated

import typer

from summarize.cli.options import (
    METHODS,
    ConsoleOptions,
    FileOption,
    MethodOptions,
    PercentOption,
    SentencesOption,
    SetOption,
    WordsOption,
    grouped,
)

DataArgument = Annotated[
    str,
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
        autocompletion=lambda: list(METHODS),
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="JSON instead of a table.")]
PlainOption = Annotated[
    bool, typer.Option("--no-stemming", help="Compare unstemmed words in ROUGE.")
]


@grouped
def evaluate(
    data: DataArgument,
    words: WordsOption = None,
    sentences: SentencesOption = None,
    percent: PercentOption = None,
    method: MethodsOption = None,
    as_json: JsonOption = False,
    no_stemming: PlainOption = False,
    output: FileOption = None,
    assignments: SetOption = None,
    *,
    console: ConsoleOptions,
) -> None:
    """Measure methods on clusters of articles with reference summaries."""
    import logging
    from time import perf_counter

    from summarize.cli.console import start_console
    from summarize.cli.method import method_of
    from summarize.cli.output import demand_apart, write_result

    start_console(console)
    log = logging.getLogger(__name__)
    from summarize.evaluation import evaluate as measure
    from summarize.evaluation import read_clusters, table, to_json
    from summarize.storage import place

    demand_apart(output, [data])
    methods = {
        name: method_of(
            MethodOptions(
                words=words,
                sentences=sentences,
                percent=percent,
                method=name,
                assignments=assignments,
            )
        )
        for name in dict.fromkeys(method or ["concepts"])
    }
    clusters = list(read_clusters(place(data)))
    log.info("measuring %d methods on %d clusters", len(methods), len(clusters))
    started = perf_counter()
    evaluation = measure(clusters, methods, stemming=not no_stemming)
    log.info("measured in %.1f s", perf_counter() - started)
    write_result(to_json(evaluation) if as_json else table(evaluation), output)
