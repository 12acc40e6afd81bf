// "Wo lade ich die Mappe hoch", "wer gibt noch ab": the second half of a verb stands at the end, and by itself says
// nothing or the opposite.

const VERBEN = [
  { verb: "lad(?:e|en)?|lädt|laedt", vorsilbe: "hoch", ganz: "hochladen" },
  { verb: "geb(?:e|en)?|gibt", vorsilbe: "ab", ganz: "abgeben" },
  { verb: "geb(?:e|en)?|gibt", vorsilbe: "zurück", ganz: "zurückgeben" },
  { verb: "reich(?:e|en|t)?", vorsilbe: "ein", ganz: "einreichen" },
  {
    verb: "(?:lauf(?:e|en)|läuft|laeuft)(?! (?:das|es|hier|die sache|die rückgabe|die abgabe))",
    vorsilbe: "ab",
    ganz: "ablaufen",
  },
  { verb: "lieg(?:t|en)", vorsilbe: "an", ganz: "anstehen" },
  { verb: "fäll(?:t)|fallen", vorsilbe: "an", ganz: "anstehen" },
] as const;

const MUSTER = VERBEN.map(({ verb, vorsilbe, ganz }) => ({
  muster: new RegExp(
    `(?<!\\p{L})(?:${verb})(?!\\p{L})((?: [^\\s?!;]{1,30}){0,6}?) ${vorsilbe}(?=[\\s?!.,]*$| (?:bitte|und|oder|noch)(?!\\p{L}))`,
    "iu",
  ),
  ganz,
}));

/** A text in which such verbs stand in one word. */
export const mitGanzenVerben = (text: string): string =>
  MUSTER.reduce((rest, { muster, ganz }) => rest.replace(muster, `${ganz}$1`), text);
