import type { Socket } from "node:net";

export interface Frames {
  readonly send: (payload: Uint8Array) => void;
  /** Called for each frame in its order; what came before is waiting. */
  readonly onFrame: (take: (payload: Buffer) => void) => void;
}

const HEAD_BYTES = 4;

/** Messages of any length over a connection that only knows bytes: each after its length. */
export const framesOver = (socket: Socket): Frames => ({
  send: (payload) => {
    const head = Buffer.alloc(HEAD_BYTES);
    head.writeUInt32BE(payload.byteLength);
    socket.cork();
    socket.write(head);
    socket.write(payload);
    socket.uncork();
  },
  onFrame: (take) => {
    let chunks: Buffer[] = [];
    let held = 0;
    let wanted = HEAD_BYTES;
    let isHead = true;
    // joined only when a whole frame is there: a large one comes in hundreds of chunks
    socket.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      held += chunk.byteLength;
      while (held >= wanted) {
        const all = chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks, held);
        const frame = all.subarray(0, wanted);
        chunks = [all.subarray(wanted)];
        held -= wanted;
        if (isHead) wanted = frame.readUInt32BE();
        else {
          take(frame);
          wanted = HEAD_BYTES;
        }
        isHead = !isHead;
      }
    });
  },
});
