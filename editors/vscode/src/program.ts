// Running the program once and taking what it says.
import { spawn } from "node:child_process";

export interface Outcome {
  status: number;
  stdout: string;
  stderr: string;
}

/** The program is not there, or may not be started. */
export class CannotStart extends Error {}

/** Runs `path` in `folder` with `input` as standard input. Fails with `CannotStart`. */
export function run(path: string, options: readonly string[], folder?: string, input = ""): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(path, options, { cwd: folder, windowsHide: true });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    child.stdin.on("error", () => undefined); // it ended without reading all; its status and words say why
    child.on("error", (error) => reject(new CannotStart(error.message)));
    child.on("close", (status) =>
      resolve({ status: status ?? -1, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
    child.stdin.end(input);
  });
}
