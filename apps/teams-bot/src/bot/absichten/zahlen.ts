import { zahl } from "@verlauf/core";
import { darfIrgendwo } from "@verlauf/use-cases";
import type { Tabelle } from "../../antworten/antwort.ts";
import type { Listenabsicht } from "../../conversation/absicht.ts";
import { einschraenkungText } from "../auswahl.ts";
import { type Erwiderung, satz } from "../erwiderung.ts";
import { bemerkungenOf, ueberfaelligSatz } from "../kontaktdichte.text.ts";
import type { Kontext } from "../kontext.ts";
import { personenOf, summe } from "../zaehlung.ts";
import { readZahlen, teamsOf } from "../zahlenplan.ts";

const OHNE_ZAHLEN =
  "Zahlen und Listen zur Kontaktdichte sind für Ihre Aufgabe nicht vorgesehen. Schreiben Sie „Hilfe“, dann zeige ich, was geht.";

const NUR_GESAMT =
  "Für Ihre Aufgabe gibt es die Zahlen nur im Ganzen, ohne Einschränkung auf Profillagen, Alter oder Tage.";

/** Counts by team, for those who see no persons (management of an office). */
export const answerZahlen = async (kontext: Kontext, absicht: Listenabsicht): Promise<Erwiderung> => {
  if (!darfIrgendwo(kontext.person, "zahlen.lesen")) return satz(OHNE_ZAHLEN);
  const stichtag = (absicht.art === "ueberfaellig" ? absicht.stichtag : undefined) ?? kontext.heute;
  const { wer, antworten } = await readZahlen(kontext, absicht, stichtag);
  const teams = teamsOf(antworten);
  const zaehlung = summe(teams.map((team) => team.zaehlung));
  const datenstand = antworten.map((antwort) => antwort.datenstand).sort()[0] ?? stichtag;
  const text = ueberfaelligSatz(
    { art: "ueberfaellig" },
    {
      wer,
      stichtag,
      datenstand,
      heute: kontext.heute,
      zaehlung,
      ankuendigungTage: kontext.ankuendigungTage(stichtag),
      anzahl: zaehlung.ueberfaellig,
      isFolgefrage: false,
    },
  );
  const isNarrowed =
    einschraenkungText(absicht) !== undefined ||
    absicht.faelligBis !== undefined ||
    (absicht.art === "faellig" && absicht.zeitraum !== undefined);
  return {
    antwort: {
      absaetze: [text],
      tabelle: teams.length > 1 ? tabelleOf(teams) : undefined,
      hinweise: [
        ...(isNarrowed ? [NUR_GESAMT] : []),
        ...bemerkungenOf(zaehlung),
        ...new Set(antworten.flatMap(({ bemerkungen }) => bemerkungen)),
      ],
      knoepfe: [],
    },
    merke: absicht,
  };
};

const tabelleOf = (teams: ReturnType<typeof teamsOf>): Tabelle => ({
  spalten: [
    { titel: "Team", breite: 2 },
    { titel: "überfällig", breite: 3 },
    { titel: "bald fällig", breite: 3 },
    { titel: "Personen", breite: 3 },
  ],
  zeilen: teams.map(({ team, zaehlung }) => [
    { text: team },
    { text: zahl(zaehlung.ueberfaellig) },
    { text: zahl(zaehlung.faellig) },
    { text: zahl(personenOf(zaehlung)) },
  ]),
});
