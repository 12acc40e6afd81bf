import { DATEIARTEN, type Dateiart, Refusal } from "@verlauf/core";
import { felderVon } from "../profil/felder.ts";
import type { Profil } from "../profil/profil.ts";
import { kurz } from "../yaml/zitat.ts";
import type { Zuordnungsversuch } from "./assign.ts";
import { proposalText, proposeColumns } from "./proposal.ts";

/** A column that is needed and that no header of the file names. */
export interface FehlendeSpalte {
  readonly datei: string;
  readonly art: Dateiart;
  readonly feld: string;
  readonly spalte: string;
  readonly wozu: string;
}

/** Headers that Verlauf doesn't know: nothing was written, and a mapping is proposed. */
export class ColumnsRefused extends Refusal {
  readonly fehlend: readonly FehlendeSpalte[];
  /** A mapping profile in YAML to begin with; empty where no kind of file comes near. */
  readonly vorschlag: string;

  constructor(sentences: readonly string[], fehlend: readonly FehlendeSpalte[], vorschlag: string) {
    const proposal =
      vorschlag === ""
        ? []
        : [
            "",
            "Vorschlag für eine Zuordnung (als Datei speichern, ergänzen und mit --profil DATEI angeben):",
            "",
            vorschlag.trimEnd(),
          ];
    super([...sentences, ...proposal].join("\n"));
    this.fehlend = fehlend;
    this.vorschlag = vorschlag;
  }
}

export interface UnknownHeader {
  readonly datei: string;
  readonly kopf: readonly string[];
  readonly versuch: Zuordnungsversuch | undefined;
}

export const columnsRefused = (unknown: readonly UnknownHeader[], profil: Profil): ColumnsRefused => {
  const fehlend = unknown.flatMap(({ datei, versuch }) =>
    (versuch?.fehlend ?? []).map(({ name, spalte, wozu }) => ({
      datei,
      art: versuch?.art ?? "kunden",
      feld: name,
      spalte,
      wozu: wozu ?? "",
    })),
  );
  const near = unknown.flatMap(({ versuch }) => (versuch === undefined ? [] : [proposeColumns(versuch, profil)]));
  return new ColumnsRefused(unknown.flatMap(sentences), fehlend, near.length === 0 ? "" : proposalText(near));
};

// a file without a header begins with somebody's record: numbers and days aren't repeated, for the sentence is kept
const isWert = (name: string): boolean => /\d{3}|\d[./-]\d/.test(name);

const sentences = ({ datei, kopf, versuch }: UnknownHeader): readonly string[] => {
  const shown = `Gefundene Spalten: ${kopf
    .filter((name) => name !== "")
    .slice(0, 40)
    .map((name) => `„${isWert(name) ? "…" : kurz(name)}“`)
    .join(", ")}.`;
  if (versuch === undefined) {
    return [
      `„${datei}“ wurde nicht erkannt: Keine Spalte gehört zu einer der Dateien ${DATEIARTEN.join(", ")}. Es wurde nichts übernommen.`,
      shown,
    ];
  }
  return [
    `„${datei}“ sieht nach der Datei ${versuch.art} aus, aber nötige Spalten fehlen. Es wurde nichts übernommen.`,
    ...versuch.fehlend.map(({ spalte, wozu }) => `  Es fehlt „${spalte}“: nötig, ${wozu}.`),
    shown,
  ];
};

/** Two columns for one field: which of them holds is not for Verlauf to guess. */
export const doubledColumns = (datei: string, { doppelt }: Zuordnungsversuch): Refusal | undefined => {
  const [first] = doppelt;
  if (first === undefined) return undefined;
  const koepfe = first.koepfe.map((kopf) => `„${kurz(kopf)}“`).join(" und ");
  return new Refusal(
    `„${datei}“: Die Spalten ${koepfe} stehen beide für „${first.feld.spalte}“. Bitte eine davon umbenennen oder im Profil nur eine nennen.`,
  );
};

/** The one column that the Datenstand asks for: up to 19.12.2016 each record has a Profillage. */
export const profillageFehlt = ({ datei, kopf, spalten }: KundenHeader, profil: Profil): ColumnsRefused => {
  const named = new Set([...spalten.values()].map(({ index }) => index));
  const fehlend = felderVon("kunden")
    .filter(({ name }) => name === "profillage")
    .map((feld) => ({ ...feld, wozu: "weil es auf einem Datenstand bis zum 19.12.2016 Profillagen gibt" }));
  const ignoriert = kopf.filter((name, index) => name !== "" && !named.has(index));
  return columnsRefused(
    [{ datei, kopf, versuch: { art: "kunden", spalten, ignoriert, fehlend, doppelt: [] } }],
    profil,
  );
};

interface KundenHeader {
  readonly datei: string;
  readonly kopf: readonly string[];
  readonly spalten: Zuordnungsversuch["spalten"];
}
