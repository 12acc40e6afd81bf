import { zahl } from "@verlauf/core";
import { Presets, SingleBar } from "cli-progress";
import type { Umgebung } from "../umgebung.ts";

/** Tells how far a piece of work is; without a total there is only a number to show. */
export type OnFortschritt = (done: number, total?: number) => void;

const QUIET_MS = 1000;

const barFor = (was: string, total: number | undefined): SingleBar =>
  new SingleBar(
    {
      format: total === undefined ? `${was}: {value} Personen` : `${was} {bar} {percentage} %`,
      formatValue: (value, _options, type) => (type === "value" ? zahl(value) : String(value)),
      clearOnComplete: true,
      // a terminal keeps its settings even if the process is killed
      linewrap: true,
    },
    Presets.shades_classic,
  );

/** Shows how far a piece of work is, on a terminal only and only when it takes more than a second. */
export const withFortschritt = async <T>(
  was: string,
  { isTerminal }: Pick<Umgebung, "isTerminal">,
  work: (onFortschritt: OnFortschritt) => Promise<T>,
): Promise<T> => {
  const begun = performance.now();
  let bar: SingleBar | undefined;
  try {
    return await work((done, total) => {
      if (bar === undefined && isTerminal && performance.now() - begun > QUIET_MS) {
        bar = barFor(was, total);
        bar.start(total ?? done, done);
      }
      bar?.update(done);
    });
  } finally {
    bar?.stop();
  }
};
