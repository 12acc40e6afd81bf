import { BlockList, isIP } from "node:net";
import { single } from "../yaml/schema-parts.ts";

// What a file says of addresses in the network, checked as far as it goes without asking the network.

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet("127.0.0.0", 8, "ipv4");
LOOPBACK.addAddress("::1", "ipv6");

/** Whether only this machine reaches it: `localhost`, 127.0.0.0/8, ::1. */
export const isLoopback = (host: string): boolean => {
  const bare = host.replace(/^\[(.*)\]$/, "$1").toLowerCase();
  const version = isIP(bare);
  return version === 0 ? bare === "localhost" : LOOPBACK.check(bare, version === 6 ? "ipv6" : "ipv4");
};

/** Where to listen. */
export const lauschadresse = single("eine IP-Adresse wie 127.0.0.1, oder localhost", (value) =>
  isIP(value) > 0 || value === "localhost" ? value : undefined,
);

const BITS = { 4: 32, 6: 128 } as const;

/** A single address or a network: `10.1.2.3`, `10.1.2.0/24`. */
export const netzadresse = single("eine IP-Adresse wie 10.1.2.3 oder ein Netz wie 10.1.2.0/24", (value) => {
  const [, address = "", bits] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(value) ?? [];
  const version = isIP(address);
  if (version !== 4 && version !== 6) return undefined;
  return bits === undefined || (Number(bits) >= 1 && Number(bits) <= BITS[version]) ? value : undefined;
});

const LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const HOST = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[0-9a-f:.]+\\])$`);

const isPort = (text: string): boolean => Number(text) >= 1 && Number(text) <= 65_535;

/** A machine's name or address as it stands in links, with a port where it isn't the usual one. */
export const hostMitPort = single("ein Rechnername wie flow.haus.de oder intern.haus.de:8443", (value, refuse) => {
  if (value.includes("://") || value.includes("/")) {
    return refuse(
      `„${value}“ steht dort. Möglich ist nur der Rechnername, wie flow.haus.de, ohne https:// und ohne Pfad.`,
    );
  }
  const lower = value.toLowerCase();
  const [, host = "", port] = /^(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?$/.exec(lower) ?? [];
  return host.length <= 253 && HOST.test(host) && (port === undefined || isPort(port)) ? lower : undefined;
});

/** A machine's name or address alone. */
export const rechnername = single("ein Rechnername wie smtp.haus.de", (value) => {
  const lower = value.toLowerCase();
  return lower.length <= 253 && (HOST.test(lower) || isIP(lower) > 0) ? lower : undefined;
});

/** A web address without anything that a link's receiver could be led astray by; as written, for issuers are compared so. */
export const webadresse = (example: string) =>
  single(`eine Adresse wie ${example}`, (value, refuse) => {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (url === undefined || !/^https?:\/\//.test(value)) return undefined;
    if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") {
      return refuse(
        `Die Adresse enthält Zugangsdaten, „?“ oder „#“. Möglich ist eine Adresse wie ${example}, ohne solche Angaben.`,
      );
    }
    if (url.protocol === "http:" && !isLoopback(url.hostname)) {
      return refuse(`„${value}“ ist nicht verschlüsselt. Möglich ist eine Adresse wie ${example}.`);
    }
    return value;
  });
