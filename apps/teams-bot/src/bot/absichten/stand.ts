import { anzahl, aufzaehlung, datum, monatText, teamstandText, zahl } from "@verlauf/core";
import type { Standzeile, Zustand } from "@verlauf/use-cases";
import type { Antwort, Zelle } from "../../antworten/antwort.ts";
import { woertlich } from "../../antworten/woertlich.ts";
import type { Absicht } from "../../conversation/absicht.ts";
import { darfMitTeams, type EigeneEinheiten, eigeneEinheiten, meantBereiche, nichtGezeigt } from "../einheiten.ts";
import { doppelte } from "../einheitsname.ts";
import { type Erwiderung, satz } from "../erwiderung.ts";
import { mitMonat, monatFor } from "../fallstand.ts";
import type { Kontext } from "../kontext.ts";

type Frage = Extract<Absicht, { readonly art: "stand" }>;

const OHNE_STAND =
  "Der Stand der Fallprüfung ist für Ihre Aufgabe nicht vorgesehen. Schreiben Sie „Hilfe“, dann zeige ich, was geht.";

/** Who has returned what, by team. */
export const answerStand = async (kontext: Kontext, absicht: Frage): Promise<Erwiderung> => {
  if (!darfMitTeams(kontext.person, "stand.lesen")) return satz(OHNE_STAND);
  const monat = await monatFor(kontext, absicht.monat);
  const { team, bereich, dienststelle } = absicht;
  const { zeilen: alle } = await mitMonat(kontext, { monat, team, bereich, dienststelle }, () =>
    kontext.zugang.stand({ monat, dienststelle }),
  );
  const eigene = eigeneEinheiten(kontext.person);
  const zeilen = mitEindeutigenTeams(alle.filter(isMeant(absicht, eigene)), dienststelle);
  if (zeilen.length === 0) throw nichtGezeigt(absicht, eigene);
  return { antwort: answerOf(kontext, zeilen, monatText(monat)), merke: { ...absicht, monat } };
};

/** Teams of two offices with one name get the office's. */
const mitEindeutigenTeams = (zeilen: readonly Standzeile[], named: string | undefined): readonly Standzeile[] => {
  const zweimal = doppelte(zeilen.map(({ stand }) => stand.team));
  return zeilen.map((zeile) => {
    const { team, dienststelle } = zeile.stand;
    return zweimal.has(team) || named !== undefined
      ? { ...zeile, stand: { ...zeile.stand, team: `${team} (Dienststelle ${dienststelle})` } }
      : zeile;
  });
};

const isMeant = ({ team, bereich }: Frage, eigene: EigeneEinheiten): ((zeile: Standzeile) => boolean) => {
  const named = bereich === undefined ? [] : meantBereiche(eigene, bereich);
  return ({ stand }) => {
    if (team !== undefined) return stand.team === team.trim();
    if (bereich === undefined) return true;
    if (named.length > 0) {
      return named.some((own) => own.dienststelle === stand.dienststelle && own.bereich === stand.bereich);
    }
    return stand.bereich !== null && meantBereiche({ ...eigene, bereiche: [bereichOf(stand)] }, bereich).length > 0;
  };
};

const bereichOf = ({ dienststelle, bereich }: Standzeile["stand"]) => ({ dienststelle, bereich: bereich ?? "" });

/** Which team is late is nobody's business in a group. */
const zahlenOf = ({ heute }: Kontext, zeilen: readonly Standzeile[], monat: string): Antwort => {
  const zurueck = zeilen.filter(({ stand }) => stand.zurueckAm !== null).length;
  const fertig = zeilen.filter(({ stand }) => stand.zurueckAm !== null && stand.offen.length === 0).length;
  if (zeilen.length === 1) {
    const wie =
      zurueck === 0 ? "noch nicht zurück" : fertig === 0 ? "zurück, aber nicht vollständig" : "vollständig zurück";
    return { absaetze: [`Datenstand ${monat}: Die Arbeitsmappe ist ${wie}.`], knoepfe: [] };
  }
  return {
    absaetze: [
      `Datenstand ${monat}: Bis ${datum(heute)} ${zurueck === 1 ? "ist" : "sind"} **${zahl(zurueck)} von ${anzahl(zeilen.length, "Arbeitsmappe", "Arbeitsmappen")}** zurück, ${zahl(fertig)} davon vollständig.`,
    ],
    knoepfe: [],
  };
};

const answerOf = (kontext: Kontext, zeilen: readonly Standzeile[], monat: string): Antwort => {
  const { zeigtFaelle, heute, isEinzelchat } = kontext;
  if (!isEinzelchat) return zahlenOf(kontext, zeilen, monat);
  const staende = zeilen.map(({ stand }) => stand);
  const ohneNamen = staende.map((stand) => ({ ...stand, offen: [] }));
  const offen = staende
    .filter(({ zurueckAm, offen: faelle }) => zurueckAm !== null && faelle.length > 0)
    .map((stand) => `Team ${woertlich(stand.team)} (${anzahl(stand.offen.length, "Fall", "Fälle")})`);
  const text = woertlich(teamstandText(zeigtFaelle ? staende : ohneNamen, heute));
  return {
    ueberschrift: `Stand zum Datenstand ${monat}`,
    absaetze: [
      zeigtFaelle || offen.length === 0 ? text : `${text} Noch nicht vollständig: ${aufzaehlung(offen, "und")}.`,
    ],
    tabelle: {
      spalten: [
        { titel: "Team", breite: 2 },
        { titel: "Stand", breite: 3 },
        { titel: "vollständig", breite: 3 },
        { titel: "zuletzt", breite: 3 },
      ],
      zeilen: zeilen.map(zeileOf),
    },
    knoepfe: [],
  };
};

const ZUSTAND: Readonly<Record<Zustand, Zelle>> = {
  vollstaendig: { text: "vollständig", farbe: "gut" },
  teilweise: { text: "teilweise" },
  verspaetet: { text: "nach dem Termin", farbe: "warnung" },
  ausstehend: { text: "steht noch aus" },
  fehlt: { text: "fehlt", farbe: "achtung" },
};

const zeileOf = ({ stand, zustand }: Standzeile): readonly Zelle[] => [
  { text: stand.team },
  ZUSTAND[zustand],
  { text: `${zahl(stand.vollstaendig)} von ${zahl(stand.soll)}` },
  { text: stand.zuletztAm === null ? "–" : datum(stand.zuletztAm) },
];
