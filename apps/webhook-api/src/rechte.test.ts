import { legeSchluesselAn, umfangOf } from "@verlauf/use-cases";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  EINHEITEN,
  type Einheitswort,
  type Haus,
  JETZT,
  nummer,
  openHaus,
  PERSONEN,
  type Rollenwort,
} from "./testing/haus.ts";

// "Who sees what", written down once more and apart from the code that decides: every role, every route, the own unit, its
// neighbour, another area's and another office's. Everything is real: sign-in, organisation, gate and database.

const MONAT = "2026-10";
const ALLE: readonly Einheitswort[] = ["eigenes", "nachbar", "anderer Bereich", "andere Dienststelle"];
const BEREICH: readonly Einheitswort[] = ["eigenes", "nachbar"];
const HAUS: readonly Einheitswort[] = ["eigenes", "nachbar", "anderer Bereich"];

type Wer = Rollenwort | "fremd" | "Schlüssel";
type Was =
  | "Liste"
  | "CSV"
  | "Zahlen"
  | "Abfrage"
  | "Ziehungen"
  | "Protokoll"
  | "Ziehen"
  | "Ersetzen"
  | "Fragebogen"
  | "Auswertung des Bereichs"
  | "Auswertung der Dienststelle"
  | "Auswertung der RD"
  | "Rückgabe"
  | "Stand";

const PERSON: readonly Was[] = ["Liste", "CSV", "Zahlen", "Abfrage"];
const FALL: readonly Was[] = ["Ziehungen", "Protokoll", "Ziehen", "Ersetzen", "Fragebogen", "Rückgabe", "Stand"];

const reach = (was: readonly Was[], units: readonly Einheitswort[]): Partial<Record<Was, readonly Einheitswort[]>> =>
  Object.fromEntries(was.map((each) => [each, units]));

const LEITUNG = reach(
  ["Zahlen", "Ziehungen", "Protokoll", "Stand", "Auswertung des Bereichs", "Auswertung der Dienststelle"],
  HAUS,
);

const DARF: Readonly<Record<Wer, Partial<Record<Was, readonly Einheitswort[]>>>> = {
  IFK: reach(PERSON, ["eigenes"]),
  // the state is asked for by area: of it a team lead sees the own team
  TL: { ...reach([...PERSON, ...FALL], ["eigenes"]), ...reach(["Stand"], BEREICH) },
  BL: reach([...PERSON, ...FALL, "Auswertung des Bereichs"], BEREICH),
  GF: LEITUNG,
  VG: LEITUNG,
  GO: LEITUNG,
  // they have returned workbooks of their own samples in 2017, and none of an office's
  RD: { ...reach(["Auswertung der RD"], ALLE), ...reach(["Rückgabe"], []) },
  Z: { ...reach(["Auswertung der RD"], ALLE), ...reach(["Rückgabe"], []) },
  Verwaltung: {},
  fremd: {},
  Schlüssel: reach([...PERSON, ...FALL, "Auswertung des Bereichs", "Auswertung der Dienststelle"], HAUS),
};

let haus: Haus;
const schluessel = new Map<Wer, string>();
const mappen = new Map<Einheitswort, Uint8Array<ArrayBuffer>>();
let replaced = 0;

const call = (wer: Wer | "alles", path: string, init: RequestInit = {}): Promise<Response> => {
  const headers = new Headers(init.headers);
  headers.set("Authorization", `Bearer ${schluessel.get(wer as Wer)}`);
  return Promise.resolve(haus.app.request(`/api/v1${path}`, { ...init, headers }));
};

const json = (body: unknown): RequestInit => ({
  method: "POST",
  body: JSON.stringify(body),
  headers: { "Content-Type": "application/json" },
});

const mappe = (wort: Einheitswort): RequestInit => {
  const body = new FormData();
  body.append("datei", new File([mappen.get(wort) ?? new Uint8Array()], `${wort}.xlsx`));
  return { method: "POST", body };
};

