import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Store } from "@verlauf/store";
import { type Akteur, HANDLUNGEN, NichtGefunden, sha256, type Zugang } from "@verlauf/use-cases";
import { onTestFinished } from "vitest";
import { createApi } from "../api.ts";
import type { ApiDeps } from "../deps.ts";
import type { Apimeldung } from "../meldung.ts";
import { dokumentOf } from "../openapi/dokument.ts";
import { createAnswerCheck } from "./check-answer.ts";
import { type MemoryAnnahme, memoryAnnahme } from "./memory-annahme.ts";
import { type MemoryZugaenge, memoryZugaenge } from "./memory-zugaenge.ts";

const GEHEIMNIS = "A".repeat(43);

/** A key that may do everything everywhere. */
export const ALLES = `vlk_aaaaaaaa_${GEHEIMNIS}`;
/** Another one with the same rights. */
export const ANDERER = `vlk_bbbbbbbb_${GEHEIMNIS}`;

export interface TestApi {
  readonly ask: (path: string, init?: RequestInit & { readonly schluessel?: string | null }) => Promise<Response>;
  readonly zugaenge: MemoryZugaenge;
  readonly annahme: MemoryAnnahme;
  readonly meldungen: readonly Apimeldung[];
  readonly ablageordner: string;
  readonly uhr: { jetzt: Date };
  readonly deps: ApiDeps;
}

const nobody = async (): Promise<never> => {
  throw new NichtGefunden();
};

/** A gate behind which there is nothing but what a test puts there. */
const testzugang = (akteur: Akteur, given: Partial<Zugang>): Zugang => ({
  akteur,
  seite: nobody,
  liste: nobody,
  zahlen: nobody,
  ueberfaellige: nobody,
  erklaere: nobody,
  vorschau: nobody,
  ziehe: nobody,
  kalibriere: nobody,
  stichproben: nobody,
  protokoll: nobody,
  pruefe: nobody,
  ersetze: nobody,
  fragebogen: nobody,
  legeFrageboegenAb: nobody,
  legeKalibrierboegenAb: nobody,
  gibAb: nobody,
  gibFrei: nobody,
  auswertung: nobody,
  legeAuswertungAb: nobody,
  stand: nobody,
  importiere: nobody,
  konzeptwirkungen: nobody,
  ...given,
});

/** The API over a gate of a test's own, with keys in memory. Each of its answers is held against the document. */
export const testApi = async (zugang: Partial<Zugang> = {}, given: Partial<ApiDeps> = {}): Promise<TestApi> => {
  const zugaenge = memoryZugaenge();
  for (const id of ["aaaaaaaa", "bbbbbbbb"]) {
    zugaenge.add({
      id,
      name: "Fachverfahren",
      sha256: sha256(GEHEIMNIS),
      umfang: HANDLUNGEN,
      dienststelle: null,
      angelegtAm: "2026-01-01",
      gueltigBis: "2026-12-31",
    });
  }
  const ablageordner = await mkdtemp(join(tmpdir(), "verlauf-api-"));
  onTestFinished(() => rm(ablageordner, { recursive: true, force: true }));
  const annahme = memoryAnnahme();
  const meldungen: Apimeldung[] = [];
  const uhr = { jetzt: new Date("2026-11-02T08:00:00Z") };
  const deps: ApiDeps = {
    // of the store the API itself uses no more than this
    store: zugaenge as unknown as Store,
    zugangFuer: (akteur) => testzugang(akteur, zugang),
    personAls: async ({ anmeldename = "" }) => ({ art: "person", kennung: anmeldename, befugnisse: [] }),
    annahme,
    uhr: () => uhr.jetzt,
    ablageordner,
    oidc: null,
    adresseAussen: null,
    tls: true,
    grenzen: { anfrageMiB: 1, sekunden: 30, jeMinute: 10_000 },
    geheimnis: new Uint8Array(32).fill(7),
    herkunft: () => "127.0.0.1",
    melde: (meldung) => meldungen.push(meldung),
    ...given,
  };
  const app = createApi(deps);
  // as the app has it, without a request that would count
  const check = createAnswerCheck(dokumentOf(app, null) as unknown as Parameters<typeof createAnswerCheck>[0]);
  return {
    ask: async (path, { schluessel = ALLES, ...init } = {}) => {
      const headers = new Headers(init.headers);
      if (schluessel !== null && !headers.has("Authorization")) headers.set("Authorization", `Bearer ${schluessel}`);
      const response = await app.request(path, { ...init, headers });
      await check(init.method ?? "GET", path, response);
      return response;
    },
    zugaenge,
    annahme,
    meldungen,
    ablageordner,
    uhr,
    deps,
  };
};
