import { STRATEGIESTATUS, type Strategie } from "@verlauf/core";
import type { Feldleser, Read } from "./feldleser.ts";
import { kundenbezug } from "./kundenbezug.ts";
import type { Lage } from "./lage.ts";
import { endetVorBeginn } from "./zeitraum.ts";

export const strategien = (leser: Feldleser<"strategien">, lage: Lage): Read<Strategie> => {
  const bezug = kundenbezug(leser, lage);
  const handlungsstrategie = leser.pflichttext("handlungsstrategie");
  const handlungsbedarf = leser.text("handlungsbedarf");
  const beginn = leser.pflichttag("beginn");
  const ende = leser.tag("ende");
  const status = leser.wort("status", STRATEGIESTATUS);
  const erledigtAm = leser.tag("erledigt_am");
  const massnahmeBeginn = leser.tag("massnahme_beginn");
  const massnahmeEnde = leser.tag("massnahme_ende");

  return () => {
    const zuordnung = bezug();
    const strategie = handlungsstrategie();
    const von = beginn();
    const rest = {
      handlungsbedarf: handlungsbedarf(),
      ende: ende(),
      status: status(),
      erledigtAm: erledigtAm(),
      massnahmeBeginn: massnahmeBeginn(),
      massnahmeEnde: massnahmeEnde(),
    };
    if (endetVorBeginn(von, rest.ende))
      leser.melde("ende", "Die Strategie endet vor ihrem Beginn. Bitte beide Tage prüfen.");
    if (endetVorBeginn(rest.massnahmeBeginn, rest.massnahmeEnde)) {
      leser.melde("massnahme_ende", "Die Maßnahme endet vor ihrem Beginn. Bitte beide Tage prüfen.");
    }
    if (zuordnung === null || strategie === null || von === null) return null;
    return { ...zuordnung, handlungsstrategie: strategie, beginn: von, ...rest };
  };
};
