import type { Anteil } from "./auswertung.ts";

// The 97.5 % quantile of the standard normal distribution: two-sided 95 %.
const Z = 1.959964;

/**
 * A share with its 95 % interval after E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical
 * Inference", JASA 22 (1927), without continuity correction; `n` is at least 1.
 */
export const wilson = (erfolge: number, n: number): Anteil => {
  const anteil = erfolge / n;
  const nenner = 1 + (Z * Z) / n;
  const mitte = (anteil + (Z * Z) / (2 * n)) / nenner;
  const halb = (Z / nenner) * Math.sqrt((anteil * (1 - anteil)) / n + (Z * Z) / (4 * n * n));
  // at 0 and at n the bound is the share itself, and rounding must not move it past that
  return { anteil, von: Math.max(0, Math.min(anteil, mitte - halb)), bis: Math.min(1, Math.max(anteil, mitte + halb)) };
};
