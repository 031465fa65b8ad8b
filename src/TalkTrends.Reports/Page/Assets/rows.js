// Tables whose cells are drawn: each row says in words what it shows.

/** A drawn cell: places along it are percentages of its width. */
function track(scale, from, draw) {
  const svg = s("svg", { class: "track", width: "100%", height: 30, "aria-hidden": "true" }), x = v => `${(100 * (v - from) / (scale.at(-1) - from)).toFixed(2)}%`;
  for (const mark of scale) svg.append(s("line", { x1: x(mark), x2: x(mark), y1: 0, y2: 30, class: mark === 0 ? "base" : "grid" }));
  draw(svg, x);
  return h("td", { class: "drawn" }, svg);
}
const axis = (scale, from, text) => h("th", { class: "drawn", scope: "col" }, h("span", { class: "unseen" }, "Drawn"), s("svg", { width: "100%", height: 18, "aria-hidden": "true", class: "track" },
  ...scale.map((mark, i) => s("text", { x: `${(100 * (mark - from) / (scale.at(-1) - from)).toFixed(2)}%`, y: 13, class: "tick", "text-anchor": i === 0 ? "start" : i === scale.length - 1 ? "end" : "middle" }, text(mark)))));
const interval = (svg, x, bounds, y, attributes) => svg.append(s("line", { x1: x(bounds.low), x2: x(bounds.high), y1: y, y2: y, ...attributes }));
const nameCell = (theme, at = null) => h("th", { scope: "row" }, h("a", { href: addressOf({ theme: theme.id, at }) }, theme.name));
const headed = (...cells) => h("thead", null, h("tr", null, ...cells));
const col = (text, css) => h("th", { scope: "col", class: css }, text);

/** The conference whose last complete year is looked at: the largest of the chosen that has that year and three complete ones before. */
function changedYears() {
  const list = chosenEvents().filter(e => e.year !== 0 && e.complete && e.n > 0), last = Math.max(...list.map(e => e.year));
  const found = conferencesOf(list).map(conference => {
    const own = chosenYears(list.filter(e => e.conference === conference)).filter(y => y.n > 0);
    return { name: D.conferences[conference], conference, last: own.at(-1), before: own.slice(-4, -1) };
  }).filter(c => c.last.year === last && c.before.length === 3);
  return found.sort((p, q) => q.last.n - p.last.n)[0] ?? null;
}

/** The last complete year of a conference against the three before. */
function showChange() {
  const place = $("change"), found = changedYears();
  place.replaceChildren();
  $("change-note").textContent = "";
  if (found === null) { $("change-note").textContent = "Four complete years of one conference are needed to set the last against the three before."; return; }
  const { last, before, name } = found;
  const tested = themes.map(theme => ({ theme, before: shareAt(theme, before.flatMap(y => y.events), theme.dispersion), after: shareAt(theme, last.events, theme.dispersion) })).filter(t => t.before.r + t.after.r >= 10);
  const q = adjusted(tested.map(t => changeP(t.after, t.before, t.theme.dispersion)));
  const rows = tested.map((t, i) => {
    const came = t.theme.change[1] === last.year && (t.theme.change[0] === null || t.theme.change[0] === name) ? t.theme.change[2] : null;
    return { ...t, q: q[i], track: came, change: t.after.share - t.before.share, differs: q[i] <= 0.05 && came === null };
  }).filter(t => state.themes === null ? t.before.r + t.after.r >= FEWEST : state.themes.has(t.theme.id));
  const shown = rows.toSorted((p, r) => Math.abs(r.change) - Math.abs(p.change) || p.theme.i - r.theme.i).slice(0, isPhone() ? 8 : 16).sort((p, r) => r.change - p.change || p.theme.i - r.theme.i);
  if (shown.length === 0) { $("change-note").textContent = "No chosen theme has ten talks in these years."; return; }
  const b = yearsSaid(before.map(y => y.year)), scale = ticks(Math.max(...shown.map(t => Math.max(t.before.bounds.high, t.after.bounds.high))), 5);
  $("change-note").textContent = `${name} ${last.year} (filled, n = ${number(shown[0].after.n)}) against ${b} (hollow, n = ${number(shown[0].before.n)}), with 95% intervals. In colour: q ≤ 0.05 and no track that came or went.${shown.length < rows.length ? ` The ${shown.length} largest changes of ${plural(rows.length, "theme")}.` : ""}`;
  place.append(h("table", { class: "rows" }, headed(col("Theme"), axis(scale, 0, m => tickText(m, scale)), col(b, "number"), col(String(last.year), "number"), col("Sure?")), h("tbody", null, ...shown.map(t => h("tr", null,
    nameCell(t.theme, partText(manyConferences ? name : null, last.year, last.year)),
    track(scale, 0, (svg, x) => {
      const color = t.differs ? hue(t.theme) : "var(--recede)";
      interval(svg, x, t.before.bounds, 10, { class: "whisker", stroke: "var(--recede)" });
      interval(svg, x, t.after.bounds, 20, { class: "whisker", stroke: color });
      svg.append(s("line", { x1: x(t.before.share), x2: x(t.after.share), y1: 10, y2: 20, stroke: color, "stroke-width": 1.5, opacity: 0.6 }),
        s("circle", { cx: x(t.before.share), cy: 10, r: 4, fill: "var(--ground)", stroke: "var(--recede)", "stroke-width": 1.8 }),
        s("circle", { cx: x(t.after.share), cy: 20, r: 5, fill: color }));
    }),
    h("td", { class: "number", "data-label": b }, brief(t.before)), h("td", { class: "number", "data-label": last.year }, brief(t.after)),
    h("td", { class: "sure", "data-label": "sure" }, t.track ? `own track ${t.track === "came" ? "new" : "gone"}` : qSaid(t.q)))))));
}

