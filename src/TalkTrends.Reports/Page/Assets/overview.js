// The first picture: every theme that rose, fell, is new or faded, from its first three complete years to its last three. Where years cannot be followed, the largest themes.

// One meaning of colour in this picture and in the ranks of topics: what grew, what shrank, all else.
const GREW = "var(--h1)", SHRANK = "var(--h2)", STAYED = "var(--recede)";
const directionOf = item => ({ new: 1, rising: 1, falling: -1, faded: -1, peaked: -1 })[item.verdict.split(",")[0]] ?? 0;
const colourOf = item => directionOf(item) > 0 ? GREW : directionOf(item) < 0 ? SHRANK : STAYED;
const MOST_LARGEST = 16;

/** The pooled share that a verdict starts from, and the last: the first three complete years, or the peak of what faded or passed it. Null where years cannot be followed. */
function beforeAndNow(item) {
  const windows = item.windows.filter(w => w !== null);
  if (windows.length < 2) return null;
  const share = ([share, low, high, r, n, ...at]) => ({ share: share / 1e6, bounds: { low: low / 1e6, high: high / 1e6 }, r, n, years: at.map(i => years[i]), isAdjusted: D.adjusted });
  const isFromPeak = ["faded", "peaked"].includes(item.verdict.split(",")[0]), peak = windows.reduce((best, w) => w[0] > best[0] ? w : best);
  return { first: share(isFromPeak ? peak : windows[0]), last: share(windows.at(-1)), isFromPeak };
}

/** "9.5%", "none", "1 of 3,000" where the share would be written as zero. */
const sharePut = w => w.r === 0 ? "none" : Number(figure(w.share, w.n)) === 0 ? countOf(w) : percent(w.share, w.n);

/** "almost certain", as the findings say it; what rests on shares alone has no test. */
const sureOf = item => item.q !== null && ["rising", "falling"].includes(item.verdict.split(",")[0]) ? qSaid(item.q) : "";

function showOverview() {
  if (!$("overview-chart")) return;
  const changed = themes.filter(theme => directionOf(theme) !== 0).map(theme => ({ theme, ...beforeAndNow(theme) })).filter(d => d.first);
  if (changed.length > 0) showChanged(changed); else showLargest();
}

function showChanged(changed) {
  const rows = changed.sort((p, q) => directionOf(q.theme) - directionOf(p.theme) || Math.abs(q.last.share - q.first.share) - Math.abs(p.last.share - p.first.share) || p.theme.i - q.theme.i);
  const up = rows.filter(d => directionOf(d.theme) > 0).length;
  $("overview-note").replaceChildren(
    h("span", null, h("strong", { style: { color: GREW } }, `${number(up)} grew or ${up === 1 ? "is" : "are"} new`), ", ", h("strong", { style: { color: SHRANK } }, `${number(rows.length - up)} fell, faded or passed ${rows.length - up === 1 ? "its" : "their"} peak`)),
    `: share of the talks with text, from ${yearsSaid((rows.find(d => !d.isFromPeak) ?? rows[0]).first.years)} (hollow${rows.some(d => d.isFromPeak) ? "; of what faded or passed its peak, the peak" : ""}) to ${yearsSaid(rows[0].last.years)} (filled)${D.adjusted ? ", adjusted for the mix of conferences" : ""}. A row leads to its talks.`);
  const top = Math.max(...rows.flatMap(d => [d.first.share, d.last.share]));
  drawRows($("overview-chart"), rows, ticks(top, 5), {
    label: d => ({ new: `${d.theme.name} (new)`, faded: `${d.theme.name} (faded)`, peaked: `${d.theme.name} (peaked)` })[d.theme.verdict.split(",")[0]] ?? d.theme.name,
    value: d => `${sharePut(d.first)} → ${sharePut(d.last)}`, more: d => sureOf(d.theme), href: d => `#theme-${d.theme.id}`, colour: d => colourOf(d.theme),
    marks: (rows, y, colour) => [
      Plot.link(rows, { x1: d => d.first.share, x2: d => d.last.share, y1: y, y2: y, stroke: colour, strokeWidth: 2.5, strokeOpacity: 0.55 }),
      Plot.dot(rows, { x: d => d.first.share, y, r: 4, fill: "var(--ground)", stroke: colour, strokeWidth: 1.8 }),
      Plot.dot(rows, { x: d => d.last.share, y, r: 5.5, fill: colour, href: d => `#theme-${d.theme.id}`, ariaLabel: d => d.theme.name, title: null }),
    ],
    note: d => [d.theme.name, `${yearsSaid(d.first.years)}: ${meanSaid(d.first).split(": ").slice(1).join(": ")}`, `${yearsSaid(d.last.years)}: ${meanSaid(d.last).split(": ").slice(1).join(": ")}`, sureOf(d.theme)].filter(Boolean),
  });
}

