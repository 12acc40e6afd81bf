import { daysBetween } from "../calendar.ts";
import { anzahl, datum } from "../sprache.ts";
import type { Fall } from "./fall.ts";
import type { Regelstand } from "./regelstand.ts";
import type { NichtGeregelt, Pflichtbefund, Status, Urteil } from "./urteil.ts";

/** The status in the words that people read. */
export const STATUS_WORTE: Readonly<Record<Status, string>> = {
  ueberfaellig: "überfällig",
  faellig: "fällig",
  im_soll: "im Soll",
  ausgenommen: "ausgenommen",
  profillage_offen: "Profillage offen",
  nicht_geregelt: "nicht geregelt",
};

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
