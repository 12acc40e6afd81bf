import { Refusal } from "@verlauf/core";
import { expect, test } from "vitest";
import { refusedWriting } from "./refused-writing.ts";

const fault = (code: string, path?: string): Error => Object.assign(new Error("EXXX: something"), { code, path });

test.for([
  ["EEXIST", "ziel", "„ziel“ ist kein Ordner. Bitte einen anderen Namen angeben."],
  ["EEXIST", "ziel/kunden.csv", "In „ziel“ liegt schon kunden.csv. Bitte einen leeren Ordner angeben."],
  ["ENOTDIR", undefined, "„ziel“ ist kein Ordner. Bitte einen anderen Namen angeben."],
  ["EACCES", "ziel", "In „ziel“ darf nicht geschrieben werden. Bitte einen Ordner mit Schreibrecht angeben."],
  ["EROFS", "ziel", "In „ziel“ darf nicht geschrieben werden. Bitte einen Ordner mit Schreibrecht angeben."],
  [
    "EISDIR",
    "ziel/kunden.csv",
    "In „ziel“ liegt ein Ordner mit dem Namen einer der Dateien. Bitte einen leeren Ordner angeben.",
  ],
  [
    "ENOSPC",
    undefined,
    "Für das Beispielhaus ist in „ziel“ nicht genug Platz. Was dort schon geschrieben ist, ist unvollständig.",
  ],
] as const)("%s on %s is said in German", ([code, path, sentence]) => {
  const refusal = refusedWriting(fault(code, path), "ziel");
  expect(refusal).toBeInstanceOf(Refusal);
  expect(refusal).toHaveProperty("message", sentence);
});

test("a fault that nobody can mend stays what it is", () => {
  for (const error of [fault("EBADF"), new TypeError("bug")]) expect(refusedWriting(error, "ziel")).toBe(error);
});
