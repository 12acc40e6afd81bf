import { rm } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { type IsoDate, Refusal } from "@verlauf/core";
import { DeliveryRefused, type Profil } from "@verlauf/intake";
import type { Annahmesatz } from "@verlauf/store";
import { tagInBerlin } from "../berlin.ts";
import type { Deps } from "../deps.ts";
import type { Ereignis } from "../ereignisse/ereignis.ts";
import { veroeffentliche } from "../ereignisse/veroeffentliche.ts";
import { liesFrageboegenEin } from "../fallpruefung/fragebogen/einlesen.ts";
import { importLieferung } from "../lieferung/import-lieferung.ts";
import { uebernahmen } from "../lieferung/uebernahmen.ts";
import { betroffeneOf } from "./betroffene.ts";
import { eingangspost, type Misserfolg, uebernahmepost } from "./eingangspost.ts";
import { type Annahmeergebnis, fromReport, NICHTS } from "./ergebnis.ts";
import { hold } from "./hold.ts";

export interface Einlesedeps extends Deps {
  readonly uhr: () => Date;
  /** The data directory: rejects lie below it, and the signing key. */
  readonly daten: string;
  readonly profil?: Profil | undefined;
  /** Logs a fault of ours and gives the id under which it can be looked up. */
  readonly meldeFehler: (fehler: unknown) => string;
}

interface Ende {
  readonly zustand: "uebernommen" | "abgewiesen" | "gescheitert";
  readonly ergebnis: Annahmeergebnis;
  readonly ereignisse: readonly Ereignis[];
  /** Why it didn't get in, if so. */
  readonly misserfolg: Misserfolg | null;
}

/** How often something is begun whose reading may be what ends the process. */
const MOST_VERSUCHE = 3;

/**
 * Reads in what waits under an id, and notes what became of it. Called twice, also by two processes, it is done once; one
 * that was stopped in the middle is read in anew, which a delivery's day and a workbook's unit make the same. What was
 * begun some times and never came to an end isn't begun again.
 */
export const liesAnnahmeEin = async (deps: Einlesedeps, id: string): Promise<void> => {
  const held = await hold(deps, id);
  if (held === undefined) return;
  const { satz, release } = held;
  try {
    const ordner = isAbsolute(satz.ordner) ? satz.ordner : join(deps.daten, satz.ordner);
    const ende = satz.versuche > MOST_VERSUCHE ? neverEnds(deps, satz) : await readIn(deps, satz, ordner);
    const ours = await noteEnd(deps, satz, ende);
    // the sender still has it, and the watched folder moves its own files; what failed is kept to be looked at
    if (ours && satz.weg !== "ordner" && ende.zustand !== "gescheitert") {
      await rm(ordner, { recursive: true, force: true });
    }
  } finally {
    release();
  }
};

/** Together with what people and other systems are told; false where another process has taken it over meanwhile. */
const noteEnd = (deps: Einlesedeps, satz: Annahmesatz, ende: Ende): Promise<boolean> => {
  const { zustand, ergebnis, ereignisse, misserfolg } = ende;
  return deps.store.transaktion(async (store) => {
    const ended = await store.beendeAnnahme(satz, {
      zustand,
      fertigUm: deps.uhr().toISOString(),
      ergebnis: JSON.stringify(ergebnis),
    });
    if (!ended) return false;
    for (const ereignis of ereignisse) await veroeffentliche({ ...deps, store }, ereignis);
    await store.plane(await uebernahmepost({ ...deps, store }, satz, ereignisse));
    if (misserfolg !== null) await store.plane(await eingangspost({ ...deps, store }, satz, misserfolg));
    return true;
  });
};

const readIn = async (deps: Einlesedeps, satz: Annahmesatz, ordner: string): Promise<Ende> => {
  try {
    return await (satz.art === "lieferung" ? readLieferung(deps, satz, ordner) : readFrageboegen(deps, satz, ordner));
  } catch (error) {
    if (error instanceof Refusal) return refused(deps, satz, error);
    return failed(deps, error);
  }
};

