import type * as z from "zod";
import type { Finding, Path } from "./path.ts";

export type Validated<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** A value against a schema; every problem with its way. */
export const validate = <T>(schema: z.ZodType<T>, value: unknown): Validated<T> => {
  const result = schema.safeParse(value);
  return result.success
    ? { ok: true, value: result.data }
    : {
        ok: false,
        findings: result.error.issues.map(({ path, message }) => ({
          path: path.filter((part) => typeof part !== "symbol"),
          meldung: message,
        })),
      };
};

/**
 * What stands at a place, read by itself; undefined where nothing or something wrong stands. Checks across values use
 * it, so that they work beside problems elsewhere in the file.
 */
export const readAt = <T>(schema: z.ZodType<T>, value: unknown, path: Path): T | undefined => {
  const result = schema.safeParse(partAt(value, path));
  return result.success ? result.data : undefined;
};

/** What stands at a place, as it was written. */
export const partAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, part) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, part) ? Reflect.get(at, part) : undefined,
    value,
  );

/** The keys of a mapping in the file's order, none where no mapping stands. */
export const keysAt = (value: unknown, path: Path): readonly string[] => {
  const mapping = partAt(value, path);
  return typeof mapping === "object" && mapping !== null && !Array.isArray(mapping) ? Object.keys(mapping) : [];
};

/** The places of a list, none where no list stands. */
export const entriesAt = (value: unknown, path: Path): readonly Path[] => {
  const list = partAt(value, path);
  return Array.isArray(list) ? list.map((_, index) => [...path, index]) : [];
};
