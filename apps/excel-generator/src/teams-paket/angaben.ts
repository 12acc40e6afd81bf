import { Aufruffehler } from "../aufruf.ts";

// What an administration types for the package, checked before Microsoft's schema would say it in English.

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The application's id as Entra ID shows it. */
export const appIdOf = (text: string): string => {
  const id = text.toLowerCase();
  if (GUID.test(id)) return id;
  throw new Aufruffehler(
    `--app-id: „${text}“ passt nicht. Bitte die Anwendungs-ID aus Entra ID angeben, wie 9d2f7b10-0000-4000-8000-000000000002.`,
  );
};

const LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
// Teams wants a name with a domain: no address, no port
const HOST = new RegExp(`^(?:${LABEL}\\.)+(?=[a-z0-9-]*[a-z])${LABEL}$`);

export const isDomain = (host: string): boolean => host.length <= 253 && HOST.test(host);

export const domainOf = (text: string): string => {
  const host = text.toLowerCase();
  if (isDomain(host)) return host;
  throw new Aufruffehler(
    `--domain: „${text}“ passt nicht. Bitte nur den Rechnernamen angeben, wie verlauf.haus.de, ohne https://, Port und Pfad.`,
  );
};

/** A page that everybody whom it concerns can open. */
export const seiteOf =
  (option: string) =>
  (text: string): string => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url?.protocol === "https:" && url.username === "" && url.password === "" && text.length <= 2048)
      return url.href;
    throw new Aufruffehler(
      `--${option}: „${text}“ passt nicht. Bitte eine Adresse wie https://haus.de/${option} angeben.`,
    );
  };

/** A text that Teams shows, no longer than it takes. */
export const kurztextOf =
  (option: string, laenge: number) =>
  (text: string): string => {
    const trimmed = text.trim();
    if (trimmed !== "" && trimmed.length <= laenge && !/\p{Cc}/u.test(trimmed)) return trimmed;
    throw new Aufruffehler(`--${option}: „${text}“ passt nicht. Möglich sind 1 bis ${laenge} Zeichen in einer Zeile.`);
  };

export const fassungOf = (text: string): string => {
  if (/^(?:0|[1-9]\d{0,4})\.(?:0|[1-9]\d{0,4})\.(?:0|[1-9]\d{0,4})$/.test(text)) return text;
  throw new Aufruffehler(`--fassung: „${text}“ passt nicht. Bitte drei Zahlen wie 1.0.1 angeben.`);
};
