import { fallnummer, type IsoDate } from "@verlauf/core";
import type { Absicht } from "../absicht.ts";
import { monatOfZeit } from "../daten/datenmonat.ts";
import { isSatz } from "../daten/zeitraum.ts";
import type { Lesung } from "../lesung.ts";
import { teamOf } from "./auswahl.ts";
import { type Erkannt, hat } from "./erkennung.ts";
import { nummerOf } from "./platz.ts";

// What a text means after something of the case review was answered.

export const nachFall = (lesung: Lesung, heute: IsoDate, vorher: Extract<Absicht, { art: "fall" }>): Erkannt => {
  const { referenz, monat, team } = vorher;
  if (hat(lesung, "warum", "erklaeren")) {
    const isShort = /^\d{1,2}$/.test(referenz);
    const full = isShort && monat !== undefined && team !== undefined ? `${monat}-${team}-${referenz}` : referenz;
    return { art: "person", angabe: { referenz: full }, warum: true };
  }
  const nr = nummerOf(lesung);
  if (nr !== undefined) return { ...vorher, referenz: fallnummer(nr) };
  return nachMonat(lesung, heute, vorher);
};

type Monatsabsicht = Extract<Absicht, { art: "faelle" | "arbeitsmappe" | "stand" | "auswertung" | "fall" }>;

export const nachMonat = (lesung: Lesung, heute: IsoDate, vorher: Monatsabsicht): Erkannt => {
  const team = teamOf(lesung);
  if (isSatz(team)) return team;
  const monat = monatOfZeit(lesung.zeit, heute);
  if (isSatz(monat)) return monat;
  const hasBereich = typeof lesung.bereich === "string" && (vorher.art === "stand" || vorher.art === "auswertung");
  if (team.team === undefined && monat === undefined && !hasBereich) return undefined;
  const ort = vorher.art === "auswertung" ? {} : team;
  return {
    ...vorher,
    ...(monat === undefined ? {} : { monat }),
    ...ort,
    ...(hasBereich ? { bereich: lesung.bereich } : {}),
  } as Absicht;
};

const NAECHSTER_FALL = /(?:nächste|naechste|folgende)[rn]?(?: fall)?(?: bitte)?[\s?!.]*$/iu;
const FALL_DAVOR = /(?:vorige|vorherige|letzte)[rn]?(?: fall)?[\s?!.]*$|(?:fall )?davor[\s?!.]*$/iu;

/** "und der nächste Fall", after a case. */
export const erkenneNachbarfall = ({ text }: Lesung, vorher: Absicht | undefined): Erkannt => {
  if (vorher?.art !== "fall") return undefined;
  const step =
    NAECHSTER_FALL.test(text) || /^(?:und )?weiter[\s?!.]*$/iu.test(text) ? 1 : FALL_DAVOR.test(text) ? -1 : 0;
  const nr = Number(vorher.referenz.slice(-2)) + step;
  if (step === 0 || nr < 1) return undefined;
  return { ...vorher, referenz: `${vorher.referenz.slice(0, -2)}${fallnummer(nr)}` };
};

/** A case that is only numbered is one of those shown before. */
export const mitVorigem = (erkannt: Absicht, vorher: Absicht | undefined, { text }: Lesung): Absicht => {
  // "und die Mappe dazu"
  const isDazu = /(?<!\p{L})(?:dazu|davon|dafür|hierzu)(?!\p{L})/iu.test(text);
  if (
    isDazu &&
    erkannt.art === "arbeitsmappe" &&
    (vorher?.art === "faelle" || vorher?.art === "fall" || vorher?.art === "stand")
  ) {
    const { monat, team } = { monat: vorher.monat, team: vorher.team, ...erkannt };
    return { art: "arbeitsmappe", ...(monat === undefined ? {} : { monat }), ...(team === undefined ? {} : { team }) };
  }
  if (erkannt.art === "person" && vorher?.art === "person") {
    return { ...erkannt, warum: erkannt.warum || vorher.warum };
  }
  const isCase = erkannt.art === "fall" && /^\d{1,2}$/.test(erkannt.referenz);
  if (!isCase || (vorher?.art !== "fall" && vorher?.art !== "faelle")) return erkannt;
  const { monat = vorher.monat, team = vorher.team } = erkannt;
  return { ...erkannt, ...(monat === undefined ? {} : { monat }), ...(team === undefined ? {} : { team }) };
};
