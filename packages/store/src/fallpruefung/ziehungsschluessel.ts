import type { Ziehung } from "@verlauf/core";
import { type RawBuilder, sql } from "kysely";

/** What a draw is found by; there is one draw of each. */
export type Ziehungsschluessel = Pick<Ziehung, "ebene" | "dienststelle" | "einheit" | "zeitraum">;

/** For a person: which draw it is about. */
export const ziehungText = ({ ebene, dienststelle, einheit, zeitraum }: Ziehungsschluessel): string => {
  switch (ebene) {
    case "team":
      return `${zeitraum}, Dienststelle ${dienststelle}, Team ${einheit}`;
    case "rd":
      return `${zeitraum}, RD ${dienststelle}`;
    case "zentrale":
      return `${zeitraum}, Zentrale`;
    case "kalibrierung":
      return `${zeitraum}, Dienststelle ${dienststelle}, Kalibrierung ${einheit}`;
  }
};

const SPALTEN = ["zeitraum", "dienststelle", "ebene", "einheit"] as const;

/** The rows of a key, or of as much of one as is given. */
export const bedingung = (filter: Partial<Ziehungsschluessel>): RawBuilder<boolean> =>
  sql.join(
    [
      sql`true`,
      ...SPALTEN.flatMap((spalte) => {
        const wert = filter[spalte];
        return wert === undefined ? [] : [sql`${sql.ref(spalte)} = ${wert}`];
      }),
    ],
    sql` and `,
  );

/** A text that names one unit in one period, to take turns by. */
export const schluesselText = (key: Ziehungsschluessel): string => JSON.stringify(SPALTEN.map((spalte) => key[spalte]));
