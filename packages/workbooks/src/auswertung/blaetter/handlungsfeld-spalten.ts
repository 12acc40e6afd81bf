import { EBENEN, FREITEXT_ZEICHEN, HANDLUNGSFELDSTAENDE, type Handlungsfeld } from "@verlauf/core";
import { LOOKS, type Look } from "../mappe/looks.ts";
import type { Eingabe } from "../mappe/sheet.ts";

// The columns of the fields of action, for the writer and for whoever reads them back.

/** The columns' heads by what stands under them. */
export const HANDLUNGSFELDKOPF: Readonly<Record<keyof Handlungsfeld, string>> = {
  nr: "Nr.",
  seit: "seit",
  feld: "Handlungsfeld",
  ursache: "Ursache",
  strategie: "Strategie",
  aktivitaet: "Aktivität",
  ebene: "Ebene",
  termin: "Termin",
  erwarteteWirkung: "erwartete Wirkung",
  prueffrage: "Prüffrage",
  beobachteteWirkung: "beobachtete Wirkung",
  stand: "Stand",
};

export interface Handlungsfeldspalte {
  readonly feld: keyof Handlungsfeld;
  readonly kopf: string;
  readonly breite: number;
  readonly look: Look;
  readonly regel: Eingabe["regel"] | null;
  readonly hinweis: string;
}

const LAENGE = { art: "laenge", hoechstens: FREITEXT_ZEICHEN } as const;

const text = (feld: keyof Handlungsfeld, breite: number, hinweis: string): Handlungsfeldspalte => ({
  feld,
  kopf: HANDLUNGSFELDKOPF[feld],
  breite,
  look: LOOKS.input,
  regel: LAENGE,
  hinweis,
});

export const HANDLUNGSFELDSPALTEN: readonly Handlungsfeldspalte[] = [
  {
    feld: "nr",
    kopf: HANDLUNGSFELDKOPF.nr,
    breite: 7,
    look: LOOKS.inputNumber,
    regel: null,
    hinweis: "Fortlaufende Nummer; ein leeres Feld bekommt die nächste.",
  },
  {
    feld: "seit",
    kopf: HANDLUNGSFELDKOPF.seit,
    breite: 11,
    look: LOOKS.inputText,
    regel: null,
    hinweis: "Datenmonat, in dem das Feld entstand, zum Beispiel 2026-10. Leer: dieser Monat.",
  },
  text("feld", 30, "Worum es geht."),
  text("ursache", 22, "Woran es liegt."),
  text("strategie", 24, "Was grundsätzlich dagegen hilft."),
  text("aktivitaet", 24, "Was konkret getan wird."),
  {
    feld: "ebene",
    kopf: HANDLUNGSFELDKOPF.ebene,
    breite: 14,
    look: LOOKS.input,
    regel: { art: "liste", werte: EBENEN },
    hinweis: "Bitte aus der Liste wählen: Team, Bereich, Dienststelle oder RD.",
  },
  {
    feld: "termin",
    kopf: HANDLUNGSFELDKOPF.termin,
    breite: 13,
    look: LOOKS.inputDay,
    regel: { art: "datum" },
    hinweis: "Bitte ein Datum wie 31.01.2027 eintragen.",
  },
  text("erwarteteWirkung", 22, "Woran man merken wird, dass es wirkt."),
  text("prueffrage", 16, "Mit welcher Frage des Katalogs die Wirkung geprüft wird, zum Beispiel Frage 16."),
  text("beobachteteWirkung", 22, "Was danach zu sehen war."),
  {
    feld: "stand",
    kopf: HANDLUNGSFELDKOPF.stand,
    breite: 17,
    look: LOOKS.input,
    regel: { art: "liste", werte: HANDLUNGSFELDSTAENDE },
    hinweis: `Bitte aus der Liste wählen: ${HANDLUNGSFELDSTAENDE.join(", ")}.`,
  },
];
