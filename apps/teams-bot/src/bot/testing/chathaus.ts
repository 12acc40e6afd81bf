import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { STATUS } from "@verlauf/core";
import { type Konfiguration, loadKonfiguration } from "@verlauf/intake";
import { openStore, type Store } from "@verlauf/store";
import {
  type Chatzugang,
  chatzugangFuer,
  importLieferung,
  type Person,
  personAls,
  pseudonymeIn,
  type Zugang,
  zugangFuer,
} from "@verlauf/use-cases";

// Two offices of one RD: 63504 with the teams 412 and 413 of Bereich 41 and 421 of Bereich 42, and 63510 with a Bereich 41
// and a team 412 of its own. In each team two persons are due soon, the others overdue; of these three are under 25.

export const JETZT = new Date("2026-11-03T09:00:00Z");
const HEUTE = "2026-11-03";
export const MONAT = "2026-10";

const EINHEITEN = [
  { dienststelle: "63504", bereich: "Bereich 41", team: "412" },
  { dienststelle: "63504", bereich: "Bereich 41", team: "413" },
  { dienststelle: "63504", bereich: "Bereich 42", team: "421" },
  { dienststelle: "63510", bereich: "Bereich 41", team: "412" },
] as const;

const JE_TEAM = 15;

/** The nr-th customer of the place-th unit; no reference looks like it. */
export const nummer = (place: number, nr: number): string => `${place + 1}11A0000${String(nr).padStart(2, "0")}`;

/** Who works there, by the first part of their object id. */
export const PERSONEN = {
  tl412: ["63504", "Bereich 41", "412", "TL"],
  ifk412: ["63504", "Bereich 41", "412", "IFK"],
  tl413: ["63504", "Bereich 41", "413", "TL"],
  bl41: ["63504", "Bereich 41", "", "BL"],
  gf: ["63504", "", "", "GF"],
  verwaltung: ["63504", "", "", "Verwaltung"],
  tl421: ["63504", "Bereich 42", "421", "TL"],
  fremd412: ["63510", "Bereich 41", "412", "TL"],
  fremd41: ["63510", "Bereich 41", "", "BL"],
  beide412: ["63504", "Bereich 41", "412", "TL"],
  beide41: ["63504", "Bereich 41", "", "BL"],
  gfUndTl: ["63504", "", "", "GF"],
  rd: ["63504", "", "", "RD"],
  zentrale: ["63504", "", "", "Z"],
} as const;
export type Personenwort = keyof typeof PERSONEN;

/** Office, area, team and role. */
type Stelle = readonly [string, string, string, string];

/** Those who belong to both offices, with what they are in the other; they stand in the organisation where they are asked for. */
const IN_BEIDEN: Readonly<Partial<Record<Personenwort, Stelle>>> = {
  beide412: ["63510", "Bereich 41", "412", "TL"],
  beide41: ["63510", "Bereich 41", "", "BL"],
  gfUndTl: ["63510", "Bereich 41", "412", "TL"],
};

const WORTE = Object.keys(PERSONEN) as readonly Personenwort[];

export const objektIdOf = (wort: Personenwort): string =>
  `${String(WORTE.indexOf(wort)).padStart(8, "0")}-0000-4000-8000-000000000000`;

const zeileOf = (wort: Personenwort, [dienststelle, bereich, team, rolle]: Stelle): string => {
  const teamart = team === "" ? "" : "M&I";
  return `${dienststelle};gE;Hessen;${bereich};${team};${teamart};${rolle};Person ${wort};${wort}@example.org;${objektIdOf(wort)}`;
};

const organisationOf = (mitBeiden: boolean): readonly string[] => [
  "Dienststelle;Art;RD;Bereich;Team;Teamart;Rolle;Name;E-Mail;Objekt-ID",
  ...WORTE.flatMap((wort) => {
    const auch = IN_BEIDEN[wort];
    if (auch === undefined) return [zeileOf(wort, PERSONEN[wort])];
    return mitBeiden ? [zeileOf(wort, PERSONEN[wort]), zeileOf(wort, auch)] : [];
  }),
];

