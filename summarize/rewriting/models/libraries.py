"""torch and transformers as this program uses them: quiet, and on the cores that it may use."""

import importlib.util
import logging
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager

from summarize.characters import visible
from summarize.cores import available_cores
from summarize.errors import MissingExtraError

logger = logging.getLogger(__name__)

# Both print what they log by themselves, and take back any level set before they are imported.
_TALKATIVE = ("transformers", "huggingface_hub")
_THREADS = "OMP_NUM_THREADS"
# A number, or one for each level of nested regions.
_COUNTS = re.compile(r"\s*[1-9]\d{0,5}\s*(?:,\s*[1-9]\d{0,5}\s*)*")
# What reads a tokenizer that is kept as a SentencePiece model: package -> module.
_SENTENCEPIECE = {"sentencepiece": "sentencepiece", "protobuf": "google.protobuf"}


def check_extra() -> None:
    """Raise `MissingExtraError` where torch or transformers is not installed."""
    _check_threads()
    try:
        import torch  # noqa: F401 - only whether it is there
        import transformers
        from huggingface_hub.utils.tqdm import disable_progress_bars
    except ImportError as error:
        raise MissingExtraError("Rewriting with a local model", "abstractive") from error
    transformers.logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    disable_progress_bars()
    if logging.getLogger("summarize").handlers:
        _hand_over_log()


def _check_threads() -> None:
    """Leave out an OMP_NUM_THREADS that is no number, of which libgomp complains when it loads."""
    told = os.environ.get(_THREADS)
    if told is not None and not _COUNTS.fullmatch(told):
        logger.warning("%s=%s is no number of threads: ignored", _THREADS, visible(told)[:40])
        del os.environ[_THREADS]


def lacking_for_sentencepiece() -> str:
    """The packages that a tokenizer kept as a SentencePiece model needs and that are not there."""
    return " ".join(name for name, module in _SENTENCEPIECE.items() if not _is_there(module))


@contextmanager
def at_work() -> Iterator[None]:
    """Run models without gradients, on as many threads as there are cores for this process.

    Fewer where torch was set to fewer, and as many as OMP_NUM_THREADS says where that is set, which
    is 1 in the workers of an engine.
    """
    import torch

    before = torch.get_num_threads()
    if _THREADS not in os.environ:
        torch.set_num_threads(min(before, available_cores()))
    try:
        with torch.inference_mode():
            yield
    finally:
        torch.set_num_threads(before)


def _hand_over_log() -> None:
    """Let the warnings of the libraries go where ours go, each once."""
    for name in _TALKATIVE:
        library = logging.getLogger(name)
        if not any(isinstance(handler, _Once) for handler in library.handlers):
            library.handlers = [_Once()]
            library.propagate = False
            library.setLevel(logging.WARNING)


class _Once(logging.Handler):
    """Tells each message to our own log, the first time."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._told: set[str] = set()

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()
        if message not in self._told:
            self._told.add(message)
            logger.warning("%s", message)


def _is_there(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError:
        return False
