import { PROFILLAGEN, type Profillage } from "@verlauf/core";
import { isGemeint } from "../aehnlich.ts";
import type { Fund, Wort } from "../wort.ts";
import { leseAlter } from "./alter.ts";
import { ausgenommenAt, nichtNurAt } from "./ausgenommen.ts";

/** Which Profillagen are named, or which are to be left out. */
export interface Profilwahl {
  readonly codes: readonly Profillage[];
  readonly ohne: boolean;
}

const NAMEN: Readonly<Record<string, Profillage>> = {
  markt: "M",
  aktivierung: "A",
  aktivierer: "A",
  forder: "F",
  entwicklung: "E",
  entwickler: "E",
  stabilisierung: "S",
  stabi: "S",
  unterstutzung: "U",
  integriert: "I",
};

const ENDUNG = /(?:s?profil(?:e|en|s|er|ern|ler|lern|lage|lagen)?|s?kunden?|s?kundinnen|s?leute|e[nrs]?|s|innen)$/;
const PROFIL = /^(?:profil(?:e|en|s|lage|lagen)?|pl)$/;
const PERSONEN = /^(?:kds?|kdn|kund|kunden?|kundin|kundinnen|leute|profile?|profilen|falle|fallen|personen)$/;
const EINGRENZEND = new Set(["nur", "bloss", "lediglich", "auch"]);
const BINDEWORT = new Set(["und", "oder", ",", "/", "&", "+", "sowie", "nur", "die", "der", "plus"]);

/** One Profillage by its name, in whatever ending; the words of I, Z and N are several. */
const leseName = (worte: readonly Wort[], ab: number): Fund<Profillage> | undefined => {
  const form = worte[ab]?.form ?? "";
  const phrase = (...parts: readonly string[]): boolean =>
    parts.every((part, offset) => isGemeint(worte[ab + offset]?.form ?? "", part, 1));
  if (phrase("zuordnung", "nicht", "erforderlich")) return { wert: "Z", laenge: 3 };
  const isFest = (wort: Wort | undefined): boolean => wort?.form.startsWith("festgelegt") === true;
  if (phrase("noch", "nicht") && isFest(worte[ab + 2])) return { wert: "N", laenge: 3 };
  if (phrase("nicht") && isFest(worte[ab + 1])) return { wert: "N", laenge: 2 };
  if (form.startsWith("integriert")) return { wert: "I", laenge: 1 + integriertRest(worte, ab + 1) };

  // "wie entwickelt es sich"
  if (/^(?:entwick(?:el[nt]|le)|aktivier(?:en|e|t|st))$/.test(form)) return undefined;
  const hasEnding = ENDUNG.test(form);
  const stem = hasEnding ? form.replace(ENDUNG, "") : form;
  const isProfil = /prof/.test(form);
  for (const [name, code] of Object.entries(NAMEN)) {
    const isSame =
      stem === name || form === name || isVerschrieben(stem, name, isProfil) || isGanzVerschrieben(form, name);
    if (!isSame) continue;
    const at = worte[ab + 1]?.text === "-" ? ab + 2 : ab + 1;
    const next = worte[at]?.form ?? "";
    return {
      wert: code,
      laenge: !isProfil && (PROFIL.test(next) || (at > ab + 1 && PERSONEN.test(next))) ? at + 1 - ab : 1,
    };
  }
  return undefined;
};

const isVerschrieben = (stem: string, name: string, isProfil: boolean): boolean =>
  isGemeint(stem, name, name.length < 6 ? (isProfil ? 1 : 0) : name.length < 9 ? 1 : 2);

/** "foerderprofiel": the slip may lie in the second part. */
const isGanzVerschrieben = (form: string, name: string): boolean =>
  /prof/.test(form) && [`${name}profil`, `${name}sprofil`].some((whole) => isGemeint(form, whole, 2));

// ", aber weiter hilfebedürftig"
const integriertRest = (worte: readonly Wort[], ab: number): number => {
  let at = worte[ab]?.text === "," ? ab + 1 : ab;
  if (worte[at]?.form !== "aber") return 0;
  at++;
  while (/^(?:weiter|weiterhin|noch|hilfebedurftige?n?)$/.test(worte[at]?.form ?? "")) at++;
  return at - ab;
};

