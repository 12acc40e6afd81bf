import type { IsoDate, Organisationseintrag } from "@verlauf/core";
import type { Organisation } from "../fallpruefung/pruefhaus.ts";
import type { Befugnis } from "./akteur.ts";

/** How somebody has signed in. */
export interface Anmeldung {
  /** Sign-in name (UPN), in whatever case. */
  readonly anmeldename?: string | undefined;
  /** Of the Entra directory. */
  readonly objektId?: string | undefined;
}

const isSame = (one: string, other: string | null | undefined): boolean =>
  one.trim() !== "" && one.trim().toLowerCase() === other?.trim().toLowerCase();

/** A sign-in name may be given to somebody else one day, an object id never: where both sides know one, it alone decides. */
export const isOwn = ({ anmeldename, objektId }: Anmeldung, eintrag: Organisationseintrag): boolean => {
  if (eintrag.objektId !== null && objektId !== undefined) return isSame(eintrag.objektId, objektId);
  return anmeldename !== undefined && isSame(eintrag.anmeldename, anmeldename);
};

const befugnisOf =
  (inVertretung: boolean) =>
  ({ rolle, dienststelle, rd, bereich, team }: Organisationseintrag): Befugnis => ({
    rolle,
    dienststelle,
    rd,
    bereich,
    team,
    inVertretung,
  });

/**
 * Everything that somebody may do in the organisation on a day: each row of their own, and those of whom they stand in
 * for that day (VK-43), in the office that has entered it. Rights that are held for somebody else aren't handed on.
 */
export const befugnisseOf = (
  { eintraege, vertretungen }: Organisation,
  anmeldung: Anmeldung,
  tag: IsoDate,
): readonly Befugnis[] => {
  const own = eintraege.filter((eintrag) => isOwn(anmeldung, eintrag));
  const absent = vertretungen.filter(
    ({ vertretung, dienststelle, von, bis }) =>
      von <= tag &&
      tag <= bis &&
      // an office can enter any address for its own people, so only the office's own addresses name its substitutes
      own.some((eintrag) => isSame(eintrag.email, vertretung) && eintrag.dienststelle === dienststelle),
  );
  const represented = eintraege.filter(
    (eintrag) =>
      !own.includes(eintrag) &&
      absent.some(({ email, dienststelle }) => isSame(email, eintrag.email) && dienststelle === eintrag.dienststelle),
  );
  return [...own.map(befugnisOf(false)), ...represented.map(befugnisOf(true))];
};
