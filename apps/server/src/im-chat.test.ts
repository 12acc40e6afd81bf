import { join } from "node:path";
import { fuelleBeispielmappe, partsOf } from "@verlauf/excel-generator/testing";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { beispielpersonen, findBeispielperson } from "./playground/beispielperson.ts";
import { openBrowser } from "./testing/browser.ts";
import { type Chatfenster, openChatfenster } from "./testing/chatfenster.ts";
import { type Chathaus, openChathaus } from "./testing/chathaus.ts";
import { type FakeOneDrive, openFakeOneDrive } from "./testing/fake-onedrive.ts";
import { ordnerDerDatei } from "./testing/ordner.ts";
import type { Serverprozess } from "./testing/server-prozess.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly browserPflicht: boolean;
    readonly bilder: string | null;
  }
}

// The whole way, as people go it: Microsoft's Playground in a browser, the server's own process, its jobs and its store.

const ordner = ordnerDerDatei();
const bilder = inject("bilder") ?? ordner;
const bild = (name: string): string => join(bilder, `${name}.png`);

const browser = await openBrowser(ordner);
if (typeof browser === "string") {
  if (inject("browserPflicht")) throw new Error(`no browser: ${browser}`);
  process.stderr.write(`\n!!! Der Chat wird NICHT im Browser geprüft: Hier läuft keiner. ${browser}\n\n`);
}

const KUNDENNUMMER = /\b\d{3}[A-Z]\d{6}\b/;

const SONNTAG = "2026-11-01T10:00:00+01:00";
const ERSTER_ARBEITSTAG = "2026-11-02T08:30:00+01:00";
const NACH_DEM_TERMIN = "2026-11-23T09:00:00+01:00";

