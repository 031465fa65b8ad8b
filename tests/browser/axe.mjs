// What axe finds wrong with a page in headless Chromium; page.mjs asks.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Each rule that an open page breaks, with the first places. */
export async function broken(page) {
  await page.evaluate(source);
  const { violations } = await page.evaluate(() => axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] }));
  return violations.map(v => `${v.id}: ${v.nodes.slice(0, 3).map(node => `${node.target.join(" ")}${v.id === "color-contrast" ? ` (${node.any[0]?.message.match(/contrast of [\d.]+/)?.[0]})` : ""}`).join(", ")} (${v.nodes.length})`);
}
