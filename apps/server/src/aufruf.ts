import { parseArgs } from "node:util";
import { Refusal } from "@verlauf/core";

export interface Aufruf {
  readonly daten: string | undefined;
  readonly konfig: string | undefined;
  readonly hilfe: boolean;
}

export const HILFE = `pnpm server [--daten ORDNER] [--konfig DATEI]

Startet den Verlauf-Server: nimmt Lieferungen und Fragebögen an, antwortet auf Abfragen und erledigt die Arbeit des Monats.

  --daten    Ordner mit den Daten (sonst VERLAUF_DATEN oder ./daten)
  --konfig   Konfiguration des Hauses (sonst ./verlauf.yaml; fehlt sie, gelten keine Hausregeln)
  --help     diese Hilfe

Strg-C beendet ihn; was gerade läuft, wird noch fertig.
`;

const wrong = (what: string): Refusal => new Refusal(`${what}\n\n${HILFE.split("\n", 1)[0]}`);

/** What was typed after the command. */
export const readAufruf = (words: readonly string[]): Aufruf => {
  const { tokens, values } = parseArgs({
    // pnpm hands its own separator on
    args: words.filter((word) => word !== "--"),
    options: { daten: { type: "string" }, konfig: { type: "string" }, help: { type: "boolean" } },
    strict: false,
    tokens: true,
  });
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind === "positional") throw wrong(`„${token.value}“ passt hier nicht.`);
    if (token.kind !== "option") continue;
    if (!["daten", "konfig", "help"].includes(token.name)) throw wrong(`Unbekannt ist ${token.rawName}.`);
    if (token.name !== "help" && (token.value ?? "") === "") throw wrong(`Nach --${token.name} fehlt ein Wert.`);
    if (seen.has(token.name)) throw wrong(`--${token.name} steht mehrfach da. Bitte nur einmal angeben.`);
    seen.add(token.name);
  }
  const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
  const { daten, konfig, help } = values;
  return { daten: textOf(daten), konfig: textOf(konfig), hilfe: help === true };
};
