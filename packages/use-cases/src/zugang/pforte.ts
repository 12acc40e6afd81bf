import { type IsoDate, type Monat, type Organisationseintrag, Refusal } from "@verlauf/core";
import type { Personenkreis } from "@verlauf/store";
import { tagInBerlin } from "../berlin.ts";
import type { Deps } from "../deps.ts";
import { mitEreignissen } from "../ereignisse/mit-ereignissen.ts";
import { type Organisation, readOrganisation } from "../fallpruefung/pruefhaus.ts";
import { ensureSchluessel } from "../fallpruefung/schluessel.ts";
import { type Listengegenstand, OHNE_GEDAECHTNIS } from "../kontaktdichte/gemerkte-listen.ts";
import type { Ueberfaelligantwort } from "../kontaktdichte/ueberfaellig.ts";
import { NichtVerzeichnet } from "../nicht-verzeichnet.ts";
import type { Protokollhandlung } from "../protokoll/handlungen.ts";
import { mitProtokoll } from "../protokoll/mit-protokoll.ts";
import type { Akteur } from "../rechte/akteur.ts";
import { darf } from "../rechte/darf.ts";
import type { Gegenstand, Handlung } from "../rechte/handlung.ts";
import { kreiseOf, withinKreise } from "../rechte/kreise-of.ts";
import { NichtGefunden } from "../rechte/nicht-gefunden.ts";
import { sichtOf } from "../rechte/sicht-of.ts";
import { hasTeam } from "../rechte/teamgegenstand.ts";
import { sichtbar } from "./sichtbar.ts";
import type { Zugangsdeps } from "./zugang.ts";

/** What every method of the gate needs: who asks, what they reach, and the data with their changes logged. */
export interface Pforte {
  readonly akteur: Akteur;
  /** The owner's data; a change is logged as the actor's. */
  readonly deps: Deps;
  /** The same data as the database shows them to the actor. */
  readonly sicht: () => Promise<Deps>;
  /** Lists as they were asked for lately; nobody gets one that the database would show them otherwise. */
  readonly gemerkt: (
    gegenstand: Omit<Listengegenstand, "sicht">,
    find: () => Promise<Ueberfaelligantwort>,
  ) => Promise<Ueberfaelligantwort>;
  readonly daten: string;
  readonly uhr: () => Date;
  /** Reads it where nobody has it at hand. */
  readonly hausschluessel: () => Promise<Uint8Array>;
  readonly heute: () => IsoDate;
  readonly eintraege: () => Promise<readonly Organisationseintrag[]>;
  /** Whether it is whoever runs Verlauf, who may know what there is. */
  readonly isBetrieb: boolean;
  readonly erlaube: (handlung: Handlung, gegenstand: Gegenstand, monat?: Monat) => void;
  /** What of an office or a team the actor reaches; nothing isn't found. */
  readonly kreise: (handlung: Handlung, wo: Wo) => Promise<readonly Personenkreis[]>;
  /** Does what was allowed; what turns out not to be there isn't found either. */
  readonly tue: <T>(work: () => Promise<T>) => Promise<T>;
  /** Notes a read before anything is shown; what can't be noted isn't shown. */
  readonly gelesen: (handlung: Protokollhandlung, einheit: string | null, gegenstand: string | null) => void;
}

export interface Wo {
  readonly dienststelle?: string | undefined;
  readonly team?: string | undefined;
}

const once = <T>(work: () => Promise<T>): (() => Promise<T>) => {
  let result: Promise<T> | undefined;
  return () => {
    result ??= work();
    return result;
  };
};

export const openPforte = (given: Zugangsdeps, akteur: Akteur): Pforte => {
  const { haeuser, daten, uhr, protokoll, chat } = given;
  const organisation = once<Organisation>(given.organisation ?? (() => readOrganisation(given)));
  const eintraege = async () => (await organisation()).eintraege;
  const isBetrieb = akteur.art === "betrieb";
  return {
    akteur,
    daten,
    uhr,
    hausschluessel: given.hausschluessel ?? (() => ensureSchluessel(daten)),
    isBetrieb,
    eintraege,
    deps: {
      haeuser,
      chat,
      store: mitEreignissen(mitProtokoll(given.store, { akteur, uhr, pseudonyme: protokoll.pseudonyme }), {
        haeuser,
        chat,
        uhr,
        vonPerson: akteur.art === "person",
      }),
    },
    sicht: once(async () => ({
      haeuser,
      store: isBetrieb ? given.store : sichtbar(given.store, sichtOf(akteur, await organisation())),
    })),
    gemerkt: async (gegenstand, find) => {
      if (isBetrieb) return find();
      const sicht = sichtOf(akteur, await organisation()).personen;
      return (given.listen ?? OHNE_GEDAECHTNIS)({ ...gegenstand, sicht }, find);
    },
    heute: () => tagInBerlin(uhr()),
    erlaube: (handlung, gegenstand, monat) => {
      if (!darf(akteur, handlung, gegenstand, monat)) throw new NichtGefunden();
    },
    kreise: async (handlung, { dienststelle, team }) => {
      const known = await eintraege();
      const found = withinKreise(kreiseOf(akteur, handlung, known), dienststelle, team).filter((kreis) =>
        isThere(kreis, known),
      );
      if (found.length === 0 && !isBetrieb) throw new NichtGefunden();
      return found;
    },
    // what was said of it below stays there: it may repeat what somebody typed
    tue: (work) =>
      work().catch((error: unknown) => {
        throw isBetrieb || !(error instanceof NichtVerzeichnet) ? error : new NichtGefunden();
      }),
    gelesen: (handlung, einheit, gegenstand) =>
      protokoll.lesezugriffe.vermerke(akteur, { handlung, einheit, gegenstand }),
  };
};

/** An office whose teams the organisation names has no others. */
const isThere = ({ dienststelle, team }: Personenkreis, eintraege: readonly Organisationseintrag[]): boolean => {
  if (dienststelle === null || team === null) return true;
  return hasTeam(eintraege, dienststelle, team) ?? true;
};

/** The only kreis, for what is done for one unit. */
export const onlyKreis = (kreise: readonly Personenkreis[]): Personenkreis => {
  const [one, ...others] = kreise;
  if (one === undefined) throw new NichtGefunden();
  if (others.length > 0) throw new Refusal("Das gibt es in mehreren Dienststellen. Bitte die Dienststelle angeben.");
  return one;
};

/** As the log names a unit. */
export const einheitText = ({ dienststelle, team }: Personenkreis): string | null => {
  if (dienststelle === null) return null;
  return team === null ? dienststelle : `${dienststelle}/${team}`;
};
