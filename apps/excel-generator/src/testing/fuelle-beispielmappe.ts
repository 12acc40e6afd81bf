import { fallnummer, standardkatalog } from "@verlauf/core";
import { fuelleAus } from "@verlauf/workbooks";
import { beispielantworten } from "../beispiel/antworten.ts";
import { zufallFrom } from "../beispiel/zufall.ts";

const SEED = 3;

/** A questionnaire of the made-up office as a lead would send it back; the last cases of `faelle` are answered in part. */
export const fuelleBeispielmappe = (
  mappe: Parameters<typeof fuelleAus>[0],
  { faelle, davonHalb }: { readonly faelle: number; readonly davonHalb: number },
): ReturnType<typeof fuelleAus> => {
  const zufall = zufallFrom(SEED);
  return fuelleAus(
    mappe,
    Array.from({ length: faelle }, (_, place) =>
      beispielantworten(
        { nr: fallnummer(place + 1), rechtskreis: "SGB II" },
        standardkatalog,
        zufall,
        place >= faelle - davonHalb,
      ),
    ),
  );
};
