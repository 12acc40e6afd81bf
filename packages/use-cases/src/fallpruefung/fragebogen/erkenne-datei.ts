import { fallnummer, type IsoDate, type Katalog, type Ziehung } from "@verlauf/core";
import {
  erkenne,
  erkenneAnZeilen,
  type Fragebogenkennung,
  type Fremdmappe,
  type Zellenmeldung,
} from "@verlauf/workbooks";
import type { Deps } from "../../deps.ts";
import { NichtGefunden } from "../../rechte/nicht-gefunden.ts";
import type { Pruefhaus } from "../pruefhaus.ts";
import type { Bogeneinheit, Einleseauftrag, VonHand } from "./eingelesen.ts";
import { kennungOf } from "./kennung.ts";

/** What reading a file needs from around it. */
export interface Lesewelt {
  readonly deps: Deps;
  readonly auftrag: Pick<Einleseauftrag, "vonHand" | "nur">;
  readonly schluessel: Uint8Array | null;
  readonly hausOf: (dienststelle: string) => Pruefhaus;
  /** The catalogue that an office asks with; read once for all files. */
  readonly katalogOf: (dienststelle: string, datenstand: IsoDate) => Promise<Katalog>;
  /** Every questionnaire that can be out; put together once, when a file needs it. */
  readonly kandidaten: () => Promise<readonly Fragebogenkennung[]>;
}

/** Whose workbook it is, with the draw and the catalogue that it was made from. */
export interface Zuordnung {
  readonly kennung: Fragebogenkennung;
  readonly ziehung: Ziehung;
  readonly katalog: Katalog;
  readonly hinweise: readonly Zellenmeldung[];
  /** A person said whose it is. */
  readonly vonHand: boolean;
}

export type Zuordnungsergebnis =
  | ({ readonly ok: true } & Zuordnung)
  | {
      readonly ok: false;
      /** What the workbook says of itself, proven or not. */
      readonly kennung: Fragebogenkennung | undefined;
      readonly hinweise: readonly Zellenmeldung[];
      /** It isn't for whoever returns it. */
      readonly fremd?: boolean;
    };

const DATEI = "Arbeitsmappe";

const refuse = (meldung: string, kennung?: Fragebogenkennung, hinweise: readonly Zellenmeldung[] = []) =>
  ({ ok: false, kennung, hinweise: [...hinweise, { zelle: DATEI, stufe: "klaeren", meldung }] }) as const;

// neither whose it is nor whether there is such a unit
const FREMD = {
  ok: false,
  kennung: undefined,
  hinweise: [{ zelle: DATEI, stufe: "klaeren", meldung: new NichtGefunden().message }],
  fremd: true,
} as const;

const einheitVonHand = ({ monat, team, dienststelle }: VonHand): Bogeneinheit => ({
  ebene: "team",
  dienststelle: dienststelle ?? "",
  einheit: team,
  zeitraum: monat,
});

const isFremd = ({ auftrag: { nur } }: Lesewelt, einheit: Bogeneinheit): boolean => nur !== undefined && !nur(einheit);

/** Finds draw and catalogue of a returned workbook: by its own proof, by a person's word, else by the keys of its rows. */
export const erkenneDatei = async (welt: Lesewelt, mappe: Fremdmappe): Promise<Zuordnungsergebnis> => {
  const { erkennung, vorschlag, hinweise } = erkenne(mappe, welt.schluessel);
  if (erkennung !== undefined) {
    const known = hinweise.filter(({ stufe }) => stufe === "hinweis");
    return findZiehung(welt, erkennung.kennung, [...known, ...contradiction(welt, erkennung.kennung)]);
  }
  const { vonHand } = welt.auftrag;
  if (vonHand !== undefined && isFremd(welt, einheitVonHand(vonHand))) return FREMD;
  const byHand = await kennungVonHand(welt, vorschlag);
  if (byHand !== undefined) {
    if (typeof byHand === "string") return refuse(byHand, vorschlag);
    return findZiehung(
      welt,
      byHand,
      [{ zelle: DATEI, stufe: "hinweis", meldung: `Von Hand zugeordnet: Team ${byHand.einheit}, ${byHand.zeitraum}.` }],
      true,
    );
  }
  const byRows =
    welt.schluessel === null ? undefined : erkenneAnZeilen(mappe, await welt.kandidaten(), welt.schluessel);
  if (byRows !== undefined) {
    return findZiehung(welt, byRows, [
      {
        zelle: DATEI,
        stufe: "hinweis",
        meldung: `Die Angaben zu Team und Monat fehlen oder sind verändert. An den Schlüsseln der Zeilen ist die Arbeitsmappe erkannt: Team ${byRows.einheit}, ${byRows.zeitraum}.`,
      },
    ]);
  }
  return {
    ok: false,
    kennung: vorschlag,
    hinweise: [...hinweise, { zelle: DATEI, stufe: "klaeren", meldung: handText(vorschlag) }],
  };
};

