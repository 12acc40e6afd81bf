import { expect, test } from "vitest";
import { isErlaubteIp } from "./erlaubte-ip.ts";

const AUSSEN = { intern: false, loopback: false };
const INTERN = { intern: true, loopback: false };
const LOOPBACK = { intern: true, loopback: true };

test.each([
  // address, outside, inside, this machine
  ["93.184.215.14", true, true, false],
  ["2606:2800:220:1:248:1893:25c8:1946", true, true, false],
  ["10.1.2.3", false, true, false],
  ["172.16.0.1", false, true, false],
  ["172.32.0.1", true, true, false],
  ["192.168.1.1", false, true, false],
  ["fd12:3456::1", false, true, false],
  ["127.0.0.1", false, false, true],
  ["127.8.9.10", false, false, true],
  ["::1", false, false, true],
] as const)("%s: outside %s, inside %s, this machine %s", (adresse, aussen, intern, loopback) => {
  expect([AUSSEN, INTERN, LOOPBACK].map((ziel) => isErlaubteIp(adresse, ziel))).toEqual([aussen, intern, loopback]);
});

test.each([
  ["metadata", "169.254.169.254"],
  ["metadata by IPv6", "fd00:ec2::254"],
  ["metadata by IPv6, another cloud's", "fd20:ce::254"],
  ["metadata in a public range", "168.63.129.16"],
  ["metadata in the shared range", "100.100.100.200"],
  ["metadata in the reserved range", "192.0.0.192"],
  ["link-local", "fe80::1"],
  ["link-local with its zone", "fe80::1%eth0"],
  ["site-local", "fec0::1"],
  ["unspecified", "0.0.0.0"],
  ["this network", "0.1.2.3"],
  ["unspecified, IPv6", "::"],
  ["broadcast", "255.255.255.255"],
  ["multicast", "224.0.0.1"],
  ["multicast, IPv6", "ff02::1"],
  ["documentation", "192.0.2.1"],
  ["benchmarks", "198.18.0.1"],
  ["mapped loopback", "::ffff:127.0.0.1"],
  ["mapped private", "::ffff:a01:203"],
  ["mapped public", "::ffff:93.184.215.14"],
  ["compatible loopback", "::127.0.0.1"],
  ["translated", "::ffff:0:7f00:1"],
  ["NAT64", "64:ff9b::7f00:1"],
  ["local NAT64", "64:ff9b:1::a9fe:a9fe"],
  ["6to4", "2002:7f00:1::"],
  ["Teredo", "2001::1"],
  ["decimal", "2130706433"],
  ["octal", "0177.0.0.1"],
  ["hexadecimal", "0x7f000001"],
  ["short", "127.1"],
  ["a name", "localhost"],
])("%s is nobody's: %s", (_, adresse) => {
  expect([AUSSEN, INTERN, LOOPBACK].map((ziel) => isErlaubteIp(adresse, ziel))).toEqual([false, false, false]);
});
