import type { Lesung } from "../lesung.ts";
import { deuteWort } from "../lexikon/deute-wort.ts";
import type { Wort } from "../wort.ts";

const ANREDE = new Set(["frau", "herr", "herrn", "fr", "hr", "kollegin", "kollege", "kollegen"]);
const DAVOR = new Set([...ANREDE, "durch"]);
const VERTRITT = new Set(["als", "vertritt", "ubernimmt"]);
const MAX_TEILE = 3;

/** Who is named in a text: an e-mail address, or words that mean nothing else where a name would stand. */
export const nameOf = ({ nummern, worte }: Lesung): string | undefined => {
  const email = nummern.find(({ art }) => art === "email");
  if (email !== undefined) return email.wert;
  const isName = (wort: Wort | undefined): wort is Wort =>
    wort !== undefined && /^\p{L}{2,}/u.test(wort.text) && deuteWort(wort.form).size === 0;
  const named = (at: number): string | undefined => {
    const teile: string[] = [];
    for (let next = at; teile.length < MAX_TEILE; next++) {
      const wort = worte[next];
      if (!isName(wort)) break;
      teile.push(wort.text);
    }
    return teile.length === 0 ? undefined : teile.join(" ");
  };
  const places = worte.keys();
  for (const at of places) {
    if (DAVOR.has(worte[at]?.form ?? "")) {
      const name = named(ANREDE.has(worte[at + 1]?.form ?? "") ? at + 2 : at + 1);
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
