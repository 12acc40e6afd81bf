import { BlockList, isIP } from "node:net";

const MAPPED = /^::ffff:(?=\d+\.)/i;

/** An address as the configuration writes it: IPv4 without the form that an IPv6 socket gives it. */
export const bareAddress = (address: string): string => address.replace(MAPPED, "");

/** Whether an address is one of these or in one of these networks (`10.1.2.3`, `10.1.2.0/24`). */
export const adressliste = (adressen: readonly string[]): ((address: string | undefined) => boolean) => {
  const list = new BlockList();
  for (const adresse of adressen) {
    const [ip = "", bits] = adresse.split("/");
    const family = isIP(ip) === 6 ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(ip, family);
    else list.addSubnet(ip, Number(bits), family);
  }
  return (address) => {
    const bare = bareAddress(address ?? "");
    const version = isIP(bare);
    return version !== 0 && list.check(bare, version === 6 ? "ipv6" : "ipv4");
  };
};
