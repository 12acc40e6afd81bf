import { expect, test } from "vitest";
import type { Absicht } from "../conversation/absicht.ts";
import { verstehe } from "../conversation/verstehe.ts";
import { phraseOf } from "./phrase-of.ts";

const PHRASEN: readonly (readonly [Absicht, string | undefined])[] = [
  [{ art: "ueberfaellig" }, "Wer ist überfällig?"],
  [{ art: "ueberfaellig", ab: 10 }, "weiter"],
  [{ art: "ueberfaellig", team: "413", unter25: true }, "Wer ist in Team 413 überfällig, nur U25?"],
  [{ art: "ueberfaellig", team: "413", dienststelle: "63510" }, "Wer ist in Team 413 (Dienststelle 63510) überfällig?"],
  [{ art: "arbeitsmappe", team: "413", dienststelle: "63510" }, "Arbeitsmappe Team 413 (Dienststelle 63510)"],
  [
    { art: "ueberfaellig", bereich: true, profillage: ["M", "F"] },
    "Wer ist im Bereich überfällig, nur Marktprofil und Förderprofil?",
  ],
  [
    { art: "ueberfaellig", bereich: "Nord", faelligBis: "2026-11-15" },
    "Wer ist im Bereich Nord überfällig bis 15.11.2026?",
  ],
  [{ art: "faellig", bereich: "Bereich Nord" }, "Wer wird im Bereich Nord bald fällig?"],
  [
    { art: "faellig", zeitraum: { von: "2026-11-09", bis: "2026-11-15" } },
    "Wer wird vom 09.11.2026 bis 15.11.2026 fällig?",
  ],
  [{ art: "vorschau", team: "412" }, "Vorschau in Team 412"],
  [{ art: "person", angabe: { referenz: "412-7QK3ZD" }, warum: true }, "Warum 412-7QK3ZD?"],
  [{ art: "person", angabe: { referenz: "412-7QK3ZD" }, warum: false }, "412-7QK3ZD"],
  [{ art: "person", angabe: { kundennummer: "123H000009" }, warum: true }, undefined],
  [{ art: "faelle", monat: "2026-10", team: "412" }, "Meine Fälle Oktober 2026 Team 412"],
  [{ art: "fall", referenz: "03" }, "Fall 03"],
  [{ art: "stand", bereich: "Nord" }, "Stand Bereich Nord"],
  [{ art: "arbeitsmappe" }, "Arbeitsmappe"],
  [{ art: "auswertung", monat: "2026-10" }, "Auswertung Oktober 2026"],
  [{ art: "vertretung" }, "Vertretung eintragen"],
  [{ art: "vertretung", team: "418" }, "Vertretung für Team 418"],
  [{ art: "erinnerungen_aus", bis: "2026-11-20" }, "Erinnerungen aus bis 20.11.2026"],
  [{ art: "als_excel", von: { art: "ueberfaellig" } }, "als Excel"],
  [{ art: "rueckgabe" }, undefined],
  [
    { art: "vertretung", team: "418", von: "2026-11-02", bis: "2026-11-20" },
    "Vertretung für Team 418 vom 02.11.2026 bis 20.11.2026",
  ],
  [{ art: "abwesend" }, "Ich bin abwesend"],
  [{ art: "abwesend", von: "2026-11-02", bis: "2026-11-20" }, "Ich bin vom 02.11.2026 bis 20.11.2026 abwesend"],
];

test.for(PHRASEN)("%j is written as %j", ([absicht, phrase]) => {
  expect(phraseOf(absicht)).toBe(phrase);
});

test("what waits is confirmed or dropped in a word, and only while it waits", () => {
  for (const art of ["bestaetigen", "verwerfen"] as const) {
    const absicht = { art, vorgang: "8F3K2" };
    const phrase = phraseOf(absicht) ?? "";
    const vorher: Absicht = { art: "bestaetigen", vorgang: "8F3K2" };
    expect(verstehe(phrase, { heute: "2026-11-02", vorher })).toEqual({ art: "verstanden", absicht });
    expect(verstehe(phrase, { heute: "2026-11-02", vorher: undefined })).toMatchObject({ art: "unklar" });
  }
});

/** An area may be named with or without the word before it. */
const withoutBereich = (absicht: Absicht): Absicht => JSON.parse(JSON.stringify(absicht).replaceAll('"Bereich ', '"'));

test.for(PHRASEN.filter(([, phrase]) => phrase !== undefined))("%j is understood again", ([absicht, phrase]) => {
  const understood = verstehe(phrase ?? "", { heute: "2026-11-02", vorher: { art: "ueberfaellig" } });
  expect(understood).toEqual({ art: "verstanden", absicht: withoutBereich(absicht) });
});