/** "almost certain": the words of the findings, from q. */
const qSaid = q => q < 0.001 ? "almost certain" : q <= 0.01 ? "very likely" : q <= 0.05 ? "likely, not certain" : "may be chance";

/** "1.3% (0.9–1.8), 27": share, interval and count where the table's head has the n. */
const brief = v => v.n === 0 ? "–" : [h("strong", null, percent(v.share, v.n)), ` (${figure(v.bounds.low, v.n)}–${figure(v.bounds.high, v.n)}), ${number(v.r)}`];

let allThemes = false;
/** Every theme over the chosen part: its share, and what may be said of it. */
function showThemes() {
  const list = chosenEvents(), rows = chosenThemes().map(theme => ({ theme, ...shareAt(theme, list) })).filter(t => t.r > 0 || t.theme.about > 0)
    .sort((p, q) => q.r - p.r || q.theme.about - p.theme.about || p.theme.i - q.theme.i);
  const n = rows[0]?.n ?? 0, few = isPhone() ? 8 : 15, shown = allThemes ? rows : rows.slice(0, few);
  $("themes-note").textContent = n === 0 ? "No talk of the chosen part has enough text." : `Share of the ${plural(n, "talk")} with text that are about each theme by title and opening words, with its 95% interval.`;
  const scale = ticks(Math.max(0.01, ...shown.map(t => t.bounds?.high ?? 0)), 5);
  $("themes-table").replaceChildren(n === 0 ? "" : h("table", { class: "rows" },
    headed(col("Theme"), axis(scale, 0, m => tickText(m, scale)), col("Share", "number"), D.verdicts ? col("Verdict, all years") : null),
    h("tbody", null, ...shown.map(t => h("tr", null, nameCell(t.theme),
      track(scale, 0, (svg, x) => {
        interval(svg, x, t.bounds, 15, { class: "whisker", stroke: hue(t.theme) });
        svg.append(s("circle", { cx: x(t.share), cy: 15, r: 5, fill: hue(t.theme) }));
      }),
      h("td", { class: "number", "data-label": "share" }, said(t)), D.verdicts ? h("td", { "data-label": "verdict" }, t.theme.verdict) : null)))));
  const more = $("themes-all");
  more.hidden = rows.length <= few;
  more.textContent = allThemes ? "Show fewer" : `Show all ${number(rows.length)}`;
  more.setAttribute("aria-expanded", String(allThemes));
}

