import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { Refusal } from "@verlauf/core";

/** Asks at a terminal and doesn't show what is typed. */
export const verdeckteFrage =
  (stdin: NodeJS.ReadStream, stderr: NodeJS.WriteStream) =>
  async (frage: string): Promise<string> => {
    stderr.write(`${frage}: `);
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    const zeile = createInterface({ input: stdin, output: nowhere, terminal: true });
    const abbruch = new AbortController();
    zeile.on("SIGINT", () => abbruch.abort());
    try {
      return await zeile.question("", { signal: abbruch.signal });
    } catch (error) {
      throw new Refusal("Abgebrochen.", { cause: error });
    } finally {
      zeile.close();
      stderr.write("\n");
    }
  };
