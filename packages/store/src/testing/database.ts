import { randomBytes } from "node:crypto";
import pg from "pg";

export interface TestDatabase {
  readonly url: string;
  readonly run: (statement: string) => Promise<void>;
  readonly drop: () => Promise<void>;
}

/** A database of its own on the server that the tests may use. */
export const makeDatabase = async (postgres: string): Promise<TestDatabase> => {
  const name = `verlauf_test_${randomBytes(6).toString("hex")}`;
  const url = new URL(postgres);
  url.pathname = `/${name}`;
  await runOn(postgres, `create database ${name} encoding 'UTF8' template template0`);
  return {
    url: url.href,
    run: (statement) => runOn(url.href, statement),
    drop: () => runOn(postgres, `drop database ${name} with (force)`),
  };
};

const runOn = async (connectionString: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};
