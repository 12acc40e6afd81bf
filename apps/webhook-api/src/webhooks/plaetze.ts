import { Problem } from "../problem/problem.ts";

const SMALL_BYTES = 64 * 1024;
const LARGE_AT_A_TIME = 4;

/**
 * Lets few large messages in at a time: a message has to be read whole before anybody knows whether it is genuine, and
 * strangers mustn't fill the memory with theirs.
 */
export const createPlaetze = () => {
  let taken = 0;
  return async <T>(contentLength: string | undefined, work: () => Promise<T>): Promise<T> => {
    if (contentLength !== undefined && Number(contentLength) <= SMALL_BYTES) return work();
    if (taken >= LARGE_AT_A_TIME) {
      throw new Problem(
        "nicht-erreichbar",
        "Gerade kommen viele Dateien an. Bitte in einigen Sekunden noch einmal senden.",
        {
          kopfzeilen: { "Retry-After": "5" },
        },
      );
    }
    taken += 1;
    try {
      return await work();
    } finally {
      taken -= 1;
    }
  };
};
