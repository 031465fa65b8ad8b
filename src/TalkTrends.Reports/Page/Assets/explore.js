// Any word, theme or topic over the years: what is typed, the chart of up to six of them, the talks behind it, and its ways out of the page.

const LINES = ["var(--h1)", "var(--h2)", "var(--h4)", "var(--h6)", "var(--h3)", "var(--h5)"], MOST_SUGGESTED = 12;
let withBounds = false;

/** What a key of the address stands for: "theme:rust", "topic:t03", or a word as people write it. Null where nothing is called so. */
function itemOf(key) {
  const cut = key.indexOf(":"), kind = key.slice(0, cut), id = key.slice(cut + 1);
  const theme = kind === "theme" ? themeById.get(id) : null, topic = kind === "topic" ? topics.find(t => t.id === id) : null;
  if (theme) return { ...theme, kind, key, label: `${theme.name} (theme)` };
  if (topic) return { ...topic, kind, key, label: `${shortName(topic)} (topic)` };
  const word = words.named(key);
  if (!word) return null;
  const counted = new Array(events.length).fill(0);
  for (const i of words.talksOf(word)) counted[talks.event[i]]++;
  return { ...word, key, label: word.name, counted, dispersion: 1, windows: null, change: [], own: [] };
}

/** The key of what somebody typed: a word of that name first, then a theme's name or id, then a topic's. Null where there is none. */
function keyOf(text) {
  const wanted = plain(text.trim());
  if (wanted === "") return null;
  if (words.named(wanted)) return words.named(wanted).name;
  const same = item => plain(item.name) === wanted || plain(item.id) === wanted || plain(`${item.kind ?? ""}${item.name}`) === wanted;
  const ofTheme = wanted.replace(/ \(theme\)$|^theme:/, ""), ofTopic = wanted.replace(/ \(topic\)$|^topic:/, "");
  const theme = themes.find(t => same(t) || plain(t.name) === ofTheme || t.id === ofTheme);
  if (theme) return `theme:${theme.id}`;
  const topic = topics.find(t => same(t) || plain(t.name) === ofTopic || t.id === ofTopic);
  return topic ? `topic:${topic.id}` : null;
}

function suggest() {
  const wanted = plain($("explore-add").value.trim());
  const fits = item => plain(item.name).includes(wanted), begins = item => plain(item.name).startsWith(wanted) ? 0 : 1;
  const named = wanted.length < 2 ? [] : [
    ...themes.filter(fits).map(t => `${t.name} (theme)`).slice(0, 4), ...topics.filter(fits).map(t => `${t.name} (topic)`).slice(0, 3),
    ...words.all.filter(fits).sort((p, q) => begins(p) - begins(q) || q.count - p.count).map(w => w.name),
  ].slice(0, MOST_SUGGESTED);
  put($("explore-known"), ...named.map(value => h("option", { value })));
}

function startExploring() {
  if (!hasYears) {
    // No years to follow: what is left is how many talks hold a word, and which.
    $("explore").querySelector("h2").textContent = "Any word";
    $("explore").querySelector("h2 + p").textContent = "How many talks a word, theme or topic has, and which. Words count in title and opening words.";
  }
  const add = () => {
    const text = $("explore-add").value, key = keyOf(text);
    if (text.trim() === "") return;
    if (key === null) { $("explore-said").textContent = D.words.name.length === 0 ? `This page lists a part of the talks and counts no words; themes and topics it has.` : `No word “${text.trim()}” stands in title or opening words of five talks, and no theme or topic is called so.`; return; }
    $("explore-add").value = "";
    if (state.w.includes(key)) return;
    if (state.w.length >= MOST_ITEMS) { $("explore-said").textContent = `Six are the most that one picture can tell apart; take one away first.`; return; }
    go(addressOf({ w: [...state.w, key], of: null }), null, true);
    $("explore-add").focus();
  };
  $("explore-put").addEventListener("click", add);
  $("explore-add").addEventListener("input", suggest);
  $("explore-add").addEventListener("keydown", event => { if (event.key === "Enter") { event.preventDefault(); add(); } });
  $("explore-bounds").addEventListener("change", () => { withBounds = $("explore-bounds").checked; showExploring(); });
  $("explore-link").addEventListener("click", () => copied(location.href.split("#")[0] + addressOf(), "The link"));
  $("explore-copy").addEventListener("click", () => copied($("explore-command").textContent, "The command"));
  $("explore-svg").addEventListener("click", () => save(new Blob([pictureOf($("explore-chart").querySelector("svg"))], { type: "image/svg+xml" }), "svg"));
  $("explore-png").addEventListener("click", savePng);
}

