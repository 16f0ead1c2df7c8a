"""A hub of models on 127.0.0.1, and a cache as `huggingface_hub` lays it out."""

import json
import shutil
import threading
from collections.abc import Iterator
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

COMMIT = "0123456789abcdef0123456789abcdef01234567"
NAME = "news/tiny"


class Hub:
    """Serves the files of one folder as the model `NAME`, and notes every request."""

    def __init__(self) -> None:
        self.folder: Path | None = None
        self.requests: list[str] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        """Its address, for HF_ENDPOINT."""
        return f"http://127.0.0.1:{self._server.server_port}"

    @property
    def fetched(self) -> list[str]:
        """The files whose contents were asked for, each once, in alphabetical order."""
        start = f"GET /{NAME}/resolve/{COMMIT}/"
        return sorted({each.removeprefix(start) for each in self.requests if start in each})

    def close(self) -> None:
        """Answer no more."""
        self._server.shutdown()
        self._server.server_close()

    def answer(self, path: str) -> bytes | Path | None:
        """What stands at an address: JSON, a file, or nothing."""
        if self.folder is None:
            return None
        about = f"/api/models/{NAME}"
        if path in {about, f"{about}/revision/main", f"{about}/revision/{COMMIT}"}:
            return json.dumps({"id": NAME, "sha": COMMIT, "siblings": []}).encode()
        if path == f"{about}/tree/{COMMIT}":
            return json.dumps([_entry(file) for file in sorted(self.folder.iterdir())]).encode()
        file = self.folder / path.removeprefix(f"/{NAME}/resolve/{COMMIT}/")
        return file if file.is_file() and file.parent == self.folder else None

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        hub = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self._answer(whole=True)

            def do_HEAD(self) -> None:
                self._answer(whole=False)

            def _answer(self, *, whole: bool) -> None:
                path = unquote(urlsplit(self.path).path)
                hub.requests.append(f"{self.command} {path}")
                found = hub.answer(path)
                body = found.read_bytes() if isinstance(found, Path) else found
                self.send_response(404 if body is None else 200)
                if body is None:
                    self.send_header("X-Error-Code", "RepoNotFound")
                self.send_header("Content-Length", str(len(body or b"")))
                self.send_header("X-Repo-Commit", COMMIT)
                self.send_header("ETag", f'"{sha256(body or b"").hexdigest()}"')
                self.end_headers()
                if whole and body:
                    self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        return Handler


def _entry(file: Path) -> dict[str, object]:
    oid = sha256(file.read_bytes()).hexdigest()
    return {"type": "file", "path": file.name, "size": file.stat().st_size, "oid": oid}


@pytest.fixture
def hub() -> Iterator[Hub]:
    """A hub that has no model yet."""
    running = Hub()
    yield running
    running.close()


def fill_cache(home: Path, model: str) -> Path:
    """Put a model's folder into the cache of a HF_HOME as if it had been fetched; its place."""
    place = home / "hub" / f"models--{NAME.replace('/', '--')}"
    for file in Path(model).iterdir():
        blob = place / "blobs" / sha256(file.read_bytes()).hexdigest()
        blob.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, blob)
        link = place / "snapshots" / COMMIT / file.name
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(blob)
    (place / "refs").mkdir()
    (place / "refs" / "main").write_text(COMMIT)
    return place
