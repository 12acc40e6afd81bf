import { afterAll, beforeAll, expect, test } from "vitest";
import type { Absicht } from "../conversation/absicht.ts";
import type { Outgoing } from "../gateway/chat-gateway.ts";
import { ABGELAUFEN } from "./absichten/bestaetigen.ts";
import { type Chathaus, nummer, objektIdOf, openChathaus, type Personenwort } from "./testing/chathaus.ts";
import { allText, eventOf, knopf, plainText } from "./testing/events.ts";
import { openTestBot, type TestBotOptions } from "./testing/test-bot.ts";

let haus: Chathaus;
beforeAll(async () => {
  haus = await openChathaus();
});
afterAll(() => haus.close());

const open = (options: TestBotOptions = {}) => {
  const bot = openTestBot(haus, options);
  const von = (wort: Personenwort) => eventOf(objektIdOf(wort));
  return {
    ...bot,
    von,
    ask: (wort: Personenwort, absicht: Absicht) => bot.handlers.onText(von(wort), JSON.stringify(absicht)),
    press: (wort: Personenwort, data: Readonly<Record<string, unknown>>) => bot.handlers.onAction(von(wort), data),
    consent: (wort: Personenwort, context: Readonly<Record<string, unknown>>, accepted = true) =>
      bot.handlers.onFileConsent(von(wort), { context, upload: accepted ? UPLOAD : null }),
  };
};

const UPLOAD = {
  uploadUrl: "https://haus.sharepoint.com/sitzung",
  contentUrl: "https://haus.sharepoint.com/datei",
  name: "datei.xlsx",
  uniqueId: "1",
  fileType: "xlsx",
};

const ZEIT = { von: "2026-11-09", bis: "2026-11-20" } as const;
const ABWESEND: Absicht = { art: "abwesend", ...ZEIT };
const VERTRETUNG: Absicht = { art: "vertretung", team: "412", durch: "tl413", ...ZEIT };

const contextOf = ([first]: readonly Outgoing[]): Readonly<Record<string, unknown>> => {
  if (first?.kind !== "file-offer") throw new Error("no file was offered");
  return first.context;
};

test("an absence is shown, and told only when it is confirmed, once", async () => {
  const { ask, press, getan } = open();
  const card = await ask("tl412", ABWESEND);
  expect(plainText(card)).toContain("Abwesenheit melden?");
  expect(getan).toEqual([]);
  const melden = knopf(card, "Melden");
  expect(plainText(await press("tl412", melden))).toContain("Die Bereichsleitung wird benachrichtigt.");
  expect(plainText(await press("tl412", melden))).toBe(ABGELAUFEN);
  expect(getan).toEqual([{ was: "abwesend", mit: ZEIT }]);
});

test("pressed twice at the same moment, it happens once", async () => {
  const { ask, press, getan } = open();
  const melden = knopf(await ask("tl412", ABWESEND), "Melden");
  await Promise.all([press("tl412", melden), press("tl412", melden), press("tl412", melden)]);
  expect(getan).toHaveLength(1);
});

test("what was dropped can't be confirmed any more, nor what is half an hour old", async () => {
  const { ask, press, getan, warte } = open();
  const dropped = await ask("tl412", ABWESEND);
  expect(plainText(await press("tl412", knopf(dropped, "Verwerfen")))).toBe(
    "Verworfen\n\nGut, es ist nichts eingetragen.",
  );
  expect(plainText(await press("tl412", knopf(dropped, "Melden")))).toBe(ABGELAUFEN);
  const old = await ask("tl412", ABWESEND);
  warte(30);
  expect(plainText(await press("tl412", knopf(old, "Melden")))).toBe(ABGELAUFEN);
  expect(getan).toEqual([]);
});

test("nobody confirms, drops or takes what was shown to somebody else", async () => {
  const { ask, press, consent, getan, abgelegt } = open();
  const card = await ask("bl41", VERTRETUNG);
  const context = contextOf(await ask("tl412", { art: "arbeitsmappe" }));
  for (const wort of ["tl413", "fremd41", "gf"] as const) {
    expect(plainText(await press(wort, knopf(card, "Eintragen")))).toBe(ABGELAUFEN);
    expect(plainText(await press(wort, knopf(card, "Verwerfen")))).toBe(ABGELAUFEN);
    expect(plainText(await consent(wort, context))).toContain(ABGELAUFEN);
  }
  expect([getan, [...abgelegt]]).toEqual([[], []]);
  expect(plainText(await press("bl41", knopf(card, "Eintragen")))).toContain("vertritt die Leitung von Team 412");
});

