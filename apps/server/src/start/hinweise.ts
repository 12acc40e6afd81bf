import type { IsoDate } from "@verlauf/core";

interface Hinweisangaben {
  readonly url: string;
  /** A first question to the example office; undefined in a house's own data. */
  readonly probe:
    | { readonly schluessel: string; readonly dienststelle: string; readonly stichtag: IsoDate }
    | undefined;
  readonly logdatei: string;
  /** Whether the bot answers whoever writes from this machine. */
  readonly isChatOffen: boolean;
}

/** Where the Playground looks for the bot if nobody says otherwise. */
const PLAYGROUND_STANDARD = "http://127.0.0.1:8080";

/** Where to look once the server runs. */
export const hinweise = ({ url, probe, logdatei, isChatOffen }: Hinweisangaben): string =>
  `${[
    "",
    `Verlauf läuft auf ${url}`,
    `  Beschreibung der Schnittstelle: ${url}/api/v1/referenz`,
    `  Zustand: ${url}/bereit`,
    "  Handbuch: docs/handbuch/README.md",
    `  Protokoll des Servers: ${logdatei}`,
    "",
    ...(isChatOffen
      ? [
          "Der Chat, ohne Teams und ohne Anmeldung, in einem zweiten Fenster:",
          `  pnpm playground${url === PLAYGROUND_STANDARD ? "" : ` --bot ${url}/api/messages`}    (der Bot antwortet auf ${url}/api/messages)`,
          "",
        ]
      : []),
    ...(probe === undefined
      ? []
      : [
          "Zum Ausprobieren, in einem zweiten Fenster. Der Schlüssel gilt nur, solange Verlauf läuft:",
          `  curl -H "Authorization: Bearer ${probe.schluessel}" "${url}/api/v1/kontaktdichte?dienststelle=${probe.dienststelle}&stichtag=${probe.stichtag}&status=ueberfaellig&limit=3"`,
          "",
        ]),
    "Die Befehle von oben gehen auch in einem zweiten Fenster, während Verlauf läuft. Strg-C beendet Verlauf.",
  ].join("\n")}\n`;
