import { NichtGefunden } from "@verlauf/use-cases";
import type { Knopf } from "../antworten/antwort.ts";
import type { Absicht } from "../conversation/absicht.ts";
import {
  type EigeneEinheiten,
  eigeneEinheiten,
  isBenannt,
  meantBereiche,
  nichtGezeigt,
  type Ort,
} from "./einheiten.ts";
import { bereichName, doppelte } from "./einheitsname.ts";
import type { Erwiderung } from "./erwiderung.ts";
import type { Kontext } from "./kontext.ts";

// Two offices may call their teams and areas the same. Whoever has both is asked which is meant: persons of two offices
// in one list couldn't be told apart.

const MAX_KNOEPFE = 6;

interface Ortsfrage {
  readonly ort: Ort;
  /** The same question about that unit. */
  readonly an: (ort: Ort) => Absicht;
}

/** Asks which of several units of one name is meant; undefined where that is clear. */
export const answerEinheitenwahl = async (kontext: Kontext, absicht: Absicht): Promise<Erwiderung | undefined> => {
  const frage = ortsfrageOf(absicht);
  if (frage === undefined) return undefined;
  const { ort, an } = frage;
  const offices = officesOf(kontext);
  if (ort.dienststelle !== undefined) {
    if (!offices.includes(ort.dienststelle)) throw nichtGezeigt(ort, eigeneEinheiten(kontext.person));
    return undefined;
  }
  if (offices.length < 2) return undefined;
  const orte = await meantOrte(kontext, ort, offices);
  const namen = orte.map(nameOf);
  if (doppelte(namen).size === 0) return undefined;
  const knoepfe = orte
    .slice(0, MAX_KNOEPFE)
    .map((each): Knopf => ({ titel: `${nameOf(each)} (${each.dienststelle})`, absicht: an(each) }));
  const was = isBenannt(ort)
    ? `${nameOf(ort)} gibt es bei Ihnen in mehreren Dienststellen.`
    : "Bei Ihnen heißen Einheiten zweier Dienststellen gleich.";
  return {
    antwort: {
      absaetze: [`${was} Welche ist gemeint?`],
      knoepfe,
    },
    merke: absicht,
  };
};

const nameOf = ({ team, bereich, dienststelle }: Ort): string => {
  if (team !== undefined) return `Team ${team}`;
  if (typeof bereich === "string") return bereichName(bereich.trim());
  return bereich === true ? "Ihren Bereich" : `Dienststelle ${dienststelle ?? ""}`;
};

const ortsfrageOf = (absicht: Absicht): Ortsfrage | undefined => {
  switch (absicht.art) {
    case "ueberfaellig":
    case "faellig":
      return { ort: absicht, an: (ort) => ({ ...absicht, ab: undefined, ...nurOrt(ort) }) };
    case "vorschau":
      return { ort: absicht, an: (ort) => ({ ...absicht, ...nurOrt(ort) }) };
    case "als_excel":
    case "warum":
      return { ort: absicht.von, an: (ort) => ({ ...absicht, von: { ...absicht.von, ...nurOrt(ort) } }) };
    case "faelle":
    case "fall":
    case "stand":
    case "arbeitsmappe":
      // these tell the offices apart themselves; here only a foreign one is turned away
      return absicht.dienststelle === undefined ? undefined : { ort: absicht, an: () => absicht };
    default:
      return undefined;
  }
};

const nurOrt = ({ team, bereich, dienststelle }: Ort): Ort => ({ team, bereich, dienststelle });

/** The offices in which somebody has a unit of which there are lists or counts. */
const officesOf = ({ person }: Kontext): readonly string[] => {
  const { teams, bereiche, dienststellen } = eigeneEinheiten(person);
  return [...new Set([...[...teams, ...bereiche].map(({ dienststelle }) => dienststelle), ...dienststellen])].sort();
};

const meantOrte = async (
  kontext: Kontext,
  ort: Ort,
  offices: readonly string[],
): Promise<readonly (Ort & { readonly dienststelle: string })[]> => {
  const { team, bereich } = ort;
  const eigene = eigeneEinheiten(kontext.person);
  if (!isBenannt(ort)) return orteOf(eigene);
  if (bereich === true) return eigene.bereiche;
  const found: (Ort & { readonly dienststelle: string })[] = [];
  for (const dienststelle of offices) {
    const own = typeof bereich === "string" && team === undefined ? meantBereiche(eigene, bereich) : [];
    const [named] = own.filter((each) => each.dienststelle === dienststelle);
    const each = named ?? { team, bereich, dienststelle };
    if (named !== undefined || (await hasPersonen(kontext, each))) found.push(each);
  }
  return found;
};

const orteOf = ({ teams, bereiche, dienststellen }: EigeneEinheiten) => [
  ...teams,
  ...bereiche,
  ...dienststellen.map((dienststelle) => ({ dienststelle })),
];

/** Whether the gate knows a team or an area of that name there. */
export const hasPersonen = async (
  { zugang, heute }: Kontext,
  { team, bereich, dienststelle }: Ort & { readonly dienststelle: string },
): Promise<boolean> => {
  const versuche = team !== undefined ? [{ team }] : typeof bereich === "string" ? areasOf(bereich) : [];
  for (const wo of versuche) {
    try {
      const { teams } = await zugang.zahlen({ stichtag: heute, dienststelle, ...wo });
      if (teams.length > 0) return true;
    } catch (error) {
      if (!(error instanceof NichtGefunden)) throw error;
    }
  }
  return false;
};

const areasOf = (bereich: string) =>
  [...new Set([bereich.trim(), bereichName(bereich.trim())])].map((name) => ({ bereich: name }));
