import type { Refusal } from "@verlauf/core";
import type { Kysely } from "kysely";
import type { QueueConnection } from "../auftraege/warteschlange.ts";
import type { Tables } from "../schema/tables.ts";
import type { CopiedFile } from "./copy-files.ts";

/** One connection with an open transaction. */
export interface Session {
  readonly db: Kysely<Tables>;
  /** Takes rows in COPY's text format. */
  readonly copyIn: (table: string, columns: readonly string[], rows: Uint8Array) => Promise<void>;
}

/**
 * Ends a transaction only if nothing in it has failed: a bare commit would roll a failed one back and say nothing, were
 * the failure caught on its way.
 */
export const COMMIT = "select 1; commit";

/** Where an embedded database lies, and how to copy it while it is in use. */
export interface Datenbankdateien {
  readonly daten: string;
  /** Copies its files as of one moment into a new folder; nobody else gets at the data until that is done. */
  readonly copyTo: (nach: string) => Promise<readonly CopiedFile[]>;
}

/** PostgreSQL, embedded or as a server, behind one door: everything above it is the same SQL for both. */
export interface Engine {
  readonly db: Kysely<Tables>;
  /** Commits when the work returns, rolls back when it throws, and hands the error on unchanged. */
  readonly transaction: <T>(work: (session: Session) => Promise<T>) => Promise<T>;
  /** The same data through these statements, which begin every one of its transactions; a query by itself is one, too. */
  readonly unter: (rahmen: string) => Engine;
  /** What keeps reads fast after many rows have changed. */
  readonly tidy: () => Promise<void>;
  /** The German sentence for a fault that lies outside Verlauf (disk, network, server), if it is one. */
  readonly refusalFor: (error: unknown) => Refusal | undefined;
  /** An embedded database's own files; nobody but its administrator copies a server's. */
  readonly dateien: Datenbankdateien | null;
  /** Jobs have tables of their own, which their library cares for. */
  readonly queue: QueueConnection;
  readonly close: () => Promise<void>;
}

/** Views are opened by whoever owns the data: one of a view could show more than that one. */
export const viewsOf = <E extends Engine>(rahmen: string | undefined, over: (rahmen: string) => E): Engine["unter"] =>
  rahmen === undefined
    ? over
    : () => {
        throw new Error("a view opens no other one");
      };
