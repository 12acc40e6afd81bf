import { existsSync, readFileSync } from "node:fs";
import { Refusal } from "@verlauf/core";
import {
  type Chatkonfiguration,
  defaultServer,
  type Konfiguration,
  loadKonfiguration,
  type Mailkonfiguration,
  mangelSatz,
  type Serverkonfiguration,
} from "@verlauf/intake";
import { dateifehler } from "@verlauf/use-cases";

/** All that `verlauf.yaml` says. */
export interface Hauskonfiguration {
  readonly haeuser: readonly Konfiguration[];
  readonly server: Serverkonfiguration;
  readonly mail: Mailkonfiguration | null;
  readonly chat: Chatkonfiguration | null;
}

const STANDARD = "./verlauf.yaml";

const read = (datei: string): Uint8Array => {
  try {
    return readFileSync(datei);
  } catch (error) {
    throw dateifehler(error, datei, "gelesen");
  }
};

/** What the file says; without one, no house's rules and a server for this machine alone. */
export const readHauskonfiguration = (konfig: string | undefined): Hauskonfiguration => {
  if (konfig === undefined && !existsSync(STANDARD)) {
    return { haeuser: [], server: defaultServer, mail: null, chat: null };
  }
  const datei = konfig ?? STANDARD;
  const result = loadKonfiguration(read(datei), datei.replace(/^\.\//, ""));
  if (!result.ok) throw new Refusal(result.maengel.map(mangelSatz).join("\n"));
  return result;
};
