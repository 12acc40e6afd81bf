import { readFile } from "node:fs/promises";
import {
  addMonate,
  type Feldvorschlag,
  type Handlungsfeld,
  type Monat,
  uebernehmeHandlungsfelder,
} from "@verlauf/core";
import type { Handlungsfeldschluessel } from "@verlauf/store";
import { leseHandlungsfelder, leseMappe } from "@verlauf/workbooks";
import type { Deps } from "../../deps.ts";

/** How far back fields of action are looked for; what nobody has touched for so long is no longer followed up. */
const MONATE = 36;

export interface Felderfrage {
  readonly key: Handlungsfeldschluessel;
  readonly bezeichnung: string;
  readonly vorschlaege: readonly Feldvorschlag[];
  /** Where the review workbook of a month may lie, the most likely place first. */
  readonly dateienOf: (monat: Monat) => readonly string[];
}

/** What people have written into the filed review workbook of a month; undefined where there is none to be read. */
const readFiled = async (
  dateien: readonly string[],
  { key, bezeichnung }: Felderfrage,
  monat: Monat,
): Promise<{ readonly felder: readonly Handlungsfeld[]; readonly hinweise: readonly string[] } | undefined> => {
  for (const datei of dateien) {
    const inhalt = await readFile(datei).catch(() => undefined);
    if (inhalt === undefined) continue;
    const gelesen = await leseMappe(inhalt);
    if (!gelesen.ok) return { felder: [], hinweise: [`${datei}: ${gelesen.satz} Die Handlungsfelder darin fehlen.`] };
    const { kopf, felder, meldungen } = leseHandlungsfelder(gelesen.mappe);
    if (kopf?.monat !== monat || kopf.ebene !== key.ebene || kopf.bezeichnung !== bezeichnung) continue;
    return { felder, hinweise: meldungen.map(({ zelle, meldung }) => `${datei}, ${zelle}: ${meldung}`) };
  }
  return undefined;
};

/**
 * A month's fields of action: what people wrote into the filed workbooks is taken over and kept, what earlier months left
 * open comes along, proposals are added (VK-17).
 */
export const handlungsfelderOf = async (
  { store }: Pick<Deps, "store">,
  frage: Felderfrage,
): Promise<{ readonly felder: readonly Handlungsfeld[]; readonly hinweise: readonly string[] }> => {
  const { key, vorschlaege } = frage;
  const hinweise: string[] = [];
  const fruehere: Handlungsfeld[] = [];
  for (let back = MONATE; back >= 1; back--) {
    const monat = addMonate(key.monat, -back);
    // the month before may have been written into since it was made
    const filed = back === 1 ? await readFiled(frage.dateienOf(monat), frage, monat) : undefined;
    if (filed !== undefined && filed.felder.length > 0) {
      await store.bewahreHandlungsfelder({ ...key, monat }, filed.felder);
      hinweise.push(...filed.hinweise);
    }
    fruehere.push(...((await store.handlungsfelder({ ...key, monat })) ?? []));
  }
  const own = await readFiled(frage.dateienOf(key.monat), frage, key.monat);
  hinweise.push(...(own?.hinweise ?? []));
  const bisher = own?.felder ?? (await store.handlungsfelder(key)) ?? [];
  const felder = uebernehmeHandlungsfelder(fruehere, vorschlaege, key.monat, bisher);
  await store.bewahreHandlungsfelder(key, felder);
  return { felder, hinweise };
};
