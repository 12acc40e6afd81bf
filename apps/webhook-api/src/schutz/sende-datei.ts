import { createHmac } from "node:crypto";
import type { Context } from "hono";
import type { ApiEnv } from "../env.ts";

export interface Sendedatei {
  readonly name: string;
  readonly typ: string;
  readonly inhalt: Uint8Array;
}

// keyed: from a plain hash one could tell whether a file is the one that one has guessed
const tagOf = ({ typ, inhalt }: Sendedatei, geheimnis: Uint8Array): string =>
  `"${createHmac("sha256", geheimnis).update(`etag\0${typ}\0`).update(inhalt).digest("base64url").slice(0, 27)}"`;

const isKnown = (ifNoneMatch: string | undefined, tag: string): boolean =>
  (ifNoneMatch ?? "")
    .split(",")
    .map((each) => each.trim().replace(/^W\//, ""))
    .some((each) => each === tag || each === "*");

const dispositionOf = (name: string): string => {
  const ascii = name.replaceAll(/[^\w.() -]/g, "_");
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
};

/** Sends a file to be kept, or says that it is the one that the reader has. Whether they may have it is settled before. */
export const sendeDatei = (context: Context<ApiEnv>, datei: Sendedatei, geheimnis: Uint8Array): Response => {
  const tag = tagOf(datei, geheimnis);
  if (isKnown(context.req.header("If-None-Match"), tag)) return context.body(null, 304, { ETag: tag });
  // a copy in a buffer of its own: what a workbook's writer gives may be part of a larger one
  return context.body(new Uint8Array(datei.inhalt), 200, {
    "Content-Type": datei.typ,
    "Content-Disposition": dispositionOf(datei.name),
    ETag: tag,
  });
};
