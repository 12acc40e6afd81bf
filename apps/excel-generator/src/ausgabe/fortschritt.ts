import { Presets, SingleBar } from "cli-progress";
import type { Umgebung } from "../umgebung.ts";

/** Shows how far a piece of work is, on a terminal only and only when it takes more than a second. */
export const withFortschritt = async <T>(
  was: string,
  { isTerminal }: Umgebung,
  work: (onProgress: (done: number, total: number) => void) => Promise<T>,
): Promise<T> => {
  const bar = new SingleBar(
    { format: `${was} {bar} {percentage} %`, hideCursor: true, clearOnComplete: true, noTTYOutput: false },
    Presets.shades_classic,
  );
  const begun = performance.now();
  let shown = false;
  try {
    return await work((done, total) => {
      if (!shown && isTerminal && performance.now() - begun > 1000) {
        bar.start(total, done);
        shown = true;
      }
      if (shown) bar.update(done);
    });
  } finally {
    if (shown) bar.stop();
  }
};
