import { afterAll, beforeAll, expect, test } from "vitest";
import type { Absicht } from "../conversation/absicht.ts";
import { leseAbsicht } from "./lese-absicht.ts";
import { type Chathaus, objektIdOf, openChathaus, type Personenwort } from "./testing/chathaus.ts";
import { allText, eventOf, knoepfeOf, knopf, plainText } from "./testing/events.ts";
import { openTestBot } from "./testing/test-bot.ts";

// Who belongs to two offices whose teams and areas have the same names, and who manages one and leads a team in the other.

let haus: Chathaus;
beforeAll(async () => {
  haus = await openChathaus({ mitBeiden: true });
});
afterAll(() => haus.close());

const open = () => {
  const { handlers } = openTestBot(haus, { echt: true, leseAbsicht });
  return {
    ask: (wort: Personenwort, absicht: Absicht) => handlers.onText(eventOf(objektIdOf(wort)), JSON.stringify(absicht)),
    askInGroup: (wort: Personenwort, absicht: Absicht) =>
      handlers.onText(eventOf(objektIdOf(wort), "group"), JSON.stringify(absicht)),
    press: (wort: Personenwort, data: Readonly<Record<string, unknown>>) =>
      handlers.onAction(eventOf(objektIdOf(wort)), data),
  };
};

const titel = (outgoings: Parameters<typeof plainText>[0]) => knoepfeOf(outgoings).map(({ title }) => title);

test.for([
  { art: "ueberfaellig" },
  { art: "ueberfaellig", team: "412" },
  { art: "faellig" },
  { art: "vorschau" },
  { art: "als_excel", von: { art: "ueberfaellig" } },
  { art: "warum", von: { art: "ueberfaellig" } },
  { art: "arbeitsmappe" },
  { art: "arbeitsmappe", team: "412" },
] as const satisfies readonly Absicht[])("a lead of two teams of one name is asked which, at %o", async (absicht) => {
  const { ask, press } = open();
  const frage = await ask("beide412", absicht);
  expect(titel(frage)).toEqual(["Team 412 (63504)", "Team 412 (63510)"]);
  expect(plainText(frage)).not.toMatch(/\d-[A-Z2-7]{6}/);
  const [hier, dort] = [
    await press("beide412", knopf(frage, "Team 412 (63504)")),
    await press("beide412", knopf(frage, "Team 412 (63510)")),
  ];
  expect(titel(hier)).not.toContain("Team 412 (63504)");
  expect(allText(hier)).not.toBe(allText(dort));
  if (absicht.art !== "warum") expect(allText(dort)).toContain("63510");
});

test("a list is of one office, and what goes on from it too", async () => {
  const { ask, press } = open();
  const liste = await press("beide412", knopf(await ask("beide412", { art: "ueberfaellig" }), "Team 412 (63510)"));
  expect(plainText(liste)).toContain(
    "Team 412 (Dienststelle 63510), Stand 31.10.2026: 13 von 15 Personen sind überfällig",
  );
  const gezeigt = [liste, await press("beide412", knopf(liste, "Weiter"))].flatMap(
    (card) => plainText(card).match(/412-[A-Z2-7]{6}/g) ?? [],
  );
  const dort = [...haus.referenzen].filter(([kundennummer]) => kundennummer.startsWith("411")).map(([, its]) => its);
  expect(new Set(gezeigt).size).toBe(13);
  expect(dort).toEqual(expect.arrayContaining(gezeigt));
  expect(plainText(await press("beide412", knopf(liste, "Als Excel")))).toContain("Team 412 (Dienststelle 63510)");
});

test.for([
  [{ art: "ueberfaellig", unter25: true }, "Davon unter 25: 3."],
  [{ art: "faellig" }, "in Team 412 (Dienststelle 63510) 2 Gespräche fällig"],
  [{ art: "vorschau" }, "in Team 412 (Dienststelle 63510) 2 Gespräche fällig"],
  [{ art: "ueberfaellig", stichtag: "2026-11-01" }, "Team 412 (Dienststelle 63510), Stichtag 01.11.2026"],
  [{ art: "faelle" }, "Team 412 (Dienststelle 63510), Datenstand Oktober 2026"],
  [{ art: "fall", referenz: "03" }, "Fall 2026-10-63510-412-03"],
  [{ art: "arbeitsmappe" }, "Fragebogen_2026-10_63510_412.xlsx"],
] as const satisfies readonly (readonly [Absicht, string])[])(
  "what names the same team again stays in its office: %o",
  async ([danach, sentence]) => {
    const { ask } = open();
    const dort = { team: "412", dienststelle: "63510" };
    await ask("beide41", { art: "ueberfaellig", ...dort });
    expect(plainText(await ask("beide41", { ...danach, team: "412" }))).toContain(sentence);
    await ask("beide41", { art: "als_excel", von: { art: "ueberfaellig", ...dort } });
    expect(plainText(await ask("beide41", { ...danach, team: "412" }))).toContain(sentence);
  },
);

