import type { Deps } from "../../deps.ts";
import { hausFinder, readOrganisation } from "../pruefhaus.ts";
import { readSchluessel } from "../schluessel.ts";
import type { Eingelesen, Einleseauftrag, Einleseergebnis } from "./eingelesen.ts";
import { findDateien } from "./find-dateien.ts";
import { leseDatei } from "./lese-datei.ts";

/** Reads returned questionnaires one after the other; one that is refused never stops the others. */
export const liesFrageboegenEin = async (deps: Deps, auftrag: Einleseauftrag): Promise<Einleseergebnis> => {
  const dateien = await findDateien(auftrag.pfade);
  const schluessel = (await readSchluessel(auftrag.daten)) ?? null;
  const organisation = await readOrganisation(deps);
  const welt = {
    deps,
    auftrag,
    schluessel,
    hausOf: hausFinder(deps.haeuser, organisation),
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
