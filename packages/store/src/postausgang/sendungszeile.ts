import { sql } from "kysely";
import type { Sendung, Sendungsstand } from "./postausgang.ts";

/** Instants and numbers as the two drivers read them alike: as JSON. */
export interface Sendungszeile {
  readonly zeile: string;
}

/** What a query selects of the table `s` for `sendungFrom` and `standFrom`. */
export const SENDUNG = sql`row_to_json(s)::text as zeile`;

interface Zeile {
  readonly id: number;
  readonly schluessel: string;
  readonly kanal: Sendung["kanal"];
  readonly ersatz_kanal: Sendung["kanal"] | null;
  readonly ersatz_an: string | null;
  readonly an: string;
  readonly dienststelle: string;
  readonly inhalt: string;
  readonly ab: string;
  readonly bis: string | null;
  readonly zustand: Sendung["zustand"];
  readonly seit: string;
  readonly versuche: number;
  readonly fruehere_versuche: number;
  readonly naechster_versuch: string | null;
  readonly grund: string | null;
  readonly beleg: string | null;
  readonly loeschen_am: string;
}

export const sendungFrom = ({ zeile }: Sendungszeile): Sendung => {
  const row = JSON.parse(zeile) as Zeile;
  return { ...headOf(row), inhalt: JSON.parse(row.inhalt) };
};

export const standFrom = ({ zeile }: Sendungszeile): Sendungsstand => {
  const row = JSON.parse(zeile) as Zeile;
  return {
    ...headOf(row),
    naechsterVersuch: row.naechster_versuch === null ? null : instant(row.naechster_versuch),
    grund: row.grund,
    beleg: row.beleg,
    seit: instant(row.seit),
  };
};

const headOf = (row: Zeile): Omit<Sendung, "inhalt"> => ({
  id: row.id,
  schluessel: row.schluessel,
  kanal: row.kanal,
  ersatz: row.ersatz_kanal === null || row.ersatz_an === null ? null : { kanal: row.ersatz_kanal, an: row.ersatz_an },
  an: row.an,
  dienststelle: row.dienststelle,
  ab: instant(row.ab),
  bis: row.bis === null ? null : instant(row.bis),
  zustand: row.zustand,
  versuche: row.versuche,
  fruehereVersuche: row.fruehere_versuche,
  loeschenAm: row.loeschen_am,
});

/** The session's time zone is the database's own. */
export const instant = (value: string): string => new Date(value).toISOString();
