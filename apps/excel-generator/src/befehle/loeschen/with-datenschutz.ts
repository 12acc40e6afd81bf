import { type Datenschutz, datenschutzFuer, pseudonymeIn } from "@verlauf/use-cases";
import { datenOrdner, type Hausoptionen, haeuserOf, serverOf, withDatenbestand } from "../../datenort.ts";
import type { Umgebung } from "../../umgebung.ts";
import { WARTEN_MS } from "../stichprobe/optionen.ts";

/** Does what belongs to data protection, as whoever holds the data. */
export const withDatenschutz = <T>(
  options: Hausoptionen,
  umgebung: Umgebung,
  work: (datenschutz: Datenschutz) => Promise<T>,
): Promise<T> => {
  const haeuser = haeuserOf(options);
  const { eingang, sicherung } = serverOf(options);
  const { uhr } = umgebung;
  return withDatenbestand(
    options,
    umgebung,
    (store) =>
      work(
        datenschutzFuer(
          {
            store,
            haeuser,
            uhr,
            daten: datenOrdner(options, umgebung),
            eingang: eingang.ordner,
            sicherungen: sicherung?.ordner ?? null,
            pseudonyme: pseudonymeIn(store, { uhr }),
          },
          { art: "betrieb", konto: umgebung.nutzer() },
        ),
      ),
    { wartenMs: WARTEN_MS },
  );
};
