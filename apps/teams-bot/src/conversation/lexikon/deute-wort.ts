import { isGemeint, tippfehler, toleranz } from "../aehnlich.ts";
import { falte } from "../normalisiere.ts";
import { BEGRIFFE, type Begriff, STRENGE_BEGRIFFE } from "./begriffe.ts";
import { ANREDEN, FREMDES, HANDLUNGEN } from "./fremdes.ts";
import { FUELLWOERTER } from "./fuellwoerter.ts";

export type Sinn = Begriff | "fremd" | "handlung" | "anrede" | "fuellwort";

interface Eintrag {
  readonly form: string;
  readonly sinn: Sinn;
}

const words = (text: string): readonly string[] =>
  text
    .split(/\s+/)
    .filter((word) => word !== "")
    .map(falte);

const ENDUNG = /(?:innen|ern|en|er|es|em|e|n|s)$/;
const KUERZESTER_STAMM = 4;

const stamm = (form: string): string => {
  const stem = form.replace(ENDUNG, "");
  return stem.length >= KUERZESTER_STAMM ? stem : form;
};

const eintraege = (sinn: Sinn, text: string): readonly Eintrag[] => words(text).map((form) => ({ form, sinn }));

const sinne = <K extends Begriff>(liste: Readonly<Record<K, string>>): readonly Eintrag[] =>
  Object.entries<string>(liste).flatMap(([sinn, text]) => eintraege(sinn as K, text));

const STRENGE = sinne(STRENGE_BEGRIFFE);
const BEDEUTENDE = sinne(BEGRIFFE);
const FREMDE = [...eintraege("fremd", FREMDES), ...eintraege("handlung", HANDLUNGEN), ...eintraege("anrede", ANREDEN)];
const LEERE = eintraege("fuellwort", FUELLWOERTER);

const isOffen = ({ form }: Eintrag): boolean => form.endsWith("*");
const anfang = ({ form, sinn }: Eintrag): Eintrag => ({ form: form.replace("*", ""), sinn });

/** By the whole form: one word may mean several things. */
const GENAU = new Map<string, Set<Sinn>>();
const merke = (map: Map<string, Set<Sinn>>, key: string, sinn: Sinn): void => {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([sinn]));
  else known.add(sinn);
};
for (const entry of [...STRENGE, ...BEDEUTENDE, ...FREMDE, ...LEERE]) merke(GENAU, anfang(entry).form, entry.sinn);

const STAEMME = new Map<string, Set<Sinn>>();
for (const { form, sinn } of [...BEDEUTENDE, ...FREMDE].map(anfang)) {
  if (form.length > KUERZESTER_STAMM) merke(STAEMME, stamm(form), sinn);
}

const ANFAENGE = [...BEDEUTENDE, ...FREMDE].filter(isOffen).map(anfang);
const UNGEFAEHRE = BEDEUTENDE.map(anfang).filter(({ form }) => form.length > KUERZESTER_STAMM);
const KUERZESTES_STRENGES = 7;
const KUERZESTER_ZWEITER = 7;

/** "Kundengespräche" ends as "Gespräch" does, but for its ending. */
const endetAuf = (form: string, letzter: string): boolean => {
  const at = form.lastIndexOf(letzter);
  return at > 2 && form.length - at - letzter.length <= 2;
};

/**
 * What a word means: as it stands, by its stem, as the beginning of a compound, else what it is a typing error of. An
 * empty set is a word that nobody knows. What leads to writing is never guessed further than one letter.
 */
export const deuteWort = (form: string): ReadonlySet<Sinn> => {
  const exact = GENAU.get(form);
  if (exact !== undefined) return exact;
  const byStem = STAEMME.get(stamm(form));
  if (byStem !== undefined) return byStem;
  const opens = ANFAENGE.find((entry) => form.startsWith(entry.form));
  if (opens !== undefined) return new Set([opens.sinn]);
  const compound = ANFAENGE.find((entry) => entry.form.length >= KUERZESTER_ZWEITER && endetAuf(form, entry.form));
  if (compound !== undefined) return new Set([compound.sinn]);
  const strict = STRENGE.find((entry) => entry.form.length >= KUERZESTES_STRENGES && isGemeint(form, entry.form, 1));
  if (strict !== undefined) return new Set([strict.sinn]);
  const near = naechster(form);
  return near === undefined ? NICHTS : new Set([near.sinn]);
};

const NICHTS: ReadonlySet<Sinn> = new Set();

const naechster = (form: string): Eintrag | undefined => {
  if (form.length < KUERZESTER_STAMM) return undefined;
  let best: Eintrag | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const entry of UNGEFAEHRE) {
    if (!isGemeint(form, entry.form)) continue;
    const slips = tippfehler(form, entry.form) / toleranz(entry.form.length);
    if (slips < least) {
      best = entry;
      least = slips;
    }
  }
  return best;
};

const INHALT: ReadonlySet<string> = new Set(BEDEUTENDE.map(({ form }) => form));
const INHALT_ANFAENGE = BEDEUTENDE.filter(isOffen).map(anfang);

/** True for a word that says what is wanted, as it stands. */
export const isInhaltswort = (form: string): boolean =>
  INHALT.has(form) || INHALT_ANFAENGE.some((entry) => form.startsWith(entry.form));

/** True for a word of the lexicon as it stands, which so can't be the name of a team or an area. */
export const isBekanntesWort = (form: string): boolean =>
  GENAU.has(form) || STAEMME.has(stamm(form)) || ANFAENGE.some((entry) => form.startsWith(entry.form));
