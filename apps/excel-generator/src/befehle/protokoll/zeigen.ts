import { anzahl, type IsoDate } from "@verlauf/core";
import { PROTOKOLLARTEN, type Protokollart } from "@verlauf/store";
import { findEintraege } from "@verlauf/use-cases";
import { Aufruffehler, tagOf, wortOf } from "../../aufruf.ts";
import { type Befehl, schalter, text } from "../../befehl.ts";
import { type Datenoptionen, withDaten, withDatenbestand } from "../../datenort.ts";
import { KOPFZEILE, protokollzeile } from "./zeile.ts";

interface Optionen extends Datenoptionen {
  readonly von: IsoDate | undefined;
  readonly bis: IsoDate | undefined;
  readonly handlung: string | undefined;
  readonly art: Protokollart | undefined;
  readonly einheit: string | undefined;
  readonly json: boolean | undefined;
}

/** Filters by everything but the person: there is no such option, and none may come (BPersVG § 80). */
export const zeigenBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withDaten(argv)
      .option("von", text("Erster Tag: JJJJ-MM-TT", { coerce: tagOf("von") }))
      .option("bis", text("Letzter Tag: JJJJ-MM-TT", { coerce: tagOf("bis") }))
      .option("handlung", text("Nur diese Handlung, zum Beispiel stichprobe.ersetzen"))
      .option("art", text(`Nur diese Art: ${PROTOKOLLARTEN.join(", ")}`, { coerce: wortOf(PROTOKOLLARTEN) }))
      .option("einheit", text("Nur diese Einheit mit allem darunter, zum Beispiel 63504 oder 63504/412"))
      .option("json", schalter("Ausgabe als JSON"))
      .check(({ von, bis }) => {
        if (von === undefined || bis === undefined || (von as IsoDate) <= (bis as IsoDate)) return true;
        throw new Aufruffehler("--von liegt nach --bis.");
      })
      .epilog("Dass jemand das Protokoll ansieht, wird selbst protokolliert."),
  run: ({ von, bis, handlung, art, einheit, json, ...options }, umgebung) =>
    withDatenbestand(options, umgebung, async (store) => {
      let shown = 0;
      const filter = { von, bis, handlung, art, einheit };
      if (json === true) umgebung.out("[");
      for await (const seite of findEintraege({ store, jetzt: umgebung.uhr() }, filter)) {
        if (json === true) {
          const texts = seite.map((eintrag) => JSON.stringify(eintrag));
          umgebung.out(`${shown === 0 ? "\n" : ",\n"}${texts.join(",\n")}`);
        } else {
          umgebung.out(`${shown === 0 ? KOPFZEILE : ""}${seite.map(protokollzeile).join("")}`);
        }
        shown += seite.length;
      }
      if (json === true) umgebung.out("\n]\n");
      else umgebung.out(`${shown === 0 ? "" : "\n"}${anzahl(shown, "Eintrag", "Einträge")}.\n`);
    }),
};
