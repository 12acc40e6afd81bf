import { createHmac } from "node:crypto";
import { createReadStream } from "node:fs";
import type { Context } from "hono";
import type { ApiEnv } from "../env.ts";

interface Dateiangaben {
  readonly name: string;
  readonly typ: string;
}

export interface Sendedatei extends Dateiangaben {
  readonly inhalt: Uint8Array;
}

// keyed: from a plain hash one could tell whether a file is the one that one has guessed
const tagFor = ({ typ }: Dateiangaben, geheimnis: Uint8Array) => {
  const hash = createHmac("sha256", geheimnis).update(`etag\0${typ}\0`);
  return {
    add: (bytes: Uint8Array): void => void hash.update(bytes),
    end: (): string => `"${hash.digest("base64url").slice(0, 27)}"`,
  };
};

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

const answer = (
  context: Context<ApiEnv>,
  { name, typ }: Dateiangaben,
  tag: string,
  body: () => Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
): Response =>
  isKnown(context.req.header("If-None-Match"), tag)
    ? context.body(null, 304, { ETag: tag })
    : context.body(body(), 200, { "Content-Type": typ, "Content-Disposition": dispositionOf(name), ETag: tag });

/** Sends a file to be kept, or says that it is the one that the reader has. Whether they may have it is settled before. */
export const sendDatei = (context: Context<ApiEnv>, datei: Sendedatei, geheimnis: Uint8Array): Response => {
  const tag = tagFor(datei, geheimnis);
  tag.add(datei.inhalt);
  // a copy in a buffer of its own: what a workbook's writer gives may be part of a larger one
  return answer(context, datei, tag.end(), () => new Uint8Array(datei.inhalt));
};

async function* bytesIn(pfad: string): AsyncGenerator<Uint8Array, void, undefined> {
  yield* createReadStream(pfad);
}

/** The same for a file that lies on the disk and may be large: it is read twice and never held. */
export const sendFromDisk = async (
  context: Context<ApiEnv>,
  datei: Dateiangaben & { readonly pfad: string },
  geheimnis: Uint8Array,
): Promise<Response> => {
  const tag = tagFor(datei, geheimnis);
  for await (const bytes of bytesIn(datei.pfad)) tag.add(bytes);
  // opened by the first who reads: an answer without a body leaves nothing open
  return answer(context, datei, tag.end(), () => ReadableStream.from(bytesIn(datei.pfad)));
};
