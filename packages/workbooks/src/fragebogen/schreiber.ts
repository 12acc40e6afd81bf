import { createSecretKey } from "node:crypto";
import type { Fragebogen } from "./fragebogen.ts";
import { openVordruck, type Vordruck } from "./vordruck-oeffnen.ts";
import { createVordruckvorrat } from "./vordruckvorrat.ts";

export interface Fragebogenschreiber {
  /** The same questionnaire gives the same bytes. */
  readonly write: (bogen: Fragebogen) => Promise<Uint8Array>;
}

/** Writes questionnaires; what those of a month have in common is made once. */
export const createFragebogenschreiber = ({ schluessel }: { readonly schluessel: Uint8Array }): Fragebogenschreiber => {
  const key = createSecretKey(schluessel);
  const vorrat = createVordruckvorrat();
  const opened = new WeakMap<Vordruck, (bogen: Fragebogen) => Uint8Array>();
  const open = (vordruck: Vordruck): ((bogen: Fragebogen) => Uint8Array) => {
    const made = openVordruck(vordruck, key);
    opened.set(vordruck, made);
    return made;
  };
  return {
    write: async (bogen) => {
      const vordruck = await vorrat.vordruckFor(bogen);
      return (opened.get(vordruck) ?? open(vordruck))(bogen);
    },
  };
};
