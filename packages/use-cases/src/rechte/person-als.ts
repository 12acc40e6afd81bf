import { tagInBerlin } from "../berlin.ts";
import { readOrganisation } from "../fallpruefung/pruefhaus.ts";
import type { Zugangsdeps } from "../zugang/zugang.ts";
import type { Akteur } from "./akteur.ts";
import { type Anmeldung, befugnisseOf } from "./befugnisse-of.ts";

export type Person = Extract<Akteur, { art: "person" }>;

/** Who somebody is today, by the way they signed in; a stranger has no rights and is told nothing else. */
export const personAls = async (
  deps: Pick<Zugangsdeps, "store" | "uhr" | "organisation">,
  anmeldung: Anmeldung,
): Promise<Person> => {
  const organisation = await (deps.organisation ?? (() => readOrganisation(deps)))();
  return {
    art: "person",
    kennung: (anmeldung.anmeldename ?? anmeldung.objektId ?? "").trim().toLowerCase(),
    befugnisse: befugnisseOf(organisation, anmeldung, tagInBerlin(deps.uhr())),
  };
};
