// Stands in for the module `vscode`, which exists only inside VS Code. It keeps what the extension registers and shows,
// so that tests can use it. It proves that the extension runs with these calls, not that VS Code draws anything.
import Module from "node:module";
import { pathToFileURL, fileURLToPath } from "node:url";

type Handler = (...values: any[]) => any;

export const state = {
  commands: new Map<string, Handler>(),
  executed: [] as { command: string; values: any[] }[],
  errors: [] as string[],
  shown: [] as any[],
  log: [] as string[],
  context: {} as Record<string, unknown>,
  diagnostics: new Map<string, any[]>(),
  settings: {} as Record<string, unknown>,
  folder: "/",
  tabs: [] as any[],
  documents: [] as any[],
  activeTextEditor: undefined as any,
  /** Answers to messages and lists, by the items that the user could choose. */
  choose: ((items: any[]) => items[0]) as (items: any[]) => any,
  providers: new Map<string, any>(),
};

class Disposable {
  constructor(private readonly undo: Handler = () => undefined) {}
  dispose() { this.undo(); }
  static from(...all: Disposable[]) { return new Disposable(() => all.forEach((one) => one.dispose())); }
}

class EventEmitter {
  private readonly listeners = new Set<Handler>();
  readonly event = (listener: Handler, self?: unknown) => {
    const bound = self ? listener.bind(self) : listener;
    this.listeners.add(bound);
    return new Disposable(() => this.listeners.delete(bound));
  };
  fire(value: unknown) { for (const listener of this.listeners) listener(value); }
  dispose() { this.listeners.clear(); }
}

export class Uri {
  constructor(readonly scheme: string, readonly path: string) {}
  static from(parts: { scheme: string; path: string }) { return new Uri(parts.scheme, parts.path); }
  static file(path: string) { return new Uri("file", path); }
  static parse(text: string) {
    return text.startsWith("file:") ? Uri.file(fileURLToPath(text)) : new Uri(text.split(":")[0]!, text.replace(/^[^:]*:/, ""));
  }
  get fsPath() { return this.path; }
  get authority() { return ""; }
  get query() { return ""; }
  get fragment() { return ""; }
  with(parts: { scheme?: string; path?: string }) { return new Uri(parts.scheme ?? this.scheme, parts.path ?? this.path); }
  toString() { return this.scheme === "file" ? pathToFileURL(this.path).href : `${this.scheme}:${this.path}`; }
}

class Position { constructor(readonly line: number, readonly character: number) {} }
class Range {
  readonly start: Position;
  readonly end: Position;
  constructor(startLine: number, startCharacter: number, endLine: number, endCharacter: number) {
    this.start = new Position(startLine, startCharacter);
    this.end = new Position(endLine, endCharacter);
  }
}
class Diagnostic { constructor(public range: Range, public message: string, public severity: number) {} }
class CodeActionKind {
  static readonly Empty = new CodeActionKind("");
  static readonly QuickFix = new CodeActionKind("quickfix");
  constructor(readonly value: string) {}
  append(part: string) { return new CodeActionKind(this.value ? `${this.value}.${part}` : part); }
}
class CancellationTokenSource {
  private readonly cancelled = new EventEmitter();
  readonly token = { isCancellationRequested: false, onCancellationRequested: this.cancelled.event };
  cancel() { this.token.isCancellationRequested = true; this.cancelled.fire(undefined); }
  dispose() { this.cancelled.dispose(); }
}
class TabInputText { constructor(readonly uri: Uri) {} }
class ProcessExecution { constructor(public process: string, public args: string[], public options: any) {} }
class Task {
  presentationOptions: any;
  constructor(public definition: any, public scope: any, public name: string, public source: string,
              public execution: any, public problemMatchers: any) {}
}

const events = new Map<string, EventEmitter>();
export function fire(event: string, value: unknown) { events.get(event)?.fire(value); }

