import { afterAll, beforeAll, expect, test } from "vitest";
import type { Absicht } from "../conversation/absicht.ts";
import { FREMD, UNGEPRUEFT } from "./anwender.ts";
import { type Chathaus, nummer, objektIdOf, openChathaus, type Personenwort } from "./testing/chathaus.ts";
import { allText, eventOf, knoepfeOf, knopf, MANDANT, plainText } from "./testing/events.ts";
import { hausmember, openTestBot, type TestBotOptions } from "./testing/test-bot.ts";

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
    ask: (wort: Personenwort, absicht: Absicht) => bot.handlers.onText(von(wort), JSON.stringify(absicht)),
    askInGroup: (wort: Personenwort, absicht: Absicht) =>
      bot.handlers.onText(eventOf(objektIdOf(wort), "group"), JSON.stringify(absicht)),
    press: (wort: Personenwort, data: Readonly<Record<string, unknown>>) => bot.handlers.onAction(von(wort), data),
  };
};

test("a lead sees who is overdue in the own team, by reference, most days first, ten at a time", async () => {
  const { ask, press } = open();
  const first = await ask("tl412", { art: "ueberfaellig" });
  expect(plainText(first)).toContain(
    "Team 412, Stand 31.10.2026: 13 von 15 Personen sind überfällig, 2 weitere werden bis 17.11. fällig.",
  );
  expect(
    knoepfeOf(first)
      .map(({ title }) => title)
      .slice(-3),
  ).toEqual(["Weiter", `Warum ${/412-[A-Z2-7]{6}/.exec(plainText(first))?.[0]}?`, "Als Excel"]);
  const next = await press("tl412", knopf(first, "Weiter"));
  expect(plainText(next)).toContain("11 bis 13 von 13.");
  const shown = [first, next].flatMap((card) => plainText(card).match(/412-[A-Z2-7]{6}/g) ?? []);
  expect(new Set(shown).size).toBe(13);
});

test("what is asked after it narrows the answer before, and a file has the same persons", async () => {
  const { ask, getan, handlers } = open();
  await ask("tl412", { art: "ueberfaellig" });
  const young = await ask("tl412", { art: "ueberfaellig", unter25: true });
  expect(plainText(young)).toMatch(/^Davon unter 25: 3\./);
  const [angebot] = await ask("tl412", { art: "als_excel", von: { art: "ueberfaellig", unter25: true } });
  if (angebot?.kind !== "file-offer") throw new Error("no file was offered");
  const upload = {
    uploadUrl: "https://x.sharepoint.com/u",
    contentUrl: "",
    name: "a.xlsx",
    uniqueId: "1",
    fileType: "xlsx",
  };
  const answer = await handlers.onFileConsent(eventOf(objektIdOf("tl412")), { context: angebot.context, upload });
  expect(answer).toEqual([{ kind: "file-info", upload }]);
  const shown = plainText(young).match(/412-[A-Z2-7]{6}/g) ?? [];
  expect(getan).toEqual([{ was: "liste", mit: [...new Set(shown)] }]);
});

test("narrowed at once, all are counted first", async () => {
  const { ask } = open();
  expect(plainText(await ask("tl412", { art: "ueberfaellig", profillage: ["M"], unter25: true }))).toContain(
    "13 von 15 Personen sind überfällig, 2 weitere werden bis 17.11. fällig. Davon unter 25, Marktprofil: 2.",
  );
});

