import {
  EBENEN,
  HANDLUNGSFELDSTAENDE,
  type Handlungsfeld,
  type Handlungsfeldstand,
  isMonat,
  leseEbene,
  type Monat,
  monatOf,
} from "@verlauf/core";
import { deuteAuswahl, deuteFreitext, deuteTag } from "../rueckgabe/deutung.ts";
import { type Deutung, type Feldwert, type Fundzeile, leseFeld } from "../rueckgabe/feld.ts";
import type { Fremdmappe, Fremdzelle, Zellenmeldung } from "../rueckgabe/rueckgabe.ts";
import { tagOfSerial } from "../rueckgabe/serientag.ts";
import { findTabellen, type Tabelle } from "../rueckgabe/tabelle.ts";
import { alsText, zitat } from "../rueckgabe/zelle.ts";
import { HANDLUNGSFELDKOPF, HANDLUNGSFELDSPALTEN } from "./blaetter/handlungsfeld-spalten.ts";
import { BLATT } from "./blaetter/namen.ts";
import { type Auswertungskennung, leseKennung } from "./kennung.ts";

/** What people wrote into a review workbook's fields of action. */
export interface GeleseneHandlungsfelder {
  /** Where the workbook belongs, by its own account; missing where it doesn't say. */
  readonly kopf?: Auswertungskennung;
  readonly felder: readonly Handlungsfeld[];
  readonly meldungen: readonly Zellenmeldung[];
}

/** A row as read, before its number and its month are sure. */
type Zeile = Omit<Handlungsfeld, "nr" | "seit"> & {
  readonly nr: number | null;
  readonly seit: Monat | null;
  readonly zelle: string;
};

const MOST_HEADS_MISSING = 6;

const ART = {
  koepfe: Object.values(HANDLUNGSFELDKOPF),
  kennwort: HANDLUNGSFELDKOPF.feld,
  mindestens: HANDLUNGSFELDSPALTEN.length - MOST_HEADS_MISSING,
};

/** Reads the fields of action, wherever their table has got to; every deviation is told by its cell. */
export const leseHandlungsfelder = (mappe: Fremdmappe): GeleseneHandlungsfelder => {
  const kopf = leseKennung(mappe.eigenschaften);
  const meldungen: Zellenmeldung[] = [];
  const tabelle = chooseTabelle(findTabellen(mappe, ART), meldungen);
  const zeilen = tabelle === undefined ? [] : readZeilen(tabelle, mappe.ab1904, meldungen);
  const felder = settle(zeilen, kopf?.monat, meldungen);
  return { ...(kopf === undefined ? {} : { kopf }), felder, meldungen };
};

const chooseTabelle = (tabellen: readonly Tabelle[], meldungen: Zellenmeldung[]): Tabelle | undefined => {
  const chosen = tabellen.find(({ blatt }) => blatt.name === BLATT.handlungsfelder) ?? tabellen[0];
  if (chosen === undefined) {
    const meldung =
      "Die Tabelle der Handlungsfelder ist nicht zu finden. Sie wird an ihren Spaltenköpfen erkannt, zum Beispiel „Handlungsfeld“, „Strategie“ und „Stand“.";
    meldungen.push({ zelle: BLATT.handlungsfelder, stufe: "klaeren", meldung });
    return undefined;
  }
  for (const { blatt } of tabellen.filter((tabelle) => tabelle !== chosen)) {
    const meldung = `Dieses Blatt hat auch eine Tabelle der Handlungsfelder. Gelesen wurde nur „${chosen.blatt.name}“.`;
    meldungen.push({ zelle: blatt.name, stufe: "klaeren", meldung });
  }
  for (const { kopf } of HANDLUNGSFELDSPALTEN) {
    if (chosen.zeilen[0] === undefined || chosen.zeilen[0].spalten.has(kopf)) continue;
    const meldung = `Die Spalte „${kopf}“ fehlt; ihre Angaben bleiben leer.`;
    meldungen.push({ zelle: chosen.blatt.name, stufe: "klaeren", meldung });
  }
  return chosen;
};

const readZeilen = ({ blatt, zeilen }: Tabelle, ab1904: boolean, meldungen: Zellenmeldung[]): readonly Zeile[] =>
  zeilen.flatMap((zeile) => readZeile({ blatt, zeile }, ab1904, meldungen) ?? []);

