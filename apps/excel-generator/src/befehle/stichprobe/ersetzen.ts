import { kurzreferenz } from "@verlauf/core";
import { type Befehl, schalter, text } from "../../befehl.ts";
import { type Hausoptionen, withDaten, withKonfig } from "../../datenort.ts";
import { withZugang } from "../../zugang.ts";
import { checkZiel, WARTEN_MS } from "./optionen.ts";

interface Optionen extends Hausoptionen {
  readonly fall: string;
  readonly grund: string;
  readonly rd: string | undefined;
  readonly zentrale: boolean | undefined;
  readonly json: boolean | undefined;
}

const ebeneOf = ({ rd, zentrale }: Optionen) => {
  if (zentrale === true) return { art: "zentrale" } as const;
  return rd === undefined ? undefined : ({ art: "rd", rd } as const);
};

export const ersetzenBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withKonfig(withDaten(argv))
      .option("fall", text("Fallreferenz, zum Beispiel 2026-10-412-03 (nötig)", { demandOption: true }))
      .option("grund", text("Warum der Fall nicht geprüft werden kann (nötig)", { demandOption: true }))
      .option("rd", text("In der eigenen Stichprobe dieser Regionaldirektion"))
      .option("zentrale", schalter("In der eigenen Stichprobe der Zentrale"))
      .option("json", schalter("Ausgabe als JSON"))
      .check(checkZiel),
  run: async (options, umgebung) => {
    const ersetzt = await withZugang(
      options,
      umgebung,
      (zugang) => zugang.ersetze({ fall: options.fall, grund: options.grund, ebene: ebeneOf(options) }),
      { wartenMs: WARTEN_MS },
    );
    const { dienststelle, referenz, durch, hinweise } = ersetzt;
    if (options.json === true) {
      umgebung.out(`${JSON.stringify(ersetzt, null, 1)}\n`);
      return;
    }
    const satz =
      durch === null
        ? `Fall ${kurzreferenz(referenz, dienststelle)} ist als ersetzt vermerkt.`
        : `An die Stelle von Fall ${kurzreferenz(referenz, dienststelle)} tritt Fall ${kurzreferenz(durch.referenz, dienststelle)} (Kundennummer ${durch.kundennummer}).`;
    umgebung.out(
      `${[satz, ...hinweise, "Die Arbeitsmappe mit dem neuen Fall: verlauf fragebogen erzeugen"].join("\n")}\n`,
    );
  },
};
