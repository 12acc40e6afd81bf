import type { Katalog } from "@verlauf/core";

export type Katalogergebnis =
  | { readonly ok: true; readonly katalog: Katalog }
  /** German sentences, each with its file and line or cell. */
  | { readonly ok: false; readonly maengel: readonly string[] };
