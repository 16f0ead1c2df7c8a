"""The options that several commands share: groups of them as named tuples.

Every start of the program compiles this page, so it holds nothing that help does not need.
"""

import inspect
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

import typer

# The names are repeated here so that help and completion import nothing; a test compares them.
METHODS = (
    "concepts", "coverage", "lexrank", "textrank", "centroid", "lead", "mmr", "submodular",
)  # fmt: skip
FORMATS = ("markdown", "text", "json", "json-digests", "html", "annotations")

Device = Literal["auto", "cuda", "mps", "cpu"]
Dtype = Literal["auto", "bfloat16", "float16", "float32"]
Backend = Literal["transformers", "ctranslate2"]
Quantization = Literal["float32", "int8"]


def number(kind: type[int] | type[float]) -> Callable[[str], int | float]:
    """A parser of whole numbers or of numbers whose error shows what was given."""

    def parse(text: str) -> int | float:
        try:
            return kind(text)
        except ValueError:
            wanted = "a whole number" if kind is int else "a number"
            raise typer.BadParameter(f"must be {wanted}, not {text!r}") from None

    return parse


Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH",
        help="Files in any of the formats of docs/inputs.md, folders, globs, or - for stdin; "
        "also on other storage (s3://bucket/in).",
        show_default=False,
    ),
]
OutputOption = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write here instead of to stdout (-); DIR/ gets a file named after the input.",
    ),
]
FileOption = Annotated[
    str | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write here instead of to stdout (-)."),
]
FieldOption = Annotated[
    list[str] | None,
    typer.Option("--field", metavar="FIELD=NAME", help="What records call it: title=kop."),
]
ReportOption = Annotated[
    str | None,
    typer.Option(
        "--report",
        metavar="FILE",
        help="Write here, as JSON, what became of every file and record: read, skipped and why.",
    ),
]
FormatOption = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME",
        help="markdown, text, json, json-digests, html or annotations; by default what -o's "
        "suffix says, else text on a terminal and markdown in a pipe or file.",
        autocompletion=lambda: list(FORMATS),
    ),
]
SignOption = Annotated[
    Path | None,
    typer.Option(
        "--sign", metavar="KEY", help="Seal JSON with this private key (ssh-keygen -t ed25519)."
    ),
]
OpenOption = Annotated[
    bool, typer.Option("--open", help="Open the result as a page in a browser (format html).")
]
TitleOption = Annotated[
    str, typer.Option("--title", metavar="TEXT", help="The title to print.", show_default=False)
]
WordsOption = Annotated[
    int | None,
    typer.Option(
        "--words", "-w", metavar="N", help="At most N words (default 250).", parser=number(int)
    ),
]
SentencesOption = Annotated[
    int | None,
    typer.Option("--sentences", metavar="N", help="At most N points.", parser=number(int)),
]
PercentOption = Annotated[
    float | None,
    typer.Option(
        "--percent", metavar="P", help="At most P% of the words read.", parser=number(float)
    ),
]
SetOption = Annotated[
    list[str] | None,
    typer.Option(
        "--set", metavar="KEY=VALUE", help="Set a key of the method: scoring.damping=0.9."
    ),
]


class MethodOptions(NamedTuple):
    """How a briefing is made, without a model."""

    words: WordsOption = None
    sentences: SentencesOption = None
    percent: PercentOption = None
    method: Annotated[
        str | None,
        typer.Option(
            "--method",
            "-m",
            metavar="NAME",
            help="concepts (default), coverage, lexrank, textrank, centroid, lead, mmr, "
            "submodular.",
            autocompletion=lambda: list(METHODS),
        ),
    ] = None
    query: Annotated[
        str, typer.Option("--query", metavar="TOPIC", help="Focus on a topic.", show_default=False)
    ] = ""
    exclude: Annotated[
        str, typer.Option("--exclude", metavar="TOPIC", help="Exclude a topic.", show_default=False)
    ] = ""
    outlets: Annotated[
        list[str] | None,
        typer.Option(
            "--outlet", metavar="NAME", help="Read only articles of this outlet (several: again)."
        ),
    ] = None
    no_disagreements: Annotated[
        bool, typer.Option("--no-disagreements", help="Leave out where the sources disagree.")
    ] = False
    assignments: SetOption = None


