"""Where the files of a model are: in a directory, or in the cache of the hub, which is asked first.

A cached model is used as it is and nothing is asked of the network. What the cache lacks is
fetched, all of it of one commit.
"""

import json
import os
from pathlib import Path

from summarize.errors import ModelError
from summarize.rewriting.models.naming import looks_local

_SIGNS_OF_PICKLE = (
    "pytorch_model.bin",
    "pytorch_model.bin.index.json",
    "model.ckpt",
    "tf_model.h5",
)
_WEIGHTS, _SHARDS = "model.safetensors", "model.safetensors.index.json"
_CONFIG = "config.json"
# What is read beside the weights; a tokenizer is one of the last five, or JSON.
_SMALL = ("*.json", "*.jinja", "*.model", "*.spm", "*.tiktoken", "*.txt")
TOKENIZERS = ("tokenizer.json", "vocab.json", *_SMALL[2:])
# Copies for other programs: in folders (ONNX), and Mistral's own format.
_NOT_OURS = ("*/*", "consolidated*")
# How long the hub may take to answer that it is there.
_PATIENCE_SECONDS = 10.0


def folder_of(model: str, revision: str | None = None, *, weights: bool = False) -> Path:
    """The folder that holds a model: its configuration and tokenizer, with `weights` these too.

    Raises:
        ModelError: there is no such model, or it cannot be fetched.
    """
    if is_directory(model):
        return _checked(model)
    folder = cached(model, revision)
    if folder is None or not any(any(folder.glob(name)) for name in TOKENIZERS):
        folder = _fetched(model, revision)
    if weights and not _has_weights(folder):
        # The same commit as the files that were read already, whatever the newest is by now.
        _fetch(model, folder.name, (_WEIGHTS, _SHARDS, "model-*.safetensors"))
        if not _has_weights(folder):
            raise ModelError(_unsafe(model, "it has no weights of this format"))
    return folder


def is_directory(model: str) -> bool:
    """Whether a model's name is that of a directory, and not of a model of the hub."""
    return looks_local(model) or Path(model).expanduser().exists()


def cached(model: str, revision: str | None = None) -> Path | None:
    """The folder of a model in the cache of the hub, named as its commit; None where it lacks one.

    Without a revision it is the commit that was newest when the model was fetched.
    """
    from huggingface_hub import try_to_load_from_cache

    try:
        found = try_to_load_from_cache(model, _CONFIG, revision=revision)
    except ValueError:  # no name of a model
        return None
    return Path(found).parent if isinstance(found, str) else None


def offline() -> bool:
    """Whether nothing may be asked of the network."""
    return os.environ.get("HF_HUB_OFFLINE", "").upper() in {"1", "TRUE", "YES", "ON"}


def _checked(model: str) -> Path:
    """The path of a directory; transformers would talk of a "Repo id" where there is none."""
    path = Path(model).expanduser()
    if not path.exists():
        raise ModelError(f"{model}: there is no such directory")
    if not (path / _CONFIG).is_file():
        raise ModelError(f"{model}: not a model directory, it has no config.json")
    if not any(path.glob("*.safetensors")):
        pickled = next((name for name in _SIGNS_OF_PICKLE if (path / name).exists()), None)
        raise ModelError(_unsafe(model, f"only {pickled}" if pickled else "no weights"))
    return path


def _unsafe(model: str, found: str) -> str:
    return f"{model}: {found}; weights must be safetensors, because others can run code"


def _has_weights(folder: Path) -> bool:
    """Whether a folder has all the weights that it tells of."""
    index = folder / _SHARDS
    if not index.is_file():
        return (folder / _WEIGHTS).is_file()
    named = json.loads(index.read_text(encoding="utf-8")).get("weight_map", {})
    return all((folder / name).is_file() for name in named.values())


def _fetched(model: str, revision: str | None) -> Path:
    """The folder of a model after fetching its configuration and tokenizer.

    The configuration comes last, so that a cache which holds it holds the others.
    """
    folder = _fetch(model, revision, _SMALL, but=_CONFIG)
    _fetch(model, folder.name, (_CONFIG,))
    if not (folder / _CONFIG).is_file():
        raise ModelError(f"{model}: not a model of transformers, it has no config.json")
    return folder


def _fetch(model: str, revision: str | None, names: tuple[str, ...], but: str = "") -> Path:
    """Fetch the files of these names into the cache; the folder they are in."""
    from huggingface_hub import HfApi, errors, snapshot_download

    if offline():
        raise ModelError(_cannot(model, "it is not in the cache, and HF_HUB_OFFLINE is set"))
    try:
        # Without a network the next call returns what part there is, as if it were all.
        HfApi().model_info(model, revision=revision, timeout=_PATIENCE_SECONDS)
        found = snapshot_download(
            model,
            revision=revision,
            allow_patterns=list(names),
            ignore_patterns=[*_NOT_OURS, *filter(None, (but,))],
        )
    except errors.HFValidationError as error:
        raise ModelError(_cannot(model, "no directory, and no name of the hub")) from error
    except errors.RevisionNotFoundError as error:
        raise ModelError(_cannot(model, f"it has no revision {revision}")) from error
    except errors.GatedRepoError as error:
        why = f"ask for access at https://huggingface.co/{model}, then: hf auth login"
        raise ModelError(_cannot(model, why)) from error
    except errors.RepositoryNotFoundError as error:
        raise ModelError(_cannot(model, "the hub knows no such model, or it is private")) from error
    except Exception as error:
        why = f"it is not in the cache, and the hub fails ({first_line(error)})"
        raise ModelError(_cannot(model, why)) from error
    return Path(found)


def _cannot(model: str, why: str) -> str:
    first, slash, _ = model.partition("/")
    missing = "there is no such directory, and as a name of the hub " if slash else ""
    return f"cannot load {model}: {missing if Path(first).is_dir() else ''}{why}"


def first_line(error: Exception) -> str:
    """The first line of what an exception says, or its name."""
    lines = str(error).strip().splitlines()
    return lines[0] if lines else type(error).__name__
