"""A real HTTP server on 127.0.0.1 that answers like an OpenAI-compatible one, well or badly."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest


@dataclass(frozen=True)
class Reply:
    """What the server sends: a `promised` body length beyond `body` cuts the answer off.

    With `drip_seconds` the characters of the body come one by one, so far apart.
    """

    body: str | bytes = ""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    delay_seconds: float = 0.0
    promised: int = 0
    drip_seconds: float = 0.0


@dataclass
class Server:
    """A running server: the requests it got, and how it answers each."""

    url: str
    answer: Callable[[dict[str, object], int], Reply]
    requests: list[dict[str, object]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    most_at_once: int = 0
    models: tuple[str, ...] | None = None

    def replies(self, *replies: Reply) -> None:
        """Answer with these in turn, the last one for ever."""
        self.answer = lambda _, count: replies[min(count, len(replies) - 1)]


def completion(content: str) -> Reply:
    """A well-formed chat completion with this content."""
    message = {"role": "assistant", "content": content}
    return Reply(json.dumps({"choices": [{"index": 0, "message": message}]}))


def statements(*pairs: tuple[str, list[int]]) -> str:
    """The JSON that the prompt asks for."""
    told = [{"text": text, "groups": ids} for text, ids in pairs]
    return json.dumps({"statements": told}, ensure_ascii=False)


def evidence_of(request: dict[str, object]) -> list[tuple[int, list[str]]]:
    """The groups that a request shows, as a model would read them."""
    messages = request["messages"]
    assert isinstance(messages, list)
    shown = json.loads(messages[-1]["content"])
    return [(group["id"], group["evidence"]) for group in shown["groups"]]


@pytest.fixture
def server() -> Iterator[Server]:
    """A server that answers every request with nothing until told otherwise."""
    with running() as state:
        yield state


@contextmanager
def running() -> Iterator[Server]:
    """A server as long as the context lasts; it answers with nothing until told otherwise."""
    state = Server("", lambda _request, _count: completion(""))
    lock, busy = threading.Lock(), [0]

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            request = json.loads(self.rfile.read(length)) | {"path": self.path}
            with lock:
                count = len(state.requests)
                state.requests.append(request)
                state.headers.append(dict(self.headers))
                busy[0] += 1
                state.most_at_once = max(state.most_at_once, busy[0])
            reply = state.answer(request, count)
            time.sleep(reply.delay_seconds)
            # Before the answer is sent: whoever has it may ask again at once.
            with lock:
                busy[0] -= 1
            self._send(reply)

        def do_GET(self) -> None:
            listed = [{"id": name, "object": "model"} for name in state.models or ()]
            there = self.path == "/v1/models" and state.models is not None
            self._send(Reply(json.dumps({"data": listed}), status=200 if there else 404))

        def _send(self, reply: Reply) -> None:
            body = reply.body.encode() if isinstance(reply.body, str) else reply.body
            try:
                self.send_response(reply.status)
                self.send_header("Content-Length", str(max(len(body), reply.promised)))
                for name, value in reply.headers:
                    self.send_header(name, value)
                self.end_headers()
                step = 1 if reply.drip_seconds else max(1, len(body))
                for at in range(0, len(body), step):
                    self.wfile.write(body[at : at + step])
                    time.sleep(reply.drip_seconds)
            except ConnectionError:  # the client gave up waiting: what that test is about
                pass

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        state.url = f"http://127.0.0.1:{listening.server_port}/v1"
        thread = threading.Thread(target=listening.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield state
        finally:
            listening.shutdown()
            thread.join()
