import { openStore } from "@verlauf/store";
import pg from "pg";

/** Does something with a database of its own, which has Verlauf's empty tables, and drops it again. */
export const withDatabase = async <T>(server: string, work: (url: string) => Promise<T>): Promise<T> => {
  const name = `verlauf_bench_${process.pid}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  await admin(server, `drop database if exists ${name} with (force)`);
  await admin(server, `create database ${name} encoding 'UTF8' template template0`);
  try {
    await (await openStore({ databaseUrl: url.href })).close();
    return await work(url.href);
  } finally {
    await admin(server, `drop database ${name} with (force)`);
  }
};

const admin = async (server: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};
