import { Refusal } from "@verlauf/core";
import { checkEintrag, type Protokolleintrag, type Protokollspeicher } from "@verlauf/store";
import type { Akteur } from "../rechte/akteur.ts";
import { minuteOf } from "./minute.ts";
import { rolleOf, type Vermerk } from "./protokollant.ts";
import type { Pseudonyme } from "./pseudonyme.ts";

/** Notes who has read personal data. What can't be noted may not be read. */
export interface Lesezugriffe {
  /** Refuses where what was read before has waited too long to be written, or too much of it waits. */
  readonly vermerke: (akteur: Akteur, gelesen: Omit<Vermerk, "art">) => void;
  /** Writes what waits; throws where it can't. */
  readonly schreibe: () => Promise<void>;
  /** Writes what waits, and takes no more. */
  readonly schliesse: () => Promise<void>;
}

export interface Lesezugriffsdeps {
  readonly store: Pick<Protokollspeicher, "protokolliere">;
  readonly pseudonyme: Pseudonyme;
  readonly uhr: () => Date;
  /** Calls after so many milliseconds; what it gives back calls it off. */
  readonly wecke: (work: () => void, ms: number) => () => void;
  /** Is told each time that a block couldn't be written. */
  readonly melde: (error: unknown) => void;
}

export interface Lesezugriffsgrenzen {
  readonly verzugMs?: number;
  /** How long the oldest may wait. */
  readonly laengstensMs?: number;
  readonly hoechstens?: number;
}

/** Collects reads in memory and appends them as one block, at most two seconds after the first. */
export const lesezugriffeIn = (
  { store, pseudonyme, uhr, wecke, melde }: Lesezugriffsdeps,
  { verzugMs = 2000, laengstensMs = 60_000, hoechstens = 20_000 }: Lesezugriffsgrenzen = {},
): Lesezugriffe => {
  // who reads the same within a minute did one thing, as the log has it: by what it says of it
  let minute = "";
  const bekannt = new Set<string>();
  let wartend: Protokolleintrag[] = [];
  let aeltester: Date | undefined;
  let callOff: (() => void) | undefined;
  let writing: Promise<void> = Promise.resolve();
  let geschlossen = false;

  const plan = (): void => {
    callOff ??= wecke(() => {
      callOff = undefined;
      schreibe().catch(() => undefined);
    }, verzugMs);
  };

  const writeWaiting = async (): Promise<void> => {
    callOff?.();
    callOff = undefined;
    const block = wartend;
    if (block.length === 0) return;
    const since = aeltester;
    [wartend, aeltester] = [[], undefined];
    try {
      const identitaeten = await pseudonyme.versiegele(block.map(({ wer }) => wer));
      await store.protokolliere(block, identitaeten);
      pseudonyme.bewahrt(identitaeten);
    } catch (error) {
      [wartend, aeltester] = [[...block, ...wartend], since];
      melde(error);
      if (!geschlossen) plan();
      throw error;
    }
  };

  // one block after the other, so that one that failed keeps its place
  const schreibe = (): Promise<void> => {
    const mine = writing.then(writeWaiting);
    writing = mine.catch(() => undefined);
    return mine;
  };

  const isStuck = (): boolean =>
    wartend.length >= hoechstens || (aeltester !== undefined && uhr().getTime() - aeltester.getTime() > laengstensMs);

  return {
    vermerke: (akteur, gelesen) => {
      if (geschlossen) throw new Error("reads are noted before the log is closed");
      if (isStuck()) {
        throw new Refusal(
          "Zurzeit lässt sich nicht protokollieren, wer Daten liest. Bis es wieder geht, werden keine gezeigt. Bitte später noch einmal versuchen.",
        );
      }
      const jetzt = uhr();
      const its = minuteOf(jetzt);
      if (its !== minute) {
        minute = its;
        bekannt.clear();
      }
      const { handlung, einheit, gegenstand } = gelesen;
      const wer = pseudonyme.fuer(akteur);
      const rolle = rolleOf(akteur);
      const key = JSON.stringify([handlung, wer, rolle, einheit, gegenstand]);
      if (bekannt.has(key)) return;
      const eintrag: Protokolleintrag = { art: "lesen", handlung, wer, rolle, einheit, gegenstand, minute: its };
      // here and not when it is written: one that may not be in the log would hold up all after it
      checkEintrag(eintrag);
      bekannt.add(key);
      wartend.push(eintrag);
      aeltester ??= jetzt;
      plan();
    },
    schreibe,
    schliesse: () => {
      geschlossen = true;
      return schreibe();
    },
  };
};
