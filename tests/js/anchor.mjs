// What independent implementations of the Web Annotation Data Model make of annotations: read from
// standard input as [{text, annotation, selectors: [quote, position]}], with the folder of
// node_modules as the argument; for each, where its two selectors lead, and whether it is valid.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const require = createRequire(`${process.argv[2]}/`);
const { JSDOM } = require("jsdom");
const { window } = new JSDOM("<!doctype html><body></body>");
const { document, Node, NodeFilter, Range, Text } = window;
Object.assign(globalThis, { window, document, Node, NodeFilter, Range, Text });
const { createTextPositionSelectorMatcher, createTextQuoteSelectorMatcher } = await import(
  pathToFileURL(require.resolve("@apache-annotator/dom"))
);
const textQuote = require("dom-anchor-text-quote");
const isValid = require("validate-web-annotation");

async function found(matcher, root) {
  const ranges = [];
  for await (const range of matcher(root)) {
    ranges.push([range.startOffset, range.endOffset, range.toString()]);
  }
  return ranges;
}

const told = [];
for (const { text, annotation, selectors } of JSON.parse(readFileSync(0, "utf8"))) {
  const [quote, position] = selectors;
  const root = document.createElement("pre");
  root.textContent = `${text}\n`; // dom-anchor-text-position throws where a range ends with its root
  document.body.append(root);
  told.push({
    valid: isValid(annotation),
    quote: await found(createTextQuoteSelectorMatcher(quote), root),
    position: await found(createTextPositionSelectorMatcher(position), root),
    // It cannot take a longer prefix or suffix.
    second:
      Math.max(quote.prefix.length, quote.suffix.length) > 32
        ? quote.exact
        : textQuote.toRange(root, quote).toString(),
  });
  root.remove();
}
console.log(JSON.stringify(told));
