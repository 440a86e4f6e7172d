// The language server: started with the extension, and again when a setting asks for another program.
import * as vscode from "vscode";
import { DidChangeConfigurationNotification, LanguageClient, type LanguageClientOptions } from "vscode-languageclient/node";
import { explainRule } from "./commands";
import { folders, section, settingsFor, tellThatItCannotStart } from "./environment";
import type { Pages } from "./pages";
import { CannotStart, run } from "./program";
import { language, serverSettings, type Settings } from "./settings";

/** A command of the server, which its client runs: the page of a rule is shown by the editor. */
const explainRuleOfServer = "mingcha.explainRule";

function settingsForServer(resource?: vscode.Uri): Settings {
  return serverSettings(settingsFor(resource), vscode.env.language);
}

/** Commands of the server, such as that which checks the workspace, are offered while it runs. */
async function tellWhetherItRuns(isRunning: boolean): Promise<void> {
  await vscode.commands.executeCommand("setContext", `${section}.isRunning`, isRunning);
}

/** Why the language server cannot be started: the program is missing, or too old to have one. */
async function obstacleTo(path: string): Promise<string | undefined> {
  try {
    const { status, stderr } = await run(path, ["lsp", "--help"]);
    return status === 0 ? undefined : stderr.trim();
  } catch (error) {
    if (error instanceof CannotStart) return error.message;
    throw error;
  }
}

export class Server implements vscode.Disposable {
  private client: LanguageClient | undefined;

  constructor(private readonly pages: Pages) {}

  async start(): Promise<void> {
    const settings = settingsFor(folders()[0]?.uri);
    const obstacle = await obstacleTo(settings.path);
    if (obstacle !== undefined) {
      void tellThatItCannotStart(settings.path, obstacle); // whose answer nobody should have to wait for
      return;
    }
    const spoken = language(settings, vscode.env.language);
    const executable = { command: settings.path, args: ["lsp", "--lang", spoken] };
    this.client = new LanguageClient(section, "mingcha", executable, this.clientOptions());
    const hasStarted = await this.client.start().then(() => true, () => false); // the client tells the user why not
    await tellWhetherItRuns(hasStarted);
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (client?.needsStop()) await client.stop();
    await tellWhetherItRuns(false);
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async adopt(change: vscode.ConfigurationChangeEvent): Promise<void> {
    if (["path", "language"].some((key) => change.affectsConfiguration(`${section}.${key}`))) {
      await this.restart();
    } else if (change.affectsConfiguration(section)) {
      // The server then asks for what it wants to know.
      await this.client?.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    }
  }

  dispose(): void {
    void this.stop();
  }

  private clientOptions(): LanguageClientOptions {
    return {
      documentSelector: ["plaintext", "markdown"].map((language) => ({ scheme: "file", language })),
      initializationOptions: settingsForServer(folders()[0]?.uri),
      middleware: {
        workspace: {
          configuration: ({ items }) =>
            items.map(({ scopeUri }) => settingsForServer(scopeUri ? vscode.Uri.parse(scopeUri) : folders()[0]?.uri)),
        },
        executeCommand: (command, values, next) =>
          command === explainRuleOfServer ? explainRule(this.pages, String(values[0])) : next(command, values),
      },
    };
  }
}
