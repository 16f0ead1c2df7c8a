"""What Chromium lights on a page: read from a picture of it, character by character.

No script may read what `::target-text` applies to. So the page gives it a colour that nothing else
has, and each character's colour is looked up in a screenshot, at the middle of its box.
"""

import base64
import html
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
STYLE = "<style>::target-text { background: #f0f; color: #f0f } body { width: 40em }</style>"
# What a page has between two paragraphs, as teasers are.
ASIDE = "SEE ALSO: More of this story"
# The characters of the page that are no space, with the middle of the box of each.
_CHARACTERS = """() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); ) {
    let at = 0;
    for (const character of node.data) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, (at += character.length));
      const box = range.getBoundingClientRect();
      if (box.width && character.trim()) {
        found.push([character, box.x + box.width / 2 + scrollX, box.y + box.height / 2 + scrollY]);
      }
    }
  }
  return found;
}"""
# Which of some places of a picture have the colour.
_LIT = """async ([picture, places]) => {
  const data = await (await fetch(`data:image/png;base64,${picture}`)).blob();
  const image = await createImageBitmap(data);
  const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  const pixels = context.getImageData(0, 0, image.width, image.height).data;
  return places.map(([x, y]) => {
    const at = (Math.floor(y) * image.width + Math.floor(x)) * 4;
    return pixels[at] > 200 && pixels[at + 1] < 80 && pixels[at + 2] > 200;
  });
}"""


class Reader:
    """A browser, and a server of the pages that it is shown."""

    def __init__(self, page: "Page", painter: "Page", pages: dict[str, str], address: str) -> None:
        self._page, self._painter, self._pages, self._address = page, painter, pages, address
        self._visits = 0

    def read(self, markup: str, fragment: str) -> list[tuple[str, bool]]:
        """The characters of a page, without spaces, and whether each is lit by the fragment."""
        self._visits += 1
        path = f"/{self._visits}"
        self._pages[path] = markup
        self._page.goto(f"{self._address}{path}#{fragment}")
        characters: list[Any] = self._page.evaluate(_CHARACTERS)
        picture = base64.b64encode(self._page.screenshot(full_page=True)).decode()
        places = [[x, y] for _, x, y in characters]
        lit = self._painter.evaluate(_LIT, [picture, places])
        return [(each[0], is_lit) for each, is_lit in zip(characters, lit, strict=True)]


@contextmanager
def reader() -> Iterator[Reader]:
    """One browser for all pages of a test; the test is skipped where there is none."""
    if not CHROMIUM.exists():
        pytest.skip(f"{CHROMIUM} is not there: apt-get install chromium")
    playwright = pytest.importorskip(
        "playwright.sync_api", reason="Playwright is not installed: pip install playwright"
    )
    pages: dict[str, str] = {}
    with _served(pages) as address, playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        try:
            yield Reader(browser.new_page(), browser.new_page(), pages, address)
        finally:
            browser.close()


@contextmanager
def _served(pages: dict[str, str]) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = pages.get(urlsplit(self.path).path, "").encode()
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Nothing: pytest shows what tests print."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def page_of(title: str, text: str, language: str) -> str:
    """An article as a publisher has it: among menus, notes and teasers, with links in the text."""
    paragraphs = [_linked(each) for each in text.split("\n\n")]
    paragraphs.insert(2, f"<aside><a href='#'>{ASIDE}</a></aside>")
    body = "\n".join(paragraphs)
    return (
        f"<!doctype html><html lang='{language}'><meta charset='utf-8'>{STYLE}"
        f"<title>{html.escape(title)}</title><body dir='auto'><nav><a href='#'>World</a></nav>"
        f"<main><h1>{html.escape(title)}</h1><div>By A. Writer | Monday</div>{body}</main>"
        f"<footer><h2>Most read</h2><a href='#'>{html.escape(title)}</a></footer></body></html>"
    )


def _linked(paragraph: str) -> str:
    """The paragraph with its third word in a link, and its lines as lines."""
    words = [html.escape(word) for word in paragraph.split(" ")]
    if len(words) > 3:
        words[2] = f"<a href='#'>{words[2]}</a>"
    return f"<p>{' '.join(words)}</p>".replace("\n", "<br>")
