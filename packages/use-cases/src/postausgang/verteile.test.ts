import type { Kanal, NeueSendung, Zustellung } from "@verlauf/store";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openRealStore, type RealStore } from "../testing/real-store.ts";
import { neueSendung } from "../testing/sendung.ts";
import type { Kanaldienst } from "./kanaldienst.ts";
import { NichtBegonnen } from "./nicht-begonnen.ts";
import { type Verteilbericht, verteile } from "./verteile.ts";

const ANFANG = Date.parse("2026-11-02T06:00:00.000Z");

let real: RealStore;
let jetzt = ANFANG;
beforeAll(async () => {
  real = await openRealStore();
});
afterEach(async () => {
  jetzt = ANFANG;
  await real.store.loescheSendungen("9999-01-01");
  expect(await real.store.sendungszahlen()).toEqual([]);
});
afterAll(() => real.close());

const later = (seconds: number): void => {
  jetzt += seconds * 1000;
};

const dienst = (stelleZu: Kanal, given: Partial<Kanaldienst> = {}): Kanaldienst => ({
  kanal: "chat",
  stelleZu,
  wiederholbar: false,
  gleichzeitig: 2,
  wartezeiten: [60, 600],
  zeitgrenzeSekunden: 60,
  ...given,
});

const faults: unknown[] = [];

const round = (dienste: readonly Kanaldienst[], signal = new AbortController().signal): Promise<Verteilbericht> =>
  verteile(
    {
      store: real.store,
      uhr: () => new Date(jetzt),
      zufall: () => 0.5,
      merkeFehler: (error) => {
        faults.push(error);
        return "8F3K2";
      },
    },
    dienste,
    signal,
  );

const plane = (...sendungen: readonly NeueSendung[]): Promise<number> => real.store.plane(sendungen);

const states = async (): Promise<readonly string[]> =>
  (await real.store.sendungen({ hoechstens: 100 }))
    .map(({ schluessel, zustand }) => `${schluessel} ${zustand}`)
    .reverse();

const gruende = async (): Promise<readonly (string | null)[]> =>
  (await real.store.sendungen({ hoechstens: 100 })).map(({ grund }) => grund).reverse();

test("everything that is due goes out once, by each channel, a few at a time", async () => {
  await plane(...["a", "b", "c", "d", "e"].map((key) => neueSendung(key)), neueSendung("m", { kanal: "mail" }));
  await plane(neueSendung("morgen", { ab: "2026-11-03T06:00:00.000Z" }));
  let running = 0;
  let most = 0;
  const sent: string[] = [];
  const together = Promise.withResolvers<void>();
  const kanal: Kanal = async ({ schluessel }) => {
    running++;
    most = Math.max(most, running);
    if (running === 2) together.resolve();
    await together.promise;
    sent.push(schluessel);
    running--;
    return { art: "gesendet" };
  };
  const mail: Kanal = async ({ schluessel }) => {
    sent.push(schluessel);
    return { art: "gesendet" };
  };
  expect(await round([dienst(kanal), dienst(mail, { kanal: "mail" })])).toEqual({ gesendet: 6 });
  expect(sent.toSorted()).toEqual(["a", "b", "c", "d", "e", "m"]);
  expect(most).toBe(2);
  expect(await round([dienst(kanal)])).toEqual({});
});

test("what doesn't get through is tried again when its time has come, until it gets through", async () => {
  await plane(neueSendung("a"));
  const outcomes: Zustellung[] = [
    { art: "spaeter", grund: "Der Chat antwortet nicht." },
    { art: "spaeter", grund: "Der Chat antwortet nicht." },
    { art: "gesendet" },
  ];
  const kanal: Kanal = async () => outcomes.shift() ?? { art: "gescheitert", grund: "einmal zu oft" };
  expect(await round([dienst(kanal)])).toEqual({ geplant: 1 });
  expect(await round([dienst(kanal)])).toEqual({});
  later(60);
  expect(await round([dienst(kanal)])).toEqual({ geplant: 1 });
  later(599);
  expect(await round([dienst(kanal)])).toEqual({});
  later(1);
  expect(await round([dienst(kanal)])).toEqual({ gesendet: 1 });
  expect(await states()).toEqual(["a gesendet"]);
});

