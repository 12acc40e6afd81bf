import { Refusal } from "@verlauf/core";

/** A fault of the net as a sentence; what was called and what answered stays out of it. */
export const netzfehler = (error: unknown, zuSpaet: boolean): unknown => {
  const refusal = causes(error).find((cause) => cause instanceof Refusal);
  if (refusal !== undefined) return refusal;
  if (zuSpaet) return new Refusal("Die Gegenstelle hat nicht rechtzeitig geantwortet.", { cause: error });
  const codes = causes(error).map(({ code }) => code ?? "");
  const satz = SAETZE.find(([pattern]) => codes.some((code) => pattern.test(code)))?.[1];
  return satz === undefined ? error : new Refusal(satz, { cause: error });
};

const SAETZE: readonly (readonly [RegExp, string])[] = [
  [/^(ENOTFOUND|EAI_\w+|ENODATA)$/, "Der Name der Gegenstelle lässt sich nicht auflösen."],
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/, "Die Gegenstelle ist nicht erreichbar."],
  [/^(ETIMEDOUT|UND_ERR_\w*TIMEOUT)$/, "Die Gegenstelle hat nicht rechtzeitig geantwortet."],
  [
    /^(ERR_TLS_\w+|CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|ERR_SSL_\w+|EPROTO)$/,
    "Das Zertifikat der Gegenstelle lässt sich nicht prüfen, oder sie verschlüsselt nicht.",
  ],
  [
    /^(UND_ERR_(SOCKET|HEADERS_OVERFLOW|ABORTED|RES_\w+)|ECONNRESET|EPIPE|HPE_\w+)$/,
    "Die Gegenstelle hat die Verbindung abgebrochen oder nicht verständlich geantwortet.",
  ],
];

const causes = (error: unknown): readonly (Error & { readonly code?: string })[] => {
  if (!(error instanceof Error)) return [];
  const inner = error instanceof AggregateError ? error.errors.flatMap(causes) : [];
  return [error, ...inner, ...causes(error.cause)];
};
