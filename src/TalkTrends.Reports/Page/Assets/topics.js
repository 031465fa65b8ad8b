// Topics over the years: their ranks, and how much of the programme each takes. Shares are the pooled ones of the tables, by title and opening words.

const MOST_RANKED = 10, MOST_STACKED = 8;
const shortName = topic => topic.name.split(" · ").slice(0, 2).join(" · ");

/** The pooled share of each topic in each year that has one. */
function topicWindows() {
  const at = [...new Set(topics.flatMap(topic => topic.windows.flatMap((w, i) => w === null ? [] : [i])))].sort((p, q) => p - q);
  return at.map(i => ({ year: years[i], shares: topics.map(topic => (topic.windows[i]?.[0] ?? 0) / 1e6) }));
}

/** Heights of labels that keep a distance: each as near its place as the others let it. */
function spread(places, distance, low, high) {
  const order = places.map((_, i) => i).sort((i, j) => places[i] - places[j]), put = [...places];
  order.forEach((i, k) => { if (k > 0) put[i] = Math.max(put[i], put[order[k - 1]] + distance); });
  for (let k = order.length - 1, most = high; k >= 0; k--) { put[order[k]] = Math.max(low, Math.min(put[order[k]], most)); most = put[order[k]] - distance; }
  return put;
}

function showTopicRanks() {
  const windows = topicWindows();
  if (windows.length < 2) { $("topic-ranks").closest("div.scripted").hidden = true; return; }
  const ranked = windows.map(({ year, shares }) => { const order = shares.map((_, i) => i).sort((i, j) => shares[j] - shares[i] || i - j); return { year, rank: shares.map((_, i) => order.indexOf(i) + 1), shares }; });
  const shown = topics.filter(topic => ranked[0].rank[topic.i] <= MOST_RANKED || ranked.at(-1).rank[topic.i] <= MOST_RANKED);
  const lines = shown.flatMap(topic => ranked.map(w => ({ topic, year: w.year, rank: w.rank[topic.i], share: w.shares[topic.i] }))), deepest = Math.max(...lines.map(d => d.rank));
  $("topic-ranks-note").replaceChildren("Ranks of topics by their share of the talks of three complete years: those among the first ten at the beginning or the end. ",
    h("strong", { style: { color: GREW } }, "Grew"), ", ", h("strong", { style: { color: SHRANK } }, "shrank"), " by the rules of verdicts; grey: neither can be shown. A name leads to its talks.");
  onWidth($("topic-ranks"), () => {
    const width = Math.max(280, $("topic-ranks").clientWidth), isNarrow = width < 640, [y0, y1] = [ranked[0].year, ranked.at(-1).year];
    const name = topic => { const text = isNarrow ? topic.name.split(" · ")[0] : shortName(topic); return text.length > 28 ? text.slice(0, 27) + "…" : text; };
    const marginRight = 20 + Math.max(...shown.map(topic => name(topic).length)) * 7.2;
    const svg = Plot.plot({
      width, height: 60 + 21 * deepest, marginLeft: 34, marginRight, marginTop: 14, marginBottom: 26, className: "chart",
      x: { ...yearAxis(y0, y1, width - marginRight - 34, isNarrow), domain: [y0, y1] }, y: { domain: [deepest + 0.5, 0.5], ticks: [1, 5, 10, 15, 20, 25, 30].filter(r => r <= deepest), tickFormat: r => String(r), tickSize: 0, label: null },
      marks: [
        Plot.lineY(lines, { x: "year", y: "rank", z: d => d.topic.i, curve: "bump-x", stroke: d => colourOf(d.topic), strokeWidth: d => directionOf(d.topic) === 0 ? 1.4 : 2.8, strokeOpacity: d => directionOf(d.topic) === 0 ? 0.55 : 1, sort: d => Math.abs(directionOf(d.topic)) }),
        Plot.dot(lines.filter(d => d.year === y0 || d.year === y1), { x: "year", y: "rank", r: 4, fill: d => colourOf(d.topic) }),
      ],
    });
    labelTopics(svg, shown, name, svg.scale("x").apply(y1) + 10, shown.map(topic => svg.scale("y").apply(ranked.at(-1).rank[topic.i])), topic => colourOf(topic));
    $("topic-ranks").replaceChildren(hushed(svg, { role: "group", "aria-label": "Ranks of topics over the years" }));
  });
}

