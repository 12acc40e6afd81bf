import type { Rechtskreis } from "../kunde.ts";
import type { Antwortfeld, Fragenantwort, Meldung } from "./antworten.ts";
import { isText, pruefeLaenge } from "./begruendung.ts";
import type { Teilbefund } from "./fallbefund.ts";
import type { Frage, Katalog } from "./katalog.ts";
import { giltFuerFall } from "./zutreffende-fragen.ts";

/** Holds the answers to a case's questions against the catalogue. */
export const pruefeFragen = (
  katalog: Katalog,
  rechtskreis: Rechtskreis,
  antworten: readonly Fragenantwort[],
): Teilbefund => {
  const teile = katalog.fragen.map((frage) => {
    const gegeben = antworten.filter(({ nr }) => nr === frage.nr);
    return giltFuerFall(frage, rechtskreis)
      ? pruefeFrage(frage, katalog, gegeben)
      : { meldungen: ohneWirkung(frage, rechtskreis, gegeben), offen: [] };
  });
  return {
    meldungen: [...teile.flatMap(({ meldungen }) => meldungen), ...fremde(katalog, antworten)],
    offen: teile.flatMap(({ offen }) => offen),
  };
};

const pruefeFrage = (frage: Frage, { skala }: Katalog, gegeben: readonly Fragenantwort[]): Teilbefund => {
  const { nr, begruendungBei } = frage;
  const [erste, ...weitere] = gegeben;
  const { antwort, begruendung } = erste ?? { antwort: null, begruendung: "" };
  const offen = (stufe: Meldung["stufe"], feld: Antwortfeld, satz: string): Teilbefund => ({
    meldungen: [{ nr, feld, stufe, satz }],
    offen: [nr],
  });

  if (weitere.some((andere) => andere.antwort !== antwort)) {
    return offen("klaeren", "antwort", "Zwei verschiedene Antworten stehen dort. Bitte für eine entscheiden.");
  }
  if (antwort === null) {
    const dazu = isText(begruendung) ? " Eine Begründung steht schon dort." : "";
    return offen("hinweis", "antwort", `Noch nicht beantwortet.${dazu}`);
  }
  if (!skala.includes(antwort)) {
    return offen("klaeren", "antwort", `„${antwort}“ steht nicht in der Auswahl (${skala.join(", ")}).`);
  }
  if (begruendungBei.includes(antwort) && !isText(begruendung)) {
    return offen("klaeren", "begruendung", `„${antwort}“ ohne Begründung.`);
  }
  return { meldungen: pruefeLaenge(nr, "begruendung", begruendung, "Die Begründung"), offen: [] };
};

const ohneWirkung = (
  { nr, giltFuer }: Frage,
  rechtskreis: Rechtskreis,
  gegeben: readonly Fragenantwort[],
): Teilbefund["meldungen"] =>
  gegeben.some(({ antwort }) => antwort !== null && antwort !== "trifft nicht zu")
    ? [
        {
          nr,
          feld: "antwort",
          stufe: "hinweis",
          satz: `Die Frage gilt nur im ${giltFuer}, der Fall gehört zum ${rechtskreis}. Die Antwort ist nicht nötig.`,
        },
      ]
    : [];

const fremde = ({ fragen }: Katalog, antworten: readonly Fragenantwort[]): Teilbefund["meldungen"] => {
  const bekannt = new Set(fragen.map(({ nr }) => nr));
  const unbekannt = antworten.filter(({ nr, antwort }) => antwort !== null && !bekannt.has(nr));
  return [...new Set(unbekannt.map(({ nr }) => nr))].map((nr) => ({
    nr,
    feld: "antwort",
    stufe: "klaeren",
    satz: "Diese Frage steht nicht im Fragenkatalog. Ihre Antwort zählt nicht.",
  }));
};
