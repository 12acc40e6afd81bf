import type { Monat } from "@verlauf/core";
import { Aufruffehler, monatOfText } from "../../aufruf.ts";
import { type Argv, text } from "../../befehl.ts";
import type { Hausoptionen } from "../../datenort.ts";

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

/** Whose draw or questionnaires are meant. */
export interface Zieloptionen {
  readonly dienststelle: string | undefined;
  readonly team: string | undefined;
  readonly rd: string | undefined;
  readonly zentrale: boolean | undefined;
}

export const zielOf = ({ rd, zentrale, dienststelle, team }: Zieloptionen) => {
  if (zentrale === true) return { art: "zentrale" } as const;
  return rd === undefined ? ({ art: "teams", dienststelle, team } as const) : ({ art: "rd", rd } as const);
};

/** The levels exclude each other. */
export const checkZiel = ({ rd, zentrale, dienststelle, team }: Readonly<Record<string, unknown>>): true => {
  if ([rd, zentrale, team ?? dienststelle].filter((ebene) => ebene !== undefined).length <= 1) return true;
  throw new Aufruffehler("--rd, --zentrale und --team oder --dienststelle lassen sich nicht zusammen angeben.");
};

const basisSeedOf = (value: string): string => {
  if (/^\d{1,64}$/.test(value)) return value;
  throw new Aufruffehler(`--basis-seed: „${value}“ passt nicht. Möglich sind 1 bis 64 Ziffern.`);
};
