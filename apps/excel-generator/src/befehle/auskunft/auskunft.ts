import { extname } from "node:path";
import { auskunftsdokument } from "@verlauf/use-cases";
import { writeAuskunft } from "@verlauf/workbooks";
import { Aufruffehler } from "../../aufruf.ts";
import { writeDatei } from "../../ausgabe/write-datei.ts";
import { type Befehl, schalter, text } from "../../befehl.ts";
import { type Hausoptionen, withDaten, withKonfig } from "../../datenort.ts";
import { withDatenschutz } from "../loeschen/with-datenschutz.ts";

interface Optionen extends Hausoptionen {
  readonly kundennummer: string;
  readonly datei: string | undefined;
  readonly json: boolean | undefined;
}

const DANACH = `Sehen Sie sie durch, bevor Sie sie herausgeben: Freitexte können etwas über andere sagen (Art. 15 Abs. 4 DSGVO).
Legen Sie bei, was in Dateien über die Person steht und hier nur genannt ist, und was andere Verfahren des Hauses speichern.
`;

export const auskunftBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withKonfig(withDaten(argv))
      .positional("kundennummer", { type: "string", demandOption: true, describe: "Kundennummer der Person" })
      .option("datei", text("Neue Word-Datei, die auf .docx endet"))
      .option("json", schalter("Ausgabe als JSON"))
      .check(({ datei, json }) => {
        if (datei === undefined && json !== true)
          throw new Aufruffehler("Bitte --datei NAME.docx oder --json angeben.");
        if (datei === undefined || extname(String(datei)).toLowerCase() === ".docx") return true;
        throw new Aufruffehler("--datei: Der Name endet auf .docx.");
      })
      .epilog("Auch zu einem Beschäftigtenfall. Dass gefragt wurde, steht im Protokoll."),
  run: async (options, umgebung) => {
    const { kundennummer, datei, json } = options;
    const auskunft = await withDatenschutz(options, umgebung, (datenschutz) => datenschutz.auskunft(kundennummer));
    if (json === true) umgebung.out(`${JSON.stringify(auskunft ?? null, null, 1)}\n`);
    if (auskunft === undefined) {
      if (json !== true) umgebung.out("Zu dieser Kundennummer ist nichts gespeichert.\n");
      return;
    }
    if (datei === undefined) return;
    await writeDatei(datei, await writeAuskunft(auskunftsdokument(auskunft)));
    if (json !== true) umgebung.out(`Die Auskunft steht in ${datei}.\n${DANACH}`);
  },
};
