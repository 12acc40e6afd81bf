import { afterAll, beforeAll, expect, test } from "vitest";
import { verstehe } from "../conversation/verstehe.ts";
import { ABGELAUFEN } from "./absichten/bestaetigen.ts";
import { leseAbsicht } from "./lese-absicht.ts";
import { type Chathaus, nummer, objektIdOf, openChathaus, type Personenwort } from "./testing/chathaus.ts";
import { eventOf, knopf, plainText } from "./testing/events.ts";
import { openTestBot, type TestBotOptions } from "./testing/test-bot.ts";

let haus: Chathaus;
beforeAll(async () => {
  haus = await openChathaus();
});
afterAll(() => haus.close());

const open = (options: TestBotOptions = {}) => {
  const bot = openTestBot(haus, { verstehe, leseAbsicht, ...options });
  return {
    ...bot,
    write: async (wort: Personenwort, text: string, scope: "personal" | "group" = "personal") =>
      bot.handlers.onText(eventOf(objektIdOf(wort), scope), text),
    press: (wort: Personenwort, data: Readonly<Record<string, unknown>>) =>
      bot.handlers.onAction(eventOf(objektIdOf(wort)), data),
  };
};

const ABWESEND = "Ich bin vom 09.11.2026 bis 20.11.2026 abwesend";
const ZEIT = { von: "2026-11-09", bis: "2026-11-20" } as const;
const GETAN = [{ was: "abwesend", mit: ZEIT }];

test("where no card is shown, what waits is confirmed by a word, once", async () => {
  const { write, getan } = open();
  const text = plainText(await write("tl412", ABWESEND));
  expect(text).toContain("Abwesenheit melden?");
  expect(text).toContain("Sie können auch schreiben: „ja“ oder „nein“.");
  expect(getan).toEqual([]);
  expect(plainText(await write("tl412", "ja"))).toContain("Die Bereichsleitung wird benachrichtigt.");
  expect(getan).toEqual(GETAN);
  expect(plainText(await write("tl412", "ja"))).toMatch(/^Das kann ich nicht\./);
  expect(getan).toEqual(GETAN);
});

test("„nein“ drops it", async () => {
  const { write, getan } = open();
  await write("tl412", ABWESEND);
  expect(plainText(await write("tl412", "nein"))).toContain("Gut, es ist nichts eingetragen.");
  expect(plainText(await write("tl412", "ja"))).toMatch(/^Das kann ich nicht\./);
  expect(getan).toEqual([]);
});

test("a word does nothing for somebody else, in another chat, after half an hour, or where nothing waits", async () => {
  const { write, getan, warte } = open();
  expect(plainText(await write("tl412", "ja"))).toMatch(/^Das kann ich nicht\./);
  await write("tl412", ABWESEND);
  expect(plainText(await write("tl413", "ja"))).toMatch(/^Das kann ich nicht\./);
  expect(plainText(await write("tl412", "ja", "group"))).toMatch(/^Das kann ich nicht\./);
  warte(30);
  expect(plainText(await write("tl412", "ja"))).toMatch(/^Das kann ich nicht\./);
  expect(getan).toEqual([]);
});

test("of two the later is meant, and pressing the older's button leaves it", async () => {
  const { write, press, getan } = open();
  const first = await write("tl412", "Ich bin vom 23.11.2026 bis 24.11.2026 abwesend");
  await write("tl412", ABWESEND);
  await press("tl412", knopf(first, "Verwerfen"));
  await write("tl412", "ja bitte");
  expect(getan).toEqual(GETAN);
});

test("an answer that asks for nothing lets it wait; another list takes its place", async () => {
  const { write, getan } = open();
  await write("tl412", ABWESEND);
  await write("tl412", "Hilfe");
  expect(plainText(await write("tl412", "hm, ich weiß nicht"))).toContain("Ihre Bestätigung steht noch aus");
  await write("tl412", "Wer ist überfällig?");
  expect(plainText(await write("tl412", "ja"))).toMatch(/^Das kann ich nicht\./);
  expect(getan).toEqual([]);
});

test("after it the conversation goes on from the list before", async () => {
  const { write } = open();
  const liste = plainText(await write("tl412", "Wer ist überfällig?"));
  await write("tl412", ABWESEND);
  await write("tl412", "ja");
  const weiter = plainText(await write("tl412", "weiter"));
  expect(weiter).toContain("Team 412");
  expect(weiter).not.toBe(liste);
});

test("what was confirmed by its button isn't confirmed again by a word", async () => {
  const { write, press, getan } = open();
  const card = await write("tl412", ABWESEND);
  await press("tl412", knopf(card, "Melden"));
  await write("tl412", "ja");
  expect(plainText(await press("tl412", knopf(card, "Melden")))).toBe(ABGELAUFEN);
  expect(getan).toEqual(GETAN);
});

test("an id that reads like a Kundennummer is none, or nothing could be kept of it", async () => {
  const ids = [`${nummer(0, 1)}-a`, "7f1c9a52-b"];
  const { write, getan } = open({ neueId: () => ids.shift() ?? "weitere" });
  await write("tl412", ABWESEND);
  expect(ids).toEqual([]);
  await write("tl412", "ja");
  expect(getan).toEqual(GETAN);
});
