"""Asks an OpenAI-compatible server over HTTP: several requests at a time, each more than once."""

import logging
import os
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from summarize.errors import MissingExtraError, ModelError
from summarize.rewriting.complaints import Complaint
from summarize.rewriting.completions import Answer, asked_wait, read_completion
from summarize.rewriting.manners import Manners
from summarize.rewriting.prompts import FORMATS, PROBE, Request, is_json
from summarize.rewriting.thoughts import without_thoughts

if TYPE_CHECKING:
    import httpx2

    from summarize.rewriting.endpoint import Endpoint

logger = logging.getLogger(__name__)

# Nobody waits longer than this between two attempts, whatever the server asks for.
_LONGEST_WAIT_SECONDS = 60.0
# An answer of 2,048 tokens is some 10 KB, with the log-probabilities of each some 1 MB.
_MOST_MEGABYTES = 8
# The user must mend these; asking again, or for another story, brings the same.
_WRONG_USE = {401: "the key is refused", 403: "access is refused", 404: "no such model or path"}
# One statement about one group, with room to think; asked for where a whole answer does not fit.
_FEWEST_TOKENS = 256
# English has 4 to 5 characters to a token, other languages fewer: a server that counts fewer
# tokens than this has cut the prompt, as Ollama does without a word.
_MOST_CHARACTERS_A_TOKEN = 6.0
# How a server is asked not to think first: vLLM, SGLang, llama.cpp and `transformers serve` pass
# the one on to the chat template (Qwen, DeepSeek), Ollama and newer services take the other.
_NO_THINKING: dict[str, object] = {
    "chat_template_kwargs": {"enable_thinking": False, "thinking": False},
    "reasoning_effort": "none",
}
# Chosen, not tuned: what a line has room for.
_MODELS_SHOWN = 5


def ask_all(
    settings: "Endpoint",
    requests: Sequence[Request],
    *,
    seed: int,
    sleep: Callable[[float], None] = time.sleep,
) -> list[tuple[Request, Answer]]:
    """The answers in the order of their requests; a request too long for the server comes in parts.

    A server that has not answered yet gets the first request alone: what it refuses is then known
    to all others.

    Raises:
        MissingExtraError: httpx2 is not installed.
        ModelError: The server cannot be reached at all, or refuses key, path or model.
    """
    if not requests:
        return []
    with _client(settings) as client:
        caller = _Caller(client, settings, settings.manners, seed, sleep)
        first = [] if settings.manners.met else [caller.introduce(requests[0])]
        # What is learned while others ask must not decide what they ask: same input, same bytes.
        caller = replace(caller, too_long=settings.manners.too_long)
        with ThreadPoolExecutor(max_workers=settings.concurrency) as pool:
            rest = pool.map(caller.ask, requests[len(first) :])
            answers = [answer for answers in (*first, *rest) for answer in answers]
    if all(answer.unreachable for _, answer in answers):
        raise _unreachable(settings, answers[0][1].reason)
    return answers