const neverEnds = (deps: Einlesedeps, { id }: Annahmesatz): Ende =>
  failed(deps, new Error(`reading in ${id} was begun ${MOST_VERSUCHE} times and never came to an end`));

const failed = (deps: Einlesedeps, error: unknown): Ende => {
  const kennung = deps.meldeFehler(error);
  const meldung = `Das hat nicht geklappt. Die Kennung ${kennung} hilft Ihrer Verwaltung, den Grund zu finden.`;
  return {
    zustand: "gescheitert",
    ergebnis: { ...NICHTS, meldungen: [meldung] },
    ereignisse: [],
    misserfolg: { kennung },
  };
};

const refused = async (deps: Einlesedeps, satz: Annahmesatz, error: Refusal): Promise<Ende> => ({
  zustand: "abgewiesen",
  ergebnis: {
    ...NICHTS,
    ...(error instanceof DeliveryRefused && fromReport(error.report)),
    meldungen: [error.message],
  },
  ereignisse: await abweisungen(deps, satz),
  misserfolg: { meldungen: 1 },
});

const abweisungen = async (deps: Einlesedeps, satz: Annahmesatz): Promise<readonly Ereignis[]> => {
  const { id, art, datenstand } = satz;
  if (art === "frageboegen" || datenstand === null) return [];
  return (await betroffeneOf(deps, satz)).map((dienststelle) => ({
    art: "lieferung.abgewiesen",
    dienststelle,
    lieferung: id,
    datenstand,
  }));
};

const requireDatenstand = ({ datenstand }: Annahmesatz): IsoDate => {
  if (datenstand === null) throw new Error("a delivery without its day");
  return datenstand;
};

const readLieferung = async (deps: Einlesedeps, satz: Annahmesatz, ordner: string): Promise<Ende> => {
  const datenstand = requireDatenstand(satz);
  const { lieferungen, report } = await importLieferung(deps, {
    pfade: [ordner],
    datenstand,
    profil: deps.profil,
    abgelehntWurzel: join(deps.daten, "abgelehnt"),
    importiertVon: satz.von,
    nurDienststellen: satz.dienststellen ?? undefined,
    heute: tagInBerlin(deps.uhr()),
  });
  const { dateien, abgelehntIn } = fromReport(report);
  return {
    zustand: "uebernommen",
    ergebnis: {
      meldungen: report.hinweise,
      dateien,
      abgelehntIn,
      lieferungen: lieferungen.map(({ dienststelle, kunden }) => ({ dienststelle, personen: kunden })),
    },
    ereignisse: uebernahmen({ lieferungen, report }, satz.id),
    misserfolg: null,
  };
};

const readFrageboegen = async (deps: Einlesedeps, satz: Annahmesatz, ordner: string): Promise<Ende> => {
  const { dateien, unveraendert } = await liesFrageboegenEin(deps, {
    pfade: [ordner],
    // a workbook of an office for which the sender isn't trusted is answered as one that nobody knows
    nur: ({ dienststelle }) => satz.dienststellen?.includes(dienststelle) ?? true,
    daten: deps.daten,
    heute: tagInBerlin(deps.uhr()),
    von: satz.von,
  });
  const meldungen = dateien.flatMap(({ bezeichnung, hinweise }) =>
    hinweise.map(({ zelle, meldung }) => `${bezeichnung ?? "Nicht zugeordnet"}, ${zelle}: ${meldung}`),
  );
  return {
    zustand: dateien.some(({ status }) => status !== "abgelehnt") ? "uebernommen" : "abgewiesen",
    ergebnis: {
      ...NICHTS,
      meldungen: [
        ...dateien
          .filter(({ status }) => status !== "abgelehnt")
          .map(
            ({ bezeichnung, vollstaendig, faelle }) =>
              `Die Arbeitsmappe von ${bezeichnung} ist angekommen: ${vollstaendig} von ${faelle} Fällen vollständig.`,
          ),
        ...meldungen,
        ...(unveraendert > 0 ? ["Eine Arbeitsmappe ist noch nicht ausgefüllt. Sie zählt nicht als Rückgabe."] : []),
      ],
    },
    ereignisse: [],
    misserfolg: null,
  };
};
