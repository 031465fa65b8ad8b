// The data of the page as objects, what is chosen, and the address that says so.

const D = JSON.parse(document.getElementById("page-data").textContent);
const columns = (c, keys) => c[keys[0]].map((_, i) => Object.fromEntries([["i", i], ...keys.map(k => [k, c[k][i]])]));
const events = columns(D.events, ["id", "name", "year", "conference", "n", "complete", "holds"]);
const SHARES = ["verdict", "reason", "q", "dispersion", "counted", "own", "change", "windows"];
const themes = columns(D.themes, ["id", "name", "hue", "group", "definition", "about", "mentioning", "chart", ...SHARES]);
const topics = columns(D.topics, ["id", "name", "hue", "theme", "byYear", ...SHARES.filter(key => key !== "counted")]);
const byId = list => new Map(list.map(x => [x.id, x]));
const themeById = byId(themes), eventById = byId(events);
const years = D.years, firstYear = years[0], lastYear = years[years.length - 1];
const hasYears = D.verdicts && years.length >= 4;
const manyConferences = D.conferences.length > 1;

/** The numbers of a packed column: base64 of groups of seven bits, each number in zigzag (PackedNumbers). */
function unpacked(text) {
  const raw = atob(text), numbers = new Int32Array(raw.length);
  let count = 0, value = 0, shift = 0;
  for (let i = 0; i < raw.length; i++) {
    const byte = raw.charCodeAt(i);
    value |= (byte & 127) << shift;
    if (byte > 127) { shift += 7; continue; }
    numbers[count++] = (value >>> 1) ^ -(value & 1);
    value = shift = 0;
  }
  return numbers.subarray(0, count);
}

/** Sums of steps: what PackedNumbers.Steps took apart. */
function summed(steps) {
  for (let i = 1; i < steps.length; i++) steps[i] += steps[i - 1];
  return steps;
}

/** The talks: their parallel columns, and for each where its themes stand in the one array of numbers. */
const talks = (() => {
  const t = D.talks, n = t.title.length, withPage = D.pages.map(p => p !== ""), packed = Object.fromEntries(["speakers", "flags", "kinds", "topic", "near", "x", "y", "themes"].map(key => [key, unpacked(t[key])]));
  const document = summed(unpacked(t.document)), at = new Int32Array(n), address = new Array(n);
  let place = 0, before = "";
  for (let i = 0; i < n; i++) {
    at[i] = place;
    for (let left = packed.themes[place++]; left > 0; left--) place += 2 + packed.themes[place + 1] * (withPage[document[i]] ? 2 : 1);
    address[i] = before = before.slice(0, t.address[2 * i]) + t.address[2 * i + 1];
  }
  return { ...t, ...packed, n, document, event: summed(unpacked(t.event)), line: summed(unpacked(t.line)), at, address, withPage };
})();

/** The talks of every theme with their score, and whether they count: read from the array once. */
const talksOfTheme = (() => {
  let lists = null;
  return theme => {
    if (lists === null) {
      lists = themes.map(() => []);
      const t = talks.themes;
      for (let i = 0; i < talks.n; i++) {
        const step = talks.withPage[talks.document[i]] ? 2 : 1;
        let p = talks.at[i];
        for (let left = t[p++]; left > 0; left--) {
          const code = t[p];
          lists[Math.floor((code >> 1) / 101)].push({ i, score: (code >> 1) % 101, counted: (code & 1) === 1 });
          p += 2 + t[p + 1] * step;
        }
      }
    }
    return lists[theme.i];
  };
})();

/** True for talks that are about a chosen theme; null where all themes are chosen. */
function talksOfChosenThemes() {
  if (state.themes === null) return null;
  const chosen = new Uint8Array(talks.n);
  for (const theme of chosenThemes()) for (const { i } of talksOfTheme(theme)) chosen[i] = 1;
  return chosen;
}

/** The terms that any talk may be searched by over years: where the talks of each begin in the packed numbers. */
const words = (() => {
  let list = null, byName = null, numbers = null;
  const read = () => {
    if (list !== null) return;
    numbers = unpacked(D.words.talks);
    let place = 0;
    list = D.words.name.map(name => { const count = numbers[place], word = { kind: "word", name, start: place + 1, count }; place += 1 + count; return word; });
    byName = new Map(list.map(word => [plain(word.name), word]));
  };
  return {
    get all() { read(); return list; },
    named(text) { read(); return byName.get(plain(text)) ?? null; },
    talksOf(word) {
      const found = new Int32Array(word.count);
      for (let k = 0, i = 0; k < word.count; k++) found[k] = i += numbers[word.start + k];
      return found;
    },
  };
})();

