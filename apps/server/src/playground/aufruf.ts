import { parseArgs } from "node:util";
import { Refusal } from "@verlauf/core";

export interface Playgroundaufruf {
  /** Whose part is played; undefined asks who there is. */
  readonly als: string | undefined;
  readonly bot: string;
  readonly daten: string | undefined;
  readonly port: number | undefined;
  readonly hilfe: boolean;
}

export const HILFE = `pnpm playground [--als WER] [--bot ADRESSE] [--daten ORDNER] [--port PORT]

Öffnet Microsofts Agents Playground: ein Chat wie in Teams, mit dem Bot, der auf diesem Rechner läuft.

  --als      wessen Rolle Sie spielen: 412, "TL 412", "Bereich 41", ein Name oder ein Anmeldename;
             ohne diese Angabe sehen Sie, wer zur Auswahl steht
  --bot      Adresse von Verlauf (sonst http://127.0.0.1:8080)
  --daten    Ordner mit den Daten (sonst VERLAUF_DATEN oder ./daten)
  --port     Port für den Playground (sonst 56150 oder der nächste freie)
  --help     diese Hilfe

Strg-C beendet ihn.
`;

const OPTIONS = {
  als: { type: "string" },
  bot: { type: "string" },
  daten: { type: "string" },
  port: { type: "string" },
  help: { type: "boolean" },
} as const;

const wrong = (what: string): Refusal => new Refusal(`${what}\n\n${HILFE.split("\n", 1)[0]}`);

const botOf = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw wrong(`--bot: „${text}“ passt nicht. Bitte eine Adresse wie http://127.0.0.1:8080 angeben.`);
  }
  return new URL(url.pathname === "/" ? "/api/messages" : url.pathname, url).href;
};

const portOf = (text: string): number => {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw wrong(`--port: „${text}“ passt nicht. Möglich ist eine ganze Zahl von 1 bis 65.535.`);
};

/** What was typed after `pnpm playground`. */
export const readPlaygroundaufruf = (words: readonly string[]): Playgroundaufruf => {
  const { tokens, values } = parseArgs({
    // pnpm hands its own separator on
    args: words.filter((word) => word !== "--"),
    options: OPTIONS,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === "positional") throw wrong(`„${token.value}“ passt hier nicht. Gemeint ist vielleicht --als.`);
    if (token.kind !== "option") continue;
    if (!Object.hasOwn(OPTIONS, token.name)) throw wrong(`Unbekannt ist ${token.rawName}.`);
    if (token.name !== "help" && (token.value ?? "") === "") throw wrong(`Nach ${token.rawName} fehlt ein Wert.`);
  }
  const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
  const port = textOf(values.port);
  return {
    als: textOf(values.als),
    bot: botOf(textOf(values.bot) ?? "http://127.0.0.1:8080"),
    daten: textOf(values.daten),
    port: port === undefined ? undefined : portOf(port),
    hilfe: values.help === true,
  };
};
