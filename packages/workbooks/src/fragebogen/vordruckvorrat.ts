import { type Form, formOf } from "./form.ts";
import type { Fragebogen } from "./fragebogen.ts";
import { makeVordruck } from "./vordruck.ts";
import type { Vordruck } from "./vordruck-oeffnen.ts";

const MOST_FORMS = 16;

/** The prepared packages that are at hand; the same form gives the same object. */
export interface Vordruckvorrat {
  readonly vordruckFor: (bogen: Fragebogen) => Promise<Vordruck>;
}

export const createVordruckvorrat = (): Vordruckvorrat => {
  const vordrucke = new Map<string, Promise<Vordruck>>();
  const keep = (name: string, form: Form): Promise<Vordruck> => {
    if (vordrucke.size >= MOST_FORMS) vordrucke.clear();
    const made = makeVordruck(form);
    vordrucke.set(name, made);
    return made;
  };
  return {
    vordruckFor: async (bogen) => {
      const form = formOf(bogen);
      const name = JSON.stringify(form);
      return vordrucke.get(name) ?? keep(name, form);
    },
  };
};
