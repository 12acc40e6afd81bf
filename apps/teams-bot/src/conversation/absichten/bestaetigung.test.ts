import { expect, test } from "vitest";
import type { Absicht } from "../absicht.ts";
import { verstehe } from "../verstehe.ts";

const OFFEN: Absicht = { art: "bestaetigen", vorgang: "v-1" };
const LISTE: Absicht = { art: "ueberfaellig", team: "412" };

const nach = (vorher: Absicht | undefined, text: string) => verstehe(text, { heute: "2026-11-04", vorher });
const lese = (text: string) => nach(OFFEN, text);

const JA = [
  "ja",
  "Ja!",
  "JA.",
  "ja bitte",
  "ja, eintragen",
  "Ja, bitte eintragen.",
  "ja bitte eintragen",
  "eintragen",
  "bitte eintragen",
  "Bestätigen",
  "bestaetigen",
  "melden",
  "ja passt so",
  "<at>Verlauf</at> ja",
];

const NEIN = [
  "nein",
  "Nein!",
  "nein danke",
  "nein, nicht eintragen",
  "nö",
  "doch nicht",
  "nicht eintragen",
  "verwerfen",
  "abbrechen",
  "lieber nicht",
];

test.for(JA)("%j confirms what waits, and only that", (text) => {
  expect(lese(text)).toEqual({ art: "verstanden", absicht: OFFEN });
  for (const vorher of [
    undefined,
    LISTE,
    { art: "ausnahme" } as const,
    { art: "verwerfen", vorgang: "v-1" } as const,
  ]) {
    expect(JSON.stringify(nach(vorher, text))).not.toContain("bestaetigen");
  }
});

test.for(NEIN)("%j drops what waits, and only that", (text) => {
  expect(lese(text)).toEqual({ art: "verstanden", absicht: { art: "verwerfen", vorgang: "v-1" } });
  for (const vorher of [undefined, LISTE]) expect(JSON.stringify(nach(vorher, text))).not.toContain("verwerfen");
});

test.for([
  "ja?",
  "ja, aber erst ab Montag",
  "ja und noch eine für Team 413",
  "jaja",
  "ja nein",
  "nein, erst ab Dezember",
  "nein doch ja",
  "ok",
  "vielleicht",
  "hm",
  "ja wer ist überfällig",
  "nicht",
  "eintragen?",
  "was passiert bei ja",
  "alles eintragen",
  "nein eintragen",
])("%j neither confirms nor drops", (text) => {
  expect(JSON.stringify(lese(text))).not.toMatch(/"(?:bestaetigen|verwerfen)"/);
});

test("what is asked back meanwhile says that something waits, so that a „ja“ means nothing else", () => {
  expect(lese("hm, was meinst du damit?")).toMatchObject({
    art: "hinweis",
    satz: "Das kann ich nicht. Ihre Bestätigung steht noch aus: Schreiben Sie „ja“ oder „nein“.",
  });
  expect(lese("wer war am 31.11.2026 überfällig?")).toMatchObject({
    art: "hinweis",
    satz: expect.stringMatching(/\. Ihre Bestätigung steht noch aus: Schreiben Sie „ja“ oder „nein“\.$/),
  });
  expect(nach(undefined, "hm, was meinst du damit?")).toMatchObject({ art: "unklar" });
});

test("the list that was talked of before is still there", () => {
  const vorher: Absicht = { art: "bestaetigen", vorgang: "v-1", aus: LISTE };
  expect(nach(vorher, "nur u25")).toEqual({ art: "verstanden", absicht: { ...LISTE, unter25: true } });
  expect(nach(vorher, "weiter")).toEqual(nach(LISTE, "weiter"));
  expect(lese("nur u25")).toMatchObject({ art: "hinweis" });
});
