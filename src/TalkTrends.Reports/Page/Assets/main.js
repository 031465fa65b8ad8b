// Brings the page to life: filters, the theme that is open, the comparison, the address.

function showTheme() {
  const place = $("theme"), theme = themeById.get(state.theme);
  place.hidden = !theme;
  if (!theme) { place.replaceChildren(); return; }
  const chosen = chosenYears(), part = state.at === null ? null : partOf(state.at), within = new Set(chosenEvents().map(e => e.i));
  const list = (part?.events ?? chosenEvents()).filter(e => within.has(e.i)), whole = shareAt(theme, list), holder = h("div", { class: "large" });
  const counted = talksAbout(theme, list, true), others = talksAbout(theme, list, false), where = part ? ` at ${part.name}`.replace(/ at ((?:all talks|[^ ]+) )?(\d{4}(?:–\d{4})?)$/, (m, c, y) => ` in ${y}`) : "";
  const items = h("ul", { class: "talks" }), otherItems = h("ul", { class: "talks" });
  put(place,
    h("div", { class: "theme-head" }, h("h3", { id: "theme-name", tabindex: -1 }, h("span", { class: "dot", style: { background: hue(theme) } }), theme.name),
      button("Close", () => go(addressOf({ theme: null, at: null }), "themes"), { class: "quiet" })),
    h("p", null, theme.definition),
    D.verdicts ? h("p", null, reasonOf(theme), isFiltered() ? h("span", { class: "muted" }, " (Over all years and conferences.)") : null) : null,
    hasYears && chosen.length > 1 ? [h("p", { class: "muted" }, `Share of the talks with text. ${key()} Thin lines: 95% interval of a year. A year leads to its talks.`), holder, yearTable(theme, chosen),
      h("p", null, h("a", { href: addressOf({ theme: null, at: null, w: [`theme:${theme.id}`], of: null }) }, "Set it beside other words and themes")),
      theme.chart ? h("p", { class: "muted" }, "To copy, over all years: ", ["svg", "csv", "xlsx"].flatMap((kind, k) => [k > 0 ? ", " : null, h("a", { href: `charts/theme-${theme.id}.${kind}` }, kind.toUpperCase())]), "; more in ", h("a", { href: "charts/index.html" }, "charts"), ".") : null] : null,
    manyConferences || !hasYears ? eventTable(theme) : null,
    h("h4", { id: "theme-talks", tabindex: -1 }, `Talks about it${where}: ${said(whole)}`),
    h("p", { class: "muted" }, `Counted by title and opening words; of the talks with text. The newest year first, and in each the surest. Below each talk: the words that put it here.${thinned()} `,
      part ? button(`Talks of all ${hasYears ? "years" : "events"}`, () => go(addressOf({ at: null }), "theme-talks")) : null),
    items,
    others.length === 0 ? null : h("details", null, h("summary", null, h("span", { class: "name" }, `By the whole text only, or with too little text: ${plural(others.length, "talk")}, not counted`)), otherItems));
  listTalks(items, counted, theme);
  listTalks(otherItems, others, theme);
  if (hasYears && chosen.length > 1) yearChart(holder, theme, series(theme, chosen), { height: 340, isSmall: false });
}

/** The reason begins with the verdict, mostly; where it does not, the verdict is put before it. */
function reasonOf(theme) {
  const word = theme.verdict.split(",")[0], said = theme.reason.slice(0, word.length);
  return said.toLowerCase() === word ? [h("strong", null, said), theme.reason.slice(word.length)] : [h("strong", null, `${word[0].toUpperCase()}${word.slice(1)}. `), theme.reason];
}

function yearTable(theme, chosen) {
  return h("details", null, h("summary", null, h("span", { class: "name" }, "These numbers as a table")), h("div", { class: "table", tabindex: 0, role: "region", "aria-label": `${theme.name} by year` }, h("table", null,
    headed(col("Year"), col("Counted of talks with text (share, 95% interval)"), col("Line")),
    h("tbody", null, ...series(theme, chosen).filter(p => p.n > 0).map(p => h("tr", null, h("th", { scope: "row" }, h("a", { href: addressOf({ theme: theme.id, at: String(p.year) }) }, String(p.year)), p.complete ? "" : " (incomplete)"), h("td", null, said(p)), h("td", null, p.mean ? meanSaid(p.mean) : "–")))))));
}

