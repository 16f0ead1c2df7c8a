"""Any server that speaks OpenAI's chat completions (vLLM, Ollama, llama.cpp, ...) as rewriter."""

import time
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple
from urllib.parse import urlsplit

from pydantic import Field, field_validator

from summarize.rewriting.protocol import Group, Wording, unwritten
from summarize.settings import Number, Settings, Whole

if TYPE_CHECKING:
    from summarize.rewriting.manners import Manners
    from summarize.rewriting.prompts import Request

# Where the server is and how patiently it is asked: private, or without a say in what it writes.
_NOT_TOLD = frozenset(
    {"base_url", "api_key_file", "timeout_seconds", "retries", "backoff_seconds", "concurrency"}
)


class Endpoint(Settings):
    """Rewrite with a model behind an OpenAI-compatible HTTP server.

    `base_url` ends where "/chat/completions" begins ("http://localhost:11434/v1"). The key is read
    from `api_key_file` or OPENAI_API_KEY, never from a setting. `max_prompt_characters` keeps
    prompts inside the context of the server (Ollama cuts at 4,096 tokens without a word).
    `json_mode` is asked for where the server was seen to keep to it. `thinking` leaves it to the
    server whether its model thinks before it answers, false asks it not to. What a server refuses
    of all that is not sent again. With `dry_run` nothing is sent: `planned` says how much would
    have been.
    """

    name: Literal["endpoint"] = "endpoint"
    model: str
    base_url: str
    api_key_file: Path | None = None
    timeout_seconds: Annotated[Number, Field(gt=0)] = 120.0
    retries: Annotated[Whole, Field(ge=0, le=10)] = 4
    backoff_seconds: Annotated[Number, Field(ge=0)] = 1.0
    concurrency: Annotated[Whole, Field(ge=1, le=64)] = 4
    max_new_tokens: Annotated[Whole, Field(ge=16)] = 2048
    max_prompt_characters: Annotated[Whole, Field(ge=2000)] = 10_000
    temperature: Annotated[Number, Field(ge=0, le=2)] = 0.0
    seed: Whole = 0
    json_mode: bool = False
    thinking: bool = True
    dry_run: bool = False

    @field_validator("base_url")
    @classmethod
    def _is_plain_http(cls, value: str) -> str:
        parts = urlsplit(value)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise ValueError("must look like http://localhost:8000/v1")
        if parts.username or parts.password or parts.query:
            raise ValueError("must hold no password or key; give those by OPENAI_API_KEY or a file")
        return value.rstrip("/").removesuffix("/chat/completions")

    @property
    def samples(self) -> bool:
        """Whether another attempt may write something else."""
        return self.temperature > 0

    @property
    def planned(self) -> "Plan":
        """What dry runs with these settings would have sent so far, in this process."""
        return Plan(tuple(self._sizes), self.max_new_tokens, bool(self.json_mode and self._sizes))

    @cached_property
    def _sizes(self) -> list[int]:
        """The characters of each prompt of `planned`."""
        return []

    @cached_property
    def manners(self) -> "Manners":
        """What is known of the server so far: as long as these settings live, in one process."""
        from summarize.rewriting.manners import Manners

        return Manners()

    def public(self) -> dict[str, object]:
        """What decides the text and may be told: no address, no key file, and the model's name.

        Two servers that give different weights the same name cannot be told apart.
        """
        from summarize.rewriting.models.naming import without_path

        told = self.model_dump(mode="json", exclude={*_NOT_TOLD})
        return told | {"model": without_path(self.model)}

    def rewrite(
        self,
        stories: Sequence[Sequence[Group]],
        *,
        titles: Sequence[str] = (),
        query: str = "",
        attempt: int = 0,
        sleep: Callable[[float], None] = time.sleep,
    ) -> list[list[Wording]]:
        """The model's statements for each story, `concurrency` requests at a time.

        Raises:
            MissingExtraError: httpx2 is not installed.
            ModelError: The server cannot be reached at all, or refuses key, path or model.
        """
        from summarize.rewriting.answers import wordings_of
        from summarize.rewriting.asking import ask_all

        requests, results = self._requests(stories, titles, query)
        if self.dry_run:
            # What samples is asked again for what fails, which nobody can know beforehand.
            self._sizes.extend(r.characters for r in requests if not attempt)
            return [[*left, *_not_sent(requests, at)] for at, left in enumerate(results)]
        answers = ask_all(self, requests, seed=self.seed + attempt, sleep=sleep)
        for request, answer in answers:
            results[request.story] += wordings_of(request, answer.text, answer.reason)
        return results

    def _requests(
        self, stories: Sequence[Sequence[Group]], titles: Sequence[str], query: str
    ) -> "tuple[list[Request], list[list[Wording]]]":
        from summarize.rewriting.prompts import plan_requests

        room = self.max_prompt_characters
        return plan_requests(
            stories, titles=titles, query=query, fits=lambda r: r.characters <= room
        )


class Plan(NamedTuple):
    """The requests that a run would send: the size of each prompt in characters.

    With `probes` a few short ones go before them, which try the JSON mode of the server.
    """

    prompt_characters: tuple[int, ...]
    max_new_tokens: int
    probes: bool = False

    def __str__(self) -> str:
        size, count = sum(self.prompt_characters), len(self.prompt_characters)
        # About four characters make a token of English text.
        return (
            f"{count:,} request{'' if count == 1 else 's'}, {size:,} characters of prompt"
            f" (about {size // 4:,} tokens), at most"
            f" {count * self.max_new_tokens:,} tokens of answers"
            f"{', and up to 3 short ones to try JSON mode' if self.probes else ''}"
        )


def _not_sent(requests: "Sequence[Request]", story: int) -> list[Wording]:
    told = "dry run, nothing sent"
    return [unwritten(request.groups, told) for request in requests if request.story == story]
