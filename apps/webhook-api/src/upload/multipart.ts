import type { Readable } from "node:stream";
import { Busboy } from "@fastify/busboy";
import { Problem } from "../problem/problem.ts";

interface Teile {
  readonly feld: (name: string, value: string) => void;
  readonly datei: (name: string, content: Readable) => Promise<void>;
}

const LIMITS = { fields: 10, fieldSize: 1024, fieldNameSize: 100, files: 201, parts: 211, headerPairs: 20 } as const;

const unreadable = (cause?: unknown): Problem =>
  new Problem("nicht-lesbar", "Die Anfrage ist unvollständig oder nicht als multipart/form-data aufgebaut.", { cause });

const parserFor = (contentType: string): InstanceType<typeof Busboy> => {
  try {
    return new Busboy({ headers: { "content-type": contentType }, limits: LIMITS });
  } catch (error) {
    throw unreadable(error);
  }
};

/** Reads the parts of a form one after the other; the first fault ends it, and every file is let go of before it is told. */
export const readTeile = (source: Readable, contentType: string, { feld, datei }: Teile): Promise<void> => {
  const parser = parserFor(contentType);
  return new Promise((resolve, reject) => {
    const files: Promise<void>[] = [];
    const open = new Set<Readable>();
    const fail = (error: unknown): void => {
      source.unpipe(parser);
      // the rest is read and forgotten, within its limit: who is still sending then gets to read the answer
      source.resume();
      for (const content of open) content.destroy(new Error("the form ended before the file"));
      const told = error instanceof Problem || isSystemFault(error) ? error : unreadable(error);
      Promise.allSettled(files).then(() => reject(told), reject);
    };
    parser.on("field", (name, value, nameTruncated, valueTruncated) => {
      if (nameTruncated || valueTruncated) fail(unreadable());
      else feld(name, value);
    });
    parser.on("file", (_field, content, filename) => {
      open.add(content);
      const work = datei(filename ?? "", content).finally(() => open.delete(content));
      files.push(work);
      work.catch(fail);
    });
    parser.on("filesLimit", () => fail(new Problem("angaben", "Das sind zu viele Dateien auf einmal.")));
    parser.on("fieldsLimit", () => fail(unreadable()));
    parser.on("partsLimit", () => fail(unreadable()));
    parser.on("error", fail);
    source.on("error", fail);
    parser.on("finish", () => {
      Promise.all(files).then(() => resolve(), fail);
    });
    source.pipe(parser);
  });
};

const isSystemFault = (error: unknown): error is Error => error instanceof Error && "syscall" in error;
