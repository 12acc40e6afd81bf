import { createHash } from "node:crypto";
import {
  ANTWORTEN,
  type Antwort,
  type Frage,
  type IsoDate,
  type Katalog,
  STANDARD_BEGRUENDUNG_BEI,
  standardkatalog,
} from "@verlauf/core";

/** A question as a house writes it down; what it leaves out is null. */
export interface Fragenangabe extends Omit<Frage, "abschnitt" | "begruendungBei"> {
  /** Null goes on with the section of the question before. */
  readonly abschnitt: string | null;
  readonly begruendungBei: readonly Antwort[] | null;
}

/** What a house says of its catalogue; null is left to the file or to the default catalogue. */
export interface Katalogangaben {
  readonly id: string | null;
  readonly version: string | null;
  readonly titel: string | null;
  readonly ab: IsoDate | null;
  readonly quelle: string | null;
  readonly kennzeichnung: string | null;
  readonly skala: readonly Antwort[] | null;
  readonly ursachen: readonly string[] | null;
  readonly gesamtfrage: string | null;
  readonly fragen: readonly Fragenangabe[];
}

/** Where a catalogue comes from: it tells one version from another where the house doesn't. */
export interface Katalogdatei {
  readonly bytes: Uint8Array;
  /** As it was named, with its folders. */
  readonly datei: string;
}

/** A house's catalogue with everything filled in that it leaves out. */
export const eigenerKatalog = (angaben: Katalogangaben, { bytes, datei }: Katalogdatei): Katalog => {
  const name = datei.split(/[/\\]/).at(-1) ?? "";
  const stamm = name.replace(/\.[^.]*$/, "");
  const titel = angaben.titel ?? (anfang(stamm, 120) || "Fragenkatalog");
  const version = angaben.version ?? createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  const skala = angaben.skala ?? ANTWORTEN;
  return {
    id: angaben.id ?? idOf(stamm),
    version,
    titel,
    // without a day of its own it holds as long as there has been a case review
    ab: angaben.ab ?? standardkatalog.ab,
    quelle: angaben.quelle ?? `Datei ${anfang(name, 150)}`,
    kennzeichnung: angaben.kennzeichnung ?? `Fragenkatalog des Hauses: ${titel}, Version ${version}`,
    skala,
    fragen: fragenOf(angaben.fragen, skala),
    gesamtfrage: angaben.gesamtfrage ?? standardkatalog.gesamtfrage,
    ursachen: angaben.ursachen ?? standardkatalog.ursachen,
  };
};

const fragenOf = (angaben: readonly Fragenangabe[], skala: readonly Antwort[]): readonly Frage[] => {
  let abschnitt = "";
  return angaben.map((angabe) => {
    abschnitt = angabe.abschnitt ?? abschnitt;
    const begruendungBei =
      angabe.begruendungBei ?? STANDARD_BEGRUENDUNG_BEI.filter((antwort) => skala.includes(antwort));
    return { ...angabe, abschnitt, begruendungBei };
  });
};

const UMLAUTE: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

// the default's id stays the default's, whatever a file is called
const idOf = (stamm: string): string => {
  const id = stamm
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöüß]/g, (buchstabe) => UMLAUTE[buchstabe] ?? "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 50)
    .replace(/^-|-$/g, "");
  return id === "" || id === standardkatalog.id ? `haus${id === "" ? "" : `-${id}`}` : id;
};

const anfang = (text: string, zeichen: number): string => [...text.normalize("NFC")].slice(0, zeichen).join("");
