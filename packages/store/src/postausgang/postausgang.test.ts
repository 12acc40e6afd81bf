import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Store, storeOver } from "../store.ts";
import { neueSendung, vermerk } from "../testing/sendung.ts";
import { type TestEngine, testEngines } from "../testing/test-engines.ts";
import type { Sendung } from "./postausgang.ts";

const AB = "2026-11-02T06:00:00.000Z";
const SPAETER = "2026-11-02T06:05:00.000Z";
const BIS = "2026-11-02T06:10:00.000Z";
const DANACH = "2026-11-02T07:00:00.000Z";

describe.each(testEngines())("on $name", ({ open }) => {
  let opened: TestEngine;
  let store: Store;
  beforeAll(async () => {
    opened = await open();
    store = storeOver(opened.engine);
  });
  beforeEach(async () => {
    await sql`truncate sendung, zustellversuch, sendepause`.execute(opened.engine.db);
  });
  afterAll(() => opened.close());

  const claim = async (jetzt = AB, kanal: Sendung["kanal"] = "mail"): Promise<Sendung> => {
    const sendung = await store.naechste(kanal, jetzt, BIS);
    if (sendung === undefined) throw new Error("nothing was due");
    return sendung;
  };
  const states = async () =>
    (await store.sendungen({ hoechstens: 100 }))
      .map(({ schluessel, kanal, zustand }) => `${schluessel} ${kanal} ${zustand}`)
      .reverse();

  test("a message is claimed as it was planned, and a second one of its key is never kept", async () => {
    const first = neueSendung("a", {
      inhalt: { text: "größer \u0000 \ud800 „…“", zahl: 3, liste: [] },
      ersatz: { kanal: "webhook", an: "abo-1" },
      bis: DANACH,
    });
    expect(await store.plane([first, neueSendung("b")])).toBe(2);
    expect(await store.plane([neueSendung("a", { an: "anders@example.org" }), neueSendung("c")])).toBe(1);
    expect(await store.plane([])).toBe(0);
    expect(await claim()).toEqual({
      ...first,
      id: expect.any(Number),
      zustand: "wird_gesendet",
      versuche: 1,
      fruehereVersuche: 0,
    });
  });

  test("what is planned in a transaction that fails was never planned", async () => {
    const failing = store.transaktion(async (innen) => {
      await innen.plane([neueSendung("a")]);
      throw new Error("the draw was refused");
    });
    await expect(failing).rejects.toThrow("the draw was refused");
    await store.transaktion((innen) => innen.plane([neueSendung("b")]));
    expect(await states()).toEqual(["b mail geplant"]);
  });

  test("nothing leaves before its time, twice, or by another channel; what has waited longest leaves first", async () => {
    await store.plane([
      neueSendung("jung", { ab: SPAETER }),
      neueSendung("alt"),
      neueSendung("chat", { kanal: "chat" }),
    ]);
    expect((await claim()).schluessel).toBe("alt");
    expect(await store.naechste("mail", AB, BIS)).toBeUndefined();
    expect((await claim(SPAETER)).schluessel).toBe("jung");
    expect(await store.naechste("mail", DANACH, BIS)).toBeUndefined();
    expect((await claim(AB, "chat")).schluessel).toBe("chat");
  });

  test("a receiver gets one after the other, and a process that was killed doesn't hold the next one back", async () => {
    await store.plane([neueSendung("a", { an: "x@example.org" }), neueSendung("b", { an: "x@example.org" })]);
    const first = await claim();
    expect(await store.naechste("mail", SPAETER, BIS)).toBeUndefined();
    expect((await claim(DANACH)).schluessel).toBe("b");
    await store.vermerke(first, vermerk("gesendet"), DANACH);
    expect(await states()).toEqual(["a mail gesendet", "b mail wird_gesendet"]);
  });

  test("what became of an attempt is kept with its reason, attempt by attempt", async () => {
    await store.plane([neueSendung("a")]);
    const first = await claim();
    expect(await store.vermerke(first, vermerk("geplant"), SPAETER)).toBe(true);
    expect(await store.naechste("mail", SPAETER, DANACH)).toBeUndefined();
    const second = await claim(BIS);
    await store.vermerke(second, vermerk("gesendet", { beleg: "<1@example.org>" }), DANACH);
    expect(await store.versuche(first.id)).toEqual([
      { nr: 1, begonnenUm: AB, beendetUm: SPAETER, ergebnis: "geplant", grund: "Der Mailserver antwortet nicht." },
      { nr: 2, begonnenUm: BIS, beendetUm: DANACH, ergebnis: "gesendet", grund: null },
    ]);
    expect(await store.sendung(first.id)).toMatchObject({
      zustand: "gesendet",
      seit: DANACH,
      versuche: 2,
      naechsterVersuch: null,
      grund: null,
      beleg: "<1@example.org>",
    });
    expect(await store.sendung(first.id)).not.toHaveProperty("inhalt");
    expect(await store.sendung(0)).toBeUndefined();
  });

  test("an attempt whose process was killed is found when its time is over, and not before", async () => {
    await store.plane([neueSendung("a")]);
    const claimed = await claim();
    expect(await store.haengengebliebene("mail", SPAETER)).toEqual([]);
    expect(await store.haengengebliebene("chat", DANACH)).toEqual([]);
    expect(await store.haengengebliebene("mail", DANACH)).toEqual([claimed]);
  });

  test.for([
    ["unbekannt", "gesendet", true, "gesendet"],
    ["unbekannt", "geplant", true, "geplant"],
    ["geplant", "gesendet", true, "gesendet"],
    ["geplant", "unbekannt", false, "geplant"],
    ["gesendet", "unbekannt", false, "gesendet"],
    ["gesperrt", "gesendet", false, "gesperrt"],
    ["gescheitert", "geplant", false, "gescheitert"],
  ] as const)("after %s, %s of the same attempt is noted: %s", async ([first, late, noted, state]) => {
    await store.plane([neueSendung("a")]);
    const claimed = await claim();
    await store.vermerke(claimed, vermerk(first), SPAETER);
    expect(await store.vermerke(claimed, vermerk(late), DANACH)).toBe(noted);
    expect(await states()).toEqual([`a mail ${state}`]);
  });

  test("an earlier attempt has no say once there is a later one", async () => {
    await store.plane([neueSendung("a")]);
    const first = await claim();
    await store.vermerke(first, vermerk("geplant", { naechsterVersuch: AB }), AB);
    await claim();
    expect(await store.vermerke(first, vermerk("gesendet"), DANACH)).toBe(false);
    expect(await states()).toEqual(["a mail wird_gesendet"]);
  });

  test.for(["gesperrt", "gescheitert"] as const)("where it is %s, the other channel takes over, once", async (end) => {
    const inhalt = { art: "faelle.bereit", faelle: 7 };
    await store.plane([
      neueSendung("a", { kanal: "chat", inhalt, bis: DANACH, ersatz: { kanal: "mail", an: "a@example.org" } }),
    ]);
    const claimed = await claim(AB, "chat");
    await store.vermerke(claimed, vermerk(end), SPAETER);
    expect(await states()).toEqual([`a chat ${end}`, "a/mail mail geplant"]);
    expect(await claim(SPAETER)).toMatchObject({ an: "a@example.org", inhalt, ab: SPAETER, bis: DANACH, ersatz: null });
    await expect(store.erneut(claimed.id, SPAETER)).rejects.toThrow(
      `Für die Nachricht ${claimed.id} geht schon die Nachricht ${claimed.id + 1} hinaus (Kanal mail).`,
    );
  });

  test("no other channel takes over what is uncertain, or what has come too late", async () => {
    const ersatz = { kanal: "mail", an: "a@example.org" } as const;
    await store.plane([
      neueSendung("unklar", { kanal: "chat", ersatz }),
      neueSendung("alt", { kanal: "chat", ersatz, bis: SPAETER }),
    ]);
    await store.vermerke(await claim(AB, "chat"), vermerk("unbekannt"), AB);
    await store.vermerke(await claim(AB, "chat"), vermerk("gesperrt"), DANACH);
    expect(await states()).toEqual(["unklar chat unbekannt", "alt chat gesperrt"]);
  });

  test("what hasn't left by its end fails as too late, and isn't sent again", async () => {
    await store.plane([neueSendung("a", { bis: SPAETER }), neueSendung("b", { bis: DANACH })]);
    expect(await store.beendeVerspaetete("mail", SPAETER)).toBe(0);
    expect((await store.naechste("mail", BIS, DANACH))?.schluessel).toBe("b");
    expect(await store.beendeVerspaetete("mail", BIS)).toBe(1);
    const [late] = await store.sendungen({ zustand: "gescheitert", hoechstens: 1 });
    expect(late).toMatchObject({ schluessel: "a", seit: BIS });
    expect(late?.grund).toBe("Zu spät: Der Zeitraum, in dem die Nachricht hilft, ist vorbei.");
    await expect(store.erneut(late?.id ?? 0, BIS)).rejects.toThrow(/hilft, ist vorbei/);
  });

  test("a rest holds back the receiver or the whole channel until it is over, and is never shortened", async () => {
    await store.plane([
      neueSendung("a", { an: "x" }),
      neueSendung("b", { an: "x" }),
      neueSendung("c", { an: "y" }),
      neueSendung("d", { an: "z" }),
      neueSendung("e", { an: "z", kanal: "chat" }),
    ]);
    const pause = { fuer: "empfaenger", bis: BIS } as const;
    await store.vermerke(await claim(), vermerk("geplant", { pause }), AB);
    const c = await claim();
    expect(c.schluessel).toBe("c");
    await store.vermerke(c, vermerk("geplant", { naechsterVersuch: AB, pause: { fuer: "kanal", bis: SPAETER } }), AB);
    expect(await store.naechste("mail", AB, BIS)).toBeUndefined();
    expect((await claim(AB, "chat")).schluessel).toBe("e");
    const again = await claim(SPAETER);
    expect(again.schluessel).toBe("c");
    await store.vermerke(again, vermerk("geplant", { pause: { fuer: "kanal", bis: AB } }), SPAETER);
    expect((await claim(SPAETER)).schluessel).toBe("d");
    expect(await store.naechste("mail", SPAETER, BIS)).toBeUndefined();
    expect((await claim(BIS)).schluessel).toBe("b");
  });

  test.for(["unbekannt", "gesperrt", "gescheitert"] as const)("what is %s can be sent again by hand", async (state) => {
    await store.plane([neueSendung("a")]);
    const { id, ...claimed } = await claim();
    await store.vermerke({ id, versuche: claimed.versuche }, vermerk(state), SPAETER);
    await store.erneut(id, DANACH);
    expect(await store.sendung(id)).toMatchObject({ zustand: "geplant", naechsterVersuch: DANACH, grund: null });
    expect(await store.naechste("mail", DANACH, BIS)).toMatchObject({ id, versuche: 2, fruehereVersuche: 1 });
  });

  test("of what was sent only a webhook goes out again; who asks for nonsense is told so", async () => {
    await store.plane([neueSendung("m"), neueSendung("w", { kanal: "webhook" })]);
    const [mail, webhook] = [await claim(), await claim(AB, "webhook")];
    await expect(store.erneut(mail.id, SPAETER)).rejects.toThrow(
      `Die Nachricht ${mail.id} ist noch unterwegs; sie geht von selbst hinaus.`,
    );
    for (const sendung of [mail, webhook]) await store.vermerke(sendung, vermerk("gesendet"), SPAETER);
    await expect(store.erneut(mail.id, SPAETER)).rejects.toThrow(`Die Nachricht ${mail.id} ist zugestellt.`);
    await store.erneut(webhook.id, SPAETER);
    expect(await states()).toEqual(["m mail gesendet", "w webhook geplant"]);
    await expect(store.erneut(4711_000, SPAETER)).rejects.toThrow("Die Nachricht 4711000 gibt es nicht.");
  });

  test("they are listed by what is asked for, newest first, page by page, and counted", async () => {
    await store.plane([
      neueSendung("a"),
      neueSendung("b", { dienststelle: "1" }),
      neueSendung("c", { kanal: "chat", an: "x" }),
    ]);
    await store.vermerke(await claim(), vermerk("gescheitert"), SPAETER);
    const keys = async (filter: Partial<Parameters<Store["sendungen"]>[0]>) =>
      (await store.sendungen({ hoechstens: 10, ...filter })).map(({ schluessel }) => schluessel);
    expect(await keys({})).toEqual(["c", "b", "a"]);
    expect(await keys({ zustand: "geplant" })).toEqual(["c", "b"]);
    expect(await keys({ kanal: "mail" })).toEqual(["b", "a"]);
    expect(await keys({ an: "x" })).toEqual(["c"]);
    expect(await keys({ dienststelle: "63504", zustand: "gescheitert" })).toEqual(["a"]);
    const [newest] = await store.sendungen({ hoechstens: 1 });
    expect(await keys({ vor: newest?.id ?? 0 })).toEqual(["b", "a"]);
    expect(await store.sendungszahlen()).toEqual([
      { kanal: "chat", zustand: "geplant", anzahl: 1 },
      { kanal: "mail", zustand: "geplant", anzahl: 1 },
      { kanal: "mail", zustand: "gescheitert", anzahl: 1 },
    ]);
    expect(await store.sendungszahlen("1")).toEqual([{ kanal: "mail", zustand: "geplant", anzahl: 1 }]);
  });

  test("what failed or became uncertain in a span is counted, but not what only tells of it", async () => {
    for (const [schluessel, zustand] of [
      ["a", "gescheitert"],
      ["b", "gesperrt"],
      ["c", "unbekannt"],
      ["d", "gesendet"],
      ["postausgang.liegengeblieben/63504/2026-11-02", "gescheitert"],
    ] as const) {
      await store.plane([neueSendung(schluessel)]);
      await store.vermerke(await claim(), vermerk(zustand), SPAETER);
    }
    expect(await store.liegengebliebene("63504", SPAETER, BIS)).toEqual({ gescheitert: 2, unbekannt: 1 });
    expect(await store.liegengebliebene("63504", AB, SPAETER)).toEqual({ gescheitert: 0, unbekannt: 0 });
    expect(await store.liegengebliebene("63505", SPAETER, BIS)).toEqual({ gescheitert: 0, unbekannt: 0 });
  });

  test("what another channel has taken over didn't fail; it may", async () => {
    await store.plane([neueSendung("a", { ersatz: { kanal: "chat", an: "abc" } })]);
    await store.vermerke(await claim(), vermerk("gesperrt"), SPAETER);
    expect(await store.liegengebliebene("63504", SPAETER, BIS)).toEqual({ gescheitert: 0, unbekannt: 0 });
    await store.vermerke(await claim(SPAETER, "chat"), vermerk("gescheitert"), SPAETER);
    expect(await store.liegengebliebene("63504", SPAETER, BIS)).toEqual({ gescheitert: 1, unbekannt: 0 });
  });

  test("an attempt at the wrong time uses none up", async () => {
    await store.plane([neueSendung("a")]);
    await store.vermerke(await claim(), vermerk("geplant", { naechsterVersuch: SPAETER, zaehltNicht: true }), AB);
    expect(await claim(SPAETER)).toMatchObject({ versuche: 2, fruehereVersuche: 1 });
  });

  test("how long something has waited: not what isn't due, has its rest, or goes by another channel", async () => {
    expect(await store.wartetSeit(["mail"], DANACH)).toBeNull();
    await store.plane([neueSendung("a"), neueSendung("b", { ab: DANACH }), neueSendung("c", { kanal: "chat" })]);
    expect(await store.wartetSeit(["mail", "webhook"], SPAETER)).toBe(AB);
    expect(await store.wartetSeit(["webhook"], SPAETER)).toBeNull();
    expect(await store.wartetSeit([], SPAETER)).toBeNull();
    const pause = { fuer: "kanal", bis: BIS } as const;
    const later = { naechsterVersuch: SPAETER, pause };
    await store.vermerke(await claim(), vermerk("geplant", later), SPAETER);
    expect(await store.wartetSeit(["mail"], SPAETER)).toBeNull();
    expect(await store.wartetSeit(["mail"], DANACH)).toBe(BIS);
  });

  test("when its day has come a message goes with its attempts, but not while it is under way", async () => {
    await store.plane([neueSendung("a", { loeschenAm: "2026-11-30" }), neueSendung("b")]);
    const claimed = await claim();
    expect(await store.loescheSendungen("2026-12-01")).toBe(0);
    await store.vermerke(claimed, vermerk("gesendet"), SPAETER);
    expect(await store.loescheSendungen("2026-11-29")).toBe(0);
    expect(await store.loescheSendungen("2026-11-30")).toBe(1);
    expect(await states()).toEqual(["b mail geplant"]);
    expect(await store.versuche(claimed.id)).toEqual([]);
  });
});