test("where the chat is blocked, the mail takes over in the next round", async () => {
  await plane(neueSendung("a", { ersatz: { kanal: "mail", an: "a@example.org" } }));
  const mails: string[] = [];
  const dienste = [
    dienst(async () => ({ art: "gesperrt", grund: "Der Bot ist für diese Person nicht installiert." })),
    dienst(
      async ({ an }) => {
        mails.push(an);
        return { art: "gesendet" };
      },
      { kanal: "mail" },
    ),
  ];
  await round(dienste);
  await round(dienste);
  expect(mails).toEqual(["a@example.org"]);
  expect(await states()).toEqual(["a gesperrt", "a/mail gesendet"]);
});

test("what a channel throws is logged under an id, and the message counts as uncertain", async () => {
  await plane(neueSendung("a"));
  const fault = new Error("connect ECONNRESET max.mustermann@example.org");
  faults.length = 0;
  await round([dienst(() => Promise.reject(fault))]);
  expect(faults).toEqual([fault]);
  expect(await states()).toEqual(["a unbekannt"]);
  expect(await gruende()).toEqual(["Beim Zustellen ist etwas schiefgegangen (Kennung 8F3K2)."]);
});

test("an attempt without an end is given up; the signal tells the channel", async () => {
  await plane(neueSendung("a"));
  let told: AbortSignal | undefined;
  const kanal: Kanal = (_, signal) => {
    told = signal;
    return new Promise(() => undefined);
  };
  expect(await round([dienst(kanal, { zeitgrenzeSekunden: 0 })])).toEqual({ unbekannt: 1 });
  expect(told?.aborted).toBe(true);
  expect(await gruende()).toEqual(["Das Zustellen dauerte zu lange. Vielleicht ist die Nachricht angekommen."]);
});

test("each waits to be let in before it is claimed, and one that nobody lets in stays planned", async () => {
  await plane(neueSendung("a"), neueSendung("b"));
  const stop = new AbortController();
  let admitted = 0;
  const einlass = async (): Promise<void> => {
    expect(await states()).not.toContain("b wird_gesendet");
    admitted += 1;
    if (admitted === 2) stop.abort();
  };
  const kanal: Kanal = async () => ({ art: "gesendet" });
  expect(await round([dienst(kanal, { einlass })], stop.signal)).toEqual({ gesendet: 1 });
  expect(await states()).toEqual(["a gesendet", "b geplant"]);
});

test("a fault of the database ends the round when what is under way has ended", async () => {
  await plane(neueSendung("a"), neueSendung("b"));
  let sent = 0;
  const store = { ...real.store, vermerke: () => Promise.reject(new Error("the database is away")) };
  const kanal: Kanal = async () => {
    sent += 1;
    return { art: "gesendet" };
  };
  const verteilung = { store, uhr: () => new Date(jetzt), zufall: () => 0.5, merkeFehler: () => "8F3K2" };
  await expect(
    verteile(verteilung, [dienst(kanal, { gleichzeitig: 1 })], new AbortController().signal),
  ).rejects.toThrow("the database is away");
  expect([sent, await states()]).toEqual([1, ["a wird_gesendet", "b geplant"]]);
  later(16 * 60);
  await round([dienst(kanal)]);
});

test("when it is to stop, it finishes what is under way and begins nothing new", async () => {
  await plane(neueSendung("a"), neueSendung("b"), neueSendung("c"));
  const stop = new AbortController();
  const kanal: Kanal = async () => {
    stop.abort();
    return { art: "gesendet" };
  };
  expect(await round([dienst(kanal, { gleichzeitig: 1 })], stop.signal)).toEqual({ gesendet: 1 });
  expect(await states()).toEqual(["a gesendet", "b geplant", "c geplant"]);
});