const ask = (was: Was, wer: Wer, wort: Einheitswort): Promise<Response> => {
  const { dienststelle, team, bereich } = EINHEITEN[wort];
  const unit = `dienststelle=${dienststelle}&team=${team}`;
  const office = `/dienststellen/${dienststelle}`;
  const auswertung = `${office}/auswertungen/${MONAT}`;
  switch (was) {
    case "Liste":
      return call(wer, `/kontaktdichte?${unit}`);
    case "CSV":
      return call(wer, `/kontaktdichte?${unit}`, { headers: { Accept: "text/csv" } });
    case "Zahlen":
      return call(wer, `/kontaktdichte/zahlen?${unit}`);
    case "Abfrage":
      return call(wer, "/kontaktdichte/abfrage", json({ kundennummer: nummer(wort, 3), dienststelle }));
    case "Ziehungen":
      return call(wer, `${office}/stichproben/${MONAT}?team=${team}`);
    case "Protokoll":
      return call(wer, `${office}/stichproben/${MONAT}/${team}/protokoll`);
    case "Ziehen":
      return call(wer, `${office}/stichproben/${MONAT}`, json({ team }));
    case "Ersetzen":
      replaced += 1;
      return call(
        wer,
        `${office}/stichproben/${MONAT}/${team}/ersetzungen`,
        json({ fall: String(replaced % 10 === 0 ? 10 : replaced % 10), grund: `umgezogen ${replaced}` }),
      );
    case "Fragebogen":
      return call(wer, `${office}/frageboegen/${MONAT}/${team}`);
    case "Auswertung des Bereichs":
      return call(wer, `${auswertung}/${encodeURIComponent(bereich)}`);
    case "Auswertung der Dienststelle":
      return call(wer, `${auswertung}/dienststelle`);
    case "Auswertung der RD":
      return call(wer, `${auswertung}/rd`);
    case "Rückgabe":
      return call(wer, "/frageboegen", mappe(wort));
    case "Stand":
      return call(wer, `${office}/stand/${MONAT}?bereich=${encodeURIComponent(bereich)}`);
  }
};

beforeAll(async () => {
  haus = await openHaus({ geliefert: true });
  const { tokenFuer } = haus.aussteller;
  for (const [rolle, name] of Object.entries(PERSONEN)) schluessel.set(rolle as Wer, await tokenFuer(name, JETZT));
  schluessel.set("fremd", await tokenFuer("fremd@example.org", JETZT));
  const keyFor = async (dienststelle: string | null): Promise<string> => {
    const auftrag = { name: "Test", umfang: umfangOf("alles"), dienststelle, gilt: { tage: 30 } } as const;
    return (await legeSchluesselAn({ store: haus.store, uhr: () => JETZT }, auftrag)).schluessel;
  };
  schluessel.set("Schlüssel", await keyFor("63504"));
  schluessel.set("alles" as Wer, await keyFor(null));
  for (const dienststelle of ["63504", "63510"]) {
    const drawn = await call("alles", `/dienststellen/${dienststelle}/stichproben/${MONAT}`, { method: "POST" });
    expect(drawn.status).toBe(200);
  }
  for (const wort of ALLE) {
    const { dienststelle, team } = EINHEITEN[wort];
    const bogen = await call("alles", `/dienststellen/${dienststelle}/frageboegen/${MONAT}/${team}`);
    expect(bogen.status).toBe(200);
    mappen.set(wort, new Uint8Array(await bogen.arrayBuffer()));
  }
});
afterAll(() => haus.close());

const WAS = [
  ...PERSON,
  ...FALL,
  "Auswertung des Bereichs",
  "Auswertung der Dienststelle",
  "Auswertung der RD",
] as const;

const FAELLE = (Object.keys(DARF) as readonly Wer[]).flatMap((wer) =>
  WAS.flatMap((was) => ALLE.map((wort) => ({ wer, was, wort, darf: DARF[wer][was]?.includes(wort) === true }))),
);

/** What is said of an answer's case alone: the id differs by design. */
const told = async (response: Response): Promise<unknown> => {
  const { id: _, ...rest } = (await response.json()) as Readonly<Record<string, unknown>>;
  return rest;
};

