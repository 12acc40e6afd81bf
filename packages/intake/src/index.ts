export {
  type Datenschutz,
  type Einrichtungsart,
  type Fallpruefung,
  type Frist,
  type Haus,
  type Kanalstufe,
  type Konfiguration,
  type Land,
} from "./konfiguration/konfiguration.ts";
export { type Konfigurationsergebnis, konfigurationFuer, loadKonfiguration } from "./konfiguration/konfiguration-laden.ts";
export { defaultKonfiguration } from "./konfiguration/schema.ts";
export { type Mangel, mangelSatz } from "./yaml/mangel.ts";
