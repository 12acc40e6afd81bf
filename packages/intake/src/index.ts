export type { FileLayer, FileState } from "./files/file-layer.ts";
export { nodeFiles } from "./files/node-files.ts";
export type { Katalogergebnis } from "./katalog/katalogergebnis.ts";
export { loadKatalog } from "./katalog/load-katalog.ts";
export type { Chatanmeldung, Chatbibliothek, Chatkonfiguration, Chatnachweis, Ruhezeit } from "./konfiguration/chat.ts";
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
export type { Mailkonfiguration, Mailsicherheit } from "./konfiguration/mail.ts";
export { isLoopback } from "./konfiguration/netzangaben.ts";
export { defaultKonfiguration } from "./konfiguration/schema.ts";
export {
  DIENSTE,
  type Dienst,
  defaultServer,
  type ErlaubterHost,
  type Geheimnisangabe,
  type Serverkonfiguration,
} from "./konfiguration/server.ts";
export { ColumnsRefused, type FehlendeSpalte } from "./kopf/columns-refused.ts";
export { type InspectOptions, inspectDelivery } from "./lieferung/inspect.ts";
export type { IgnorierteSpalten, InspectedFile, Inspection } from "./lieferung/inspection.ts";
export { type ReadOptions, readDelivery } from "./lieferung/read.ts";
export { type Dateibericht, DeliveryRefused, type DeliveryReport, type Zeilenfehler } from "./lieferung/report.ts";
export { FELDER, type Feld, type Feldname, felderVon } from "./profil/felder.ts";
export type { Dateiprofil, Datumsformat, Profil } from "./profil/profil.ts";
export { loadProfil, type Profilergebnis } from "./profil/profil-laden.ts";
export { standardprofil } from "./profil/standardprofil.ts";
export { berichtigeFeld, type Feldberichtigung } from "./saetze/berichtige-feld.ts";
export type { BekanntesTeam } from "./saetze/teamverzeichnis.ts";
export { type Mangel, mangelSatz } from "./yaml/mangel.ts";
export { enthaelt } from "./zip/enthaelt.ts";
export { type Archivgrenzen, entpacke } from "./zip/entpacke.ts";
