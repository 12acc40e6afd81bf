import { expect, test } from "vitest";
import { fall, persoenlich } from "../testing/fall.ts";
import { memoryStore } from "../testing/memory-store.ts";
import { erklaere } from "./erklaere.ts";

const store = memoryStore([
  {
    dienststelle: "1",
    datenstand: "2016-05-31",
    faelle: [
      fall("gut", { kontakte: persoenlich("2016-03-01") }),
      fall("beendet", { betreuungBis: "2016-01-31" }),
      fall("reha", { teamart: "Reha", team: "414" }),
      fall("beschaeftigt", { beschaeftigtenfall: true }),
      fall("beschaeftigt-beendet", { beschaeftigtenfall: true, betreuungBis: "2016-01-31" }),
    ],
  },
]);

const explained = (kundennummer: string, stichtag: "2016-06-01" | "2016-06-30" = "2016-06-01") =>
  erklaere({ store, haeuser: [] }, { kundennummer, stichtag });

test("KD-36: a verdict in paragraphs, with the entry for other programs", async () => {
  const { kopf, absaetze, eintrag } = await explained("gut");
  expect(kopf).toBe("gut · Team 412 · Marktprofil");
  expect(absaetze[0]).toBe("Der nächste Kontakt war am 15.04.2016 fällig, das ist 47 Tage her.");
  expect(absaetze.at(-1)).toMatch(
    /^So prüfen Sie es in VerBIS nach: „Kein Kontakt Vermittler\/Berater seit 17\.04\.2016“/,
  );
  expect(eintrag).toMatchObject({ status: "ueberfaellig", tageUeberfaellig: 47 });
});

test("old data are said after the verdict", async () => {
  expect((await explained("gut", "2016-06-30")).absaetze.at(-1)).toMatch(
    /^Der Datenstand 31\.05\.2016 liegt 30 Tage vor/,
  );
});

test.for([
  ["beendet", "Am 01.06.2016 ist im Export keine Betreuung verzeichnet; für diese Person gilt keine Kontaktdichte."],
  ["reha", "Das Team 414 (Reha) betreut nicht nach dem 4-Phasen-Modell; für diese Person gilt keine Kontaktdichte."],
] as const)("%s: nothing holds, and why", async ([kundennummer, satz]) => {
  expect(await explained(kundennummer)).toMatchObject({ absaetze: [satz], eintrag: null });
});

test.for(["beschaeftigt", "beschaeftigt-beendet", "unbekannt"])(
  "%s gets the answer of an unknown number",
  async (nummer) => {
    await expect(explained(nummer)).rejects.toThrow(
      new RegExp(`^Die Kundennummer ${nummer} ist im Datenstand 31\\.05\\.2016 nicht verzeichnet\\.$`),
    );
  },
);