/** A namespace whose unknown members are events (`onDid…`) or functions that return a disposable. */
function namespace(known: Record<string, any>): any {
  return new Proxy(known, {
    get(target, name) {
      if (typeof name === "symbol" || name in target) return target[name as string];
      if (!/^on[A-Z]/.test(name)) return () => new Disposable();
      if (!events.has(name)) events.set(name, new EventEmitter());
      return events.get(name)!.event;
    },
  });
}

/** A class, or an enumeration, that nothing here looks into. */
function unknownType(): any {
  return new Proxy(class {}, { get: (target: any, name) => (name in target ? target[name] : name) });
}

const folders = () => [{ uri: Uri.file(state.folder), name: "reports", index: 0 }];

const members: Record<string, any> = {
  version: "1.82.0", Disposable, EventEmitter, Uri, Position, Range, Diagnostic, CodeActionKind, CancellationTokenSource,
  ProcessExecution, TabInputText, Task,
  DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
  ViewColumn: { Beside: -2 },
  TaskRevealKind: { Silent: 2 },
  env: namespace({ language: "zh-cn", appName: "stub", createTelemetryLogger: () => ({}) }),
  commands: namespace({
    registerCommand(name: string, handler: Handler) {
      if (state.commands.has(name)) throw new Error(`command '${name}' already exists`); // as VS Code does
      state.commands.set(name, handler);
      return new Disposable(() => state.commands.delete(name));
    },
    async executeCommand(command: string, ...values: any[]) {
      if (command === "setContext") return void (state.context[values[0]] = values[1]);
      state.executed.push({ command, values });
      return state.commands.get(command)?.(...values);
    },
  }),
  window: namespace({
    get activeTextEditor() { return state.activeTextEditor; },
    visibleTextEditors: [],
    tabGroups: namespace({
      get all() { return [{ tabs: state.tabs.map((uri) => ({ input: new TabInputText(uri) })) }]; },
    }),
    showErrorMessage: async (message: string, ...items: any[]) => { state.errors.push(message); return state.choose(items); },
    showQuickPick: async (items: any[]) => state.choose(items),
    showTextDocument: async (page: any) => { state.shown.push(page); },
    withProgress: (_options: unknown, work: Handler) => work({ report: () => undefined }, new CancellationTokenSource().token),
    createOutputChannel: () => namespace({ append: (text: string) => state.log.push(text), appendLine: (text: string) => state.log.push(text) }),
  }),
  workspace: namespace({
    get workspaceFolders() { return folders(); },
    get textDocuments() { return state.documents; },
    notebookDocuments: [],
    getWorkspaceFolder: () => folders()[0],
    getConfiguration: (section?: string) => {
      if (section === "mingcha") return { get: (key: string, otherwise: unknown) => state.settings[key] ?? otherwise };
      return { get: (_key: string, otherwise: unknown) => otherwise, mingcha: state.settings };
    },
    registerTextDocumentContentProvider: (scheme: string, provider: any) => {
      state.providers.set(scheme, provider);
      return new Disposable();
    },
    createFileSystemWatcher: () => namespace({ dispose: () => undefined }),
  }),
  languages: namespace({
    match: () => 10,
    createDiagnosticCollection: () => ({
      set: (uri: Uri, found: any[]) => state.diagnostics.set(uri.toString(), found),
      delete: (uri: Uri) => state.diagnostics.delete(uri.toString()),
      clear: () => state.diagnostics.clear(), dispose: () => undefined, has: () => false, forEach: () => undefined,
    }),
  }),
  tasks: namespace({
    registerTaskProvider: (_type: string, provider: any) => {
      state.providers.set("task", provider);
      return new Disposable();
    },
  }),
};

const stub = new Proxy(members, {
  get(target, name: string) { return name in target ? target[name] : (target[name] = unknownType()); },
});

const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };
const load = loader._load;
loader._load = (request, ...rest) => (request === "vscode" ? stub : load(request, ...rest));
