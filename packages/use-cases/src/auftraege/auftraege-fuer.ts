import { type Auftragsart, addDays, auftragText, Refusal } from "@verlauf/core";
import type { Lauf, Laufzustand, Store } from "@verlauf/store";
import { tagInBerlin } from "../berlin.ts";
import { mitProtokoll } from "../protokoll/mit-protokoll.ts";
import type { Pseudonyme } from "../protokoll/pseudonyme.ts";
import type { Akteur } from "../rechte/akteur.ts";
import { NichtGefunden } from "../rechte/nicht-gefunden.ts";
import { verwaltet } from "../rechte/verwaltet.ts";

/** A task as those see it who look after Verlauf. */
export interface Laufzeile {
  readonly kennung: string;
  readonly art: Auftragsart;
  /** "Ziehung und Ausgabe der Fragebögen, Datenstand Oktober 2026, Dienststelle 63504" */
  readonly auftrag: string;
  readonly dienststelle: string | null;
  /** German wall-clock time. */
  readonly faellig: Lauf["faellig"];
  readonly zustand: Laufzustand;
  /** ISO instants. */
  readonly begonnenUm: string | null;
  readonly beendetUm: string | null;
  /** When it is tried again; null where it isn't. */
  readonly naechsterVersuch: string | null;
  readonly versuche: number;
  readonly ergebnis: string | null;
}

export interface Auftragsfrage {
  readonly dienststelle?: string | undefined;
  readonly zustand?: Laufzustand | undefined;
  readonly hoechstens: number;
}

export interface Auftragsverwaltung {
  /** Newest first. */
  readonly liste: (frage: Auftragsfrage) => Promise<readonly Laufzeile[]>;
  /** Plans a failed or missed task anew, and logs that somebody did. */
  readonly holeNach: (kennung: string) => Promise<Laufzeile>;
}

/** How long somebody who has it done after all has for what stands in its way. */
const NACHHOLTAGE = 7;

/** The tasks of the offices that somebody administers; those for all offices are for those whom no office bounds. */
export const auftraegeFuer = (
  { store, uhr, pseudonyme }: { readonly store: Store; readonly uhr: () => Date; readonly pseudonyme: Pseudonyme },
  akteur: Akteur,
): Auftragsverwaltung => {
  const protokolliert = mitProtokoll(store, { akteur, uhr, pseudonyme });
  const find = async (kennung: string): Promise<Lauf> => {
    const [lauf] = await store.laeufe({ kennung, hoechstens: 1 });
    if (lauf === undefined || !verwaltet(akteur, lauf.dienststelle)) throw new NichtGefunden();
    return lauf;
  };
  return {
    liste: async (frage) => {
      if (!verwaltet(akteur, frage.dienststelle ?? null)) throw new NichtGefunden();
      return (await store.laeufe(frage)).map(zeileOf);
    },
    holeNach: async (kennung) => {
      await find(kennung);
      const jetzt = uhr();
      if (!(await protokolliert.holeLaufNach(kennung, jetzt.toISOString(), addDays(tagInBerlin(jetzt), NACHHOLTAGE)))) {
        throw new Refusal(
          "Nachholen lässt sich nur, was gescheitert ist oder versäumt wurde. Dieser Auftrag ist erledigt oder noch offen.",
        );
      }
      return zeileOf(await find(kennung));
    },
  };
};

const zeileOf = (lauf: Lauf): Laufzeile => ({
  kennung: lauf.kennung,
  art: lauf.art,
  auftrag: auftragText(lauf),
  dienststelle: lauf.dienststelle,
  faellig: lauf.faellig,
  zustand: lauf.zustand,
  begonnenUm: lauf.begonnenUm,
  beendetUm: lauf.beendetUm,
  naechsterVersuch: lauf.zustand === "wartet" || lauf.zustand === "geplant" ? lauf.ab : null,
  versuche: lauf.versuche,
  ergebnis: lauf.ergebnis,
});
