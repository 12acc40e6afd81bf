import { readFile, stat } from "node:fs/promises";
import {
  type Fallantworten,
  findPersonenbezug,
  isStehend,
  kurzreferenz,
  type Meldung,
  personenbezugText,
  pruefeFall,
} from "@verlauf/core";
import type { NeueRueckgabe } from "@verlauf/store";
import { leseMappe, leseRueckgabe, type Rueckgabe, type Zellenmeldung } from "@verlauf/workbooks";
import type { Pruefhaus } from "../pruefhaus.ts";
import { sha256 } from "../sha256.ts";
import type { Handelnde } from "../stichprobe/handelnde.ts";
import { loeschenAm, unzugeordnetBis } from "../stichprobe/loeschen-am.ts";
import { bezeichnungOf } from "./ablageort.ts";
import type { Eingelesen } from "./eingelesen.ts";
import { erkenneDatei, type Lesewelt, type Zuordnung } from "./erkenne-datei.ts";
import type { Fund } from "./find-dateien.ts";
import { fallumstaendeOf } from "./fragebogenfaelle.ts";
import { freitexteOf } from "./freitexte.ts";
import { ohneParagraf16a } from "./ohne-16a.ts";

export interface Dateiwelt extends Lesewelt {
  readonly auftrag: Lesewelt["auftrag"] & Handelnde;
}

/** Beyond this nothing is read: whatever it is, it is no questionnaire. */
const MOST_BYTES = 50_000_000;

const DATEI = "Arbeitsmappe";

type Befund = Pick<
  NeueRueckgabe,
  "ebene" | "dienststelle" | "einheit" | "zeitraum" | "katalog" | "inVertretung" | "faelle"
> & {
  readonly meldungen: readonly Zellenmeldung[];
  readonly antworten: readonly Fallantworten[];
  readonly abgelehnt: boolean;
  readonly fremd?: boolean;
};

const NOTHING = { katalog: null, inVertretung: false, faelle: [], antworten: [], abgelehnt: true } as const;

/**
 * Reads one returned file and keeps it, whatever becomes of it. A workbook that is still as Verlauf made it is no return:
 * of a folder or sent in it is passed over, unless it isn't theirs who sent it, and of one that was named it is said so.
 */
export const leseDatei = async (welt: Dateiwelt, fund: Fund): Promise<Eingelesen | undefined> => {
  const { datei, ausOrdner } = fund;
  const tooLarge = (fund.inhalt?.byteLength ?? (await stat(datei)).size) > MOST_BYTES;
  const inhalt = tooLarge ? new Uint8Array() : (fund.inhalt ?? new Uint8Array(await readFile(datei)));
  const unveraendert = await welt.deps.store.istAbgelegt(sha256(inhalt));
  if (unveraendert && ausOrdner) return undefined;
  const befund = tooLarge
    ? refused([
        {
          zelle: DATEI,
          stufe: "klaeren",
          meldung: "Die Datei ist zu groß für einen Fragebogen. Sie ist nicht eingelesen und nicht aufbewahrt.",
        },
      ])
    : await befundOf(welt, inhalt);
  if (unveraendert && fund.inhalt !== undefined && !befund.abgelehnt) return undefined;
  const zuKlaeren = befund.meldungen.filter(({ stufe }) => stufe === "klaeren").length;
  const status = befund.abgelehnt ? "abgelehnt" : zuKlaeren > 0 ? "zu_klaeren" : "angenommen";
  const { meldungen, antworten, abgelehnt: _, fremd = false, ...unit } = befund;
  // of a file that wasn't read there is nothing to keep, and of one that isn't theirs nobody leaves a trace
  const ersetzt =
    unveraendert || tooLarge || fremd
      ? false
      : (
          await welt.deps.store.bewahre({
            ...unit,
            datei,
            sha256: sha256(inhalt),
            inhalt,
            am: welt.auftrag.heute,
            von: welt.auftrag.von,
            status,
            zuKlaeren,
            loeschenAm: deleteBy(welt, unit),
          })
        ).ersetzt;
  const hinweise = [...meldungen, ...(unveraendert ? [UNCHANGED] : [])];
  return {
    datei,
    dienststelle: unit.dienststelle,
    team: unit.einheit,
    bezeichnung: bezeichnungFor(unit),
    monat: unit.zeitraum,
    status: status === "angenommen" && ersetzt ? "ersetzt_frueheren" : status,
    antworten: antworten.flatMap(({ fall, antworten: fragen }) =>
      fragen
        .filter(({ antwort, begruendung }) => antwort !== null || begruendung !== "")
        .map(({ nr, antwort, begruendung }) => ({ fall, nr, antwort, begruendung })),
    ),
    gesamt: antworten.map(({ fall, gesamt }) => ({ fall, ...gesamt })),
    hinweise: ersetzt && !befund.abgelehnt ? [...hinweise, REPLACED] : hinweise,
    faelle: unit.faelle.length,
    vollstaendig: unit.faelle.filter(({ vollstaendig }) => vollstaendig).length,
  };
};

