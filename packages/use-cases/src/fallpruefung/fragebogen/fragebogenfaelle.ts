import {
  addDays,
  addMonths,
  type Fall,
  fallnummer,
  type GezogenerFall,
  type IsoDate,
  isTeamebene,
  kurzreferenz,
  rulesOn,
  type Ziehung,
} from "@verlauf/core";
import { konfigurationFuer } from "@verlauf/intake";
import type { Fragebogenfall } from "@verlauf/workbooks";
import type { Deps } from "../../deps.ts";
import { vorabOf } from "../vorab.ts";

const MONATE_ZURUECK = 12;

/** The twelve months up to the data date, or as long as the service has lasted (VK-10). */
const zeitraumOf = (datenstand: IsoDate, betreuungSeit: IsoDate | undefined): Fragebogenfall["zeitraum"] => {
  const von = addDays(addMonths(datenstand, -MONATE_ZURUECK), 1);
  return { von: betreuungSeit !== undefined && betreuungSeit > von ? betreuungSeit : von, bis: datenstand };
};

/** The customers of a draw with everything that a verdict needs; who has left the data is missing. */
const kundenOf = async ({ store }: Deps, { ebene, dienststelle, einheit, protokoll }: Ziehung) => {
  const office = isTeamebene(ebene) ? dienststelle : undefined;
  const lieferungen = await store.deliveriesOn(protokoll.datenstand, office);
  const wanted = new Set(protokoll.faelle.map(({ kundennummer }) => kundennummer));
  const found = new Map<string, Fall>();
  if (ebene === "team") {
    for await (const chunk of store.faelle({ lieferungen, team: einheit, mitBg: true })) {
      for (const fall of chunk) if (wanted.has(fall.kundennummer)) found.set(fall.kundennummer, fall);
    }
    return found;
  }
  for (const kundennummer of wanted) {
    const fall = await store.fall({ lieferungen, kundennummer, mitBg: true });
    if (fall !== undefined) found.set(kundennummer, fall);
  }
  return found;
};

/** The cases of a draw as a questionnaire lists them, numbered from "01". */
export const fragebogenfaelleOf = async (deps: Deps, ziehung: Ziehung): Promise<readonly Fragebogenfall[]> => {
  const { protokoll } = ziehung;
  const kunden = await kundenOf(deps, ziehung);
  const numbers = new Map(protokoll.faelle.map(({ referenz }, place) => [referenz, fallnummer(place + 1)]));
  const ersetztOf = ({ ersetztDurch, grund }: GezogenerFall): Fragebogenfall["ersetzt"] =>
    grund === null ? null : { durch: ersetztDurch === null ? null : (numbers.get(ersetztDurch) ?? null), grund };
  // inside the office everybody knows which office it is
  const inside = isTeamebene(ziehung.ebene);
  const shown = (referenz: string): string => (inside ? kurzreferenz(referenz, ziehung.dienststelle) : referenz);
  return protokoll.faelle.map((gezogen): Fragebogenfall => {
    const fall = kunden.get(gezogen.kundennummer);
    return {
      nr: numbers.get(gezogen.referenz) ?? "",
      referenz: shown(gezogen.referenz),
      kundennummer: gezogen.kundennummer,
      rechtskreis: fall?.rechtskreis ?? "SGB II",
      zeitraum: zeitraumOf(protokoll.datenstand, fall?.betreuungSeit),
      vorab:
        fall === undefined
          ? { kontakte: "Die Lieferung dieses Datenstands liegt nicht mehr vor.", kontaktdichte: "" }
          : vorabOf(
              fall,
              rulesOn(konfigurationFuer(deps.haeuser, fall.dienststelle).kontaktdichte, protokoll.datenstand),
            ),
      ersetzt: ersetztOf(gezogen),
    };
  });
};

/** What a case brings along whatever is answered about it, by its reference. */
export const fallumstaendeOf = async (
  deps: Deps,
  ziehung: Ziehung,
): Promise<
  ReadonlyMap<string, Pick<Fragebogenfall, "rechtskreis" | "zeitraum"> & { readonly kundennummer: string }>
> => {
  const { protokoll } = ziehung;
  const kunden = await kundenOf(deps, ziehung);
  return new Map(
    protokoll.faelle.map(({ referenz, kundennummer }) => {
      const fall = kunden.get(kundennummer);
      const zeitraum = zeitraumOf(protokoll.datenstand, fall?.betreuungSeit);
      return [referenz, { rechtskreis: fall?.rechtskreis ?? "SGB II", zeitraum, kundennummer }];
    }),
  );
};
