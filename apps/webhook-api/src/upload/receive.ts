import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Refusal } from "@verlauf/core";
import { type Archivgrenzen, entpacke } from "@verlauf/intake";
import { Problem } from "../problem/problem.ts";
import { zuGross } from "../schutz/groesse.ts";
import { dateiname } from "./dateiname.ts";
import { readTeile } from "./multipart.ts";

/** What came in with an upload, as it lies in its folder: an archive is unpacked. */
export interface Empfangen {
  readonly felder: Readonly<Record<string, string>>;
  readonly dateien: readonly string[];
  /** The same for the same words and files. */
  readonly fingerabdruck: string;
}

export interface Empfangsgrenzen {
  /** Of the request. */
  readonly bytes: number;
  readonly archiv: Archivgrenzen;
}

export const ZIP = "application/zip";

const isZip = (name: string): boolean => /\.zip$/i.test(name);

/** Takes an upload in as it comes, `multipart/form-data` or one archive, without ever holding it in memory. */
export const receive = async (request: Request, ordner: string, grenzen: Empfangsgrenzen): Promise<Empfangen> => {
  const { headers, body } = request;
  if (Number(headers.get("Content-Length") ?? 0) > grenzen.bytes) throw zuGross(grenzen.bytes);
  if (body === null) throw nothing();
  const felder: Record<string, string> = {};
  const dateien = new Map<string, Abgelegt>();
  const keep = async (given: string, content: Readable): Promise<void> => {
    const name = dateiname(given);
    const key = name.toLowerCase();
    if (dateien.has(key)) throw twice();
    const abgelegt: Abgelegt = { name, path: join(ordner, name), sha256: "" };
    dateien.set(key, abgelegt);
    dateien.set(key, { ...abgelegt, sha256: await write(content, abgelegt.path) });
  };
  const source = counted(body, grenzen.bytes);
  const type = headers.get("Content-Type") ?? "";
  if (type.split(";")[0]?.trim().toLowerCase() === ZIP) await keep("lieferung.zip", source);
  else {
    await readTeile(source, type, {
      feld: (name, value) => {
        felder[name] = value;
      },
      datei: keep,
    });
  }
  const all = [...dateien.values()];
  if (all.length === 0) throw nothing();
  return { felder, dateien: await unpacked(all, ordner, grenzen.archiv), fingerabdruck: fingerprint(felder, all) };
};

interface Abgelegt {
  readonly name: string;
  readonly path: string;
  readonly sha256: string;
}

const wrong = (detail: string, meldung: string, cause?: unknown): Problem =>
  new Problem("angaben", detail, { fehler: [{ feld: "datei", meldung }], cause });

const nothing = (): Problem => wrong("Die Anfrage enthält keine Datei.", "Mindestens eine Datei gehört dazu.");

const twice = (): Problem =>
  wrong("Zwei Dateien haben denselben Namen.", "Bitte jede Datei nur einmal mitgeben, unter einem eigenen Namen.");

/** The content, counted on its way: a header may say less than there is. */
const counted = (body: ReadableStream<Uint8Array>, limit: number): Readable => {
  let left = limit;
  // the two kinds of web streams are one at run time
  const source = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]);
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      left -= chunk.length;
      if (left < 0) done(zuGross(limit));
      else done(null, chunk);
    },
  });
  source.on("error", (error) => counter.destroy(error));
  counter.on("close", () => source.destroy());
  return source.pipe(counter);
};

const write = async (content: Readable, path: string): Promise<string> => {
  const hash = createHash("sha256");
  const hashed = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  // "wx": nothing that lies there is overwritten, and no link is followed
  await pipeline(content, hashed, createWriteStream(path, { flags: "wx", mode: 0o600 }));
  return hash.digest("hex");
};

const fingerprint = (felder: Readonly<Record<string, string>>, dateien: readonly Abgelegt[]): string =>
  createHash("sha256")
    .update(
      JSON.stringify([
        Object.entries(felder).toSorted(([left], [right]) => (left < right ? -1 : 1)),
        dateien.map(({ name, sha256 }) => `${name} ${sha256}`).sort(),
      ]),
    )
    .digest("hex");

const unpacked = async (
  dateien: readonly Abgelegt[],
  ordner: string,
  grenzen: Archivgrenzen,
): Promise<readonly string[]> => {
  const archive = dateien.find(({ name }) => isZip(name));
  if (archive === undefined) return dateien.map(({ path }) => path);
  if (dateien.length > 1) {
    throw wrong(
      "Die Anfrage enthält ein Archiv und weitere Dateien.",
      "Bitte entweder einzelne Dateien oder ein Archiv mit allen mitgeben.",
    );
  }
  // beside the folder: a file in it may have the archive's own name
  const beside = `${ordner}.zip`;
  await rename(archive.path, beside);
  try {
    return await entpacke(beside, ordner, grenzen);
  } catch (error) {
    if (error instanceof Refusal) {
      throw wrong(sayingItsName(error.message, beside, archive.name), "Das Archiv wurde nicht angenommen.", error);
    }
    throw error;
  } finally {
    await rm(beside, { force: true });
  }
};

// the sentence names the archive as it lies here
const sayingItsName = (sentence: string, path: string, name: string): string =>
  sentence.replaceAll(path.split(/[/\\]/).at(-1) ?? path, name);
