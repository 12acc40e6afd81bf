import { aufzaehlung, datum } from "@verlauf/core";
import { woertlich } from "../../antworten/woertlich.ts";
import type { Absicht } from "../../conversation/absicht.ts";
import { refusalSatz } from "../ausgang.ts";
import { type Erwiderung, satz } from "../erwiderung.ts";
import type { Kontext } from "../kontext.ts";
import { type Handlungsinhalt, isDatei } from "../vorgangsinhalt.ts";

export const ABGELAUFEN = "Das ist schon erledigt oder abgelaufen.";

/** Carries out what was confirmed: once, for whoever it was shown to, with the rights of this moment. */
export const answerBestaetigen = async (
  kontext: Kontext,
  { vorgang }: Extract<Absicht, { readonly art: "bestaetigen" }>,
): Promise<Erwiderung> => {
  const inhalt = await kontext.vorgaenge.nimm(vorgang);
  if (inhalt === undefined || isDatei(inhalt)) return satz(ABGELAUFEN);
  try {
    return mitKopf(UEBERSCHRIFTEN[inhalt.art], await carryOut(kontext, inhalt));
  } catch (error) {
    // it can't be confirmed again, so its card has to say what became of it
    return mitKopf("Nicht übernommen", refusalSatz(error));
  }
};

export const answerVerwerfen = async (
  kontext: Kontext,
  { vorgang }: Extract<Absicht, { readonly art: "verwerfen" }>,
): Promise<Erwiderung> =>
  (await kontext.vorgaenge.nimm(vorgang)) === undefined
    ? satz(ABGELAUFEN)
    : mitKopf("Verworfen", "Gut, es ist nichts eingetragen.");

const UEBERSCHRIFTEN: Readonly<Record<Handlungsinhalt["art"], string>> = {
  vertretung: "Vertretung",
  ausnahme: "Ausnahme",
  abwesend: "Abwesenheit",
};

const mitKopf = (ueberschrift: string, absatz: string): Erwiderung => ({
  antwort: { ueberschrift, absaetze: [absatz], knoepfe: [] },
});

const carryOut = async ({ chatzugang }: Kontext, inhalt: Handlungsinhalt): Promise<string> => {
  switch (inhalt.art) {
    case "vertretung": {
      const { team, durch, von, bis } = inhalt;
      const person = await chatzugang.trageVertretungEin({ team, durch, von, bis });
      return `Eingetragen: ${woertlich(person.name)} vertritt die Leitung von Team ${woertlich(team)} vom ${datum(von)} bis ${datum(bis)}.`;
    }
    case "ausnahme": {
      const { referenz, grund, von, bis } = inhalt;
      const person = await chatzugang.trageAusnahmeEin({ angabe: { referenz }, grund, von, bis });
      return `Eingetragen: Für ${person.referenz} gilt vom ${datum(von)} bis ${datum(bis)} eine Ausnahme.`;
    }
    case "abwesend": {
      const { von, bis } = inhalt;
      const { teams, benachrichtigt } = await chatzugang.meldeAbwesend({ von, bis });
      const wer = `Ihre Abwesenheit vom ${datum(von)} bis ${datum(bis)} (Team ${aufzaehlung(teams.map(woertlich), "und")})`;
      return benachrichtigt === 0
        ? `${wer} konnte ich niemandem melden: Eine Bereichsleitung ist nicht eingetragen. Bitte geben Sie selbst Bescheid.`
        : `${wer} ist aufgenommen. Die Bereichsleitung wird benachrichtigt.`;
    }
  }
};
