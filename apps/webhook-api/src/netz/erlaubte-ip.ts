import ipaddr from "ipaddr.js";
import type { Ziel } from "./erlaubter-host.ts";

// where clouds keep what a machine may know about itself, in ranges that would otherwise pass
const METADATEN = ["168.63.129.16", "fd00:ec2::254", "fd20:ce::254"].map((address) =>
  ipaddr.parse(address).toNormalizedString(),
);

/** The only IPv6 addresses that are given out for use; the library calls everything it has no name for "unicast". */
const GLOBAL: readonly [ipaddr.IPv6, number] = [ipaddr.IPv6.parse("2000::"), 3];

const PRIVATE: readonly string[] = ["private", "uniqueLocal"];

/**
 * Whether a connection may go to this address. Ranges that carry an IPv4 address inside (mapped, NAT64, 6to4, Teredo)
 * never pass, nor do link-local, shared, multicast and reserved ones.
 */
export const isErlaubteIp = (adresse: string, { intern, loopback }: Pick<Ziel, "intern" | "loopback">): boolean => {
  if (adresse.includes("%") || !isCanonical(adresse)) return false;
  const ip = ipaddr.parse(adresse);
  if (METADATEN.includes(ip.toNormalizedString())) return false;
  const range = ip.range();
  if (range === "loopback") return loopback;
  if (PRIVATE.includes(range)) return intern && !loopback;
  return range === "unicast" && !loopback && (ip.kind() === "ipv4" || ip.match([...GLOBAL]));
};

const isCanonical = (adresse: string): boolean =>
  adresse.includes(":") ? ipaddr.IPv6.isValid(adresse) : ipaddr.IPv4.isValidFourPartDecimal(adresse);
