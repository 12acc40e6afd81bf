import type { IsoDate } from "@verlauf/core";
import type { Absicht, Verstanden, Verstehe } from "./absicht.ts";
import { erkenneAnschluss, istWarumZurListe } from "./absichten/anschluss.ts";
import { erkenneNachbarfall, mitVorigem } from "./absichten/anschluss-fallpruefung.ts";
import { erkenneHilfe, erkenneHoeflichkeit, erkenneMeineDaten } from "./absichten/eigenes.ts";
import { type Erkannt, type Erkenne, hat, istZuFremd } from "./absichten/erkennung.ts";
import {
  erkenneArbeitsmappe,
  erkenneAuswertung,
  erkenneFaelle,
  erkenneRuecklauf,
  erkenneStand,
} from "./absichten/fallpruefung.ts";
import { erkenneListe } from "./absichten/listen.ts";
import { erkennePerson } from "./absichten/person.ts";
import {
  erkenneAbwesenheit,
  erkenneAusnahme,
  erkenneErinnerungen,
  erkenneVertretung,
} from "./absichten/schreibendes.ts";
import { erkenneVorschau, erkenneWochen } from "./absichten/vorschau.ts";
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

const ZUM_SCHLUSS: readonly Erkenne[] = [erkenneHoeflichkeit, erkenneHilfe, erkenneWochen];

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

/** "ohne U25", "alle außer Team 413", "kein Excel": no list leaves such out, and the opposite would be shown. */
const GEGENTEIL =
  /(?:^|\s)(?:(?:ohne|außer|ausser|nicht|kein(?:e[nrms]?)?)\s+(?:(?:die|den|das|in|als|aus)\s+)*(?:[uü]e?\s?-?\s?25|unter\s25|team\s|excel)|bis\s+auf\s+(?!weiteres))/iu;

/** Understands what people write; deterministic. */
export const verstehe: Verstehe = (text, { heute, vorher }) => {
  const lesung = lies(text, heute);
  if (lesung.text === "") return { art: "verstanden", absicht: { art: "hilfe" } };
  const erste = (erkenner: readonly Erkenne[]): Erkannt => {
    for (const erkenne of erkenner) {
      const found = erkenne(lesung, heute);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const schreibend = erste(SCHREIBENDE);
  if (schreibend !== undefined) return ergebnis(schreibend, lesung, vorher);
  if (GEGENTEIL.test(lesung.text)) return ergebnis("unklar", lesung, vorher);
  // nothing is kept under a name, so that nothing can be said about one
  if (hat(lesung, "fremd", "anrede")) return ergebnis("unklar", lesung, vorher);
  const zurListe = istWarumZurListe(lesung, vorher) ? erkenneAnschluss(lesung, heute, vorher) : undefined;
  if (zurListe !== undefined) return ergebnis(zurListe, lesung, vorher);
  const frage = istZuFremd(lesung) ? undefined : (erkenneNachbarfall(lesung, vorher) ?? erste(FRAGEN));
  const anschluss = frage ?? erkenneAnschluss(lesung, heute, vorher) ?? erste(ZUM_SCHLUSS);
  return ergebnis(anschluss ?? frageInLangemText(lesung, heute), lesung, vorher);
};

const ergebnis = (erkannt: Erkannt, lesung: Lesung, vorher: Absicht | undefined): Verstanden => {
  const vorschlaege = vorschlaegeFor(lesung);
  if (erkannt === undefined || erkannt === "unklar") return { art: "unklar", vorschlaege };
  if ("satz" in erkannt) return { art: "hinweis", satz: erkannt.satz, vorschlaege };
  return { art: "verstanden", absicht: mitVorigem(erkannt, vorher, lesung) };
};
