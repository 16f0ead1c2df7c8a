"""Any server that speaks OpenAI's chat completions (vLLM, Ollama, llama.cpp, ...) as rewriter."""

import json
import logging
import os
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal
from urllib.parse import urlsplit

from pydantic import Field, field_validator

from summarize.errors import MissingExtraError, ModelError
from summarize.rewriting.chat import statements_of
from summarize.rewriting.prompts import Request, plan_requests
from summarize.rewriting.statements import Group, Statement, unwritten
from summarize.settings import Settings

if TYPE_CHECKING:
    import httpx

logger = logging.getLogger(__name__)

# Nobody waits longer than this between two attempts, whatever the server asks for.
_LONGEST_WAIT_SECONDS = 60.0
# The user must mend these; asking again, or for another story, brings the same.
_WRONG_USE = {401: "the key is refused", 403: "access is refused", 404: "no such model or path"}


class Endpoint(Settings):
    """Rewrite with a model behind an OpenAI-compatible HTTP server.

    `base_url` ends where "/chat/completions" begins ("http://localhost:11434/v1"). The key is read
    from `api_key_file` or OPENAI_API_KEY, never from a setting. `max_prompt_characters` keeps
    prompts inside the context of the server (Ollama cuts at 4,096 tokens without a word).
    With `dry_run` nothing is sent: the statements say how much would have been.
    """

    name: Literal["endpoint"] = "endpoint"
    model: str
    base_url: str
    api_key_file: Path | None = None
    timeout_seconds: Annotated[float, Field(gt=0)] = 120.0
    retries: Annotated[int, Field(ge=0, le=10)] = 4
    backoff_seconds: Annotated[float, Field(ge=0)] = 1.0
    concurrency: Annotated[int, Field(ge=1, le=64)] = 4
    max_new_tokens: Annotated[int, Field(ge=16)] = 2048
    max_prompt_characters: Annotated[int, Field(ge=2000)] = 10_000
    temperature: Annotated[float, Field(ge=0, le=2)] = 0.0
    seed: int = 0
    json_mode: bool = False
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

    def rewrite(
        self,
        stories: Sequence[Sequence[Group]],
        *,
        titles: Sequence[str] = (),
        query: str = "",
        attempt: int = 0,
        sleep: Callable[[float], None] = time.sleep,
    ) -> list[list[Statement]]:
        """The model's statements for each story, `concurrency` requests at a time.

        Raises:
            MissingExtraError: httpx is not installed.
            ModelError: The server cannot be reached at all, or refuses key, path or model.
        """
        requests, results = self._plan(stories, titles, query)
        if self.dry_run:
            told = f"dry run, nothing sent: {self.plan(stories, titles=titles, query=query)}"
            return [[*left, *_not_sent(requests, at, told)] for at, left in enumerate(results)]
        answers = self._answers(requests, attempt, sleep)
        for request, answer in zip(requests, answers, strict=True):
            results[request.story] += statements_of(request, answer.text, answer.error)
        return results

    def plan(
        self, stories: Sequence[Sequence[Group]], *, titles: Sequence[str] = (), query: str = ""
    ) -> "Plan":
        """What `rewrite` would send, without sending it."""
        requests, _ = self._plan(stories, titles, query)
        return Plan(tuple(r.characters for r in requests), self.max_new_tokens)

    def _plan(
        self, stories: Sequence[Sequence[Group]], titles: Sequence[str], query: str
    ) -> tuple[list[Request], list[list[Statement]]]:
        room = self.max_prompt_characters
        return plan_requests(
            stories, titles=titles, query=query, fits=lambda r: r.characters <= room
        )

    def _answers(
        self, requests: Sequence[Request], attempt: int, sleep: Callable[[float], None]
    ) -> list["_Answer"]:
        if not requests:
            return []
        with _client(self) as client:
            caller = _Caller(client, self, self.seed + attempt, sleep)
            with ThreadPoolExecutor(max_workers=self.concurrency) as pool:
                answers = list(pool.map(caller.ask, requests))
        if all(answer.unreachable for answer in answers):
            raise ModelError(f"cannot reach {self.base_url}: {answers[0].error}")
        return answers


@dataclass(frozen=True, slots=True)
class Plan:
    """The requests that a run would send: the size of each prompt in characters."""

    prompt_characters: tuple[int, ...]
    max_new_tokens: int

    def __str__(self) -> str:
        size = sum(self.prompt_characters)
        # About four characters make a token of English text.
        return (
            f"{len(self.prompt_characters)} requests, {size:,} characters of prompt"
            f" (about {size // 4:,} tokens), at most"
            f" {len(self.prompt_characters) * self.max_new_tokens:,} tokens of answers"
        )


