import { type Beurteilung, GRADE, type Grad, standardkatalog, werteAus, type Ziehungsprotokoll } from "@verlauf/core";
import type { Falltext, Innenmappe } from "@verlauf/workbooks";
import { type Chance, chanceFrom } from "../chance.ts";

const MONAT = "2026-10";
const DIENSTSTELLE = "63504";
const CASES = 10;
const BEGRUENDUNG = "Bedarf erst spät aufgegriffen; der nächste Schritt ist nicht vereinbart.";

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

const beurteilung = (chance: Chance, team: string, number: number): Beurteilung => {
  const fall = String(number).padStart(2, "0");
  const gesamturteil = chance.oneOf(GRADE);
  return {
    fall,
    monat: MONAT,
    dienststelle: DIENSTSTELLE,
    bereich: "4",
    team,
    referenz: `${MONAT}-${DIENSTSTELLE}-${team}-${fall}`,
    durch: "team",
    beurteilendesTeam: team,
    // asked all 18 questions
    rechtskreis: "SGB II",
    inVertretung: false,
    vollstaendig: true,
    nichtBewertet: false,
    antworten: standardkatalog.fragen.map(({ nr }) => {
      const antwort = chance.happens(0.7) ? chance.oneOf<Grad>(["ja", "überwiegend ja"]) : chance.oneOf(GRADE);
      return { nr, antwort, begruendung: antwort === "nein" ? BEGRUENDUNG : "" };
    }),
    gesamt: {
      gesamturteil,
      ursachen: gesamturteil === "ja" ? [] : standardkatalog.ursachen.slice(2, 4),
      ansatz: "",
      ebene: null,
      gutePraxis: "",
      paragraf16a: null,
      verlaengertBis: null,
      begruendung: "",
    },
  };
};

const protokoll = (team: string): Ziehungsprotokoll => ({
  monat: MONAT,
  dienststelle: DIENSTSTELLE,
  team,
  datenstand: "2026-10-31",
  regel: { id: "hausregel", quelle: "Hausregel vom 15.01.2026", ab: "2026-01-15", bis: null },
  basisSeed: "01382438112797316654",
  seed: `01382438112797316654|${MONAT}|${DIENSTSTELLE}|${team}`,
  rahmen: {
    anzahl: 214,
    sha256: "0".repeat(64),
    ids: [],
    ausgeschlossen: { beschaeftigtenfall: 1, gesperrt: 2, paragraf16a: 0, schon_geprueft: 31 },
    rueckschauMonate: 12,
  },
  faelle: numbers(CASES).map((number) => ({
    referenz: `${MONAT}-${DIENSTSTELLE}-${team}-${String(number).padStart(2, "0")}`,
    kundennummer: "",
    ticket: `0.${String(number).repeat(77).slice(0, 77)}`,
    ersetztDurch: null,
    grund: null,
  })),
  gezogen: { am: "2026-11-02", von: "Teamleitung" },
});

/** A month of an office of so many made-up teams, each with ten cases and 18 answers to each. */
export const mappeOf = (teams: number): Innenmappe => {
  const chance = chanceFrom(1);
  const namen = numbers(teams).map((number) => String(number + 100));
  const beurteilungen = namen.flatMap((team) => numbers(CASES).map((number) => beurteilung(chance, team, number)));
  const texte = beurteilungen.flatMap(({ referenz, antworten }): readonly Falltext[] =>
    antworten
      .filter(({ begruendung }) => begruendung !== "")
      .map(({ nr, begruendung }) => ({ referenz, nr, art: "begruendung", text: begruendung })),
  );
  return {
    kopf: {
      monat: MONAT,
      ebene: "dienststelle",
      bezeichnung: "Jobcenter Musterstadt",
      haus: "Jobcenter Musterstadt",
      stand: "2026-11-25",
      regeltext: "Hausregel „Fachaufsicht 2026“ vom 15.01.2026, Ziff. 4",
      fristAntworten: "2026-11-20",
    },
    auswertung: werteAus({
      monat: MONAT,
      katalog: standardkatalog,
      beurteilungen,
      teamstaende: namen.map((team) => ({
        dienststelle: DIENSTSTELLE,
        bereich: "4",
        team,
        soll: CASES,
        vollstaendig: CASES,
        offen: [],
        ersetzt: 0,
        zurueckAm: "2026-11-18",
        zuletztAm: "2026-11-18",
        frist: "2026-11-20",
        inVertretung: false,
        zuKlaeren: 0,
      })),
    }),
    texte,
    handlungsfelder: [],
    protokolle: namen.map(protokoll),
  };
};
