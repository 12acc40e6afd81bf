import { Refusal } from "@verlauf/core";

/** Where files may lie. An address that comes with a message can be anybody's. */
export interface Dateihosts {
  /** Names of hosts; one that begins with a dot means all below it. */
  readonly hosts: readonly string[];
  /** Without encryption on this machine: for trying it out without Teams, never by omission. */
  readonly loopback: boolean;
}

/** SharePoint and OneDrive, and where Teams keeps what is sent in a chat. */
export const MICROSOFT: readonly string[] = [".sharepoint.com", ".svc.ms"];

const LOOPBACK: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];
const MAX_LENGTH = 4_000;

const FREMDER_ORT = "Die Datei liegt an einem Ort, von dem ich nichts annehme. Bitte hängen Sie sie hier im Chat an.";

/** The address where it is allowed, else refused without repeating it. */
export const requireDateiadresse = (adresse: string, { hosts, loopback }: Dateihosts): URL => {
  const url = adresse.length > MAX_LENGTH ? null : URL.parse(adresse);
  if (url === null || url.username !== "" || url.password !== "") throw new Refusal(FREMDER_ORT);
  if (loopback && url.protocol === "http:" && LOOPBACK.includes(url.hostname)) return url;
  if (url.protocol !== "https:" || url.port !== "" || !hosts.some((host) => matches(url.hostname, host))) {
    throw new Refusal(FREMDER_ORT);
  }
  return url;
};

/** With the dot, so that "evilsharepoint.com" isn't taken for one of SharePoint's. */
const matches = (hostname: string, host: string): boolean => {
  const wanted = host.toLowerCase();
  return wanted.startsWith(".") ? hostname.endsWith(wanted) && hostname.length > wanted.length : hostname === wanted;
};
