import type { Organisationseintrag } from "@verlauf/core";
import type { Vertretungsperson } from "./chatzugang.ts";

const HOECHSTENS = 10;
const BY_NAME = new Intl.Collator("de");

/** As people type names without the right keys at hand: "Mueller" for "Müller", "Noel" for "Noël". */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => PLAIN[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "");

const PLAIN: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** People of an office by parts of their name or address, each once, by name; without parts all of them. */
export const findPersonen = (
  eintraege: readonly Organisationseintrag[],
  dienststelle: string,
  isMeant: (eintrag: Organisationseintrag) => boolean,
  suche?: string,
): readonly Vertretungsperson[] => {
  const parts = suche === undefined ? [] : plain(suche).split(/\s+/).filter(Boolean);
  if (suche !== undefined && parts.length === 0) return [];
  const found = new Map<string, Vertretungsperson>();
  for (const eintrag of eintraege) {
    if (eintrag.dienststelle !== dienststelle || !isMeant(eintrag)) continue;
    const text = plain(`${eintrag.name} ${eintrag.email}`);
    if (parts.every((part) => text.includes(part))) {
      found.set(eintrag.email.toLowerCase(), { email: eintrag.email, name: eintrag.name });
    }
  }
  return [...found.values()].sort((one, other) => BY_NAME.compare(one.name, other.name)).slice(0, HOECHSTENS);
};
