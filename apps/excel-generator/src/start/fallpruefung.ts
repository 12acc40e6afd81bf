import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { anzahl, fallnummer, isStehend, type Monat, monatText, standardkatalog } from "@verlauf/core";
import type { Konfiguration } from "@verlauf/intake";
import type { Store } from "@verlauf/store";
import type { Zugang } from "@verlauf/use-cases";
import { fuelleAus } from "@verlauf/workbooks";
import { beispielantworten } from "../beispiel/antworten.ts";
import { zufallFrom } from "../beispiel/zufall.ts";
import type { Umgebung } from "../umgebung.ts";
import { throughZugang } from "../zugang.ts";

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
export const showFallpruefung = (
  store: Store,
  haeuser: readonly Konfiguration[],
  umgebung: Umgebung,
  monat: Monat,
  konfig: string,
): Promise<void> =>
  throughZugang(store, haeuser, { daten: undefined }, umgebung, (zugang) =>
    show(store, zugang, umgebung, monat, konfig),
  );

const show = async (store: Store, zugang: Zugang, umgebung: Umgebung, monat: Monat, konfig: string): Promise<void> => {
  const { config, out } = umgebung;
  const { ziehungen, regel } = await zugang.ziehe({ monat, ziel: { art: "teams" } });
  const faelle = ziehungen.reduce((sum, { protokoll }) => sum + protokoll.faelle.length, 0);
  out(
    `\nFallprüfung, Datenstand ${monatText(monat)} (${regel.quelle}): ${anzahl(faelle, "Fall", "Fälle")} in ${anzahl(ziehungen.length, "Team", "Teams")} zufällig gezogen.\n`,
  );
  const { dateien } = await zugang.legeFrageboegenAb({ monat, ziel: { art: "teams" }, neu: false });
  out(`Arbeitsmappen der Teams:\n${dateien.map(({ datei }) => `  ${datei}\n`).join("")}`);

  const ordner = join(config.daten, RUECKGABEORDNER);
  if (!existsSync(ordner)) {
    const filled = await fuelleEinige(store, monat, dateien, ordner);
    const { dateien: gelesen } = await zugang.gibAb({ dateien: [ordner] });
    const angenommen = gelesen.filter(({ status }) => status !== "abgelehnt").length;
    out(
      `Als Beispiel sind ${anzahl(filled, "Arbeitsmappe", "Arbeitsmappen")} ausgefüllt und zurückgelesen (${ordner}): ${angenommen} angenommen.\n`,
    );
  }
  const { satz } = await zugang.stand({ monat });
  const auswertung = await zugang.legeAuswertungAb({
    monat,
    einheit: { ebene: "dienststelle", dienststelle: ziehungen[0]?.dienststelle ?? "" },
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
