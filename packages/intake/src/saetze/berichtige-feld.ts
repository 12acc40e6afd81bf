import { type IsoDate, type Kunde, Refusal } from "@verlauf/core";
import { comparable } from "../profil/comparable.ts";
import { felderVon } from "../profil/felder.ts";
import { standardprofil } from "../profil/standardprofil.ts";
import { oder } from "../yaml/zitat.ts";
import { feldleser } from "./feldleser.ts";
import { kunden } from "./kunden.ts";
import { kundenverzeichnis } from "./kundenverzeichnis.ts";
import type { Lage } from "./lage.ts";
import { type BekanntesTeam, teamverzeichnis } from "./teamverzeichnis.ts";

/** A stored customer record under the names of the profile's fields. */
type Satz = Readonly<Record<string, string | boolean | null>>;

interface Berichtigungswunsch {
  readonly satz: Satz;
  /** By its name or as its column is headed. */
  readonly feld: string;
  readonly wert: string;
  readonly datenstand: IsoDate;
  readonly teams: readonly BekanntesTeam[] | undefined;
}

export interface Feldberichtigung {
  readonly feld: string;
  readonly spalte: string;
  readonly wert: string | boolean | null;
}

/** Whose record it is can't be corrected: another number or office is another record. */
const FEST: ReadonlySet<string> = new Set(["kundennummer", "dienststelle"]);

/** One field of a record with another value, read and checked as an import would; what is wrong is refused. */
export const berichtigeFeld = ({ satz, feld, wert, datenstand, teams }: Berichtigungswunsch): Feldberichtigung => {
  const felder = felderVon("kunden");
  const wanted = comparable(feld);
  const found = felder.find(({ name, spalte }) => [comparable(name), comparable(spalte)].includes(wanted));
  if (found === undefined || FEST.has(found.name)) {
    const spalten = felder.filter(({ name }) => !FEST.has(name)).map(({ spalte }) => spalte);
    throw new Refusal(
      found === undefined
        ? `Dieses Feld gibt es im Kundensatz nicht. Möglich: ${oder(spalten)}.`
        : `„${found.spalte}“ lässt sich nicht berichtigen: Damit wäre es der Satz einer anderen Person oder eines anderen Hauses.`,
    );
  }
  const lage: Lage = {
    datenstand,
    kunden: kundenverzeichnis(),
    teams: teams === undefined ? undefined : teamverzeichnis(teams),
    hinweise: new Set(),
  };
  const spalten = new Map(felder.map(({ name, spalte }, index) => [name, { index, kopf: spalte }]));
  const leser = feldleser<"kunden">(spalten, standardprofil.dateien.kunden, datenstand);
  const read = kunden(leser, lage);
  const readWith = (its: Satz) => {
    leser.start(felder.map(({ name }) => cellOf(its[name] ?? null)));
    const kunde = read();
    return { kunde, meldungen: leser.funde().map(({ spalte, meldung }) => `${spalte}: ${meldung}`) };
  };
  // what was wrong before, such as a team that the organisation has no longer, isn't this correction's fault
  const before = readWith(satz).meldungen;
  const hinweise = new Set(lage.hinweise);
  const { kunde, meldungen } = readWith({ ...satz, [found.name]: wert });
  const neue = [...meldungen.filter((meldung) => !before.includes(meldung)), ...lage.hinweise.difference(hinweise)];
  if (neue.length > 0) throw new Refusal(neue.join("\n"));
  if (kunde === null) throw new Error("a stored record lacks what every record has");
  return { feld: found.name, spalte: found.spalte, wert: kunde[propertyOf(found.name)] };
};

const cellOf = (wert: string | boolean | null): string => {
  if (typeof wert === "boolean") return wert ? "ja" : "nein";
  return wert ?? "";
};

/** "betreuung_seit" is `betreuungSeit` in a record. */
const propertyOf = (name: string): keyof Kunde =>
  name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()) as keyof Kunde;
