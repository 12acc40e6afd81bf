import { type Organisation, readOrganisation } from "../fallpruefung/pruefhaus.ts";
import type { Zugangsdeps } from "../zugang/zugang.ts";

const SEKUNDEN = 5;

/**
 * Who works where, asked of the data every few seconds at most. For so long a right that was taken away still holds; who
 * serves many requests needn't read the whole organisation for each.
 */
export const gemerkteOrganisation = (
  { store, uhr }: Pick<Zugangsdeps, "store" | "uhr">,
  sekunden: number = SEKUNDEN,
): (() => Promise<Organisation>) => {
  let known: { readonly organisation: Promise<Organisation>; readonly von: number } | undefined;
  return () => {
    const jetzt = uhr().getTime();
    const age = known === undefined ? undefined : jetzt - known.von;
    // a clock that was set back makes nothing younger
    if (known !== undefined && age !== undefined && age >= 0 && age < sekunden * 1000) return known.organisation;
    const asked = { organisation: readOrganisation({ store }), von: jetzt };
    known = asked;
    // what couldn't be read is asked for again
    asked.organisation.catch(() => {
      if (known === asked) known = undefined;
    });
    return asked.organisation;
  };
};
