import { dayNumber, daysBetween, isoDate } from "../calendar.ts";
import type { Kontakt } from "../kontakt.ts";
import { PROFILLAGE_NAMEN } from "../kunde.ts";
import type { Ausnahme } from "../lieferung.ts";
import { anzahl, datum } from "../sprache.ts";
import { searchDay } from "./abstand.ts";
import type { Fall } from "./fall.ts";
import { counts } from "./geltende-pflicht.ts";
import { zaehlenderKontaktText, zaehltNichtText } from "./kontakt.text.ts";
import { isJung } from "./pflichten-of.ts";
import { pflichtText } from "./regel.text.ts";
import type { Regelstand } from "./regelstand.ts";
import {
  entscheidendOf,
  type NichtGeregelt,
  type Pflichtbefund,
  type Status,
  type Urteil,
  type Zaehlbefund,
} from "./urteil.ts";

/** The status in the words that people read. */
export const STATUS_WORTE: Readonly<Record<Status, string>> = {
  ueberfaellig: "überfällig",
  faellig: "fällig",
  im_soll: "im Soll",
  ausgenommen: "ausgenommen",
  profillage_offen: "Profillage offen",
  nicht_geregelt: "nicht geregelt",
};

const profillageText = ({ profillage }: Fall): string =>
  profillage === null ? "ohne Profillage" : PROFILLAGE_NAMEN[profillage];

/** "123H000009 · Team 412 · Marktprofil" */
export const fallText = (fall: Fall): string => `${fall.kundennummer} · Team ${fall.team} · ${profillageText(fall)}`;

const nichtGeregeltText = (grund: NichtGeregelt, { konzept }: Regelstand): string => {
  const haus =
    konzept === null
      ? "Ihr Haus hat kein eigenes Konzept hinterlegt (verlauf.yaml, Abschnitt kontaktdichte)"
      : `das Konzept „${konzept.quelle}“ enthält keine Vorgabe für diese Person`;
  switch (grund) {
    case "vor_der_empfehlung":
      return `Die Empfehlung gilt erst ab 01.12.2010, und ${haus}.`;
    case "profillagen_entfallen":
      return `Die Profillagen sind im SGB II am 20.12.2016 entfallen, und ${haus}.`;
    case "sgb_iii_ohne_hausregel":
      return `Die Empfehlung von 2010 betrifft nur das SGB II, und ${haus}.`;
    case "konzept_erreicht_nicht":
      return `Das Konzept „${konzept?.quelle}“ ersetzt die Empfehlung von 2010 und enthält keine Vorgabe für diese Person.`;
  }
};

const faelligText = (urteil: Urteil, { pflicht, faelligAm }: Pflichtbefund): string => {
  const { regel } = pflicht;
  const vorbehalt = regel.bis !== null && faelligAm > regel.bis ? ", sofern bis dahin eine Regel gilt" : "";
  const days = daysBetween(urteil.stichtag, faelligAm);
  if (days < 0) {
    return `Der nächste Kontakt war am ${datum(faelligAm)} fällig, das ist ${days === -1 ? "einen Tag" : anzahl(-days, "Tag", "Tage")} her.`;
  }
  if (days === 0) return `Der nächste Kontakt ist am Stichtag selbst fällig, am ${datum(faelligAm)}.`;
  return `Der nächste Kontakt wird am ${datum(faelligAm)} fällig, also in ${anzahl(days, "Tag", "Tagen")}${vorbehalt}.`;
};

const offenText = (urteil: Urteil, fall: Fall, tageOffen: number): string => {
  const seit = `seit Beginn der Betreuung am ${datum(urteil.beginn)}`;
  const tage = anzahl(tageOffen, "Tag", "Tage");
  return fall.profillage === null
    ? `Im Export ist ${seit} keine Profillage verzeichnet (${tage}). Ohne Profillage nennt die Empfehlung keine Mindestzahl.`
    : `Die Profillage ist ${seit} noch nicht festgelegt (${tage}). Dafür nennt die Empfehlung keine Mindestzahl.`;
};

/** The status in one or two sentences. */
export const statusText = (urteil: Urteil, fall: Fall, regeln: Regelstand): string => {
  const { lage } = urteil;
  switch (lage.status) {
    case "ueberfaellig":
    case "faellig":
    case "im_soll":
      return faelligText(urteil, lage.befund);
    case "ausgenommen":
      return `Bis ${datum(lage.bis)} gilt eine Ausnahme; so lange wird kein Kontakt fällig.`;
    case "profillage_offen":
      return offenText(urteil, fall, lage.tageOffen);
    case "nicht_geregelt":
      return `Für den ${datum(urteil.stichtag)} gilt keine Mindestkontaktdichte: ${nichtGeregeltText(lage.grund, regeln)}`;
  }
};

/** The day from which the deciding interval runs, as people say it. */
const seitText = (urteil: Urteil, befund: Pflichtbefund): string =>
  befund.letzterKontakt !== null && befund.letzterKontakt >= urteil.beginn
    ? `nach dem ${datum(befund.letzterKontakt)}`
    : `seit Beginn der Betreuung am ${datum(urteil.beginn)}`;