test.for([
  [{ art: "ueberfaellig", faelligBis: "2026-11-10" }, "Überfällig oder bis 10.11. fällig: 15."],
  [{ art: "ueberfaellig", stichtag: "2026-12-24" }, "Stichtag 24.12.2026, Stand 31.10.2026: 15 von 15 Personen"],
  [{ art: "faellig" }, "Bis 17.11. werden in Team 412 2 Gespräche fällig."],
  [
    { art: "faellig", zeitraum: { von: "2026-11-09", bis: "2026-11-15" } },
    "In der Woche ab 09.11. werden in Team 412 2 Gespräche fällig.",
  ],
  [
    { art: "faellig", zeitraum: { von: "2026-11-11", bis: "2026-11-11" } },
    "Am 11.11. wird in Team 412 kein Gespräch fällig.",
  ],
  [
    { art: "faellig", zeitraum: { von: "2015-01-26", bis: "2015-02-01" } },
    "In der Woche ab 26.01.2015 wurden in Team 412 3 Gespräche fällig und sind noch offen.",
  ],
  [
    { art: "faellig", zeitraum: { von: "2026-10-26", bis: "2026-11-01" } },
    "In der Woche ab 26.10. wurde in Team 412 kein Gespräch fällig, das noch offen ist.",
  ],
  [
    { art: "faellig", zeitraum: { von: "2015-02-10", bis: "2026-11-15" } },
    "werden in Team 412 12 Gespräche fällig, davon sind 10 schon überfällig.",
  ],
  [{ art: "faellig", faelligBis: "2015-01-31" }, "Bis 31.01.2015 wurden in Team 412 3 Gespräche fällig"],
  [{ art: "ueberfaellig", profillage: ["I"] }, "Davon „Integriert, aber weiter hilfebedürftig“: 0."],
  [
    { art: "ueberfaellig", stichtag: "2026-12-24" },
    "Gespräche, die bis dahin noch stattfinden, sind nicht eingerechnet.",
  ],
  [{ art: "ueberfaellig", stichtag: "9999-12-31" }, "Möglich ist höchstens ein Jahr im Voraus."],
  [
    { art: "person", angabe: { kundennummer: nummer(0, 1) }, warum: true, stichtag: "9999-12-31" },
    "Möglich ist höchstens ein Jahr im Voraus.",
  ],
  [
    { art: "als_excel", von: { art: "ueberfaellig", stichtag: "9999-12-31" } },
    "Möglich ist höchstens ein Jahr im Voraus.",
  ],
  [{ art: "ueberfaellig", stichtag: "1900-01-01" }, "So weit reichen die Regeln nicht zurück."],
  [{ art: "vorschau" }, "In den nächsten 4 Wochen werden in Team 412"],
  [{ art: "vorschau", wochen: 1 }, "In dieser Woche wird in Team 412 kein Gespräch fällig; 13 sind schon überfällig."],
  [{ art: "faelle" }, "Team 412, Datenstand Oktober 2026: 0 von 10 Fällen vollständig"],
  [{ art: "fall", referenz: "03" }, "Fall 2026-10-412-03"],
  [{ art: "fall", referenz: "2026-10-63504-412-03" }, "Fall 2026-10-412-03"],
  [{ art: "stand" }, "Stand zum Datenstand Oktober 2026"],
  [
    { art: "arbeitsmappe" },
    "[Datei Fragebogen_2026-10_63504_412.xlsx: Fragebogen von Team 412, Datenstand Oktober 2026]",
  ],
  [{ art: "rueckgabe" }, "Hängen Sie die ausgefüllte Arbeitsmappe hier als Datei an"],
  [{ art: "meine_daten" }, "Sie leiten Team 412."],
  [{ art: "hilfe" }, "„Meine zehn Fälle“ – die gezogenen Fälle und ihr Stand"],
  [{ art: "hoeflichkeit", wort: "dank" }, "Gern geschehen."],
  [{ art: "erinnerungen_an" }, "Ich erinnere Sie wieder im Chat."],
] as const satisfies readonly (readonly [Absicht, string])[])("a lead asks %o", async ([absicht, sentence]) => {
  const { ask } = open();
  expect(plainText(await ask("tl412", absicht))).toContain(sentence);
});

test.for([
  ["ifk412", { art: "faelle" }, "sind für Ihre Aufgabe nicht vorgesehen"],
  ["ifk412", { art: "arbeitsmappe" }, "sind für Ihre Aufgabe nicht vorgesehen"],
  ["tl412", { art: "auswertung" }, "sind für Ihre Aufgabe nicht vorgesehen"],
  ["tl412", { art: "vertretung" }, "Eine Vertretung trägt die Bereichsleitung ein."],
  ["gf", { art: "person", angabe: { referenz: "412-AAAAAA" }, warum: true }, "nicht vorgesehen"],
  ["gf", { art: "als_excel", von: { art: "ueberfaellig" } }, "nicht vorgesehen"],
  ["gf", { art: "ausnahme" }, "nur Personen eintragen, die das Team leiten"],
  ["gf", { art: "abwesend" }, "die ein Team leiten"],
  ["verwaltung", { art: "ueberfaellig" }, "nicht vorgesehen"],
  ["verwaltung", { art: "stand" }, "nicht vorgesehen"],
  ["verwaltung", { art: "vorschau" }, "nicht vorgesehen"],
] as const satisfies readonly (readonly [Personenwort, Absicht, string])[])(
  "%s may not have %o",
  async ([wort, absicht, sentence]) => {
    const { ask } = open();
    expect(plainText(await ask(wort, absicht))).toContain(sentence);
  },
);

