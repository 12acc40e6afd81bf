import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openStore, type Place } from "@verlauf/store";
import type { Bench } from "../bench.ts";
import { inChild } from "../child.ts";
import { TEAM_SIZE, writeDelivery } from "../delivery/write-delivery.ts";
import { withFolder } from "../engines/bench-folder.ts";
import { withDatabase } from "../engines/databases.ts";
import type { ImportFound, ImportTask } from "../import/import-case.ts";
import { median } from "../median.ts";
import type { Result } from "../result.ts";
import { startChatConnector } from "../server/chat-connector.ts";
import { freePort, launchServer } from "../server/server-process.ts";
import { type Answered, chatadresseOf, talk, type Writer } from "./chats.ts";

const CUSTOMERS = 50_000;
const CHATS = 50;
const SECONDS = 8;
const ROUNDS = 3;
/** A card with ten persons has some thousand characters, a sentence some hundred. */
const A_LIST = 5_000;
const ECHO = fileURLToPath(new URL("./echo-bot.ts", import.meta.url));

/** Every team has one. */
const leads = Array.from({ length: CUSTOMERS / TEAM_SIZE }, (_, index) => ({
  team: String(index + 1),
  objektId: `aaaaaaaa-0000-4000-8000-${String(index).padStart(12, "0")}`,
  anmeldename: `tl${index + 1}@example.org`,
}));
const writing = leads.slice(0, CHATS);

/** Each leads a team of their own, and asks about it. */
const asking = (next: () => string): readonly Writer[] => writing.map((lead) => ({ ...lead, next }));
const SAME_DAY = asking(() => "Wer war am 01.06.2016 überfällig?");
const ECHOED: readonly Writer[] = writing.map((lead) => ({ ...lead, next: () => lead.team }));

/** About a day that their team hasn't been asked about yet, so that nothing of the answer is known. */
const otherDays = (): readonly Writer[] => {
  let asked = 0;
  return asking(() => {
    asked += 1;
    const day = new Date(Date.UTC(2016, 5, 2 + Math.floor(asked / CHATS)));
    const [year, month, date] = day.toISOString().slice(0, 10).split("-");
    return `Wer war am ${date}.${month}.${year} überfällig?`;
  });
};

const writeOrganisation = (folder: string): Promise<void> => {
  const head = "Dienststelle;Art;RD;Bereich;Team;Teamart;Rolle;Name;E-Mail;Anmeldename;Objekt-ID";
  const rows = leads.map(
    ({ team, objektId, anmeldename }) =>
      `63504;gE;Hessen;Bereich 1;${team};AV;TL;Leitung ${team};${anmeldename};${anmeldename};${objektId}`,
  );
  return writeFile(join(folder, "organisation.csv"), [head, ...rows, ""].join("\n"));
};

const startEcho = async (place: Place): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> => {
  const port = await freePort();
  const child = spawn(process.execPath, [ECHO, JSON.stringify(place), String(port), String(TEAM_SIZE + 1)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
};

/** Whoever has written once isn't looked up in the roster any more. */
const meetEverybody = async (place: Place, serviceUrl: string): Promise<void> => {
  const store = await openStore(place);
  try {
    for (const writer of writing) await store.merkeChatadresse(chatadresseOf(writer, serviceUrl));
  } finally {
    await store.close();
  }
};

const measure = async (name: string, place: Place, copy: Place, folder: string): Promise<readonly Result[]> => {
  const connector = await startChatConnector(0);
  try {
    await meetEverybody(place, connector.serviceUrl);
    const server = await launchServer(place, folder, "server:\n  dienste: [bot]\nchat: { anonym: true }\n");
    const echo = await startEcho(copy);
    try {
      const ours = async (writers: readonly Writer[]): Promise<Answered> => {
        const answered = await talk(server.url, connector.serviceUrl, writers, SECONDS);
        if (connector.bytes() < A_LIST) throw new Error("the bot answered with something else than a list");
        return answered;
      };
      const other = otherDays();
      const rounds: Round[] = [];
      for (let round = 0; round <= ROUNDS; round += 1) {
        const known = await ours(SAME_DAY);
        const bare = await talk(echo.url, connector.serviceUrl, ECHOED, SECONDS);
        const anew = await ours(other);
        // the first one warms up
        if (round > 0) rounds.push({ known, bare, anew });
      }
      return [
        {
          ...resultOf(`${name}: an answer's 99th percentile beside an echo's with the bare query`, rounds, "known"),
          bound: { atMost: 1.5 },
        },
        resultOf(`${name}: the same where each question is about another day`, rounds, "anew"),
      ];
    } finally {
      await echo.stop();
      await server.stop();
    }
  } finally {
    await connector.close();
  }
};

interface Round {
  /** Of lists that were asked for before, and of others. */
  readonly known: Answered;
  readonly anew: Answered;
  readonly bare: Answered;
}

const resultOf = (what: string, rounds: readonly Round[], which: "known" | "anew"): Result => {
  const ratios = rounds.map((round) => round[which].p99Ms / round.bare.p99Ms);
  const of = (side: keyof Round, key: keyof Answered): number =>
    Math.round(median(rounds.map((round) => round[side][key])));
  const both = (key: keyof Answered): string => `${of(which, key)} and ${of("bare", key)}`;
  const shown = (value: number): string => String(Number(value.toPrecision(3)));
  return {
    what,
    value: median(ratios),
    unit: "×",
    bound: null,
    detail: `${both("p99Ms")} ms (medians ${both("p50Ms")}); ${both("perSecond")} answers a second; rounds ${shown(Math.min(...ratios))} to ${shown(Math.max(...ratios))}`,
  };
};

/** "Who is overdue?" in fifty chats at once, beside an echo bot on the same gateway that runs the bare query. */
export const chatantwort: Bench = {
  name: "chatantwort",
  title: "An answer in the chat",
  run: ({ say, postgres }) =>
    withFolder(async (folder) => {
      say(`writing a delivery of ${CUSTOMERS} customers`);
      await writeDelivery(folder.path("csv"), CUSTOMERS);
      await writeOrganisation(folder.path("csv"));
      const fill = (place: Place): Promise<ImportFound> =>
        inChild<ImportTask, ImportFound>(new URL("../import/import-case.ts", import.meta.url), {
          place,
          folder: folder.path("csv"),
          kunden: CUSTOMERS,
        });
      const results: Result[] = [];
      const daten = await folder.freshStore("daten");
      await fill({ daten });
      await cp(daten, folder.path("copy"), { recursive: true });
      say("PGlite: bot and echo in turns");
      results.push(...(await measure("PGlite", { daten }, { daten: folder.path("copy") }, folder.path("."))));
      if (postgres !== null) {
        await withDatabase(postgres, async (databaseUrl) => {
          await fill({ databaseUrl });
          say("PostgreSQL: bot and echo in turns");
          results.push(...(await measure("PostgreSQL", { databaseUrl }, { databaseUrl }, folder.path("."))));
        });
      }
      return {
        results,
        notes: [
          `${CHATS} team leads ask at once who of their ${TEAM_SIZE} was overdue, wait for the card to reach the Connector and ask again; ${SECONDS} s each in turns.`,
          "A conversation asks for the same list several times, so the server keeps it for some minutes while nothing changes. Asked about another day each time nothing is known, and all 500 are read and judged: that is told without a bound.",
          "The echo bot uses the same gateway and reads the same rows, as their owner; it judges nobody and answers with a word. Both are processes of their own; on PGlite the echo bot has a copy of the data.",
          ...(postgres === null ? ["PostgreSQL wasn't measured: DATABASE_URL names none."] : []),
        ],
      };
    }),
};
