import { aufzaehlung, Refusal } from "@verlauf/core";
import { ENTSCHEIDUNGEN, HANDLUNGEN, type Handlung } from "../rechte/handlung.ts";

/** What a key may be made for, in a house's words. */
export const UMFAENGE = {
  lieferungen: ["lieferung.einspielen", "lieferung.lesen"],
  kontaktdichte: ["personen.lesen", "zahlen.lesen"],
  zahlen: ["zahlen.lesen"],
  fallpruefung: ["stichprobe.ziehen", "stichprobe.lesen", "stichprobe.nummern", "stichprobe.ersetzen", "stand.lesen"],
  frageboegen: ["fragebogen.holen", "fragebogen.abgeben"],
  auswertungen: ["auswertung.lesen"],
  stand: ["stand.lesen"],
  abonnements: ["verwalten"],
  alles: HANDLUNGEN.filter((handlung) => !ENTSCHEIDUNGEN.includes(handlung)),
} as const satisfies Readonly<Record<string, readonly Handlung[]>>;
export type Umfangswort = keyof typeof UMFAENGE;

const WORTE = Object.keys(UMFAENGE) as readonly Umfangswort[];

/** `lieferungen,stand` as what may be done, in the rights' own order. */
export const umfangOf = (text: string): readonly Handlung[] => {
  const words = text.split(",").map((word) => word.trim());
  const isUmfangswort = (word: string): word is Umfangswort => Object.hasOwn(UMFAENGE, word);
  const unknown = words.find((word) => !isUmfangswort(word));
  if (unknown !== undefined) {
    throw new Refusal(`Den Umfang „${unknown}“ gibt es nicht. Möglich ist: ${aufzaehlung(WORTE, "oder")}.`);
  }
  const granted = new Set<Handlung>(words.filter(isUmfangswort).flatMap((word) => UMFAENGE[word]));
  return HANDLUNGEN.filter((handlung) => granted.has(handlung));
};

/** The fewest words that say the same, for lists. */
export const umfangWorte = (umfang: readonly string[]): string => {
  const open = new Set(umfang);
  const words = WORTE.toSorted((left, right) => UMFAENGE[right].length - UMFAENGE[left].length).filter((word) => {
    const handlungen: readonly string[] = UMFAENGE[word];
    if (!handlungen.every((handlung) => umfang.includes(handlung))) return false;
    if (!handlungen.some((handlung) => open.has(handlung))) return false;
    for (const handlung of handlungen) open.delete(handlung);
    return true;
  });
  return WORTE.filter((word) => words.includes(word)).join(", ");
};
