// Writes ten questionnaires with our own writer, and beside them what is to be filled in, for LibreOffice to do.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createFragebogenschreiber } from "../packages/workbooks/src/index.ts";
import {
  antwortenFor,
  bogenFor,
  GELOESCHT,
  SCHLUESSEL,
  TEAMS,
} from "../packages/workbooks/src/rueckgabe/testing/rundreise.ts";

const [folder] = process.argv.slice(2);
const schreiber = createFragebogenschreiber({ schluessel: SCHLUESSEL });
const serial = (day) => (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
const jaNein = (value) => (value === null ? "" : value ? "ja" : "nein");

const plan = [];
for (const team of TEAMS) {
  writeFileSync(join(folder, `${team}.xlsx`), await schreiber.write(bogenFor(team)));
  const faelle = antwortenFor(team);
  plan.push({
    team,
    antworten: faelle.flatMap(({ antworten }) => antworten.map(({ antwort, begruendung }) => [antwort, begruendung])),
    gesamt: faelle.map(({ gesamt }) => [
      gesamt.gesamturteil,
      gesamt.ursachen[0] ?? "",
      gesamt.ursachen[1] ?? "",
      gesamt.ansatz,
      gesamt.ebene,
      gesamt.gutePraxis,
      jaNein(gesamt.paragraf16a),
      gesamt.verlaengertBis === null ? "" : serial(gesamt.verlaengertBis),
      gesamt.begruendung,
    ]),
  });
}
writeFileSync(join(folder, "plan.json"), JSON.stringify({ geloescht: GELOESCHT, bogen: plan }));
