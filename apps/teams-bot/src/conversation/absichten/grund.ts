import type { Lesung } from "../lesung.ts";

const BEGINN =
  /(?:wegen|aufgrund|auf grund|grund|begründung|weil|da|denn|und zwar|(?:eintragen|ein|anlegen)(?=:))[\s:]+(?:der|des|einer|eines|dem)?\s*/giu;
const MAX_GRUND = 300;

/** The reason that is given in a text, in its writer's words, up to the time that stands behind it. */
export const grundOf = ({ text, zeitangaben, nummern }: Lesung): string | undefined => {
  const begin = Array.from(text.matchAll(BEGINN)).find(({ index }) => !/\p{L}/u.test(text.charAt(index - 1)));
  if (begin === undefined) return undefined;
  const start = begin.index + begin[0].length;
  const end = [...zeitangaben, ...nummern].map(({ von }) => von).filter((von) => von >= start);
  const grund = text
    .slice(start, Math.min(text.length, start + MAX_GRUND, ...end))
    .replace(/(?:[\s,;.:-]|(?<!\p{L})(?:für|von|bis|ab|vom|eintragen|bitte|ein))+$/iu, "")
    .trim();
  return grund === "" ? undefined : grund;
};