function copied(text, what) {
  const done = () => { $("explore-said").textContent = `${what} is copied.`; }, failed = () => { $("explore-said").textContent = text; };
  if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, failed); else failed();
}

function showExploring() {
  // What an address names and the page does not have is said, not dropped.
  const items = state.w.map(itemOf).map((item, k) => item === null || (item.kind === "topic" && state.conferences !== null) ? state.w[k] : item), known = items.filter(item => typeof item !== "string"), unknown = items.filter(item => typeof item === "string");
  $("explore-said").textContent = unknown.length > 0 ? `Not found here: ${unknown.join(", ")}.${state.conferences !== null && unknown.some(key => key.startsWith("topic:")) ? " Topics are counted for all conferences together." : ""}` : "";
  const list = chosenEvents();
  put($("explore-items"), ...known.map((item, k) => h("li", { style: { "--chip": LINES[k] } },
    h("a", { href: addressOf({ of: item.key }) }, item.label), h("span", { class: "muted" }, ` ${countOf(shareAt(item, list))} `),
    button("×", () => go(addressOf({ w: state.w.filter(key => key !== item.key), of: null }), null, true), { "aria-label": `Take away ${item.label}`, class: "quiet" }))));
  if (known.length === 0) put($("explore-items"), ...examples());
  $("explore-body").hidden = known.length === 0;
  if (known.length === 0) return;
  showTalksOf(known);
  for (const place of $("explore-body").querySelectorAll("[data-needs-years]")) place.hidden = !hasYears;
  if (!hasYears) return;
  const chosen = chosenYears(), drawn = known.map((item, k) => ({ item, colour: LINES[k], points: series(item, chosen).filter(p => p.n > 0) }));
  const isPooled = drawn.every(d => d.points.some(p => p.mean));
  $("explore-note").textContent = `${isPooled ? "Lines: share of three complete years" : "Lines: share of three complete years where it can be told, else of each year as it is: the mix of conferences changes"}. Dots: years; hollow: incomplete.${withBounds ? " Bands and marks: 95% intervals." : ""} Bars beneath: talks with text of each year. A year leads to its talks.`;
  $("explore-command").textContent = `talktrends chart "${known.map(item => item.kind === "word" ? item.name : item.key).join(", ")}" --name ${$("explore-command").dataset.run}${state.from === null ? "" : ` --from ${state.from}`}${state.to === null ? "" : ` --to ${state.to}`}`;
  onWidth($("explore-chart"), () => drawLines(drawn, chosen));
}

/** What one may begin with: what grew most. */
function examples() {
  const grown = themes.filter(theme => directionOf(theme) > 0).slice(0, 3), fallen = themes.filter(theme => directionOf(theme) < 0).slice(0, 2), some = [...grown, ...fallen].length > 1 ? [...grown, ...fallen] : themes.slice(0, 3);
  return [h("li", { class: "plain" }, "For example: ", h("a", { href: addressOf({ w: some.map(theme => `theme:${theme.id}`) }) }, some.map(theme => theme.name).join(", ")), ".")];
}