test("a matter is no file, and a file no matter", async () => {
  const { ask, press, consent, getan } = open();
  const { vorgang } = contextOf(await ask("tl412", { art: "arbeitsmappe" }));
  expect(plainText(await press("tl412", { v: 1, absicht: { art: "bestaetigen", vorgang } }))).toBe(ABGELAUFEN);
  const { absicht } = knopf(await ask("tl412", ABWESEND), "Melden");
  expect(plainText(await consent("tl412", absicht as Readonly<Record<string, unknown>>))).toContain(ABGELAUFEN);
  expect(getan).toEqual([]);
});

test("a form asks for what is missing, and what was filled in is checked as if it had been typed", async () => {
  const { ask, press } = open();
  const form = await ask("bl41", { art: "vertretung" });
  expect(plainText(form)).toContain("Anzugeben sind: „Team“, „Vertretung“, „Von“ und „Bis (einschließlich)“.");
  const weiter = knopf(form, "Weiter");
  const check = async (felder: Readonly<Record<string, string>>) =>
    plainText(await press("bl41", { ...weiter, ...felder }));
  expect(await check({ team: "412", durch: "tl413", ...ZEIT })).toContain("Vertretung eintragen?");
  expect(await check({ team: "412", durch: "", ...ZEIT })).toContain("noch diese Angaben");
  expect(await check({ team: "412", durch: "tl413", von: "2026-11-31", bis: "2026-12-01" })).toContain(
    "ließ sich nicht lesen",
  );
  expect(await check({ team: "412", durch: "tl413", von: ZEIT.bis, bis: ZEIT.von })).toContain("liegt vor dem ersten");
  expect(await check({ team: "421", durch: "tl413", ...ZEIT })).toContain("nicht zugänglich");
  expect(await check({ team: "412", durch: "niemand", ...ZEIT })).toContain("Unter „niemand“ finde ich niemanden");
  expect(await check({ team: "412", durch: "12", ...ZEIT })).toContain("ifk412");
});

test("several who might be meant are offered to choose from", async () => {
  const { ask, press } = open();
  const choice = await ask("bl41", { ...VERTRETUNG, durch: "4" });
  expect(plainText(choice)).toContain("passen mehrere Personen");
  const chosen = await press("bl41", { ...knopf(choice, "Weiter"), durch: "ifk412@example.org" });
  expect(plainText(chosen)).toContain("Person (ifk412@example.org)");
});

test("an exception is entered for the reference; its reason points to nobody", async () => {
  const { ask, press, getan, speicher } = open();
  const typed = nummer(0, 6);
  const form = await ask("tl412", { art: "ausnahme", angabe: { kundennummer: typed } });
  const weiter = knopf(form, "Weiter");
  const personal = await press("tl412", { ...weiter, grund: `wie bei ${nummer(0, 7)}`, ...ZEIT });
  expect(plainText(personal)).toContain("Der Grund enthält vielleicht Daten, die auf eine Person weisen");
  const card = await press("tl412", { ...weiter, grund: "Umzug", ...ZEIT });
  expect(plainText(card)).toContain("Ausnahme eintragen?");
  expect(plainText(card)).toContain("Angaben zur Gesundheit und Namen gehören nicht hinein.");
  expect(allText([...form, ...personal, ...card])).not.toMatch(/\d{3}A\d{6}/);
  expect(speicher.alles()).not.toMatch(/\d{3}A\d{6}/);
  await press("tl412", knopf(card, "Eintragen"));
  const referenz = haus.referenzen.get(typed);
  expect(getan).toEqual([{ was: "ausnahme", mit: { angabe: { referenz }, grund: "Umzug", ...ZEIT } }]);
});

