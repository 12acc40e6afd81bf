import { ARBEITSGRENZEN } from "./grenzen.ts";
import { createLeser, type Leser } from "./leser.ts";

const leser = createLeser(new URL("./lesefaden.ts", import.meta.url), ARBEITSGRENZEN);

/**
 * Takes cells and custom properties out of a file that somebody sent, in a thread with a limit to processor time and
 * memory. The thread starts with the first file and serves the next ones.
 */
export const leseMappe: Leser["leseMappe"] = leser.leseMappe;

/** Ends the thread; the next file would start another. A process needn't: an idle thread doesn't keep it alive. */
export const closeLeser: Leser["close"] = leser.close;
