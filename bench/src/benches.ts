import { auswertungsmappe } from "./auswertungsmappe/auswertungsmappe.ts";
import type { Bench } from "./bench.ts";
import { chatantwort } from "./chat/chatantwort.ts";
import { fragebogen } from "./fragebogen/fragebogen.ts";
import { importBench } from "./import/import.ts";
import { rueckgabe } from "./rueckgabe/rueckgabe.ts";
import { erinnerungen } from "./server/erinnerungen.ts";
import { last } from "./server/last.ts";
import { leseroute } from "./server/leseroute.ts";
import { team } from "./team/team.ts";
import { verdicts } from "./verdicts/verdicts.ts";

/** All comparisons, in the order of docs/leistung.md. */
export const BENCHES: readonly Bench[] = [
  verdicts,
  importBench,
  team,
  fragebogen,
  rueckgabe,
  auswertungsmappe,
  leseroute,
  last,
  erinnerungen,
  chatantwort,
];
