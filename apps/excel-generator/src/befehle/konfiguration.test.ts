import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { kontakte, kunden } from "../testing/lieferung.ts";
import { BEISPIELKATALOG, BEISPIELKONFIGURATION, schreibe, testordner } from "../testing/ordner.ts";
import { verlaufIn } from "../testing/verlauf.ts";

const ordner = testordner();
const verlauf = verlaufIn(join(ordner, "daten"));

const konfig = async (name: string, text: string): Promise<string> => {
  const datei = join(ordner, name);
  await writeFile(datei, text);
  return datei;
};

const ZU_LOCKER = `haus: { name: Jobcenter Musterstadt }
kontaktdichte:
  - quelle: HV 1/2016
    ab: 2016-01-01
    pflichten:
      - fuer: { profillage: [E] }
        hoechstens: { tage: 90 }
`;

test("a valid configuration is told with its gaps, the duties that do nothing and the people whom it makes overdue", async () => {
  const datei = await konfig(
    "gueltig.yaml",
    `kontaktdichte:
  - quelle: HV 2/2016
    ab: 2016-06-01
    grundlage: ersetzt
    pflichten:
      - { fuer: { rechtskreis: SGB II }, hoechstens: { tage: 30 } }
      - { fuer: { rechtskreis: SGB II }, hoechstens: { tage: 60 } }
`,
  );
  const ohneDaten = await verlauf("konfiguration", "pruefen", "--konfig", datei);
  expect(ohneDaten).toEqual({
    code: 0,
    out: `${datei} ist gültig: 1 Haus, 1 Konzept zur Kontaktdichte.
„HV 2/2016“ ab 01.06.2016: Keine Pflicht erreicht SGB III: alle Profillagen.
„HV 2/2016“: Die 2. Pflicht ändert nichts, weil eine andere oder die Empfehlung ebenso viel verlangt.
`,
    err: "",
  });

  const pfad = await schreibe(join(ordner, "lieferung"), {
    "kunden.csv": kunden("21", "2101", "2102", "2103"),
    "kontakte.csv": kontakte("2101;25.04.2016", "2102;01.03.2016", "2103;20.05.2016"),
  });
  await verlauf("import", pfad, "--datenstand", "2016-05-31");
  const { out } = await verlauf("konfiguration", "pruefen", "--konfig", datei);
  expect(out.slice(ohneDaten.out.length)).toBe(
    "Dienststelle 21, „HV 2/2016“: Am ersten Tag (01.06.2016) sind 2 Personen überfällig, davon 1 erst durch dieses Konzept (Datenstand 31.05.2016).\n",
  );
});

test("a duty that is too loose is refused with file, line, key and both numbers", async () => {
  const datei = await konfig("locker.yaml", ZU_LOCKER);
  const refused = {
    code: 1,
    out: "",
    err: `${datei}, Zeile 7, kontaktdichte[0].pflichten[0].hoechstens: „hoechstens: { tage: 90 }“ ist für das Entwicklungsprofil lockerer als die Empfehlung von 2010 (45 Tage). Mit „grundlage: ergaenzt“ sind nur engere Werte möglich; ein eigenes Konzept beginnt mit „grundlage: ersetzt“.\n`,
  };
  expect(await verlauf("konfiguration", "pruefen", "--konfig", datei)).toEqual(refused);
  expect(await verlauf("konfiguration", "erklaeren", "--konfig", datei)).toEqual(refused);
  expect(await verlauf("regelwerk", "--konfig", datei)).toEqual(refused);
  expect(await verlauf("ueberfaellig", "--konfig", datei)).toEqual(refused);
});

test("every problem is named at once", async () => {
  const datei = await konfig("kaputt.yaml", "haus: { art: XY }\nkontaktdichte:\n  - { quele: HV, ab: 2016-02-30 }\n");
  const { code, err } = await verlauf("konfiguration", "pruefen", "--konfig", datei);
  expect(code).toBe(1);
  expect(err.split("\n").filter(Boolean).length).toBeGreaterThanOrEqual(3);
  for (const line of err.split("\n").filter(Boolean)) expect(line).toMatch(/kaputt\.yaml, Zeile [13]/);
});

test("text that isn't YAML is refused at its line", async () => {
  const datei = await konfig("kein.yaml", "haus:\n  name: [Jobcenter\n");
  const { code, err } = await verlauf("konfiguration", "pruefen", "--konfig", datei);
  expect(code).toBe(1);
  expect(err).toMatch(/kein\.yaml, Zeile \d/);
});

