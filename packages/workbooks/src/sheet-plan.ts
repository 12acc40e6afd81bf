import type { Blatt, Liste } from "./liste.ts";
import { safeSheetNames } from "./sheet-names.ts";

/** A sheet as it will be written: a name that Excel takes, and no more rows than fit. */
export interface SheetPlan {
  readonly name: string;
  readonly blatt: Blatt;
  /** The row, from 1, in which the columns' heads stand. */
  readonly headRow: number;
}

const MOST_ROWS = 1_048_576;
const NOTHING: Blatt = { name: "Liste", titel: "", untertitel: [], spalten: [], zeilen: [] };

// title, its lines, an empty row, the head
const headRowOf = (blatt: Blatt): number => blatt.untertitel.length + 3;

const partsOf = (blatt: Blatt, mostRows: number): readonly Blatt[] => {
  const room = mostRows - headRowOf(blatt) - 1;
  const count = Math.ceil(blatt.zeilen.length / room);
  if (count <= 1) return [blatt];
  return Array.from({ length: count }, (_, part) => ({
    ...blatt,
    titel: `${blatt.titel} (Teil ${part + 1} von ${count})`,
    untertitel: blatt.untertitel,
    zeilen: blatt.zeilen.slice(part * room, (part + 1) * room),
  }));
};

/** The sheets of a list: one that is too long for Excel goes on in the next, and a list of none still says so. */
export const planSheets = (
  liste: Pick<Liste, "titel" | "blaetter">,
  mostRows: number = MOST_ROWS,
): readonly SheetPlan[] => {
  const blaetter = liste.blaetter.length === 0 ? [{ ...NOTHING, titel: liste.titel }] : liste.blaetter;
  const parts = blaetter.flatMap((blatt) => partsOf(blatt, mostRows));
  const names = safeSheetNames(parts.map(({ name }) => name));
  return parts.map((blatt, index) => ({ name: names[index] ?? blatt.name, blatt, headRow: headRowOf(blatt) }));
};