test("§ 67b SGB X: a reason that speaks of health is asked for again, and nothing of it is kept or shown", async () => {
  const { ask, press, speicher } = open();
  const absicht: Absicht = { art: "ausnahme", angabe: { kundennummer: nummer(0, 6) }, ...ZEIT };
  const form = await ask("tl412", { ...absicht, grund: "Depression, stationäre Therapie" });
  expect(plainText(form)).toContain("Der Grund enthält vielleicht Angaben zur Gesundheit.");
  expect(allText(form) + speicher.alles()).not.toMatch(/depress|therapie/iu);
  const again = await press("tl412", { ...knopf(form, "Weiter"), grund: "in Behandlung", ...ZEIT });
  expect(plainText(again)).toContain("Der Grund enthält vielleicht Angaben zur Gesundheit.");
  expect(plainText(await press("tl412", { ...knopf(again, "Weiter"), grund: "Umzug", ...ZEIT }))).toContain(
    "Ausnahme eintragen?",
  );
});

test("a number that is typed into the form goes no further than to be looked up", async () => {
  const { ask, press, speicher } = open();
  const weiter = knopf(await ask("tl412", { art: "ausnahme" }), "Weiter");
  const form = await press("tl412", { ...weiter, person: nummer(0, 6), grund: "", ...ZEIT });
  expect(plainText(form)).toContain(haus.referenzen.get(nummer(0, 6)));
  expect(allText(form) + speicher.alles()).not.toMatch(/\d{3}A\d{6}/);
});

test("reminders stop until a day and begin again, without a question", async () => {
  const { ask, press, getan } = open();
  const form = await ask("tl412", { art: "erinnerungen_aus" });
  const off = await press("tl412", { ...knopf(form, "Ausschalten"), bis: "2026-11-30" });
  expect(plainText(off)).toContain("Bis 30.11.2026 erinnere ich Sie nicht im Chat.");
  await press("tl412", knopf(off, "Wieder einschalten"));
  expect(getan).toEqual([
    { was: "erinnerungen", mit: "2026-11-30" },
    { was: "erinnerungen", mit: null },
  ]);
});

test("a workbook is made when it is accepted, put where Teams says, once", async () => {
  const { ask, consent, getan, abgelegt } = open();
  const offered = await ask("tl412", { art: "arbeitsmappe" });
  expect(allText(offered)).not.toMatch(/\d{3}A\d{6}/);
  expect(getan).toEqual([]);
  const taken = await consent("tl412", contextOf(offered));
  expect(taken).toEqual([
    { kind: "file-info", upload: UPLOAD },
    { kind: "text", text: "Der Schlüssel liegt in der Ablage." },
  ]);
  expect(abgelegt.get(UPLOAD.uploadUrl)?.byteLength).toBeGreaterThan(1000);
  expect(plainText(await consent("tl412", contextOf(offered)))).toContain(ABGELAUFEN);
  expect(getan).toHaveLength(1);
});

test("a file that is declined isn't made, and can be asked for again", async () => {
  const { ask, consent, getan } = open();
  const context = contextOf(await ask("bl41", { art: "arbeitsmappe", team: "413" }));
  expect(plainText(await consent("bl41", context, false))).toContain("Gut, dann ohne Datei.");
  expect(plainText(await consent("bl41", context))).toContain(ABGELAUFEN);
  expect(getan).toEqual([]);
  for (const forged of [{}, { vorgang: 1 }, { vorgang: "" }, { vorgang: { $ne: null } }]) {
    expect(plainText(await consent("bl41", forged))).toContain("Fragen Sie gern noch einmal nach der Datei.");
  }
});

test("an area manager gets the review workbook", async () => {
  const { ask, consent, abgelegt } = open();
  await consent("bl41", contextOf(await ask("bl41", { art: "auswertung" })));
  expect(abgelegt.get(UPLOAD.uploadUrl)?.byteLength).toBeGreaterThan(1000);
});

test("a button that isn't ours, or of another time, does nothing", async () => {
  const { press, getan } = open();
  for (const data of [
    {},
    { v: 2, absicht: { art: "hilfe" } },
    { v: 1 },
    { v: 1, absicht: "hilfe" },
    { absicht: { art: "hilfe" } },
  ]) {
    expect(plainText(await press("tl412", data))).toBe(
      "Diese Schaltfläche gilt nicht mehr. Fragen Sie gern noch einmal.",
    );
  }
  expect(getan).toEqual([]);
});
