import { extname } from "node:path";
import { fristOf, type Protokollauskunft, protokollauskunft } from "@verlauf/use-cases";
import { protokollzahlenAsCsv, writeProtokollauskunft } from "@verlauf/workbooks";
import { Aufruffehler } from "../../aufruf.ts";
import { writeDatei } from "../../ausgabe/write-datei.ts";
import { type Befehl, text } from "../../befehl.ts";
import { type Hausoptionen, haeuserOf, withDaten, withDatenbestand, withKonfig } from "../../datenort.ts";
import type { Umgebung } from "../../umgebung.ts";

interface Optionen extends Hausoptionen {
  readonly datei: string;
}

type Form = (auskunft: Protokollauskunft, umgebung: Umgebung) => string | Uint8Array | Promise<Uint8Array>;

const FORMEN: Readonly<Record<string, Form>> = {
  ".xlsx": (auskunft, { heute }) => writeProtokollauskunft(auskunft, heute()),
  ".csv": (auskunft) => protokollzahlenAsCsv(auskunft),
  ".json": (auskunft) => `${JSON.stringify(auskunft, null, 1)}\n`,
};

const formOf = (datei: string): Form | undefined => FORMEN[extname(datei).toLowerCase()];

export const exportBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withKonfig(withDaten(argv))
      .option("datei", text("Neue Datei, die auf .xlsx, .csv oder .json endet (nötig)", { demandOption: true }))
      .check(({ datei }) => {
        if (formOf(String(datei)) !== undefined) return true;
        throw new Aufruffehler("--datei: Der Name endet auf .xlsx (alles), .csv (die Zahlen) oder .json (alles).");
      })
      .epilog("Enthält keine Personen und keine Pseudonyme, nur was aufgezeichnet wird und wie oft."),
  run: async (options, umgebung) => {
    const form = formOf(options.datei);
    if (form === undefined) throw new Error("a form was checked for");
    const monate = fristOf(haeuserOf(options));
    const auskunft = await withDatenbestand(options, umgebung, (store) =>
      protokollauskunft({ store, monate }, umgebung.uhr()),
    );
    await writeDatei(options.datei, await form(auskunft, umgebung));
    umgebung.out(`Die Auskunft über das Protokoll steht in ${options.datei}.\n`);
  },
};
