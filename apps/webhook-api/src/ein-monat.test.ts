import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { type ServerType, serve } from "@hono/node-server";
import { type Fallantworten, standardkatalog } from "@verlauf/core";
import { legeSchluesselAn, umfangOf } from "@verlauf/use-cases";
import { fuelleAus } from "@verlauf/workbooks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DATEIEN, DATENSTAND, EINHEITEN, type Haus, JETZT, nummer, openHaus } from "./testing/haus.ts";

// A client that another project's generator makes of the OpenAPI document does a whole month, over HTTP and with real data.

const run = promisify(execFile);
const { resolve } = createRequire(import.meta.url);
const REDOCLY = join(dirname(resolve("@redocly/cli/package.json")), "bin", "cli.js");
const TSC = join(dirname(resolve("typescript/package.json")), "bin", "tsc");
const QUIET = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", CI: "true" };

/** What this test calls of the generated client; whether its own types hold, the compiler says. */
interface Client {
  readonly configure: (config: { readonly serverUrl: string; readonly auth: { readonly bearer: string } }) => void;
  readonly nimmLieferungAn: (args: {
    readonly body: { readonly datenstand: string; readonly datei: readonly Blob[] };
  }) => Promise<{ readonly id: string }>;
  readonly zeigeLieferung: (args: { readonly path: { readonly id: string } }) => Promise<{
    readonly zustand: string;
    readonly lieferungen: readonly unknown[];
  }>;
  readonly listeKontaktdichte: (args: { readonly query: Readonly<Record<string, unknown>> }) => Promise<{
    readonly kunden: readonly { readonly kundennummer: string }[];
    readonly weiter: string | null;
  }>;
  readonly erklaereKontaktdichte: (args: { readonly body: Readonly<Record<string, string>> }) => Promise<{
    readonly absaetze: readonly string[];
  }>;
  readonly zieheStichproben: (args: { readonly path: Monatspfad }) => Promise<{
    readonly ziehungen: readonly { readonly einheit: string }[];
  }>;
  readonly holeProtokoll: (args: { readonly path: Teampfad }) => Promise<{
    readonly faelle: readonly { readonly referenz: string; readonly ersetztDurch: string | null }[];
  }>;
  readonly ersetzeFall: (args: {
    readonly path: Teampfad;
    readonly body: { readonly fall: string; readonly grund: string };
  }) => Promise<{ readonly durch: { readonly referenz: string } | null }>;
  readonly holeFragebogen: (args: { readonly path: Teampfad }) => Promise<Blob>;
  readonly gibFrageboegenAb: (args: { readonly body: { readonly datei: readonly Blob[] } }) => Promise<{
    readonly dateien: readonly unknown[];
    readonly unveraendert: number;
  }>;
  readonly zeigeStand: (args: { readonly path: Monatspfad }) => Promise<{
    readonly teams: readonly { readonly team: string; readonly zustand: string; readonly soll: number }[];
  }>;
  readonly holeAuswertung: (args: { readonly path: Monatspfad & { readonly bereich: string } }) => Promise<Blob>;
}

interface Monatspfad {
  readonly dienststelle: string;
  readonly monat: string;
}

type Teampfad = Monatspfad & { readonly team: string };

let haus: Haus;
let server: ServerType;
let ordner: string;
let client: Client;

beforeAll(async () => {
  haus = await openHaus({ geliefert: false });
  const port = await new Promise<number>((listening) => {
    server = serve({ fetch: haus.app.fetch, hostname: "127.0.0.1", port: 0 }, (info: AddressInfo) =>
      listening(info.port),
    );
  });
  const url = `http://127.0.0.1:${port}`;
  ordner = await mkdtemp(join(tmpdir(), "verlauf-client-"));
  await writeFile(join(ordner, "openapi.json"), await (await fetch(`${url}/api/v1/openapi.json`)).text());
  await run(process.execPath, [REDOCLY, "generate-client", "openapi.json", "--output", "client.ts"], {
    cwd: ordner,
    env: QUIET,
  });
  client = (await import(pathToFileURL(join(ordner, "client.ts")).href)) as Client;
  const { schluessel } = await legeSchluesselAn(
    { store: haus.store, uhr: () => JETZT },
    { name: "Client", umfang: umfangOf("alles"), dienststelle: null, gilt: { tage: 30 } },
  );
  client.configure({ serverUrl: url, auth: { bearer: schluessel } });
});
afterAll(async () => {
  await new Promise((closed) => server.close(closed));
  await haus.close();
  await rm(ordner, { recursive: true, force: true });
});

