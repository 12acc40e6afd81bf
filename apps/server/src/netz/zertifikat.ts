import { createPrivateKey, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { datum, type IsoDate, Refusal } from "@verlauf/core";
import type { Serverkonfiguration } from "@verlauf/intake";
import { dateifehler } from "@verlauf/use-cases";
import { readPrivate } from "../geheimnis.ts";

export interface Zertifikat {
  readonly cert: Buffer;
  readonly key: Buffer;
  readonly bis: Date;
}

const attempt = <T>(work: () => T, sentence: string): T => {
  try {
    return work();
  } catch (error) {
    throw new Refusal(sentence, { cause: error });
  }
};

const readCert = (datei: string): Buffer => {
  try {
    return readFileSync(datei);
  } catch (error) {
    throw dateifehler(error, datei, "gelesen");
  }
};

/** The certificate with its key; that they belong together and hold today is known before anybody connects. */
export const readZertifikat = (
  { zertifikat, schluesselDatei }: NonNullable<Serverkonfiguration["tls"]>,
  jetzt: Date,
): Zertifikat => {
  const cert = readCert(zertifikat);
  const key = readPrivate(schluesselDatei);
  const x509 = attempt(
    () => new X509Certificate(cert),
    `${zertifikat} enthält kein Zertifikat. Erwartet wird eine PEM-Datei, die mit „-----BEGIN CERTIFICATE-----“ beginnt.`,
  );
  const privateKey = attempt(
    () => createPrivateKey(key),
    `${schluesselDatei} enthält keinen lesbaren privaten Schlüssel. Erwartet wird eine PEM-Datei ohne Kennwort.`,
  );
  if (!x509.checkPrivateKey(privateKey)) {
    throw new Refusal(`${schluesselDatei} gehört nicht zu ${zertifikat}. Bitte beide Dateien zusammen austauschen.`);
  }
  const bis = x509.validToDate;
  if (bis <= jetzt) {
    throw new Refusal(`${zertifikat} ist am ${datum(bis.toISOString().slice(0, 10) as IsoDate)} abgelaufen.`);
  }
  return { cert, key, bis };
};
