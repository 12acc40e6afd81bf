import { createHash } from "node:crypto";
import { type ConstructorOptions, PgBoss } from "pg-boss";
import {
  QUEUE_SCHEMA,
  type QueueConnection,
  type Sendeauftrag,
  type Warteschlange,
  type Warteschlangenangaben,
} from "./warteschlange.ts";

const TOTE = "tote";
const TAG = 86_400;
const STOP_WITHIN_MS = 30_000;

// A process that dies stops its heartbeat; the job is then given to another one. Whoever fails tries again after half a
// minute, then after ever longer pauses.
const QUEUE = {
  deadLetter: TOTE,
  retryLimit: 5,
  retryDelay: 30,
  retryBackoff: true,
  retryDelayMax: 3600,
  expireInSeconds: 6 * 3600,
  heartbeatSeconds: 60,
  deleteAfterSeconds: TAG,
} as const;

const connectionOf = (connection: QueueConnection): ConstructorOptions =>
  "executeSql" in connection
    ? // indexes of a database of one's own are small, and rebuilding them holds up its one connection
      { db: connection, backend: "pglite", reindex: false, monitorVacuum: false }
    : { connectionString: connection.connectionString, application_name: "verlauf-auftraege", max: 4 };

/** A name-based UUID (RFC 9562, version 8): the same job has the same id in every process. */
const idOf = ({ name, kennung }: Pick<Sendeauftrag, "name" | "kennung">): string => {
  const hex = createHash("sha256").update(`${name}\n${kennung}`).digest("hex");
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join("-");
};

export const oeffneWarteschlange = async (
  connection: QueueConnection,
  { onFehler, pollSekunden = 2, aufsichtSekunden = 60 }: Warteschlangenangaben,
): Promise<Warteschlange> => {
  const boss = new PgBoss({
    ...connectionOf(connection),
    schema: QUEUE_SCHEMA,
    registerInstance: false,
    openTelemetry: { enabled: false },
    superviseIntervalSeconds: aufsichtSekunden,
    monitorIntervalSeconds: aufsichtSekunden,
  });
  boss.on("error", onFehler);
  await boss.start();
  await boss.createQueue(TOTE, { deleteAfterSeconds: 30 * TAG, retentionSeconds: 30 * TAG });

  const known = new Set<string>();
  const ensure = async (name: string): Promise<void> => {
    if (known.has(name)) return;
    await boss.createQueue(name, QUEUE);
    known.add(name);
  };
  return {
    sende: async (auftraege) => {
      for (const auftrag of auftraege) {
        await ensure(auftrag.name);
        await boss.send(auftrag.name, { daten: auftrag.daten }, { id: idOf(auftrag) });
      }
    },
    arbeite: async (name, arbeit) => {
      await ensure(name);
      await boss.work<{ readonly daten: string }, unknown, { perJobResults: true; pollingIntervalSeconds: number }>(
        name,
        { perJobResults: true, pollingIntervalSeconds: pollSekunden },
        async (jobs) => {
          const results = [];
          for (const { id, data, signal } of jobs) {
            const ausgang = await arbeit(data.daten, signal);
            results.push({ id, status: ausgang === "tot" ? ("deadletter" as const) : ("completed" as const) });
          }
          return results;
        },
      );
    },
    planeCron: async (name, cron, arbeit) => {
      await ensure(name);
      await boss.schedule(name, cron, null, { tz: "Europe/Berlin", missed: "once", retryLimit: 0, deadLetter: TOTE });
      await boss.work(name, { pollingIntervalSeconds: pollSekunden }, () => arbeit());
    },
    tote: async () => (await boss.getQueueStats(TOTE, { force: true }))[0]?.totalCount ?? 0,
    stop: () => boss.stop({ graceful: true, timeout: STOP_WITHIN_MS }),
  };
};
