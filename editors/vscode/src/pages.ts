// Read-only pages that the program wrote: explanations of rules, ledgers.
import * as vscode from "vscode";

const scheme = "mingcha";

export class Pages implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly contents = new Map<string, string>();
  private readonly changes = new vscode.EventEmitter<vscode.Uri>();
  private readonly disposables: vscode.Disposable[] = [
    this.changes,
    vscode.workspace.registerTextDocumentContentProvider(scheme, this),
    vscode.workspace.onDidCloseTextDocument((document) => this.contents.delete(document.uri.toString())),
  ];

  readonly onDidChange = this.changes.event;

  provideTextDocumentContent(page: vscode.Uri): string {
    return this.contents.get(page.toString()) ?? "";
  }

  /** The address under which `content` can be opened; a page of that name which is open already changes. */
  put(name: string, content: string): vscode.Uri {
    const page = vscode.Uri.from({ scheme, path: `/${name}` });
    this.contents.set(page.toString(), content);
    this.changes.fire(page);
    return page;
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }
}
