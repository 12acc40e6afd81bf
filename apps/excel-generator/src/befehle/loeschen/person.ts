import { anzahl, datum } from "@verlauf/core";
import { LOESCHGRUENDE, type Loeschgrund } from "@verlauf/store";
import { hasSpuren, type Spuren } from "@verlauf/use-cases";
import { wortOf } from "../../aufruf.ts";
import { type Befehl, schalter, text } from "../../befehl.ts";
import { type Hausoptionen, withDaten, withKonfig } from "../../datenort.ts";
import { withDatenschutz } from "./with-datenschutz.ts";

interface Optionen extends Hausoptionen {
  readonly kundennummer: string;
  readonly grund: Loeschgrund;
  readonly ja: boolean | undefined;
}

// the number isn't repeated: what is shown here may be kept with the request
const spurenText = ({
  lieferungen,
  ausnahmen,
  ziehungen,
  rueckgaben,
  unzugeordnet,
  dateien,
}: Spuren): readonly string[] => [
  ...lieferungen.map(
    ({ dienststelle, datenstand }) => `  Lieferung vom ${datum(datenstand)}, Dienststelle ${dienststelle}`,
  ),
  ...(ausnahmen === 0 ? [] : [`  ${anzahl(ausnahmen, "Ausnahme", "Ausnahmen")}`]),
  ...ziehungen.map(({ einheit, dienststelle, zeitraum, referenz }) =>
    referenz === null
      ? `  Ziehung ${zeitraum}, ${dienststelle}/${einheit}: im Rahmen, nicht gezogen`
      : `  Ziehung ${zeitraum}, ${dienststelle}/${einheit}: gezogen als Fall ${referenz}`,
  ),
  ...(rueckgaben === 0
    ? []
    : [
        `  ${anzahl(rueckgaben, "zurückgegebene Arbeitsmappe", "zurückgegebene Arbeitsmappen")}: die Datei und die Antworten zu diesem Fall; die Antworten zu den anderen Fällen bleiben`,
      ]),
  ...(unzugeordnet === 0
    ? []
    : [
        `  ${anzahl(unzugeordnet, "Arbeitsmappe, die", "Arbeitsmappen, die")} keinem Team zuzuordnen ${unzugeordnet === 1 ? "war" : "waren"}`,
      ]),
  ...dateien.map((datei) => `  Datei ${datei}`),
];

export const personBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withKonfig(withDaten(argv))
      .positional("kundennummer", { type: "string", demandOption: true, describe: "Kundennummer der Person" })
      .option(
        "grund",
        text(`Warum: ${LOESCHGRUENDE.join(", ")} (nötig)`, { demandOption: true, coerce: wortOf(LOESCHGRUENDE) }),
      )
      .option("ja", schalter("Wirklich löschen; sonst wird nur gezeigt, was gelöscht würde")),
  run: async (options, umgebung) => {
    const { kundennummer, grund, ja } = options;
    const spuren = await withDatenschutz(options, umgebung, (datenschutz) =>
      ja === true ? datenschutz.loeschePerson(kundennummer, grund) : datenschutz.spuren(kundennummer),
    );
    if (!hasSpuren(spuren)) {
      umgebung.out("Zu dieser Kundennummer ist nichts gespeichert.\n");
      return;
    }
    const rest =
      ja === true
        ? [
            "",
            "In Sicherungen von früher steht die Person noch. „verlauf sicherung anlegen --aufbewahren 1“ legt eine neue an und löscht danach die älteren im selben Ordner.",
            "Kopien an anderen Orten, Sicherungen eines PostgreSQL-Servers und Ausdrucke erreicht Verlauf nicht; löschen Sie sie selbst.",
            "Steht die Person im nächsten Export, kommt sie mit ihm wieder.",
          ]
        : ["", "Gelöscht ist noch nichts. Mit --ja wird gelöscht."];
    umgebung.out(`${[ja === true ? "Gelöscht:" : "Gelöscht würde:", ...spurenText(spuren), ...rest].join("\n")}\n`);
  },
};
