import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { dayNumber, type IsoDate, isoDate } from "@verlauf/core";
import { type Chance, chanceFrom } from "../chance.ts";

/** Day of the made-up data. */
export const DATENSTAND: IsoDate = "2016-05-31";

export const CONTACTS_EACH = 6;

/** How many customers a team has, so that a larger office has more teams and not larger ones. */
export const TEAM_SIZE = 500;

const TAG = dayNumber(DATENSTAND);
const LINES_AT_ONCE = 5_000;

const KUNDEN = [
  "Kundennummer",
  "Rechtskreis",
  "Dienststelle",
  "Team",
  "Geburtsdatum",
  "Betreuung seit",
  "Profillage",
  "BG-Nummer",
  "Integrationsfachkraft",
  "Geschlecht",
  "Schulabschluss",
  "Kundenstatus",
  "Integrationsprognose",
  "Vereinbarung am",
  "Vereinbarung bis",
  "Nächster Termin",
] as const;

const KONTAKTE = ["Kundennummer", "Datum", "Art", "Gesprächsart", "Stelle", "Vermerk"] as const;

/** Teams are numbered from 1. */
const teamOf = (customers: number, index: number): string =>
  String(1 + (index % Math.max(1, Math.floor(customers / TEAM_SIZE))));

/** Writes an office's `kunden.csv` and `kontakte.csv`, the same in every run: made-up customers, six contacts each. */
export const writeDelivery = async (folder: string, customers: number): Promise<void> => {
  await mkdir(folder, { recursive: true });
  await write(join(folder, "kunden.csv"), KUNDEN, customers, (chance, index) => kunde(chance, customers, index));
  // one contact of everybody after the other, as an export sorted by day would have them, not by customer
  await write(join(folder, "kontakte.csv"), KONTAKTE, customers * CONTACTS_EACH, (chance, index) =>
    kontakt(chance, index % customers),
  );
};

type Row = readonly string[];

const write = async (
  path: string,
  head: Row,
  rows: number,
  row: (chance: Chance, index: number) => Row,
): Promise<void> => {
  const chance = chanceFrom(20160531);
  function* lines(): Generator<string> {
    let text = `${head.join(";")}\r\n`;
    for (let index = 0; index < rows; index++) {
      text += `${row(chance, index).join(";")}\r\n`;
      if (index % LINES_AT_ONCE !== 0) continue;
      yield text;
      text = "";
    }
    yield text;
  }
  await pipeline(Readable.from(lines()), createWriteStream(path));
};

const german = (day: number): string => isoDate(day).split("-").toReversed().join(".");

const kundennummer = (index: number): string => `${100 + (index % 900)}H${String(index).padStart(7, "0")}`;

const kunde = (chance: Chance, customers: number, index: number): Row => {
  const vereinbarung = TAG - chance.between(0, 180);
  return [
    kundennummer(index),
    chance.happens(0.12) ? "SGB III" : "SGB II",
    "63504",
    teamOf(customers, index),
    german(TAG - chance.between(17 * 365, 64 * 365)),
    german(TAG - chance.between(10, 1500)),
    chance.oneOf(["M", "A", "F", "E", "S", "U", "I", "Z", "N"]),
    `BG${String(index >> 1).padStart(8, "0")}`,
    `IFK${index % 700}`,
    chance.oneOf(["weiblich", "männlich"]),
    chance.oneOf(["ohne", "Hauptschulabschluss", "Mittlerer Schulabschluss", "Hochschulreife"]),
    chance.oneOf(["arbeitslos", "arbeitsuchend", "nicht arbeitsuchend"]),
    chance.oneOf(["bis 6 Monate", "bis 12 Monate", "über 12 Monate"]),
    german(vereinbarung),
    german(vereinbarung + 182),
    chance.happens(0.3) ? german(TAG + chance.between(1, 60)) : "",
  ];
};

const kontakt = (chance: Chance, customer: number): Row => [
  kundennummer(customer),
  german(TAG - chance.between(0, 300)),
  chance.oneOf(["persönlich", "persönlich", "persönlich", "telefonisch", "schriftlich", "nicht erschienen"]),
  "Folgegespräch",
  chance.oneOf(["", "", "Integrationsfachkraft", "Fallmanagement", "Leistung"]),
  chance.happens(0.5) ? "Beratungsvermerk" : "",
];
