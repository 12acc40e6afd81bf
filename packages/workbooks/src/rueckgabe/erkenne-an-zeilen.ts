import type { Fragebogenkennung } from "../fragebogen/fragebogen.ts";
import { zeilenschluessel } from "../fragebogen/signatur.ts";
import type { Fremdmappe } from "./rueckgabe.ts";

const KEY = /^(\d{2,3})\|([^|]{1,20})\|[\w-]{16}$/;

/** More rows than these prove nothing further. */
const ROWS = 20;

const keysIn = ({ blaetter }: Fremdmappe): readonly string[] =>
  blaetter
    .flatMap(({ zeilen }) => [...zeilen.values()].flatMap((zeile) => [...zeile.values()].map(({ wert }) => wert)))
    .filter((wert): wert is string => typeof wert === "string" && KEY.test(wert.trim()))
    .map((wert) => wert.trim());

/**
 * Finds out whose workbook it is where its metadata are gone: the hidden key of any row is proof, if only one of the
 * workbooks that it could be has made it. Undefined where no row, or rows of several, tell.
 */
export const erkenneAnZeilen = (
  mappe: Fremdmappe,
  kandidaten: readonly Fragebogenkennung[],
  schluessel: Uint8Array,
): Fragebogenkennung | undefined => {
  const keys = keysIn(mappe);
  const step = Math.max(1, Math.floor(keys.length / ROWS));
  const some = keys.filter((_, place) => place % step === 0);
  const made = kandidaten.filter((kennung) =>
    some.some((key) => {
      const [, fall = "", nr = ""] = KEY.exec(key) ?? [];
      return key === zeilenschluessel(kennung, fall, nr === "G" ? null : nr, schluessel);
    }),
  );
  return made.length === 1 ? made[0] : undefined;
};
