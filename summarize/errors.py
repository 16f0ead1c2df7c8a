"""The errors a user can cause, as one tree; everything else that is raised is our own bug.

SummarizeError            one line on stderr, exit code 2
├── UsageError            an option or argument that makes no sense
├── InputError            a file or article that cannot be read
│   ├── TooMuchError      more than a file may hold
│   └── StorageError      a place on other storage that cannot be reached, as an OSError
│       └── NotThereError nothing is there
├── ConfigError           a configuration file that cannot be used
├── MissingExtraError     a feature whose extra is not installed
├── ModelError            a model or endpoint that cannot be loaded or reached
└── EngineError           workers that cannot be started, or a cluster that cannot be reached

Each survives pickling, so that it can come back from another process.
"""

from typing import Any


class SummarizeError(Exception):
    """A mistake the user can mend; the message says what is wrong and what would be right."""


class UsageError(SummarizeError, ValueError):
    """An option or argument that makes no sense."""


class InputError(SummarizeError):
    """A file or an article that cannot be read; the message names file and line.

    `found` are the records of the source report (`data.SourceRecord`), as far as they are known.
    """

    found: tuple[Any, ...] = ()


class TooMuchError(InputError):
    """More files in a file, or more bytes in few, than there may be; nothing more is read of it."""


class StorageError(InputError, OSError):
    """A place on other storage that cannot be read or written.

    Made like an OSError, of a number, the reason and the name of the place.
    """

    def __str__(self) -> str:
        return f"{self.filename}: {self.strerror}" if self.filename else super().__str__()


class NotThereError(StorageError, FileNotFoundError):
    """There is nothing of this name on other storage."""


class ConfigError(SummarizeError):
    """A configuration file that cannot be used; the message names file, table and key."""


class MissingExtraError(SummarizeError):
    """A feature whose extra is not installed; the message names the command that installs it."""

    def __init__(self, feature: str, extra: str) -> None:
        super().__init__(
            f"{feature} needs an extra: in a clone of summarize, pip install '.[{extra}]'"
        )
        self.feature, self.extra = feature, extra

    def __reduce__(self) -> tuple[type["MissingExtraError"], tuple[str, str], dict[str, Any]]:
        return type(self), (self.feature, self.extra), self.__dict__


class ModelError(SummarizeError):
    """A model that cannot be loaded, or an endpoint that cannot be reached."""


class EngineError(SummarizeError):
    """Workers that cannot be started, or a cluster that cannot be reached."""
