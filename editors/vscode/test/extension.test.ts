// The packaged extension (unpacked into MINGCHA_EXTENSION; by default the bundle in this folder), with a stub in place of
// VS Code and the real program behind it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { after, before, beforeEach, test } from "node:test";
import { badReport, program, rulesOfProgram } from "./program";
import { fire, state, Uri } from "./vscode_stub";

const root = path.resolve(process.env["MINGCHA_EXTENSION"] ?? ".");
const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
const extension = createRequire(path.join(root, "package.json"))(manifest.main.replace(/^(?!\.)/, "./"));
const context = { subscriptions: [] as { dispose(): void }[] };
const folder = mkdtempSync(path.join(tmpdir(), "mingcha-"));

before(async () => {
  state.folder = folder;
  state.settings = { path: program };
  await extension.activate(context);
});

beforeEach(() => {
  state.settings = { path: program };
  state.executed = [];
  state.errors = [];
  state.shown = [];
});

after(async () => {
  await extension.deactivate();
  for (const subscription of context.subscriptions) subscription.dispose();
  rmSync(folder, { recursive: true });
});

const execute = (command: string, ...values: unknown[]) => state.commands.get(command)!(...values);
const contentOf = (page: Uri): string => state.providers.get("mingcha").provideTextDocumentContent(page);

test("every command of package.json is there: of the extension, or of the server while it runs", () => {
  const contributed: string[] = manifest.contributes.commands.map((command: { command: string }) => command.command);
  const isOfServer = (name: string) => name === "mingcha.checkWorkspace" || name === "mingcha.explainRule";
  assert.deepEqual([...state.commands.keys()].filter((name) => !isOfServer(name)).sort(),
    contributed.filter((name) => !isOfServer(name)).sort());
  assert.equal(state.commands.has("mingcha.checkWorkspace"), true);
  assert.equal(state.context["mingcha.isRunning"], true);
});

test("a rule is explained", async () => {
  await execute("mingcha.explain", "numeric/part-whole");
  const [{ command, values }] = state.executed as [{ command: string; values: [Uri] }];
  assert.equal(command, "markdown.showPreviewToSide");
  assert.match(contentOf(values[0]), /^# numeric\/part-whole: [^]*## 查什么/);
});

test("a rule is chosen from all rules, also those of a pack", async () => {
  state.choose = (items) => items.at(-1);
  await execute("mingcha.explain");
  const last = rulesOfProgram().at(-1)!;
  assert.match(contentOf(state.executed[0]!.values[0]), new RegExp(`^# ${last}: `));
});

test("nothing is shown if no rule is chosen", async () => {
  state.choose = () => undefined;
  await execute("mingcha.explain");
  assert.deepEqual([state.executed, state.errors], [[], []]);
});

test("an unknown rule is an error message of the program", async () => {
  await execute("mingcha.explain", "numeric/part-hole");
  assert.match(state.errors[0]!, /numeric\/part-whole/);
});

test("the ledger is that of the text in the editor, saved or not", async () => {
  const fileName = path.join(folder, "报告.txt");
  writeFileSync(fileName, "旧文。\n");
  const getText = () => "某某公司2023年社会责任报告\n公司共有员工130人，其中男性100人，女性30人。\n";
  state.activeTextEditor = { document: { uri: Uri.file(fileName), fileName, getText } };
  await execute("mingcha.showLedger");
  assert.deepEqual(state.errors, []);
  assert.match(contentOf(state.shown[0]), /130人/);
});

test("the task checks a folder, and the problem matcher reads its output", () => {
  writeFileSync(path.join(folder, "坏.txt"), badReport);
  const [task] = state.providers.get("task").provideTasks();
  assert.equal(task.problemMatchers, `$${manifest.contributes.problemMatchers[0].name}`);
  assert.equal(task.definition.type, manifest.contributes.taskDefinitions[0].type);
  const { process: command, args, options } = task.execution;
  const outcome = spawnSync(command, args, { ...options, encoding: "utf8" });
  assert.equal(outcome.status, 1);
  assert.match(outcome.stdout, new RegExp(`^坏\\.txt.*\\[punctuation/repeated\\]$`, "m"));
  assert.match(outcome.stdout, new RegExp(manifest.contributes.problemMatchers[0].pattern.regexp, "m"));
});

test("a program that is missing is told, with the way to the settings", async () => {
  state.settings = { path: "/nowhere/mingcha" };
  state.choose = (items) => items[0];
  await execute("mingcha.explain", "numeric/part-whole");
  assert.match(state.errors[0]!, /\/nowhere\/mingcha/);
  assert.deepEqual(state.executed.map(({ command, values }) => [command, values[0]]),
    [["workbench.action.openSettings", "mingcha.path"]]);
});

/** Opens a new document, with events in the order of VS Code. */
function open(name: string, text: string) {
  const uri = Uri.file(path.join(folder, name));
  const document = { uri, fileName: uri.path, languageId: "plaintext", version: 1, getText: () => text };
  state.tabs.push(uri);
  fire("onDidChangeTabs", { opened: [uri], closed: [] });
  state.documents.push(document);
  fire("onDidOpenTextDocument", document);
  return uri;
}

const foundIn = (uri: Uri) => state.diagnostics.get(uri.toString()) ?? [];
const ruleOf = (found: any) => (typeof found.code === "object" ? found.code.value : found.code);

test("the server's diagnostics appear", async () => {
  const uri = open("甲.txt", badReport);
  const found = await waitFor(() => foundIn(uri)[0]);
  assert.deepEqual([ruleOf(found), found.source, found.range.start.line, found.range.start.character],
    ["punctuation/repeated", "mingcha", 0, 12]);
});

test("a setting that changes reaches the server", async () => {
  const uri = open("乙.txt", badReport);
  const set = (settings: object) => {
    state.settings = { path: program, ...settings };
    fire("onDidChangeConfiguration", { affectsConfiguration: (name: string) => name === "mingcha" });
  };
  await waitFor(() => foundIn(uri).length > 0);
  set({ ignore: ["punctuation"] });
  await waitFor(() => foundIn(uri).length === 0);
  set({});
  await waitFor(() => foundIn(uri).length > 0);
});

test("the server's way to explain a rule opens its page", async () => {
  await execute("mingcha.explainRule", "numeric/part-whole");
  assert.equal(state.executed.at(-1)!.command, "markdown.showPreviewToSide");
});

test("the server checks the workspace", async () => {
  writeFileSync(path.join(folder, "另一份.txt"), badReport);
  await execute("mingcha.checkWorkspace");
  await waitFor(() => foundIn(Uri.file(path.join(folder, "另一份.txt"))).length > 0);
});

async function waitFor<T>(look: () => T): Promise<T> {
  for (let left = 200; left > 0; --left) {
    const seen = look();
    if (seen) return seen;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("nothing came within 10 seconds");
}
