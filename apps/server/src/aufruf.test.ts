import { expect, test } from "vitest";
import { readAufruf } from "./aufruf.ts";

test("the options are the command's", () => {
  expect(readAufruf(["--", "--daten", "d", "--konfig=k.yaml"])).toEqual({ daten: "d", konfig: "k.yaml", hilfe: false });
  expect(readAufruf([])).toEqual({ daten: undefined, konfig: undefined, hilfe: false });
  expect(readAufruf(["--help"]).hilfe).toBe(true);
});

test.for([
  [["--port", "1"], "Unbekannt ist --port."],
  [["-d"], "Unbekannt ist -d."],
  [["los"], "„los“ passt hier nicht."],
  [["--daten"], "Nach --daten fehlt ein Wert."],
  [["--daten="], "Nach --daten fehlt ein Wert."],
  [["--daten", "a", "--daten", "b"], "--daten steht mehrfach da. Bitte nur einmal angeben."],
] as const)("%s: %s", ([words, sentence]) => {
  expect(() => readAufruf(words)).toThrow(`${sentence}\n\npnpm server [--daten ORDNER] [--konfig DATEI]`);
});
