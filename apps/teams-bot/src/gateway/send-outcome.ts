import type { SendOutcome } from "./chat-gateway.ts";

export type SendFailure = Exclude<SendOutcome, { readonly kind: "sent" }>;

/** What the Connector's status means for the message that it answers. */
export const failureOf = (status: number, retryAfter: string | undefined): SendFailure => {
  switch (status) {
    case 429:
      return { kind: "throttled", afterSeconds: secondsOf(retryAfter) };
    case 403:
      return { kind: "blocked" };
    case 404:
      return { kind: "gone" };
    case 413:
      return { kind: "too-big" };
    // the Connector names these as safe to repeat
    case 412:
    case 502:
    case 503:
      return { kind: "transient" };
    default:
      return status >= 500 ? { kind: "unknown" } : { kind: "rejected", status };
  }
};

/** What a fault of the net means: nothing arrived only where no connection was made. */
export const failureOfNet = (error: unknown): SendFailure =>
  codesOf(error).some((code) => NO_CONNECTION.test(code)) ? { kind: "transient" } : { kind: "unknown" };

const NO_CONNECTION =
  /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ENOTFOUND|EAI_\w+|UND_ERR_CONNECT_TIMEOUT|CERT_\w+|ERR_TLS_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+)$/;

const codesOf = (error: unknown): readonly string[] => {
  if (!(error instanceof Error)) return [];
  const code = "code" in error && typeof error.code === "string" ? [error.code] : [];
  const inner = error instanceof AggregateError ? error.errors.flatMap(codesOf) : [];
  return [...code, ...inner, ...codesOf(error.cause)];
};

/** Retry-After as seconds or as a day and time. */
const secondsOf = (retryAfter: string | undefined): number | undefined => {
  if (retryAfter === undefined || retryAfter.trim() === "") return undefined;
  const seconds = Number(retryAfter);
  if (Number.isFinite(seconds)) return seconds >= 0 ? Math.ceil(seconds) : undefined;
  const until = Date.parse(retryAfter);
  return Number.isNaN(until) ? undefined : Math.max(0, Math.ceil((until - Date.now()) / 1000));
};
