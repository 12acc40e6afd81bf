import { expect, test } from "vitest";
import type { Absicht } from "../absicht.ts";
import { verstehe } from "../verstehe.ts";

const HEUTE = "2026-11-11";
const LISTE: Absicht = { art: "ueberfaellig", bereich: true };

test.for([
  ["alle außer Team 413", /^Ein einzelnes Team kann ich nicht ausnehmen/],
  ["Team 412 nicht", /^Ein einzelnes Team kann ich nicht ausnehmen/],
  ["alle außer 412-7QK3ZD", /^Einzelne Personen kann ich/],
  ["nicht nächste Woche", /^Eine Zeit kann ich nicht ausnehmen/],
  ["nur die nicht überfälligen", /^Wer nicht überfällig oder fällig ist/],
  ["nicht als Excel", /^Gut, dann ohne Datei/],
  ["nicht weiter", /^Gut\. Die Liste bleibt/],
  ["und ohne U25", /^Personen ab 25 kann ich nicht/],
] as const)("after a list „%s“ is answered by a sentence, never by just that", ([text, satz]) => {
  const answer = verstehe(text, { heute: HEUTE, vorher: LISTE });
  expect(answer.art === "hinweis" ? answer.satz : answer).toMatch(satz);
});

test.for(["keine Vorschau", "nicht meine Fälle", "wer ist nicht in der Stichprobe", "alle bis auf Beispiel"])(
  "„%s“ is no wish for what it names",
  (text) => {
    expect(verstehe(text, { heute: HEUTE, vorher: undefined }).art).toBe("unklar");
  },
);

test("a negation that begins like a word of weight is still none of somebody who wants something entered", () => {
  for (const text of ["Vertretung nicht für Team 412", "Vertretung für Team 412 nicht", "Ausnahme nicht 412-7QK3ZD"]) {
    expect(verstehe(text, { heute: HEUTE, vorher: undefined }).art, text).toBe("unklar");
  }
});
