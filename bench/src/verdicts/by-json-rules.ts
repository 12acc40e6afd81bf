import { dayNumber, isoDate, type RegelId, type Status } from "@verlauf/core";
import { type Almanac, Engine, type RuleProperties, type TopLevelCondition } from "json-rules-engine";
import { type Aggregate, FENSTER_AB } from "./aggregate.ts";
import { type Antwort, BESCHAEFTIGTENFALL, NICHT_IN_BETREUUNG, STICHTAG } from "./antwort.ts";

// The recommendation as users of json-rules-engine write rules: conditions over a customer's facts, duties first and
// what follows from them at lower priorities, handed on through the almanac; one engine, used for everybody.

interface Pflicht {
  readonly regel: RegelId;
  readonly tage: number;
  readonly mindestens: number | null;
}

interface Entscheidung {
  readonly regel: RegelId;
  readonly faellig: number;
}

const TAG = dayNumber(STICHTAG);

const PFLICHTEN = [
  ["M", 45, 4],
  ["A", 36, 5],
  ["F", 60, 3],
  ["E", 45, 4],
  ["S", 91, 2],
  ["U", 91, 2],
  ["I", 91, 2],
  ["Z", 182, 1],
] as const;

const leftOut: readonly RuleProperties[] = [
  {
    priority: 100,
    conditions: {
      any: [
        { fact: "betreuungSeit", operator: "greaterThan", value: TAG },
        {
          all: [
            { fact: "betreuungBis", operator: "lessThan", value: TAG },
            { fact: "reaktiviertAm", operator: "lessThanInclusive", value: { fact: "betreuungBis" } },
          ],
        },
        { fact: "teamart", operator: "in", value: ["Reha", "Leistung"] },
      ],
    },
    event: { type: "ausgelassen", params: { antwort: NICHT_IN_BETREUUNG } },
  },
  {
    priority: 90,
    conditions: { all: [{ fact: "beschaeftigtenfall", operator: "equal", value: true }] },
    event: { type: "ausgelassen", params: { antwort: BESCHAEFTIGTENFALL } },
  },
];

const duties: readonly RuleProperties[] = [
  {
    priority: 50,
    conditions: {
      all: [
        { fact: "rechtskreis", operator: "equal", value: "SGB II" },
        { fact: "faelligNach", params: { tage: 28 }, operator: "lessThan", value: { fact: "geburtstag25" } },
      ],
    },
    event: { type: "jugendpflicht", params: { regel: "u25", tage: 28, mindestens: null } satisfies Pflicht },
  },
  ...PFLICHTEN.map(
    ([profillage, tage, mindestens]): RuleProperties => ({
      priority: 50,
      conditions: {
        all: [
          { fact: "rechtskreis", operator: "equal", value: "SGB II" },
          { fact: "profillage", operator: "equal", value: profillage },
        ],
      },
      event: {
        type: "profilpflicht",
        params: { regel: `profillage:${profillage}`, tage, mindestens } satisfies Pflicht,
      },
    }),
  ),
];

const state = (status: Status, conditions: TopLevelCondition): RuleProperties => ({
  priority: 10,
  conditions,
  event: { type: "status", params: { status } },
});

const states: readonly RuleProperties[] = [
  state("ueberfaellig", { all: [{ fact: "faellig", operator: "lessThan", value: TAG }] }),
  state("faellig", {
    all: [
      { fact: "faellig", operator: "greaterThanInclusive", value: TAG },
      { fact: "faellig", operator: "lessThanInclusive", value: TAG + 14 },
    ],
  }),
  state("im_soll", { all: [{ fact: "faellig", operator: "greaterThan", value: TAG + 14 }] }),
  state("ausgenommen", { all: [{ fact: "pflichtlage", operator: "equal", value: "ausgenommen" }] }),
  state("profillage_offen", {
    all: [
      { fact: "rechtskreis", operator: "equal", value: "SGB II" },
      { fact: "pflichtlage", operator: "equal", value: "keine" },
    ],
  }),
  state("nicht_geregelt", { all: [{ fact: "rechtskreis", operator: "notEqual", value: "SGB II" }] }),
  {
    priority: 10,
    conditions: {
      all: [
        { fact: "kontakteImFenster", operator: "lessThan", value: { fact: "mindestens" } },
        { fact: "beginn", operator: "lessThan", value: FENSTER_AB },
        { fact: "ausgenommen", operator: "equal", value: false },
      ],
    },
    event: { type: "unterschritten" },
  },
];

