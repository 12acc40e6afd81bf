import { inForce } from "../dated.ts";
import { anzahl, zahl } from "../sprache.ts";
import type { Ebene } from "./ebene.ts";
import { ersatzmaengel, zuerstGezogen } from "./pruefe-ersatz.ts";
import { reihenfolge } from "./ticket.ts";
import { eigeneStichprobe, weisung } from "./weisungen-2017.ts";
import { KALIBRIERFAELLE } from "./ziehen.ts";
import type { Sha256, Ziehungsprotokoll } from "./ziehung.ts";

/** What is wrong with a record's cases: who stands where, under which ticket and reference, how many, replaced by whom. */
export const faellemaengel = (
  protokoll: Ziehungsprotokoll,
  ebene: Ebene,
  faelleDerHausregel: number | null,
  sha256: Sha256,
): readonly string[] => [
  ...anzahlmaengel(protokoll, ebene, faelleDerHausregel),
  ...platzmaengel(protokoll, sha256),
  ...referenzmaengel(protokoll, ebene),
  ...ersatzmaengel(protokoll),
];

/** How many cases are drawn at first where the frame has enough; null where the record doesn't tell. */
const vorgesehen = (
  { datenstand, regel }: Ziehungsprotokoll,
  { ebene }: Ebene,
  faelleDerHausregel: number | null,
): number | null => {
  switch (ebene) {
    case "kalibrierung":
      return KALIBRIERFAELLE;
    case "team":
      return regel.id === "hausregel" ? faelleDerHausregel : (inForce(weisung, datenstand)?.value.faelle ?? null);
    case "rd":
    case "zentrale":
      return inForce(eigeneStichprobe, datenstand)?.value ?? 0;
  }
};

const anzahlmaengel = (
  protokoll: Ziehungsprotokoll,
  ebene: Ebene,
  faelleDerHausregel: number | null,
): readonly string[] => {
  const umfang = vorgesehen(protokoll, ebene, faelleDerHausregel);
  if (umfang === null) return [];
  const expected = Math.min(umfang, protokoll.rahmen.ids.length);
  const stated = zuerstGezogen(protokoll.faelle);
  return stated === expected
    ? []
    : [
        `Anzahl der zuerst gezogenen Fälle: Im Protokoll sind es ${zahl(stated)}, bei ${anzahl(protokoll.rahmen.ids.length, "Person", "Personen")} im Rahmen gehören ${zahl(expected)} hinein.`,
      ];
};

const platzmaengel = ({ rahmen, seed, faelle }: Ziehungsprotokoll, sha256: Sha256): readonly string[] => {
  const lose = reihenfolge(rahmen.ids, seed, sha256);
  return faelle.flatMap(({ referenz, kundennummer, ticket }, index) => {
    const los = lose[index];
    if (los === undefined) {
      return [
        `Fall ${referenz}: Im Protokoll steht ${kundennummer}, im Rahmen ist niemand mehr für diese Stelle übrig.`,
      ];
    }
    if (los.kundennummer !== kundennummer) {
      return [
        `Fall ${referenz}: Im Protokoll steht ${kundennummer}, nach Rahmen und Startzahl gehört ${los.kundennummer} an diese Stelle.`,
      ];
    }
    return los.ticket === ticket
      ? []
      : [`Fall ${referenz}: Im Protokoll steht das Los ${ticket}, nach der Startzahl gehört ${los.ticket} dorthin.`];
  });
};

const referenzmaengel = ({ faelle }: Ziehungsprotokoll, { referenzAt }: Ebene): readonly string[] =>
  faelle.flatMap(({ referenz }, index) => {
    if (referenzAt === null) {
      const first = faelle.findIndex((fall) => fall.referenz === referenz);
      return first === index ? [] : [`Fall ${referenz} steht mehrfach im Protokoll.`];
    }
    const expected = referenzAt(index + 1);
    return referenz === expected
      ? []
      : [`Fall ${zahl(index + 1)}: Im Protokoll steht die Referenz ${referenz}, der Reihe nach heißt er ${expected}.`];
  });
