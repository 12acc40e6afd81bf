import type { IsoDate } from "@verlauf/core";
import type { Absicht, Verstanden, Verstehe } from "./absicht.ts";
import { erkenneAnschluss, istWarumZurListe } from "./absichten/anschluss.ts";
import { erkenneNachbarfall, mitVorigem } from "./absichten/anschluss-fallpruefung.ts";
import { erkenneBestaetigung, mitOffenem } from "./absichten/bestaetigung.ts";
import { erkenneDienststelle, inDienststelle } from "./absichten/dienststelle.ts";
import { erkenneHilfe, erkenneHoeflichkeit, erkenneMeineDaten } from "./absichten/eigenes.ts";
import { type Erkannt, type Erkenne, hat, istZuFremd } from "./absichten/erkennung.ts";
import {
  erkenneArbeitsmappe,
  erkenneAuswertung,
  erkenneFaelle,
  erkenneRuecklauf,
  erkenneStand,
} from "./absichten/fallpruefung.ts";
import { jahrAllein } from "./absichten/jahr-allein.ts";
import { erkenneListe, erkenneWerUndWann } from "./absichten/listen.ts";
import { erkennePerson } from "./absichten/person.ts";
import {
  erkenneAbwesenheit,
  erkenneAusnahme,
  erkenneErinnerungen,
  erkenneVertretung,
} from "./absichten/schreibendes.ts";
import { erkenneVerneinung } from "./absichten/verneinung.ts";
import { erkenneVorschau, erkenneWochen } from "./absichten/vorschau.ts";
import { ohneGegensatz } from "./gegensatz.ts";
import { type Lesung, lies } from "./lesung.ts";
import { satzteileOf } from "./nebensatz.ts";
import { vorschlaegeFor } from "./vorschlaege.ts";

/** What changes something is looked for first, so that nothing else can be made of a text about it. */
const SCHREIBENDE: readonly Erkenne[] = [erkenneErinnerungen, erkenneVertretung, erkenneAusnahme, erkenneAbwesenheit];

/** The narrower before the wider: a text is the first of these that it can be. */
const FRAGEN: readonly Erkenne[] = [
  erkennePerson,
  erkenneMeineDaten,
  erkenneVorschau,
  erkenneAuswertung,
  erkenneListe,
  erkenneRuecklauf,
  erkenneArbeitsmappe,
  erkenneFaelle,
  erkenneStand,
];

const ZUM_SCHLUSS: readonly Erkenne[] = [erkenneHoeflichkeit, erkenneHilfe, erkenneWochen, erkenneWerUndWann];

/** Where there is more than that, a question may stand in a clause of its own. */
const LANGER_TEXT = 12;

const HEIKLES = ["fremd", "handlung", "anrede", "vertretung", "ausnahme", "abwesend", "erinnerung"] as const;

/** The one question in a long text around it. Never what changes something, and nothing where two are asked. */
const frageInLangemText = (lesung: Lesung, heute: IsoDate): Erkannt => {
  if (lesung.worte.length < LANGER_TEXT || hat(lesung, ...HEIKLES)) return undefined;
  const found = satzteileOf(lesung.text).flatMap((part) => {
    const clause = lies(part, heute);
    if (istZuFremd(clause)) return [];
    const frage = FRAGEN.map((erkenne) => erkenne(clause, heute)).find((answer) => answer !== undefined);
    return frage === undefined || frage === "unklar" || "satz" in frage ? [] : [frage];
  });
  const [one, ...others] = found;
  return others.length === 0 ? one : undefined;
};

/** Understands what people write; deterministic. */
export const verstehe: Verstehe = (text, { heute, vorher }) => {
  const lesung = lies(text, heute);
  if (lesung.text === "") return { art: "verstanden", absicht: { art: "hilfe" } };
  if (vorher?.art !== "bestaetigen") return deuteText(lesung, heute, vorher);
  const bestaetigung = erkenneBestaetigung(lesung, vorher);
  if (bestaetigung !== undefined) return { art: "verstanden", absicht: bestaetigung };
  return mitOffenem(deuteText(lesung, heute, vorher.aus));
};

const deuteText = (lesung: Lesung, heute: IsoDate, vorher: Absicht | undefined): Verstanden => {
  const schreibend = ersteOf(SCHREIBENDE, lesung, heute);
  if (schreibend !== undefined) return ergebnis(schreibend, lesung, vorher);
  const gemeint = ohneGegensatz(lesung.text);
  const gelesen = gemeint === lesung.text ? lesung : lies(gemeint, heute);
  const erkannt = deute(gelesen, heute, vorher);
  return ergebnis(jahrAllein(gelesen, heute, erkannt, vorher) ?? erkannt, gelesen, vorher);
};

const ersteOf = (erkenner: readonly Erkenne[], lesung: Lesung, heute: IsoDate): Erkannt => {
  for (const erkenne of erkenner) {
    const found = erkenne(lesung, heute);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** "sag allen, dass sie abgeben sollen": nobody is told anything for somebody else. */
const AN_ANDERE =
  /^(?:bitte )?(?:sage?|teile?|richte) (?!mir|uns|ich|wir|mal)(?:[^\s]{1,30} ){1,8}(?:dass|das|er|sie) /iu;

/** What only shows something, and so follows from all the rest. */
const deute = (lesung: Lesung, heute: IsoDate, vorher: Absicht | undefined): Erkannt => {
  const verneint = erkenneVerneinung(lesung, vorher);
  if (verneint !== undefined) return verneint;
  if (AN_ANDERE.test(lesung.text)) return "unklar";
  // nothing is kept under a name, so that nothing can be said about one
  if (hat(lesung, "fremd", "anrede")) return "unklar";
  const zurListe = istWarumZurListe(lesung, vorher) ? erkenneAnschluss(lesung, heute, vorher) : undefined;
  if (zurListe !== undefined) return zurListe;
  const frage = istZuFremd(lesung) ? undefined : (erkenneNachbarfall(lesung, vorher) ?? ersteOf(FRAGEN, lesung, heute));
  const anschluss = frage ?? erkenneAnschluss(lesung, heute, vorher) ?? ersteOf(ZUM_SCHLUSS, lesung, heute);
  return anschluss ?? erkenneDienststelle(lesung, vorher) ?? frageInLangemText(lesung, heute);
};

const ergebnis = (erkannt: Erkannt, lesung: Lesung, vorher: Absicht | undefined): Verstanden => {
  const vorschlaege = vorschlaegeFor(lesung);
  if (erkannt === undefined || erkannt === "unklar") return { art: "unklar", vorschlaege };
  if ("satz" in erkannt) return { art: "hinweis", satz: erkannt.satz, vorschlaege };
  return { art: "verstanden", absicht: inDienststelle(mitVorigem(erkannt, vorher, lesung), lesung) };
};
