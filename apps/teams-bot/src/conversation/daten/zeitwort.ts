import type { IsoDate } from "@verlauf/core";
import type { Tagwort } from "./tagwort.ts";

/** What a time is written as, before it is known what for. */
export type Zeitwort =
  | { readonly art: "tag"; readonly tag: Tagwort }
  /** A week, or from today on. `wochen` where so many were named. */
  | {
      readonly art: "spanne";
      readonly von: IsoDate;
      readonly bis: IsoDate;
      readonly wochen?: number | undefined;
      /** "in zwei Wochen": the week as a period, and this as a day. */
      readonly tag?: IsoDate | undefined;
      /** "für zwei Wochen": so long, from whenever it begins. */
      readonly fuer?: true;
      /** "die letzten vier Wochen" */
      readonly rueckblick?: true;
      /** "dieses Jahr" */
      readonly jahr?: true;
    }
  | { readonly art: "monat"; readonly monat: number; readonly jahr?: number | undefined; readonly dieser?: true }
  /** "6 Wochen", nothing else. */
  | { readonly art: "dauer"; readonly tage: number; readonly wochen: number };
