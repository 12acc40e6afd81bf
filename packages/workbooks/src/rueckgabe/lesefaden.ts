// The thread in which foreign files are read: it has limits of its own and can be ended in the middle of anything.

import { parentPort } from "node:worker_threads";
import { Refusal } from "@verlauf/core";
import { readFremdmappe } from "./fremdmappe.ts";
import { type Antwort, packe } from "./uebergabe.ts";

const port = parentPort;
if (port === null) throw new Error("foreign workbooks are read in a worker thread");

const answer = (bytes: Uint8Array): Antwort => {
  try {
    return { ok: true, mappe: packe(readFremdmappe(bytes)) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, satz: error.message };
    throw error;
  }
};

port.on("message", (bytes: Uint8Array) => port.postMessage(answer(bytes)));
port.postMessage("bereit");
