import { createHash } from "node:crypto";
import type { GezogenerFall, Handlungsfeld, Ziehung } from "@verlauf/core";
import type { NeueZiehung } from "../fallpruefung/fallpruefung.ts";
import type { NeueRueckgabe, Rueckgabefall } from "../fallpruefung/rueckgabesatz.ts";

// Made-up draws and returns; a test names only what it is about, and an office of its own: these rows stay.

export const gezogen = (referenz: string, kundennummer: string, given: Partial<GezogenerFall> = {}): GezogenerFall => ({
  referenz,
  kundennummer,
  ticket: `0.${createHash("sha256").update(kundennummer).digest("hex").replace(/\D/g, "")}`,
  ersetztDurch: null,
  grund: null,
  ...given,
});

export const ziehung = (dienststelle: string, given: Partial<Ziehung> = {}): NeueZiehung => {
  const { ebene = "team", einheit = "412", zeitraum = "2026-10" } = given;
  return {
    ebene,
    dienststelle,
    einheit,
    zeitraum,
    hinweise: ["Team 499 (Inga) wird nicht geprüft."],
    protokoll: {
      monat: zeitraum,
      dienststelle,
      team: einheit,
      datenstand: "2026-10-31",
      regel: { id: "hausregel", quelle: "Hausregel „Fallprüfung“, 2020", ab: "2020-01-01", bis: null },
      basisSeed: "01382438112797316654",
      seed: `01382438112797316654|${zeitraum}|${dienststelle}|${einheit}`,
      rahmen: {
        anzahl: 3,
        sha256: "0".repeat(64),
        ids: ["A-1", "A-2", "A-3"],
        ausgeschlossen: { beschaeftigtenfall: 0, gesperrt: 1, paragraf16a: 0, schon_geprueft: 0 },
        rueckschauMonate: 12,
      },
      faelle: [
        gezogen(`${zeitraum}-${dienststelle}-${einheit}-01`, "A-2"),
        gezogen(`${zeitraum}-${dienststelle}-${einheit}-02`, "A-1"),
      ],
      gezogen: { am: "2026-11-02", von: "ahrens@example.org" },
    },
    loeschenAm: "2999-12-31",
    ...given,
  };
};

export const rueckgabefall = (given: Partial<Rueckgabefall> = {}): Rueckgabefall => ({
  fall: "01",
  referenz: "2026-10-63504-412-01",
  rechtskreis: "SGB II",
  vollstaendig: false,
  nichtBewertet: false,
  antworten: [{ nr: "1", antwort: "überwiegend ja", begruendung: "" }],
  gesamt: {
    gesamturteil: null,
    ursachen: [],
    ansatz: "",
    ebene: null,
    gutePraxis: "",
    paragraf16a: null,
    verlaengertBis: null,
    begruendung: "",
  },
  ...given,
});

export const rueckgabe = (
  dienststelle: string | null,
  given: Partial<NeueRueckgabe> & { readonly text?: string } = {},
): NeueRueckgabe => {
  const { text = "PK…", ...rest } = given;
  const inhalt = new TextEncoder().encode(text);
  const assigned = dienststelle !== null;
  return {
    ebene: assigned ? "team" : null,
    dienststelle,
    einheit: assigned ? "412" : null,
    zeitraum: assigned ? "2026-10" : null,
    datei: "Fragebogen_2026-10_63504_412.xlsx",
    sha256: createHash("sha256").update(inhalt).digest("hex"),
    inhalt,
    am: "2026-11-13",
    von: "ahrens@example.org",
    status: assigned ? "angenommen" : "abgelehnt",
    katalog: assigned ? { id: "verlauf", version: "1" } : null,
    inVertretung: false,
    faelle: assigned ? [rueckgabefall()] : [],
    zuKlaeren: 0,
    loeschenAm: "2999-12-31",
    ...rest,
  };
};

export const handlungsfeld = (nr: number): Handlungsfeld => ({
  nr,
  seit: "2026-10",
  feld: "Vereinbarungen",
  ursache: "Kapazität/Terminlage",
  strategie: "Terminblöcke",
  aktivitaet: "Vorlage für die Fortschreibung",
  ebene: "Team",
  termin: "2027-01-31",
  erwarteteWirkung: "mehr gültige Vereinbarungen",
  prueffrage: "11",
  beobachteteWirkung: "",
  stand: "offen",
});
