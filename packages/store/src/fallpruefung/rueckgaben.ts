import type { Monat } from "@verlauf/core";
import { type Kysely, sql } from "kysely";
import type { Engine } from "../engine/engine.ts";
import { takeTurn } from "../engine/take-turn.ts";
import type { Tables } from "../schema/tables.ts";
import type { Rueckgabefilter } from "./fallpruefung.ts";
import type { Katalogangabe, NeueRueckgabe, Rueckgabesatz, Rueckgabeversion } from "./rueckgabesatz.ts";
import { bedingung, schluesselText, type Ziehungsschluessel } from "./ziehungsschluessel.ts";

export const bewahre = (
  engine: Engine,
  rueckgabe: NeueRueckgabe,
): Promise<{ readonly id: number; readonly ersetzt: boolean }> =>
  engine.transaction(async ({ db }) => {
    const key = rueckgabe.status === "abgelehnt" ? undefined : assigned(rueckgabe);
    // of two returns at once the second replaces the first
    if (key !== undefined) await takeTurn(db, `rueckgabe:${schluesselText(key)}`);
    const ersetzt = key !== undefined && (await hasTaken(db, key));
    const { ebene, dienststelle, einheit, zeitraum, status, datei, sha256, inhalt, am, von, katalog } = rueckgabe;
    const { id } = await db
      .insertInto("rueckgabe")
      .values({
        ebene,
        dienststelle,
        einheit,
        zeitraum,
        status,
        datei,
        sha256,
        inhalt,
        am,
        von,
        katalog: katalog?.id ?? null,
        katalog_version: katalog?.version ?? null,
        in_vertretung: rueckgabe.inVertretung,
        // as text: what people paste into cells may hold characters that jsonb refuses
        faelle: JSON.stringify(rueckgabe.faelle),
        zu_klaeren: rueckgabe.zuKlaeren,
        loeschen_am: rueckgabe.loeschenAm,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    return { id, ersetzt };
  });

const assigned = ({ ebene, dienststelle, einheit, zeitraum }: NeueRueckgabe): Ziehungsschluessel => {
  if (ebene === null || dienststelle === null || einheit === null || zeitraum === null) {
    throw new Error("a return that was taken belongs to a unit");
  }
  return { ebene, dienststelle, einheit, zeitraum };
};

const hasTaken = async (db: Kysely<Tables>, key: Ziehungsschluessel): Promise<boolean> => {
  const { rows } = await sql<{ taken: boolean }>`
    select exists (select from only rueckgabe where ${bedingung(key)} and status <> 'abgelehnt') as taken`.execute(db);
  return rows[0]?.taken ?? false;
};

interface Row extends Ziehungsschluessel, Pick<Rueckgabesatz, "id" | "status" | "datei" | "sha256" | "am" | "von"> {
  readonly katalog: Katalogangabe["id"];
  readonly katalog_version: Katalogangabe["version"];
  readonly in_vertretung: boolean;
  readonly faelle: string;
  readonly zu_klaeren: number;
  readonly erstmals: Rueckgabesatz["erstmals"];
}

export const rueckgaben = async (
  db: Kysely<Tables>,
  { von, bis, ...filter }: Rueckgabefilter,
): Promise<readonly Rueckgabesatz[]> => {
  const { rows } = await sql<Row>`
    select distinct on (zeitraum, dienststelle, ebene, einheit)
      id, ebene, dienststelle, einheit, zeitraum, status, datei, sha256, am, von, katalog, katalog_version,
      in_vertretung, faelle, zu_klaeren, min(am) over (partition by zeitraum, dienststelle, ebene, einheit) as erstmals
    from only rueckgabe
    where status <> 'abgelehnt' and ${bedingung(filter)} and ${monate(von, bis)}
    order by zeitraum, dienststelle, ebene, einheit, id desc`.execute(db);
  return rows.map(({ katalog, katalog_version, in_vertretung, faelle, zu_klaeren, ...row }) => ({
    ...row,
    katalog: { id: katalog, version: katalog_version },
    inVertretung: in_vertretung,
    faelle: JSON.parse(faelle) as Rueckgabesatz["faelle"],
    zuKlaeren: zu_klaeren,
  }));
};

const monate = (von: Monat | undefined, bis: Monat | undefined) =>
  von === undefined && bis === undefined
    ? sql`true`
    : sql`zeitraum !~ 'Q' and zeitraum between ${von ?? "0001-01"} and ${bis ?? "9999-12"}`;

export const rueckgabeversionen = async (
  db: Kysely<Tables>,
  key: Ziehungsschluessel | null,
): Promise<readonly Rueckgabeversion[]> => {
  const { rows } = await sql<Rueckgabeversion>`
    select id, datei, sha256, am, von, status, loeschen_am as "loeschenAm",
      coalesce(id = max(id) filter (where status <> 'abgelehnt') over (), false) as gueltig
    from only rueckgabe where ${key === null ? sql`ebene is null` : bedingung(key)} order by id`.execute(db);
  return rows;
};

export const rueckgabedatei = async (db: Kysely<Tables>, id: number): Promise<Uint8Array | undefined> => {
  const { rows } = await sql<{ inhalt: Uint8Array }>`select inhalt from only rueckgabe where id = ${id}`.execute(db);
  // the drivers differ: one gives a Buffer
  return rows[0] && new Uint8Array(rows[0].inhalt);
};
