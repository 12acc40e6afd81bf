import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { anzahl, fallnummer, isStehend, type Monat, monatText, standardkatalog } from "@verlauf/core";
import type { Konfiguration } from "@verlauf/intake";
import type { Store } from "@verlauf/store";
import {
  erzeugeFrageboegen,
  liesFrageboegenEin,
  monatsstand,
  schreibeAuswertung,
  zieheStichproben,
  zufallsziffern,
} from "@verlauf/use-cases";
import { fuelleAus } from "@verlauf/workbooks";
import { beispielantworten } from "../beispiel/antworten.ts";
import { zufallFrom } from "../beispiel/zufall.ts";
import type { Umgebung } from "../umgebung.ts";

/** Where the example's leads "send" their workbooks. */
const RUECKGABEORDNER = "rueckgabe";

interface Ausfuellbar {
  readonly team: string;
  readonly datei: string;
}

/** Fills the workbooks of all teams but the last; of the first some questions stay open. */
const fuelleEinige = async (
  store: Store,
  monat: Monat,
  dateien: readonly Ausfuellbar[],
  ordner: string,
): Promise<number> => {
  await mkdir(ordner, { recursive: true, mode: 0o700 });
  const zufall = zufallFrom(3);
  const filled = dateien.slice(0, -1);
  for (const [place, { team, datei }] of filled.entries()) {
    const [ziehung] = await store.ziehungen({ ebene: "team", zeitraum: monat, einheit: team });
    const [lieferung] = ziehung === undefined ? [] : await store.deliveriesOn(ziehung.protokoll.datenstand);
    if (ziehung === undefined || lieferung === undefined) continue;
    const faelle: Parameters<typeof fuelleAus>[1][number][] = [];
    for (const [nr, gezogen] of ziehung.protokoll.faelle.entries()) {
      if (!isStehend(gezogen)) continue;
      const fall = await store.fall({ lieferungen: [lieferung], kundennummer: gezogen.kundennummer, mitBg: false });
      faelle.push(
        beispielantworten(
          { nr: fallnummer(nr + 1), rechtskreis: fall?.rechtskreis ?? "SGB II" },
          standardkatalog,
          zufall,
          place === 0 && nr >= 8,
        ),
      );
    }
    await writeFile(join(ordner, basename(datei)), fuelleAus(await readFile(datei), faelle), { mode: 0o600 });
  }
  return filled.length;
};

/** The month of the case review in the example office: draw, questionnaires, some of them back, the review workbook. */
export const showFallpruefung = async (
  store: Store,
  haeuser: readonly Konfiguration[],
  umgebung: Umgebung,
  monat: Monat,
  konfig: string,
): Promise<void> => {
  const { config, out, heute, nutzer } = umgebung;
  const deps = { store, haeuser };
  const { ziehungen, regel } = await zieheStichproben(deps, {
    monat,
    ziel: { art: "teams" },
    heute: heute(),
    von: nutzer(),
    zufall: zufallsziffern,
  });
  const faelle = ziehungen.reduce((sum, { protokoll }) => sum + protokoll.faelle.length, 0);
  out(
    `\nFallprüfung, Datenstand ${monatText(monat)} (${regel.quelle}): ${anzahl(faelle, "Fall", "Fälle")} in ${anzahl(ziehungen.length, "Team", "Teams")} zufällig gezogen.\n`,
  );
  const { dateien } = await erzeugeFrageboegen(deps, {
    monat,
    ziel: { art: "teams" },
    neu: false,
    daten: config.daten,
    heute: heute(),
  });
  out(`Arbeitsmappen der Teams:\n${dateien.map(({ datei }) => `  ${datei}\n`).join("")}`);

  const ordner = join(config.daten, RUECKGABEORDNER);
  if (!existsSync(ordner)) {
    const filled = await fuelleEinige(store, monat, dateien, ordner);
    const { dateien: gelesen } = await liesFrageboegenEin(deps, {
      pfade: [ordner],
      daten: config.daten,
      heute: heute(),
      von: nutzer(),
    });
    const angenommen = gelesen.filter(({ status }) => status !== "abgelehnt").length;
    out(
      `Als Beispiel sind ${anzahl(filled, "Arbeitsmappe", "Arbeitsmappen")} ausgefüllt und zurückgelesen (${ordner}): ${angenommen} angenommen.\n`,
    );
  }
  const { satz } = await monatsstand(deps, { monat, heute: heute() });
  const auswertung = await schreibeAuswertung(deps, {
    monat,
    einheit: { ebene: "dienststelle", dienststelle: ziehungen[0]?.dienststelle ?? "" },
    heute: heute(),
  });
  out(
    `${[
      satz,
      `Auswertung als Arbeitsmappe: ${auswertung.datei}`,
      "",
      "So geht es weiter:",
      `  pnpm --silent verlauf stichprobe zeigen --monat ${monat}${konfig}`,
      `  pnpm --silent verlauf stichprobe pruefen --monat ${monat}${konfig}`,
      `  pnpm --silent verlauf fragebogen einlesen ${ordner}${konfig}`,
      `  pnpm --silent verlauf stand --monat ${monat}${konfig}`,
    ].join("\n")}\n`,
  );
};
