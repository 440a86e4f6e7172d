import * as vscode from "vscode";
import { explainRule, showLedger } from "./commands";
import { Pages } from "./pages";
import { Server } from "./server";
import { taskProvider, taskType } from "./task";

let server: Server | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const pages = new Pages();
  const started = new Server(pages);
  server = started;
  context.subscriptions.push(
    pages,
    vscode.commands.registerCommand("mingcha.explain", (id?: string) => explainRule(pages, id)),
    vscode.commands.registerCommand("mingcha.showLedger", () => showLedger(pages)),
    vscode.commands.registerCommand("mingcha.restart", () => started.restart()),
    vscode.tasks.registerTaskProvider(taskType, taskProvider),
    vscode.workspace.onDidChangeConfiguration((change) => started.adopt(change)),
  );
  await started.start();
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
