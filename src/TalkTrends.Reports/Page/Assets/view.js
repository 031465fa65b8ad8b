// Small helpers: elements whose text is always text, one note that follows the pointer or the focus, one voice for screen readers.

const SVG = "http://www.w3.org/2000/svg";
function fill(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "style") for (const [k, v] of Object.entries(value)) element.style.setProperty(k, v);
    else element.setAttribute(key, value === true ? "" : value);
  }
  for (const child of children.flat()) if (child !== null && child !== undefined && child !== "") element.append(child);
  return element;
}
const h = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);
const s = (tag, attributes, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);
function put(place, ...children) { place.replaceChildren(); return fill(place, null, children.flat()); }
const $ = id => document.getElementById(id);
/** On a phone lists begin shorter: what follows has to be within reach. */
const isPhone = () => document.documentElement.clientWidth < 600;
const hue = theme => `var(--h${theme.hue})`;

let spoken = 0;
function say(text) {
  clearTimeout(spoken);
  spoken = setTimeout(() => { $("live").textContent = text; }, 250);
}

/** Shows a note beside a place of the window; lines[0] is its heading. */
function note(x, y, lines) {
  const tip = $("tip");
  tip.replaceChildren(...lines.map((text, i) => h(i === 0 ? "strong" : "span", null, text)));
  tip.hidden = false;
  const box = tip.getBoundingClientRect(), margin = 8;
  const left = Math.min(Math.max(margin, x - box.width / 2), document.documentElement.clientWidth - box.width - margin);
  tip.style.left = `${left}px`;
  tip.style.top = `${y - box.height - 14 > margin ? y - box.height - 14 : y + 18}px`;
}
const unnote = () => { $("tip").hidden = true; };

/** Gives an element a note on hover and focus. */
function noted(element, lines) {
  const show = () => { const b = element.getBoundingClientRect(); note(b.left + b.width / 2, b.top, lines()); };
  element.addEventListener("pointerenter", show);
  element.addEventListener("focus", show);
  element.addEventListener("pointerleave", unnote);
  element.addEventListener("blur", unnote);
  return element;
}

/** A drawing whose marks say nothing by themselves: what can be reached in it has words of its own. */
function hushed(svg, attributes) {
  for (const part of svg.querySelectorAll(":scope > g")) { part.setAttribute("aria-hidden", "true"); part.removeAttribute("aria-label"); }
  return fill(svg, attributes, []);
}

/** One stop of the Tab key for many links: arrows move among them. Columns says how many stand in a row. */
function roving(links, columns) {
  links.forEach((link, i) => {
    link.tabIndex = i === 0 ? 0 : -1;
    link.addEventListener("keydown", event => {
      const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key];
      const next = event.key === "Home" ? 0 : event.key === "End" ? links.length - 1 : step === undefined ? -1 : i + step;
      if (!(next in links)) return;
      event.preventDefault();
      link.tabIndex = -1;
      links[next].tabIndex = 0;
      links[next].focus();
    });
  });
}

/** Ticks of an axis from 0 to a little over the highest value. */
function ticks(high, most) {
  const rough = Math.max(high, 1e-6) / most, power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map(m => m * power).find(x => x >= rough - 1e-12);
  const list = [];
  for (let i = 0; i * step < high + step - 1e-9; i++) list.push(i * step);
  return list;
}
const tickText = (x, all) => `${+(100 * x).toFixed(all.some(t => Math.abs(100 * t - Math.round(100 * t)) > 1e-9) ? (all[1] < 0.002 ? 2 : 1) : 0)}%`;

/** Redraws what depends on its width when that changes. */
const widths = new Map();
const observer = new ResizeObserver(entries => {
  for (const { target } of entries) {
    const seen = widths.get(target);
    if (seen && Math.abs(seen.width - target.clientWidth) > 4 && target.clientWidth > 0) { seen.width = target.clientWidth; seen.draw(); }
  }
});
function onWidth(element, draw) {
  if (!widths.has(element)) observer.observe(element);
  widths.set(element, { width: element.clientWidth, draw });
  draw();
}

function button(text, press, attributes) {
  return h("button", { type: "button", onclick: press, ...attributes }, text);
}

// Parts of the page are drawn when they come near the window, the rest when the browser has nothing else to do: the first screen waits for none of them.
const parts = [];
const nearby = new IntersectionObserver(entries => {
  for (const { target, isIntersecting } of entries) {
    const part = parts.find(p => p.element === target);
    part.isNear = isIntersecting;
    if (isIntersecting) drawPart(part);
  }
}, { rootMargin: "400px 0px" });

/** Names a part of the page and what draws it, where the page has it. */
function part(id, draw) {
  const element = $(id);
  if (!element) return;
  parts.push({ element, draw, isNear: false, isStale: true });
  nearby.observe(element);
}

function drawPart(part) {
  if (!part.isStale) return;
  part.isStale = false;
  part.draw();
  if (parts.some(p => p.isStale)) return;
  document.documentElement.classList.add("settled");
  waiting.splice(0).forEach(act => act());
}

/** Everything is to be drawn anew: what is near at once. */
function drawParts() {
  document.documentElement.classList.remove("settled");
  for (const part of parts) part.isStale = true;
  for (const part of parts) if (part.isNear) drawPart(part);
  drawIdly();
}

let idle = 0;
function drawIdly() {
  const later = window.requestIdleCallback ?? (act => setTimeout(() => act({ timeRemaining: () => 10 }), 1));
  if (idle === 0) idle = later(time => {
    idle = 0;
    for (let part = parts.find(p => p.isStale); part && time.timeRemaining() > 4; part = parts.find(p => p.isStale)) drawPart(part);
    if (parts.some(p => p.isStale)) drawIdly();
  }, { timeout: 1000 });
}

const waiting = [];
/** Once, when nothing is left to draw. */
function whenSettled(act) { waiting.push(act); }

/** Everything at once: for paper. */
function drawAll() { parts.forEach(drawPart); }
