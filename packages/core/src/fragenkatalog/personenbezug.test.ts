import { describe, expect, test } from "vitest";
import { findPersonenbezug, ohneUeblicheNummern, personenbezugText } from "./personenbezug.ts";

// every person, number and address here is made up
const found = (text: string, bekannt: readonly string[] = ["123H000009", "K-77/4"]) =>
  findPersonenbezug(text, bekannt, "2026-10-31");

describe("a Kundennummer", () => {
  test.for([
    "siehe 123H000009",
    "siehe 123h000009.",
    "KN123H000009",
    "Fall 123 H 000 009",
    "Fall 123-H-000-009",
    "１２３Ｈ０００００９",
    "123H\u00ad000009",
    "999B123456 ist die Schwester",
    "wie bei K 77 4",
    "K77/4!",
  ])("%s", (text) => {
    expect(found(text)).toEqual(["Kundennummer"]);
  });

  test.for(["im Jahr 2023 H 1", "1123H0000091", "K-77/45", "XK-77/4", "K-77", "3 von 10 Fällen, Ziff. 2.1.4", ""])(
    "none: %s",
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  test("a house's empty number is in no text", () => {
    expect(found("Text", ["", " - "])).toEqual([]);
  });

  test("a number that begins with a letter and ends with one", () => {
    expect(found("Nr. 1AB2C3", ["AB2C"])).toEqual(["Kundennummer"]);
    expect(found("Nr. XAB2C", ["AB2C"])).toEqual([]);
    expect(found("Nr. AB2CD", ["AB2C"])).toEqual([]);
  });
});

describe("an e-mail address", () => {
  test.for([
    "erika.beispiel@example.org",
    "erika @ post.example.org",
    "max(at)example.de",
    "max [at] example.de",
    "MÜLLER@MÜLLER.DE,",
  ])("%s", (text) => {
    expect(found(text)).toEqual(["E-Mail"]);
  });

  test.for(["per E-Mail eingeladen", "@Team: bitte prüfen", "3 @ 4.50 Euro", "a@b"])("none: %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("a date of birth", () => {
  test.for([
    "12.03.1985",
    "12.3.85",
    "12. 3. 1985",
    "12/03/1985",
    "12-03-1985",
    "1985-03-12",
    "12. März 1985",
    "12 mrz 85",
    "1.Jan.2001",
    "5 Juni 99",
    "30. Sept. 2012",
    "31.02.1990",
    "1.1.32",
    "31.10.2012",
    "geb. 12.03.2024",
    "geb 12.3.24",
    "das Kind (geboren am 12. Mai 2024)",
    "Geburtsdatum: 2024-05-12",
    "Geb.-Datum 12/05/2024",
    "Gebdat. 12.05.2024",
    "geb. in Musterstadt am 1.2.2024",
    "*12.05.2024",
    "* 12.05.2024",
  ])("%s", (text) => {
    expect(found(text)).toEqual(["Geburtsdatum"]);
  });

  test.for([
    "Gespräch am 12.05.2026",
    "01.11.2012",
    "nächster Termin 12.01.27",
    "bis 31.12.31",
    "gebeten am 12.05.2026",
    "Angebot vom 12.05.2026",
    "* Termin am 12.05.2026",
    "41.03.1985",
    "12.13.1985",
    "0.1.1985",
    "12.0.1985",
    "112.03.1985",
    "12.03.19855",
    "seit 1985",
    "Ziff. 2.1.4",
  ])("none: %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

test("the mark names each kind once, in one order", () => {
  const text = "geb. 01.02.1990, Max@example.org, 123H000009 und 01.02.1991, 999B123456";
  expect(found(text)).toEqual(["Kundennummer", "E-Mail", "Geburtsdatum"]);
  expect(personenbezugText(found(text))).toBe("Enthält vielleicht: Kundennummer, E-Mail und Geburtsdatum");
  expect(personenbezugText([])).toBe("");
});

test.for([
  ["siehe 123H000009 und 999B123456", "siehe [x] und [x]"],
  ["Fall 123-H-000 009.", "Fall [x]."],
  ["123H\u00ad000009", "[x]"],
  ["am 01.06.2016: 4 von 4, Ziff. 2.1.4", "am 01.06.2016: 4 von 4, Ziff. 2.1.4"],
])("without what looks like a number, %s is %s", ([text, expected]) => {
  expect(ohneUeblicheNummern(text ?? "", "[x]")).toBe(expected);
});
