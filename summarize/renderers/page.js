(() => {
"use strict";
const find = (query, from = document) => from.querySelector(query);
const all = (query, from = document) => [...from.querySelectorAll(query)];
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const made = (name, className, ...children) => {
  const node = document.createElement(name);
  if (className) node.className = className;
  node.append(...children);
  return node;
};
const byId = (id) => document.getElementById(id);
for (const part of [...byId("parts").content.children]) {
  const { before, instead } = part.dataset;
  if (before) find(before).before(...part.childNodes);
  else if (instead) find(instead).replaceWith(...part.childNodes);
  else find(part.dataset.to).append(part);
}
const data = JSON.parse(byId("data").textContent), words = data.words;
const [panel, cards, steps, tip, told, spoken] = ["panel", "cards", "steps", "tip", "told", "spoken"].map(byId);
const points = all(".points > li");
const isWide = matchMedia("(min-width: 75rem)");
let open = null;  // what is opened: its key, its element, its links, and the place of the present one
let opener = null;

const outletOf = (source) => data.outlets[data.of[source - 1]];
const parsed = (hash) => /^#((?:p|d\d+v)\d+)(?:s(\d+))?$/.exec(hash);
const levelOf = (link) => (link.classList.contains("m") ? words.inPart : words.full);
const sourceOf = (link) => Number(parsed(link.hash)[2]);

// A copy of the source's cited paragraphs in which only what this key cites is lit.
function passages(key, source) {
  const lit = (mark) => mark.dataset.c.split(" ").includes(key);
  return all("p:not(.source)", byId("s" + source)).filter((each) => all("mark", each).some(lit)).map((each) => {
    const copy = each.cloneNode(true);
    find(".for", copy).remove();
    for (const mark of all("mark", copy)) if (!lit(mark)) mark.replaceWith(...mark.childNodes);
    return copy;
  });
}

function card(link, key, at) {
  const source = sourceOf(link), told = find(".source", byId("s" + source));
  const heading = made("h3", "", `${source} · ${outletOf(source)}`, " ", made("span", "badge", levelOf(link)));
  heading.id = `card-${at}`;
  const meta = made("p", "meta", ...[...told.childNodes].slice(4).map((node) => node.cloneNode(true)));
  for (const a of all("a", meta)) {
    a.href += (data.passages[`${key}s${source}`] || "").replaceAll("+", "%20");
    a.title = words.publisher;
  }
  const node = made("article", "card", heading, meta, ...passages(key, source));
  node.tabIndex = -1;
  const { lang, dir } = byId("s" + source);
  if (lang) node.lang = lang;
  node.dir = dir;
  node.setAttribute("aria-labelledby", heading.id);
  node.addEventListener("click", (event) => { if (!event.target.closest("a")) go(at, true); });
  return node;
}

function show(key, source, { focus = false, from = null } = {}) {
  const element = byId(key), links = element ? all(".cites a", element) : [];
  if (!links.length) return false;
  if (!open) opener = from;
  if (open?.key !== key) {
    if (open) for (const each of [open.element, ...open.links]) each.classList.remove("on");
    open = { key, element, links, at: -1 };
    element.classList.add("on");
    const [, a, b] = /^[pd](\d+)(?:v\d+)?$/.exec(key), value = find(".value", element);
    byId("panel-title").textContent = fill(words.sourcesOf[value ? 1 : 0], { number: a, value: value?.textContent });
    cards.replaceChildren(...links.map((link, at) => card(link, key, at)));
    steps.hidden = false;
    byId("hint").hidden = true;
    reachable(element);
    panel.classList.add("open");
    document.documentElement.classList.add("open-panel");
  }
  const at = links.findIndex((link) => sourceOf(link) === source);
  go(Math.max(0, at), focus);
  if (!isWide.matches && element.getBoundingClientRect().bottom > innerHeight - panel.offsetHeight) element.scrollIntoView();
  return true;
}

function go(at, focus) {
  const { links, key } = open;
  if (at < 0 || at >= links.length) return;
  open.at = at;
  const source = sourceOf(links[at]);
  links.forEach((link, place) => link.classList.toggle("on", place === at));
  [...cards.children].forEach((each, place) => each.classList.toggle("on", place === at));
  const place = fill(words.place, { place: at + 1, count: links.length });
  byId("place").textContent = `${at + 1} / ${links.length}`;
  byId("previous").disabled = at === 0;
  byId("next").disabled = at === links.length - 1;
  const own = cards.children[at];
  if (focus) own.focus({ preventScroll: true });
  else spoken.textContent = `${place}: ${outletOf(source)}, ${levelOf(links[at])}`;
  const bar = find(".bar").offsetHeight;
  panel.scrollTop = at === 0 ? 0 : own.offsetTop - bar - 4;
  rename(`#${key}s${source}`);
}

function rename(hash) {
  try { history.replaceState(null, "", hash || location.pathname + location.search); } catch { /* not allowed here */ }
}

function close() {
  if (!open) return;
  const { element, links } = open;
  element.classList.remove("on");
  links.forEach((link) => link.classList.remove("on"));
  open = null;
  cards.replaceChildren();
  steps.hidden = true;
  byId("hint").hidden = false;
  byId("panel-title").textContent = data.title;
  panel.classList.remove("open");
  document.documentElement.classList.remove("open-panel");
  rename("");
  (opener?.isConnected ? opener : element).focus({ preventScroll: true });
}

function followHash(isFirst) {
  const named = parsed(location.hash);
  if (!named || !show(named[1], Number(named[2]), {})) return;
  open.element.scrollIntoView({ block: isWide.matches ? "center" : "start" });
  if (!isFirst) open.element.focus({ preventScroll: true });
}

// The details of the point in hand can be reached by Tab, all others only by j and k.
let inHand = null;
function reachable(element) {
  if (inHand === element) return;
  for (const each of inHand ? all("[data-o]", inHand) : []) {
    each.removeAttribute("tabindex");
    each.removeAttribute("role");
  }
  inHand = element;
  for (const each of all("[data-o]", element)) {
    each.tabIndex = 0;
    each.setAttribute("role", "button");
  }
}

function ownersOf(detail) {
  const bits = BigInt("0x" + detail.dataset.o), total = data.outlets.length;
  const names = data.outlets.filter((_, at) => (bits >> BigInt(at)) & 1n);
  if (names.length === 1) return fill(data.only, { outlet: names[0] });
  const text = names.length === total ? words.allHave : words.someHave;
  return fill(text, { count: names.length, total, names: names.join(", ") });
}

function showTip(text, box, below = box.bottom) {
  tip.textContent = text;
  tip.hidden = false;
  const { width, height } = tip.getBoundingClientRect();
  tip.style.left = `${Math.max(8, Math.min(box.left, innerWidth - width - 8))}px`;
  tip.style.top = `${box.top > height + 12 ? box.top - height - 6 : below + 6}px`;
}

function hideTip() {
  tip.hidden = true;
  find("[aria-describedby=tip]")?.removeAttribute("aria-describedby");
}

function aboutDetail(event) {
  const detail = event.target.closest?.("[data-o]");
  hideTip();
  if (!detail) return;
  detail.setAttribute("aria-describedby", "tip");
  showTip(ownersOf(detail), detail.getClientRects()[0]);
}

function step(by) {
  const shown = points.filter((each) => !each.hidden);
  const from = open ? open.element : document.activeElement?.closest(".points > li");
  const at = shown.indexOf(from);
  const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : at + by];
  if (!next) return;
  reachable(next);
  if (open) show(next.id, 0, {});
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

function filter(outlet) {
  const keeps = (point) => outlet === "" || all(".cites a", point).some((link) => data.of[sourceOf(link) - 1] === Number(outlet));
  for (const each of all(".note .m")) each.textContent = "n";
for (const point of points) point.hidden = !keeps(point);
  if (open?.element.hidden) close();
  const shown = points.filter((each) => !each.hidden).length;
  told.textContent = outlet === "" ? "" : fill(words.shown, { shown, count: points.length });
}

const plain = (text) => text.replace(/\s+/g, " ").trim();
const escaped = (text) => plain(text).replace(/[\\`*_~[\]<>&|#]/g, "\\$&");

function markdown() {
  const lines = points.map((point, at) => {
    const notes = all(".cites a", point).map((link) => `[^${sourceOf(link)}]`).join("");
    return `${at + 1}. ${escaped(find(".text", point).textContent)}${notes}`;
  });
  const notes = all(".sources > li").map((source, at) => {
    const href = find(".source a", source)?.href;
    const line = [...find(".source", source).childNodes].slice(2).map((node) => node.textContent).join("");
    const quotes = all("mark", source).map((mark) => escaped(mark.textContent)).join(" … ");
    return `[^${at + 1}]: ${escaped(line)}${href ? ` <${href}>` : ""}: ${quotes}`;
  });
  return [`# ${escaped(find("h1").textContent)}`, lines.join("\n"), notes.join("\n")].join("\n\n") + "\n";
}

async function copy() {
  const text = markdown();
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = made("textarea", "", text);
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
    byId("copy").focus();
  }
  told.textContent = words.copied;
}

// The picture: which cell is under the pointer.
function cellAt(event) {
  const chart = byId("chart"), box = chart.getBoundingClientRect();
  const [left, row, column] = chart.dataset.grid.split(" ").map(Number);
  const outlet = Number(chart.dataset.rows.trim().split(" ")[Math.floor((event.clientY - box.top) / row) - 1]);
  const point = points[Math.floor((event.clientX - box.left - left) / column)];
  const link = point && all(".cites a", point).find((each) => data.of[sourceOf(each) - 1] === outlet);
  return link && { link, point, text: `${data.outlets[outlet]}, ${levelOf(link)}: ${point.querySelector(".text").textContent}` };
}

function keyed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("select, input, textarea")) return;
  const target = event.target, step1 = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  const isUpright = event.key === "ArrowDown" || event.key === "ArrowUp";
  if (event.key === "Escape") {
    if (tip.hidden || open) close();
    hideTip();
  } else if (event.key === "j" || event.key === "k") {
    step(event.key === "j" ? 1 : -1);
  } else if (step1 && open && !target.closest(".wide") && (!isUpright || panel.contains(target))) {
    go(open.at + step1, panel.contains(target));
    event.preventDefault();
  } else if ((event.key === "Enter" || event.key === " ") && target.matches("[data-o], .points > li")) {
    const point = target.closest("li");
    show(point.id, 0, { focus: target === point, from: target });
    event.preventDefault();
  }
}

