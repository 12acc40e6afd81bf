import { existsSync } from "node:fs";
import { Refusal } from "@verlauf/core";
import { defaultServer, loadKonfiguration, mangelSatz, type Serverkonfiguration } from "@verlauf/intake";
import { type Hausoptionen, readTextFile } from "../../datenort.ts";

const STANDARD = "./verlauf.yaml";

/** Where backups lie that nobody has said anything about. */
export const OHNE_ANGABE = "./sicherung";

/** What verlauf.yaml says of backups, which is the server's section of it. */
const sicherungOf = (konfig: string | undefined): Serverkonfiguration["sicherung"] => {
  if (konfig === undefined && !existsSync(STANDARD)) return defaultServer.sicherung;
  const datei = konfig ?? STANDARD;
  const result = loadKonfiguration(readTextFile(datei), datei.replace(/^\.\//, ""));
  if (!result.ok) throw new Refusal(result.maengel.map(mangelSatz).join("\n"));
  return result.server.sicherung;
};

/** The folder of backups: the one that was named, the server's, or the usual one. */
export const sicherungsordner = (genannt: string | undefined, { konfig }: Pick<Hausoptionen, "konfig">): string =>
  genannt ?? sicherungOf(konfig)?.ordner ?? OHNE_ANGABE;
