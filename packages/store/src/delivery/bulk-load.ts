import { Refusal } from "@verlauf/core";
import type { Session } from "../engine/engine.ts";
import type { BulkTable, Value } from "./columns.ts";

/** Characters gathered for one COPY: large enough that its start costs nothing, small enough that memory stays flat. */
const CHUNK = 2_000_000;

export interface BulkLoad {
  /** `fixed` are the values of the table's fixed columns. */
  readonly put: <Row>(table: BulkTable<Row>, fixed: readonly Value[], row: Row) => Promise<void> | undefined;
  /** Returns when all rows put so far are in their tables. */
  readonly flush: () => Promise<void>;
  /** Waits for the copy under way, so that the connection is free. */
  readonly idle: () => Promise<void>;
  /** The same, whatever comes of it: for the way out of an error. */
  readonly settle: () => Promise<void>;
}

interface Pending {
  readonly table: BulkTable<never>;
  text: string;
}

/** Loads rows by COPY. While the engine takes one chunk, the caller already produces the next. */
export const bulkLoad = (session: Session): BulkLoad => {
  const pending = new Map<string, Pending>();
  const encoder = new TextEncoder();
  let underWay: Promise<void> = Promise.resolve();

  const send = async (chunk: Pending): Promise<void> => {
    if (chunk.text === "") return;
    const rows = encoder.encode(chunk.text);
    chunk.text = "";
    await underWay;
    const { name, fixed, fields } = chunk.table;
    underWay = session.copyIn(name, [...fixed, ...fields.map(([column]) => column)], rows);
    // told to whoever comes next, never to nobody
    underWay.catch(() => undefined);
  };
  const chunkOf = (table: BulkTable<never>): Pending => {
    const known = pending.get(table.name);
    if (known) return known;
    const fresh = { table, text: "" };
    pending.set(table.name, fresh);
    return fresh;
  };

  return {
    put: (table, fixed, row) => {
      const chunk = chunkOf(table);
      chunk.text += lineOf(table, fixed, row);
      return chunk.text.length < CHUNK ? undefined : send(chunk);
    },
    flush: async () => {
      for (const chunk of pending.values()) await send(chunk);
      await underWay;
    },
    idle: () => underWay,
    settle: () => underWay.catch(() => undefined),
  };
};

const lineOf = <Row>(table: BulkTable<Row>, fixed: readonly Value[], row: Row): string => {
  let line = "";
  for (const value of fixed) line += `${textOf(value)}\t`;
  for (const [, value] of table.fields) line += `${textOf(value(row))}\t`;
  return `${line.slice(0, -1)}\n`;
};

const SPECIAL = /[\\\t\n\r\0]/;
const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

const textOf = (value: Value): string => {
  if (value === null) return "\\N";
  if (typeof value === "boolean") return value ? "t" : "f";
  if (typeof value === "number") return String(value);
  return SPECIAL.test(value) ? value.replace(/[\\\t\n\r\0]/g, escaped) : value;
};

const escaped = (character: string): string => {
  const text = ESCAPES[character];
  // the one character that PostgreSQL's texts cannot hold
  if (text === undefined) throw new Refusal("Die Lieferung enthält ein NUL-Zeichen und wurde nicht übernommen.");
  return text;
};
