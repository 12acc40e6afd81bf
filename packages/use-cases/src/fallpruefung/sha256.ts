import { createHash } from "node:crypto";

/** Lower-case hex, of bytes or of a text in UTF-8. */
export const sha256 = (inhalt: Uint8Array | string): string => createHash("sha256").update(inhalt).digest("hex");
