// A reading thread that takes whatever the file's first byte says: all time, all memory, a fault, its own end. To every
// other byte it answers with the number of the thread.

import { parentPort, threadId } from "node:worker_threads";

const spin = (): never => {
  for (;;);
};
const hoard = (): never => {
  const kept: unknown[][] = [];
  for (;;) kept.push(Array.from({ length: 1000 }, (_, index) => ({ index })));
};
const fail = (): never => {
  throw new Error("a bug");
};
const leave = (): never => process.exit(3);

const port = parentPort;
if (port === null) throw new Error("runs in a worker thread");
port.on("message", ([first]: Uint8Array) => {
  const appetite = [spin, hoard, fail, leave][first ?? -1];
  appetite?.();
  port.postMessage({ ok: false, satz: String(threadId) });
});
port.postMessage("bereit");
