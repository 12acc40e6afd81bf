import { openVorschau, type Regelstand, type Vorschauzeile } from "@verlauf/core";
import type { Deps } from "../deps.ts";
import { type Frage, faelleOf, type Grundlage, openFrage } from "./frage.ts";

export interface Vorschauantwort {
  readonly stichtag: Grundlage["stichtag"];
  readonly wochen: readonly Vorschauzeile[];
  readonly bemerkungen: readonly string[];
}

/** What falls due per week and team, under the rules of each office. Teams of one name in two offices are one row. */
export const forecast = async (deps: Deps, frage: Frage & { readonly wochen: number }): Promise<Vorschauantwort> => {
  const grundlage = await openFrage(deps, frage);
  const { stichtag, bemerkungen } = grundlage;
  const byRules = new Map<Regelstand, ReturnType<typeof openVorschau>>();
  for await (const faelle of faelleOf(deps, grundlage, frage)) {
    for (const fall of faelle) {
      const regeln = grundlage.regelnFor(fall);
      const known = byRules.get(regeln);
      const vorschau = known ?? openVorschau(regeln, frage.wochen);
      if (known === undefined) byRules.set(regeln, vorschau);
      vorschau.add(fall);
    }
  }
  return { stichtag, bemerkungen, wochen: merged([...byRules.values()].flatMap((vorschau) => vorschau.rows())) };
};

const merged = (rows: readonly Vorschauzeile[]): readonly Vorschauzeile[] => {
  const sums = new Map<string, Vorschauzeile>();
  for (const row of rows) {
    const key = `${row.ab} ${row.team}`;
    const sum = sums.get(key);
    sums.set(
      key,
      sum === undefined
        ? row
        : { ...sum, rueckstand: sum.rueckstand + row.rueckstand, faellig: sum.faellig + row.faellig },
    );
  }
  return [...sums].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, row]) => row);
};
