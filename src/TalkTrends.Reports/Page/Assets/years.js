// A theme over the years: yearly shares as dots, the mean of three years as a line with its interval.

/** What is known of one year of a series, for the note and for screen readers. */
function yearSaid(theme, p) {
  const lines = [`${theme.name}, ${p.year}${p.n > 0 && !p.complete ? " (incomplete)" : ""}`, said(p)];
  if (p.mean) lines.push(meanSaid(p.mean));
  if (p.own > 0) lines.push(`${number(Math.round(p.own * p.n))} of them in a track of its own`);
  return lines;
}

/** "2021–2023: 97 of 1,911 (5.1%, 4.2–6.1%)", "2021–2023: 5.4% (adjusted; 97 of 1,911; 4.4–6.5%)": what the line says. */
const meanSaid = mean => `${yearsSaid(mean.years)}: ${mean.isAdjusted ? `${percent(mean.share, mean.n)} (adjusted; ${number(mean.r)} of ${number(mean.n)}; ${figure(mean.bounds.low, mean.n)}–${percent(mean.bounds.high, mean.n)})` : said(mean)}`;

// A chart has no more marks than a reader needs: ticks of years that leave each other room, and a scale that complete years set.
const yearAxis = (y0, y1, width, isSmall) => ({ domain: [y0 - 0.5, y1 + 0.5], ticks: yearTicks(y0, y1, width, isSmall), tickFormat: year => String(year), tickSize: 0, label: null });
const shareAxis = marks => ({ domain: [0, marks.at(-1)], ticks: marks, tickFormat: mark => tickText(mark, marks), tickSize: 0, label: null, grid: true, clamp: true });

/** Draws into a holder as wide as it is. Options: height, top (the scale's, for panels on one scale), isSmall. */
function yearChart(holder, theme, points, { height, top, isSmall }) {
  onWidth(holder, () => {
    const width = Math.max(180, holder.clientWidth), marginLeft = isSmall ? 36 : 48, marginRight = isSmall ? 8 : 16;
    const high = top ?? (isSmall ? highest(points) : Math.min(1.5 * highest(points), Math.max(...points.map(p => p.bounds?.high ?? 0), highest(points)))), marks = ticks(high, isSmall ? 3 : 5);
    const y0 = points[0].year, y1 = points.at(-1).year, known = points.filter(p => p.n > 0), lines = runs(points).flatMap((run, z) => run.map(p => ({ ...p, z })));
    const svg = Plot.plot({
      width, height, marginLeft, marginRight, marginTop: 10, marginBottom: 22, className: "chart", x: yearAxis(y0, y1, width - marginLeft - marginRight, isSmall), y: shareAxis(marks),
      marks: [
        Plot.ruleY([0], { stroke: "var(--recede)" }),
        Plot.rectY(points.filter(p => p.own > 0), { x1: p => p.year - 0.36, x2: p => p.year + 0.36, y: "own", fill: "currentColor", fillOpacity: 0.2 }),
        Plot.areaY(lines, { x: "year", y1: p => p.mean.bounds.low, y2: p => p.mean.bounds.high, z: "z", fill: "currentColor", fillOpacity: 0.17 }),
        Plot.lineY(lines, { x: "year", y: p => p.mean.share, z: "z", strokeWidth: 2.2 }),
        Plot.link(breaks(points), { x1: ([p]) => p.year, y1: ([p]) => p.mean.share, x2: ([, q]) => q.year, y2: ([, q]) => q.mean.share, strokeDasharray: "2 4", strokeWidth: 1.4 }),
        isSmall ? null : intervals(known, p => p.year, marks.at(-1), "currentColor"),
        Plot.dot(known, { x: "year", y: "share", r: isSmall ? 2.2 : 4, fill: p => p.complete ? "currentColor" : "var(--ground)", stroke: "currentColor", strokeWidth: p => p.complete ? 0 : 1.6 }),
      ].flat(),
    });
    hushed(svg, { role: "slider", tabindex: 0, "aria-label": `${theme.name} over the years`, "aria-valuemin": y0, "aria-valuemax": y1, class: "chart years", style: { color: hue(theme) } });
    const cursor = s("g", { class: "cursor", visibility: "hidden" }, s("line", { y1: 10, y2: height - 22 }), s("circle", { r: isSmall ? 4 : 6 }));
    svg.append(cursor);
    steps(svg, cursor, theme, points, svg.scale("x").apply, svg.scale("y").apply);
    holder.replaceChildren(svg);
  });
}