/** The themes a talk is about: theme, its score in hundredths, whether it counts, evidence as term, place (0 title, 1 opening, 2 body), line or 0. */
function themesOf(i) {
  const t = talks.themes, lines = talks.withPage[talks.document[i]], list = [];
  let p = talks.at[i];
  for (let left = t[p++]; left > 0; left--) {
    const code = t[p++], evidence = [];
    for (let k = t[p++]; k > 0; k--) {
      const item = t[p++];
      evidence.push({ term: D.terms[Math.floor(item / 3)], place: item % 3, line: lines ? t[p++] : 0 });
    }
    list.push({ theme: themes[Math.floor((code >> 1) / 101)], score: (code >> 1) % 101, counted: (code & 1) === 1, evidence });
  }
  return list;
}

const inShares = i => (talks.flags[i] & 1) === 1;
const isProposed = i => (talks.flags[i] & 2) === 2;
const speakersOf = i => D.speakers[talks.speakers[i]];
const kindOf = i => talks.kinds[i] === 0 ? "" : talks.kind[talks.kinds[i] - 1];
const eventOf = i => talks.event[i] < 0 ? null : events[talks.event[i]];

/** What is chosen. Null stands for everything. */
const state = { from: null, to: null, conferences: null, themes: null, theme: null, at: null, a: null, b: null, q: "", w: [], of: null };

const chosenThemes = () => state.themes === null ? themes : themes.filter(t => state.themes.has(t.id));
const isFiltered = () => state.from !== null || state.to !== null || state.conferences !== null;

/** The events of the chosen years and conferences. Undated ones belong to no part of the years. */
function chosenEvents() {
  const allYears = state.from === null && state.to === null;
  return events.filter(e => (state.conferences === null || state.conferences.has(D.conferences[e.conference]))
    && (allYears || (e.year !== 0 && e.year >= (state.from ?? firstYear) && e.year <= (state.to ?? lastYear))));
}

/** Whether events are of one year: their share is widened by the scatter between years, as in the tables. */
const isOneYear = list => list.length > 0 && list[0].year !== 0 && list.every(e => e.year === list[0].year);

/** Counted talks of a theme, topic or word among the talks with text at some events. */
function shareAt(item, list, dispersion = isOneYear(list) ? item.dispersion : 1) {
  let r = 0, n = 0;
  if (item.byYear) {
    // The tables have topics by year, all conferences together.
    const there = new Set(list.map(e => e.year));
    for (const e of events) if (there.has(e.year)) n += e.n;
    years.forEach((year, i) => { if (there.has(year)) r += item.byYear[i] ?? 0; });
  }
  else for (const e of list) { r += item.counted[e.i]; n += e.n; }
  return shareOf(r, n, dispersion);
}

/** The chosen years: their events, size, and whether they are complete, by the rule of the tables. */
function chosenYears(list = chosenEvents()) {
  return years.filter(y => y >= (state.from ?? firstYear) && y <= (state.to ?? lastYear)).map(year => {
    const those = list.filter(e => e.year === year);
    return { year, events: those, n: those.reduce((sum, e) => sum + e.n, 0), complete: isComplete(those) };
  });
}

/** Conferences with a dated event among some. */
const conferencesOf = list => [...new Set(list.filter(e => e.year !== 0 && e.n > 0).map(e => e.conference))];

/**
 * A theme, topic or word over years: each year's share, and a line, the share of three complete years. Of all talks the line of a theme or topic is the report's own, adjusted where there
 * are several conferences; of one conference it is counted here; a part of several has none, since its mix changes from year to year.
 */
function series(theme, chosen) {
  const conferences = conferencesOf(chosen.flatMap(y => y.events)), isOne = conferences.length === 1, whole = state.conferences === null;
  // An edition that lost or gained the theme's own track is kept out of its verdict, and so of the line.
  const left = isOne && theme.change[3] && (theme.change[0] === null || theme.change[0] === D.conferences[conferences[0]]) ? theme.change[1] : null;
  const points = chosen.map(y => ({
    ...y, ...shareAt(theme, y.events, theme.dispersion), complete: y.complete && y.year !== left,
    own: whole && y.n > 0 && theme.own.length > 0 ? theme.own[years.indexOf(y.year)] / y.n : 0, mean: null,
  }));
  if (whole && theme.windows !== null) {
    for (const p of points) {
      const window = theme.windows[years.indexOf(p.year)];
      if (window === null || window === undefined || p.n === 0) continue;
      const [share, low, high, r, n, ...at] = window;
      p.mean = { share: share / 1e6, bounds: { low: low / 1e6, high: high / 1e6 }, r, n, years: at.map(i => years[i]), isAdjusted: D.adjusted };
    }
  } else if (isOne) {
    const complete = points.filter(p => p.complete);
    for (let i = 2; i < complete.length; i++) {
      const three = complete.slice(i - 2, i + 1);
      complete[i].mean = { ...shareOf(three.reduce((s, p) => s + p.r, 0), three.reduce((s, p) => s + p.n, 0), theme.dispersion), years: three.map(p => p.year) };
    }
  }
  return points;
}