test("who manages an office gets counts by team and no person", async () => {
  const { ask } = open();
  const answer = await ask("gf", { art: "ueberfaellig" });
  expect(plainText(answer)).toContain("Dienststelle 63504, Stand 31.10.2026: 39 von 45 Personen sind überfällig");
  expect(plainText(answer)).toContain("421 · 13 · 2 · 15");
  expect(allText(answer)).not.toMatch(/\d-[A-Z2-7]{6}/);
  expect(knoepfeOf(answer)).toEqual([]);
  expect(plainText(await ask("gf", { art: "ueberfaellig", bereich: "42" }))).toContain(
    "Bereich 42, Stand 31.10.2026: 13 von 15",
  );
});

test.for([
  [{ art: "ueberfaellig" }, "Bereich 41, Stand 31.10.2026: 26 von 30"],
  [{ art: "ueberfaellig", bereich: true }, "Bereich 41, Stand 31.10.2026: 26 von 30"],
  [{ art: "ueberfaellig", bereich: "bereich 41" }, "Bereich 41, Stand 31.10.2026: 26 von 30"],
  [{ art: "faellig" }, "Bis 17.11. werden im Bereich 41 4 Gespräche fällig."],
  [{ art: "vorschau" }, "In den nächsten 4 Wochen werden im Bereich 41 4 Gespräche fällig"],
  [{ art: "ueberfaellig", team: "413" }, "Team 413, Stand 31.10.2026: 13 von 15"],
  [{ art: "ueberfaellig", team: "421" }, "Team 421 kann ich Ihnen nicht zeigen. Für den Bereich 41 antworte ich gern."],
  [
    { art: "ueberfaellig", bereich: "42" },
    "Bereich 42 kann ich Ihnen nicht zeigen. Für den Bereich 41 antworte ich gern.",
  ],
  [{ art: "faelle" }, "Datenstand Oktober 2026: 2 Teams mit 20 Fällen, davon 0 vollständig."],
  [{ art: "arbeitsmappe" }, "Von welchem Team möchten Sie die Arbeitsmappe?"],
  [{ art: "auswertung" }, "[Datei Auswertung_2026-10_Bereich_41.xlsx: Auswertung Bereich 41, Datenstand Oktober 2026]"],
] as const satisfies readonly (readonly [Absicht, string])[])(
  "an area manager asks %o",
  async ([absicht, sentence]) => {
    const { ask } = open();
    expect(plainText(await ask("bl41", absicht))).toContain(sentence);
  },
);

test("another team is answered as one that doesn't exist, and nobody is told which it is", async () => {
  const { ask } = open();
  for (const team of ["413", "999"]) {
    for (const absicht of [
      { art: "ueberfaellig", team },
      { art: "faellig", team },
      { art: "vorschau", team },
      { art: "faelle", team },
      { art: "arbeitsmappe", team },
      { art: "stand", team },
      { art: "als_excel", von: { art: "ueberfaellig", team } },
    ] as const satisfies readonly Absicht[]) {
      expect(plainText(await ask("tl412", absicht)), absicht.art).toBe(
        `Team ${team} kann ich Ihnen nicht zeigen. Für Team 412 antworte ich gern.`,
      );
    }
  }
});

test("a number that somebody types is answered by reference, never repeated and never kept", async () => {
  const { ask, speicher } = open();
  const typed = nummer(0, 5);
  const answer = await ask("tl412", { art: "person", angabe: { kundennummer: typed }, warum: false });
  expect(plainText(answer)).toContain(haus.referenzen.get(typed));
  const form = await ask("tl412", { art: "ausnahme", angabe: { kundennummer: typed } });
  expect(plainText(form)).toContain(haus.referenzen.get(typed));
  const unknown = await ask("tl412", { art: "person", angabe: { kundennummer: "999X999999" }, warum: true });
  expect(plainText(unknown)).toBe("Das gibt es hier nicht, oder es ist Ihnen nicht zugänglich.");
  const misplaced = [
    await ask("tl412", { art: "ueberfaellig", team: typed }),
    await ask("bl41", { art: "vertretung", team: "412", durch: typed, von: "2026-11-09", bis: "2026-11-10" }),
    await ask("tl412", { art: "fall", referenz: typed }),
  ];
  for (const outgoings of [answer, form, unknown, ...misplaced])
    expect(allText(outgoings)).not.toMatch(/\d{3}[AX]\d{6}/);
  expect(speicher.alles()).not.toMatch(/\d{3}[AX]\d{6}/);
});