test("a message whose end has come isn't sent any more", async () => {
  await plane(neueSendung("a", { bis: "2026-11-02T06:30:00.000Z" }));
  later(31 * 60);
  const kanal: Kanal = async () => ({ art: "gesendet" });
  expect(await round([dienst(kanal)])).toEqual({});
  expect(await states()).toEqual(["a gescheitert"]);
});

test("messages of a channel that nobody serves end too when their time is over", async () => {
  await plane(
    neueSendung("a", { kanal: "mail", bis: "2026-11-02T06:30:00.000Z" }),
    neueSendung("b", { kanal: "mail" }),
  );
  later(31 * 60);
  await round([dienst(async () => ({ art: "gesendet" }))]);
  expect(await states()).toEqual(["a gescheitert", "b geplant"]);
});

test("what a killed process was sending is uncertain a day later, also where nobody serves its channel any more", async () => {
  await plane(neueSendung("m", { kanal: "mail" }));
  const [um, gehaltenBis] = [jetzt, jetzt + 900_000].map((instant) => new Date(instant).toISOString());
  await real.store.naechste("mail", um ?? "", gehaltenBis ?? "");
  later(900 + 24 * 60 * 60 - 1);
  // until then another process may serve it, by its own rules
  expect(await round([])).toEqual({});
  later(2);
  expect(await round([])).toEqual({ unbekannt: 1 });
  expect(await states()).toEqual(["m unbekannt"]);
});

test("a clock that is set back neither sends again what was sent nor holds anything for long", async () => {
  await plane(neueSendung("a"));
  let sent = 0;
  const kanal: Kanal = async () => {
    sent++;
    return { art: "gesendet" };
  };
  await round([dienst(kanal)]);
  await plane(neueSendung("b"));
  later(-3600);
  await round([dienst(kanal)]);
  expect([sent, await states()]).toEqual([1, ["a gesendet", "b geplant"]]);
  later(3600);
  await round([dienst(kanal)]);
  expect([sent, await states()]).toEqual([2, ["a gesendet", "b gesendet"]]);
});

test.for([
  [false, "geplant", {}],
  [true, "gescheitert", { mail: 1 }],
] as const)(
  "what goes wrong before anything left (for good: %s) is %s and never uncertain",
  async ([endgueltig, zustand, mail]) => {
    await plane(neueSendung("a", { ersatz: { kanal: "mail", an: "a@example.org" } }));
    const cause = new Error("connection refused");
    const kanal: Kanal = async () => {
      throw new NichtBegonnen(cause, { endgueltig });
    };
    expect(await round([dienst(kanal)])).toEqual({ [zustand]: 1 });
    expect(faults.at(-1)).toBe(cause);
    const mails = (await real.store.sendungszahlen()).filter((each) => each.kanal === "mail");
    expect(Object.fromEntries(mails.map((each) => [each.kanal, each.anzahl]))).toEqual(mail);
  },
);

test("what isn't wanted by any way isn't taken over by the mail", async () => {
  await plane(neueSendung("a", { ersatz: { kanal: "mail", an: "a@example.org" } }));
  await round([dienst(async () => ({ art: "gesperrt", grund: "Ruhe erbeten.", ohneErsatz: true }))]);
  expect(await states()).toEqual(["a gesperrt"]);
});

test("a channel is told when what is under way has ended", async () => {
  await plane(neueSendung("a"), neueSendung("b"));
  let running = 0;
  let most = 0;
  const kanal: Kanal = async () => {
    most = Math.max(most, ++running);
    await new Promise(setImmediate);
    running--;
    return { art: "gesendet" };
  };
  const einlass = async (fertig: Promise<unknown> | undefined): Promise<void> => void (await fertig);
  expect(await round([dienst(kanal, { einlass })])).toEqual({ gesendet: 2 });
  expect(most).toBe(1);
});
