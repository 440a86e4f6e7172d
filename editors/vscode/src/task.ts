// `mingcha check` as a task, whose findings the problem matcher puts into the list of problems.
import * as vscode from "vscode";
import { folders, settingsFor } from "./environment";
import { checkArguments } from "./settings";

export const taskType = "mingcha";

interface Definition extends vscode.TaskDefinition {
  paths?: string[];
}

function checkTask(folder: vscode.WorkspaceFolder, definition: Definition): vscode.Task {
  const settings = settingsFor(folder.uri);
  const options = checkArguments(settings, vscode.env.language, definition.paths ?? []);
  const execution = new vscode.ProcessExecution(settings.path, options, { cwd: folder.uri.fsPath });
  const task = new vscode.Task(definition, folder, "check", taskType, execution, "$mingcha");
  task.presentationOptions = { clear: true, reveal: vscode.TaskRevealKind.Silent };
  return task;
}

export const taskProvider: vscode.TaskProvider = {
  provideTasks: () => folders().map((folder) => checkTask(folder, { type: taskType })),
  resolveTask(task) {
    const folder = typeof task.scope === "object" ? task.scope : folders()[0];
    return folder && checkTask(folder, task.definition as Definition);
  },
};
