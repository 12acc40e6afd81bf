import { Refusal } from "@verlauf/core";
import type { Eingelesen } from "@verlauf/use-cases";
import { afterAll, beforeAll, expect, test } from "vitest";
import { textOf } from "../../antworten/text-of.ts";
import { begonnen } from "../testing/begonnen.ts";
import { type Chathaus, MONAT, nummer, objektIdOf, openChathaus, type Personenwort } from "../testing/chathaus.ts";
import { allText, eventOf, plainText } from "../testing/events.ts";
import { openTestBot, type TestBotOptions } from "../testing/test-bot.ts";
import { rueckgabeAntwort } from "./rueckgabe-antwort.ts";

let haus: Chathaus;
beforeAll(async () => {
  haus = await openChathaus();
});
afterAll(() => haus.close());

const send = async (wort: Personenwort, names: readonly string[], options: TestBotOptions = {}) => {
  const { handlers } = openTestBot(haus, options);
  const files = names.map((name) => ({ name, downloadUrl: `https://haus.sharepoint.com/${name}` }));
  return handlers.onFiles(eventOf(objektIdOf(wort)), files, "hier ist meine Mappe");
};

const bogen = async (wort: Personenwort, team: string): Promise<Uint8Array> => {
  const zugang = haus.zugangFuer(await haus.personAls(objektIdOf(wort)));
  return (await zugang.fragebogen({ monat: MONAT, ziel: { art: "team", team } })).inhalt;
};

test("a workbook that comes back is read and answered", async () => {
  const inhalt = begonnen(await bogen("tl412", "412"));
  const answer = await send("tl412", ["mappe.xlsx"], { download: async () => inhalt });
  expect(plainText(answer)).toContain(
    "Danke, die Arbeitsmappe von Team 412 ist angekommen: 0 von 10 Fällen vollständig.",
  );
  expect(plainText(answer)).toContain("Fall 01, Fragen 2 bis 18: Noch nicht beantwortet.");
  expect(plainText(answer)).toContain("Fälle 02 bis 10: Noch nicht bearbeitet.");
  expect(allText(answer)).not.toMatch(/\d{3}A\d{6}/);
});

test("one in which nobody has written anything is answered in a sentence, without thanks or counts", async () => {
  const inhalt = await bogen("tl412", "412");
  expect(await send("tl412", ["mappe.xlsx"], { download: async () => inhalt })).toEqual([
    {
      kind: "text",
      text: "mappe.xlsx: Die Arbeitsmappe ist noch so, wie Sie sie bekommen haben. Bitte füllen Sie sie aus, und schicken Sie sie dann noch einmal.",
    },
  ]);
});

test("one of a team of the same name in another office is nobody's here", async () => {
  const inhalt = await bogen("fremd412", "412");
  const answer = plainText(await send("tl412", ["mappe.xlsx"], { download: async () => inhalt }));
  expect(answer).toContain("mappe.xlsx ist nicht übernommen.");
  expect(answer).not.toMatch(/63510|Danke/);
});

test("each of several files has its own answer, whatever becomes of the others", async () => {
  const inhalt = begonnen(await bogen("tl412", "412"));
  const download = async (adresse: string): Promise<Uint8Array> => {
    if (adresse.endsWith("weg.xlsx")) throw new Refusal("Die Datei ließ sich nicht abholen.");
    return adresse.endsWith("gut.xlsx") ? inhalt : new TextEncoder().encode("keine Mappe");
  };
  const answers = await send("tl412", ["brief.pdf", "weg.xlsx", "kaputt.xlsx", "gut.xlsx"], { download });
  expect(answers).toHaveLength(4);
  expect(answers.slice(0, 2).map((each) => plainText([each]))).toEqual([
    "brief.pdf: Ich lese nur Excel-Arbeitsmappen mit der Endung .xlsx.",
    "weg.xlsx: Die Datei ließ sich nicht abholen.",
  ]);
  expect(plainText(answers.slice(2, 3))).toContain("kaputt.xlsx ist nicht übernommen.");
  expect(plainText(answers.slice(3))).toContain("ist angekommen");
});

test("who has no workbooks to return gets a sentence, and nothing is fetched", async () => {
  let fetched = 0;
  const download = async (): Promise<Uint8Array> => {
    fetched += 1;
    return new Uint8Array();
  };
  expect(plainText(await send("ifk412", ["a.xlsx"], { download }))).toContain("nehme ich von Personen an");
  expect(plainText(await send("gf", ["a.xlsx"], { download }))).toContain("nehme ich von Personen an");
  expect(fetched).toBe(0);
});

test("a Kundennummer in a file's name or in a cell is never repeated", async () => {
  const typed = nummer(0, 3);
  const answer = await send("tl412", [`${typed}.pdf`, `${typed.slice(0, 3)}_A_${typed.slice(4)}.xlsx`]);
  expect(plainText(answer)).toContain("Ihre Datei: Ich lese nur Excel-Arbeitsmappen");
  expect(allText(answer)).not.toContain(typed);
  const shown = textOf(
    rueckgabeAntwort(
      gelesen({
        hinweise: [{ zelle: "F12", stufe: "klaeren", meldung: `„${typed}“ steht nicht in der Auswahl (ja, nein).` }],
      }),
      "mappe.xlsx",
    ),
  );
  expect(shown).toContain("F12: Hier steht vielleicht eine Kundennummer");
  expect(shown).not.toContain(typed);
});

const gelesen = (given: Partial<Eingelesen>): Eingelesen => ({
  datei: "mappe.xlsx",
  dienststelle: "63504",
  team: "412",
  bezeichnung: "Team 412",
  monat: MONAT,
  status: "zu_klaeren",
  antworten: [],
  gesamt: [],
  hinweise: [],
  faelle: 10,
  vollstaendig: 9,
  ...given,
});

test("cells are named, ten of them, without commands that are for somebody else", () => {
  const hinweise = Array.from({ length: 13 }, (_, nr) => ({
    stufe: "hinweis" as const,
    // every other row, so that each is a line of its own
    zelle: `F${2 * nr + 1}`,
    meldung:
      "Enthält vielleicht: E-Mail. Der Text verlässt das Team erst nach einer Freigabe: verlauf fragebogen freigeben --fall x",
  }));
  const shown = textOf(rueckgabeAntwort(gelesen({ hinweise }), "mappe.xlsx"));
  expect(shown).toContain("9 von 10 Fällen vollständig.");
  expect(shown).toContain("F19: Enthält vielleicht: E-Mail. Der Text verlässt das Team erst nach einer Freigabe.");
  expect(shown).not.toMatch(/F21|verlauf fragebogen/);
  expect(shown).toContain("Dazu kommen 3 weitere Stellen.");
  expect(shown).toContain("Sie können die Mappe ergänzen und noch einmal schicken.");
  expect(textOf(rueckgabeAntwort(gelesen({ vollstaendig: 10, status: "angenommen" }), "mappe.xlsx"))).toBe(
    "Danke, die Arbeitsmappe von Team 412 ist angekommen: 10 von 10 Fällen vollständig.",
  );
});
