import { mkdtemp, rm } from "node:fs/promises";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { defaultKonfiguration } from "@verlauf/intake";
import { openStore, type Store } from "@verlauf/store";
import {
  type Abonnementverwaltung,
  abonnementsFuer,
  type MitGeheimnis,
  veroeffentliche,
  verteile,
} from "@verlauf/use-cases";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { pruefeAdresse } from "../netz/erlaubter-host.ts";
import { gegenstelle } from "../netz/testing/gegenstelle.ts";
import { webhookKanal } from "./kanal.ts";

const KEY = new Uint8Array(32).fill(3);
const HOUR_MS = 3_600_000;

let ordner: string;
let store: Store;
let verwaltung: Abonnementverwaltung;
let hosts: { host: string; intern: boolean }[] = [];
// receivers check the time by this machine's clock, so it is the one here too; some tests go ahead of it
let ahead = 0;
const uhr = (): Date => new Date(Date.now() + ahead);

beforeAll(async () => {
  ordner = await mkdtemp(join(tmpdir(), "verlauf-kanal-"));
  store = await openStore({ daten: join(ordner, "daten") });
  verwaltung = abonnementsFuer(
    {
      store,
      uhr,
      hausschluessel: async () => KEY,
      pruefeAdresse: (url) => pruefeAdresse(url, hosts),
    },
    { art: "betrieb", konto: "test" },
  );
}, 60_000);
afterAll(async () => {
  await store.close();
  await rm(ordner, { recursive: true, force: true });
});
beforeEach(() => {
  hosts = [];
  ahead = 0;
});

const round = async () => {
  const kanal = webhookKanal({ store, uhr, hausschluessel: async () => KEY, abruf: { erlaubteHosts: hosts } });
  const merkeFehler = (error: unknown): string => {
    throw error;
  };
  return verteile({ store, uhr, zufall: () => 0.5, merkeFehler }, [kanal], new AbortController().signal);
};

interface Anruf {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver that answers by turns, its subscription, and what it got. */
const abonniert = async (...answers: readonly ((response: ServerResponse) => void)[]) => {
  const calls: Anruf[] = [];
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    calls.push({ headers: request.headers, body: await text(request) });
    (answers[calls.length - 1] ?? answers.at(-1) ?? answer(204))(response);
  };
  const { host } = await gegenstelle((request, response) => {
    take(request, response).catch((error: Error) => response.destroy(error));
  });
  hosts.push({ host, intern: true });
  const made = await verwaltung.legeAn({
    dienststelle: host,
    name: "Empfang",
    url: `http://${host}/eingang?sig=geheim`,
    ereignisse: ["bereich.vollstaendig"],
  });
  const announce = (teams: number) =>
    veroeffentliche(
      { store, haeuser: [defaultKonfiguration], uhr },
      { art: "bereich.vollstaendig", dienststelle: host, monat: "2026-11", bereich: "Bereich Nord", teams },
    );
  return { ...made, host, calls, announce };
};

const answer =
  (status: number, headers: Record<string, string> = {}) =>
  (response: ServerResponse): void => {
    response.writeHead(status, headers).end(status === 204 ? undefined : "Das liest niemand.");
  };

const check = (geheimnis: string, { headers, body }: Anruf): unknown =>
  new Webhook(geheimnis).verify(body, headers as Record<string, string>);

const last = async ({ abonnement }: MitGeheimnis) => (await verwaltung.zustellungen(abonnement.id, 1)).zustellungen[0];

test("a receiver gets a signed message that the library accepts, once", async () => {
  const its = await abonniert();
  await its.announce(9);
  expect(await round()).toEqual({ gesendet: 1 });
  await its.announce(9);
  expect(await round()).toEqual({});
  const [call] = its.calls;
  if (call === undefined) throw new RangeError("nothing came");
  expect(check(its.geheimnis, call)).toMatchObject({
    type: "bereich.vollstaendig",
    data: { dienststelle: its.host, monat: "2026-11", bereich: "Bereich Nord", teams: 9 },
  });
  expect(call.headers["content-type"]).toBe("application/json");
  expect(() => check(`whsec_${Buffer.alloc(32).toString("base64")}`, call)).toThrow("No matching signature");
  expect(await last(its)).toMatchObject({ zustand: "gesendet", statuscode: 204, versuche: 1 });
});

