import type { Bench } from "./bench.ts";
import { verdicts } from "./verdicts/verdicts.ts";

/** All comparisons, in the order of docs/leistung.md. */
export const BENCHES: readonly Bench[] = [verdicts];
