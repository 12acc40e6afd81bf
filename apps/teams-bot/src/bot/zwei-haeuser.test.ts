import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Absicht } from "../conversation/absicht.ts";
import { verstehe } from "../conversation/verstehe.ts";
import { leseAbsicht } from "./lese-absicht.ts";
import { type Chathaus, nummer, objektIdOf, openChathaus, type Personenwort } from "./testing/chathaus.ts";
import { allText, eventOf, knoepfeOf, plainText } from "./testing/events.ts";
import { openTestBot, type TestBotOptions } from "./testing/test-bot.ts";

// People of two offices of the same RD, whose areas and teams have the same names: nothing that one of them can write,
// press or forge shows a case of the other.

let haus: Chathaus;
beforeAll(async () => {
  haus = await openChathaus();
});
afterAll(() => haus.close());

const HIER: readonly Personenwort[] = ["tl412", "ifk412", "bl41", "gf"];
const DORT = 3;

const dortigeNummern = Array.from({ length: 15 }, (_, nr) => nummer(DORT, nr));
const referenzOf = (kundennummer: string): string => {
  const referenz = haus.referenzen.get(kundennummer);
  if (referenz === undefined) throw new Error(`nobody is called by ${kundennummer}`);
  return referenz;
};

const expectNothing = (text: string, was: string): void => {
  for (const kundennummer of dortigeNummern) {
    expect(text, was).not.toContain(kundennummer);
    expect(text, was).not.toContain(referenzOf(kundennummer));
  }
  expect(text, was).not.toContain("63510");
};

const forgedFor = (kundennummer: string): readonly Absicht[] => {
  const referenz = referenzOf(kundennummer);
  const zeit = { von: "2026-11-09", bis: "2026-11-20" } as const;
  return [
    { art: "person", angabe: { kundennummer }, warum: true },
    { art: "person", angabe: { referenz }, warum: true },
    { art: "person", angabe: { referenz: "2026-10-63510-412-03" }, warum: true },
    { art: "ausnahme", angabe: { kundennummer }, grund: "Umzug", ...zeit },
    { art: "ausnahme", angabe: { referenz }, grund: "Umzug", ...zeit },
    { art: "fall", referenz: "2026-10-63510-412-03" },
  ];
};

const CARDS_OF_ALL: readonly Absicht[] = [
  { art: "ueberfaellig" },
  { art: "ueberfaellig", ab: 10 },
  { art: "ueberfaellig", team: "412" },
  { art: "ueberfaellig", bereich: true },
  { art: "ueberfaellig", bereich: "Bereich 41" },
  { art: "ueberfaellig", unter25: true, stichtag: "2026-10-31" },
  { art: "ueberfaellig", faelligBis: "2026-12-31" },
  { art: "faellig", team: "412" },
  { art: "vorschau", bereich: "Bereich 41" },
  { art: "faelle", team: "412" },
  { art: "stand", bereich: "Bereich 41" },
  { art: "arbeitsmappe", team: "412" },
  { art: "auswertung", bereich: "Bereich 41" },
  { art: "ueberfaellig", dienststelle: "63510" },
  { art: "ueberfaellig", team: "412", dienststelle: "63510" },
  { art: "ueberfaellig", bereich: "Bereich 41", dienststelle: "63510", ab: 10 },
  { art: "faellig", team: "412", dienststelle: "63510" },
  { art: "vorschau", team: "412", dienststelle: "63510" },
  { art: "vorschau", dienststelle: "63510" },
  { art: "faelle", team: "412", dienststelle: "63510" },
  { art: "fall", referenz: "03", team: "412", dienststelle: "63510" },
  { art: "stand", dienststelle: "63510" },
  { art: "arbeitsmappe", team: "412", dienststelle: "63510" },
  { art: "auswertung", bereich: "Bereich 41", dienststelle: "63510" },
  { art: "auswertung", dienststelle: "63510" },
  { art: "als_excel", von: { art: "ueberfaellig", team: "412", dienststelle: "63510" } },
  { art: "als_excel", von: { art: "faellig", dienststelle: "63510" } },
  { art: "warum", von: { art: "ueberfaellig", team: "412", dienststelle: "63510" } },
];

