import type { Antwort, Frage, Grad, Katalog } from "../fragenkatalog/katalog.ts";
import type { Beurteilung, Teamstand } from "./beurteilung.ts";

// Cases and teams that the tests of this folder are made from; all made up.

export const frage = (nr: string, giltFuer: Frage["giltFuer"] = null): Frage => ({
  nr,
  abschnitt: "A",
  text: `Frage ${nr} im Wortlaut`,
  hinweis: "",
  herkunft: "",
  giltFuer,
  begruendungBei: [],
});

export const katalog = (fragen: readonly Frage[], gesamtfrage = "Insgesamt?"): Katalog => ({
  id: "beispiel",
  version: "1",
  titel: "Beispiel",
  ab: "2026-01-01",
  quelle: "",
  kennzeichnung: "",
  skala: [],
  fragen,
  gesamtfrage,
  ursachen: ["Kapazität", "sonstige"],
});

interface Angaben extends Partial<Omit<Beurteilung, "antworten" | "gesamt">> {
  readonly antworten?: Readonly<Record<string, Antwort | null>>;
  readonly gesamturteil?: Grad | null;
  readonly ursachen?: readonly string[];
  readonly verlaengert?: boolean;
}

export const urteil = ({
  antworten = {},
  gesamturteil = null,
  ursachen = [],
  verlaengert,
  ...rest
}: Angaben): Beurteilung => ({
  monat: "2026-10",
  dienststelle: "63504",
  bereich: "41",
  team: "412",
  referenz: "2026-10-63504-412-01",
  durch: "team",
  beurteilendesTeam: rest.team ?? "412",
  rechtskreis: "SGB II",
  inVertretung: false,
  vollstaendig: true,
  nichtBewertet: false,
  fall: "01",
  ...rest,
  antworten: Object.entries(antworten).map(([nr, antwort]) => ({ nr, antwort, begruendung: "" })),
  gesamt: {
    gesamturteil,
    ursachen,
    ansatz: "",
    ebene: null,
    gutePraxis: "",
    paragraf16a: null,
    verlaengertBis: verlaengert ? "2025-01-31" : null,
    begruendung: "",
  },
});

/** So many cases that all gave these answers. */
export const urteile = (anzahl: number, angaben: Angaben): readonly Beurteilung[] =>
  Array.from({ length: anzahl }, () => urteil(angaben));

export const stand = (angaben: Partial<Teamstand> = {}): Teamstand => ({
  dienststelle: "63504",
  bereich: "41",
  team: "412",
  soll: 10,
  vollstaendig: 10,
  offen: [],
  ersetzt: 0,
  zurueckAm: "2026-11-13",
  zuletztAm: "2026-11-13",
  frist: "2026-11-20",
  inVertretung: false,
  zuKlaeren: 0,
  ...angaben,
});
