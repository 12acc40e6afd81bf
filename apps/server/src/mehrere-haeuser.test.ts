import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { openStore, type Place, type Store } from "@verlauf/store";
import { importLieferung, legeSchluesselAn, umfangOf } from "@verlauf/use-cases";
import { expect, test } from "vitest";
import { readHauskonfiguration } from "./hauskonfiguration.ts";
import type { Log } from "./log/log.ts";
import { testordner } from "./testing/ordner.ts";
import { orte } from "./testing/orte.ts";
import { startVerlaufServer, type VerlaufServer } from "./verlauf-server.ts";

// November 2027 of two offices in one file: its first is a working day in Hesse, and All Saints' Day in Bavaria.

const MONAT = "2027-10";
const OFFICES = [
  ["63504", "HE"],
  ["81501", "BY"],
] as const;
const TEAMS = ["412", "413"] as const;

const hausOf = (
  ablage: string,
  [dienststelle, land]: readonly [string, string],
): string => `haus: { name: Jobcenter ${land}, art: gE, land: ${land}, dienststelle: "${dienststelle}" }
fallpruefung:
  hausregel: { quelle: Hausverfügung 4/2024, ab: 2024-01-01, faelle: 2 }
  beteiligung: { dokumentiert: 2024-01-15, art: Dienstvereinbarung }
  ablage: { wurzel: "${join(ablage, dienststelle)}" }
`;

const lines = (...rows: readonly string[]): string => `${rows.join("\n")}\n`;

/** The files of one delivery of both offices. */
const writeExport = async (ordner: string): Promise<readonly string[]> => {
  const files = {
    "organisation.csv": lines(
      "Dienststelle;Art;RD;Bereich;Team;Teamart;Rolle;Name;E-Mail",
      ...OFFICES.flatMap(([office]) => [
        `${office};gE;Hessen;Bereich 41;;;BL;Leitung ${office};bl${office}@example.org`,
        ...TEAMS.map(
          (team) => `${office};gE;Hessen;Bereich 41;${team};M&I;TL;TL ${office};tl${team}.${office}@example.org`,
        ),
      ]),
    ),
    "kunden.csv": lines(
      "Kundennummer;Rechtskreis;Dienststelle;Team;Geburtsdatum;Betreuung seit;Profillage",
      ...OFFICES.flatMap(([office]) =>
        TEAMS.flatMap((team) =>
          [1, 2, 3].map((nr) => `${team}H00${office.slice(0, 3)}${nr};SGB II;${office};${team};01.01.1980;01.01.2015;`),
        ),
      ),
    ),
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(ordner, name), content);
  return Object.keys(files).map((name) => join(ordner, name));
};

const faults: unknown[] = [];
const log: Log = {
  info: () => undefined,
  warnung: () => undefined,
  fehler: (_, error) => faults.push(error),
};

interface Umfeld {
  readonly ordner: string;
  readonly konfig: string;
  readonly place: Place;
  readonly server: number;
}

const startAt = ({ ordner, konfig, place }: Umfeld, um: string, nr: number): Promise<VerlaufServer> =>
  startVerlaufServer({
    place,
    daten: join(ordner, `daten-${nr}`),
    konfiguration: readHauskonfiguration(konfig),
    geheimnisse: { mailKennwort: null, chatKennwort: null, webhooks: () => [] },
    log,
    uhr: () => new Date(um),
    zufall: () => 0.5,
    isAnyPort: true,
    pollSekunden: 0.5,
  });

/** Starts what there is of servers at an instant, waits until all that is due then is done, and ends them again. */
const workAt = async (umfeld: Umfeld, um: string, work: (server: VerlaufServer) => Promise<void>): Promise<void> => {
  const servers: VerlaufServer[] = [];
  for (let nr = 0; nr < umfeld.server; nr += 1) servers.push(await startAt(umfeld, um, nr));
  try {
    const [first] = servers;
    if (first === undefined) throw new Error("no server");
    while ((await first.store.laeufe({ hoechstens: 999 })).some(({ beendetUm }) => beendetUm === null)) {
      await setTimeout(100);
    }
    await work(servers.at(-1) ?? first);
  } finally {
    for (const server of servers) await server.stop();
  }
};

