// Words of the exports that have no list in the rules: what a record says about schooling, aims and reasons.

export const GESCHLECHTER = [
  [49, "weiblich"],
  [50, "männlich"],
  [1, "divers"],
] as const;

export const STAATSANGEHOERIGKEITEN = [
  [62, "deutsch"],
  [14, "EU/EFTA"],
  [12, "Drittstaaten"],
  [12, "Asylherkunftsländer"],
] as const;

export const SCHULABSCHLUESSE = [
  [22, "kein Hauptschulabschluss"],
  [34, "Hauptschulabschluss"],
  [24, "Mittlere Reife"],
  [6, "Fachhochschulreife"],
  [10, "Abitur/Hochschulreife"],
  [4, ""],
] as const;

export const BERUFSABSCHLUESSE = [
  [58, "ohne abgeschlossene Berufsausbildung"],
  [30, "betriebliche/schulische Ausbildung"],
  [7, "akademische Ausbildung"],
  [5, ""],
] as const;

export const KUNDENSTATUS = [
  [58, "arbeitslos"],
  [30, "arbeitsuchend"],
  [12, "ratsuchend"],
] as const;

export const ZIELE_ARBEIT = [
  "Beschäftigung 1. Arbeitsmarkt lokal",
  "Beschäftigung 1. Arbeitsmarkt lokal",
  "Beschäftigung 1. Arbeitsmarkt überregional",
  "Mini/Midi/kurzfristig",
  "Selbständigkeit",
] as const;

export const ZIELE_AUSBILDUNG = [
  "betriebliche Ausbildung lokal",
  "betriebliche Ausbildung überregional",
  "schulische Ausbildung/Studium",
] as const;

export const ZIELE_KOMPLEX = [
  "Tätigkeit jenseits des 1. Arbeitsmarkts",
  "Beschäftigung 1. Arbeitsmarkt lokal",
  "Mini/Midi/kurzfristig",
] as const;

export const ZIEL_INTEGRIERT = "Stabilisierung bestehender Beschäftigung/Selbständigkeit";

export const AUSNAHMEGRUENDE = [
  "stationäre Behandlung",
  "Pflege eines Angehörigen",
  "Elternzeit",
  'Umzug; laufende "Klärung" mit dem neuen Träger',
  "Einzelfall – siehe „Vermerk“ vom Vortag",
  "Mutterschutz",
] as const;