/** A theme by conference, or by event where there are few. */
function eventTable(theme) {
  const list = chosenEvents().filter(e => e.n > 0), byEvent = list.length <= MOST_COLUMNS;
  const groups = byEvent ? list.map(e => ({ name: e.name, at: e.id, events: [e] })) : D.conferences.map((c, i) => ({ name: c, at: c, events: list.filter(e => e.conference === i) })).filter(g => g.events.length > 0);
  const rows = groups.map(g => ({ ...g, v: shareAt(theme, g.events) })).sort((p, q) => q.v.r - p.v.r || (p.name < q.name ? -1 : 1)).slice(0, MOST_COLUMNS);
  if (rows.length < 2) return null;
  const scale = ticks(Math.max(0.01, ...rows.map(r => r.v.bounds.high)), 4);
  return h("table", { class: "rows" }, headed(col(byEvent ? "Event" : "Conference"), axis(scale, 0, m => tickText(m, scale)), col("Share", "number")), h("tbody", null, ...rows.map(r => h("tr", null,
    h("th", { scope: "row" }, h("a", { href: addressOf({ theme: theme.id, at: r.at }) }, r.name)),
    track(scale, 0, (svg, x) => { interval(svg, x, r.v.bounds, 15, { class: "whisker", stroke: hue(theme) }); svg.append(s("circle", { cx: x(r.v.share), cy: 15, r: 5, fill: hue(theme) })); }),
    h("td", { class: "number", "data-label": "share" }, said(r.v))))));
}

// Topics and events stand in the page already; what is chosen decides what of them is shown.
function showTopics() {
  const list = new Set(chosenEvents().map(e => e.i)), all = list.size === events.length, ofThemes = talksOfChosenThemes();
  const members = topics.map(() => []);
  for (let i = 0; i < talks.n; i++)
    if (talks.topic[i] >= 0 && (all || list.has(talks.event[i])) && (ofThemes === null || ofThemes[i] === 1)) members[talks.topic[i]].push(i);
  topics.forEach(topic => {
    const place = $(`topic-${topic.id}`);
    if (!place) return;
    const chosen = members[topic.i].sort((i, j) => talks.near[i] - talks.near[j]), note = place.querySelector(".chosen");
    note.textContent = all && ofThemes === null ? "" : ` · ${number(chosen.length)} chosen`;
    place.fillTalks = () => listTalks(place.querySelector("ul"), chosen, null);
    if (place.open) place.fillTalks();
  });
}

function showEvents() {
  const list = new Set(chosenEvents().map(e => e.id));
  for (const row of document.querySelectorAll("[data-event]")) row.hidden = !list.has(row.dataset.event);
}

// The two sides of the comparison where nobody has chosen them.
const sides = (() => {
  const sized = D.conferences.map((c, i) => ({ c, n: events.filter(e => e.conference === i).reduce((sum, e) => sum + e.n, 0) })).filter(x => x.n > 0).sort((p, q) => q.n - p.n);
  if (sized.length > 1) return { a: sized[0].c, b: sized[1].c };
  const complete = years.filter(y => events.some(e => e.year === y && e.complete && e.n > 0));
  if (complete.length < 2) return null;
  const few = Math.min(3, Math.floor(complete.length / 2));
  return { a: partText(null, complete.at(-few), complete.at(-1)), b: partText(null, complete[0], complete[few - 1]) };
})();

