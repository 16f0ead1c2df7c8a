(() => {
"use strict";
const root = document.documentElement;
const find = (query, from = document) => from.querySelector(query);
const all = (query, from = document) => [...from.querySelectorAll(query)];
const byId = (id) => document.getElementById(id);
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const made = (name, values, ...children) => {
  const node = Object.assign(document.createElement(name), values);
  node.append(...children);
  return node;
};
const on = (target, acts) => Object.entries(acts).forEach(([name, act]) => target.addEventListener(name, act));
for (const part of [...byId("parts").content.children]) {
  const { before } = part.dataset;
  if (before) find(before).before(...part.childNodes);
  else find(part.dataset.to).append(part);
}
root.classList.add("js");
const data = JSON.parse(byId("data").textContent), { words, of } = data;
const [panel, title, cards, steps, hint, place, previous, next, tip, told, spoken, chart] =
  ["panel", "panel-title", "cards", "steps", "hint", "place", "previous", "next", "tip", "told", "spoken", "chart"].map(byId);
const points = all(".points > li"), sources = all(".sources > li");
const isWide = matchMedia("(min-width: 75rem)");
const closed = title.textContent;
// What is opened: its key, its element, its links, and the place of the present one.
let open = null;
let opener = null;

// Sources of earlier days come after those of today; their links have the class "was".
const names = sources.map((source) => find("b", source).textContent);
const outletOf = (source) => names[source - 1];
const parsed = (hash) => /^#((?:[pw]|d\d+v)\d+)(?:s(\d+))?$/.exec(hash);
const sourceOf = (link) => Number(link.getAttribute("href").split("s")[1]);
const citing = (element, query = ".cites a") => all(query, element);
const levelOf = (link) => data.told?.[sourceOf(link) - 1 - of.length] ?? (data.told && link.closest(".back") ? data.now : link.closest("i") ? words.inPart : words.full);
const outlets = Object.assign([], data.others);
of.forEach((outlet, at) => { outlets[outlet] ??= outletOf(at + 1); });
const outletAt = (link) => of[sourceOf(link) - 1];

// What cites each mark: its own key, or all that the markup lists. Their names are taken away, so
// that no address leads past the script.
const keys = new Map(all(".sources mark").map((mark) => {
  const own = mark.dataset.c ?? mark.id.split("s")[0];
  mark.removeAttribute("id");
  return [mark, own.split(" ")];
}));
for (const each of all(".sources p > b[id]")) each.remove();

// How the address of a source goes on at what is lit: as it is told, or by words of it (cited.py).
const coded = (text) => encodeURIComponent(text).replace(/[-!*'()]/g, (mark) => `%${mark.charCodeAt().toString(16).toUpperCase()}`);
function ends(run, counted) {
  const parts = run.split(" "), letters = [...run], [first, last] = counted.split(",");
  if (counted) return [letters.slice(0, first).join(""), last ? letters.slice(-last).join("") : ""];
  return parts.length > 10 ? [parts.slice(0, 4).join(" "), parts.slice(-4).join(" ")] : [run];
}
function passage(told, paragraphs) {
  if (/^[^\d&]/.test(told)) return told === "-" ? "" : told.replaceAll("+", "%20");
  const lit = [];
  for (const mark of paragraphs.flatMap((each) => all("mark", each))) {
    if (mark.previousSibling?.nodeName === "MARK") lit.push(lit.pop() + mark.textContent);
    else lit.push(mark.textContent);
  }
  return "#:~:" + told.split("&").map((each, at) => "text=" + ends(lit[at], each).filter(Boolean).map(coded).join(",")).join("&");
}

// A copy of the source's cited paragraphs in which only what this key cites is lit.
function passages(key, source) {
  return all("p:not(.source)", sources[source - 1]).map((each) => {
    const copy = each.cloneNode(true), lit = all("mark", each).map((mark) => keys.get(mark).includes(key));
    for (const back of all("a", copy)) {
      back.previousSibling.data = back.previousSibling.data.slice(0, -1);
      back.remove();
    }
    all("mark", copy).forEach((mark, at) => { if (!lit[at]) mark.replaceWith(...mark.childNodes); });
    return copy;
  }).filter((copy) => find("mark", copy));
}

function card(link, key, at) {
  const source = sourceOf(link), own = sources[source - 1], cited = passages(key, source);
  const heading = made("h3", { id: `card-${at}` }, `${source} · ${outletOf(source)} `, made("span", { className: "badge" }, levelOf(link)));
  const meta = made("p", { className: "meta" }, ...[...find(".source", own).childNodes].slice(4).map((node) => node.cloneNode(true)));
  for (const a of all("a", meta)) {
    // Of a source of earlier days nothing is known but its address.
    a.href += source > of.length ? "" : passage(data.passages[key]?.split(" ")[at] ?? "", cited);
    a.title = words.publisher;
  }
  const node = made("article", { className: "card", tabIndex: -1, lang: own.lang || root.lang, dir: own.dir || find("main").dir || "ltr" }, heading, meta, ...cited);
  node.setAttribute("aria-labelledby", heading.id);
  on(node, { click: (event) => event.target.closest("a") || go(at, true) });
  return node;
}

function show(key, source, { focus = false, from = null } = {}) {
  const element = byId(key), links = element ? [...citing(element), ...all(".was a", element)] : [];
  if (!links.length) return false;
  if (!open && (opener = from)) enter();
  if (open?.key !== key) {
    if (open) for (const each of [open.element, ...open.links]) each.classList.remove("on");
    open = { key, element, links, at: -1 };
    element.classList.add("on");
    const [, a, b] = /^[pdw](\d+)(?:v\d+)?$/.exec(key), value = find(".value", element);
    title.textContent = fill(key[0] === "w" ? data.back[0] : words.sourcesOf[value ? 1 : 0], { number: a, value: value?.textContent });
    cards.replaceChildren(...links.map((link, at) => card(link, key, at)));
    steps.hidden = false;
    hint.hidden = true;
    reachable(element);
    panel.classList.add("open");
    root.classList.add("open-panel");
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
  place.textContent = `${at + 1} / ${links.length}`;
  previous.disabled = at === 0;
  next.disabled = at === links.length - 1;
  const own = cards.children[at];
  if (focus) own.focus({ preventScroll: true });
  else spoken.textContent = `${fill(words.place, { place: at + 1, count: links.length })}: ${outletOf(source)}, ${levelOf(links[at])}`;
  panel.scrollTop = at === 0 ? 0 : own.offsetTop - find(".bar").offsetHeight - 4;
  rename(`#${key}s${source}`);
}

function rename(hash) {
  try { history.replaceState(null, "", hash || location.pathname + location.search); } catch { /* not allowed here */ }
}

// Back closes what a reader opened.
let entered = false;
function enter() {
  try { history.pushState(null, ""); entered = true; } catch { /* not allowed here */ }
}

function close() {
  if (!open) return;
  const { element, links } = open;
  element.classList.remove("on");
  links.forEach((link) => link.classList.remove("on"));
  open = null;
  cards.replaceChildren();
  steps.hidden = true;
  hint.hidden = false;
  title.textContent = closed;
  panel.classList.remove("open");
  root.classList.remove("open-panel");
  if (entered) history.back();
  else rename("");
  entered = false;
  (opener?.isConnected ? opener : element).focus({ preventScroll: true });
}

function followHash(isFirst) {
  const named = parsed(location.hash);
  if (!named && open) {
    entered = false;
    close();
  }
  if (!named || !show(named[1], Number(named[2]))) return;
  open.element.scrollIntoView({ block: isWide.matches ? "center" : "start" });
  if (!isFirst) open.element.focus({ preventScroll: true });
}

// The point in hand and its details can be reached by Tab, all others only by j and k.
let inHand = null;
function reachable(element) {
  if (inHand === element) return;
  if (points.includes(element)) for (const point of points) point.tabIndex = point === element ? 0 : -1;
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
  const { o } = detail.dataset, bits = BigInt(`0x${o || 0}`);
  if (!o) return words.allHave;
  const names = outlets.filter((_, at) => (bits >> BigInt(at)) & 1n).join(", ");
  return detail.matches(".only") ? fill(words.only, { outlet: names }) : fill(words.someHave, { names });
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
  const to = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : at + by];
  if (!to) return;
  reachable(to);
  if (open) show(to.id, 0);
  to.focus({ preventScroll: true });
  to.scrollIntoView({ block: "nearest" });
}

function filter(outlet) {
  points.forEach((point, at) => {
    point.style.counterSet = `n ${at + 1}`;
    point.hidden = outlet !== "" && !citing(point).some((link) => outletAt(link) === Number(outlet));
  });
  if (open?.element.hidden) close();
  const shown = points.filter((each) => !each.hidden);
  if (shown.length && !shown.some((each) => each.tabIndex === 0)) shown[0].tabIndex = 0;
  told.textContent = outlet === "" ? "" : fill(words.shown, { shown: shown.length, count: points.length });
}

const plain = (text) => text.replace(/\s+/g, " ").trim();
const escaped = (text) => plain(text).replace(/[\\`*_~[\]<>&|#$^{@]|%(?=%)|=(?==)/g, "\\$&");

function markdown() {
  const lines = points.map((point, at) => {
    const notes = citing(point).map((link) => `[^${sourceOf(link)}]`).join("");
    return `${at + 1}. ${escaped(find(".text", point).textContent)}${notes}`;
  });
  const notes = all(".sources:not(.earlier) > li").map((source, at) => {
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
    const area = made("textarea", {}, text);
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
    byId("copy").focus();
  }
  told.textContent = words.copied;
}

// Who reports what, drawn from the numbers beside the points: a dot is a point in full, a ring one in part, a diamond
// one alone; outlets with one report have a bracket. Sizes in CSS pixels: the names, a row, a column.
const LEFT = 180, ROW = 22, COLUMN = points.length > 21 ? 15 : 20;
const across = (at) => LEFT + COLUMN * at + COLUMN / 2;
function sized(node, values) {
  for (const [name, value] of Object.entries(values)) node.setAttribute(name, value);
}
function label(className, x, y, text) {
  const node = document.createElementNS(chart.namespaceURI, "text");
  sized(node, { class: className, x, y });
  node.textContent = text;
  chart.append(node);
}
function draw() {
  // Of each outlet its points, and whether it has them in full.
  const reports = outlets.map(() => new Map()), count = [];
  points.forEach((point, at) => {
    for (const link of citing(point)) {
      const own = reports[outletAt(link)];
      own.set(at, own.get(at) || !link.closest("i"));
    }
    count.push(new Set(citing(point).map(outletAt)).size);
    label(COLUMN < 20 && at > 8 ? "number small" : "number", across(at), 15, at + 1);
  });
  const width = across(points.length), table = find(".outlets"), hasJoined = all("th", table).length > 4;
  const paths = { line: "", join: "", dot: "", hole: "", lone: "" };
  let y = ROW * 1.5;
  for (const group of data.rows) {
    if (group.length > 1) paths.join += `M${LEFT - 2} ${y}h-4v${ROW * (group.length - 1)}h4`;
    for (const outlet of group) {
      // In full, in part, alone.
      const name = outlets[outlet], cells = [[], [], []];
      for (const [at, isFull] of reports[outlet]) {
        cells[isFull ? 0 : 1].push(at + 1);
        if (count[at] === 1) {
          cells[2].push(at + 1);
          paths.lone += `M${across(at)} ${y - 6}l6 6-6 6-6-6z`;
          continue;
        }
        paths.dot += `M${across(at)} ${y}h0`;
        if (!isFull) paths.hole += `M${across(at)} ${y}h0`;
      }
      paths.line += `M${LEFT - 4} ${y}H${width}`;
      label("name", LEFT - 10, y + 4, name.length > 24 ? `${name.slice(0, 23).trim()}…` : name);
      const row = table.tBodies[0].insertRow();
      row.append(made("th", { scope: "row" }, name), ...cells.map((each) => made("td", {}, each.join(", "))));
      if (hasJoined) row.append(made("td", {}, outlet === group[0] ? "" : outlets[group[0]]));
      y += ROW;
    }
  }
  for (const [name, d] of Object.entries(paths)) sized(find(`.${name}`, chart), { d });
  const height = y - ROW / 2 + 4;
  sized(chart, { width, height, viewBox: `0 0 ${width} ${height}` });
}

// Which cell of it is under the pointer.
function cellAt(event) {
  const box = chart.getBoundingClientRect();
  const outlet = data.rows.flat()[Math.floor((event.clientY - box.top) / ROW) - 1];
  const point = points[Math.floor((event.clientX - box.left - LEFT) / COLUMN)];
  const link = point && citing(point).find((each) => outletAt(each) === outlet);
  return link && { link, point, text: `${outlets[outlet]}, ${levelOf(link)}: ${find(".text", point).textContent}` };
}

function keyed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("select, input, textarea")) return;
  const target = event.target, step1 = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  const isUpright = event.key === "ArrowDown" || event.key === "ArrowUp";
  if (event.key === "Escape") {
    if (tip.hidden || open) close();
    hideTip();
  } else if ((event.key === "j" || event.key === "k") && target.closest(".points, #panel")) {
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
  const link = event.target.closest(".cites a, .was a, .value"), point = event.target.closest(".points > li");
  if (link) {
    const [, key, source] = parsed(link.hash);
    show(key, Number(source), { focus: true, from: link });
    event.preventDefault();
  } else if (point && getSelection().isCollapsed) {
    show(point.id, 0, { focus: !event.target.closest("[data-o]"), from: point });
  }
}

// Once the picture has its place: whether it is wider, and a name in wide letters into its column.
function fit([{ target }]) {
  byId("slide").hidden = target.scrollWidth <= target.clientWidth;
  for (const name of all(".name", target)) if (name.getComputedTextLength() > LEFT - 12) sized(name, { textLength: LEFT - 12, lengthAdjust: "spacingAndGlyphs" });
}

// What can wait until the page is seen, or is printed.
let isFinished = false;
function finish() {
  if (isFinished) return;
  isFinished = true;
  for (const list of all(".sources")) list.classList.add("ready");
  for (const source of sources) {
    const own = all("p:not(.source)", source);
    source.append(made("details", {}, made("summary", {}, fill(words.passages, { count: own.length })), ...own));
  }
  for (const link of all(".cites a, .was a")) {
    const source = sourceOf(link);
    link.setAttribute("aria-label", `${source}, ${outletOf(source)}, ${levelOf(link)}`);
  }
  for (const each of all(".only")) each.removeAttribute("title");
  const named = outlets.map((name, at) => [name, at]).filter(([, at]) => of.includes(at)).sort();
  byId("filter").append(...named.map(([name, at]) => new Option(name, at)));
  if (!chart) return;
  draw();
  new ResizeObserver(fit).observe(chart.parentNode);
  on(chart, {
    click(event) {
      const cell = cellAt(event);
      if (!cell) return;
      show(cell.point.id, sourceOf(cell.link), { focus: true, from: cell.point });
      event.stopPropagation();
    },
    pointermove(event) {
      const cell = cellAt(event);
      if (cell) showTip(cell.text, { left: event.clientX + 12, top: event.clientY, bottom: event.clientY });
      else hideTip();
    },
    pointerleave: hideTip,
  });
}

for (const each of all(".cites a, .was a, .source i")) each.textContent = each.textContent.slice(1, -1);
for (const each of all(".note > i")) each.textContent = "n";
byId("points").tabIndex = -1;
points.forEach((point, at) => { point.tabIndex = at ? -1 : 0; });
on(byId("filter"), { change: (event) => filter(event.target.value) });
on(byId("copy"), { click: copy });
on(byId("close"), { click: close });
on(previous, { click: () => go(open.at - 1, false) });
on(next, { click: () => go(open.at + 1, false) });
on(document, {
  click: clicked,
  keydown: keyed,
  pointerover: aboutDetail,
  focusin(event) {
    const point = event.target.closest(".points > li");
    if (point) reachable(point);
    aboutDetail(event);
  },
});
on(window, {
  hashchange: () => followHash(false),
  beforeprint() {
    finish();
    for (const each of all(".sources details")) each.open = true;
  },
  load: () => setTimeout(finish),
});
followHash(true);
})();
