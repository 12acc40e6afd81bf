import { randomInt } from "node:crypto";
import type { Identitaet, Protokollschluessel, Protokollspeicher, Schluesselhalter } from "@verlauf/store";
import type { JWK } from "jose";
import { tagInBerlin } from "../berlin.ts";
import type { Akteur } from "../rechte/akteur.ts";
import { type Schluesselhaelfte, type Schluesselpaar, versiegle } from "./siegel.ts";

/** Who acts, as the log may say it. A person has another pseudonym each day and in each process. */
export interface Pseudonyme {
  readonly fuer: (akteur: Akteur) => string;
  /** The identities among those that are still to be kept, sealed; none where no key pairs have been made. */
  readonly versiegele: (wer: Iterable<string>) => Promise<readonly Identitaet[]>;
  /** They are in the data now. */
  readonly bewahrt: (identitaeten: readonly Identitaet[]) => void;
}

interface Person {
  readonly tag: string;
  readonly kennung: string;
  siegel: string | undefined;
}

/** Draws pseudonyms; the pairs are in this process's memory alone, and for two days. */
export const pseudonymeIn = (
  store: Pick<Protokollspeicher, "protokollschluessel">,
  { uhr }: { readonly uhr: () => Date },
): Pseudonyme => {
  const pseudonyme = new Map<string, string>();
  const unbewahrt = new Map<string, Person>();
  let heute = "";
  let gestern = "";

  const turnTo = (tag: string): void => {
    if (tag === heute) return;
    [gestern, heute] = [heute, tag];
    for (const key of pseudonyme.keys()) if (!isOf(key, heute) && !isOf(key, gestern)) pseudonyme.delete(key);
    for (const [pseudonym, person] of unbewahrt) {
      if (person.tag !== heute && person.tag !== gestern) unbewahrt.delete(pseudonym);
    }
  };

  const forPerson = (kennung: string): string => {
    const tag = tagInBerlin(uhr());
    turnTo(tag);
    const key = `${tag} ${kennung}`;
    const known = pseudonyme.get(key);
    if (known !== undefined) return known;
    const pseudonym = `person-${drawn()}`;
    pseudonyme.set(key, pseudonym);
    unbewahrt.set(pseudonym, { tag, kennung, siegel: undefined });
    return pseudonym;
  };

  return {
    fuer: (akteur) => {
      switch (akteur.art) {
        case "person":
          return forPerson(akteur.kennung);
        case "schluessel":
          return `schluessel:${akteur.id}`;
        case "betrieb":
          return "betrieb";
        case "system":
          return `system:${akteur.dienst}`;
      }
    },
    versiegele: async (wer) => {
      const offen = [...new Set(wer)].flatMap((pseudonym) => {
        const person = unbewahrt.get(pseudonym);
        return person === undefined ? [] : [{ pseudonym, person }];
      });
      if (offen.length === 0) return [];
      const paar = paarOf(await store.protokollschluessel());
      if (paar === undefined) return [];
      return Promise.all(
        offen.map(async ({ pseudonym, person }) => {
          // the same letter every time: the chain names its sum
          person.siegel ??= await versiegle({ pseudonym, kennung: person.kennung }, paar);
          return { pseudonym, siegel: person.siegel };
        }),
      );
    },
    bewahrt: (identitaeten) => {
      for (const { pseudonym } of identitaeten) unbewahrt.delete(pseudonym);
    },
  };
};

const isOf = (key: string, tag: string): boolean => key.startsWith(`${tag} `);

// letters and digits that nobody confuses; twelve, so that nobody draws one twice
const ZEICHEN = "23456789abcdefghjkmnpqrstuvwxyz";

const drawn = (): string => Array.from({ length: 12 }, () => ZEICHEN[randomInt(ZEICHEN.length)]).join("");

/** The newest of each holder; undefined where one of the two is missing. */
export const paarOf = (schluessel: readonly Protokollschluessel[]): Schluesselpaar | undefined => {
  const newest = (holder: Schluesselhalter): Schluesselhaelfte | undefined => {
    const found = schluessel.find(({ fuer }) => fuer === holder);
    return found && { id: found.id, jwk: JSON.parse(found.jwk) as JWK };
  };
  const [verwaltung, datenschutz] = [newest("verwaltung"), newest("datenschutz")];
  return verwaltung && datenschutz && { verwaltung, datenschutz };
};
