// The first screen of a report as a picture, for the README: node picture.mjs CHROMIUM INDEX.HTML OUT.png [light|dark].
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [, , program, path, out, colorScheme = "light"] = process.argv;
const browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox", "--disable-gpu"] });
const page = await (await browser.newContext({ viewport: { width: 1280, height: 860 }, deviceScaleFactor: 1.5, colorScheme })).newPage();
await page.goto(pathToFileURL(path).href);
await page.waitForSelector("html.ready.settled", { state: "attached" });
await page.screenshot({ path: out });
await browser.close();
