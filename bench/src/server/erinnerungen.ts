import { setTimeout } from "node:timers/promises";
import { openStore, type Sendungszahl } from "@verlauf/store";
import { sendungFuer, verteile } from "@verlauf/use-cases";
import type { Bench } from "../bench.ts";
import { type BenchFolder, withFolder } from "../engines/bench-folder.ts";
import { type ChatConnector, startChatConnector } from "./chat-connector.ts";
import { launchServer } from "./server-process.ts";

const MESSAGES = 2_000;
const RATES = [20, 50];
/** Between two messages at the usual rate there are 50 ms. */
const LATENCY_MS = 20;
const KILLS = 2;

const MANDANT = "5c1e4a52-0000-4000-8000-000000000001";
const DIENSTSTELLE = "63504";

const objektIdOf = (nr: number): string => `aaaaaaaa-0000-4000-8000-${String(nr).padStart(12, "0")}`;

/** An outbox full of reminders, each to somebody of their own whose chat is known. */
const fill = async (daten: string, serviceUrl: string): Promise<void> => {
  const store = await openStore({ daten });
  try {
    const nummern = Array.from({ length: MESSAGES }, (_, nr) => nr);
    for (const nr of nummern) {
      const ref = { serviceUrl, channelId: "msteams", conversationId: `chat-${nr}`, scope: "personal" };
      await store.merkeChatadresse({
        objektId: objektIdOf(nr),
        anmeldename: null,
        mandant: MANDANT,
        adresse: { v: 1, ref: { ...ref, tenantId: MANDANT, botId: "28:verlauf" } },
      });
    }
    await store.plane(
      nummern.map((nr) =>
        sendungFuer(
          {
            art: "faelle.bereit",
            dienststelle: DIENSTSTELLE,
            monat: "2026-10",
            team: String(nr),
            inVertretung: false,
            antwortenBis: "2026-11-20",
            ablage: null,
            faelle: 10,
            vorgesehen: 10,
          },
          {
            kanal: "chat",
            an: objektIdOf(nr),
            ersatz: null,
            ab: "2026-11-02T06:00:00.000Z",
            bis: null,
            loeschenAm: "2999-12-31",
          },
        ),
      ),
    );
  } finally {
    await store.close();
  }
};

/** Long after every claim of a killed process has run out: what it left is told as uncertain. */
const settle = async (daten: string): Promise<readonly Sendungszahl[]> => {
  const store = await openStore({ daten });
  try {
    const uhr = () => new Date(Date.now() + 2 * 86_400_000);
    await verteile({ store, uhr, zufall: () => 0.5, merkeFehler: () => "" }, [], new AbortController().signal);
    return await store.sendungszahlen();
  } finally {
    await store.close();
  }
};

const sectionsFor = (rate: number): string =>
  `server:\n  dienste: [auftraege]\nchat: { anonym: true, ruhezeit: keine, rate: ${rate} }\n`;

interface Sent {
  readonly perSecond: number;
  /** The most that anybody got. */
  readonly most: number;
  readonly zahlen: readonly Sendungszahl[];
}

/** Lets a server send all of them, killing it as often as asked on the way. */
const send = async (folder: BenchFolder, rate: number, kills: number): Promise<Sent> => {
  const connector = await startChatConnector(LATENCY_MS);
  try {
    const daten = await folder.freshStore("daten");
    await fill(daten, connector.serviceUrl);
    for (let nr = 1; nr <= kills; nr++) {
      const server = await launchServer({ daten }, folder.path("."), sectionsFor(rate));
      await connector.until(Math.floor((MESSAGES * nr) / (kills + 1)));
      await server.kill();
    }
    const server = await launchServer({ daten }, folder.path("."), sectionsFor(rate));
    await untilQuiet(connector);
    await server.stop();
    return {
      perSecond: connector.perSecond(),
      most: Math.max(...connector.counts().values()),
      zahlen: await settle(daten),
    };
  } finally {
    await connector.close();
  }
};

/** Longer than the outbox looks again. */
const QUIET_MS = 8_000;

const untilQuiet = async (connector: ChatConnector): Promise<void> => {
  let before = -1;
  for (;;) {
    const now = [...connector.counts().values()].reduce((sum, count) => sum + count, 0);
    if (now === before) return;
    before = now;
    await setTimeout(QUIET_MS);
  }
};

const countOf = (zahlen: readonly Sendungszahl[], zustand: Sendungszahl["zustand"]): number =>
  zahlen.find((each) => each.kanal === "chat" && each.zustand === zustand)?.anzahl ?? 0;

const requireAll = ({ zahlen }: Sent): void => {
  const ended = countOf(zahlen, "gesendet") + countOf(zahlen, "unbekannt");
  if (ended !== MESSAGES) throw new Error(`of ${MESSAGES} reminders ${ended} ended as sent or uncertain`);
};

export const erinnerungen: Bench = {
  name: "erinnerungen",
  title: "Reminders in the chat",
  run: ({ say }) =>
    withFolder(async (folder) => {
      const rates = [];
      for (const rate of RATES) {
        say(`${MESSAGES} reminders at ${rate} a second`);
        const sent = await send(folder, rate, 0);
        requireAll(sent);
        rates.push({
          what: `Speed beside the configured ${rate} a second`,
          value: sent.perSecond / rate,
          unit: "×",
          bound: { atLeast: 0.95 },
          detail: `${sent.perSecond.toFixed(2)} a second`,
        } as const);
      }
      const [rate = 20] = RATES;
      say(`the same at ${rate} a second, killed ${KILLS} times`);
      const killed = await send(folder, rate, KILLS);
      requireAll(killed);
      const [sent, unknown] = [countOf(killed.zahlen, "gesendet"), countOf(killed.zahlen, "unbekannt")];
      return {
        results: [
          ...rates,
          {
            what: "Killed twice: the most that anybody got",
            value: killed.most,
            unit: "×",
            bound: { atMost: 1 },
            detail: `${sent} sent, ${unknown} uncertain`,
          },
          {
            what: "Killed twice: uncertain a kill, the process counted as one worker",
            value: unknown / KILLS,
            unit: "×",
            bound: { atMost: 1 },
            detail: `${unknown} of ${MESSAGES} in ${KILLS} kills`,
          },
        ],
        notes: [
          `${MESSAGES} reminders, each to a chat of its own, go out of the outbox of a real server on an embedded store to a Connector in another process that answers after ${LATENCY_MS} ms. The speed is counted there, from the first to the last.`,
          "The server is killed with SIGKILL after each third and started again. What its process held is told as uncertain when the claim has run out, and never sent again by itself. Only where the Connector is so slow that the pace would be lost is more than one message under way.",
          "On teams-ai, without tokens.",
        ],
      };
    }),
};
