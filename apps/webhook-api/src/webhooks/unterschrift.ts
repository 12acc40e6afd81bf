import { timingSafeEqual } from "node:crypto";
import { type IsoDate, Refusal } from "@verlauf/core";
import { Webhook } from "standardwebhooks";

// Standard Webhooks 1.0.0. The library signs; it also verifies, but by the machine's clock, and time is an argument here.

/** A secret of a sender, as its file has it, and the days on which it counts; null leaves that end open. */
export interface Webhookgeheimnis {
  readonly schluessel: string;
  readonly ab: IsoDate | null;
  readonly bis: IsoDate | null;
}

/** The signed words of a webhook's headers. */
export interface Webhookkopf {
  readonly kennung: string;
  /** Seconds since 1970. */
  readonly zeitstempel: number;
  readonly unterschriften: readonly string[];
}

export type Ablehnungsgrund = "unsigniert" | "verspaetet" | "unterschrift" | "wiederholt";

const FENSTER_SEKUNDEN = 5 * 60;
const BYTES = { min: 24, max: 64 };
const MAX_SIGNATURES = 10;

// a full stop separates what is signed: within an id it could move the border
const KENNUNG = /^[!-\-/-~]{1,255}$/;
const ZEITSTEMPEL = /^\d{1,12}$/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** The key of a secret (`whsec_…`), or the sentence why it is none. */
export const webhookschluesselOf = (geheimnis: string): Uint8Array => {
  const text = geheimnis.replace(/^whsec_/, "");
  const bytes = BASE64.test(text) ? Buffer.from(text, "base64") : Buffer.of();
  if (bytes.length >= BYTES.min && bytes.length <= BYTES.max) return bytes;
  throw new Refusal(
    `Das Geheimnis für Webhooks ist keines: Erwartet werden „whsec_“ und ${BYTES.min} bis ${BYTES.max} zufällige Bytes in Base64.`,
  );
};

/** The header `webhook-signature`: one signature for each secret, so that a secret can be replaced without a gap. */
export const signMessage = (
  geheimnisse: readonly string[],
  { kennung, um, koerper }: { readonly kennung: string; readonly um: Date; readonly koerper: string },
): string => geheimnisse.map((geheimnis) => sign(webhookschluesselOf(geheimnis), kennung, um, koerper)).join(" ");

const sign = (schluessel: Uint8Array, kennung: string, um: Date, koerper: string): string =>
  new Webhook(schluessel, { format: "raw" }).sign(kennung, um, koerper);

/** What the headers say, before the body is looked at; `kopf` asks for one by its name. */
export const readKopf = (
  kopf: (name: string) => string | undefined,
  jetzt: Date,
): Webhookkopf | Extract<Ablehnungsgrund, "unsigniert" | "verspaetet"> => {
  const kennung = kopf("webhook-id") ?? "";
  const written = kopf("webhook-timestamp") ?? "";
  const unterschriften = (kopf("webhook-signature") ?? "").split(" ").filter((each) => each.startsWith("v1,"));
  if (!KENNUNG.test(kennung) || !ZEITSTEMPEL.test(written)) return "unsigniert";
  if (unterschriften.length === 0 || unterschriften.length > MAX_SIGNATURES) return "unsigniert";
  const zeitstempel = Number(written);
  const seconds = Math.floor(jetzt.getTime() / 1000);
  if (Math.abs(seconds - zeitstempel) > FENSTER_SEKUNDEN) return "verspaetet";
  return { kennung, zeitstempel, unterschriften };
};

/** Whether one of the signatures is by one of the secrets that count on the day. */
export const isGenuine = (
  { kennung, zeitstempel, unterschriften }: Webhookkopf,
  koerper: string,
  geheimnisse: readonly Webhookgeheimnis[],
  heute: IsoDate,
): boolean => {
  const um = new Date(zeitstempel * 1000);
  return geheimnisse
    .filter(({ ab, bis }) => (ab === null || ab <= heute) && (bis === null || heute <= bis))
    .map(({ schluessel }) => sign(webhookschluesselOf(schluessel), kennung, um, koerper))
    .some((expected) => unterschriften.some((given) => isSame(given, expected)));
};

const isSame = (given: string, expected: string): boolean => {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
};
