import type { Lesung } from "./lese-antwort.ts";
import { vergleichsformen } from "./vergleichsform.ts";

const formen = (text: string): readonly string[] =>
  vergleichsformen(text).map((form) => form.replace(/[^\p{L}\p{N}]/gu, "").replace(/^sonstiges$/, "sonstige"));

// "Schnittstelle (AG-S, ÄD)" and "Kapazität/Terminlage" are also said by what stands before the bracket or at one side
// of the stroke
const teile = (ursache: string): readonly string[] => ursache.replace(/\([^)]*\)/g, "").split("/");

const gleich = (text: string, worte: readonly string[]): boolean => {
  const gesucht = formen(text);
  return worte.flatMap(formen).some((form) => form !== "" && gesucht.includes(form));
};

/** The cause of the list that a typed text means: the whole of it, or a part that no other cause has. */
export const leseUrsache = (text: string, ursachen: readonly string[]): Lesung<string> | undefined => {
  const genannt = text.trim();
  if (ursachen.includes(genannt)) return { antwort: genannt, geaendert: false };
  const ganz = ursachen.filter((ursache) => gleich(text, [ursache]));
  const gemeint = ganz.length > 0 ? ganz : ursachen.filter((ursache) => gleich(text, teile(ursache)));
  const [antwort] = gemeint;
  return antwort === undefined || gemeint.length > 1 ? undefined : { antwort, geaendert: true };
};
