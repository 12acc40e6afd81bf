import { type IsoDate, isIsoDate, STATUS, type Status } from "@verlauf/core";

/** A wrong call: exit code 2 and a sentence that says how to call. */
export class Aufruffehler extends Error {
  override readonly name = "Aufruffehler";
}

/** A day given on the command line, in ISO or in German. */
export const tagOf =
  (option: string) =>
  (text: string): IsoDate => {
    const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
    const iso = german
      ? `${german[3]}-${(german[2] ?? "").padStart(2, "0")}-${(german[1] ?? "").padStart(2, "0")}`
      : text;
    if (isIsoDate(iso)) return iso;
    throw new Aufruffehler(`--${option}: „${text}“ ist kein Tag. Bitte ein Datum wie 2016-06-01 angeben.`);
  };

/** A whole number within bounds. */
export const zahlOf =
  (option: string, von: number, bis: number) =>
  (text: string): number => {
    const value = Number(text);
    if (text.trim() !== "" && Number.isInteger(value) && value >= von && value <= bis) return value;
    throw new Aufruffehler(`--${option}: „${text}“ passt nicht. Möglich ist eine ganze Zahl von ${von} bis ${bis}.`);
  };

/** `ueberfaellig,faellig`: one or more of the six words. */
export const statusOf = (text: string): readonly Status[] => {
  const words = text.split(",").map((word) => word.trim());
  const unknown = words.find((word) => !(STATUS as readonly string[]).includes(word));
  if (unknown === undefined) return words as readonly Status[];
  throw new Aufruffehler(`--status: „${unknown}“ gibt es nicht. Möglich ist: ${STATUS.join(", ")}.`);
};
