import type { Monat } from "@verlauf/core";
import type { Konfiguration } from "@verlauf/intake";
import type { Deps } from "../deps.ts";
import type { Auswertungseinheit } from "../fallpruefung/auswertung/einheit.ts";
import type { Auswertungsauftrag } from "../fallpruefung/auswertung/mache-auswertung.ts";
import type { Monatsstand } from "../fallpruefung/auswertung/monatsstand.ts";
import type { Auswertungsergebnis } from "../fallpruefung/auswertung/schreibe-auswertung.ts";
import type { Einleseergebnis } from "../fallpruefung/fragebogen/eingelesen.ts";
import type {
  ErzeugteFrageboegen,
  Fragebogenauftrag,
  Kalibrierbogenauftrag,
} from "../fallpruefung/fragebogen/erzeuge.ts";
import type { Organisation } from "../fallpruefung/pruefhaus.ts";
import type { Stichprobenfrage } from "../fallpruefung/stichprobe/find-stichproben.ts";
import type { Ziehungsziel } from "../fallpruefung/stichprobe/ziehungsauftrag.ts";
import type { Frage } from "../kontaktdichte/frage.ts";
import type { Listengedaechtnis } from "../kontaktdichte/gemerkte-listen.ts";
import type { Konzeptwirkung } from "../kontaktdichte/konzeptwirkung.ts";
import type { Ueberfaelligantwort, Ueberfaelligfrage } from "../kontaktdichte/ueberfaellig.ts";
import type { Vorschauantwort } from "../kontaktdichte/vorschau.ts";
import type { Zahlenantwort } from "../kontaktdichte/zahlen.ts";
import type { Importauftrag, Importergebnis } from "../lieferung/import-lieferung.ts";
import type { Lesezugriffe } from "../protokoll/lesezugriffe.ts";
import type { Pseudonyme } from "../protokoll/pseudonyme.ts";
import type { Akteur } from "../rechte/akteur.ts";
import type {
  Arbeitsmappe,
  Auswertungsmappe,
  Bogenfrage,
  Ersatz,
  Ersatzauftrag,
  Kalibrierauftrag,
  Rueckgabeauftrag,
  Standansichtsfrage,
  Ziehauftrag,
} from "./fallpruefungsauftrag.ts";
import type {
  Gesamtliste,
  Listenfrage,
  Listenseite,
  Personenangabe,
  Personenantwort,
  Personenfrage,
  Seitenfrage,
  Zahlenfrage,
} from "./personenfrage.ts";
import type { Protokollansicht, Stichprobenansicht } from "./stichprobenansicht.ts";

export type { Arbeitsmappe, Personenangabe };

/**
 * The one gate: everything that an app does for somebody goes through it. It decides, looks no further than allowed, and
 * logs. What isn't allowed and what doesn't exist throw the same `NichtGefunden`.
 */
export interface Zugang {
  readonly akteur: Akteur;

  /** A page of persons (personen.lesen). */
  readonly seite: (frage: Seitenfrage) => Promise<Listenseite>;
  /** All of them, for CSV and XLSX (personen.lesen). */
  readonly liste: (frage: Listenfrage) => Promise<Gesamtliste>;
  /** Counts by team, without persons (zahlen.lesen); all of the office only for those whom the whole office is open to. */
  readonly zahlen: (frage: Zahlenfrage) => Promise<Zahlenantwort>;
  /** A list with its counts, most days overdue first, held in memory (personen.lesen). */
  readonly ueberfaellige: (frage: Ueberfaelligfrage) => Promise<Ueberfaelligantwort>;
  /** One person's verdict in sentences (personen.lesen). */
  readonly erklaere: (frage: Personenfrage) => Promise<Personenantwort>;
  /** What falls due by week and team (zahlen.lesen); without a team, of the teams that the actor may see. */
  readonly vorschau: (frage: Frage & { readonly wochen: number }) => Promise<Vorschauantwort>;

