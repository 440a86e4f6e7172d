// What VS Code knows: settings, folders, and how to tell the user that the program is missing.
import * as vscode from "vscode";
import { CannotStart, run } from "./program";
import { defaults, language, type Settings } from "./settings";

export const section = "mingcha";

export function settingsFor(resource?: vscode.Uri): Settings {
  const configuration = vscode.workspace.getConfiguration(section, resource);
  const read = <Key extends keyof Settings>(key: Key): Settings[Key] => configuration.get(key, defaults[key]);
  return {
    path: read("path"),
    language: read("language"),
    reportYear: read("reportYear"),
    standard: read("standard"),
    select: read("select"),
    ignore: read("ignore"),
    severity: read("severity"),
    failOn: read("failOn"),
  };
}

export function folderOf(resource?: vscode.Uri): string | undefined {
  const folder = resource && vscode.workspace.getWorkspaceFolder(resource);
  return (folder ?? vscode.workspace.workspaceFolders?.[0])?.uri.fsPath;
}

/** The folders of the workspace that lie on a disk. */
export function folders(): vscode.WorkspaceFolder[] {
  return (vscode.workspace.workspaceFolders ?? []).filter((folder) => folder.uri.scheme === "file");
}

/** What the program prints, or nothing after the user was told why it could not. */
export async function ask(options: readonly string[], resource?: vscode.Uri, input?: string): Promise<string | undefined> {
  const settings = settingsFor(resource);
  const spoken = ["--lang", language(settings, vscode.env.language)];
  try {
    const [command = "", ...rest] = options;
    const outcome = await run(settings.path, [command, ...spoken, ...rest], folderOf(resource), input);
    if (outcome.status === 0) return outcome.stdout;
    void vscode.window.showErrorMessage(outcome.stderr.trim());
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    await tellThatItCannotStart(settings.path, error.message);
  }
  return undefined;
}

export async function tellThatItCannotStart(path: string, why: string): Promise<void> {
  const openSettings = "Open Settings 打开设置";
  const answer = await vscode.window.showErrorMessage(
    `mingcha: “${path}” cannot be started (${why}). Install the program, or say where it is. 程序无法启动，请安装或指定路径。`,
    openSettings,
  );
  if (answer === openSettings) await vscode.commands.executeCommand("workbench.action.openSettings", `${section}.path`);
}
