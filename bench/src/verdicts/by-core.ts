import { assessKontaktdichte, entscheidendOf, type Fall, isUrteil, type Regelstand } from "@verlauf/core";
import { type Antwort, BESCHAEFTIGTENFALL, NICHT_IN_BETREUUNG } from "./antwort.ts";

/** What Verlauf's verdict says, in the words of the comparison. */
export const answerByCore = (regeln: Regelstand, fall: Fall): Antwort => {
  const urteil = assessKontaktdichte(regeln, fall);
  if (!isUrteil(urteil)) return urteil === "beschaeftigtenfall" ? BESCHAEFTIGTENFALL : NICHT_IN_BETREUUNG;
  const entscheidend = entscheidendOf(urteil);
  return {
    status: urteil.lage.status,
    faelligAm: entscheidend?.faelligAm ?? null,
    tageUeberfaellig: "tageUeberfaellig" in urteil.lage ? urteil.lage.tageUeberfaellig : null,
    kontakte: urteil.zaehlung?.kontakte ?? null,
    dichteUnterschritten: urteil.zaehlung?.unterschritten ?? null,
    regel: entscheidend?.pflicht.regel.id ?? null,
  };
};
