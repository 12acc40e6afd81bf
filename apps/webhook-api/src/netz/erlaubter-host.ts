import { Refusal } from "@verlauf/core";

/** A host that Verlauf may call, as the house has written it: a name or an address, with its port where it isn't 443. */
export interface ErlaubterHost {
  readonly host: string;
  /** Lies in the house's own network; only such a host may have a private address. */
  readonly intern?: boolean;
}

/** A checked address, and what its host may resolve to. */
export interface Ziel {
  readonly url: URL;
  readonly intern: boolean;
  /** The entry itself names this machine. */
  readonly loopback: boolean;
}

const LOOPBACK: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];
const MAX_LENGTH = 2000;

/** The place where a link or a subscription leads, if the house allows it; a sentence without the address if not. */
export const pruefeAdresse = (adresse: string, erlaubt: readonly ErlaubterHost[]): Ziel => {
  const url = URL.parse(adresse);
  // a parser mends what people type; what needs mending could be read in two ways and isn't called
  const written = /^(https?):\/\/([^/?#]*)/i.exec(adresse)?.[2]?.toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (url === null || written === undefined || adresse.length > MAX_LENGTH || /[\u0000-\u0020\\\u007f]/.test(adresse)) {
    throw new Refusal("Die Adresse ist nicht lesbar. Sie beginnt mit „https://“ und enthält keine Leerzeichen.");
  }
  if (url.username !== "" || url.password !== "" || written.includes("@")) {
    throw new Refusal("Die Adresse enthält Anmeldedaten. Bitte ohne Benutzer und Kennwort angeben.");
  }
  const host = withoutDefaultPort(written, url);
  const entry = erlaubt.find((its) => withoutDefaultPort(its.host.toLowerCase(), url) === host);
  // written as 2130706433 or 0x7f.1, an address would be read as another one than it looks
  if (entry === undefined || host !== url.host) {
    throw new Refusal(
      "Dieser Host ist nicht freigegeben. Ihre Verwaltung trägt ihn in verlauf.yaml unter „server: erlaubteHosts“ ein.",
    );
  }
  const intern = entry.intern === true;
  const loopback = intern && LOOPBACK.includes(url.hostname);
  if (url.protocol !== "https:" && !loopback) {
    throw new Refusal("Die Adresse ist nicht verschlüsselt. Bitte mit „https://“ angeben.");
  }
  url.hash = "";
  return { url, intern, loopback };
};

const withoutDefaultPort = (host: string, { protocol }: URL): string =>
  host.replace(protocol === "https:" ? /:443$/ : /:80$/, "");
