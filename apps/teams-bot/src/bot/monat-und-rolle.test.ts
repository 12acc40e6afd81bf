import { afterAll, beforeAll, expect, test } from "vitest";
import type { Absicht } from "../conversation/absicht.ts";
import { type Chathaus, objektIdOf, openChathaus, type Personenwort } from "./testing/chathaus.ts";
import { eventOf, knopf, plainText } from "./testing/events.ts";
import { openTestBot } from "./testing/test-bot.ts";

// What a role can't have, or a month doesn't hold, is said in a sentence of its own.

let haus: Chathaus;
beforeAll(async () => {
  haus = await openChathaus();
});
afterAll(() => haus.close());

const open = () => {
  const { handlers } = openTestBot(haus);
  return {
    ask: (wort: Personenwort, absicht: Absicht) => handlers.onText(eventOf(objektIdOf(wort)), JSON.stringify(absicht)),
    press: (wort: Personenwort, data: Readonly<Record<string, unknown>>) =>
      handlers.onAction(eventOf(objektIdOf(wort)), data),
  };
};

test.for([
  ["tl412", { art: "stand", monat: "2026-09" }, "Team 412"],
  ["tl412", { art: "faelle", monat: "2026-09" }, "Team 412"],
  ["tl412", { art: "faelle", monat: "2026-09", team: "412" }, "Team 412"],
  ["tl412", { art: "arbeitsmappe", monat: "2026-09" }, "Team 412"],
  ["tl412", { art: "fall", referenz: "03", monat: "2026-09" }, "Team 412"],
  ["bl41", { art: "stand", monat: "2026-09" }, "den Bereich 41"],
  ["bl41", { art: "faelle", monat: "2026-09", team: "412" }, "den Bereich 41"],
  ["bl41", { art: "auswertung", monat: "2026-09" }, "den Bereich 41"],
  ["gf", { art: "stand", monat: "2026-09" }, "die Dienststelle 63504"],
  ["tl412", { art: "faelle", monat: "2026-09", team: "413" }, "Team 412"],
  ["tl412", { art: "faelle", monat: "2026-09", team: "999" }, "Team 412"],
] as const satisfies readonly (readonly [Personenwort, Absicht, string])[])(
  "%s hears of a month without a draw, asking %o",
  async ([wort, absicht, wen]) => {
    const { ask } = open();
    expect(plainText(await ask(wort, absicht))).toBe(
      `Für den Datenstand September 2026 ist für ${wen} nichts gezogen.`,
    );
  },
);

test.for(["rd", "zentrale"] as const)("%s is offered only what is answered", async (wort) => {
  const { ask, press } = open();
  const hilfe = await ask(wort, { art: "hilfe" });
  expect(plainText(hilfe)).not.toMatch(/Fälle|Stand des Monats|Arbeitsmappe|überfällig/);
  expect(plainText(hilfe)).toContain("„Auswertung“");
  for (const art of ["faelle", "stand", "arbeitsmappe"] as const) {
    expect(plainText(await ask(wort, { art })), art).toContain("für Ihre Aufgabe nicht vorgesehen");
  }
  const auswertung = await press(wort, knopf(hilfe, "Auswertung holen"));
  expect(plainText(auswertung)).toContain(
    wort === "rd" ? "Auswertung RD Hessen, Datenstand Oktober 2026" : "Von welcher Regionaldirektion",
  );
});

test("the Zentrale names the RD whose results it wants", async () => {
  const { ask, press } = open();
  const form = await ask("zentrale", { art: "auswertung" });
  const weiter = knopf(form, "Weiter");
  expect(plainText(await press("zentrale", { ...weiter, bereich: "RD Hessen" }))).toContain(
    "[Datei Auswertung_2026-10_RD_Hessen.xlsx: Auswertung RD Hessen, Datenstand Oktober 2026]",
  );
  expect(plainText(await press("zentrale", { ...weiter, bereich: "Atlantis" }))).toBe(
    "Für die Regionaldirektion „Atlantis“ gibt es zum Datenstand Oktober 2026 keine Auswertung.",
  );
});
