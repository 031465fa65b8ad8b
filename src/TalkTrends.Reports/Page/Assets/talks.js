// Lists of talks, each with what put it where it is; the search.

const PLACES = ["title", "opening", ""];
const FIRST = 20, MORE = 40;

function titleLink(i) {
  const document = D.pages[talks.document[i]], text = h("bdi", null, talks.title[i]);
  if (document) return h("a", { class: "title", href: `documents/${document}.html#L${talks.line[i]}` }, text);
  return talks.address[i] ? h("a", { class: "title", href: talks.address[i], rel: "noopener noreferrer" }, text) : h("span", { class: "title" }, text);
}

const placeOf = i => `${D.sources[talks.document[i]]}(${talks.line[i]})`;

/** "LISA 2019 · workshop", and, where nothing can be opened, where the record stands. */
function aboutTalk(i) {
  const e = eventOf(i), page = D.pages[talks.document[i]];
  return [e ? e.name : "no event", kindOf(i), isProposed(i) ? "proposed" : "", page || talks.address[i] ? "" : placeOf(i)].filter(Boolean).join(" · ");
}

/** The terms that put a talk into a theme, with their place; linked to their line where the document has a page. */
function evidenceOf(i, membership) {
  const page = D.pages[talks.document[i]];
  return membership.evidence.flatMap((item, k) => {
    const text = item.place < 2 ? `${item.term} (${PLACES[item.place]})` : item.term;
    return [k > 0 ? ", " : null, page ? h("a", { href: `documents/${page}.html#L${item.line}`, title: `line ${item.line}` }, text) : text];
  });
}

function talkItem(i, theme) {
  const about = themesOf(i).filter(m => theme ? m.theme === theme : true), speakers = speakersOf(i);
  const why = about.map(m => h("div", { class: "why" },
    theme ? null : [h("a", { href: addressOf({ theme: m.theme.id, at: null }) }, m.theme.name), ": "],
    m.counted ? null : h("span", { class: "not-counted" }, "by the whole text only: "),
    evidenceOf(i, m)));
  return h("li", null, titleLink(i), speakers ? [" — ", h("bdi", null, speakers)] : null, " ", h("span", { class: "muted", title: placeOf(i) }, aboutTalk(i)), why);
}

/** Fills a list, some at a time; by years where the talks of a theme are of several. */
function listTalks(list, indices, theme) {
  list.replaceChildren();
  const byYear = new Map();
  if (theme) for (const i of indices) byYear.set(yearOf(i), (byYear.get(yearOf(i)) ?? 0) + 1);
  const more = button("", () => { const first = add(MORE); first?.querySelector("a, button")?.focus(); }, { class: "more" });
  let shown = 0;
  function add(count) {
    const items = indices.slice(shown, shown + count).map(i => talkItem(i, theme));
    more.parentElement?.remove();
    items.forEach((item, k) => {
      const year = yearOf(indices[shown + k]);
      if (byYear.size > 1 && (shown + k === 0 || year !== yearOf(indices[shown + k - 1]))) list.append(h("li", { class: "year" }, h("strong", null, year === 0 ? "Undated" : String(year)), h("span", { class: "muted" }, ` ${plural(byYear.get(year), "talk")}`)));
      list.append(item);
    });
    shown += items.length;
    if (shown < indices.length) {
      more.textContent = `Show ${Math.min(MORE, indices.length - shown)} more of ${number(indices.length - shown)}`;
      list.append(h("li", { class: "more-talks" }, more));
    }
    return items[0];
  }
  add(isPhone() ? FIRST / 2.5 : FIRST);
}

const thinned = () => talks.n < D.talksAll
  ? ` This page lists ${number(talks.n)} of ${number(D.talksAll)} records, chosen evenly; talks.csv has all.` : "";

const yearOf = i => eventOf(i)?.year || 0;
const newestFirst = (i, j) => yearOf(j) - yearOf(i) || i - j;

/** The talks about a theme at some events, the newest years first and in each the surest; those that are counted, or those that only the body of the text makes so. */
function talksAbout(theme, list, counted) {
  const there = new Set(list.map(e => e.i));
  return talksOfTheme(theme).filter(m => there.has(talks.event[m.i]) && (m.counted && inShares(m.i)) === counted && (counted || !isProposed(m.i)))
    .sort((p, q) => yearOf(q.i) - yearOf(p.i) || q.score - p.score || p.i - q.i).map(m => m.i);
}

// Search: every word must stand in title, speakers, event or a theme's name; accents and case do not matter.
const plain = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
let haystack = null;
function found() {
  const wanted = plain(state.q).split(/\s+/).filter(Boolean), list = new Set(chosenEvents().map(e => e.i)), all = list.size === events.length, ofThemes = talksOfChosenThemes(), hits = [];
  if (wanted.length > 0) haystack ??= Array.from({ length: talks.n }, (_, i) => plain(`${talks.title[i]} ${speakersOf(i)} ${eventOf(i)?.name ?? ""} ${themesOf(i).map(m => m.theme.name).join(" ")}`));
  for (let i = 0; i < talks.n; i++)
    if ((all || list.has(talks.event[i])) && wanted.every(w => haystack[i].includes(w)) && (ofThemes === null || ofThemes[i] === 1)) hits.push(i);
  return hits.sort(newestFirst);
}

function showTalks() {
  const hits = found(), said = state.q.trim() === "" ? plural(hits.length, "talk") : `${plural(hits.length, "talk")} for “${state.q.trim()}”`;
  $("talks-count").textContent = `${said}${hits.length > 0 ? ", newest first" : ""}.${thinned()}`;
  listTalks($("talks-list"), hits, null);
  return said;
}
