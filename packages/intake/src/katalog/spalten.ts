import { comparable, spellings } from "../profil/comparable.ts";
import { meintenSie } from "../yaml/naechstes.ts";
import { kurz, oder } from "../yaml/zitat.ts";

/** The heads of a catalogue's sheet. */
const KOEPFE = {
  nr: "Nr.",
  abschnitt: "Abschnitt",
  frage: "Frage",
  hinweis: "Hinweis",
  herkunft: "Herkunft",
  giltFuer: "gilt für",
  begruendungBei: "Begründung bei",
} as const;
export type Spalte = keyof typeof KOEPFE;

const SPALTEN = Object.keys(KOEPFE) as readonly Spalte[];

const AUCH: Readonly<Partial<Record<Spalte, readonly string[]>>> = {
  nr: ["Nummer"],
  hinweis: ["Beurteilungshinweis"],
};

/** Something about a cell; the column counts from 0. */
interface Spaltenmangel {
  readonly column: number;
  readonly satz: string;
}

interface Spaltenplan {
  readonly spalten: ReadonlyMap<Spalte, number>;
  readonly maengel: readonly Spaltenmangel[];
}

/** Which column is which, by the heads; case, dots and spaces don't matter, nor does the order. */
export const planSpalten = (kopf: readonly string[]): Spaltenplan => {
  const spalten = new Map<Spalte, number>();
  const maengel: Spaltenmangel[] = [];
  for (const [column, name] of kopf.entries()) {
    if (name === "") continue;
    const spalte = bekannt.get(comparable(name));
    const andere = spalte === undefined ? undefined : spalten.get(spalte);
    if (spalte === undefined) {
      const moeglich = Object.values(KOEPFE);
      const satz = `„${kurz(name)}“ ist hier nicht bekannt.${meintenSie(name, moeglich)} Möglich ist ${oder(moeglich)}.`;
      maengel.push({ column, satz });
    } else if (andere !== undefined) {
      maengel.push({ column, satz: `„${kurz(name)}“ steht schon in Spalte ${columnName(andere)}.` });
    } else spalten.set(spalte, column);
  }
  for (const spalte of ["nr", "frage"] as const) {
    if (spalten.has(spalte)) continue;
    maengel.push({ column: 0, satz: `Die Spalte „${KOEPFE[spalte]}“ fehlt. Nötig sind „Nr.“ und „Frage“.` });
  }
  return { spalten, maengel };
};

/** A column as a spreadsheet calls it: 0 is A, 26 is AA. */
export const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));

const bekannt: ReadonlyMap<string, Spalte> = new Map(
  SPALTEN.flatMap((spalte) =>
    [KOEPFE[spalte], ...(AUCH[spalte] ?? [])].flatMap(spellings).map((spelling) => [spelling, spalte] as const),
  ),
);
