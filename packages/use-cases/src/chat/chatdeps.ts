import type { Person } from "../rechte/person-als.ts";
import type { Pforte } from "../zugang/pforte.ts";
import type { Zugang, Zugangsdeps } from "../zugang/zugang.ts";

export interface Chatzugangsdeps extends Zugangsdeps {
  /** Of the Entra directory: under it the chat keeps how somebody is reached. */
  readonly objektId: string;
}

/** What every part of the chat's gate needs. */
export interface Chatpforte extends Pforte {
  readonly akteur: Person;
  readonly zugang: Zugang;
  readonly objektId: string;
}
