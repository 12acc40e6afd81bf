import { datum, fallnummer, kurzreferenz, type Monat, monatText, type Ziehung } from "@verlauf/core";
import { type Blatt, type Spalte, writeListe } from "@verlauf/workbooks";
import type { Deps } from "../../deps.ts";
import { type Abgelegt, lege } from "../ablegen.ts";
import type { Pruefhaus } from "../pruefhaus.ts";
import { type Ablagewurzel, bereichAblage } from "./ablageort.ts";

interface Teamfaelle {
  readonly ziehung: Ziehung;
  readonly einheit: string;
  readonly haus: Pruefhaus;
}

const SPALTEN: readonly Spalte[] = [
  { kopf: "Team", art: "text", breite: 10 },
  { kopf: "Fall", art: "text", breite: 8 },
  { kopf: "Referenz", art: "text", breite: 26 },
  { kopf: "ersetzt durch", art: "text", breite: 26 },
  { kopf: "Grund", art: "text", breite: 50, umbruch: true },
];

const zeilenOf = ({ ziehung: { protokoll, dienststelle }, einheit }: Teamfaelle): Blatt["zeilen"] =>
  protokoll.faelle.map(({ referenz, ersetztDurch, grund }, place) => [
    einheit,
    fallnummer(place + 1),
    kurzreferenz(referenz, dienststelle),
    ersetztDurch === null ? (grund === null ? null : "ohne Ersatz") : kurzreferenz(ersetztDurch, dienststelle),
    grund,
  ]);

/**
 * The list of all cases under review, one for each area and its manager (VK-41). Above the team a case goes by its
 * reference; the Kundennummer stands in the team's own workbook.
 */
export const writeFaellelisten = async (
  deps: Deps,
  monat: Monat,
  teams: readonly Teamfaelle[],
  wurzel: Ablagewurzel,
): Promise<readonly Abgelegt[]> => {
  const areas = Map.groupBy(teams, ({ haus, einheit }) => JSON.stringify([haus.dienststelle, haus.bereichOf(einheit)]));
  const written: Abgelegt[] = [];
  for (const own of areas.values()) {
    const [first] = own;
    if (first === undefined) continue;
    const { haus, ziehung } = first;
    const bereich = haus.bereichOf(first.einheit);
    const titel = `Fälle des Datenstands ${monatText(monat)}: ${bereich ?? haus.name}`;
    const inhalt = await writeListe({
      titel,
      beschreibung: "Liste aller Fälle für die Bereichsleitung",
      stand: ziehung.protokoll.datenstand,
      blaetter: [
        {
          name: "Fälle",
          titel,
          untertitel: [
            `${haus.name} · Datenstand ${datum(ziehung.protokoll.datenstand)} · ${ziehung.protokoll.regel.quelle}`,
          ],
          spalten: SPALTEN,
          zeilen: own.flatMap(zeilenOf),
        },
      ],
    });
    written.push(await lege(deps, bereichAblage(haus, bereich, "Faelle", monat, wurzel), inhalt, "beiseite"));
  }
  return written;
};
