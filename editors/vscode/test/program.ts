// The real program that the tests run, and reports for it.
import { execFileSync } from "node:child_process";
import * as path from "node:path";

const named = process.env["MINGCHA_PROGRAM"];
if (named === undefined) throw new Error("MINGCHA_PROGRAM must name the program");
export const program = path.resolve(named);
/** The root of the project's source. */
export const source = path.resolve("../..");
export const reports = path.join(source, "fixtures/reports");
export const badReport = "本年完成管网改造12公里，，解决积水点8处。\n";

export function rulesOfProgram(): string[] {
  const listed = execFileSync(program, ["rules", "--no-config", "--format", "json"], { encoding: "utf8" });
  return (JSON.parse(listed) as { rules: { id: string }[] }).rules.map((rule) => rule.id);
}
