import { assessKontaktdichte, type Fall, isUrteil, type Regelstand, rulesOn } from "@verlauf/core";
import type { Bench, BenchContext } from "../bench.ts";
import { versionOf } from "../machine.ts";
import { type Comparison, compare, timed, type Work } from "../ratio.ts";
import { costs, speedUp } from "../result.ts";
import { type Aggregate, aggregateOf } from "./aggregate.ts";
import { type Antwort, isSame, STICHTAG } from "./antwort.ts";
import { answerByCore } from "./by-core.ts";
import { answerByJsonRules } from "./by-json-rules.ts";
import { answerByLoop } from "./by-loop.ts";
import { answerByPublicodes } from "./by-publicodes.ts";
import { makePopulation } from "./population.ts";

const CUSTOMERS = 1_000_000;
const PEER_CUSTOMERS = 2_000;
const ROUNDS = { warmUp: 2, rounds: 7 };

type Program = (customer: Aggregate) => Antwort | Promise<Antwort>;

/** Verdicts on a million customers, against a hand-written loop and two general rule engines. */
export const verdicts: Bench = {
  name: "verdicts",
  title: "Verdicts on contact density",
  run: async (context) => {
    context.say(`making ${CUSTOMERS} customers`);
    const faelle = makePopulation(CUSTOMERS);
    const regeln = rulesOn([], STICHTAG);
    const peers = [
      { name: "json-rules-engine", answer: answerByJsonRules() },
      { name: "publicodes", answer: answerByPublicodes() },
    ] as const;
    const aggregates = faelle.slice(0, PEER_CUSTOMERS).map(aggregateOf);
    await checkAnswers(context, regeln, faelle, aggregates, peers);

    const ours = coreWork(regeln, faelle);
    context.say("timing against the loop");
    const loop = await compare(ours, loopWork(faelle), ROUNDS);
    const speedUps: Comparison[] = [];
    for (const { name, answer } of peers) {
      context.say(`timing against ${name}`);
      speedUps.push(await compare(ours, peerWork(name, answer, aggregates), ROUNDS));
    }
    const fasterPeer = Math.min(...speedUps.map(({ theirsMs }) => theirsMs));
    return {
      results: [
        costs("Time beside a hand-written loop", loop, { atMost: 3 }),
        ...speedUps.map((comparison) =>
          speedUp(
            `Faster than ${comparison.theirs}`,
            comparison,
            comparison.theirsMs === fasterPeer ? { atLeast: 30 } : null,
          ),
        ),
      ],
      notes: [
        `${CUSTOMERS} different customers with six contacts each, Stichtag ${STICHTAG}, the recommendation of 2010. Times are for one customer. The two engines judge the first ${PEER_CUSTOMERS} of them; the bound is set against the faster.`,
        `Before anything is timed all programs have to give the same answers: status, due date, days overdue, count, whether it is missed, and rule.`,
        "Verlauf's time is for the whole verdict with its explanation as data; the others give the bare answer. The two engines are handed contacts and exceptions already boiled down to numbers, outside of the time, since publicodes knows no lists.",
        `json-rules-engine ${versionOf("json-rules-engine")}, publicodes ${versionOf("publicodes")}.`,
      ],
    };
  },
};

const checkAnswers = async (
  { say }: BenchContext,
  regeln: Regelstand,
  faelle: readonly Fall[],
  aggregates: readonly Aggregate[],
  peers: readonly { readonly name: string; readonly answer: Program }[],
): Promise<void> => {
  say("checking that all programs give the same answers");
  const seen = new Set<string>();
  for (const fall of faelle) {
    const wanted = answerByCore(regeln, fall);
    seen.add(wanted.status);
    requireSame("the loop", fall, wanted, answerByLoop(fall));
  }
  // six statuses and two kinds of people left out; a population that lacks one would prove less than it seems to
  if (seen.size !== 8) throw new Error(`the customers have only these statuses: ${[...seen].join(", ")}`);
  for (const { name, answer } of peers) {
    for (const [index, aggregate] of aggregates.entries()) {
      const fall = faelle[index];
      if (fall === undefined) throw new RangeError("more aggregates than customers");
      requireSame(name, fall, answerByCore(regeln, fall), await answer(aggregate));
    }
  }
};

const requireSame = (name: string, fall: Fall, wanted: Antwort, given: Antwort): void => {
  if (isSame(wanted, given)) return;
  throw new Error(`${name} differs: ${JSON.stringify({ wanted, given, fall })}`);
};

// Every program's answers are added up, so that none of the work can be optimized away.
const added = new Map<string, number>();

const coreWork = (regeln: Regelstand, faelle: readonly Fall[]): Work => ({
  name: "Verlauf",
  units: faelle.length,
  run: () =>
    timed(() => {
      let days = 0;
      for (const fall of faelle) {
        const urteil = assessKontaktdichte(regeln, fall);
        if (isUrteil(urteil) && "tageUeberfaellig" in urteil.lage) days += urteil.lage.tageUeberfaellig ?? 0;
      }
      added.set("core", days);
    }),
});

const loopWork = (faelle: readonly Fall[]): Work => ({
  name: "loop",
  units: faelle.length,
  run: () =>
    timed(() => {
      let days = 0;
      for (const fall of faelle) days += answerByLoop(fall).tageUeberfaellig ?? 0;
      added.set("loop", days);
    }),
});

const peerWork = (name: string, answer: Program, aggregates: readonly Aggregate[]): Work => ({
  name,
  units: aggregates.length,
  run: () =>
    timed(async () => {
      let days = 0;
      for (const aggregate of aggregates) days += (await answer(aggregate)).tageUeberfaellig ?? 0;
      added.set(name, days);
    }),
});
