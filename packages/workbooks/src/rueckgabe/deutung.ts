import { type IsoDate, isIsoDate, type Lesung } from "@verlauf/core";
import type { Deutung } from "./feld.ts";
import type { Fremdzelle } from "./rueckgabe.ts";
import { tagOfSerial } from "./serientag.ts";
import { alsText, zitat } from "./zelle.ts";

/** A choice, however it was typed; what is in no list of choices is for a person to decide. */
export const deuteAuswahl =
  <T>(lese: (text: string) => Lesung<T> | undefined, wahl: readonly string[]) =>
  (zelle: Fremdzelle): Deutung<T> => {
    const text = alsText(zelle.wert);
    const lesung = lese(text);
    if (lesung === undefined) {
      return {
        wert: null,
        stufe: "klaeren",
        meldung: `${zitat(text)} steht nicht in der Auswahl (${wahl.join(", ")}).`,
      };
    }
    const { antwort, geaendert } = lesung;
    if (!geaendert) return { wert: antwort };
    const gelesen = typeof antwort === "string" ? antwort : antwort === true ? "ja" : "nein";
    return { wert: antwort, stufe: "hinweis", meldung: `${zitat(text)} wurde als „${gelesen}“ gelesen.` };
  };

/** A free text, whole; core says what has to be said about its length and content. */
export const deuteFreitext = ({ wert }: Fremdzelle): Deutung<string> => ({ wert: alsText(wert) || null });

/** A day, as a date or as a text in one of the usual forms. */
export const deuteTag =
  (ab1904: boolean) =>
  ({ wert }: Fremdzelle): Deutung<IsoDate> => {
    const tag =
      typeof wert === "number" ? tagOfSerial(wert, ab1904) : typeof wert === "string" ? readTag(wert) : undefined;
    return tag !== undefined && tag >= FIRST && tag <= LAST
      ? { wert: tag }
      : {
          wert: null,
          stufe: "klaeren",
          meldung: `${zitat(wert)} ist kein Tag. Bitte ein Datum wie 30.06.2016 angeben.`,
        };
  };

// Outside of these a number is no day that somebody meant: 12 would be one in January 1900.
const FIRST: IsoDate = "1990-01-01";
const LAST: IsoDate = "2099-12-31";

const readTag = (text: string): IsoDate | undefined => {
  const trimmed = text.trim();
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/.exec(trimmed);
  const iso = /^(\d{4}-\d{2}-\d{2})(?:T00:00(?::00(?:\.0+)?)?Z?)?$/.exec(trimmed)?.[1];
  if (german === null) return iso !== undefined && isIsoDate(iso) ? iso : undefined;
  const [, day = "", month = "", year = ""] = german;
  const tag = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isIsoDate(tag) ? tag : undefined;
};