def _not_sent(requests: Sequence[Request], story: int, told: str) -> list[Statement]:
    return [unwritten(request.groups, told) for request in requests if request.story == story]


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a server wrote, or why there is nothing."""

    text: str = ""
    error: str = ""
    unreachable: bool = False


@dataclass(frozen=True)
class _Caller:
    """Asks one server, again where that may help."""

    client: "httpx.Client"
    settings: Endpoint
    seed: int
    sleep: Callable[[float], None]

    def ask(self, request: Request) -> _Answer:
        """The answer to one request; waits longer before each new attempt (1, 2, 4 ... seconds)."""
        answer = _Answer()
        for attempt in range(self.settings.retries + 1):
            answer, wait = self._once(request)
            if wait is None or attempt == self.settings.retries:
                break
            pause = max(wait, self.settings.backoff_seconds * 2**attempt)
            logger.warning("%s; asking again in %.1f s", answer.error, pause)
            self.sleep(min(pause, _LONGEST_WAIT_SECONDS))
        return answer

    def _once(self, request: Request) -> tuple[_Answer, float | None]:
        """An answer, and how long the server asks to wait where another attempt may help."""
        import httpx

        try:
            response = self.client.post("/chat/completions", json=self._body(request))
        except (httpx.ConnectError, httpx.ConnectTimeout) as error:
            return _Answer(error=f"no connection ({error})", unreachable=True), 0.0
        except httpx.HTTPError as error:
            return _Answer(error=f"the server failed ({type(error).__name__}: {error})"), 0.0
        status = response.status_code
        if status in _WRONG_USE:
            told = f"{self.settings.base_url} for model {self.settings.model}"
            raise ModelError(f"{_WRONG_USE[status]} (HTTP {status}) at {told}")
        if status == 429 or status >= 500:
            return _Answer(error=f"the server said HTTP {status}"), _wait_seconds(response)
        if status != 200:
            return _Answer(error=f"the server said HTTP {status}{_complaint(response)}"), None
        return _read(response), None

    def _body(self, request: Request) -> dict[str, object]:
        body: dict[str, object] = {
            "model": self.settings.model,
            "messages": request.chat,
            "max_tokens": self.settings.max_new_tokens,
            "temperature": self.settings.temperature,
            "seed": self.seed,
        }
        return body | (
            {"response_format": {"type": "json_object"}} if self.settings.json_mode else {}
        )


def _client(settings: Endpoint) -> "httpx.Client":
    try:
        import httpx
    except ImportError as error:
        raise MissingExtraError("Rewriting over HTTP", "abstractive") from error
    key = _key(settings)
    local = urlsplit(settings.base_url).hostname in {"localhost", "127.0.0.1", "::1"}
    return httpx.Client(
        base_url=settings.base_url,
        headers={"Authorization": f"Bearer {key}"} if key else {},
        timeout=settings.timeout_seconds,
        trust_env=not local,  # no proxy stands between us and this machine
    )


def _key(settings: Endpoint) -> str:
    """The key from its file, else from OPENAI_API_KEY; empty for servers that want none."""
    if settings.api_key_file is None:
        return os.environ.get("OPENAI_API_KEY", "").strip()
    try:
        key = settings.api_key_file.expanduser().read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise ModelError(f"cannot read the key file {settings.api_key_file}") from error
    if not key or not key.isprintable() or not key.isascii() or " " in key:
        raise ModelError(f"the key file {settings.api_key_file} must hold one key and nothing else")
    return key


def _complaint(response: "httpx.Response") -> str:
    """What the server has to say about a request it does not like, on one short line."""
    try:
        message = response.json()["error"]["message"]
    except (ValueError, LookupError, TypeError):
        return ""
    return f" ({' '.join(str(message).split())[:200]})"


def _wait_seconds(response: "httpx.Response") -> float:
    """What Retry-After asks for, in seconds or as a date (against the server's own clock)."""
    asked = response.headers.get("Retry-After", "").strip()
    if asked.isdigit():
        return float(asked)
    try:
        until = parsedate_to_datetime(asked)
        now = parsedate_to_datetime(response.headers.get("Date", ""))
        return max(0.0, (until - now).total_seconds())
    except (ValueError, TypeError):
        return 0.0


def _read(response: "httpx.Response") -> _Answer:
    """The text of a completion."""
    try:
        content = response.json()["choices"][0]["message"]["content"]
    except (json.JSONDecodeError, UnicodeDecodeError, LookupError, TypeError):
        return _Answer(error="the server's answer is not a chat completion")
    if not isinstance(content, str):
        return _Answer(error="the server's answer has no text")
    return _Answer(content)