function drawLines(drawn, chosen) {
  const holder = $("explore-chart"), width = Math.max(260, holder.clientWidth), isNarrow = width < 640, height = isNarrow ? 380 : 470, below = 76, sized = chosen.filter(y => y.n > 0);
  const name = d => d.item.label.length > (isNarrow ? 16 : 30) ? d.item.label.slice(0, isNarrow ? 15 : 29) + "…" : d.item.label, marginLeft = 48, marginRight = 20 + 7.4 * Math.max(...drawn.map(d => name(d).length));
  const [y0, y1] = [sized[0].year, sized.at(-1).year], high = Math.max(...drawn.map(d => highest(d.points))), marks = ticks(high, 5), top = marks.at(-1), most = Math.max(...sized.map(y => y.n));
  const lines = drawn.flatMap(d => {
    const pooled = runs(d.points);
    return (pooled.length > 0 ? pooled.map(run => run.map(p => ({ year: p.year, share: p.mean.share, bounds: p.mean.bounds }))) : [d.points.map(p => ({ year: p.year, share: p.share, bounds: p.bounds }))]).map((run, z) => run.map(p => ({ ...p, z: `${d.item.key}/${z}`, colour: d.colour }))).flat();
  });
  const across = drawn.flatMap(d => breaks(d.points).map(([p, q]) => ({ p, q, colour: d.colour }))), dots = drawn.flatMap(d => d.points.map(p => ({ ...p, colour: d.colour, item: d.item })));
  const bar = n => -top * (below - 14) / (height - below - 40) * (1 - n / most), floor = -top * (below - 4) / (height - below - 40);
  const svg = Plot.plot({
    width, height, marginLeft, marginRight, marginTop: 14, marginBottom: 24, className: "chart", x: yearAxis(y0, y1, width - marginLeft - marginRight, isNarrow), y: { ...shareAxis(marks), domain: [floor, top], clamp: true },
    marks: [
      Plot.ruleY([0], { stroke: "var(--recede)" }),
      Plot.rectY(sized, { x1: y => y.year - 0.36, x2: y => y.year + 0.36, y1: floor, y2: y => floor + (bar(y.n) - bar(0)), fill: "var(--recede)", fillOpacity: y => y.complete ? 0.55 : 0.25 }),
      withBounds ? Plot.areaY(lines, { x: "year", y1: p => p.bounds.low, y2: p => Math.min(top, p.bounds.high), z: "z", fill: "colour", fillOpacity: 0.14 }) : null,
      withBounds ? drawn.map(d => intervals(d.points, p => p.year, top, d.colour)) : null,
      Plot.lineY(lines, { x: "year", y: "share", z: "z", stroke: "colour", strokeWidth: 2.4 }),
      Plot.link(across, { x1: d => d.p.year, y1: d => d.p.mean.share, x2: d => d.q.year, y2: d => d.q.mean.share, stroke: "colour", strokeDasharray: "2 4" }),
      Plot.dot(dots, { x: "year", y: "share", r: 3, fill: p => p.complete ? p.colour : "var(--ground)", stroke: "colour", strokeWidth: 1.2, fillOpacity: 0.75 }),
    ].flat(2),
    color: { type: "identity" },
  });
  const x = svg.scale("x").apply, y = svg.scale("y").apply, ends = drawn.map(d => y(d.points.findLast(p => p.mean)?.mean.share ?? d.points.at(-1).share)), put = spread(ends, 16, 12, height - below - 20);
  drawn.forEach((d, k) => svg.append(s("text", { class: "name", x: x(y1 + 0.36) + 6, y: put[k] + 4, style: { fill: d.colour } }, name(d))));
  svg.append(s("text", { class: "tick", x: marginLeft - 6, y: height - 26, "text-anchor": "end" }, "talks"), s("text", { class: "tick", x: x(y1 + 0.36) + 6, y: height - 26 }, `most: ${number(most)}`));
  // The year under the pointer, with all of them: one stop of the Tab key, arrows move.
  const step = Math.abs(x(y0 + 1) - x(y0)) || 40, columns = sized.map(year => {
    const there = drawn.map(d => ({ d, p: d.points.find(p => p.year === year.year) })).filter(pair => pair.p);
    return noted(s("a", { href: addressOf({ of: `${(drawn.find(d => state.of?.startsWith(d.item.key)) ?? drawn[0]).item.key}@${year.year}` }), "aria-label": `${year.year}: ${there.map(pair => `${pair.d.item.label} ${said(pair.p)}`).join("; ")}` },
      s("rect", { class: "column", x: x(year.year) - step / 2, y: 14, width: step, height: height - 38 })), () => [`${year.year}${year.complete ? "" : " (incomplete)"}`, ...there.map(pair => `${pair.d.item.label}: ${said(pair.p)}`)]);
  });
  svg.append(...columns);
  roving(columns, 1);
  holder.replaceChildren(hushed(svg, { role: "group", "aria-label": `${drawn.map(d => d.item.label).join(", ")} over the years` }));
}