test("an explanation names the person by reference, and a follow-up finds them again", async () => {
  const { ask, handlers, speicher } = open({
    verstehe: (text, { vorher }) =>
      text === "warum" && vorher?.art === "person"
        ? { art: "verstanden", absicht: { ...vorher, warum: true } }
        : { art: "verstanden", absicht: JSON.parse(text) },
  });
  await ask("tl412", { art: "person", angabe: { kundennummer: nummer(0, 4) }, warum: false });
  const why = await handlers.onText(eventOf(objektIdOf("tl412")), "warum");
  expect(plainText(why)).toContain("Maßgeblich: mindestens 4 Kontakte im Halbjahr");
  expect(plainText(why)).toContain(haus.referenzen.get(nummer(0, 4)));
  expect(speicher.gespraeche.size).toBe(1);
});

test("what was talked of is forgotten after half an hour", async () => {
  const { ask, warte } = open();
  await ask("tl412", { art: "ueberfaellig" });
  warte(31);
  const answer = await ask("tl412", { art: "ueberfaellig", unter25: true });
  expect(plainText(answer)).toContain("Team 412, Stand 31.10.2026: 13 von 15");
});

test("in a group only counts are told, with where there is more", async () => {
  const { askInGroup, speicher } = open();
  for (const absicht of [
    { art: "ueberfaellig" },
    { art: "faellig" },
    { art: "vorschau" },
    { art: "faelle" },
    { art: "stand" },
    { art: "hilfe" },
  ] as const satisfies readonly Absicht[]) {
    const answer = await askInGroup("tl412", absicht);
    expect(plainText(answer), absicht.art).toContain("Mehr dazu gern im Einzelchat mit mir.");
    expect(allText(answer), absicht.art).not.toMatch(/\d-[A-Z2-7]{6}|2026-10-412-/);
  }
  const stand = plainText(await askInGroup("bl41", { art: "stand" }));
  expect(stand).toContain("Bis 03.11.2026 sind 0 von 2 Arbeitsmappen zurück, 0 davon vollständig.");
  expect(stand).not.toContain("413");
  expect(plainText(await askInGroup("tl412", { art: "stand" }))).toContain("Die Arbeitsmappe ist noch nicht zurück.");
  for (const art of ["faelle", "ueberfaellig"] as const) {
    for (const wort of ["bl41", "gf"] as const)
      expect(plainText(await askInGroup(wort, { art })), art).not.toContain("413");
  }
  expect(plainText(await askInGroup("tl412", { art: "hilfe" }))).not.toContain("als Excel");
  for (const absicht of [
    { art: "person", angabe: { kundennummer: nummer(0, 1) }, warum: true },
    { art: "fall", referenz: "03" },
    { art: "arbeitsmappe" },
    { art: "als_excel", von: { art: "ueberfaellig" } },
    { art: "ausnahme" },
    { art: "abwesend" },
    { art: "meine_daten" },
    { art: "erinnerungen_aus", bis: "2026-12-01" },
    { art: "bestaetigen", vorgang: "vorgang-1" },
  ] as const satisfies readonly Absicht[]) {
    expect(plainText(await askInGroup("tl412", absicht)), absicht.art).toBe(
      "Das beantworte ich gern im Einzelchat mit mir.",
    );
  }
  expect(speicher.adressen.size).toBe(0);
});

test("a house that lets only counts into the chat", async () => {
  const { ask, handlers } = open({ stufe: "zahlen" });
  for (const art of ["ueberfaellig", "faellig", "faelle", "stand"] as const) {
    const answer = await ask("tl412", { art });
    expect(plainText(answer), art).toContain("In diesem Chat zeige ich nur Zahlen.");
    expect(allText(answer), art).not.toMatch(/\d-[A-Z2-7]{6}|2026-10-412-/);
    expect(
      knoepfeOf(answer)
        .map(({ data }) => JSON.stringify(data))
        .join(),
      art,
    ).not.toMatch(/arbeitsmappe|als_excel|person/);
  }
  for (const [absicht, woanders] of [
    [{ art: "arbeitsmappe" }, "in der Ablage Ihres Teams"],
    [{ art: "fall", referenz: "03" }, "in der Ablage Ihres Teams"],
    [{ art: "ausnahme" }, "Eine Ausnahme trägt Ihre Verwaltung ein."],
    [{ art: "ueberfaellig" }, "Listen bekommen Sie von Ihrer Verwaltung."],
  ] as const) {
    const said = plainText(await ask("tl412", absicht));
    expect(said).toContain("In diesem Chat zeige ich nur Zahlen.");
    expect(said).toContain(woanders);
  }
  const sent = await handlers.onFiles(eventOf(objektIdOf("tl412")), [{ name: "a.xlsx", downloadUrl: "https://x" }], "");
  expect(plainText(sent)).toContain("nimmt Verlauf keine Dateien an");
});

