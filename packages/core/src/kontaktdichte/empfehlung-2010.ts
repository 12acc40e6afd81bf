import { dated } from "../dated.ts";
import type { Kontaktart, Stelle } from "../kontakt.ts";
import type { Profillage } from "../kunde.ts";

// The recommendation of December 2010 (SP II 11) as dated values. In force by itself from 01.12.2010 to 19.12.2016: on
// 20.12.2016 the Profillagen were dropped in SGB II (Weisung 201612010). GE-08, KD-01 to KD-41.

/** How every answer names the recommendation. */
export const EMPFEHLUNG = "Kontaktdichteempfehlungen SGB II, Dezember 2010";

/** First and last day on which the recommendation is in force by itself. */
export const EMPFEHLUNG_AB = "2010-12-01";
export const EMPFEHLUNG_BIS = "2016-12-19";

const days = { from: EMPFEHLUNG_AB, until: EMPFEHLUNG_BIS } as const;
const section = (ziffer: string) => ({ act: EMPFEHLUNG, section: ziffer });

/** Minimum contacts in half a year (KD-16 to KD-23); none is stated for N (KD-24). */
export const mindestkontakte = dated<Readonly<Record<Exclude<Profillage, "N">, number>>>({
  ...days,
  value: { M: 4, A: 5, F: 3, E: 4, S: 2, U: 2, I: 2, Z: 1 },
  source: section("2.4"),
});

/** The half year in days, KD-02. */
export const halbjahr = dated<number>({
  ...days,
  value: 182,
  source: section("2.4"),
  note: "Ein Halbjahr sind 26 Wochen, rollierend bis zum Stichtag; der Abstand ist floor(182 / Anzahl) Tage.",
});

/** The young people's four-week contact, KD-15. */
export const jugendkontakt = dated<{ readonly tage: number; readonly alterUnter: number }>({
  ...days,
  value: { tage: 28, alterUnter: 25 },
  source: section("2.3"),
  note: "Vierwöchig sind 28 Tage, in jeder Profillage; jung ist, wer am Fälligkeitstag selbst unter 25 ist.",
});

/** Which contacts count, KD-04 to KD-08. */
export const zaehlenderKontakt = dated<{ readonly art: readonly Kontaktart[]; readonly stelle: readonly Stelle[] }>({
  ...days,
  value: { art: ["persönlich"], stelle: ["Integrationsfachkraft", "Fallmanagement"] },
  source: section("2.2"),
  note: "Jede Integrationsfachkraft zählt, auch das Fallmanagement; mehrere Kontakte an einem Tag zählen einmal (KD-28).",
});

/** From how many days before the due date on a contact is announced as due, KD-26. */
export const ankuendigung = dated<number>({
  ...days,
  value: 14,
  source: section("3.2"),
  note: "Die Empfehlung nennt keine Frist; 14 Tage sind unsere Lesart und je Haus änderbar.",
});

/** How many days after the due date an appointment still counts as close to it, KD-34. */
export const terminspielraum = dated<number>({
  ...days,
  value: 14,
  source: section("3.2"),
  note: "Ein Termin mehr als 14 Tage nach der Fälligkeit trägt den Zusatz „später als fällig“; er ändert den Status nie.",
});

/** Kinds of team that don't work by the 4-phase model, KD-01. */
export const teamsOhneVierPhasen = dated<readonly string[]>({
  from: EMPFEHLUNG_AB,
  value: ["Reha", "Leistung"],
  source: section("2.1"),
  note: "Gilt auch für eigene Konzepte der Häuser: Wer nicht nach dem 4-Phasen-Modell betreut wird, steht in keiner Liste.",
});

/** From how many days between Datenstand and Stichtag on an answer says so. */
export const datenstandAlter = dated<number>({
  from: EMPFEHLUNG_AB,
  value: 7,
  source: section("3.3"),
  note: "Die Empfehlung nennt keine Frist; ab einer Woche Abstand nennt jede Antwort den Datenstand.",
});