/** Marks of 95% intervals; one that leaves the frame is cut, and says so by an arrowhead. */
function intervals(points, x, top, stroke) {
  return [
    Plot.link(points, { x1: x, x2: x, y1: p => p.bounds.low, y2: p => Math.min(top, p.bounds.high), stroke, strokeOpacity: 0.45, strokeWidth: 1 }),
    Plot.text(points.filter(p => p.bounds.high > top * 1.001), { x, y: () => top, text: () => "▴", fill: stroke, dy: -2, fontSize: 12 }),
  ];
}

// An incomplete year sets no axis, nor does a year of a few talks where others have enough.
const highest = points => {
  const known = points.filter(p => p.n > 0), complete = known.filter(p => p.complete), enough = complete.filter(p => p.n >= FEWEST);
  const setting = enough.length > 0 ? enough : complete.length > 0 ? complete : known;
  return Math.max(0.001, ...setting.map(p => Math.max(p.share, p.mean?.bounds.high ?? 0)));
};

/** Years to name on the axis: the first, the last, and every fifth that leaves both room. */
function yearTicks(from, to, width, isSmall) {
  if (from === to) return [from];
  const room = Math.ceil((isSmall ? 44 : 52) / (width / (to - from))), every = isSmall ? to - from : [1, 2, 5, 10, 20].find(n => n >= room) ?? to - from;
  const list = [from, to];
  for (let year = Math.ceil((from + 1) / every) * every; year < to; year += every) if (year - from >= room && to - year >= room) list.push(year);
  return list.sort((p, q) => p - q);
}

/** Means of successive years, split where years lie between. */
function runs(points) {
  const list = [];
  for (const p of points.filter(p => p.mean)) {
    const last = list[list.length - 1];
    if (last && last[last.length - 1].year === p.year - 1) last.push(p); else list.push([p]);
  }
  return list;
}
const breaks = points => runs(points).map((run, i, all) => i === 0 ? null : [all[i - 1][all[i - 1].length - 1], run[0]]).filter(Boolean);

/** Pointer and arrow keys step through the years; a press or Enter leads to the talks of that year. */
function steps(svg, cursor, theme, points, x, y) {
  let at = points.length - 1;
  const show = i => {
    at = i;
    const p = points[i], box = svg.getBoundingClientRect(), px = x(p.year), py = p.n > 0 ? y(p.share) : y(0);
    cursor.setAttribute("visibility", "visible");
    fill(cursor.children[0], { x1: px, x2: px }, []);
    fill(cursor.children[1], { cx: px, cy: py }, []);
    value(p);
    note(box.left + px, box.top + py, yearSaid(theme, p));
  };
  const value = p => { svg.setAttribute("aria-valuenow", p.year); svg.setAttribute("aria-valuetext", yearSaid(theme, p).join("; ")); };
  const hide = () => { cursor.setAttribute("visibility", "hidden"); unnote(); };
  const open = () => { if (points[at].n > 0) { hide(); go(addressOf({ theme: theme.id, at: String(points[at].year) })); } };
  value(points[at]);
  svg.addEventListener("pointermove", event => {
    const px = event.clientX - svg.getBoundingClientRect().left;
    show(points.reduce((best, p, i) => Math.abs(x(p.year) - px) < Math.abs(x(points[best].year) - px) ? i : best, 0));
  });
  svg.addEventListener("pointerleave", () => { if (document.activeElement !== svg) hide(); });
  svg.addEventListener("focus", () => { if (svg.matches(":focus-visible")) show(at); });
  svg.addEventListener("blur", hide);
  svg.addEventListener("click", open);
  svg.addEventListener("keydown", event => {
    const to = { ArrowRight: at + 1, ArrowUp: at + 1, ArrowLeft: at - 1, ArrowDown: at - 1, Home: 0, End: points.length - 1 }[event.key];
    if (event.key === "Enter" || event.key === " ") { event.preventDefault(); open(); }
    else if (event.key === "Escape") hide();
    else if (to !== undefined) { event.preventDefault(); if (to in points) show(to); }
  });
}

