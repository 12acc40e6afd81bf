export type { Deps } from "./deps.ts";
export type { Eintrag } from "./kontaktdichte/eintrag.ts";
export { type Erklaerung, erklaere } from "./kontaktdichte/erklaere.ts";
export { findKonzeptwirkungen, type Konzeptwirkung } from "./kontaktdichte/konzeptwirkung.ts";
export {
  findUeberfaellige,
  type Listenperson,
  type Ueberfaelligantwort,
  type Ueberfaelligfrage,
} from "./kontaktdichte/ueberfaellig.ts";
export { forecast, type Vorschauantwort } from "./kontaktdichte/vorschau.ts";
export { type Importauftrag, type Importergebnis, importLieferung } from "./lieferung/import-lieferung.ts";
