import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

const VERLAUF = fileURLToPath(new URL("../../../excel-generator/src/main.ts", import.meta.url));

interface Ausgang {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The command with an environment of its own. */
export const verlaufMit =
  (env: Readonly<Record<string, string>>) =>
  (ordner: string, ...args: readonly string[]): Promise<Ausgang> =>
    new Promise((resolve) => {
      const command = execFile(process.execPath, [VERLAUF, ...args], { cwd: ordner, env }, (_error, out, err) =>
        resolve({ code: command.exitCode ?? 1, out, err }),
      );
    });

/** A command of `verlauf` in a process of its own, in a folder without a configuration. */
export const verlauf = verlaufMit({});