function option(value, text, chosen) { return h("option", { value, selected: value === chosen }, text); }
function buildSides() {
  for (const side of ["a", "b"]) {
    const part = partOf(state[side] ?? sides[side]), place = $(`side-${side}`), conference = part.conference ?? (part.events.length === 1 && manyConferences ? D.conferences[part.events[0].conference] : null);
    const spanned = part.from ?? (part.conference === undefined && part.events[0].year !== 0 ? part.events[0].year : null), until = part.to ?? spanned;
    const change = () => {
      const c = place.querySelector("[name=conference]")?.value || null, [from, to] = [...place.querySelectorAll("[name=year]")].map(x => x.value ? Number(x.value) : null);
      const [low, high] = from === null && to === null ? [null, null] : [from ?? firstYear, to ?? lastYear].sort((p, q) => p - q);
      go(addressOf({ [side]: partText(c, low, high) }), null, true);
    };
    const own = conference === null ? years : [...new Set(events.filter(e => D.conferences[e.conference] === conference && e.year !== 0).map(e => e.year))];
    const year = (label, value) => h("select", { name: "year", "aria-label": `${side.toUpperCase()}: ${label}`, onchange: change }, option("", label, ""), ...own.map(y => option(String(y), String(y), value === null ? "" : String(value))));
    put(place, h("legend", null, side.toUpperCase()),
      manyConferences ? h("select", { name: "conference", "aria-label": `${side.toUpperCase()}: conference`, onchange: change }, option("", "all conferences", ""), ...D.conferences.map(c => option(c, c, conference ?? ""))) : null,
      own.length > 1 || (spanned !== null && !manyConferences) ? [year("from", spanned), year("to", until)] : null);
  }
}

function selectionSaid() {
  const list = chosenEvents(), n = list.reduce((sum, e) => sum + e.n, 0), span = years.length === 0 ? "" : yearsSaid(chosenYears().filter(y => y.n > 0).map(y => y.year).filter((y, i, all) => i === 0 || i === all.length - 1 || all.length === years.length)).replace(" and ", "–");
  const parts = [isFiltered() ? (state.from ?? firstYear) === (state.to ?? lastYear) ? String(state.from ?? firstYear) : `${state.from ?? firstYear}–${state.to ?? lastYear}` : years.length > 1 ? `${firstYear}–${lastYear}` : span,
    state.conferences === null ? null : state.conferences.size === 1 ? [...state.conferences][0] : plural(state.conferences.size, "conference"),
    state.themes === null ? "all themes" : state.themes.size === 1 ? themeById.get([...state.themes][0]).name : plural(state.themes.size, "theme")];
  return { brief: parts.filter(Boolean).join(" · "), full: `${plural(n, "talk")} with text at ${plural(list.filter(e => e.n > 0).length, "event")}; ${state.themes === null ? `all ${number(themes.length)} themes` : plural(state.themes.size, "theme")}.` };
}

function buildFilter() {
  const change = () => {
    const value = id => Number($(id)?.value), from = $("from") ? value("from") : firstYear, to = $("to") ? value("to") : lastYear, [low, high] = [Math.min(from, to), Math.max(from, to)];
    const checked = name => [...document.querySelectorAll(`[name=${name}]:checked`)].map(x => x.value);
    const conferences = checked("conferences"), chosen = checked("themes");
    go(addressOf({
      from: $("from") && low > firstYear ? low : null, to: $("to") && high < lastYear ? high : null,
      conferences: conferences.length === 0 || conferences.length === D.conferences.length ? null : new Set(conferences),
      themes: chosen.length === 0 || chosen.length === themes.length ? null : new Set(chosen),
    }), null, true);
  };
  const box = (name, value, text) => h("label", null, h("input", { type: "checkbox", name, value, onchange: change }), " ", text);
  const year = (id, label, value) => h("label", null, `${label} `, h("select", { id, onchange: change }, ...years.map(y => option(String(y), String(y), String(value)))));
  put($("filter-body"),
    years.length > 1 ? h("fieldset", { class: "spans" }, h("legend", null, "Years"), year("from", "from", firstYear), " ", year("to", "to", lastYear)) : "",
    manyConferences ? h("fieldset", null, h("legend", null, "Conferences (none ticked: all)"), D.conferences.length > MANY ? searchOf("conferences") : "",
      h("div", { class: "boxes" }, ...D.conferences.toSorted(byName).map(c => box("conferences", c, c)))) : "",
    h("fieldset", null, h("legend", null, "Themes (none ticked: all)"), h("div", { class: "groups" }, ...D.groups.map((group, g) => h("div", null, h("strong", null, group), ...themes.filter(t => t.group === g).map(t => box("themes", t.id, t.name)))))),
    h("p", { class: "filter-foot" }, button("Reset", () => go(addressOf({ from: null, to: null, conferences: null, themes: null }), null, true)), button("Close", () => openFilter(false))));
}

