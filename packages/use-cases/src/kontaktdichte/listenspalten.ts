import { type Hinweis, PROFILLAGE_NAMEN, STATUS_WORTE, type Status } from "@verlauf/core";
import type { Spalte, Ton, Zelle } from "@verlauf/workbooks";
import { ohneNummern } from "../ohne-nummern.ts";
import type { Listenperson } from "./ueberfaellig.ts";

const TOENE: Readonly<Record<Status, Ton>> = {
  ueberfaellig: "warnung",
  faellig: "achtung",
  im_soll: "gut",
  ausgenommen: "neutral",
  profillage_offen: "achtung",
  nicht_geregelt: "neutral",
};

const HINWEIS_WORTE: Readonly<Record<Hinweis, string>> = {
  kontaktart_unbekannt: "Kontaktart unbekannt",
  zaehlung_unbekannt: "Zahl der Kontakte unbekannt",
  unter_empfehlung: "unter der Empfehlung von 2010",
  uebernommen: "Empfehlung übernommen",
  ausnahme: "Ausnahme",
};

const farben = Object.fromEntries(
  Object.entries(STATUS_WORTE).map(([status, wort]) => [wort, TOENE[status as Status]]),
);

export interface Listenspalte extends Spalte {
  readonly wert: (person: Listenperson) => Zelle;
}

/** What a person is called where the Kundennummer must not stand. */
export type ReferenzOf = (fall: Listenperson["fall"]) => string;

const tag = (datum: Listenperson["eintrag"]["faelligAm"]): Zelle => (datum === null ? null : { datum });

/** "1 von 4", with the word that says what it means. */
export const kontakteText = ({ kontakte, mindestens, dichteUnterschritten }: Listenperson["eintrag"]): string | null =>
  mindestens === null
    ? null
    : `${kontakte ?? "?"} von ${mindestens}${dichteUnterschritten === true ? ", nicht erreicht" : ""}`;

/** The list's columns, the same in Excel and CSV. */
export const listenspalten: readonly Listenspalte[] = [
  { kopf: "Kundennummer", art: "text", breite: 14, wert: ({ eintrag }) => eintrag.kundennummer },
  { kopf: "Team", art: "text", breite: 8, wert: ({ eintrag }) => eintrag.team },
  {
    kopf: "Profillage",
    art: "text",
    breite: 22,
    umbruch: true,
    wert: ({ fall }) => (fall.profillage === null ? null : PROFILLAGE_NAMEN[fall.profillage]),
  },
  { kopf: "Status", art: "text", breite: 15, farben, wert: ({ eintrag }) => STATUS_WORTE[eintrag.status] },
  { kopf: "fällig am", art: "datum", breite: 12, wert: ({ eintrag }) => tag(eintrag.faelligAm) },
  { kopf: "Tage überfällig", art: "zahl", breite: 11, wert: ({ eintrag }) => eintrag.tageUeberfaellig },
  { kopf: "Kontakte", art: "text", breite: 14, umbruch: true, wert: ({ eintrag }) => kontakteText(eintrag) },
  { kopf: "ausgenommen bis", art: "datum", breite: 13, wert: ({ eintrag }) => tag(eintrag.bis) },
  { kopf: "terminiert am", art: "datum", breite: 12, wert: ({ eintrag }) => tag(eintrag.terminAm) },
  { kopf: "BG-Nummer", art: "text", breite: 18, wert: ({ fall }) => fall.bgNummer },
  {
    kopf: "Regel",
    art: "text",
    breite: 29,
    umbruch: true,
    wert: ({ eintrag: { regel } }) =>
      regel === null ? null : `${regel.quelle}${regel.ziffer === null ? "" : `, Ziff. ${regel.ziffer}`}`,
  },
  { kopf: "Begründung", art: "text", breite: 95, umbruch: true, wert: ({ eintrag }) => eintrag.begruendung },
  {
    kopf: "Hinweise",
    art: "text",
    breite: 20,
    umbruch: true,
    wert: ({ eintrag }) => eintrag.hinweise.map((hinweis) => HINWEIS_WORTE[hinweis]).join(", ") || null,
  },
];

/** The same for a channel that shows references only; a benefit community's number leads to its people as well. */
export const referenzspalten = (referenzOf: ReferenzOf): readonly Listenspalte[] =>
  listenspalten
    .filter(({ kopf }) => kopf !== "BG-Nummer")
    .map((spalte): Listenspalte => {
      if (spalte.kopf === "Kundennummer") return { ...spalte, kopf: "Referenz", wert: ({ fall }) => referenzOf(fall) };
      if (spalte.kopf !== "Begründung") return spalte;
      return {
        ...spalte,
        wert: ({ fall, eintrag }) =>
          ohneNummern(eintrag.begruendung, { kundennummer: fall.kundennummer, referenz: referenzOf(fall) }),
      };
    });

export const listenzeile = (person: Listenperson): readonly Zelle[] => listenspalten.map(({ wert }) => wert(person));
