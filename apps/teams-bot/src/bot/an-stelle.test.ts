import { afterAll, beforeAll, expect, test } from "vitest";
import type { Absicht } from "../conversation/absicht.ts";
import type { Outgoing } from "../gateway/chat-gateway.ts";
import { type Chathaus, nummer, objektIdOf, openChathaus } from "./testing/chathaus.ts";
import { eventOf, knopf, plainText } from "./testing/events.ts";
import { openTestBot, type TestBotOptions } from "./testing/test-bot.ts";

let haus: Chathaus;
beforeAll(async () => {
  haus = await openChathaus();
});
afterAll(() => haus.close());

const ZEIT = { von: "2026-11-09", bis: "2026-11-20" } as const;
const AUSNAHME: Absicht = { art: "ausnahme", angabe: { kundennummer: nummer(0, 6) } };

const open = (options: TestBotOptions = {}) => {
  const { handlers } = openTestBot(haus, options);
  const event = eventOf(objektIdOf("tl412"));
  return {
    ask: (absicht: Absicht) => handlers.onText(event, JSON.stringify(absicht)),
    press: (data: Readonly<Record<string, unknown>>) => handlers.onAction(event, data),
  };
};

const replaces = (outgoings: readonly Outgoing[]): readonly boolean[] =>
  outgoings.map((outgoing) => outgoing.kind === "card" && outgoing.replaces === true);

test("a list stays when somebody is explained or a file is wanted; only its next page takes its place", async () => {
  const { ask, press } = open();
  const list = await ask({ art: "ueberfaellig" });
  const [zeile = ""] = plainText(list).match(/412-[A-Z2-7]{6}/) ?? [];
  const person = await press(knopf(list, zeile));
  expect(plainText(person)).toContain(zeile);
  expect(replaces(person)).toEqual([false]);
  expect(replaces(await press(knopf(list, "Als Excel")))).toEqual([false]);
  expect(replaces(await press(knopf(list, "Weiter")))).toEqual([true]);
});

test("a form leaves the card that it was asked from, and gives way to what becomes of it", async () => {
  const { ask, press } = open();
  const person = await ask({ art: "person", angabe: { kundennummer: nummer(0, 6) }, warum: true });
  const form = await press(knopf(person, "Ausnahme eintragen"));
  expect(replaces(form)).toEqual([false]);
  const shown = await press({ ...knopf(form, "Weiter"), grund: "Umzug", ...ZEIT });
  expect(plainText(shown)).toContain("Ausnahme eintragen?");
  expect(replaces(shown)).toEqual([true]);
  expect(replaces(await press(knopf(shown, "Eintragen")))).toEqual([true]);
});

test("a form that can't be taken as it is stays, with a sentence behind it", async () => {
  const { ask, press } = open();
  const form = await ask(AUSNAHME);
  const answer = await press({ ...knopf(form, "Weiter"), grund: "Umzug", von: "31.06.2026", bis: ZEIT.bis });
  expect(answer).toEqual([{ kind: "text", text: expect.stringContaining("Eine Angabe ließ sich nicht lesen.") }]);
});

test("nothing looks open that was dropped or has run out", async () => {
  const { ask, press } = open();
  const card = await ask({ ...AUSNAHME, grund: "Umzug", ...ZEIT });
  const dropped = await press(knopf(card, "Verwerfen"));
  expect(plainText(dropped)).toBe("Verworfen\n\nGut, es ist nichts eingetragen.");
  expect(replaces(dropped)).toEqual([true]);
  const late = await press(knopf(card, "Eintragen"));
  expect(plainText(late)).toBe("Das ist schon erledigt oder abgelaufen.");
  expect(replaces(late)).toEqual([true]);
});

test("nor what couldn't be entered in the end", async () => {
  const { ask, press } = open({ echt: true });
  const cards = [
    await ask({ ...AUSNAHME, grund: "Umzug", ...ZEIT }),
    await ask({ ...AUSNAHME, grund: "Pflege", ...ZEIT }),
  ];
  const [first = [], second = []] = cards;
  expect(plainText(await press(knopf(first, "Eintragen")))).toContain("eine Ausnahme");
  const refused = await press(knopf(second, "Eintragen"));
  expect(plainText(refused)).toMatch(/^Nicht übernommen\n\n\S/);
  expect(replaces(refused)).toEqual([true]);
});
