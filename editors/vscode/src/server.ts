// The language server: started with the extension, and again when a setting asks for another program.
import * as vscode from "vscode";
import { LanguageClient, type LanguageClientOptions } from "vscode-languageclient/node";
import { explainRule } from "./commands";
import { folders, section, settingsFor, tellThatItCannotStart } from "./environment";
import type { Pages } from "./pages";
import { CannotStart, run } from "./program";
import { language } from "./settings";

/** What the server asks its client to do, by the name that it gives to the command. */
const explainRuleOfServer = "mingcha.explainRule";

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
    await this.client.start().catch(() => undefined); // the client has told the user why
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (client?.needsStop()) await client.stop();
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** The program and its language are settled when it is started; the server asks for all other settings itself. */
  async adopt(change: vscode.ConfigurationChangeEvent): Promise<void> {
    if (["path", "language"].some((key) => change.affectsConfiguration(`${section}.${key}`))) await this.restart();
  }

  dispose(): void {
    void this.stop();
  }

  private clientOptions(): LanguageClientOptions {
    return {
      documentSelector: ["plaintext", "markdown"].map((language) => ({ scheme: "file", language })),
      initializationOptions: settingsFor(folders()[0]?.uri),
      synchronize: { configurationSection: section },
      middleware: {
        executeCommand: (command, values, next) =>
          command === explainRuleOfServer ? explainRule(this.pages, String(values[0])) : next(command, values),
      },
    };
  }
}
