// The commands that show what the program knows.
import * as path from "node:path";
import * as vscode from "vscode";
import { ask, settingsFor } from "./environment";
import type { Pages } from "./pages";
import { readingArguments } from "./settings";

interface ListedRule {
  id: string;
  severity: string;
  status: string;
  title: { zh: string; en: string };
}

async function chooseRule(): Promise<string | undefined> {
  const listed = await ask(["rules", "--format", "json"]);
  if (listed === undefined) return undefined;
  const { rules } = JSON.parse(listed) as { rules: ListedRule[] };
  const items = rules.map((rule) => ({
    label: rule.id,
    description: `${rule.severity}, ${rule.status}`,
    detail: `${rule.title.zh} ${rule.title.en}`,
  }));
  return (await vscode.window.showQuickPick(items, { matchOnDetail: true }))?.label;
}

/** Shows the page of a rule, of one that the user chooses if none is named. */
export async function explainRule(pages: Pages, id?: string): Promise<void> {
  const rule = id ?? (await chooseRule());
  if (rule === undefined) return;
  const page = await ask(["explain", "--format", "markdown", "--", rule]);
  if (page === undefined) return;
  await vscode.commands.executeCommand("markdown.showPreviewToSide", pages.put(`${rule}.md`, page));
}

/** Shows every number of the document in the active editor, as it stands there, saved or not. */
export async function showLedger(pages: Pages): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined) return;
  const name = document.uri.scheme === "file" ? document.fileName : "untitled.txt";
  const options = [...readingArguments(settingsFor(document.uri)), "--stdin-filename", name, "-"];
  const ledger = await ask(["facts", ...options], document.uri, document.getText());
  if (ledger === undefined) return;
  const page = pages.put(`${path.basename(name)} (ledger 数字账)`, ledger);
  await vscode.window.showTextDocument(page, { viewColumn: vscode.ViewColumn.Beside, preview: true });
}
