import { Refusal } from "@verlauf/core";
import { expect, test } from "vitest";
import { dateifehler } from "./dateifehler.ts";

const fault = (code: string): Error => Object.assign(new Error(`${code}: made for a test`), { code });

test.for([
  ["ENOENT", "Die Datei oder ihr Ordner ist nicht vorhanden."],
  ["EACCES", "Dafür fehlt die Berechtigung."],
  ["EROFS", "Der Datenträger ist schreibgeschützt."],
  ["ENOSPC", "Auf dem Datenträger ist kein Platz mehr."],
  ["EIO", "Der Datenträger meldet einen Fehler."],
] as const)("%s is told as: %s", ([code, grund]) => {
  const told = dateifehler(fault(code), "liste.csv", "geschrieben");
  expect(told).toBeInstanceOf(Refusal);
  expect(told).toHaveProperty("message", `liste.csv konnte nicht geschrieben werden. ${grund}`);
});

test("anything else stays the bug that it is", () => {
  const bug = new TypeError("no such thing");
  expect(dateifehler(bug, "liste.csv", "gelesen")).toBe(bug);
  const strange = fault("EWHATEVER");
  expect(dateifehler(strange, "liste.csv", "gelesen")).toBe(strange);
});
