import { expect, test } from "vitest";
import { phraseOf } from "../antworten/phrase-of.ts";
import type { Absicht } from "./absicht.ts";
import { verstehe } from "./verstehe.ts";

const HEUTE = "2026-11-11";
const UMGEBUNG = { heute: HEUTE, vorher: undefined } as const;

test("who writes nothing but a mention gets help", () => {
  expect(verstehe("<at>Verlauf</at> ", UMGEBUNG)).toEqual({ art: "verstanden", absicht: { art: "hilfe" } });
});

test("what isn't understood is answered by the two things asked most", () => {
  expect(verstehe("kannst du müller abmahnen", UMGEBUNG)).toEqual({
    art: "unklar",
    vorschlaege: [
      { text: "Wer ist überfällig?", absicht: { art: "ueberfaellig" } },
      { text: "Meine zehn Fälle", absicht: { art: "faelle" } },
    ],
  });
});

test.for([
  ["wer vertritt mich?", ["Vertretung eintragen", "Hilfe"]],
  ["welche Ausnahmen gibt es?", ["Ausnahme eintragen", "Hilfe"]],
  ["sind die Erinnerungen aus?", ["Erinnerungen aus", "Hilfe"]],
  ["weiter", ["Wer ist überfällig?", "Meine zehn Fälle"]],
  ["gedicht über den stand der mappe", ["Stand", "Arbeitsmappe"]],
] as const)("what is near to „%s“ is offered: %j", ([text, texte]) => {
  const answer = verstehe(text, UMGEBUNG);
  expect(answer.art === "unklar" ? answer.vorschlaege.map((vorschlag) => vorschlag.text) : answer).toEqual(texte);
});

test("every suggestion, written as it stands, is understood as its button says", () => {
  const texts = [
    "abwesend",
    "vertretung",
    "ausnahme",
    "erinnerung",
    "stand?!",
    "daten gedicht",
    "mail auswertung mappe",
    "mail vorschau fällig",
  ];
  const offered = texts.flatMap((text) => {
    const answer = verstehe(text, UMGEBUNG);
    return answer.art === "verstanden" ? [] : answer.vorschlaege;
  });
  expect(offered.length).toBeGreaterThan(10);
  for (const { text, absicht } of offered) expect(verstehe(text, UMGEBUNG)).toEqual({ art: "verstanden", absicht });
});

test.for<Absicht>([
  { art: "ueberfaellig" },
  { art: "ueberfaellig", team: "412" },
  { art: "ueberfaellig", bereich: true },
  { art: "ueberfaellig", bereich: "41" },
  { art: "ueberfaellig", team: "412", unter25: true, profillage: ["M", "I"], faelligBis: "2026-11-30" },
  { art: "ueberfaellig", profillage: ["A", "F", "E", "S", "U", "Z", "N"] },
  { art: "faellig" },
  { art: "faellig", team: "413", zeitraum: { von: "2026-12-20", bis: "2027-01-05" } },
  { art: "vorschau", team: "412" },
  { art: "person", angabe: { referenz: "412-7QK3ZD" }, warum: false },
  { art: "person", angabe: { referenz: "412-7QK3ZD" }, warum: true },
  { art: "person", angabe: { referenz: "2026-10-412-03" }, warum: true },
  { art: "faelle", monat: "2026-10", team: "412" },
  { art: "fall", referenz: "03" },
  { art: "fall", referenz: "2026-10-412-03" },
  { art: "stand", monat: "2026-10", bereich: "41" },
  { art: "arbeitsmappe", monat: "2026-10", team: "412" },
  { art: "auswertung", monat: "2026-10", bereich: "41" },
  { art: "vertretung" },
  { art: "vertretung", team: "412" },
  { art: "abwesend" },
  { art: "ausnahme" },
  { art: "meine_daten" },
  { art: "erinnerungen_aus" },
  { art: "erinnerungen_aus", bis: "2026-12-15" },
  { art: "erinnerungen_an" },
  { art: "hilfe" },
])("what a channel without cards prints in a button's place is understood: %j", (absicht) => {
  expect(verstehe(phraseOf(absicht) ?? "", UMGEBUNG)).toEqual({ art: "verstanden", absicht });
});

// as long as a message may be, and made to mislead every expression that repeats something
const LANGE = [
  "a".repeat(4_000),
  "1".repeat(4_000),
  "1 ".repeat(2_000),
  "1.".repeat(2_000),
  "und ".repeat(1_000),
  "<at>".repeat(1_000),
  "<a ".repeat(1_300),
  "&".repeat(4_000),
  `${"a".repeat(3_990)}@`,
  "a@".repeat(2_000),
  "a-".repeat(2_000),
  "2026-10-".repeat(500),
  "Team 412 und ".repeat(300),
  "M und A und ".repeat(330),
  "bis zum ".repeat(500),
  "nächste ".repeat(500),
  "überfäligg ".repeat(360),
  "nicht a, ".repeat(440),
  "nicht a sondern ".repeat(250),
  `statt ${"a ".repeat(1_990)}`,
  "bis auf die ".repeat(330),
  "ohne die ".repeat(440),
  `Vertretung ${"Frau Muster-".repeat(330)}`,
  `${", ".repeat(1_990)}u25 raus`,
  "ausnahm ".repeat(500),
  `ausnahme ${"weil ".repeat(700)}`,
  "\u0308".repeat(4_000),
  "😀".repeat(2_000),
  "\ud83d".repeat(4_000),
];

test.for(LANGE)("a long text is answered, and the same each time (%#)", (text) => {
  const vorher: Absicht = { art: "ueberfaellig" };
  const first = verstehe(text, { heute: HEUTE, vorher });
  expect(verstehe(text, { heute: HEUTE, vorher })).toEqual(first);
  expect(["verstanden", "unklar", "hinweis"]).toContain(first.art);
});

/** Reproducible, and far from what people write. */
const zufall = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

const BRUCHSTUECKE =
  "wer ist sind überfällig fällig dran team 412 413 und oder nur ohne nicht außer sondern raus u25 ü25 M Z profil bis ab vom 1. 15.12. 31.06. KW 60 nächste woche freitag fall 3 warum als excel weiter zurück 412-7QK3ZD 123H000009 mappe stand ? , - / : & § mein bereich".split(
    " ",
  );

test("no order of words breaks it, and none of them is taken for something to be entered", () => {
  const next = zufall(5);
  for (let round = 0; round < 3_000; round++) {
    const words = Array.from(
      { length: 1 + Math.floor(next() * 12) },
      () => BRUCHSTUECKE[Math.floor(next() * BRUCHSTUECKE.length)],
    );
    const answer = verstehe(words.join(" "), UMGEBUNG);
    if (answer.art !== "verstanden") expect(answer.vorschlaege).toHaveLength(2);
    else
      expect(["vertretung", "ausnahme", "abwesend", "erinnerungen_aus", "bestaetigen", "verwerfen"]).not.toContain(
        answer.absicht.art,
      );
  }
});
