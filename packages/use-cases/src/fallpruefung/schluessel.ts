import { randomBytes } from "node:crypto";
import { chmod, link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "@verlauf/core";

// The key that signs questionnaires. It lies beside the data, so that every backup of them has it.

const BYTES = 32;

const pathOf = (daten: string): string => join(daten, "schluessel");

/** The house's signing key; undefined where none was ever made or it is gone. */
export const readSchluessel = async (daten: string): Promise<Uint8Array | undefined> => {
  const text = await readFile(pathOf(daten), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    if (error.code === "EACCES" || error.code === "EPERM") {
      throw new Refusal(`Für den Schlüssel ${pathOf(daten)} fehlt die Berechtigung.`, { cause: error });
    }
    throw error;
  });
  if (text === undefined) return undefined;
  const bytes = Buffer.from(text.trim(), "base64");
  if (bytes.length === BYTES) return bytes;
  throw new Refusal(
    `Der Schlüssel ${pathOf(daten)} ist beschädigt. Bitte aus der Datensicherung zurückholen; ohne ihn werden Arbeitsmappen von Hand zugeordnet.`,
  );
};

/** The same, made where there is none. Of several processes that make one at once, all get the first. */
export const ensureSchluessel = async (daten: string): Promise<Uint8Array> => {
  const known = await readSchluessel(daten);
  if (known !== undefined) return known;
  await mkdir(daten, { recursive: true, mode: 0o700 });
  const own = `${pathOf(daten)}.${process.pid}.${randomBytes(4).toString("hex")}`;
  try {
    await writeFile(own, `${randomBytes(BYTES).toString("base64")}\n`, { mode: 0o600, flag: "wx" });
    await chmod(own, 0o600);
    // a link appears whole or not at all and never takes another's place
    await link(own, pathOf(daten)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  } finally {
    await rm(own, { force: true });
  }
  const made = await readSchluessel(daten);
  if (made === undefined) throw new Error("the key is gone as soon as it was made");
  return made;
};
