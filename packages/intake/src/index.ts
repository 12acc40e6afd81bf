export type {
  Datenschutz,
  Einrichtungsart,
  Fallpruefung,
  Frist,
  Haus,
  Kanalstufe,
  Konfiguration,
  Land,
} from "./konfiguration/konfiguration.ts";
export {
  type Konfigurationsergebnis,
  konfigurationFuer,
  loadKonfiguration,
} from "./konfiguration/load-konfiguration.ts";
export { defaultKonfiguration } from "./konfiguration/schema.ts";
export { loadProfil, type Profilergebnis } from "./profil/profil-laden.ts";
export { type Mangel, mangelSatz } from "./yaml/mangel.ts";