/** The talks of one of them, or of one year of it. */
function showTalksOf(known) {
  const cut = state.of?.lastIndexOf("@") ?? -1, key = cut > 0 ? state.of.slice(0, cut) : state.of, item = known.find(item => item.key === key) ?? known[0], year = cut > 0 ? Number(state.of.slice(cut + 1)) : null;
  const list = chosenEvents().filter(e => year === null || e.year === year), there = new Set(list.map(e => e.i));
  const found = item.kind === "theme" ? talksAbout(themeById.get(item.id), list, true)
    : (item.kind === "word" ? [...words.talksOf(item)] : Array.from({ length: talks.n }, (_, i) => i).filter(i => talks.topic[i] === item.i && inShares(i))).filter(i => there.has(talks.event[i])).sort(newestFirst);
  $("explore-talks-head").textContent = `${item.label}${year === null ? "" : ` in ${year}`}: ${item.kind === "topic" ? `${plural(found.length, "talk")} nearest to it by the whole text` : said(shareAt(item, list))}`;
  listTalks($("explore-talks"), found, item.kind === "theme" ? themeById.get(item.id) : null);
}

/** The chart as a file of its own: its colours and letters written out, its ground and source with it. */
function pictureOf(svg) {
  const copy = svg.cloneNode(true), [width, height] = ["width", "height"].map(key => Number(svg.getAttribute(key))), own = [svg, ...svg.querySelectorAll("*")], theirs = [copy, ...copy.querySelectorAll("*")];
  own.forEach((element, k) => {
    if (element.tagName === "style") return;
    const style = getComputedStyle(element);
    for (const key of ["fill", "stroke", "font-family", "font-size", "font-weight"]) theirs[k].setAttribute(key, style.getPropertyValue(key));
    theirs[k].removeAttribute("style");
    theirs[k].removeAttribute("class");
  });
  copy.querySelectorAll("a, style").forEach(element => element.remove());
  const ink = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim(), family = getComputedStyle(document.body).fontFamily;
  copy.querySelectorAll("text").forEach(text => text.setAttribute("font-family", family));
  fill(copy, { xmlns: SVG, viewBox: `0 0 ${width} ${height + 34}`, height: height + 34, role: "img" }, []);
  copy.prepend(s("rect", { width, height: height + 34, fill: ink("--ground") }));
  copy.append(s("text", { x: 10, y: height + 22, fill: ink("--muted"), "font-size": 12, "font-family": family }, `${document.querySelector("h1").textContent.split(":")[0]} · share of talks with text · TalkTrends`));
  return new XMLSerializer().serializeToString(copy);
}

function save(blob, kind) {
  const address = URL.createObjectURL(blob), link = h("a", { href: address, download: `${state.w.map(key => key.replace(/[^\p{L}\p{N}]+/gu, "-")).join("_").slice(0, 60) || "chart"}.${kind}` });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function savePng() {
  const picture = new Image(), source = URL.createObjectURL(new Blob([pictureOf($("explore-chart").querySelector("svg"))], { type: "image/svg+xml" }));
  picture.onload = () => {
    const canvas = h("canvas", { width: 2 * picture.width, height: 2 * picture.height }), pen = canvas.getContext("2d");
    pen.scale(2, 2);
    pen.drawImage(picture, 0, 0);
    URL.revokeObjectURL(source);
    canvas.toBlob(blob => save(blob, "png"), "image/png");
  };
  picture.src = source;
}