test("while a secret is being replaced, both the old and the new one fit", async () => {
  const its = await abonniert();
  const { geheimnis: renewed } = await verwaltung.erneuereGeheimnis(its.abonnement.id, 1);
  await its.announce(1);
  await round();
  for (const geheimnis of [its.geheimnis, renewed]) {
    expect(its.calls.map((call) => check(geheimnis, call))).toHaveLength(1);
  }
});

test("what failed is tried again with the same id and body and a new time", async () => {
  const its = await abonniert(answer(500), answer(200));
  await its.announce(1);
  expect(await round()).toEqual({ geplant: 1 });
  expect(await last(its)).toMatchObject({
    zustand: "geplant",
    statuscode: 500,
    grund: "Die Gegenstelle antwortet mit Status 500.",
  });
  ahead = HOUR_MS;
  expect(await round()).toEqual({ gesendet: 1 });
  const [first, second] = its.calls;
  expect(second?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
  expect(second?.body).toBe(first?.body);
  expect(second?.headers["webhook-timestamp"]).not.toBe(first?.headers["webhook-timestamp"]);
});

test.each([429, 503])("a receiver that asks for a rest by %s gets it", async (status) => {
  const its = await abonniert(answer(status, { "retry-after": "7200" }), answer(200));
  await its.announce(1);
  await its.announce(2);
  await round();
  ahead = HOUR_MS;
  expect(await round()).toEqual({});
  expect(its.calls).toHaveLength(1);
  ahead = 3 * HOUR_MS;
  expect(await round()).toEqual({ gesendet: 2 });
});

test("a receiver may name a time until which to rest, and a broken one doesn't count", async () => {
  const until = new Date(Date.now() + 2 * HOUR_MS).toUTCString();
  const its = await abonniert(
    answer(503, { "retry-after": until }),
    answer(503, { "retry-after": "bald" }),
    answer(200),
  );
  await its.announce(1);
  await round();
  ahead = HOUR_MS;
  expect(await round()).toEqual({});
  ahead = 2 * HOUR_MS + 60_000;
  expect(await round()).toEqual({ geplant: 1 });
  ahead = 3 * HOUR_MS;
  expect(await round()).toEqual({ gesendet: 1 });
});

test("who is gone for good gets nothing more until somebody wants it again", async () => {
  const its = await abonniert(answer(410), answer(200));
  await its.announce(1);
  expect(await round()).toEqual({ gesperrt: 1 });
  expect(await verwaltung.zeige(its.abonnement.id)).toMatchObject({
    zustand: "gesperrt",
    grund: expect.stringContaining("410"),
  });
  expect(await its.announce(2)).toBe(0);
  await verwaltung.aendere(its.abonnement.id, { zustand: "aktiv" });
  const blocked = await last(its);
  await verwaltung.sendeErneut(its.abonnement.id, blocked?.nr ?? 0);
  expect(await round()).toEqual({ gesendet: 1 });
});

test("a redirect counts as failure and leads nowhere", async () => {
  const elsewhere = await abonniert();
  const its = await abonniert(answer(307, { location: `http://${elsewhere.host}/` }));
  await its.announce(1);
  expect(await round()).toEqual({ geplant: 1 });
  expect(elsewhere.calls).toEqual([]);
});

test("a host that has lost its permission isn't called", async () => {
  const its = await abonniert();
  await its.announce(1);
  hosts = [];
  expect(await round()).toEqual({ gescheitert: 1 });
  expect(its.calls).toEqual([]);
  expect((await last(its))?.grund).toContain("nicht freigegeben");
});

test("a connection that breaks off is tried again, and nothing is told of the address", async () => {
  const its = await abonniert((response) => response.destroy());
  await its.announce(1);
  expect(await round()).toEqual({ geplant: 1 });
  const { grund } = (await last(its)) ?? {};
  expect(grund).toContain("abgebrochen");
  for (const part of ["localhost", "sig=", "127.0.0.1"]) expect(grund).not.toContain(part);
});

test("what is deleted or paused in between isn't called", async () => {
  const deleted = await abonniert();
  await deleted.announce(1);
  await verwaltung.loesche(deleted.abonnement.id);
  const paused = await abonniert();
  await paused.announce(1);
  await verwaltung.aendere(paused.abonnement.id, { zustand: "pausiert" });
  expect(await round()).toEqual({ gescheitert: 2 });
  expect([...deleted.calls, ...paused.calls]).toEqual([]);
});
