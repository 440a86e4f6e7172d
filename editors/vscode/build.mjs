// Bundles the extension into dist/, with the licences of what is bundled; with --tests, the tests into out/ as well.
import { build } from "esbuild";
import { copyFile, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

process.chdir(path.dirname(fileURLToPath(import.meta.url)));

const common = { bundle: true, platform: "node", target: "node18", format: "cjs", logLevel: "warning" };

/** The folders in node_modules of everything that went into the bundle. */
function packagesOf(metafile) {
  const inputs = Object.keys(metafile.inputs);
  const folders = inputs.map((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]);
  return [...new Set(folders.filter(Boolean))].sort();
}

async function licenceOf(folder) {
  const name = (await readdir(folder)).find((file) => /^licen[cs]e(\.|$)/i.test(file));
  if (!name) throw new Error(`${folder} has no licence`);
  const { version } = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"));
  const title = `${folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length)} ${version}`;
  return `${title}\n${"=".repeat(title.length)}\n\n${await readFile(path.join(folder, name), "utf8")}`;
}

const bundle = await build({
  ...common,
  entryPoints: ["src/extension.ts"],
  outfile: "dist/extension.js",
  external: ["vscode"],
  minify: true,
  metafile: true,
});
const licences = await Promise.all(packagesOf(bundle.metafile).map(licenceOf));
await writeFile("dist/third-party-licences.txt", licences.join("\n\n"));
await copyFile("../../LICENSE", "LICENSE");

if (process.argv.includes("--tests")) {
  const tests = (await readdir("test")).filter((file) => file.endsWith(".test.ts"));
  await build({ ...common, entryPoints: tests.map((file) => `test/${file}`), outdir: "out", external: ["vscode"] });
}