/** Most words, themes and topics on one axis. */
const MOST_ITEMS = 6;

// A part of the talks is written CONFERENCE:FROM-TO, CONFERENCE, *:FROM-TO, a year, or the id of an event.
function partOf(text) {
  if (eventById.has(text)) return { text, events: [eventById.get(text)], name: eventById.get(text).name };
  if (!text) return null;
  const cut = text.lastIndexOf(":"), span = D.conferences.includes(text) ? null : /^(\d{4})(?:-(\d{4}))?$/.exec(text.slice(cut + 1));
  const head = span === null ? text : text.slice(0, Math.max(0, cut)), conference = head === "" || head === "*" ? null : head;
  const from = span === null ? null : Number(span[1]), to = span === null ? null : Number(span[2] ?? span[1]);
  if (conference !== null && !D.conferences.includes(conference)) return null;
  const list = events.filter(e => (conference === null || D.conferences[e.conference] === conference) && (from === null || (e.year >= from && e.year <= to)));
  const years = from === null ? "" : from === to ? String(from) : `${from}–${to}`;
  return { text, conference, from, to, events: list, name: [conference ?? (from === null ? "all talks" : manyConferences ? "all conferences" : D.conferences[0] ?? ""), years].filter(Boolean).join(" ") };
}
const partText = (conference, from, to) => (conference ?? "*") + (from === null ? "" : `:${from}-${to}`);

function readAddress() {
  const raw = location.hash.slice(1);
  Object.assign(state, { from: null, to: null, conferences: null, themes: null, theme: null, at: null, a: null, b: null, q: "", w: [], of: null });
  if (raw.startsWith("theme-") && themeById.has(raw.slice(6))) { state.theme = raw.slice(6); return true; }
  if (!raw.includes("=")) return false;
  const given = new URLSearchParams(raw), span = /^(\d{4})-(\d{4})$/.exec(given.get("years") ?? "");
  if (span && years.length > 0) {
    const [from, to] = [Number(span[1]), Number(span[2])].sort((x, y) => x - y);
    if (from > firstYear && from <= lastYear) state.from = from;
    if (to < lastYear && to >= firstYear) state.to = to;
  }
  const known = (key, all) => { const list = given.getAll(key).filter(x => all.includes(x)); return list.length > 0 && list.length < all.length ? new Set(list) : null; };
  state.conferences = known("conference", D.conferences);
  const named = (given.get("themes") ?? "").split(",").filter(id => themeById.has(id));
  state.themes = named.length > 0 && named.length < themes.length ? new Set(named) : null;
  state.theme = themeById.has(given.get("theme")) ? given.get("theme") : null;
  for (const key of ["at", "a", "b"]) state[key] = given.has(key) && partOf(given.get(key))?.events.length > 0 ? given.get(key) : null;
  state.q = (given.get("q") ?? "").slice(0, 200);
  state.w = [...new Set((given.get("w") ?? "").split(",").map(text => text.trim()).filter(Boolean))].slice(0, MOST_ITEMS);
  state.of = given.get("of");
  return true;
}

function addressOf(change = {}) {
  const s = { ...state, ...change }, out = new URLSearchParams();
  if (s.theme !== null) out.set("theme", s.theme);
  if (s.theme !== null && s.at !== null) out.set("at", s.at);
  if (s.from !== null || s.to !== null) out.set("years", `${s.from ?? firstYear}-${s.to ?? lastYear}`);
  if (s.conferences !== null) for (const c of s.conferences) out.append("conference", c);
  if (s.themes !== null) out.set("themes", [...s.themes].join(","));
  if (s.a !== null) out.set("a", s.a);
  if (s.b !== null) out.set("b", s.b);
  if (s.q !== "") out.set("q", s.q);
  if (s.w.length > 0) out.set("w", s.w.join(","));
  if (s.w.length > 0 && s.of !== null) out.set("of", s.of);
  return "#" + out.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
}
