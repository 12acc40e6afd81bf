import type { Mangel } from "../yaml/mangel.ts";
import { lies } from "../yaml/pruefen.ts";
import type { YamlDokument } from "../yaml/yaml-lesen.ts";
import { kurz } from "../yaml/zitat.ts";
import { dienststelle } from "./haus.ts";

const PFAD = ["haus", "dienststelle"] as const;

/** Of several documents each is for an office of its own. */
export const pruefeHaeuser = (dokumente: readonly YamlDokument[]): readonly Mangel[] => {
  if (dokumente.length < 2) return [];
  const seen = new Set<string>();
  return dokumente.flatMap(({ wert, verortet }) => {
    const nummer = lies(dienststelle, wert, PFAD);
    if (nummer === undefined) {
      const meldung = `Die Angabe fehlt. Bei ${dokumente.length} Dokumenten in einer Datei nennt jedes seine Dienststelle.`;
      return [verortet({ pfad: PFAD, meldung })];
    }
    const meldung = `„${kurz(nummer)}“ steht schon in einem früheren Dokument. Jede Dienststelle ist einmal möglich.`;
    const doubled = seen.has(nummer);
    seen.add(nummer);
    return doubled ? [verortet({ pfad: PFAD, meldung })] : [];
  });
};