test("what names a team of the other office leaves the one before", async () => {
  const { ask } = open();
  await ask("beide41", { art: "ueberfaellig", team: "412", dienststelle: "63510" });
  const other = await ask("beide41", { art: "ueberfaellig", team: "413", dienststelle: "63510" });
  expect(plainText(other)).toContain("Team 413, Stand 31.10.2026: 13 von 15");
  await ask("beide41", { art: "faelle", team: "412", dienststelle: "63510" });
  expect(plainText(await ask("beide41", { art: "faelle", team: "413", dienststelle: "63510" }))).toContain(
    "Team 413, Datenstand Oktober 2026",
  );
});

test("cases and their state say the office where two teams have one name, down to the single case", async () => {
  const { ask, press } = open();
  const faelle = await ask("beide412", { art: "faelle" });
  expect(titel(faelle)).toEqual(["412 (63504)", "412 (63510)"]);
  const dort = await press("beide412", knopf(faelle, "412 (63510)"));
  expect(plainText(dort)).toContain("Team 412 (Dienststelle 63510), Datenstand Oktober 2026: 0 von 10 Fällen");
  const fall = await press("beide412", knopf(dort, "03"));
  expect(plainText(fall)).toContain("Fall 2026-10-63510-412-03");
  expect(plainText(await press("beide412", knopf(fall, "Alle Fälle")))).toBe(plainText(dort));
  expect(plainText(await press("beide412", knopf(dort, "Arbeitsmappe holen")))).toContain(
    "Fragebogen_2026-10_63510_412.xlsx",
  );
  expect(plainText(await ask("beide412", { art: "stand" }))).toContain(
    "Es fehlen Team 412 (Dienststelle 63504) und Team 412 (Dienststelle 63510).",
  );
  const welcher = await ask("beide412", { art: "fall", referenz: "03" });
  expect(plainText(await press("beide412", knopf(welcher, "Team 412 (63504)")))).toContain("Fall 2026-10-63504-412-03");
});

test("an area manager of two areas of one name is asked which; teams of one office only are clear", async () => {
  const { ask, press } = open();
  for (const absicht of [
    { art: "ueberfaellig" },
    { art: "ueberfaellig", bereich: true },
    { art: "ueberfaellig", bereich: "41" },
    { art: "auswertung" },
  ] as const satisfies readonly Absicht[]) {
    const frage = await ask("beide41", absicht);
    expect(titel(frage), absicht.art).toEqual(["Bereich 41 (63504)", "Bereich 41 (63510)"]);
    const dort = plainText(await press("beide41", knopf(frage, "Bereich 41 (63510)")));
    expect(dort, absicht.art).toMatch(/^Bereich 41 \(Dienststelle 63510\)|^\[Datei Auswertung_2026-10_Bereich_41/);
  }
  expect(plainText(await ask("beide41", { art: "ueberfaellig", team: "413" }))).toContain(
    "Team 413, Stand 31.10.2026: 13 von 15",
  );
  expect(titel(await ask("beide41", { art: "ueberfaellig", team: "412" }))).toEqual([
    "Team 412 (63504)",
    "Team 412 (63510)",
  ]);
});

test("who manages one office and leads a team in another hears of both: a list of the team, counts of the office", async () => {
  const { ask, press } = open();
  const liste = await ask("gfUndTl", { art: "ueberfaellig" });
  expect(plainText(liste)).toContain("Team 412, Stand 31.10.2026: 13 von 15 Personen sind überfällig");
  expect(plainText(liste)).toContain("Dienststelle 63504, Stand 31.10.2026: 39 von 45 Personen sind überfällig");
  const hier = [...haus.referenzen].filter(([kundennummer]) => !kundennummer.startsWith("411")).map(([, its]) => its);
  for (const referenz of hier) expect(allText(liste)).not.toContain(referenz);
  const team413 = await ask("gfUndTl", { art: "ueberfaellig", team: "413" });
  expect(plainText(team413)).toBe(
    "Team 413, Stand 31.10.2026: 13 von 15 Personen sind überfällig, 2 weitere werden bis 17.11. fällig.",
  );
  const frage = await ask("gfUndTl", { art: "ueberfaellig", team: "412" });
  expect(knoepfeOf(await press("gfUndTl", knopf(frage, "Team 412 (63504)")))).toEqual([]);
  expect(knoepfeOf(await press("gfUndTl", knopf(frage, "Team 412 (63510)")))).not.toEqual([]);
  expect(plainText(await ask("gfUndTl", { art: "ueberfaellig", team: "999" }))).toBe(
    "Team 999 kann ich Ihnen nicht zeigen. Für Team 412 und die Dienststelle 63504 antworte ich gern.",
  );
  expect(plainText(await ask("gfUndTl", { art: "arbeitsmappe" }))).toContain("Fragebogen_2026-10_63510_412.xlsx");
});

test("which of two is asked in groups as well, and answered by counts", async () => {
  const { askInGroup } = open();
  expect(titel(await askInGroup("beide412", { art: "ueberfaellig" }))).toEqual([
    "Team 412 (63504)",
    "Team 412 (63510)",
  ]);
  const counts = await askInGroup("beide412", { art: "ueberfaellig", team: "412", dienststelle: "63510" });
  expect(plainText(counts)).toContain("13 von 15");
  expect(allText(counts)).not.toMatch(/\d-[A-Z2-7]{6}/);
});
