"""How soon pages answer in headless Chromium: one of 40 points and 60 articles, or others in turn.

Run it as `python -m benchmarks.page_ready [--rounds N] [PAGE.html ...]`. On a machine with other
work the clock says little; the processor time of the page's own thread says more, and pages are
compared by opening them in turn.
"""

import argparse
import json
import statistics
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from summarize.renderers import render
from tests.browser import chromium
from tests.large import large_briefing

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_SEEN = {"width": 1360, "height": 900}
# What is traced: the tasks of each thread, and when the page was ready.
_TRACED = ["toplevel", "blink.user_timing", "loading"]
_TASKS = ("ThreadControllerImpl::RunTask", "RunTask")
# How long after the page has loaded its thread is watched, in milliseconds.
_AFTER = 250
# How long a click takes until all sources of the point are there.
_CLICK = """() => {
  const before = performance.now();
  document.querySelector(".points > li:nth-child(20), .points > li").click();
  document.body.offsetHeight;
  const answered = performance.now() - before;
  const [page] = performance.getEntriesByType("navigation");
  return [page.domContentLoadedEventEnd, page.loadEventEnd, answered];
}"""


class Times(NamedTuple):
    """Milliseconds: by the clock until ready, until loaded, of a click; of the thread, both."""

    ready: float
    loaded: float
    answered: float
    busy: float
    busy_in_all: float


def opened(browser: "Browser", path: Path) -> Times:
    """A page opened once."""
    context = browser.new_context(viewport=_SEEN)  # type: ignore[arg-type]  # a dict of two numbers
    page = context.new_page()
    browser.start_tracing(page=page, categories=_TRACED)
    page.goto(path.resolve().as_uri())
    page.wait_for_timeout(_AFTER)
    events = json.loads(browser.stop_tracing())["traceEvents"]
    ready, loaded, answered = page.evaluate(_CLICK)
    context.close()
    return Times(ready, loaded, answered, *_busy(events, path.resolve().as_uri()))


def _busy(events: Sequence[dict[str, Any]], address: str) -> tuple[float, float]:
    """How long the page's thread worked until it was ready, and until its tracing ended."""
    asked = next(
        each
        for each in events
        if each["name"] == "navigationStart"
        and each["args"].get("data", {}).get("documentLoaderURL") == address
    )
    after = sorted(
        (each for each in events if each["pid"] == asked["pid"] and each["ts"] > asked["ts"]),
        key=lambda each: each["ts"],
    )
    # The last one: before it, the empty page of a new tab.
    ready = [each for each in after if each["name"] == "domContentLoadedEventEnd"][-1]
    own = [each for each in after if each["tid"] == ready["tid"] and each.get("tdur")]
    name = next(name for name in _TASKS if any(each["name"] == name for each in own))
    tasks = [each for each in own if each["name"] == name]
    before = [each["tdur"] for each in tasks if each["ts"] <= ready["ts"]]
    return sum(before) / 1000, sum(each["tdur"] for each in tasks) / 1000


def main() -> None:
    """Print a line for each page: the least and the median of all rounds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="*", type=Path)
    parser.add_argument("--rounds", type=int, default=10)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        large = Path(folder, "large.html")
        large.write_text(render(large_briefing(), "html"), "utf-8")
        pages = options.pages or [large]
        times: dict[Path, list[Times]] = {page: [] for page in pages}
        with chromium() as browser:
            for turn in range(options.rounds):
                for page in pages if turn % 2 else reversed(pages):
                    times[page].append(opened(browser, page))
    print(f"{'page':<24}" + "".join(f"{name:>16}" for name in Times._fields))
    for page, own in times.items():
        columns = (
            f"{min(each):.0f} / {statistics.median(each):.0f}" for each in zip(*own, strict=True)
        )
        print(f"{page.name:<24}" + "".join(f"{each:>16}" for each in columns))


if __name__ == "__main__":
    main()
