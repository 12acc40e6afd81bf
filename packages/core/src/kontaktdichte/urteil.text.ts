import { dayNumber, isoDate } from "../calendar.ts";
import { PROFILLAGE_NAMEN } from "../kunde.ts";
import type { Ausnahme } from "../lieferung.ts";
import { datum } from "../sprache.ts";
import { searchDay } from "./abstand.ts";
import type { Fall } from "./fall.ts";
import { statusText } from "./lage.text.ts";
import { gezaehltText, kontakteText, type Tiefe, zaehlungText } from "./nachweis.text.ts";
import { isJung } from "./pflichten-of.ts";
import { pflichtText } from "./regel.text.ts";
import type { Regelstand } from "./regelstand.ts";
import { entscheidendOf, type Urteil } from "./urteil.ts";

const profillageText = ({ profillage }: Fall): string =>
  profillage === null ? "ohne Profillage" : PROFILLAGE_NAMEN[profillage];

/** "123H000009 · Team 412 · Marktprofil" */
export const fallText = (fall: Fall): string => `${fall.kundennummer} · Team ${fall.team} · ${profillageText(fall)}`;

const uebrigeText = (urteil: Urteil): readonly string[] => {
  const entscheidend = entscheidendOf(urteil);
  return urteil.pflichten
    .filter((befund) => befund !== entscheidend)
    .map(({ pflicht, faelligAm, ausgenommenBis }) => {
      const was = `${pflichtText(pflicht)}, fällig am ${datum(faelligAm)}`;
      if (entscheidend === null) return `Ausgenommen ist: ${was}.`;
      return `Daneben gilt: ${was}${ausgenommenBis === null ? "" : `, ausgenommen bis ${datum(ausgenommenBis)}`}.`;
    });
};

const ausnahmeText = (urteil: Urteil, { grund, von, bis, entschiedenAm }: Ausnahme): string => {
  const kopf = `Ausnahme ${datum(von)} bis ${datum(bis)} („${grund}“, entschieden am ${datum(entschiedenAm)})`;
  if (bis < urteil.stichtag) return `${kopf}: Sie ist abgelaufen, die frühere Fälligkeit gilt wieder.`;
  return urteil.pflichten.some(({ pflicht, ausgenommenBis }) => pflicht.jugend && ausgenommenBis === null)
    ? `${kopf}: Sie gilt nicht für den Kontakt mit jungen Menschen.`
    : `${kopf}.`;
};

const jugendAusserText = (urteil: Urteil, fall: Fall, regeln: Regelstand): readonly string[] => {
  const { konzept, empfehlung } = regeln;
  if (konzept === null || empfehlung === null || fall.rechtskreis !== "SGB II" || fall.profillage === null) return [];
  if (!regeln.jugendAusser.includes(fall.profillage) || !isJung(fall, dayNumber(urteil.stichtag), regeln.jugendUnter))
    return [];
  return [`Vom vierwöchigen Kontakt mit jungen Menschen nimmt Ihr Haus diese Profillage aus („${konzept.quelle}“).`];
};

const hinweisTexte = (urteil: Urteil, regeln: Regelstand): readonly string[] => {
  const texts: string[] = [];
  if (urteil.hinweise.includes("unter_empfehlung")) {
    texts.push("Die Vorgabe Ihres Hauses liegt unter der Empfehlung von 2010.");
  }
  if (urteil.hinweise.includes("uebernommen") && regeln.konzept !== null) {
    texts.push(`Die Empfehlung von 2010 gilt, weil Ihr Haus sie übernommen hat („${regeln.konzept.quelle}“).`);
  }
  return texts;
};

const terminText = ({ terminAm, terminSpaeter }: Urteil): readonly string[] =>
  terminAm === null ? [] : [`Terminiert am ${datum(terminAm)}${terminSpaeter ? ", später als fällig" : ""}.`];

/**
 * How anyone can check a verdict by hand in VerBIS (KD-36); nothing for a first conversation, which no search finds.
 * @public the glossary names it
 */
export const verbisText = (urteil: Urteil, fall: Fall): readonly string[] => {
  const pflicht = entscheidendOf(urteil)?.pflicht;
  if (pflicht === undefined || pflicht.regel.id === "erstgespraech") return [];
  const since = isoDate(searchDay(dayNumber(urteil.stichtag), pflicht.abstand));
  const profillage = fall.profillage === null ? "" : `, Profillage ${PROFILLAGE_NAMEN[fall.profillage]}`;
  return [
    `So prüfen Sie es in VerBIS nach: „Kein Kontakt Vermittler/Berater seit ${datum(since)}“${profillage}. Der Suchlauf kennt auch andere Kontaktarten.`,
  ];
};

const massgeblichText = (urteil: Urteil): readonly string[] => {
  const befund = entscheidendOf(urteil);
  return befund === null ? [] : [`Maßgeblich: ${pflichtText(befund.pflicht)}.`];
};

const zaehlungTexte = (urteil: Urteil, tiefe: Tiefe): readonly string[] => {
  const { zaehlung } = urteil;
  if (zaehlung === null) return [];
  return [zaehlungText(urteil, zaehlung), ...(tiefe === "einzeln" ? gezaehltText(zaehlung) : [])];
};

const saetze = (urteil: Urteil, fall: Fall, regeln: Regelstand, tiefe: Tiefe): readonly string[] => [
  statusText(urteil, fall, regeln),
  kontakteText(urteil, fall, tiefe).join(" "),
  [...massgeblichText(urteil), ...zaehlungTexte(urteil, tiefe)].join(" "),
  [...uebrigeText(urteil), ...jugendAusserText(urteil, fall, regeln)].join(" "),
  urteil.ausnahmen.map((ausnahme) => ausnahmeText(urteil, ausnahme)).join(" "),
  [...hinweisTexte(urteil, regeln), ...terminText(urteil)].join(" "),
];

/** The reasons in one paragraph, for a list: a few of the contacts that don't count are named. */
export const begruendung = (urteil: Urteil, fall: Fall, regeln: Regelstand): string =>
  saetze(urteil, fall, regeln, "liste").filter(Boolean).join(" ");

/** The verdict in paragraphs that a team lead can read aloud, with the contacts that count and those that don't. */
export const erklaerung = (urteil: Urteil, fall: Fall, regeln: Regelstand): readonly string[] =>
  [...saetze(urteil, fall, regeln, "einzeln"), ...verbisText(urteil, fall)].filter(Boolean);
