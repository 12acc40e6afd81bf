import type { IsoDate, Monat } from "@verlauf/core";

interface Ort {
  readonly dienststelle: string;
}

/** What has happened in an office, as other systems are told; the channel's privacy level decides what goes out. */
export type Ereignis = Ort &
  (
    | {
        readonly art: "lieferung.uebernommen";
        readonly lieferung: string;
        readonly datenstand: IsoDate;
        readonly personen: number;
        readonly abgelehnteZeilen: number;
      }
    | { readonly art: "lieferung.abgewiesen"; readonly lieferung: string; readonly datenstand: IsoDate }
    | {
        readonly art: "stichprobe.gezogen";
        readonly monat: Monat;
        readonly team: string;
        /** By reference. */
        readonly faelle: readonly string[];
      }
    | {
        readonly art: "fragebogen.eingegangen";
        readonly monat: Monat;
        readonly team: string;
        readonly vollstaendig: number;
        readonly faelle: number;
        /** References of the cases that aren't complete. */
        readonly offen: readonly string[];
      }
    | { readonly art: "fragebogen.ueberfaellig"; readonly monat: Monat; readonly team: string; readonly seit: IsoDate }
    | { readonly art: "bereich.vollstaendig"; readonly monat: Monat; readonly bereich: string; readonly teams: number }
  );

export type Ereignisart = Ereignis["art"];

const ARTEN: Readonly<Record<Ereignisart, true>> = {
  "lieferung.uebernommen": true,
  "lieferung.abgewiesen": true,
  "stichprobe.gezogen": true,
  "fragebogen.eingegangen": true,
  "fragebogen.ueberfaellig": true,
  "bereich.vollstaendig": true,
};

export const isEreignisart = (text: string): text is Ereignisart => Object.hasOwn(ARTEN, text);

export const EREIGNISARTEN: readonly Ereignisart[] = Object.keys(ARTEN).filter(isEreignisart);
