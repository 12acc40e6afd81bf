import { createSecretKey } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import type { Fragebogen } from "./fragebogen.ts";
import type { Fadenauftrag, Fadendaten } from "./schreibfaeden.ts";
import { openVordruck } from "./vordruck-oeffnen.ts";
import type { Geschrieben } from "./write-frageboegen.ts";

// What a thread of its own does: fills what it is sent and sends back the bytes, without copying them again.

const key = createSecretKey((workerData as Fadendaten).schluessel);
let fill: (bogen: Fragebogen) => Uint8Array = () => {
  throw new Error("the first message brings the prepared package");
};

parentPort?.on("message", ({ vordruck, auftraege }: Fadenauftrag) => {
  if (vordruck !== null) fill = openVordruck(vordruck, key);
  // bytes alone in their memory, as a transfer needs them
  const written = auftraege.map(({ datei, bogen }) => ({ datei, inhalt: new Uint8Array(fill(bogen)) }));
  const message: readonly Geschrieben[] = written;
  parentPort?.postMessage(
    message,
    written.map(({ inhalt }) => inhalt.buffer),
  );
});
