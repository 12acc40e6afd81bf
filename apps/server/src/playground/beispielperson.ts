import { createHash } from "node:crypto";
import { aufzaehlung, type Organisationseintrag, Refusal, type Rolle } from "@verlauf/core";

/** Somebody of the organisation whose part can be played. */
export interface Beispielperson {
  readonly name: string;
  readonly anmeldename: string;
  /** The directory's, or one made up where the organisation has none; always the same for the same person. */
  readonly objektId: string;
  /** "TL 412", "BL Bereich 41", "GF"; of several the first. */
  readonly aufgabe: string;
}

// whoever leads comes before those who are led, in an area as in a team
const ROLLENFOLGE: readonly Rolle[] = ["BL", "TL", "GF", "VG", "GO", "RD", "Z", "Verwaltung", "IFK"];

const byRolle = (one: Organisationseintrag, other: Organisationseintrag): number =>
  ROLLENFOLGE.indexOf(one.rolle) - ROLLENFOLGE.indexOf(other.rolle);

const isPlayable = ({ anmeldename }: Organisationseintrag): boolean => anmeldename.trim() !== "";

const madeUpId = (anmeldename: string): string => {
  const hex = createHash("sha256").update(anmeldename).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const aufgabeOf = ({ rolle, team, bereich }: Organisationseintrag): string =>
  [rolle, team ?? bereich].filter((part) => part !== null).join(" ");

const personOf = (eintrag: Organisationseintrag): Beispielperson => {
  const anmeldename = eintrag.anmeldename.trim().toLowerCase();
  return {
    name: eintrag.name,
    anmeldename,
    objektId: eintrag.objektId?.toLowerCase() ?? madeUpId(anmeldename),
    aufgabe: aufgabeOf(eintrag),
  };
};

/** Whoever has several tasks is named by the first. */
const personenOf = (eintraege: readonly Organisationseintrag[]): readonly Beispielperson[] => {
  const byName = new Map<string, Beispielperson>();
  for (const person of eintraege.map(personOf)) {
    if (!byName.has(person.anmeldename)) byName.set(person.anmeldename, person);
  }
  return [...byName.values()];
};

/** Everybody whose part can be played, leads first. */
export const beispielpersonen = (organisation: readonly Organisationseintrag[]): readonly Beispielperson[] =>
  personenOf(organisation.filter(isPlayable).sort(byRolle));

const wordsOf = (...texts: readonly (string | null)[]): readonly string[] =>
  texts.flatMap((text) => (text ?? "").toLowerCase().split(/[\s,]+/)).filter(Boolean);

/** "412", "TL 412", "Bereich 41", a name or a part of it, a sign-in name. */
export const findBeispielperson = (organisation: readonly Organisationseintrag[], gesucht: string): Beispielperson => {
  const asked = wordsOf(gesucht).filter((word) => word !== "team");
  const isAsked = (known: readonly string[]): boolean =>
    asked.length > 0 && asked.every((word) => known.includes(word));
  const units = organisation.filter((each) => isPlayable(each) && isAsked(wordsOf(each.team, each.bereich)));
  const [lead] = units.sort(byRolle);
  // a team's number means its lead, an area's name its manager
  const found =
    lead === undefined
      ? organisation
          .filter((each) => isPlayable(each))
          .filter((each) => isAsked(wordsOf(each.rolle, each.team, each.bereich, each.name, each.anmeldename)))
          .sort(byRolle)
      : units.filter(({ rolle }) => rolle === lead.rolle);
  const [person, ...others] = personenOf(found);
  if (person === undefined) {
    throw new Refusal(
      `„${gesucht}“ steht nicht in der Organisation. Wer zur Auswahl steht, zeigt pnpm playground ohne --als.`,
    );
  }
  if (others.length > 0) {
    const names = [person, ...others].slice(0, 5).map(({ aufgabe, name }) => `${name} (${aufgabe})`);
    throw new Refusal(`„${gesucht}“ passt auf mehrere: ${aufzaehlung(names, "oder")}. Bitte genauer angeben.`);
  }
  return person;
};