/** The contacts since the last that counts, newest first, which don't count for the deciding duty. */
const nichtGezaehlte = (urteil: Urteil, fall: Fall, befund: Pflichtbefund): readonly Kontakt[] => {
  const { zaehlung } = befund.pflicht;
  const from =
    befund.letzterKontakt !== null && befund.letzterKontakt > urteil.beginn ? befund.letzterKontakt : urteil.beginn;
  return fall.kontakte
    .filter((kontakt) => kontakt.datum >= from && kontakt.datum <= urteil.stichtag && !counts(zaehlung, kontakt))
    .toSorted((left, right) => (left.datum < right.datum ? 1 : left.datum > right.datum ? -1 : 0));
};

const werText = ({ pflicht }: Pflichtbefund): string =>
  pflicht.herkunft === "empfehlung" ? "die Empfehlung" : `„${pflicht.regel.quelle}“`;

/** What the export says of contacts, and why some don't count; at most so many of those are named. */
export const kontakteText = (urteil: Urteil, fall: Fall, most: number): readonly string[] => {
  const befund = entscheidendOf(urteil);
  if (befund === null) return [];
  if (fall.nurLetzterKontakt) {
    return befund.letzterKontakt === null
      ? [
          "Im Export ist kein letzter Kontakt verzeichnet. Eine Kontaktdatei liegt nicht vor, deshalb ist auch die Kontaktart unbekannt.",
        ]
      : [
          `Im Export ist als letzter Kontakt der ${datum(befund.letzterKontakt)} verzeichnet. Die Kontaktart ist unbekannt.`,
        ];
  }
  const { zaehlung } = befund.pflicht;
  const bg = zaehlung.mitBg ? " Gezählt werden auch die Kontakte der Bedarfsgemeinschaft." : "";
  const first = `Im Export ist ${seitText(urteil, befund)} kein ${zaehlenderKontaktText(zaehlung)} verzeichnet.${bg}`;
  const others = nichtGezaehlte(urteil, fall, befund);
  const named = others.slice(0, most).map((kontakt) => zaehltNichtText(kontakt, zaehlung, werText(befund)));
  const more = others.length - named.length;
  return [
    first,
    ...named,
    ...(more > 0 ? [`${anzahl(more, "weiterer Kontakt zählt", "weitere Kontakte zählen")} ebenfalls nicht.`] : []),
  ];
};

const fensterText = ({ fenster, von, bis, pflicht }: Zaehlbefund): string => {
  if (fenster === "vereinbarung") return `In der Laufzeit der Vereinbarung (${datum(von)} bis ${datum(bis)})`;
  return pflicht.anzahl?.halbjahr === true ? "Im letzten halben Jahr" : `Seit ${datum(von)}`;
};

/** "Im letzten halben Jahr: 1 von 4." with what follows from it. */
export const zaehlungText = (urteil: Urteil, befund: Zaehlbefund): string => {
  const { kontakte, mindestens, unterschritten, von, bis, fenster } = befund;
  if (kontakte === null) return "Die Zahl der Kontakte ist unbekannt, weil keine Kontaktdatei vorliegt.";
  const ohne =
    fenster === "vereinbarung_fehlt"
      ? " Im Export sind nicht beide Daten der Vereinbarung verzeichnet; gezählt wird das letzte halbe Jahr."
      : "";
  const stand = `${fensterText(befund)}: ${kontakte} von ${mindestens}.${ohne}`;
  if (unterschritten === true) return `${stand} Die Mindestzahl ist nicht erreicht.`;
  if (unterschritten === null) return `${stand} Wegen der Ausnahme wird die Zahl nicht bewertet.`;
  if (kontakte >= mindestens) return stand;
  if (bis >= urteil.stichtag && fenster === "vereinbarung")
    return `${stand} Es fehlen noch ${mindestens - kontakte} bis ${datum(bis)}.`;
  return `${stand} Die Zahl wird noch nicht bewertet, weil die Betreuung nicht vor dem ${datum(von)} begann.`;
};

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

/** How anyone can check a verdict by hand in VerBIS (KD-36); nothing for a first conversation, which no search finds. */
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

const saetze = (urteil: Urteil, fall: Fall, regeln: Regelstand, most: number): readonly string[] => [
  statusText(urteil, fall, regeln),
  kontakteText(urteil, fall, most).join(" "),
  [...massgeblichText(urteil), ...(urteil.zaehlung === null ? [] : [zaehlungText(urteil, urteil.zaehlung)])].join(" "),
  [...uebrigeText(urteil), ...jugendAusserText(urteil, fall, regeln)].join(" "),
  urteil.ausnahmen.map((ausnahme) => ausnahmeText(urteil, ausnahme)).join(" "),
  [...hinweisTexte(urteil, regeln), ...terminText(urteil)].join(" "),
];

/** The reasons in one paragraph, for a list: at most two of the contacts that don't count are named. */
export const begruendung = (urteil: Urteil, fall: Fall, regeln: Regelstand): string =>
  saetze(urteil, fall, regeln, 2).filter(Boolean).join(" ");

/** The verdict in paragraphs that a team lead can read aloud, with every contact that doesn't count. */
export const erklaerung = (urteil: Urteil, fall: Fall, regeln: Regelstand): readonly string[] =>
  [...saetze(urteil, fall, regeln, Number.POSITIVE_INFINITY), ...verbisText(urteil, fall)].filter(Boolean);
