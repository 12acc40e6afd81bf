// workbooks.mjs write DIR: our workbooks as they are handed out, and in DIR/leer the same without the results beside
// their formulas, so that whoever opens them has to calculate.
// workbooks.mjs compare DIR: what LibreOffice has calculated of the latter (in DIR/neu) has to be what stood in the former.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeAussenmappe } from "../packages/workbooks/src/auswertung/aussenmappe.ts";
import { writeAuswertungsmappe } from "../packages/workbooks/src/auswertung/innenmappe.ts";
import { createFragebogenschreiber } from "../packages/workbooks/src/fragebogen/schreiber.ts";
import { readFremdmappe } from "../packages/workbooks/src/rueckgabe/fremdmappe.ts";
import { sampleAussenmappe } from "../packages/workbooks/src/testing/sample-aussenauswertung.ts";
import { sampleInnenmappe } from "../packages/workbooks/src/testing/sample-auswertung.ts";
import { SCHLUESSEL, sampleFaelle, sampleFragebogen } from "../packages/workbooks/src/testing/sample-fragebogen.ts";
import { blatt, liste, zeile } from "../packages/workbooks/src/testing/sample-liste.ts";
import { writeListe } from "../packages/workbooks/src/workbook.ts";
import { readZip, writeZip, zipPart } from "../packages/workbooks/src/zip-package.ts";

const [task, folder] = process.argv.slice(2);

const katalogOf = ({ auswertung }) => auswertung.katalog;

const write = async () => {
  const teams = ["411", "412", "413", "414", "415", "416"];
  const innen = sampleInnenmappe({ teams });
  const katalog = katalogOf(innen);
  // names and numbers that COUNTIFS would take for each other
  const fragen = katalog.fragen.map((frage, index) => ({ ...frage, nr: `1.${index}` }));
  const heikel = sampleInnenmappe({ teams: ["0412", "412", "4*"], katalog: { ...katalog, fragen } });
  const workbooks = {
    liste: await writeListe(liste(blatt("Team 412", [zeile(1), zeile(2, "=1+1")]))),
    fragebogen: await createFragebogenschreiber({ schluessel: SCHLUESSEL }).write(sampleFragebogen(sampleFaelle(10))),
    auswertung: await writeAuswertungsmappe(innen),
    heikel: await writeAuswertungsmappe(heikel),
    aussen: await writeAussenmappe(sampleAussenmappe()),
  };
  mkdirSync(join(folder, "leer"), { recursive: true });
  for (const [name, bytes] of Object.entries(workbooks)) {
    writeFileSync(join(folder, `${name}.xlsx`), bytes);
    writeFileSync(join(folder, "leer", `${name}.xlsx`), withoutResults(bytes));
  }
};

const withoutResults = (bytes) =>
  writeZip(
    readZip(Buffer.from(bytes)).map((part) => {
      if (!part.name.startsWith("xl/worksheets/sheet")) return part;
      const xml = part.content().toString("utf8");
      return zipPart(part.name, Buffer.from(xml.replace(/(<\/f>|<f[^>]*\/>)<v>[^<]*<\/v>/g, "$1")));
    }),
  );

const isSame = (one, other) =>
  typeof one === "number" && typeof other === "number"
    ? Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one))
    : (one ?? "") === (other ?? "");

const compare = (name) => {
  const [ours, theirs] = [folder, join(folder, "neu")].map((where) =>
    readFremdmappe(readFileSync(join(where, `${name}.xlsx`))),
  );
  const differing = [];
  let formulas = 0;
  for (const blatt of ours.blaetter) {
    const other = theirs.blaetter.find((each) => each.name === blatt.name);
    for (const [row, zellen] of blatt.zeilen) {
      for (const [column, { wert, formel }] of zellen) {
        if (!formel) continue;
        formulas++;
        const theirWert = other?.zeilen.get(row)?.get(column)?.wert;
        if (!isSame(wert, theirWert)) differing.push(`${blatt.name} ${row}/${column}: ${wert} is ${theirWert}`);
      }
    }
  }
  console.log(`${name}: ${formulas} formulas, ${differing.length} results differ`);
  for (const line of differing.slice(0, 20)) console.log(`  ${line}`);
  return formulas > 0 && differing.length === 0;
};

if (task === "write") await write();
else process.exitCode = ["fragebogen", "auswertung", "heikel"].map(compare).every(Boolean) ? 0 : 1;
