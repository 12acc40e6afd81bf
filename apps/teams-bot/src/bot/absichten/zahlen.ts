import { zahl } from "@verlauf/core";
import { darfIrgendwo } from "@verlauf/use-cases";
import type { Tabelle } from "../../antworten/antwort.ts";
import type { Listenabsicht } from "../../conversation/absicht.ts";
import { einschraenkungText } from "../auswahl.ts";
import { eigeneEinheiten, isBenannt } from "../einheiten.ts";
import { dienststellenname, doppelte } from "../einheitsname.ts";
import { type Erwiderung, satz } from "../erwiderung.ts";
import { bemerkungenOf, ueberfaelligSatz } from "../kontaktdichte.text.ts";
import type { Kontext } from "../kontext.ts";
import { requireStichtag, stichtagHinweise } from "../stichtag.ts";
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
  requireStichtag(stichtag, kontext.heute);
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
  return {
    antwort: {
      absaetze: [text],
      // where others read along nobody is to see which team is behind
      tabelle: teams.length > 1 && kontext.isEinzelchat ? tabelleOf(teams) : undefined,
      hinweise: [
        ...(isNarrowed(absicht) ? [NUR_GESAMT] : []),
        ...stichtagHinweise(stichtag, kontext.heute),
        ...bemerkungenOf(zaehlung),
        ...new Set(antworten.flatMap(({ bemerkungen }) => bemerkungen)),
      ],
      knoepfe: [],
    },
    merke: absicht,
  };
};

const isNarrowed = (absicht: Listenabsicht): boolean =>
  einschraenkungText(absicht) !== undefined ||
  absicht.faelligBis !== undefined ||
  (absicht.art === "faellig" && absicht.zeitraum !== undefined);

/** Who leads a team in one office and manages another hears of both: counts of the offices, beneath the list. */
export const hauszahlen = async (kontext: Kontext, absicht: Listenabsicht): Promise<readonly string[]> => {
  const { dienststellen } = eigeneEinheiten(kontext.person);
  if (isBenannt(absicht) || isNarrowed(absicht) || (absicht.ab ?? 0) > 0 || dienststellen.length === 0) return [];
  const stichtag = (absicht.art === "ueberfaellig" ? absicht.stichtag : undefined) ?? kontext.heute;
  const saetze: string[] = [];
  for (const dienststelle of dienststellen) {
    const { datenstand, gesamt } = await kontext.zugang.zahlen({ stichtag, dienststelle });
    saetze.push(
      ueberfaelligSatz(
        { art: "ueberfaellig" },
        {
          ...dienststellenname(dienststelle),
          stichtag,
          datenstand,
          heute: kontext.heute,
          zaehlung: gesamt,
          ankuendigungTage: kontext.ankuendigungTage(stichtag),
          anzahl: gesamt.ueberfaellig,
          isFolgefrage: false,
        },
      ),
    );
  }
  return saetze;
};

const zweimal = (teams: ReturnType<typeof teamsOf>): ReadonlySet<string> => doppelte(teams.map(({ team }) => team));

const tabelleOf = (teams: ReturnType<typeof teamsOf>): Tabelle => ({
  spalten: [
    { titel: "Team", breite: 2 },
    { titel: "überfällig", breite: 3 },
    { titel: "bald fällig", breite: 3 },
    { titel: "Personen", breite: 3 },
  ],
  zeilen: teams.map(({ team, dienststelle, zaehlung }) => [
    { text: zweimal(teams).has(team) ? `${team} (${dienststelle})` : team },
    { text: zahl(zaehlung.ueberfaellig) },
    { text: zahl(zaehlung.faellig) },
    { text: zahl(personenOf(zaehlung)) },
  ]),
});
