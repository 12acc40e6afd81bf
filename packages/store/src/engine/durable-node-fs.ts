import { fsyncSync } from "node:fs";
import { NodeFS } from "@electric-sql/pglite/nodefs";

interface NodeStream {
  readonly nfd?: number;
}

/** The part of Emscripten's NODEFS that is changed here; it has no types of its own. */
interface Nodefs {
  tryFSOperation: <T>(operation: () => T) => T;
  readonly stream_ops: { fsync?: (stream: NodeStream) => number };
}

// what a person can mend; all else (a file that isn't there yet, say) is daily business of the database
const FAULTS: ReadonlySet<string> = new Set([
  "ENOSPC",
  "EDQUOT",
  "EACCES",
  "EPERM",
  "EROFS",
  "EIO",
  "EMFILE",
  "ENFILE",
]);

/**
 * PGlite's file layer with two things it lacks: an fsync that reaches the disk, without which a power cut can cost
 * committed data, and a report of each fault, because the database itself names only some of them.
 */
export const durableNodeFs = (directory: string, onFault: (code: string) => void): NodeFS => {
  const layer = new NodeFS(directory);
  const init = layer.init.bind(layer);
  layer.init = async (pg, options) => {
    const { emscriptenOpts } = await init(pg, options);
    const change = (module: unknown) => makeDurable((module as { readonly NODEFS: Nodefs }).NODEFS, onFault);
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), change] } };
  };
  return layer;
};

const makeDurable = (nodefs: Nodefs, onFault: (code: string) => void): void => {
  const tryOperation = nodefs.tryFSOperation;
  nodefs.tryFSOperation = (operation) =>
    tryOperation(() => {
      try {
        return operation();
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code;
        if (code !== undefined && FAULTS.has(code)) onFault(code);
        throw error;
      }
    });
  nodefs.stream_ops.fsync = ({ nfd }) => {
    if (nfd !== undefined) nodefs.tryFSOperation(() => fsyncSync(nfd));
    return 0;
  };
};
