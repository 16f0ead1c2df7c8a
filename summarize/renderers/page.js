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
  const { before } = part.dataset;
  if (before) find(before).before(...part.childNodes);
  else find(part.dataset.to).append(part);
}
const data = JSON.parse(byId("data").textContent), words = data.words;
const [panel, cards, steps, tip, told, spoken] = ["panel", "cards", "steps", "tip", "told", "spoken"].map(byId);
const points = all(".points > li");
const isWide = matchMedia("(min-width: 75rem)");
let open = null;  // what is opened: its key, its element, its links, and the place of the present one
let opener = null;

// Sources of earlier days come after those of today; their links have the class "was".
const outletOf = (source) => data.outlets[data.of[source - 1]] ?? data.was[source - 1 - data.of.length];
const parsed = (hash) => /^#((?:[pw]|d\d+v)\d+)(?:s(\d+))?$/.exec(hash);
const levelOf = (link) => data.told?.[sourceOf(link) - 1 - data.of.length] ?? (link.closest(".back") ? data.now : link.classList.contains("m") ? words.inPart : words.full);
const sourceOf = (link) => Number(parsed(link.hash)[2]);

// How the address of a source goes on at what is lit: as it is told, or by counted characters of it.
const coded = (text) => encodeURIComponent(text).replace(/[-!*'()]/g, (mark) => `%${mark.charCodeAt().toString(16).toUpperCase()}`);
function passage(told, paragraphs) {
  if (!/^\d/.test(told)) return told === "-" ? "" : told.replaceAll("+", "%20");
  const lit = paragraphs.flatMap((each) => all("mark", each)).reduce((runs, mark) => {
    if (mark.previousSibling?.nodeName === "MARK") return [...runs.slice(0, -1), runs.at(-1) + mark.textContent];
    return [...runs, mark.textContent];
  }, []).map((run) => [...run]);
  const named = told.split("&").map((each, at) => {
    const [first, last] = each.split(",").map(Number);
    return "text=" + [lit[at].slice(0, first), last ? lit[at].slice(-last) : []].filter((part) => part.length).map((part) => coded(part.join(""))).join(",");
  });
  return "#:~:" + named.join("&");
}

// A copy of the source's cited paragraphs in which only what this key cites is lit.
function passages(key, source) {
  const lit = (mark) => mark.dataset.c.split(" ").includes(key);
  return all("p:not(.source)", byId("s" + source)).filter((each) => all("mark", each).some(lit)).map((each) => {
    const copy = each.cloneNode(true);
    for (const back of all("a", copy)) {
      back.previousSibling.data = back.previousSibling.data.slice(0, -1);
      back.remove();
    }
    for (const mark of all("mark", copy)) if (!lit(mark)) mark.replaceWith(...mark.childNodes);
    return copy;
  });
}

function card(link, key, at) {
  const source = sourceOf(link), told = find(".source", byId("s" + source));
  const heading = made("h3", "", `${source} · ${outletOf(source)}`, " ", made("span", "badge", levelOf(link)));
  heading.id = `card-${at}`;
  const meta = made("p", "meta", ...[...told.childNodes].slice(4).map((node) => node.cloneNode(true)));
  const cited = passages(key, source);
  for (const a of all("a", meta)) {
    a.href += passage(data.passages[key]?.split(" ")[at] ?? "-", cited);
    a.title = words.publisher;
  }
  const node = made("article", "card", heading, meta, ...cited);
  node.tabIndex = -1;
  const { lang, dir } = byId("s" + source);
  if (lang) node.lang = lang;
  node.dir = dir;
  node.setAttribute("aria-labelledby", heading.id);
  node.addEventListener("click", (event) => { if (!event.target.closest("a")) go(at, true); });
  return node;
}

function show(key, source, { focus = false, from = null } = {}) {
  const element = byId(key), links = element ? [...all(".cites a", element), ...all(".was a", element)] : [];
  if (!links.length) return false;
  if (!open) opener = from;
  if (open?.key !== key) {
    if (open) for (const each of [open.element, ...open.links]) each.classList.remove("on");
    open = { key, element, links, at: -1 };
    element.classList.add("on");
    const [, a, b] = /^[pdw](\d+)(?:v\d+)?$/.exec(key), value = find(".value", element);
    byId("panel-title").textContent = fill(key[0] === "w" ? data.back[0] : words.sourcesOf[value ? 1 : 0], { number: a, value: value?.textContent });
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
  for (const point of points) point.hidden = !keeps(point);
  if (open?.element.hidden) close();
  const shown = points.filter((each) => !each.hidden);
  if (shown.length && !shown.some((each) => each.tabIndex === 0)) shown[0].tabIndex = 0;
  told.textContent = outlet === "" ? "" : fill(words.shown, { shown: shown.length, count: points.length });
}

const plain = (text) => text.replace(/\s+/g, " ").trim();
const escaped = (text) => plain(text).replace(/[\\`*_~[\]<>&|#$^{@]|%(?=%)|=(?==)/g, "\\$&");

function markdown() {
  const lines = points.map((point, at) => {
    const notes = all(".cites a", point).map((link) => `[^${sourceOf(link)}]`).join("");
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
    const area = made("textarea", "", text);
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
    byId("copy").focus();
  }
  told.textContent = words.copied;
}

// A disagreement as a table: its line has value by value, each with its marks.
function table(line, at) {
  const words2 = [words.value, words.reportedBy].map((text) => Object.assign(made("th", "", text), { scope: "col" }));
  const head = made("thead", "unseen", made("tr", "", ...words2));
  if (words.framed) head.lang = words.framed;
  const rows = all(".cites", line).map((side, place) => {
    const links = all("a", side), value = made("a", "value", side.firstChild.textContent.trim());
    value.href = links[0].hash;
    const name = made("th", "", value);
    name.scope = "row";
    if (data.times[at].length) name.append(" ", made("span", "time", data.times[at][place]));
    const by = links.map((link, n) => made("span", "by cites", `${outletOf(sourceOf(link))} `, link, n < links.length - 1 ? ", " : ""));
    const row = made("tr", "", name, made("td", "", ...by.flatMap((each) => [each, " "])));
    row.id = side.id;
    row.dir = "auto";
    return row;
  });
  const told = made("table", "sides", made("caption", "", ...[find("strong", line), " ", find(".note", line)].filter(Boolean)), head, made("tbody", "", ...rows));
  told.id = `d${at + 1}`;
  told.dir = "auto";
  return told;
}

// Who reports what, drawn from the numbers beside the points: a dot is a point in full, a ring one in part, a diamond
// one alone; outlets with one report have a bracket. Sizes in CSS pixels: the names, a row, a column.
const LEFT = 180, ROW = 22, COLUMN = points.length > 21 ? 15 : 20;
const reporting = new Map(data.outlets.map((_, outlet) => [outlet, new Map()]));
function draw(chart) {
  points.forEach((point, at) => {
    for (const link of all(".cites a", point)) {
      const own = reporting.get(data.of[sourceOf(link) - 1]);
      own.set(at, own.get(at) || !link.classList.contains("m"));
    }
  });
  const count = points.map((_, at) => [...reporting.values()].filter((own) => own.has(at)).length);
  const hasJoined = all(".outlets th[scope=col]").length > 4;
  const rows = data.rows.flat(), width = LEFT + COLUMN * points.length + COLUMN / 2, height = ROW * (rows.length + 1) + 4;
  const paths = { line: "", join: "", dot: "", hole: "", lone: "" };
  const label = (className, x, y, text) => {
    const node = document.createElementNS(chart.namespaceURI, "text");
    node.setAttribute("class", className);
    node.setAttribute("x", x);
    node.setAttribute("y", y);
    node.textContent = text;
    chart.append(node);
  };
  const across = (at) => LEFT + COLUMN * at + COLUMN / 2;
  points.forEach((_, at) => label(COLUMN < 20 && at > 8 ? "number small" : "number", across(at), 15, at + 1));
  let y = ROW * 1.5;
  for (const group of data.rows) {
    if (group.length > 1) paths.join += `M${LEFT - 2} ${y}h-4v${ROW * (group.length - 1)}h4`;
    for (const outlet of group) {
      const name = data.outlets[outlet], told = { true: [], false: [] }, alone = [];
      for (const [at, isFull] of reporting.get(outlet)) {
        told[isFull].push(at + 1);
        if (count[at] === 1) {
          alone.push(at + 1);
          paths.lone += `M${across(at)} ${y - 6}l6 6-6 6-6-6z`;
          continue;
        }
        paths.dot += `M${across(at)} ${y}h0`;
        if (!isFull) paths.hole += `M${across(at)} ${y}h0`;
      }
      paths.line += `M${LEFT - 4} ${y}H${width}`;
      label("name", LEFT - 10, y + 4, name.length > 24 ? `${name.slice(0, 23).trim()}…` : name);
      const heading = made("th", "", name), cells = [told.true, told.false, alone].map((each) => each.join(", "));
      heading.scope = "row";
      if (hasJoined) cells.push(outlet === group[0] ? "" : data.outlets[group[0]]);
      find(".outlets tbody").append(made("tr", "", heading, ...cells.map((each) => made("td", "", each))));
      y += ROW;
    }
  }
  for (const [name, d] of Object.entries(paths)) find(`.${name}`, chart).setAttribute("d", d);
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` })) chart.setAttribute(name, value);
}

// Which cell of it is under the pointer.
function cellAt(event) {
  const box = byId("chart").getBoundingClientRect();
  const outlet = data.rows.flat()[Math.floor((event.clientY - box.top) / ROW) - 1];
  const point = points[Math.floor((event.clientX - box.left - LEFT) / COLUMN)];
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
all("#sides > li").map(table).forEach((each) => byId("sides").before(each));
byId("sides")?.remove();
const chart = byId("chart");
if (chart) draw(chart);
// Once the picture has its place: whether it is wider, and a name in wide letters into its column.
function fit([{ target }]) {
  byId("slide").hidden = target.scrollWidth <= target.clientWidth;
  for (const name of all(".name", target)) if (name.getComputedTextLength() > LEFT - 12) {
    name.setAttribute("textLength", LEFT - 12);
    name.setAttribute("lengthAdjust", "spacingAndGlyphs");
  }
}
if (chart) new ResizeObserver(fit).observe(chart.parentNode);
for (const each of all(".only")) each.removeAttribute("title");
for (const link of all(".cites a, .was a")) {
  const source = sourceOf(link);
  link.textContent = source;
  link.setAttribute("aria-label", `${source}, ${outletOf(source)}, ${levelOf(link)}`);
}
for (const each of all(".note .m")) each.textContent = "n";
byId("points").tabIndex = -1;
points.forEach((point, at) => { point.tabIndex = at ? -1 : 0; });
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
