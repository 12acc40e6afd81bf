import type { Fund } from "../saetze/feldleser.ts";
import type { Zeilenfehler } from "./report.ts";

/** Keeps the first faults and counts the rest: a file that is wrong as a whole has as many as rows. */
export interface FaultCollector {
  readonly add: (datei: string, zeile: number, funde: readonly Fund[]) => void;
  readonly first: () => readonly Zeilenfehler[];
  readonly count: () => number;
}

const KEPT = 1_000;

export const faultCollector = (): FaultCollector => {
  const kept: Zeilenfehler[] = [];
  let count = 0;
  return {
    add: (datei, zeile, funde) => {
      count += funde.length;
      for (const fund of funde) if (kept.length < KEPT) kept.push({ datei, zeile, ...fund });
    },
    first: () => kept,
    count: () => count,
  };
};