const MANY = 12, byName = (p, q) => plain(p) < plain(q) ? -1 : plain(p) > plain(q) ? 1 : p < q ? -1 : p > q ? 1 : 0;
/** A box that hides what does not hold its words; what is ticked stays. */
function searchOf(name) {
  return h("input", { type: "search", class: "narrow", placeholder: "Find one", "aria-label": `Find among the ${name}`, autocomplete: "off", oninput: event => {
    const wanted = plain(event.target.value.trim());
    for (const input of document.querySelectorAll(`[name=${name}]`)) input.parentElement.hidden = !input.checked && !plain(input.value).includes(wanted);
  } });
}

function syncFilter() {
  if ($("from")) { $("from").value = state.from ?? firstYear; $("to").value = state.to ?? lastYear; }
  for (const input of document.querySelectorAll("[name=conferences]")) input.checked = state.conferences?.has(input.value) ?? false;
  for (const input of document.querySelectorAll("[name=themes]")) input.checked = state.themes?.has(input.value) ?? false;
  const text = selectionSaid();
  $("filter-said").textContent = isFiltered() || state.themes !== null ? text.brief : "everything";
  $("selection").textContent = text.full;
  document.documentElement.classList.toggle("filtered", isFiltered() || state.themes !== null);
}

function openFilter(open) {
  $("filter-body").hidden = !open;
  $("filter-button").setAttribute("aria-expanded", String(open));
  if (!open) $("filter-button").focus();
}

function show() {
  syncFilter();
  showTheme();
  drawParts();
}

/** Goes to an address of this page: a new place in the history, or the same one where only the filter changed. */
function go(address, target = null, replace = false) {
  if (address === "#") address = location.pathname + location.search;
  const focused = document.activeElement, where = focused && focused.name ? [focused.name, focused.closest("fieldset")?.id, [...document.querySelectorAll(`[name=${focused.name}]`)].indexOf(focused)] : null;
  history[replace ? "replaceState" : "pushState"](null, "", address);
  readAddress();
  show();
  // Choices of the comparison are made anew; the focus goes back to where it was.
  if (where && !focused.isConnected) document.querySelectorAll(`[name=${where[0]}]`)[where[2]]?.focus();
  if (replace) say(selectionSaid().full);
  else reveal(target);
}

/** Brings what the address names into view and says it. */
function reveal(target = null, behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth") {
  const name = target ?? (state.theme !== null ? (state.at === null ? "theme-name" : "theme-talks") : state.w.length > 0 ? "explore" : state.q !== "" ? "talks" : state.a !== null || state.b !== null ? "comparison" : null), place = name && $(name);
  if (!place) return;
  place.scrollIntoView({ behavior, block: "start" });
  place.focus({ preventScroll: true });
  if (state.theme !== null) say(`${themeById.get(state.theme).name}: ${$("theme-talks")?.textContent ?? ""}`);
}

function chooseScheme() {
  const root = document.documentElement, dark = matchMedia("(prefers-color-scheme: dark)"), isDark = () => (root.dataset.scheme ?? (dark.matches ? "dark" : "light")) === "dark";
  const name = () => { $("scheme").textContent = isDark() ? "Light" : "Dark"; $("scheme").setAttribute("aria-label", `Show on a ${isDark() ? "light" : "dark"} ground`); };
  $("scheme").addEventListener("click", () => {
    root.dataset.scheme = isDark() ? "light" : "dark";
    try { localStorage.setItem("talktrends-scheme", root.dataset.scheme); } catch { /* A page from disk may have no store. */ }
    name();
    showMap();
  });
  dark.addEventListener("change", () => { name(); showMap(); });
  name();
}

