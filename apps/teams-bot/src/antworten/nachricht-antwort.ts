import type { Kanalstufe } from "@verlauf/intake";
import { mailText, type Nachricht, type NachrichtVon } from "@verlauf/use-cases";
import { hindernisOf } from "../bot/orte.ts";
import type { Absicht, Listenabsicht } from "../conversation/absicht.ts";
import type { Absatz, Antwort, Knopf } from "./antwort.ts";
import { woertlich } from "./woertlich.ts";

/**
 * What Verlauf tells somebody by itself, for the chat: the sentences of the mail, and buttons for what one does next.
 * `stunde` is the hour in Germany in which it goes out.
 */
export const nachrichtAntwort = (nachricht: Nachricht, stufe: Kanalstufe, stunde: number): Antwort => {
  const { betreff, absaetze, ablage } = mailText(nachricht, stufe, stunde);
  return {
    ueberschrift: betreff,
    absaetze: absaetze.map(absatzOf),
    ...(ablage === null ? {} : { hinweise: [`Die Arbeitsmappe liegt auch in der Ablage: ${woertlich(ablage)}`] }),
    // a button that would only say where it doesn't work is none
    knoepfe: knoepfeOf(nachricht).filter(
      ({ absicht }) => hindernisOf({ isEinzelchat: true, zeigtFaelle: stufe !== "zahlen" }, absicht) === undefined,
    ),
  };
};

const absatzOf = (absatz: Absatz): Absatz =>
  typeof absatz === "string" ? satz(absatz) : { liste: absatz.liste.map(satz) };

const TERMIN = /(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag), \d\d\.\d\d\./g;
const ANTEIL = /\d[\d.]* von \d[\d.]* (?:Fällen|Fall|Arbeitsmappen|Personen|Person)/g;

/** Dates and counts catch the eye; names of teams and folders come from data, and are as they are. */
const satz = (text: string): string => woertlich(text).replace(TERMIN, "**$&**").replace(ANTEIL, "**$&**");

const knoepfeOf = (nachricht: Nachricht): readonly Knopf[] => {
  switch (nachricht.art) {
    case "faelle.bereit":
      return faelleKnoepfe(nachricht);
    case "faelle.mappe":
      return [mappeKnopf(nachricht)];
    case "erinnerung.vorher":
    case "erinnerung.danach":
      return nachricht.stand.offen.length === 0
        ? [standKnopf(nachricht)]
        : [mappeKnopf(nachricht), standKnopf(nachricht)];
    case "fragebogen.eingegangen":
      return [standKnopf(nachricht)];
    case "verspaetung.liste":
      return [standKnopf(nachricht), ...vertretungKnoepfe(nachricht.ohneVertretung, {})];
    case "bereich.vollstaendig": {
      const { monat, bereich } = nachricht;
      return [betont("Auswertung holen", { art: "auswertung", monat, bereich })];
    }
    case "ueberfaellig.woche":
      return wochenKnoepfe(nachricht);
    case "vertretung.uebernommen":
      return [betont("Fälle ansehen", { art: "faelle", team: nachricht.team })];
    case "vertretung.fehlt":
      return [
        betont("Vertretung eintragen", { art: "vertretung", team: nachricht.team }),
        { titel: "Stand ansehen", absicht: { art: "stand", monat: nachricht.monat } },
      ];
    case "abwesenheit.gemeldet":
      return vertretungKnoepfe(nachricht.teams, { von: nachricht.von, bis: nachricht.bis });
    // the administration does these at the command line
    case "lieferung.uebernommen":
    case "lieferung.abgewiesen":
    case "eingang.gescheitert":
    case "auftrag.gescheitert":
    case "ziehung.wartet":
    case "postausgang.liegengeblieben":
      return [];
  }
};

const betont = (titel: string, absicht: Absicht): Knopf => ({ titel, absicht, betont: true });

type Teammonat = Pick<NachrichtVon<"faelle.bereit">, "monat" | "team">;

const mappeKnopf = ({ monat, team }: Teammonat): Knopf =>
  betont("Arbeitsmappe holen", { art: "arbeitsmappe", monat, team });

const standKnopf = (
  nachricht: Pick<NachrichtVon<"verspaetung.liste">, "monat"> & { readonly team?: string; readonly bereich?: string },
): Knopf => {
  const { monat, team, bereich } = nachricht;
  return { titel: "Stand ansehen", absicht: { art: "stand", monat, team, bereich } };
};

const faelleKnoepfe = (nachricht: NachrichtVon<"faelle.bereit">): readonly Knopf[] => {
  const { faelle, inVertretung, monat, team } = nachricht;
  if (faelle === 0) return [];
  return [
    mappeKnopf(nachricht),
    { titel: "Fälle ansehen", absicht: { art: "faelle", monat, team } },
    ...(inVertretung ? [] : [{ titel: "Ich bin abwesend", absicht: { art: "abwesend" } } as const]),
  ];
};

/** More buttons than these would hide the other one. */
const EINZELN = 3;

const vertretungKnoepfe = (
  teams: readonly string[],
  zeitraum: Partial<Pick<NachrichtVon<"abwesenheit.gemeldet">, "von" | "bis">>,
): readonly Knopf[] =>
  teams.length === 0 || teams.length > EINZELN
    ? [{ titel: "Vertretung eintragen", absicht: { art: "vertretung", ...zeitraum } }]
    : teams.map((team) => ({
        titel: `Vertretung für Team ${team}`,
        absicht: { art: "vertretung", team, ...zeitraum },
      }));

const wochenKnoepfe = ({ teams }: NachrichtVon<"ueberfaellig.woche">): readonly Knopf[] => {
  const [only, ...others] = teams;
  if (only === undefined) return [];
  // several teams are what the recipient leads or manages, which is what is meant without a name
  const absicht: Listenabsicht = { art: "ueberfaellig", ...(others.length === 0 ? { team: only.team } : {}) };
  return [betont("Wer ist überfällig?", absicht), { titel: "Als Excel", absicht: { art: "als_excel", von: absicht } }];
};
