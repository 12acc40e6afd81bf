import type { NeueSendung } from "@verlauf/store";

/** A made-up message; a test names only what it is about. */
export const neueSendung = (schluessel: string, given: Partial<NeueSendung> = {}): NeueSendung => ({
  schluessel,
  kanal: "chat",
  ersatz: null,
  an: `${schluessel}@example.org`,
  dienststelle: "63504",
  inhalt: { art: "faelle.bereit" },
  ab: "2026-11-02T06:00:00.000Z",
  bis: null,
  loeschenAm: "2027-11-30",
  ...given,
});