test("a house that lets numbers into the chat gets them in lists, and references in what buttons carry", async () => {
  const { ask } = open({ stufe: "kundennummer" });
  const answer = await ask("tl412", { art: "ueberfaellig" });
  expect(plainText(answer)).toContain(nummer(0, 0));
  expect(JSON.stringify(knoepfeOf(answer).map(({ data }) => data))).not.toContain(nummer(0, 0));
});

test("what isn't understood is answered with what can be asked", async () => {
  const { handlers, press } = open();
  const answer = await handlers.onText(eventOf(objektIdOf("tl412")), "kannst du müller abmahnen");
  expect(plainText(answer)).toContain("Das kann ich nicht. Meinten Sie „Wer ist überfällig?“?");
  expect(plainText(await press("tl412", knopf(answer, "Wer ist überfällig?")))).toContain("13 von 15");
});

test("strangers, guests and people of other directories get one sentence, whatever they do", async () => {
  const somebody = "99999999-0000-4000-8000-000000000000";
  const outside: readonly (typeof hausmember)[] = [
    hausmember,
    async (event) => ({
      ...(await hausmember(event)),
      upn: "x",
      objectId: undefined,
      tenantId: undefined,
      isGuest: true,
    }),
    async () => ({
      upn: undefined,
      objectId: undefined,
      tenantId: "22222222-2222-4222-8222-222222222222",
      isGuest: false,
    }),
  ];
  for (const [nr, member] of outside.entries()) {
    const { handlers, speicher } = open({ member });
    const event = eventOf(nr === 0 ? somebody : objektIdOf("tl412"));
    const answers = [
      await handlers.onText(event, JSON.stringify({ art: "hilfe" })),
      await handlers.onAction(event, { v: 1, absicht: { art: "ueberfaellig" } }),
      await handlers.onFiles(event, [{ name: "a.xlsx", downloadUrl: "https://x" }], ""),
      await handlers.onFileConsent(event, { context: { vorgang: "vorgang-1" }, upload: null }),
      await handlers.onInstalled(event, true),
    ];
    for (const answer of answers) expect(answer).toEqual([{ kind: "text", text: FREMD }]);
    expect(speicher.alles()).toBe("[]");
  }
});

test("nobody is served on the word of a roster that doesn't answer, and who was known before is", async () => {
  const silent = open({ member: async () => undefined });
  expect(plainText(await silent.ask("tl412", { art: "hilfe" }))).toBe(UNGEPRUEFT);
  let asked = 0;
  const { ask, speicher } = open({
    member: async (event) => {
      asked += 1;
      return hausmember(event);
    },
  });
  await ask("tl412", { art: "hilfe" });
  await ask("tl412", { art: "hilfe" });
  expect(asked).toBe(1);
  expect(speicher.adressen.get(objektIdOf("tl412"))).toMatchObject({
    anmeldename: "tl412@example.org",
    mandant: MANDANT,
    adresse: eventOf(objektIdOf("tl412")).chat,
    gesperrt: false,
  });
});

test("installed, the bot introduces itself; removed, nothing more is sent there", async () => {
  const { handlers, speicher } = open();
  const event = eventOf(objektIdOf("tl412"));
  expect(plainText(await handlers.onInstalled(event, true))).toContain("Guten Tag, ich bin Verlauf.");
  expect(await handlers.onInstalled(event, false)).toEqual([]);
  expect(speicher.adressen.get(objektIdOf("tl412"))?.gesperrt).toBe(true);
  await handlers.onText(event, JSON.stringify({ art: "hilfe" }));
  expect(speicher.adressen.get(objektIdOf("tl412"))?.gesperrt).toBe(false);
});
