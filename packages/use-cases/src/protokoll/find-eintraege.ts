import { datum, type IsoDate } from "@verlauf/core";
import type { Protokolleintrag, Protokollfilter, Store } from "@verlauf/store";
import { eintragOf } from "./protokollant.ts";

const spanne = (von: IsoDate | undefined, bis: IsoDate | undefined): string | null => {
  if (von === undefined) return bis === undefined ? null : `bis ${datum(bis)}`;
  return bis === undefined ? `ab ${datum(von)}` : `${datum(von)} bis ${datum(bis)}`;
};

/** The entries that a filter lets through, oldest first. That they were read is logged before, and so is among them. */
export async function* findEintraege(
  { store, jetzt }: { readonly store: Store; readonly jetzt: Date },
  filter: Protokollfilter,
): AsyncGenerator<readonly Protokolleintrag[], void, undefined> {
  const vermerk = {
    art: "lesen",
    handlung: "protokoll.lesen",
    // the office alone: what else somebody typed may be anything
    einheit: /^\d{5}(?=$|\/)/.exec(filter.einheit ?? "")?.[0] ?? null,
    gegenstand: spanne(filter.von, filter.bis),
  } as const;
  await store.protokolliere([eintragOf(vermerk, { wer: "betrieb", rolle: null }, jetzt)]);
  yield* store.protokoll(filter);
}
