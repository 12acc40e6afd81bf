export { fuelleBeispielmappe } from "./fuelle-beispielmappe.ts";
export { partsOf, readSheets } from "./read-sheets.ts";
