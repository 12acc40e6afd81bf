import { chmod, copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const TLS = fileURLToPath(new URL("./tls/", import.meta.url));

/** Made up for these tests, valid until 2120; of two names so that one can take the other's place. */
export type Testzertifikat = "eins" | "zwei";

/** Lays a certificate and its key where the configuration of a test says. */
export const writeZertifikat = async (
  ordner: string,
  name: Testzertifikat,
): Promise<{ readonly zertifikat: string; readonly schluesselDatei: string }> => {
  await mkdir(ordner, { recursive: true });
  const zertifikat = join(ordner, "verlauf.pem");
  const schluesselDatei = join(ordner, "verlauf.key");
  await copyFile(join(TLS, `${name}.pem`), zertifikat);
  await copyFile(join(TLS, `${name}.key`), schluesselDatei);
  // git keeps no such rights
  await chmod(schluesselDatei, 0o600);
  return { zertifikat, schluesselDatei };
};
