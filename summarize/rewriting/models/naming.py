"""Names of models: what a path is, and what may be told of it."""

from pathlib import PurePath


def looks_local(model: str) -> bool:
    """Whether a model's name can only be a path: hub names have one slash at most."""
    return model.startswith(("/", ".", "~")) or "\\" in model or model.count("/") > 1


def without_path(model: str) -> str:
    """The name of a model without the directories that a server may keep it in."""
    return PurePath(model.replace("\\", "/")).name if looks_local(model) else model
