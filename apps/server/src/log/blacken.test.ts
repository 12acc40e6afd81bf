import { expect, test } from "vitest";
import { blacken, stellen } from "./blacken.ts";

test.for([
  ["no customer 123H000009 in team", "no customer […] in team"],
  ["no customer 123 h 000009", "no customer […]"],
  ["Key (kundennummer)=(123X1) already exists", "Key (kundennummer)[…] already exists"],
  [
    'duplicate key value violates unique constraint "einmalig_schluessel_key"',
    'duplicate key value violates unique constraint "einmalig_schluessel_key"',
  ],
  ['invalid input syntax for type date: "Erika Muster"', "invalid input syntax for type date: […]"],
  [
    "ENOENT: no such file or directory, open '/daten/eingang/Muster.csv'",
    "ENOENT: no such file or directory, open […]",
  ],
  ["erika.muster@haus.de is nobody", "[…] is nobody"],
  ["fetch https://flow.haus.de/erika?nr=1 failed", "fetch https://flow.haus.de[…] failed"],
  ["connect postgres://verlauf:geheim@rechner/db", "connect […][…]"],
  ["born 1970-01-31 or 31.01.1970", "born […] or […]"],
  ["1234567 rows", "[…] rows"],
] as const)("%s", ([text, expected]) => {
  expect(blacken(text)).toBe(expected);
});

test("the places in the code are kept, the message isn't", () => {
  const error = new Error("123H000009");
  const frames = stellen(error);
  expect(frames[0]).toContain("blacken.test.ts");
  expect(frames.join("\n")).not.toContain("123H000009");
});
