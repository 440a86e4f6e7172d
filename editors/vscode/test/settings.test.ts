import assert from "node:assert/strict";
import { test } from "node:test";
import { CannotStart, run } from "../src/program";
import { checkArguments, defaults, language, type Settings } from "../src/settings";
import { badReport, program, reports } from "./program";

const everything: Settings = {
  path: program,
  language: "en",
  reportYear: 2022,
  standard: "SH-WMDW-2023",
  select: ["numeric", "punctuation"],
  ignore: ["numeric/change"],
  severity: { punctuation: "note", "numeric/part-whole": "error" },
  failOn: "error",
};

test("messages are in the language of the editor unless one is set", () => {
  assert.equal(language(defaults, "en"), "en");
  assert.equal(language(defaults, "en-GB"), "en");
  assert.equal(language(defaults, "zh-cn"), "zh");
  assert.equal(language(defaults, "de"), "zh");
  assert.equal(language({ ...defaults, language: "zh" }, "en"), "zh");
});

test("without settings, the folder is checked as the program does by itself", () => {
  assert.deepEqual(checkArguments(defaults, "zh-cn", []),
    ["check", "--color", "never", "--lang", "zh", "--fail-on", "warning", "--", "."]);
});

test("the program accepts every setting", async () => {
  const outcome = await run(program, checkArguments(everything, "zh-cn", ["hospital-2022.txt"]), reports);
  assert.equal(outcome.stderr, "");
  assert.equal(outcome.status, 1);
  assert.match(outcome.stdout, /: error: .*\[numeric\/part-whole\]/);
  assert.match(outcome.stdout, /check the figures/); // English was asked for
});

test("settings change what the program finds", async () => {
  const find = (settings: Settings) =>
    run(program, [...checkArguments(settings, "zh", ["-"])], reports, badReport).then((outcome) => outcome.status);
  assert.equal(await find(defaults), 1);
  assert.equal(await find({ ...defaults, failOn: "error" }), 0);
  assert.equal(await find({ ...defaults, ignore: ["punctuation"] }), 0);
  assert.equal(await find({ ...defaults, select: ["numeric"] }), 0);
  assert.equal(await find({ ...defaults, severity: { punctuation: "note" } }), 0);
});

test("a program that is not there is told apart from one that fails", async () => {
  await assert.rejects(run("/nowhere/mingcha", []), CannotStart);
  assert.equal((await run(program, ["no-such-command"])).status, 2);
});
