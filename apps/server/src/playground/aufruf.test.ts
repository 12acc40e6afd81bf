import { Refusal } from "@verlauf/core";
import { expect, test } from "vitest";
import { readPlaygroundaufruf } from "./aufruf.ts";

test("what is left out has its usual value", () => {
  expect(readPlaygroundaufruf([])).toEqual({
    als: undefined,
    bot: "http://127.0.0.1:8080/api/messages",
    daten: undefined,
    port: undefined,
    hilfe: false,
  });
});

test("everything can be said", () => {
  const words = ["--", "--als", "TL 412", "--bot", "http://localhost:9000", "--daten", "./d", "--port", "57000"];
  expect(readPlaygroundaufruf(words)).toEqual({
    als: "TL 412",
    bot: "http://localhost:9000/api/messages",
    daten: "./d",
    port: 57_000,
    hilfe: false,
  });
  expect(readPlaygroundaufruf(["--bot", "http://localhost:9000/bot"]).bot).toBe("http://localhost:9000/bot");
});

test.for([
  [["--als"], "Nach --als fehlt ein Wert."],
  [["412"], "„412“ passt hier nicht. Gemeint ist vielleicht --als."],
  [["--wer", "412"], "Unbekannt ist --wer."],
  [["--bot", "localhost"], "--bot: „localhost“ passt nicht. Bitte eine Adresse wie http://127.0.0.1:8080 angeben."],
  [["--port", "0"], "--port: „0“ passt nicht. Möglich ist eine ganze Zahl von 1 bis 65.535."],
] as const)("%j is refused", ([words, satz]) => {
  expect(() => readPlaygroundaufruf(words)).toThrow(
    new Refusal(`${satz}\n\npnpm playground [--als WER] [--bot ADRESSE] [--daten ORDNER] [--port PORT]`),
  );
});