test("the generated client is sound TypeScript", async () => {
  const options = {
    strict: true,
    module: "nodenext",
    target: "es2024",
    lib: ["es2024", "dom", "dom.iterable"],
    types: [],
  };
  const config = { compilerOptions: { ...options, noEmit: true }, include: ["client.ts"] };
  await writeFile(join(ordner, "tsconfig.json"), JSON.stringify(config));
  const { stdout } = await run(process.execPath, [TSC, "-p", ordner]);
  expect(stdout).toBe("");
});

/** Those that stand after the third has been replaced. */
const FAELLE = ["01", "02", "04", "05", "06", "07", "08", "09", "10", "11"];

const allesJa = (fall: string): Fallantworten => ({
  fall,
  antworten: standardkatalog.fragen.map(({ nr }) => ({ nr, antwort: "ja", begruendung: "" })),
  gesamt: {
    gesamturteil: "ja",
    ursachen: [],
    ansatz: "",
    ebene: null,
    gutePraxis: "",
    paragraf16a: false,
    verlaengertBis: null,
    begruendung: "",
  },
});

test("it does a whole month", async () => {
  const { dienststelle, team, bereich } = EINHEITEN.eigenes;
  const monat = { dienststelle, monat: "2026-10" };
  const imTeam = { ...monat, team };

  const datei = Object.entries(DATEIEN).map(([name, text]) => new File([text], name));
  const { id } = await client.nimmLieferungAn({ body: { datenstand: DATENSTAND, datei } });
  expect(await client.zeigeLieferung({ path: { id } })).toMatchObject({
    zustand: "uebernommen",
    lieferungen: [
      { dienststelle: "63504", personen: 93 },
      { dienststelle: "63510", personen: 31 },
    ],
  });

  const query = { dienststelle, team, stichtag: DATENSTAND, limit: 12 };
  const seen: string[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await client.listeKontaktdichte({ query: { ...query, ...(cursor !== undefined && { cursor }) } });
    seen.push(...page.kunden.map(({ kundennummer }) => kundennummer));
    cursor = page.weiter;
  } while (cursor !== null);
  expect(seen).toEqual(Array.from({ length: 30 }, (_, nr) => nummer("eigenes", nr)));
  const { absaetze } = await client.erklaereKontaktdichte({
    body: { kundennummer: nummer("eigenes", 3), stichtag: DATENSTAND, dienststelle },
  });
  expect(absaetze[0]).toMatch(/fällig/);

  const { ziehungen } = await client.zieheStichproben({ path: monat });
  expect(ziehungen.map(({ einheit }) => einheit)).toEqual(["412", "413", "421"]);
  const { faelle } = await client.holeProtokoll({ path: imTeam });
  expect(faelle).toHaveLength(10);
  const fall = faelle[2]?.referenz ?? "";
  const { durch } = await client.ersetzeFall({ path: imTeam, body: { fall, grund: "umgezogen" } });
  expect(durch?.referenz).toBe(`2026-10-${dienststelle}-${team}-11`);
  expect((await client.holeProtokoll({ path: imTeam })).faelle[2]?.ersetztDurch).toBe(durch?.referenz);

  const bogen = await client.holeFragebogen({ path: imTeam });
  const back = (inhalt: Blob) => client.gibFrageboegenAb({ body: { datei: [new File([inhalt], "Fragebogen.xlsx")] } });
  const standOf = async (its: string) =>
    (await client.zeigeStand({ path: monat })).teams.find((each) => each.team === its)?.zustand;
  // nobody has filled it: it is seen to be ours, and counts as no return
  const unfilled = await back(bogen);
  expect(unfilled.dateien.length + unfilled.unveraendert).toBe(1);
  expect(await standOf(team)).toBe("ausstehend");
  const ausgefuellt = fuelleAus(new Uint8Array(await bogen.arrayBuffer()), FAELLE.map(allesJa));
  const filled = await back(new Blob([new Uint8Array(ausgefuellt)]));
  expect(filled.dateien).toMatchObject([{ team, status: "angenommen" }]);
  expect(await standOf(team)).toBe("vollstaendig");
  expect(await standOf("413")).toBe("ausstehend");
  const auswertung = await client.holeAuswertung({ path: { ...monat, bereich } });
  expect(auswertung.size).toBeGreaterThan(1000);
  expect(haus.meldungen.filter(({ art }) => art === "fehler")).toEqual([]);
});
