"""The options that several commands share: groups of them as frozen values."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from summarize.errors import UsageError

if TYPE_CHECKING:
    from summarize.pipeline import Method
    from summarize.selection import Length

# The names are repeated here so that help and completion import nothing; a test compares them.
METHODS = (
    "concepts", "coverage", "lexrank", "textrank", "centroid", "lead", "mmr", "submodular",
)  # fmt: skip
FORMATS = ("markdown", "text", "json", "json-digests", "html")

Device = Literal["auto", "cuda", "mps", "cpu"]
Dtype = Literal["auto", "bfloat16", "float16", "float32"]


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
        metavar="PATH...",
        help="Files (.txt .md .html .json .jsonl, also .gz), folders, globs, or - for stdin.",
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
FormatOption = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME",
        help="markdown, text, json, json-digests or html; by default what -o's suffix says, "
        "else markdown.",
        autocompletion=lambda: list(FORMATS),
    ),
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


@dataclass(frozen=True, slots=True)
class MethodOptions:
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
    assignments: SetOption = None


@dataclass(frozen=True, slots=True)
class ModelOptions:
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
            help="A Hugging Face sentence encoder as one more sign of duplicates.",
        ),
    ] = None
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help="With --base-url: say what would be sent, send nothing."),
    ] = False


@dataclass(frozen=True, slots=True)
class ConsoleOptions:
    """How much is told on stderr."""

    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No warnings on stderr.")] = False
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Report what is done, and how long it takes.")
    ] = False


def grouped(command: Callable[..., None]) -> Callable[..., None]:
    """`command` as Typer reads it: each field of the groups of options it takes is a parameter."""
    own = inspect.signature(command).parameters.values()
    groups: dict[str, Any] = {
        each.name: each.annotation for each in own if is_dataclass(each.annotation)
    }
    parameters = [each for each in own if each.name not in groups]
    parameters += [
        inspect.Parameter(
            field.name, inspect.Parameter.KEYWORD_ONLY, default=field.default, annotation=field.type
        )
        for group in groups.values()
        for field in fields(group)
    ]

    @wraps(command)
    def spread(**values: Any) -> None:
        made = {
            name: group(**{field.name: values.pop(field.name) for field in fields(group)})
            for name, group in groups.items()
        }
        command(**values, **made)

    spread.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # for Typer
    spread.__annotations__ = {each.name: each.annotation for each in parameters}
    return spread


def length_of(words: int | None, sentences: int | None, percent: float | None) -> "Length | None":
    """The budget that was asked for; None when none was.

    Raises:
        UsageError: more than one was given, or one that is not above zero.
    """
    from summarize.selection import Percent, Sentences, Words

    if sum(value is not None for value in (words, sentences, percent)) > 1:
        raise UsageError("give only one of --words, --sentences and --percent")
    if sentences is not None:
        return Sentences(sentences)
    if percent is not None:
        return Percent(percent)
    return Words(words) if words is not None else None


def method_of(how: MethodOptions, models: ModelOptions | None = None) -> "Method":
    """The method that the options of a command describe.

    Raises:
        UsageError: there is no scorer of that name, or the options do not go together.
    """
    from summarize.pipeline import Method
    from summarize.scoring import SCORERS

    chosen: dict[str, Any] = {"query": how.query, "exclude": how.exclude}
    if how.method is not None:
        if how.method not in SCORERS:
            raise UsageError(f"unknown method {how.method!r}; known: {', '.join(SCORERS)}")
        chosen["scoring"] = SCORERS[how.method]()
    length = length_of(how.words, how.sentences, how.percent)
    if length is not None:
        chosen["length"] = length
    if models is not None:
        chosen.update(_models_of(models))
    method = Method().model_copy(update=chosen)
    if not how.assignments:
        return method
    from summarize.config import set_keys

    return set_keys(method, tuple(how.assignments))


def _models_of(models: ModelOptions) -> dict[str, Any]:
    """The models as parts of a method; nothing is imported where none is named."""
    if models.nli and models.model is None:
        raise UsageError("--nli checks what a model writes: it needs --model")
    if models.dry_run and models.base_url is None:
        raise UsageError("--dry-run says what a server would be sent: it needs --base-url")
    if models.batch_size is not None and models.batch_size < 1:
        raise UsageError(f"--batch-size must be at least 1, not {models.batch_size}")
    chosen: dict[str, Any] = {}
    if models.model or models.base_url or models.api_key_file or models.revision:
        from summarize.rewriting import choose_rewriter

        chosen["rewriting"] = choose_rewriter(
            models.model,
            base_url=models.base_url,
            api_key_file=models.api_key_file,
            revision=models.revision,
            device=models.device,
            dtype=models.dtype,
            batch_size=models.batch_size,
            dry_run=models.dry_run,
        )
    if models.nli:
        from summarize.rewriting import Entailment

        chosen["nli"] = Entailment(model=models.nli, device=models.device, dtype=models.dtype)
    if models.encoder is not None:
        from summarize.rewriting import Encoder

        chosen["encoder"] = Encoder(model=models.encoder)
        chosen["encoder"].check()
    return chosen
