// The formulas of the tables, so that what is shown for a part of the talks agrees with what they say of all.

const Z = 1.959964;

/** Wilson's 95% interval of r out of n; the dispersion is at least 1. Null where n is 0. */
function wilson(r, n, dispersion = 1) {
  if (n === 0) return null;
  const size = n / dispersion, p = r / n, scale = 1 + Z * Z / size;
  const centre = (p + Z * Z / (2 * size)) / scale;
  const half = Z * Math.sqrt(p * (1 - p) / size + Z * Z / (4 * size * size)) / scale;
  return { low: r === 0 ? 0 : Math.max(0, centre - half), high: r === n ? 1 : Math.min(1, centre + half) };
}

/** A share with its counts and interval; share and interval are null where n is 0. */
function shareOf(r, n, dispersion = 1) {
  return { r, n, share: n === 0 ? null : r / n, bounds: wilson(r, n, dispersion) };
}

/** Newcombe's interval of the difference of two shares. */
function difference(a, b, dispersion = 1) {
  if (a.n === 0 || b.n === 0) return null;
  const p = wilson(a.r, a.n, dispersion), q = wilson(b.r, b.n, dispersion), d = a.share - b.share;
  return {
    value: d,
    low: d - Math.sqrt((a.share - p.low) ** 2 + (q.high - b.share) ** 2),
    high: d + Math.sqrt((p.high - a.share) ** 2 + (b.share - q.low) ** 2),
  };
}

/** Whether a year is complete: complete events hold more than half of its talks with text. */
const isComplete = list => {
  const n = list.reduce((sum, e) => sum + e.n, 0);
  return n > 0 && list.reduce((sum, e) => e.complete ? sum + e.n : sum, 0) * 2 > n;
};

const logFactorials = [0];
function logFactorial(n) {
  for (let i = logFactorials.length; i <= n; i++) logFactorials.push(logFactorials[i - 1] + Math.log(i));
  return logFactorials[n];
}

/** Fisher's exact test, two-sided, of r1 out of n1 against r2 out of n2. */
function fisher(r1, n1, r2, n2) {
  const r = r1 + r2, n = n1 + n2, choose = (all, some) => logFactorial(all) - logFactorial(some) - logFactorial(all - some);
  const log = x => choose(n1, x) + choose(n2, r - x) - choose(n, r);
  const seen = log(r1) + 1e-7;
  let p = 0;
  for (let x = Math.max(0, r - n2); x <= Math.min(r, n1); x++) if (log(x) <= seen) p += Math.exp(log(x));
  return Math.min(1, p);
}

/** The upper tail of the normal distribution beyond z, at least 0; to 1.2e-7 of its value (W. H. Press and others 1992, erfcc). */
function tail(z) {
  const x = z / Math.SQRT2, t = 1 / (1 + 0.5 * x);
  const c = [1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223, 0.17087277];
  return 0.5 * t * Math.exp(-x * x - 1.26551223 + c.reduceRight((sum, k) => (sum + k) * t, 0));
}

/** p of a year against the years before: the larger of Fisher's exact and of a test with the theme's dispersion. */
function changeP(a, b, dispersion) {
  const pooled = (a.r + b.r) / (a.n + b.n);
  if (pooled <= 0 || pooled >= 1) return 1;
  const z = Math.abs(a.share - b.share) / Math.sqrt(dispersion * pooled * (1 - pooled) * (1 / a.n + 1 / b.n));
  return Math.max(fisher(a.r, a.n, b.r, b.n), 2 * tail(z));
}

/** Benjamini and Hochberg's q of each p. */
function adjusted(ps) {
  const order = ps.map((p, i) => i).sort((i, j) => ps[j] - ps[i]), q = new Array(ps.length);
  let least = 1;
  order.forEach((i, rank) => { least = Math.min(least, ps[i] * ps.length / (ps.length - rank)); q[i] = least; });
  return q;
}

// Numbers are written one way everywhere: percent with one decimal where n is over 200, else none.
const number = n => n.toLocaleString("en-US");
const plural = (n, one) => `${number(n)} ${one}${n === 1 ? "" : "s"}`;
const figure = (share, n) => (100 * share).toFixed(n > 200 ? 1 : 0);
const percent = (share, n) => figure(share, n) + "%";

/** "27 of 2,150". */
const countOf = s => `${number(s.r)} of ${number(s.n)}`;

/** "27 of 2,150 (1.3%, 0.9–1.8%)": as the findings write it. */
function said(s) {
  if (s.n === 0) return "no talk with text";
  const written = figure(s.share, s.n);
  if (s.r > 0 && Number(written) === 0) return countOf(s);
  return `${countOf(s)} (${written}%, ${figure(s.bounds.low, s.n)}–${percent(s.bounds.high, s.n)})`;
}

/** "+3.2 (1.1 to 5.2)": percentage points. */
function points(d, n) {
  const digits = n > 200 ? 1 : 0;
  const signed = x => { const t = (100 * Math.abs(x)).toFixed(digits); return (x < 0 && Number(t) !== 0 ? "−" : x > 0 && Number(t) !== 0 ? "+" : "") + t; };
  return `${signed(d.value)} (${signed(d.low)} to ${signed(d.high)})`;
}

/** "2007–2009", or "2022–2023 and 2026" where years are left out between. */
function yearsSaid(years) {
  const runs = [];
  for (const year of years) {
    const run = runs[runs.length - 1];
    if (run && run[1] === year - 1) run[1] = year; else runs.push([year, year]);
  }
  const said = runs.map(([from, to]) => from === to ? String(from) : `${from}–${to}`);
  return said.length === 0 ? "no year" : said.length === 1 ? said[0] : `${said.slice(0, -1).join(", ")} and ${said[said.length - 1]}`;
}
