import { loescheAltSicherungen, type Sicherung, type Store } from "@verlauf/store";
import { sekundeInBerlin } from "../auftraege/ortszeit.ts";
import { eintragOf, type Stimme, type Vermerk } from "../protokoll/protokollant.ts";

export interface Sicherungsangaben {
  /** The folder in which backups lie. */
  readonly ordner: string;
  /** How many of the newest stay; null for all. */
  readonly aufbewahren: number | null;
}

export interface Gesichert {
  readonly sicherung: Sicherung;
  /** Older ones that went. */
  readonly geloescht: readonly Sicherung[];
}

interface Sicherungsdeps {
  readonly store: Pick<Store, "legeSicherungAn" | "protokolliere">;
  readonly uhr: () => Date;
}

/** Backs up the embedded data, deletes what is more than enough only after that, and logs both. */
export const sichere = async (
  { store, uhr }: Sicherungsdeps,
  { ordner, aufbewahren }: Sicherungsangaben,
  stimme: Stimme,
): Promise<Gesichert> => {
  const jetzt = uhr();
  const log = (vermerke: readonly Vermerk[]): Promise<void> =>
    store.protokolliere(
      vermerke.map((vermerk) => eintragOf(vermerk, stimme, uhr())),
      stimme.identitaeten,
    );
  const sicherung = await store.legeSicherungAn({ ordner, ortszeit: sekundeInBerlin(jetzt), jetzt });
  await log([{ art: "aenderung", handlung: "sicherung.anlegen", einheit: null, gegenstand: sicherung.name }]);
  const geloescht = aufbewahren === null ? [] : await loescheAltSicherungen(sicherung, aufbewahren);
  if (geloescht.length > 0) {
    await log(
      geloescht.map(({ name }) => ({
        art: "loeschung",
        handlung: "sicherung.loeschen",
        einheit: null,
        gegenstand: name,
      })),
    );
  }
  return { sicherung, geloescht };
};
