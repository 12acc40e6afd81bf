import type yargs from "yargs";
import type { Umgebung } from "./umgebung.ts";

/** yargs' chain of options and commands. */
export type Argv = ReturnType<typeof yargs>;
type Option = Parameters<Argv["option"]>[0][string];

/** A command of `verlauf`: its place in the help, its options, what it does. */
export interface Befehl<T> {
  readonly command: string;
  readonly describe: string;
  readonly builder: (argv: Argv) => Argv;
  /** Gives the exit code: 0 done, 1 refused. */
  readonly run: (options: T, umgebung: Umgebung) => Promise<number>;
}

/** Adds a command to the table of all. */
export const addBefehl = <T>(
  argv: Argv,
  { command, describe, builder, run }: Befehl<T>,
  umgebung: Umgebung,
  done: (exitCode: number) => void,
): Argv =>
  argv.command(command, describe, builder, async (options) => {
    // yargs has checked and converted what the builder asked for; its types can't follow that
    done(await run(options as unknown as T, umgebung));
  });

/** An option that takes a text, whatever digits it is made of. */
export const text = (describe: string, more: Omit<Option, "type" | "describe"> = {}) =>
  ({ type: "string", requiresArg: true, describe, ...more }) as const;
