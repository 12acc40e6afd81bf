import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { IsoDate } from "@verlauf/core";
import { type Konfiguration, loadKonfiguration } from "@verlauf/intake";
import { openStore, type Store } from "@verlauf/store";
import { type Auftragsdeps, fuehreAus, importLieferung, pseudonymeIn, tick, zugangFuer } from "@verlauf/use-cases";

// An office in Hesse with three teams of one area, and its exports of each month.

const DIENSTSTELLE = "63504";
const TEAMS = ["412", "413", "414"];

export const ID = {
  tl412: "aaaaaaaa-0000-4000-8000-000000000412",
  bl41: "aaaaaaaa-0000-4000-8000-000000000041",
} as const;

const ORGANISATION = [
  "Dienststelle;Art;RD;Bereich;Team;Teamart;Rolle;Name;E-Mail;Objekt-ID",
  `${DIENSTSTELLE};gE;Hessen;Bereich 41;412;M&I;TL;Leitung 412;tl412@example.org;${ID.tl412}`,
  // of these only the sign-in name is known
  `${DIENSTSTELLE};gE;Hessen;Bereich 41;413;M&I;TL;Leitung 413;tl413@example.org;`,
  `${DIENSTSTELLE};gE;Hessen;Bereich 41;414;M&I;TL;Leitung 414;tl414@example.org;`,
  `${DIENSTSTELLE};gE;Hessen;Bereich 41;;;BL;Leitung 41;bl41@example.org;${ID.bl41}`,
];

const KUNDEN = [
  "Kundennummer;Rechtskreis;Dienststelle;Team;Geburtsdatum;Profillage;Betreuung seit;Kundenstatus",
  ...TEAMS.flatMap((team) =>
    [1, 2].map((nr) => `${team}A00000${nr};SGB II;${DIENSTSTELLE};${team};01.01.1980;M;01.01.2015;arbeitslos`),
  ),
];

const haeuserIn = (ordner: string): readonly Konfiguration[] => {
  const result = loadKonfiguration(
    `haus: { name: Jobcenter Musterstadt, art: gE, land: HE }
fallpruefung:
  hausregel: { quelle: Hausverfügung 4/2024, ab: 2024-01-01, faelle: 10 }
  beteiligung: { dokumentiert: 2024-01-15, art: Dienstvereinbarung }
  ablage: { wurzel: ${join(ordner, "ablage")} }
`,
    "verlauf.yaml",
  );
  return result.ok ? result.haeuser : [];
};

export interface Quartalshaus {
  readonly store: Store;
  readonly haeuser: readonly Konfiguration[];
  readonly uhr: () => Date;
  readonly stelle: (instant: string) => void;
  /** Takes in the export of a day. */
  readonly liefere: (datenstand: IsoDate) => Promise<void>;
  /** Does all jobs that can be begun. */
  readonly arbeite: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export const openQuartalshaus = async (chat: Auftragsdeps["chat"]): Promise<Quartalshaus> => {
  const ordner = await mkdtemp(join(tmpdir(), "verlauf-quartal-"));
  const daten = join(ordner, "daten");
  const embedded = await openStore({ daten });
  // the daily care of an embedded store has nothing to do with the month
  const store: Store = { ...embedded, eingebettet: false };
  const haeuser = haeuserIn(ordner);
  let jetzt = new Date(0);
  const uhr = (): Date => jetzt;
  const pseudonyme = pseudonymeIn(store, { uhr });
  const deps: Auftragsdeps = {
    store,
    haeuser,
    chat,
    uhr,
    oeffneZugang: () =>
      zugangFuer(
        { store, haeuser, chat, daten, uhr, protokoll: { pseudonyme, lesezugriffe: { vermerke: () => undefined } } },
        { art: "system", dienst: "auftraege" },
      ),
    meldeFehler: (error) => {
      throw error;
    },
    handler: { loeschung: async () => ({ satz: "Nichts zu löschen.", sendungen: [], ereignisse: [], wartet: false }) },
    sicherungUm: null,
  };
  return {
    store,
    haeuser,
    uhr,
    stelle: (instant) => {
      jetzt = new Date(instant);
    },
    liefere: async (datenstand) => {
      const lieferung = join(ordner, datenstand);
      await mkdir(lieferung);
      await writeFile(join(lieferung, "organisation.csv"), ORGANISATION.join("\r\n"));
      await writeFile(join(lieferung, "kunden.csv"), KUNDEN.join("\r\n"));
      await writeFile(join(lieferung, "kontakte.csv"), "Kundennummer;Datum;Art;Stelle\r\n");
      const abgelehntWurzel = join(daten, "abgelehnt");
      await importLieferung(
        { store, haeuser },
        { pfade: [lieferung], datenstand, importiertVon: "verwaltung", abgelehntWurzel, heute: datenstand },
      );
    },
    arbeite: async () => {
      for (;;) {
        const [next] = (await tick(deps)).startbar;
        if (next === undefined) return;
        await fuehreAus(deps, next.kennung);
      }
    },
    close: async () => {
      await embedded.close();
      await rm(ordner, { recursive: true, force: true });
    },
  };
};