/** "M"; "FP" is how Förderprofil is shortened, beside the word of a list or another that narrows. */
const codeOf = (wort: Wort | undefined): Profillage | undefined => {
  if (wort === undefined || wort.text.length > 3) return undefined;
  const sign = /^([maefsu])ps?$/i.exec(wort.text)?.[1] ?? wort.text;
  return PROFILLAGEN.find((code) => code.toLowerCase() === sign.toLowerCase());
};

const isVorListenwort = (wort: Wort | undefined): boolean =>
  wort !== undefined && (wort.form.startsWith("uberfallig") || wort.form.startsWith("fallig"));

/** A letter is one only beside a word that makes it one: "Profil N", "M-Kunden", "ohne Z". */
const leseCode = (worte: readonly Wort[], ab: number, nachWort: boolean): Fund<Profillage> | undefined => {
  const code = codeOf(worte[ab]);
  if (code === undefined || leseAlter(worte, ab) !== undefined) return undefined;
  const hyphen = worte[ab + 1]?.text === "-" ? 1 : 0;
  const next = worte[ab + 1 + hyphen];
  const hasPerson = next !== undefined && PERSONEN.test(next.form);
  if (hasPerson) return { wert: code, laenge: 2 + hyphen };
  return nachWort && (hyphen === 0 || next === undefined) ? { wert: code, laenge: 1 } : undefined;
};

/** The Profillagen that stand at a place, all that are counted up. */
export const leseProfillagen = (worte: readonly Wort[], ab: number): Fund<Profilwahl> | undefined => {
  const codes: Profillage[] = [];
  const back = nichtNurAt(worte, ab);
  const out = back > 0 ? 0 : ausgenommenAt(worte, ab);
  let at = ab + back + out;
  let isAwaited = at > ab || EINGRENZEND.has(worte[at]?.form ?? "") || isVorListenwort(worte[ab - 1]);
  if (EINGRENZEND.has(worte[at]?.form ?? "")) at++;
  while (["die", "der", "den", "das", "in", "im", "mit"].includes(worte[at]?.form ?? "")) at++;
  if (PROFIL.test(worte[at]?.form ?? "")) {
    isAwaited = true;
    at++;
  }
  let end = ab;
  for (;;) {
    const found = leseName(worte, at) ?? leseListencode(worte, at, isAwaited || codes.length > 0);
    if (found === undefined) break;
    if (!codes.includes(found.wert)) codes.push(found.wert);
    at += found.laenge;
    end = at;
    while (BINDEWORT.has(worte[at]?.form ?? "") || PROFIL.test(worte[at]?.form ?? "")) at++;
  }
  if (codes.length === 0) return undefined;
  if (PROFIL.test(worte[end]?.form ?? "")) end++;
  return { wert: back > 0 ? { codes: PROFILLAGEN, ohne: false } : { codes, ohne: out > 0 }, laenge: end - ab };
};

// "E und F Profil": the first letter is one because of what stands behind the last
const leseListencode = (worte: readonly Wort[], ab: number, nachWort: boolean): Fund<Profillage> | undefined => {
  const direct = leseCode(worte, ab, nachWort);
  // "M- und A-Profile"
  const bindestrich = (at: number): number =>
    worte[at + 1]?.text === "-" && BINDEWORT.has(worte[at + 2]?.form ?? "") ? 1 : 0;
  if (direct !== undefined || (nachWort && bindestrich(ab) === 0)) return direct;
  let at = ab;
  while (codeOf(worte[at]) !== undefined && BINDEWORT.has(worte[at + 1 + bindestrich(at)]?.form ?? "")) {
    at += 2 + bindestrich(at);
  }
  if (at === ab || codeOf(worte[at]) === undefined) return undefined;
  const next = worte[at + 1]?.text === "-" ? worte[at + 2] : worte[at + 1];
  const isList = next !== undefined && (PROFIL.test(next.form) || PERSONEN.test(next.form));
  const first = codeOf(worte[ab]);
  return isList && first !== undefined ? { wert: first, laenge: 1 + bindestrich(ab) } : undefined;
};
