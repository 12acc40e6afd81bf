import { datum, type Monat, monatText } from "@verlauf/core";
import type { Standzeile } from "@verlauf/use-cases";
import { tabelle } from "../ausgabe/tabelle.ts";
import { type Befehl, schalter, text } from "../befehl.ts";
import { type Hausoptionen, withDaten, withKonfig } from "../datenort.ts";
import { withZugang } from "../zugang.ts";
import { WARTEN_MS, withMonat } from "./stichprobe/optionen.ts";

interface Optionen extends Hausoptionen {
  readonly monat: Monat;
  readonly dienststelle: string | undefined;
  readonly bereich: string | undefined;
  readonly json: boolean | undefined;
}

const KOPF = ["Bereich", "Team", "Stand", "vollständig", "Soll", "offen", "zurück am", "in Vertretung", "zu klären"];

const ZUSTAND = {
  vollstaendig: "vollständig",
  teilweise: "teilweise",
  verspaetet: "nach der Frist",
  ausstehend: "liegt noch nicht vor",
  fehlt: "Frist vorbei, liegt nicht vor",
} as const satisfies Record<Standzeile["zustand"], string>;

const zeileOf = ({ stand, zustand }: Standzeile): readonly (string | number | null)[] => [
  stand.bereich ?? "–",
  stand.team,
  ZUSTAND[zustand],
  stand.vollstaendig,
  stand.soll,
  stand.offen.length === stand.soll ? "alle" : stand.offen.join(", "),
  stand.zuletztAm === null ? "" : datum(stand.zuletztAm),
  stand.inVertretung ? "ja" : "",
  stand.zuKlaeren,
];

export const standBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withMonat(withKonfig(withDaten(argv)))
      .option("dienststelle", text("Nur diese Dienststelle"))
      .option("bereich", text("Nur dieser Bereich"))
      .option("json", schalter("Ausgabe als JSON")),
  run: async (options, umgebung) => {
    const { monat, dienststelle, bereich } = options;
    const stand = await withZugang(options, umgebung, (zugang) => zugang.stand({ monat, dienststelle, bereich }), {
      wartenMs: WARTEN_MS,
    });
    if (options.json === true) {
      const teams = stand.zeilen.map(({ stand: team, zustand }) => ({ ...team, zustand }));
      umgebung.out(`${JSON.stringify({ monat: options.monat, teams, satz: stand.satz }, null, 1)}\n`);
      return;
    }
    umgebung.out(
      `${[
        `Fälle des Datenstands ${monatText(options.monat)}`,
        stand.satz,
        "",
        tabelle(KOPF, stand.zeilen.map(zeileOf)),
      ].join("\n")}\n`,
    );
  },
};
