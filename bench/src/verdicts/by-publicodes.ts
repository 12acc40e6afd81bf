import { dayNumber, isoDate } from "@verlauf/core";
import Engine from "publicodes";
import { type Aggregate, FENSTER_AB } from "./aggregate.ts";
import { type Antwort, BESCHAEFTIGTENFALL, NICHT_IN_BETREUUNG, STICHTAG } from "./antwort.ts";

// The recommendation as users of publicodes write rules: named values, each with the formula or the cases from which it
// follows; its keywords are French. The language knows no lists and doesn't add days to dates, so days are numbers.

const TAG = dayNumber(STICHTAG);

const PROFILLAGEN = ["M", "A", "F", "E", "S", "U", "I", "Z"] as const;

const byProfillage = (values: Readonly<Record<(typeof PROFILLAGEN)[number], number>>) => ({
  variations: PROFILLAGEN.map((code) => ({ si: `profillage = '${code}'`, alors: values[code] })),
});

const rules = {
  rechtskreis: "'SGB II'",
  profillage: "'M'",
  teamart: "'AV'",
  beschaeftigtenfall: "non",
  "betreuung seit": 0,
  "betreuung bis": 0,
  "reaktiviert am": 0,
  beginn: 0,
  anker: 0,
  "kontakte im fenster": 0,
  "geburtstag 25": 0,
  ausgenommen: "non",
  "ausgenommen u25": "non",

  "nicht in betreuung": {
    "une de ces conditions": [
      `betreuung seit > ${TAG}`,
      { "toutes ces conditions": [`betreuung bis < ${TAG}`, "reaktiviert am <= betreuung bis"] },
      "teamart = 'Reha'",
      "teamart = 'Leistung'",
    ],
  },
  "profil hat pflicht": {
    "toutes ces conditions": ["rechtskreis = 'SGB II'", "profillage != 'N'", "profillage != 'keine'"],
  },
  "abstand des profils": byProfillage({ M: 45, A: 36, F: 60, E: 45, S: 91, U: 91, I: 91, Z: 182 }),
  "mindestens des profils": byProfillage({ M: 4, A: 5, F: 3, E: 4, S: 2, U: 2, I: 2, Z: 1 }),
  "jugend hat pflicht": {
    "toutes ces conditions": ["rechtskreis = 'SGB II'", "anker + 28 < geburtstag 25"],
  },
  "faellig der jugend": {
    "applicable si": { "toutes ces conditions": ["jugend hat pflicht", "ausgenommen u25 = non"] },
    valeur: "anker + 28",
  },
  "faellig des profils": {
    "applicable si": { "toutes ces conditions": ["profil hat pflicht", "ausgenommen = non"] },
    valeur: "anker + abstand des profils",
  },
  "jugend entscheidet": {
    variations: [
      { si: { "est non applicable": "faellig der jugend" }, alors: "non" },
      { si: { "est non applicable": "faellig des profils" }, alors: "oui" },
      { sinon: "faellig der jugend <= faellig des profils" },
    ],
  },
  regel: {
    variations: [
      { si: "jugend entscheidet", alors: "'u25'" },
      { si: { "est applicable": "faellig des profils" }, alors: "'profillage'" },
      { sinon: "'keine'" },
    ],
  },
  faellig: {
    variations: [{ si: "jugend entscheidet", alors: "faellig der jugend" }, { sinon: "faellig des profils" }],
  },
  status: {
    variations: [
      { si: "nicht in betreuung", alors: "'nicht_in_betreuung'" },
      { si: "beschaeftigtenfall", alors: "'beschaeftigtenfall'" },
      { si: "rechtskreis != 'SGB II'", alors: "'nicht_geregelt'" },
      {
        si: "regel = 'keine'",
        alors: {
          variations: [
            { si: { "une de ces conditions": ["jugend hat pflicht", "profil hat pflicht"] }, alors: "'ausgenommen'" },
            { sinon: "'profillage_offen'" },
          ],
        },
      },
      { si: `faellig < ${TAG}`, alors: "'ueberfaellig'" },
      { si: `faellig <= ${TAG + 14}`, alors: "'faellig'" },
      { sinon: "'im_soll'" },
    ],
  },
  "dichte unterschritten": {
    "applicable si": { "toutes ces conditions": ["profil hat pflicht", "ausgenommen = non"] },
    valeur: {
      "toutes ces conditions": [`beginn < ${FENSTER_AB}`, "kontakte im fenster < mindestens des profils"],
    },
  },
};

const yes = (value: boolean): string => (value ? "oui" : "non");

/** The program that judges a customer by publicodes. */
export const answerByPublicodes = (): ((customer: Aggregate) => Antwort) => {
  const engine = new Engine(rules);
  const ask = (name: string) => engine.evaluate(name).nodeValue;

  return (customer) => {
    engine.setSituation({
      rechtskreis: `'${customer.rechtskreis}'`,
      profillage: `'${customer.profillage}'`,
      teamart: `'${customer.teamart}'`,
      beschaeftigtenfall: yes(customer.beschaeftigtenfall),
      "betreuung seit": customer.betreuungSeit,
      "betreuung bis": customer.betreuungBis,
      "reaktiviert am": customer.reaktiviertAm,
      beginn: customer.beginn,
      anker: customer.anker,
      "kontakte im fenster": customer.kontakteImFenster,
      "geburtstag 25": customer.geburtstag25,
      ausgenommen: yes(customer.ausgenommen),
      "ausgenommen u25": yes(customer.ausgenommenU25),
    });
    const status = ask("status") as Antwort["status"];
    if (status === "nicht_in_betreuung") return NICHT_IN_BETREUUNG;
    if (status === "beschaeftigtenfall") return BESCHAEFTIGTENFALL;
    const regel = ask("regel");
    const faellig = regel === "keine" ? null : (ask("faellig") as number);
    const unterschritten = ask("dichte unterschritten");
    return {
      status,
      faelligAm: faellig === null ? null : isoDate(faellig),
      tageUeberfaellig: faellig !== null && status === "ueberfaellig" ? TAG - faellig : null,
      kontakte: ask("profil hat pflicht") === true ? customer.kontakteImFenster : null,
      dichteUnterschritten: typeof unterschritten === "boolean" ? unterschritten : null,
      regel:
        regel === "keine" ? null : regel === "u25" ? "u25" : (`profillage:${customer.profillage}` as Antwort["regel"]),
    };
  };
};
