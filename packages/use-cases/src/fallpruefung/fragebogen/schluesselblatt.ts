import { datum, fallnummer, kurzreferenz, type Ziehung } from "@verlauf/core";
import { type Spalte, writeListe } from "@verlauf/workbooks";
import type { Deps } from "../../deps.ts";
import { type Abgelegt, lege } from "../ablegen.ts";
import { teamAblage } from "./ablageort.ts";
import type { Bogenvorhaben } from "./bogenwerkstatt.ts";

const SPALTEN: readonly Spalte[] = [
  { kopf: "Fall", art: "text", breite: 8 },
  { kopf: "Referenz", art: "text", breite: 26 },
  { kopf: "Kundennummer", art: "text", breite: 18 },
  { kopf: "Bemerkung", art: "text", breite: 40, umbruch: true },
];

const zeilenOf = ({ protokoll, dienststelle }: Ziehung) =>
  protokoll.faelle.map(({ referenz, kundennummer, grund }, place) => [
    fallnummer(place + 1),
    kurzreferenz(referenz, dienststelle),
    kundennummer,
    grund === null ? null : "ersetzt",
  ]);

/**
 * Files, where the team's questionnaires lie, whom the references of a workbook mean that went through a channel without
 * numbers. Made again it takes in the cases that came in place of others.
 */
export const legeSchluesselblattAb = async (
  deps: Pick<Deps, "store">,
  { ziehung, einheit, haus }: Bogenvorhaben,
): Promise<Abgelegt & { readonly name: string }> => {
  const { zeitraum, protokoll } = ziehung;
  const ort = teamAblage(haus, einheit, zeitraum, undefined, "Schluessel");
  const titel = `Schlüsselblatt: Team ${einheit}`;
  const inhalt = await writeListe({
    titel,
    beschreibung: "Welche Kundennummer zu welcher Referenz gehört",
    stand: protokoll.datenstand,
    blaetter: [
      {
        name: "Schlüssel",
        titel,
        untertitel: [
          `${haus.name} · Datenstand ${datum(protokoll.datenstand)}`,
          "Bitte nicht weitergeben: Dieses Blatt bleibt in der Ablage des Teams.",
        ],
        spalten: SPALTEN,
        zeilen: zeilenOf(ziehung),
      },
    ],
  });
  return { ...(await lege(deps, ort, inhalt, "beiseite")), name: [...ort.ordner, ort.datei].join("/") };
};