const deleteBy = ({ auftrag: { heute }, hausOf }: Dateiwelt, { dienststelle }: Pick<Befund, "dienststelle">) =>
  dienststelle === null ? unzugeordnetBis(heute) : loeschenAm(hausOf(dienststelle).konfiguration, heute);

const bezeichnungFor = ({ ebene, einheit, dienststelle }: Pick<Befund, "ebene" | "einheit" | "dienststelle">) =>
  ebene === null || einheit === null || dienststelle === null ? null : bezeichnungOf({ ebene, einheit, dienststelle });

const UNPROVEN: Zellenmeldung = {
  zelle: DATEI,
  stufe: "hinweis",
  meldung: "Die Schlüssel der Zeilen sind nicht mehr zu prüfen. Zugeordnet ist nach Fall und Nr.",
};

const UNCHANGED: Zellenmeldung = {
  zelle: DATEI,
  stufe: "hinweis",
  meldung: "Die Arbeitsmappe ist noch so, wie Verlauf sie abgelegt hat. Sie zählt nicht als Rückgabe.",
};

const REPLACED: Zellenmeldung = {
  zelle: DATEI,
  stufe: "hinweis",
  meldung: "Diese Rückgabe tritt an die Stelle einer früheren. Die frühere Datei bleibt aufbewahrt.",
};

const refused = (meldungen: readonly Zellenmeldung[], unit: Partial<Befund> = {}): Befund => ({
  ebene: null,
  dienststelle: null,
  einheit: null,
  zeitraum: null,
  ...NOTHING,
  ...unit,
  meldungen,
});

const befundOf = async (welt: Dateiwelt, inhalt: Uint8Array): Promise<Befund> => {
  const gelesen = await leseMappe(inhalt);
  if (!gelesen.ok) return refused([{ zelle: DATEI, stufe: "klaeren", meldung: gelesen.satz }]);
  const zuordnung = await erkenneDatei(welt, gelesen.mappe);
  if (!zuordnung.ok) return refused(zuordnung.hinweise, { fremd: zuordnung.fremd === true });
  const { kennung, katalog } = zuordnung;
  const unit = {
    ebene: kennung.ebene,
    dienststelle: kennung.dienststelle,
    einheit: kennung.einheit,
    zeitraum: kennung.zeitraum,
    katalog: { id: katalog.id, version: katalog.version },
  };
  const proven = leseRueckgabe(gelesen.mappe, { kennung, katalog, schluessel: welt.schluessel });
  // rows that a lost key has signed prove nothing any more; who assigned the workbook by hand answers for them
  const unproven = zuordnung.vonHand && proven.zeilen === 0;
  const rueckgabe = unproven ? leseRueckgabe(gelesen.mappe, { kennung, katalog, schluessel: null }) : proven;
  const meldungen = [...zuordnung.hinweise, ...(unproven ? [UNPROVEN] : []), ...rueckgabe.meldungen];
  if (rueckgabe.zeilen === 0) return refused(meldungen, unit);
  return { ...unit, ...(await checked(welt, zuordnung, rueckgabe, meldungen)), abgelehnt: false };
};

