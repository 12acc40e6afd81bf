import type { Ziehung } from "@verlauf/core";
import type { Ersetzung } from "./fallpruefung.ts";

/** The draw with the case marked and the next one behind the others. */
export const mitErsetzung = (ziehung: Ziehung, { referenz, grund, durch }: Ersetzung): Ziehung => {
  const ersetztDurch = durch?.referenz ?? null;
  const marked = ziehung.protokoll.faelle.map((fall) =>
    fall.referenz === referenz ? { ...fall, ersetztDurch, grund } : fall,
  );
  const next = durch === null ? [] : [{ ...durch, ersetztDurch: null, grund: null }];
  return { ...ziehung, protokoll: { ...ziehung.protokoll, faelle: [...marked, ...next] } };
};
