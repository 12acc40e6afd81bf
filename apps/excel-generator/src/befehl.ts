import type yargs from "yargs";
import type { Umgebung } from "./umgebung.ts";

/** yargs' chain of options and commands. */
export type Argv = ReturnType<typeof yargs>;
type Option = Parameters<Argv["option"]>[0][string];

/** What a command of `verlauf` takes and does; what stands in its way it throws. */
export interface Befehl<T> {
  readonly builder: (argv: Argv) => Argv;
  readonly run: (options: T, umgebung: Umgebung) => Promise<void>;
}

/** A command's place in the help; what it needs is loaded when it is called. */
export interface Befehlseintrag {
  readonly command: string;
  readonly describe: string;
  // yargs has checked and converted what the builder asked for; its types can't follow that
  readonly load: () => Promise<Befehl<never>>;
}

/** Several commands under one word: `verlauf stichprobe ziehen`. */
export interface Befehlsgruppe {
  readonly command: string;
  readonly describe: string;
  readonly unter: readonly Befehlseintrag[];
}

/** An option that takes a text, whatever digits it is made of. */
export const text = (describe: string, more: Pick<Option, "coerce" | "demandOption"> = {}) =>
  ({ type: "string", requiresArg: true, describe, ...more }) as const;

/** An option that is given or not. It has no default: yargs would take one for given when options exclude each other. */
export const schalter = (describe: string) => ({ type: "boolean", describe }) as const;
