import { addDays, type IsoDate } from "./calendar.ts";

/** A month, `YYYY-MM`; `isMonat` is the gate for text from outside. Compared with `<`. */
export type Monat = `${number}-${number}`;

/** A quarter, `YYYY-Qn`. */
export type Quartal = `${number}-Q${1 | 2 | 3 | 4}`;

export const isMonat = (text: string): text is Monat => /^\d{4}-(0[1-9]|1[0-2])$/.test(text) && text >= "0001-01";

export const isQuartal = (text: string): text is Quartal => /^\d{4}-Q[1-4]$/.test(text) && text >= "0001";

export const monatOf = (tag: IsoDate): Monat => tag.slice(0, 7) as Monat;

export const ersterTag = (monat: Monat): IsoDate => `${monat}-01`;

/** The last day of a month: the Datenstand of a month's draw. */
export const letzterTag = (monat: Monat): IsoDate => addDays(ersterTag(addMonate(monat, 1)), -1);

/** That many months on, or back. */
export const addMonate = (monat: Monat, anzahl: number): Monat => {
  const total = Number(monat.slice(0, 4)) * 12 + Number(monat.slice(5)) - 1 + anzahl;
  const [jahr, rest] = [Math.floor(total / 12), total - Math.floor(total / 12) * 12];
  return `${String(jahr).padStart(4, "0")}-${String(rest + 1).padStart(2, "0")}` as Monat;
};

/** The three months of a quarter. */
export const monateOf = (quartal: Quartal): readonly [Monat, Monat, Monat] => {
  const erster = `${quartal.slice(0, 4)}-${String(Number(quartal.slice(6)) * 3 - 2).padStart(2, "0")}` as Monat;
  return [erster, addMonate(erster, 1), addMonate(erster, 2)];
};

const NAMEN = [
  "Januar",
  "Februar",
  "März",
  "April",
  "Mai",
  "Juni",
  "Juli",
  "August",
  "September",
  "Oktober",
  "November",
  "Dezember",
] as const;

/** "Oktober 2026" */
export const monatText = (monat: Monat): string => `${NAMEN[Number(monat.slice(5)) - 1]} ${monat.slice(0, 4)}`;

/** "4. Quartal 2026" */
export const quartalText = (quartal: Quartal): string => `${quartal.slice(6)}. Quartal ${quartal.slice(0, 4)}`;
