import { ordnungszahlOf, zahlOf } from "./daten/zahlwort.ts";
import { isInhaltswort } from "./lexikon/deute-wort.ts";
import { falte } from "./normalisiere.ts";
import type { Fund, Wort } from "./wort.ts";

// Who dictates gets words as the machine heard them: numbers spelled out, compounds in two.

/** Below that, numbers in words are read where they stand: "ein" and "acht" mean other things too. */
const GESPROCHEN_AB = 13;
const MONATSNAMEN = [
  "januar",
  "februar",
  "april",
  "juni",
  "juli",
  "august",
  "september",
  "oktober",
  "november",
  "dezember",
] as const;
const KUERZESTES_GANZES = 9;
const KUERZESTER_TEIL = 3;

const verbunden = (one: Wort, two: Wort, text: string): Wort => ({
  text,
  form: falte(text),
  von: one.von,
  bis: two.bis,
});

const isWort = (wort: Wort | undefined): wort is Wort => wort !== undefined && /^\p{L}+$/u.test(wort.text);

const hundreds = (one: Wort, two: Wort): number | undefined =>
  /hundert$/.test(one.form) && (zahlOf(two) ?? 100) < 100 ? zahlOf({ ...two, form: one.form + two.form }) : undefined;

/** The words of a text with what belongs together in one. */
export const zusammengesetzt = (worte: readonly Wort[]): readonly Wort[] => {
  const whole: Wort[] = [];
  for (let at = 0; at < worte.length; at++) {
    const [one, two] = [worte[at], worte[at + 1]];
    if (one === undefined) break;
    const spoken = gesprocheneHunderter(worte, at);
    if (spoken !== undefined) {
      whole.push(spoken.wert);
      at += spoken.laenge - 1;
      continue;
    }
    const pair = isWort(one) && isWort(two) ? paar(one, two) : undefined;
    if (pair !== undefined) at++;
    whole.push(...(pair === undefined ? inZiffern(one) : [pair]));
  }
  return whole;
};

/** "vier hundert zwölf", "vier hundertzwölf" */
const gesprocheneHunderter = (worte: readonly Wort[], at: number): Fund<Wort> | undefined => {
  for (const laenge of [3, 2]) {
    const parts = worte.slice(at, at + laenge);
    const [first, last] = [parts[0], parts.at(-1)];
    if (parts.length < laenge || !parts.every(isWort) || first === undefined || last === undefined) continue;
    if (!parts.slice(1).some(({ form }) => form.startsWith("hundert"))) continue;
    const number = zahlOf({ ...first, form: parts.map(({ form }) => form).join("") });
    if (number !== undefined) return { wert: verbunden(first, last, String(number)), laenge };
  }
  return undefined;
};

const paar = (one: Wort, two: Wort): Wort | undefined => {
  const number = hundreds(one, two);
  if (number !== undefined) return verbunden(one, two, String(number));
  const form = one.form + two.form;
  if (form.length < KUERZESTES_GANZES || Math.min(one.form.length, two.form.length) < KUERZESTER_TEIL) return undefined;
  return isInhaltswort(form) && !isInhaltswort(one.form) ? verbunden(one, two, one.text + two.text) : undefined;
};

/** "Oktoberfälle" */
const nachMonat = (wort: Wort): readonly Wort[] | undefined => {
  const monat = MONATSNAMEN.find((name) => wort.form.startsWith(name) && isInhaltswort(wort.form.slice(name.length)));
  if (monat === undefined || wort.form.length !== wort.text.length) return undefined;
  const at = wort.von + monat.length;
  return [
    { text: wort.text.slice(0, monat.length), form: monat, von: wort.von, bis: at },
    { text: wort.text.slice(monat.length), form: wort.form.slice(monat.length), von: at, bis: wort.bis },
  ];
};

const inZiffern = (wort: Wort): readonly Wort[] => {
  const split = nachMonat(wort);
  if (split !== undefined) return split;
  if (!isWort(wort) || wort.form.length < 6) return [wort];
  const number = zahlOf(wort);
  if (number !== undefined && number >= GESPROCHEN_AB) return [{ ...wort, text: String(number), form: String(number) }];
  const day = ordnungszahlOf(wort);
  if (day === undefined || day < GESPROCHEN_AB) return [wort];
  const end = wort.bis - 1;
  return [
    { ...wort, text: String(day), form: String(day), bis: end },
    { text: ".", form: ".", von: end, bis: wort.bis },
  ];
};
