"""The pictures of the page in the README: of the invented stories in seeds/, in a real browser.

Run it as `python -m benchmarks.pictures`; it writes `docs/pictures/*.png`. It needs Pillow,
Playwright and Debian's Chromium.
"""

import io
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal, NamedTuple

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from summarize.pipeline import summarize
from summarize.readers import read_articles
from summarize.renderers import render

FOLDER = Path("docs/pictures")
STORY = Path("seeds/border-visit")
# Enough for smooth text in a few colours, in half the bytes. Chosen by eye.
COLOURS = 80
FLAGS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-lcd-text")


class Picture(NamedTuple):
    """What is shown: a fragment of the page, and from where; at a size in CSS pixels, and how."""

    name: str
    fragment: str
    width: int
    height: int
    top: str
    scheme: Literal["light", "dark"] = "light"


PICTURES = (
    Picture("page", "#p3s2", 1200, 640, "header"),
    Picture("disagreements", "#d1v1s2", 1200, 640, "#disagreements", "dark"),
    Picture("phone", "#p10s5", 360, 640, "#p10"),
)


def take(browser: Browser, address: str, picture: Picture) -> None:
    """Write one picture."""
    page = browser.new_page(
        viewport={"width": picture.width, "height": picture.height},
        color_scheme=picture.scheme,
        reduced_motion="reduce",
    )
    page.goto(address + picture.fragment)
    page.evaluate("(top) => document.querySelector(top).scrollIntoView()", picture.top)
    taken = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    page.close()
    path = FOLDER / f"{picture.name}.png"
    taken.quantize(COLOURS).save(path, optimize=True)
    print(f"{path}: {path.stat().st_size / 1000:.0f} kB")


def main() -> None:
    """Brief the story, open its page, write the pictures."""
    FOLDER.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder, "story.html")
        path.write_text(render(summarize(read_articles([STORY])), "html"), "utf-8")
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        for picture in PICTURES:
            take(browser, path.as_uri(), picture)
        browser.close()


if __name__ == "__main__":
    main()
