import type { Lesung } from "../lesung.ts";
import { deuteWort, isBekanntesWort } from "../lexikon/deute-wort.ts";
import type { Wort } from "../wort.ts";

const ANREDE = new Set(["frau", "herr", "herrn", "fr", "hr", "kollegin", "kollege", "kollegen"]);
const DAVOR = new Set([...ANREDE, "durch"]);
const VERTRITT = new Set(["als", "vertritt", "ubernimmt"]);
const MAX_TEILE = 3;

/** "Dr. Anna-Lena von der Heide", "O'Neill": what a name consists of beside words. */
const ZUSAMMENGESETZT =
  /(?<!\p{L})(?:[Dd]urch|[Ff]rau|[Hh]errn?|[Kk]olleg(?:in|en?)|[FfHh]r\.) (?:(?:[Ff]rau|[Hh]errn?|[FfHh]r\.|[Dd]r\.?|[Pp]rof\.?) ){0,3}((?:\p{Lu}\p{L}{1,30}(?:-\p{Lu}\p{L}{1,30})? ){0,1}(?:(?:von|van|de|zu) (?:der |den |dem )?\p{Lu}\p{L}{1,30}|\p{Lu}['’]\p{Lu}\p{L}{1,30}|\p{Lu}\p{L}{1,30}-\p{Lu}\p{L}{1,30}))(?![\p{L}-])/u;

/** Who is named in a text: an e-mail address, or words that mean nothing else where a name would stand. */
export const nameOf = ({ text, nummern, worte }: Lesung): string | undefined => {
  const email = nummern.find(({ art }) => art === "email");
  if (email !== undefined) return email.wert;
  const ganzer = ZUSAMMENGESETZT.exec(text)?.[1];
  if (ganzer !== undefined) return ganzer;
  const isName = (wort: Wort | undefined): boolean =>
    wort !== undefined && /^\p{L}{2,}/u.test(wort.text) && deuteWort(wort.form).size === 0;
  const isGrossesUnbekanntes = ({ text: word, form }: Wort): boolean =>
    /^\p{Lu}\p{L}/u.test(word) && !isBekanntesWort(form);
  const named = (at: number, nachAnrede = false): string | undefined => {
    const teile: string[] = [];
    for (let next = at; teile.length < MAX_TEILE; next++) {
      const wort = worte[next];
      // "Meier" is a letter from "meiner": behind "Frau" it can only be a name
      if (wort === undefined || !(isName(wort) || (nachAnrede && next === at && isGrossesUnbekanntes(wort)))) break;
      teile.push(wort.text);
    }
    return teile.length === 0 ? undefined : teile.join(" ");
  };
  const nachPunkt = (at: number): number => (worte[at + 1]?.text === "." ? at + 2 : at + 1);
  const places = worte.keys();
  for (const at of places) {
    if (DAVOR.has(worte[at]?.form ?? "")) {
      const behind = nachPunkt(at);
      const name = named(ANREDE.has(worte[behind]?.form ?? "") ? nachPunkt(behind) : behind, true);
      if (name !== undefined) return name;
    }
  }
  const istVorVertretung = (at: number): boolean => {
    let next = at + 1;
    while (next < at + MAX_TEILE && isName(worte[next])) next++;
    return VERTRITT.has(worte[next]?.form ?? "");
  };
  // "trag muster als Vertretung ein", "Muster übernimmt", "..., Beispiel"
  const at = worte.findIndex((wort, index) => isName(wort) && (/^\p{Lu}/u.test(wort.text) || istVorVertretung(index)));
  return at < 0 ? undefined : named(at);
};
