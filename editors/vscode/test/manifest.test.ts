// What package.json promises, held against the program.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { test } from "node:test";
import { defaults } from "../src/settings";
import { program, reports, source } from "./program";

const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const [matcher] = manifest.contributes.problemMatchers;

interface Problem {
  file: string;
  line: number;
  column: number;
  severity: string;
  message: string;
  code: string | undefined;
}

/** What VS Code would put into its list of problems: it matches line by line. */
function problemsIn(output: string): Problem[] {
  const { regexp, file, line, column, severity, message, code } = matcher.pattern;
  const pattern = new RegExp(regexp);
  return output.split(/\r?\n/).flatMap((text) => {
    const match = pattern.exec(text);
    return match
      ? [{ file: match[file]!, line: Number(match[line]), column: Number(match[column]), severity: match[severity]!,
          message: match[message]!, code: match[code] }]
      : [];
  });
}

function check(folder: string, ...options: string[]) {
  return spawnSync(program, ["check", ...options], { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 });
}

/** The same findings, as the program tells them to machines. */
function findingsIn(json: string): Problem[] {
  return JSON.parse(json).files.flatMap((file: any) =>
    file.diagnostics.map((found: any) => ({
      file: file.path, line: found.place.begin.line, column: found.place.begin.column, severity: found.severity,
      message: found.message, code: found.rule,
    })),
  );
}

for (const language of ["zh", "en"]) {
  test(`the problem matcher finds every finding and nothing else (${language})`, () => {
    const options = ["--no-config", "--select", "all", "--lang", language];
    const problems = problemsIn(check(reports, ...options).stdout);
    assert.ok(problems.length > 50, String(problems.length));
    assert.deepEqual(problems, findingsIn(check(reports, ...options, "--format", "json").stdout));
  });
}

test("the problem matcher finds a mistake in the configuration", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "mingcha-"));
  writeFileSync(path.join(folder, "mingcha.toml"), "\nselct = []\n");
  writeFileSync(path.join(folder, "a.txt"), "甲。\n");
  const [problem, ...others] = problemsIn(check(folder).stderr);
  assert.deepEqual(others, []);
  assert.equal(path.basename(problem!.file), "mingcha.toml");
  assert.deepEqual([problem!.line, problem!.column, problem!.severity, problem!.code], [2, 1, "error", undefined]);
});

test("every setting is read, with the default that package.json names", () => {
  const properties = Object.entries<any>(manifest.contributes.configuration.properties);
  const declared = properties.map(([name, property]) => [name.replace("mingcha.", ""), property.default]);
  assert.deepEqual(Object.fromEntries(declared), { ...defaults, "trace.server": "off" });
});

test("the version is that of the program", () => {
  assert.match(readFileSync(path.join(source, "CMakeLists.txt"), "utf8"),
    new RegExp(`VERSION ${manifest.version.replaceAll(".", "\\.")}\\s`));
});