function showTopicShares() {
  const windows = topicWindows();
  if (windows.length < 2) return;
  const total = topics.map(topic => windows.reduce((sum, w) => sum + w.shares[topic.i], 0)), largest = new Set(topics.toSorted((p, q) => total[q.i] - total[p.i] || p.i - q.i).slice(0, MOST_STACKED).map(t => t.i));
  const shown = topics.filter(topic => largest.has(topic.i)).sort((p, q) => total[q.i] - total[p.i] || p.i - q.i), layers = [];
  const ends = [];
  for (const w of windows) {
    let low = 0;
    for (const [k, topic] of shown.entries()) {
      layers.push({ topic, k, year: w.year, low, high: low + w.shares[topic.i] });
      if (w === windows.at(-1)) ends.push(low + w.shares[topic.i] / 2);
      low += w.shares[topic.i];
    }
    const rest = topics.reduce((sum, topic) => largest.has(topic.i) ? sum : sum + w.shares[topic.i], 0);
    layers.push({ topic: null, k: shown.length, year: w.year, low, high: low + rest });
  }
  $("topic-shares-note").textContent = `How much of the programme the ${number(shown.length)} largest topics take, the largest at the bottom; grey above them: all other topics. Up to 100%: talks near no topic.`;
  // Neighbours of a stack have to differ; the names beside it say which is which.
  const paint = k => k >= shown.length ? "var(--line)" : `var(--h${1 + k % 6})`;
  onWidth($("topic-shares"), () => {
    const width = Math.max(280, $("topic-shares").clientWidth), isNarrow = width < 640, [y0, y1] = [windows[0].year, windows.at(-1).year], height = 360;
    const name = topic => { const text = isNarrow ? topic.name.split(" · ")[0] : shortName(topic); return text.length > 28 ? text.slice(0, 27) + "…" : text; };
    const marginRight = 20 + Math.max(...shown.map(topic => name(topic).length)) * 7.2, marks = ticks(Math.max(...layers.map(d => d.high)), 5);
    const svg = Plot.plot({
      width, height, marginLeft: 44, marginRight, marginTop: 10, marginBottom: 26, className: "chart", x: { ...yearAxis(y0, y1, width - marginRight - 44, isNarrow), domain: [y0, y1] }, y: { ...shareAxis(marks), grid: false },
      marks: Array.from({ length: shown.length + 1 }, (_, k) => Plot.areaY(layers.filter(d => d.k === k), { x: "year", y1: "low", y2: "high", fill: paint(k), fillOpacity: k < shown.length ? 0.8 : 1, stroke: "var(--ground)", strokeWidth: 1 })),
    });
    labelTopics(svg, shown, name, svg.scale("x").apply(y1) + 8, ends.map(svg.scale("y").apply), (_, k) => paint(k));
    $("topic-shares").replaceChildren(hushed(svg, { role: "group", "aria-label": "Shares of topics over the years, stacked" }));
  });
}

/** Names beside the end of their lines, each a link to its topic. */
function labelTopics(svg, shown, name, x, places, colour) {
  const put = spread(places, 15, 12, Number(svg.getAttribute("height")) - 28);
  shown.forEach((topic, k) => svg.append(s("a", { href: `#topic-${topic.id}`, "aria-label": `${name(topic)}: talks of the topic ${topic.name}` }, s("text", { class: "name", x, y: put[k] + 4, style: { fill: colour(topic, k) === STAYED ? "var(--muted)" : colour(topic, k) } }, name(topic)))));
}

/** First-timers and returners of each year, as the table below has them. */
function showReturners() {
  const rows = [...document.querySelectorAll("#returners-table tbody tr")].map(row => [...row.children].map(cell => Number(cell.textContent))).map(([year, n, fresh, back]) => ({ year, n, fresh, back }));
  if (rows.length < 2) return;
  onWidth($("returners"), () => {
    const width = Math.max(240, $("returners").clientWidth), [y0, y1] = [rows[0].year, rows.at(-1).year], marks = ticks(Math.max(...rows.map(d => d.n)), 4);
    const svg = Plot.plot({
      width, height: 240, marginLeft: 44, marginRight: 100, marginTop: 10, marginBottom: 24, className: "chart", x: yearAxis(y0, y1, width - 144, false), y: { domain: [0, marks.at(-1)], ticks: marks, tickFormat: m => number(m), tickSize: 0, label: null, grid: true },
      marks: [
        Plot.rectY(rows, { x1: d => d.year - 0.4, x2: d => d.year + 0.4, y1: 0, y2: "back", fill: "var(--h1)" }),
        Plot.rectY(rows, { x1: d => d.year - 0.4, x2: d => d.year + 0.4, y1: "back", y2: "n", fill: "var(--h5)" }),
        Plot.text([rows.at(-1)], { x: d => d.year + 0.5, y: d => d.back / 2, text: () => "returners", textAnchor: "start", dx: 6, fontSize: 13, fill: "var(--h1)" }),
        Plot.text([rows.at(-1)], { x: d => d.year + 0.5, y: d => d.back + d.fresh / 2, text: () => "first-timers", textAnchor: "start", dx: 6, fontSize: 13, fill: "var(--h5)" }),
      ],
    });
    $("returners").replaceChildren(hushed(svg, { role: "img", "aria-label": "First-timers and returners among the speakers of each year; the table below has the numbers" }));
  });
}
