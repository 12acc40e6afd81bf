import type { IsoDate } from "@verlauf/core";
import type { Generated } from "kysely";

// The tables as the queries see them; `0001-lieferungen.ts` makes them. Rows that only COPY writes and SQL reads are
// typed as far as they are asked for.

interface LieferungTable {
  readonly id: Generated<number>;
  readonly dienststelle: string;
  readonly datenstand: IsoDate;
  readonly nur_letzter_kontakt: boolean;
  readonly zweck: string | null;
  readonly verantwortlich: string | null;
  readonly importiert_von: string;
  readonly importiert_am: Generated<string>;
  readonly sha256: string;
  readonly loeschen_am: IsoDate;
}

interface KundensatzTable {
  readonly lieferung_id: number;
  readonly dienststelle: string;
  readonly kundennummer: string;
}

interface KontaktTable extends KundensatzTable {
  readonly datum: IsoDate;
  readonly art: string;
  readonly stelle: string;
  readonly gespraechsart: string | null;
  readonly vermerk: string | null;
}

interface AusnahmeTable {
  readonly id: Generated<number>;
  readonly dienststelle: string;
  readonly kundennummer: string;
  readonly grund: string;
  readonly von: IsoDate;
  readonly bis: IsoDate;
  readonly entschieden_am: IsoDate;
  readonly auch_u25: boolean;
  readonly herkunft: "import" | "verlauf";
}

interface OrganisationTable {
  readonly dienststelle: string;
  readonly team: string | null;
  readonly teamart: string | null;
  readonly email: string;
  readonly name: string;
}

interface VertretungTable {
  readonly dienststelle: string;
  readonly email: string;
  readonly vertretung: string;
  readonly von: IsoDate;
  readonly bis: IsoDate;
}

interface StatusTable extends KundensatzTable {
  readonly team: string;
  /** All contacts, as `contact-code.ts` packs them. */
  readonly kontakte: string;
}

export interface Tables {
  readonly lieferung: LieferungTable;
  readonly kunde: KundensatzTable;
  readonly kontakt: KontaktTable;
  readonly handlungsbedarf: KundensatzTable;
  readonly strategie: KundensatzTable;
  readonly ausnahme: AusnahmeTable;
  readonly organisation: OrganisationTable;
  readonly vertretung: VertretungTable;
  readonly status: StatusTable;
}

/** Every table with data, in an order in which they can be filled. */
export const TABLES = [
  "lieferung",
  "kunde",
  "kontakt",
  "handlungsbedarf",
  "strategie",
  "status",
  "ausnahme",
  "organisation",
  "vertretung",
] as const satisfies readonly (keyof Tables)[];