// Verdicts that say something come first, then the larger themes.
const WEIGHTS = { new: 5, rising: 4, falling: 3, faded: 3, peaked: 3, steady: 2 };
const weightOf = theme => WEIGHTS[theme.verdict.split(",")[0]] ?? 1;
const PANELS = isPhone() ? 6 : 12, FEWEST = 20;
const key = () => `Dots: years; hollow: incomplete. ${state.conferences === null && D.adjusted ? "Line and band: share of three complete years, adjusted for the mix of conferences, and its 95% interval." : conferencesOf(chosenEvents()).length === 1 ? "Line and band: share of three complete years and its 95% interval." : "No line: the mix of a part of the conferences changes from year to year; choose one."}${state.conferences === null ? " Bars: talks in a track of the theme’s own." : ""}`;
let allPanels = false, oneScale = false;

function showPanels() {
  const chosen = chosenYears(), list = chosenEvents();
  const sized = chosenThemes().map(theme => ({ theme, whole: shareAt(theme, list) })).filter(t => t.whole.r > 0)
    .sort((p, q) => weightOf(q.theme) - weightOf(p.theme) || q.whole.r - p.whole.r || p.theme.i - q.theme.i);
  const worth = state.themes === null ? sized.filter(t => t.whole.r >= FEWEST) : sized;
  const few = allPanels || state.themes !== null ? sized : worth.length === 0 ? sized.slice(0, PANELS) : mixed(worth);
  const drawn = few.map(t => ({ ...t, points: series(t.theme, chosen) })), top = oneScale ? Math.max(...drawn.map(t => highest(t.points))) : undefined;
  const drawings = [];
  $("panels").replaceChildren(...(chosen.length === 0 ? [] : drawn).map(({ theme, points }) => {
    const holder = h("div"), last = points.filter(p => p.mean).at(-1);
    const item = h("li", null,
      h("h4", null, h("a", { href: addressOf({ theme: theme.id, at: null }) }, theme.name)),
      h("p", { class: "muted" }, [verdictSaid(theme), last ? meanSaid(last.mean) : null].filter(Boolean).join(" · ")), holder);
    drawings.push(() => yearChart(holder, theme, points, { height: 130, top, isSmall: true }));
    return item;
  }));
  drawings.forEach(draw => draw());
  $("panels-note").textContent = drawn.length === 0 ? "No talk of the chosen part is about a chosen theme."
    : `${plural(drawn.length, "theme")} of ${number(themes.length)}, ${oneScale ? "all on one scale" : "each on its own scale"}. ${key()}`;
  $("panels-all").hidden = state.themes !== null || sized.length <= few.length && !allPanels;
  $("panels-all").textContent = allPanels ? "Show fewer" : `Show all ${number(sized.length)}`;
  $("panels-all").setAttribute("aria-expanded", String(allPanels));
}

/** A page of panels in which what falls has its place beside what rises. */
function mixed(sized) {
  const down = sized.filter(t => weightOf(t.theme) === 3).slice(0, PANELS / 3);
  return [...sized.filter(t => !down.includes(t)).slice(0, PANELS - down.length), ...down];
}

const verdictSaid = theme => !D.verdicts ? "" : isFiltered() ? `${theme.verdict} over all years` : theme.verdict;
