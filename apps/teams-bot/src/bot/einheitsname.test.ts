import { expect, test } from "vitest";
import { eigeneEinheiten } from "./einheiten.ts";
import { einheitenname } from "./einheitsname.ts";

const of = (...befugnisse: readonly (readonly [string, "TL" | "BL" | "GF", string])[]) =>
  einheitenname(
    eigeneEinheiten({
      art: "person",
      kennung: "x",
      befugnisse: befugnisse.map(([dienststelle, rolle, name]) => ({
        rolle,
        dienststelle,
        rd: "Hessen",
        bereich: rolle === "BL" ? name : null,
        team: rolle === "TL" ? name : null,
        inVertretung: false,
      })),
    }),
  );

test("units read on after in and für", () => {
  expect(of(["1", "TL", "412"])).toEqual({ wer: "Team 412", worin: "in Team 412", fuerWen: "Team 412" });
  expect(of(["1", "BL", "41"])).toEqual({ wer: "Bereich 41", worin: "im Bereich 41", fuerWen: "den Bereich 41" });
  expect(of(["1", "GF", ""])).toEqual({
    wer: "Dienststelle 1",
    worin: "in der Dienststelle 1",
    fuerWen: "die Dienststelle 1",
  });
  expect(of(["1", "TL", "412"], ["1", "BL", "Bereich Nord"]).worin).toBe("in Team 412 und im Bereich Nord");
});

test("teams are named in their order", () => {
  const { wer, worin, fuerWen } = of(["1", "TL", "421"], ["1", "TL", "413"], ["1", "TL", "99"]);
  expect([wer, worin, fuerWen]).toEqual([
    "Teams 99, 413 und 421",
    "in den Teams 99, 413 und 421",
    "die Teams 99, 413 und 421",
  ]);
});

test("an office is named beside a name that two of them have, and nowhere else", () => {
  expect(of(["1", "TL", "412"], ["2", "TL", "412"], ["2", "TL", "413"]).worin).toBe(
    "in den Teams 412 (Dienststelle 1), 412 (Dienststelle 2) und 413",
  );
  expect(of(["1", "TL", "412"], ["2", "TL", "413"]).fuerWen).toBe("die Teams 412 und 413");
});
