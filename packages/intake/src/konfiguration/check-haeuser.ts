import type { Mangel } from "../yaml/mangel.ts";
import type { YamlDocument } from "../yaml/read-yaml.ts";
import { readAt } from "../yaml/validate.ts";
import { kurz } from "../yaml/zitat.ts";
import { dienststelle } from "./haus.ts";

const PATH = ["haus", "dienststelle"] as const;

/** Of several documents each is for an office of its own. */
export const checkHaeuser = (documents: readonly YamlDocument[]): readonly Mangel[] => {
  if (documents.length < 2) return [];
  const seen = new Set<string>();
  return documents.flatMap(({ value, toMangel }) => {
    const nummer = readAt(dienststelle, value, PATH);
    if (nummer === undefined) {
      const meldung = `Die Angabe fehlt. Bei ${documents.length} Dokumenten in einer Datei nennt jedes seine Dienststelle.`;
      return [toMangel({ path: PATH, meldung })];
    }
    const meldung = `„${kurz(nummer)}“ steht schon in einem früheren Dokument. Jede Dienststelle ist einmal möglich.`;
    const doubled = seen.has(nummer);
    seen.add(nummer);
    return doubled ? [toMangel({ path: PATH, meldung })] : [];
  });
};
