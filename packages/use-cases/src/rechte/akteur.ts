import type { Rolle } from "@verlauf/core";
import type { Handlung } from "./handlung.ts";

/** Somebody's place in the organisation, with the rights that come with it. */
export interface Befugnis {
  readonly rolle: Rolle;
  readonly dienststelle: string;
  readonly rd: string;
  readonly bereich: string | null;
  readonly team: string | null;
  /** Held for somebody who is absent. */
  readonly inVertretung: boolean;
}

/** Who asks. */
export type Akteur =
  | {
      readonly art: "person";
      /** The sign-in name in small letters, else the Entra object id; goes into the log under a pseudonym only. */
      readonly kennung: string;
      readonly befugnisse: readonly Befugnis[];
    }
  | {
      readonly art: "schluessel";
      readonly id: string;
      readonly umfang: readonly Handlung[];
      /** Null reaches every office of the data. */
      readonly dienststelle: string | null;
    }
  /** Whoever holds the data's files and the database's password: the command line. */
  | { readonly art: "betrieb"; readonly konto: string }
  /** Verlauf itself, at a job. */
  | { readonly art: "system"; readonly dienst: "auftraege" | "eingang" };
