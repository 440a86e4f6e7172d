// What the user set, and what it means for the program. Knows nothing of VS Code, so that it can be tested without it.

export type Severity = "note" | "warning" | "error";

/** One property for each setting `mingcha.*` of package.json, but for those that VS Code reads itself (`trace`). */
export interface Settings {
  path: string;
  language: "auto" | "zh" | "en";
  reportYear: number | null;
  standard: string;
  select: string[];
  ignore: string[];
  severity: Record<string, Severity>;
  failOn: Severity;
}

export const defaults: Settings = {
  path: "mingcha",
  language: "auto",
  reportYear: null,
  standard: "",
  select: [],
  ignore: [],
  severity: {},
  failOn: "warning",
};

/** The language of messages, where `editorLanguage` is that of VS Code, such as `zh-cn`. */
export function language(settings: Settings, editorLanguage: string): "zh" | "en" {
  if (settings.language !== "auto") return settings.language;
  return editorLanguage.toLowerCase().startsWith("en") ? "en" : "zh";
}

/** What the language server is told: the same settings, with a language that it can speak. */
export function serverSettings(settings: Settings, editorLanguage: string): Settings {
  return { ...settings, language: language(settings, editorLanguage) };
}

/** The options that say how a document is read. */
export function readingArguments(settings: Settings): string[] {
  const options: string[] = [];
  if (settings.reportYear !== null) options.push("--report-year", String(settings.reportYear));
  if (settings.standard !== "") options.push("--standard", settings.standard);
  return options;
}

/** The command line of `mingcha check`, whose output the problem matcher reads. */
export function checkArguments(settings: Settings, editorLanguage: string, paths: readonly string[]): string[] {
  const options = ["check", "--color", "never", "--lang", language(settings, editorLanguage)];
  options.push("--fail-on", settings.failOn, ...readingArguments(settings));
  if (settings.select.length > 0) options.push("--select", settings.select.join(","));
  if (settings.ignore.length > 0) options.push("--ignore", settings.ignore.join(","));
  for (const [rule, level] of Object.entries(settings.severity)) options.push("--severity", `${rule}=${level}`);
  return [...options, "--", ...(paths.length > 0 ? paths : ["."])];
}
