// Four real processes work through jobs on one database and are killed at random, with -9 and in the middle. Each job
// must come to its end, and what it has to say must stand in the outbox once.
//   node .ci/four-processes.mjs DATABASE_URL [SECONDS]

import { fork } from "node:child_process";
import { randomInt } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { openStore } from "../packages/store/src/index.ts";
import { betreibeAuftraege } from "../packages/use-cases/src/index.ts";

const PROCESSES = 4;
const LANES = 40;
const JOBS_PER_SECOND = 2;
const DRAIN_WITHIN_MS = 180_000;
const SELF = fileURLToPath(import.meta.url);

const sendungOf = ({ kennung, versuche }) => ({
  // the attempt is part of the key, so that a job which came to its end twice would be seen
  schluessel: `${kennung}#${versuche}`,
  kanal: "mail",
  ersatz: null,
  an: "niemand@example.org",
  dienststelle: "63504",
  inhalt: { art: "probe" },
  ab: new Date().toISOString(),
  bis: null,
  loeschenAm: "2999-12-31",
});

const work = async (databaseUrl) => {
  const store = await openStore({ databaseUrl });
  const done = { satz: "Fertig.", sendungen: [], ereignisse: [], wartet: false };
  await betreibeAuftraege(
    {
      store,
      haeuser: [],
      uhr: () => new Date(),
      oeffneZugang: () => {
        throw new Error("nobody asks the gate here");
      },
      meldeFehler: (error) => {
        process.stderr.write(`${error}\n`);
        return "PROBE";
      },
      handler: {
        loeschung: async () => done,
        wartung: async (_deps, lauf) => {
          await setTimeout(randomInt(200, 2_000));
          return { ...done, sendungen: [sendungOf(lauf)] };
        },
      },
      sicherungUm: null,
      haltezeitMs: 6_000,
    },
    { onFehler: () => undefined, pollSekunden: 0.5, aufsichtSekunden: 5 },
  );
};

const lauf = (nr) => ({
  kennung: `probe:${nr}`,
  art: "wartung",
  dienststelle: "63504",
  zeitraum: "2026-11-02",
  abstand: null,
  spur: `spur:${nr % LANES}`,
  faellig: `2026-11-02T${String(Math.floor(nr / 60) % 24).padStart(2, "0")}:${String(nr % 60).padStart(2, "0")}`,
  bis: "2999-12-31",
  loeschenAm: "2999-12-31",
});

const watch = async (databaseUrl, seconds) => {
  const store = await openStore({ databaseUrl });
  const children = [];
  const start = (place) => {
    children[place] = fork(SELF, [databaseUrl, "work"], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  };
  for (let place = 0; place < PROCESSES; place += 1) start(place);

  let planned = 0;
  let kills = 0;
  const end = Date.now() + seconds * 1000;
  let nextKill = Date.now() + 6_000;
  while (Date.now() < end) {
    const neue = Array.from({ length: JOBS_PER_SECOND }, () => lauf(planned++));
    await store.planeLaeufe(neue, new Date().toISOString());
    if (Date.now() >= nextKill) {
      const victim = randomInt(PROCESSES);
      children[victim].kill("SIGKILL");
      kills += 1;
      start(victim);
      nextKill = Date.now() + randomInt(500, 4_000);
    }
    await setTimeout(1000);
  }

  const open = async () =>
    (await store.laeufe({ hoechstens: 100_000 })).filter(
      ({ kennung, beendetUm }) => kennung.startsWith("probe:") && beendetUm === null,
    ).length;
  const until = Date.now() + DRAIN_WITHIN_MS;
  while ((await open()) > 0 && Date.now() < until) await setTimeout(1000);
  for (const child of children) child.kill("SIGKILL");

  const laeufe = (await store.laeufe({ hoechstens: 100_000 })).filter(({ kennung }) => kennung.startsWith("probe:"));
  const sendungen = await store.sendungen({ hoechstens: 100_000 });
  const told = Map.groupBy(sendungen, ({ schluessel }) => schluessel.split("#")[0]);
  const unfinished = laeufe.filter(({ zustand }) => zustand !== "erledigt").length;
  const lost = laeufe.filter(({ kennung }) => !told.has(kennung)).length;
  const doubled = [...told.values()].filter((all) => all.length > 1).length;
  const again = laeufe.filter(({ versuche }) => versuche > 1).length;
  await store.close();
  process.stdout.write(
    `${laeufe.length} jobs of ${planned}, ${PROCESSES} processes, ${kills} killed in ${seconds} s, ${again} jobs begun again: ${unfinished} unfinished, ${lost} lost, ${doubled} doubled\n`,
  );
  process.exit(laeufe.length === planned && again > 0 && unfinished + lost + doubled === 0 ? 0 : 1);
};

const [databaseUrl = "", how = "120"] = process.argv.slice(2);
await (how === "work" ? work(databaseUrl) : watch(databaseUrl, Number(how)));
