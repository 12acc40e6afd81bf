import { anzahl } from "@verlauf/core";
import { type Handler, nurSatz } from "../auftragsdeps.ts";
import { monatslageOf } from "../lage.ts";
import { hasZiehung, NICHTS_GEZOGEN } from "./gezogen.ts";

/** Merges what has come back, for each area and for the office (VK-42); made again, it holds what came in since. */
export const zusammenfuehrung: Handler = async (deps, lauf, signal) => {
  const { monat, dienststelle } = await monatslageOf(deps, lauf);
  if (!(await hasZiehung(deps, dienststelle, monat))) return nurSatz(NICHTS_GEZOGEN);
  const zugang = deps.oeffneZugang();
  const { zeilen } = await zugang.stand({ monat, dienststelle });
  const bereiche = [...new Set(zeilen.flatMap(({ stand }) => stand.bereich ?? []))];
  for (const bereich of bereiche) {
    signal.throwIfAborted();
    await zugang.legeAuswertungAb({ monat, einheit: { ebene: "bereich", bereich, dienststelle } });
  }
  await zugang.legeAuswertungAb({ monat, einheit: { ebene: "dienststelle", dienststelle } });
  return nurSatz(`${anzahl(bereiche.length + 1, "Auswertung", "Auswertungen")} in der Ablage.`);
};
