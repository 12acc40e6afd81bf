import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { IsoDate } from "@verlauf/core";
import type { Store } from "@verlauf/store";
import { type Akteur, eintragOf, pseudonymeIn, stimmeOf } from "@verlauf/use-cases";
import { beforeAll, describe, expect, test } from "vitest";
import { schreibe, testordner } from "../../testing/ordner.ts";
import { readSheets } from "../../testing/read-sheets.ts";
import { openOnce } from "../../testing/stores.ts";
import { verlaufIn } from "../../testing/verlauf.ts";

const ordner = testordner();
const daten = join(ordner, "daten");
const uhr = () => new Date("2026-11-22T08:31:40Z");
const welt = {
  uhr,
  heute: (): IsoDate => "2026-11-22",
  config: {
    daten,
    databaseUrl: undefined,
    kennwoerter: { verwaltung: "sieben rote Räder", datenschutz: "acht blaue Boote" },
  },
} as const;
const verlauf = verlaufIn(daten, welt);

const datei = (name: string) => join(ordner, name);
const BEIDE = [
  "--schluessel-verwaltung",
  datei("verwaltung.schluessel"),
  "--schluessel-datenschutz",
  datei("datenschutz.schluessel"),
];

const TL: Akteur = {
  art: "person",
  kennung: "ahrens@example.org",
  befugnisse: [{ rolle: "TL", dienststelle: "63504", rd: "RD", bereich: "B1", team: "412", inVertretung: false }],
};

/** Logs a person's act as an app does, and gives the pseudonym. */
const handle = async (store: Store, akteur: Akteur): Promise<string> => {
  const { identitaeten, ...stimme } = await stimmeOf({ akteur, pseudonyme: pseudonymeIn(store, { uhr }) });
  const vermerk = {
    art: "aenderung",
    handlung: "stichprobe.ersetzen",
    einheit: "63504/412",
    gegenstand: "2026-10-63504-412-07",
  } as const;
  await store.protokolliere([eintragOf(vermerk, stimme, uhr())], identitaeten);
  return stimme.wer;
};

