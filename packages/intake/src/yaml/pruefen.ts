import type * as z from "zod";
import type { Befund, Pfad } from "./pfad.ts";

export type Geprueft<T> =
  | { readonly ok: true; readonly wert: T }
  | { readonly ok: false; readonly befunde: readonly Befund[] };

/** A value against a schema; every problem with its way. */
export const pruefe = <T>(schema: z.ZodType<T>, value: unknown): Geprueft<T> => {
  const result = schema.safeParse(value);
  return result.success
    ? { ok: true, wert: result.data }
    : {
        ok: false,
        befunde: result.error.issues.map(({ path, message }) => ({
          pfad: path.filter((part) => typeof part !== "symbol"),
          meldung: message,
        })),
      };
};

/**
 * What stands at a place, read by itself; undefined where nothing or something wrong stands. Checks across values use
 * it, so that they work beside problems elsewhere in the file.
 */
export const lies = <T>(schema: z.ZodType<T>, value: unknown, pfad: Pfad): T | undefined => {
  const result = schema.safeParse(teil(value, pfad));
  return result.success ? result.data : undefined;
};

/** What stands at a place, as it was written. */
export const teil = (value: unknown, pfad: Pfad): unknown =>
  pfad.reduce<unknown>(
    (at, part) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, part) ? Reflect.get(at, part) : undefined,
    value,
  );

/** The keys of a mapping in the file's order, none where no mapping stands. */
export const schluessel = (value: unknown, pfad: Pfad): readonly string[] => {
  const mapping = teil(value, pfad);
  return typeof mapping === "object" && mapping !== null && !Array.isArray(mapping) ? Object.keys(mapping) : [];
};

/** The places of a list, none where no list stands. */
export const eintraege = (value: unknown, pfad: Pfad): readonly Pfad[] => {
  const list = teil(value, pfad);
  return Array.isArray(list) ? list.map((_, index) => [...pfad, index]) : [];
};
