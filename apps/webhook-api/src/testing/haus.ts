import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { IsoDate } from "@verlauf/core";
import { type Konfiguration, loadKonfiguration } from "@verlauf/intake";
import { openStore, type Store } from "@verlauf/store";
import { annahmeFuer, importLieferung, liesAnnahmeEin, personAls, pseudonymeIn, zugangFuer } from "@verlauf/use-cases";
import { createApi } from "../api.ts";
import type { ApiDeps } from "../deps.ts";
import type { ApiEnv } from "../env.ts";
import type { Apimeldung } from "../meldung.ts";
import { type Aussteller, openAussteller } from "./aussteller.ts";

// A made-up RD with two offices, everything real but the sign-in: 63504 with the teams 412 and 413 of Bereich 41 and 421 of
// Bereich 42, and 63510 with a Bereich 41 and a team 412 of its own.

export const JETZT = new Date("2026-11-03T09:00:00Z");
export const DATENSTAND: IsoDate = "2026-10-31";

interface Einheit {
  readonly dienststelle: string;
  readonly bereich: string;
  readonly team: string;
}

export const EINHEITEN = {
  eigenes: { dienststelle: "63504", bereich: "Bereich 41", team: "412" },
  nachbar: { dienststelle: "63504", bereich: "Bereich 41", team: "413" },
  "anderer Bereich": { dienststelle: "63504", bereich: "Bereich 42", team: "421" },
  "andere Dienststelle": { dienststelle: "63510", bereich: "Bereich 41", team: "412" },
} as const satisfies Readonly<Record<string, Einheit>>;
export type Einheitswort = keyof typeof EINHEITEN;

const WORTE = Object.keys(EINHEITEN) as readonly Einheitswort[];
const JE_TEAM = 30;

/** The nr-th customer of a unit; the 99th is a Beschäftigtenfall. */
export const nummer = (wort: Einheitswort, nr: number): string =>
  `${WORTE.indexOf(wort) + 1}11A0000${String(nr).padStart(2, "0")}`;

/** Somebody of each role, at team 412, Bereich 41 or office 63504 as far as the role has one. */
export const PERSONEN = {
  IFK: "ifk@example.org",
  TL: "tl@example.org",
  BL: "bl@example.org",
  GF: "gf@example.org",
  VG: "vg@example.org",
  GO: "go@example.org",
  RD: "rd@example.org",
  Z: "z@example.org",
  Verwaltung: "verwaltung@example.org",
} as const;
export type Rollenwort = keyof typeof PERSONEN;

const personenzeile = (rolle: Rollenwort): string => {
  const { dienststelle, bereich, team } = EINHEITEN.eigenes;
  const hasTeam = rolle === "IFK" || rolle === "TL";
  const hasBereich = hasTeam || rolle === "BL";
  return `${dienststelle};gE;Hessen;${hasBereich ? bereich : ""};${hasTeam ? team : ""};${hasTeam ? "M&I" : ""};${rolle};Person ${rolle};${PERSONEN[rolle]}`;
};

const ORGANISATION = [
  "Dienststelle;Art;RD;Bereich;Team;Teamart;Rolle;Name;E-Mail",
  ...(Object.keys(PERSONEN) as readonly Rollenwort[]).map(personenzeile),
  ...WORTE.slice(1).map((wort, index) => {
    const { dienststelle, bereich, team } = EINHEITEN[wort];
    return `${dienststelle};gE;Hessen;${bereich};${team};M&I;TL;Andere ${index};andere${index}@example.org`;
  }),
].join("\r\n");

const KUNDEN = [
  "Kundennummer;Rechtskreis;Dienststelle;Team;Geburtsdatum;Profillage;Betreuung seit;Beschäftigtenfall",
  ...WORTE.flatMap((wort) => {
    const { dienststelle, team } = EINHEITEN[wort];
    const zeile = (nr: number, flag: string) =>
      `${nummer(wort, nr)};SGB II;${dienststelle};${team};01.01.1980;M;01.01.2015;${flag}`;
    return [...Array.from({ length: JE_TEAM }, (_, nr) => zeile(nr, "")), zeile(99, "ja")];
  }),
].join("\r\n");