/** The signature is proof; a person's word against it is only told. */
const contradiction = (
  { auftrag: { vonHand } }: Lesewelt,
  { zeitraum, einheit, dienststelle }: Fragebogenkennung,
): readonly Zellenmeldung[] =>
  vonHand === undefined ||
  (vonHand.monat === zeitraum &&
    vonHand.team === einheit &&
    (vonHand.dienststelle === undefined || vonHand.dienststelle === dienststelle))
    ? []
    : [
        {
          zelle: DATEI,
          stufe: "hinweis",
          meldung: `Nach ihrer Signatur gehört die Arbeitsmappe zu Team ${einheit}, ${zeitraum}; das gilt, nicht die Zuordnung von Hand.`,
        },
      ];

const handText = (vorschlag: Fragebogenkennung | undefined): string =>
  vorschlag === undefined
    ? "So ordnen Sie zu: verlauf fragebogen einlesen DATEI --monat JJJJ-MM --team TEAM"
    : `Nach eigenen, nicht geprüften Angaben gehört sie zu Team ${vorschlag.einheit}, ${vorschlag.zeitraum}. So ordnen Sie zu: verlauf fragebogen einlesen DATEI --monat ${vorschlag.zeitraum} --team ${vorschlag.einheit}`;

const kennungVonHand = async (
  { deps, auftrag: { vonHand }, katalogOf }: Lesewelt,
  vorschlag: Fragebogenkennung | undefined,
): Promise<Fragebogenkennung | string | undefined> => {
  if (vonHand === undefined) return undefined;
  const { monat, team, dienststelle } = vonHand;
  const [ziehung, ...others] = await deps.store.ziehungen({
    ebene: "team",
    zeitraum: monat,
    einheit: team,
    ...(dienststelle !== undefined && { dienststelle }),
  });
  if (ziehung === undefined) return `Für Team ${team}, Datenstand ${monat}, ist nichts gezogen.`;
  if (others.length > 0) return `Team ${team} gibt es in mehreren Dienststellen. Bitte --dienststelle angeben.`;
  const katalog =
    vorschlag === undefined
      ? await katalogOf(ziehung.dienststelle, ziehung.protokoll.datenstand)
      : { id: vorschlag.katalog, version: vorschlag.version };
  return kennungOf(ziehung, team, katalog);
};

/** Every questionnaire that can be out. */
export const findKandidaten = async ({
  deps: { store },
  hausOf,
}: Pick<Lesewelt, "deps" | "hausOf">): Promise<readonly Fragebogenkennung[]> => {
  const kataloge = await store.kataloge();
  return (await store.ziehungen({})).flatMap((ziehung) => {
    const einheiten =
      ziehung.ebene === "kalibrierung" ? hausOf(ziehung.dienststelle).teamsOf(ziehung.einheit) : [ziehung.einheit];
    return einheiten.flatMap((einheit) => kataloge.map((katalog) => kennungOf(ziehung, einheit, katalog)));
  });
};

const findZiehung = async (
  welt: Lesewelt,
  kennung: Fragebogenkennung,
  hinweise: readonly Zellenmeldung[],
  vonHand = false,
): Promise<Zuordnungsergebnis> => {
  if (isFremd(welt, kennung)) return FREMD;
  const {
    deps: { store },
    hausOf,
    katalogOf,
  } = welt;
  const { ebene, dienststelle, zeitraum, einheit } = kennung;
  const drawn = ebene === "kalibrierung" ? (hausOf(dienststelle).bereichOf(einheit) ?? einheit) : einheit;
  const [ziehung] = await store.ziehungen({ ebene, dienststelle, zeitraum, einheit: drawn });
  if (ziehung === undefined) {
    return refuse(
      `Die Arbeitsmappe gehört zu Team ${einheit} der Dienststelle ${dienststelle}, Datenstand ${zeitraum}. Dazu ist in diesem Haus nichts gezogen.`,
      kennung,
    );
  }
  const gezogen = new Map(ziehung.protokoll.faelle.map(({ referenz }, place) => [fallnummer(place + 1), referenz]));
  if (Object.entries(kennung.faelle).some(([nr, referenz]) => gezogen.get(nr) !== referenz)) {
    return refuse("Die Fälle der Arbeitsmappe sind nicht die gezogenen.", kennung);
  }
  const katalog = await store.katalog(kennung.katalog, kennung.version);
  if (katalog === undefined) {
    return refuse(
      `Die Arbeitsmappe hat den Fragenkatalog „${kennung.katalog}“, Version ${kennung.version}; diese Fassung liegt hier nicht vor.`,
      kennung,
    );
  }
  const current = await katalogOf(dienststelle, ziehung.protokoll.datenstand);
  const isOld = current.id !== katalog.id || current.version !== katalog.version;
  return {
    ok: true,
    kennung,
    ziehung,
    katalog,
    vonHand,
    hinweise: [
      ...hinweise,
      ...(isOld
        ? [
            {
              zelle: DATEI,
              stufe: "hinweis" as const,
              meldung: `Die Arbeitsmappe hat eine frühere Fassung des Fragenkatalogs (${katalog.id}, Version ${katalog.version}). Die Antworten gelten zu deren Fragen.`,
            },
          ]
        : []),
    ],
  };
};