test("a configuration that is named has to be there; without one no house rule holds", async () => {
  const fehlt = await verlauf("konfiguration", "erklaeren", "--konfig", join(ordner, "fehlt.yaml"));
  expect([fehlt.code, fehlt.err]).toEqual([
    1,
    `${join(ordner, "fehlt.yaml")} konnte nicht gelesen werden. Die Datei oder ihr Ordner ist nicht vorhanden.\n`,
  ]);
  const ordnerStattDatei = await verlauf("konfiguration", "erklaeren", "--konfig", ordner);
  expect(ordnerStattDatei.err).toBe(`${ordner} konnte nicht gelesen werden. Unter diesem Namen liegt ein Ordner.\n`);
  const { code, out } = await verlauf("konfiguration", "erklaeren");
  expect(code).toBe(0);
  expect(out).toContain("Kein eigenes Konzept in Kraft.\nDie Empfehlung von 2010 gilt:\n");
});

test("explains what holds today, house by house", async () => {
  const { code, out } = await verlaufIn(ordner, { heute: () => "2024-06-01" })(
    "konfiguration",
    "erklaeren",
    "--konfig",
    BEISPIELKONFIGURATION,
  );
  expect(code).toBe(0);
  expect(out).toMatchInlineSnapshot(`
    "Heute, 01.06.2024

    Jobcenter Beispielstadt (erfunden)
    Konzept „Hausverfügung 1/2024 (erfunden)“ (gilt ab 01.01.2024): ersetzt die Empfehlung von 2010.
      - SGB II, unter 25 Jahren: höchstens 2 Monate Abstand (Hausverfügung 1/2024 (erfunden); gilt ab 01.01.2024)
        Es zählt: persönlich; bei: Integrationsfachkraft oder Fallmanagement
      - SGB II, unter 25 Jahren: höchstens 1 Monat Abstand (Hausverfügung 1/2024 (erfunden); gilt ab 01.01.2024)
        Es zählt: persönlich, telefonisch oder Video; bei: Integrationsfachkraft oder Fallmanagement
      - SGB II, ab 25 Jahren, Prognose bis 6 Monate oder bis 12 Monate: höchstens 3 Monate Abstand (Hausverfügung 1/2024 (erfunden); gilt ab 01.01.2024)
        Es zählt: persönlich; bei: Integrationsfachkraft oder Fallmanagement
      - SGB II, ab 25 Jahren: mindestens 2 Kontakte in 12 Monaten, also höchstens 182 Tage Abstand (Hausverfügung 1/2024 (erfunden); gilt ab 01.01.2024)
        Es zählt: persönlich; bei: Integrationsfachkraft oder Fallmanagement
      - SGB III: mindestens 1 Kontakt in 3 Monaten, also höchstens 3 Monate Abstand (Hausverfügung 1/2024 (erfunden); gilt ab 01.01.2024)
        Es zählt: persönlich; bei: Integrationsfachkraft oder Fallmanagement
      - SGB II: das Erstgespräch innerhalb von 14 Tagen nach Beginn der Betreuung (Hausverfügung 1/2024 (erfunden); gilt ab 01.01.2024)
        Es zählt: persönlich; bei: Integrationsfachkraft oder Fallmanagement
    Die Empfehlung von 2010 gilt an diesem Tag nicht.
    "
  `);
});

test("a house's own catalogue is checked with the configuration", async () => {
  const katalog = join(ordner, "fragen.yaml");
  const datei = await konfig("katalog.yaml", `fallpruefung: { katalog: "${katalog}" }\n`);
  const fehlt = await verlauf("konfiguration", "pruefen", "--konfig", datei);
  expect([fehlt.code, fehlt.err]).toEqual([
    1,
    `Der Fragenkatalog ${katalog} (Konfiguration, Abschnitt fallpruefung.katalog) konnte nicht gelesen werden. Die Datei ist nicht vorhanden.\n`,
  ]);
  await writeFile(katalog, "fragen: []\n");
  expect((await verlauf("konfiguration", "pruefen", "--konfig", datei)).code).toBe(1);
  await writeFile(katalog, await readFile(BEISPIELKATALOG));
  expect((await verlauf("konfiguration", "pruefen", "--konfig", datei)).out).toMatch(
    /fragen\.yaml ist gültig: Fragenkatalog „.+“, Version .+, \d+ Fragen\.\n/,
  );
});