export const DATEIEN = { "organisation.csv": ORGANISATION, "kunden.csv": KUNDEN } as const;

const konfiguration = (ordner: string): readonly Konfiguration[] => {
  const house = (dienststelle: string): string => `
haus: { name: Jobcenter ${dienststelle}, art: gE, land: HE, dienststelle: "${dienststelle}" }
kontaktdichte:
  - { quelle: Hausverfügung 1/2024, ab: 2024-01-01, uebernimmt: kontaktdichte-2010 }
fallpruefung:
  hausregel: { quelle: Hausverfügung 4/2024, ab: 2024-01-01, faelle: 10 }
  beteiligung: { dokumentiert: 2024-01-15, art: Dienstvereinbarung }
  ablage: { wurzel: ${join(ordner, "ablage")} }
`;
  const result = loadKonfiguration(["63504", "63510"].map(house).join("---\n"), "verlauf.yaml");
  if (!result.ok) throw new Error(result.maengel.map(({ meldung }) => meldung).join("\n"));
  return result.haeuser;
};

export interface Haus {
  readonly app: OpenAPIHono<ApiEnv>;
  readonly store: Store;
  readonly aussteller: Aussteller;
  readonly meldungen: readonly Apimeldung[];
  readonly close: () => Promise<void>;
}

/** The API over real data; with `geliefert` the delivery above is in already. */
export const openHaus = async ({ geliefert }: { readonly geliefert: boolean }): Promise<Haus> => {
  const ordner = await mkdtemp(join(tmpdir(), "verlauf-api-haus-"));
  const daten = join(ordner, "daten");
  const store = await openStore({ daten });
  const aussteller = await openAussteller();
  const haeuser = konfiguration(ordner);
  const uhr = (): Date => JETZT;
  if (geliefert) {
    const export_ = join(ordner, "export");
    await mkdir(export_);
    for (const [name, text] of Object.entries(DATEIEN)) await writeFile(join(export_, name), text);
    await importLieferung(
      { store, haeuser },
      {
        pfade: [export_],
        datenstand: DATENSTAND,
        importiertVon: "verwaltung",
        abgelehntWurzel: join(daten, "abgelehnt"),
        heute: "2026-11-03",
      },
    );
  }
  const meldungen: Apimeldung[] = [];
  const pseudonyme = pseudonymeIn(store, { uhr });
  const einlesen = {
    store,
    haeuser,
    uhr,
    daten,
    meldeFehler: (fehler: unknown): string => {
      throw fehler;
    },
  };
  const deps: ApiDeps = {
    store,
    zugangFuer: (akteur) =>
      zugangFuer(
        { store, haeuser, daten, uhr, protokoll: { pseudonyme, lesezugriffe: { vermerke: () => undefined } } },
        akteur,
      ),
    personAls: (kennung) => personAls({ store, uhr }, kennung),
    annahme: annahmeFuer({
      store,
      storeFuer: () => store,
      lesezugriffe: { vermerke: () => undefined },
      haeuser,
      uhr,
      wecke: (id) => liesAnnahmeEin(einlesen, id),
    }),
    uhr,
    ablageordner: join(daten, "annahme"),
    oidc: aussteller.oidc,
    adresseAussen: null,
    tls: true,
    grenzen: { anfrageMiB: 16, sekunden: 60, jeMinute: 100_000 },
    geheimnis: new Uint8Array(32).fill(7),
    herkunft: () => "127.0.0.1",
    melde: (meldung) => meldungen.push(meldung),
  };
  return {
    app: createApi(deps),
    store,
    aussteller,
    meldungen,
    close: async () => {
      await store.close();
      await aussteller.close();
      await rm(ordner, { recursive: true, force: true });
    },
  };
};