function showLargest() {
  const rows = themes.map(theme => ({ theme, ...shareAt(theme, events) })).filter(t => t.r > 0).sort((p, q) => q.r - p.r || p.theme.i - q.theme.i).slice(0, MOST_LARGEST);
  if (rows.length === 0) { $("overview").hidden = true; return; }
  $("overview-note").textContent = `The largest themes, by their share of the ${plural(rows[0].n, "talk")} with text; lines are 95% intervals. A row leads to its talks.`;
  drawRows($("overview-chart"), rows, ticks(Math.max(...rows.map(t => t.bounds.high)), 5), {
    label: d => d.theme.name, value: d => countOf(d), more: () => "", href: d => `#theme-${d.theme.id}`, colour: () => GREW,
    marks: (rows, y, colour) => [
      Plot.link(rows, { x1: d => d.bounds.low, x2: d => d.bounds.high, y1: y, y2: y, stroke: colour, strokeWidth: 2.5, strokeOpacity: 0.45 }),
      Plot.dot(rows, { x: "share", y, r: 5.5, fill: colour, href: d => `#theme-${d.theme.id}`, ariaLabel: d => d.theme.name }),
    ],
    note: d => [d.theme.name, said(d)],
  });
}

/** Rows of a dot plot, each named in direct label and a link as a whole. On a narrow window the name stands above its row. */
function drawRows(holder, rows, scale, { label, value, more, href, colour, marks, note: noteOf }) {
  onWidth(holder, () => {
    const width = Math.max(240, holder.clientWidth), isNarrow = width < 640, tall = isNarrow ? 38 : 25, y = (_, i) => i;
    const longest = Math.max(...rows.map(d => label(d).length)), marginLeft = isNarrow ? 8 : Math.min(270, 16 + 7.6 * longest), marginRight = isNarrow ? 12 : 245;
    const svg = Plot.plot({
      width, height: 34 + tall * rows.length, marginLeft, marginRight, marginTop: 26, marginBottom: 8, className: "chart",
      x: { domain: [0, scale.at(-1)], ticks: isNarrow ? scale.filter((_, i) => i % 2 === 0) : scale, tickFormat: mark => tickText(mark, scale), tickSize: 0, label: null, axis: "top", grid: true }, y: { axis: null, domain: [rows.length - 0.5, -0.5] },
      marks: [
        Plot.ruleX([0], { stroke: "var(--recede)" }),
        ...marks(rows, y, colour),
        Plot.text(rows, isNarrow ? { x: 0, y, dy: -15, text: d => label(d), textAnchor: "start", fontWeight: 600, fontSize: 13, fill: "var(--ink)" }
          : { x: 0, y, dx: -12, text: d => label(d), textAnchor: "end", fontSize: 14, fill: "var(--ink)" }),
        Plot.text(rows, isNarrow ? { frameAnchor: "right", y, dy: -15, text: d => value(d), textAnchor: "end", fontSize: 12, fill: "var(--muted)" }
          : { frameAnchor: "right", y, dx: 16, text: d => value(d), textAnchor: "start", fontSize: 13, fill: "var(--ink)" }),
        isNarrow ? null : Plot.text(rows, { frameAnchor: "right", y, dx: 132, text: d => more(d), textAnchor: "start", fontSize: 12.5, fill: "var(--muted)" }),
      ],
    });
    const at = svg.scale("y").apply;
    // Each row is one link, as high and as wide as its line: what the marks below it link to is said once.
    svg.querySelectorAll("a").forEach(link => link.replaceWith(...link.childNodes));
    rows.forEach((d, i) => svg.append(noted(s("a", { href: href(d), "aria-label": `${label(d)}: ${value(d)}${more(d) ? `, ${more(d)}` : ""}` },
      s("rect", { class: "row", x: 0, y: at(i) - tall / 2 - (isNarrow ? 6 : 0), width, height: tall })), () => noteOf(d))));
    holder.replaceChildren(hushed(svg, { role: "group", "aria-label": "Rows lead to talks" }));
  });
}
