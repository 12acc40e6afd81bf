import type { Monat } from "@verlauf/core";
import type { Auswertungseinheit } from "../fallpruefung/auswertung/einheit.ts";
import { macheAuswertung } from "../fallpruefung/auswertung/mache-auswertung.ts";
import { monatsstand } from "../fallpruefung/auswertung/monatsstand.ts";
import { schreibeAuswertung } from "../fallpruefung/auswertung/schreibe-auswertung.ts";
import { darf } from "../rechte/darf.ts";
import type { Gegenstand } from "../rechte/handlung.ts";
import { isInKreis } from "../rechte/kreise-of.ts";
import { NichtGefunden } from "../rechte/nicht-gefunden.ts";
import { onlyOffice } from "./only-office.ts";
import { einheitText, type Pforte } from "./pforte.ts";
import { gegenstandText } from "./ziehungsgegenstand.ts";
import type { Zugang } from "./zugang.ts";

type Auswertungszugang = Pick<Zugang, "auswertung" | "legeAuswertungAb" | "stand">;

const gegenstandOf = (einheit: Auswertungseinheit): Gegenstand => {
  switch (einheit.ebene) {
    case "bereich":
      return { ...einheit, dienststelle: einheit.dienststelle ?? "" };
    case "dienststelle":
    case "rd":
      return einheit;
  }
};

export const openAuswertungen = (pforte: Pforte): Auswertungszugang => {
  const { akteur, isBetrieb, deps, sicht, kreise, erlaube, tue, gelesen, eintraege, heute } = pforte;

  /** With its office, where an area is asked for without one. */
  const einheitFor = async (einheit: Auswertungseinheit, monat: Monat): Promise<Auswertungseinheit> => {
    if (isBetrieb) return einheit;
    const known = await eintraege();
    const full =
      einheit.ebene === "bereich"
        ? {
            ...einheit,
            dienststelle: onlyOffice(known, einheit, (dienststelle) =>
              darf(akteur, "auswertung.lesen", { ...einheit, dienststelle }),
            ),
          }
        : einheit;
    erlaube("auswertung.lesen", gegenstandOf(full), monat);
    return full;
  };

  const noteRead = (einheit: Auswertungseinheit, monat: Monat): void =>
    gelesen("auswertung.lesen", gegenstandText(gegenstandOf(einheit)) || null, monat);

  return {
    auswertung: ({ monat, einheit, ohneNummern }) =>
      tue(async () => {
        const allowed = await einheitFor(einheit, monat);
        // whoever may not see the numbers may not see what they could be computed from
        const maySee = darf(akteur, "stichprobe.nummern", gegenstandOf(allowed), monat);
        const { bezeichnung, inhalt, ort, saetze, hinweise } = await macheAuswertung(deps, {
          monat,
          einheit: allowed,
          heute: heute(),
          ohneNummern: ohneNummern === true || !maySee,
        });
        noteRead(allowed, monat);
        return { name: ort.datei, inhalt, bezeichnung, saetze, hinweise };
      }),
    legeAuswertungAb: (auftrag) =>
      tue(async () => {
        if (!isBetrieb && akteur.art !== "system") throw new NichtGefunden();
        const ergebnis = await schreibeAuswertung(deps, { ...auftrag, heute: heute() });
        noteRead(auftrag.einheit, auftrag.monat);
        return ergebnis;
      }),
    stand: (frage) =>
      tue(async () => {
        const found = await kreise("stand.lesen", { dienststelle: frage.dienststelle });
        const stand = await monatsstand(await sicht(), {
          ...frage,
          nur: isBetrieb ? undefined : (dienststelle, team) => isInKreis(found, dienststelle, team),
          heute: heute(),
        });
        if (stand.zeilen.length === 0 && !isBetrieb) throw new NichtGefunden();
        for (const kreis of found) gelesen("stand.lesen", einheitText(kreis), frage.monat);
        return stand;
      }),
  };
};