const readZeile = (fund: Fundzeile, ab1904: boolean, meldungen: Zellenmeldung[]): Zeile | undefined => {
  const found: Zellenmeldung[] = [];
  const read = <T>(feld: keyof Handlungsfeld, deute: (zelle: Fremdzelle) => Deutung<T>): Feldwert<T> => {
    const wert = leseFeld([fund], { kopf: HANDLUNGSFELDKOPF[feld], deute });
    found.push(...wert.meldungen);
    return wert;
  };
  const text = (feld: keyof Handlungsfeld): string => read(feld, deuteFreitext).wert ?? "";
  const nr = read("nr", deuteNr).wert;
  const seit = read("seit", deuteMonat(ab1904)).wert;
  const feld = read("feld", deuteFreitext);
  const stand = read("stand", deuteStand).wert;
  const inhalt = {
    feld: feld.wert ?? "",
    ursache: text("ursache"),
    strategie: text("strategie"),
    aktivitaet: text("aktivitaet"),
    ebene: read("ebene", deuteAuswahl(leseEbene, EBENEN)).wert,
    termin: read("termin", deuteTag(ab1904)).wert,
    erwarteteWirkung: text("erwarteteWirkung"),
    prueffrage: text("prueffrage"),
    beobachteteWirkung: text("beobachteteWirkung"),
  };
  // an empty row, also one in which only a number or a state is left
  if (Object.values(inhalt).every((wert) => wert === "" || wert === null) && found.length === 0) return undefined;
  meldungen.push(...found);
  const zelle = feld.zelle ?? fund.blatt.name;
  if (inhalt.feld === "")
    meldungen.push({ zelle, stufe: "klaeren", meldung: "Das Handlungsfeld hat keine Bezeichnung." });
  return { ...inhalt, nr, seit, stand: stand ?? "offen", zelle };
};

const deuteNr = ({ wert }: Fremdzelle): Deutung<number> => {
  const nr = typeof wert === "number" ? wert : Number(alsText(wert).replace(/\.$/, ""));
  return Number.isSafeInteger(nr) && nr > 0
    ? { wert: nr }
    : { wert: null, stufe: "hinweis", meldung: `${zitat(wert)} ist keine Nummer; das Feld bekommt die nächste freie.` };
};

const deuteMonat =
  (ab1904: boolean) =>
  ({ wert }: Fremdzelle): Deutung<Monat> => {
    // Excel makes a day of a month that was typed into an unformatted cell
    const tag = typeof wert === "number" ? tagOfSerial(wert, ab1904) : undefined;
    const text = alsText(wert);
    const german = /^(\d{1,2})[./](\d{4})$/.exec(text);
    const monat =
      tag !== undefined
        ? monatOf(tag)
        : german === null
          ? text.slice(0, 7)
          : `${german[2]}-${german[1]?.padStart(2, "0")}`;
    return isMonat(monat)
      ? { wert: monat }
      : { wert: null, stufe: "klaeren", meldung: `${zitat(wert)} ist kein Monat. Bitte wie 2026-10 angeben.` };
  };

const deuteStand = deuteAuswahl<Handlungsfeldstand>((text) => {
  const antwort = HANDLUNGSFELDSTAENDE.find((stand) => stand === text.toLowerCase().replace(/\.$/, "").trim());
  return antwort === undefined ? undefined : { antwort, geaendert: false };
}, HANDLUNGSFELDSTAENDE);

/** Gives rows without a number the next one, and those without a month the workbook's own. */
const settle = (
  zeilen: readonly Zeile[],
  monat: Monat | undefined,
  meldungen: Zellenmeldung[],
): readonly Handlungsfeld[] => {
  const given = new Set<number>();
  let next = Math.max(0, ...zeilen.map(({ nr }) => nr ?? 0)) + 1;
  return zeilen.flatMap(({ zelle, nr, seit, ...inhalt }) => {
    const wann = seit ?? monat;
    if (wann === undefined) {
      const meldung =
        "Der Monat fehlt, und die Mappe sagt nicht, zu welchem sie gehört. Das Handlungsfeld wurde nicht übernommen.";
      meldungen.push({ zelle, stufe: "klaeren", meldung });
      return [];
    }
    const twice = nr !== null && given.has(nr);
    const nummer = nr === null || twice ? next++ : nr;
    given.add(nummer);
    if (twice) {
      const meldung = `Die Nummer ${nr} steht zweimal in der Liste. Diese Zeile hat die Nummer ${nummer} bekommen.`;
      meldungen.push({ zelle, stufe: "klaeren", meldung });
    }
    return [{ nr: nummer, seit: wann, ...inhalt }];
  });
};
