import { zahl } from "@verlauf/core";
import type { Store } from "@verlauf/store";
import { type Akteur, type Pseudonyme, pseudonymeIn } from "@verlauf/use-cases";
import { wortOf, zahlOf } from "../aufruf.ts";
import { type Argv, schalter, text } from "../befehl.ts";
import { type Datenoptionen, withDatenbestand } from "../datenort.ts";
import type { Umgebung } from "../umgebung.ts";

// What the server does by itself, as those see it who look after it: a list, the newest first.

export interface Listenoptionen extends Datenoptionen {
  readonly dienststelle: string | undefined;
  readonly anzahl: number | undefined;
  readonly json: boolean | undefined;
}

export const ANZAHL = 50;

export const zustandOption = <T extends string>(zustaende: readonly T[]) =>
  text(`Nur diese: ${zustaende.join(", ")}`, { coerce: wortOf(zustaende) });

export const withListe = (argv: Argv): Argv =>
  argv
    .option("dienststelle", text("Nur diese Dienststelle"))
    .option(
      "anzahl",
      text(`So viele zeigen, die neuesten zuerst (sonst ${ANZAHL})`, { coerce: zahlOf("anzahl", 1, 10_000) }),
    )
    .option("json", schalter("Ausgabe als JSON"));

/** Says that there may be more than those shown. */
export const neuesteText = (
  shown: number,
  hoechstens: number,
  { eine, viele }: { readonly eine: string; readonly viele: string },
): readonly string[] => {
  if (shown < hoechstens) return [];
  return [hoechstens === 1 ? `Gezeigt ist ${eine}.` : `Gezeigt sind die neuesten ${zahl(hoechstens)} ${viele}.`];
};

interface Betriebsdeps {
  readonly store: Store;
  readonly uhr: () => Date;
  readonly pseudonyme: Pseudonyme;
}

/** Works on the data in the name of whoever runs Verlauf. */
export const asBetrieb = <T>(
  options: Datenoptionen,
  umgebung: Umgebung,
  work: (deps: Betriebsdeps, akteur: Akteur) => Promise<T>,
): Promise<T> => {
  const { uhr } = umgebung;
  return withDatenbestand(options, umgebung, (store) =>
    work({ store, uhr, pseudonyme: pseudonymeIn(store, { uhr }) }, { art: "betrieb", konto: umgebung.nutzer() }),
  );
};
