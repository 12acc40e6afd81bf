import { userInfo } from "node:os";
import type { IsoDate } from "@verlauf/core";
import type { OpenOptions, Place, Store } from "@verlauf/store";
import type { Config } from "./config.ts";
import { verdeckteFrage } from "./verdeckte-frage.ts";

/** What a command sees of the world; tests put their own in its place. */
export interface Umgebung {
  readonly config: Config;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether somebody watches the error output on a terminal, who wants to see progress. */
  readonly isTerminal: boolean;
  readonly heute: () => IsoDate;
  readonly uhr: () => Date;
  readonly nutzer: () => string;
  /** Asks for a secret; undefined where nobody sits at a terminal. */
  readonly frageVerdeckt?: ((frage: string) => Promise<string>) | undefined;
  readonly openStore: (place: Place, options?: OpenOptions) => Promise<Store>;
}

/** The world of a process, for its main.ts to complete. */
export const umgebungOf = (stdout: NodeJS.WriteStream, stderr: NodeJS.WriteStream, config: Config): Umgebung => {
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    // `verlauf … | head` closes the pipe early; that is no fault
    if (error.code === "EPIPE") return;
    stderr.write("Die Ausgabe konnte nicht geschrieben werden. Bitte prüfen, ob auf dem Datenträger noch Platz ist.\n");
    process.exit(1);
  });
  // where nobody can read it there is nothing more to say
  stderr.on("error", () => undefined);
  return {
    config,
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    isTerminal: stderr.isTTY === true,
    heute: heuteInBerlin,
    uhr: () => new Date(),
    nutzer: nutzerDesSystems,
    frageVerdeckt: process.stdin.isTTY && stderr.isTTY ? verdeckteFrage(process.stdin, stderr) : undefined,
    // a call that needs no data needn't wait for the database
    openStore: async (place, options) => (await import("@verlauf/store")).openStore(place, options),
  };
};

/** Today in Germany, whatever the machine's time zone. */
const heuteInBerlin = (): IsoDate =>
  // Sweden writes days as ISO 8601 does
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" }).format(new Date()) as IsoDate;

/** The account that runs the command; a number where the system has no name for it. */
const nutzerDesSystems = (): string => {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? "unbekannt"}`;
  }
};
