"""What a run learns of its server, so that only one request pays for it."""

import logging
from threading import Lock

from summarize.characters import visible

logger = logging.getLogger(__name__)

# Servers that refuse the one take the other, or no bound at all.
_BOUND, _NEWER_BOUND = "max_tokens", "max_completion_tokens"
# Without these another run may write something else.
_REPEATABLE = frozenset({"seed", "temperature"})
# A server may call its model what it likes.
_LONGEST_NAME = 100


class Manners:
    """What one server takes and has, shared by all threads that ask it.

    Attributes:
        met: Whether the server has answered a request of this run, so that its model is there.
        models: The names of its models; None until it has been asked, or where it does not tell.
        response_format: What turns its JSON mode on; None where that was not seen to work.
        too_long: The size in characters of the shortest prompt that it could not hold.
    """

    def __init__(self) -> None:
        self.met = False
        self.models: tuple[str, ...] | None = None
        self.response_format: dict[str, object] | None = None
        self.too_long: int | None = None
        self._refused: set[str] = set()
        self._lock = Lock()

    def __reduce__(self) -> tuple[type["Manners"], tuple[()]]:
        """Another process asks on its own."""
        return Manners, ()

    def fields(self, wanted: dict[str, object]) -> dict[str, object]:
        """The optional fields as this server takes them, without those that it refuses."""
        if _BOUND in self._refused and _BOUND in wanted:
            wanted = {_NEWER_BOUND: wanted[_BOUND]} | wanted
        return {name: value for name, value in wanted.items() if name not in self._refused}

    def meet(self, asked: str, answered: str) -> None:
        """Remember that the server answers; told once where another model answers than was asked.

        llama.cpp's server takes any name, and answers with the model that it has.
        """
        answered = visible(answered)[:_LONGEST_NAME]
        with self._lock:
            first, self.met = not self.met, True
        one, other = (name.rpartition("/")[2].lower() for name in (asked, answered))
        if first and other and one not in other and other not in one:
            logger.warning("asked for %s, the server answers as %s", asked, answered)

    def learn(self, refused: str, complaint: str) -> None:
        """Never send the field `refused` again; told once, by the first thread that finds out."""
        with self._lock:
            if refused in self._refused:
                return
            self._refused.add(refused)
        if refused == _BOUND:
            logger.info("the server wants %s, not %s", _NEWER_BOUND, _BOUND)
            return
        loss = "; another run may bring another text" if refused in _REPEATABLE else ""
        logger.warning("the server refuses %s%s: asked without it%s", refused, complaint, loss)

    def outgrown(self, characters: int) -> None:
        """Remember that a prompt of this size was too long."""
        with self._lock:
            self.too_long = min(characters, self.too_long or characters)