  /** Draws a month's cases or gives those drawn before (stichprobe.ziehen). */
  readonly ziehe: (auftrag: Ziehauftrag) => Promise<Stichprobenansicht>;
  readonly kalibriere: (auftrag: Kalibrierauftrag) => Promise<Stichprobenansicht>;
  /** What was drawn (stichprobe.lesen). */
  readonly stichproben: (frage: { readonly monat: Monat; readonly ziel: Ziehungsziel }) => Promise<Stichprobenansicht>;
  /** The record of one team's draw (stichprobe.lesen). */
  readonly protokoll: (frage: Stichprobenfrage & { readonly team: string }) => Promise<Protokollansicht>;
  /** Recomputes draws from their records (stichprobe.lesen). */
  readonly pruefe: (
    frage: Stichprobenfrage,
  ) => Promise<{ readonly geprueft: number; readonly abweichungen: readonly string[] }>;
  /** stichprobe.ersetzen */
  readonly ersetze: (auftrag: Ersatzauftrag) => Promise<Ersatz>;

  /** A unit's questionnaire, made anew and empty: what came back is never handed out (fragebogen.holen). */
  readonly fragebogen: (frage: Bogenfrage) => Promise<Arbeitsmappe>;
  /** Questionnaires into the filing: for whoever runs Verlauf, and its jobs. */
  readonly legeFrageboegenAb: (auftrag: Omit<Fragebogenauftrag, "daten" | "heute">) => Promise<ErzeugteFrageboegen>;
  readonly legeKalibrierboegenAb: (
    auftrag: Omit<Kalibrierbogenauftrag, "daten" | "heute">,
  ) => Promise<ErzeugteFrageboegen>;
  /** Takes back filled workbooks; one of a unit that isn't the actor's is answered as one that nobody knows (fragebogen.abgeben). */
  readonly gibAb: (auftrag: Rueckgabeauftrag) => Promise<Einleseergebnis>;
  /** Releases held-back texts (fragebogen.freigeben). */
  readonly gibFrei: (auftrag: {
    readonly fall: string;
    readonly frage?: string | undefined;
  }) => Promise<{ readonly referenz: string; readonly texte: number }>;

  /** The review workbook of an area, an office or (suppressed) an RD (auswertung.lesen). */
  readonly auswertung: (frage: {
    readonly monat: Monat;
    readonly einheit: Auswertungseinheit;
    /** For a channel that shows references only; always so for who may not see the numbers. */
    readonly ohneNummern?: boolean | undefined;
  }) => Promise<Auswertungsmappe>;
  /** The same into the filing or a file: for whoever runs Verlauf, and its jobs. */
  readonly legeAuswertungAb: (auftrag: Omit<Auswertungsauftrag, "heute">) => Promise<Auswertungsergebnis>;
  /** Who has returned what, of the teams that the actor may see (stand.lesen). */
  readonly stand: (frage: Standansichtsfrage) => Promise<Monatsstand>;

  /** How many people each of a house's concepts makes overdue on its first day (verwalten). */
  readonly konzeptwirkungen: (
    haus: Konfiguration,
    onPersonen?: (count: number) => void,
  ) => Promise<readonly Konzeptwirkung[]>;
  /** Takes a delivery, with rows of the offices only that the actor may bring (lieferung.einspielen). */
  readonly importiere: (
    auftrag: Omit<Importauftrag, "importiertVon" | "heute" | "nurDienststellen" | "abgelehntWurzel">,
  ) => Promise<Importergebnis>;
}

export interface Zugangsdeps extends Deps {
  readonly uhr: () => Date;
  /** Where the house key and the rejects lie. */
  readonly daten: string;
  /** The log: one of a process, for all actors. */
  readonly protokoll: {
    readonly pseudonyme: Pseudonyme;
    readonly lesezugriffe: Pick<Lesezugriffe, "vermerke">;
  };
  /** The house key of that folder; left out, it is read for each list. */
  readonly hausschluessel?: (() => Promise<Uint8Array>) | undefined;
  /** Lists of a process that were asked for lately; left out, each is read anew. */
  readonly listen?: Listengedaechtnis | undefined;
  /** Who works where; left out, it is read once for each `Zugang`. */
  readonly organisation?: (() => Promise<Organisation>) | undefined;
}

/** Opens the gate for one actor, for one request: what it has read of the organisation it keeps. */
export type OpenZugang = (deps: Zugangsdeps, akteur: Akteur) => Zugang;
