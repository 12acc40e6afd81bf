import { randomBytes } from "node:crypto";

// letters and digits that nobody confuses on the telephone; 32 of them, so that every byte is fair
const SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** An id under which a fault stands in the log, and which is all that a person sees of it: 8F3K2. */
export const newKennung = (): string => Array.from(randomBytes(5), (byte) => SIGNS[byte % SIGNS.length]).join("");
