import { leseMappe } from "@verlauf/workbooks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verstehe } from "../conversation/verstehe.ts";
import type { Outgoing } from "../gateway/chat-gateway.ts";
import { leseAbsicht } from "./lese-absicht.ts";
import { begonnen } from "./testing/begonnen.ts";
import { type Chathaus, nummer, objektIdOf, openChathaus, type Personenwort } from "./testing/chathaus.ts";
import { allText, eventOf, knopf, plainText } from "./testing/events.ts";
import { openTestBot, type TestBot } from "./testing/test-bot.ts";

// What people do in a month, over the real gate and real data, in words.

let haus: Chathaus;
let bot: TestBot;
const geschickt = new Map<string, Uint8Array>();

beforeAll(async () => {
  haus = await openChathaus();
  bot = openTestBot(haus, {
    verstehe,
    leseAbsicht,
    echt: true,
    download: async (adresse) => geschickt.get(adresse) ?? new Uint8Array(),
  });
});
afterAll(() => haus.close());

const write = (wort: Personenwort, text: string) => bot.handlers.onText(eventOf(objektIdOf(wort)), text);
const press = (wort: Personenwort, outgoings: readonly Outgoing[], titel: string, felder: object = {}) =>
  bot.handlers.onAction(eventOf(objektIdOf(wort)), { ...knopf(outgoings, titel), ...felder });

const accept = async (wort: Personenwort, [first]: readonly Outgoing[]): Promise<Uint8Array> => {
  if (first?.kind !== "file-offer") throw new Error("no file was offered");
  const uploadUrl = `https://haus.sharepoint.com/${first.name}`;
  const upload = { uploadUrl, contentUrl: uploadUrl, name: first.name, uniqueId: "1", fileType: "xlsx" };
  const answer = await bot.handlers.onFileConsent(eventOf(objektIdOf(wort)), { context: first.context, upload });
  expect(answer[0]).toEqual({ kind: "file-info", upload });
  return bot.abgelegt.get(uploadUrl) ?? new Uint8Array();
};

test("a lead asks, narrows, asks why, and gets the list as a file", async () => {
  const liste = await write("tl412", "Wer ist überfällig?");
  expect(plainText(liste)).toContain("13 von 15 Personen sind überfällig");
  const [erste412 = ""] = plainText(liste).match(/412-[A-Z2-7]{6}/) ?? [];
  expect(plainText(await press("tl412", liste, `Warum ${erste412}?`))).toMatch(
    new RegExp(`^${erste412}[^]*Der nächste Kontakt war am 29\\.01\\.2015 fällig`),
  );
  expect(plainText(await write("tl412", "nur u25"))).toContain("Davon unter 25: 3.");
  const erste = plainText(await write("tl412", "warum?"));
  expect(plainText(await write("tl412", "und warum die Nummer 2?"))).not.toBe(erste);
  expect(plainText(await write("tl412", "warum nummer 4?"))).toMatch(/^Die Liste hat 3 Einträge\./);
  const datei = await accept("tl412", await write("tl412", "als Excel"));
  const gelesen = await leseMappe(datei);
  expect(gelesen.ok && gelesen.mappe.blaetter[0]?.zeilen.get(1)?.get(1)?.wert).toBe(
    "Kontaktdichte, Team 412: überfällig, unter 25",
  );
});

test("a lead gets the workbook, sends it back and hears what was understood", async () => {
  const mappe = await accept("tl412", await write("tl412", "Arbeitsmappe bitte"));
  geschickt.set("https://haus.sharepoint.com/zurueck", begonnen(mappe));
  const answer = await bot.handlers.onFiles(
    eventOf(objektIdOf("tl412")),
    [{ name: "Fragebogen.xlsx", downloadUrl: "https://haus.sharepoint.com/zurueck" }],
    "",
  );
  expect(plainText(answer)).toContain("die Arbeitsmappe von Team 412 ist angekommen");
  expect(plainText(answer)).toContain("Fälle 02 bis 10: Noch nicht bearbeitet.");
  expect(allText(answer)).not.toMatch(/\d{3}A\d{6}/);
});

test("an area manager enters a substitute, who then sees the other team too", async () => {
  expect(plainText(await write("ifk412", "meine fälle"))).toContain("nicht vorgesehen");
  const form = await write("bl41", "Vertretung für Team 412");
  const felder = { team: "412", durch: "ifk412@example.org", von: "2026-11-03", bis: "2026-11-20" };
  const card = await press("bl41", form, "Weiter", felder);
  expect(plainText(card)).toContain("Vertretung eintragen?");
  expect(plainText(await press("bl41", card, "Eintragen"))).toContain("vertritt die Leitung von Team 412");
  expect(plainText(await write("ifk412", "meine fälle"))).toContain("Team 412, Datenstand Oktober 2026");
});

test("an exception is entered by reference, and the person is no longer overdue", async () => {
  const form = await write("tl413", `Ausnahme für ${nummer(1, 5)}`);
  const felder = { grund: "Umzug", von: "2026-11-03", bis: "2026-11-20" };
  const card = await press("tl413", form, "Weiter", felder);
  expect(plainText(await press("tl413", card, "Eintragen"))).toContain("eine Ausnahme");
  const referenz = haus.referenzen.get(nummer(1, 5)) ?? "";
  expect(plainText(await write("tl413", `warum ${referenz}`))).toContain("ausgenommen");
  expect(allText([...form, ...card])).not.toMatch(/\d{3}A\d{6}/);
});

test("an absence reaches the area manager", async () => {
  const card = await write("tl413", "ich bin vom 09.11. bis 20.11. abwesend");
  expect(plainText(await press("tl413", card, "Melden"))).toContain("Die Bereichsleitung wird benachrichtigt.");
});

test("people hear what is stored about them, and reminders stop and go on", async () => {
  expect(plainText(await write("tl413", "was ist über mich gespeichert?"))).toContain("Was über Sie gespeichert ist");
  const off = await write("tl413", "keine erinnerungen bis 30.11.");
  expect(plainText(off)).toContain("Bis 30.11.2026 erinnere ich Sie nicht im Chat.");
  expect(await haus.store.erinnerungspause(objektIdOf("tl413"))).toBe("2026-11-30");
  await press("tl413", off, "Wieder einschalten");
  expect(await haus.store.erinnerungspause(objektIdOf("tl413"))).toBeNull();
});

test("an area manager gets the state and the review workbook", async () => {
  expect(plainText(await write("bl41", "Wie ist der Stand?"))).toContain("von 2 Arbeitsmappen");
  const mappe = await accept("bl41", await write("bl41", "Auswertung"));
  expect(mappe.byteLength).toBeGreaterThan(1000);
});
