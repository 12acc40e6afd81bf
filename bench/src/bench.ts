import type { BenchReport } from "./result.ts";

/** What a bench gets from outside. */
export interface BenchContext {
  /** Tells whoever waits what is going on. */
  readonly say: (line: string) => void;
  /** A PostgreSQL on which databases may be made and dropped; null leaves that engine out. */
  readonly postgres: string | null;
}

/** One of the comparisons that `pnpm bench` runs. */
export interface Bench {
  readonly name: string;
  readonly title: string;
  readonly run: (context: BenchContext) => Promise<BenchReport>;
}