/** Beside a verdict, its shape: all years, whatever is chosen. */
function sketchFindings() {
  if (!hasYears) return;
  for (const item of document.querySelectorAll("[data-verdict]")) {
    const theme = themeById.get(item.dataset.verdict), points = theme ? series(theme, chosenYears(events)).filter(p => p.n > 0) : [];
    if (points.length < 4 || item.querySelector(".sketch")) continue;
    const lines = runs(points).flatMap((run, z) => run.map(p => ({ ...p, z })));
    const svg = Plot.plot({
      width: 180, height: 46, margin: 4, className: "chart", x: { axis: null, domain: [firstYear, lastYear] }, y: { axis: null, domain: [0, highest(points)], clamp: true },
      marks: [Plot.ruleY([0], { stroke: "var(--line)" }), Plot.lineY(lines, { x: "year", y: p => p.mean.share, z: "z", strokeWidth: 2 }), Plot.dot(points, { x: "year", y: "share", r: 1.8, fill: p => p.complete ? "currentColor" : "var(--ground)", stroke: p => p.complete ? "none" : "currentColor", strokeWidth: 1 })],
    });
    item.append(hushed(svg, { class: "chart sketch", "aria-hidden": "true", style: { color: hue(theme) } }));
  }
}

buildFilter();
chooseScheme();
followMap();
$("filter-button").addEventListener("click", () => openFilter($("filter-body").hidden));
$("bar").addEventListener("keydown", event => { if (event.key === "Escape" && !$("filter-body").hidden) openFilter(false); });
document.addEventListener("pointerdown", event => { if (!$("filter-body").hidden && !$("bar").contains(event.target)) { $("filter-body").hidden = true; $("filter-button").setAttribute("aria-expanded", "false"); } });
document.addEventListener("keydown", event => { if (event.key === "Escape") unnote(); });
window.addEventListener("scroll", unnote, { passive: true });
$("search").addEventListener("input", () => {
  state.q = $("search").value.slice(0, 200);
  history.replaceState(null, "", addressOf());
  say(showTalks());
});
$("panels-all")?.addEventListener("click", () => { allPanels = !allPanels; showPanels(); });
$("one-scale")?.addEventListener("change", () => { oneScale = $("one-scale").checked; showPanels(); });
$("themes-all").addEventListener("click", () => { allThemes = !allThemes; showThemes(); });
$("swap")?.addEventListener("click", () => go(addressOf({ a: state.b ?? sides.b, b: state.a ?? sides.a }), null, true));
for (const topic of topics) $(`topic-${topic.id}`)?.addEventListener("toggle", event => { if (event.target.open) event.target.fillTalks?.(); });

// Links to a theme are made for a page without this script: here they open it in its place.
document.addEventListener("click", event => {
  const link = event.target.closest?.("a[href^='#']");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  const to = link.getAttribute("href");
  if (to.startsWith("#theme-") && themeById.has(to.slice(7))) { event.preventDefault(); go(addressOf({ theme: to.slice(7), at: null })); }
  else if (to.includes("=") || to === "#") { event.preventDefault(); unnote(); go(to); }
});
/** What a new address of this page asks for, by the way back or by hand. */
function follow() { readAddress(); $("search").value = state.q; show(); }
window.addEventListener("popstate", follow);
// A link pasted into an open tab is no step of the history that this page made: it also has to be brought into view.
window.addEventListener("hashchange", () => { follow(); reveal(null, "instant"); });
window.addEventListener("beforeprint", drawAll);

readAddress();
$("search").value = state.q;
if (!sides) $("comparison").hidden = true;
for (const place of document.querySelectorAll("[data-needs-years]")) place.hidden = !hasYears;
showOverview();
startExploring();
part("findings", sketchFindings);
part("explore", showExploring);
if (hasYears) { part("change", showChange); part("panels", showPanels); }
part("themes-table", showThemes);
part("topics", showTopics);
part("topic-ranks", showTopicRanks);
part("topic-shares", showTopicShares);
part("map", showMap);
part("heat", showHeat);
part("events", showEvents);
if (sides) part("comparison", () => { buildSides(); showComparison(); });
part("returners", showReturners);
part("talks", showTalks);
show();
document.documentElement.classList.add("ready");
performance.mark("ready");
const early = location.hash.slice(1);
if (early.includes("=") || state.theme !== null) {
  // What lies above is drawn meanwhile and moves the place; until the reader moves it is held.
  let isHeld = true;
  for (const kind of ["wheel", "keydown", "pointerdown", "touchstart"]) addEventListener(kind, () => { isHeld = false; }, { once: true, passive: true });
  requestAnimationFrame(() => reveal(null, "instant"));
  whenSettled(() => { if (isHeld) reveal(null, "instant"); });
}
else if (early !== "") $(early)?.scrollIntoView();
