// The map of talks: near each other where they use the same words. A picture for the eye; the lists say the same.

let mapSpots = [];
function showMap() {
  const canvas = $("map");
  if (!canvas) return;
  onWidth(canvas.parentElement, drawMap);
}

function drawMap() {
  const canvas = $("map"), width = canvas.parentElement.clientWidth, height = Math.round(Math.min(width * 0.62, 640)), dense = window.devicePixelRatio || 1;
  fill(canvas, { width: Math.round(width * dense), height: Math.round(height * dense), style: { width: `${width}px`, height: `${height}px` } }, []);
  const pen = canvas.getContext("2d"), style = getComputedStyle(document.documentElement), colour = name => style.getPropertyValue(name).trim();
  pen.scale(dense, dense);
  const list = new Set(chosenEvents().map(e => e.i)), all = list.size === events.length, wanted = state.themes === null ? null : new Set(chosenThemes().map(t => t.i));
  const hues = Array.from({ length: 7 }, (_, i) => colour(`--h${i}`)), grey = colour("--line");
  mapSpots = [];
  for (let i = 0; i < talks.n; i++) {
    if (talks.x[i] > 500 || (!all && !list.has(talks.event[i]))) continue;
    const topic = talks.topic[i] < 0 ? null : topics[talks.topic[i]];
    let paint = topic ? hues[topic.hue] : grey;
    if (wanted !== null) { const m = themesOf(i).find(m => wanted.has(m.theme.i)); paint = m ? hues[m.theme.hue] : grey; }
    mapSpots.push({ i, x: 12 + (talks.x[i] + 500) / 1000 * (width - 24), y: 12 + (500 - talks.y[i]) / 1000 * (height - 24), paint });
  }
  const radius = mapSpots.length > 3000 ? 1.5 : mapSpots.length > 400 ? 2.4 : 5;
  pen.globalAlpha = mapSpots.length > 3000 ? 0.65 : 0.85;
  // What is grey lies below what is coloured.
  for (const isGrey of [true, false]) for (const spot of mapSpots) if ((spot.paint === grey) === isGrey) {
    pen.fillStyle = spot.paint;
    pen.beginPath();
    pen.arc(spot.x, spot.y, radius, 0, 2 * Math.PI);
    pen.fill();
  }
  pen.globalAlpha = 1;
  nameTopics(pen, width, height, colour("--ink"), colour("--ground"));
}

/** Topics by their first word, where there is room; the larger first. */
function nameTopics(pen, width, height, ink, ground) {
  const taken = [];
  pen.font = `600 ${width < 500 ? 11 : 13}px ${getComputedStyle(document.body).fontFamily}`;
  pen.textAlign = "center";
  for (const topic of topics.slice(0, 60)) {
    const spots = mapSpots.filter(spot => talks.topic[spot.i] === topic.i);
    if (spots.length < 3) continue;
    const middle = key => spots.map(spot => spot[key]).sort((p, q) => p - q)[Math.floor(spots.length / 2)];
    const text = topic.name.split(" · ")[0], half = pen.measureText(text).width / 2, x = Math.min(Math.max(half + 4, middle("x")), width - half - 4), y = Math.min(Math.max(16, middle("y")), height - 6);
    if (taken.some(t => Math.abs(t.x - x) < t.half + half + 6 && Math.abs(t.y - y) < 17)) continue;
    taken.push({ x, y, half });
    // A plate below the name: between its letters dots would be read as part of them.
    const tall = width < 500 ? 11 : 13;
    pen.globalAlpha = 0.88;
    pen.fillStyle = ground;
    pen.beginPath();
    pen.roundRect(x - half - 4, y - tall, 2 * half + 8, tall + 5, 4);
    pen.fill();
    pen.globalAlpha = 1;
    pen.fillStyle = ink;
    pen.fillText(text, x, y);
  }
}

const nearMap = event => {
  const box = $("map").getBoundingClientRect(), px = event.clientX - box.left, py = event.clientY - box.top, far = spot => (spot.x - px) ** 2 + (spot.y - py) ** 2;
  return mapSpots.map(spot => ({ spot, d: far(spot) })).filter(near => near.d < 400).sort((p, q) => p.d - q.d).slice(0, 5).map(near => near.spot);
};

function followMap() {
  const canvas = $("map");
  if (!canvas) return;
  canvas.addEventListener("pointermove", event => {
    const [spot] = nearMap(event);
    if (!spot) { unnote(); return; }
    const title = talks.title[spot.i];
    note(event.clientX, event.clientY, [title.length > 90 ? title.slice(0, 89) + "…" : title, [eventOf(spot.i)?.name, talks.topic[spot.i] < 0 ? "no topic" : topics[talks.topic[spot.i]].name].filter(Boolean).join(" · ")]);
  });
  canvas.addEventListener("pointerleave", unnote);
  canvas.addEventListener("click", event => {
    const near = nearMap(event);
    $("map-talks").hidden = near.length === 0;
    if (near.length > 0) listTalks($("map-talks"), near.map(spot => spot.i), null);
  });
}