const told = async (store: Store, dienststelle: string): Promise<readonly string[]> =>
  (await store.sendungen({ dienststelle, hoechstens: 999 }))
    .map(({ schluessel, ab }) => `${ab.slice(8, 10)} ${schluessel.split("/")[0]}`)
    .filter((line) => !line.endsWith("ueberfaellig.woche"))
    .toSorted();

test.for(orte())(
  "$name: the month of two houses, each by its Land's days and apart",
  { timeout: 300_000 },
  async ({ server, place }) => {
    const ordner = await testordner();
    const konfig = join(ordner, "verlauf.yaml");
    const umfeld: Umfeld = { ordner, konfig, place: await place(ordner), server };
    const [first, second] = OFFICES.map((office) => hausOf(join(ordner, "ablage"), office));
    await writeFile(konfig, `${first}server: { dienste: [api, auftraege], port: 18999 }\n---\n${second}`);

    const pfade = await writeExport(ordner);
    const store = await openStore(umfeld.place);
    const uhr = () => new Date("2027-11-01T05:00:00Z");
    await importLieferung(
      { store, haeuser: readHauskonfiguration(konfig).haeuser },
      {
        pfade,
        datenstand: "2027-10-31",
        abgelehntWurzel: join(ordner, "abgelehnt"),
        importiertVon: "test",
        heute: "2027-11-01",
      },
    );
    const keys = new Map<string, string>();
    for (const [dienststelle] of OFFICES) {
      const { schluessel } = await legeSchluesselAn(
        { store, uhr },
        { name: dienststelle, umfang: umfangOf("alles"), dienststelle, gilt: { tage: 90 } },
      );
      keys.set(dienststelle, schluessel);
    }
    await store.close();

    const ask = async ({ url }: VerlaufServer, dienststelle: string, as: string): Promise<number> =>
      (
        await fetch(`${url}/api/v1/dienststellen/${dienststelle}/stand/${MONAT}`, {
          headers: { Authorization: `Bearer ${keys.get(as)}` },
        })
      ).status;

    await workAt(umfeld, "2027-11-01T07:30:00Z", async (running) => {
      expect(await told(running.store, "63504")).toEqual(["01 faelle.bereit", "01 faelle.bereit"]);
      expect(await told(running.store, "81501")).toEqual([]);
    });
    await workAt(umfeld, "2027-11-02T07:30:00Z", async (running) => {
      expect(await told(running.store, "81501")).toEqual(["02 faelle.bereit", "02 faelle.bereit"]);
      expect([await ask(running, "63504", "63504"), await ask(running, "81501", "81501")]).toEqual([200, 200]);
      expect([await ask(running, "81501", "63504"), await ask(running, "63504", "81501")]).toEqual([404, 404]);
    });
    // three weeks later, too late for what was to be said in between: in Hesse answers were due on Friday, the 15th working
    // day, in Bavaria they are today
    await workAt(umfeld, "2027-11-22T07:30:00Z", async (running) => {
      expect(await told(running.store, "63504")).toEqual([
        "01 faelle.bereit",
        "01 faelle.bereit",
        "22 erinnerung.danach",
        "22 erinnerung.danach",
        "22 verspaetung.liste",
      ]);
      expect(await told(running.store, "81501")).toEqual([
        "02 faelle.bereit",
        "02 faelle.bereit",
        "22 erinnerung.vorher",
        "22 erinnerung.vorher",
      ]);
      const laeufe = await running.store.laeufe({ hoechstens: 999 });
      expect(laeufe.filter(({ zustand, versuche }) => versuche !== (zustand === "verfallen" ? 0 : 1))).toEqual([]);
    });
    for (const [dienststelle] of OFFICES) {
      const filed = await readdir(join(ordner, "ablage", dienststelle), { recursive: true });
      expect(filed.filter((name) => name.includes("Fragebogen_")).map((name) => name.split("_").at(-2))).toEqual([
        dienststelle,
        dienststelle,
      ]);
    }
    expect(faults).toEqual([]);
  },
);
