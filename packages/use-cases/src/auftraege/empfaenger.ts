import type { IsoDate, Organisationseintrag, Vertretung } from "@verlauf/core";
import type { Organisation } from "../fallpruefung/pruefhaus.ts";

/** Somebody who is told something. */
export interface Adressat {
  /** By mail. */
  readonly an: string;
  /** In the chat: object id, else sign-in name; null where the office's organisation doesn't have them. */
  readonly chat: string | null;
}

export interface Empfaenger extends Adressat {
  /** For somebody who is absent on that day. */
  readonly inVertretung: boolean;
}

type Stelle = Pick<Organisationseintrag, "dienststelle" | "rolle"> & {
  readonly team?: string;
  readonly bereich?: string;
};

const isAt = (stelle: Stelle, eintrag: Organisationseintrag): boolean =>
  eintrag.rolle === stelle.rolle &&
  eintrag.dienststelle === stelle.dienststelle &&
  (stelle.team === undefined || eintrag.team === stelle.team) &&
  (stelle.bereich === undefined || eintrag.bereich === stelle.bereich);

// what another office has entered for somebody counts there alone
const absence = (
  vertretungen: Organisation["vertretungen"],
  { email, dienststelle }: { readonly email: string; readonly dienststelle: string },
  tag: IsoDate,
): readonly Vertretung[] =>
  vertretungen.filter(
    (one) => one.dienststelle === dienststelle && one.email.toLowerCase() === email && one.von <= tag && tag <= one.bis,
  );

/**
 * Who is told in a role on a day: whoever holds it, or who stands in for them then (VK-43). A substitute who is absent too
 * is not told; nobody may be left.
 */
export const empfaengerOf = (
  { eintraege, vertretungen }: Organisation,
  stelle: Stelle,
  tag: IsoDate,
): readonly Empfaenger[] => {
  const { dienststelle } = stelle;
  const found = new Map<string, Empfaenger>();
  const add = (an: string, inVertretung: boolean): void => {
    // whoever holds the role themselves is told as such, also when standing in for a second lead
    if (found.get(an)?.inVertretung !== false)
      found.set(an, { ...adressatOf(eintraege, dienststelle, an), inVertretung });
  };
  for (const { email } of eintraege.filter((eintrag) => isAt(stelle, eintrag))) {
    const own = email.toLowerCase();
    const absent = absence(vertretungen, { email: own, dienststelle }, tag);
    if (absent.length === 0) add(own, false);
    for (const { vertretung } of absent) {
      const other = vertretung.toLowerCase();
      if (absence(vertretungen, { email: other, dienststelle }, tag).length === 0) add(other, true);
    }
  }
  return [...found.values()].toSorted((one, other) => (one.an < other.an ? -1 : 1));
};

/** Somebody of an office, by the mail address; only its own rows say how they are reached otherwise. */
export const adressatOf = (eintraege: Organisation["eintraege"], dienststelle: string, email: string): Adressat => {
  const an = email.toLowerCase();
  const rows = eintraege.filter((each) => each.dienststelle === dienststelle && each.email.toLowerCase() === an);
  const objektId = rows.find((each) => each.objektId !== null)?.objektId ?? null;
  return { an, chat: (objektId ?? rows[0]?.anmeldename ?? null)?.trim().toLowerCase() || null };
};

/** Somebody who stands in for whoever holds a role. */
export interface Vertretende extends Adressat, Pick<Vertretung, "von" | "bis"> {
  readonly team: string | null;
}

/** Who stands in on a day, for which team and how long; without those who are absent themselves. */
export const vertretungenIn = (
  { eintraege, vertretungen }: Organisation,
  stelle: Stelle,
  tag: IsoDate,
): readonly Vertretende[] =>
  eintraege
    .filter((eintrag) => isAt(stelle, eintrag))
    .flatMap(({ email, team }) =>
      absence(vertretungen, { email: email.toLowerCase(), dienststelle: stelle.dienststelle }, tag).map(
        ({ vertretung, von, bis }) => ({
          ...adressatOf(eintraege, stelle.dienststelle, vertretung),
          team,
          von,
          bis,
        }),
      ),
    )
    .filter(({ an }) => absence(vertretungen, { email: an, dienststelle: stelle.dienststelle }, tag).length === 0);

/** Whether anybody is entered in a role at all. */
export const isBesetzt = ({ eintraege }: Organisation, stelle: Stelle): boolean =>
  eintraege.some((eintrag) => isAt(stelle, eintrag));
