import { expect, test } from "vitest";
import { zusammengefasst } from "./zusammengefasst.ts";

const LEER = "Noch nicht beantwortet.";

test("cells below one another of which the same is said are one line", () => {
  expect(
    zusammengefasst([
      { zelle: "Antworten!E9", meldung: LEER },
      { zelle: "Antworten!E10", meldung: LEER },
      { zelle: "Antworten!E11", meldung: LEER },
      { zelle: "Antworten!E12", meldung: "„evtl.“ steht nicht in der Auswahl." },
      { zelle: "Antworten!E13", meldung: LEER },
      { zelle: "Antworten!F14", meldung: LEER },
      { zelle: "Deckblatt", meldung: LEER },
    ]),
  ).toEqual([
    { zelle: "Antworten!E9 bis E11", meldung: LEER },
    { zelle: "Antworten!E12", meldung: "„evtl.“ steht nicht in der Auswahl." },
    { zelle: "Antworten!E13", meldung: LEER },
    { zelle: "Antworten!F14", meldung: LEER },
    { zelle: "Deckblatt", meldung: LEER },
  ]);
});
