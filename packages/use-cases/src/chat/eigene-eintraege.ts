import type { Organisationseintrag } from "@verlauf/core";
import { isOwn } from "../rechte/befugnisse-of.ts";
import type { Chatpforte } from "./chatdeps.ts";

/** The rows of the organisation in which the person stands, as rights tell them. */
export const eigeneEintraegeOf = (
  eintraege: readonly Organisationseintrag[],
  { akteur: { kennung }, objektId }: Pick<Chatpforte, "akteur" | "objektId">,
): readonly Organisationseintrag[] => {
  // without a sign-in name the object id stands in its place
  const anmeldename = kennung === objektId.trim().toLowerCase() ? undefined : kennung;
  return eintraege.filter((eintrag) => isOwn({ anmeldename, objektId }, eintrag));
};
