"""The options that several commands share, and what they mean together."""

import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from summarize.errors import UsageError

if TYPE_CHECKING:
    from summarize.pipeline import Method
    from summarize.rewriting import Entailment, Rewriting
    from summarize.selection import Length

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...",
        help="Files (.txt .md .html .json .jsonl, also .gz), folders, globs, or - for stdin.",
        show_default=False,
    ),
]
WordsOption = Annotated[
    int | None, typer.Option("--words", "-w", metavar="N", help="At most N words (default 250).")
]
SentencesOption = Annotated[
    int | None, typer.Option("--sentences", metavar="N", help="At most N points.")
]
PercentOption = Annotated[
    float | None, typer.Option("--percent", metavar="P", help="At most P% of the words read.")
]
MethodOption = Annotated[
    str | None,
    typer.Option(
        "--method",
        "-m",
        metavar="NAME",
        help="concepts (default), coverage, lexrank, textrank, centroid, lead, mmr, submodular.",
    ),
]
QueryOption = Annotated[
    str, typer.Option("--query", metavar="TOPIC", help="Focus on a topic.", show_default=False)
]
ExcludeOption = Annotated[
    str, typer.Option("--exclude", metavar="TOPIC", help="Keep a topic out.", show_default=False)
]
SetOption = Annotated[
    list[str] | None,
    typer.Option(
        "--set", metavar="KEY=VALUE", help="Set a key of the method: scoring.damping=0.9."
    ),
]
OutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write here, not to stdout.")
]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="No warnings on stderr.")]
VerboseOption = Annotated[bool, typer.Option("--verbose", "-v", help="Say what is being done.")]

Device = Literal["auto", "cuda", "mps", "cpu"]
Dtype = Literal["auto", "bfloat16", "float16", "float32"]
ModelOption = Annotated[
    str | None,
    typer.Option(
        "--model",
        metavar="NAME",
        help="Rewrite with a Hugging Face model (name or folder), or the endpoint's model.",
    ),
]
BaseUrlOption = Annotated[
    str | None,
    typer.Option(
        "--base-url",
        metavar="URL",
        help="An OpenAI-compatible server; its key comes from OPENAI_API_KEY or --api-key-file.",
    ),
]
KeyFileOption = Annotated[
    Path | None, typer.Option("--api-key-file", metavar="FILE", help="File with the API key.")
]
DeviceOption = Annotated[
    Device, typer.Option("--device", metavar="NAME", help="auto, cuda, mps or cpu.")
]
DtypeOption = Annotated[
    Dtype, typer.Option("--dtype", metavar="NAME", help="auto, bfloat16, float16 or float32.")
]
RevisionOption = Annotated[
    str | None, typer.Option("--revision", metavar="REV", help="Pin the model's revision.")
]
NliOption = Annotated[
    str | None,
    typer.Option(
        "--nli",
        metavar="NAME",
        help="Also check rewritten points with this NLI model.",
    ),
]
BatchSizeOption = Annotated[
    int | None, typer.Option("--batch-size", metavar="N", min=1, help="Generate N texts at once.")
]
EncoderOption = Annotated[
    str | None,
    typer.Option(
        "--encoder",
        metavar="NAME",
        help="A Hugging Face sentence encoder as one more sign of duplicates.",
    ),
]
DryRunOption = Annotated[
    bool, typer.Option("--dry-run", help="With --base-url: say what would be sent, send nothing.")
]


def start_logging(*, quiet: bool, verbose: bool) -> None:
    """Warnings of the program go to stderr, one line each; `quiet` drops them."""
    level = logging.CRITICAL if quiet else logging.INFO if verbose else logging.WARNING
    logging.basicConfig(level=level, format="summarize: %(message)s", stream=sys.stderr, force=True)
    # Libraries' own remarks are no business of the reader of a briefing.
    for library in ("trafilatura", "htmldate", "charset_normalizer", "httpx", "transformers"):
        logging.getLogger(library).setLevel(logging.CRITICAL)


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


def method_of(
    length: "Length | None",
    *,
    name: str | None = None,
    query: str = "",
    exclude: str = "",
    rewriting: "Rewriting | None" = None,
    nli: "Entailment | None" = None,
    encoder: str | None = None,
    assignments: list[str] | None = None,
) -> "Method":
    """The method that the options of a command describe.

    Raises:
        UsageError: there is no scorer of that name.
    """
    from summarize.config import set_keys
    from summarize.pipeline import Method
    from summarize.scoring import SCORERS

    method = Method()
    if name is not None:
        if name not in SCORERS:
            raise UsageError(f"unknown method {name!r}; known: {', '.join(SCORERS)}")
        method = method.model_copy(update={"scoring": SCORERS[name]()})
    if length is not None:
        method = method.model_copy(update={"length": length})
    if rewriting is not None:
        method = method.model_copy(update={"rewriting": rewriting, "nli": nli})
    if encoder is not None:
        from summarize.rewriting import Encoder

        chosen = Encoder(model=encoder)
        chosen.check()
        method = method.model_copy(update={"encoder": chosen})
    method = method.model_copy(update={"query": query, "exclude": exclude})
    return set_keys(method, tuple(assignments)) if assignments else method


def models_of(
    model: str | None,
    *,
    base_url: str | None,
    api_key_file: Path | None,
    revision: str | None,
    device: Device,
    dtype: Dtype,
    batch_size: int | None,
    nli: str | None,
    dry_run: bool,
) -> "tuple[Rewriting, Entailment | None]":
    """The rewriter and the entailment model that the options of a command ask for."""
    from summarize.rewriting import Entailment, choose_rewriter

    if nli and model is None:
        raise UsageError("--nli checks what a model writes: it needs --model")
    if dry_run and base_url is None:
        raise UsageError("--dry-run says what a server would be sent: it needs --base-url")
    rewriting = choose_rewriter(
        model,
        base_url=base_url,
        api_key_file=api_key_file,
        revision=revision,
        device=device,
        dtype=dtype,
        batch_size=batch_size,
        dry_run=dry_run,
    )
    return rewriting, Entailment(model=nli, device=device, dtype=dtype) if nli else None


def write_result(text: str, output: Path | None) -> None:
    """Print `text`, or write it whole to `output`."""
    if output is None:
        sys.stdout.write(text)
        sys.stdout.flush()
        return
    from summarize.files import write_whole

    write_whole(output, text)


def warn(warnings: tuple[str, ...]) -> None:
    """Log each warning once."""
    for warning in dict.fromkeys(warnings):
        logging.getLogger("summarize").warning("%s", warning)


def limit_threads() -> None:
    """Keep linear algebra on one thread: our matrices are sparse and small."""
    for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ.setdefault(variable, "1")
