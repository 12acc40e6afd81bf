import type { NeueSendung, Vermerk } from "../postausgang/postausgang.ts";

// Made-up messages; a test names only what it is about.

export const neueSendung = (schluessel: string, given: Partial<NeueSendung> = {}): NeueSendung => ({
  schluessel,
  kanal: "mail",
  ersatz: null,
  an: `${schluessel}@example.org`,
  dienststelle: "63504",
  inhalt: { art: "faelle.bereit", faelle: 10 },
  ab: "2026-11-02T06:00:00.000Z",
  bis: null,
  loeschenAm: "2027-11-30",
  ...given,
});

export const vermerk = (zustand: Vermerk["zustand"], given: Partial<Vermerk> = {}): Vermerk => ({
  zustand,
  naechsterVersuch: zustand === "geplant" ? "2026-11-02T06:10:00.000Z" : null,
  grund: zustand === "gesendet" ? null : "Der Mailserver antwortet nicht.",
  beleg: null,
  pause: null,
  ...given,
});
