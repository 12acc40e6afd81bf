import { anzahl, datum, kurzreferenz, monatText, zahl } from "@verlauf/core";
import { darfIrgendwo } from "@verlauf/use-cases";
import type { Antwort, Zelle } from "../../antworten/antwort.ts";
import type { Absicht } from "../../conversation/absicht.ts";
import { darfMitTeams, eigeneEinheiten, leitet } from "../einheiten.ts";
import { doppelte, teamname } from "../einheitsname.ts";
import { type Erwiderung, satz } from "../erwiderung.ts";
import { type Fallzeile, mitMonat, monatFor, nichtsGezogen, readTeamfaelle, type Teamfaelle } from "../fallstand.ts";
import type { Kontext } from "../kontext.ts";

type Faelle = Extract<Absicht, { readonly art: "faelle" }>;

/** The drawn cases: one team's by reference, of several teams how many are complete. */
export const answerFaelle = async (kontext: Kontext, absicht: Faelle): Promise<Erwiderung> => {
  if (!darfMitTeams(kontext.person, "stichprobe.lesen")) return satz(OHNE_FAELLE);
  const monat = await monatFor(kontext, absicht.monat);
  const { team, dienststelle } = absicht;
  const frage = { monat, team, dienststelle };
  const teams = await mitMonat(kontext, frage, () => readTeamfaelle(kontext, frage));
  const [only, ...others] = teams;
  if (only === undefined) return satz(nichtsGezogen(monat, eigeneEinheiten(kontext.person)));
  return {
    antwort: others.length === 0 ? answerOne(kontext, only, dienststelle) : answerMany(kontext, teams),
    merke: { ...absicht, monat },
  };
};

const OHNE_FAELLE =
  "Fälle der Fallprüfung sind für Ihre Aufgabe nicht vorgesehen. Schreiben Sie „Hilfe“, dann zeige ich, was geht.";

const stehend = (faelle: readonly Fallzeile[]): readonly Fallzeile[] =>
  faelle.filter(({ zustand }) => zustand !== "ersetzt");

const fertig = (faelle: readonly Fallzeile[]): number =>
  faelle.filter(({ zustand }) => zustand === "vollständig").length;

/** "Team 412, Datenstand Oktober 2026: **6 von 10** Fällen sind vollständig, Termin ist der 20.11.2026." */
const umfangText = ({ team, monat, faelle, stand }: Teamfaelle, dienststelle: string | undefined): string => {
  const alle = stehend(faelle).length;
  const frist = stand?.stand.frist ?? null;
  const termin = frist === null ? "" : `, Termin ist der ${datum(frist)}`;
  const kopf = `${teamname(team, dienststelle).wer}, Datenstand ${monatText(monat)}`;
  return alle === 0
    ? `${kopf}: Es gibt keine Fälle.`
    : `${kopf}: **${zahl(fertig(faelle))} von ${zahl(alle)}** ${alle === 1 ? "Fall" : "Fällen"} vollständig${termin}.`;
};

/** The office is named, here and by the buttons, where it was named before. */
const answerOne = (kontext: Kontext, gezogen: Teamfaelle, named: string | undefined): Antwort => {
  const { monat, team, dienststelle, faelle } = gezogen;
  const wo = { monat, team, ...(named === undefined ? {} : { dienststelle }) };
  const umfang = umfangText(gezogen, named);
  if (!kontext.zeigtFaelle || faelle.length === 0) return { absaetze: [umfang], knoepfe: [] };
  return {
    absaetze: [umfang],
    tabelle: {
      spalten: [
        { titel: "Fall", breite: 1 },
        { titel: kontext.zeigtNummern ? "Kundennummer" : "Referenz", breite: 3 },
        { titel: "Stand", breite: 3 },
      ],
      zeilen: faelle.map((fall): readonly Zelle[] => [
        { text: fall.nummer, absicht: { art: "fall", referenz: fall.referenz, ...wo } },
        { text: fall.kundennummer ?? kurzreferenz(fall.referenz, dienststelle) },
        zustandZelle(fall),
      ]),
    },
    knoepfe: [
      ...(darfIrgendwo(kontext.person, "fragebogen.holen") && leitet(eigeneEinheiten(kontext.person), gezogen)
        ? [{ titel: "Arbeitsmappe holen", absicht: { art: "arbeitsmappe", ...wo }, betont: true } as const]
        : []),
      { titel: "Stand ansehen", absicht: { art: "stand", ...wo } },
    ],
  };
};

const zustandZelle = ({ zustand, ersetztDurch }: Fallzeile): Zelle => {
  switch (zustand) {
    case "vollständig":
      return { text: "vollständig", farbe: "gut" };
    case "ersetzt":
      return { text: ersetztDurch === null ? "entfällt" : `ersetzt durch ${ersetztDurch.slice(-2)}` };
    case "offen":
      return { text: "offen" };
  }
};

const answerMany = (kontext: Kontext, teams: readonly Teamfaelle[]): Antwort => {
  const alle = teams.flatMap(({ faelle }) => stehend(faelle));
  const monat = teams[0]?.monat;
  const zweimal = doppelte(teams.map(({ team }) => team));
  return {
    absaetze: [
      `${monat === undefined ? "" : `Datenstand ${monatText(monat)}: `}${anzahl(teams.length, "Team", "Teams")} mit **${anzahl(alle.length, "Fall", "Fällen")}**, davon ${zahl(fertig(alle))} vollständig.`,
    ],
    // where others read along nobody is to see which team is behind
    tabelle: !kontext.isEinzelchat
      ? undefined
      : {
          spalten: [
            { titel: "Team", breite: 3 },
            { titel: "Fälle", breite: 2 },
            { titel: "vollständig", breite: 3 },
          ],
          zeilen: teams.map(({ team, dienststelle, faelle }) => {
            const office = zweimal.has(team) ? { dienststelle } : {};
            const text = zweimal.has(team) ? `${team} (${dienststelle})` : team;
            return [
              kontext.zeigtFaelle ? { text, absicht: { art: "faelle", monat, team, ...office } } : { text },
              { text: zahl(stehend(faelle).length) },
              { text: zahl(fertig(faelle)) },
            ];
          }),
        },
    knoepfe: [],
  };
};