const MOST_COLUMNS = 24, MOST_ROWS = 20;
/** Themes by event: how many counted talks, shaded by share. */
function showHeat() {
  const list = chosenEvents().filter(e => e.n > 0), place = $("heat");
  const groups = list.length <= MOST_COLUMNS ? list.map(e => ({ name: manyConferences || e.year === 0 ? e.name : String(e.year), at: e.id, events: [e] }))
    : manyConferences && state.conferences === null && D.conferences.length <= MOST_COLUMNS ? D.conferences.map((c, i) => ({ name: c, at: c, events: list.filter(e => e.conference === i) })).filter(g => g.events.length > 0)
    : chosenYears().filter(y => y.n > 0).slice(-MOST_COLUMNS).map(y => ({ name: String(y.year), at: String(y.year), events: y.events }));
  const rows = chosenThemes().map(theme => ({ theme, whole: shareAt(theme, list), cells: groups.map(g => shareAt(theme, g.events)) }))
    .filter(t => t.whole.r > 0).sort((p, q) => q.whole.r - p.whole.r || p.theme.i - q.theme.i).slice(0, state.themes === null ? MOST_ROWS : themes.length);
  place.replaceChildren();
  $("heat-note").textContent = rows.length === 0 ? "No chosen theme has a counted talk here."
    : `Counted talks of ${plural(rows.length, "theme")}, shaded by their share of the talks with text (n below each ${list.length <= MOST_COLUMNS ? "event" : "column"}). A number leads to its talks.`;
  if (rows.length === 0) return;
  // A column of a few talks would outshine all others.
  const sizes = rows[0].cells.map(c => c.n), enough = Math.min(20, Math.max(...sizes)), links = [];
  const most = Math.max(...rows.flatMap(t => t.cells.map(c => c.n >= enough ? c.share : 0)));
  place.append(h("table", { class: "heat" }, headed(col("Theme"), ...groups.map((g, i) => h("th", { scope: "col" }, h("span", null, g.name), h("small", null, `n ${number(rows[0].cells[i].n)}`)))),
    h("tbody", null, ...rows.map(t => h("tr", null, nameCell(t.theme), ...t.cells.map((c, i) => {
      const shade = most === 0 ? 0 : Math.round(46 * Math.min(1, (c.share ?? 0) / most));
      const link = noted(h("a", { href: addressOf({ theme: t.theme.id, at: groups[i].at }), "aria-label": `${t.theme.name}, ${groups[i].name}: ${said(c)}` }, c.r === 0 ? "·" : number(c.r)), () => [`${t.theme.name}, ${groups[i].name}`, said(c)]);
      links.push(link);
      return h("td", { style: { background: `color-mix(in srgb, ${hue(t.theme)} ${shade}%, transparent)` } }, link);
    }))))));
  roving(links, groups.length);
}

/** Names what is incomplete in the parts compared. */
function cut(a, b) {
  const names = [...new Set([...a.events, ...b.events].filter(e => !e.complete && e.n > 0).map(e => e.name))];
  return names.length === 0 ? "" : names.length > 4 ? ` ${plural(names.length, "event")} in it are incomplete.` : ` ${names.join(", ")} ${names.length === 1 ? "is" : "are"} incomplete.`;
}

/** Whether a theme's words name one of the sides ("DevOps" at DevOpsDays): its difference is no finding. */
function isNamed(theme, part) {
  const words = text => text.split(/[^\p{L}\p{N}]+/u).filter(w => w !== "" && !/^\d+$/.test(w)), low = text => text.toLowerCase();
  const isIn = (word, name) => {
    if (low(word) === low(name) || (word.length >= 4 && low(name).startsWith(low(word)))) return true;
    const parts = name.split(/(?<=[^\p{Lu}])(?=\p{Lu})/u);
    return word.length >= 3 && parts.some((_, from) => parts.some((_, to) => to >= from && low(parts.slice(from, to + 1).join("")) === low(word)));
  };
  const all = words(theme.name), names = words(part.name);
  return all.length > 0 && all.every(word => names.some(name => isIn(word, name)));
}