describe.skipIf(typeof browser === "string")("a month in the chat", { timeout: 240_000 }, () => {
  let haus: Chathaus;
  let drive: FakeOneDrive;
  let tl: Chatfenster;
  let bl: Chatfenster;

  const fensterFuer = (wer: string): Promise<Chatfenster> =>
    typeof browser === "string"
      ? expect.fail(browser)
      : openChatfenster({
          browser,
          bot: haus.bot,
          person: findBeispielperson(haus.organisation, wer),
          andere: beispielpersonen(haus.organisation),
        });

  beforeAll(async () => {
    haus = await openChathaus(ordner, SONNTAG, "2026-10-31");
    drive = await openFakeOneDrive();
  }, 120_000);

  afterAll(async () => {
    await tl?.close();
    await bl?.close();
    drive?.close();
    if (typeof browser !== "string") await browser.close();
  });

  /** Accepts what was offered and gives the file that comes. */
  const accept = async (fenster: Chatfenster, name: string): Promise<Buffer> => {
    const { context } = await fenster.offered();
    const url = drive.urlOf(name);
    await fenster.mock({
      type: "invoke",
      name: "fileConsent/invoke",
      value: {
        type: "fileUpload",
        action: "accept",
        context,
        uploadInfo: { uploadUrl: url, contentUrl: url, name, uniqueId: name, fileType: "xlsx" },
      },
    });
    await expect.poll(() => drive.get(name), { timeout: 60_000, interval: 200 }).toBeDefined();
    return drive.get(name) ?? expect.fail(name);
  };

  const end = async (server: Serverprozess): Promise<void> => {
    server.signal("SIGTERM");
    expect(await server.ende).toBe(0);
    expect(server.zeilen.filter(({ level }) => level === "error")).toEqual([]);
  };

  test("a team lead asks who is overdue, asks why, narrows to U25 and gets the Excel", async () => {
    const { kunden } = JSON.parse(await haus.verlauf(SONNTAG, "ueberfaellig", "--team", "412", "--json")) as {
      readonly kunden: readonly { readonly kundennummer: string; readonly tageUeberfaellig: number }[];
    };
    const server = await haus.start(SONNTAG);
    tl = await fensterFuer("TL 412");
    bl = await fensterFuer("Bereich 41");
    await tl.sees("Guten Tag, ich bin Verlauf.");
    await bl.sees("Guten Tag, ich bin Verlauf.");

    await tl.say("wer ist überfällig?");
    await tl.sees(new RegExp(`Stand 31\\.10\\.2026: ${kunden.length} von \\d+ Personen sind überfällig`));
    await tl.shot(bild("chat-ueberfaellig"), "wer ist überfällig?");
    await tl.press(/^Warum 412-\w{6}\?$/);
    await tl.sees(`das ist ${kunden[0]?.tageUeberfaellig} Tage her`);
    await tl.shot(bild("chat-warum"), / · Team 412 · /, "Ausnahme eintragen");
    await tl.say("nur u25");
    await tl.sees(/Davon unter 25: \d+\./);
    await tl.shot(bild("chat-u25"), "nur u25");
    const u25 = Number(/Davon unter 25: (\d+)\./.exec(await tl.text())?.[1]);
    expect(u25).toBeLessThan(kunden.length);

    await tl.say("als Excel");
    const liste = await accept(tl, "ueberfaellig.xlsx");
    const inhalt = [...partsOf(liste).values()].join("");
    expect(new Set(inhalt.match(/412-[A-Z2-7]{6}/g)).size).toBe(u25);
    expect(kunden.filter(({ kundennummer }) => inhalt.includes(kundennummer))).toEqual([]);
    await tl.sees("Statt der Kundennummer steht in der Liste die Referenz.");
    expect(await tl.text()).not.toMatch(KUNDENNUMMER);
    await end(server);
  });

  test("on the first working day the ten cases come by themselves, and the workbook is handed in", async () => {
    const server = await haus.start(ERSTER_ARBEITSTAG);
    await tl.sees("Ihre zehn Fälle des Datenstands Oktober 2026 liegen bereit");
    await tl.shot(bild("chat-erinnerung"), "Ihre Fälle des Datenstands Oktober 2026 liegen bereit", "Ich bin abwesend");
    const mappe = await accept(tl, "Fragebogen.xlsx");
    const inhalt = [...partsOf(mappe).values()].join("");
    expect(new Set(inhalt.match(/2026-10-412-\d\d/g)).size).toBe(10);
    expect(inhalt).not.toMatch(KUNDENNUMMER);

    drive.put("zurueck.xlsx", Buffer.from(fuelleBeispielmappe(mappe, { faelle: 10, davonHalb: 1 })));
    await tl.mock({
      type: "message",
      attachments: [
        {
          contentType: "application/vnd.microsoft.teams.file.download.info",
          name: "Fragebogen.xlsx",
          contentUrl: drive.urlOf("zurueck.xlsx"),
          content: { downloadUrl: drive.urlOf("zurueck.xlsx"), uniqueId: "zurueck", fileType: "xlsx" },
        },
      ],
    });
    await tl.sees("Danke, die Arbeitsmappe von Team 412 ist angekommen: 9 von 10 Fällen vollständig.");
    await tl.shot(bild("chat-rueckgabe"), "Danke, die Arbeitsmappe");
    const text = await tl.text();
    expect(text.split("Ihre zehn Fälle des Datenstands Oktober 2026 liegen bereit").length - 1).toBe(1);
    expect(text).not.toMatch(KUNDENNUMMER);
    await end(server);
  });

  test("after the due date the area manager sees who is late, and nobody else does", async () => {
    const server = await haus.start(NACH_DEM_TERMIN);
    await bl.sees(
      "Zum 23.11. liegt 1 von 2 Arbeitsmappen vor. Es fehlt Team 411. Noch nicht vollständig: Team 412 (Fall 10).",
    );
    await bl.shot(bild("chat-verspaetung"), "Stand der Arbeitsmappen zum Datenstand Oktober 2026");
    await tl.sees("Kontaktdichte: Überblick zum 23.11.2026");
    expect(await tl.text()).not.toContain("Team 411");
    await end(server);
  });
});
