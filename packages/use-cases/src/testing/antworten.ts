import { type Fallantworten, standardkatalog } from "@verlauf/core";

/** A case as a lead fills it: everything "ja", and nothing to be said. */
export const allesJa = (fall: string): Fallantworten => ({
  fall,
  antworten: standardkatalog.fragen.map(({ nr }) => ({ nr, antwort: "ja", begruendung: "" })),
  gesamt: {
    gesamturteil: "ja",
    ursachen: [],
    ansatz: "",
    ebene: null,
    gutePraxis: "",
    paragraf16a: false,
    verlaengertBis: null,
    begruendung: "",
  },
});

/** The same with another answer to one question. */
export const withAntwort = (
  antworten: Fallantworten,
  nr: string,
  antwort: string | null,
  begruendung: string = "",
): Fallantworten => ({
  ...antworten,
  antworten: antworten.antworten.map((frage) =>
    // what people type is any text; what becomes of it is for the reader to say
    frage.nr === nr ? { nr, antwort: antwort as (typeof frage)["antwort"], begruendung } : frage,
  ),
});
