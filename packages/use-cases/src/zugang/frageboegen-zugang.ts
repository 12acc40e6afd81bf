import type { Bogeneinheit } from "../fallpruefung/fragebogen/eingelesen.ts";
import { liesFrageboegenEin } from "../fallpruefung/fragebogen/einlesen.ts";
import { erzeugeFrageboegen, erzeugeKalibrierboegen } from "../fallpruefung/fragebogen/erzeuge.ts";
import type { Rueckgabedatei } from "../fallpruefung/fragebogen/find-dateien.ts";
import { gibTexteFrei } from "../fallpruefung/fragebogen/freigeben.ts";
import { macheFragebogen } from "../fallpruefung/fragebogen/mache-fragebogen.ts";
import { darf } from "../rechte/darf.ts";
import { NichtGefunden } from "../rechte/nicht-gefunden.ts";
import { teamgegenstand } from "../rechte/teamgegenstand.ts";
import { akteurname } from "./akteurname.ts";
import type { Bogenfrage } from "./fallpruefungsauftrag.ts";
import { onlyKreis, type Pforte } from "./pforte.ts";
import { ebenengegenstand, gegenstandText, monatOfZeitraum, ziehungsgegenstand } from "./ziehungsgegenstand.ts";
import type { Zugang } from "./zugang.ts";

type Fragebogenzugang = Pick<
  Zugang,
  "fragebogen" | "legeFrageboegenAb" | "legeKalibrierboegenAb" | "gibAb" | "gibFrei"
>;

export const openFrageboegen = (pforte: Pforte): Fragebogenzugang => {
  const { akteur, isBetrieb, deps, sicht, daten, kreise, erlaube, tue, gelesen, eintraege, heute } = pforte;
  const von = akteurname(akteur);

  const zielFor = async ({ monat, ziel }: Bogenfrage) => {
    if (ziel.art !== "team") {
      erlaube("fragebogen.holen", ebenengegenstand(ziel), monat);
      return ziel;
    }
    const found = await kreise("fragebogen.holen", ziel);
    const dienststelle = isBetrieb ? ziel.dienststelle : (onlyKreis(found).dienststelle ?? undefined);
    return { art: "teams", dienststelle, team: ziel.team } as const;
  };

  /** Whose workbooks may be returned; a calibration case's is each team's own. */
  const returnsFor = async () => {
    const known = await eintraege();
    return ({ ebene, dienststelle, einheit, zeitraum }: Bogeneinheit): boolean =>
      darf(
        akteur,
        "fragebogen.abgeben",
        ebene === "kalibrierung"
          ? teamgegenstand(known, dienststelle, einheit)
          : ziehungsgegenstand({ ebene, dienststelle, einheit }, known),
        monatOfZeitraum(zeitraum),
      );
  };

  // without an organisation there is no team to be named: then the office has to be
  const vonHandFor = async (vonHand: Parameters<Zugang["gibAb"]>[0]["vonHand"]) => {
    if (vonHand === undefined || isBetrieb) return vonHand;
    const { dienststelle } = onlyKreis(await kreise("fragebogen.abgeben", vonHand));
    return { ...vonHand, dienststelle: dienststelle ?? vonHand.dienststelle };
  };

  // paths, folders and lists of whole areas are for those who hold the machine
  const requireMachine = (): void => {
    if (!isBetrieb && akteur.art !== "system") throw new NichtGefunden();
  };

  return {
    fragebogen: (frage) =>
      tue(async () => {
        const ziel = await zielFor(frage);
        const { name, inhalt, ziehung } = await macheFragebogen(deps, await sicht(), {
          monat: frage.monat,
          ziel,
          daten,
          heute: heute(),
          ohneNummern: frage.ohneNummern,
        });
        gelesen("fragebogen.holen", gegenstandText(ziehungsgegenstand(ziehung, await eintraege())), frage.monat);
        return { name, inhalt };
      }),
    legeFrageboegenAb: (auftrag) =>
      tue(async () => {
        requireMachine();
        const ergebnis = await erzeugeFrageboegen(deps, { ...auftrag, daten, heute: heute() });
        for (const { dienststelle, team } of ergebnis.dateien) {
          gelesen("fragebogen.holen", `${dienststelle}/${team}`, auftrag.monat);
        }
        return ergebnis;
      }),
    legeKalibrierboegenAb: (auftrag) =>
      tue(async () => {
        requireMachine();
        const ergebnis = await erzeugeKalibrierboegen(deps, { ...auftrag, daten, heute: heute() });
        for (const { dienststelle, team } of ergebnis.dateien) {
          gelesen("fragebogen.holen", `${dienststelle}/${team}`, auftrag.quartal);
        }
        return ergebnis;
      }),
    gibAb: (auftrag) =>
      tue(async () => {
        const paths = auftrag.dateien.filter((each): each is string => typeof each === "string");
        const inhalte = auftrag.dateien.filter((each): each is Rueckgabedatei => typeof each !== "string");
        if (paths.length > 0) requireMachine();
        return liesFrageboegenEin(deps, {
          pfade: paths,
          inhalte,
          vonHand: await vonHandFor(auftrag.vonHand),
          nur: isBetrieb ? undefined : await returnsFor(),
          daten,
          heute: heute(),
          von,
          onProgress: auftrag.onProgress,
        });
      }),
    gibFrei: ({ fall, frage }) =>
      tue(async () => {
        const known = await eintraege();
        return gibTexteFrei(deps, {
          fall,
          frage,
          nur: (ziehung) =>
            darf(akteur, "fragebogen.freigeben", ziehungsgegenstand(ziehung, known), monatOfZeitraum(ziehung.zeitraum)),
          heute: heute(),
          von,
        });
      }),
  };
};
