import type { Akteur, Zugang } from "@verlauf/use-cases";

/** What a request knows of itself on its way. */
export interface ApiEnv {
  readonly Variables: {
    /** Its id, in the answer's `X-Request-Id` and in the log. */
    anfrage: string;
    /** Who asks; set for routes that ask for it. */
    akteur: Akteur;
    zugang: Zugang;
  };
}
