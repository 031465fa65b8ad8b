// The page's formulas answer shares.json, as those of the tables do: node shares.mjs STATISTICS.JS; prints what differs and ends with 1 where anything does.
import { readFileSync } from "node:fs";

const formulas = new Function(`${readFileSync(process.argv[2], "utf8")}; return { wilson, shareOf, difference, fisher, changeP, adjusted, isComplete, said, yearsSaid };`)();
const vectors = JSON.parse(readFileSync(new URL("shares.json", import.meta.url), "utf8"));
const share = ([r, n]) => formulas.shareOf(r, n);
const answers = {
  wilson: v => { const b = formulas.wilson(v.counted, v.total, v.dispersion); return [[b.low, b.high], v.bounds]; },
  difference: v => { const d = formulas.difference(share(v.left), share(v.right)); return [[d.value, d.low, d.high], [v.value, ...v.bounds]]; },
  fisher: v => [[formulas.fisher(...v.left, ...v.right)], [v.p]],
  changeP: v => [[formulas.changeP(share(v.now), share(v.before), v.dispersion)], [v.p]],
  adjusted: v => [formulas.adjusted(v.p), v.q],
  complete: v => [[formulas.isComplete(v.events.map(([n, complete]) => ({ n, complete })))], [v.complete]],
  said: v => [[formulas.said(share([v.counted, v.total]))], [v.text]],
  years: v => [[formulas.yearsSaid(v.years)], [v.text]],
};
answers.change = answers.changeP;

let failed = 0;
// The tail of the normal distribution is good to 1.2e-7 of its value.
const isSame = (found, wanted) => typeof wanted === "number" ? Math.abs(found - wanted) <= 1e-9 + 2e-7 * Math.abs(wanted) : found === wanted;
for (const [kind, cases] of Object.entries(vectors))
  for (const vector of cases) {
    const [found, wanted] = answers[kind](vector);
    if (found.length === wanted.length && found.every((value, i) => isSame(value, wanted[i]))) continue;
    failed++;
    console.log(`${kind} ${JSON.stringify(vector)}: found ${JSON.stringify(found)}`);
  }
console.log(`${Object.values(vectors).flat().length - failed} of ${Object.values(vectors).flat().length} agree`);
process.exit(failed > 0 ? 1 : 0);
