import {
  assessKontaktdichte,
  auslassungOf,
  type Eingrenzung,
  type Fall,
  type IsoDate,
  isGemeint,
  isUrteil,
  type Status,
} from "@verlauf/core";
import type { Deps } from "../deps.ts";
import { type Eintrag, eintragOf } from "./eintrag.ts";
import { type Frage, faelleOf, type Grundlage, openFrage } from "./frage.ts";
import { leereZaehlung } from "./zahlen.ts";

export interface Listeneingrenzung extends Eingrenzung {
  /** Those due by this day; narrows the list alone, since who is due later counts too. */
  readonly faelligBis?: IsoDate | undefined;
  /** The teams of this area; the gate knows them. */
  readonly bereich?: string | undefined;
}

export interface Ueberfaelligfrage extends Frage {
  /** Left out: those overdue, most days first. Given: these, by due date. */
  readonly status?: readonly Status[] | undefined;
  /** Narrows whom is asked about, and so the counts as well. */
  readonly eingrenzung?: Listeneingrenzung | undefined;
  /** Members of a benefit community stand together, at the place of the one who is due first. */
  readonly nachBg?: boolean | undefined;
}

/** A person of the list, with what the office's own lists show besides the answer. */
export interface Listenperson {
  readonly fall: Fall;
  readonly eintrag: Eintrag;
}

export interface Ueberfaelligantwort {
  readonly stichtag: IsoDate;
  readonly datenstand: IsoDate;
  readonly personen: readonly Listenperson[];
  readonly nichtInBetreuung: number;
  /** Of the whole office, whatever team is asked for; null for everyone but whoever runs Verlauf. */
  readonly beschaeftigtenfaelle: number | null;
  /** Of all who were asked for, before the status was. */
  readonly zaehlung: Readonly<Record<Status, number>>;
  readonly bemerkungen: readonly string[];
}

const byCodePoint = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

// after every day: people without a due date come last
const NO_DAY = "9999-99-99";

const byFaelligkeit = (left: Listenperson, right: Listenperson): number =>
  byCodePoint(left.eintrag.faelligAm ?? NO_DAY, right.eintrag.faelligAm ?? NO_DAY) ||
  byCodePoint(left.eintrag.kundennummer, right.eintrag.kundennummer);

const groupedByBg = (personen: readonly Listenperson[]): readonly Listenperson[] => {
  const groups = new Map<string, Listenperson[]>();
  for (const person of personen) {
    const { dienststelle, bgNummer, kundennummer } = person.fall;
    const key = `${dienststelle} ${bgNummer === null ? `ohne ${kundennummer}` : `BG ${bgNummer}`}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [person]);
    else group.push(person);
  }
  return [...groups.values()].flat();
};

const countBeschaeftigtenfaelle = async ({ store }: Deps, grundlage: Grundlage): Promise<number> => {
  const flagged = await store.beschaeftigtenfaelle(grundlage.lieferungen);
  return flagged.filter((fall) => auslassungOf(fall, grundlage.regelnFor(fall)) === "beschaeftigtenfall").length;
};

interface Gelesen {
  readonly personen: readonly Listenperson[];
  readonly zaehlung: Readonly<Record<Status, number>>;
  readonly nichtInBetreuung: number;
}

const assessAll = async (deps: Deps, grundlage: Grundlage, frage: Ueberfaelligfrage): Promise<Gelesen> => {
  const wanted: readonly Status[] = frage.status ?? ["ueberfaellig"];
  const { faelligBis, ...eingrenzung } = frage.eingrenzung ?? {};
  const zaehlung = leereZaehlung();
  const personen: Listenperson[] = [];
  let nichtInBetreuung = 0;
  for await (const faelle of faelleOf(deps, grundlage, frage)) {
    for (const fall of faelle) {
      if (!isGemeint(eingrenzung, fall, grundlage.stichtag)) continue;
      const regeln = grundlage.regelnFor(fall);
      const urteil = assessKontaktdichte(regeln, fall);
      if (isUrteil(urteil)) {
        zaehlung[urteil.lage.status] += 1;
        if (!wanted.includes(urteil.lage.status)) continue;
        const eintrag = eintragOf(urteil, fall, regeln);
        if (faelligBis === undefined || (eintrag.faelligAm ?? NO_DAY) <= faelligBis) personen.push({ fall, eintrag });
      } else if (urteil === "nicht_in_betreuung") nichtInBetreuung += 1;
    }
  }
  return { personen: personen.sort(byFaelligkeit), zaehlung, nichtInBetreuung };
};

/** Who is overdue for contact, or in what other state, on a day: the list with its counts. */
export const findUeberfaellige = async (deps: Deps, frage: Ueberfaelligfrage): Promise<Ueberfaelligantwort> =>
  ueberfaelligeIn(deps, await openFrage(deps, frage), frage);

/** The same of deliveries that were found already. */
export const ueberfaelligeIn = async (
  deps: Deps,
  grundlage: Grundlage,
  frage: Ueberfaelligfrage,
): Promise<Ueberfaelligantwort> => {
  // on a server two connections answer at once
  const [{ personen, zaehlung, nichtInBetreuung }, beschaeftigtenfaelle] = await Promise.all([
    assessAll(deps, grundlage, frage),
    frage.nur === undefined ? countBeschaeftigtenfaelle(deps, grundlage) : null,
  ]);
  return {
    stichtag: grundlage.stichtag,
    datenstand: grundlage.datenstand,
    personen: frage.nachBg === true ? groupedByBg(personen) : personen,
    nichtInBetreuung,
    beschaeftigtenfaelle,
    zaehlung,
    bemerkungen: grundlage.bemerkungen,
  };
};
