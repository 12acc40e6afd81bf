export { ALLEIN, IN_DER_RUNDE, type Kommando } from "../teams-paket/kommandos.ts";
export { fuelleBeispielmappe } from "./fuelle-beispielmappe.ts";
export { partsOf, readSheets } from "./read-sheets.ts";
