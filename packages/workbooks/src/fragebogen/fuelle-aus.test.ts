import { type Fallantworten, standardkatalog } from "@verlauf/core";
import { afterAll, expect, test } from "vitest";
import { closeLeser, leseMappe } from "../rueckgabe/lese-mappe.ts";
import { leseRueckgabe } from "../rueckgabe/lese-rueckgabe.ts";
import { excelBreaches } from "../testing/excel-rules.ts";
import { SCHLUESSEL, sampleFaelle, sampleFragebogen } from "../testing/sample-fragebogen.ts";
import { fuelleAus } from "./fuelle-aus.ts";
import { createFragebogenschreiber } from "./schreiber.ts";

afterAll(() => closeLeser());

const antwortenOf = (fall: string): Fallantworten => ({
  fall,
  antworten: standardkatalog.fragen.map(({ nr }, place) => ({
    nr,
    antwort: place === 3 ? null : place % 2 === 0 ? "ja" : "überwiegend nein",
    begruendung: place % 2 === 0 ? "" : `Frage ${nr} & <Grund>`,
  })),
  gesamt: {
    gesamturteil: "überwiegend ja",
    ursachen: ["sonstige"],
    ansatz: "Fallbesprechung",
    ebene: "Team",
    gutePraxis: "",
    paragraf16a: false,
    verlaengertBis: "2024-05-01",
    begruendung: "früherer Beginn",
  },
});

test("a filled questionnaire is read as it was filled, and Excel takes it", async () => {
  const bogen = sampleFragebogen(sampleFaelle(3));
  const leer = await createFragebogenschreiber({ schluessel: SCHLUESSEL }).write(bogen);
  const faelle = ["01", "02", "03"].map(antwortenOf);
  const inhalt = fuelleAus(leer, faelle);
  const breaches = await excelBreaches(inhalt);
  // the next spreadsheet calculates them; results of the empty questionnaire would be wrong
  expect(breaches.filter((breach) => !breach.endsWith("formula without its result"))).toEqual([]);
  const gelesen = await leseMappe(inhalt);
  if (!gelesen.ok) throw new Error(gelesen.satz);
  const { kennung, katalog } = bogen;
  const rueckgabe = leseRueckgabe(gelesen.mappe, { kennung, katalog, schluessel: SCHLUESSEL });
  expect(rueckgabe.faelle).toEqual(faelle);
});

test("more cases than the questionnaire has are a mistake of the caller", async () => {
  const leer = await createFragebogenschreiber({ schluessel: SCHLUESSEL }).write(sampleFragebogen(sampleFaelle(1)));
  expect(() => fuelleAus(leer, [antwortenOf("01"), antwortenOf("02")])).toThrow(/without a cell/);
});