class ModelOptions(NamedTuple):
    """The models that take part, and how they run."""

    model: Annotated[
        str | None,
        typer.Option(
            "--model",
            metavar="NAME",
            help="Rewrite with a Hugging Face model (name or folder), or the endpoint's model.",
        ),
    ] = None
    base_url: Annotated[
        str | None,
        typer.Option(
            "--base-url",
            metavar="URL",
            help="An OpenAI-compatible server; its key comes from OPENAI_API_KEY or "
            "--api-key-file.",
        ),
    ] = None
    api_key_file: Annotated[
        Path | None, typer.Option("--api-key-file", metavar="FILE", help="File with the API key.")
    ] = None
    device: Annotated[
        Device, typer.Option("--device", metavar="NAME", help="auto, cuda, mps or cpu.")
    ] = "auto"
    dtype: Annotated[
        Dtype,
        typer.Option("--dtype", metavar="NAME", help="auto, bfloat16, float16 or float32."),
    ] = "auto"
    backend: Annotated[
        Backend,
        typer.Option(
            "--backend",
            metavar="NAME",
            help="What runs a model here: transformers, or ctranslate2, faster on a CPU.",
        ),
    ] = "transformers"
    quantization: Annotated[
        Quantization,
        typer.Option(
            "--quantization",
            metavar="NAME",
            help="Numbers of the weights with ctranslate2: float32 or int8.",
        ),
    ] = "float32"
    revision: Annotated[
        str | None, typer.Option("--revision", metavar="REV", help="Pin the model's revision.")
    ] = None
    batch_size: Annotated[
        int | None,
        typer.Option(
            "--batch-size", metavar="N", help="Generate N texts at once.", parser=number(int)
        ),
    ] = None
    nli: Annotated[
        str | None,
        typer.Option(
            "--nli", metavar="NAME", help="Also check rewritten points with this NLI model."
        ),
    ] = None
    encoder: Annotated[
        str | None,
        typer.Option(
            "--encoder",
            metavar="NAME",
            help="A Hugging Face sentence encoder as additional evidence for duplicates.",
        ),
    ] = None
    dry_run: Annotated[
        bool,
        typer.Option(
            "--dry-run", help="List what would be read; with --base-url say what would be sent."
        ),
    ] = False


class FetchOptions(NamedTuple):
    """Whether something is fetched before it is read."""

    fetch: Annotated[
        str | None,
        typer.Option(
            "--fetch",
            metavar="DIR",
            help="Fetch addresses among the inputs, and the pages of entries of which a feed has "
            "only a summary, into this inbox, and read them there.",
        ),
    ] = None
    allow_private_hosts: Annotated[
        bool,
        typer.Option(
            "--allow-private-hosts",
            help="With --fetch: ask hosts of this machine and of an intranet too.",
        ),
    ] = False

    def fetched(self, paths: list[str]) -> list[str]:
        """The inputs, with what was fetched in the place of addresses, if that is asked for."""
        if self.fetch is None and not self.allow_private_hosts:
            return paths
        from summarize.cli.fetched import with_fetched

        return with_fetched(paths, self.fetch, allows_private=self.allow_private_hosts)


class ConsoleOptions(NamedTuple):
    """How much is told on stderr."""

    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Suppress warnings.")] = False
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Report progress.")] = False


def grouped(command: Callable[..., None]) -> Callable[..., None]:
    """`command` as Typer reads it: each field of the groups of options it takes is a parameter."""
    own = inspect.signature(command).parameters.values()
    groups: dict[str, Any] = {
        each.name: each.annotation for each in own if hasattr(each.annotation, "_fields")
    }
    parameters = [each for each in own if each.name not in groups]
    parameters += [
        inspect.Parameter(
            name,
            inspect.Parameter.KEYWORD_ONLY,
            default=group._field_defaults[name],
            annotation=kind,
        )
        for group in groups.values()
        for name, kind in group.__annotations__.items()
    ]

    @wraps(command)
    def spread(**values: Any) -> None:
        made = {name: group._make(map(values.pop, group._fields)) for name, group in groups.items()}
        command(**values, **made)

    spread.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # for Typer
    spread.__annotations__ = {each.name: each.annotation for each in parameters}
    return spread
