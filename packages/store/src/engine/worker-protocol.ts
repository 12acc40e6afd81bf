// What passes between the embedded engine and the worker thread it lives in. Requests are answered in their order.

export type Request =
  | {
      readonly op: "query";
      readonly sql: string;
      readonly params: readonly unknown[];
      /** Statements that begin the transaction which the query then is. */
      readonly rahmen?: string | undefined;
    }
  /** Several statements in one text, which take no parameters; all their rows come back. */
  | { readonly op: "exec"; readonly sql: string }
  | { readonly op: "copy-in"; readonly sql: string; readonly rows: Uint8Array }
  | { readonly op: "copy-out"; readonly sql: string }
  /** The database's files as of one moment, into a new folder; the rows are what was copied. */
  | { readonly op: "copy-files"; readonly nach: string }
  | { readonly op: "close" };

export interface Answer {
  readonly rows: readonly unknown[];
  readonly affectedRows?: number | undefined;
  readonly fields: readonly { readonly name: string; readonly dataTypeID: number }[];
  /** What COPY wrote. */
  readonly bytes?: Uint8Array | undefined;
}

/** An error as far as it can leave its thread; `fault` is the errno of the file layer, where that was the cause. */
export interface Failure {
  readonly message: string;
  readonly code: string | undefined;
  readonly fault: string | undefined;
  readonly stack: string | undefined;
  /** The engine cannot go on: every later request would fail too. */
  readonly dead: boolean;
}

export type Reply =
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly failure: Failure };
