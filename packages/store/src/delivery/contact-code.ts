import { dayNumber, isoDate, KONTAKTARTEN, type Kontakt, STELLEN } from "@verlauf/core";

// A customer's contacts in one column: nine digits each, without anything between. 123456789 is day 1234567 (days since
// 01.01.0001, plus a million, so that there are always seven digits), kind 8 and office 9. What decides about a contact,
// and no more; the table `kontakt` has the rest.

type Art = Kontakt["art"];
type Stelle = Kontakt["stelle"];

/** Stored digits: what once stands in a database must never get another meaning, so new ones are added at the end. */
export const ART_CODES: Readonly<Record<Art, number>> = {
  persönlich: 1,
  telefonisch: 2,
  schriftlich: 3,
  "E-Mail": 4,
  Video: 5,
  Gruppe: 6,
  "nicht erschienen": 7,
};

export const STELLE_CODES: Readonly<Record<Stelle, number>> = {
  Integrationsfachkraft: 1,
  Fallmanagement: 2,
  Leistung: 3,
  Eingangszone: 4,
  Träger: 5,
  ÄD: 6,
  PD: 7,
};

const WIDTH = 9;
const OFFSET = 1_000_000 - dayNumber("0001-01-01");

const words = <T extends string>(all: readonly T[], codes: Readonly<Record<T, number>>): readonly (T | undefined)[] => {
  const byCode: (T | undefined)[] = new Array(10).fill(undefined);
  for (const word of all) byCode[codes[word]] = word;
  return byCode;
};

const ARTEN = words(KONTAKTARTEN, ART_CODES);
const STELLEN_BY_CODE = words(STELLEN, STELLE_CODES);

const cases = (column: string, codes: Readonly<Record<string, number>>): string =>
  `case ${column} ${Object.entries(codes)
    .map(([word, code]) => `when '${word}' then ${code}`)
    .join(" ")} end`;

/** The SQL expression for the code of a row of `kontakt`. */
export const CONTACT_CODE_SQL = `((datum - date '0001-01-01' + 1000000) * 100 + (${cases("art", ART_CODES)}) * 10 + (${cases("stelle", STELLE_CODES)}))::text`;

const DIGIT_ZERO = 48;

export const contactsFrom = (text: string): readonly Kontakt[] => {
  const contacts: Kontakt[] = [];
  for (let start = 0; start < text.length; start += WIDTH) {
    let day = 0;
    for (let index = start; index < start + 7; index++) day = day * 10 + text.charCodeAt(index) - DIGIT_ZERO;
    const art = ARTEN[text.charCodeAt(start + 7) - DIGIT_ZERO];
    const stelle = STELLEN_BY_CODE[text.charCodeAt(start + 8) - DIGIT_ZERO];
    if (art === undefined || stelle === undefined)
      throw new Error("a contact with a code that this version doesn't know");
    contacts.push({ datum: isoDate(day - OFFSET), art, stelle });
  }
  return contacts;
};
