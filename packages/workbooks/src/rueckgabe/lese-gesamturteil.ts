import {
  EBENEN,
  type Gesamtangabe,
  GRADE,
  type Katalog,
  leseEbene,
  leseGrad,
  leseJaNein,
  leseUrsache,
} from "@verlauf/core";
import { JA_NEIN } from "../fragebogen/spalten.ts";
import { deuteAuswahl, deuteFreitext, deuteTag } from "./deutung.ts";
import { type Feld, type Fundzeile, leseFeld } from "./feld.ts";
import type { Gelesen } from "./lese-antworten.ts";

export const leseGesamtzeilen = (
  zeilen: readonly Fundzeile[],
  { ursachen }: Katalog,
  ab1904: boolean,
): Gelesen<Gesamtangabe> => {
  const ursache = deuteAuswahl((text) => leseUrsache(text, ursachen), ursachen);
  const freitext = (kopf: string) => leseFeld(zeilen, { kopf, deute: deuteFreitext });
  const lese = <T>(kopf: string, deute: Feld<T>["deute"]) => leseFeld(zeilen, { kopf, deute });

  const gesamturteil = lese("Gesamturteil", deuteAuswahl(leseGrad, GRADE));
  const ursache1 = lese("Ursache 1", ursache);
  const ursache2 = lese("Ursache 2", ursache);
  const ansatz = freitext("Ansatz");
  const ebene = lese("Ebene", deuteAuswahl(leseEbene, EBENEN));
  const gutePraxis = freitext("Gute Praxis");
  const paragraf16a = lese("§ 16a", deuteAuswahl(leseJaNein, JA_NEIN));
  const verlaengertBis = lese("verlängert bis", deuteTag(ab1904));
  const begruendung = freitext("Begründung");
  return {
    wert: {
      gesamturteil: gesamturteil.wert,
      // the same cause twice is one cause
      ursachen: [...new Set([ursache1.wert, ursache2.wert])].filter((wert) => wert !== null),
      ansatz: ansatz.wert ?? "",
      ebene: ebene.wert,
      gutePraxis: gutePraxis.wert ?? "",
      paragraf16a: paragraf16a.wert,
      verlaengertBis: verlaengertBis.wert,
      begruendung: begruendung.wert ?? "",
    },
    meldungen: [
      gesamturteil,
      ursache1,
      ursache2,
      ansatz,
      ebene,
      gutePraxis,
      paragraf16a,
      verlaengertBis,
      begruendung,
    ].flatMap(({ meldungen }) => meldungen),
    zellen: {
      gesamturteil: gesamturteil.zelle,
      ursachen: ursache1.zelle,
      ansatz: ansatz.zelle,
      ebene: ebene.zelle,
      gutePraxis: gutePraxis.zelle,
      paragraf16a: paragraf16a.zelle,
      verlaengertBis: verlaengertBis.zelle,
      gesamtbegruendung: begruendung.zelle,
    },
  };
};
