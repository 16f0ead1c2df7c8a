"""Asks an OpenAI-compatible server over HTTP: several requests at a time, each more than once."""

import json
import logging
import os
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from summarize.errors import MissingExtraError, ModelError
from summarize.rewriting.prompts import Request

if TYPE_CHECKING:
    import httpx2

    from summarize.rewriting.endpoint import Endpoint

logger = logging.getLogger(__name__)

# Nobody waits longer than this between two attempts, whatever the server asks for.
_LONGEST_WAIT_SECONDS = 60.0
# The user must mend these; asking again, or for another story, brings the same.
_WRONG_USE = {401: "the key is refused", 403: "access is refused", 404: "no such model or path"}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server wrote, or why there is nothing."""

    text: str = ""
    error: str = ""
    unreachable: bool = False


def ask_all(
    settings: "Endpoint",
    requests: Sequence[Request],
    *,
    seed: int,
    sleep: Callable[[float], None] = time.sleep,
) -> list[Answer]:
    """One answer for each request, in order.

    Raises:
        MissingExtraError: httpx2 is not installed.
        ModelError: The server cannot be reached at all, or refuses key, path or model.
    """
    if not requests:
        return []
    with _client(settings) as client:
        caller = _Caller(client, settings, seed, sleep)
        with ThreadPoolExecutor(max_workers=settings.concurrency) as pool:
            answers = list(pool.map(caller.ask, requests))
    if all(answer.unreachable for answer in answers):
        raise ModelError(f"cannot reach {settings.base_url}: {answers[0].error}")
    return answers


@dataclass(frozen=True)
class _Caller:
    """Asks one server, again where that may help."""

    client: "httpx2.Client"
    settings: "Endpoint"
    seed: int
    sleep: Callable[[float], None]

    def ask(self, request: Request) -> Answer:
        """The answer to one request; waits longer before each new attempt (1, 2, 4 ... seconds)."""
        answer = Answer()
        for attempt in range(self.settings.retries + 1):
            answer, wait = self._once(request)
            if wait is None or attempt == self.settings.retries:
                break
            pause = max(wait, self.settings.backoff_seconds * 2**attempt)
            logger.warning("%s; asking again in %.1f s", answer.error, pause)
            self.sleep(min(pause, _LONGEST_WAIT_SECONDS))
        return answer

    def _once(self, request: Request) -> tuple[Answer, float | None]:
        """An answer, and how long the server asks to wait where another attempt may help."""
        import httpx2

        try:
            response = self.client.post("/chat/completions", json=self._body(request))
        except (httpx2.ConnectError, httpx2.ConnectTimeout) as error:
            return Answer(error=f"no connection ({error})", unreachable=True), 0.0
        except httpx2.HTTPError as error:
            return Answer(error=f"the server failed ({type(error).__name__}: {error})"), 0.0
        status = response.status_code
        if status in _WRONG_USE:
            told = f"{self.settings.base_url} for model {self.settings.model}"
            raise ModelError(f"{_WRONG_USE[status]} (HTTP {status}) at {told}")
        if status == 429 or status >= 500:
            return Answer(error=f"the server said HTTP {status}"), _wait_seconds(response)
        if status != 200:
            return Answer(error=f"the server said HTTP {status}{_complaint(response)}"), None
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


def _client(settings: "Endpoint") -> "httpx2.Client":
    try:
        import httpx2
    except ImportError as error:
        raise MissingExtraError("Rewriting over HTTP", "abstractive") from error
    key = _key(settings)
    local = urlsplit(settings.base_url).hostname in {"localhost", "127.0.0.1", "::1"}
    return httpx2.Client(
        base_url=settings.base_url,
        headers={"Authorization": f"Bearer {key}"} if key else {},
        timeout=settings.timeout_seconds,
        trust_env=not local,  # no proxy stands between us and this machine
    )


def _key(settings: "Endpoint") -> str:
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


def _complaint(response: "httpx2.Response") -> str:
    """What the server has to say about a request it does not like, on one short line."""
    try:
        message = response.json()["error"]["message"]
    except (ValueError, LookupError, TypeError):
        return ""
    return f" ({' '.join(str(message).split())[:200]})"


def _wait_seconds(response: "httpx2.Response") -> float:
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


def _read(response: "httpx2.Response") -> Answer:
    """The text of a completion."""
    try:
        content = response.json()["choices"][0]["message"]["content"]
    except (json.JSONDecodeError, UnicodeDecodeError, LookupError, TypeError):
        return Answer(error="the server's answer is not a chat completion")
    if not isinstance(content, str):
        return Answer(error="the server's answer has no text")
    return Answer(content)
