import { aufzaehlung, datum, type IsoDate, type Monat, monatText, PROFILLAGE_NAMEN } from "@verlauf/core";
import type { Absicht, Auswahl } from "../conversation/absicht.ts";

/** How somebody would write what a button does; undefined where only the button can say it. */
export const phraseOf = (absicht: Absicht): string | undefined => {
  switch (absicht.art) {
    case "ueberfaellig":
      return isWeiter(absicht) ? "weiter" : `Wer ist${wo(absicht)} überfällig${nur(absicht)}?`;
    case "faellig":
      return isWeiter(absicht) ? "weiter" : `Wer wird${wo(absicht)}${wann(absicht.zeitraum)} fällig${nur(absicht)}?`;
    case "vorschau":
      return `Vorschau${wo(absicht)}`;
    case "person":
      // a number is never repeated
      if ("kundennummer" in absicht.angabe) return undefined;
      return absicht.warum ? `Warum ${absicht.angabe.referenz}?` : absicht.angabe.referenz;
    case "faelle":
      return `Meine Fälle${fuer(absicht)}`;
    case "fall":
      return `Fall ${absicht.referenz}`;
    case "stand":
      return `Stand${fuer(absicht)}`;
    case "arbeitsmappe":
      return `Arbeitsmappe${fuer(absicht)}`;
    case "auswertung":
      return `Auswertung${fuer(absicht)}`;
    case "vertretung":
      return absicht.team === undefined
        ? "Vertretung eintragen"
        : `Vertretung für Team ${absicht.team}${tage(absicht)}`;
    case "abwesend":
      return `Ich bin${tage(absicht)} abwesend`;
    case "ausnahme":
      return "Ausnahme eintragen";
    case "meine_daten":
      return "Was ist über mich gespeichert?";
    case "erinnerungen_aus":
      return absicht.bis === undefined ? "Erinnerungen aus" : `Erinnerungen aus bis ${datum(absicht.bis)}`;
    case "erinnerungen_an":
      return "Erinnerungen an";
    case "warum":
      return absicht.platz === undefined ? "Warum?" : `Warum die Nummer ${absicht.platz}?`;
    case "als_excel":
      return "als Excel";
    case "hilfe":
      return "Hilfe";
    case "bestaetigen":
      return "ja";
    case "verwerfen":
      return "nein";
    case "rueckgabe":
    case "hoeflichkeit":
      return undefined;
  }
};

const isWeiter = (absicht: Absicht): boolean => "ab" in absicht && (absicht.ab ?? 0) > 0;

type Ort = Pick<Auswahl, "team" | "bereich" | "dienststelle">;

const wo = ({ team, bereich, dienststelle }: Ort): string => {
  const dort = inDienststelle(dienststelle);
  if (team !== undefined) return ` in Team ${team}${dort}`;
  if (bereich === undefined) return dort;
  return `${bereich === true ? " im Bereich" : ` im ${bereichsname(bereich)}`}${dort}`;
};

const inDienststelle = (dienststelle: string | undefined): string =>
  dienststelle === undefined ? "" : ` (Dienststelle ${dienststelle})`;

/** Areas are called "Nord" or "Bereich Nord". */
const bereichsname = (bereich: string): string => (/^Bereich\s/.test(bereich) ? bereich : `Bereich ${bereich}`);

const wann = (zeitraum: Extract<Absicht, { readonly art: "faellig" }>["zeitraum"]): string =>
  zeitraum === undefined ? " bald" : tage(zeitraum);

const tage = ({ von, bis }: { readonly von?: IsoDate | undefined; readonly bis?: IsoDate | undefined }): string =>
  von === undefined || bis === undefined ? "" : ` vom ${datum(von)} bis ${datum(bis)}`;

const nur = ({ profillage = [], unter25, faelligBis }: Auswahl): string =>
  [
    ...(faelligBis === undefined ? [] : [` bis ${datum(faelligBis)}`]),
    ...(unter25 === true ? [", nur U25"] : []),
    ...(profillage.length === 0
      ? []
      : [
          `, nur ${aufzaehlung(
            profillage.map((code) => PROFILLAGE_NAMEN[code]),
            "und",
          )}`,
        ]),
  ].join("");

const fuer = ({ monat, team, bereich, dienststelle }: { readonly monat?: Monat | undefined } & Partial<Ort>): string =>
  [
    ...(monat === undefined ? [] : [` ${monatText(monat)}`]),
    ...(team === undefined ? [] : [` Team ${team}`]),
    ...(typeof bereich === "string" ? [` ${bereichsname(bereich)}`] : []),
    inDienststelle(dienststelle),
  ].join("");