function clicked(event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  const link = event.target.closest(".cites a, .value"), point = event.target.closest(".points > li");
  if (link) {
    const [, key, source] = parsed(link.hash);
    show(key, Number(source), { focus: true, from: link });
    event.preventDefault();
  } else if (point && getSelection().isCollapsed) {
    show(point.id, 0, { focus: !event.target.closest("[data-o]"), from: point });
  }
}

document.documentElement.classList.add("js");
data.title = byId("panel-title").textContent;
points.forEach((point, at) => { point.style.counterSet = `n ${at + 1}`; });
data.only = words.only;
for (const mark of all(".sources mark")) {
  mark.dataset.c ||= mark.id.replace(/s\d+$/, "");
  mark.removeAttribute("id");
}
for (const place of all(".sources p > b[id]")) place.remove();
for (const source of all(".sources > li")) {
  const own = all("p:not(.source)", source);
  find(".source i", source).textContent = source.id.slice(1);
  source.append(made("details", "", made("summary", "", fill(words.passages, { count: own.length })), ...own));
}
for (const each of all(".only")) each.removeAttribute("title");
for (const link of all(".cites a")) {
  const source = sourceOf(link);
  link.textContent = source;
  link.setAttribute("aria-label", `${source}, ${outletOf(source)}, ${levelOf(link)}`);
}
for (const each of all(".note .m")) each.textContent = "n";
for (const point of points) point.tabIndex = -1;
const used = new Set(data.of);
byId("filter").append(...data.outlets.map((name, at) => [name, at]).filter(([, at]) => used.has(at)).sort().map(([name, at]) => new Option(name, at)));
byId("filter").addEventListener("change", (event) => filter(event.target.value));
byId("copy").addEventListener("click", copy);
byId("close").addEventListener("click", close);
byId("previous").addEventListener("click", () => go(open.at - 1, false));
byId("next").addEventListener("click", () => go(open.at + 1, false));
document.addEventListener("click", clicked);
document.addEventListener("keydown", keyed);
document.addEventListener("pointerover", aboutDetail);
document.addEventListener("focusin", (event) => {
  const point = event.target.closest(".points > li");
  if (point) reachable(point);
  aboutDetail(event);
});
const chart = byId("chart");
chart?.addEventListener("click", (event) => {
  const cell = cellAt(event);
  if (!cell) return;
  show(cell.point.id, sourceOf(cell.link), { focus: true, from: cell.point });
  event.stopPropagation();
});
chart?.addEventListener("pointermove", (event) => {
  const cell = cellAt(event);
  if (cell) showTip(cell.text, { left: event.clientX + 12, top: event.clientY, bottom: event.clientY });
  else hideTip();
});
chart?.addEventListener("pointerleave", hideTip);
addEventListener("hashchange", () => followHash(false));
addEventListener("beforeprint", () => { for (const each of all(".sources details")) each.open = true; });
followHash(true);
})();
