import { expect, test } from "vitest";
import { anleitungZurNachpruefung } from "./anleitung.text.ts";
import { beispielauftrag, beispielhash } from "./beispielziehung.ts";
import { zieheTeam } from "./ziehen.ts";

test("the instructions work the first drawn case through, with its hashes and its ticket", () => {
  const { protokoll } = zieheTeam(beispielauftrag(), beispielhash);
  const [erster] = protokoll.faelle;
  const text = anleitungZurNachpruefung(protokoll, beispielhash).join("\n");
  for (const part of [
    protokoll.rahmen.sha256,
    beispielhash(protokoll.seed),
    beispielhash(beispielhash(protokoll.seed) + erster?.kundennummer),
    `wird zu ${erster?.ticket}.`,
    `Der erste gezogene Fall muss ${erster?.kundennummer} sein`,
  ]) {
    expect(text).toContain(part);
  }
});

test("without a case they stay whole", () => {
  const { protokoll } = zieheTeam(beispielauftrag({ personen: [] }), beispielhash);
  const lines = anleitungZurNachpruefung(protokoll, beispielhash);
  expect(lines).toHaveLength(6);
  for (const line of lines) expect(line).toMatch(/\.$/);
});

test("of a record that lacks people it is said that nobody can check it any more", () => {
  const { protokoll } = zieheTeam(beispielauftrag(), beispielhash);
  const lines = anleitungZurNachpruefung({ ...protokoll, geschwaerzt: 1 }, beispielhash);
  expect(lines).toEqual([expect.stringContaining("Es lässt sich nicht mehr nachrechnen.")]);
});