describe.each([
  ["where the house lets numbers into the chat", { stufe: "kundennummer" }],
  ["over the chat's own gate", { echt: true }],
] as const)("%s", (_, options: TestBotOptions) => {
  test("forged cards", async () => {
    const { handlers, speicher } = openTestBot(haus, options);
    for (const wort of HIER) {
      for (const absicht of [...CARDS_OF_ALL, ...forgedFor(nummer(DORT, 2))]) {
        const answer = await handlers.onAction(eventOf(objektIdOf(wort)), { v: 1, absicht });
        expectNothing(allText(answer), `${wort} ${JSON.stringify(absicht)}`);
      }
    }
    expectNothing(speicher.alles(), "kept");
  });

  test("a forged office is answered as one that there isn't", async () => {
    const { handlers } = openTestBot(haus, options);
    for (const absicht of CARDS_OF_ALL.filter((card) => JSON.stringify(card).includes("63510"))) {
      const invented = JSON.parse(JSON.stringify(absicht).replaceAll("63510", "99999"));
      for (const wort of HIER) {
        const [theirs, nobodys] = await Promise.all(
          [absicht, invented].map(async (sent) =>
            plainText(await handlers.onAction(eventOf(objektIdOf(wort)), { v: 1, absicht: sent })),
          ),
        );
        expect(theirs, `${wort} ${JSON.stringify(absicht)}`).toBe(nobodys);
        expect(theirs).not.toMatch(/\d{3}-[A-Z2-7]{6}/);
      }
    }
  });

  test("a forged card of somebody of another office is answered as one of nobody at all", async () => {
    const { handlers } = openTestBot(haus, options);
    const press = async (absicht: Absicht): Promise<string> =>
      plainText(await handlers.onAction(eventOf(objektIdOf("tl412")), { v: 1, absicht }));
    const nobody = await press({ art: "person", angabe: { kundennummer: "999X999999" }, warum: true });
    for (const absicht of forgedFor(nummer(DORT, 2)))
      expect(await press(absicht), JSON.stringify(absicht)).toBe(nobody);
  });

  test("every card that somebody there was shown, pressed by somebody here", async () => {
    const { handlers, abgelegt } = openTestBot(haus, options);
    const there = eventOf(objektIdOf("fremd412"));
    for (const absicht of CARDS_OF_ALL) {
      const shown = await handlers.onText(there, JSON.stringify(absicht));
      for (const { title, data } of knoepfeOf(shown)) {
        const { absicht: sent } = data;
        expect(leseAbsicht(sent), title).toEqual(sent);
        for (const wort of HIER) {
          const answer = await handlers.onAction(eventOf(objektIdOf(wort)), data);
          expectNothing(allText(answer), `${wort} presses ${title} of ${JSON.stringify(absicht)}`);
        }
      }
      for (const outgoing of shown) {
        if (outgoing.kind !== "file-offer") continue;
        const upload = {
          uploadUrl: "https://a.sharepoint.com/u",
          contentUrl: "",
          name: "a",
          uniqueId: "1",
          fileType: "x",
        };
        await handlers.onFileConsent(eventOf(objektIdOf("tl412")), { context: outgoing.context, upload });
      }
    }
    expect(abgelegt.size).toBe(0);
  });
});

test("whatever they write", async () => {
  const { handlers } = openTestBot(haus, { verstehe, leseAbsicht, echt: true });
  const typed = nummer(DORT, 2);
  const phrasen = [
    "wer ist überfällig?",
    "wer ist überfällig in team 412",
    "wer ist überfällig in 63510",
    "wer ist überfällig in team 412 der dienststelle 63510",
    "alle überfälligen im bereich 41",
    "und bereich 41 dienststelle 63510?",
    "nur u25",
    "weiter",
    "als excel",
    `warum ${typed}`,
    typed,
    `ist ${typed.slice(0, 3)} ${typed.slice(3, 4)} ${typed.slice(4)} überfällig`,
    `warum ${referenzOf(typed)}`,
    referenzOf(typed),
    "fall 2026-10-63510-412-03",
    "warum 2026-10-63510-412-03",
    "meine zehn fälle team 412",
    "arbeitsmappe team 412",
    "stand im bereich 41",
    `ausnahme für ${typed} vom 09.11. bis 20.11. wegen umzug`,
  ];
  for (const wort of HIER) {
    for (const phrase of phrasen) {
      const answer = await handlers.onText(eventOf(objektIdOf(wort)), phrase);
      expectNothing(
        allText(answer).replaceAll(referenzOf(typed), phrase.includes(referenzOf(typed)) ? "" : referenzOf(typed)),
        `${wort}: ${phrase}`,
      );
    }
  }
});
