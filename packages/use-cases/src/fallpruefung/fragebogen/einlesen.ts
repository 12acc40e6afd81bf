import type { IsoDate } from "@verlauf/core";
import type { Deps } from "../../deps.ts";
import { keptKatalogOf } from "../kept-katalog.ts";
import { hausFinder, readOrganisation } from "../pruefhaus.ts";
import { readSchluessel } from "../schluessel.ts";
import type { Eingelesen, Einleseauftrag, Einleseergebnis } from "./eingelesen.ts";
import { findKandidaten } from "./erkenne-datei.ts";
import { type Fund, findDateien } from "./find-dateien.ts";
import { leseDatei } from "./lese-datei.ts";

/** What is asked for again with the same words isn't done again. */
const once = <A extends readonly string[], T>(work: (...words: A) => Promise<T>): ((...words: A) => Promise<T>) => {
  const done = new Map<string, Promise<T>>();
  return (...words) => {
    const key = JSON.stringify(words);
    const result = done.get(key) ?? work(...words);
    done.set(key, result);
    return result;
  };
};

/** Reads returned questionnaires one after the other; one that is refused never stops the others. */
export const liesFrageboegenEin = async (deps: Deps, auftrag: Einleseauftrag): Promise<Einleseergebnis> => {
  const dateien: readonly Fund[] = [
    ...(await findDateien(auftrag.pfade)),
    ...(auftrag.inhalte ?? []).map(({ name, inhalt }) => ({ datei: name, inhalt, ausOrdner: false })),
  ];
  const schluessel = (await readSchluessel(auftrag.daten)) ?? null;
  const organisation = await readOrganisation(deps);
  const hausOf = hausFinder(deps.haeuser, organisation);
  const welt = {
    deps,
    auftrag,
    schluessel,
    hausOf,
    katalogOf: once((dienststelle: string, datenstand: IsoDate) =>
      keptKatalogOf(deps, hausOf(dienststelle).konfiguration, datenstand),
    ),
    kandidaten: once(() => findKandidaten({ deps, hausOf })),
  };
  const ergebnisse: Eingelesen[] = [];
  let unveraendert = 0;
  for (const [place, fund] of dateien.entries()) {
    const ergebnis = await leseDatei(welt, fund);
    if (ergebnis === undefined) unveraendert += 1;
    else ergebnisse.push(ergebnis);
    auftrag.onProgress?.(place + 1, dateien.length);
  }
  return { dateien: ergebnisse, unveraendert };
};
