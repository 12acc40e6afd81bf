import type { Listenperson, Ueberfaelligantwort } from "@verlauf/use-cases";
import { expect, test } from "vitest";
import { antwortJson } from "./antwort-json.ts";

const person = (number: number) =>
  ({
    fall: {},
    eintrag: { kundennummer: `${number}`, begruendung: 'Zeile\n"zwei"', hinweise: [] },
  }) as unknown as Listenperson;

test.for([0, 1, 1000, 2500])("%s people in pieces are what they would be at once", (count) => {
  const antwort: Ueberfaelligantwort = {
    stichtag: "2016-06-01",
    datenstand: "2016-05-31",
    personen: Array.from({ length: count }, (_, index) => person(index)),
    nichtInBetreuung: 3,
    beschaeftigtenfaelle: 2,
    zaehlung: { ueberfaellig: count, faellig: 0, im_soll: 0, ausgenommen: 0, profillage_offen: 0, nicht_geregelt: 0 },
    bemerkungen: ["wird nicht mitgegeben"],
  };
  const { personen, bemerkungen: _, stichtag, datenstand, ...counts } = antwort;
  const whole = { stichtag, datenstand, kunden: personen.map(({ eintrag }) => eintrag), ...counts };
  expect([...antwortJson(antwort, false)].join("")).toBe(`${JSON.stringify(whole, null, 1)}\n`);
});
