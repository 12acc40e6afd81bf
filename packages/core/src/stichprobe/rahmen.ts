import { isInBetreuung } from "../betreuung.ts";
import type { IsoDate } from "../calendar.ts";
import { addMonate, letzterTag, type Monat } from "../monat.ts";
import { byCodePoint } from "./code-point.ts";
import { asksForZustimmung, isPruefteam } from "./pruefregel.ts";
import type { Ausgeschlossen, Pruefregel, Rahmen, Rahmenperson, Sha256 } from "./ziehung.ts";

/** A case that was drawn in an earlier month and not replaced. */
export interface FruehererFall {
  readonly kundennummer: string;
  readonly monat: Monat;
}

export interface Rahmenfrage {
  readonly monat: Monat;
  readonly regel: Pick<Pruefregel, "id" | "faelle">;
  /** Whether the office is a gemeinsame Einrichtung: only there § 16a needs matter. */
  readonly gemeinsameEinrichtung: boolean;
  /** Day of the Trägerversammlung's consent. */
  readonly zustimmungAm: IsoDate | null;
  /** How far the house looks back for cases drawn before. */
  readonly rueckschauMonate: number;
  readonly frueher: readonly FruehererFall[];
  /** Whether cases drawn in the month itself are left out too: calibration cases come from whom nobody has drawn. */
  readonly mitMonat?: boolean;
}

/** The ids of a frame as its SHA-256 is made from: sorted by code point, joined by one LF. */
export const rahmenSha256 = (ids: readonly string[], sha256: Sha256): string =>
  sha256([...ids].sort(byCodePoint).join("\n"));

/** A frame that holds these ids and leaves nobody out. */
export const rahmenOf = (ids: Iterable<string>, sha256: Sha256, changes: Partial<Rahmen> = {}): Rahmen => {
  const sorted = [...new Set(ids)].sort(byCodePoint);
  return {
    anzahl: sorted.length,
    sha256: rahmenSha256(sorted, sha256),
    ids: sorted,
    ausgeschlossen: { beschaeftigtenfall: 0, gesperrt: 0, paragraf16a: 0, schon_geprueft: 0 },
    rueckschauMonate: 0,
    ...changes,
  };
};

type Grund = Exclude<keyof Ausgeschlossen, "schon_geprueft">;

/**
 * Among whom is drawn: the customers in service on the data date whose team reviews, without those whom a reason leaves
 * out (VK-08, VA-08, VA-28). The look-back loses its oldest month until the rule's number of cases remains.
 */
export const stichprobenrahmen = (personen: readonly Rahmenperson[], frage: Rahmenfrage, sha256: Sha256): Rahmen => {
  const gruende = gruendeOf(personen, frage);
  const offen = [...gruende].filter(([, grund]) => grund === null).map(([kundennummer]) => kundennummer);
  const { ids, monate } = lookBack(offen, frage);
  const anzahl = (gesucht: Grund): number => [...gruende.values()].filter((grund) => grund === gesucht).length;
  return rahmenOf(ids, sha256, {
    ausgeschlossen: {
      beschaeftigtenfall: anzahl("beschaeftigtenfall"),
      gesperrt: anzahl("gesperrt"),
      paragraf16a: anzahl("paragraf16a"),
      schon_geprueft: offen.length - ids.length,
    },
    rueckschauMonate: monate,
  });
};

const RANG = ["beschaeftigtenfall", "gesperrt", "paragraf16a", null] as const;

/** Each Kundennummer once, under the first reason that any of its records gives. */
const gruendeOf = (personen: readonly Rahmenperson[], frage: Rahmenfrage): ReadonlyMap<string, Grund | null> => {
  const datenstand = letzterTag(frage.monat);
  const ohne16a =
    frage.gemeinsameEinrichtung &&
    asksForZustimmung(frage.monat, frage.regel) &&
    (frage.zustimmungAm === null || frage.zustimmungAm > datenstand);
  const grundOf = (person: Rahmenperson): Grund | null => {
    if (person.beschaeftigtenfall) return "beschaeftigtenfall";
    if (person.sperrvermerk) return "gesperrt";
    return ohne16a && person.rechtskreis === "SGB II" && person.paragraf16a ? "paragraf16a" : null;
  };

  const gruende = new Map<string, Grund | null>();
  for (const person of personen) {
    if (!isInBetreuung(person, datenstand) || !isPruefteam(person.teamart)) continue;
    const grund = grundOf(person);
    const known = gruende.get(person.kundennummer);
    if (known === undefined || RANG.indexOf(grund) < RANG.indexOf(known)) gruende.set(person.kundennummer, grund);
  }
  return gruende;
};

const lookBack = (
  offen: readonly string[],
  { monat, regel, rueckschauMonate, frueher, mitMonat = false }: Rahmenfrage,
): { readonly ids: readonly string[]; readonly monate: number } => {
  const vor = mitMonat ? addMonate(monat, 1) : monat;
  for (let monate = rueckschauMonate; monate > 0; monate--) {
    const ab = addMonate(monat, -monate);
    const geprueft = new Set(
      frueher.filter((fall) => fall.monat >= ab && fall.monat < vor).map(({ kundennummer }) => kundennummer),
    );
    const ids = offen.filter((id) => !geprueft.has(id));
    if (ids.length >= regel.faelle) return { ids, monate };
  }
  return { ids: offen, monate: 0 };
};
