import { zahl } from "../sprache.ts";
import { byCodePoint } from "./code-point.ts";
import { ebeneOf } from "./ebene.ts";
import { geschwaerztText } from "./geschwaerzt.text.ts";
import { faellemaengel } from "./pruefe-faelle.ts";
import { kopfmaengel } from "./pruefe-kopf.ts";
import { rahmenSha256 } from "./rahmen.ts";
import type { Rahmen, Sha256, Ziehungsprotokoll } from "./ziehung.ts";

/**
 * Checks a draw from its record alone: each difference is a sentence that says what stands there and what should. How
 * many cases a house's own rule asks for isn't in the record; who knows it gives it.
 */
export const pruefeProtokoll = (
  protokoll: Ziehungsprotokoll,
  sha256: Sha256,
  faelleDerHausregel: number | null = null,
): readonly string[] => {
  if (protokoll.geschwaerzt !== undefined) return [geschwaerztText(protokoll.geschwaerzt)];
  const drawn = ebeneOf(protokoll);
  if (drawn === undefined)
    return [`Datenmonat: „${protokoll.monat}“ ist weder ein Monat (JJJJ-MM) noch ein Quartal (JJJJ-Qn).`];
  return [
    ...kopfmaengel(protokoll, drawn.seed),
    ...rahmenmaengel(protokoll.rahmen, sha256),
    ...faellemaengel(protokoll, drawn, faelleDerHausregel, sha256),
  ];
};

const rahmenmaengel = ({ anzahl, ids, sha256: stated }: Rahmen, sha256: Sha256): readonly string[] => {
  const sorted = [...ids].sort(byCodePoint);
  const doubled = sorted.find((id, index) => id === sorted[index - 1]);
  const moved = ids.findIndex((id, index) => id !== sorted[index]);
  const computed = rahmenSha256(ids, sha256);
  return [
    ...(anzahl === ids.length
      ? []
      : [`Rahmen: Im Protokoll steht die Anzahl ${zahl(anzahl)}, aufgeführt sind ${zahl(ids.length)}.`]),
    ...(doubled === undefined ? [] : [`Rahmen: ${doubled} ist mehrfach aufgeführt, jede Person gehört einmal hinein.`]),
    ...(moved === -1
      ? []
      : [`Rahmen: An Stelle ${zahl(moved + 1)} steht ${ids[moved]}, sortiert gehört ${sorted[moved]} dorthin.`]),
    ...(stated === computed
      ? []
      : [`Rahmen: Im Protokoll steht die Prüfsumme ${stated}, aus den Kundennummern ergibt sich ${computed}.`]),
  ];
};
