#!/usr/bin/env bash
# Playwright waits for an expression by evaluating text in the page, which the page may forbid.
#
# Believed: `page.wait_for_function("...")` takes an expression or a function, as its documentation
# has it, and which of the two is a matter of taste. What the test does in the page is no business of
# the page's Content-Security-Policy, as `page.evaluate` shows, which is never stopped by it.
#
# True: an expression that is not true at once is evaluated again inside the page, as text. On a page
# whose policy has no 'unsafe-eval' that ends in an EvalError; an expression that is true at once, or
# the same as a function, is fine. So a test of a page with a strict policy passes or fails by how
# fast the machine is.
#
# Versions: playwright 1.65.2 (Python) with Debian's Chromium.
#
# Matters to us: the page of a briefing forbids all scripts but its own; `tests/test_page_browser.py`
# waits by functions.
#
# Needs Chromium beside Python.

. "$(dirname "$0")/trial.sh"

chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome) ||
  { echo "Chromium is needed" >&2; exit 1; }
try_out playwright==1.65.2 "$chromium" <<'CODE'
import sys
from playwright.sync_api import Error, sync_playwright

PAGE = """<meta http-equiv="Content-Security-Policy" content="script-src 'none'"><p>news"""
LATER = "performance.now() > window.later"

with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=sys.argv[1], args=["--no-sandbox"])
    page = browser.new_page()
    page.set_content(PAGE)
    for name, wait, condition in (
        ("evaluate", 0, None),
        ("an expression, true at once", -1, LATER),
        ("an expression, true later", 500, LATER),
        ("a function, true later", 500, f"() => {LATER}"),
    ):
        page.evaluate(f"window.later = performance.now() + {wait}")
        try:
            if condition:
                page.wait_for_function(condition, timeout=10_000)
            print(f"{name}: fine")
        except Error as error:
            print(f"{name}: {'EvalError' if 'EvalError' in str(error) else error}")
    browser.close()
CODE
expect <<'SEEN'
evaluate: fine
an expression, true at once: fine
an expression, true later: EvalError
a function, true later: fine
SEEN