/** Holds what was read against the catalogue, and marks texts that may point to a person. */
const checked = async (
  welt: Dateiwelt,
  { kennung, ziehung, katalog }: Zuordnung,
  rueckgabe: Rueckgabe,
  meldungen: readonly Zellenmeldung[],
): Promise<Pick<Befund, "meldungen" | "antworten" | "faelle" | "inVertretung">> => {
  const haus = welt.hausOf(ziehung.dienststelle);
  const umstaende = await fallumstaendeOf(welt.deps, ziehung);
  const ersetzt = new Set(ziehung.protokoll.faelle.filter((fall) => !isStehend(fall)).map(({ referenz }) => referenz));
  const isErsetzt = ({ fall }: Fallantworten): boolean => ersetzt.has(kennung.faelle[fall] ?? "");
  const standing = rueckgabe.faelle.filter((antworten) => !isErsetzt(antworten));
  const further: Zellenmeldung[] = rueckgabe.faelle
    .filter((antworten) => isErsetzt(antworten) && isBegonnen(antworten))
    .map(({ fall }) => ({
      zelle: DATEI,
      stufe: "hinweis",
      meldung: `Fall ${fall} ist inzwischen ersetzt; die Antworten dazu zählen nicht.`,
    }));
  // what is to be decided about a cell says enough about it
  const doubtful = new Set(meldungen.filter(({ stufe }) => stufe === "klaeren").map(({ zelle }) => zelle));
  const place = (meldung: Meldung): Zellenmeldung => ({
    zelle: rueckgabe.zelleOf(meldung),
    stufe: meldung.stufe,
    meldung: meldung.satz,
    platz: { fall: meldung.fall, nr: meldung.nr },
  });
  const faelle = standing.map((antworten): NeueRueckgabe["faelle"][number] => {
    const referenz = kennung.faelle[antworten.fall] ?? "";
    const umstand = umstaende.get(referenz);
    if (umstand === undefined) throw new Error(`a case of the draw that it doesn't have: ${referenz}`);
    const befund = pruefeFall(katalog, { ...umstand, ohneParagraf16a: ohneParagraf16a(ziehung, haus) }, antworten);
    const placed = befund.meldungen
      .map(place)
      .filter(({ stufe, zelle }) => stufe === "klaeren" || !doubtful.has(zelle));
    further.push(...placed, ...marks(antworten, referenz, haus, umstaende, rueckgabe));
    const { vollstaendig, nichtBewertet } = befund;
    return { ...antworten, referenz, rechtskreis: umstand.rechtskreis, vollstaendig, nichtBewertet };
  });
  return { meldungen: [...meldungen, ...further], antworten: standing, faelle, inVertretung: rueckgabe.inVertretung };
};

const isBegonnen = ({ antworten, gesamt }: Fallantworten): boolean =>
  gesamt.gesamturteil !== null || antworten.some(({ antwort }) => antwort !== null);

const marks = (
  antworten: Fallantworten,
  referenz: string,
  { dienststelle }: Pruefhaus,
  umstaende: Awaited<ReturnType<typeof fallumstaendeOf>>,
  rueckgabe: Rueckgabe,
): readonly Zellenmeldung[] =>
  freitexteOf(antworten).flatMap(({ nr, feld, text }) => {
    const nummern = [...umstaende.values()].map(({ kundennummer }) => kundennummer);
    const stichtag = umstaende.get(referenz)?.zeitraum.bis;
    const found = stichtag === undefined ? [] : findPersonenbezug(text, nummern, stichtag);
    if (found.length === 0) return [];
    const frage = nr === null ? "" : ` --frage ${nr}`;
    return [
      {
        zelle: rueckgabe.zelleOf({ fall: antworten.fall, nr, feld }),
        stufe: "hinweis" as const,
        platz: { fall: antworten.fall, nr },
        meldung: `${personenbezugText(found)}. Der Text bleibt erhalten und verlässt das Team erst nach einer Freigabe: verlauf fragebogen freigeben --fall ${kurzreferenz(referenz, dienststelle)}${frage}`,
      },
    ];
  });
