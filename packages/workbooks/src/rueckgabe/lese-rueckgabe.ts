import type { Fallantworten, Katalog } from "@verlauf/core";
import type { Fragebogenkennung } from "../fragebogen/fragebogen.ts";
import { createAnkerleser, GESAMT, type Platz } from "./anker.ts";
import { platzText } from "./befund.ts";
import { type Fundstellen, findStellen } from "./fundstellen.ts";
import { readPruefende } from "./geprueft-durch.ts";
import { type Gelesen, leseAntwortzeilen } from "./lese-antworten.ts";
import { leseGesamtzeilen } from "./lese-gesamturteil.ts";
import type { Fremdmappe, Rueckgabe, Zellenmeldung } from "./rueckgabe.ts";
import { ANTWORTTABELLE, GESAMTTABELLE } from "./tabellenarten.ts";
import { nameOf } from "./zuordnung.ts";

/** Whose workbook it is, as the signature or a person says. */
export interface Zuordnungsziel {
  readonly kennung: Fragebogenkennung;
  /** The one of the kennung. */
  readonly katalog: Katalog;
  /**
   * Proves the rows' keys: a row of another workbook is then never assigned. Null where the house's key was lost; then
   * nothing tells such a row.
   */
  readonly schluessel: Uint8Array | null;
}

/** What a returned questionnaire says. What is doubtful isn't taken but named, cell by cell. */
export const leseRueckgabe = (mappe: Fremdmappe, { kennung, katalog, schluessel }: Zuordnungsziel): Rueckgabe => {
  const antworten = findStellen(mappe, ANTWORTTABELLE, createAnkerleser(kennung, katalog, schluessel, ANTWORTTABELLE));
  const gesamt = findStellen(mappe, GESAMTTABELLE, createAnkerleser(kennung, katalog, schluessel, GESAMTTABELLE));
  const meldungen: Zellenmeldung[] = [
    ...mappe.hinweise.map((meldung): Zellenmeldung => ({ zelle: "Arbeitsmappe", stufe: "hinweis", meldung })),
    ...antworten.meldungen,
    ...gesamt.meldungen,
  ];
  const zellen = new Map<string, Gelesen<unknown>["zellen"]>();
  const take = <T>(platz: Platz, gelesen: Gelesen<T>): T => {
    const antwortplatz = { fall: platz.fall, nr: platz.nr === GESAMT ? null : platz.nr };
    meldungen.push(...gelesen.meldungen.map((meldung) => ({ ...meldung, platz: antwortplatz })));
    zellen.set(nameOf(platz), gelesen.zellen);
    return gelesen.wert;
  };

  const faelle = Object.keys(kennung.faelle)
    .sort()
    .map(
      (fall): Fallantworten => ({
        fall,
        antworten: katalog.fragen.map(({ nr }) => {
          const platz = { fall, nr };
          return take(platz, leseAntwortzeilen(nr, antworten.zeilenOf(platz), katalog));
        }),
        gesamt: take(
          { fall, nr: GESAMT },
          leseGesamtzeilen(gesamt.zeilenOf({ fall, nr: GESAMT }), katalog, mappe.ab1904),
        ),
      }),
    );
  meldungen.push(...missing(kennung, katalog, antworten, gesamt));
  const { inVertretung, meldungen: ofReviewer } = readPruefende(mappe);
  return {
    faelle,
    inVertretung,
    zeilen: antworten.zeilen + gesamt.zeilen,
    meldungen: [...meldungen, ...ofReviewer],
    zelleOf: ({ fall, nr, feld }) =>
      zellen.get(nameOf({ fall, nr: nr ?? GESAMT }))?.[feld] ??
      (nr === null ? (gesamt.blatt ?? GESAMTTABELLE.name) : (antworten.blatt ?? ANTWORTTABELLE.name)),
  };
};

/** The rows that somebody has deleted. A case of which nothing is left was replaced: such a one isn't asked about. */
const missing = (
  { faelle }: Fragebogenkennung,
  { fragen }: Katalog,
  antworten: Fundstellen,
  gesamt: Fundstellen,
): readonly Zellenmeldung[] =>
  Object.keys(faelle)
    .sort()
    .flatMap((fall) => {
      const asked = fragen.map(({ nr }): Platz => ({ fall, nr }));
      const there = asked.filter((platz) => antworten.zeilenOf(platz).length > 0);
      const judged = gesamt.zeilenOf({ fall, nr: GESAMT }).length > 0;
      if (there.length === 0 && !judged) return [];
      return [
        ...(antworten.blatt === null ? [] : asked.filter((platz) => !there.includes(platz))).map((platz) =>
          gone(antworten.blatt ?? "", platz),
        ),
        ...(gesamt.blatt === null || judged ? [] : [gone(gesamt.blatt, { fall, nr: GESAMT })]),
      ];
    });

const gone = (blatt: string, platz: Platz): Zellenmeldung => ({
  zelle: blatt,
  stufe: "hinweis",
  meldung: `${platzText(platz, GESAMT)}: Dazu ist keine Zeile zu erkennen.`,
});
