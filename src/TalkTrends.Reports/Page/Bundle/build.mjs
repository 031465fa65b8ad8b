// node build.mjs FOLDER: writes FOLDER/plot.js, the bundle that the page carries, and FOLDER/plot.LICENSES.txt.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url)), [, , folder] = process.argv;
const result = await build({
  absWorkingDir: here, entryPoints: ["plot.js"], bundle: true, minify: true, format: "iife", globalName: "Plot", target: "es2022", charset: "utf8",
  legalComments: "none", write: false, metafile: true,
});

// Every package of which a byte is in the bundle, with its licence.
const packages = new Set(Object.entries(Object.values(result.metafile.outputs)[0].inputs).filter(([, input]) => input.bytesInOutput > 0)
  .map(([path]) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]).filter(Boolean));
const notices = [...packages].sort().map(name => {
  const at = join(here, "node_modules", name), { version } = JSON.parse(readFileSync(join(at, "package.json"), "utf8"));
  return { name: `${name} ${version}`, text: readFileSync(join(at, readdirSync(at).find(file => /^licen[cs]e/i.test(file))), "utf8").trim() };
});
// The page carries the code, so it carries whose it is; the whole of every licence lies beside the bundle.
const owners = [...new Set(notices.flatMap(notice => notice.text.match(/^ *Copyright .*$/gm)).map(line => line.trim()))];
const permission = notices[0].text.slice(notices[0].text.indexOf("Permission"));
writeFileSync(join(folder, "plot.js"), `/*\n${notices.map(notice => notice.name).join(", ")}\n\n${owners.join("\n")}\n\n${permission}\n*/\n${result.outputFiles[0].text.trimEnd()}\n`);
writeFileSync(join(folder, "plot.LICENSES.txt"), notices.map(notice => `${notice.name}\n\n${notice.text}\n`).join("\n----\n\n"));