// the whole of a Beschäftigtenfall's number, and those of the units that somebody doesn't see
const hidden = (wer: Wer, was: Was): readonly string[] =>
  ALLE.flatMap((wort) => [
    nummer(wort, 99),
    ...(DARF[wer][was]?.includes(wort) === true ? [] : [nummer(wort, 1).slice(0, 8)]),
  ]);

const TEXT: readonly Was[] = [
  "Liste",
  "CSV",
  "Zahlen",
  "Abfrage",
  "Ziehungen",
  "Protokoll",
  "Ziehen",
  "Ersetzen",
  "Stand",
];

test.for(FAELLE)("$wer, $was, $wort: $darf", async ({ wer, was, wort, darf }) => {
  const response = await ask(was, wer, wort);
  if (was === "Rückgabe" && DARF[wer][was] !== undefined) {
    // whoever may return some is told of each workbook; one of others is answered as one that nobody knows
    expect(response.status).toBe(200);
    const { dateien, unveraendert } = (await response.json()) as {
      readonly dateien: readonly { readonly status: string; readonly team: string | null }[];
      readonly unveraendert: number;
    };
    const isTaken = unveraendert === 1 || dateien.some(({ status }) => status !== "abgelehnt");
    expect([isTaken, dateien.some(({ team }) => team !== null && !darf)]).toEqual([darf, false]);
    return;
  }
  expect([response.status < 300, response.status]).toEqual([darf, darf ? response.status : 404]);
  if (!darf) {
    expect(response.headers.has("ETag")).toBe(false);
    const absent = await call(wer, "/dienststellen/00000/stichproben/1999-01/999/protokoll");
    expect(await told(response)).toEqual(await told(absent));
    return;
  }
  if (!TEXT.includes(was)) return;
  const text = await response.text();
  for (const each of hidden(wer, was)) expect(text).not.toContain(each);
  if (wer === "GF" || wer === "VG" || wer === "GO") expect(text).not.toMatch(/\d{3}A\d{6}/);
});

test("deliveries are for those who administer the office, and nobody else sees what became of them", async () => {
  const bring = (wer: Wer): Promise<Response> => {
    const body = new FormData();
    body.append("datenstand", "2026-10-31");
    body.append("datei", new File(["x"], "unbekannt.csv"));
    return call(wer, "/lieferungen", { method: "POST", body });
  };
  const taken = await bring("Verwaltung");
  expect(taken.status).toBe(202);
  const ort = (taken.headers.get("Location") ?? "").replace("/api/v1", "");
  expect((await call("Verwaltung", ort)).status).toBe(200);
  for (const wer of ["IFK", "TL", "BL", "GF", "VG", "GO", "RD", "Z", "fremd"] as const) {
    const refused = [await bring(wer), await call(wer, ort), await call(wer, `${ort}/abgelehnt`)];
    expect(refused.map(({ status }) => status)).toEqual([404, 404, 404]);
  }
});

test("counts of what somebody sees don't change with what they don't", async () => {
  const { dienststelle } = EINHEITEN.eigenes;
  const stand = (await (await call("TL", `/dienststellen/${dienststelle}/stand/${MONAT}`)).json()) as {
    readonly teams: readonly { readonly team: string }[];
    readonly satz: string;
  };
  expect(stand.teams.map(({ team }) => team)).toEqual(["412"]);
  expect(stand.satz).not.toMatch(/413|421/);
  const liste = (await (await call("TL", `/kontaktdichte?status=ueberfaellig,im_soll,faellig&limit=1000`)).json()) as {
    readonly kunden: readonly { readonly team: string }[];
  };
  expect(new Set(liste.kunden.map(({ team }) => team))).toEqual(new Set(["412"]));
  expect(liste.kunden).toHaveLength(30);
});

test("nothing of it was a fault", () => {
  expect(haus.meldungen.filter(({ art }) => art === "fehler")).toEqual([]);
});