const KUNDEN = [
  "Kundennummer;Rechtskreis;Dienststelle;Team;Geburtsdatum;Profillage;Betreuung seit;Kundenstatus;Beschäftigtenfall",
  ...EINHEITEN.flatMap(({ dienststelle, team }, place) => [
    ...Array.from({ length: JE_TEAM }, (_, nr) => {
      const geboren = nr < 3 ? "01.01.2005" : "01.01.1980";
      const profillage = nr % 2 === 0 || nr > 12 ? "M" : "F";
      return `${nummer(place, nr)};SGB II;${dienststelle};${team};${geboren};${profillage};01.01.2015;arbeitslos;`;
    }),
    `${nummer(place, 99)};SGB II;${dienststelle};${team};01.01.1980;M;01.01.2015;arbeitslos;ja`,
  ]),
];

const KONTAKTE = [
  "Kundennummer;Datum;Art;Stelle",
  // 45 days later it is 10 November
  ...EINHEITEN.flatMap((_, place) => [13, 14].map((nr) => `${nummer(place, nr)};26.09.2026;persönlich;`)),
];

const haeuserOf = (ordner: string): readonly Konfiguration[] => {
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

export interface Chathaus {
  readonly store: Store;
  readonly haeuser: readonly Konfiguration[];
  readonly daten: string;
  readonly zugangFuer: (person: Person) => Zugang;
  readonly chatzugangFuer: (person: Person, objektId: string) => Chatzugang;
  readonly personAls: (objektId: string) => Promise<Person>;
  /** What persons are called in the chat, by number. */
  readonly referenzen: ReadonlyMap<string, string>;
  readonly close: () => Promise<void>;
}

const write = async (ordner: string, dateien: Readonly<Record<string, readonly string[]>>): Promise<void> => {
  await mkdir(ordner);
  for (const [name, zeilen] of Object.entries(dateien)) await writeFile(join(ordner, name), zeilen.join("\r\n"));
};

/** The offices with October's cases drawn. */
export const openChathaus = async ({ mitBeiden = false } = {}): Promise<Chathaus> => {
  const ordner = await mkdtemp(join(tmpdir(), "verlauf-bot-"));
  const daten = join(ordner, "daten");
  const store = await openStore({ daten });
  const haeuser = haeuserOf(ordner);
  const uhr = (): Date => JETZT;
  const lieferung = join(ordner, "export");
  await write(lieferung, {
    "organisation.csv": organisationOf(mitBeiden),
    "kunden.csv": KUNDEN,
    "kontakte.csv": KONTAKTE,
  });
  await importLieferung(
    { store, haeuser },
    {
      pfade: [lieferung],
      datenstand: "2026-10-31",
      importiertVon: "verwaltung",
      abgelehntWurzel: join(daten, "abgelehnt"),
      heute: HEUTE,
    },
  );
  const pseudonyme = pseudonymeIn(store, { uhr });
  const deps = { store, haeuser, daten, uhr, protokoll: { pseudonyme, lesezugriffe: { vermerke: () => undefined } } };
  await zugangFuer(deps, { art: "system", dienst: "auftraege" }).ziehe({ monat: MONAT, ziel: { art: "teams" } });
  const als = (objektId: string): Promise<Person> => personAls({ store, uhr }, { objektId });
  const referenzen = new Map<string, string>();
  for (const wort of ["bl41", "tl421", "fremd41"] as const) {
    const { personen } = await zugangFuer(deps, await als(objektIdOf(wort))).seite({
      stichtag: HEUTE,
      status: STATUS,
      limit: 1000,
    });
    for (const { fall, referenz } of personen) referenzen.set(fall.kundennummer, referenz);
  }
  return {
    store,
    haeuser,
    daten,
    zugangFuer: (person) => zugangFuer(deps, person),
    chatzugangFuer: (person, objektId) => chatzugangFuer({ ...deps, objektId }, person),
    personAls: als,
    referenzen,
    close: async () => {
      await store.close();
      await rm(ordner, { recursive: true, force: true });
    },
  };
};
