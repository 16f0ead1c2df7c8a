"""Pages in Debian's Chromium by Playwright: what they say, ask for and run is recorded."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# Debian's name, and what others call the same.
NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# The version is pinned, so that a new rule does not fail an old page.
AXE = "axe-core@4.14.1"


@contextmanager
def chromium() -> Iterator["Browser"]:
    """A browser; what asks for one is skipped where there is none, and says why."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        pytest.skip("no Chromium here: apt-get install chromium")
    api = pytest.importorskip("playwright.sync_api", reason="no Playwright: pip install playwright")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


class Opened:
    """A page in a browser, and all that it said, asked for or asked about.

    Attributes:
        page: as Playwright has it.
        noise: messages of the console, errors, dialogs, and requests but the one for itself.
    """

    def __init__(self, page: "Page", path: Path, fragment: str = "") -> None:
        self.page = page
        self.noise: list[str] = []
        self._address = path.resolve().as_uri()
        page.on("console", lambda message: self.noise.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: self.noise.append(f"error: {error}"))
        page.on("dialog", lambda dialog: self.noise.append(f"dialog: {dialog.message}"))
        page.on("request", lambda request: self._asked(request.url))
        page.goto(self._address + fragment)

    def _asked(self, url: str) -> None:
        if url.partition("#")[0] != self._address:
            self.noise.append(f"request: {url}")

    def text(self, selector: str) -> str:
        """The text of the first element there."""
        return self.page.locator(selector).first.inner_text()

    def texts(self, selector: str) -> list[str]:
        """The texts of all elements there."""
        return self.page.locator(selector).all_inner_texts()

    def ask(self, script: str, value: object = None) -> Any:
        """What a script says."""
        return self.page.evaluate(script, value)

    def wait(self, script: str) -> None:
        """Until a script says yes; as a function, since our pages forbid to evaluate text."""
        self.page.wait_for_function(f"() => {script}", timeout=5000)

    def focus(self) -> str:
        """What has the focus: its id, else its text."""
        return str(self.ask("document.activeElement.id || document.activeElement.innerText"))


@cache
def axe(folder: Path) -> str:
    """The source of axe-core; what asks for it is skipped where npm does not bring it."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("no npm: axe-core cannot be fetched")
    command = [npm, "install", "--no-save", "--silent", "--prefix", str(folder), AXE]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    if found.returncode:
        pytest.skip(f"npm brings no {AXE}: {found.stderr.strip()[-200:]}")
    return (folder / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