const decide = async (almanac: Almanac): Promise<Entscheidung | null> => {
  const anker = await almanac.factValue<number>("anker");
  const offen: readonly [string, string][] = [
    ["jugendpflicht", "ausgenommenU25"],
    ["profilpflicht", "ausgenommen"],
  ];
  let decided: Entscheidung | null = null;
  for (const [name, covered] of offen) {
    const pflicht = await almanac.factValue<Pflicht | undefined>(name);
    if (pflicht === undefined || (await almanac.factValue<boolean>(covered))) continue;
    const faellig = anker + pflicht.tage;
    if (decided === null || faellig < decided.faellig) decided = { regel: pflicht.regel, faellig };
  }
  return decided;
};

const makeEngine = (): Engine => {
  const engine = new Engine([...leftOut, ...duties, ...states], { allowUndefinedFacts: true });
  engine.addFact("faelligNach", async ({ tage }, almanac) => (await almanac.factValue<number>("anker")) + tage);
  engine.addFact("entscheidung", (_, almanac) => decide(almanac));
  engine.addFact(
    "faellig",
    async (_, almanac) => (await almanac.factValue<Entscheidung | null>("entscheidung"))?.faellig,
  );
  engine.addFact("pflichtlage", async (_, almanac) => {
    if ((await almanac.factValue<Entscheidung | null>("entscheidung")) !== null) return "entscheidend";
    const jugend = await almanac.factValue<Pflicht | undefined>("jugendpflicht");
    const profil = await almanac.factValue<Pflicht | undefined>("profilpflicht");
    return jugend === undefined && profil === undefined ? "keine" : "ausgenommen";
  });
  engine.on("ausgelassen", () => engine.stop());
  engine.on<Pflicht>("jugendpflicht", (pflicht, almanac) => {
    almanac.addFact("jugendpflicht", pflicht);
  });
  engine.on<Pflicht>("profilpflicht", (pflicht, almanac) => {
    almanac.addFact("profilpflicht", pflicht).addFact("mindestens", pflicht.mindestens);
  });
  return engine;
};

/** The program that judges a customer by json-rules-engine. */
export const answerByJsonRules = (): ((customer: Aggregate) => Promise<Antwort>) => {
  const engine = makeEngine();
  return async (customer) => {
    const { events, almanac } = await engine.run({ ...customer });
    let status: Status | null = null;
    let profil: Pflicht | null = null;
    let unterschritten = false;
    for (const { type, params = {} } of events) {
      const { antwort, status: found } = params as { readonly antwort?: Antwort; readonly status?: Status };
      if (antwort !== undefined) return antwort;
      if (found !== undefined) status = found;
      if (type === "profilpflicht") profil = params as Pflicht;
      if (type === "unterschritten") unterschritten = true;
    }
    if (status === null) throw new Error("json-rules-engine gave no status");
    const entscheidung = await almanac.factValue<Entscheidung | null>("entscheidung");
    return {
      status,
      faelligAm: entscheidung === null ? null : isoDate(entscheidung.faellig),
      tageUeberfaellig: entscheidung !== null && status === "ueberfaellig" ? TAG - entscheidung.faellig : null,
      kontakte: profil === null ? null : customer.kontakteImFenster,
      dichteUnterschritten: profil === null || customer.ausgenommen ? null : unterschritten,
      regel: entscheidung?.regel ?? null,
    };
  };
};
