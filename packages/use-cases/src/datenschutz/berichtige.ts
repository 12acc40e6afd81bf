import { anzahl, type IsoDate, Refusal } from "@verlauf/core";
import { berichtigeFeld } from "@verlauf/intake";
import type { Store } from "@verlauf/store";
import { tagInBerlin } from "../berlin.ts";

export interface Berichtigungsangaben {
  /** By its name or as its column is headed. */
  readonly feld: string;
  /** As an export would write it; empty takes the value out. */
  readonly wert: string;
  readonly grund: string;
}

export interface Berichtigt {
  readonly spalte: string;
  readonly datenstand: IsoDate;
  readonly dienststelle: string;
}

const LONGEST_GRUND = 500;

/** Corrects a field of a person's newest record as an import would read it, and notes that and why. */
export const berichtige = async (
  { store, uhr }: { readonly store: Store; readonly uhr: () => Date },
  kundennummer: string,
  { feld, wert, grund }: Berichtigungsangaben,
): Promise<Berichtigt> => {
  const warum = grund.trim();
  if (warum === "" || warum.length > LONGEST_GRUND) {
    throw new Refusal(`Bitte einen Grund angeben, höchstens ${anzahl(LONGEST_GRUND, "Zeichen", "Zeichen")} lang.`);
  }
  const [neueste] = (await store.personenauskunft(kundennummer)).lieferungen;
  if (neueste === undefined)
    throw new Refusal("Zu dieser Kundennummer ist nichts gespeichert, das sich berichtigen ließe.");
  const { dienststelle, datenstand } = neueste;
  const neu = berichtigeFeld({ satz: neueste.kunde, feld, wert, datenstand, teams: await store.bekannteTeams() });
  const done = await store.berichtige({
    dienststelle,
    datenstand,
    kundennummer,
    feld: neu.feld,
    wert: neu.wert,
    grund: warum,
    am: tagInBerlin(uhr()),
  });
  if (!done) throw new Refusal("Die Lieferung wurde inzwischen ersetzt. Bitte prüfen, was jetzt gespeichert ist.");
  return { spalte: neu.spalte, datenstand, dienststelle };
};
