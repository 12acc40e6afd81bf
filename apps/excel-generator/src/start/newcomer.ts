import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { datum, type IsoDate, monatOf, Refusal, zahl } from "@verlauf/core";
import type { Konfiguration } from "@verlauf/intake";
import type { Store } from "@verlauf/store";
import { erklaere, findUeberfaellige, importLieferung, type Listenperson, listeAsXlsx } from "@verlauf/use-cases";
import { antwortText } from "../ausgabe/antwort-text.ts";
import { writeDatei } from "../ausgabe/write-datei.ts";
import { letzterMonatsendtag } from "../befehle/beispiel.ts";
import { writeBeispiel } from "../beispiel/write-beispiel.ts";
import { haeuserOf, readHaeuser, withStore } from "../datenort.ts";
import { reportFehler } from "../fehler.ts";
import type { Umgebung } from "../umgebung.ts";
import { showFallpruefung } from "./fallpruefung.ts";

const BEISPIELKONFIGURATION = fileURLToPath(new URL("../../../../examples/verlauf.yaml", import.meta.url));
const PERSONEN = 500;
const ROWS = 10;

const beispielOrdner = ({ config }: Umgebung): string => join(config.daten, "beispiel");

const importBeispiel = async (store: Store, haeuser: readonly Konfiguration[], umgebung: Umgebung): Promise<void> => {
  const { config, out, heute, nutzer } = umgebung;
  const ordner = beispielOrdner(umgebung);
  const datenstand = letzterMonatsendtag(heute());
  await writeBeispiel(ordner, { personen: PERSONEN, seed: 1, datenstand }, { ersetzen: true });
  const { report } = await importLieferung(
    { store, haeuser },
    {
      pfade: [ordner],
      datenstand,
      abgelehntWurzel: join(config.daten, "abgelehnt"),
      importiertVon: nutzer(),
      heute: heute(),
    },
  );
  const rows = report.dateien.reduce((sum, { uebernommen }) => sum + uebernommen, 0);
  out(
    `Es lagen noch keine Daten vor. Deshalb gibt es jetzt ein erfundenes Beispielhaus mit ${PERSONEN} Personen:\nsieben Exportdateien in ${ordner}, Datenstand ${datum(datenstand)}, ${zahl(rows)} Zeilen eingelesen.\n\n`,
  );
};

/** The team with the most people overdue; of several the first. */
const fullestTeam = (personen: readonly Listenperson[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const { eintrag } of personen) counts.set(eintrag.team, (counts.get(eintrag.team) ?? 0) + 1);
  return [...counts].sort(([left, few], [right, many]) => many - few || (left < right ? -1 : 1))[0]?.[0];
};

const showTeam = async (store: Store, haeuser: readonly Konfiguration[], umgebung: Umgebung, konfig: string) => {
  const stichtag = umgebung.heute();
  const deps = { store, haeuser };
  const all = await findUeberfaellige(deps, { stichtag });
  const team = fullestTeam(all.personen);
  if (team === undefined) {
    umgebung.out(`${antwortText(all)}\n`);
    return;
  }
  const antwort = await findUeberfaellige(deps, { stichtag, team });
  const personen = antwort.personen.slice(0, ROWS);
  umgebung.out(`Team ${team}, die ersten ${personen.length}:\n${antwortText({ ...antwort, personen })}\n`);
  const [first] = personen;
  if (first !== undefined) {
    const { kopf, absaetze } = await erklaere(deps, { stichtag, kundennummer: first.eintrag.kundennummer });
    umgebung.out(`Warum steht die erste Person auf der Liste?\n\n${[kopf, ...absaetze].join("\n\n")}\n\n`);
  }
  const datei = await writeListe(stichtag, await listeAsXlsx(all), umgebung);
  umgebung.out(nextCommands(datei, first?.eintrag.kundennummer, team, konfig));
};

const writeListe = async (stichtag: IsoDate, inhalt: Uint8Array, { config }: Umgebung): Promise<string> => {
  const ordner = join(config.daten, "listen");
  await mkdir(ordner, { recursive: true, mode: 0o700 });
  const datei = join(ordner, `Ueberfaellig_${stichtag}.xlsx`);
  await writeDatei(datei, inhalt);
  return datei;
};

const nextCommands = (datei: string, kundennummer: string | undefined, team: string, konfig: string): string =>
  `${[
    `Die ganze Liste als Excel-Arbeitsmappe, ein Blatt je Team: ${datei}`,
    "",
    "So geht es weiter:",
    `  pnpm --silent verlauf ueberfaellig --team ${team}${konfig}`,
    ...(kundennummer === undefined ? [] : [`  pnpm --silent verlauf erklaere ${kundennummer}${konfig}`]),
    `  pnpm --silent verlauf vorschau --wochen 4${konfig}`,
    "  pnpm --silent verlauf import ORDNER --datenstand JJJJ-MM-TT    (Ihre eigenen Exportdateien)",
    "  pnpm --silent verlauf --help",
  ].join("\n")}\n`;

/** The example's filing lies beside its data, wherever those are. */
const inDaten = (haeuser: readonly Konfiguration[], { config }: Umgebung): readonly Konfiguration[] =>
  haeuser.map((haus) => ({
    ...haus,
    fallpruefung: {
      ...haus.fallpruefung,
      ablage: { ...haus.fallpruefung.ablage, wurzel: join(config.daten, "ablage") },
    },
  }));

/** What a look around has come to. */
export interface Rundgang {
  readonly code: number;
  /** The made-up office's configuration; null where the data or the rules are the house's own. */
  readonly beispiel: { readonly konfig: string; readonly haeuser: readonly Konfiguration[] } | null;
}

/** What a newcomer sees: an example office where there are no data, one team's list, one explanation, the workbook. */
export const runStart = async (umgebung: Umgebung): Promise<Rundgang> => {
  try {
    const isServer = umgebung.config.databaseUrl !== undefined;
    let beispiel: Rundgang["beispiel"] = null;
    await withStore({ daten: undefined }, umgebung, async (store) => {
      const empty = await store.isEmpty();
      if (empty && isServer) {
        // nobody wants made-up people in a server's database
        umgebung.out(
          "Die Datenbank ist noch leer. Einlesen: pnpm --silent verlauf import ORDNER --datenstand JJJJ-MM-TT\n",
        );
        return;
      }
      const own = existsSync("./verlauf.yaml");
      const isBeispiel = !isServer && (empty || existsSync(beispielOrdner(umgebung)));
      const haeuser = !own && isBeispiel ? readHaeuser(BEISPIELKONFIGURATION) : haeuserOf({ konfig: undefined });
      if (empty) await importBeispiel(store, haeuser, umgebung);
      const konfig = !own && isBeispiel ? ` --konfig ${relative(process.cwd(), BEISPIELKONFIGURATION)}` : "";
      await showTeam(store, haeuser, umgebung, konfig);
      // in a house's own data nobody wants cases to be drawn by a look around
      if (isBeispiel && !own) {
        beispiel = { konfig: BEISPIELKONFIGURATION, haeuser: inDaten(haeuser, umgebung) };
        const [lieferung] = await store.deliveryFor(umgebung.heute());
        if (lieferung !== undefined) {
          const monat = monatOf(lieferung.datenstand);
          await showFallpruefung(store, beispiel.haeuser, umgebung, monat, konfig);
        }
      }
    });
    return { code: 0, beispiel };
  } catch (error) {
    umgebung.err(`${error instanceof Refusal ? error.message : reportFehler(error, umgebung)}\n`);
    return { code: 1, beispiel: null };
  }
};