describe("verlauf protokoll", () => {
  let wer = "";
  let store: Store;
  beforeAll(async () => {
    store = await openOnce({ daten });
    await handle(store, { ...TL, kennung: "vorher@example.org" });
  });

  test("pruefen says that without key pairs nobody resolves a pseudonym, and names the head", async () => {
    const { code, out } = await verlauf("protokoll", "pruefen");
    expect([code, out.split("\n")[0]]).toEqual([
      0,
      "Das Protokoll ist vollständig: 1 Block mit 1 Eintrag, vom ersten Block an.",
    ]);
    expect(out).toMatch(/^Kopf: 1:[0-9a-f]{64}$/m);
    expect(out).toContain("Pseudonyme lassen sich nicht auflösen");
  });

  test("schluessel makes a file for one's own eyes, never over another, and it is logged", async () => {
    for (const fuer of ["verwaltung", "datenschutz"]) {
      const made = await verlauf("protokoll", "schluessel", "--fuer", fuer, "--datei", datei(`${fuer}.schluessel`));
      expect([made.code, made.err]).toEqual([0, ""]);
      expect((await stat(datei(`${fuer}.schluessel`))).mode & 0o777).toBe(0o600);
    }
    const again = await verlauf(
      "protokoll",
      "schluessel",
      "--fuer",
      "verwaltung",
      "--datei",
      datei("verwaltung.schluessel"),
    );
    expect([again.code, again.err]).toEqual([
      1,
      `${datei("verwaltung.schluessel")} gibt es schon. Bitte einen anderen Namen nehmen; frühere Schlüssel werden weiter gebraucht.\n`,
    ]);
    const { out } = await verlauf("protokoll", "zeigen", "--handlung", "protokoll.schluessel", "--json");
    expect(JSON.parse(out)).toHaveLength(2);
    expect((await verlauf("protokoll", "pruefen")).out).not.toContain("nicht auflösen");
  });

  test("aufloesen needs both keys, and is logged before it answers", async () => {
    wer = await handle(store, TL);
    const { code, out } = await verlauf("protokoll", "aufloesen", wer, ...BEIDE);
    expect([code, out]).toEqual([0, `${wer}: ahrens@example.org\n`]);
    const [last] = JSON.parse(
      (await verlauf("protokoll", "zeigen", "--handlung", "protokoll.aufloesen", "--json")).out,
    );
    expect(last).toMatchObject({ wer: "betrieb", gegenstand: wer, art: "sicherheit" });

    const swapped = [BEIDE[0], BEIDE[3], BEIDE[2], BEIDE[1]] as string[];
    expect((await verlauf("protokoll", "aufloesen", wer, ...swapped)).err).toContain("lässt sich nicht öffnen");
    const unknown = await verlauf("protokoll", "aufloesen", "person-222222222222", ...BEIDE);
    expect([unknown.code, unknown.err.startsWith("Zu diesem Pseudonym gibt es keine")]).toEqual([1, true]);
    expect((await verlauf("protokoll", "aufloesen", "ahrens@example.org", ...BEIDE)).err).toContain("kein Pseudonym");
    // the failed one counts too: it was asked
    const asked = JSON.parse((await verlauf("protokoll", "zeigen", "--handlung", "protokoll.aufloesen", "--json")).out);
    expect(asked).toHaveLength(2);
  });

  test("a passphrase comes from a file, a variable or the keyboard; without one it is said how", async () => {
    await schreibe(ordner, { "kennwort.txt": "sieben rote Räder\n" });
    const ohne = verlaufIn(daten, { ...welt, config: { daten, databaseUrl: undefined } });
    const { err } = await ohne("protokoll", "aufloesen", wer, ...BEIDE);
    expect(err).toContain("VERLAUF_KENNWORT_VERWALTUNG");
    const asked: string[] = [];
    const typed = verlaufIn(daten, {
      ...welt,
      config: { daten, databaseUrl: undefined },
      frageVerdeckt: async (frage) => {
        asked.push(frage);
        return "acht blaue Boote";
      },
    });
    const { out } = await typed(
      "protokoll",
      "aufloesen",
      wer,
      ...BEIDE,
      "--kennwort-verwaltung",
      datei("kennwort.txt"),
    );
    expect([out, asked]).toEqual([`${wer}: ahrens@example.org\n`, ["Kennwort für den Schlüssel Datenschutz"]]);
  });

  test("eigene shows a person's own entries and nobody else's", async () => {
    await handle(store, { ...TL, kennung: "berg@example.org" });
    const { out } = await verlauf("protokoll", "eigene", "--kennung", "Ahrens@example.org", ...BEIDE);
    expect(out).toContain(`22.11.2026 09:31  Änderung    stichprobe.ersetzen       ${wer}`);
    expect(out.endsWith("\n2 Einträge.\n")).toBe(true);
    expect((await verlauf("protokoll", "eigene", "--kennung", "niemand@example.org", ...BEIDE)).out).toBe(
      "0 Einträge.\n",
    );
    const logged = (await verlauf("protokoll", "zeigen", "--handlung", "protokoll.eigene", "--json")).out;
    expect(logged).not.toContain("example.org");
  });

  test("zeigen filters by day, kind, act and unit", async () => {
    const shown = async (...filter: readonly string[]) =>
      JSON.parse((await verlauf("protokoll", "zeigen", "--json", ...filter)).out).length;
    expect(await shown("--einheit", "63504", "--art", "aenderung")).toBe(3);
    // that somebody looked is there, too
    expect(await shown("--einheit", "63504")).toBe(5);
    expect(await shown("--einheit", "6350")).toBe(0);
    expect(await shown("--art", "aenderung", "--von", "2026-11-22", "--bis", "22.11.2026")).toBe(3);
    expect(await shown("--bis", "2026-11-21")).toBe(0);
    const wrong = await verlauf("protokoll", "zeigen", "--von", "2026-11-22", "--bis", "2026-11-21");
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining("--von liegt nach --bis.")]);
    // what somebody types is not carried on into the log
    await verlauf("protokoll", "zeigen", "--einheit", "63504/123H000009");
    expect((await verlauf("protokoll", "zeigen", "--json")).out).not.toContain("123H000009");
  });

  test.each(["--wer", "--person", "--kennung", "--pseudonym", "--rolle", "--name"])(
    "there is no filter by person: %s is unknown",
    async (option) => {
      const { code, err } = await verlauf("protokoll", "zeigen", option, wer);
      expect([code, err]).toEqual([2, expect.stringContaining(`Unbekannt ist ${option}.`)]);
      expect((await verlauf("protokoll", "export", "--datei", datei("x.xlsx"), option, wer)).code).toBe(2);
    },
  );

  test("export tells a staff council what is stored, without anybody", async () => {
    for (const ending of ["xlsx", "csv", "json"]) {
      const { code, out } = await verlauf("protokoll", "export", "--datei", datei(`auskunft.${ending}`));
      expect([code, out]).toEqual([0, `Die Auskunft über das Protokoll steht in ${datei(`auskunft.${ending}`)}.\n`]);
    }
    const json = await readFile(datei("auskunft.json"), "utf8");
    const csv = await readFile(datei("auskunft.csv"), "utf8");
    const sheets = JSON.stringify([...readSheets(await readFile(datei("auskunft.xlsx")))]);
    for (const text of [json, csv, sheets]) {
      expect(text).toContain("Fall ersetzt");
      expect(text).not.toMatch(/person-[2-9a-z]{12}|example\.org/);
    }
    expect(json).toContain("60 Monate.");
    const wrong = await verlauf("protokoll", "export", "--datei", datei("auskunft.pdf"));
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining("endet auf .xlsx")]);
  });

  test("pruefen finds a head again that was noted, and says so where it is gone or another", async () => {
    const kopf = /^Kopf: (\S+)$/m.exec((await verlauf("protokoll", "pruefen")).out)?.[1] ?? "";
    await handle(store, TL);
    expect((await verlauf("protokoll", "pruefen", "--ab", kopf)).out).toContain("Der notierte Kopf ist enthalten");
    const other = await verlauf("protokoll", "pruefen", "--ab", `1:${"a".repeat(64)}`);
    expect([other.code, other.err]).toEqual([1, expect.stringContaining("Block 1 hat nicht mehr die notierte")]);
    const gone = await verlauf("protokoll", "pruefen", "--ab", `9999:${"a".repeat(64)}`);
    expect([gone.code, gone.err]).toEqual([1, expect.stringContaining("Das Ende des Protokolls fehlt.")]);
    expect((await verlauf("protokoll", "pruefen", "--ab", "12")).code).toBe(2);
  });
});
