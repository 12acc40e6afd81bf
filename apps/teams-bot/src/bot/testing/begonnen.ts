import { fuelleAus } from "@verlauf/workbooks";

const OHNE_URTEIL = {
  gesamturteil: null,
  ursachen: [],
  ansatz: "",
  ebene: null,
  gutePraxis: "",
  paragraf16a: null,
  verlaengertBis: null,
  begruendung: "",
} as const;

/** A questionnaire in which somebody has answered the first case's first question. */
export const begonnen = (mappe: Uint8Array): Uint8Array =>
  fuelleAus(mappe, [{ fall: "01", antworten: [{ nr: "1", antwort: "ja", begruendung: "" }], gesamt: OHNE_URTEIL }]);
