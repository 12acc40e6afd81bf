type Query = (sql: string) => Promise<{ readonly rows: readonly unknown[] }>;

const WRITTEN = "select pg_current_wal_insert_lsn()::text as stelle";

/**
 * Brings what was written into the database's files, if anything was since the last time: a checkpoint of nothing writes to
 * the disk, too, and whoever only looks for work changes nothing.
 */
export const checkpoints = (query: Query): (() => Promise<void>) => {
  const written = async (): Promise<string> => {
    const { rows } = await query(WRITTEN);
    return (rows[0] as { readonly stelle: string }).stelle;
  };
  let last: string | undefined;
  return async () => {
    if ((await written()) === last) return;
    await query("checkpoint");
    // it notes itself behind what it has brought in
    last = await written();
  };
};
