import { kurz } from "./zitat.ts";

/** The way from a document's top to a value: keys and, in lists, places from 0. */
export type Path = readonly (string | number)[];

/** A problem that a check has found, before the file gives it a line. */
export interface Finding {
  readonly path: Path;
  readonly meldung: string;
}

export const pathText = (path: Path): string =>
  path.reduce<string>(
    (text, partAt) =>
      typeof partAt === "number" ? `${text}[${partAt}]` : text === "" ? kurz(partAt) : `${text}.${kurz(partAt)}`,
    "",
  );
