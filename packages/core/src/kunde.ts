import type { IsoDate } from "./calendar.ts";

/** The codes of the nine profiles (Leitkonzept 4-Phasen-Modell, 30.04.2009). */
export const PROFILLAGEN = ["M", "A", "F", "E", "S", "U", "I", "Z", "N"] as const;
export type Profillage = (typeof PROFILLAGEN)[number];

export const PROFILLAGE_NAMEN: Readonly<Record<Profillage, string>> = {
  M: "Marktprofil",
  A: "Aktivierungsprofil",
  F: "Förderprofil",
  E: "Entwicklungsprofil",
  S: "Stabilisierungsprofil",
  U: "Unterstützungsprofil",
  I: "Integriert, aber weiter hilfebedürftig",
  Z: "Zuordnung nicht erforderlich",
  N: "Noch nicht festgelegt",
};

export const RECHTSKREISE = ["SGB II", "SGB III"] as const;
export type Rechtskreis = (typeof RECHTSKREISE)[number];

export const PROGNOSEN = [
  "bis 6 Monate",
  "bis 12 Monate",
  "über 12 Monate",
  "Heranführen bis 12 Monate",
  "Heranführen über 12 Monate",
] as const;
export type Prognose = (typeof PROGNOSEN)[number];

export const Z_GRUENDE = ["a", "b", "c", "d"] as const;
export type ZGrund = (typeof Z_GRUENDE)[number];

/** A customer record as an office's export gives it; what it doesn't give is null. */
export interface Kunde {
  readonly kundennummer: string;
  readonly rechtskreis: Rechtskreis;
  readonly dienststelle: string;
  readonly team: string;
  readonly geburtsdatum: IsoDate;
  readonly betreuungSeit: IsoDate;
  /** Null where none is kept (since 20.12.2016), which differs from "N". */
  readonly profillage: Profillage | null;
  readonly betreuungBis: IsoDate | null;
  readonly reaktiviertAm: IsoDate | null;
  readonly bgNummer: string | null;
  /** A sign, never a name. */
  readonly integrationsfachkraft: string | null;
  readonly geschlecht: string | null;
  readonly staatsangehoerigkeitsgruppe: string | null;
  readonly schulabschluss: string | null;
  readonly berufsabschluss: string | null;
  readonly schwerbehinderung: boolean | null;
  readonly alleinerziehend: boolean | null;
  readonly kundenstatus: string | null;
  readonly integrationsprognose: Prognose | null;
  readonly prognoseNurWegenQualifizierung: boolean | null;
  readonly standortbestimmungAm: IsoDate | null;
  readonly zieloption: string | null;
  readonly zielBis: IsoDate | null;
  readonly zielBestaetigtAm: IsoDate | null;
  readonly vereinbarungAm: IsoDate | null;
  readonly vereinbarungBis: IsoDate | null;
  readonly eingliederungsgutschein: boolean | null;
  readonly zGrund: ZGrund | null;
  readonly letzterKontakt: IsoDate | null;
  readonly naechsterTermin: IsoDate | null;
  /** Municipal services, § 16a SGB II. */
  readonly paragraf16a: boolean;
  readonly sperrvermerk: boolean;
  /** Staff and their relatives (§ 35 Abs. 1 S. 3 SGB I): shown to nobody. */
  readonly beschaeftigtenfall: boolean;
}
