// The sheets' names, and the named ranges by which formulas find cases and answers.

export const BLATT = {
  uebersicht: "Übersicht",
  fragen: "Fragen",
  teams: "Teams",
  teamsUndFragen: "Teams und Fragen",
  trend: "Trend",
  trendFragen: "Trend Fragen",
  antworten: "Antworten",
  faelle: "Fälle",
  handlungsfelder: "Handlungsfelder",
  doppelt: "Doppelt beurteilt",
  ziehung: "Ziehung",
  dienststellenUndFragen: "Dienststellen und Fragen",
  methode: "Methode",
} as const;

export const NAME = {
  antwortTeam: "Antworten_Team",
  antwortNr: "Antworten_Nr",
  antwort: "Antworten_Antwort",
  fallTeam: "Faelle_Team",
  gesamturteil: "Faelle_Gesamturteil",
  ursachen: "Faelle_Ursachen",
} as const;