/** Two parts of the talks, theme by theme. */
function showComparison() {
  const list = new Set(chosenEvents().map(e => e.i)), place = $("comparison-rows");
  const [a, b] = ["a", "b"].map(side => { const part = partOf(state[side] ?? sides[side]); return { ...part, events: part.events.filter(e => list.has(e.i)) }; });
  const rows = themes.map(theme => ({ a: shareAt(theme, a.events), b: shareAt(theme, b.events) }));
  const [n, m] = [rows[0]?.a.n ?? 0, rows[0]?.b.n ?? 0], isEnough = n >= 20 && m >= 20, fewest = isEnough ? 10 : 2;
  place.replaceChildren();
  if (n === 0 || m === 0) { $("comparison-note").textContent = `${n === 0 ? a.name : b.name} has no talk with text in what is chosen.`; return; }
  const told = themes.map(theme => ({ theme, a: shareAt(theme, a.events), b: shareAt(theme, b.events) })).filter(t => t.a.r + t.b.r >= fewest)
    .map(t => ({ ...t, d: difference(t.a, t.b), p: fisher(t.a.r, t.a.n, t.b.r, t.b.n) }));
  const q = adjusted(told.map(t => t.p));
  told.forEach((t, i) => { t.named = isNamed(t.theme, a) || isNamed(t.theme, b); t.differs = isEnough && !t.named && q[i] <= 0.05 && (t.d.low > 0 || t.d.high < 0); });
  const chosen = told.filter(t => state.themes === null || state.themes.has(t.theme.id)), differing = chosen.filter(t => t.differs);
  const shown = chosen.toSorted((s, t) => Math.abs(t.d.value) - Math.abs(s.d.value) || s.theme.i - t.theme.i).slice(0, state.themes === null ? isPhone() ? 8 : 20 : chosen.length).sort((s, t) => t.d.value - s.d.value || s.theme.i - t.theme.i);
  const names = list => list.slice(0, 4).map(t => t.theme.name).join(", ") + (list.length > 4 ? " and others" : "");
  const more = differing.filter(t => t.d.value > 0).sort((s, t) => t.d.value - s.d.value), less = differing.filter(t => t.d.value < 0).sort((s, t) => s.d.value - t.d.value);
  $("comparison-note").replaceChildren(h("strong", null, !isEnough ? `With ${plural(n, "talk")} at ${a.name} and ${number(m)} at ${b.name}, too few to claim a difference.`
    : differing.length === 0 ? `No theme can be shown to differ between ${a.name} and ${b.name}.`
    : [more.length > 0 ? `More at ${a.name}: ${names(more)}.` : "", less.length > 0 ? `More at ${b.name}: ${names(less)}.` : ""].filter(Boolean).join(" ")),
    isEnough ? ` ${number(differing.length)} of ${plural(chosen.length, "theme")} with at least ${fewest} talks differ by more than chance (Fisher's exact test, q ≤ 0.05 over all themes, and an interval without zero); they are in colour.` : " The shares and their intervals are below.",
    ` Differences in percentage points, with 95% intervals.${cut(a, b)}`);
  if (shown.length === 0) return;
  const far = Math.max(...shown.map(t => Math.max(Math.abs(t.d.low), Math.abs(t.d.high)))), half = ticks(far, 3), scale = [...half.slice(1).toReversed().map(v => -v), ...half];
  const label = v => v === 0 ? "equal" : `${v > 0 ? "+" : "−"}${+(100 * Math.abs(v)).toFixed(1)}`;
  place.append(h("table", { class: "rows" }, headed(col("Theme"), axis(scale, scale[0], label), col("Points", "number"), col(`${a.name}, n\u00a0=\u00a0${number(n)}`, "number"), col(`${b.name}, n\u00a0=\u00a0${number(m)}`, "number")),
    h("tbody", null, ...shown.map(t => h("tr", { class: t.differs ? "differs" : null }, t.named ? h("th", { scope: "row" }, h("a", { href: addressOf({ theme: t.theme.id, at: null }) }, t.theme.name), h("small", { class: "muted" }, " names a side")) : nameCell(t.theme),
      track(scale, scale[0], (svg, x) => {
        const color = t.differs ? hue(t.theme) : "var(--recede)";
        interval(svg, x, t.d, 15, { class: "whisker", stroke: color });
        svg.append(s("circle", { cx: x(t.d.value), cy: 15, r: 5, fill: color }));
      }),
      h("td", { class: "number", "data-label": "points" }, points(t.d, Math.min(n, m))),
      ...[[t.a, a, "a"], [t.b, b, "b"]].map(([v, part]) => h("td", { class: "number", "data-label": part.name }, v.r === 0 ? brief(v) : h("a", { href: addressOf({ theme: t.theme.id, at: part.text }) }, brief(v)))))))));
}
