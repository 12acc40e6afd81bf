import type { Monat } from "@verlauf/core";
import type { Auftragsdeps } from "../auftragsdeps.ts";

export const NICHTS_GEZOGEN = "Für diesen Monat ist nichts gezogen, also gab es nichts zu tun.";

/** Whether a month's cases were drawn; where they weren't, nobody is reminded of anything. */
export const hasZiehung = async ({ store }: Auftragsdeps, dienststelle: string, monat: Monat): Promise<boolean> =>
  (await store.ziehungen({ ebene: "team", dienststelle, zeitraum: monat })).length > 0;
