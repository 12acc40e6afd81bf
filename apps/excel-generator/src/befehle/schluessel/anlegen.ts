import { datum, type IsoDate } from "@verlauf/core";
import { type Handlung, legeSchluesselAn, UMFAENGE, umfangOf, umfangWorte } from "@verlauf/use-cases";
import { Aufruffehler, tagOf, zahlOf } from "../../aufruf.ts";
import { type Befehl, schalter, text } from "../../befehl.ts";
import { type Datenoptionen, withDaten, withStore } from "../../datenort.ts";
import { WARTEN_MS } from "../stichprobe/optionen.ts";

/** In an object: a list would look like an option that is given twice. */
interface Umfang {
  readonly handlungen: readonly Handlung[];
}

interface Optionen extends Datenoptionen {
  readonly name: string;
  readonly umfang: Umfang;
  readonly dienststelle: string | undefined;
  readonly tage: number | undefined;
  readonly bis: IsoDate | undefined;
  readonly json: boolean | undefined;
}

const DEFAULT_DAYS = 365;
const LONGEST_DAYS = 1095;

const scopeOf = (given: string): Umfang => {
  try {
    return { handlungen: umfangOf(given) };
  } catch (error) {
    throw error instanceof Error ? new Aufruffehler(`--umfang: ${error.message}`, { cause: error }) : error;
  }
};

export const anlegenBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withDaten(argv)
      .option("name", text("Welches Verfahren den Schlüssel benutzt (nötig)", { demandOption: true }))
      .option(
        "umfang",
        text(`Was damit geht: ${Object.keys(UMFAENGE).join(", ")}; mehrere mit Komma (nötig)`, {
          demandOption: true,
          coerce: scopeOf,
        }),
      )
      .option("dienststelle", text("Nur für diese Dienststelle (sonst für alle)"))
      .option(
        "tage",
        text(`Wie viele Tage er gilt (sonst ${DEFAULT_DAYS})`, { coerce: zahlOf("tage", 1, LONGEST_DAYS) }),
      )
      .option("bis", text("Letzter Tag, an dem er gilt", { coerce: tagOf("bis") }))
      .option("json", schalter("Ausgabe als JSON"))
      .conflicts("tage", "bis"),
  run: async (options, umgebung) => {
    const {
      name,
      umfang: { handlungen: umfang },
      dienststelle = null,
      tage = DEFAULT_DAYS,
      bis,
    } = options;
    const angelegt = await withStore(
      options,
      umgebung,
      (store) =>
        legeSchluesselAn(
          { store, uhr: umgebung.uhr },
          { name, umfang, dienststelle, gilt: bis === undefined ? { tage } : { bis } },
        ),
      { wartenMs: WARTEN_MS },
    );
    if (options.json === true) {
      umgebung.out(`${JSON.stringify({ ...angelegt, name, umfang, dienststelle }, null, 1)}\n`);
      return;
    }
    const reach = dienststelle === null ? "alle Dienststellen" : `Dienststelle ${dienststelle}`;
    umgebung.out(
      `${angelegt.schluessel}\n\nDas ist der Schlüssel ${angelegt.id} für „${name}“ (${umfangWorte(umfang)}; ${reach}; gilt bis ${datum(angelegt.gueltigBis)}).\nEr wird nur dieses eine Mal gezeigt. Bewahren Sie ihn dort auf, wo das Verfahren seine Kennwörter hat.\nWiderrufen: verlauf schluessel widerrufen ${angelegt.id}\n`,
    );
  },
};
