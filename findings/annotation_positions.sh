#!/usr/bin/env bash
# A JavaScript library for Web Annotations counts UTF-16 units where the standard counts code points.
#
# Believed: a TextPositionSelector means the same to every program that reads it, and a library named
# for it counts as the W3C Recommendation says ("MUST be in terms of unicode code points ... not in
# terms of code units", Web Annotation Data Model, 4.2.4 and 4.2.5).
#
# True: dom-anchor-text-position takes the numbers for UTF-16 units. Behind the first emoji of a text
# every passage is found one character too early, behind the second two, and it begins within an emoji
# (printed as U+FFFD below) if one stands there. It says nothing:
# what it returns is another passage.
#
# Versions: dom-anchor-text-position 4.0.0, the newest in November 2026, with jsdom 26.1.0.
#
# Matters to us: `summarize/renderers/annotations.py` writes code points and beside each position a
# quotation with what stands around it, by which such a reader can notice and mend its mistake.
#
# Needs npm and node beside Python.

. "$(dirname "$0")/trial.sh"

npm install --silent --no-fund --no-audit --prefix "$folder" \
  jsdom@26.1.0 dom-anchor-text-position@4.0.0 >&2
cat >"$folder/trial.cjs" <<'CODE'
const { JSDOM } = require("jsdom");
const { window } = new JSDOM("<p>😀 The dam held.</p><p>🌊 No one was hurt.</p>");
Object.assign(global, { Node: window.Node, NodeFilter: window.NodeFilter, document: window.document });
const { toRange } = require("dom-anchor-text-position");
const body = window.document.body;
const points = [...body.textContent];
for (const words of ["The dam", "No one"]) {
  const start = points.findIndex((_, at) => points.slice(at).join("").startsWith(words));
  const found = toRange(body, { start, end: start + words.length }).toString();
  console.log(`${words}: "${found}"`);
}
CODE
printed=$(cd "$folder" && node trial.cjs)
printf '%s\n' "$printed"
expect <<'SEEN'
The dam: " The da"
No one: "� No o"
SEEN
