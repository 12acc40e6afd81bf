import { Refusal } from "@verlauf/core";

/** What the net did as a sentence; an address or a library's message stays out of it. */
export const netzfehler = (error: unknown, satz: string): unknown => {
  if (error instanceof Refusal) return error;
  const isNetz =
    error instanceof TypeError ||
    (error instanceof DOMException && ["TimeoutError", "AbortError"].includes(error.name));
  return isNetz || (error instanceof Error && "code" in error) ? new Refusal(satz, { cause: error }) : error;
};
