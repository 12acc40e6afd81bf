import { expect, test } from "vitest";
import { lies } from "../lesung.ts";

const gelesen = (text: string) => lies(text, "2026-11-11");

test.for([
  ["Team 412", ["412"]],
  ["TM 412", ["412"]],
  ["T412", ["412"]],
  ["im 412er-Team", ["412"]],
  ["und 413?", ["413"]],
  ["Teams 412 und 413", ["412", "413"]],
  ["Team 412 oder Team 413", ["412", "413"]],
  ["Team Nord", ["Nord"]],
  ["Team überfällig", []],
  ["Team 412 und 1.12.", ["412"]],
  ["100 Tage", []],
  ["meine 10 Fälle", []],
] as const)("„%s“ names the teams %j", ([text, teams]) => {
  expect(gelesen(text).teams).toEqual(teams);
});

test.for([
  ["im ganzen Bereich", true],
  ["bereichsweit", true],
  ["alle Teams", true],
  ["Bereich 41", "41"],
  ["im Bereich Bereich 41", "41"],
  ["Bereich Nord", "Nord"],
  ["im Bereich überfällig", true],
  ["im Team", undefined],
] as const)("„%s“ names the area %s", ([text, bereich]) => {
  expect(gelesen(text).bereich).toBe(bereich);
});

test.for([
  ["U25", "unter25"],
  ["u 25", "unter25"],
  ["u-25er", "unter25"],
  ["unter 25-jährige", "unter25"],
  ["unter fünfundzwanzig", "unter25"],
  ["Jugendliche", "unter25"],
  ["Ü25", "ab25"],
  ["über 25", "ab25"],
  ["ab 25 Jahren", "ab25"],
  ["ohne die Jugendlichen", "ohneUnter25"],
  ["alle bis auf U25", "ohneUnter25"],
  ["nicht unter 25", "ohneUnter25"],
  ["außer Ü25", "unter25"],
  ["nicht nur die U25", "alle"],
  ["seit über 25 Tagen", undefined],
  ["ab 25.11.", undefined],
] as const)("„%s“ is about age %s", ([text, alter]) => {
  expect(gelesen(text).alter).toBe(alter);
});

test.for([
  ["Marktprofil", ["M"], false],
  ["die M-Kunden", ["M"], false],
  ["Profil N", ["N"], false],
  ["Profillage E und F", ["E", "F"], false],
  ["M/A-Profile", ["M", "A"], false],
  ["foerderprofiel", ["F"], false],
  ["Markt und Stabi", ["M", "S"], false],
  ["Integriert, aber weiter hilfebedürftig", ["I"], false],
  ["Zuordnung nicht erforderlich", ["Z"], false],
  ["noch nicht festgelegt", ["N"], false],
  ["ohne Z", ["Z"], true],
  ["außer Profillage Z und I", ["Z", "I"], true],
] as const)("„%s“ names the Profillagen %j (left out: %s)", ([text, codes, ohne]) => {
  expect(gelesen(text).profile).toEqual([{ codes, ohne }]);
});

test.for(["wer ist a dran", "was soll i machen", "nur u25", "s. o.", "die Förderung"])(
  "„%s“ names no Profillage",
  (text) => {
    expect(gelesen(text).profile).toEqual([]);
  },
);

test.for([
  ["Fall 3", { nr: 3 }],
  ["fall nr. 07", { nr: 7 }],
  ["den dritten Fall", { nr: 3 }],
  ["der 2. Fall", { nr: 2 }],
  ["fall drei", { nr: 3 }],
  ["Fall 412-03", { nr: 3, team: "412" }],
] as const)("„%s“ is a drawn case", ([text, fall]) => {
  expect(gelesen(text).faelle).toEqual([fall]);
});
