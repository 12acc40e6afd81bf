export const ABONNEMENTZUSTAENDE = [
  "aktiv",
  /** By somebody's wish. */
  "pausiert",
  /** The receiver has said that it is gone. */
  "gesperrt",
] as const;
export type Abonnementzustand = (typeof ABONNEMENTZUSTAENDE)[number];

/** A secret that signs, sealed; null has no end. */
export interface Abonnementgeheimnis {
  readonly siegel: string;
  /** ISO instant. */
  readonly bis: string | null;
}

/** A system that wants to be told what happens in an office. */
export interface Abonnementsatz {
  readonly id: string;
  readonly dienststelle: string;
  readonly name: string;
  readonly ereignisse: readonly string[];
  /** Sealed. */
  readonly adresse: string;
  /** The newest first. */
  readonly geheimnisse: readonly Abonnementgeheimnis[];
  readonly zustand: Abonnementzustand;
  /** Why it isn't active. */
  readonly grund: string | null;
  /** ISO instants. */
  readonly angelegtUm: string;
  readonly geaendertUm: string;
}

export type Abonnementaenderung = Pick<Abonnementsatz, "geaendertUm"> &
  Partial<Pick<Abonnementsatz, "name" | "ereignisse" | "adresse" | "zustand" | "grund">>;

export interface Abonnements {
  readonly bewahreAbonnement: (satz: Abonnementsatz) => Promise<void>;
  readonly abonnement: (id: string) => Promise<Abonnementsatz | undefined>;
  /** Of all offices or the one, by office and name. */
  readonly abonnements: (dienststelle?: string) => Promise<readonly Abonnementsatz[]>;
  /** False where there is none. */
  readonly aendereAbonnement: (id: string, aenderung: Abonnementaenderung) => Promise<boolean>;
  /** False where the secrets are no longer `vorher`: of two that replace them at once, one does. */
  readonly ersetzeGeheimnisse: (
    id: string,
    vorher: Abonnementsatz["geheimnisse"],
    nachher: Abonnementsatz["geheimnisse"],
    geaendertUm: string,
  ) => Promise<boolean>;
  readonly loescheAbonnement: (id: string) => Promise<boolean>;
}
