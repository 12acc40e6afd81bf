import { letzterTag, type Monat } from "../monat.ts";
import { byCodePoint } from "./code-point.ts";
import { ebenenumfang } from "./pruefregel.ts";
import { rahmenOf } from "./rahmen.ts";
import { parseBasisSeed, rdseed, zentralseed } from "./seed.ts";
import { wenigerText } from "./stichprobe.text.ts";
import { protokollOf, type Ziehungsanlass, ziehungOf } from "./ziehen.ts";
import { type GezogenerFall, isStehend, type Sha256, type Ziehung, type Ziehungsprotokoll } from "./ziehung.ts";

/** The records below: of the teams for an RD, of the RDs for the Zentrale. */
export type Darunter = readonly Pick<Ziehungsprotokoll, "faelle">[];

export interface Ebenenauftrag extends Ziehungsanlass {
  readonly ebene: "rd" | "zentrale";
  /** Of an RD; the Zentrale has none to give. */
  readonly name: string;
  readonly monat: Monat;
  readonly darunter: Darunter;
}

/**
 * The own sample of an RD from its teams' cases, or of the Zentrale from the RDs', without those replaced by then
 * (VK-21, VK-24). A case keeps the reference that the team knows it by.
 */
export const zieheEbene = (auftrag: Ebenenauftrag, sha256: Sha256): Ziehung => {
  const { ebene, monat } = auftrag;
  const anzahl = ebenenumfang(monat, ebene);
  const basis = parseBasisSeed(auftrag.basisSeed);
  const referenzen = referenzenOf(auftrag.darunter, isStehend);
  const rahmen = rahmenOf(referenzen.keys(), sha256);
  const protokoll = protokollOf(
    {
      zeitraum: monat,
      dienststelle: ebene === "rd" ? auftrag.name : "Z",
      team: ebene === "rd" ? "RD" : "Z",
      datenstand: letzterTag(monat),
      seed: ebene === "rd" ? rdseed(basis, monat, auftrag.name) : zentralseed(basis, monat),
      rahmen,
      anzahl,
      referenzOf: (kundennummer) => String(referenzen.get(kundennummer)),
    },
    auftrag,
    sha256,
  );
  return ziehungOf(ebene, protokoll, rahmen.anzahl < anzahl ? [wenigerText(rahmen.anzahl, anzahl)] : []);
};

/**
 * What each Kundennummer is called below. Who is served in two offices is one person and stands once, under the first
 * reference.
 */
export const referenzenOf = (
  darunter: Darunter,
  wanted: (fall: GezogenerFall) => boolean,
): ReadonlyMap<string, string> => {
  const faelle = darunter.flatMap((protokoll) => protokoll.faelle.filter(wanted));
  return new Map(
    faelle
      .toSorted((left, right) => byCodePoint(right.referenz, left.referenz))
      .map(({ kundennummer, referenz }) => [kundennummer, referenz]),
  );
};
