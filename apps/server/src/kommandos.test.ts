import { ALLEIN, IN_DER_RUNDE } from "@verlauf/excel-generator/testing";
import { verstehe } from "@verlauf/teams-bot";
import { expect, test } from "vitest";

test("the bot understands what Teams offers to write", () => {
  const titles = [...new Set([...ALLEIN, ...IN_DER_RUNDE].map(({ title }) => title))];
  const understood = titles.map((title) => {
    const verstanden = verstehe(title, { heute: "2026-11-11", vorher: undefined });
    return [title, verstanden.art === "verstanden" ? verstanden.absicht.art : verstanden.art];
  });
  expect(Object.fromEntries(understood)).toEqual({
    "Wer ist überfällig?": "ueberfaellig",
    "Wer wird nächste Woche fällig?": "faellig",
    Vorschau: "vorschau",
    "Meine zehn Fälle": "faelle",
    "Arbeitsmappe schicken": "arbeitsmappe",
    "Stand des Monats": "stand",
    "Auswertung schicken": "auswertung",
    "Ich bin abwesend": "abwesend",
    "Was ist über mich gespeichert?": "meine_daten",
    Hilfe: "hilfe",
  });
});
