import type { Wort } from "../wort.ts";

const OHNE = new Set([
  "ohne",
  "ausser",
  "nicht",
  "ausgenommen",
  "abzuglich",
  "minus",
  "exklusive",
  "kein",
  "keine",
  "keinen",
  "keiner",
]);
const DAZWISCHEN = new Set([
  "die",
  "den",
  "der",
  "das",
  "dem",
  "in",
  "im",
  "aus",
  "vom",
  "von",
  "bei",
  "mit",
  "fur",
  "auch",
]);

/** How many words at a place leave out what stands behind them: "ohne", "alle bis auf die", "nicht aus dem". */
export const ausgenommenAt = (worte: readonly Wort[], ab: number): number => {
  const isBisAuf = worte[ab]?.form === "bis" && worte[ab + 1]?.form === "auf" && worte[ab + 2]?.form !== "weiteres";
  if (!isBisAuf && !OHNE.has(worte[ab]?.form ?? "")) return 0;
  return mitArtikeln(worte, ab + (isBisAuf ? 2 : 1)) - ab;
};

/** How many words at a place take a narrowing back: "nicht nur die". */
export const nichtNurAt = (worte: readonly Wort[], ab: number): number =>
  worte[ab]?.form === "nicht" && ["nur", "bloss", "allein"].includes(worte[ab + 1]?.form ?? "")
    ? mitArtikeln(worte, ab + 2) - ab
    : 0;

const mitArtikeln = (worte: readonly Wort[], from: number): number => {
  let at = from;
  while (DAZWISCHEN.has(worte[at]?.form ?? "")) at++;
  return at;
};
