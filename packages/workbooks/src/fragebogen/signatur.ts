import { createHmac, type KeyObject, timingSafeEqual } from "node:crypto";
import type { Fragebogenkennung } from "./fragebogen.ts";

// By its signature a returned workbook proves which team, month and cases it belongs to; by a key in each row an answer
// proves its case and question, wherever somebody has moved it.

/** As a key object it signs four times faster, which is worth it for every row of a workbook. */
export type Schluessel = Uint8Array | KeyObject;

/** What a workbook says of itself as one text, and the proof that nobody has changed it. */
export interface Nachweis {
  readonly nutzlast: string;
  readonly signatur: string;
}

/** Excel cuts a text property after so many characters. */
const PROPERTY_CHARACTERS = 255;
const PART = /^verlauf_(\d+)$/;
const SIGNATURE = "verlauf_signatur";

/** 96 bits; the whole hash in every row would double the size of the file. */
const ROW_CHARACTERS = 16;

// the purpose is part of what is signed: neither kind of proof can stand for the other
const hmac = (zweck: string, text: string, schluessel: Schluessel): string =>
  createHmac("sha256", schluessel).update(`${zweck}\n${text}`).digest("base64url");

// only visible ASCII, so that no program on the way normalises a letter or trims a piece's blank
const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[^!-~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

export const signiere = (kennung: Fragebogenkennung, schluessel: Schluessel): Nachweis => {
  const nutzlast = asciiJson(kennung);
  return { nutzlast, signatur: hmac("fragebogen", nutzlast, schluessel) };
};

export const pruefeSignatur = ({ nutzlast, signatur }: Nachweis, schluessel: Schluessel): boolean => {
  const expected = Buffer.from(hmac("fragebogen", nutzlast, schluessel));
  const given = Buffer.from(signatur);
  return given.length === expected.length && timingSafeEqual(given, expected);
};

/**
 * The key of an answer's row, `case|question|HMAC`; of a case's overall judgement, where `nr` is null, `case|G|HMAC`. It
 * holds for the case of that team and month, so a workbook that was made again keeps its keys.
 */
export const zeilenschluessel = (
  kennung: Fragebogenkennung,
  fall: string,
  nr: string | null,
  schluessel: Schluessel,
): string => {
  const { ebene, zeitraum, dienststelle, einheit, katalog, version, faelle } = kennung;
  const row = [ebene, zeitraum, dienststelle, einheit, katalog, version, fall, faelle[fall] ?? null, nr];
  return `${fall}|${nr ?? "G"}|${hmac("zeile", JSON.stringify(row), schluessel).slice(0, ROW_CHARACTERS)}`;
};

/** The proof as custom properties, in pieces that Excel keeps whole. */
export const eigenschaftenOf = ({ nutzlast, signatur }: Nachweis): Readonly<Record<string, string>> => {
  const pieces = nutzlast.match(new RegExp(`.{1,${PROPERTY_CHARACTERS}}`, "g")) ?? [];
  return {
    ...Object.fromEntries(pieces.map((piece, index) => [`verlauf_${index + 1}`, piece])),
    [SIGNATURE]: signatur,
  };
};

/** The proof that a workbook's custom properties hold, not yet checked; null where there is none. */
export const nachweisAus = (eigenschaften: Readonly<Record<string, string>>): Nachweis | null => {
  const signatur = eigenschaften[SIGNATURE];
  const pieces = Object.entries(eigenschaften)
    .flatMap(([name, piece]) => (PART.test(name) ? [{ number: Number(PART.exec(name)?.[1]), piece }] : []))
    .sort((one, other) => one.number - other.number);
  return signatur === undefined || pieces.length === 0
    ? null
    : { nutzlast: pieces.map(({ piece }) => piece).join(""), signatur };
};
