import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chathausOf, fuelle, MONAT, OBJEKT_ID } from "../testing/chathaus.ts";
import { testhaus } from "../testing/pruefhaus.ts";
import { openRealStore, type RealStore } from "../testing/real-store.ts";
import { stufeOf } from "./stufe.ts";

let real: RealStore;
beforeAll(async () => {
  real = await openRealStore();
  await fuelle(real.store);
});
afterAll(() => real.close());

const als = (wer: string) => chathausOf(real).als(wer);
const message = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "ja",
    (error: unknown) => (error as Error).message,
  );

test.for([
  [[], "zahlen"],
  [["kundennummer"], "kundennummer"],
  [["kundennummer", "fallreferenz"], "fallreferenz"],
  [["fallreferenz", "zahlen", "kundennummer"], "zahlen"],
] as const)("of offices that let %j into the chat the least counts: %s", ([stufen, expected]) => {
  const haeuser = stufen.map((chat, place) => {
    const haus = testhaus("ablage");
    return {
      ...haus,
      haus: { ...haus.haus, dienststelle: String(place) },
      datenschutz: { ...haus.datenschutz, kanal: { ...haus.datenschutz.kanal, chat } },
    };
  });
  const befugnisse = stufen.map((_, place) => ({
    rolle: "TL" as const,
    dienststelle: String(place),
    rd: "Hessen",
    bereich: null,
    team: "412",
    inVertretung: false,
  }));
  expect(stufeOf(haeuser, { befugnisse })).toBe(expected);
});

test("the latest month is that of the units below the person", async () => {
  const before = await (await als("BL 63504 41")).letzterMonat();
  await (await als("TL 63504 412")).zugang.ziehe({ monat: MONAT, ziel: { art: "teams", team: "412" } });
  const latest = async (wer: string) => (await als(wer)).letzterMonat();
  expect([
    before,
    await latest("TL 63504 412"),
    await latest("BL 63504 41"),
    await latest("GF 63504"),
    await latest("RD Hessen"),
    await latest("Zentrale"),
    await latest("TL 63504 413"),
    await latest("BL 63504 42"),
    await latest("TL 63510 412"),
    await latest("Jörg Weiß"),
    await latest("Verwaltung 63504"),
  ]).toEqual([undefined, MONAT, MONAT, MONAT, MONAT, MONAT, undefined, undefined, undefined, undefined, undefined]);
});

test("reminders pause for three months at most, and the pause ends when somebody says so", async () => {
  const chat = await als("TL 63504 412");
  await chat.pausiereErinnerungen("2027-02-03");
  expect(await real.store.erinnerungspause(OBJEKT_ID)).toBe("2027-02-03");
  expect(await message(chat.pausiereErinnerungen("2027-02-04"))).toBe(
    "Erinnerungen im Chat pausieren höchstens drei Monate, jetzt also bis 03.02.2027. Danach lässt sich die Pause verlängern.",
  );
  expect(await message(chat.pausiereErinnerungen("2026-11-02"))).toBe("Der 02.11.2026 ist schon vorbei.");
  await chat.pausiereErinnerungen(null);
  expect(await real.store.erinnerungspause(OBJEKT_ID)).toBeNull();
});

describe("an absence", () => {
  const ZEITRAUM = { von: "2026-11-09", bis: "2026-11-20" } as const;

  test("VK-43: is told to the area's manager, once, without a name", async () => {
    const chat = await als("TL 63504 412");
    expect(await chat.meldeAbwesend(ZEITRAUM)).toEqual({ teams: ["412"], benachrichtigt: 1 });
    await chat.meldeAbwesend(ZEITRAUM);
    const sendungen = await real.store.sendungen({ hoechstens: 10, an: "bl.63504.41@example.org" });
    expect(sendungen).toHaveLength(1);
    const [sendung] = sendungen;
    const kept = await real.store.naechste("mail", "2026-11-03T09:00:00.000Z", "2026-11-03T09:15:00.000Z");
    expect([sendung?.id, kept?.inhalt]).toEqual([
      kept?.id,
      { art: "abwesenheit.gemeldet", dienststelle: "63504", teams: ["412"], ...ZEITRAUM },
    ]);
    expect(sendung?.schluessel).toMatch(/^abwesenheit\.gemeldet\/63504\/412\/2026-11-09\/2026-11-20\/[0-9a-f]{12}$/);
  });

  test.for(["Jörg Weiß", "BL 63504 41", "GF 63504", "Verwaltung 63504", "RD Hessen", "fremd"])(
    "%s leads no team",
    async (wer) => {
      expect(await message((await als(wer)).meldeAbwesend(ZEITRAUM))).toBe(
        "Eine Abwesenheit melden können Personen, die ein Team leiten.",
      );
    },
  );

  test("nor does who only stands in for a lead", async () => {
    await (await als("BL 63504 41")).trageVertretungEin({
      team: "413",
      durch: "jörg.weiß@example.org",
      von: "2026-11-03",
      bis: "2026-11-30",
    });
    expect(await message((await als("Jörg Weiß")).meldeAbwesend(ZEITRAUM))).toMatch(/die ein Team leiten/);
  });

  test.for([
    [{ von: "2026-11-20", bis: "2026-11-09" }, "Das Ende (09.11.2026) liegt vor dem Beginn (20.11.2026)."],
    [{ von: "2026-11-09", bis: "2027-11-10" }, "Möglich sind höchstens zwölf Monate."],
  ] as const)("of %o there is none", async ([zeitraum, satz]) => {
    expect(await message((await als("TL 63504 412")).meldeAbwesend(zeitraum))).toBe(satz);
  });
});

describe("what is stored about whoever asks", () => {
  const text = async (wer: string): Promise<string> =>
    (await (await als(wer)).meineDaten()).abschnitte
      .map(({ titel, saetze }) => [`== ${titel}`, ...saetze].join("\n"))
      .join("\n\n");

  test("reads as it should, of somebody who is known well and of somebody who isn't", async () => {
    await real.store.merkeChatadresse({
      objektId: OBJEKT_ID,
      anmeldename: "tl.63504.413@example.org",
      mandant: "11111111-1111-4111-8111-111111111111",
      adresse: {},
    });
    await real.store.setzeErinnerungspause(OBJEKT_ID, "2026-11-20");
    await (await als("TL 63504 413")).meldeAbwesend({ von: "2026-12-01", bis: "2026-12-04" });
    const pages = [];
    for (const wer of ["TL 63504 413", "Jörg Weiß", "BL 63504 41", "fremd"]) {
      pages.push(`#### ${wer}\n\n${await text(wer)}`);
    }
    await expect(`${pages.join("\n\n\n")}\n`).toMatchFileSnapshot("golden/meine-daten.txt");
  });

  test("names nobody else and no number", async () => {
    for (const wer of ["TL 63504 413", "Jörg Weiß", "BL 63504 41"]) {
      expect(await text(wer)).not.toMatch(/@|Weiß|\d{3}[A-Z]\d{6}|undefined|null/);
    }
  });
});
