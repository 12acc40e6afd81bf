import { rm } from "node:fs/promises";
import { Refusal } from "@verlauf/core";
import type { Loeschgrund, Personenspuren } from "@verlauf/store";
import { mitProtokoll } from "../protokoll/mit-protokoll.ts";
import { eintragOf, stimmeOf } from "../protokoll/protokollant.ts";
import type { Pseudonyme } from "../protokoll/pseudonyme.ts";
import type { Akteur } from "../rechte/akteur.ts";
import { NichtGefunden } from "../rechte/nicht-gefunden.ts";
import { verwaltet } from "../rechte/verwaltet.ts";
import type { Auskunft } from "./auskunft/auskunft.ts";
import { type Auskunftsdeps, referenzFuer, stelleAuskunftZusammen } from "./auskunft/stelle-zusammen.ts";
import { type Berichtigt, type Berichtigungsangaben, berichtige } from "./berichtige.ts";
import { dateienMit } from "./dateien-mit.ts";
import { findUnzugeordnete } from "./find-unzugeordnete.ts";
import { loescheFaelliges } from "./loesche-faelliges.ts";

export interface Datenschutzdeps extends Auskunftsdeps {
  readonly pseudonyme: Pseudonyme;
}

/** Where one person's data stand, in the database and in files. */
export interface Spuren extends Personenspuren {
  readonly dateien: readonly string[];
  /** How many returned workbooks that belong to nobody. */
  readonly unzugeordnet: number;
}

export interface Datenschutz {
  readonly loescheFaelliges: () => Promise<string>;
  readonly spuren: (kundennummer: string) => Promise<Spuren>;
  /** All that is stored about a person, a Beschäftigtenfall too; undefined where nothing is. That it was asked for is logged. */
  readonly auskunft: (kundennummer: string) => Promise<Auskunft | undefined>;
  /** Corrects a field of a person's newest record; the next export decides again. */
  readonly berichtige: (kundennummer: string, angaben: Berichtigungsangaben) => Promise<Berichtigt>;
  /** Takes a person out of everything; files in which the number stands go as a whole. */
  readonly loeschePerson: (kundennummer: string, grund: Loeschgrund) => Promise<Spuren>;
}

export const hasSpuren = ({ lieferungen, ausnahmen, ziehungen, dateien, unzugeordnet }: Spuren): boolean =>
  lieferungen.length + ausnahmen + ziehungen.length + dateien.length + unzugeordnet > 0;

/** Three digits, a letter, six digits, or what else an export has for a number: long enough to stand for one person only. */
const KUNDENNUMMER = /^[0-9A-Za-z]{8,20}$/;

/** Files are searched for it, and go: a short word would stand in all of them. */
const requireKundennummer = (kundennummer: string): void => {
  if (KUNDENNUMMER.test(kundennummer) && /\d/.test(kundennummer)) return;
  throw new Refusal("Das ist keine Kundennummer. Bitte die ganze Nummer angeben, wie sie im Export steht: 123A456789.");
};

/** For those whom no office bounds: what is deleted lies in all offices' files. */
export const datenschutzFuer = (deps: Datenschutzdeps, akteur: Akteur): Datenschutz => {
  if (!verwaltet(akteur, null)) throw new NichtGefunden();
  const store = mitProtokoll(deps.store, { akteur, uhr: deps.uhr, pseudonyme: deps.pseudonyme });
  const ordner = [
    ...(deps.eingang === null ? [] : [deps.eingang]),
    ...deps.haeuser.map(({ fallpruefung }) => fallpruefung.ablage.wurzel),
  ];
  return {
    loescheFaelliges: () => loescheFaelliges({ ...deps, store }),
    spuren: async (kundennummer) => {
      requireKundennummer(kundennummer);
      return {
        ...(await deps.store.personenspuren(kundennummer)),
        dateien: await dateienMit(deps.daten, ordner, kundennummer),
        unzugeordnet: (await findUnzugeordnete(deps.store, kundennummer)).length,
      };
    },
    auskunft: async (kundennummer) => {
      requireKundennummer(kundennummer);
      const dateien = await dateienMit(deps.daten, ordner, kundennummer);
      const auskunft = await stelleAuskunftZusammen(deps, kundennummer, dateien);
      if (auskunft === undefined) return undefined;
      const stimme = await stimmeOf({ akteur, pseudonyme: deps.pseudonyme });
      const { team } = auskunft.lieferungen[0]?.kunde ?? {};
      const gegenstand = typeof team === "string" ? await referenzFuer(deps, kundennummer, team) : null;
      const vermerk = { art: "lesen", handlung: "person.auskunft", einheit: null, gegenstand } as const;
      await store.protokolliere([eintragOf(vermerk, stimme, deps.uhr())], stimme.identitaeten);
      deps.pseudonyme.bewahrt(stimme.identitaeten);
      return auskunft;
    },
    berichtige: async (kundennummer, angaben) => {
      requireKundennummer(kundennummer);
      return berichtige({ store, uhr: deps.uhr }, kundennummer, angaben);
    },
    loeschePerson: async (kundennummer, grund) => {
      requireKundennummer(kundennummer);
      // files first: stopped in the middle, the database still tells that there is something to delete
      const dateien = await dateienMit(deps.daten, ordner, kundennummer);
      for (const datei of dateien) await rm(datei, { force: true });
      const unzugeordnete = (await findUnzugeordnete(deps.store, kundennummer)).map(({ id }) => id);
      const spuren = await store.loeschePerson(kundennummer, grund, unzugeordnete);
      await deps.store.pflege();
      return { ...spuren, dateien, unzugeordnet: unzugeordnete.length };
    },
  };
};