@dataclass(frozen=True)
class _Caller:
    """Asks one server, again where that may help; prompts of `too_long` characters in parts."""

    client: "httpx2.Client"
    settings: "Endpoint"
    manners: Manners
    seed: int
    sleep: Callable[[float], None]
    too_long: int | None = None

    def introduce(self, request: Request) -> list[tuple[Request, Answer]]:
        """The first request to a server of which nothing is known yet."""
        if self.settings.json_mode and self.manners.response_format is None:
            self._probe()
        answers = self.ask(request)
        if all(answer.unreachable for _, answer in answers):
            raise _unreachable(self.settings, answers[0][1].reason)
        return answers

    def ask(self, request: Request, tokens: int = 0) -> list[tuple[Request, Answer]]:
        """The answer to one request of at most `tokens`, or those to its parts."""
        tokens = tokens or self.settings.max_new_tokens
        is_long = self.too_long is not None and request.characters >= self.too_long
        if is_long and len(request.groups) > 1:
            return self._in_parts(request, tokens)
        answer = self._patiently(request, tokens)
        if answer.too_long:
            self.manners.outgrown(request.characters)
            if len(request.groups) > 1 or tokens > _FEWEST_TOKENS:
                return self._in_parts(request, tokens)
        elif _is_cut(request, answer) and len(request.groups) > 1:
            logger.info("the server read only %d tokens of a prompt", answer.prompt_tokens)
            return self._in_parts(request, tokens)
        return [(request, answer)]

    def _in_parts(self, request: Request, tokens: int) -> list[tuple[Request, Answer]]:
        """Both halves of a request, each answered in half the tokens."""
        less = min(tokens, max(_FEWEST_TOKENS, tokens // 2))
        if len(request.groups) == 1:
            return self.ask(request, min(tokens, _FEWEST_TOKENS))
        return [answer for half in request.halves() for answer in self.ask(half, less)]

    def _patiently(self, request: Request, tokens: int) -> Answer:
        """The answer to one request; waits longer before each new attempt (1, 2, 4 ... seconds)."""
        answer = Answer()
        for attempt in range(self.settings.retries + 1):
            answer, wait = self._once(request, tokens)
            if wait is None or attempt == self.settings.retries:
                break
            pause = max(wait, self.settings.backoff_seconds * 2**attempt)
            pause = min(pause, _LONGEST_WAIT_SECONDS)
            logger.warning("%s; asking again in %.1f s", answer.reason, pause)
            self.sleep(pause)
        return answer

    def _once(self, request: Request, tokens: int) -> tuple[Answer, float | None]:
        """An answer, and how long the server asks to wait where another attempt may help."""
        import httpx2

        try:
            response = self._post(request.chat, tokens, self.manners.response_format)
        except (httpx2.ConnectError, httpx2.ConnectTimeout) as error:
            if not self.manners.met and _is_refused(error):
                raise _unreachable(self.settings, "nothing listens there") from error
            return Answer(reason=f"no connection ({error})", unreachable=True), 0.0
        except httpx2.HTTPError as error:
            return Answer(reason=f"the server failed ({type(error).__name__}: {error})"), 0.0
        except _TooBigError as error:
            return Answer(reason=str(error)), None
        status, complaint = response.status_code, self._complaint(response)
        if status == 200:
            answer = read_completion(response.text, complaint, tokens)
            self.manners.meet(self.settings.model, answer.model)
            return answer, None
        if complaint.is_too_long:
            return Answer.over_the_context(complaint), None
        self._find_fault(complaint)
        may_help = status == 429 or status >= 500
        answer = Answer(reason=f"the server said HTTP {status}{complaint}")
        return answer, asked_wait(response) if may_help else None

    def _post(
        self,
        chat: list[dict[str, str]],
        tokens: int,
        response_format: dict[str, object] | None,
        *,
        probing: bool = False,
    ) -> "httpx2.Response":
        """What the server says once nothing is sent that it refuses."""
        while True:
            fields = self.manners.fields(self._wanted(tokens, response_format))
            required = {"model": self.settings.model, "messages": chat}
            response = _received(self.client, "POST", "/chat/completions", required | fields)
            complaint = self._complaint(response)
            refused = complaint.refused(fields)
            if not refused or (probing and refused == "response_format"):
                return response
            self.manners.learn(refused, str(complaint))

    def _wanted(self, tokens: int, response_format: dict[str, object] | None) -> dict[str, object]:
        """The fields that a server may refuse."""
        return {
            "max_tokens": tokens,
            "temperature": self.settings.temperature,
            "seed": self.seed,
            **({} if self.settings.thinking else _NO_THINKING),
            **({"response_format": response_format} if response_format else {}),
        }

    def _probe(self) -> None:
        """Find out whether the server's JSON mode does anything: many accept it and ignore it."""
        import httpx2

        try:
            plain = self._probed(None)
            for probed, wanted in FORMATS:
                if is_json(self._probed(probed), probed) and not is_json(plain, probed):
                    self.manners.response_format = wanted
                    return
        except (httpx2.HTTPError, _TooBigError):
            return  # the first request says what is wrong
        logger.warning("JSON mode does nothing at this server: asked without it")

    def _probed(self, response_format: dict[str, object] | None) -> str:
        """The answer to a small question, with JSON mode or without; empty where it is refused."""
        tokens = self.settings.max_new_tokens
        response = self._post(PROBE, tokens, response_format, probing=True)
        answer = read_completion(response.text, self._complaint(response), tokens)
        return without_thoughts(answer.text) if response.status_code == 200 else ""

    def _find_fault(self, complaint: Complaint) -> None:
        """Raise what only the user can mend."""
        status, at = complaint.status, f"at {self.settings.base_url}"
        # `transformers serve` says no more than this where it cannot load a model.
        silent = status == 500 and complaint.message in {"", "Internal Server Error"}
        if complaint.misses_the_model or status == 404 or (silent and not self.manners.met):
            self._look_for_the_model(complaint)
        if status in _WRONG_USE:
            of = f"{at} for model {self.settings.model}"
            address = self.settings.base_url
            is_bare = status == 404 and not urlsplit(address).path
            hint = f"; most servers want --base-url {address}/v1" if is_bare else ""
            raise ModelError(f"{_WRONG_USE[status]} (HTTP {status}) {of}{hint}")

    def _look_for_the_model(self, complaint: Complaint) -> None:
        """Raise where the server says, or its list shows, that it does not have the model."""
        names, model = self._models(), self.settings.model
        if names is None and not complaint.misses_the_model:
            return
        if any(name == model or name.startswith(f"{model}:") for name in names or ()):
            return
        has = "" if names is None else _alternatives(model, names)
        said = f"HTTP {complaint.status}{complaint if complaint.misses_the_model else ''}"
        raise ModelError(f"no model {model} at {self.settings.base_url} ({said}){has}")

    def _models(self) -> tuple[str, ...] | None:
        """The names of the models that the server has; None where it does not tell."""
        import httpx2

        # `transformers serve` ends the connection after an HTTP 500: the first try may find that.
        for _ in range(2):
            if self.manners.models is None:
                with suppress(httpx2.HTTPError, _TooBigError):
                    self.manners.models = _listed(_received(self.client, "GET", "/models"))
        return self.manners.models

    def _complaint(self, response: "httpx2.Response") -> Complaint:
        """What the server says of a refused request, without the key that it may repeat."""
        key = self.client.headers.get("Authorization", "").removeprefix("Bearer ")
        text = response.text.replace(key, "[key]") if key else response.text
        return Complaint.of(response.status_code, text)


class _TooBigError(Exception):
    """A server sends more than an answer can be."""


def _received(
    client: "httpx2.Client", method: str, path: str, fields: dict[str, object] | None = None
) -> "httpx2.Response":
    """What the server sends, unpacked, within the time and the size that an answer may take.

    Raises:
        _TooBigError: it is larger.
        httpx2.HTTPError: it does not come, or not in time.
    """
    import httpx2

    limit, body = client.timeout.read or 0.0, bytearray()
    until = time.monotonic() + limit
    with client.stream(method, path, json=fields) as response:
        for piece in response.iter_bytes():
            body += piece
            if len(body) > _MOST_MEGABYTES * 2**20:
                raise _TooBigError(f"the server's answer is larger than {_MOST_MEGABYTES} MB")
            # The client bounds each read alone.
            if time.monotonic() > until:
                raise httpx2.ReadTimeout(f"not all of the answer came within {limit:g} s")
    headers = [pair for pair in response.headers.multi_items() if pair[0] != "content-encoding"]
    return httpx2.Response(response.status_code, headers=headers, content=bytes(body))


def _is_cut(request: Request, answer: Answer) -> bool:
    """Whether the server has read less of the prompt than there was, without a word."""
    return 0 < answer.prompt_tokens * _MOST_CHARACTERS_A_TOKEN < request.characters


def _listed(response: "httpx2.Response") -> tuple[str, ...] | None:
    """The names in a list of models; None where it is no such list."""
    if response.status_code != 200:
        return None
    try:
        return tuple(str(each["id"]) for each in response.json()["data"])
    except (ValueError, LookupError, TypeError):
        return None


def _alternatives(model: str, names: Sequence[str]) -> str:
    """What else the user may have meant."""
    import difflib

    near = difflib.get_close_matches(model, names, n=1, cutoff=0.5)
    more = f" and {len(names) - _MODELS_SHOWN} more" if len(names) > _MODELS_SHOWN else ""
    has = f"; it has {', '.join(names[:_MODELS_SHOWN])}{more}" if names else "; it lists none"
    return (f"; did you mean {near[0]}?" if near else "") + ("" if near else has)


def _unreachable(settings: "Endpoint", why: str) -> ModelError:
    return ModelError(f"cannot reach {settings.base_url}: {why}")


def _is_refused(error: BaseException | None) -> bool:
    """Whether a connection failed because nothing listens, which waiting does not mend."""
    while error is not None and not isinstance(error, ConnectionRefusedError):
        error = error.__cause__ or error.__context__
    return error is not None


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
