import { datum, STATUS_WORTE, type Status, zahl } from "@verlauf/core";
import { kontakteText, type Ueberfaelligantwort } from "@verlauf/use-cases";
import { tabelle } from "./tabelle.ts";

const summe = ({ zaehlung }: Ueberfaelligantwort): number =>
  Object.values(zaehlung).reduce((sum, count) => sum + count, 0);

/** "66 von 135 Personen sind überfällig, 16 weitere werden bald fällig." */
const lageText = (antwort: Ueberfaelligantwort): string => {
  const { ueberfaellig, faellig } = antwort.zaehlung;
  const first = `${zahl(ueberfaellig)} von ${zahl(summe(antwort))} Personen ${ueberfaellig === 1 ? "ist" : "sind"} überfällig`;
  return faellig === 0
    ? `${first}.`
    : `${first}, ${zahl(faellig)} weitere ${faellig === 1 ? "wird" : "werden"} bald fällig.`;
};

const uebrige = ({ zaehlung, nichtInBetreuung, beschaeftigtenfaelle }: Ueberfaelligantwort): string => {
  const words = (Object.keys(zaehlung) as Status[])
    .filter((status) => status !== "ueberfaellig" && status !== "faellig" && zaehlung[status] > 0)
    .map((status) => `${STATUS_WORTE[status]} ${zahl(zaehlung[status])}`);
  const left = [
    ...(nichtInBetreuung > 0 ? [`nicht in Betreuung nach dem 4-Phasen-Modell ${zahl(nichtInBetreuung)}`] : []),
    ...(beschaeftigtenfaelle !== null && beschaeftigtenfaelle > 0
      ? [`Beschäftigtenfälle (werden nicht gezeigt) ${zahl(beschaeftigtenfaelle)}`]
      : []),
  ];
  return [...words, ...left].join(" · ");
};

/** The list for the terminal, with the counts around it. */
export const antwortText = (antwort: Ueberfaelligantwort): string => {
  const zeilen = antwort.personen.map(({ fall, eintrag }) => [
    eintrag.kundennummer,
    eintrag.team,
    fall.profillage,
    STATUS_WORTE[eintrag.status],
    eintrag.faelligAm === null ? null : datum(eintrag.faelligAm),
    eintrag.tageUeberfaellig,
    kontakteText(eintrag),
    eintrag.terminAm === null ? null : datum(eintrag.terminAm),
  ]);
  return [
    `Stichtag ${datum(antwort.stichtag)}, Datenstand ${datum(antwort.datenstand)}: ${lageText(antwort)}`,
    ...antwort.bemerkungen,
    ...(zeilen.length === 0
      ? []
      : [
          "",
          tabelle(
            ["Kundennummer", "Team", "Profil", "Status", "fällig am", "Tage", "Kontakte", "terminiert am"],
            zeilen,
          ),
        ]),
    "",
    uebrige(antwort),
    "",
  ]
    .join("\n")
    .replace(/\n{3,}/g, "\n\n");
};
