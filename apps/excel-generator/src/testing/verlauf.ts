import type { IsoDate } from "@verlauf/core";
import { runVerlauf } from "../app.ts";
import type { Umgebung } from "../umgebung.ts";
import { expectGerman } from "./german.ts";
import { openOnce } from "./stores.ts";

export interface Ausgang {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Testumgebung extends Umgebung {
  readonly written: () => Omit<Ausgang, "code">;
}

/** A world of which a test knows everything: the data's folder, today, who asks, what was written. */
export const testumgebung = (daten: string, changes: Partial<Umgebung> = {}): Testumgebung => {
  const heute = changes.heute ?? ((): IsoDate => "2016-06-01");
  const texts = { out: "", err: "" };
  return {
    config: { daten, databaseUrl: undefined },
    out: (text) => {
      texts.out += text;
    },
    err: (text) => {
      texts.err += text;
    },
    isTerminal: false,
    heute,
    uhr: () => new Date(`${heute()}T10:00:00Z`),
    nutzer: () => "erika",
    openStore: openOnce,
    ...changes,
    written: () => ({ ...texts }),
  };
};

/** `verlauf` on a folder of data; every sentence that it says is looked at for words that aren't German. */
export const verlaufIn =
  (daten: string, changes: Partial<Umgebung> = {}) =>
  async (...argv: readonly string[]): Promise<Ausgang> => {
    const umgebung = testumgebung(daten, changes);
    const code = await runVerlauf(argv, umgebung);
    const { out, err } = umgebung.written();
    expectGerman(err);
    if (!argv.includes("--json")) expectGerman(out);
    return { code, out, err };
  };
