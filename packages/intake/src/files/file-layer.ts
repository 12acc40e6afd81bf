/** All that intake asks of a file system, so that a test can put a fault in its way. */
export interface FileLayer {
  readonly stat: (path: string) => Promise<FileState>;
  /** The names in a folder, not its subfolders' contents. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  readonly read: (path: string) => AsyncIterable<Buffer>;
  /** For the owner alone (0700), its parents too where they are missing. */
  readonly makeFolder: (folder: string) => Promise<void>;
  /** For the owner alone (0600); the file is there whole or not at all. */
  readonly write: (path: string, content: AsyncIterable<Uint8Array>) => Promise<void>;
}

export interface FileState {
  readonly kind: "file" | "folder" | "other";
  readonly size: number;
  /** The same for the same file under two names. */
  readonly id: string;
}
