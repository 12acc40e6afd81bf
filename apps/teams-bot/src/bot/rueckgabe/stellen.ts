import { aufzaehlung } from "@verlauf/core";
import type { Eingelesen } from "@verlauf/use-cases";
import { zusammengefasst } from "./zusammengefasst.ts";

type Hinweis = Eingelesen["hinweise"][number];
type Platz = NonNullable<Hinweis["platz"]>;
type Verortet = Hinweis & { readonly platz: Platz };

/** What is to be said of a workbook, and where. */
export interface Stelle {
  /** "Fall 07, Frage 12", "Fall 10, Fragen 1 bis 9", "Fälle 04 bis 10"; the cell where no answer is known to be meant. */
  readonly ort: string;
  readonly meldung: string;
  /** Beside a single answer's name: people sort and filter a sheet. */
  readonly zelle: string | null;
}

/**
 * What there is to decide before what is for information; of each first what concerns the whole workbook or a row of which
 * nobody knows whose it is. What is said alike of a case's questions, or of cases as a whole, is said once.
 */
export const stellenOf = (hinweise: readonly Hinweis[]): readonly Stelle[] =>
  (["klaeren", "hinweis"] as const).flatMap((gesucht) => ofStufe(hinweise.filter(({ stufe }) => stufe === gesucht)));

const ofStufe = (hinweise: readonly Hinweis[]): readonly Stelle[] => {
  const groups = new Map<string, Verortet[]>();
  const ohneOrt: Hinweis[] = [];
  for (const hinweis of hinweise) {
    if (!isVerortet(hinweis)) {
      ohneOrt.push(hinweis);
      continue;
    }
    const key = keyOf(hinweis);
    groups.set(key, [...(groups.get(key) ?? []), hinweis]);
  }
  return [
    ...zusammengefasst(ohneOrt).map(({ zelle, meldung }) => ({ ort: zelle, meldung, zelle: null })),
    ...[...groups.values()].map(stelleOf),
  ];
};

const isVerortet = (hinweis: Hinweis): hinweis is Verortet => hinweis.platz !== undefined;

const keyOf = ({ meldung, platz: { fall, nr } }: Verortet): string =>
  JSON.stringify(nr === null ? [meldung] : [meldung, fall]);

const stelleOf = (gruppe: readonly Verortet[]): Stelle => {
  const meldung = gruppe[0]?.meldung ?? "";
  const faelle = [...new Set(gruppe.map(({ platz }) => platz.fall))];
  const fragen = [...new Set(gruppe.flatMap(({ platz: { nr } }) => (nr === null ? [] : [nr])))];
  const teile = [
    benannt("Fall", "Fälle", faelle),
    ...(fragen.length === 0 ? [] : [benannt("Frage", "Fragen", fragen)]),
  ];
  const [only, ...others] = gruppe;
  return { ort: teile.join(", "), meldung, zelle: others.length === 0 ? (only?.zelle ?? null) : null };
};

/** "Frage 3", "Fragen 1 bis 4, 7 und 9" */
const benannt = (einzahl: string, mehrzahl: string, nummern: readonly string[]): string =>
  nummern.length === 1 ? `${einzahl} ${nummern[0]}` : `${mehrzahl} ${aufzaehlung(strecken(nummern), "und")}`;

/** Three and more in a row are named by the first and the last. */
const strecken = (nummern: readonly string[]): readonly string[] => {
  const runs: string[][] = [];
  for (const nummer of nummern) {
    const last = runs.at(-1);
    if (last !== undefined && Number(last.at(-1)) + 1 === Number(nummer)) last.push(nummer);
    else runs.push([nummer]);
  }
  return runs.flatMap((run) => (run.length < 3 ? run : [`${run[0]} bis ${run.at(-1)}`]));
};
