import { datum, type IsoDate } from "@verlauf/core";
import { rowHeight } from "../cell-size.ts";
import { cellText, printable, shortened } from "../safe-text.ts";
import { istBegrenzt, zeilenluecke } from "./blaetter/antworten.ts";
import { fallspalten } from "./blaetter/faelle.ts";
import { hinweisHeight, KOPFZEILEN } from "./blaetter/hinweise.ts";
import { type Form, gefragteFaelle } from "./form.ts";
import type { Fragebogen, Fragebogenfall } from "./fragebogen.ts";
import type { Fuellung } from "./luecken.ts";
import { eigenschaftenOf, type Schluessel, signiere, zeilenschluessel } from "./signatur.ts";
import { PRUEFENDE, STAND } from "./spalten.ts";
import { rueckgabeText, titelOf, umfangText, vertretungText } from "./texte.ts";
import type { Zeilenmuster } from "./vordruck-oeffnen.ts";

const SPECIAL = /[&<>"]/g;
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string): string => text.replace(SPECIAL, (character) => ENTITIES[character] ?? "");
const xmlText = (text: string): string => escaped(cellText(text));

/** Excel's number of a day; before March 1900 it has none that all programs agree on, and no review looks back there. */
const serial = (day: IsoDate): number => (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;

const bemerkungOf = ({ ersetzt }: Fragebogenfall): string => {
  if (ersetzt === null) return "";
  const durch = ersetzt.durch === null ? "Ersetzt" : `Ersetzt durch Fall ${ersetzt.durch}`;
  return `${durch}: ${ersetzt.grund}`;
};

const fillKopf = (werte: Map<string, string>, bogen: Fragebogen, gefragt: number): void => {
  const { haus, bereich, bezeichnung, regeltext, vertretung, kennung, faelle } = bogen;
  const kopf: Readonly<Record<(typeof KOPFZEILEN)[number][1], string>> = {
    haus,
    bereich: bereich ?? "–",
    bezeichnung,
    umfang: umfangText(bogen, gefragt, faelle.length - gefragt),
    regel: regeltext,
    erzeugt: datum(kennung.erzeugt),
    rueckgabe: rueckgabeText(bogen),
    geprueft: vertretung === null ? PRUEFENDE[0] : PRUEFENDE[1],
    vertretung: vertretungText(bogen),
  };
  for (const [label, name] of KOPFZEILEN) {
    werte.set(name, xmlText(kopf[name]));
    werte.set(`hoehe.${name}`, String(hinweisHeight(label, printable(kopf[name]))));
  }
  const kopfzeile = shortened(printable(`${haus} · ${bezeichnung}`).replace(/\s+/g, " "), 80).replaceAll("&", "&&");
  werte.set("kopfzeile", escaped(kopfzeile));
  werte.set("titel", xmlText(titelOf(bogen)));
  werte.set("tag", kennung.erzeugt);
};

const fillListe = (werte: Map<string, string>, bogen: Fragebogen, form: Form): void => {
  const spalten = fallspalten(form);
  for (const [index, fall] of bogen.faelle.entries()) {
    const texts: Readonly<Record<(typeof spalten)[number]["feld"], string>> = {
      nr: fall.nr,
      referenz: fall.referenz,
      kundennummer: fall.kundennummer ?? "",
      rechtskreis: fall.rechtskreis,
      von: String(serial(fall.zeitraum.von)),
      bis: String(serial(fall.zeitraum.bis)),
      kontakte: fall.vorab.kontakte,
      kontaktdichte: fall.vorab.kontaktdichte,
      bemerkung: bemerkungOf(fall),
    };
    for (const { feld } of spalten) werte.set(`liste.${index}.${feld}`, xmlText(texts[feld]));
    const row = spalten.map(({ feld }) => printable(texts[feld]));
    werte.set(`liste.${index}.hoehe`, String(rowHeight(spalten, row)));
  }
};

const fillFaelle = (
  werte: Map<string, string>,
  bogen: Fragebogen,
  zeilen: ReadonlyMap<string, Zeilenmuster>,
  schluessel: Schluessel,
): number => {
  let all = 0;
  for (const [index, { nr, rechtskreis }] of gefragteFaelle(bogen).entries()) {
    let fragen = 0;
    werte.set(`nr.${index}`, xmlText(nr));
    werte.set(`schluessel.${index}`, xmlText(zeilenschluessel(bogen.kennung, nr, null, schluessel)));
    for (const [place, frage] of bogen.katalog.fragen.entries()) {
      const key = zeilenschluessel(bogen.kennung, nr, frage.nr, schluessel);
      werte.set(`schluessel.${index}.${place}`, xmlText(key));
      const gilt = !istBegrenzt(frage) || frage.giltFuer === rechtskreis;
      if (gilt) fragen++;
      const name = zeilenluecke(index, place);
      const zeile = zeilen.get(name);
      if (zeile !== undefined) werte.set(name, gilt ? zeile.gilt : zeile.entfaellt);
    }
    werte.set(`fragen.${index}`, String(fragen));
    all += fragen;
  }
  return all;
};

const fillNachweis = (werte: Map<string, string>, bogen: Fragebogen, schluessel: Schluessel): void => {
  const nachweis = signiere(bogen.kennung, schluessel);
  werte.set("nutzlast", xmlText(nachweis.nutzlast));
  werte.set("signatur", nachweis.signatur);
  const properties = Object.entries(eigenschaftenOf(nachweis)).map(
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${name}"><vt:lpwstr>${escaped(value)}</vt:lpwstr></property>`,
  );
  werte.set("eigenschaften", properties.join(""));
};

/** What stands in the gaps of a questionnaire's prepared package. */
export const fuellungOf = (
  bogen: Fragebogen,
  form: Form,
  zeilen: ReadonlyMap<string, Zeilenmuster>,
  schluessel: Schluessel,
): Fuellung => {
  const werte = new Map<string, string>();
  fillKopf(werte, bogen, form.gefragt);
  fillListe(werte, bogen, form);
  const fragen = fillFaelle(werte, bogen, zeilen, schluessel);
  werte.set("fragen.summe", String(fragen));
  werte.set("fortschritt", `0 von ${fragen} Fragen beantwortet, 0 von ${form.gefragt} ${STAND.vollstaendig}`);
  fillNachweis(werte, bogen, schluessel);
  return werte;
};
