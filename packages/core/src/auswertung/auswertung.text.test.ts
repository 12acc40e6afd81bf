import { expect, test } from "vitest";
import { anteilText, ergebnisText, GESPRAECHSANLASS, vorschlagText } from "./auswertung.text.ts";
import { frage } from "./beispielurteil.ts";
import { countAntworten } from "./haeufigkeiten.ts";
import { aussenverfahrenText, verfahrenText } from "./verfahren.text.ts";
import { wilson } from "./wilson.ts";

test("a team's result is said as a count", () => {
  const zehn = [...Array(4).fill("ja"), ...Array(2).fill("überwiegend ja"), ...Array(4).fill("nein")];
  expect(ergebnisText(countAntworten(zehn))).toBe("6 von 10");
  expect(ergebnisText(countAntworten(["nicht beurteilbar", null]))).toBe("keine gültige Antwort");
});

test("a share is said with its interval", () => {
  expect(anteilText(wilson(72, 120))).toBe("60 % (51 bis 68 %)");
  expect(anteilText(null)).toBe("kein Anteil unter 30 gültigen Antworten");
});

test("the interval that the warning names is that of 6 of 10", () => {
  const { von, bis } = wilson(6, 10);
  expect(GESPRAECHSANLASS).toContain(`${Math.round(von * 100)} bis ${Math.round(bis * 100)} %`);
});

test("a proposal names what it rests on", () => {
  expect(
    vorschlagText({
      frage: frage("16"),
      monate: [
        { monat: "2026-09", negativ: 12, gueltig: 20 },
        { monat: "2026-10", negativ: 15, gueltig: 28 },
      ],
    }),
  ).toBe(
    "Frage 16: „überwiegend nein“ oder „nein“ in 12 von 20 Antworten (September 2026) und 15 von 28 Antworten (Oktober 2026). Vorschlag für ein Handlungsfeld.",
  );
});

test("the methods page is what readers get", async () => {
  const page = verfahrenText()
    .map(({ titel, absaetze }) => [`## ${titel}`, ...absaetze].join("\n\n"))
    .join("\n\n");
  await expect(`${page}\n`).toMatchFileSnapshot("verfahren.txt");
});

test("a house's own threshold stands on its methods page", () => {
  const texte = verfahrenText({ anteil: 0.4, mindestens: 25 }).flatMap(({ absaetze }) => absaetze);
  expect(texte.some((absatz) => absatz.includes("mindestens 40 % von 25 oder mehr"))).toBe(true);
});

test("the RD's methods page speaks of nothing that its workbook doesn't have", () => {
  expect(aussenverfahrenText().map(({ titel }) => titel)).toEqual([
    "Was gezählt wird",
    "Anteile und wie sicher sie sind",
    "Was die Dienststelle verlässt",
  ]);
});
