import type { IsoDate, Monat } from "@verlauf/core";
import { zufallsziffern } from "@verlauf/use-cases";
import { Aufruffehler, monatOfText } from "../../aufruf.ts";
import { type Argv, text } from "../../befehl.ts";
import type { Hausoptionen } from "../../datenort.ts";
import type { Umgebung } from "../../umgebung.ts";

/** Short commands wait for each other: two team leads may draw at the same moment. */
export const WARTEN_MS = 20_000;

export interface Monatsoptionen extends Hausoptionen {
  readonly monat: Monat;
  readonly dienststelle: string | undefined;
  readonly team: string | undefined;
}

export const withMonat = (argv: Argv): Argv =>
  argv.option(
    "monat",
    text("Monat des Datenstands: JJJJ-MM (nötig)", { demandOption: true, coerce: monatOfText("monat") }),
  );

export const withTeam = (argv: Argv): Argv =>
  argv.option("dienststelle", text("Nur diese Dienststelle")).option("team", text("Nur dieses Team"));

export const withBasisSeed = (argv: Argv): Argv =>
  argv.option(
    "basis-seed",
    text("Startzahl aus 1 bis 64 Ziffern, zum Beispiel gewürfelt (sonst vom System)", { coerce: basisSeedOf }),
  );

const basisSeedOf = (value: string): string => {
  if (/^\d{1,64}$/.test(value)) return value;
  throw new Aufruffehler(`--basis-seed: „${value}“ passt nicht. Möglich sind 1 bis 64 Ziffern.`);
};

/** Who does it and when, and where chance comes from. */
export const handelnde = (
  umgebung: Umgebung,
): { readonly heute: IsoDate; readonly von: string; readonly zufall: () => string } => ({
  heute: umgebung.heute(),
  von: umgebung.nutzer(),
  zufall: zufallsziffern,
});
